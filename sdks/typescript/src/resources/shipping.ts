// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface CancelShipRequestParams {
  /** The id of the request. */
  id: string;
  body: $models.ShipRequestCancel;
}

export interface ConfirmShipRequestFileParams {
  /** The id of the file. */
  id: string;
}

export interface CreateCarrierProfileParams {
  body: $models.NewCarrierProfile;
}

export interface CreateShipRequestFileParams {
  /** Check and tell only. */
  dry_run?: boolean | undefined;
  body: $models.NewShipRequestFile;
}

export interface CreateShipRequestsParams {
  /** The same answer, but nothing is kept. */
  dry_run?: boolean | undefined;
  body: $models.NewShipRequests;
}

export interface CreateShipResultsParams {
  /** The same answer, but nothing is kept. */
  dry_run?: boolean | undefined;
  body: $models.NewShipResults;
}

export interface CreateTrackingImportParams {
  /** Whose file it is; needed only where it has no header. */
  format?: $models.WaybillFormat | undefined;
  /** The carrier profile whose `settings.results` tell which column is which; it brings its format. */
  profile_id?: string | undefined;
  /** Whether shipments that have a number have left (発送済). */
  ship?: boolean | undefined;
  /** Look everything up and tell, write nothing. */
  dry_run?: boolean | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface CreateWarehouseLinkParams {
  body: $models.NewWarehouseLink;
}

export interface CreateWaybillFileParams {
  /** Check and tell only. */
  dry_run?: boolean | undefined;
  body: $models.NewWaybillFile;
}

export interface DeleteWarehouseLinkParams {
  /** The id of the link. */
  id: string;
}

export interface DownloadShipRequestFileParams {
  /** The id of the file. */
  id: string;
}

export interface DownloadTrackingImportErrorsParams {
  /** The id of the import. */
  id: string;
}

export interface DownloadWaybillFileParams {
  /** The id of the file. */
  id: string;
}

export interface GetCarrierProfileParams {
  /** The id of the profile. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetShipRequestParams {
  /** The id of the request. */
  id: string;
}

export interface GetShipRequestFileParams {
  /** The id of the file. */
  id: string;
}

export interface GetTrackingImportParams {
  /** The id of the import. */
  id: string;
}

export interface GetWarehouseLinkParams {
  /** The id of the link. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetWaybillFileParams {
  /** The id of the file. */
  id: string;
}

export interface ImportShipResultsParams {
  /** The code of the warehouse. */
  warehouse: string;
  /** The same answer, but nothing is kept. */
  dry_run?: boolean | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface ListShipRequestFilesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListShipRequestsParams {
  /** Those that stand so. */
  state?: $models.ShipRequestState | undefined;
  /** Those to the warehouse of this link. */
  warehouse_link?: string | undefined;
  /** Those of this order. */
  order?: string | undefined;
  /** Those for this shipment. */
  shipment?: string | undefined;
  /** Those in this file. */
  file?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListTrackingImportRowsParams {
  /** The id of the import. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListTrackingImportsParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListWarehouseCodesParams {
  /** The id of the link. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListWaybillFileShipmentsParams {
  /** The id of the file. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListWaybillFilesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ReplaceWarehouseLinkCredentialsParams {
  /** The id of the link. */
  id: string;
  body: $models.WarehouseLinkCredentials;
}

export interface RetryShipRequestParams {
  /** The id of the request. */
  id: string;
}

export interface UpdateCarrierProfileParams {
  /** The id of the profile. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.CarrierProfilePatch;
}

export interface UpdateWarehouseCodesParams {
  /** The id of the link. */
  id: string;
  body: $models.NewWarehouseCodes;
}

export interface UpdateWarehouseLinkParams {
  /** The id of the link. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.WarehouseLinkPatch;
}

export class Shipping {
  constructor(private readonly client: $core.Client) {}

  /**
   * Have a ship request left
   *
   * One that the warehouse cannot have yet is canceled at once. Else the warehouse is asked to leave it
   * (`canceling`), and says whether it does; one that is told by file is asked by telephone, and with
   * `agreed` the request is over.
   */
  cancelShipRequest(params: CancelShipRequestParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequest> {
    return this.client.call<$models.ShipRequest>(
      { method: "POST", path: "/v1/ship-requests/{id}/cancel", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Acknowledge a file for a linked warehouse
   *
   * The warehouse has it: its requests are worked on (`accepted`). Said twice it changes nothing.
   */
  confirmShipRequestFile(params: ConfirmShipRequestFileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequestFile> {
    return this.client.call<$models.ShipRequestFile>(
      { method: "POST", path: "/v1/ship-request-files/{id}/acknowledge", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a carrier profile
   *
   * How one carrier's program is used: which file it takes, who is billed, whose name the parcel
   * carries, which codes stand for the shop's words.
   */
  createCarrierProfile(params: CreateCarrierProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CarrierProfile> {
    return this.client.call<$models.CarrierProfile>(
      { method: "POST", path: "/v1/carrier-profiles", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a file for a linked warehouse
   *
   * Of all requests that wait for it, up to 1,000, one row for each product; they count as told (`sent`).
   * Requests on hold wait for the next file. With `dry_run` everything is told and nothing kept.
   */
  createShipRequestFile(params: CreateShipRequestFileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequestFile> {
    return this.client.call<$models.ShipRequestFile>(
      { method: "POST", path: "/v1/ship-request-files", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Ask a linked warehouse for shipments
   *
   * 出荷依頼: one request for each shipment. A second one answers the first, as long as that is not refused
   * or canceled. Shipments that cannot be asked for are told in `refused` and keep no other from it; where
   * none can be, the whole is refused (422).
   */
  createShipRequests(params: CreateShipRequestsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequestsMade> {
    return this.client.call<$models.ShipRequestsMade>(
      { method: "POST", path: "/v1/ship-requests", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Tell what became of ship requests
   *
   * 出荷実績: for warehouses that post their results. Boxes get their numbers, and shipments leave (発送済) as
   * by a tracking import. A result that comes twice changes nothing, and a bad one stops no other.
   */
  createShipResults(params: CreateShipResultsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipResults> {
    return this.client.call<$models.ShipResults>(
      { method: "POST", path: "/v1/ship-results", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Import tracking numbers from a carrier's program
   *
   * 送り状番号の取込: the program's result file, its columns found by their names, else by the places
   * that the profile or the format tells. A row meets its shipment by the management number that stood in
   * our file, else by the order's number. The same file twice changes nothing; a shipment that has
   * another number already is told as a conflict and keeps it.
   */
  createTrackingImport(params: CreateTrackingImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.TrackingImport> {
    return this.client.call<$models.TrackingImport>(
      { method: "POST", path: "/v1/tracking-imports", params: ["format", "profile_id", "ship", "dry_run"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Link a warehouse
   *
   * 連携倉庫: a warehouse that ships by itself when it is asked to. One that answers requests is asked as
   * soon as it has credentials.
   */
  createWarehouseLink(params: CreateWarehouseLinkParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WarehouseLink> {
    return this.client.call<$models.WarehouseLink>(
      { method: "POST", path: "/v1/warehouse-links", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a file for a carrier's program
   *
   * 送り状データ: up to 5,000 shipments, each field checked against the carrier's lengths and codes.
   * Nothing is cut silently: what does not fit is told for each shipment and field, and what may not
   * go is left out. With `dry_run` everything is told and nothing kept.
   */
  createWaybillFile(params: CreateWaybillFileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WaybillFile> {
    return this.client.call<$models.WaybillFile>(
      { method: "POST", path: "/v1/waybill-files", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove the link of a warehouse
   *
   * One of which nothing was ever asked, with its credentials and codes; another is switched off.
   */
  deleteWarehouseLink(params: DeleteWarehouseLinkParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/warehouse-links/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Download a file for a linked warehouse
   *
   * Names and addresses are in it, so the scope `pii:read` is needed, and reading it is recorded. It is
   * kept for 30 days.
   */
  downloadShipRequestFile(params: DownloadShipRequestFileParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/ship-request-files/{id}/file", read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Download the rows that failed
   *
   * As they were uploaded, with the column エラー added that says why. Carriers' files hold names
   * and addresses: the scope `pii:read` is needed, and reading it is recorded.
   */
  downloadTrackingImportErrors(params: DownloadTrackingImportErrorsParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/tracking-imports/{id}/errors.csv", read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Download a file for a carrier's program
   *
   * As the program reads it: CP932, CRLF. Names and addresses are in it, so the scope `pii:read` is
   * needed, and reading it is recorded. It is kept for 30 days.
   */
  downloadWaybillFile(params: DownloadWaybillFileParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/waybill-files/{id}/file", read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Read a carrier profile
   *
   * With the version that a change of it has to name.
   */
  getCarrierProfile(params: GetCarrierProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CarrierProfile> {
    return this.client.call<$models.CarrierProfile>(
      { method: "GET", path: "/v1/carrier-profiles/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a ship request
   *
   * Where it stands, and what became of it.
   */
  getShipRequest(params: GetShipRequestParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequest> {
    return this.client.call<$models.ShipRequest>(
      { method: "GET", path: "/v1/ship-requests/{id}" },
      params,
      options,
    );
  }

  /**
   * Read the head of a file for a linked warehouse
   *
   * How many requests are in it, and whether the warehouse has it.
   */
  getShipRequestFile(params: GetShipRequestFileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequestFile> {
    return this.client.call<$models.ShipRequestFile>(
      { method: "GET", path: "/v1/ship-request-files/{id}" },
      params,
      options,
    );
  }

  /**
   * Read an import of tracking numbers
   *
   * How far it is, and what the rows came to.
   */
  getTrackingImport(params: GetTrackingImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.TrackingImport> {
    return this.client.call<$models.TrackingImport>(
      { method: "GET", path: "/v1/tracking-imports/{id}" },
      params,
      options,
    );
  }

  /**
   * Read how a warehouse is linked
   *
   * With how it goes, and the version that a change of it has to name; never its credentials.
   */
  getWarehouseLink(params: GetWarehouseLinkParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WarehouseLink> {
    return this.client.call<$models.WarehouseLink>(
      { method: "GET", path: "/v1/warehouse-links/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a file's head
   *
   * How many shipments are in it.
   */
  getWaybillFile(params: GetWaybillFileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WaybillFile> {
    return this.client.call<$models.WaybillFile>(
      { method: "GET", path: "/v1/waybill-files/{id}" },
      params,
      options,
    );
  }

  /**
   * Upload what became of ship requests
   *
   * A CSV file in CP932 or UTF-8 (at most 4 MiB, 5,000 rows and 1,000 requests) with the columns 依頼番号,
   * 状態, 送り状番号, 運送会社, 出荷日, 倉庫番号, 理由 in any order; several rows of one request are its boxes.
   * Otherwise as `create_ship_results`.
   */
  importShipResults(params: ImportShipResultsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipResults> {
    return this.client.call<$models.ShipResults>(
      { method: "POST", path: "/v1/ship-result-files", params: ["warehouse", "dry_run"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * List carrier profiles
   *
   * All of them, by name.
   */
  listCarrierProfiles(options?: $core.RequestOptions): $core.ApiPromise<$models.PageCarrierProfile> {
    return this.client.call<$models.PageCarrierProfile>(
      { method: "GET", path: "/v1/carrier-profiles" },
      {},
      options,
    );
  }

  /**
   * List files for linked warehouses
   *
   * Newest first.
   */
  listShipRequestFiles(params: ListShipRequestFilesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageShipRequestFile>["items"]>[number], $models.PageShipRequestFile> {
    return this.client.page<NonNullable<NonNullable<$models.PageShipRequestFile>["items"]>[number], $models.PageShipRequestFile>(
      { method: "GET", path: "/v1/ship-request-files", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List ship requests
   *
   * Newest first.
   */
  listShipRequests(params: ListShipRequestsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageShipRequest>["items"]>[number], $models.PageShipRequest> {
    return this.client.page<NonNullable<NonNullable<$models.PageShipRequest>["items"]>[number], $models.PageShipRequest>(
      { method: "GET", path: "/v1/ship-requests", params: ["state", "warehouse_link", "order", "shipment", "file", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List what is to be said of rows
   *
   * In the order in which it was found. Readable while the import runs.
   */
  listTrackingImportRows(params: ListTrackingImportRowsParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageTrackingIssue>["items"]>[number], $models.PageTrackingIssue> {
    return this.client.page<NonNullable<NonNullable<$models.PageTrackingIssue>["items"]>[number], $models.PageTrackingIssue>(
      { method: "GET", path: "/v1/tracking-imports/{id}/rows", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List imports of tracking numbers
   *
   * Newest first.
   */
  listTrackingImports(params: ListTrackingImportsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageTrackingImport>["items"]>[number], $models.PageTrackingImport> {
    return this.client.page<NonNullable<NonNullable<$models.PageTrackingImport>["items"]>[number], $models.PageTrackingImport>(
      { method: "GET", path: "/v1/tracking-imports", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List a linked warehouse's codes
   *
   * What it calls variants, where that was told.
   */
  listWarehouseCodes(params: ListWarehouseCodesParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageWarehouseCode>["items"]>[number], $models.PageWarehouseCode> {
    return this.client.page<NonNullable<NonNullable<$models.PageWarehouseCode>["items"]>[number], $models.PageWarehouseCode>(
      { method: "GET", path: "/v1/warehouse-links/{id}/codes", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List linked warehouses
   *
   * All of them, oldest first.
   */
  listWarehouseLinks(options?: $core.RequestOptions): $core.ApiPromise<$models.PageWarehouseLink> {
    return this.client.call<$models.PageWarehouseLink>(
      { method: "GET", path: "/v1/warehouse-links" },
      {},
      options,
    );
  }

  /**
   * List what columns of a shop's own file may show
   *
   * For the `layout` of a profile with the format `custom`, all on one page.
   */
  listWaybillFields(options?: $core.RequestOptions): $core.ApiPromise<$models.PageWaybillField> {
    return this.client.call<$models.PageWaybillField>(
      { method: "GET", path: "/v1/waybill-fields" },
      {},
      options,
    );
  }

  /**
   * List a file's shipments
   *
   * Those in it and those left out, with what is to be said of their fields.
   */
  listWaybillFileShipments(params: ListWaybillFileShipmentsParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageWaybillEntry>["items"]>[number], $models.PageWaybillEntry> {
    return this.client.page<NonNullable<NonNullable<$models.PageWaybillEntry>["items"]>[number], $models.PageWaybillEntry>(
      { method: "GET", path: "/v1/waybill-files/{id}/shipments", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List files for carriers' programs
   *
   * Newest first.
   */
  listWaybillFiles(params: ListWaybillFilesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageWaybillFile>["items"]>[number], $models.PageWaybillFile> {
    return this.client.page<NonNullable<NonNullable<$models.PageWaybillFile>["items"]>[number], $models.PageWaybillFile>(
      { method: "GET", path: "/v1/waybill-files", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the carriers' programs that are known
   *
   * With the columns of their files and the lengths that are checked, all on one page.
   */
  listWaybillFormats(options?: $core.RequestOptions): $core.ApiPromise<$models.PageWaybillFormatInfo> {
    return this.client.call<$models.PageWaybillFormatInfo>(
      { method: "GET", path: "/v1/waybill-formats" },
      {},
      options,
    );
  }

  /**
   * Give a linked warehouse credentials
   *
   * In place of all that were there. They are sealed, and no answer or log ever holds them.
   */
  replaceWarehouseLinkCredentials(params: ReplaceWarehouseLinkCredentialsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WarehouseLink> {
    return this.client.call<$models.WarehouseLink>(
      { method: "PUT", path: "/v1/warehouse-links/{id}/credentials", body: "json" },
      params,
      options,
    );
  }

  /**
   * Try a ship request once more
   *
   * One that was refused or has failed. It keeps its key, so that a warehouse that has it knows it again;
   * where the warehouse had it and was done with it, it gets a new one.
   */
  retryShipRequest(params: RetryShipRequestParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequest> {
    return this.client.call<$models.ShipRequest>(
      { method: "POST", path: "/v1/ship-requests/{id}/retry", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a carrier profile
   *
   * A JSON merge patch: what is left out stays; layout, settings and sender are replaced as wholes.
   * Send the version read as `If-Match`.
   */
  updateCarrierProfile(params: UpdateCarrierProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CarrierProfile> {
    return this.client.call<$models.CarrierProfile>(
      { method: "PATCH", path: "/v1/carrier-profiles/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Tell a linked warehouse's codes
   *
   * Of up to 1,000 variants. Those that are not named keep theirs.
   */
  updateWarehouseCodes(params: UpdateWarehouseCodesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WarehouseCodesSet> {
    return this.client.call<$models.WarehouseCodesSet>(
      { method: "PUT", path: "/v1/warehouse-links/{id}/codes", body: "json" },
      params,
      options,
    );
  }

  /**
   * Change how a warehouse is linked
   *
   * A JSON merge patch: what is left out stays; settings are replaced as a whole. Send the version read as
   * `If-Match`. What waits for it is told at once, whatever went wrong before.
   */
  updateWarehouseLink(params: UpdateWarehouseLinkParams, options?: $core.RequestOptions): $core.ApiPromise<$models.WarehouseLink> {
    return this.client.call<$models.WarehouseLink>(
      { method: "PATCH", path: "/v1/warehouse-links/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
