// Written by sdk-gen from the API's description. Changes here are lost.

import type { Holiday } from "./holiday.js";

/** National holidays. */
export interface Holidays {
  /** The first year of which the holidays are known. */
  first_year: number;
  /** The last; what comes after it counts as an ordinary day. */
  last_year: number;
  /** By date. */
  holidays: Array<Holiday>;
}
