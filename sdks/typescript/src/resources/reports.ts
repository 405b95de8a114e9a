// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import type * as $models from "../models/index.js";

export interface DownloadSalesByProductParams {
  /** The first day of the period, in Japan; left out: the first of the last day's month. */
  ordered_from?: string | undefined;
  /** The last day of the period, in Japan; left out: today. At most 400 days. */
  ordered_to?: string | undefined;
  /** 受注ルート: codes of sales routes; left out: all. */
  route?: Array<string> | undefined;
  /** A row for each route instead of one for all. */
  by_route?: boolean | undefined;
}

export interface GetSalesByProductParams {
  /** The first day of the period, in Japan; left out: the first of the last day's month. */
  ordered_from?: string | undefined;
  /** The last day of the period, in Japan; left out: today. At most 400 days. */
  ordered_to?: string | undefined;
  /** 受注ルート: codes of sales routes; left out: all. */
  route?: Array<string> | undefined;
  /** A row for each route instead of one for all. */
  by_route?: boolean | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same period and routes. */
  cursor?: string | undefined;
}

export class Reports {
  constructor(private readonly client: $core.Client) {}

  /**
   * Download sales by product
   *
   * 商品別期間売上 as a file: the same rows, all of them, in CP932.
   */
  downloadSalesByProduct(params: DownloadSalesByProductParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/reports/sales-by-product.csv", params: ["ordered_from", "ordered_to", "route", "by_route"], read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Read sales by product
   *
   * 商品別期間売上: what was sold of each product in a period, by product code. Cancelled orders do
   * not count; a set counts as itself, not as its components; a tax on top of a price is added line
   * by line, rounded down.
   */
  getSalesByProduct(params: GetSalesByProductParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageProductSales>["items"]>[number], $models.PageProductSales> {
    return this.client.page<NonNullable<NonNullable<$models.PageProductSales>["items"]>[number], $models.PageProductSales>(
      { method: "GET", path: "/v1/reports/sales-by-product", params: ["ordered_from", "ordered_to", "route", "by_route", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }
}
