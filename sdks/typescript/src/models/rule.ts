// Written by sdk-gen from the API's description. Changes here are lost.

import type { Condition } from "./condition.js";
import type { ConsideredMailTemplate } from "./considered.js";
import type { MailStage } from "./mail.js";
import type { OrderStatus } from "./order.js";
import type { Temperature } from "./temperature.js";

/** オートロボ: a rule that works on orders by itself. */
export interface Rule {
  /** Its id. */
  id: string;
  /** Unique in the tenant. */
  name: string;
  /** Its position among the rules: they are asked in this order, equal ones by age. */
  position: number;
  /** Whether it is in use. */
  active: boolean;
  trigger: RuleTrigger;
  /** 処理ルート: the code of the lane that it is for; null: any. */
  processing_route: string | null;
  /** ステータス that it is for; null: any. */
  status: OrderStatus | null;
  /** The times of day in Japan of a schedule, `HH:MM`. */
  times: Array<string>;
  /** Null where it asks about personal data and the scope `pii:read` is missing. */
  where: Condition | null;
  /** Whether it asks about personal data. */
  personal: boolean;
  guards: RuleGuards;
  retry: RuleRetry;
  /** What it does, one thing after the other: all of them, or none. */
  actions: Array<RuleAction>;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** One thing that a rule does: exactly one field is set. More kinds come with time. */
export interface RuleAction {
  /** The order goes to another status. */
  move_status: RuleMoveStatus | null;
  /** 処理ルート: the code of the lane that the order goes to. */
  processing_route: string | null;
  /** Fields of every shipment that has not left. */
  set_shipments: RuleSetShipments | null;
  /** Words that are added to the order's tags. */
  add_tags: Array<string> | null;
  /** Words that are taken from the order's tags. */
  remove_tags: Array<string> | null;
  /** 保留: why the order is to rest; a label without personal data. */
  hold: string | null;
  /** 保留解除: true. */
  release: boolean | null;
  /** 一言メモ: a line that is added. */
  memo: string | null;
  /** A label: whoever listens to `rule.called` is told, with the order. */
  call: string | null;
  /** メール: a mail of the shop's, once for the order and stage. */
  send_mail: RuleSendMail | null;
  /** 出荷依頼: a linked warehouse is asked for the order's shipments. */
  request_shipment: RuleRequestShipment | null;
  /**
   * 出荷通知: true: the mall is told what has left of the order, once, also by a shop whose
   * `report_shipments` is off.
   */
  report_shipments: boolean | null;
}

/** One thing that a rule does: exactly one field is set. More kinds come with time. */
export interface RuleActionInput {
  /** The order goes to another status. */
  move_status?: RuleMoveStatusInput | null | undefined;
  /** 処理ルート: the code of the lane that the order goes to. */
  processing_route?: string | null | undefined;
  /** Fields of every shipment that has not left. */
  set_shipments?: RuleSetShipmentsInput | null | undefined;
  /** Words that are added to the order's tags. */
  add_tags?: Array<string> | null | undefined;
  /** Words that are taken from the order's tags. */
  remove_tags?: Array<string> | null | undefined;
  /** 保留: why the order is to rest; a label without personal data. */
  hold?: string | null | undefined;
  /** 保留解除: true. */
  release?: boolean | null | undefined;
  /** 一言メモ: a line that is added. */
  memo?: string | null | undefined;
  /** A label: whoever listens to `rule.called` is told, with the order. */
  call?: string | null | undefined;
  /** メール: a mail of the shop's, once for the order and stage. */
  send_mail?: RuleSendMailInput | null | undefined;
  /** 出荷依頼: a linked warehouse is asked for the order's shipments. */
  request_shipment?: RuleRequestShipmentInput | null | undefined;
  /**
   * 出荷通知: true: the mall is told what has left of the order, once, also by a shop whose
   * `report_shipments` is off.
   */
  report_shipments?: boolean | null | undefined;
}

/** What a rule would have done with all that is in the feed of events. */
export interface RuleBacktest {
  /** Number of times that it would have been set off. */
  triggered: number;
  /** Number of times that it would have applied. */
  applied: number;
  /** Number of times that a guard would have kept it. */
  blocked: number;
  /** Number of times that the order would have refused it. */
  refused: number;
  /** The first moment of what was looked at; null: nothing has happened in the last 30 days. */
  from: string | null;
  /** The last moment of what was looked at. */
  until: string | null;
  /**
   * Whether it would have been set off before `from` too, more often than the 20,000 times that are
   * looked at.
   */
  more: boolean;
  /** The newest hundred of those that it would have applied to, or waited for. */
  items: Array<RuleOutcome>;
}

/** One thing that a rule changes. */
export interface RuleChange {
  /**
   * Which field; `call`: who listens to `rule.called` is told; `mail`: one is sent; `ship_request`: a
   * warehouse is asked; `shipment_report`: a mall is told what has left.
   */
  field: string;
  /** 伝票No: the number of the slip that it is about; null: the order. */
  slip: number | null;
  /** What it is. Of a memo, nothing is told. */
  before: unknown;
  /** What it becomes. */
  after: unknown;
}

/** What keeps a rule from an order that it is for: it waits until the order is free. */
export interface RuleGuards {
  /** No alert of the order may be open. */
  no_alerts: boolean;
  /** The order may not be on hold. */
  no_hold: boolean;
  /** 備考: the buyer may not have written anything. */
  no_buyer_note: boolean;
  /** From this time of day in Japan on, `HH:MM`; with `until`. */
  from: string | null;
  /** Until this time of day. */
  until: string | null;
  /** How many orders it works on in a minute; the others wait. */
  max_per_minute: number;
}

/** What keeps a rule from an order that it is for: it waits until the order is free. */
export interface RuleGuardsInput {
  /** No alert of the order may be open. */
  no_alerts?: boolean | undefined;
  /** The order may not be on hold. */
  no_hold?: boolean | undefined;
  /** 備考: the buyer may not have written anything. */
  no_buyer_note?: boolean | undefined;
  /** From this time of day in Japan on, `HH:MM`; with `until`. */
  from?: string | null | undefined;
  /** Until this time of day. */
  until?: string | null | undefined;
  /** How many orders it works on in a minute; the others wait. */
  max_per_minute?: number | undefined;
}

/** What keeps a rule from an order that it is for: it waits until the order is free. */
export interface RuleGuardsPatch {
  /** No alert of the order may be open. */
  no_alerts?: boolean | null | undefined;
  /** The order may not be on hold. */
  no_hold?: boolean | null | undefined;
  /** 備考: the buyer may not have written anything. */
  no_buyer_note?: boolean | null | undefined;
  /** From this time of day in Japan on, `HH:MM`; with `until`. */
  from?: string | null | undefined;
  /** Until this time of day. */
  until?: string | null | undefined;
  /** How many orders it works on in a minute; the others wait. */
  max_per_minute?: number | null | undefined;
}

/** A mail that a rule would send. */
export interface RuleMail {
  stage: MailStage;
  fate: RuleMailFate;
  /**
   * Why it is refused: `no_mail_address`, `suppressed`, `no_consent`, `mail_not_allowed`,
   * `no_mail_template`, `sender_not_registered` and the other codes with which sending a mail is refused.
   */
  reason: string | null;
  /** More about the reason: the template and its line, or the mail profile. */
  hint: string | null;
  /**
   * The templates of its stage, and what spoke for and against each; none where it did not come to the
   * choice.
   */
  considered: Array<ConsideredMailTemplate>;
}

/** What would become of a mail that a rule sends. */
export type RuleMailFate = ("sent" | "known" | "refused" | (string & {}));

/** Where a rule moves an order. */
export interface RuleMoveStatus {
  /** The status. */
  to: OrderStatus;
  /** サブステータス: the code of a step of that status. */
  sub_status: string | null;
}

/** Where a rule moves an order. */
export interface RuleMoveStatusInput {
  /** The status. */
  to: OrderStatus;
  /** サブステータス: the code of a step of that status. */
  sub_status?: string | null | undefined;
}

/** What a rule would do to one order. */
export interface RuleOutcome {
  /** The id of the order. */
  order_id: string;
  /** 受注番号. */
  number: string;
  verdict: RuleVerdict;
  /**
   * Which guard keeps it: `open_alerts`, `on_hold`, `buyer_note`, `outside_window`; or the code of
   * the problem with which the order refuses what the rule does.
   */
  reason: string | null;
  /**
   * The condition with `holds` at every node. Null where it asks about personal data and the
   * scope `pii:read` is missing, and in a backtest.
   */
  where: unknown;
  /** What would be another than it is. */
  changes: Array<RuleChange>;
  /** The mail that it would send, and whether that may be sent; where one may not, all is refused. */
  mails: Array<RuleMail>;
}

/** Fields left out stay as they are. */
export interface RulePatch {
  /** Unique in the tenant. */
  name?: string | undefined;
  /** Its position among the rules. */
  position?: number | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  trigger?: RuleTrigger | undefined;
  /** 処理ルート; null: any. */
  processing_route?: string | null | undefined;
  /** ステータス; null: any. */
  status?: OrderStatus | null | undefined;
  /** Replaced as a whole. */
  times?: Array<string> | undefined;
  /** Replaced as a whole. */
  where?: Condition | undefined;
  /** What is left out of them stays. */
  guards?: RuleGuardsPatch | undefined;
  /** What is left out of it stays. */
  retry?: RuleRetryPatch | undefined;
  /** Replaced as a whole. */
  actions?: Array<RuleActionInput> | undefined;
}

/** Which warehouse a rule asks, and for what. */
export interface RuleRequestShipment {
  /** The code of a linked warehouse. */
  warehouse: string;
  /** Only shipments whose 発送予定日 has come, and those without one. With `false`, all that are to go. */
  due_only: boolean;
}

/** Which warehouse a rule asks, and for what. */
export interface RuleRequestShipmentInput {
  /** The code of a linked warehouse. */
  warehouse: string;
  /** Only shipments whose 発送予定日 has come, and those without one. With `false`, all that are to go. */
  due_only?: boolean | undefined;
}

/** What becomes of what fails by the platform's fault; what the order refuses is not tried again. */
export interface RuleRetry {
  /** Number of attempts at one occurrence; then it has failed. */
  attempts: number;
  /** Seconds to wait after the first attempt; then twice as long each time, up to six hours. */
  pause_seconds: number;
}

/** What becomes of what fails by the platform's fault; what the order refuses is not tried again. */
export interface RuleRetryInput {
  /** Number of attempts at one occurrence; then it has failed. */
  attempts?: number | undefined;
  /** Seconds to wait after the first attempt; then twice as long each time, up to six hours. */
  pause_seconds?: number | undefined;
}

/** What becomes of what fails by the platform's fault; what the order refuses is not tried again. */
export interface RuleRetryPatch {
  /** Number of attempts at one occurrence; then it has failed. */
  attempts?: number | null | undefined;
  /** Seconds to wait after the first attempt; then twice as long each time, up to six hours. */
  pause_seconds?: number | null | undefined;
}

/** One rule at work on one order. */
export interface RuleRun {
  /** Its id. */
  id: string;
  /** The rule. */
  rule_id: string;
  /** The order. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  trigger: RuleTrigger;
  /**
   * What set it off: the id of an event, a time, a day, a request by hand. A rule works on an order
   * once for each.
   */
  occurrence: string;
  outcome: RuleRunOutcome;
  /** Why it waits, was refused or failed: a code. */
  reason: string | null;
  /** What was changed. */
  changes: Array<RuleChange>;
  /** Number of times that it was tried. */
  attempts: number;
  /** When it was made. */
  created_at: string;
  /** When it was tried last. */
  ran_at: string;
}

/** What was taken on by hand. */
export interface RuleRunByHand {
  /** The `occurrence` that the runs of it bear. */
  occurrence: string;
  /** Number of orders that are put before the rule. */
  orders: number;
}

/** How a run ended. */
export type RuleRunOutcome = ("done" | "waiting" | "lapsed" | "refused" | "failed" | (string & {}));

/** Which mail a rule sends; the template is chosen by itself. */
export interface RuleSendMail {
  /**
   * What the mail is about. One of each stage is sent for an order, also if somebody sent it by hand; of
   * `free` ones, one for each time that the rule is set off.
   */
  stage: MailStage;
  /** 個別メッセージ, where the template has a place for it. */
  message: string;
}

/** Which mail a rule sends; the template is chosen by itself. */
export interface RuleSendMailInput {
  /**
   * What the mail is about. One of each stage is sent for an order, also if somebody sent it by hand; of
   * `free` ones, one for each time that the rule is set off.
   */
  stage: MailStage;
  /** 個別メッセージ, where the template has a place for it. */
  message?: string | undefined;
}

/** What a rule sets in shipments, one field at least. */
export interface RuleSetShipments {
  /** 運送会社システム. */
  carrier: string | null;
  /** 送り状種別. */
  waybill_kind: string | null;
  /** 発送予定日: how many days after the day on which the rule runs. */
  ship_in_days: number | null;
  /** 温度帯. */
  temperature: Temperature | null;
  /** お届け指定日: how many days after the day on which the rule runs. */
  deliver_in_days: number | null;
  /** True: お届け指定日 is taken away. */
  no_delivery_date: boolean;
  /** お届け時間帯; an empty one takes it away. */
  delivery_window: string | null;
  /** 個口数: how many boxes. */
  parcels: number | null;
  /** 送り状記事欄; an empty one takes it away. */
  waybill_note: string | null;
}

/** What a rule sets in shipments, one field at least. */
export interface RuleSetShipmentsInput {
  /** 運送会社システム. */
  carrier?: string | null | undefined;
  /** 送り状種別. */
  waybill_kind?: string | null | undefined;
  /** 発送予定日: how many days after the day on which the rule runs. */
  ship_in_days?: number | null | undefined;
  /** 温度帯. */
  temperature?: Temperature | null | undefined;
  /** お届け指定日: how many days after the day on which the rule runs. */
  deliver_in_days?: number | null | undefined;
  /** True: お届け指定日 is taken away. */
  no_delivery_date?: boolean | undefined;
  /** お届け時間帯; an empty one takes it away. */
  delivery_window?: string | null | undefined;
  /** 個口数: how many boxes. */
  parcels?: number | null | undefined;
  /** 送り状記事欄; an empty one takes it away. */
  waybill_note?: string | null | undefined;
}

/** What a rule would do to orders now. */
export interface RuleSimulation {
  /** How many orders were looked at. */
  checked: number;
  /** How many of them it would work on. */
  applies: number;
  /** The things of this page. */
  items: Array<RuleOutcome>;
}

/** The stop switch of all rules. */
export interface RuleSwitch {
  /** Whether all rules stand still. */
  stopped: boolean;
  /** Why, if somebody said so. */
  reason: string | null;
  /** When it was turned last; null: never. */
  changed_at: string | null;
  /** Number of things that happened and wait to be put before the rules. */
  waiting: number;
}

/** How the switch is to stand. */
export interface RuleSwitchSetting {
  /** Whether all rules are to stand still. */
  stopped: boolean;
  /** Why; a label without personal data. */
  reason?: string | null | undefined;
  /** Whether what waits is forgotten: rules will not be asked about it. */
  discard_waiting?: boolean | undefined;
}

/** What sets a rule off. */
export type RuleTrigger = ("imported" | "status_entered" | "payment_confirmed" | "tracking_registered" | "ship_date_reached" | "follow_mail_due" | "schedule" | "manual" | (string & {}));

/** Whether a rule would work on an order. */
export type RuleVerdict = ("applies" | "out_of_scope" | "condition_fails" | "blocked" | "refused" | (string & {}));
