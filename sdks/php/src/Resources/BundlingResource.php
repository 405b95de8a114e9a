<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class BundlingResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Put orders together
     *
     * 同梱: the children's lines, gifts, points and payments go to the parent, which is billed for all,
     * rate by rate. Only orders that nobody has begun to pack, of one sales route unless allowed. What
     * a person should look at comes back as `warnings`.
     *
     * @param Models\NewBundle|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @return Models\Bundle
     */
    public function createBundle(
        Models\NewBundle|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/bundles',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewBundle::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Bundle::class,
        ];
        /** @var Models\Bundle $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a bundle
     *
     * Which orders, what it changed of what is billed, and whether it still is.
     *
     * @param string $id The id of the bundle.
     * @return Models\Bundle
     */
    public function getBundle(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/bundles/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Bundle::class,
        ];
        /** @var Models\Bundle $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * List orders that might go out together
     *
     * 同梱候補: groups of open orders, that nobody has begun to pack, with one recipient's phone
     * number. `match` looks closer, and may leave fewer groups on a page than asked for; the last page
     * is the one without `next_cursor`. With `order_id` it is the groups around these orders, on one page.
     *
     * @param 'phone'|'phone_name'|'phone_name_address'|string|null $match How sure it must be that the recipient is the same.
     * @param list<string>|null $orderId Only groups with one of these orders, up to 200: for a screen of orders.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same `match`.
     * @return Core\Page<Models\BundleCandidate>
     */
    public function listBundleCandidates(
        ?string $match = null,
        ?array $orderId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/bundle-candidates',
            'params' => ['match', ['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\BundleCandidate::class,
        ];
        /** @var Core\Page<Models\BundleCandidate> $answer */
        $answer = $this->client->page($operation, [...array_filter(['match' => $match, 'orderId' => $orderId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List bundles
     *
     * Newest first, those taken apart among them.
     *
     * @param string|null $parent 同梱先: of this parent.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Bundle>
     */
    public function listBundles(
        ?string $parent = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/bundles',
            'params' => ['parent', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Bundle::class,
        ];
        /** @var Core\Page<Models\Bundle> $answer */
        $answer = $this->client->page($operation, [...array_filter(['parent' => $parent, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Take a bundle apart
     *
     * Every order is again exactly what it was. Bundles within bundles go in reverse. Refused while
     * something else that followed is not taken back, and once something followed that cannot be.
     *
     * @param string $id The id of the bundle.
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @return Models\Bundle
     */
    public function undoBundle(
        string $id,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/bundles/{id}/undo',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Bundle::class,
        ];
        /** @var Models\Bundle $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }
}
