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
     * Send an order no follow mail
     *
     * It disappears from the list of those that are due.
     *
     * @param string $id The id of the order.
     * @return Models\FollowMail
     */
    public function cancelFollowMail(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/{id}/follow-mail/cancel',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\FollowMail::class,
        ];
        /** @var Models\FollowMail $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Send a mail about an order
     *
     * To the order's buyer, once for its order, stage and key: asked for again, the mail that is there
     * comes back. The answer says which template was taken and why.
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
     * Take a message in
     *
     * The whole message, as a mail server hands it on, up to 25 MiB. It is kept as it came. An answer
     * lies with its order, a report of a mail that came back marks that mail, and an order mail of one of
     * the sources becomes an order. The same message twice is taken once.
     *
     * @param string|resource|Core\NamedFile $body The message, as a mail server hands it on.
     * @return Models\InboundMail
     */
    public function createInboundMail(
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
     * Send mail to many orders
     *
     * Written and put in line in the background; follow `Location`. An order that gets none stops no
     * other, and one that has got this mail gets no second. A dry run writes every mail, up to 1,000,
     * sends none and says who would get none and why.
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
     * Note a consent to advertising
     *
     * Or that it was taken back. Advertising goes to addresses that agreed, and to no others.
     *
     * @param Models\NewMailConsent|array<string, mixed> $body
     * @return Models\MailConsent
     */
    public function createMailConsent(
        Models\NewMailConsent|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/mail-consents',
            'body' => 'json',
            'bodySpec' => Models\NewMailConsent::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\MailConsent::class,
        ];
        /** @var Models\MailConsent $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
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
     * Stop mail to an address
     *
     * All of it, or advertising only. One that is stopped already is stopped as far as either says.
     *
     * @param Models\NewSuppression|array<string, mixed> $body
     * @return Models\Suppression
     */
    public function createSuppression(
        Models\NewSuppression|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/suppressions',
            'body' => 'json',
            'bodySpec' => Models\NewSuppression::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Suppression::class,
        ];
        /** @var Models\Suppression $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * End advertising by mail
     *
     * For the recipient, who holds the link: no key is needed. Once is enough, twice does no harm.
     *
     * @param string $token What stands in the link.
     */
    public function createUnsubscription(
        string $token,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/unsubscriptions',
            'params' => ['token'],
            'security' => [],
        ];
        $this->client->call($operation, ['token' => $token], $options);
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
     * Remove a mailbox
     *
     * With its password. Its mail stays; nothing more is fetched.
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
     * Let an address have mail again
     *
     * Consent to advertising has to be given anew.
     *
     * @param string $id The id of the suppression.
     */
    public function deleteSuppression(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/suppressions/{id}',
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
    public function downloadInboundMail(
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
     * Read the settings of follow mails
     *
     * When they go, to whom not, and who sends them.
     *
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\FollowMailSettings
     */
    public function getFollowMailSettings(
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/follow-mail-settings',
            'params' => [['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\FollowMailSettings::class,
        ];
        /** @var Models\FollowMailSettings $answer */
        $answer = $this->client->call($operation, [...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
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
    public function getInboundMail(
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
     * With the version that a change of it has to name; never its password.
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
     * Read a mailbox
     *
     * How it goes with it, and the version that a change of it has to name; never its password.
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
     * Read an address that gets less mail
     *
     * And why.
     *
     * @param string $id The id of the suppression.
     * @return Models\Suppression
     */
    public function getSuppression(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/suppressions/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Suppression::class,
        ];
        /** @var Models\Suppression $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * List mail
     *
     * In both directions, newest first. With `order_id`, everything that was written about an order.
     *
     * @param string|null $orderId The order that it is about.
     * @param string|null $batchId The batch that it was sent with.
     * @param string|null $email The other side's mail address.
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
     * List follow mails
     *
     * Those that are due, or those that wait, in the order of their days. They are sent by `/v1/mails` or
     * `/v1/mail-batches` with the stage `follow`.
     *
     * @param 'due'|'waiting'|string|null $status Which ones; left out: those that are due.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filter.
     * @return Core\Page<Models\FollowMail>
     */
    public function listFollowMails(
        ?string $status = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/follow-mails',
            'params' => ['status', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\FollowMail::class,
        ];
        /** @var Core\Page<Models\FollowMail> $answer */
        $answer = $this->client->page($operation, [...array_filter(['status' => $status, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
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
    public function listInboundMails(
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
     * List consents to advertising
     *
     * Newest first; with `email`, all that the address ever said.
     *
     * @param string|null $email A mail address.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filter.
     * @return Core\Page<Models\MailConsent>
     */
    public function listMailConsents(
        ?string $email = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/mail-consents',
            'params' => ['email', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\MailConsent::class,
        ];
        /** @var Core\Page<Models\MailConsent> $answer */
        $answer = $this->client->page($operation, [...array_filter(['email' => $email, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
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
     * List addresses that get less mail
     *
     * Newest first; with `email`, whether that address does.
     *
     * @param string|null $email A mail address.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filter.
     * @return Core\Page<Models\Suppression>
     */
    public function listSuppressions(
        ?string $email = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/suppressions',
            'params' => ['email', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Suppression::class,
        ];
        /** @var Core\Page<Models\Suppression> $answer */
        $answer = $this->client->page($operation, [...array_filter(['email' => $email, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
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
    public function moveInboundMail(
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
     * Settle a message
     *
     * Somebody has looked, and nothing more is to be done about it.
     *
     * @param string $id The id of the mail.
     * @return Models\InboundMail
     */
    public function resolveInboundMail(
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
     * Send a mail again
     *
     * One that failed, was taken back, or of which nobody knows whether it arrived: the decision of a
     * person, who has looked. It keeps its message id.
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
     * Look at a message again
     *
     * One that needs attention or lies with no order: its source may have learned the new layout since.
     *
     * @param string $id The id of the mail.
     * @return Models\InboundMail
     */
    public function retryInboundMail(
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
     * Change the settings of follow mails
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that wait
     * already keep their day.
     *
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\FollowMailSettingsPatch|array<string, mixed> $body
     * @return Models\FollowMailSettings
     */
    public function updateFollowMailSettings(
        string $ifMatch,
        Models\FollowMailSettingsPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/follow-mail-settings',
            'params' => [['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\FollowMailSettingsPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\FollowMailSettings::class,
        ];
        /** @var Models\FollowMailSettings $answer */
        $answer = $this->client->call($operation, ['ifMatch' => $ifMatch, 'body' => $body], $options);
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
