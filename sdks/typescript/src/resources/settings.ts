// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateCalendarParams {
  body: $models.NewCalendar;
}

export interface CreateImportRuleParams {
  body: $models.NewImportRule;
}

export interface CreateProcessingRouteParams {
  body: $models.NewProcessingRoute;
}

export interface CreateSalesRouteParams {
  body: $models.NewSalesRoute;
}

export interface CreateSubStatusParams {
  body: $models.NewSubStatus;
}

export interface DeleteCalendarParams {
  /** The id of the calendar. */
  id: string;
}

export interface DeleteImportRuleParams {
  /** The id of the rule. */
  id: string;
}

export interface DeleteSubStatusParams {
  /** The id of the step. */
  id: string;
}

export interface GetAlertSettingsParams {
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetCalendarParams {
  /** The id of the calendar. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetDeliveryAreasParams {
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetImportRuleParams {
  /** The id of the rule. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetPostalCodeParams {
  /** The code, with or without hyphen. */
  code: string;
}

export interface GetProcessingRouteParams {
  /** The id of the processing route. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetSalesRouteParams {
  /** The id of the sales route. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetSubStatusParams {
  /** The id of the step. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface GetTenantParams {
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ReplaceDeliveryAreasParams {
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.NewDeliveryAreas;
}

export interface SimulateImportRuleParams {
  /** The id of the rule. */
  id: string;
  body: $models.SimulatedOrders;
}

export interface SimulateNewImportRuleParams {
  body: $models.SimulatedNewImportRule;
}

export interface UpdateAlertSettingsParams {
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.AlertSettingsPatch;
}

export interface UpdateCalendarParams {
  /** The id of the calendar. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.CalendarPatch;
}

export interface UpdateImportRuleParams {
  /** The id of the rule. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ImportRulePatch;
}

export interface UpdateProcessingRouteParams {
  /** The id of the processing route. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ProcessingRoutePatch;
}

export interface UpdateSalesRouteParams {
  /** The id of the sales route. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.SalesRoutePatch;
}

export interface UpdateSubStatusParams {
  /** The id of the step. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.SubStatusPatch;
}

export interface UpdateTenantParams {
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.TenantPatch;
}

export class Settings {
  constructor(private readonly client: $core.Client) {}

  /**
   * Make a calendar
   *
   * Of one processing route, or of all that have none of their own. As soon as there is one, orders
   * whose source names no day to ship get one as they enter.
   */
  createCalendar(params: CreateCalendarParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Calendar> {
    return this.client.call<$models.Calendar>(
      { method: "POST", path: "/v1/calendars", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make an import rule
   *
   * From now on every order that comes in, by file or by API, is asked about it. A condition on
   * personal data needs the scope `pii:read`. What is not known when an order comes in (alerts,
   * status) cannot be asked.
   */
  createImportRule(params: CreateImportRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ImportRule> {
    return this.client.call<$models.ImportRule>(
      { method: "POST", path: "/v1/import-rules", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a processing route
   *
   * Its code cannot be changed later: orders name the lane by it.
   */
  createProcessingRoute(params: CreateProcessingRouteParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ProcessingRoute> {
    return this.client.call<$models.ProcessingRoute>(
      { method: "POST", path: "/v1/processing-routes", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a sales route
   *
   * Its code cannot be changed later: orders and files name the route by it.
   */
  createSalesRoute(params: CreateSalesRouteParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SalesRoute> {
    return this.client.call<$models.SalesRoute>(
      { method: "POST", path: "/v1/sales-routes", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Make a step within a status
   *
   * Orders are moved to it by `sub_status`, and leave it with the status.
   */
  createSubStatus(params: CreateSubStatusParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SubStatus> {
    return this.client.call<$models.SubStatus>(
      { method: "POST", path: "/v1/sub-statuses", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove a calendar
   *
   * A processing route that loses its own works by the calendar for all; where there is none, the
   * calendar is in use and stays. Days that were planned stay as they are.
   */
  deleteCalendar(params: DeleteCalendarParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/calendars/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Remove an import rule
   *
   * What it did to orders stays.
   */
  deleteImportRule(params: DeleteImportRuleParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/import-rules/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Remove a step within a status
   *
   * One at which no order stands; others can be made inactive.
   */
  deleteSubStatus(params: DeleteSubStatusParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/sub-statuses/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read the alert settings
   *
   * Which alerts the shop wants, and how bad they are for it.
   */
  getAlertSettings(params: GetAlertSettingsParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$models.AlertSettings> {
    return this.client.call<$models.AlertSettings>(
      { method: "GET", path: "/v1/alert-settings", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a calendar
   *
   * With the version that a change of it has to name.
   */
  getCalendar(params: GetCalendarParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Calendar> {
    return this.client.call<$models.Calendar>(
      { method: "GET", path: "/v1/calendars/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read the delivery areas
   *
   * What the shop says of islands and days on the way.
   */
  getDeliveryAreas(params: GetDeliveryAreasParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$models.DeliveryAreas> {
    return this.client.call<$models.DeliveryAreas>(
      { method: "GET", path: "/v1/delivery-areas", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read an import rule
   *
   * With the version that a change of it has to name.
   */
  getImportRule(params: GetImportRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ImportRule> {
    return this.client.call<$models.ImportRule>(
      { method: "GET", path: "/v1/import-rules/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Look up a postal code
   *
   * Japan Post's table, with the codes of large offices. Written in any way: `〒150-0001` and
   * `1500001` are the same.
   */
  getPostalCode(params: GetPostalCodeParams, options?: $core.RequestOptions): $core.ApiPromise<$models.PostalCode> {
    return this.client.call<$models.PostalCode>(
      { method: "GET", path: "/v1/postal-codes/{code}" },
      params,
      options,
    );
  }

  /**
   * Read a processing route
   *
   * With the version that a change of it has to name.
   */
  getProcessingRoute(params: GetProcessingRouteParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ProcessingRoute> {
    return this.client.call<$models.ProcessingRoute>(
      { method: "GET", path: "/v1/processing-routes/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a sales route
   *
   * With the version that a change of it has to name.
   */
  getSalesRoute(params: GetSalesRouteParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SalesRoute> {
    return this.client.call<$models.SalesRoute>(
      { method: "GET", path: "/v1/sales-routes/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read a step within a status
   *
   * With the version that a change of it has to name.
   */
  getSubStatus(params: GetSubStatusParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SubStatus> {
    return this.client.call<$models.SubStatus>(
      { method: "GET", path: "/v1/sub-statuses/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * Read the tenant
   *
   * The one that the caller works for.
   */
  getTenant(params: GetTenantParams = {}, options?: $core.RequestOptions): $core.ApiPromise<$models.Tenant> {
    return this.client.call<$models.Tenant>(
      { method: "GET", path: "/v1/tenant", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List calendars
   *
   * All of them, oldest first.
   */
  listCalendars(options?: $core.RequestOptions): $core.ApiPromise<$models.PageCalendar> {
    return this.client.call<$models.PageCalendar>(
      { method: "GET", path: "/v1/calendars" },
      {},
      options,
    );
  }

  /**
   * List national holidays
   *
   * 国民の祝日・休日 as the Cabinet Office publishes them, and the years of which they are known.
   */
  listHolidays(options?: $core.RequestOptions): $core.ApiPromise<$models.Holidays> {
    return this.client.call<$models.Holidays>(
      { method: "GET", path: "/v1/holidays" },
      {},
      options,
    );
  }

  /**
   * List import rules
   *
   * All of them, in the order in which they are asked.
   */
  listImportRules(options?: $core.RequestOptions): $core.ApiPromise<$models.PageImportRule> {
    return this.client.call<$models.PageImportRule>(
      { method: "GET", path: "/v1/import-rules" },
      {},
      options,
    );
  }

  /**
   * List processing routes
   *
   * All of them, by code.
   */
  listProcessingRoutes(options?: $core.RequestOptions): $core.ApiPromise<$models.PageProcessingRoute> {
    return this.client.call<$models.PageProcessingRoute>(
      { method: "GET", path: "/v1/processing-routes" },
      {},
      options,
    );
  }

  /**
   * List sales routes
   *
   * All of them, by code.
   */
  listSalesRoutes(options?: $core.RequestOptions): $core.ApiPromise<$models.PageSalesRoute> {
    return this.client.call<$models.PageSalesRoute>(
      { method: "GET", path: "/v1/sales-routes" },
      {},
      options,
    );
  }

  /**
   * List steps within statuses
   *
   * All of them, status by status, in their order.
   */
  listSubStatuses(options?: $core.RequestOptions): $core.ApiPromise<$models.PageSubStatus> {
    return this.client.call<$models.PageSubStatus>(
      { method: "GET", path: "/v1/sub-statuses" },
      {},
      options,
    );
  }

  /**
   * Replace the delivery areas
   *
   * All of them at once. Send the version read as `If-Match`. All orders that have not left are
   * looked at again in the background.
   */
  replaceDeliveryAreas(params: ReplaceDeliveryAreasParams, options?: $core.RequestOptions): $core.ApiPromise<$models.DeliveryAreas> {
    return this.client.call<$models.DeliveryAreas>(
      { method: "PUT", path: "/v1/delivery-areas", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Simulate a kept import rule
   *
   * What it would do to stored orders, if they came in now as they are, and why; active or not, and
   * without the other rules. Nothing is written. It only reads, so an `Idempotency-Key` is taken and
   * not needed.
   */
  simulateImportRule(params: SimulateImportRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ImportRuleSimulation> {
    return this.client.call<$models.ImportRuleSimulation>(
      { method: "POST", path: "/v1/import-rules/{id}/simulate", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Simulate an import rule before it is made
   *
   * What it would do to stored orders, if they came in now as they are, and why. Nothing is written.
   * It only reads, so an `Idempotency-Key` is taken and not needed.
   */
  simulateNewImportRule(params: SimulateNewImportRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ImportRuleSimulation> {
    return this.client.call<$models.ImportRuleSimulation>(
      { method: "POST", path: "/v1/import-rules/simulate", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change the alert settings
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. All orders
   * that have not left are looked at again in the background.
   */
  updateAlertSettings(params: UpdateAlertSettingsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.AlertSettings> {
    return this.client.call<$models.AlertSettings>(
      { method: "PATCH", path: "/v1/alert-settings", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a calendar
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Days that were
   * planned stay; `POST /v1/orders/{id}/plan` plans anew.
   */
  updateCalendar(params: UpdateCalendarParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Calendar> {
    return this.client.call<$models.Calendar>(
      { method: "PATCH", path: "/v1/calendars/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change an import rule
   *
   * A JSON merge patch: what is left out stays; `where` and `actions` are replaced as a whole. Send
   * the version read as `If-Match`. Orders that are in already stay as they are.
   */
  updateImportRule(params: UpdateImportRuleParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ImportRule> {
    return this.client.call<$models.ImportRule>(
      { method: "PATCH", path: "/v1/import-rules/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a processing route
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateProcessingRoute(params: UpdateProcessingRouteParams, options?: $core.RequestOptions): $core.ApiPromise<$models.ProcessingRoute> {
    return this.client.call<$models.ProcessingRoute>(
      { method: "PATCH", path: "/v1/processing-routes/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a sales route
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateSalesRoute(params: UpdateSalesRouteParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SalesRoute> {
    return this.client.call<$models.SalesRoute>(
      { method: "PATCH", path: "/v1/sales-routes/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change a step within a status
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateSubStatus(params: UpdateSubStatusParams, options?: $core.RequestOptions): $core.ApiPromise<$models.SubStatus> {
    return this.client.call<$models.SubStatus>(
      { method: "PATCH", path: "/v1/sub-statuses/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change the tenant
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateTenant(params: UpdateTenantParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Tenant> {
    return this.client.call<$models.Tenant>(
      { method: "PATCH", path: "/v1/tenant", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
