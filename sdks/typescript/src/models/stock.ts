// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";
import type { FileIssue } from "./file.js";

/** 棚卸: what is really in a warehouse. */
export interface StockCount {
  /** Its id. */
  id: string;
  /** The warehouse that it is about. */
  warehouse_id: string;
  mode: StockCountMode;
  status: StockCountStatus;
  /** Words for people. */
  note: string;
  /** What was found; null in lists. */
  lines: Array<StockCountLine> | null;
  /** When it was made. */
  created_at: string;
  /** When it came to its end; null: it has not. */
  closed_at: string | null;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** What was found of one variant. */
export interface StockCountLine {
  /** The variant that it is about. */
  variant_id: string;
  /** How many the ledger said when it was counted. */
  expected: number;
  /** How many were found. */
  counted: number;
  /** When it was counted. */
  counted_at: string;
}

/** Whether work goes on while a warehouse is counted. */
export type StockCountMode = ("freeze" | "delta" | (string & {}));

/** How far it is. */
export type StockCountStatus = ("open" | "closed" | "discarded" | (string & {}));

/** What a file of receipts came to. */
export interface StockImport {
  /** How many rows the file has below its header. */
  rows: number;
  /** How many rows were received. */
  received: number;
  /** How many rows lie in the future and became expected receipts. */
  expected: number;
  /** How many rows were refused. */
  failed: number;
  /** The first hundred refusals. */
  issues: Array<FileIssue>;
}

/** 在庫: how many of a variant lie in a warehouse. */
export interface StockLevel {
  /** The variant that it is about. */
  variant_id: string;
  /** The warehouse that it is about. */
  warehouse_id: string;
  /** 実在庫数: how many are there. */
  on_hand: number;
  /** 引当数: how many orders that have not left have spoken for. */
  reserved: number;
  /** How many are left: `on_hand` less `reserved`. */
  available: number;
  /** When it was last changed. */
  updated_at: string;
}

/** 入出庫: one line of the ledger. */
export interface StockMovement {
  /** Its id. */
  id: string;
  kind: StockMovementKind;
  /** The variant that it is about. */
  variant_id: string;
  /** The warehouse that it is about. */
  warehouse_id: string;
  /** By how many the stock changed. */
  on_hand: number;
  /** By how many what is spoken for changed. */
  reserved: number;
  /** The order that caused it, if one did. */
  order_id: string | null;
  /** What it was about: a receipt's number, a count's id. */
  reference: string;
  /** Words for people. */
  note: string;
  /** Who did it. */
  actor: Actor;
  /** When it happened. */
  occurred_at: string;
}

/** What people do with stock. */
export type StockMovementAct = ("receive" | "return" | "adjust" | "transfer" | (string & {}));

/** Why stock changed. */
export type StockMovementKind = ("receive" | "reserve" | "release" | "sell" | "unsell" | "return" | "adjust" | "transfer" | "count" | "store_sale" | (string & {}));

/** What was written into the ledger. */
export interface StockMovements {
  /** One for each level that changed. */
  movements: Array<StockMovement>;
}

/** 表示在庫設定: how many malls are shown, from how many are available. */
export interface StockPolicy {
  mode: StockPolicyMode;
  /** How many pieces less, more or at all; how many per cent. */
  amount: number;
  /** With how many pieces available, or fewer, none is shown. */
  zero_at: number;
  /** How many pieces are shown at most; null: there is no limit. */
  at_most: number | null;
}

/** 表示在庫設定: how many malls are shown, from how many are available. */
export interface StockPolicyInput {
  mode?: StockPolicyMode | undefined;
  /** How many pieces less, more or at all; how many per cent. */
  amount?: number | undefined;
  /** With how many pieces available, or fewer, none is shown. */
  zero_at?: number | undefined;
  /** How many pieces are shown at most; null: there is no limit. */
  at_most?: number | null | undefined;
}

/** How the shown stock comes from the available one. */
export type StockPolicyMode = ("actual" | "minus" | "percent" | "fixed" | "plus" | (string & {}));

/** 表示在庫設定: how many malls are shown, from how many are available. */
export interface StockPolicyPatch {
  /** How the shown stock comes from the available one. */
  mode?: StockPolicyMode | null | undefined;
  /** How many pieces less, more or at all; how many per cent. */
  amount?: number | null | undefined;
  /** With how many pieces available, or fewer, none is shown. */
  zero_at?: number | null | undefined;
  /** How many pieces are shown at most; null: there is no limit. */
  at_most?: number | null | undefined;
}
