// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";
import type { CandidateOrder } from "./candidate.js";

/** 同梱: orders that go out with another one. */
export interface Bundle {
  /** Its id. */
  id: string;
  /** 同梱先: the order that took the others in. */
  parent: string;
  /** 同梱元: the orders whose goods go out with it. */
  children: Array<string>;
  /** What was taken off what is billed, in yen: fees that need not be paid twice. Zero or negative. */
  adjustment: number;
  /** What a person should look at. */
  warnings: Array<BundleWarning>;
  actor: Actor;
  /** When it was made. */
  created_at: string;
  /** When it was taken apart; null as long as it is not. */
  undone_at: string | null;
}

/** 同梱候補: open orders to one recipient. */
export interface BundleCandidate {
  /** Oldest first. */
  orders: Array<CandidateOrder>;
}

/** What becomes of the children's 送料 and 代引手数料. */
export type BundleFees = ("drop" | "keep" | (string & {}));

/** How sure it is that the recipient is the same. */
export type BundleMatch = ("phone" | "phone_name" | "phone_name_address" | (string & {}));

/** What a person should look at before orders go out together. */
export type BundleWarning = ("recipient" | "deliver_on" | "delivery_window" | "temperature" | "payment_method" | "partly_paid" | "gifts" | "on_hold" | "waybill_made" | (string & {}));
