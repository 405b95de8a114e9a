<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class FollowMailResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Send an order no follow mail
     *
     * It disappears from the list of those that are due.
     *
     * @param string $id The id of the order.
     * @return Models\FollowMail
     */
    public function cancel(
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
    public function list(
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
     * List consents to advertising
     *
     * Newest first; with `email`, all that the address ever said.
     *
     * @param string|null $email A mail address. Needs `pii:read`.
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
     * List addresses that get less mail
     *
     * Newest first; with `email`, whether that address does.
     *
     * @param string|null $email A mail address. Needs `pii:read`.
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
}
