<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class StockPublicationResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Tell malls anew
     *
     * Of one variant, one shop, or everything that is kept count of: at once, whatever failed before. A
     * dry run shows what would be sent, also of a shop that does not publish yet.
     *
     * @param Models\NewPublication|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what would be sent, and nothing is.
     * @return Models\Publications
     */
    public function createPublication(
        Models\NewPublication|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/publications',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewPublication::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Publications::class,
        ];
        /** @var Models\Publications $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Compare what a mall shows
     *
     * All that the mall lists is read in the background. With `repair`, numbers that differ are told to it
     * again; without, nothing is written there. Every shop that publishes is compared, and repaired, each
     * night.
     *
     * @param Models\NewReconciliation|array<string, mixed> $body
     * @return Models\Reconciliation
     */
    public function createReconciliation(
        Models\NewReconciliation|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/reconciliations',
            'body' => 'json',
            'bodySpec' => Models\NewReconciliation::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Reconciliation::class,
        ];
        /** @var Models\Reconciliation $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Read a comparison
     *
     * How far it is, and what it came to.
     *
     * @param string $id The id of the reconciliation.
     * @return Models\Reconciliation
     */
    public function getReconciliation(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/reconciliations/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Reconciliation::class,
        ];
        /** @var Models\Reconciliation $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `getReconciliation` until `finishedAt` is there.
     *
     * @param string $id The id of the reconciliation.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\Reconciliation): void)|null $onProgress
     * @return Models\Reconciliation
     */
    public function waitForReconciliation(
        string $id,
        int $interval = 500,
        int $timeout = 3600000,
        ?callable $onProgress = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        return Core\Poll::until(
            fn (): mixed => $this->getReconciliation(id: $id, options: $options),
            static fn (mixed $it): bool => $it->finishedAt !== null,
            $interval,
            $timeout,
            $onProgress,
            $this->client->clock,
        );
    }

    /**
     * List what malls were told
     *
     * By shop and listing. A listing is there from its first change on that happened while its shop
     * published.
     *
     * @param string|null $shopId A shop.
     * @param string|null $variantId A variant.
     * @param 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string|null $state Where they stand.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Publication>
     */
    public function listPublications(
        ?string $shopId = null,
        ?string $variantId = null,
        ?string $state = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/publications',
            'params' => [['name' => 'shopId', 'wire' => 'shop_id', 'in' => 'query'], ['name' => 'variantId', 'wire' => 'variant_id', 'in' => 'query'], 'state', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Publication::class,
        ];
        /** @var Core\Page<Models\Publication> $answer */
        $answer = $this->client->page($operation, [...array_filter(['shopId' => $shopId, 'variantId' => $variantId, 'state' => $state, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List what a comparison found
     *
     * What is not as it ought to be, in the order in which it was found.
     *
     * @param string $id The id of the reconciliation.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ReconciliationRow>
     */
    public function listReconciliationRows(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/reconciliations/{id}/rows',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ReconciliationRow::class,
        ];
        /** @var Core\Page<Models\ReconciliationRow> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List comparisons of what malls show
     *
     * Newest first; the last hundred of each shop are kept.
     *
     * @param string|null $shopId A shop.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Reconciliation>
     */
    public function listReconciliations(
        ?string $shopId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/reconciliations',
            'params' => [['name' => 'shopId', 'wire' => 'shop_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Reconciliation::class,
        ];
        /** @var Core\Page<Models\Reconciliation> $answer */
        $answer = $this->client->page($operation, [...array_filter(['shopId' => $shopId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }
}
