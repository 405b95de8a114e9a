// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateBundleParams {
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
  body: $models.NewBundle;
}

export interface GetBundleParams {
  /** The id of the bundle. */
  id: string;
}

export interface ListBundleCandidatesParams {
  /** How sure it must be that the recipient is the same. */
  match?: $models.BundleMatch | undefined;
  /** Only groups with one of these orders, up to 200: for a screen of orders. */
  order_id?: Array<string> | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same `match`. */
  cursor?: string | undefined;
}

export interface ListBundlesParams {
  /** 同梱先: of this parent. */
  parent?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface UndoBundleParams {
  /** The id of the bundle. */
  id: string;
  /** True: the answer shows what would be, and nothing is done. */
  dry_run?: boolean | undefined;
}

export class Bundling {
  constructor(private readonly client: $core.Client) {}

  /**
   * Put orders together
   *
   * 同梱: the children's lines, gifts, points and payments go to the parent, which is billed for all,
   * rate by rate. Only orders that nobody has begun to pack, of one sales route unless allowed. What
   * a person should look at comes back as `warnings`.
   */
  createBundle(params: CreateBundleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Bundle> {
    return this.client.call<$models.Bundle>(
      { method: "POST", path: "/v1/bundles", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read a bundle
   *
   * Which orders, what it changed of what is billed, and whether it still is.
   */
  getBundle(params: GetBundleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Bundle> {
    return this.client.call<$models.Bundle>(
      { method: "GET", path: "/v1/bundles/{id}" },
      params,
      options,
    );
  }

  /**
   * List orders that might go out together
   *
   * 同梱候補: groups of open orders, that nobody has begun to pack, with one recipient's phone
   * number. `match` looks closer, and may leave fewer groups on a page than asked for; the last page
   * is the one without `next_cursor`. With `order_id` it is the groups around these orders, on one page.
   */
  listBundleCandidates(params: ListBundleCandidatesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageBundleCandidate>["items"]>[number], $models.PageBundleCandidate> {
    return this.client.page<NonNullable<NonNullable<$models.PageBundleCandidate>["items"]>[number], $models.PageBundleCandidate>(
      { method: "GET", path: "/v1/bundle-candidates", params: ["match", "order_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List bundles
   *
   * Newest first, those taken apart among them.
   */
  listBundles(params: ListBundlesParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageBundle>["items"]>[number], $models.PageBundle> {
    return this.client.page<NonNullable<NonNullable<$models.PageBundle>["items"]>[number], $models.PageBundle>(
      { method: "GET", path: "/v1/bundles", params: ["parent", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Take a bundle apart
   *
   * Every order is again exactly what it was. Bundles within bundles go in reverse. Refused while
   * something else that followed is not taken back, and once something followed that cannot be.
   */
  undoBundle(params: UndoBundleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Bundle> {
    return this.client.call<$models.Bundle>(
      { method: "POST", path: "/v1/bundles/{id}/undo", params: ["dry_run"], idempotency: true },
      params,
      options,
    );
  }
}
