// Written by sdk-gen from the API's description. Changes here are lost.

import type { ForeseenListing } from "./foreseen.js";

/** Listings that are told anew. */
export interface Publications {
  /** The first 200 of them. */
  items: Array<ForeseenListing>;
}
