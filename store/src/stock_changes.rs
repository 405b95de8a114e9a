//! Variants whose available stock changed, for whoever tells malls: one row each, however often.

use domain::{Instant, Json, TenantId, VariantId};

use crate::db::{Sql, sql};
use crate::{Db, Result, Tx};

/// A variant that malls have to be told about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StockChange {
    pub tenant_id: TenantId,
    pub variant_id: VariantId,
    /// Counts changes.
    pub version: i64,
    pub changed_at: Instant,
}

/// Notes that these changed. Their levels are locked, so that rows are written in one order. The first
/// note of a variant wakes whoever tells malls; those after it find them at work.
pub async fn note(tx: &mut Tx, tenant: TenantId, changed: &[VariantId], now: Instant) -> Result<()> {
    let mut changed = changed.to_vec();
    changed.sort_unstable();
    changed.dedup();
    let ids: Vec<String> = changed.iter().map(|id| id.0.simple().to_string()).collect();
    let text = Sql::Each {
        sqlite: "INSERT INTO stock_changes (tenant_id, variant_id, version, changed_at)
                 SELECT $1, unhex(value), 1, $3 FROM json_each($2) WHERE TRUE
                 ON CONFLICT (tenant_id, variant_id) DO UPDATE
                 SET version = stock_changes.version + 1, changed_at = excluded.changed_at
                 RETURNING version",
        postgres: "INSERT INTO stock_changes (tenant_id, variant_id, version, changed_at)
                   SELECT $1, value::uuid, 1, $3
                   FROM jsonb_array_elements_text($2) WITH ORDINALITY AS v (value, place) ORDER BY place
                   ON CONFLICT (tenant_id, variant_id) DO UPDATE
                   SET version = stock_changes.version + 1, changed_at = excluded.changed_at
                   RETURNING version",
    };
    let versions: Vec<(i64,)> = sql(&mut *tx, text)
        .bind(tenant)
        .bind(Json(ids))
        .bind(now)
        .all()
        .await?;
    let is_new = versions.iter().any(|(version,)| *version == 1);
    if is_new {
        tx.tells_malls().await?;
    }
    Ok(())
}

/// Whether there is any: asked before a transaction is begun for it.
pub async fn is_any(db: &Db) -> Result<bool> {
    let any: Option<(VariantId,)> = sql(db, "SELECT variant_id FROM stock_changes LIMIT 1")
        .opt()
        .await?;
    Ok(any.is_some())
}

/// Takes so many away, of all tenants: whoever commits this has seen to it that malls are told. What
/// another transaction has taken, or is about to change, is passed over.
pub async fn take(tx: &mut Tx, most: i64) -> Result<Vec<StockChange>> {
    let text = Sql::Each {
        sqlite: "DELETE FROM stock_changes WHERE (tenant_id, variant_id) IN
                     (SELECT tenant_id, variant_id FROM stock_changes LIMIT $1)
                 RETURNING *",
        postgres: "DELETE FROM stock_changes WHERE (tenant_id, variant_id) IN
                       (SELECT tenant_id, variant_id FROM stock_changes LIMIT $1 FOR UPDATE SKIP LOCKED)
                   RETURNING *",
    };
    sql(tx, text).bind(most).all().await
}

/// Forgets what nobody will tell of variants that go.
pub async fn forget(tx: &mut Tx, tenant: TenantId, gone: &[VariantId]) -> Result<()> {
    let mut query = sql(
        tx,
        "DELETE FROM stock_changes WHERE tenant_id = $1 AND variant_id",
    )
    .bind(tenant);
    query.in_ids(gone);
    query.exec().await.map(drop)
}
