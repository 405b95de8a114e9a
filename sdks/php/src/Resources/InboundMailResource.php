<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class InboundMailResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Take a message in
     *
     * The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
     * lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
     * the sources becomes an order. The same message twice is taken once.
     *
     * @param string|resource|Core\NamedFile $body The message, as a mail server hands it on.
     * @return Models\InboundMail
     */
    public function create(
        mixed $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/inbound-mails',
            'body' => 'binary',
            'contentType' => 'message/rfc822',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\InboundMail::class,
        ];
        /** @var Models\InboundMail $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a mailbox known
     *
     * Its messages are fetched over IMAP from now on, each taken in once, as if it had been posted; one
     * that does not read is kept and told of.
     *
     * @param Models\NewMailbox|array<string, mixed> $body
     * @return Models\Mailbox
     */
    public function createMailbox(
        Models\NewMailbox|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mailboxes',
            'body' => 'json',
            'bodySpec' => Models\NewMailbox::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Mailbox::class,
        ];
        /** @var Models\Mailbox $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a source of order mails
     *
     * Mails from this sender with this in their subject become orders of the route. One that does not
     * read as the layout says is kept and told of, and never guessed at.
     *
     * @param Models\NewOrderMailSource|array<string, mixed> $body
     * @return Models\OrderMailSource
     */
    public function createOrderMailSource(
        Models\NewOrderMailSource|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-mail-sources',
            'body' => 'json',
            'bodySpec' => Models\NewOrderMailSource::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderMailSource::class,
        ];
        /** @var Models\OrderMailSource $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove a mailbox
     *
     * With what it signs in with. Its mail stays; nothing more is fetched.
     *
     * @param string $id The id of the mailbox.
     */
    public function deleteMailbox(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/mailboxes/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Download a message
     *
     * As it came in.
     *
     * @param string $id The id of the mail.
     * @return Core\BinaryResponse
     */
    public function download(
        string $id,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/inbound-mails/{id}/message',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'binary',
            'accept' => 'message/rfc822',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read mail that came in
     *
     * What it was taken for; its words stand with all mail, under the same id.
     *
     * @param string $id The id of the mail.
     * @return Models\InboundMail
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/inbound-mails/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\InboundMail::class,
        ];
        /** @var Models\InboundMail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read a mailbox
     *
     * How it goes with it, and the version that a change of it has to name; never what it signs in with.
     *
     * @param string $id The id of the mailbox.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Mailbox
     */
    public function getMailbox(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mailboxes/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Mailbox::class,
        ];
        /** @var Models\Mailbox $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a source of order mails
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the source.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\OrderMailSource
     */
    public function getOrderMailSource(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-mail-sources/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderMailSource::class,
        ];
        /** @var Models\OrderMailSource $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List mail that came in
     *
     * Newest first; with `status`, what somebody has to look at.
     *
     * @param 'taken'|'unassigned'|'needs_attention'|'settled'|string|null $status Whether somebody has to look at it.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filter.
     * @return Core\Page<Models\InboundMail>
     */
    public function list(
        ?string $status = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/inbound-mails',
            'params' => ['status', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\InboundMail::class,
        ];
        /** @var Core\Page<Models\InboundMail> $answer */
        $answer = $this->client->page($operation, [...array_filter(['status' => $status, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List mailboxes
     *
     * All of them, oldest first, and how it goes with them.
     *
     * @return Models\PageMailbox
     */
    public function listMailboxes(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mailboxes',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageMailbox::class,
        ];
        /** @var Models\PageMailbox $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List sources of order mails
     *
     * All of them, oldest first.
     *
     * @return Models\PageOrderMailSource
     */
    public function listOrderMailSources(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-mail-sources',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageOrderMailSource::class,
        ];
        /** @var Models\PageOrderMailSource $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Lay a message with an order
     *
     * Where nobody knew whom it is about, or it was laid wrongly.
     *
     * @param string $id The id of the mail.
     * @param Models\InboundMailAssignment|array<string, mixed> $body
     * @return Models\InboundMail
     */
    public function move(
        string $id,
        Models\InboundMailAssignment|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/inbound-mails/{id}/move',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\InboundMailAssignment::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\InboundMail::class,
        ];
        /** @var Models\InboundMail $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Look into a mailbox now
     *
     * Within a second, whatever went wrong before; how it went is shown with the mailbox.
     *
     * @param string $id The id of the mailbox.
     * @return Models\Mailbox
     */
    public function pollMailbox(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mailboxes/{id}/poll',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Mailbox::class,
        ];
        /** @var Models\Mailbox $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Settle a message
     *
     * Somebody has looked, and nothing more is to be done about it.
     *
     * @param string $id The id of the mail.
     * @return Models\InboundMail
     */
    public function resolve(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/inbound-mails/{id}/resolve',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\InboundMail::class,
        ];
        /** @var Models\InboundMail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Look at a message again
     *
     * One that needs attention or lies with no order: its source may have learned the new layout since.
     *
     * @param string $id The id of the mail.
     * @return Models\InboundMail
     */
    public function retry(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/inbound-mails/{id}/retry',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\InboundMail::class,
        ];
        /** @var Models\InboundMail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Try a mailbox
     *
     * Signs in, looks for its folders and counts what is new; nothing is fetched or marked. Every call
     * tries; under an idempotency key the first answer stays.
     *
     * @param string $id The id of the mailbox.
     * @return Models\MailboxTest
     */
    public function testMailbox(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mailboxes/{id}/test',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailboxTest::class,
        ];
        /** @var Models\MailboxTest $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Try a source on a mail
     *
     * What would be read; nothing is kept of it.
     *
     * @param string $id The id of the source.
     * @param Models\NewOrderMailTest|array<string, mixed> $body
     * @return Models\OrderMailTest
     */
    public function testOrderMailSource(
        string $id,
        Models\NewOrderMailTest|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-mail-sources/{id}/test',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewOrderMailTest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderMailTest::class,
        ];
        /** @var Models\OrderMailTest $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a mailbox
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. It is looked into
     * at once; another server, user or folder from its beginning.
     *
     * @param string $id The id of the mailbox.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\MailboxPatch|array<string, mixed> $body
     * @return Models\Mailbox
     */
    public function updateMailbox(
        string $id,
        string $ifMatch,
        Models\MailboxPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/mailboxes/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\MailboxPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Mailbox::class,
        ];
        /** @var Models\Mailbox $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a source of order mails
     *
     * A JSON merge patch: what is left out stays; a layout is replaced as a whole. Send the version read
     * as `If-Match`.
     *
     * @param string $id The id of the source.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\OrderMailSourcePatch|array<string, mixed> $body
     * @return Models\OrderMailSource
     */
    public function updateOrderMailSource(
        string $id,
        string $ifMatch,
        Models\OrderMailSourcePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/order-mail-sources/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\OrderMailSourcePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderMailSource::class,
        ];
        /** @var Models\OrderMailSource $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
