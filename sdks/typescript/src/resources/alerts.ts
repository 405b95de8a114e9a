// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface ListParams {
  /** What they are about. */
  kind?: Array<$models.AlertKind> | undefined;
  /** How bad they are. */
  severity?: Array<$models.AlertSeverity> | undefined;
  /** Where their orders stand. */
  order_status?: Array<$models.OrderStatus> | undefined;
  /** Those that wait for somebody, or those that were resolved. */
  open?: boolean | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface ListOrderAlertsParams {
  /** The id of the order. */
  id: string;
}

export interface ReopenParams {
  /** The id of the alert. */
  id: string;
}

export interface ResolveParams {
  body: $models.AlertsToResolve;
}

export interface ResolveAlertParams {
  /** The id of the alert. */
  id: string;
}

export class Alerts {
  constructor(private readonly client: $core.Client) {}

  /**
   * Count open alerts
   *
   * By kind and by the status of their orders. It takes the same time however many there are.
   */
  count(options?: $core.RequestOptions): $core.ApiPromise<$models.AlertCounts> {
    return this.client.call<$models.AlertCounts>(
      { method: "GET", path: "/v1/alerts/counts" },
      {},
      options,
    );
  }

  /**
   * List alerts
   *
   * Newest first, the open ones unless asked otherwise. Repeated filters of one name mean any of
   * them; different filters must all hold.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageAlert>["items"]>[number], $models.PageAlert> {
    return this.client.page<NonNullable<NonNullable<$models.PageAlert>["items"]>[number], $models.PageAlert>(
      { method: "GET", path: "/v1/alerts", params: ["kind", "severity", "order_status", "open", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List an order's alerts
   *
   * All of them, open and resolved, oldest first. An address that does not go with its postal code
   * comes with what it may have to be, if the caller may read personal data.
   */
  listOrderAlerts(params: ListOrderAlertsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PageAlert> {
    return this.client.call<$models.PageAlert>(
      { method: "GET", path: "/v1/orders/{id}/alerts" },
      params,
      options,
    );
  }

  /**
   * Open an alert again
   *
   * Takes back that it was resolved.
   */
  reopen(params: ReopenParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Alert> {
    return this.client.call<$models.Alert>(
      { method: "POST", path: "/v1/alerts/{id}/reopen", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Resolve many alerts
   *
   * All of them or, where one does not exist, none. Those that are resolved already stay so.
   */
  resolve(params: ResolveParams, options?: $core.RequestOptions): $core.ApiPromise<$models.AlertsResolved> {
    return this.client.call<$models.AlertsResolved>(
      { method: "POST", path: "/v1/alerts/resolve", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Resolve an alert
   *
   * Somebody has looked, and the order may go on. It opens again only if the facts change: if
   * other amounts do not add up, or another candidate for bundling comes.
   */
  resolveAlert(params: ResolveAlertParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Alert> {
    return this.client.call<$models.Alert>(
      { method: "POST", path: "/v1/alerts/{id}/resolve", idempotency: true },
      params,
      options,
    );
  }
}
