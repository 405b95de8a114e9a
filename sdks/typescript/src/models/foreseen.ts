// Written by sdk-gen from the API's description. Changes here are lost.

/** A listing, and the number that its mall is told. */
export interface ForeseenListing {
  /** The shop whose mall is told. */
  shop_id: string;
  /** What the mall sells. */
  listing_id: string;
  /** What the listing is of. */
  variant_id: string;
  /** What order lines of the shop call it. */
  code: string;
  /** As of now; null: nobody keeps count of it, and the mall is told nothing. */
  number: number | null;
}
