<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class OrderImportsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Cancel an import
     *
     * Orders that are in stay in.
     *
     * @param string $id The id of the import.
     * @return Models\OrderImport
     */
    public function cancel(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-imports/{id}/cancel',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderImport::class,
        ];
        /** @var Models\OrderImport $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Import orders from a file
     *
     * Takes a CSV file in 助ネコ標準フォーマット or ネクストエンジン's 汎用 format, told by its header.
     * The answer comes as soon as the file is received; follow `Location` for progress. One bad
     * order stops no other; the same file twice changes nothing.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param string|null $route The code of the sales route of rows that name none.
     * @param 'import'|'validate'|'upsert'|string|null $mode What the import does.
     * @param 'skip'|'error'|'update'|string|null $duplicates What happens to orders that are there already.
     * @param 'auto'|'utf-8'|'shift_jis'|string|null $encoding How the file's bytes are read.
     * @param 'sukeneko'|'next_engine'|string|null $format Whose columns the file has; left out, the header tells.
     * @return Models\OrderImport
     */
    public function create(
        mixed $body,
        ?string $route = null,
        ?string $mode = null,
        ?string $duplicates = null,
        ?string $encoding = null,
        ?string $format = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-imports',
            'params' => ['route', 'mode', 'duplicates', 'encoding', 'format'],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderImport::class,
        ];
        /** @var Models\OrderImport $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['route' => $route, 'mode' => $mode, 'duplicates' => $duplicates, 'encoding' => $encoding, 'format' => $format], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Download the failed rows
     *
     * The header and every row of every order that failed, as they were uploaded, in the file's own
     * encoding, with the column エラー added that says why. Mend them and upload the file again. A file that
     * was refused as a whole has none.
     *
     * @param string $id The id of the import.
     * @return Core\BinaryResponse
     */
    public function downloadOrderImportErrors(
        string $id,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-imports/{id}/errors.csv',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read an import
     *
     * How far it is, and what the rows came to.
     *
     * @param string $id The id of the import.
     * @return Models\OrderImport
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-imports/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderImport::class,
        ];
        /** @var Models\OrderImport $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `get` until `finishedAt` is there.
     *
     * @param string $id The id of the import.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\OrderImport): void)|null $onProgress
     * @return Models\OrderImport
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
     * List imports
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\OrderImport>
     */
    public function list(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-imports',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\OrderImport::class,
        ];
        /** @var Core\Page<Models\OrderImport> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List orders that were there already
     *
     * What became of each order of the file that the shop had before, in the order in which the import
     * came to them. All others were created, or failed, and then the rows say why. Readable while the
     * import runs.
     *
     * @param string $id The id of the import.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ImportedOrder>
     */
    public function listOrderImportOrders(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-imports/{id}/orders',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ImportedOrder::class,
        ];
        /** @var Core\Page<Models\ImportedOrder> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List what was wrong with rows
     *
     * In the order in which it was found. Readable while the import runs.
     *
     * @param string $id The id of the import.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ImportIssue>
     */
    public function listOrderImportRows(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-imports/{id}/rows',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ImportIssue::class,
        ];
        /** @var Core\Page<Models\ImportIssue> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }
}
