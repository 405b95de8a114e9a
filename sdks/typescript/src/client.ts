// Written by sdk-gen from the API's description. Changes here are lost.

import { Client, Tokens, type ClientOptions } from "./core/index.js";
import { API } from "./spec.js";
import { Access as AccessResource } from "./resources/access.js";
import { Alerts as AlertsResource } from "./resources/alerts.js";
import { Automation as AutomationResource } from "./resources/automation.js";
import { Bundling as BundlingResource } from "./resources/bundling.js";
import { Customers as CustomersResource } from "./resources/customers.js";
import { Events as EventsResource } from "./resources/events.js";
import { FollowMail as FollowMailResource } from "./resources/follow-mail.js";
import { Fulfillment as FulfillmentResource } from "./resources/fulfillment.js";
import { InboundMail as InboundMailResource } from "./resources/inbound-mail.js";
import { Jobs as JobsResource } from "./resources/jobs.js";
import { Mail as MailResource } from "./resources/mail.js";
import { Notices as NoticesResource } from "./resources/notices.js";
import { OrderExports as OrderExportsResource } from "./resources/order-exports.js";
import { OrderImports as OrderImportsResource } from "./resources/order-imports.js";
import { OrderMoves as OrderMovesResource } from "./resources/order-moves.js";
import { Orders as OrdersResource } from "./resources/orders.js";
import { Payments as PaymentsResource } from "./resources/payments.js";
import { Products as ProductsResource } from "./resources/products.js";
import { Reports as ReportsResource } from "./resources/reports.js";
import { Settings as SettingsResource } from "./resources/settings.js";
import { Shipments as ShipmentsResource } from "./resources/shipments.js";
import { Shipping as ShippingResource } from "./resources/shipping.js";
import { Shops as ShopsResource } from "./resources/shops.js";
import { Stock as StockResource } from "./resources/stock.js";
import { StockPublication as StockPublicationResource } from "./resources/stock-publication.js";
import { Warehouses as WarehousesResource } from "./resources/warehouses.js";

/** The API: one member for each resource. */
export class Nekonote {
  /** What sends the requests. */
  readonly client: Client;
  readonly access: AccessResource;
  readonly alerts: AlertsResource;
  readonly automation: AutomationResource;
  readonly bundling: BundlingResource;
  readonly customers: CustomersResource;
  readonly events: EventsResource;
  readonly followMail: FollowMailResource;
  readonly fulfillment: FulfillmentResource;
  readonly inboundMail: InboundMailResource;
  readonly jobs: JobsResource;
  readonly mail: MailResource;
  readonly notices: NoticesResource;
  readonly orderExports: OrderExportsResource;
  readonly orderImports: OrderImportsResource;
  readonly orderMoves: OrderMovesResource;
  readonly orders: OrdersResource;
  readonly payments: PaymentsResource;
  readonly products: ProductsResource;
  readonly reports: ReportsResource;
  readonly settings: SettingsResource;
  readonly shipments: ShipmentsResource;
  readonly shipping: ShippingResource;
  readonly shops: ShopsResource;
  readonly stock: StockResource;
  readonly stockPublication: StockPublicationResource;
  readonly warehouses: WarehousesResource;

  constructor(options: ClientOptions = {}) {
    this.client = new Client(API, options, Tokens);
    this.access = new AccessResource(this.client);
    this.alerts = new AlertsResource(this.client);
    this.automation = new AutomationResource(this.client);
    this.bundling = new BundlingResource(this.client);
    this.customers = new CustomersResource(this.client);
    this.events = new EventsResource(this.client);
    this.followMail = new FollowMailResource(this.client);
    this.fulfillment = new FulfillmentResource(this.client);
    this.inboundMail = new InboundMailResource(this.client);
    this.jobs = new JobsResource(this.client);
    this.mail = new MailResource(this.client);
    this.notices = new NoticesResource(this.client);
    this.orderExports = new OrderExportsResource(this.client);
    this.orderImports = new OrderImportsResource(this.client);
    this.orderMoves = new OrderMovesResource(this.client);
    this.orders = new OrdersResource(this.client);
    this.payments = new PaymentsResource(this.client);
    this.products = new ProductsResource(this.client);
    this.reports = new ReportsResource(this.client);
    this.settings = new SettingsResource(this.client);
    this.shipments = new ShipmentsResource(this.client);
    this.shipping = new ShippingResource(this.client);
    this.shops = new ShopsResource(this.client);
    this.stock = new StockResource(this.client);
    this.stockPublication = new StockPublicationResource(this.client);
    this.warehouses = new WarehousesResource(this.client);
  }
}
