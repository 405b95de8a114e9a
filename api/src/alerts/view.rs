//! Alerts on the wire.

use domain::alert::{Alert, AlertKind, Severity};
use domain::order::OrderName;
use domain::{AlertId, OrderId};
use poem_openapi::types::Any;
use poem_openapi::{Enum, Object};
use serde::{Serialize, Serializer};
use store::alerts::AlertCount;
use workflows::alerts::Suggestion;

use crate::orders::Status;
use crate::wire::{ActorView, At, Id};

/// アラート: something that needs a person's eye before the order goes on.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "Alert")]
pub struct AlertView {
    pub id: Id<AlertId>,
    /// The order that it stands on.
    pub order_id: Id<OrderId>,
    /// 受注番号 of that order.
    pub order_number: String,
    /// 受注ルート of that order: the code of its sales route.
    pub order_route: String,
    /// Where that order stands.
    pub order_status: Status,
    pub kind: AlertKindView,
    pub severity: SeverityView,
    /// Facts that explain the alert, never personal data; what is in it depends on `kind`.
    #[serde(serialize_with = "any")]
    pub detail: Any<serde_json::Value>,
    pub raised_at: At,
    #[oai(nullable)]
    pub resolved_at: Option<At>,
    /// Who resolved it.
    #[oai(nullable)]
    pub resolved_by: Option<ActorView>,
    /// What the address may have to be; only of an `address_mismatch` in the list of one order's
    /// alerts, for those who may read personal data.
    #[oai(nullable)]
    pub suggestions: Option<Vec<SuggestionView>>,
}

/// What the address of a shipment may have to be.
#[derive(Clone, Debug, Object, Serialize)]
#[oai(rename = "AddressSuggestion")]
pub struct SuggestionView {
    /// The shipment's position in the order, from 1.
    pub shipment: i64,
    /// The places that its postal code stands for.
    pub addresses: Vec<String>,
}

/// What an alert is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize)]
#[oai(rename = "AlertKind", remote = "AlertKind", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum AlertKindView {
    AmountMismatch,
    AddressMismatch,
    PostalCodeUnknown,
    Blacklist,
    BundleCandidate,
    DuplicateSuspected,
    Gift,
    Chilled,
    Frozen,
    DeliverTodayOrEarlier,
    DeliverTomorrow,
    DeliverDayAfterTomorrow,
    PickupPoint,
    BuyerNote,
    WaybillFieldTooLong,
    Island,
    TwoDaysPlus,
    ProductUnknown,
    StockShort,
    WaybillOutdated,
    TaxRateDiffers,
    ToldDifferently,
}

/// How bad it is: `stop` keeps an order from shipping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize)]
#[oai(rename = "AlertSeverity", remote = "Severity", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum SeverityView {
    Info,
    Warning,
    Stop,
}

/// How many open alerts there are of a kind, on orders of a status.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AlertCount")]
pub struct AlertCountView {
    pub kind: AlertKindView,
    /// Where the orders stand.
    pub order_status: Status,
    /// How many alerts are open.
    pub open: i64,
}

/// How many open alerts there are.
#[derive(Clone, Debug, Object)]
pub struct AlertCounts {
    /// Of each kind, on orders of each status; those that are none are left out.
    pub counts: Vec<AlertCountView>,
}

/// Alerts that somebody has looked at.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AlertsToResolve {
    /// Their ids, at most 1,000.
    #[oai(validator(min_items = 1, max_items = 1000))]
    pub alert_ids: Vec<Id<AlertId>>,
}

/// What became of them.
#[derive(Clone, Debug, Object)]
pub struct AlertsResolved {
    /// How many were open until now.
    pub resolved: u64,
}

impl AlertView {
    pub fn new(alert: Alert, order: OrderName) -> AlertView {
        AlertView {
            id: Id(alert.id),
            order_id: Id(alert.order_id),
            order_number: order.number,
            order_route: order.route,
            order_status: alert.order_status.into(),
            kind: alert.kind.into(),
            severity: alert.severity.into(),
            detail: Any(alert.detail.0),
            raised_at: At(alert.raised_at),
            resolved_at: alert.resolved_at.map(At),
            resolved_by: alert.resolved_by.map(|by| by.0.into()),
            suggestions: None,
        }
    }
}

impl From<Suggestion> for SuggestionView {
    fn from(suggestion: Suggestion) -> SuggestionView {
        SuggestionView {
            shipment: suggestion.shipment,
            addresses: suggestion.addresses,
        }
    }
}

impl From<AlertCount> for AlertCountView {
    fn from(count: AlertCount) -> AlertCountView {
        AlertCountView {
            kind: count.kind.into(),
            order_status: count.order_status.into(),
            open: count.alerts,
        }
    }
}

fn any<S: Serializer>(value: &Any<serde_json::Value>, serializer: S) -> Result<S::Ok, S::Error> {
    value.0.serialize(serializer)
}
