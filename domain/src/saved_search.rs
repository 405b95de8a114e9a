//! 検索条件の保存: a search that is kept under a name.

use crate::{Instant, SavedSearchId, TenantId};

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SavedSearch {
    pub tenant_id: TenantId,
    pub id: SavedSearchId,
    /// Unique in the tenant.
    pub name: String,
    /// The condition tree, which may name people.
    pub sealed: Vec<u8>,
    pub created_at: Instant,
    pub updated_at: Instant,
    pub version: i64,
}
