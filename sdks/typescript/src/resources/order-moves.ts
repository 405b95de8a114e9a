// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface CreateParams {
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
  body: $models.NewOrderMove;
}

export interface GetParams {
  /** The id of the move. */
  id: string;
}

export interface ListParams {
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListOrderMoveIssuesParams {
  /** The id of the move. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface UndoParams {
  /** The id of the move. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
  /** `next_cursor` of the call before. */
  cursor?: string | undefined;
}

export class OrderMoves {
  constructor(private readonly client: $core.Client) {}

  /**
   * Move many orders
   *
   * Up to 1,000 orders are moved in one transaction: all of them, or none, with every one that
   * cannot be moved named (`/order_ids/3`). More, up to 100,000, are moved in the background, a
   * thousand at a time, each thousand all or none; follow `Location`.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderMove> {
    return this.client.call<$models.OrderMove>(
      { method: "POST", path: "/v1/order-moves", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read a move of many orders
   *
   * How far it is, and what it came to.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.OrderMove> {
    return this.client.call<$models.OrderMove>(
      { method: "GET", path: "/v1/order-moves/{id}" },
      params,
      options,
    );
  }

  /** Looks with `get` until `finished_at` is there; times in milliseconds. */
  wait(params: GetParams, wait: $core.WaitOptions<$models.OrderMove> = {}, options?: $core.RequestOptions): Promise<$models.OrderMove> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.get(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
      (it) => it.progress_percent,
    );
  }

  /**
   * List moves of many orders
   *
   * Newest first.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrderMove>["items"]>[number], $models.PageOrderMove> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrderMove>["items"]>[number], $models.PageOrderMove>(
      { method: "GET", path: "/v1/order-moves", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List the orders that could not be moved
   *
   * In the order in which they were named. Readable while the move runs.
   */
  listOrderMoveIssues(params: ListOrderMoveIssuesParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageOrderMoveIssue>["items"]>[number], $models.PageOrderMoveIssue> {
    return this.client.page<NonNullable<NonNullable<$models.PageOrderMoveIssue>["items"]>[number], $models.PageOrderMoveIssue>(
      { method: "GET", path: "/v1/order-moves/{id}/issues", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Take a move of many orders back
   *
   * Every order of which the move is still the last change is again where it was; the others stay, with
   * the reason. A thousand orders a call, in one transaction: where there are more, call again with
   * `next_cursor`. Refused while the move runs.
   */
  undo(params: UndoParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.OrderMoveUndo>["issues"]>[number], $models.OrderMoveUndo> {
    return this.client.page<NonNullable<NonNullable<$models.OrderMoveUndo>["issues"]>[number], $models.OrderMoveUndo>(
      { method: "POST", path: "/v1/order-moves/{id}/undo", params: ["dry_run", "cursor"], idempotency: true, page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "issues" } },
      params,
      options,
    );
  }
}
