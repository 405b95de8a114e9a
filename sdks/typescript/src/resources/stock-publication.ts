// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import { poll as $poll } from "../core/poll.js";
import type * as $models from "../models/index.js";

export interface CreatePublicationParams {
  /** True: the answer shows what would be sent, and nothing is. */
  dry_run?: boolean | undefined;
  body: $models.NewPublication;
}

export interface CreateReconciliationParams {
  body: $models.NewReconciliation;
}

export interface GetReconciliationParams {
  /** The id of the reconciliation. */
  id: string;
}

export interface ListPublicationsParams {
  /** A shop. */
  shop_id?: string | undefined;
  /** A variant. */
  variant_id?: string | undefined;
  /** Where they stand. */
  state?: $models.PublicationState | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListReconciliationRowsParams {
  /** The id of the reconciliation. */
  id: string;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before. */
  cursor?: string | undefined;
}

export interface ListReconciliationsParams {
  /** A shop. */
  shop_id?: string | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export class StockPublication {
  constructor(private readonly client: $core.Client) {}

  /**
   * Tell malls anew
   *
   * Of one variant, one shop, or everything that is kept count of: at once, whatever failed before. A
   * dry run shows what would be sent, also of a shop that does not publish yet.
   */
  createPublication(params: CreatePublicationParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Publications> {
    return this.client.call<$models.Publications>(
      { method: "POST", path: "/v1/publications", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Compare what a mall shows
   *
   * All that the mall lists is read in the background. With `repair`, numbers that differ are told to it
   * again; without, nothing is written there. Every shop that publishes is compared, and repaired, each
   * night.
   */
  createReconciliation(params: CreateReconciliationParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Reconciliation> {
    return this.client.call<$models.Reconciliation>(
      { method: "POST", path: "/v1/reconciliations", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read a comparison
   *
   * How far it is, and what it came to.
   */
  getReconciliation(params: GetReconciliationParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Reconciliation> {
    return this.client.call<$models.Reconciliation>(
      { method: "GET", path: "/v1/reconciliations/{id}" },
      params,
      options,
    );
  }

  /** Looks with `getReconciliation` until `finished_at` is there; times in milliseconds. */
  waitForReconciliation(params: GetReconciliationParams, wait: $core.WaitOptions<$models.Reconciliation> = {}, options?: $core.RequestOptions): Promise<$models.Reconciliation> {
    const look = { ...(wait.signal && { signal: wait.signal }), ...options };
    return $poll(
      () => this.getReconciliation(params, look),
      (it) => it.finished_at != null,
      { clock: this.client.clock, ...wait },
    );
  }

  /**
   * List what malls were told
   *
   * By shop and listing. A listing is there from its first change on that happened while its shop
   * published.
   */
  listPublications(params: ListPublicationsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PagePublication>["items"]>[number], $models.PagePublication> {
    return this.client.page<NonNullable<NonNullable<$models.PagePublication>["items"]>[number], $models.PagePublication>(
      { method: "GET", path: "/v1/publications", params: ["shop_id", "variant_id", "state", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List what a comparison found
   *
   * What is not as it ought to be, in the order in which it was found.
   */
  listReconciliationRows(params: ListReconciliationRowsParams, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageReconciliationRow>["items"]>[number], $models.PageReconciliationRow> {
    return this.client.page<NonNullable<NonNullable<$models.PageReconciliationRow>["items"]>[number], $models.PageReconciliationRow>(
      { method: "GET", path: "/v1/reconciliations/{id}/rows", params: ["limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List comparisons of what malls show
   *
   * Newest first; the last hundred of each shop are kept.
   */
  listReconciliations(params: ListReconciliationsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageReconciliation>["items"]>[number], $models.PageReconciliation> {
    return this.client.page<NonNullable<NonNullable<$models.PageReconciliation>["items"]>[number], $models.PageReconciliation>(
      { method: "GET", path: "/v1/reconciliations", params: ["shop_id", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }
}
