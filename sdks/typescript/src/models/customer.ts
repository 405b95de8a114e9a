// Written by sdk-gen from the API's description. Changes here are lost.

import type { OrderStatus } from "./order.js";
import type { Person, PersonPatch } from "./person.js";

/**
 * 顧客: somebody who bought, known by mail address or telephone number. Counters survive the deletion
 * of personal data.
 */
export interface Customer {
  /** Its id. */
  id: string;
  /** As on the first order, or as it was changed since. Null without the scope `pii:read`. */
  person: Person | null;
  /** A note of the shop's people. Null without the scope `pii:read`. */
  memo: string | null;
  /** 購入回数: how many orders were not canceled. */
  orders: number;
  /** 購入金額: what those orders billed, in yen. */
  amount: number;
  /** When the first of those orders was made. */
  first_ordered_at: string | null;
  /** When the last of those orders was made. */
  last_ordered_at: string | null;
  /** 顧客ランク; null: none is reached. */
  rank_id: string | null;
  /** Words that the shop sorts its customers by. */
  tags: Array<string>;
  /** 名寄せ: the customer that this one was merged into, for which its orders count. */
  merged_into: string | null;
  /** When its personal data was deleted. */
  erased_at: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes by people; the `ETag`. */
  version: number;
}

/** Into whom a customer is merged. */
export interface CustomerMerge {
  /** The id of the customer that stays. */
  into: string;
}

/** An order of a customer. */
export interface CustomerOrder {
  /** Its id. */
  id: string;
  /** 受注番号. */
  number: string;
  status: OrderStatus;
  /** When the buyer ordered. */
  ordered_at: string;
  /** 請求金額合計 in yen. */
  billed: number;
  /** 初回購入: no order of this customer that was not canceled is older. */
  first: boolean;
}

/** Fields left out stay as they are. */
export interface CustomerPatch {
  /** What is left out of it stays. By whom the customer is found does not change. */
  person?: PersonPatch | undefined;
  /** A note of the shop's people. */
  memo?: string | undefined;
  /** Replaces all. */
  tags?: Array<string> | undefined;
}

/**
 * 顧客ランク: what a customer reaches by orders or amount. Of those reached, the one with the highest
 * position counts.
 */
export interface CustomerRank {
  /** Its id. */
  id: string;
  /** Unique in the tenant. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Its place among the ranks, counted upwards. */
  position: number;
  /** How many orders are needed; null: any number. */
  min_orders: number | null;
  /** What must have been billed, in yen; null: any amount. */
  min_amount: number | null;
  /** Only orders of so many last days count; null: all. */
  within_days: number | null;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface CustomerRankPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Its place among the ranks, counted upwards. */
  position?: number | undefined;
  /** How many orders are needed; null: any number. */
  min_orders?: number | null | undefined;
  /** What must have been billed, in yen; null: any amount. */
  min_amount?: number | null | undefined;
  /** Only orders of so many last days count; null: all. */
  within_days?: number | null | undefined;
}
