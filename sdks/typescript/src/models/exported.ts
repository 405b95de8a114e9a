// Written by sdk-gen from the API's description. Changes here are lost.

import type { Condition } from "./condition.js";
import type { OrderFilter, OrderSort } from "./order.js";

/** Which orders: `ids`, or what `filter`, `where` and `saved_search` say together, one at least. */
export interface ExportedOrders {
  /** These, in this order. */
  ids?: Array<string> | null | undefined;
  /** All that the list of orders would give; `{}` is every order. */
  filter?: OrderFilter | null | undefined;
  /** A condition that must hold, as in `POST /v1/orders/search`. */
  where?: Condition | null | undefined;
  /** Whose condition, as it is now, must hold. */
  saved_search_id?: string | null | undefined;
  /** How the file is sorted, where orders are not named; oldest order first unless asked otherwise. */
  sort?: OrderSort | null | undefined;
}
