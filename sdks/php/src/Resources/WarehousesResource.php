<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class WarehousesResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Make a warehouse
     *
     * A shop that moves stock without having one gets its first, `MAIN`.
     *
     * @param Models\NewWarehouse|array<string, mixed> $body
     * @return Models\Warehouse
     */
    public function createWarehouse(
        Models\NewWarehouse|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/warehouses',
            'body' => 'json',
            'bodySpec' => Models\NewWarehouse::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Warehouse::class,
        ];
        /** @var Models\Warehouse $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Read a warehouse
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the warehouse.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Warehouse
     */
    public function getWarehouse(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/warehouses/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Warehouse::class,
        ];
        /** @var Models\Warehouse $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List warehouses
     *
     * All of them, the preferred first.
     *
     * @return Models\PageWarehouse
     */
    public function list(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/warehouses',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageWarehouse::class,
        ];
        /** @var Models\PageWarehouse $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Change a warehouse
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the warehouse.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\WarehousePatch|array<string, mixed> $body
     * @return Models\Warehouse
     */
    public function updateWarehouse(
        string $id,
        string $ifMatch,
        Models\WarehousePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/warehouses/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\WarehousePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Warehouse::class,
        ];
        /** @var Models\Warehouse $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
