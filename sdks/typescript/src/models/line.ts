// Written by sdk-gen from the API's description. Changes here are lost.

import type { TaxMode } from "./tax.js";

/** 受注明細. */
export interface Line {
  /** Its id. */
  id: string;
  /** Its position in the order, from 1. */
  position: number;
  kind: LineKind;
  /** 商品種別 as received, where it is not one that is known. */
  kind_code: string;
  /** 商品コード. */
  sku: string;
  /** 商品名. */
  name: string;
  /** 商品オプション情報（SKU）. */
  options: string;
  /** 個数; negative only for discounts. */
  quantity: number;
  /** 単価 in yen; see `tax_mode`. */
  unit_price: number;
  /** 消費税率 in basis points. */
  rate_bp: number;
  tax_mode: TaxMode;
  /** 消費税 of the line in yen, where the source states it. */
  tax: number | null;
  /** Which of the shop's products it is; null: its code is unknown, or it is no product. */
  variant_id: string | null;
  /** How many of the variant one of the line is: 3 for a three-pack. */
  multiplier: number;
  /** Values of unknown columns that differ from line to line. Null without the scope `pii:read`. */
  extra: { [key: string]: string } | null;
}

/** What is to be another of a line; fields left out stay as they are. */
export interface LineEdit {
  /** The line. */
  line_id: string;
  /** 商品名. */
  name?: string | null | undefined;
  /** 商品オプション情報（SKU）. */
  options?: string | null | undefined;
  /** 個数: how many pieces; negative only for discounts, never 0. What a set consists of goes with it. */
  quantity?: number | null | undefined;
  /** 単価 in yen; see `tax_mode`. */
  unit_price?: number | null | undefined;
  /** 消費税率 in basis points. */
  rate_bp?: number | null | undefined;
  /** Whether 単価 is with or without 消費税. */
  tax_mode?: TaxMode | null | undefined;
  /** 消費税 of the line in yen; left out where an amount changes: computed. */
  tax?: number | null | undefined;
}

/** How lines end. */
export type LineEnd = ("crlf" | "lf" | (string & {}));

/** 商品種別. */
export type LineKind = ("product" | "set" | "component" | "promotion" | "discount" | "fee" | "shipping" | "non_product" | "other" | (string & {}));

/** A line, or some pieces of it. */
export interface LinePart {
  /** The line. */
  line_id: string;
  /** How many pieces of it; left out: all. */
  quantity?: number | null | undefined;
}
