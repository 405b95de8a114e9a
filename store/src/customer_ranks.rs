//! 顧客ランク.

use domain::customer::CustomerRank;
use domain::{CustomerRankId, Instant, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// All of a tenant's, highest first. They are few.
pub async fn all(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<CustomerRank>> {
    sql(
        on,
        "SELECT * FROM customer_ranks WHERE tenant_id = $1 ORDER BY position DESC, id",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: CustomerRankId,
) -> Result<Option<CustomerRank>> {
    sql(
        on,
        "SELECT * FROM customer_ranks WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

pub async fn insert(on: impl Into<On<'_>>, rank: &CustomerRank) -> Result<()> {
    sql(
        on,
        "INSERT INTO customer_ranks (tenant_id, id, code, name, position, min_orders, min_amount,
             within_days, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(rank.tenant_id)
    .bind(rank.id)
    .bind(&rank.code)
    .bind(&rank.name)
    .bind(rank.position)
    .bind(rank.min_orders)
    .bind(rank.min_amount)
    .bind(rank.within_days)
    .bind(rank.created_at)
    .bind(rank.updated_at)
    .bind(rank.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    rank: &CustomerRank,
    expected: i64,
    now: Instant,
) -> Result<Option<CustomerRank>> {
    sql(
        on,
        "UPDATE customer_ranks SET name = $4, position = $5, min_orders = $6, min_amount = $7,
             within_days = $8, updated_at = $9, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(rank.tenant_id)
    .bind(rank.id)
    .bind(expected)
    .bind(&rank.name)
    .bind(rank.position)
    .bind(rank.min_orders)
    .bind(rank.min_amount)
    .bind(rank.within_days)
    .bind(now)
    .opt()
    .await
}

/// Whether there was one.
pub async fn delete(on: impl Into<On<'_>>, tenant: TenantId, id: CustomerRankId) -> Result<bool> {
    let deleted = sql(on, "DELETE FROM customer_ranks WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .exec()
        .await?;
    Ok(deleted == 1)
}
