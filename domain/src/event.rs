//! What happened: the timeline of an order, and the feed that integrators follow.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::{
    AnnouncementId, EventId, IdKind as _, IncidentId, Instant, ListingId, MailBatchId, MailId, OrderId,
    OrderImportId, OrderMoveId, PaymentImportId, ReconciliationId, ShopId, TenantId, VariantId,
    WebhookEndpointId, base32,
};

/// Written in the transaction that caused it; never changed, never personal.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Event {
    pub tenant_id: TenantId,
    pub id: EventId,
    /// What it happened to: the uuid of an order, an import …
    pub subject_id: uuid::Uuid,
    pub kind: EventKind,
    pub actor: Json<Actor>,
    pub data: Json<serde_json::Value>,
    pub occurred_at: Instant,
}

/// An event with its place in the feed of its tenant.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FeedEvent {
    #[sqlx(flatten)]
    pub event: Event,
    /// Greater than that of every event that could be seen before.
    pub position: i64,
    /// Counts what happened to its subject, from 1, without a gap.
    pub sequence: i64,
}

macro_rules! event_kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// `noun.verb` in the past; published, so append only.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
        #[sqlx(type_name = "text")]
        pub enum EventKind {
            $($(#[$doc])* #[serde(rename = $text)] #[sqlx(rename = $text)] $name,)*
        }

        impl EventKind {
            pub const ALL: &[EventKind] = &[$(EventKind::$name),*];

            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

event_kinds! {
    OrderCreated = "order.created";
    OrderUpdated = "order.updated";
    ImportFinished = "import.finished";
    PaymentRegistered = "payment.registered";
    PaymentUndone = "payment.undone";
    OrderMoved = "order.moved";
    OrderHeld = "order.held";
    OrderReleased = "order.released";
    OrderCancelled = "order.cancelled";
    /// The last change of an order was taken back.
    OrderUndone = "order.undone";
    OrderSplit = "order.split";
    OrderBundled = "order.bundled";
    OrderBundleUndone = "order.bundle_undone";
    ShipmentAdded = "shipment.added";
    ShipmentUpdated = "shipment.updated";
    ShipmentRemoved = "shipment.removed";
    ShipmentMoved = "shipment.moved";
    ShipmentLinesMoved = "shipment.lines_moved";
    ShipmentParcelsChanged = "shipment.parcels_changed";
    ShipmentShipped = "shipment.shipped";
    /// Many orders were moved in the background.
    OrderMoveFinished = "order_move.finished";
    PaymentImportMatched = "payment_import.matched";
    /// Days to ship were planned.
    OrderPlanned = "order.planned";
    /// Alerts were raised on an order that was there already, or went.
    OrderAlertsChanged = "order.alerts_changed";
    AlertResolved = "alert.resolved";
    AlertReopened = "alert.reopened";
    /// A credential of a shop runs out soon.
    ShopCredentialExpiring = "shop.credential_expiring";
    /// How many of a variant can be sold is another.
    StockChanged = "stock.changed";
    /// A mall was told that an order is canceled, and said whether it is.
    OrderCancelReported = "order.cancel_reported";
    /// A mall knows that a shipment has left.
    ShipmentReported = "shipment.reported";
    /// A mall refuses to be told of a shipment.
    ShipmentReportFailed = "shipment.report_failed";
    /// What a mall shows was held against what it ought to show.
    ReconciliationFinished = "reconciliation.finished";
    /// A mall refuses the number of a listing.
    PublicationFailed = "publication.failed";
    /// A mall takes the number of a listing again.
    PublicationRecovered = "publication.recovered";
    /// A server took it.
    MailSent = "mail.sent";
    MailFailed = "mail.failed";
    /// Nobody knows whether a server took it.
    MailUnknown = "mail.unknown";
    MailBounced = "mail.bounced";
    MailReceived = "mail.received";
    /// A recipient wants no more advertising.
    MailUnsubscribed = "mail.unsubscribed";
    /// An order mail does not read as it should, or a fetched message not at all.
    MailUnreadable = "mail.unreadable";
    MailBatchFinished = "mail_batch.finished";
    /// The day of an order's follow mail has come.
    FollowMailDue = "follow_mail.due";
    /// Somebody wants to see whether an endpoint hears; it alone is told.
    WebhookEndpointTested = "webhook_endpoint.tested";
    /// An endpoint did not hear for days, or said that it is gone.
    WebhookEndpointDisabled = "webhook_endpoint.disabled";
    /// オートロボ did something with an order.
    RuleRan = "rule.ran";
    /// A rule asks whoever listens to do something with an order.
    RuleCalled = "rule.called";
    /// The stop switch of all rules was turned on, or off.
    RulesStopped = "rules.stopped";
    RulesStarted = "rules.started";
    AnnouncementMade = "announcement.made";
    IncidentRecorded = "incident.recorded";
    IncidentUpdated = "incident.updated";
    /// A linked warehouse is to send a shipment.
    ShipRequestCreated = "ship_request.created";
    /// The warehouse has been told of it.
    ShipRequestSent = "ship_request.sent";
    /// The warehouse works on it.
    ShipRequestAccepted = "ship_request.accepted";
    /// The warehouse is asked to leave it.
    ShipRequestCancelAsked = "ship_request.cancel_asked";
    /// The warehouse has sent it.
    ShipRequestShipped = "ship_request.shipped";
    /// The warehouse does not do it.
    ShipRequestRefused = "ship_request.refused";
    ShipRequestCancelled = "ship_request.cancelled";
    /// It needs people.
    ShipRequestFailed = "ship_request.failed";
    /// An order's waybills went into a file for a carrier's program.
    WaybillMade = "waybill.made";
    ShipmentLinesAdded = "shipment.lines_added";
    ShipmentLinesEdited = "shipment.lines_edited";
    ShipmentLinesRemoved = "shipment.lines_removed";
    /// What was personal about an order was deleted.
    OrderErased = "order.erased";
}

impl Event {
    /// The kind of id that its subject has.
    pub fn subject_prefix(&self) -> &'static str {
        let noun = self.kind.as_str().split('.').next().unwrap_or_default();
        match noun {
            "import" => OrderImportId::PREFIX,
            "order_move" => OrderMoveId::PREFIX,
            "payment_import" => PaymentImportId::PREFIX,
            "shop" => ShopId::PREFIX,
            "stock" => VariantId::PREFIX,
            "webhook_endpoint" => WebhookEndpointId::PREFIX,
            "rules" => TenantId::PREFIX,
            "mail_batch" => MailBatchId::PREFIX,
            "publication" => ListingId::PREFIX,
            "reconciliation" => ReconciliationId::PREFIX,
            // Mail that belongs to no order.
            "mail" if self.data.get("order").is_none() => MailId::PREFIX,
            "announcement" => AnnouncementId::PREFIX,
            "incident" => IncidentId::PREFIX,
            // Shipments, payments, alerts, rules and mail are told of in their order's timeline.
            _ => OrderId::PREFIX,
        }
    }

    /// The id of what it happened to, as it is written everywhere else.
    pub fn subject(&self) -> String {
        format!("{}_{}", self.subject_prefix(), base32(self.subject_id))
    }
}

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Actor {
    Staff { id: crate::StaffId },
    ApiKey { id: crate::ApiKeyId },
    Import { id: crate::OrderImportId },
    Shop { id: crate::ShopId },
    Rule { id: crate::RuleId },
    System,
}

impl Actor {
    /// The id of whoever it is, without its kind; nil for the platform itself.
    pub fn uuid(&self) -> uuid::Uuid {
        match self {
            Actor::Staff { id } => id.0,
            Actor::ApiKey { id } => id.0,
            Actor::Import { id } => id.0,
            Actor::Shop { id } => id.0,
            Actor::Rule { id } => id.0,
            Actor::System => uuid::Uuid::nil(),
        }
    }
}
