<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class ShippingResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Make a carrier profile
     *
     * How one carrier's program is used: which file it takes, who is billed, whose name the parcel
     * carries, which codes stand for the shop's words.
     *
     * @param Models\NewCarrierProfile|array<string, mixed> $body
     * @return Models\CarrierProfile
     */
    public function createCarrierProfile(
        Models\NewCarrierProfile|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/carrier-profiles',
            'body' => 'json',
            'bodySpec' => Models\NewCarrierProfile::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\CarrierProfile::class,
        ];
        /** @var Models\CarrierProfile $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Import tracking numbers from a carrier's program
     *
     * 送り状番号の取込: the program's result file, its columns found by their names, else by the places
     * that the profile or the format tells. A row meets its shipment by the management number that stood in
     * our file, else by the order's number. The same file twice changes nothing; a shipment that has
     * another number already is told as a conflict and keeps it.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param 'yamato_b2'|'sagawa_ehiden3'|'japan_post_yupack_print_r'|'seino_kangaroo_magic2'|'custom'|string|null $format Whose file it is; needed only where it has no header.
     * @param string|null $profileId The carrier profile whose `settings.results` tell which column is which; it brings its format.
     * @param bool|null $ship Whether shipments that have a number have left (発送済).
     * @param bool|null $dryRun Look everything up and tell, write nothing.
     * @return Models\TrackingImport
     */
    public function createTrackingImport(
        mixed $body,
        ?string $format = null,
        ?string $profileId = null,
        ?bool $ship = null,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/tracking-imports',
            'params' => ['format', ['name' => 'profileId', 'wire' => 'profile_id', 'in' => 'query'], 'ship', ['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\TrackingImport::class,
        ];
        /** @var Models\TrackingImport $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['format' => $format, 'profileId' => $profileId, 'ship' => $ship, 'dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Make a file for a carrier's program
     *
     * 送り状データ: up to 5,000 shipments, each field checked against the carrier's lengths and codes.
     * Nothing is cut silently: what does not fit is told for each shipment and field, and what may not
     * go is left out. With `dry_run` everything is told and nothing kept.
     *
     * @param Models\NewWaybillFile|array<string, mixed> $body
     * @param bool|null $dryRun Check and tell only.
     * @return Models\WaybillFile
     */
    public function createWaybillFile(
        Models\NewWaybillFile|array $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/waybill-files',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'json',
            'bodySpec' => Models\NewWaybillFile::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\WaybillFile::class,
        ];
        /** @var Models\WaybillFile $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Download the rows that failed
     *
     * As they were uploaded, in the file's own encoding, with the column エラー added that says why, and an
     * apostrophe before what a spreadsheet would take for a formula; it is taken off when the file is uploaded
     * again. Carriers' files hold names and addresses: the scope `pii:read` is needed, and reading it is
     * recorded.
     *
     * @param string $id The id of the import.
     * @return Core\BinaryResponse
     */
    public function downloadTrackingImportErrors(
        string $id,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/tracking-imports/{id}/errors.csv',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Download a file for a carrier's program
     *
     * As the program reads it: CP932, CRLF. Names and addresses are in it, so the scope `pii:read` is
     * needed, and reading it is recorded. It is kept for 30 days.
     *
     * @param string $id The id of the file.
     * @return Core\BinaryResponse
     */
    public function downloadWaybillFile(
        string $id,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/waybill-files/{id}/file',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Read a carrier profile
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the profile.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\CarrierProfile
     */
    public function getCarrierProfile(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/carrier-profiles/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\CarrierProfile::class,
        ];
        /** @var Models\CarrierProfile $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read an import of tracking numbers
     *
     * How far it is, and what the rows came to.
     *
     * @param string $id The id of the import.
     * @return Models\TrackingImport
     */
    public function getTrackingImport(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/tracking-imports/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\TrackingImport::class,
        ];
        /** @var Models\TrackingImport $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Looks with `getTrackingImport` until `finishedAt` is there.
     *
     * @param string $id The id of the import.
     * @param int $interval milliseconds between two looks, at first; grows to five times that
     * @param int $timeout milliseconds in all
     * @param (callable(Models\TrackingImport): void)|null $onProgress
     * @return Models\TrackingImport
     */
    public function waitForTrackingImport(
        string $id,
        int $interval = 500,
        int $timeout = 3600000,
        ?callable $onProgress = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        return Core\Poll::until(
            fn (): mixed => $this->getTrackingImport(id: $id, options: $options),
            static fn (mixed $it): bool => $it->finishedAt !== null,
            $interval,
            $timeout,
            $onProgress,
            $this->client->clock,
            static fn (mixed $it): mixed => $it->rows,
        );
    }

    /**
     * Read a file's head
     *
     * How many shipments are in it.
     *
     * @param string $id The id of the file.
     * @return Models\WaybillFile
     */
    public function getWaybillFile(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/waybill-files/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\WaybillFile::class,
        ];
        /** @var Models\WaybillFile $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * List carrier profiles
     *
     * All of them, by name.
     *
     * @return Models\PageCarrierProfile
     */
    public function listCarrierProfiles(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/carrier-profiles',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageCarrierProfile::class,
        ];
        /** @var Models\PageCarrierProfile $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List what is to be said of rows
     *
     * In the order in which it was found. Readable while the import runs.
     *
     * @param string $id The id of the import.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\TrackingIssue>
     */
    public function listTrackingImportRows(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/tracking-imports/{id}/rows',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\TrackingIssue::class,
        ];
        /** @var Core\Page<Models\TrackingIssue> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List imports of tracking numbers
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\TrackingImport>
     */
    public function listTrackingImports(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/tracking-imports',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\TrackingImport::class,
        ];
        /** @var Core\Page<Models\TrackingImport> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List what columns of a shop's own file may show
     *
     * For the `layout` of a profile with the format `custom`, all on one page.
     *
     * @return Models\PageWaybillField
     */
    public function listWaybillFields(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/waybill-fields',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageWaybillField::class,
        ];
        /** @var Models\PageWaybillField $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List a file's shipments
     *
     * Those in it and those left out, with what is to be said of their fields.
     *
     * @param string $id The id of the file.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\WaybillEntry>
     */
    public function listWaybillFileShipments(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/waybill-files/{id}/shipments',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\WaybillEntry::class,
        ];
        /** @var Core\Page<Models\WaybillEntry> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List files for carriers' programs
     *
     * Newest first.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\WaybillFile>
     */
    public function listWaybillFiles(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/waybill-files',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\WaybillFile::class,
        ];
        /** @var Core\Page<Models\WaybillFile> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the carriers' programs that are known
     *
     * With the columns of their files and the lengths that are checked, all on one page.
     *
     * @return Models\PageWaybillFormatInfo
     */
    public function listWaybillFormats(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/waybill-formats',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageWaybillFormatInfo::class,
        ];
        /** @var Models\PageWaybillFormatInfo $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Change a carrier profile
     *
     * A JSON merge patch: what is left out stays, also in settings and sender; a layout is replaced as a
     * whole. Send the version read as `If-Match`.
     *
     * @param string $id The id of the profile.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\CarrierProfilePatch|array<string, mixed> $body
     * @return Models\CarrierProfile
     */
    public function updateCarrierProfile(
        string $id,
        string $ifMatch,
        Models\CarrierProfilePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/carrier-profiles/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\CarrierProfilePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\CarrierProfile::class,
        ];
        /** @var Models\CarrierProfile $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
