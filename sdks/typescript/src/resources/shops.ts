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

export class Shops {
  constructor(private readonly client: $core.Client) {}

  /**
   * Connect a shop
   *
   * An account at a mall or cart. Its orders are fetched as soon as it has credentials.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "POST", path: "/v1/shops", body: "json", answer: "json", idempotency: "Idempotency-Key" },
      { ...params },
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
      { method: "GET", path: "/v1/shops/{id}", params: [{ name: "id", in: "path" }, { name: "ifNoneMatch", wire: "If-None-Match", in: "header" }], answer: "json" },
      { ...params },
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
      { method: "GET", path: "/v1/shops/{id}/health", params: [{ name: "id", in: "path" }], answer: "json" },
      { ...params },
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
      { method: "GET", path: "/v1/shops", answer: "json" },
      {},
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
      { method: "POST", path: "/v1/shops/{id}/poll", params: [{ name: "id", in: "path" }], answer: "json", idempotency: "Idempotency-Key" },
      { ...params },
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
      { method: "PUT", path: "/v1/shops/{id}/credentials", params: [{ name: "id", in: "path" }], body: "json", answer: "json" },
      { ...params },
      options,
    );
  }

  /**
   * Try a shop's connection
   *
   * Asks the mall for the orders of the last minute, and keeps nothing of them.
   */
  test(params: TestParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ShopTest> {
    return this.client.call<$models.ShopTest>(
      { method: "GET", path: "/v1/shops/{id}/test", params: [{ name: "id", in: "path" }], answer: "json" },
      { ...params },
      options,
    );
  }

  /**
   * Change a shop
   *
   * A JSON merge patch: what is left out stays; settings are replaced as a whole. Send the version
   * read as `If-Match`. It is polled at once.
   */
  update(params: UpdateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shop> {
    return this.client.call<$models.Shop>(
      { method: "PATCH", path: "/v1/shops/{id}", params: [{ name: "id", in: "path" }, { name: "ifMatch", wire: "If-Match", in: "header" }], body: "json", answer: "json" },
      { ...params },
      options,
    );
  }
}
