//! サブステータス: a shop's own step within a status.

use crate::order_status::OrderStatus;
use crate::{Instant, ProcessingRouteId, SubStatusId, TenantId};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SubStatus {
    pub tenant_id: TenantId,
    pub id: SubStatusId,
    /// The lane that has this step; none: all have.
    pub processing_route_id: Option<ProcessingRouteId>,
    /// The status it is a step of.
    pub status: OrderStatus,
    /// At most 20 characters, unique in the tenant; it never changes.
    pub code: String,
    pub name: String,
    /// Its place among the steps of its status.
    pub position: i64,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

impl SubStatus {
    /// Whether an order of this lane may stand at this step of this status.
    pub fn is_for(&self, status: OrderStatus, lane: ProcessingRouteId) -> bool {
        self.active && self.status == status && self.processing_route_id.is_none_or(|own| own == lane)
    }
}
