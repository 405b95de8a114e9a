<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class StockResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Note what was found
     *
     * Beside what the ledger says at this moment; what was noted of the same variants before is forgotten.
     *
     * @param string $id The id of the count.
     * @param Models\CountedLines|array<string, mixed> $body
     * @return Models\StockCount
     */
    public function addStockCountLines(
        string $id,
        Models\CountedLines|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/stock-counts/{id}/lines',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\CountedLines::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\StockCount::class,
        ];
        /** @var Models\StockCount $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Close a count
     *
     * Every level is corrected by the difference that was found, so that what came and went since stays
     * true.
     *
     * @param string $id The id of the count.
     * @return Models\StockCount
     */
    public function closeStockCount(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/stock-counts/{id}/close',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\StockCount::class,
        ];
        /** @var Models\StockCount $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Expect goods
     *
     * They are no stock before they have come.
     *
     * @param Models\NewExpectedReceipt|array<string, mixed> $body
     * @return Models\ExpectedReceipt
     */
    public function createExpectedReceipt(
        Models\NewExpectedReceipt|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/expected-receipts',
            'body' => 'json',
            'bodySpec' => Models\NewExpectedReceipt::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ExpectedReceipt::class,
        ];
        /** @var Models\ExpectedReceipt $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Begin a count of a warehouse
     *
     * One at a time in a warehouse.
     *
     * @param Models\NewStockCount|array<string, mixed> $body
     * @return Models\StockCount
     */
    public function createStockCount(
        Models\NewStockCount|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/stock-counts',
            'body' => 'json',
            'bodySpec' => Models\NewStockCount::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\StockCount::class,
        ];
        /** @var Models\StockCount $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Move stock
     *
     * Received, returned, adjusted or carried to another warehouse. Orders that wait for what came get it
     * in the background, the oldest first. There are never fewer than none.
     *
     * @param Models\NewStockMovement|array<string, mixed> $body
     * @return Models\StockMovements
     */
    public function createStockMovement(
        Models\NewStockMovement|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/stock-movements',
            'body' => 'json',
            'bodySpec' => Models\NewStockMovement::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\StockMovements::class,
        ];
        /** @var Models\StockMovements $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Note a sale in a shop of bricks
     *
     * Taken from the stock at once, all lines or none; negative quantities were brought back. A set leaves
     * as what it consists of.
     *
     * @param Models\NewStoreSale|array<string, mixed> $body
     * @return Models\StockMovements
     */
    public function createStoreSale(
        Models\NewStoreSale|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/store-sales',
            'body' => 'json',
            'bodySpec' => Models\NewStoreSale::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\StockMovements::class,
        ];
        /** @var Models\StockMovements $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Expect goods no more
     *
     * What has come stays.
     *
     * @param string $id The id of the receipt.
     */
    public function deleteExpectedReceipt(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/expected-receipts/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Discard a count
     *
     * Nothing is corrected.
     *
     * @param string $id The id of the count.
     */
    public function deleteStockCount(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/stock-counts/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Download the stock
     *
     * As a CSV file with 助ネコ's columns of 在庫一覧, one row a variant, with the codes that malls have for
     * it. The stock of a set is what its components allow, and is not to be added to theirs.
     *
     * @param 'shift_jis'|'utf-8'|string|null $encoding How the file's bytes are written.
     * @return Core\BinaryResponse
     */
    public function download(
        ?string $encoding = null,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/stock-exports/stock.csv',
            'params' => ['encoding'],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, [...array_filter(['encoding' => $encoding], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read expected goods
     *
     * With the version that a change of them has to name.
     *
     * @param string $id The id of the receipt.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\ExpectedReceipt
     */
    public function getExpectedReceipt(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/expected-receipts/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ExpectedReceipt::class,
        ];
        /** @var Models\ExpectedReceipt $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a count
     *
     * With what was found so far.
     *
     * @param string $id The id of the count.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\StockCount
     */
    public function getStockCount(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/stock-counts/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\StockCount::class,
        ];
        /** @var Models\StockCount $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a movement of stock
     *
     * One line of the ledger.
     *
     * @param string $id The id of the movement.
     * @return Models\StockMovement
     */
    public function getStockMovement(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/stock-movements/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\StockMovement::class,
        ];
        /** @var Models\StockMovement $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read how many of a variant there are
     *
     * In all warehouses, what can still be sold, and what malls are shown; of a set, what its components
     * allow.
     *
     * @param string $id The id of the variant.
     * @return Models\VariantStock
     */
    public function getVariantStock(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/variants/{id}/stock',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\VariantStock::class,
        ];
        /** @var Models\VariantStock $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Receive much stock
     *
     * From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of 入庫:
     * 自社商品コード, 在庫指定, 在庫数, 入庫日, 入庫時間, 備考. The quantity is added to the stock; a row whose
     * time has not come becomes an expected receipt. A bad row stops no other. The same file twice is
     * received twice, unless it comes with the same `Idempotency-Key`.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param string|null $warehouse The code of a warehouse; left out: the preferred one.
     * @param bool|null $dryRun The same answer, but nothing is written.
     * @return Models\StockImport
     */
    public function import(
        mixed $body,
        ?string $warehouse = null,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/stock-imports',
            'params' => ['warehouse', ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\StockImport::class,
        ];
        /** @var Models\StockImport $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['warehouse' => $warehouse, 'dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List expected goods
     *
     * By day.
     *
     * @param string|null $variantId A variant.
     * @param bool|null $received What has come, instead of what has not.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\ExpectedReceipt>
     */
    public function listExpectedReceipts(
        ?string $variantId = null,
        ?bool $received = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/expected-receipts',
            'params' => [['name' => 'variantId', 'wire' => 'variant_id', 'in' => 'query'], 'received', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ExpectedReceipt::class,
        ];
        /** @var Core\Page<Models\ExpectedReceipt> $answer */
        $answer = $this->client->page($operation, [...array_filter(['variantId' => $variantId, 'received' => $received, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List counts
     *
     * Newest first, without their lines.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\StockCount>
     */
    public function listStockCounts(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/stock-counts',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\StockCount::class,
        ];
        /** @var Core\Page<Models\StockCount> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List stock
     *
     * Warehouse by warehouse, of every variant that was ever moved.
     *
     * @param list<string>|null $variantId Variants, at most 100.
     * @param string|null $warehouseId A warehouse.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\StockLevel>
     */
    public function listStockLevels(
        ?array $variantId = null,
        ?string $warehouseId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/stock-levels',
            'params' => [['name' => 'variantId', 'wire' => 'variant_id', 'in' => 'query'], ['name' => 'warehouseId', 'wire' => 'warehouse_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\StockLevel::class,
        ];
        /** @var Core\Page<Models\StockLevel> $answer */
        $answer = $this->client->page($operation, [...array_filter(['variantId' => $variantId, 'warehouseId' => $warehouseId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List movements of stock
     *
     * The ledger, newest first. The sum of a level's movements is the level.
     *
     * @param string|null $variantId A variant.
     * @param string|null $warehouseId A warehouse.
     * @param string|null $orderId The order that caused them.
     * @param list<'receive'|'reserve'|'release'|'sell'|'unsell'|'return'|'adjust'|'transfer'|'count'|'store_sale'|string>|null $kind Kinds.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\StockMovement>
     */
    public function listStockMovements(
        ?string $variantId = null,
        ?string $warehouseId = null,
        ?string $orderId = null,
        ?array $kind = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/stock-movements',
            'params' => [['name' => 'variantId', 'wire' => 'variant_id', 'in' => 'query'], ['name' => 'warehouseId', 'wire' => 'warehouse_id', 'in' => 'query'], ['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], 'kind', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\StockMovement::class,
        ];
        /** @var Core\Page<Models\StockMovement> $answer */
        $answer = $this->client->page($operation, [...array_filter(['variantId' => $variantId, 'warehouseId' => $warehouseId, 'orderId' => $orderId, 'kind' => $kind, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Receive expected goods
     *
     * As many as were expected, or as many as are told, into their warehouse.
     *
     * @param string $id The id of the receipt.
     * @param Models\ReceivedGoods|array<string, mixed> $body
     * @return Models\ExpectedReceipt
     */
    public function receiveExpectedReceipt(
        string $id,
        Models\ReceivedGoods|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/expected-receipts/{id}/receive',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\ReceivedGoods::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ExpectedReceipt::class,
        ];
        /** @var Models\ExpectedReceipt $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change expected goods
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What has come stays
     * as it is.
     *
     * @param string $id The id of the receipt.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ExpectedReceiptPatch|array<string, mixed> $body
     * @return Models\ExpectedReceipt
     */
    public function updateExpectedReceipt(
        string $id,
        string $ifMatch,
        Models\ExpectedReceiptPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/expected-receipts/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ExpectedReceiptPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ExpectedReceipt::class,
        ];
        /** @var Models\ExpectedReceipt $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
