// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CancelParams {
  /** The id of the order. */
  id: string;
  /** What comes along; by default nothing. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.CancelRequest;
}

export interface CountSavedSearchParams {
  /** The id of the search. */
  id: string;
}

export interface CreateParams {
  /** What comes along; by default the shipments with their lines. */
  include?: Array<$models.OrderInclude> | undefined;
  /** The `ETag` of what was read, where this is to change it. If it has changed since, or is not there, the answer is 412 and nothing is changed. `*` changes whatever is there. Without the header nothing is compared. */
  ifMatch?: string | undefined;
  body: $models.NewOrder;
}

export interface CreateMallCancellationParams {
  /** True: the answer shows what the mall would be told, and it is told nothing. */
  dry_run?: boolean | undefined;
  body: $models.NewMallCancellation;
}

export interface CreateSavedSearchParams {
  body: $models.NewSavedSearch;
}

export interface DeleteCustomerOrdersPersonalDataParams {
  /** The id of the customer. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
  /** How many a call, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the call before. */
  cursor?: string | undefined;
}

export interface DeleteOrderPersonalDataParams {
  /** The id of the order. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
}

export interface DeleteSavedSearchParams {
  /** The id of the search. */
  id: string;
}

export interface GetParams {
  /** The id of the order. */
  id: string;
  /** What comes along; by default everything. */
  include?: Array<$models.OrderInclude> | undefined;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetSavedSearchParams {
  /** The id of the search. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface HoldParams {
  /** The id of the order. */
  id: string;
  /** What comes along; by default nothing. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.HoldRequest;
}

export interface ListParams {
  /** Ids of orders, at most 200: several orders in one answer. */
  id?: Array<string> | undefined;
  /** 顧客: of these customers, at most 200. */
  customer_id?: Array<string> | undefined;
  /** 受注ルート: codes of sales routes. */
  route?: Array<string> | undefined;
  /** 処理ルート: codes of processing routes. */
  processing_route?: Array<string> | undefined;
  /** ステータス. */
  status?: Array<$models.OrderStatus> | undefined;
  /** 受注番号, exactly; at most 200. */
  number?: Array<string> | undefined;
  /** Ordered at or after. */
  ordered_from?: string | undefined;
  /** Ordered before. */
  ordered_to?: string | undefined;
  /** Changed at or after. */
  updated_from?: string | undefined;
  /** Changed before. */
  updated_to?: string | undefined;
  /** Mail address of the buyer. Needs `pii:read`. */
  buyer_email?: string | undefined;
  /** Phone number of the buyer. Needs `pii:read`. */
  buyer_phone?: string | undefined;
  /** Whole name of the buyer. Needs `pii:read`. */
  buyer_name?: string | undefined;
  /** 商品コード of any line, exactly. */
  sku?: string | undefined;
  /** With (or without) alerts that wait for somebody. */
  has_alerts?: boolean | undefined;
  /** 入金状況: how far the order is paid. */
  payment_state?: $models.PaymentState | undefined;
  /** 保留: on hold, or not. */
  on_hold?: boolean | undefined;
  /** True: on hold until today or an earlier day, so that somebody may release it. */
  hold_due?: boolean | undefined;
  /** サブステータス: codes of steps. */
  sub_status?: Array<string> | undefined;
  /** 検索条件の保存: those that this search finds. */
  saved_search_id?: string | undefined;
  /** How the list is sorted. */
  sort?: $models.OrderSort | undefined;
  /** What comes along with each order; by default nothing. */
  include?: Array<$models.OrderInclude> | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters and sort. */
  cursor?: string | undefined;
}

export interface ListMallCancellationsParams {
  /** An order. */
  order_id?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListOrderEventsParams {
  /** The id of the order. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListSavedSearchesParams {
  /** What comes along with each search; by default nothing. */
  include?: Array<$models.SavedSearchInclude> | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface MoveParams {
  /** The id of the order. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
  /** What comes along; by default nothing. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.OrderMoveRequest;
}

export interface ReleaseParams {
  /** The id of the order. */
  id: string;
  /** What comes along; by default nothing. */
  include?: Array<$models.OrderInclude> | undefined;
}

export interface SearchParams {
  body: $models.OrderSearch;
}

export interface UndoParams {
  /** The id of the order. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
  /** What comes along; by default nothing. */
  include?: Array<$models.OrderInclude> | undefined;
}

export interface UpdateParams {
  /** The id of the order. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  /** What comes along; by default what was changed, as far as the caller may read it. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.OrderPatch;
}

export interface UpdateOrderPlanParams {
  /** The id of the order. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
}

export interface UpdateSavedSearchParams {
  /** The id of the search. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.SavedSearchPatch;
}

export class Orders {
  constructor(private readonly client: $core.Client) {}

  /**
   * Cancel an order
   *
   * With all of its shipments. Once a part of it has left it would be a return, and is refused.
   * Only `undo` brings it back.
   */
  cancel(params: CancelParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders/{id}/cancel", params: [{ name: "include", in: "query", explode: false }], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Count orders
   *
   * By status, and those that need somebody. Each number is exact up to 10,000; there it stops, and says
   * that there are more. It takes the same time however many orders there are: cheap enough to be asked
   * whenever a screen is opened.
   */
  count(options?: $core.RequestOptions): $core.ApiPromise<$models.OrderCounts> {
    return this.client.call<$models.OrderCounts>(
      { method: "GET", path: "/v1/orders/counts" },
      {},
      options,
    );
  }

  /**
   * Count what a kept search finds
   *
   * Now, up to 10,000. Cheap enough to be asked whenever a screen is opened.
   */
  countSavedSearch(params: CountSavedSearchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderCount> {
    return this.client.call<$models.OrderCount>(
      { method: "GET", path: "/v1/saved-searches/{id}/count" },
      params,
      options,
    );
  }

  /**
   * Store an order
   *
   * An order that is there already under the same route and number takes the new contents, as
   * long as nobody has started to ship it and no waybill of it is printed. The same contents again
   * change nothing. Whoever corrects an order that they have read sends the version read as `If-Match`:
   * then nothing that somebody else changed meanwhile is lost, and none is made. An amount that does
   * not add up is an alert on the order, not a refusal.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders", params: [{ name: "include", in: "query", explode: false }, { name: "ifMatch", wire: "If-Match", in: "header" }], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Cancel an order at its mall
   *
   * In the background; the order here stays as it is. The mall may write to the buyer, and what it has
   * done is not taken back. One that the mall refused may be asked for again.
   */
  createMallCancellation(params: CreateMallCancellationParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MallCancellation> {
    return this.client.call<$models.MallCancellation>(
      { method: "POST", path: "/v1/mall-cancellations", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Keep a search
   *
   * Under a name of its own, for everybody of the shop. A condition on personal data needs the
   * scope `pii:read`; others may then use the search without seeing what it says.
   */
  createSavedSearch(params: CreateSavedSearchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SavedSearch> {
    return this.client.call<$models.SavedSearch>(
      { method: "POST", path: "/v1/saved-searches", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Delete the personal data of a customer's orders
   *
   * Of those that are shipped or canceled, ordered last first, a page a call, with those of customers
   * merged into it; the others stay and say why. Customer and mail of the customer are deleted by
   * themselves.
   */
  deleteCustomerOrdersPersonalData(params: DeleteCustomerOrdersPersonalDataParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrderErasure>["items"]>[number], $models.PageOrderErasure> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrderErasure>["items"]>[number], $models.PageOrderErasure>(
      { method: "DELETE", path: "/v1/customers/{id}/orders/personal-data", params: ["dry_run", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Delete an order's personal data
   *
   * Buyer, recipients, senders, notes, the texts of gifts and unknown columns are gone for good, from the
   * order and those bundled into it, and so is what mail about them says; no search finds them by a
   * person any more, and no change before can be taken back. Lines, amounts, taxes, payments, dates,
   * statuses and tracking numbers stay. Refused until it is shipped or canceled, and while something
   * needs the data. Done twice, it changes nothing the second time; a later telling by its source brings
   * nothing back.
   */
  deleteOrderPersonalData(params: DeleteOrderPersonalDataParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderErasure> {
    return this.client.call<$models.OrderErasure>(
      { method: "DELETE", path: "/v1/orders/{id}/personal-data", params: ["dry_run"] },
      params,
      options,
    );
  }

  /**
   * Forget a kept search
   *
   * The orders stay, of course.
   */
  deleteSavedSearch(params: DeleteSavedSearchParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/saved-searches/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read an order
   *
   * With everything that the caller may read, unless `include` asks for certain parts.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "GET", path: "/v1/orders/{id}", params: [{ name: "include", in: "query", explode: false }, { name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a kept search
   *
   * With the version that a change of it has to name.
   */
  getSavedSearch(params: GetSavedSearchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SavedSearch> {
    return this.client.call<$models.SavedSearch>(
      { method: "GET", path: "/v1/saved-searches/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Put an order on hold
   *
   * 保留: it keeps its status and goes nowhere forward until it is released. Holding again changes
   * the reason.
   */
  hold(params: HoldParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders/{id}/hold", params: [{ name: "include", in: "query", explode: false }], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * List orders
   *
   * Newest first unless sorted otherwise. Nothing personal comes along unless included. Repeated
   * filters of one name mean any of them; different filters must all hold. Mail addresses, phone
   * numbers and names are found however they are written (`０９０－１２３４－５６７８` finds
   * `09012345678`).
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrder>["items"]>[number], $models.PageOrder> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrder>["items"]>[number], $models.PageOrder>(
      { method: "GET", path: "/v1/orders", params: ["id", "customer_id", "route", "processing_route", "status", "number", "ordered_from", "ordered_to", "updated_from", "updated_to", "buyer_email", "buyer_phone", "buyer_name", "sku", "has_alerts", "payment_state", "on_hold", "hold_due", "sub_status", "saved_search_id", "sort", { name: "include", in: "query", explode: false }, "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the fields of conditions
   *
   * Everything that searches, saved searches and import rules may ask about, with the operators of
   * each. Other fields and operators are refused, with a pointer into the condition.
   */
  listConditionFields(options?: $core.RequestOptions): $core.ApiPromise<$models.PageConditionField> {
    return this.client.call<$models.PageConditionField>(
      { method: "GET", path: "/v1/condition-fields" },
      {},
      options,
    );
  }

  /**
   * List orders canceled at their malls
   *
   * Of the newest orders first.
   */
  listMallCancellations(params: ListMallCancellationsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMallCancellation>["items"]>[number], $models.PageMallCancellation> {
    return this.client.page<NonNullable<NonNullable<$models.PageMallCancellation>["items"]>[number], $models.PageMallCancellation>(
      { method: "GET", path: "/v1/mall-cancellations", params: ["order_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List what happened to an order
   *
   * Oldest first.
   */
  listOrderEvents(params: ListOrderEventsParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageEvent>["items"]>[number], $models.PageEvent> {
    return this.client.page<NonNullable<NonNullable<$models.PageEvent>["items"]>[number], $models.PageEvent>(
      { method: "GET", path: "/v1/orders/{id}/events", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List kept searches
   *
   * By name. With `include=count` each says how many orders it finds now, counted up to 10,000.
   */
  listSavedSearches(params: ListSavedSearchesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageSavedSearch>["items"]>[number], $models.PageSavedSearch> {
    return this.client.page<NonNullable<NonNullable<$models.PageSavedSearch>["items"]>[number], $models.PageSavedSearch>(
      { method: "GET", path: "/v1/saved-searches", params: [{ name: "include", in: "query", explode: false }, "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Move an order
   *
   * To a status that follows its present one, with all of its shipments; those that are further on
   * already stay where they are. Leaving a status leaves its step. What is on hold goes nowhere
   * forward.
   */
  move(params: MoveParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders/{id}/move", params: ["dry_run", { name: "include", in: "query", explode: false }], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Release an order
   *
   * 保留解除: it may go on from the status it is in.
   */
  release(params: ReleaseParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders/{id}/release", params: [{ name: "include", in: "query", explode: false }], idempotency: true },
      params,
      options,
    );
  }

  /**
   * Search orders
   *
   * Those for which a condition holds, as `GET /v1/orders` shows them. Asking about personal data
   * needs the scope `pii:read`. A search that takes too long is given up: add a condition that few
   * orders fulfil. It only reads, so an `Idempotency-Key` is taken and not needed: sent again, it
   * searches again.
   */
  search(params: SearchParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.FoundOrders>["items"]>[number], $models.FoundOrders> {
    return this.client.page<NonNullable<NonNullable<$models.FoundOrders>["items"]>[number], $models.FoundOrders>(
      { method: "POST", path: "/v1/orders/search", body: "json", idempotency: true, page: { by: "cursor", parameter: "cursor", inBody: true, next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Take the last change back
   *
   * The last change of the order that is not taken back: a move, a hold, a cancel, a note, a split,
   * lines moved, a bundle. Called again, the one before. What was is again what is, exactly; only
   * the version counts on. Refused once something followed that cannot be taken back, such as a
   * mail or a new telling by the order's source.
   */
  undo(params: UndoParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders/{id}/undo", params: ["dry_run", { name: "include", in: "query", explode: false }], idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change an order
   *
   * Its notes, tags and processing route; and what was typed wrong of the buyer, the payment and the
   * points, until it has left or a waybill of it is printed. A mall that it came from is not told. A JSON
   * merge patch: what is left out stays. An order whose processing route was changed stays in it
   * when its source tells it anew. Send the version read as `If-Match`.
   */
  update(params: UpdateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "PATCH", path: "/v1/orders/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }, { name: "include", in: "query", explode: false }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Plan when an order ships
   *
   * By the calendar of its processing route, the day asked for and the days on the way; whatever
   * was planned before. It can be undone.
   */
  updateOrderPlan(params: UpdateOrderPlanParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderPlan> {
    return this.client.call<$models.OrderPlan>(
      { method: "POST", path: "/v1/orders/{id}/plan", params: ["dry_run"], idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a kept search
   *
   * A JSON merge patch: what is left out stays; `where` is replaced as a whole. Send the version
   * read as `If-Match`.
   */
  updateSavedSearch(params: UpdateSavedSearchParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SavedSearch> {
    return this.client.call<$models.SavedSearch>(
      { method: "PATCH", path: "/v1/saved-searches/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
