// Written by sdk-gen from the API's description. Changes here are lost.

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
