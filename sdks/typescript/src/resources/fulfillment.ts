// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface AcknowledgeShipRequestFileParams {
  /** The id of the file. */
  id: string;
}

export interface CancelShipRequestParams {
  /** The id of the request. */
  id: string;
  body: $models.ShipRequestCancel;
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

export interface CreateWarehouseLinkParams {
  body: $models.NewWarehouseLink;
}

export interface DeleteWarehouseLinkParams {
  /** The id of the link. */
  id: string;
}

export interface DownloadShipRequestFileParams {
  /** The id of the file. */
  id: string;
}

export interface GetShipRequestParams {
  /** The id of the request. */
  id: string;
}

export interface GetShipRequestFileParams {
  /** The id of the file. */
  id: string;
}

export interface GetWarehouseLinkParams {
  /** The id of the link. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
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
  warehouse_link_id?: string | undefined;
  /** Those of this order. */
  order_id?: string | undefined;
  /** Those for this shipment. */
  shipment_id?: string | undefined;
  /** Those in this file. */
  file_id?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
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

export interface ReplaceWarehouseLinkCredentialsParams {
  /** The id of the link. */
  id: string;
  body: $models.WarehouseLinkCredentials;
}

export interface RetryShipRequestParams {
  /** The id of the request. */
  id: string;
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

export class Fulfillment {
  constructor(private readonly client: $core.Client) {}

  /**
   * Acknowledge a file for a linked warehouse
   *
   * The warehouse has it: its requests are worked on (`accepted`). Said twice it changes nothing.
   */
  acknowledgeShipRequestFile(params: AcknowledgeShipRequestFileParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShipRequestFile> {
    return this.client.call<$models.ShipRequestFile>(
      { method: "POST", path: "/v1/ship-request-files/{id}/acknowledge", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Have a ship request left
   *
   * One that the warehouse cannot have yet is canceled at once. Else the warehouse is asked to leave it
   * (`cancelling`), and says whether it does; one that is told by file is asked by telephone, and with
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
      { method: "GET", path: "/v1/ship-requests", params: ["state", "warehouse_link_id", "order_id", "shipment_id", "file_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
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
   * A JSON merge patch: what is left out stays, also in settings. Send the version read as
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
