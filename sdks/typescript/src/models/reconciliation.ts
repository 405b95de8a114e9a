// Written by sdk-gen from the API's description. Changes here are lost.

import type { DriftKind } from "./drift.js";

/** 在庫照合: what a mall shows, held against what it ought to show. */
export interface Reconciliation {
  /** The id of the reconciliation. */
  id: string;
  /** The shop whose mall was asked. */
  shop_id: string;
  status: ReconciliationStatus;
  /** Whether numbers that differ are told to the mall again. */
  repair: boolean;
  /** Number of listings of which both sides told how many there are. */
  compared: number;
  /** Number of those that were the same. */
  agreeing: number;
  /** What the mall told that could not be read, a hundred at most. */
  problems: Array<string>;
  /** Why it failed; empty where it did not. */
  message: string;
  /** When it was made. */
  created_at: string;
  /** Null while it runs. */
  finished_at: string | null;
}

/** Something that is not as it ought to be. */
export interface ReconciliationRow {
  kind: DriftKind;
  /** What order lines of the shop call it. */
  code: string;
  /** The mall's own code; empty where the mall does not list it. */
  item: string;
  /** The mall's own code of the variant, where it has one. */
  variant: string;
  /** As the mall calls it to buyers. */
  name: string;
  /** The listing here, if there is one. */
  listing_id: string | null;
  /** What the listing is of. */
  variant_id: string | null;
  /** The number of pieces, or packs, that the mall ought to show. */
  ours: number | null;
  /** The number of pieces, or packs, that the mall shows. */
  theirs: number | null;
  /** When a reconciliation first found it so. */
  since: string;
  /** What an unknown code may be meant to be: `variant_id`, `sku`, `multiplier` and `reason`. */
  proposal: unknown;
}

/** How a reconciliation stands. */
export type ReconciliationStatus = ("running" | "succeeded" | "failed" | (string & {}));
