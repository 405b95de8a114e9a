// Written by sdk-gen from the API's description. Changes here are lost.

import type { AmountRows } from "./amount.js";
import type { LineEnd } from "./line.js";
import type { QuoteStyle } from "./quote.js";
import type { UnmappablePolicy } from "./unmappable.js";

/** A column: exactly one of `field`, `fields`, `value` and `extra` says where its values come from. */
export interface ExportColumn {
  /** What the header says. */
  label: string;
  /** The key of a field; see `GET /v1/export-columns`. */
  field: string | null;
  /** Keys of fields that are joined into one; empty ones leave no separator. */
  fields: Array<string> | null;
  /** What stands between joined fields; by default a space. */
  separator: string | null;
  /** The same in every row. */
  value: string | null;
  /** The name of a column of uploaded files that the platform does not know. */
  extra: string | null;
}

/** A column: exactly one of `field`, `fields`, `value` and `extra` says where its values come from. */
export interface ExportColumnInput {
  /** What the header says. */
  label: string;
  /** The key of a field; see `GET /v1/export-columns`. */
  field?: string | null | undefined;
  /** Keys of fields that are joined into one; empty ones leave no separator. */
  fields?: Array<string> | null | undefined;
  /** What stands between joined fields; by default a space. */
  separator?: string | null | undefined;
  /** The same in every row. */
  value?: string | null | undefined;
  /** The name of a column of uploaded files that the platform does not know. */
  extra?: string | null | undefined;
}

/** How text becomes bytes. */
export type ExportEncoding = ("cp932" | "utf-8" | "utf-8-bom" | (string & {}));

/** A field that columns may show. */
export interface ExportField {
  /** Stable; what templates name it by. */
  key: string;
  /** As 助ネコ's files name it, or as Japanese shops would. */
  title: string;
  /** What it is about; files need rows that are as fine. */
  level: ExportFieldLevel;
  /** A number, which is never changed for spreadsheets. */
  number: boolean;
  /** Files with it need the scope `pii:read`. */
  personal: boolean;
}

/** What a field is about. */
export type ExportFieldLevel = ("order" | "shipment" | "line" | "product" | (string & {}));

/** What a file of orders looks like. */
export interface ExportLayout {
  rows: ExportRows;
  /** In their order. */
  columns: Array<ExportColumn>;
  /** Whether the first row names the columns. */
  header: boolean;
  encoding: ExportEncoding;
  line_end: LineEnd;
  quotes: QuoteStyle;
  unmappable: UnmappablePolicy;
  /**
   * Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return,
   * which spreadsheets take for formulas. Numbers are left alone.
   */
  excel_safe: boolean;
  amounts: AmountRows;
}

/** What a file of orders looks like. */
export interface ExportLayoutInput {
  rows?: ExportRows | undefined;
  /** In their order. */
  columns: Array<ExportColumnInput>;
  /** Whether the first row names the columns. */
  header?: boolean | undefined;
  encoding?: ExportEncoding | undefined;
  line_end?: LineEnd | undefined;
  quotes?: QuoteStyle | undefined;
  unmappable?: UnmappablePolicy | undefined;
  /**
   * Puts an apostrophe before texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return,
   * which spreadsheets take for formulas. Numbers are left alone.
   */
  excel_safe?: boolean | undefined;
  amounts?: AmountRows | undefined;
}

/** A list of columns that is known by name. */
export interface ExportPreset {
  /** Its name, for people. */
  name: string;
  /** For people, in Japanese. */
  title: string;
  /** For people, in English. */
  title_en: string;
  /** Columns and spelling, to be used as they are or to start a template from. */
  layout: ExportLayout;
}

/** Why there is no file. */
export type ExportRefusal = "unmappable_character";

/** What a row stands for. */
export type ExportRows = ("order" | "shipment" | "line" | "product" | (string & {}));

/** How far a file is. */
export type ExportStatus = ("queued" | "running" | "succeeded" | "failed" | "cancelled" | (string & {}));

/** 出力テンプレート: what a file of orders looks like, under a name. */
export interface ExportTemplate {
  /** Its id. */
  id: string;
  /** Unique in the tenant. */
  name: string;
  /** Columns and spelling. */
  layout: ExportLayout;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are; a layout is replaced as a whole. */
export interface ExportTemplatePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** Columns and spelling. */
  layout?: ExportLayoutInput | undefined;
}
