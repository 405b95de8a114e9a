<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class FulfillmentResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Acknowledge a file for a linked warehouse
     *
     * The warehouse has it: its requests are worked on (`accepted`). Said twice it changes nothing.
     *
     * @param string $id The id of the file.
     * @return Models\ShipRequestFile
     */
    public function acknowledgeShipRequestFile(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-request-files/{id}/acknowledge',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipRequestFile::class,
        ];
        /** @var Models\ShipRequestFile $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Have a ship request left
     *
     * One that the warehouse cannot have yet is canceled at once. Else the warehouse is asked to leave it
     * (`cancelling`), and says whether it does; one that is told by file is asked by telephone, and with
     * `agreed` the request is over.
     *
     * @param string $id The id of the request.
     * @param Models\ShipRequestCancel|array<string, mixed> $body
     * @return Models\ShipRequest
     */
    public function cancelShipRequest(
        string $id,
        Models\ShipRequestCancel|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-requests/{id}/cancel',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\ShipRequestCancel::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipRequest::class,
        ];
        /** @var Models\ShipRequest $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Make a file for a linked warehouse
     *
     * Of all requests that wait for it, up to 1,000, one row for each product; they count as told (`sent`).
     * Requests on hold wait for the next file. With `dry_run` everything is told and nothing kept.
     *
     * @param Models\NewShipRequestFile|array<string, mixed> $body
     * @param bool|null $dryRun Check and tell only.
     * @return Models\ShipRequestFile
     */
    public function createShipRequestFile(
        Models\NewShipRequestFile|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-request-files',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewShipRequestFile::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipRequestFile::class,
        ];
        /** @var Models\ShipRequestFile $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Ask a linked warehouse for shipments
     *
     * 出荷依頼: one request for each shipment. A second one answers the first, as long as that is not refused
     * or canceled. Shipments that cannot be asked for are told in `refused` and keep no other from it; where
     * none can be, the whole is refused (422).
     *
     * @param Models\NewShipRequests|array<string, mixed> $body
     * @param bool|null $dryRun The same answer, but nothing is kept.
     * @return Models\ShipRequestsMade
     */
    public function createShipRequests(
        Models\NewShipRequests|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-requests',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewShipRequests::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipRequestsMade::class,
        ];
        /** @var Models\ShipRequestsMade $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Tell what became of ship requests
     *
     * 出荷実績: for warehouses that post their results. Boxes get their numbers, and shipments leave (発送済) as
     * by a tracking import. A result that comes twice changes nothing, and a bad one stops no other.
     *
     * @param Models\NewShipResults|array<string, mixed> $body
     * @param bool|null $dryRun The same answer, but nothing is kept.
     * @return Models\ShipResults
     */
    public function createShipResults(
        Models\NewShipResults|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-results',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewShipResults::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipResults::class,
        ];
        /** @var Models\ShipResults $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Link a warehouse
     *
     * 連携倉庫: a warehouse that ships by itself when it is asked to. One that answers requests is asked as
     * soon as it has credentials.
     *
     * @param Models\NewWarehouseLink|array<string, mixed> $body
     * @return Models\WarehouseLink
     */
    public function createWarehouseLink(
        Models\NewWarehouseLink|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/warehouse-links',
            'body' => 'json',
            'bodySpec' => Models\NewWarehouseLink::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WarehouseLink::class,
        ];
        /** @var Models\WarehouseLink $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove the link of a warehouse
     *
     * One of which nothing was ever asked, with its credentials and codes; another is switched off.
     *
     * @param string $id The id of the link.
     */
    public function deleteWarehouseLink(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/warehouse-links/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Download a file for a linked warehouse
     *
     * Names and addresses are in it, so the scope `pii:read` is needed, and reading it is recorded. It is
     * kept for 30 days.
     *
     * @param string $id The id of the file.
     * @return Core\BinaryResponse
     */
    public function downloadShipRequestFile(
        string $id,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/ship-request-files/{id}/file',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read a ship request
     *
     * Where it stands, and what became of it.
     *
     * @param string $id The id of the request.
     * @return Models\ShipRequest
     */
    public function getShipRequest(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/ship-requests/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ShipRequest::class,
        ];
        /** @var Models\ShipRequest $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read the head of a file for a linked warehouse
     *
     * How many requests are in it, and whether the warehouse has it.
     *
     * @param string $id The id of the file.
     * @return Models\ShipRequestFile
     */
    public function getShipRequestFile(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/ship-request-files/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ShipRequestFile::class,
        ];
        /** @var Models\ShipRequestFile $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read how a warehouse is linked
     *
     * With how it goes, and the version that a change of it has to name; never its credentials.
     *
     * @param string $id The id of the link.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\WarehouseLink
     */
    public function getWarehouseLink(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/warehouse-links/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WarehouseLink::class,
        ];
        /** @var Models\WarehouseLink $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Upload what became of ship requests
     *
     * A CSV file in CP932 or UTF-8 (at most 4 MiB, 5,000 rows and 1,000 requests) with the columns 依頼番号,
     * 状態, 送り状番号, 運送会社, 出荷日, 倉庫番号, 理由 in any order; several rows of one request are its boxes.
     * Otherwise as `create_ship_results`.
     *
     * @param string $warehouse The code of the warehouse.
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param bool|null $dryRun The same answer, but nothing is kept.
     * @return Models\ShipResults
     */
    public function importShipResults(
        string $warehouse,
        mixed $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-result-files',
            'params' => ['warehouse', ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipResults::class,
        ];
        /** @var Models\ShipResults $answer */
        $answer = $this->client->call($operation, ['warehouse' => $warehouse, 'body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List files for linked warehouses
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ShipRequestFile>
     */
    public function listShipRequestFiles(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/ship-request-files',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ShipRequestFile::class,
        ];
        /** @var Core\Page<Models\ShipRequestFile> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List ship requests
     *
     * Newest first.
     *
     * @param 'queued'|'sent'|'accepted'|'cancelling'|'shipped'|'refused'|'cancelled'|'failed'|string|null $state Those that stand so.
     * @param string|null $warehouseLinkId Those to the warehouse of this link.
     * @param string|null $orderId Those of this order.
     * @param string|null $shipmentId Those for this shipment.
     * @param string|null $fileId Those in this file.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\ShipRequest>
     */
    public function listShipRequests(
        ?string $state = null,
        ?string $warehouseLinkId = null,
        ?string $orderId = null,
        ?string $shipmentId = null,
        ?string $fileId = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/ship-requests',
            'params' => ['state', ['name' => 'warehouseLinkId', 'wire' => 'warehouse_link_id', 'in' => 'query'], ['name' => 'orderId', 'wire' => 'order_id', 'in' => 'query'], ['name' => 'shipmentId', 'wire' => 'shipment_id', 'in' => 'query'], ['name' => 'fileId', 'wire' => 'file_id', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ShipRequest::class,
        ];
        /** @var Core\Page<Models\ShipRequest> $answer */
        $answer = $this->client->page($operation, [...array_filter(['state' => $state, 'warehouseLinkId' => $warehouseLinkId, 'orderId' => $orderId, 'shipmentId' => $shipmentId, 'fileId' => $fileId, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List a linked warehouse's codes
     *
     * What it calls variants, where that was told.
     *
     * @param string $id The id of the link.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\WarehouseCode>
     */
    public function listWarehouseCodes(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/warehouse-links/{id}/codes',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\WarehouseCode::class,
        ];
        /** @var Core\Page<Models\WarehouseCode> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List linked warehouses
     *
     * All of them, oldest first.
     *
     * @return Models\PageWarehouseLink
     */
    public function listWarehouseLinks(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/warehouse-links',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageWarehouseLink::class,
        ];
        /** @var Models\PageWarehouseLink $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Give a linked warehouse credentials
     *
     * In place of all that were there. They are sealed, and no answer or log ever holds them.
     *
     * @param string $id The id of the link.
     * @param Models\WarehouseLinkCredentials|array<string, mixed> $body
     * @return Models\WarehouseLink
     */
    public function replaceWarehouseLinkCredentials(
        string $id,
        Models\WarehouseLinkCredentials|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/warehouse-links/{id}/credentials',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\WarehouseLinkCredentials::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WarehouseLink::class,
        ];
        /** @var Models\WarehouseLink $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Try a ship request once more
     *
     * One that was refused or has failed. It keeps its key, so that a warehouse that has it knows it again;
     * where the warehouse had it and was done with it, it gets a new one.
     *
     * @param string $id The id of the request.
     * @return Models\ShipRequest
     */
    public function retryShipRequest(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/ship-requests/{id}/retry',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShipRequest::class,
        ];
        /** @var Models\ShipRequest $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Tell a linked warehouse's codes
     *
     * Of up to 1,000 variants. Those that are not named keep theirs.
     *
     * @param string $id The id of the link.
     * @param Models\NewWarehouseCodes|array<string, mixed> $body
     * @return Models\WarehouseCodesSet
     */
    public function updateWarehouseCodes(
        string $id,
        Models\NewWarehouseCodes|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/warehouse-links/{id}/codes',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewWarehouseCodes::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WarehouseCodesSet::class,
        ];
        /** @var Models\WarehouseCodesSet $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change how a warehouse is linked
     *
     * A JSON merge patch: what is left out stays, also in settings. Send the version read as
     * `If-Match`. What waits for it is told at once, whatever went wrong before.
     *
     * @param string $id The id of the link.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\WarehouseLinkPatch|array<string, mixed> $body
     * @return Models\WarehouseLink
     */
    public function updateWarehouseLink(
        string $id,
        string $ifMatch,
        Models\WarehouseLinkPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/warehouse-links/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\WarehouseLinkPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WarehouseLink::class,
        ];
        /** @var Models\WarehouseLink $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
