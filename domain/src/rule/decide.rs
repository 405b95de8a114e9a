//! Whether a rule works on an order.

use super::ReadyRule;
use crate::condition::Facts;
use crate::order_status::OrderStatus;
use crate::{Date, Instant};

/// An order as a rule finds it.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    pub facts: &'a Facts<'a>,
    pub now: Instant,
    pub today: Date,
    /// The code of its lane.
    pub lane: &'a str,
    pub status: OrderStatus,
    pub open_alerts: i64,
    pub on_hold: bool,
    pub has_buyer_note: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Applies,
    /// The order is in another lane, or stands elsewhere.
    OutOfScope,
    ConditionFails,
    /// It is for this order, and has to wait.
    Blocked(Blocked),
}

/// Which guard keeps a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    OpenAlerts,
    OnHold,
    BuyerNote,
    /// Until then.
    OutsideWindow(Instant),
}

impl Blocked {
    pub fn code(self) -> &'static str {
        match self {
            Blocked::OpenAlerts => "open_alerts",
            Blocked::OnHold => "on_hold",
            Blocked::BuyerNote => "buyer_note",
            Blocked::OutsideWindow(_) => "outside_window",
        }
    }
}

/// The one answer for runs and simulations.
pub fn decide(rule: &ReadyRule, order: &Situation<'_>) -> Verdict {
    let body = &rule.body;
    let other_lane = body
        .processing_route
        .as_ref()
        .is_some_and(|code| code != order.lane);
    if other_lane || body.status.is_some_and(|status| status != order.status) {
        return Verdict::OutOfScope;
    }
    if !rule.condition.holds(order.facts, order.today) {
        return Verdict::ConditionFails;
    }
    let guards = &body.guards;
    let blocked = if guards.no_alerts && order.open_alerts > 0 {
        Some(Blocked::OpenAlerts)
    } else if guards.no_hold && order.on_hold {
        Some(Blocked::OnHold)
    } else if guards.no_buyer_note && order.has_buyer_note {
        Some(Blocked::BuyerNote)
    } else {
        let opens = guards.window.and_then(|window| window.opens(order.now));
        opens.map(Blocked::OutsideWindow)
    };
    blocked.map_or(Verdict::Applies, Verdict::Blocked)
}
