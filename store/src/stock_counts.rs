//! 棚卸.

use domain::stock::{CountLine, CountStatus, StockCount};
use domain::{Instant, StockCountId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

pub async fn insert(on: impl Into<On<'_>>, count: &StockCount) -> Result<()> {
    sql(
        on,
        "INSERT INTO stock_counts
             (tenant_id, id, warehouse_id, mode, status, note, created_at, closed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(count.tenant_id)
    .bind(count.id)
    .bind(count.warehouse_id)
    .bind(count.mode)
    .bind(count.status)
    .bind(&count.note)
    .bind(count.created_at)
    .bind(count.closed_at)
    .bind(count.version)
    .exec()
    .await?;
    Ok(())
}

/// Ends an open one; `None` where somebody else has.
pub async fn close(
    on: impl Into<On<'_>>,
    count: &StockCount,
    status: CountStatus,
    now: Instant,
) -> Result<Option<StockCount>> {
    sql(
        on,
        "UPDATE stock_counts SET status = $3, closed_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND status = 'open' RETURNING *",
    )
    .bind(count.tenant_id)
    .bind(count.id)
    .bind(status)
    .bind(now)
    .opt()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: StockCountId) -> Result<Option<StockCount>> {
    sql(on, "SELECT * FROM stock_counts WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first, before one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<StockCountId>,
    limit: i64,
) -> Result<Vec<StockCount>> {
    let mut query = sql(on, "SELECT * FROM stock_counts WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

pub async fn lines(on: impl Into<On<'_>>, tenant: TenantId, id: StockCountId) -> Result<Vec<CountLine>> {
    let text = "SELECT * FROM stock_count_lines WHERE tenant_id = $1 AND count_id = $2 ORDER BY variant_id";
    sql(on, text).bind(tenant).bind(id).all().await
}

/// Writes lines, in place of those of the same variants.
pub async fn put_lines(tx: &mut Tx, tenant: TenantId, id: StockCountId, lines: &[CountLine]) -> Result<()> {
    const COLUMNS: &[&str] = &[
        "tenant_id",
        "count_id",
        "variant_id",
        "expected",
        "counted",
        "counted_at",
    ];
    let variants: Vec<Uuid> = lines.iter().map(|line| line.variant_id.0).collect();
    let mut query = sql(
        &mut *tx,
        "DELETE FROM stock_count_lines WHERE tenant_id = $1 AND count_id = $2 AND variant_id",
    )
    .bind(tenant)
    .bind(id);
    query.in_ids(&variants);
    query.exec().await?;
    let mut rows = Bulk::new(tx.is_sqlite(), "stock_count_lines", COLUMNS);
    for line in lines {
        rows.row(|cells| {
            cells
                .put(line.tenant_id)
                .put(line.count_id)
                .put(line.variant_id)
                .put(line.expected)
                .put(line.counted)
                .put(line.counted_at);
        });
    }
    rows.send(tx).await
}

/// Warehouses in which nothing is to be moved by hand now.
pub async fn frozen(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<domain::WarehouseId>> {
    let text =
        "SELECT warehouse_id FROM stock_counts WHERE tenant_id = $1 AND status = 'open' AND mode = 'freeze'";
    let found: Vec<(domain::WarehouseId,)> = sql(on, text).bind(tenant).all().await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}
