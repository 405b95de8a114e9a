<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class MailResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Take a mail back
     *
     * As long as it waits.
     *
     * @param string $id The id of the mail.
     * @return Models\Mail
     */
    public function cancel(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mails/{id}/cancel',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Mail::class,
        ];
        /** @var Models\Mail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Send a mail about an order
     *
     * To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
     * comes back; one that was cancelled with a `reason` is written anew. The answer says which template
     * was taken and why.
     *
     * @param Models\NewMail|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is sent.
     * @return Models\Mail
     */
    public function create(
        Models\NewMail|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mails',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewMail::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Mail::class,
        ];
        /** @var Models\Mail $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Send mail to many orders
     *
     * Written and put in line in the background; follow `Location`. An order that gets none stops no
     * other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
     * sends none and says which template each would be written from, and who would get none and why.
     *
     * @param Models\NewMailBatch|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is sent.
     * @return Models\MailBatch
     */
    public function createMailBatch(
        Models\NewMailBatch|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-batches',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewMailBatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailBatch::class,
        ];
        /** @var Models\MailBatch $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Keep a picture for mail
     *
     * PNG, JPEG or GIF, up to 2 MiB. Templates name it by its id, and every mail made with them carries
     * it.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param string|null $name The name of the file, as recipients see it; left out: `image`.
     * @return Models\MailImage
     */
    public function createMailImage(
        mixed $body,
        ?string $name = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-images',
            'params' => ['name'],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailImage::class,
        ];
        /** @var Models\MailImage $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['name' => $name], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Make a mail profile
     *
     * The server that mail of some routes is handed in at, and who it is from. Mail to buyers of
     * 楽天市場 must go by 楽天's own server, signed in, from an address that is registered there.
     *
     * @param Models\NewMailProfile|array<string, mixed> $body
     * @return Models\MailProfile
     */
    public function createMailProfile(
        Models\NewMailProfile|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-profiles',
            'body' => 'json',
            'bodySpec' => Models\NewMailProfile::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailProfile::class,
        ];
        /** @var Models\MailProfile $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a mail template
     *
     * What is written at a stage; for one route, payment method or device, or for all. Placeholders are
     * checked: one that does not exist is named with its line.
     *
     * @param Models\NewMailTemplate|array<string, mixed> $body
     * @return Models\MailTemplate
     */
    public function createMailTemplate(
        Models\NewMailTemplate|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-templates',
            'body' => 'json',
            'bodySpec' => Models\NewMailTemplate::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailTemplate::class,
        ];
        /** @var Models\MailTemplate $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove a mail template
     *
     * Mail that was made with it stays. With `If-Match`, only the version read is removed.
     *
     * @param string $id The id of the template.
     */
    public function deleteMailTemplate(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/mail-templates/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read a mail
     *
     * Where it stands and, for whoever may read personal data, what it says.
     *
     * @param string $id The id of the mail.
     * @return Models\Mail
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mails/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Mail::class,
        ];
        /** @var Models\Mail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read mail to many orders
     *
     * How far it is, and what it came to.
     *
     * @param string $id The id of the batch.
     * @return Models\MailBatch
     */
    public function getMailBatch(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-batches/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MailBatch::class,
        ];
        /** @var Models\MailBatch $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `getMailBatch` until `finishedAt` is there.
     *
     * @param string $id The id of the batch.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\MailBatch): void)|null $onProgress
     * @return Models\MailBatch
     */
    public function waitForMailBatch(
        string $id,
        int $interval = 500,
        int $timeout = 3600000,
        ?callable $onProgress = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        return Core\Poll::until(
            fn (): mixed => $this->getMailBatch(id: $id, options: $options),
            static fn (mixed $it): bool => $it->finishedAt !== null,
            $interval,
            $timeout,
            $onProgress,
            $this->client->clock,
            static fn (mixed $it): mixed => $it->progressPercent,
        );
    }

    /**
     * Read a picture for mail
     *
     * What it is, without its bytes.
     *
     * @param string $id The id of the picture.
     * @return Models\MailImage
     */
    public function getMailImage(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-images/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MailImage::class,
        ];
        /** @var Models\MailImage $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read a mail profile
     *
     * With the version that a change of it has to name; never what it signs in with.
     *
     * @param string $id The id of the profile.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\MailProfile
     */
    public function getMailProfile(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-profiles/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MailProfile::class,
        ];
        /** @var Models\MailProfile $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a mail template
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the template.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\MailTemplate
     */
    public function getMailTemplate(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-templates/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MailTemplate::class,
        ];
        /** @var Models\MailTemplate $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List mail
     *
     * In both directions, newest first. With `order_id`, everything that was written about an order.
     *
     * @param string|null $orderId The order that it is about.
     * @param string|null $batchId The batch that it was sent with.
     * @param string|null $email The other side's mail address. Needs `pii:read`.
     * @param 'queued'|'sending'|'sent'|'failed'|'unknown'|'bounced'|'cancelled'|'received'|string|null $status Where it stands.
     * @param 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string|null $stage What it is about.
     * @param 'outbound'|'inbound'|string|null $direction Which way it went.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Mail>
     */
    public function list(
        ?string $orderId = null,
        ?string $batchId = null,
        ?string $email = null,
        ?string $status = null,
        ?string $stage = null,
        ?string $direction = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mails',
            'params' => [['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], ['name' => 'batchId', 'wire' => 'batch_id', 'in' => 'query'], 'email', 'status', 'stage', 'direction', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Mail::class,
        ];
        /** @var Core\Page<Models\Mail> $answer */
        $answer = $this->client->page($operation, [...array_filter(['orderId' => $orderId, 'batchId' => $batchId, 'email' => $email, 'status' => $status, 'stage' => $stage, 'direction' => $direction, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the orders that get no mail
     *
     * In the order in which they were named. Readable while the batch runs.
     *
     * @param string $id The id of the batch.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\MailBatchIssue>
     */
    public function listMailBatchIssues(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-batches/{id}/issues',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\MailBatchIssue::class,
        ];
        /** @var Core\Page<Models\MailBatchIssue> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List mail to many orders
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\MailBatch>
     */
    public function listMailBatches(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-batches',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\MailBatch::class,
        ];
        /** @var Core\Page<Models\MailBatch> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List pictures for mail
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\MailImage>
     */
    public function listMailImages(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-images',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\MailImage::class,
        ];
        /** @var Core\Page<Models\MailImage> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List mail profiles
     *
     * All of them, oldest first.
     *
     * @return Models\PageMailProfile
     */
    public function listMailProfiles(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-profiles',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageMailProfile::class,
        ];
        /** @var Models\PageMailProfile $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List mail templates
     *
     * All of them, oldest first.
     *
     * @return Models\PageMailTemplate
     */
    public function listMailTemplates(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-templates',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageMailTemplate::class,
        ];
        /** @var Models\PageMailTemplate $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Try a mail template on an order
     *
     * The mail as it would be sent, word for word. Nothing is sent.
     *
     * @param string $id The id of the template.
     * @param Models\NewMailPreview|array<string, mixed> $body
     * @return Models\MailPreview
     */
    public function previewMailTemplate(
        string $id,
        Models\NewMailPreview|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-templates/{id}/preview',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewMailPreview::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailPreview::class,
        ];
        /** @var Models\MailPreview $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Send a mail again
     *
     * One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
     * person, who has looked. It keeps its message id and its words. Refused for one whose place a newer
     * mail has taken; cancelled again where its order still does not get it.
     *
     * @param string $id The id of the mail.
     * @return Models\Mail
     */
    public function retry(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mails/{id}/retry',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Mail::class,
        ];
        /** @var Models\Mail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Try a mail profile
     *
     * Signs in at the server and, with an address, sends a short mail there. Every call tries; under an
     * idempotency key the first answer stays.
     *
     * @param string $id The id of the profile.
     * @param Models\NewMailTest|array<string, mixed> $body
     * @return Models\MailTest
     */
    public function testMailProfile(
        string $id,
        Models\NewMailTest|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-profiles/{id}/test',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewMailTest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailTest::class,
        ];
        /** @var Models\MailTest $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a mail profile
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
     * goes the new way at once.
     *
     * @param string $id The id of the profile.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\MailProfilePatch|array<string, mixed> $body
     * @return Models\MailProfile
     */
    public function updateMailProfile(
        string $id,
        string $ifMatch,
        Models\MailProfilePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/mail-profiles/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\MailProfilePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MailProfile::class,
        ];
        /** @var Models\MailProfile $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a mail template
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Mail that waits
     * already keeps its words.
     *
     * @param string $id The id of the template.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\MailTemplatePatch|array<string, mixed> $body
     * @return Models\MailTemplate
     */
    public function updateMailTemplate(
        string $id,
        string $ifMatch,
        Models\MailTemplatePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/mail-templates/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\MailTemplatePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MailTemplate::class,
        ];
        /** @var Models\MailTemplate $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
