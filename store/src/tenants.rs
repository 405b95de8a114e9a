//! 契約者.

use domain::tenant::Tenant;
use domain::{Instant, TenantId};

use crate::db::{On, Sql, sql};
use crate::{Result, Tx};

pub async fn insert(on: impl Into<On<'_>>, tenant: &Tenant) -> Result<()> {
    sql(
        on,
        "INSERT INTO tenants (id, name, rounding, ship_when_paid, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(tenant.id)
    .bind(&tenant.name)
    .bind(tenant.rounding)
    .bind(tenant.ship_when_paid)
    .bind(tenant.created_at)
    .bind(tenant.updated_at)
    .bind(tenant.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, id: TenantId) -> Result<Option<Tenant>> {
    sql(on, "SELECT * FROM tenants WHERE id = $1")
        .bind(id)
        .opt()
        .await
}

/// All tenants, oldest first: for commands, never for a caller.
pub async fn all(on: impl Into<On<'_>>) -> Result<Vec<Tenant>> {
    sql(on, "SELECT * FROM tenants ORDER BY id").all().await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    tenant: &Tenant,
    expected: i64,
    now: Instant,
) -> Result<Option<Tenant>> {
    sql(
        on,
        "UPDATE tenants SET name = $3, rounding = $4, updated_at = $5, ship_when_paid = $6,
             version = version + 1
         WHERE id = $1 AND version = $2 RETURNING *",
    )
    .bind(tenant.id)
    .bind(expected)
    .bind(&tenant.name)
    .bind(tenant.rounding)
    .bind(now)
    .bind(tenant.ship_when_paid)
    .opt()
    .await
}

/// Makes changes that must see each other take turns within a tenant, until `tx` ends.
pub async fn lock(tx: &mut Tx, id: TenantId) -> Result<()> {
    // A write transaction on SQLite is alone already.
    let text = Sql::Each {
        sqlite: "SELECT 1 FROM tenants WHERE id = $1",
        postgres: "SELECT 1 FROM tenants WHERE id = $1 FOR NO KEY UPDATE",
    };
    sql(tx, text).bind(id).opt::<(i32,)>().await.map(drop)
}
