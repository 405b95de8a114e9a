//! What sets rules off.

use serde::{Deserialize, Serialize};

use crate::event::{Event, EventKind};
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
        // Whoever takes something back wants to work on it by hand.
        EventKind::OrderUndone => return triggers,
        _ => {}
    }
    let status = |place: &str| serde_json::from_value(event.data.0[place]["status"].clone()).ok();
    let (before, after): (Option<OrderStatus>, Option<OrderStatus>) = (status("before"), status("after"));
    if before.is_some() && after.is_some() && before != after {
        triggers.push((TriggerKind::StatusEntered, after));
    }
    triggers
}
