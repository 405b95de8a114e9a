//! Reading jobs.

use domain::job::{Job, JobKind, JobStatus};
use domain::{Instant, JobId, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// Which jobs of a tenant.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Any of these; empty: all.
    pub statuses: Vec<JobStatus>,
    pub kinds: Vec<JobKind>,
    /// The last id of the page before.
    pub before: Option<JobId>,
}

/// How many unfinished jobs of a kind are in a state.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Count {
    pub kind: JobKind,
    pub status: JobStatus,
    pub jobs: i64,
    /// When the oldest of them was or will be due.
    pub oldest_run_at: Instant,
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: JobId) -> Result<Option<Job>> {
    sql(on, "SELECT * FROM job_records WHERE id = $1 AND tenant_id = $2")
        .bind(id)
        .bind(tenant)
        .opt()
        .await
}

/// A tenant's jobs, newest first.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId, filter: &Filter, limit: i64) -> Result<Vec<Job>> {
    let mut query = sql(on, "SELECT * FROM job_records WHERE tenant_id = $1").bind(tenant);
    one_of(&mut query, " AND status IN (", &filter.statuses);
    one_of(&mut query, " AND kind IN (", &filter.kinds);
    if let Some(before) = filter.before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// Every job that is queued, running, failed or dead, of all tenants, counted.
pub async fn counts(on: impl Into<On<'_>>) -> Result<Vec<Count>> {
    sql(
        on,
        "SELECT kind, status, count(*) AS jobs, min(run_at) AS oldest_run_at FROM job_records
         WHERE status <> 'succeeded' GROUP BY status, kind ORDER BY kind, status",
    )
    .all()
    .await
}

/// Jobs of tenants that were given up since an instant, the latest first.
pub async fn dead_since(on: impl Into<On<'_>>, since: Instant, most: i64) -> Result<Vec<Job>> {
    sql(
        on,
        "SELECT * FROM job_records
         WHERE finished_at >= $1 AND status = 'dead' AND tenant_id IS NOT NULL
         ORDER BY finished_at DESC LIMIT $2",
    )
    .bind(since)
    .bind(most)
    .all()
    .await
}

fn one_of<T: Copy + for<'t> crate::db::Bind<'t>>(
    query: &mut crate::db::Query<'_>,
    text: &'static str,
    values: &[T],
) {
    for (i, value) in values.iter().enumerate() {
        query.push(if i == 0 { text } else { ", " }).arg(*value);
    }
    if !values.is_empty() {
        query.push(")");
    }
}
