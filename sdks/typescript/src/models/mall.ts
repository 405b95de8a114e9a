// Written by sdk-gen from the API's description. Changes here are lost.

import type { PublicationState } from "./publication.js";

/** Why an order is canceled. */
export type MallCancelReason = ("buyer" | "unpaid" | "undeliverable" | "refused" | "out_of_stock" | "duplicate" | "shop" | (string & {}));

/** An order that is canceled at its mall. */
export interface MallCancellation {
  /** The order. */
  order_id: string;
  /** The shop whose mall is told. */
  shop_id: string;
  /** The order's number at the mall. */
  number: string;
  reason: MallCancelReason;
  /** Whether the mall puts the goods back into its stock. */
  restore_stock: boolean;
  /** `waiting`, then `confirmed` or `failed`; a cancellation has none of the other states. */
  state: PublicationState;
  /** Why the mall refused it, by the mall's own code; `unsupported`: the mall cannot be told so. */
  error_code: string;
  /** The same in the mall's words. */
  error_message: string;
  /** When it was made. */
  created_at: string;
  /** When it was asked for, or answered, last. */
  changed_at: string;
}

/** What a mall calls one sellable thing. */
export interface MallCode {
  /** What order lines of the shop call it: the code of a listing. */
  code: string;
  /**
   * The mall's code: 商品管理番号 at 楽天, the product's code at Yahoo!, the SKU at Amazon, the number of
   * the inventory item at Shopify.
   */
  item: string;
  /** SKU管理番号 at 楽天, the sub code at Yahoo!; empty where the mall has none. */
  variant: string;
}

/** What a mall calls one sellable thing. */
export interface MallCodeInput {
  /** What order lines of the shop call it: the code of a listing. */
  code: string;
  /**
   * The mall's code: 商品管理番号 at 楽天, the product's code at Yahoo!, the SKU at Amazon, the number of
   * the inventory item at Shopify.
   */
  item: string;
  /** SKU管理番号 at 楽天, the sub code at Yahoo!; empty where the mall has none. */
  variant?: string | undefined;
}

/** A mall's own codes, by hand. */
export interface MallCodes {
  /** 1 to 500, each `code` once. */
  codes: Array<MallCode>;
}

/** A mall's own codes, by hand. */
export interface MallCodesInput {
  /** 1 to 500, each `code` once. */
  codes: Array<MallCodeInput>;
}
