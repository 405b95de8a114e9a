//! Roles that staff hold.

use domain::access::{BuiltInRole, Role};
use domain::{Instant, RoleId, TenantId};

use crate::Result;
use crate::db::{On, sql};

pub async fn insert(on: impl Into<On<'_>>, role: &Role) -> Result<()> {
    sql(
        on,
        "INSERT INTO roles (tenant_id, id, name, built_in, scopes, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(role.tenant_id)
    .bind(role.id)
    .bind(&role.name)
    .bind(role.built_in)
    .bind(&role.scopes)
    .bind(role.created_at)
    .bind(role.updated_at)
    .bind(role.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: RoleId) -> Result<Option<Role>> {
    sql(on, "SELECT * FROM roles WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

pub async fn built_in(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    built_in: BuiltInRole,
) -> Result<Option<Role>> {
    sql(on, "SELECT * FROM roles WHERE tenant_id = $1 AND built_in = $2")
        .bind(tenant)
        .bind(built_in)
        .opt()
        .await
}

/// Oldest first, after `after`.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<RoleId>,
    limit: i64,
) -> Result<Vec<Role>> {
    let mut query = sql(on, "SELECT * FROM roles WHERE tenant_id = $1").bind(tenant);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query.all().await
}

/// Writes name and scopes; `None` where the version is not `expected` any more.
pub async fn update(on: impl Into<On<'_>>, role: &Role, expected: i64, now: Instant) -> Result<Option<Role>> {
    sql(
        on,
        "UPDATE roles SET name = $4, scopes = $5, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(role.tenant_id)
    .bind(role.id)
    .bind(expected)
    .bind(&role.name)
    .bind(&role.scopes)
    .bind(now)
    .opt()
    .await
}

/// Removes the role unless staff hold it (`Error::Reference`); whether it was there.
pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, id: RoleId) -> Result<bool> {
    let removed = sql(on, "DELETE FROM roles WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .exec()
        .await?;
    Ok(removed == 1)
}
