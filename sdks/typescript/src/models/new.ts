// Written by sdk-gen from the API's description. Changes here are lost.

import type { AnnouncementLevel } from "./announcement.js";
import type { BookPayments } from "./book.js";
import type { BundleFees } from "./bundle.js";
import type { CarrierSettingsInput } from "./carrier.js";
import type { Condition } from "./condition.js";
import type { DeliveryAreaInput } from "./delivery.js";
import type { ExportLayoutInput } from "./export.js";
import type { ExportedOrders } from "./exported.js";
import type { GiftInput } from "./gift.js";
import type { ImportRuleActionsInput } from "./import.js";
import type { IncidentKind, IncidentReportInput } from "./incident.js";
import type { LineKind } from "./line.js";
import type { MailDevice, MailHours, MailLogin, MailStage, MailTls } from "./mail.js";
import type { MailboxAfterwards } from "./mailbox.js";
import type { MallCancelReason } from "./mall.js";
import type { NotesInput } from "./notes.js";
import type { OrderFilter, OrderMessage, OrderStatus } from "./order.js";
import type { PaymentInput, PaymentKind, PaymentLayoutColumnsInput } from "./payment.js";
import type { PersonInput } from "./person.js";
import type { ProductImageInput } from "./product.js";
import type { RankMessage } from "./rank.js";
import type { RecipientInput } from "./recipient.js";
import type { RuleActionInput, RuleGuardsInput, RuleRetryInput, RuleTrigger } from "./rule.js";
import type { SalesRouteKind } from "./sales.js";
import type { SelectedShipments } from "./selected.js";
import type { SetComponent } from "./set.js";
import type { ShipResultState } from "./ship.js";
import type { ShopKind } from "./shop.js";
import type { StatedTotals } from "./stated.js";
import type { StockCountMode, StockMovementAct, StockPolicyInput } from "./stock.js";
import type { StoreSaleLine } from "./store.js";
import type { SuppressionReason, SuppressionScope } from "./suppression.js";
import type { TaxMode } from "./tax.js";
import type { Temperature } from "./temperature.js";
import type { WarehouseLinkKind } from "./warehouse.js";
import type { WaybillFormat, WaybillLayoutInput, WaybillOverflow } from "./waybill.js";
import type { Weekday } from "./weekday.js";

/** Something to be told to the people of the tenant. */
export interface NewAnnouncement {
  level?: AnnouncementLevel | undefined;
  /** One line. */
  title: string;
  /** Plain text. */
  body?: string | undefined;
}

/** A key to be made. */
export interface NewApiKey {
  /** Its name, for people. */
  name: string;
  /** At most what the caller holds. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
  /** Addresses or networks that it may be used from; left out: anywhere. */
  networks?: Array<string> | undefined;
  /** Left out: it does not expire. */
  expires_at?: string | null | undefined;
}

/** A consent to another tenant's key. */
export interface NewApiKeyGrant {
  /** The id of the key, from whoever holds it. */
  key_id: string;
  /** At most what the caller holds. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
}

/** An entry to be made: at least one of mail address, name, phone number and address. */
export interface NewBlacklistEntry {
  /** The mail address, however it is written. */
  email?: string | undefined;
  /** The whole name; 髙橋 and 高橋 are one. */
  name?: string | undefined;
  /** The phone number, however it is written. */
  phone?: string | undefined;
  /** The whole address in one text. Without a building it stands for the whole house. */
  address?: string | undefined;
  /** Why, for the shop's people. */
  reason?: string | undefined;
  /** The last day it counts; left out: for ever. */
  expires_on?: string | null | undefined;
}

/** Orders to be put together. */
export interface NewBundle {
  /** 同梱先: takes the others in. */
  parent: string;
  /** 同梱元. */
  children: Array<string>;
  /** Orders of several sales routes may go together. Malls often forbid it. */
  allow_across_routes?: boolean | undefined;
  /** What becomes of the children's 送料 and 代引手数料. */
  fees?: BundleFees | undefined;
}

/** A calendar to be made. */
export interface NewCalendar {
  /** Its name, for people. */
  name: string;
  /** The route that it is for; none: all without one of their own. It cannot be changed later. */
  processing_route_id?: string | null | undefined;
  /** Days of the week that are worked. */
  weekdays: Array<Weekday>;
  /** Whether 国民の祝日 are worked if their day of the week is. */
  works_on_holidays?: boolean | undefined;
  /** 休業日: days that are not worked. */
  closed_on?: Array<string> | undefined;
  /** 臨時営業日: days that are worked whatever else is said. */
  open_on?: Array<string> | undefined;
  /** 締め時刻 in Japan, `HH:MM`, up to `24:00`. */
  cutoff: string;
  /** 都道府県 that parcels leave from. */
  origin?: string | undefined;
}

/** A carrier profile to be made. */
export interface NewCarrierProfile {
  /** Unique in the tenant. */
  name: string;
  /** Whose file. It never changes. */
  format: WaybillFormat;
  /** The shop's own columns: for `custom`, and only then. */
  layout?: WaybillLayoutInput | null | undefined;
  /** What stands in every row. */
  settings?: CarrierSettingsInput | undefined;
  /** The shop as a sender; needed where `settings.sender` is `shop`. */
  sender?: PersonInput | undefined;
}

/** A rank to be made, with a number of orders, an amount or both. */
export interface NewCustomerRank {
  /** At most 20 characters, unique in the tenant. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Its place among the ranks, counted upwards. */
  position: number;
  /** How many orders are needed; null: any number. */
  min_orders?: number | null | undefined;
  /** What must have been billed, in yen; null: any amount. */
  min_amount?: number | null | undefined;
  /** Only orders of so many last days count; null: all. */
  within_days?: number | null | undefined;
}

/** In place of all areas. */
export interface NewDeliveryAreas {
  /** All of them: an area that is left out is as usual again. */
  areas: Array<DeliveryAreaInput>;
}

/** Something that will come. */
export interface NewExpectedReceipt {
  /** A variant that is no set. */
  variant_id: string;
  /** The code of a warehouse; left out: the preferred one. */
  warehouse?: string | null | undefined;
  /** How many. */
  quantity: number;
  /** The day it is expected. */
  expected_on: string;
  /** Words for people, without personal data. */
  note?: string | undefined;
}

/** A template to be made. */
export interface NewExportTemplate {
  /** Unique in the tenant. */
  name: string;
  /** Columns and spelling. */
  layout: ExportLayoutInput;
}

/** A rule to be made. */
export interface NewImportRule {
  /** Unique in the tenant. */
  name: string;
  /** Its position among the rules; left out: after all others. */
  position?: number | null | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  /** Whether no later rule is asked where this one applies. */
  stop?: boolean | undefined;
  where: Condition;
  actions: ImportRuleActionsInput;
}

/** An incident to be recorded. */
export interface NewIncident {
  kind: IncidentKind;
  /** 不正の目的: somebody may have meant harm. */
  malicious?: boolean | undefined;
  /** 要配慮個人情報 is among it. */
  sensitive?: boolean | undefined;
  /** 財産的被害: somebody may lose money by it. */
  financial?: boolean | undefined;
  /** 高度な暗号化: nobody can read what got out. */
  encrypted?: boolean | undefined;
  /** Number of persons, as far as it is known. */
  persons?: number | null | undefined;
  /** When it happened, as far as it is known. */
  occurred_at?: string | null | undefined;
  /** When it was noticed; left out: now. */
  noticed_at?: string | null | undefined;
  /** What the report says, as far as it is known. */
  report: IncidentReportInput;
}

/** 受注明細 of a new order. */
export interface NewLine {
  kind?: LineKind | undefined;
  /** 商品コード; this or `name` is needed. */
  sku?: string | undefined;
  /** 商品名; left out: the product master's name of the code. */
  name?: string | undefined;
  /** 商品オプション情報（SKU）. */
  options?: string | undefined;
  /** 個数; negative only for discounts. */
  quantity: number;
  /** 単価 in yen; see `tax_mode`. */
  unit_price: number;
  /** 消費税率 in basis points; left out: the product master's rate of the code, else 1000. */
  rate_bp?: number | null | undefined;
  tax_mode?: TaxMode | undefined;
  /** 消費税 of the line in yen, where stated. */
  tax?: number | null | undefined;
  /** Values of your own, by name; kept and given back. */
  extra?: { [key: string]: string } | undefined;
}

/** A code to be known. */
export interface NewListing {
  /** The code of a sales route. */
  route: string;
  /** What order lines of the route call it, at most 100 characters; unique within the route. */
  code: string;
  /** What it is. */
  variant_id: string;
  /** How many of the variant one of the code is. */
  multiplier?: number | undefined;
}

/** A mail to be sent. */
export interface NewMail {
  /** The order that it is about, and to whose buyer it goes. */
  order_id: string;
  stage: MailStage;
  /**
   * What it is sent once for, besides order and stage: a rule, an occasion. Left out: one of its stage,
   * and any number of free ones.
   */
  key?: string | null | undefined;
  /** Left out: the one that fits the order best. */
  template_id?: string | null | undefined;
  /** 個別メッセージ. */
  message?: string | undefined;
}

/** Which orders, and which mail. */
export interface NewMailBatch {
  /** The orders, at most 50,000. */
  order_ids: Array<string>;
  stage: MailStage;
  /**
   * What each mail is sent once for, besides order and stage. Left out: one of its stage for each order,
   * and of free ones one for this batch.
   */
  key?: string | null | undefined;
  /** Left out: the one that fits each order best. */
  template_id?: string | null | undefined;
  /** What all are told. */
  message?: string | undefined;
  /** 個別メッセージ: what single ones are told instead. */
  messages?: Array<OrderMessage> | undefined;
}

/** A word about advertising. */
export interface NewMailConsent {
  /** The address. */
  email: string;
  /** Agreed to; false: taken back. */
  granted: boolean;
  /** Where it was given: a form, a mall's flag. */
  source: string;
  /** Which words were agreed to. */
  text_version?: string | undefined;
  /** When it was given; left out: now. */
  given_at?: string | null | undefined;
}

/** On which order a template is tried. */
export interface NewMailPreview {
  /** The order. */
  order_id: string;
  /** 個別メッセージ. */
  message?: string | undefined;
}

/** A profile to be made. */
export interface NewMailProfile {
  /** Its name, for people. */
  name: string;
  /** Name or address of the server. */
  host: string;
  /** The number of its port; left out: 587, 465 or 25, by `tls`. */
  port?: number | null | undefined;
  /** Left out: `starttls`. */
  tls?: MailTls | null | undefined;
  /** Left out: the server asks for none. */
  login?: MailLogin | null | undefined;
  /** Whom mail is from. */
  sender_address: string;
  /** The name beside the address. */
  sender_name?: string | undefined;
  /** 楽天: the address is registered in RMS as the shop's. */
  sender_registered?: boolean | undefined;
  /** Where answers go. */
  reply_to?: string | null | undefined;
  /** Mails a minute at most; left out: 600. */
  per_minute?: number | null | undefined;
  /** Hours in which mail to mobile phones may go. */
  mobile_hours?: MailHours | null | undefined;
  /** The first lines of every mail. */
  header?: string | undefined;
  /** 署名. */
  signature?: string | undefined;
  /** The last lines of every mail. */
  footer?: string | undefined;
  /** Serves routes that have no profile of their own. */
  is_default?: boolean | undefined;
  /** 受注ルート that it serves, in place of whoever did. */
  sales_route_ids?: Array<string> | undefined;
}

/** A template to be made. */
export interface NewMailTemplate {
  /** Its name, for people. */
  name: string;
  stage: MailStage;
  /** 支払方法 that it is for, as orders name it; left out: all. */
  payment_method?: string | null | undefined;
  /** 受注ルート that it is for; left out: all. */
  sales_route_id?: string | null | undefined;
  /** Left out: both. */
  device?: MailDevice | null | undefined;
  /** The subject. */
  subject: string;
  /** The line that addresses the buyer; left out: `{{ buyer.name }} 様`. */
  salutation?: string | null | undefined;
  /** The body, in plain text. */
  body: string;
  /**
   * The same for programs that show HTML. A picture of `image_ids` is shown where `cid:` and its id
   * stand as an address: `<img src="cid:mim_…">`.
   */
  html?: string | null | undefined;
  /** Whether the order is listed below the body; left out: yes, but for follow and free mails. */
  order_block?: boolean | null | undefined;
  /** What customers of a rank are told besides. */
  rank_messages?: Array<RankMessage> | undefined;
  /** Pictures that go with it. */
  image_ids?: Array<string> | undefined;
  /** It says nothing but what the order needs; left out: yes, but for follow mails. */
  transactional?: boolean | null | undefined;
}

/** A trial. */
export interface NewMailTest {
  /** Where a short mail is sent; left out: it only signs in. */
  to?: string | null | undefined;
}

/** A mailbox to be read. */
export interface NewMailbox {
  /** Its name, for people. */
  name: string;
  /** Name or address of the IMAP server. */
  host: string;
  /** The number of its port; left out: 993 or 143, by `tls`. */
  port?: number | null | undefined;
  /** Left out: `implicit`. */
  tls?: MailTls | null | undefined;
  login: MailLogin;
  /** The folder that is read; left out: `INBOX`. */
  folder?: string | null | undefined;
  /** Left out: `mark_seen`. */
  afterwards?: MailboxAfterwards | null | undefined;
  /** Where messages are moved to that are in; for `move` only. */
  done_folder?: string | null | undefined;
  /** 受注ルート whose buyers write here. */
  sales_route_id?: string | null | undefined;
  /** Messages that came before this day in Japan stay where they are; left out: today. */
  since_on?: string | null | undefined;
  /** How often it is looked into, in seconds; left out: 60. */
  poll_seconds?: number | null | undefined;
}

/** An order to be canceled at its mall. */
export interface NewMallCancellation {
  /** An order that came from a mall. */
  order_id: string;
  reason: MallCancelReason;
  /** Words for the mall or the buyer, at most 200 characters, where the mall has a place for them. */
  detail?: string | undefined;
  /** Whether the mall puts the goods back into its stock; of no use where stock is published. */
  restore_stock?: boolean | undefined;
}

/** An order to be stored under its route and number. */
export interface NewOrder {
  /**
   * 受注ルート: the code of a sales route. By phone or FAX it may be left out: the first active route
   * of the kind `phone`, by code.
   */
  route?: string | null | undefined;
  /**
   * 受注番号, unique within the route. By phone or FAX it may be left out: the next of the day,
   * `TEL261122-0001`.
   */
  number?: string | null | undefined;
  source?: NewOrderSource | undefined;
  /** When the buyer ordered. By phone or FAX it may be left out: now. */
  ordered_at?: string | null | undefined;
  /** 注文者; this or `customer_id` is needed. */
  buyer?: PersonInput | null | undefined;
  /**
   * The customer who buys: instead of `buyer`, or beside it where the buyer is a known customer under
   * another number or address.
   */
  customer_id?: string | null | undefined;
  /** お届け先; none: the goods go to the buyer. */
  recipients?: Array<RecipientInput> | undefined;
  /** The buyer receives, too, and stands before the recipients given (at position 0). */
  copy_buyer?: boolean | undefined;
  /** 伝票: what goes to one recipient together. */
  shipments: Array<NewShipment>;
  payment?: PaymentInput | undefined;
  totals?: StatedTotals | undefined;
  notes?: NotesInput | undefined;
  /** Words that the shop sorts its orders by. */
  tags?: Array<string> | undefined;
  /** Values of your own, by name; kept and given back. */
  extra?: { [key: string]: string } | undefined;
}

/**
 * A file of orders to be made: exactly one of `template_id`, `preset` and `layout` says what it
 * looks like.
 */
export interface NewOrderExport {
  /** A template. */
  template_id?: string | null | undefined;
  /** A file known by name; see `GET /v1/export-presets`. */
  preset?: string | null | undefined;
  /** Columns and spelling for this file only. */
  layout?: ExportLayoutInput | null | undefined;
  /** Which orders. */
  orders: ExportedOrders;
}

/** A source to be made. */
export interface NewOrderMailSource {
  /** Its name, for people. */
  name: string;
  /** 受注ルート that its orders come in on. */
  sales_route_id: string;
  /** Who sends its mails: an address, or `@` and a domain. */
  sender: string;
  /** What their subjects hold; left out: anything. */
  subject?: string | undefined;
  /** Labels that are not those of 楽天市場; left out: all are. */
  layout?: unknown | undefined;
}

/** A mail's text, to be tried. */
export interface NewOrderMailTest {
  /** The text of the mail. */
  text: string;
}

/** Which orders, and where to. */
export interface NewOrderMove {
  /** The orders; these or `filter` are needed. Up to 1,000 are moved at once, all or none. */
  order_ids?: Array<string> | null | undefined;
  /**
   * Every order that a list with these filters would show, up to 100,000. `status` must be among them,
   * so that nobody moves everything by mistake.
   */
  filter?: OrderFilter | null | undefined;
  /** A status that follows the present one, or the present one for another step of it. */
  to: OrderStatus;
  /** サブステータス: the code of a step of that status; left out: none. */
  sub_status?: string | null | undefined;
  /** For the timeline. A label, never personal data. */
  reason?: string | null | undefined;
}

/** A payment to be registered. Card numbers are refused: they may not be kept. */
export interface NewOrderPayment {
  kind?: PaymentKind | undefined;
  /**
   * In yen, positive whichever way it goes. More or less than was billed is fine; a refund pays
   * back at most what was received.
   */
  amount: number;
  /** 入金日; left out: today, in Japan. */
  received_on?: string | null | undefined;
  /** How it was paid: 銀行振込, コンビニ … */
  method?: string | undefined;
  /**
   * The number of the transaction at the bank or payment agency: visible ASCII characters, no
   * names.
   */
  reference?: string | undefined;
}

/** A further shipment of an order. It is empty: lines are moved to it. */
export interface NewOrderShipment {
  /** 伝票コピー: a shipment of the order whose recipient, carrier, dates and notes it takes over. */
  copy_of?: string | null | undefined;
  /** Position in the order's recipients, from 0. */
  recipient?: number | null | undefined;
  /** True: it goes to the buyer. */
  to_buyer?: boolean | undefined;
  /** Somebody new. */
  new_recipient?: RecipientInput | null | undefined;
}

/** Who took the order. */
export type NewOrderSource = ("api" | "phone" | "fax" | (string & {}));

/** A password to be set. */
export interface NewPassword {
  /** At least 12 characters, and not the mail address. */
  password: string;
}

/** A layout to be made. */
export interface NewPaymentLayout {
  /** At most 20 characters, unique in the tenant, none of those that come with the platform. */
  code: string;
  /** Its name, for people. */
  name: string;
  columns: PaymentLayoutColumnsInput;
}

/** A processing route to be made. */
export interface NewProcessingRoute {
  /** At most 20 characters, unique in the tenant. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Takes the mark of the default from the lane that has it. */
  is_default?: boolean | undefined;
}

/** A product to be made. */
export interface NewProduct {
  /** At most 100 characters, unique in the tenant. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** 商品説明文. */
  description?: string | undefined;
  /** カテゴリー大・中・小分類. */
  categories?: Array<string> | undefined;
  /** 商品画像, in the order that the shop gave them. */
  images?: Array<ProductImageInput> | undefined;
  /** 横軸項目名. */
  first_axis?: string | undefined;
  /** 縦軸項目名. */
  second_axis?: string | undefined;
  /** 並び順: its position among the shop's products. */
  position?: number | undefined;
  /** 販売期間: from when it is sold. */
  sold_from?: string | null | undefined;
  /** Until when it is sold. */
  sold_until?: string | null | undefined;
  /** Values of your own, by name; kept and given back. */
  extra?: { [key: string]: string } | undefined;
  /** 商品バリエーション; none: one whose sku is the product's code. */
  variants?: Array<NewVariant> | undefined;
}

/** Which listings to tell anew; what is left out narrows nothing. */
export interface NewPublication {
  /** Of this shop only. */
  shop_id?: string | null | undefined;
  /** Of this variant only. */
  variant_id?: string | null | undefined;
}

/** A mall to be compared. */
export interface NewReconciliation {
  /** The shop whose mall is asked. */
  shop_id: string;
  /** Whether numbers that differ are told to the mall again. */
  repair?: boolean | undefined;
}

/** A role to be made. */
export interface NewRole {
  /** Unique in the tenant. */
  name: string;
  /** At most what the caller holds. */
  scopes: Array<("access:read" | "access:write" | "settings:read" | "settings:write" | "orders:read" | "orders:write" | "pii:read" | "jobs:read" | "jobs:write" | "audit:read" | "shipments:read" | "shipments:write" | "orders:export" | "payments:read" | "payments:write" | "rules:read" | "rules:write" | "blacklist:read" | "blacklist:write" | "customers:read" | "customers:write" | "reports:read" | "shops:read" | "shops:write" | "products:read" | "products:write" | "stock:read" | "stock:write" | "mail:read" | "mail:write" | "events:read" | "events:write" | "notices:read" | "notices:write" | "pii:erase" | (string & {}))>;
}

/** A rule to be made. */
export interface NewRule {
  /** Unique in the tenant. */
  name: string;
  /** Its position among the rules; left out: after all others. */
  position?: number | null | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
  trigger: RuleTrigger;
  /** 処理ルート: the code of the lane that it is for; left out: any. */
  processing_route?: string | null | undefined;
  /** ステータス that it is for; left out: any, where the trigger allows it. */
  status?: OrderStatus | null | undefined;
  /** The times of day in Japan of a schedule, `HH:MM`. */
  times?: Array<string> | undefined;
  where: Condition;
  /** Left out: no alerts, not on hold. */
  guards?: RuleGuardsInput | null | undefined;
  /** Left out: five attempts, 20 seconds after the first. */
  retry?: RuleRetryInput | null | undefined;
  /** What it does, one thing after the other. */
  actions: Array<RuleActionInput>;
}

/** A sales route to be made. */
export interface NewSalesRoute {
  /** At most 20 characters, unique in the tenant; compared as written. */
  code: string;
  kind: SalesRouteKind;
  /** Its name, for people. */
  name: string;
  /** Orders from here start in this processing route; left out: in the tenant's default. */
  processing_route_id?: string | null | undefined;
}

/** A search to be kept. */
export interface NewSavedSearch {
  /** Unique in the tenant. */
  name: string;
  where: Condition;
}

/** A file to be made. */
export interface NewShipRequestFile {
  /** The code of the warehouse: what waits for it is put into the file, 1,000 requests at most. */
  warehouse: string;
}

/** What is to be sent by a linked warehouse. */
export interface NewShipRequests {
  /** The code of the warehouse. */
  warehouse: string;
  /** The shipments, 500 at most. */
  shipment_ids: Array<string>;
  /**
   * Also shipments of which a waybill was made (送り状作成済), which are refused without it
   * (`waybill_made`): the shop throws the waybill away.
   */
  despite_waybill?: boolean | undefined;
}

/** What a warehouse says of a request. */
export interface NewShipResult {
  /** 依頼番号: as the warehouse was told. */
  key: string;
  state: ShipResultState;
  /** 送り状番号, one for each box. */
  tracking_numbers?: Array<string> | undefined;
  /** Who brings it, as the warehouse calls them; empty: as planned. */
  carrier?: string | undefined;
  /** 出荷日; left out: today. */
  shipped_on?: string | null | undefined;
  /** The warehouse's own number of it. */
  reference?: string | undefined;
  /** Why, in the warehouse's words. */
  message?: string | undefined;
}

/** What a warehouse says of requests. */
export interface NewShipResults {
  /** The code of the warehouse. */
  warehouse: string;
  /** What became of each request. */
  results: Array<NewShipResult>;
}

/** 伝票 of a new order. */
export interface NewShipment {
  /** 伝票No: the number of the slip within the order; left out: its place in the list. */
  slip?: number | null | undefined;
  /** Position in the order's recipients, from 0. */
  recipient?: number | undefined;
  /** 運送会社システム. */
  carrier?: string | undefined;
  /** 送り状種別. */
  waybill_kind?: string | undefined;
  /** 温度区分; left out or null: as cold as the goods have to be kept by the product master. */
  temperature?: Temperature | null | undefined;
  /** お届け指定日. */
  deliver_on?: string | null | undefined;
  /** お届け時間帯. */
  delivery_window?: string | undefined;
  /** 個口数: how many boxes. */
  parcels?: number | undefined;
  /** 発送予定日. */
  ship_on?: string | null | undefined;
  /** 送料 in yen, with tax. */
  shipping_fee?: number | undefined;
  /** 代引手数料 in yen, with tax. */
  cod_fee?: number | undefined;
  /** 送り状記事欄. */
  waybill_note?: string | undefined;
  /** 一言メモ（伝票）. */
  staff_note?: string | undefined;
  /** のし・ギフト情報, up to three. */
  gifts?: Array<GiftInput> | undefined;
  /** 受注明細: products, discounts and fees. */
  lines: Array<NewLine>;
}

/** Which shipments to tell again; what is left out narrows nothing. */
export interface NewShipmentReport {
  /** Of this shop only. */
  shop_id?: string | null | undefined;
  /** Of this order only. */
  order_id?: string | null | undefined;
}

/** A shop to be connected. */
export interface NewShop {
  /** Its name, for people. */
  name: string;
  kind: ShopKind;
  /** 受注ルート that its orders come in on; each is of one shop at most. */
  sales_route_id: string;
  /** An object; what is left out is as usual. */
  settings?: unknown | undefined;
  /** Seconds between two polls while orders come. */
  poll_seconds?: number | undefined;
  /**
   * Whether it is polled less often while no orders come, at most four times as late; false:
   * always every `poll_seconds`.
   */
  adaptive_polling?: boolean | undefined;
  /**
   * 在庫連携: whether the mall's stock is overwritten with ours. Better switched on once listings are
   * there and a dry run shows the right numbers.
   */
  publish_stock?: boolean | undefined;
  /** 出荷通知: whether the mall is told what was shipped. */
  report_shipments?: boolean | undefined;
  /** 注文確認: whether the mall is told that orders are taken, as they come in. */
  confirm_orders?: boolean | undefined;
  /** 入金確認: what the mall says of the buyer's money becomes a payment. */
  book_payments?: BookPayments | undefined;
  /** Orders from this time on are fetched; left out: from now on. */
  orders_from?: string | null | undefined;
}

/** A person to be let in. */
export interface NewStaff {
  /** Its name, for people. */
  name: string;
  /** Signs in with it; unique in the whole platform. */
  email: string;
  /** The role that they get. */
  role_id: string;
  /** At least 12 characters, and not the mail address. */
  password: string;
}

/** A count to be begun. */
export interface NewStockCount {
  /** The code of a warehouse; left out: the preferred one. */
  warehouse?: string | null | undefined;
  mode?: StockCountMode | undefined;
  /** Words for people, without personal data. */
  note?: string | undefined;
}

/** A movement to be noted. */
export interface NewStockMovement {
  kind: StockMovementAct;
  /** What was moved: no set. */
  variant_id: string;
  /** How many; negative only for `adjust`. */
  quantity: number;
  /** The code of the warehouse; left out: the preferred one. */
  warehouse?: string | null | undefined;
  /** The code of the warehouse that it was carried to; for `transfer` only. */
  to_warehouse?: string | null | undefined;
  /** What it was about: a receipt's number. */
  reference?: string | undefined;
  /** Words for people, without personal data. */
  note?: string | undefined;
}

/** 店頭販売: sold in a shop of bricks. */
export interface NewStoreSale {
  /** The code of the warehouse; left out: the preferred one. */
  warehouse?: string | null | undefined;
  /** The receipt's number. */
  reference?: string | undefined;
  /** Words for people, without personal data. */
  note?: string | undefined;
  /** Sold together: all of them, or none. */
  lines: Array<StoreSaleLine>;
}

/** A step to be made. */
export interface NewSubStatus {
  /** The status it is a step of. */
  status: OrderStatus;
  /** The code of the processing route that has this step; left out: all have. */
  processing_route?: string | null | undefined;
  /** At most 20 characters, unique in the tenant. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Its place among the steps of its status. */
  position?: number | undefined;
}

/** An address that is to get less mail. */
export interface NewSuppression {
  /** The address. */
  email: string;
  scope: SuppressionScope;
  /** Left out: `manual`. */
  reason?: SuppressionReason | null | undefined;
}

/** A variant to be made. */
export interface NewVariant {
  /** At most 100 characters, unique in the tenant. */
  sku: string;
  /** JANコード: 13, 12 or 8 digits with a right check digit; empty: none. */
  jan?: string | undefined;
  /** 横軸: the value on the product's first axis. */
  first_option?: string | undefined;
  /** 縦軸: the value on the product's second axis. */
  second_option?: string | undefined;
  /** 販売価格 in yen, with tax. */
  price?: number | null | undefined;
  /** 仕入価格 in yen, without tax. */
  cost?: number | null | undefined;
  /** 消費税率 in basis points: 1000, 800 or 0. */
  tax_rate_bp?: number | undefined;
  temperature?: Temperature | undefined;
  /** 商品重量 in grams. */
  weight_grams?: number | null | undefined;
  /** セット商品: what one of it consists of; none of it may be a set. Left out: it is no set. */
  components?: Array<SetComponent> | null | undefined;
  stock_policy?: StockPolicyInput | undefined;
}

/** A warehouse to be made. */
export interface NewWarehouse {
  /** At most 20 characters, unique in the tenant. */
  code: string;
  /** Its name, for people. */
  name: string;
  /** Its position among the warehouses, in order of preference. */
  position?: number | undefined;
  /** Whether orders are served from it. */
  sells?: boolean | undefined;
}

/** What a linked warehouse is to call a variant. */
export interface NewWarehouseCode {
  /** The variant that it is about. */
  variant_id: string;
  /** At most 50 characters; empty removes what was told of the variant. */
  code: string;
}

/** What a linked warehouse is to call variants. */
export interface NewWarehouseCodes {
  /** One for each variant. */
  items: Array<NewWarehouseCode>;
}

/** A warehouse to be linked. */
export interface NewWarehouseLink {
  /** The code of the warehouse, which has no link yet. */
  warehouse: string;
  kind: WarehouseLinkKind;
  /** An object; what is left out is as usual. */
  settings?: unknown | undefined;
  /** Whether it is asked for shipments. */
  active?: boolean | undefined;
}

/** A file to be made. */
export interface NewWaybillFile {
  /** How the carrier's program is used. */
  profile_id: string;
  /** Which shipments. */
  shipments?: SelectedShipments | undefined;
  /** What happens to texts that are too long. */
  overflow?: WaybillOverflow | undefined;
  /** Whether orders that wait for their shipment (発送待ち) and are in the file go on to 発送作業. */
  start_work?: boolean | undefined;
}

/** An endpoint to be made. */
export interface NewWebhookEndpoint {
  /** Where messages are posted to: `https`, without user and password, not in a private network. */
  url: string;
  /** What it is for, for people. */
  description?: string | undefined;
  /** The types of events that it is told of; left out: all of them. */
  events?: Array<string> | undefined;
  /** Whether it is in use. */
  active?: boolean | undefined;
}
