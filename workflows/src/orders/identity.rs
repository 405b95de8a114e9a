//! Whose rows are made.

use domain::event::EventKind;
use domain::order::OrderStatus;
use domain::{Instant, OrderId, ProcessingRouteId};

/// Which order the rows are for: a new one, or one that keeps its id and age.
pub(super) struct Identity {
    pub id: OrderId,
    pub created_at: Instant,
    pub version: i64,
    pub status: OrderStatus,
    pub event: EventKind,
    /// The lane that it stays in, whatever rules say.
    pub lane: Option<ProcessingRouteId>,
}
