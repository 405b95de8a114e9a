// Written by sdk-gen from the API's description. Changes here are lost.

/** 在庫連携: what the mall of a listing was told, beside what it ought to show. */
export interface Publication {
  /** The shop whose mall is told. */
  shop_id: string;
  /** What the mall sells. */
  listing_id: string;
  /** What the listing is of. */
  variant_id: string;
  /** What order lines of the shop call it. */
  code: string;
  state: PublicationState;
  /** The number that it ought to show now; null: nobody keeps count of it. */
  wanted: number | null;
  /** The number of pieces, or packs, that was sent last. */
  sent: number | null;
  /** When it was sent. */
  sent_at: string | null;
  /** The number of pieces, or packs, that the mall took last. */
  confirmed: number | null;
  /** When the mall took it. */
  confirmed_at: string | null;
  /** Number of times that it was sent since the mall took one. */
  attempts: number;
  /** Why the mall refused it, by the mall's own code; empty where it did not. */
  error_code: string;
  /** The same in the mall's words. */
  error_message: string;
  /** Since when the mall refuses it. */
  failing_since: string | null;
  /** Counts reasons to tell the mall. */
  version: number;
  /** When there was the last one. */
  changed_at: string;
}

/** How many listings of a shop stand where. */
export interface PublicationCount {
  state: PublicationState;
  /** Number of listings. */
  count: number;
}

/** Where a publication stands. */
export type PublicationState = ("waiting" | "sending" | "sent" | "confirmed" | "failed" | "unknown" | (string & {}));
