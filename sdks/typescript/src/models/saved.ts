// Written by sdk-gen from the API's description. Changes here are lost.

import type { Condition } from "./condition.js";
import type { OrderCount } from "./order.js";

/** 検索条件の保存: a search that is kept under a name. */
export interface SavedSearch {
  /** Its id. */
  id: string;
  /** Unique in the tenant. */
  name: string;
  /** Null where it asks about personal data and the scope `pii:read` is missing. */
  where: Condition | null;
  /** Whether it asks about personal data. */
  personal: boolean;
  /** How many orders it finds now; null unless included. */
  count: OrderCount | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** What can come along with a kept search. */
export type SavedSearchInclude = "count";

/** Fields left out stay as they are. */
export interface SavedSearchPatch {
  /** Unique in the tenant. */
  name?: string | undefined;
  /** Replaced as a whole. */
  where?: Condition | undefined;
}
