// Written by sdk-gen from the API's description. Changes here are lost.

/** 出品: what a sales route calls a variant. */
export interface Listing {
  /** Its id. */
  id: string;
  /** The code of the sales route. */
  route: string;
  /** What order lines of the route call it; unique within the route. It never changes. */
  code: string;
  /** What it is. */
  variant_id: string;
  /** How many of the variant one of the code is: 3 for a three-pack. */
  multiplier: number;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface ListingPatch {
  /** What it is. */
  variant_id?: string | undefined;
  /** How many of the variant one of the code is. */
  multiplier?: number | undefined;
}
