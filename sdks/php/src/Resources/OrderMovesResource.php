<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class OrderMovesResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Move many orders
     *
     * Up to 1,000 orders are moved in one transaction: all of them, or none, with every one that
     * cannot be moved named (`/order_ids/3`). More, up to 100,000, are moved in the background, a
     * thousand at a time, each thousand all or none; follow `Location`.
     *
     * @param Models\NewOrderMove|array<string, mixed> $body
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @return Models\OrderMove
     */
    public function create(
        Models\NewOrderMove|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-moves',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewOrderMove::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderMove::class,
        ];
        /** @var Models\OrderMove $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a move of many orders
     *
     * How far it is, and what it came to.
     *
     * @param string $id The id of the move.
     * @return Models\OrderMove
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-moves/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderMove::class,
        ];
        /** @var Models\OrderMove $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `get` until `finishedAt` is there.
     *
     * @param string $id The id of the move.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\OrderMove): void)|null $onProgress
     * @return Models\OrderMove
     */
    public function wait(
        string $id,
        int $interval = 500,
        int $timeout = 3600000,
        ?callable $onProgress = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        return Core\Poll::until(
            fn (): mixed => $this->get(id: $id, options: $options),
            static fn (mixed $it): bool => $it->finishedAt !== null,
            $interval,
            $timeout,
            $onProgress,
            $this->client->clock,
            static fn (mixed $it): mixed => $it->progressPercent,
        );
    }

    /**
     * List moves of many orders
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\OrderMove>
     */
    public function list(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-moves',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\OrderMove::class,
        ];
        /** @var Core\Page<Models\OrderMove> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the orders that could not be moved
     *
     * In the order in which they were named. Readable while the move runs.
     *
     * @param string $id The id of the move.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\OrderMoveIssue>
     */
    public function listOrderMoveIssues(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-moves/{id}/issues',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\OrderMoveIssue::class,
        ];
        /** @var Core\Page<Models\OrderMoveIssue> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Take a move of many orders back
     *
     * Every order of which the move is still the last change is again where it was; the others stay, with
     * the reason. A thousand orders a call, in one transaction: where there are more, call again with
     * `next_cursor`. Refused while the move runs.
     *
     * @param string $id The id of the move.
     * @param bool|null $dryRun True: the answer shows what would be, and nothing is done.
     * @param string|null $cursor `next_cursor` of the call before.
     * @return Core\Page<Models\OrderMoveUndoIssue>
     */
    public function undo(
        string $id,
        ?bool $dryRun = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-moves/{id}/undo',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query'], 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'issues'],
            'item' => Models\OrderMoveUndoIssue::class,
        ];
        /** @var Core\Page<Models\OrderMoveUndoIssue> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['dryRun' => $dryRun, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }
}
