//! What sets rules off.

use serde::{Deserialize, Serialize};

use crate::Date;
use crate::event::{Event, EventKind, FeedEvent};
use crate::order_status::OrderStatus;
use crate::payment::PaymentState;

/// What a rule is set off by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum TriggerKind {
    /// The order came in.
    Imported,
    /// It reached the rule's status.
    StatusEntered,
    /// 入金確認: what is billed has been paid.
    PaymentConfirmed,
    /// 送り状番号: a parcel has its number.
    TrackingRegistered,
    /// 発送予定日: the day on which something of it is to go out.
    ShipDateReached,
    /// フォローメール: its day has come.
    FollowMailDue,
    /// At times of the day.
    Schedule,
    /// By hand only.
    Manual,
}

/// Events that tell from where to where an order went.
pub const MOVES: [EventKind; 7] = [
    EventKind::OrderMoved,
    EventKind::OrderHeld,
    EventKind::OrderReleased,
    EventKind::OrderCancelled,
    EventKind::OrderUndone,
    EventKind::ShipmentMoved,
    EventKind::ShipmentShipped,
];

impl TriggerKind {
    /// The events that may set it off; none: those of the clock and of hands.
    pub fn set_off_by(self) -> Vec<EventKind> {
        match self {
            TriggerKind::Imported => vec![EventKind::OrderCreated],
            TriggerKind::StatusEntered => [&[EventKind::OrderCreated][..], &MOVES].concat(),
            TriggerKind::PaymentConfirmed => vec![EventKind::PaymentRegistered],
            TriggerKind::TrackingRegistered => {
                vec![EventKind::ShipmentParcelsChanged, EventKind::ShipmentShipped]
            }
            TriggerKind::FollowMailDue => vec![EventKind::FollowMailDue],
            TriggerKind::ShipDateReached | TriggerKind::Schedule | TriggerKind::Manual => Vec::new(),
        }
    }
}

/// What a 発送予定日 counts once for.
pub fn ship_date_occurrence(day: Date) -> String {
    format!("ship_date:{day}")
}

/// Whether an order may have got a 発送予定日 that has come, or come to where a rule looks for it.
pub fn may_come_due(event: &Event) -> bool {
    let data = &event.data.0;
    match event.kind {
        EventKind::OrderCreated
        | EventKind::OrderUpdated
        | EventKind::OrderPlanned
        | EventKind::OrderSplit
        | EventKind::ShipmentAdded => true,
        EventKind::ShipmentUpdated => {
            let changed = data["changed"].as_array();
            changed.is_some_and(|changed| changed.iter().any(|field| field == "ship_on"))
        }
        _ => entered(event).is_some(),
    }
}

/// Where an order stood right after the one of its events with this sequence; `told` are those of its
/// [`MOVES`] and its beginning, in their order. None where nothing tells.
pub fn stood_at(told: &[FeedEvent], sequence: i64) -> Option<OrderStatus> {
    let (before, after) = told.split_at(told.partition_point(|one| one.sequence <= sequence));
    let came_to = |event: &Event| match event.kind {
        EventKind::OrderCreated => Some(OrderStatus::New),
        _ => status(event, "after"),
    };
    let latest = before.iter().rev().find_map(|one| came_to(&one.event));
    latest.or_else(|| after.iter().find_map(|one| status(&one.event, "before")))
}

fn status(event: &Event, place: &str) -> Option<OrderStatus> {
    serde_json::from_value(event.data.0[place]["status"].clone()).ok()
}

/// The status that an event brought the order to. Whoever takes something back wants to work on it by
/// hand.
fn entered(event: &Event) -> Option<OrderStatus> {
    if !MOVES.contains(&event.kind) || event.kind == EventKind::OrderUndone {
        return None;
    }
    let (before, after) = (status(event, "before")?, status(event, "after")?);
    (before != after).then_some(after)
}

/// Whether it brought what was missing: neither a part, nor more, nor money that went back.
fn settles(payment: &Event) -> bool {
    let state = |place: &str| -> Option<PaymentState> {
        serde_json::from_value(payment.data.0[place]["payment_state"].clone()).ok()
    };
    let was_settled = state("before").is_none_or(PaymentState::is_settled);
    !was_settled && state("after").is_some_and(PaymentState::is_settled)
}

/// What an event sets off, and the status that it brought the order to.
pub fn triggers(event: &Event) -> Vec<(TriggerKind, Option<OrderStatus>)> {
    let number = |name: &str| event.data.0[name].as_i64().unwrap_or(0);
    let mut triggers = Vec::new();
    match event.kind {
        EventKind::OrderCreated => {
            triggers.push((TriggerKind::Imported, None));
            triggers.push((TriggerKind::StatusEntered, Some(OrderStatus::New)));
        }
        EventKind::PaymentRegistered if settles(event) => {
            triggers.push((TriggerKind::PaymentConfirmed, None));
        }
        EventKind::ShipmentParcelsChanged | EventKind::ShipmentShipped if number("parcels") > 0 => {
            triggers.push((TriggerKind::TrackingRegistered, None));
        }
        EventKind::FollowMailDue => triggers.push((TriggerKind::FollowMailDue, None)),
        _ => {}
    }
    if let Some(status) = entered(event) {
        triggers.push((TriggerKind::StatusEntered, Some(status)));
    }
    triggers
}
