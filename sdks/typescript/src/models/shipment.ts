// Written by sdk-gen from the API's description. Changes here are lost.

import type { Gift, GiftInput } from "./gift.js";
import type { Line } from "./line.js";
import type { OrderStatus } from "./order.js";
import type { Person } from "./person.js";
import type { PlanReason } from "./plan.js";
import type { PublicationState } from "./publication.js";
import type { RecipientInput, RecipientPatch } from "./recipient.js";
import type { ReportedShipment } from "./reported.js";
import type { Temperature } from "./temperature.js";
import type { Tracking } from "./tracking.js";

/** 伝票. */
export interface Shipment {
  /** Its id. */
  id: string;
  /** The order it belongs to. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** Counts changes of the order; the `ETag` of the shipment as well. */
  version: number;
  /** 伝票No: the number of the slip within the order. */
  slip: number;
  /** Position in the order's recipients, from 0. */
  recipient: number;
  /**
   * お届け先: who that is. In the list of shipments where asked for by `include=recipient`, and of a shipment
   * that is read by itself with the scope `pii:read`; nowhere else.
   */
  recipient_person: Person | null;
  status: OrderStatus;
  /** 運送会社システム as received. */
  carrier: string;
  /** 送り状種別 as received. */
  waybill_kind: string;
  temperature: Temperature;
  /** お届け指定日. */
  deliver_on: string | null;
  /** お届け時間帯 as received. */
  delivery_window: string;
  /** 個口数: how many boxes. */
  parcels: number;
  /** 発送予定日. */
  ship_on: string | null;
  /** 発送日: the day it left. */
  shipped_on: string | null;
  /** 送り状番号 of its boxes, as far as they are known. */
  tracking: Array<Tracking>;
  /** 送料 in yen, with tax. */
  shipping_fee: number;
  /** 代引手数料 in yen, with tax. */
  cod_fee: number;
  /** 送り状記事欄. Null without the scope `pii:read`. */
  waybill_note: string | null;
  /** 一言メモ（伝票）. Null without the scope `pii:read`. */
  staff_note: string | null;
  /** のし・ギフト情報. Null without the scope `pii:read`: it may hold names. */
  gifts: Array<Gift> | null;
  /** 受注明細: products, discounts and fees. */
  lines: Array<Line>;
}

/** A part of a shipment that can be included. */
export type ShipmentInclude = "recipient";

/** Fields left out stay as they are. */
export interface ShipmentPatch {
  /** 運送会社システム. */
  carrier?: string | undefined;
  /** 送り状種別. */
  waybill_kind?: string | undefined;
  temperature?: Temperature | undefined;
  /** お届け指定日; null: none. */
  deliver_on?: string | null | undefined;
  /** お届け時間帯. */
  delivery_window?: string | undefined;
  /** 個口数: how many boxes. */
  parcels?: number | undefined;
  /** 発送予定日; null: none. */
  ship_on?: string | null | undefined;
  /** Position in the order's recipients, from 0. */
  recipient?: number | undefined;
  /** True: it goes to the buyer. */
  to_buyer?: boolean | undefined;
  /** Somebody new. */
  new_recipient?: RecipientInput | undefined;
  /** 送り状記事欄. */
  waybill_note?: string | undefined;
  /** 一言メモ（伝票）. */
  staff_note?: string | undefined;
  /** のし・ギフト情報, in the place of all. What they cost is billed anew. */
  gifts?: Array<GiftInput> | undefined;
  /** 送料 in yen, with tax; billed anew. */
  shipping_fee?: number | undefined;
  /** 代引手数料 in yen, with tax; billed anew. */
  cod_fee?: number | undefined;
  /** What is another of who receives it. */
  recipient_edit?: RecipientPatch | undefined;
}

/** When a shipment is to leave, and why. */
export interface ShipmentPlan {
  /** The shipment. */
  shipment_id: string;
  /** 出荷予定日; null where the lane works on no day within a year. */
  ship_on: string | null;
  /** The day that it arrives. */
  arrive_on: string | null;
  /** Why that day. */
  because: PlanReason | null;
}

/** 出荷通知: what the mall of an order was told of a shipment. */
export interface ShipmentReport {
  /** The shop whose mall is told. */
  shop_id: string;
  /** The shipment that has left. */
  shipment_id: string;
  /** The order that it is of. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  state: PublicationState;
  /** What the mall took last; null: nothing. */
  reported: ReportedShipment | null;
  /** When the mall was told last. */
  sent_at: string | null;
  /** Number of times that it was told since the mall took one. */
  attempts: number;
  /**
   * Why it was refused: the mall's own code, or `mall_line_unknown` (its lines have no names at the
   * mall), `not_of_this_shop`, `taken_back_after_it_was_told`; empty where it was not.
   */
  error_code: string;
  /** The same in the mall's words. */
  error_message: string;
  /** When there was a reason to tell the mall last. */
  changed_at: string;
}

/** Sort orders of the list. Sorted by a day, shipments without it are left out. */
export type ShipmentSort = ("ship_on" | "-ship_on" | "shipped_on" | "-shipped_on" | (string & {}));
