//! 倉庫.

use domain::stock::Warehouse;
use domain::{Instant, TenantId, WarehouseId};

use crate::Result;
use crate::db::{On, sql};

/// All of a tenant's warehouses, the preferred first. There are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<Warehouse>> {
    sql(
        on,
        "SELECT * FROM warehouses WHERE tenant_id = $1 ORDER BY position, code",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: WarehouseId) -> Result<Option<Warehouse>> {
    sql(on, "SELECT * FROM warehouses WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

pub async fn insert(on: impl Into<On<'_>>, warehouse: &Warehouse) -> Result<()> {
    sql(
        on,
        "INSERT INTO warehouses
             (tenant_id, id, code, name, position, sells, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(warehouse.tenant_id)
    .bind(warehouse.id)
    .bind(&warehouse.code)
    .bind(&warehouse.name)
    .bind(warehouse.position)
    .bind(warehouse.sells)
    .bind(warehouse.created_at)
    .bind(warehouse.updated_at)
    .bind(warehouse.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    warehouse: &Warehouse,
    expected: i64,
    now: Instant,
) -> Result<Option<Warehouse>> {
    sql(
        on,
        "UPDATE warehouses SET name = $4, position = $5, sells = $6, updated_at = $7, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(warehouse.tenant_id)
    .bind(warehouse.id)
    .bind(expected)
    .bind(&warehouse.name)
    .bind(warehouse.position)
    .bind(warehouse.sells)
    .bind(now)
    .opt()
    .await
}
