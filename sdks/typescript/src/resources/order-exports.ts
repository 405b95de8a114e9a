// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface CancelParams {
  /** The id of the export. */
  id: string;
}

export interface CreateParams {
  body: $models.NewOrderExport;
}

export interface CreateExportTemplateParams {
  body: $models.NewExportTemplate;
}

export interface DeleteExportTemplateParams {
  /** The id of the template. */
  id: string;
}

export interface DownloadParams {
  /** The id of the export. */
  id: string;
}

export interface ExportOrdersParams {
  body: $models.NewOrderExport;
}

export interface GetParams {
  /** The id of the export. */
  id: string;
}

export interface GetExportTemplateParams {
  /** The id of the template. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListExportTemplatesParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface UpdateExportTemplateParams {
  /** The id of the template. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ExportTemplatePatch;
}

export class OrderExports {
  constructor(private readonly client: $core.Client) {}

  /**
   * Cancel a file of orders
   *
   * Nothing of it remains.
   */
  cancel(params: CancelParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderExport> {
    return this.client.call<$models.OrderExport>(
      { method: "POST", path: "/v1/order-exports/{id}/cancel", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Ask for a file of orders
   *
   * The file is made in the background, however small: follow `Location` until it `succeeded`, then
   * fetch its `/file`; `POST /v1/orders/export` answers with a short one at once. Columns with personal data need the scope `pii:read` on top. Who asked for
   * which columns is recorded in the audit log.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderExport> {
    return this.client.call<$models.OrderExport>(
      { method: "POST", path: "/v1/order-exports", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make an export template
   *
   * Which columns a file of orders has, in which order, and how it is spelled.
   */
  createExportTemplate(params: CreateExportTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExportTemplate> {
    return this.client.call<$models.ExportTemplate>(
      { method: "POST", path: "/v1/export-templates", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove an export template
   *
   * Files that were made with it stay. With `If-Match`, only the version read is removed.
   */
  deleteExportTemplate(params: DeleteExportTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/export-templates/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Download a file of orders
   *
   * As often as needed, for 30 days. One with personal data needs the scope `pii:read`, and reading
   * it is recorded.
   */
  download(params: DownloadParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/order-exports/{id}/file", read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Write orders into a file at once
   *
   * For up to 2,000 orders and rows; a longer file is refused: ask for it with
   * `POST /v1/order-exports`. Nothing is kept. It only reads, so an `Idempotency-Key` is taken and not
   * needed. Columns with personal data need the scope `pii:read` on top. Who asked for which columns
   * is recorded in the audit log.
   */
  exportOrders(params: ExportOrdersParams, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "POST", path: "/v1/orders/export", body: "json", read: $download, accept: "text/csv", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read how far a file of orders is
   *
   * And what it came to: orders, rows, characters that were replaced.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderExport> {
    return this.client.call<$models.OrderExport>(
      { method: "GET", path: "/v1/order-exports/{id}" },
      params,
      options,
    );
  }

  /** Looks with `get` until `finished_at` is there; times in milliseconds. */
  wait(params: GetParams, wait: $core.WaitOptions<$models.OrderExport> = {}, options?: $core.RequestOptions): Promise<$models.OrderExport> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.get(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
      (it) => it.status,
    );
  }

  /**
   * Read an export template
   *
   * With the version that a change of it has to name.
   */
  getExportTemplate(params: GetExportTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExportTemplate> {
    return this.client.call<$models.ExportTemplate>(
      { method: "GET", path: "/v1/export-templates/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List files of orders
   *
   * Newest first.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrderExport>["items"]>[number], $models.PageOrderExport> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrderExport>["items"]>[number], $models.PageOrderExport>(
      { method: "GET", path: "/v1/order-exports", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the fields that columns may show
   *
   * All of them, on one page.
   */
  listExportColumns(options?: $core.RequestOptions): $core.ApiPromise<$models.PageExportField> {
    return this.client.call<$models.PageExportField>(
      { method: "GET", path: "/v1/export-columns" },
      {},
      options,
    );
  }

  /**
   * List the files known by name
   *
   * 助ネコ's own, with their columns, all on one page.
   */
  listExportPresets(options?: $core.RequestOptions): $core.ApiPromise<$models.PageExportPreset> {
    return this.client.call<$models.PageExportPreset>(
      { method: "GET", path: "/v1/export-presets" },
      {},
      options,
    );
  }

  /**
   * List export templates
   *
   * Oldest first.
   */
  listExportTemplates(params: ListExportTemplatesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageExportTemplate>["items"]>[number], $models.PageExportTemplate> {
    return this.client.page<NonNullable<NonNullable<$models.PageExportTemplate>["items"]>[number], $models.PageExportTemplate>(
      { method: "GET", path: "/v1/export-templates", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Change an export template
   *
   * A JSON merge patch: what is left out stays; a layout is replaced as a whole. Files that were
   * made with it keep their columns. Send the version read as `If-Match`.
   */
  updateExportTemplate(params: UpdateExportTemplateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ExportTemplate> {
    return this.client.call<$models.ExportTemplate>(
      { method: "PATCH", path: "/v1/export-templates/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
