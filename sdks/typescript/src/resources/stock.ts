// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface AddStockCountLinesParams {
  /** The id of the count. */
  id: string;
  body: $models.CountedLines;
}

export interface CloseStockCountParams {
  /** The id of the count. */
  id: string;
}

export interface CreateExpectedReceiptParams {
  body: $models.NewExpectedReceipt;
}

export interface CreateStockCountParams {
  body: $models.NewStockCount;
}

export interface CreateStockMovementParams {
  body: $models.NewStockMovement;
}

export interface CreateStoreSaleParams {
  body: $models.NewStoreSale;
}

export interface DeleteExpectedReceiptParams {
  /** The id of the receipt. */
  id: string;
}

export interface DeleteStockCountParams {
  /** The id of the count. */
  id: string;
}

export interface DownloadParams {
  /** How the file's bytes are written. */
  encoding?: $models.CsvEncoding | undefined;
}

export interface GetExpectedReceiptParams {
  /** The id of the receipt. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetStockCountParams {
  /** The id of the count. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetStockMovementParams {
  /** The id of the movement. */
  id: string;
}

export interface GetVariantStockParams {
  /** The id of the variant. */
  id: string;
}

export interface ImportParams {
  /** The code of a warehouse; left out: the preferred one. */
  warehouse?: string | undefined;
  /** The same answer, but nothing is written. */
  dry_run?: boolean | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface ListExpectedReceiptsParams {
  /** A variant. */
  variant_id?: string | undefined;
  /** What has come, instead of what has not. */
  received?: boolean | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListStockCountsParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListStockLevelsParams {
  /** Variants, at most 100. */
  variant_id?: Array<string> | undefined;
  /** A warehouse. */
  warehouse_id?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListStockMovementsParams {
  /** A variant. */
  variant_id?: string | undefined;
  /** A warehouse. */
  warehouse_id?: string | undefined;
  /** The order that caused them. */
  order_id?: string | undefined;
  /** Kinds. */
  kind?: Array<$models.StockMovementKind> | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ReceiveExpectedReceiptParams {
  /** The id of the receipt. */
  id: string;
  body: $models.ReceivedGoods;
}

export interface UpdateExpectedReceiptParams {
  /** The id of the receipt. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ExpectedReceiptPatch;
}

export class Stock {
  constructor(private readonly client: $core.Client) {}

  /**
   * Note what was found
   *
   * Beside what the ledger says at this moment; what was noted of the same variants before is forgotten.
   */
  addStockCountLines(params: AddStockCountLinesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockCount> {
    return this.client.call<$models.StockCount>(
      { method: "POST", path: "/v1/stock-counts/{id}/lines", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Close a count
   *
   * Every level is corrected by the difference that was found, so that what came and went since stays
   * true.
   */
  closeStockCount(params: CloseStockCountParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockCount> {
    return this.client.call<$models.StockCount>(
      { method: "POST", path: "/v1/stock-counts/{id}/close", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Expect goods
   *
   * They are no stock before they have come.
   */
  createExpectedReceipt(params: CreateExpectedReceiptParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExpectedReceipt> {
    return this.client.call<$models.ExpectedReceipt>(
      { method: "POST", path: "/v1/expected-receipts", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Begin a count of a warehouse
   *
   * One at a time in a warehouse.
   */
  createStockCount(params: CreateStockCountParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockCount> {
    return this.client.call<$models.StockCount>(
      { method: "POST", path: "/v1/stock-counts", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Move stock
   *
   * Received, returned, adjusted or carried to another warehouse. Orders that wait for what came get it
   * in the background, the oldest first. There are never fewer than none.
   */
  createStockMovement(params: CreateStockMovementParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockMovements> {
    return this.client.call<$models.StockMovements>(
      { method: "POST", path: "/v1/stock-movements", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Note a sale in a shop of bricks
   *
   * Taken from the stock at once, all lines or none; negative quantities were brought back. A set leaves
   * as what it consists of.
   */
  createStoreSale(params: CreateStoreSaleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockMovements> {
    return this.client.call<$models.StockMovements>(
      { method: "POST", path: "/v1/store-sales", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Expect goods no more
   *
   * What has come stays.
   */
  deleteExpectedReceipt(params: DeleteExpectedReceiptParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/expected-receipts/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Discard a count
   *
   * Nothing is corrected.
   */
  deleteStockCount(params: DeleteStockCountParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/stock-counts/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Download the stock
   *
   * As a CSV file with 助ネコ's columns of 在庫一覧, one row a variant, with the codes that malls have for
   * it. The stock of a set is what its components allow, and is not to be added to theirs.
   */
  download(params: DownloadParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/stock-exports/stock.csv", params: ["encoding"], read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Read expected goods
   *
   * With the version that a change of them has to name.
   */
  getExpectedReceipt(params: GetExpectedReceiptParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExpectedReceipt> {
    return this.client.call<$models.ExpectedReceipt>(
      { method: "GET", path: "/v1/expected-receipts/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a count
   *
   * With what was found so far.
   */
  getStockCount(params: GetStockCountParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockCount> {
    return this.client.call<$models.StockCount>(
      { method: "GET", path: "/v1/stock-counts/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a movement of stock
   *
   * One line of the ledger.
   */
  getStockMovement(params: GetStockMovementParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockMovement> {
    return this.client.call<$models.StockMovement>(
      { method: "GET", path: "/v1/stock-movements/{id}" },
      params,
      options,
    );
  }

  /**
   * Read how many of a variant there are
   *
   * In all warehouses, what can still be sold, and what malls are shown; of a set, what its components
   * allow.
   */
  getVariantStock(params: GetVariantStockParams, options?: $core.RequestOptions): $core.ApiPromise<$models.VariantStock> {
    return this.client.call<$models.VariantStock>(
      { method: "GET", path: "/v1/variants/{id}/stock" },
      params,
      options,
    );
  }

  /**
   * Receive much stock
   *
   * From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of 入庫:
   * 自社商品コード, 在庫指定, 在庫数, 入庫日, 入庫時間, 備考. The quantity is added to the stock; a row whose
   * time has not come becomes an expected receipt. A bad row stops no other. The same file twice is
   * received twice, unless it comes with the same `Idempotency-Key`.
   */
  import(params: ImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.StockImport> {
    return this.client.call<$models.StockImport>(
      { method: "POST", path: "/v1/stock-imports", params: ["warehouse", "dry_run"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * List expected goods
   *
   * By day.
   */
  listExpectedReceipts(params: ListExpectedReceiptsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageExpectedReceipt>["items"]>[number], $models.PageExpectedReceipt> {
    return this.client.page<NonNullable<NonNullable<$models.PageExpectedReceipt>["items"]>[number], $models.PageExpectedReceipt>(
      { method: "GET", path: "/v1/expected-receipts", params: ["variant_id", "received", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List counts
   *
   * Newest first, without their lines.
   */
  listStockCounts(params: ListStockCountsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageStockCount>["items"]>[number], $models.PageStockCount> {
    return this.client.page<NonNullable<NonNullable<$models.PageStockCount>["items"]>[number], $models.PageStockCount>(
      { method: "GET", path: "/v1/stock-counts", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List stock
   *
   * Warehouse by warehouse, of every variant that was ever moved.
   */
  listStockLevels(params: ListStockLevelsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageStockLevel>["items"]>[number], $models.PageStockLevel> {
    return this.client.page<NonNullable<NonNullable<$models.PageStockLevel>["items"]>[number], $models.PageStockLevel>(
      { method: "GET", path: "/v1/stock-levels", params: ["variant_id", "warehouse_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List movements of stock
   *
   * The ledger, newest first. The sum of a level's movements is the level.
   */
  listStockMovements(params: ListStockMovementsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageStockMovement>["items"]>[number], $models.PageStockMovement> {
    return this.client.page<NonNullable<NonNullable<$models.PageStockMovement>["items"]>[number], $models.PageStockMovement>(
      { method: "GET", path: "/v1/stock-movements", params: ["variant_id", "warehouse_id", "order_id", "kind", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Receive expected goods
   *
   * As many as were expected, or as many as are told, into their warehouse.
   */
  receiveExpectedReceipt(params: ReceiveExpectedReceiptParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExpectedReceipt> {
    return this.client.call<$models.ExpectedReceipt>(
      { method: "POST", path: "/v1/expected-receipts/{id}/receive", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change expected goods
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What has come stays
   * as it is.
   */
  updateExpectedReceipt(params: UpdateExpectedReceiptParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExpectedReceipt> {
    return this.client.call<$models.ExpectedReceipt>(
      { method: "PATCH", path: "/v1/expected-receipts/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
