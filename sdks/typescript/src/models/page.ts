// Written by sdk-gen from the API's description. Changes here are lost.

import type { Alert } from "./alert.js";
import type { Announcement } from "./announcement.js";
import type { ApiKey, ApiKeyGrant } from "./api.js";
import type { AuditEntry } from "./audit.js";
import type { BlacklistEntry } from "./blacklist.js";
import type { Bundle, BundleCandidate } from "./bundle.js";
import type { Calendar } from "./calendar.js";
import type { CarrierProfile } from "./carrier.js";
import type { ConditionField } from "./condition.js";
import type { Customer, CustomerOrder, CustomerRank } from "./customer.js";
import type { Event } from "./event.js";
import type { ExpectedReceipt } from "./expected.js";
import type { ExportField, ExportPreset, ExportTemplate } from "./export.js";
import type { FeedEvent } from "./feed.js";
import type { FollowMail } from "./follow.js";
import type { ImportIssue, ImportRule } from "./import.js";
import type { ImportedOrder } from "./imported.js";
import type { InboundMail } from "./inbound.js";
import type { Incident } from "./incident.js";
import type { Job } from "./job.js";
import type { Listing } from "./listing.js";
import type { Mail, MailBatch, MailBatchIssue, MailConsent, MailImage, MailProfile, MailTemplate } from "./mail.js";
import type { Mailbox } from "./mailbox.js";
import type { MallCancellation, MallCode } from "./mall.js";
import type { Order, OrderErasure, OrderExport, OrderImport, OrderMailSource, OrderMove, OrderMoveIssue, OrderPayment } from "./order.js";
import type { PaymentImport, PaymentImportRow, PaymentLayout } from "./payment.js";
import type { ProcessingRoute } from "./processing.js";
import type { Product, ProductSales } from "./product.js";
import type { Publication } from "./publication.js";
import type { Recipient } from "./recipient.js";
import type { Reconciliation, ReconciliationRow } from "./reconciliation.js";
import type { Role } from "./role.js";
import type { Rule, RuleRun } from "./rule.js";
import type { SalesRoute } from "./sales.js";
import type { SavedSearch } from "./saved.js";
import type { ShipRequest, ShipRequestFile } from "./ship.js";
import type { Shipment, ShipmentReport } from "./shipment.js";
import type { Shop } from "./shop.js";
import type { Staff } from "./staff.js";
import type { StockCount, StockLevel, StockMovement } from "./stock.js";
import type { SubStatus } from "./sub.js";
import type { Suppression } from "./suppression.js";
import type { TrackingImport, TrackingIssue } from "./tracking.js";
import type { Variant } from "./variant.js";
import type { Warehouse, WarehouseCode, WarehouseLink } from "./warehouse.js";
import type { WaybillEntry, WaybillField, WaybillFile, WaybillFormatInfo } from "./waybill.js";
import type { WebhookDelivery, WebhookEndpoint } from "./webhook.js";

/** One page of a list. */
export interface PageAlert {
  /** The things of this page. */
  items: Array<Alert>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageAnnouncement {
  /** The things of this page. */
  items: Array<Announcement>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageApiKey {
  /** The things of this page. */
  items: Array<ApiKey>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageApiKeyGrant {
  /** The things of this page. */
  items: Array<ApiKeyGrant>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageAuditEntry {
  /** The things of this page. */
  items: Array<AuditEntry>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageBlacklistEntry {
  /** The things of this page. */
  items: Array<BlacklistEntry>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageBundle {
  /** The things of this page. */
  items: Array<Bundle>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageBundleCandidate {
  /** The things of this page. */
  items: Array<BundleCandidate>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageCalendar {
  /** The things of this page. */
  items: Array<Calendar>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageCarrierProfile {
  /** The things of this page. */
  items: Array<CarrierProfile>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageConditionField {
  /** The things of this page. */
  items: Array<ConditionField>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageCustomer {
  /** The things of this page. */
  items: Array<Customer>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageCustomerOrder {
  /** The things of this page. */
  items: Array<CustomerOrder>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageCustomerRank {
  /** The things of this page. */
  items: Array<CustomerRank>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageEvent {
  /** The things of this page. */
  items: Array<Event>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageExpectedReceipt {
  /** The things of this page. */
  items: Array<ExpectedReceipt>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageExportField {
  /** The things of this page. */
  items: Array<ExportField>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageExportPreset {
  /** The things of this page. */
  items: Array<ExportPreset>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageExportTemplate {
  /** The things of this page. */
  items: Array<ExportTemplate>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageFeedEvent {
  /** The things of this page. */
  items: Array<FeedEvent>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageFollowMail {
  /** The things of this page. */
  items: Array<FollowMail>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageImportIssue {
  /** The things of this page. */
  items: Array<ImportIssue>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageImportRule {
  /** The things of this page. */
  items: Array<ImportRule>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageImportedOrder {
  /** The things of this page. */
  items: Array<ImportedOrder>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageInboundMail {
  /** The things of this page. */
  items: Array<InboundMail>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageIncident {
  /** The things of this page. */
  items: Array<Incident>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageJob {
  /** The things of this page. */
  items: Array<Job>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageListing {
  /** The things of this page. */
  items: Array<Listing>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMail {
  /** The things of this page. */
  items: Array<Mail>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailBatch {
  /** The things of this page. */
  items: Array<MailBatch>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailBatchIssue {
  /** The things of this page. */
  items: Array<MailBatchIssue>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailConsent {
  /** The things of this page. */
  items: Array<MailConsent>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailImage {
  /** The things of this page. */
  items: Array<MailImage>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailProfile {
  /** The things of this page. */
  items: Array<MailProfile>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailTemplate {
  /** The things of this page. */
  items: Array<MailTemplate>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMailbox {
  /** The things of this page. */
  items: Array<Mailbox>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMallCancellation {
  /** The things of this page. */
  items: Array<MallCancellation>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageMallCode {
  /** The things of this page. */
  items: Array<MallCode>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrder {
  /** The things of this page. */
  items: Array<Order>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderErasure {
  /** The things of this page. */
  items: Array<OrderErasure>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderExport {
  /** The things of this page. */
  items: Array<OrderExport>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderImport {
  /** The things of this page. */
  items: Array<OrderImport>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderMailSource {
  /** The things of this page. */
  items: Array<OrderMailSource>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderMove {
  /** The things of this page. */
  items: Array<OrderMove>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderMoveIssue {
  /** The things of this page. */
  items: Array<OrderMoveIssue>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageOrderPayment {
  /** The things of this page. */
  items: Array<OrderPayment>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PagePaymentImport {
  /** The things of this page. */
  items: Array<PaymentImport>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PagePaymentImportRow {
  /** The things of this page. */
  items: Array<PaymentImportRow>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PagePaymentLayout {
  /** The things of this page. */
  items: Array<PaymentLayout>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageProcessingRoute {
  /** The things of this page. */
  items: Array<ProcessingRoute>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageProduct {
  /** The things of this page. */
  items: Array<Product>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageProductSales {
  /** The things of this page. */
  items: Array<ProductSales>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PagePublication {
  /** The things of this page. */
  items: Array<Publication>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageRecipient {
  /** The things of this page. */
  items: Array<Recipient>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageReconciliation {
  /** The things of this page. */
  items: Array<Reconciliation>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageReconciliationRow {
  /** The things of this page. */
  items: Array<ReconciliationRow>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageRole {
  /** The things of this page. */
  items: Array<Role>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageRule {
  /** The things of this page. */
  items: Array<Rule>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageRuleRun {
  /** The things of this page. */
  items: Array<RuleRun>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageSalesRoute {
  /** The things of this page. */
  items: Array<SalesRoute>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageSavedSearch {
  /** The things of this page. */
  items: Array<SavedSearch>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageShipRequest {
  /** The things of this page. */
  items: Array<ShipRequest>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageShipRequestFile {
  /** The things of this page. */
  items: Array<ShipRequestFile>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageShipment {
  /** The things of this page. */
  items: Array<Shipment>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageShipmentReport {
  /** The things of this page. */
  items: Array<ShipmentReport>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageShop {
  /** The things of this page. */
  items: Array<Shop>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageStaff {
  /** The things of this page. */
  items: Array<Staff>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageStockCount {
  /** The things of this page. */
  items: Array<StockCount>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageStockLevel {
  /** The things of this page. */
  items: Array<StockLevel>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageStockMovement {
  /** The things of this page. */
  items: Array<StockMovement>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageSubStatus {
  /** The things of this page. */
  items: Array<SubStatus>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageSuppression {
  /** The things of this page. */
  items: Array<Suppression>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageTrackingImport {
  /** The things of this page. */
  items: Array<TrackingImport>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageTrackingIssue {
  /** The things of this page. */
  items: Array<TrackingIssue>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageVariant {
  /** The things of this page. */
  items: Array<Variant>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWarehouse {
  /** The things of this page. */
  items: Array<Warehouse>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWarehouseCode {
  /** The things of this page. */
  items: Array<WarehouseCode>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWarehouseLink {
  /** The things of this page. */
  items: Array<WarehouseLink>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWaybillEntry {
  /** The things of this page. */
  items: Array<WaybillEntry>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWaybillField {
  /** The things of this page. */
  items: Array<WaybillField>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWaybillFile {
  /** The things of this page. */
  items: Array<WaybillFile>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWaybillFormatInfo {
  /** The things of this page. */
  items: Array<WaybillFormatInfo>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWebhookDelivery {
  /** The things of this page. */
  items: Array<WebhookDelivery>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}

/** One page of a list. */
export interface PageWebhookEndpoint {
  /** The things of this page. */
  items: Array<WebhookEndpoint>;
  /** Send it as `cursor` for the next page; null on the last one. */
  next_cursor: string | null;
}
