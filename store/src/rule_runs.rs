//! Rules at work: what each did with which order.

use domain::rule::{RuleOutcome, RuleRun};
use domain::{Instant, OrderId, RuleId, RuleRunId, TenantId};

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

/// Which runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct RunFilter {
    pub rule: Option<RuleId>,
    pub order: Option<OrderId>,
    pub outcome: Option<RuleOutcome>,
}

/// Writes down a run; `None` where the rule has done with the order for this occurrence. One that waited
/// is written anew.
pub async fn write(tx: &mut Tx, run: &RuleRun) -> Result<Option<RuleRunId>> {
    let written: Option<(RuleRunId,)> = sql(
        tx,
        "INSERT INTO rule_runs
             (tenant_id, id, rule_id, order_id, trigger_kind, status, occurrence, outcome, reason, changes,
              attempts, created_at, ran_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (tenant_id, order_id, rule_id, occurrence) DO UPDATE SET
             outcome = excluded.outcome, reason = excluded.reason, changes = excluded.changes,
             attempts = rule_runs.attempts + 1, ran_at = excluded.ran_at
         WHERE rule_runs.outcome = 'waiting' RETURNING id",
    )
    .bind(run.tenant_id)
    .bind(run.id)
    .bind(run.rule_id)
    .bind(run.order_id)
    .bind(run.trigger_kind)
    .bind(run.status)
    .bind(&run.occurrence)
    .bind(run.outcome)
    .bind(run.reason.as_deref())
    .bind(&run.changes)
    .bind(run.attempts)
    .bind(run.created_at)
    .bind(run.ran_at)
    .opt()
    .await?;
    Ok(written.map(|(id,)| id))
}

/// How one ended, if the rule has been at this order for this occurrence.
pub async fn outcome(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    (order, rule): (OrderId, RuleId),
    occurrence: &str,
) -> Result<Option<RuleOutcome>> {
    let found: Option<(RuleOutcome,)> = sql(
        on,
        "SELECT outcome FROM rule_runs
         WHERE tenant_id = $1 AND order_id = $2 AND rule_id = $3 AND occurrence = $4",
    )
    .bind(tenant)
    .bind(order)
    .bind(rule)
    .bind(occurrence)
    .opt()
    .await?;
    Ok(found.map(|(outcome,)| outcome))
}

/// How often rules changed an order since an instant.
pub async fn done_since(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    order: OrderId,
    since: Instant,
) -> Result<i64> {
    sql(
        on,
        "SELECT count(*) FROM rule_runs
         WHERE tenant_id = $1 AND order_id = $2 AND outcome = 'done' AND ran_at > $3",
    )
    .bind(tenant)
    .bind(order)
    .bind(since)
    .scalar()
    .await
}

/// How many orders a rule changed since an instant.
pub async fn done_by_since(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    rule: RuleId,
    since: Instant,
) -> Result<i64> {
    sql(
        on,
        "SELECT count(*) FROM rule_runs
         WHERE tenant_id = $1 AND rule_id = $2 AND outcome = 'done' AND ran_at > $3",
    )
    .bind(tenant)
    .bind(rule)
    .bind(since)
    .scalar()
    .await
}

/// Those that wait for one of these orders to be free.
pub async fn waiting(on: impl Into<On<'_>>, tenant: TenantId, orders: &[uuid::Uuid]) -> Result<Vec<RuleRun>> {
    let mut query = sql(
        on,
        "SELECT * FROM rule_runs WHERE tenant_id = $1 AND outcome = 'waiting' AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY id");
    query.all().await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: RuleRunId) -> Result<Option<RuleRun>> {
    sql(on, "SELECT * FROM rule_runs WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &RunFilter,
    before: Option<RuleRunId>,
    limit: i64,
) -> Result<Vec<RuleRun>> {
    list_query(on.into(), tenant, filter, before, limit).all().await
}

fn list_query<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &RunFilter,
    before: Option<RuleRunId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM rule_runs WHERE tenant_id = $1").bind(tenant);
    if let Some(rule) = filter.rule {
        query.push(" AND rule_id = ").arg(rule);
    }
    if let Some(order) = filter.order {
        query.push(" AND order_id = ").arg(order);
    }
    if let Some(outcome) = filter.outcome {
        query.push(" AND outcome = ").arg(outcome);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query
}

/// Forgets so many of the runs of before then; how many.
pub async fn remove_before(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Instant,
    limit: i64,
) -> Result<u64> {
    remove_query(on.into(), tenant, before, limit).exec().await
}

fn remove_query(on: On<'_>, tenant: TenantId, before: Instant, limit: i64) -> Query<'_> {
    sql(
        on,
        "DELETE FROM rule_runs WHERE tenant_id = $1 AND id IN
             (SELECT id FROM rule_runs WHERE tenant_id = $1 AND ran_at < $2 AND outcome <> 'waiting'
              ORDER BY ran_at LIMIT $3)",
    )
    .bind(tenant)
    .bind(before)
    .bind(limit)
}

/// Removes so many of one rule; how many.
pub async fn remove_of(on: impl Into<On<'_>>, tenant: TenantId, rule: RuleId, limit: i64) -> Result<u64> {
    remove_of_query(on.into(), tenant, rule, limit).exec().await
}

fn remove_of_query(on: On<'_>, tenant: TenantId, rule: RuleId, limit: i64) -> Query<'_> {
    sql(
        on,
        "DELETE FROM rule_runs WHERE tenant_id = $1 AND id IN
             (SELECT id FROM rule_runs WHERE tenant_id = $1 AND rule_id = $2 ORDER BY id LIMIT $3)",
    )
    .bind(tenant)
    .bind(rule)
    .bind(limit)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn each_filter_has_its_index() {
        let test = testing::sqlite().await;
        let none = RunFilter::default;
        for (filter, index) in [
            (none(), "sqlite_autoindex_rule_runs_1"),
            (
                RunFilter {
                    rule: Some(RuleId(Uuid::nil())),
                    ..none()
                },
                "rule_runs_rule",
            ),
            (
                RunFilter {
                    order: Some(OrderId(Uuid::nil())),
                    ..none()
                },
                "sqlite_autoindex_rule_runs_2",
            ),
            (
                RunFilter {
                    outcome: Some(RuleOutcome::Failed),
                    ..none()
                },
                "rule_runs_outcome",
            ),
        ] {
            for before in [None, Some(RuleRunId(Uuid::nil()))] {
                let query = list_query((&test.db).into(), TenantId(Uuid::nil()), &filter, before, 51);
                let plan = query.plan().await.unwrap().join("; ");
                assert!(plan.contains(index), "{filter:?} {plan}");
            }
        }
    }

    #[tokio::test]
    async fn what_goes_is_found_by_its_age() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        let query = remove_query((&test.db).into(), TenantId(Uuid::nil()), now, 9);
        let plan = query.plan().await.unwrap().join("; ");
        for part in [
            "INDEX rule_runs_ran (tenant_id=? AND ran_at<?)",
            "INDEX sqlite_autoindex_rule_runs_1 (tenant_id=? AND id=?)",
        ] {
            assert!(plan.contains(part), "{plan}");
        }
        let (tenant, rule) = (TenantId(Uuid::nil()), RuleId(Uuid::nil()));
        let query = remove_of_query((&test.db).into(), tenant, rule, 9);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("INDEX rule_runs_rule (tenant_id=? AND rule_id=?)"),
            "{plan}"
        );
    }
}
