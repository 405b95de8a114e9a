//! オートロボ: the rules.

use domain::rule::{Rule, RuleBody, TriggerKind};
use domain::{Instant, RuleId, TenantId};

use crate::db::{On, sql};
use crate::{Result, TenantKeys};

pub const RULES: &str = "rules";

/// All of a tenant's rules, in their order. There are few: they are not paged further down.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<Rule>> {
    sql(
        on,
        "SELECT * FROM rules WHERE tenant_id = $1 AND deleted_at IS NULL ORDER BY position, id",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: RuleId) -> Result<Option<Rule>> {
    sql(
        on,
        "SELECT * FROM rules WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Those of all tenants that the clock sets off.
pub async fn timed(on: impl Into<On<'_>>) -> Result<Vec<Rule>> {
    sql(
        on,
        "SELECT * FROM rules WHERE active AND trigger_kind IN ('schedule', 'ship_date_reached')
         ORDER BY tenant_id, position, id",
    )
    .all()
    .await
}

/// What active rules of a tenant are set off by.
pub async fn triggers(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<(TriggerKind, Instant)>> {
    sql(
        on,
        "SELECT trigger_kind, min(created_at) FROM rules WHERE tenant_id = $1 AND active
         GROUP BY trigger_kind",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn insert(on: impl Into<On<'_>>, rule: &Rule) -> Result<()> {
    sql(
        on,
        "INSERT INTO rules
             (tenant_id, id, position, name, active, trigger_kind, sealed, ticked_at, created_at, updated_at,
              version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(rule.tenant_id)
    .bind(rule.id)
    .bind(rule.position)
    .bind(&rule.name)
    .bind(rule.active)
    .bind(rule.trigger_kind)
    .bind(&rule.sealed)
    .bind(rule.ticked_at)
    .bind(rule.created_at)
    .bind(rule.updated_at)
    .bind(rule.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(on: impl Into<On<'_>>, rule: &Rule, expected: i64) -> Result<Option<Rule>> {
    sql(
        on,
        "UPDATE rules SET position = $4, name = $5, active = $6, trigger_kind = $7, sealed = $8,
             ticked_at = $9, updated_at = $10, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(rule.tenant_id)
    .bind(rule.id)
    .bind(expected)
    .bind(rule.position)
    .bind(&rule.name)
    .bind(rule.active)
    .bind(rule.trigger_kind)
    .bind(&rule.sealed)
    .bind(rule.ticked_at)
    .bind(rule.updated_at)
    .opt()
    .await
}

/// Nobody sees it or is told of it any more, and its name is free; what is left of it goes later
/// ([`deleted`]). False where the version is not `expected` any more.
pub async fn delete(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: RuleId,
    expected: i64,
    now: Instant,
) -> Result<bool> {
    let deleted = sql(
        on,
        "UPDATE rules SET name = $5, active = $6, deleted_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 AND deleted_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .bind(now)
    // Names are unique, and nobody gives one such a name.
    .bind(id.to_string())
    .bind(false)
    .exec()
    .await?;
    Ok(deleted > 0)
}

/// Those of all tenants that are deleted and still there.
pub async fn deleted(on: impl Into<On<'_>>) -> Result<Vec<(TenantId, RuleId)>> {
    sql(on, "SELECT tenant_id, id FROM rules WHERE deleted_at IS NOT NULL")
        .all()
        .await
}

/// Removes one that is deleted.
pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, id: RuleId) -> Result<u64> {
    sql(
        on,
        "DELETE FROM rules WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NOT NULL",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await
}

/// Notes that a rule was set off for a time of its schedule; false where somebody else did.
pub async fn tick(on: impl Into<On<'_>>, rule: &Rule, at: Instant) -> Result<bool> {
    let ticked = sql(
        on,
        "UPDATE rules SET ticked_at = $3
         WHERE tenant_id = $1 AND id = $2 AND active AND (ticked_at IS NULL OR ticked_at < $3)",
    )
    .bind(rule.tenant_id)
    .bind(rule.id)
    .bind(at)
    .exec()
    .await?;
    Ok(ticked == 1)
}

pub fn open(keys: &TenantKeys, rule: &Rule) -> Result<RuleBody> {
    keys.open_json(RULES, rule.id.0, &rule.sealed)
}

pub fn seal(keys: &TenantKeys, id: RuleId, body: &RuleBody) -> Result<Vec<u8>> {
    keys.seal_json(RULES, id.0, body)
}
