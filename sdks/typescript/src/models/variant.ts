// Written by sdk-gen from the API's description. Changes here are lost.

import type { SetComponent } from "./set.js";
import type { StockLevel, StockPolicy, StockPolicyPatch } from "./stock.js";
import type { Temperature } from "./temperature.js";

/** 商品バリエーション: one color in one size; what has a code and a stock of its own. */
export interface Variant {
  /** Its id. */
  id: string;
  /** The product that it is one of. */
  product_id: string;
  /** 自社商品コード, unique in the tenant. */
  sku: string;
  /** JANコード; empty: none. */
  jan: string;
  /** Whether the bar code has the right length and check digit; null: there is none. */
  jan_valid: boolean | null;
  /** 横軸: the value on the product's first axis. */
  first_option: string;
  /** 縦軸: the value on the product's second axis. */
  second_option: string;
  /** 販売価格 in yen, with tax; null: unknown. */
  price: number | null;
  /** 仕入価格 in yen, without tax; null: unknown. */
  cost: number | null;
  /** 消費税率 in basis points: 1000, 800 or 0. */
  tax_rate_bp: number;
  temperature: Temperature;
  /** 商品重量 in grams; null: unknown. */
  weight_grams: number | null;
  /** セット商品: what one of it consists of, and what stands for it in stock; null: it is no set. */
  components: Array<SetComponent> | null;
  stock_policy: StockPolicy;
  /** Whether it is in use. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface VariantPatch {
  /** Orders that have the old code stay the variant's. */
  sku?: string | undefined;
  /** JANコード; empty: none. */
  jan?: string | undefined;
  /** 横軸: the value on the product's first axis. */
  first_option?: string | undefined;
  /** 縦軸: the value on the product's second axis. */
  second_option?: string | undefined;
  /** 販売価格 in yen, with tax; null: unknown. */
  price?: number | null | undefined;
  /** 仕入価格 in yen, without tax; null: unknown. */
  cost?: number | null | undefined;
  /** 消費税率 in basis points: 1000, 800 or 0. */
  tax_rate_bp?: number | undefined;
  temperature?: Temperature | undefined;
  /** 商品重量 in grams; null: unknown. */
  weight_grams?: number | null | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  /** 表示在庫設定; what is left out of it stays. */
  stock_policy?: StockPolicyPatch | undefined;
  /** セット商品: what one of it consists of, as a whole; null: it is no set any more. */
  components?: Array<SetComponent> | null | undefined;
}

/** How many of a variant there are, in all warehouses. */
export interface VariantStock {
  /** The variant that it is about. */
  variant_id: string;
  /** How many are there; none of a set. */
  on_hand: number;
  /** How many orders that have not left have spoken for; none of a set. */
  reserved: number;
  /**
   * How many can still be sold, from warehouses that orders are served from. Of a set: how many its
   * scarcest component allows.
   */
  available: number;
  /** 表示在庫: how many malls are shown, by the variant's `stock_policy`. */
  shown: number;
  /** Warehouse by warehouse; empty for a set, and for what is not kept count of. */
  levels: Array<StockLevel>;
}
