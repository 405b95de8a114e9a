<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class EventsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Make an endpoint for webhooks
     *
     * From now on it is told of events, each at least once, soon after it happened. Messages are those
     * of Standard Webhooks, signed with the secret that this answer shows, and no other one.
     *
     * @param Models\NewWebhookEndpoint|array<string, mixed> $body
     * @return Models\WebhookEndpointWithSecret
     */
    public function createWebhookEndpoint(
        Models\NewWebhookEndpoint|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/webhook-endpoints',
            'body' => 'json',
            'bodySpec' => Models\NewWebhookEndpoint::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WebhookEndpointWithSecret::class,
        ];
        /** @var Models\WebhookEndpointWithSecret $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove an endpoint for webhooks
     *
     * With the log of what was sent to it, which is gone within a day.
     *
     * @param string $id The id of the endpoint.
     */
    public function deleteWebhookEndpoint(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/webhook-endpoints/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read a delivery of a webhook
     *
     * Its attempts, and what the endpoint said last.
     *
     * @param string $id The id of the delivery.
     * @return Models\WebhookDelivery
     */
    public function getWebhookDelivery(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/webhook-deliveries/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WebhookDelivery::class,
        ];
        /** @var Models\WebhookDelivery $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read an endpoint for webhooks
     *
     * With the version that a change of it has to name; never its secret.
     *
     * @param string $id The id of the endpoint.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\WebhookEndpoint
     */
    public function getWebhookEndpoint(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/webhook-endpoints/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WebhookEndpoint::class,
        ];
        /** @var Models\WebhookEndpoint $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read what happened
     *
     * Oldest first, in the order in which it could be seen: nothing comes to light later before what
     * was read already. To follow from now on, begin with `after=latest`, which answers with no event and
     * the `next_cursor` to go on from; then keep the id of the last event and send it as `after`. Events
     * stay in the feed for 30 days. With a `type`, a page may be empty and not the last: go on as long as
     * there is a `next_cursor`.
     *
     * @param string|null $after The id of the last event that was seen; `latest`: from now on; left out: from the beginning.
     * @param list<string>|null $type Of which types; repeated: of any of them.
     * @param string|null $subject What happened to this: the id of an order, an import …
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters; it comes before `after`.
     * @return Core\Page<Models\FeedEvent>
     */
    public function list(
        ?string $after = null,
        ?array $type = null,
        ?string $subject = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/events',
            'params' => ['after', 'type', 'subject', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\FeedEvent::class,
        ];
        /** @var Core\Page<Models\FeedEvent> $answer */
        $answer = $this->client->page($operation, [...array_filter(['after' => $after, 'type' => $type, 'subject' => $subject, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List deliveries of webhooks
     *
     * Newest first, for 30 days: every attempt, what came back, and when it is tried again.
     *
     * @param string|null $endpointId Those to this endpoint.
     * @param 'pending'|'delivered'|'failed'|string|null $status Those that stand so.
     * @param string|null $eventId Those of this event.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\WebhookDelivery>
     */
    public function listWebhookDeliveries(
        ?string $endpointId = null,
        ?string $status = null,
        ?string $eventId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/webhook-deliveries',
            'params' => [['name' => 'endpointId', 'wire' => 'endpoint_id', 'in' => 'query'], 'status', ['name' => 'eventId', 'wire' => 'event_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\WebhookDelivery::class,
        ];
        /** @var Core\Page<Models\WebhookDelivery> $answer */
        $answer = $this->client->page($operation, [...array_filter(['endpointId' => $endpointId, 'status' => $status, 'eventId' => $eventId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List endpoints for webhooks
     *
     * All of them, oldest first, without their secrets.
     *
     * @return Models\PageWebhookEndpoint
     */
    public function listWebhookEndpoints(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/webhook-endpoints',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageWebhookEndpoint::class,
        ];
        /** @var Models\PageWebhookEndpoint $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Send webhooks once more
     *
     * All that failed, those of a time, those to one endpoint: what all the fields say that are given. Or
     * what an endpoint `missed` while it was switched off.
     *
     * @param Models\WebhookReplay|array<string, mixed> $body
     * @return Models\WebhookReplayed
     */
    public function replayWebhookDeliveries(
        Models\WebhookReplay|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/webhook-deliveries/replay',
            'body' => 'json',
            'bodySpec' => Models\WebhookReplay::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WebhookReplayed::class,
        ];
        /** @var Models\WebhookReplayed $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Send a webhook once more
     *
     * Whether it arrived or not. The message has the same id, so that a receiver that had it knows.
     *
     * @param string $id The id of the delivery.
     * @return Models\WebhookDelivery
     */
    public function replayWebhookDelivery(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/webhook-deliveries/{id}/replay',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WebhookDelivery::class,
        ];
        /** @var Models\WebhookDelivery $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Replace the secret of an endpoint
     *
     * The answer shows the new one, once. For some hours messages are signed with both, so that the
     * receiver can change over in peace.
     *
     * @param string $id The id of the endpoint.
     * @param Models\WebhookSecretRotation|array<string, mixed> $body
     * @return Models\WebhookEndpointWithSecret
     */
    public function rotateWebhookSecret(
        string $id,
        Models\WebhookSecretRotation|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/webhook-endpoints/{id}/rotate-secret',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\WebhookSecretRotation::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WebhookEndpointWithSecret::class,
        ];
        /** @var Models\WebhookEndpointWithSecret $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Try an endpoint
     *
     * Sends it a `webhook_endpoint.tested`, whatever else it listens to. How it went is in the
     * deliveries of this event.
     *
     * @param string $id The id of the endpoint.
     * @return Models\WebhookTest
     */
    public function testWebhookEndpoint(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/webhook-endpoints/{id}/test',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WebhookTest::class,
        ];
        /** @var Models\WebhookTest $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Change an endpoint for webhooks
     *
     * A JSON merge patch: what is left out stays; `events` is replaced as a whole. Send the version
     * read as `If-Match`. What waits for it is sent at once.
     *
     * @param string $id The id of the endpoint.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\WebhookEndpointPatch|array<string, mixed> $body
     * @return Models\WebhookEndpoint
     */
    public function updateWebhookEndpoint(
        string $id,
        string $ifMatch,
        Models\WebhookEndpointPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/webhook-endpoints/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\WebhookEndpointPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WebhookEndpoint::class,
        ];
        /** @var Models\WebhookEndpoint $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
