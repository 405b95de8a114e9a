// Written by sdk-gen from the API's description. Changes here are lost.

import type { FileIssue } from "./file.js";
import type { Variant } from "./variant.js";

/** 商品: what its variants share. */
export interface Product {
  /** Its id. */
  id: string;
  /** 助ネコ商品コード: what files name it by. It never changes. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** 商品説明文. */
  description: string;
  /** カテゴリー大・中・小分類. */
  categories: Array<string>;
  /** 商品画像, in the order that the shop gave them. */
  images: Array<ProductImage>;
  /** 横軸項目名: what the first choice is about, such as 色; empty: there is none. */
  first_axis: string;
  /** 縦軸項目名; empty: there is none. */
  second_axis: string;
  /** 並び順: its position among the shop's products. */
  position: number;
  /** 販売期間: from when it is sold; null: it always was. */
  sold_from: string | null;
  /** Until when it is sold; null: for ever. */
  sold_until: string | null;
  /** Values of files that mean nothing to the platform, by column. */
  extra: { [key: string]: string };
  /** Whether it is in use. */
  active: boolean;
  /** 商品バリエーション, in the order they were made. */
  variants: Array<Variant>;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes of the product itself; the `ETag`. */
  version: number;
}

/** 商品画像. */
export interface ProductImage {
  /** Where it is, or its file's name. */
  url: string;
  /** 画像キャプション. */
  caption: string;
}

/** 商品画像. */
export interface ProductImageInput {
  /** Where it is, or its file's name. */
  url: string;
  /** 画像キャプション. */
  caption?: string | undefined;
}

/** What a file of products came to. */
export interface ProductImport {
  /** How many rows the file has below its header. */
  rows: number;
  /** How many rows made a variant, and a product where it is the product's first. */
  created: number;
  /** How many rows changed something. */
  updated: number;
  /** How many rows say what is there already. */
  unchanged: number;
  /** How many rows were refused. */
  failed: number;
  /** The first hundred refusals and warnings. */
  issues: Array<FileIssue>;
}

/** Fields left out stay as they are. */
export interface ProductPatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** 商品説明文. */
  description?: string | undefined;
  /** カテゴリー大・中・小分類; the list as a whole. */
  categories?: Array<string> | undefined;
  /** The list as a whole. */
  images?: Array<ProductImageInput> | undefined;
  /** 横軸項目名. */
  first_axis?: string | undefined;
  /** 縦軸項目名. */
  second_axis?: string | undefined;
  /** 並び順: its position among the shop's products. */
  position?: number | undefined;
  /** 販売期間: from when it is sold; null: it always was. */
  sold_from?: string | null | undefined;
  /** Until when it is sold; null: for ever. */
  sold_until?: string | null | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** One product's sales in the period. */
export interface ProductSales {
  /** 商品コード. */
  sku: string;
  /** 商品名, as on one of its lines. */
  name: string;
  /** 受注ルート; null where all are taken together. */
  route: string | null;
  /** The number of orders it is on. */
  orders: number;
  /** 個数: the number of pieces. */
  quantity: number;
  /** 売上金額 in yen, with tax, before discounts and points. */
  amount: number;
}
