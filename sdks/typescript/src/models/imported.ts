// Written by sdk-gen from the API's description. Changes here are lost.

import type { ImportDecision } from "./import.js";

/** An order of the file that was there already. */
export interface ImportedOrder {
  /** The order that is there. */
  order_id: string;
  /** The code of its sales route. */
  route: string;
  /** Its number within its route. */
  number: string;
  /** The first of its rows in the file, counted as in issues. */
  row: number;
  decision: ImportDecision;
}
