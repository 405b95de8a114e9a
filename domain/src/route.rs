//! 受注ルート and 処理ルート: where orders come from and which lane works on them.

use serde::{Deserialize, Serialize};

use crate::{Instant, ProcessingRouteId, SalesRouteId, TenantId};

/// 受注ルート: a mall shop, a cart or the telephone, under the short code that CSV files use.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SalesRoute {
    pub tenant_id: TenantId,
    pub id: SalesRouteId,
    /// At most 20 characters, unique in the tenant; compared as written.
    pub code: String,
    pub kind: SalesRouteKind,
    pub name: String,
    /// Orders from here start in this lane; none: the tenant's default lane.
    pub processing_route_id: Option<ProcessingRouteId>,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}

/// What stands behind a sales route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum SalesRouteKind {
    OwnCart,
    Rakuten,
    Yahoo,
    Amazon,
    Shopify,
    /// 店舗受注: telephone and FAX.
    Phone,
    Other,
}

/// 処理ルート: a lane of work, for most shops the warehouse that ships.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ProcessingRoute {
    pub tenant_id: TenantId,
    pub id: ProcessingRouteId,
    /// At most 20 characters, unique in the tenant.
    pub code: String,
    pub name: String,
    /// Exactly one lane of a tenant takes what nothing else decides.
    pub is_default: bool,
    pub active: bool,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}
