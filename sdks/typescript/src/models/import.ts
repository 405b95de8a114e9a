// Written by sdk-gen from the API's description. Changes here are lost.

import type { Condition } from "./condition.js";
import type { Temperature } from "./temperature.js";

/** What the rows came to so far. */
export interface ImportCounts {
  /** Data rows in the file; null until it has been read through once. */
  rows: number | null;
  /** How many rows have been dealt with. */
  rows_done: number;
  /** How many orders have been dealt with: created, updated, skipped and failed together. */
  orders: number;
  /** How many orders are new. */
  created: number;
  /** How many orders took new contents. */
  updated: number;
  /** How many orders were there already and stayed as they were. */
  skipped: number;
  /** How many orders were refused; the rows say why. */
  failed: number;
}

/** What became of an order that was there already. */
export type ImportDecision = ("updated" | "unchanged" | "kept" | "closed" | (string & {}));

/** What happens to orders that are there already. */
export type ImportDuplicates = ("skip" | "error" | "update" | (string & {}));

/** How the file's bytes are read. */
export type ImportEncoding = ("auto" | "utf-8" | "shift_jis" | (string & {}));

/** One thing wrong with one row. */
export interface ImportIssue {
  /** The record's number in the file, as a spreadsheet counts; the first record is 1. */
  row: number;
  /** The column as the format writes it; null where the row as a whole is meant. */
  column: string | null;
  /** Stable, for programs. */
  code: string;
  /** What is wrong, for people, in the language of `Accept-Language`. */
  detail: string;
  /** A warning does not keep the order out. */
  warning: boolean;
  /** What the field held; null without the scope `pii:read`. */
  value: string | null;
  /** The other row of a conflict, the nearest header found, the length allowed. */
  hint: string | null;
}

/** What the import does. */
export type ImportMode = ("import" | "validate" | "upsert" | (string & {}));

/** 取込時自動処理: what happens to orders as they come in. */
export interface ImportRule {
  /** Its id. */
  id: string;
  /** Unique in the tenant. */
  name: string;
  /** Its position among the rules: they are asked in this order, equal ones by age. */
  position: number;
  /** Whether it is in use. */
  active: boolean;
  /** Whether no later rule is asked where this one applies. */
  stop: boolean;
  /** Null where it asks about personal data and the scope `pii:read` is missing. */
  where: Condition | null;
  /** Whether it asks about personal data. */
  personal: boolean;
  actions: ImportRuleActions;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** What a rule does, one thing at least; what is about shipments, it does to each. */
export interface ImportRuleActions {
  /** 処理ルート: the code of the lane that the order goes to. */
  processing_route: string | null;
  /** 運送会社システム. */
  carrier: string | null;
  /** 送り状種別. */
  waybill_kind: string | null;
  /** 温度区分. */
  temperature: Temperature | null;
  /** 個口数. */
  parcels: ImportRuleParcels | null;
  /** 発送予定日: how many days after the day in Japan when the order comes in. */
  ship_in_days: number | null;
  /** のし・ギフト情報, free of charge. A shipment has three at most; what is over is left out. */
  gifts: Array<ImportRuleGift>;
  /** 同梱物・販促品: lines of 0 yen. */
  inserts: Array<ImportRuleInsert>;
  /** Words that are added to the order's tags. */
  tags: Array<string>;
  /** 保留: why the order rests from the beginning; a label without personal data. */
  hold_reason: string | null;
}

/** What a rule does, one thing at least; what is about shipments, it does to each. */
export interface ImportRuleActionsInput {
  /** 処理ルート: the code of the lane that the order goes to. */
  processing_route?: string | null | undefined;
  /** 運送会社システム. */
  carrier?: string | null | undefined;
  /** 送り状種別. */
  waybill_kind?: string | null | undefined;
  /** 温度区分. */
  temperature?: Temperature | null | undefined;
  /** 個口数. */
  parcels?: ImportRuleParcelsInput | null | undefined;
  /** 発送予定日: how many days after the day in Japan when the order comes in. */
  ship_in_days?: number | null | undefined;
  /** のし・ギフト情報, free of charge. A shipment has three at most; what is over is left out. */
  gifts?: Array<ImportRuleGiftInput> | undefined;
  /** 同梱物・販促品: lines of 0 yen. */
  inserts?: Array<ImportRuleInsertInput> | undefined;
  /** Words that are added to the order's tags. */
  tags?: Array<string> | undefined;
  /** 保留: why the order rests from the beginning; a label without personal data. */
  hold_reason?: string | null | undefined;
}

/** One thing that a rule changes. */
export interface ImportRuleChange {
  /** Which field. */
  field: string;
  /** 伝票No: the number of the slip that it is about; null: the order. */
  slip: number | null;
  /** What it is. */
  before: unknown;
  /** What it would be. */
  after: unknown;
}

/** のし・ギフト情報 that a rule adds. */
export interface ImportRuleGift {
  /** 種類. */
  kind: string;
  /** 内容. */
  text: string;
}

/** のし・ギフト情報 that a rule adds. */
export interface ImportRuleGiftInput {
  /** 種類. */
  kind: string;
  /** 内容. */
  text?: string | undefined;
}

/** Something that a rule puts in. */
export interface ImportRuleInsert {
  /** 商品コード. */
  sku: string;
  /** 商品名. */
  name: string;
  /** How many. */
  quantity: number;
  /**
   * That many for every so many pieces of goods that the shipment has in full: the number of
   * pieces. Null: once for each shipment.
   */
  per_pieces: number | null;
}

/** Something that a rule puts in. */
export interface ImportRuleInsertInput {
  /** 商品コード. */
  sku: string;
  /** 商品名. */
  name?: string | undefined;
  /** How many. */
  quantity?: number | undefined;
  /**
   * That many for every so many pieces of goods that the shipment has in full: the number of
   * pieces. Null: once for each shipment.
   */
  per_pieces?: number | null | undefined;
}

/** What a rule would do to one order. */
export interface ImportRuleOutcome {
  /** The id of the order. */
  order_id: string;
  /** 受注番号. */
  number: string;
  /** Whether the condition holds. */
  applies: boolean;
  /**
   * The condition with `holds` at every node. Null where it asks about personal data and the
   * scope `pii:read` is missing.
   */
  where: unknown;
  /** What would be another than it is. */
  changes: Array<ImportRuleChange>;
}

/** How many parcels a shipment becomes: one of these. */
export interface ImportRuleParcels {
  /** That number of parcels. */
  fixed: number | null;
  /** One parcel for every so many pieces: the number of pieces that one holds. */
  pieces_each: number | null;
  /**
   * One parcel for every so many grams, by the weights of the products; where one is not known, the
   * parcels stay as they are.
   */
  grams_each: number | null;
}

/** How many parcels a shipment becomes: one of these. */
export interface ImportRuleParcelsInput {
  /** That number of parcels. */
  fixed?: number | null | undefined;
  /** One parcel for every so many pieces: the number of pieces that one holds. */
  pieces_each?: number | null | undefined;
  /**
   * One parcel for every so many grams, by the weights of the products; where one is not known, the
   * parcels stay as they are.
   */
  grams_each?: number | null | undefined;
}

/** Fields left out stay as they are. */
export interface ImportRulePatch {
  /** Unique in the tenant. */
  name?: string | undefined;
  /** Its position among the rules. */
  position?: number | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  /** Whether no later rule is asked where this one applies. */
  stop?: boolean | undefined;
  /** Replaced as a whole. */
  where?: Condition | undefined;
  /** Replaced as a whole. */
  actions?: ImportRuleActionsInput | undefined;
}

/** What a rule would do to orders, if they came in now as they are stored. */
export interface ImportRuleSimulation {
  /** How many orders were looked at. */
  checked: number;
  /** How many of them the rule applies to. */
  applies: number;
  /** The things of this page. */
  items: Array<ImportRuleOutcome>;
}

/** How far an import is. */
export type ImportStatus = ("receiving" | "queued" | "running" | "stalled" | "succeeded" | "failed" | "cancelled" | (string & {}));
