// Written by sdk-gen from the API's description. Changes here are lost.

import type { Condition } from "./condition.js";
import type { ExportFilter } from "./export.js";

/** Which orders: `ids`, or what `filter`, `where` and `saved_search` say together, one at least. */
export interface ExportedOrders {
  /** These, in this order. */
  ids?: Array<string> | null | undefined;
  /** All that the list of orders would give; `{}` is every order. */
  filter?: ExportFilter | null | undefined;
  /** A condition that must hold, as in `POST /v1/orders/search`. */
  where?: Condition | null | undefined;
  /** Whose condition, as it is now, must hold. */
  saved_search?: string | null | undefined;
}
