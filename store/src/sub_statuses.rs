//! サブステータス: a shop's own steps within statuses.

use domain::sub_status::SubStatus;
use domain::{Instant, OrderId, SubStatusId, TenantId};

use crate::db::{On, sql};
use crate::{Error, Result, Tx};

/// All of a tenant's steps, status by status in their order. There are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<SubStatus>> {
    sql(
        on,
        "SELECT * FROM sub_statuses WHERE tenant_id = $1 ORDER BY status, position, code",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: SubStatusId) -> Result<Option<SubStatus>> {
    sql(on, "SELECT * FROM sub_statuses WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

pub async fn insert(on: impl Into<On<'_>>, step: &SubStatus) -> Result<()> {
    sql(
        on,
        "INSERT INTO sub_statuses
             (tenant_id, id, processing_route_id, status, code, name, position, active, created_at,
              updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(step.tenant_id)
    .bind(step.id)
    .bind(step.processing_route_id)
    .bind(step.status)
    .bind(&step.code)
    .bind(&step.name)
    .bind(step.position)
    .bind(step.active)
    .bind(step.created_at)
    .bind(step.updated_at)
    .bind(step.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    step: &SubStatus,
    expected: i64,
    now: Instant,
) -> Result<Option<SubStatus>> {
    sql(
        on,
        "UPDATE sub_statuses
         SET name = $4, position = $5, active = $6, updated_at = $7, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(step.tenant_id)
    .bind(step.id)
    .bind(expected)
    .bind(&step.name)
    .bind(step.position)
    .bind(step.active)
    .bind(now)
    .opt()
    .await
}

/// Removes one at which no order stands; false where the version is not `expected` any more. An order
/// that stands there makes it a reference error.
pub async fn remove(tx: &mut Tx, tenant: TenantId, id: SubStatusId, expected: i64) -> Result<bool> {
    let removed = sql(
        &mut *tx,
        "DELETE FROM sub_statuses WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    // SQLite would look at references only when the transaction ends.
    if removed == 1 && is_stood_at(tx, tenant, id).await? {
        return Err(Error::Reference);
    }
    Ok(removed == 1)
}

async fn is_stood_at(tx: &mut Tx, tenant: TenantId, id: SubStatusId) -> Result<bool> {
    let order: Option<(OrderId,)> = sql(
        tx,
        "SELECT id FROM orders WHERE tenant_id = $1 AND sub_status_id = $2 LIMIT 1",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await?;
    Ok(order.is_some())
}
