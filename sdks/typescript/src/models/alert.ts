// Written by sdk-gen from the API's description. Changes here are lost.

import type { Actor } from "./actor.js";
import type { AddressSuggestion } from "./address.js";
import type { OrderStatus } from "./order.js";

/** アラート: something that needs a person's eye before the order goes on. */
export interface Alert {
  /** Its id. */
  id: string;
  /** The order that it stands on. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** Where that order stands. */
  order_status: OrderStatus;
  kind: AlertKind;
  severity: AlertSeverity;
  /** Facts that explain the alert, never personal data; what is in it depends on `kind`. */
  detail: unknown;
  /** When it was raised. */
  raised_at: string;
  /** When it was resolved; null as long as it is open. */
  resolved_at: string | null;
  /** Who resolved it. */
  resolved_by: Actor | null;
  /**
   * What the address may have to be; only of an `address_mismatch` in the list of one order's
   * alerts, for those who may read personal data.
   */
  suggestions: Array<AddressSuggestion> | null;
}

/** How many open alerts there are of a kind, on orders of a status. */
export interface AlertCount {
  kind: AlertKind;
  /** Where the orders stand. */
  order_status: OrderStatus;
  /** How many alerts are open. */
  open: number;
}

/** How many open alerts there are. */
export interface AlertCounts {
  /** Of each kind, on orders of each status; those that are none are left out. */
  counts: Array<AlertCount>;
}

/** What an alert is about. */
export type AlertKind = ("amount_mismatch" | "address_mismatch" | "postal_code_unknown" | "blacklist" | "bundle_candidate" | "duplicate_suspected" | "gift" | "chilled" | "frozen" | "deliver_today_or_earlier" | "deliver_tomorrow" | "deliver_day_after_tomorrow" | "pickup_point" | "buyer_note" | "waybill_field_too_long" | "island" | "two_days_plus" | "product_unknown" | "stock_short" | "waybill_outdated" | "tax_rate_differs" | "told_differently" | (string & {}));

/** Whether one kind of alert is wanted, and how bad it is. */
export interface AlertRule {
  kind: AlertKind;
  /** One that is not is neither raised nor shown. */
  enabled: boolean;
  /** Null: as bad as it usually is, which may depend on what was found. */
  severity: AlertSeverity | null;
}

/** Whether one kind of alert is wanted, and how bad it is. */
export interface AlertRuleInput {
  kind: AlertKind;
  /** One that is not is neither raised nor shown. */
  enabled: boolean;
  /** Null: as bad as it usually is, which may depend on what was found. */
  severity?: AlertSeverity | null | undefined;
}

/** Which alerts a shop wants. */
export interface AlertSettings {
  /** One for every kind of alert. */
  rules: Array<AlertRule>;
  /**
   * 重複の疑い: two orders of one buyer for the same things that are at most so many hours apart
   * are taken for one.
   */
  duplicate_hours: number;
  /** Null as long as everything is as usual. */
  updated_at: string | null;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface AlertSettingsPatch {
  /** In place of all rules: kinds that are not named are enabled, and as bad as usual. */
  rules?: Array<AlertRuleInput> | undefined;
  /** Hours, 1 to 744. */
  duplicate_hours?: number | undefined;
}

/** How bad it is: `stop` keeps an order from shipping. */
export type AlertSeverity = ("info" | "warning" | "stop" | (string & {}));
