//! Many orders moved at once, as a resource: what was asked for, and how far it is.

use serde::{Deserialize, Serialize};
use sqlx::types::Json;

use crate::event::Actor;
use crate::order_status::OrderStatus;
use crate::{Instant, OrderId, OrderMoveId, SubStatusId, TenantId};

/// So many orders a transaction, all of them or none.
pub const MOVE_BATCH: usize = 1_000;
/// So many orders in one move at most.
pub const MAX_MOVE: usize = 100_000;

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OrderMove {
    pub tenant_id: TenantId,
    pub id: OrderMoveId,
    pub status: MoveStatus,
    pub to_status: OrderStatus,
    pub sub_status_id: Option<SubStatusId>,
    /// A label without personal data.
    pub reason: Option<String>,
    pub actor: Json<Actor>,
    /// How many it is about.
    pub orders: i64,
    pub moved: i64,
    /// Could not be moved; the issues say why.
    pub refused: i64,
    /// Stayed where they were because another one of their batch was refused.
    pub left_alone: i64,
    /// How many have been dealt with.
    pub cursor: i64,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum MoveStatus {
    Queued,
    Running,
    /// Every batch was dealt with; some orders may have been refused.
    Succeeded,
}

/// Why one order of a move stayed where it was.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MoveIssue {
    /// Its place among the orders of the move, from 0.
    pub seq: i64,
    pub order_id: OrderId,
    pub code: String,
    pub hint: Option<String>,
}
