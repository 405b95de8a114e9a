//! Files of orders: what was asked for and how far they are. The bytes are in `files`.

use domain::order_export::{ExportRefusal, ExportStatus, OrderExport, ReplacedCharacter};
use domain::{Instant, OrderExportId, TenantId};
use sqlx::types::Json;

use crate::db::{On, sql};
use crate::{Result, Tx};

pub const ORDER_EXPORTS: &str = "order_exports";

pub async fn insert(on: impl Into<On<'_>>, export: &OrderExport) -> Result<()> {
    sql(
        on,
        "INSERT INTO order_exports
             (tenant_id, id, status, template_id, preset, spec, personal, sealed, run, chunks, orders,
              rows_written, bytes, replaced, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0, 0, $9, $10, $11)",
    )
    .bind(export.tenant_id)
    .bind(export.id)
    .bind(export.status)
    .bind(export.template_id)
    .bind(&export.preset)
    .bind(&export.spec)
    .bind(export.personal)
    .bind(&export.sealed)
    .bind(&export.replaced)
    .bind(&export.actor)
    .bind(export.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: OrderExportId) -> Result<Option<OrderExport>> {
    sql(on, "SELECT * FROM order_exports WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<OrderExportId>,
    limit: i64,
) -> Result<Vec<OrderExport>> {
    let mut query = sql(on, "SELECT * FROM order_exports WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// Begins a run, from the start; what an earlier one left is removed. `None` where it has ended.
pub async fn start(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderExportId,
    now: Instant,
) -> Result<Option<OrderExport>> {
    let started = sql(
        &mut *tx,
        "UPDATE order_exports
         SET status = $3, run = run + 1, chunks = 0, orders = 0, bytes = 0,
             started_at = coalesce(started_at, $4)
         WHERE tenant_id = $1 AND id = $2 AND status IN ($5, $3) RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(ExportStatus::Running)
    .bind(now)
    .bind(ExportStatus::Queued)
    .opt::<OrderExport>()
    .await?;
    if started.is_some() {
        crate::files::remove(tx, tenant, id.0).await?;
    }
    Ok(started)
}

/// Counts the next piece, in the transaction that keeps it. False where this run is not the last one
/// any more: the transaction must not be committed.
pub async fn advance(tx: &mut Tx, export: &OrderExport, chunk: i64, bytes: i64) -> Result<bool> {
    let changed = sql(
        tx,
        "UPDATE order_exports SET chunks = chunks + 1, bytes = bytes + $5
         WHERE tenant_id = $1 AND id = $2 AND run = $3 AND chunks = $4 AND status = $6",
    )
    .bind(export.tenant_id)
    .bind(export.id)
    .bind(export.run)
    .bind(chunk)
    .bind(bytes)
    .bind(ExportStatus::Running)
    .exec()
    .await?;
    Ok(changed == 1)
}

/// What a file came to.
#[derive(Clone, Debug)]
pub struct Ending {
    pub status: ExportStatus,
    pub orders: i64,
    pub rows: i64,
    pub replaced: Vec<ReplacedCharacter>,
    pub refused: Option<ExportRefusal>,
}

/// Ends a run's export, unless it has ended or another run has begun.
pub async fn finish(
    tx: &mut Tx,
    export: &OrderExport,
    ending: &Ending,
    now: Instant,
) -> Result<Option<OrderExport>> {
    sql(
        tx,
        "UPDATE order_exports
         SET status = $4, orders = $5, rows_written = $6, replaced = $7, refused = $8, finished_at = $9
         WHERE tenant_id = $1 AND id = $2 AND run = $3 AND finished_at IS NULL RETURNING *",
    )
    .bind(export.tenant_id)
    .bind(export.id)
    .bind(export.run)
    .bind(ending.status)
    .bind(ending.orders)
    .bind(ending.rows)
    .bind(Json(&ending.replaced))
    .bind(ending.refused)
    .bind(now)
    .opt()
    .await
}

/// Ends it before its time; `None` where it has ended.
pub async fn cancel(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderExportId,
    now: Instant,
) -> Result<Option<OrderExport>> {
    crate::files::remove(&mut *tx, tenant, id.0).await?;
    sql(
        tx,
        "UPDATE order_exports SET status = $3, finished_at = $4, bytes = 0, chunks = 0
         WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(ExportStatus::Cancelled)
    .bind(now)
    .opt()
    .await
}
