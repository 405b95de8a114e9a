//! Variants whose available stock changed, for whoever tells malls: one row each, however often.

use domain::{Instant, TenantId, VariantId};
use uuid::Uuid;

use crate::Result;
use crate::db::{On, sql};
use crate::{Tx, variants};

/// A variant that malls have to be told about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StockChange {
    pub tenant_id: TenantId,
    pub variant_id: VariantId,
    /// Counts changes.
    pub version: i64,
    pub changed_at: Instant,
}

/// Notes that these changed. Their levels are locked, so that rows are written in one order.
pub async fn note(tx: &mut Tx, tenant: TenantId, changed: &[VariantId], now: Instant) -> Result<()> {
    let mut changed = changed.to_vec();
    changed.sort_unstable();
    changed.dedup();
    for variant in changed {
        sql(
            &mut *tx,
            "INSERT INTO stock_changes (tenant_id, variant_id, version, changed_at) VALUES ($1, $2, 1, $3)
             ON CONFLICT (tenant_id, variant_id) DO UPDATE
             SET version = stock_changes.version + 1, changed_at = excluded.changed_at",
        )
        .bind(tenant)
        .bind(variant)
        .bind(now)
        .exec()
        .await?;
    }
    Ok(())
}

/// What is to be told, whoever changed first being first.
pub async fn waiting(on: impl Into<On<'_>>, tenant: TenantId, limit: i64) -> Result<Vec<StockChange>> {
    sql(
        on,
        "SELECT * FROM stock_changes WHERE tenant_id = $1 ORDER BY changed_at, variant_id LIMIT $2",
    )
    .bind(tenant)
    .bind(limit)
    .all()
    .await
}

/// Has been told as of this version; a later change stays.
pub async fn told(on: impl Into<On<'_>>, change: &StockChange) -> Result<bool> {
    let removed = sql(
        on,
        "DELETE FROM stock_changes WHERE tenant_id = $1 AND variant_id = $2 AND version = $3",
    )
    .bind(change.tenant_id)
    .bind(change.variant_id)
    .bind(change.version)
    .exec()
    .await?;
    Ok(removed == 1)
}

/// Forgets what nobody will tell of variants that go.
pub async fn forget(tx: &mut Tx, tenant: TenantId, gone: &[VariantId]) -> Result<()> {
    let ids: Vec<Uuid> = variants::uuids(gone);
    let mut query = sql(
        tx,
        "DELETE FROM stock_changes WHERE tenant_id = $1 AND variant_id",
    )
    .bind(tenant);
    query.in_ids(&ids);
    query.exec().await.map(drop)
}
