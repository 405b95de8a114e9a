// Written by sdk-gen from the API's description. Changes here are lost.

import type { DateStyle } from "./date.js";
import type { LimitUnit } from "./limit.js";

/** A column of a shop's own file. */
export interface WaybillColumn {
  /** What the header says. */
  name: string;
  /** A key of `GET /v1/waybill-fields`; left out: `value` in every row. */
  field: string | null;
  /** The same in every row. */
  value: string;
  /** How much it takes; null: anything. */
  max: WaybillLimit | null;
  /** Whether a shipment without it is left out. */
  required: boolean;
}

/** A column of a shop's own file. */
export interface WaybillColumnInput {
  /** What the header says. */
  name: string;
  /** A key of `GET /v1/waybill-fields`; left out: `value` in every row. */
  field?: string | null | undefined;
  /** The same in every row. */
  value?: string | undefined;
  /** How much it takes; null: anything. */
  max?: WaybillLimit | null | undefined;
  /** Whether a shipment without it is left out. */
  required?: boolean | undefined;
}

/** A shipment in a file, or left out of it. */
export interface WaybillEntry {
  /** The shipment. */
  shipment_id: string;
  /** The order that it is of, likewise its number and route: null in files from before they were noted. */
  order_id: string | null;
  /** 受注番号 of that order. */
  order_number: string | null;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string | null;
  /** 管理番号: as it stands in the file; comes back with the tracking number. */
  management_number: string;
  /** When it was written into the file; null: left out. */
  printed_at: string | null;
  /** What is to be said of its fields. */
  issues: Array<WaybillIssue>;
}

/** What a column of a shop's own file may show. */
export interface WaybillField {
  /** Stable. */
  key: string;
  /** For people. */
  title: string;
}

/** 送り状データ: a file for a carrier's program. */
export interface WaybillFile {
  /** Its id. */
  id: string;
  /** How the carrier's program is used. */
  profile_id: string;
  /** Whose file. */
  format: WaybillFormat;
  /** What happened to texts that are too long. */
  overflow: WaybillOverflow;
  /** The number of shipments in it. */
  shipments: number;
  /** The number of shipments left out. */
  left_out: number;
  /** Its size in bytes. */
  bytes: number;
  /** When it was made. */
  created_at: string;
  /**
   * Shipments of which there is something to say, up to 200; all shipments are at `/shipments`.
   * Only in the answer to making it.
   */
  issues: Array<WaybillEntry>;
  /** It was checked only: nothing was kept. */
  dry_run: boolean;
}

/** Whose program a file is for. */
export type WaybillFormat = ("yamato_b2" | "sagawa_ehiden3" | "japan_post_yupack_print_r" | "seino_kangaroo_magic2" | "custom" | (string & {}));

/** A column of a carrier's file. */
export interface WaybillFormatColumn {
  /** As the carrier names it. */
  name: string;
  /** What it shows; null: nothing, or the same in every row. */
  field: string | null;
  /** How much it takes; null: not known. */
  max: WaybillLimit | null;
  /**
   * Whether no documentation of the carrier's says how much it takes: the length is a careful guess,
   * and a profile's `settings.limits` can replace it.
   */
  guessed: boolean;
  /** Whether the carrier needs it. */
  required: boolean;
}

/** A carrier's program. */
export interface WaybillFormatInfo {
  /** As profiles name it. */
  format: WaybillFormat;
  /** For people. */
  title: string;
  /** Whether the file's first row names the columns. */
  header: boolean;
  /** In their order. */
  columns: Array<WaybillFormatColumn>;
}

/** One thing about one field of a shipment. */
export interface WaybillIssue {
  /** The carrier's name of the column, or ours where it has none. */
  column: string;
  /** Stable, for programs. */
  code: WaybillIssueCode;
  /** What was done about it. */
  outcome: WaybillOutcome;
  /** How much the column takes. */
  limit: WaybillLimit | null;
  /** The length of the text: a number of bytes or characters, as the limit says. */
  length: number | null;
}

/** What is to be said of a field. */
export type WaybillIssueCode = ("too_long" | "required" | "unknown_code" | "out_of_range" | "cash_on_delivery" | "not_with_kind" | "no_column" | "replaced" | "in_the_past" | "requested_elsewhere" | (string & {}));

/** A shop's own file. */
export interface WaybillLayout {
  /** Whether the first row names the columns. */
  header: boolean;
  /** UTF-8 instead of CP932. */
  utf8: boolean;
  /** How dates are written. */
  dates: DateStyle;
  /** In their order. */
  columns: Array<WaybillColumn>;
}

/** A shop's own file. */
export interface WaybillLayoutInput {
  /** Whether the first row names the columns. */
  header?: boolean | undefined;
  /** UTF-8 instead of CP932. */
  utf8?: boolean | undefined;
  /** How dates are written. */
  dates?: DateStyle | undefined;
  /** In their order. */
  columns: Array<WaybillColumnInput>;
}

/** How much a column takes. */
export interface WaybillLimit {
  /** The most: a number of bytes or characters, as `unit` says. */
  most: number;
  /** How it is counted. */
  unit: LimitUnit;
}

/** How much a column takes. */
export interface WaybillLimitPatch {
  /** The most: a number of bytes or characters, as `unit` says. */
  most?: number | undefined;
  /** How it is counted. */
  unit?: LimitUnit | undefined;
}

/** What was done about it. */
export type WaybillOutcome = ("left_out" | "cut" | "split" | "noted" | (string & {}));

/** What happens to texts that are longer than their column. All are told. */
export type WaybillOverflow = ("report" | "cut" | "split" | (string & {}));

/** Whose name the parcel carries. */
export type WaybillSender = ("shop" | "orderer" | (string & {}));
