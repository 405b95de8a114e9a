<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class JobsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Read a job
     *
     * How it stands and, if it failed, what went wrong last.
     *
     * @param string $id The id of the job.
     * @return Models\Job
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/jobs/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Job::class,
        ];
        /** @var Models\Job $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `get` until `finishedAt` is there.
     *
     * @param string $id The id of the job.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\Job): void)|null $onProgress
     * @return Models\Job
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
        );
    }

    /**
     * List jobs
     *
     * Newest first.
     *
     * @param list<'queued'|'running'|'succeeded'|'failed'|'dead'|string>|null $status Any of these.
     * @param list<'import_orders'|'move_orders'|'export_orders'|'import_tracking'|'rotate_secrets'|'clean_up'|'match_payments'|'refresh_alerts'|'refresh_neighbors'|'rank_customers'|'check_blacklist'|'watch_credentials'|'resolve_products'|'reserve_stock'|'ship_reported'|'verify_stock'|'send_mails'|'follow_up'|'reconcile_shops'|'reconcile_shop'|string>|null $kind Any of these.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Job>
     */
    public function list(
        ?array $status = null,
        ?array $kind = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/jobs',
            'params' => ['status', 'kind', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Job::class,
        ];
        /** @var Core\Page<Models\Job> $answer */
        $answer = $this->client->page($operation, [...array_filter(['status' => $status, 'kind' => $kind, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Try a job again
     *
     * Starts a job afresh that failed or was given up, and at once one that waits for its time, also where
     * the clock was ahead as it was queued or taken. One that runs, or has succeeded, is `not_failed`.
     *
     * @param string $id The id of the job.
     * @return Models\Job
     */
    public function retry(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/jobs/{id}/retry',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Job::class,
        ];
        /** @var Models\Job $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }
}
