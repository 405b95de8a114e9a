// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $all from "./index.js";
export type * from "./actor.js";
export type * from "./added.js";
export type * from "./address.js";
export type * from "./alert.js";
export type * from "./alerts.js";
export type * from "./amount.js";
export type * from "./announcement.js";
export type * from "./api.js";
export type * from "./audit.js";
export type * from "./blacklist.js";
export type * from "./book.js";
export type * from "./built.js";
export type * from "./bundle.js";
export type * from "./calendar.js";
export type * from "./caller.js";
export type * from "./cancel.js";
export type * from "./candidate.js";
export type * from "./carrier.js";
export type * from "./channel.js";
export type * from "./chosen.js";
export type * from "./condition.js";
export type * from "./confirm.js";
export type * from "./considered.js";
export type * from "./counted.js";
export type * from "./created.js";
export type * from "./credential.js";
export type * from "./csv.js";
export type * from "./customer.js";
export type * from "./date.js";
export type * from "./delivery.js";
export type * from "./drift.js";
export type * from "./edit.js";
export type * from "./event.js";
export type * from "./expected.js";
export type * from "./export.js";
export type * from "./exported.js";
export type * from "./feed.js";
export type * from "./field.js";
export type * from "./file.js";
export type * from "./follow.js";
export type * from "./foreseen.js";
export type * from "./found.js";
export type * from "./gift.js";
export type * from "./hold.js";
export type * from "./holiday.js";
export type * from "./holidays.js";
export type * from "./import.js";
export type * from "./imported.js";
export type * from "./inbound.js";
export type * from "./incident.js";
export type * from "./job.js";
export type * from "./jwk.js";
export type * from "./limit.js";
export type * from "./line.js";
export type * from "./listing.js";
export type * from "./mail.js";
export type * from "./mailbox.js";
export type * from "./mall.js";
export type * from "./management.js";
export type * from "./match.js";
export type * from "./me.js";
export type * from "./move.js";
export type * from "./new.js";
export type * from "./notes.js";
export type * from "./nothing.js";
export type * from "./order.js";
export type * from "./own.js";
export type * from "./page.js";
export type * from "./parcels.js";
export type * from "./payment.js";
export type * from "./person.js";
export type * from "./plan.js";
export type * from "./postal.js";
export type * from "./problem.js";
export type * from "./processing.js";
export type * from "./product.js";
export type * from "./proposed.js";
export type * from "./publication.js";
export type * from "./publications.js";
export type * from "./quote.js";
export type * from "./rank.js";
export type * from "./rate.js";
export type * from "./received.js";
export type * from "./recipient.js";
export type * from "./reconciliation.js";
export type * from "./remove.js";
export type * from "./repeated.js";
export type * from "./replaced.js";
export type * from "./reported.js";
export type * from "./result.js";
export type * from "./role.js";
export type * from "./rounding.js";
export type * from "./rule.js";
export type * from "./sales.js";
export type * from "./saved.js";
export type * from "./selected.js";
export type * from "./set.js";
export type * from "./ship.js";
export type * from "./shipment.js";
export type * from "./shop.js";
export type * from "./shown.js";
export type * from "./simulated.js";
export type * from "./skip.js";
export type * from "./split.js";
export type * from "./staff.js";
export type * from "./stated.js";
export type * from "./stock.js";
export type * from "./store.js";
export type * from "./sub.js";
export type * from "./suppression.js";
export type * from "./tax.js";
export type * from "./temperature.js";
export type * from "./tenant.js";
export type * from "./token.js";
export type * from "./totals.js";
export type * from "./tracking.js";
export type * from "./undo.js";
export type * from "./unmappable.js";
export type * from "./variant.js";
export type * from "./warehouse.js";
export type * from "./waybill.js";
export type * from "./webhook.js";
export type * from "./weekday.js";
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type AlertReopenedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type AlertResolvedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type AnnouncementMadeWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type FollowMailDueWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ImportFinishedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type IncidentRecordedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type IncidentUpdatedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailBouncedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailFailedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailReceivedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailSentWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailUnknownWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailUnreadableWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailUnsubscribedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type MailBatchFinishedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderAlertsChangedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderBundleUndoneWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderBundledWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderCancelReportedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderCancelledWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderCreatedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderErasedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderHeldWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderMovedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderPlannedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderReleasedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderSplitWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderUndoneWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderUpdatedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type OrderMoveFinishedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type PaymentRegisteredWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type PaymentUndoneWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type PaymentImportMatchedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type PublicationFailedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type PublicationRecoveredWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ReconciliationFinishedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type RuleCalledWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type RuleRanWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type RulesStartedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type RulesStoppedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestAcceptedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestCancelAskedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestCancelledWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestCreatedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestFailedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestRefusedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestSentWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipRequestShippedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentAddedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentLinesAddedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentLinesEditedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentLinesMovedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentLinesRemovedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentMovedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentParcelsChangedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentRemovedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentReportFailedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentReportedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentShippedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShipmentUpdatedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type ShopCredentialExpiringWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type StockChangedWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type WaybillMadeWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type WebhookEndpointDisabledWebhook = $all.FeedEvent;
/** Posted to every endpoint that listens to it, at least once, by [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id` (the id of the event), `webhook-timestamp` and `webhook-signature` say whether it is true. Any 2xx within 15 seconds will do; anything else is tried again, for three days. */
export type WebhookEndpointTestedWebhook = $all.FeedEvent;
