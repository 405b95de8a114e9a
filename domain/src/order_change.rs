//! The journal of an order's changes: what undo takes back, last first.

use sqlx::types::Json;

use crate::error::Error;
use crate::event::{Actor, EventKind};
use crate::standing::Standing;
use crate::{BundleId, EventId, Instant, OrderChangeId, OrderId, OrderMoveId, TenantId};

/// So long is kept what an order was before a change.
pub const UNDO_DAYS: i64 = 90;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// Changes from before this moment cannot be taken back any more.
pub fn undo_horizon(now: Instant) -> Instant {
    now.plus_millis(-UNDO_DAYS * DAY_MILLIS)
}

/// One change of one order, or something after which no change before it can be taken back.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OrderChange {
    pub tenant_id: TenantId,
    pub id: OrderChangeId,
    pub order_id: OrderId,
    /// What the timeline calls it.
    pub kind: EventKind,
    pub event_id: EventId,
    /// The order's version since.
    pub version_after: i64,
    pub actor: Json<Actor>,
    pub changed_at: Instant,
    /// It cannot be taken back, nor what was before it: a mail, a report to a mall, a refund.
    pub irreversible: bool,
    /// The bundle that it is a part of, which is undone as a whole.
    pub bundle_id: Option<BundleId>,
    /// The move of many orders that it is a part of.
    pub move_id: Option<OrderMoveId>,
    pub undone_at: Option<Instant>,
    /// Where the order stood before, if only that changed; else its rows were kept.
    pub before: Option<Json<Standing>>,
}

impl OrderChange {
    /// Not of the kind that nobody can take back, nor too long ago.
    pub fn is_reversible(&self, now: Instant) -> bool {
        !self.irreversible && self.changed_at >= undo_horizon(now)
    }

    /// Why it cannot be taken back by itself, where this is the last change of its order.
    pub fn refusal(&self, last: &OrderChange, now: Instant) -> Option<Error> {
        let event = last.kind;
        if last.id == self.id {
            (!self.is_reversible(now)).then_some(Error::Irreversible { event })
        } else if last.irreversible {
            Some(Error::Irreversible { event })
        } else {
            Some(Error::ChangedSince { event })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(id: u128, kind: EventKind, irreversible: bool) -> OrderChange {
        let nil = uuid::Uuid::nil();
        OrderChange {
            tenant_id: TenantId(nil),
            id: OrderChangeId(uuid::Uuid::from_u128(id)),
            order_id: OrderId(nil),
            kind,
            event_id: EventId(nil),
            version_after: 2,
            actor: Json(Actor::System),
            changed_at: Instant::from_millis(0).unwrap(),
            irreversible,
            bundle_id: None,
            move_id: None,
            undone_at: None,
            before: None,
        }
    }

    #[test]
    fn only_the_last_change_is_taken_back() {
        let moved = change(1, EventKind::OrderMoved, false);
        let (soon, late) = (Instant::from_millis(1).unwrap(), UNDO_DAYS * DAY_MILLIS + 1);
        let late = Instant::from_millis(late).unwrap();
        for (last, now, expected) in [
            (moved.clone(), soon, None),
            (
                moved.clone(),
                late,
                Some(Error::Irreversible {
                    event: EventKind::OrderMoved,
                }),
            ),
            (
                change(2, EventKind::OrderHeld, false),
                soon,
                Some(Error::ChangedSince {
                    event: EventKind::OrderHeld,
                }),
            ),
            (
                change(3, EventKind::MailSent, true),
                soon,
                Some(Error::Irreversible {
                    event: EventKind::MailSent,
                }),
            ),
        ] {
            assert_eq!(moved.refusal(&last, now), expected, "{last:?}");
        }
    }
}
