// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface ConfirmPaymentImportParams {
  /** The id of the import. */
  id: string;
  /** The same answer, but nothing is booked. */
  dry_run?: boolean | undefined;
  body: $models.ConfirmPayments;
}

export interface CreateParams {
  /** The id of the order. */
  id: string;
  body: $models.NewOrderPayment;
}

export interface CreatePaymentImportParams {
  /** The code of a layout; left out, the file's header tells. */
  layout?: string | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface CreatePaymentLayoutParams {
  body: $models.NewPaymentLayout;
}

export interface DeletePaymentLayoutParams {
  /** The id of the layout. */
  id: string;
}

export interface GetParams {
  /** The id of the payment. */
  id: string;
}

export interface GetPaymentImportParams {
  /** The id of the import. */
  id: string;
}

export interface GetPaymentLayoutParams {
  /** The id of the layout. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListParams {
  /** Received on or after this day. */
  received_from?: string | undefined;
  /** Received on or before this day. */
  received_to?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListOrderPaymentsParams {
  /** The id of the order. */
  id: string;
}

export interface ListPaymentImportRowsParams {
  /** The id of the import. */
  id: string;
  /** Where the row stands. */
  status?: $models.PaymentRowStatus | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filter. */
  cursor?: string | undefined;
}

export interface ListPaymentImportsParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface UndoParams {
  /** The id of the payment. */
  id: string;
}

export interface UndoPaymentImportParams {
  /** The id of the import. */
  id: string;
  body: $models.UndoPayments;
}

export interface UpdatePaymentLayoutParams {
  /** The id of the layout. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.PaymentLayoutPatch;
}

export class Payments {
  constructor(private readonly client: $core.Client) {}

  /**
   * Confirm rows
   *
   * Books the payments of up to 1,000 rows: each row wholly or not at all, and no row stops another.
   * Confirm a proposal by its number, or name the orders yourself.
   */
  confirmPaymentImport(params: ConfirmPaymentImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentOutcome> {
    return this.client.call<$models.PaymentOutcome>(
      { method: "POST", path: "/v1/payment-imports/{id}/confirm", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Register a payment
   *
   * The order's received sum follows at once; part payments, overpayments and refunds are fine. What
   * is paid for an order that is bundled counts in the sum of the order that it was bundled into.
   * Send an `Idempotency-Key`, so that a repeated request books nothing twice.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderPayment> {
    return this.client.call<$models.OrderPayment>(
      { method: "POST", path: "/v1/orders/{id}/payments", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Upload a file of payments
   *
   * 入金消込: a bank's statement or a mall's list of settlements (CSV in CP932 or UTF-8, or 全銀's
   * fixed length; at most 4 MiB and 20,000 rows). Orders are proposed for each row with money that
   * came in; nothing is booked until it is confirmed. Follow `Location`. A row that is booked
   * already, with whichever file, is told and not proposed again.
   */
  createPaymentImport(params: CreatePaymentImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentImport> {
    return this.client.call<$models.PaymentImport>(
      { method: "POST", path: "/v1/payment-imports", params: ["layout"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a layout of payment files
   *
   * For banks, malls and payment agencies whose files are not known by themselves.
   */
  createPaymentLayout(params: CreatePaymentLayoutParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentLayout> {
    return this.client.call<$models.PaymentLayout>(
      { method: "POST", path: "/v1/payment-layouts", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove a layout of payment files
   *
   * Imports made with it stay as they are.
   */
  deletePaymentLayout(params: DeletePaymentLayoutParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/payment-layouts/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read a payment
   *
   * Also one that was taken back.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderPayment> {
    return this.client.call<$models.OrderPayment>(
      { method: "GET", path: "/v1/payments/{id}" },
      params,
      options,
    );
  }

  /**
   * Read an import of payments
   *
   * How far it is, and what its rows came to.
   */
  getPaymentImport(params: GetPaymentImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentImport> {
    return this.client.call<$models.PaymentImport>(
      { method: "GET", path: "/v1/payment-imports/{id}" },
      params,
      options,
    );
  }

  /**
   * Read a layout of payment files
   *
   * One of the shop's own, with the version that a change of it has to name.
   */
  getPaymentLayout(params: GetPaymentLayoutParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentLayout> {
    return this.client.call<$models.PaymentLayout>(
      { method: "GET", path: "/v1/payment-layouts/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List payments
   *
   * Of all orders, received last first, with those that were taken back.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrderPayment>["items"]>[number], $models.PageOrderPayment> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrderPayment>["items"]>[number], $models.PageOrderPayment>(
      { method: "GET", path: "/v1/payments", params: ["received_from", "received_to", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List an order's payments
   *
   * All of them, oldest first, with those that were taken back.
   */
  listOrderPayments(params: ListOrderPaymentsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PageOrderPayment> {
    return this.client.call<$models.PageOrderPayment>(
      { method: "GET", path: "/v1/orders/{id}/payments" },
      params,
      options,
    );
  }

  /**
   * List the rows of an import of payments
   *
   * In the file's order, each with the orders it may be for: by the order's number in the row, the
   * amount that is still to come, and the payer's name.
   */
  listPaymentImportRows(params: ListPaymentImportRowsParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PagePaymentImportRow>["items"]>[number], $models.PagePaymentImportRow> {
    return this.client.page<NonNullable<NonNullable<$models.PagePaymentImportRow>["items"]>[number], $models.PagePaymentImportRow>(
      { method: "GET", path: "/v1/payment-imports/{id}/rows", params: ["status", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List imports of payments
   *
   * Newest first.
   */
  listPaymentImports(params: ListPaymentImportsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PagePaymentImport>["items"]>[number], $models.PagePaymentImport> {
    return this.client.page<NonNullable<NonNullable<$models.PagePaymentImport>["items"]>[number], $models.PagePaymentImport>(
      { method: "GET", path: "/v1/payment-imports", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List layouts of payment files
   *
   * All of them: the shop's own by code, then those that come with the platform.
   */
  listPaymentLayouts(options?: $core.RequestOptions): $core.ApiPromise<$models.PagePaymentLayout> {
    return this.client.call<$models.PagePaymentLayout>(
      { method: "GET", path: "/v1/payment-layouts" },
      {},
      options,
    );
  }

  /**
   * Take a payment back
   *
   * For what was registered by mistake: the order's received sum is as if it had never been. Money
   * that goes back to the buyer is a payment of kind `refund` instead. A payment of which something
   * was refunded cannot be taken back before the refund is.
   */
  undo(params: UndoParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderPayment> {
    return this.client.call<$models.OrderPayment>(
      { method: "POST", path: "/v1/payments/{id}/undo", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Take confirmed rows back
   *
   * Their payments count no more, and the rows wait again: each row wholly or not at all.
   */
  undoPaymentImport(params: UndoPaymentImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentOutcome> {
    return this.client.call<$models.PaymentOutcome>(
      { method: "POST", path: "/v1/payment-imports/{id}/undo", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a layout of payment files
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updatePaymentLayout(params: UpdatePaymentLayoutParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PaymentLayout> {
    return this.client.call<$models.PaymentLayout>(
      { method: "PATCH", path: "/v1/payment-layouts/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
