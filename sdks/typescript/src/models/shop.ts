// Written by sdk-gen from the API's description. Changes here are lost.

import type { BookPayments } from "./book.js";
import type { CredentialExpiry } from "./credential.js";
import type { OrderConfirmation } from "./order.js";
import type { PublicationCount } from "./publication.js";
import type { SkipReason } from "./skip.js";

/** 店舗: an account at a mall or cart, whose orders are fetched. */
export interface Shop {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  kind: ShopKind;
  /** 受注ルート that its orders come in on. */
  sales_route_id: string;
  /** What the connector is told; which settings a mall has stands in the documentation of malls. */
  settings: unknown;
  /** Whether it is polled. */
  active: boolean;
  /** Seconds between two polls while orders come; after failures it takes longer. */
  poll_seconds: number;
  /**
   * Whether it is polled less often while no orders come: after an hour without one twice as late, after
   * six four times, but never later than after five minutes (or `poll_seconds`, if that is more).
   */
  adaptive_polling: boolean;
  /** 在庫連携: whether the mall's stock is overwritten with ours. */
  publish_stock: boolean;
  /** 出荷通知: whether the mall is told what was shipped. */
  report_shipments: boolean;
  /** 注文確認: whether the mall is told that orders are taken, as they come in. */
  confirm_orders: boolean;
  /** 入金確認: what the mall says of the buyer's money becomes a payment. */
  book_payments: BookPayments;
  state: ShopState;
  /** When credentials were given last; null: never. */
  credentials_at: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Keys and tokens, in place of all that were there. */
export interface ShopCredentials {
  /** An object; which fields a mall has stands in the documentation of malls. */
  credentials: unknown;
}

/** Why a call to a mall failed. */
export interface ShopFailure {
  kind: ShopFailureKind;
  /** In the mall's own words. */
  message: string;
  /** When it failed. */
  at: string;
}

/** What to do about a failure. */
export type ShopFailureKind = ("temporary" | "credentials" | "refused" | (string & {}));

/** How a shop is, and why orders did not come in. */
export interface ShopHealth {
  state: ShopState;
  /** Every order up to here has been read. */
  reached_at: string;
  /** When the last poll ended. */
  polled_at: string | null;
  /** When one ended well. */
  succeeded_at: string | null;
  /** When the next one is due. */
  next_poll_at: string;
  /** Number of polls that failed since. */
  failures: number;
  /** Why the last one failed. */
  failure: ShopFailure | null;
  /** Number of orders that came in by it, ever. */
  orders_created: number;
  /** Credentials that run out. */
  expiries: Array<CredentialExpiry>;
  /**
   * Orders that the mall told and that are not in, or not to be worked on yet; seen last first, at
   * most 200.
   */
  orders: Array<ShopOrder>;
  /** What the mall is told by itself, and how that went. */
  writers: Array<ShopWriter>;
  /** Listings whose numbers the mall has not taken yet, by state; counted up to 10,000 each. */
  publications: Array<PublicationCount>;
  /** Orders that the mall does not know to be taken, although it is to be told; 200 at most. */
  confirmations: Array<OrderConfirmation>;
}

/** Which mall or cart. */
export type ShopKind = ("rakuten" | "yahoo" | "amazon" | "shopify" | "generic" | (string & {}));

/** An order that a mall told, and that is not in or not to be worked on yet. */
export interface ShopOrder {
  /** As the mall writes it. */
  number: string;
  reason: SkipReason;
  /** The mall's code or status, if it gave one. */
  code: string;
  /** What is wrong with it, in the mall's words or by field and code. */
  message: string;
  /** When the mall told it first. */
  first_seen_at: string;
  /** When the mall told it last. */
  last_seen_at: string;
  /** When the mall is asked for it again; null: only when it tells it again. */
  look_at: string | null;
}

/** Fields left out stay as they are. */
export interface ShopPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** What is left out of them stays, and null removes. */
  settings?: unknown | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  /** Seconds between two polls. */
  poll_seconds?: number | undefined;
  /** Whether it is polled less often while no orders come. */
  adaptive_polling?: boolean | undefined;
  /** Switched on, all listings that are kept count of are told at once. */
  publish_stock?: boolean | undefined;
  /** Switched on, what is shipped from now on is reported. */
  report_shipments?: boolean | undefined;
  /** Switched on, orders that come in from now on are confirmed. */
  confirm_orders?: boolean | undefined;
  /** What the mall tells from now on. */
  book_payments?: BookPayments | undefined;
}

/** How a shop is. */
export type ShopState = ("paused" | "no_credentials" | "new" | "healthy" | "failing" | "needs_action" | (string & {}));

/** What a trial call to a mall came to. */
export interface ShopTest {
  /** Whether the mall answered. */
  reached: boolean;
  /** Why it did not. */
  kind: ShopFailureKind | null;
  /** In the mall's own words; empty where it answered. */
  message: string;
}

/** One of the things that a mall is told. */
export interface ShopWriter {
  task: ShopWriterTask;
  /** When there is something to tell; null: there is nothing. */
  due_at: string | null;
  /** When it went well last. */
  succeeded_at: string | null;
  /** Number of times that it failed since. */
  failures: number;
  /** Why it failed last. */
  failure: ShopFailure | null;
}

/** What a mall is told. */
export type ShopWriterTask = ("stock" | "orders" | (string & {}));
