// Written by sdk-gen from the API's description. Changes here are lost.

export { Access } from "./access.js";
export { Alerts } from "./alerts.js";
export { Automation } from "./automation.js";
export { Bundling } from "./bundling.js";
export { Customers } from "./customers.js";
export { Events } from "./events.js";
export { FollowMail } from "./follow-mail.js";
export { Fulfillment } from "./fulfillment.js";
export { InboundMail } from "./inbound-mail.js";
export { Jobs } from "./jobs.js";
export { Mail } from "./mail.js";
export { Notices } from "./notices.js";
export { OrderExports } from "./order-exports.js";
export { OrderImports } from "./order-imports.js";
export { OrderMoves } from "./order-moves.js";
export { Orders } from "./orders.js";
export { Payments } from "./payments.js";
export { Products } from "./products.js";
export { Reports } from "./reports.js";
export { Settings } from "./settings.js";
export { Shipments } from "./shipments.js";
export { Shipping } from "./shipping.js";
export { Shops } from "./shops.js";
export { Stock } from "./stock.js";
export { StockPublication } from "./stock-publication.js";
export { Warehouses } from "./warehouses.js";
