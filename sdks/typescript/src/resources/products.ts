// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { download as $download } from "../core/binary.js";
import { encodeBinary as $encodeBinary } from "../core/body.js";
import type * as $models from "../models/index.js";

export interface CreateParams {
  body: $models.NewProduct;
}

export interface CreateListingParams {
  body: $models.NewListing;
}

export interface CreateVariantParams {
  body: $models.AddedVariant;
}

export interface DeleteParams {
  /** The id of the product. */
  id: string;
}

export interface DeleteListingParams {
  /** The id of the listing. */
  id: string;
}

export interface DeleteVariantParams {
  /** The id of the variant. */
  id: string;
}

export interface DownloadParams {
  /** How the file's bytes are written. */
  encoding?: $models.CsvEncoding | undefined;
}

export interface GetParams {
  /** The id of the product. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetListingParams {
  /** The id of the listing. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetVariantParams {
  /** The id of the variant. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ImportParams {
  /** The same answer, but nothing is written. */
  dry_run?: boolean | undefined;
  /** The file: raw, or as the part `file` of a form. */
  body: $core.Upload;
}

export interface ListParams {
  /** A code, or its beginning. */
  code?: string | undefined;
  /**
   * Words, all of which stand in the code or the name, however they are written (`ｾﾝﾁｬ` finds `せんちゃ`);
   * or the beginning of a variant's code; or a whole JANコード.
   */
  q?: string | undefined;
  /** Whether they are in use. */
  active?: boolean | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListListingsParams {
  /** The code of a sales route. */
  route?: string | undefined;
  /** A variant. */
  variant_id?: string | undefined;
  /** The code on the route. */
  code?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListVariantsParams {
  /** The product that they are of. */
  product_id?: string | undefined;
  /** A sku, or its beginning. */
  sku?: string | undefined;
  /** A bar code. */
  jan?: string | undefined;
  /** Whether they are sets. */
  is_set?: boolean | undefined;
  /** Whether they are in use. */
  active?: boolean | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface UpdateParams {
  /** The id of the product. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ProductPatch;
}

export interface UpdateListingParams {
  /** The id of the listing. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ListingPatch;
}

export interface UpdateVariantParams {
  /** The id of the variant. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.VariantPatch;
}

export class Products {
  constructor(private readonly client: $core.Client) {}

  /**
   * Make a product
   *
   * With its variants. Open orders with their codes become orders of them in the background.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Product> {
    return this.client.call<$models.Product>(
      { method: "POST", path: "/v1/products", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Say what a sales route calls a variant
   *
   * A variant may have many codes on one route; a code may stand for several of it. Open orders with
   * the code become orders of the variant in the background.
   */
  createListing(params: CreateListingParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Listing> {
    return this.client.call<$models.Listing>(
      { method: "POST", path: "/v1/listings", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Add a variant to a product
   *
   * Open orders with its code become orders of it in the background.
   */
  createVariant(params: CreateVariantParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Variant> {
    return this.client.call<$models.Variant>(
      { method: "POST", path: "/v1/variants", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove a product
   *
   * With its variants, unless an order, a listing or a set has one of them; others can be made
   * inactive.
   */
  delete(params: DeleteParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/products/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Remove a code of a sales route
   *
   * Orders that came with it stay orders of their variant.
   */
  deleteListing(params: DeleteListingParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/listings/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Remove a variant
   *
   * One that no order, listing or set has; others can be made inactive.
   */
  deleteVariant(params: DeleteVariantParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/variants/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Download all products
   *
   * As a CSV file that can be uploaded again: 助ネコ's columns of 商品基本情報 and, behind them, those of
   * variants; one row a variant, by code. A character that the encoding lacks becomes its common form,
   * else 〓.
   */
  download(params: DownloadParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$core.BinaryResponse> {
    return this.client.call<$core.BinaryResponse>(
      { method: "GET", path: "/v1/product-exports/products.csv", params: ["encoding"], read: $download, accept: "text/csv" },
      params,
      options,
    );
  }

  /**
   * Read a product
   *
   * With its variants, and the version that a change of it has to name.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Product> {
    return this.client.call<$models.Product>(
      { method: "GET", path: "/v1/products/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read what a sales route calls a variant
   *
   * With the version that a change of it has to name.
   */
  getListing(params: GetListingParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Listing> {
    return this.client.call<$models.Listing>(
      { method: "GET", path: "/v1/listings/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a variant
   *
   * With the version that a change of it has to name.
   */
  getVariant(params: GetVariantParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Variant> {
    return this.client.call<$models.Variant>(
      { method: "GET", path: "/v1/variants/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Make and change many products
   *
   * From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of
   * 商品基本情報, in any order; 助ネコ商品コード must be there, and 商品名 for new ones. A column that is
   * not there changes nothing; one that is not known is kept. 自社商品コード tells a product's variants
   * apart. A bad row stops no other. Stock is not changed.
   */
  import(params: ImportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ProductImport> {
    return this.client.call<$models.ProductImport>(
      { method: "POST", path: "/v1/product-imports", params: ["dry_run"], encode: $encodeBinary, contentType: "application/octet-stream", idempotency: true },
      params,
      options,
    );
  }

  /**
   * List products
   *
   * By code, with their variants. Different filters must all hold.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageProduct>["items"]>[number], $models.PageProduct> {
    return this.client.page<NonNullable<NonNullable<$models.PageProduct>["items"]>[number], $models.PageProduct>(
      { method: "GET", path: "/v1/products", params: ["code", "q", "active", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List what sales routes call variants
   *
   * Newest first.
   */
  listListings(params: ListListingsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageListing>["items"]>[number], $models.PageListing> {
    return this.client.page<NonNullable<NonNullable<$models.PageListing>["items"]>[number], $models.PageListing>(
      { method: "GET", path: "/v1/listings", params: ["route", "variant_id", "code", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List variants
   *
   * By sku.
   */
  listVariants(params: ListVariantsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageVariant>["items"]>[number], $models.PageVariant> {
    return this.client.page<NonNullable<NonNullable<$models.PageVariant>["items"]>[number], $models.PageVariant>(
      { method: "GET", path: "/v1/variants", params: ["product_id", "sku", "jan", "is_set", "active", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Change a product
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Variants are
   * changed by themselves.
   */
  update(params: UpdateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Product> {
    return this.client.call<$models.Product>(
      { method: "PATCH", path: "/v1/products/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change what a code stands for
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that came
   * before stay orders of the old variant.
   */
  updateListing(params: UpdateListingParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Listing> {
    return this.client.call<$models.Listing>(
      { method: "PATCH", path: "/v1/listings/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a variant
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateVariant(params: UpdateVariantParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Variant> {
    return this.client.call<$models.Variant>(
      { method: "PATCH", path: "/v1/variants/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
