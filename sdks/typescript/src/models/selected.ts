// Written by sdk-gen from the API's description. Changes here are lost.

import type { OrderStatus } from "./order.js";

/** Which shipments: `ids`, or all that are ready and asked for. */
export interface SelectedShipments {
  /**
   * These, whatever their status. One that a linked warehouse was asked for is left out all the same
   * (`requested_elsewhere`).
   */
  ids?: Array<string> | null | undefined;
  /** ステータス; left out: `awaiting_shipment` and `shipping_work`. */
  status?: Array<OrderStatus> | null | undefined;
  /** 運送会社システム as written on the shipments; left out: those of the profile. */
  carrier?: Array<string> | null | undefined;
  /** 出荷予定日 up to and including this day; shipments without a day come along. */
  ship_on_to?: string | null | undefined;
  /** Also shipments that are in an earlier file. */
  again?: boolean | undefined;
}
