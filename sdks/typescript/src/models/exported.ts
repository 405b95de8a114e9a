// Written by sdk-gen from the API's description. Changes here are lost.

import type { ExportFilter } from "./export.js";

/** Which orders: `ids` or `filter`. */
export interface ExportedOrders {
  /** These, in this order. */
  ids?: Array<string> | null | undefined;
  /** All that the list of orders would give; `{}` is every order. */
  filter?: ExportFilter | null | undefined;
}
