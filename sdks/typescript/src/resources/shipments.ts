// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateParams {
  /** The id of the order. */
  id: string;
  body: $models.NewOrderShipment;
}

export interface CreateShipmentLineParams {
  /** The id of the shipment. */
  id: string;
  /** What comes along; by default the shipments with their lines. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.NewLine;
}

export interface CreateShipmentReportParams {
  /** True: the answer shows how many would be told, and nothing is. */
  dry_run?: boolean | undefined;
  body: $models.NewShipmentReport;
}

export interface DeleteParams {
  /** The id of the shipment. */
  id: string;
}

export interface GetParams {
  /** The id of the shipment. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface ListParams {
  /** Of these orders. */
  order_id?: Array<string> | undefined;
  /** ステータス. */
  status?: Array<$models.OrderStatus> | undefined;
  /** 発送予定日: planned for this day. */
  ship_on?: string | undefined;
  /** 発送予定日: planned for this day or an earlier one. */
  ship_on_to?: string | undefined;
  /** 発送日: left on this day or a later one. */
  shipped_on_from?: string | undefined;
  /** 発送日: left on this day or an earlier one. */
  shipped_on_to?: string | undefined;
  /** 運送会社システム, exactly. */
  carrier?: string | undefined;
  /** 送り状番号 of any box, however it is written. */
  tracking_number?: string | undefined;
  /** How the list is sorted; left out: newest first. */
  sort?: $models.ShipmentSort | undefined;
  /** What comes along with each shipment; by default nothing. */
  include?: Array<$models.ShipmentInclude> | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters and sort. */
  cursor?: string | undefined;
}

export interface ListShipmentReportsParams {
  /** A shop. */
  shop_id?: string | undefined;
  /** An order. */
  order_id?: string | undefined;
  /** Where they stand. */
  state?: $models.PublicationState | undefined;
  /** How many a page, 1 to 200. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same filters. */
  cursor?: string | undefined;
}

export interface MoveParams {
  /** The id of the shipment. */
  id: string;
  body: $models.MoveShipment;
}

export interface MoveShipmentLinesParams {
  /** The id of the shipment. */
  id: string;
  body: $models.MoveLines;
}

export interface RemoveShipmentLinesParams {
  /** The id of the shipment. */
  id: string;
  /** What comes along; by default the shipments with their lines. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.RemoveLines;
}

export interface ReplaceShipmentParcelsParams {
  /** The id of the shipment. */
  id: string;
  body: $models.Parcels;
}

export interface ShipParams {
  /** The id of the shipment. */
  id: string;
  body: $models.Ship;
}

export interface SplitOrderParams {
  /** The id of the order. */
  id: string;
  body: $models.SplitRequest;
}

export interface UpdateParams {
  /** The id of the shipment. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.ShipmentPatch;
}

export interface UpdateShipmentLinesParams {
  /** The id of the shipment. */
  id: string;
  /** What comes along; by default the shipments with their lines. */
  include?: Array<$models.OrderInclude> | undefined;
  body: $models.EditLines;
}

export class Shipments {
  constructor(private readonly client: $core.Client) {}

  /**
   * Add a shipment to an order
   *
   * 伝票追加: an empty one, plain or like another of the order's. Lines are moved to it.
   */
  create(params: CreateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shipment> {
    return this.client.call<$models.Shipment>(
      { method: "POST", path: "/v1/orders/{id}/shipments", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Add a line to a shipment
   *
   * 明細追加: what the code leaves unsaid, name and rate, is taken from the product master. The order is
   * billed anew; a mall that it came from is not told. Refused once a waybill of it is printed.
   */
  createShipmentLine(params: CreateShipmentLineParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/shipments/{id}/lines", params: [{ name: "include", in: "query", explode: false }], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Tell malls of shipments again
   *
   * Of those that they refused: of one shop, one order, or all. What a mall knows already it is not told
   * twice.
   */
  createShipmentReport(params: CreateShipmentReportParams, options?: $core.RequestOptions): $core.ApiPromise<$models.RepeatedShipmentReports> {
    return this.client.call<$models.RepeatedShipmentReports>(
      { method: "POST", path: "/v1/shipment-reports", params: ["dry_run"], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove a shipment
   *
   * One without lines. Its fees and gifts go to another shipment of the order, so that the order
   * comes to the same.
   */
  delete(params: DeleteParams, options?: $core.RequestOptions): $core.ApiPromise<void> {
    return this.client.call<void>(
      { method: "DELETE", path: "/v1/shipments/{id}", answer: "none" },
      params,
      options,
    );
  }

  /**
   * Read a shipment
   *
   * Its texts and its recipient come along with the scope `pii:read`. The version is its order's.
   */
  get(params: GetParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shipment> {
    return this.client.call<$models.Shipment>(
      { method: "GET", path: "/v1/shipments/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List shipments
   *
   * Newest first unless sorted otherwise, without their texts. Repeated filters of one name mean any of
   * them; different filters must all hold. Nothing personal comes along unless included.
   */
  list(params: ListParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageShipment>["items"]>[number], $models.PageShipment> {
    return this.client.page<NonNullable<NonNullable<$models.PageShipment>["items"]>[number], $models.PageShipment>(
      { method: "GET", path: "/v1/shipments", params: ["order_id", "status", "ship_on", "ship_on_to", "shipped_on_from", "shipped_on_to", "carrier", "tracking_number", "sort", { name: "include", in: "query", explode: false }, "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * List what malls were told of shipments
   *
   * By shop and shipment: those that left while their shop reports shipments.
   */
  listShipmentReports(params: ListShipmentReportsParams = {}, options?: $core.RequestOptions): $core.PagePromise<NonNullable<NonNullable<$models.PageShipmentReport>["items"]>[number], $models.PageShipmentReport> {
    return this.client.page<NonNullable<NonNullable<$models.PageShipmentReport>["items"]>[number], $models.PageShipmentReport>(
      { method: "GET", path: "/v1/shipment-reports", params: ["shop_id", "order_id", "state", "limit", "cursor"], page: { by: "cursor", parameter: "cursor", next: "next_cursor", items: "items" } },
      params,
      options,
    );
  }

  /**
   * Move a shipment by itself
   *
   * Between 発送待ち, 発送作業 and 発送済, or to キャンセル before it has left: its goods are free again, and
   * what is billed stays as it is. Its order shows the least advanced of those that are still to go;
   * the last of these is canceled with its order.
   */
  move(params: MoveParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shipment> {
    return this.client.call<$models.Shipment>(
      { method: "POST", path: "/v1/shipments/{id}/move", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Move lines to another shipment
   *
   * Of the same order; whole lines, or pieces of them, which become lines of their own. The tax
   * that a line states is shared out by pieces, to the last yen.
   */
  moveShipmentLines(params: MoveShipmentLinesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/shipments/{id}/move-lines", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Remove lines from a shipment
   *
   * 明細削除: all of them or none, a set with what it consists of. The order is billed anew without them;
   * its last line stays. Refused once a waybill of it is printed.
   */
  removeShipmentLines(params: RemoveShipmentLinesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/shipments/{id}/remove-lines", params: [{ name: "include", in: "query", explode: false }], body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Say which boxes a shipment has
   *
   * 個口: one tracking number for each, in the place of those known. A wrong check digit is shown,
   * not refused.
   */
  replaceShipmentParcels(params: ReplaceShipmentParcelsParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shipment> {
    return this.client.call<$models.Shipment>(
      { method: "POST", path: "/v1/shipments/{id}/parcels", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Say that a shipment has left
   *
   * 発送: with the day, and the tracking numbers of its boxes if they are known by now. The order is
   * shipped when the last of its shipments is.
   */
  ship(params: ShipParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shipment> {
    return this.client.call<$models.Shipment>(
      { method: "POST", path: "/v1/shipments/{id}/ship", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Split a shipment
   *
   * 分割: in one go, by temperature, by requested date, or just by what is in it. Every part becomes
   * a shipment like the one it is taken from; the rest stays.
   */
  splitOrder(params: SplitOrderParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/orders/{id}/split", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Change a shipment
   *
   * A JSON merge patch: what is left out stays. Send the version read (its order's) as `If-Match`.
   */
  update(params: UpdateParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Shipment> {
    return this.client.call<$models.Shipment>(
      { method: "PATCH", path: "/v1/shipments/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }

  /**
   * Change lines of a shipment
   *
   * 明細変更: all of them or none; what is left out of a line stays. The order is billed anew for the
   * difference, its stock is reserved anew, and `undo` takes it back; a mall that it came from is not
   * told. Refused once a waybill of it is printed.
   */
  updateShipmentLines(params: UpdateShipmentLinesParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Order> {
    return this.client.call<$models.Order>(
      { method: "POST", path: "/v1/shipments/{id}/edit-lines", params: [{ name: "include", in: "query", explode: false }], body: "json", idempotency: true },
      params,
      options,
    );
  }
}
