// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateParams {
  body: $models.NewShop;
}

export interface GetParams {
  /** The id of the shop. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetShopHealthParams {
  /** The id of the shop. */
  id: string;
}

export interface ListMallCodesParams {
  /** The id of the shop. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface PollParams {
  /** The id of the shop. */
  id: string;
}

export interface ReplaceShopCredentialsParams {
  /** The id of the shop. */
  id: string;
  body: $models.ShopCredentials;
}

export interface TestParams {
  /** The id of the shop. */
  id: string;
}

export interface UpdateParams {
  /** The id of the shop. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ShopPatch;
}

export interface UpdateMallCodesParams {
  /** The id of the shop. */
  id: string;
  body: $models.MallCodesInput;
}

export class Shops {
  constructor(private readonly client: $core.Client) {}

  /**
   * Connect a shop
   *
   * An account at a mall or cart. Its orders are fetched as soon as it has credentials.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "POST", path: "/v1/shops", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read a shop
   *
   * With the version that a change of it has to name; never its credentials.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "GET", path: "/v1/shops/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read how a shop is
   *
   * When it was polled and is polled next, how far its orders have been read, what failed, what runs
   * out, and which orders did not come in and why.
   */
  getShopHealth(params: GetShopHealthParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShopHealth> {
    return this.client.call<$models.ShopHealth>(
      { method: "GET", path: "/v1/shops/{id}/health" },
      params,
      options,
    );
  }

  /**
   * List shops
   *
   * All of them, oldest first.
   */
  list(options?: $core.RequestOptions): $core.ApiPromise<$models.PageShop> {
    return this.client.call<$models.PageShop>(
      { method: "GET", path: "/v1/shops" },
      {},
      options,
    );
  }

  /**
   * List a mall's own codes
   *
   * What the mall calls the shop's listings, as its orders, its list of products or people told. By
   * `code`.
   */
  listMallCodes(params: ListMallCodesParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageMallCode>["items"]>[number], $models.PageMallCode> {
    return this.client.page<NonNullable<NonNullable<$models.PageMallCode>["items"]>[number], $models.PageMallCode>(
      { method: "GET", path: "/v1/shops/{id}/mall-codes", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Poll a shop now
   *
   * It is asked within a second, whatever went wrong before; how it went is in its health.
   */
  poll(params: PollParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "POST", path: "/v1/shops/{id}/poll", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Give a shop credentials
   *
   * In place of all that were there. They are sealed, and no answer or log ever holds them. The shop
   * is polled at once.
   */
  replaceShopCredentials(params: ReplaceShopCredentialsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "PUT", path: "/v1/shops/{id}/credentials", body: "json" },
      params,
      options,
    );
  }

  /**
   * Try a shop's connection
   *
   * Asks the mall for the orders of the last minute, and keeps nothing of them. Every call tries; under
   * an idempotency key the first answer stays.
   */
  test(params: TestParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShopTest> {
    return this.client.call<$models.ShopTest>(
      { method: "POST", path: "/v1/shops/{id}/test", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a shop
   *
   * A JSON merge patch: what is left out stays, also in settings. Send the version read as
   * `If-Match`. It is polled at once.
   */
  update(params: UpdateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "PATCH", path: "/v1/shops/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Name a mall's own codes
   *
   * For listings that no order has come for yet. Others stay as they are; an order that tells a code
   * is believed more than what stands here. Listings that were refused for want of a code are told to
   * the mall at once.
   */
  updateMallCodes(params: UpdateMallCodesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.MallCodes> {
    return this.client.call<$models.MallCodes>(
      { method: "PUT", path: "/v1/shops/{id}/mall-codes", body: "json" },
      params,
      options,
    );
  }
}
