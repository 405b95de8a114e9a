// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface CreateCarrierProfileParams {
  body: $models.NewCarrierProfile;
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

export interface CreateWaybillFileParams {
  /** Check and tell only. */
  dry_run?: boolean | undefined;
  body: $models.NewWaybillFile;
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

export interface GetTrackingImportParams {
  /** The id of the import. */
  id: string;
}

export interface GetWaybillFileParams {
  /** The id of the file. */
  id: string;
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

export interface UpdateCarrierProfileParams {
  /** The id of the profile. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.CarrierProfilePatch;
}

export class Shipping {
  constructor(private readonly client: $core.Client) {}

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
   * Download the rows that failed
   *
   * As they were uploaded, in the file's own encoding, with the column エラー added that says why, and an
   * apostrophe before what a spreadsheet would take for a formula; it is taken off when the file is uploaded
   * again. Carriers' files hold names and addresses: the scope `pii:read` is needed, and reading it is
   * recorded.
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

  /** Looks with `getTrackingImport` until `finished_at` is there; times in milliseconds. */
  waitForTrackingImport(params: GetTrackingImportParams, wait: $core.WaitOptions<$models.TrackingImport> = {}, options?: $core.RequestOptions): Promise<$models.TrackingImport> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.getTrackingImport(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
      (it) => it.rows,
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
   * Change a carrier profile
   *
   * A JSON merge patch: what is left out stays, also in settings and sender; a layout is replaced as a
   * whole. Send the version read as `If-Match`.
   */
  updateCarrierProfile(params: UpdateCarrierProfileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.CarrierProfile> {
    return this.client.call<$models.CarrierProfile>(
      { method: "PATCH", path: "/v1/carrier-profiles/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
