// Written by sdk-gen from the API's description. Changes here are lost.

import type { Alert } from "./alert.js";
import type { Condition } from "./condition.js";
import type { ExportRefusal, ExportStatus } from "./export.js";
import type { FileEncoding } from "./file.js";
import type { Hold } from "./hold.js";
import type { ImportCounts, ImportDuplicates, ImportEncoding, ImportMode, ImportStatus } from "./import.js";
import type { Notes, NotesPatch } from "./notes.js";
import type { Payment, PaymentKind, PaymentPatch, PaymentState } from "./payment.js";
import type { Person, PersonPatch } from "./person.js";
import type { PublicationState } from "./publication.js";
import type { Recipient } from "./recipient.js";
import type { ReplacedCharacter } from "./replaced.js";
import type { Shipment, ShipmentPlan } from "./shipment.js";
import type { Totals } from "./totals.js";

/** 受注: one order received on one sales route. Fields that were not included are null. */
export interface Order {
  /** Its id. */
  id: string;
  /** 受注番号, unique within the route. */
  number: string;
  /** 受注ルート: the code of the sales route. */
  route: string;
  /** 処理ルート: the code of the processing route. */
  processing_route: string;
  source: OrderSource;
  status: OrderStatus;
  /** サブステータス: the code of the shop's own step within the status. */
  sub_status: string | null;
  /** 保留: why the order rests; null where it does not. */
  hold: Hold | null;
  /** 同梱先: the order that its goods go out with. */
  bundled_into: string | null;
  /** When the buyer ordered. */
  ordered_at: string;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag` of the order. */
  version: number;
  payment: Payment;
  /** 入金状況: how far it is paid. */
  payment_state: PaymentState;
  totals: Totals;
  /** Words that the shop sorts its orders by. */
  tags: Array<string>;
  /** How many alerts wait for somebody. */
  open_alerts: number;
  /** 顧客: who bought; null where neither mail address nor phone number tells. */
  customer_id: string | null;
  /** When its personal data were deleted; null where they were not. */
  erased_at: string | null;
  /** 注文者. Personal data: needs the scope `pii:read`. */
  buyer: Person | null;
  /** お届け先. Personal data: needs the scope `pii:read`. */
  recipients: Array<Recipient> | null;
  /** 伝票: what goes to one recipient together. */
  shipments: Array<Shipment> | null;
  /** Personal data: needs the scope `pii:read`. */
  notes: Notes | null;
  /** Values of columns that are not known, by column name. Needs the scope `pii:read`. */
  extra: { [key: string]: string } | null;
  /** What is open at the order; null where it was not asked for. */
  alerts: Array<Alert> | null;
}

/** 注文確認 that the mall does not know of yet. */
export interface OrderConfirmation {
  /** The order's number at the mall. */
  number: string;
  state: PublicationState;
  /** Why the mall refused it, by the mall's own code; empty where it did not. */
  error_code: string;
  /** The same in the mall's words. */
  error_message: string;
}

/** How many orders there are of something, counted up to 10,000. */
export interface OrderCount {
  /** How many orders; null where counting took too long. */
  orders: number | null;
  /** There are more than that. */
  more: boolean;
  /** To be shown: `137`, `10000+`, or `?` where counting took too long. */
  text: string;
}

/** How many orders there are. */
export interface OrderCounts {
  /** Of each status, in the order of the flow; also of those that have none. */
  by_status: Array<OrderStatusCount>;
  /** 保留: what `on_hold=true` lists. */
  on_hold: OrderCount;
  /** On hold until today or an earlier day: what `hold_due=true` lists. */
  hold_due: OrderCount;
  /** With alerts that wait for somebody: what `has_alerts=true` lists. */
  with_alerts: OrderCount;
  /** 過入金: what `payment_state=over` lists. */
  overpaid: OrderCount;
}

/** What became of the personal data of an order. */
export interface OrderErasure {
  /** The order. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** When they were deleted; null where they were not. */
  erased_at: string | null;
  /** The orders that were bundled into it, and are treated with it. */
  bundled_order_ids: Array<string>;
  /** How many mails were emptied now. */
  mails: number;
  /** Why they were not deleted, for programs: `not_finished`, `under_way` or `bundled`. */
  code: string | null;
  /** More about it, where there is more: `mail`, `ship_request` or `mall_cancellation`. */
  hint: string | null;
}

/** 受注データのCSV出力: one file of orders. */
export interface OrderExport {
  /** Its id. */
  id: string;
  /** How far it is. */
  status: ExportStatus;
  /** The template it was asked for with. */
  template_id: string | null;
  /** The preset it was asked for with. */
  preset: string | null;
  /** What the header says, column by column. */
  columns: Array<string>;
  /** Whether personal data is in it: then reading it needs the scope `pii:read`. */
  personal: boolean;
  /** The number of orders in it; 0 before the end. */
  orders: number;
  /** The number of rows below the header; 0 before the end. */
  rows: number;
  /** Its size in bytes, so far. */
  bytes: number;
  /** Characters that the encoding lacks. */
  replaced: Array<ReplacedCharacter>;
  /** Why there is no file. */
  refused: ExportRefusal | null;
  /** When it was made. */
  created_at: string;
  /** When it was started; null as long as it waits. */
  started_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
}

/** Whose columns the file has. */
export type OrderFileFormat = ("sukeneko" | "next_engine" | (string & {}));

/**
 * As in `GET /v1/orders`: several values of one name mean any of them, different names must all
 * hold.
 */
export interface OrderFilter {
  /** Their ids, at most 200. */
  id?: Array<string> | null | undefined;
  /** 顧客: ids of the customers that the orders name, at most 200. */
  customer_id?: Array<string> | null | undefined;
  /** 受注ルート: codes of sales routes. */
  route?: Array<string> | null | undefined;
  /** 処理ルート: codes of processing routes. */
  processing_route?: Array<string> | null | undefined;
  /** ステータス. */
  status?: Array<OrderStatus> | null | undefined;
  /** 受注番号, exactly; at most 200. */
  number?: Array<string> | null | undefined;
  /** Ordered at or after. */
  ordered_from?: string | null | undefined;
  /** Ordered before. */
  ordered_to?: string | null | undefined;
  /** Changed at or after. */
  updated_from?: string | null | undefined;
  /** Changed before. */
  updated_to?: string | null | undefined;
  /** Mail address of the buyer. Needs `pii:read`. */
  buyer_email?: string | null | undefined;
  /** Phone number of the buyer. Needs `pii:read`. */
  buyer_phone?: string | null | undefined;
  /** Whole name of the buyer. Needs `pii:read`. */
  buyer_name?: string | null | undefined;
  /** 商品コード of any line, exactly. */
  sku?: string | null | undefined;
  /** With (or without) alerts that wait for somebody. */
  has_alerts?: boolean | null | undefined;
  /** 入金状況: how far the order is paid. */
  payment_state?: PaymentState | null | undefined;
  /** 保留: on hold, or not. */
  on_hold?: boolean | null | undefined;
  /** True: on hold until today or an earlier day. */
  hold_due?: boolean | null | undefined;
  /** サブステータス: codes of steps. */
  sub_status?: Array<string> | null | undefined;
}

/** One upload of orders and how far it is. */
export interface OrderImport {
  /** Its id. */
  id: string;
  status: ImportStatus;
  mode: ImportMode;
  duplicates: ImportDuplicates;
  /** As asked for; see `detected_encoding`. */
  encoding: ImportEncoding;
  /** The code of the sales route of rows that name none. */
  route: string | null;
  /** Size of the file in bytes. */
  bytes: number;
  /** Known once the file has been read through once. */
  detected_encoding: FileEncoding | null;
  /** Known once the file has been read through once. */
  detected_format: OrderFileFormat | null;
  counts: ImportCounts;
  /** Rows dealt with, of all rows, in percent; null until the file has been read through once. */
  progress_percent: number | null;
  /** Why the whole file was refused: the code of an issue. */
  refused: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was started; null as long as it waits. */
  started_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
}

/** A part of an order that can be included. */
export type OrderInclude = ("buyer" | "recipients" | "shipments" | "notes" | "extra" | "alerts" | (string & {}));

/**
 * Why a message is left to people, such as an order mail that did not become an order; never what stands
 * in it.
 */
export interface OrderMailProblem {
  /**
   * Stable, for programs: `missing_label`, `unknown_label`, `unreadable_value`, `does_not_add_up`,
   * `told_differently`, or the code of a field; of fetched messages also `unreadable`, `too_large` (only
   * its beginning is kept) and `not_taken` (by our fault).
   */
  code: string;
  /** Which label or field. */
  label: string;
  /** Line of the mail's text, from 1; 0: none in particular. */
  line: number;
}

/** 注文メール取込: a mall whose orders come by mail. */
export interface OrderMailSource {
  /** Its id. */
  id: string;
  /** Its name, for people. */
  name: string;
  /** 受注ルート that its orders come in on. */
  sales_route_id: string;
  /** Who sends its mails: an address, or `@` and a domain. */
  sender: string;
  /** What their subjects hold; empty: anything. */
  subject: string;
  /** The labels by which they are read; the documentation says which there are. */
  layout: unknown;
  /** Whether it is in use. */
  active: boolean;
  /** When it was made. */
  created_at: string;
  /** When it was last changed. */
  updated_at: string;
  /** Counts changes; the `ETag`. */
  version: number;
}

/** Fields left out stay as they are. */
export interface OrderMailSourcePatch {
  /** Its name, for people. */
  name?: string | undefined;
  /** 受注ルート that its orders come in on. */
  sales_route_id?: string | undefined;
  /** Who sends its mails: an address, or `@` and a domain. */
  sender?: string | undefined;
  /** What their subjects hold. */
  subject?: string | undefined;
  /** Replaces all. */
  layout?: unknown | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}

/** What a source makes of a mail. */
export interface OrderMailTest {
  /** 受注番号 that was read; null: it does not read. */
  number: string | null;
  /** How many lines the order has. */
  lines: number | null;
  /** What is to be paid, in yen. */
  billed: number | null;
  /** What does not read. */
  problem: OrderMailProblem | null;
}

/** What the buyer of one order is told. */
export interface OrderMessage {
  /** The order. */
  order_id: string;
  /** The message. */
  message: string;
}

/** Many orders moved at once, and how far it is. */
export interface OrderMove {
  /** Its id. */
  id: string;
  status: OrderMoveStatus;
  /** Where the orders go. */
  to: OrderStatus;
  /** For the timeline. */
  reason: string | null;
  /** How many orders it is about. */
  orders: number;
  /** How many have been moved. */
  moved: number;
  /** How many could not be moved; the issues say why. */
  refused: number;
  /** How many stayed where they were because another one of their thousand was refused. */
  left_alone: number;
  /** Orders dealt with, of all, in percent. */
  progress_percent: number;
  /** When it was made. */
  created_at: string;
  /** When it was started; null as long as it waits. */
  started_at: string | null;
  /** When it came to its end; null before. */
  finished_at: string | null;
}

/** An order that could not be moved. */
export interface OrderMoveIssue {
  /** Position of the order among those of the move, from 0. */
  place: number;
  /** The order. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** Stable, for programs: a field's code, such as `no_such_move` or `on_hold`. */
  code: string;
  /** More about it, where there is more. */
  hint: string | null;
}

/** Where an order is to go. */
export interface OrderMoveRequest {
  /** A status that follows the present one, or the present one for another step of it. */
  to: OrderStatus;
  /** サブステータス: the code of a step of that status; left out: none. */
  sub_status?: string | null | undefined;
  /** For the timeline. A label, never personal data. */
  reason?: string | null | undefined;
}

/** How far a move of many orders is. */
export type OrderMoveStatus = ("queued" | "running" | "succeeded" | (string & {}));

/** What became of a move's orders as it was taken back. */
export interface OrderMoveUndo {
  /** How many orders are again where they were. */
  undone: number;
  /** How many orders had been taken back before. */
  already_undone: number;
  /** Orders that stay where they are. */
  issues: Array<OrderMoveUndoIssue>;
  /** With which to call again for the next thousand; null: that was all. */
  next_cursor: string | null;
}

/** An order that a move could not be taken back of. */
export interface OrderMoveUndoIssue {
  /** The order. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  /** Stable, for programs: `changed_since` or `irreversible`. */
  code: string;
  /** The event that stands in the way. */
  hint: string | null;
}

/** Fields left out stay as they are. */
export interface OrderPatch {
  notes?: NotesPatch | undefined;
  /** Replaces all tags. */
  tags?: Array<string> | undefined;
  /**
   * 処理ルート: the code of the lane that it goes to. A step of a status that the new lane has not is
   * left.
   */
  processing_route?: string | undefined;
  /**
   * 注文者: the fields that are others; those left out stay. Who receives is another thing, and changed at
   * the shipment.
   */
  buyer?: PersonPatch | undefined;
  payment?: PaymentPatch | undefined;
  /** 利用ポイント数: how many points the buyer uses; what is billed goes with it. */
  points_used?: number | undefined;
}

/** 入金: money received for an order, or paid back. It is never changed, only taken back as a whole. */
export interface OrderPayment {
  /** Its id. */
  id: string;
  /** The order it is for. */
  order_id: string;
  /** 受注番号 of that order. */
  order_number: string;
  /** 受注ルート of that order: the code of its sales route. */
  order_route: string;
  kind: PaymentKind;
  /** In yen, positive whichever way it went. */
  amount: number;
  /** 入金日, in Japan. */
  received_on: string;
  /** How it was paid: 銀行振込, コンビニ … */
  method: string;
  /** The number of the transaction at the bank or payment agency. */
  reference: string;
  /** 入金消込: the import that it came with. */
  import_id: string | null;
  /** The shop whose mall told of it; null where people, programs or a file did. */
  shop_id: string | null;
  /** When it was made. */
  created_at: string;
  /** When it was taken back; such a payment counts no more. */
  undone_at: string | null;
}

/** When the shipments of an order are to leave. */
export interface OrderPlan {
  /** The version of the order; its `ETag`. */
  version: number;
  /** Those that have not left. */
  shipments: Array<ShipmentPlan>;
}

/** Which orders are looked for. */
export interface OrderSearch {
  where: Condition;
  sort?: OrderSort | undefined;
  /** What comes along with each order; by default nothing. */
  include?: Array<OrderInclude> | undefined;
  /** How many a page. */
  limit?: number | undefined;
  /** `next_cursor` of the page before, with the same condition and sort. */
  cursor?: string | null | undefined;
  /** Whether `verdicts` come along. */
  explain?: boolean | undefined;
}

/** Sort orders of the list. */
export type OrderSort = ("-ordered_at" | "ordered_at" | "-updated_at" | "updated_at" | (string & {}));

/** Through which door the order came. */
export type OrderSource = ("csv" | "api" | "phone" | "fax" | "mall" | "mail" | (string & {}));

/** ステータス: where an order stands. */
export type OrderStatus = ("new" | "awaiting_payment" | "awaiting_shipment" | "shipping_work" | "shipped" | "follow_mail" | "completed" | "cancelled" | "bundled" | (string & {}));

/** How many orders there are of a status. */
export interface OrderStatusCount {
  status: OrderStatus;
  count: OrderCount;
}

/** Why a condition holds for an order. */
export interface OrderVerdict {
  /** The id of the order. */
  order_id: string;
  /** The condition as it was sent, with `holds` at every node. */
  where: unknown;
}
