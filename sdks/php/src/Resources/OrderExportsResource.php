<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class OrderExportsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Cancel a file of orders
     *
     * Nothing of it remains.
     *
     * @param string $id The id of the export.
     * @return Models\OrderExport
     */
    public function cancel(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-exports/{id}/cancel',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderExport::class,
        ];
        /** @var Models\OrderExport $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Ask for a file of orders
     *
     * The file is made in the background, however small: follow `Location` until it `succeeded`, then
     * fetch its `/file`; `POST /v1/orders/export` answers with a short one at once. Columns with personal data need the scope `pii:read` on top. Who asked for
     * which columns is recorded in the audit log.
     *
     * @param Models\NewOrderExport|array<string, mixed> $body
     * @return Models\OrderExport
     */
    public function create(
        Models\NewOrderExport|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/order-exports',
            'body' => 'json',
            'bodySpec' => Models\NewOrderExport::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\OrderExport::class,
        ];
        /** @var Models\OrderExport $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make an export template
     *
     * Which columns a file of orders has, in which order, and how it is spelled.
     *
     * @param Models\NewExportTemplate|array<string, mixed> $body
     * @return Models\ExportTemplate
     */
    public function createExportTemplate(
        Models\NewExportTemplate|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/export-templates',
            'body' => 'json',
            'bodySpec' => Models\NewExportTemplate::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ExportTemplate::class,
        ];
        /** @var Models\ExportTemplate $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove an export template
     *
     * Files that were made with it stay. With `If-Match`, only the version read is removed.
     *
     * @param string $id The id of the template.
     */
    public function deleteExportTemplate(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/export-templates/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Download a file of orders
     *
     * As often as needed, for 30 days. One with personal data needs the scope `pii:read`, and reading
     * it is recorded.
     *
     * @param string $id The id of the export.
     * @return Core\BinaryResponse
     */
    public function download(
        string $id,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-exports/{id}/file',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Write orders into a file at once
     *
     * For up to 2,000 orders and rows; a longer file is refused: ask for it with
     * `POST /v1/order-exports`. Nothing is kept. It only reads, so an `Idempotency-Key` is taken and not
     * needed. Columns with personal data need the scope `pii:read` on top. Who asked for which columns
     * is recorded in the audit log.
     *
     * @param Models\NewOrderExport|array<string, mixed> $body
     * @return Core\BinaryResponse
     */
    public function exportOrders(
        Models\NewOrderExport|array $body,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/orders/export',
            'body' => 'json',
            'bodySpec' => Models\NewOrderExport::class,
            'contentType' => 'application/json',
            'answer' => 'binary',
            'accept' => 'text/csv',
            'idempotency' => 'Idempotency-Key',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Read how far a file of orders is
     *
     * And what it came to: orders, rows, characters that were replaced.
     *
     * @param string $id The id of the export.
     * @return Models\OrderExport
     */
    public function get(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-exports/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\OrderExport::class,
        ];
        /** @var Models\OrderExport $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `get` until `finishedAt` is there.
     *
     * @param string $id The id of the export.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\OrderExport): void)|null $onProgress
     * @return Models\OrderExport
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
            static fn (mixed $it): mixed => $it->status,
        );
    }

    /**
     * Read an export template
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the template.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\ExportTemplate
     */
    public function getExportTemplate(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/export-templates/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ExportTemplate::class,
        ];
        /** @var Models\ExportTemplate $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List files of orders
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\OrderExport>
     */
    public function list(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/order-exports',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\OrderExport::class,
        ];
        /** @var Core\Page<Models\OrderExport> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the fields that columns may show
     *
     * All of them, on one page.
     *
     * @return Models\PageExportField
     */
    public function listExportColumns(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/export-columns',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageExportField::class,
        ];
        /** @var Models\PageExportField $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List the files known by name
     *
     * 助ネコ's own, with their columns, all on one page.
     *
     * @return Models\PageExportPreset
     */
    public function listExportPresets(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/export-presets',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageExportPreset::class,
        ];
        /** @var Models\PageExportPreset $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List export templates
     *
     * Oldest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ExportTemplate>
     */
    public function listExportTemplates(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/export-templates',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ExportTemplate::class,
        ];
        /** @var Core\Page<Models\ExportTemplate> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Change an export template
     *
     * A JSON merge patch: what is left out stays; a layout is replaced as a whole. Files that were
     * made with it keep their columns. Send the version read as `If-Match`.
     *
     * @param string $id The id of the template.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ExportTemplatePatch|array<string, mixed> $body
     * @return Models\ExportTemplate
     */
    public function updateExportTemplate(
        string $id,
        string $ifMatch,
        Models\ExportTemplatePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/export-templates/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ExportTemplatePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ExportTemplate::class,
        ];
        /** @var Models\ExportTemplate $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
