//! What happened to orders and is to be put before the rules.

use domain::rule::RuleTrigger;
use domain::{Instant, RuleId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "order_id",
    "trigger_kind",
    "status",
    "occurrence",
    "rule_id",
    "due_at",
    "attempts",
];

pub async fn insert(tx: &mut Tx, triggers: &[RuleTrigger]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "rule_triggers", COLUMNS);
    for trigger in triggers {
        bulk.row(|cells| {
            cells
                .put(trigger.tenant_id)
                .put(trigger.id)
                .put(trigger.order_id)
                .put(trigger.trigger_kind)
                .put(trigger.status)
                .put(&trigger.occurrence)
                .put(trigger.rule_id)
                .put(trigger.due_at)
                .put(trigger.attempts);
        });
    }
    bulk.send(tx).await
}

/// Those that are due, in the order in which they came.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    now: Instant,
    limit: i64,
) -> Result<Vec<RuleTrigger>> {
    due_query(on.into(), tenant, now, limit).all().await
}

fn due_query(on: On<'_>, tenant: TenantId, now: Instant, limit: i64) -> Query<'_> {
    sql(
        on,
        "SELECT * FROM rule_triggers WHERE tenant_id = $1 AND due_at <= $2 ORDER BY due_at, id LIMIT $3",
    )
    .bind(tenant)
    .bind(now)
    .bind(limit)
}

pub async fn remove(tx: &mut Tx, tenant: TenantId, ids: &[Uuid]) -> Result<()> {
    let mut query = sql(tx, "DELETE FROM rule_triggers WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.exec().await?;
    Ok(())
}

/// Puts it off, after so many attempts.
pub async fn put_off(
    tx: &mut Tx,
    trigger: &RuleTrigger,
    rule: Option<RuleId>,
    due: Instant,
    attempts: i64,
) -> Result<()> {
    sql(
        tx,
        "UPDATE rule_triggers SET due_at = $3, attempts = $4, rule_id = $5 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(trigger.tenant_id)
    .bind(trigger.id)
    .bind(due)
    .bind(attempts)
    .bind(rule)
    .exec()
    .await?;
    Ok(())
}

/// Puts off all of one rule alone that are due.
pub async fn put_off_all(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    rule: RuleId,
    (now, due): (Instant, Instant),
) -> Result<()> {
    put_off_query(on.into(), tenant, rule, (now, due)).exec().await?;
    Ok(())
}

fn put_off_query(on: On<'_>, tenant: TenantId, rule: RuleId, (now, due): (Instant, Instant)) -> Query<'_> {
    sql(
        on,
        "UPDATE rule_triggers SET due_at = $4 WHERE tenant_id = $1 AND rule_id = $2 AND due_at <= $3",
    )
    .bind(tenant)
    .bind(rule)
    .bind(now)
    .bind(due)
}

/// Removes so many of one rule alone; how many.
pub async fn remove_of(on: impl Into<On<'_>>, tenant: TenantId, rule: RuleId, limit: i64) -> Result<u64> {
    remove_of_query(on.into(), tenant, rule, limit).exec().await
}

fn remove_of_query(on: On<'_>, tenant: TenantId, rule: RuleId, limit: i64) -> Query<'_> {
    sql(
        on,
        "DELETE FROM rule_triggers WHERE tenant_id = $1 AND id IN
             (SELECT id FROM rule_triggers WHERE tenant_id = $1 AND rule_id = $2 LIMIT $3)",
    )
    .bind(tenant)
    .bind(rule)
    .bind(limit)
}

/// Forgets all that waits.
pub async fn discard(tx: &mut Tx, tenant: TenantId) -> Result<u64> {
    sql(tx, "DELETE FROM rule_triggers WHERE tenant_id = $1")
        .bind(tenant)
        .exec()
        .await
}

/// How many wait.
pub async fn count(on: impl Into<On<'_>>, tenant: TenantId) -> Result<i64> {
    sql(on, "SELECT count(*) FROM rule_triggers WHERE tenant_id = $1")
        .bind(tenant)
        .scalar()
        .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn what_is_due_is_found_by_index() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        let query = due_query((&test.db).into(), TenantId(Uuid::nil()), now, 10);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("rule_triggers_due") && !plan.contains("TEMP"),
            "{plan}"
        );
    }

    #[tokio::test]
    async fn those_of_a_rule_are_found_by_index() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        let (tenant, rule) = (TenantId(Uuid::nil()), RuleId(Uuid::nil()));
        for query in [
            put_off_query((&test.db).into(), tenant, rule, (now, now)),
            remove_of_query((&test.db).into(), tenant, rule, 9),
        ] {
            let plan = query.plan().await.unwrap().join("; ");
            assert!(
                plan.contains("INDEX rule_triggers_rule (tenant_id=? AND rule_id=?"),
                "{plan}"
            );
        }
    }
}
