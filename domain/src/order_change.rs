//! The journal of an order's changes: what undo takes back, last first.

use sqlx::types::Json;

use crate::event::{Actor, EventKind};
use crate::standing::Standing;
use crate::{BundleId, EventId, Instant, OrderChangeId, OrderId, TenantId};

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
    pub undone_at: Option<Instant>,
    /// Where the order stood before, if only that changed; else its rows were kept.
    pub before: Option<Json<Standing>>,
}

impl OrderChange {
    /// Not of the kind that nobody can take back, nor too long ago.
    pub fn is_reversible(&self, now: Instant) -> bool {
        !self.irreversible && self.changed_at >= undo_horizon(now)
    }
}
