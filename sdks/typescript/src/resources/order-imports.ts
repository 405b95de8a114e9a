// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface CancelParams {
  /** The id of the import. */
  id: string;
}

export interface CreateParams {
  /** The code of the sales route of rows that name none. */
  route?: string | undefined;
  /** What the import does. */
  mode?: $models.ImportMode | undefined;
  /** What happens to orders that are there already. */
  duplicates?: $models.ImportDuplicates | undefined;
  /** How the file's bytes are read. */
  encoding?: $models.ImportEncoding | undefined;
  /** Whose columns the file has; left out, the header tells. */
  format?: $models.OrderFileFormat | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface DownloadOrderImportErrorsParams {
  /** The id of the import. */
  id: string;
}

export interface GetParams {
  /** The id of the import. */
  id: string;
}

export interface ListParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListOrderImportOrdersParams {
  /** The id of the import. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListOrderImportRowsParams {
  /** The id of the import. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export class OrderImports {
  constructor(private readonly client: $core.Client) {}

  /**
   * Cancel an import
   *
   * Orders that are in stay in.
   */
  cancel(params: CancelParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderImport> {
    return this.client.call<$models.OrderImport>(
      { method: "POST", path: "/v1/order-imports/{id}/cancel", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Import orders from a file
   *
   * Takes a CSV file in 助ネコ標準フォーマット or ネクストエンジン's 汎用 format, told by its header.
   * The answer comes as soon as the file is received; follow `Location` for progress. One bad
   * order stops no other; the same file twice changes nothing.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderImport> {
    return this.client.call<$models.OrderImport>(
      { method: "POST", path: "/v1/order-imports", params: ["route", "mode", "duplicates", "encoding", "format"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Download the failed rows
   *
   * The header and every row of every order that failed, as they were uploaded, in the file's own
   * encoding, with the column エラー added that says why. Mend them and upload the file again. A file that
   * was refused as a whole has none.
   */
  downloadOrderImportErrors(params: DownloadOrderImportErrorsParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/order-imports/{id}/errors.csv", read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Read an import
   *
   * How far it is, and what the rows came to.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderImport> {
    return this.client.call<$models.OrderImport>(
      { method: "GET", path: "/v1/order-imports/{id}" },
      params,
      options,
    );
  }

  /** Looks with `get` until `finished_at` is there; times in milliseconds. */
  wait(params: GetParams, wait: $core.WaitOptions<$models.OrderImport> = {}, options?: $core.RequestOptions): Promise<$models.OrderImport> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.get(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
      (it) => it.progress_percent,
    );
  }

  /**
   * List imports
   *
   * Newest first.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrderImport>["items"]>[number], $models.PageOrderImport> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrderImport>["items"]>[number], $models.PageOrderImport>(
      { method: "GET", path: "/v1/order-imports", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List orders that were there already
   *
   * What became of each order of the file that the shop had before, in the order in which the import
   * came to them. All others were created, or failed, and then the rows say why. Readable while the
   * import runs.
   */
  listOrderImportOrders(params: ListOrderImportOrdersParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageImportedOrder>["items"]>[number], $models.PageImportedOrder> {
    return this.client.page<NonNullable<NonNullable<$models.PageImportedOrder>["items"]>[number], $models.PageImportedOrder>(
      { method: "GET", path: "/v1/order-imports/{id}/orders", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List what was wrong with rows
   *
   * In the order in which it was found. Readable while the import runs.
   */
  listOrderImportRows(params: ListOrderImportRowsParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageImportIssue>["items"]>[number], $models.PageImportIssue> {
    return this.client.page<NonNullable<NonNullable<$models.PageImportIssue>["items"]>[number], $models.PageImportIssue>(
      { method: "GET", path: "/v1/order-imports/{id}/rows", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }
}
