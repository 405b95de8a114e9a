<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class CustomersResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Check a person against the blacklist
     *
     * Nothing is kept of what is sent.
     *
     * @param Models\PersonInput|array<string, mixed> $body
     * @return Models\BlacklistCheck
     */
    public function checkBlacklist(
        Models\PersonInput|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/blacklist-entries/check',
            'body' => 'json',
            'bodySpec' => Models\PersonInput::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\BlacklistCheck::class,
        ];
        /** @var Models\BlacklistCheck $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Put somebody on the blacklist
     *
     * Orders that come from now on are stopped by an alert; open ones are looked at again in the
     * background.
     *
     * @param Models\NewBlacklistEntry|array<string, mixed> $body
     * @return Models\BlacklistEntry
     */
    public function createBlacklistEntry(
        Models\NewBlacklistEntry|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/blacklist-entries',
            'body' => 'json',
            'bodySpec' => Models\NewBlacklistEntry::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\BlacklistEntry::class,
        ];
        /** @var Models\BlacklistEntry $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a customer rank
     *
     * All customers are ranked anew in the background.
     *
     * @param Models\NewCustomerRank|array<string, mixed> $body
     * @return Models\CustomerRank
     */
    public function createCustomerRank(
        Models\NewCustomerRank|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/customer-ranks',
            'body' => 'json',
            'bodySpec' => Models\NewCustomerRank::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\CustomerRank::class,
        ];
        /** @var Models\CustomerRank $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Take somebody off the blacklist
     *
     * Open orders that it stopped are looked at again in the background.
     *
     * @param string $id The id of the entry.
     */
    public function deleteBlacklistEntry(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/blacklist-entries/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Delete a customer's personal data
     *
     * Person and memo are gone for good, and nobody finds the customer any more; so is what mail to and
     * from them says, and mail that waits goes no more. Counters stay, and that mail went. What stands on
     * orders is not touched, and a later order makes a new customer.
     *
     * @param string $id The id of the customer.
     * @return Models\Customer
     */
    public function deleteCustomerPersonalData(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/customers/{id}/personal-data',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Customer::class,
        ];
        /** @var Models\Customer $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Remove a customer rank
     *
     * All customers are ranked anew in the background.
     *
     * @param string $id The id of the rank.
     */
    public function deleteCustomerRank(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/customer-ranks/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Download the blacklist
     *
     * As a CSV file that can be uploaded again. A character that the encoding lacks becomes its common
     * form, else 〓.
     *
     * @param 'shift_jis'|'utf-8'|string|null $encoding How the file's bytes are written.
     * @return Core\BinaryResponse
     */
    public function downloadBlacklist(
        ?string $encoding = null,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/blacklist-entries/export.csv',
            'params' => ['encoding'],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, [...array_filter(['encoding' => $encoding], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a customer
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the customer.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Customer
     */
    public function get(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/customers/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Customer::class,
        ];
        /** @var Models\Customer $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read an entry of the blacklist
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the entry.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\BlacklistEntry
     */
    public function getBlacklistEntry(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/blacklist-entries/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\BlacklistEntry::class,
        ];
        /** @var Models\BlacklistEntry $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a customer rank
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the rank.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\CustomerRank
     */
    public function getCustomerRank(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/customer-ranks/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\CustomerRank::class,
        ];
        /** @var Models\CustomerRank $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Put many on the blacklist
     *
     * From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with any of the columns
     * メールアドレス, 氏名, 電話番号, 住所, 理由, 有効期限. A bad row stops no other; a row that is found by
     * the same as an entry that is there changes nothing.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param bool|null $dryRun The same answer, but nothing is written.
     * @return Models\BlacklistImport
     */
    public function importBlacklistEntries(
        mixed $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/blacklist-entries/import',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\BlacklistImport::class,
        ];
        /** @var Models\BlacklistImport $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List customers
     *
     * Newest first; by mail address, phone number or name, however they are written, to look somebody
     * up while the telephone rings. Different filters must all hold.
     *
     * @param string|null $email A mail address. Needs `pii:read`.
     * @param string|null $phone A phone number. Needs `pii:read`.
     * @param string|null $name The whole name of the buyer on an order. Needs `pii:read`.
     * @param string|null $rankId 顧客ランク: the id of a rank.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Customer>
     */
    public function list(
        ?string $email = null,
        ?string $phone = null,
        ?string $name = null,
        ?string $rankId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/customers',
            'params' => ['email', 'phone', 'name', ['name' => 'rankId', 'wire' => 'rank_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Customer::class,
        ];
        /** @var Core\Page<Models\Customer> $answer */
        $answer = $this->client->page($operation, [...array_filter(['email' => $email, 'phone' => $phone, 'name' => $name, 'rankId' => $rankId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the blacklist
     *
     * Newest first; with values, the entries that any of them finds, however it is written.
     *
     * @param string|null $email A mail address. Needs `pii:read`.
     * @param string|null $name A whole name. Needs `pii:read`.
     * @param string|null $phone A phone number. Needs `pii:read`.
     * @param string|null $address A whole address. Needs `pii:read`.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same value.
     * @return Core\Page<Models\BlacklistEntry>
     */
    public function listBlacklistEntries(
        ?string $email = null,
        ?string $name = null,
        ?string $phone = null,
        ?string $address = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/blacklist-entries',
            'params' => ['email', 'name', 'phone', 'address', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\BlacklistEntry::class,
        ];
        /** @var Core\Page<Models\BlacklistEntry> $answer */
        $answer = $this->client->page($operation, [...array_filter(['email' => $email, 'name' => $name, 'phone' => $phone, 'address' => $address, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List a customer's orders
     *
     * Ordered last first, with those of customers merged into it.
     *
     * @param string $id The id of the customer.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\CustomerOrder>
     */
    public function listCustomerOrders(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/customers/{id}/orders',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\CustomerOrder::class,
        ];
        /** @var Core\Page<Models\CustomerOrder> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List customer ranks
     *
     * All of them, highest first.
     *
     * @return Models\PageCustomerRank
     */
    public function listCustomerRanks(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/customer-ranks',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageCustomerRank::class,
        ];
        /** @var Models\PageCustomerRank $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List a customer's last recipients
     *
     * To whom the customer sent before, latest first, each once and at most ten: suggestions for the next order. Needs the scope `pii:read`.
     *
     * @param string $id The id of the customer.
     * @return Models\PageRecipient
     */
    public function listCustomerRecipients(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/customers/{id}/recipients',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageRecipient::class,
        ];
        /** @var Models\PageRecipient $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Merge a customer into another
     *
     * 名寄せ: its orders, also those to come, count for the other from now on. It can be taken back.
     *
     * @param string $id The id of the customer that goes.
     * @param Models\CustomerMerge|array<string, mixed> $body
     * @return Models\Customer
     */
    public function merge(
        string $id,
        Models\CustomerMerge|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/customers/{id}/merge',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\CustomerMerge::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Customer::class,
        ];
        /** @var Models\Customer $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Take a merge of customers back
     *
     * Both are as they would be without it.
     *
     * @param string $id The id of the customer that was merged into another.
     * @return Models\Customer
     */
    public function unmerge(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/customers/{id}/unmerge',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Customer::class,
        ];
        /** @var Models\Customer $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Change a customer
     *
     * The person, tags and the memo. A JSON merge patch: what is left out stays, also of the
     * person; a customer that has a name keeps one. Send the version read as `If-Match`.
     *
     * @param string $id The id of the customer.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\CustomerPatch|array<string, mixed> $body
     * @return Models\Customer
     */
    public function update(
        string $id,
        string $ifMatch,
        Models\CustomerPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/customers/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\CustomerPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Customer::class,
        ];
        /** @var Models\Customer $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change an entry of the blacklist
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the entry.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\BlacklistEntryPatch|array<string, mixed> $body
     * @return Models\BlacklistEntry
     */
    public function updateBlacklistEntry(
        string $id,
        string $ifMatch,
        Models\BlacklistEntryPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/blacklist-entries/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\BlacklistEntryPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\BlacklistEntry::class,
        ];
        /** @var Models\BlacklistEntry $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a customer rank
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All customers
     * are ranked anew in the background.
     *
     * @param string $id The id of the rank.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\CustomerRankPatch|array<string, mixed> $body
     * @return Models\CustomerRank
     */
    public function updateCustomerRank(
        string $id,
        string $ifMatch,
        Models\CustomerRankPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/customer-ranks/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\CustomerRankPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\CustomerRank::class,
        ];
        /** @var Models\CustomerRank $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
