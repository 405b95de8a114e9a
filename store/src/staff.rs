//! 担当者.

use domain::access::{BuiltInRole, Staff};
use domain::{Instant, StaffId, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// Under which name what is personal about staff is sealed.
pub const TABLE: &str = "staff";

pub async fn insert(on: impl Into<On<'_>>, staff: &Staff) -> Result<()> {
    sql(
        on,
        "INSERT INTO staff
             (tenant_id, id, role_id, email_index, sealed, password_hash, active, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(staff.tenant_id)
    .bind(staff.id)
    .bind(staff.role_id)
    .bind(&staff.email_index)
    .bind(&staff.sealed)
    .bind(&staff.password_hash)
    .bind(staff.active)
    .bind(staff.created_at)
    .bind(staff.updated_at)
    .bind(staff.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: StaffId) -> Result<Option<Staff>> {
    sql(on, "SELECT * FROM staff WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Whoever signs in with this mail address, in whatever tenant.
pub async fn by_email(on: impl Into<On<'_>>, email_index: &[u8]) -> Result<Option<Staff>> {
    sql(on, "SELECT * FROM staff WHERE email_index = $1")
        .bind(email_index)
        .opt()
        .await
}

/// Oldest first, after `after`.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<StaffId>,
    limit: i64,
) -> Result<Vec<Staff>> {
    let mut query = sql(on, "SELECT * FROM staff WHERE tenant_id = $1").bind(tenant);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query.all().await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    staff: &Staff,
    expected: i64,
    now: Instant,
) -> Result<Option<Staff>> {
    sql(
        on,
        "UPDATE staff
         SET role_id = $4, email_index = $5, sealed = $6, password_hash = $7, active = $8, updated_at = $9,
             version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(staff.tenant_id)
    .bind(staff.id)
    .bind(expected)
    .bind(staff.role_id)
    .bind(&staff.email_index)
    .bind(&staff.sealed)
    .bind(&staff.password_hash)
    .bind(staff.active)
    .bind(now)
    .opt()
    .await
}

/// How many active staff hold the built-in role.
pub async fn active_with_role(on: impl Into<On<'_>>, tenant: TenantId, role: BuiltInRole) -> Result<i64> {
    sql(
        on,
        "SELECT count(*) FROM staff
         JOIN roles ON roles.tenant_id = staff.tenant_id AND roles.id = staff.role_id
         WHERE staff.tenant_id = $1 AND roles.built_in = $2 AND staff.active",
    )
    .bind(tenant)
    .bind(role)
    .scalar()
    .await
}
