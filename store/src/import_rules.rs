//! 取込時自動処理.

use domain::import_rule::ImportRule;
use domain::{ImportRuleId, TenantId};

use crate::Result;
use crate::db::{On, sql};

pub const IMPORT_RULES: &str = "import_rules";

/// All of a tenant's rules, in their order. There are few: they are not paged further down.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<ImportRule>> {
    sql(
        on,
        "SELECT * FROM import_rules WHERE tenant_id = $1 ORDER BY position, id",
    )
    .bind(tenant)
    .all()
    .await
}

/// Those that are in use, in their order.
pub async fn active(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<ImportRule>> {
    sql(
        on,
        "SELECT * FROM import_rules WHERE tenant_id = $1 AND active ORDER BY position, id",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: ImportRuleId) -> Result<Option<ImportRule>> {
    sql(on, "SELECT * FROM import_rules WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// How many there are, and the last position.
pub async fn extent(on: impl Into<On<'_>>, tenant: TenantId) -> Result<(i64, i64)> {
    sql(
        on,
        "SELECT count(*), coalesce(max(position), 0) FROM import_rules WHERE tenant_id = $1",
    )
    .bind(tenant)
    .one()
    .await
}

pub async fn insert(on: impl Into<On<'_>>, rule: &ImportRule) -> Result<()> {
    sql(
        on,
        "INSERT INTO import_rules
             (tenant_id, id, position, name, active, stops, sealed, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(rule.tenant_id)
    .bind(rule.id)
    .bind(rule.position)
    .bind(&rule.name)
    .bind(rule.active)
    .bind(rule.stops)
    .bind(&rule.sealed)
    .bind(rule.created_at)
    .bind(rule.updated_at)
    .bind(rule.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(on: impl Into<On<'_>>, rule: &ImportRule, expected: i64) -> Result<Option<ImportRule>> {
    sql(
        on,
        "UPDATE import_rules
         SET position = $4, name = $5, active = $6, stops = $7, sealed = $8, updated_at = $9, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(rule.tenant_id)
    .bind(rule.id)
    .bind(expected)
    .bind(rule.position)
    .bind(&rule.name)
    .bind(rule.active)
    .bind(rule.stops)
    .bind(&rule.sealed)
    .bind(rule.updated_at)
    .opt()
    .await
}

/// False where the version is not `expected` any more.
pub async fn delete(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ImportRuleId,
    expected: i64,
) -> Result<bool> {
    let removed = sql(
        on,
        "DELETE FROM import_rules WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed > 0)
}
