// Written by sdk-gen from the API's description. Changes here are lost.

import type { Order, OrderVerdict } from "./order.js";

/** One page of orders found. */
export interface FoundOrders {
  /** The things of this page. */
  items: Array<Order>;
  /** The `cursor` of the next page; null on the last one. */
  next_cursor: string | null;
  /** For each of the items, why the condition holds; null unless asked for by `explain`. */
  verdicts: Array<OrderVerdict> | null;
}
