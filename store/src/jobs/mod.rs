//! Jobs: our record is the truth about one, apalis's row of the same id only says when it is due.
//!
//! Both are written in one transaction, here, so that whoever changes the business can enqueue work
//! in the same transaction.

mod dispatch;
mod list;
mod runs;
mod upkeep;

use domain::job::{Job, JobKind};
use domain::{Instant, JobId, TenantId};
use uuid::Uuid;

pub use list::{Count, Filter, counts, dead_since, get, list};
pub use runs::{Outcome, Start, finish, progressed, renew, start};
pub use upkeep::{cut_leases, delete_finished, forget_workers, redispatch, release};

use crate::db::sql;
use crate::{Result, Tx};

/// Work to be done.
#[derive(Clone, Debug)]
pub struct NewJob {
    pub id: JobId,
    pub kind: JobKind,
    /// None: work of the platform itself.
    pub tenant: Option<TenantId>,
    pub subject: Option<Uuid>,
    /// Of all jobs that bear it, only the first is made (until its record is cleaned up).
    pub key: Option<String>,
    pub run_at: Instant,
    pub max_attempts: i64,
}

impl NewJob {
    /// Due at once, with the attempts that its kind has.
    pub fn new(id: Uuid, kind: JobKind, now: Instant) -> NewJob {
        NewJob {
            id: JobId(id),
            kind,
            tenant: None,
            subject: None,
            key: None,
            run_at: now,
            max_attempts: kind.policy().max_attempts,
        }
    }

    pub fn tenant(mut self, tenant: TenantId) -> NewJob {
        self.tenant = Some(tenant);
        self
    }

    pub fn subject(mut self, subject: Uuid) -> NewJob {
        self.subject = Some(subject);
        self
    }

    pub fn key(mut self, key: impl Into<String>) -> NewJob {
        self.key = Some(key.into());
        self
    }
}

/// Enqueues a job when the transaction commits; its id, or that of the job that has its key already.
pub async fn enqueue(tx: &mut Tx, job: &NewJob, now: Instant) -> Result<JobId> {
    let added = sql(
        &mut *tx,
        "INSERT INTO job_records
             (id, tenant_id, kind, subject_id, job_key, status, attempts, max_attempts, run_at, created_at)
         VALUES ($1, $2, $3, $4, $5, 'queued', 0, $6, $7, $8)
         ON CONFLICT (job_key) WHERE job_key IS NOT NULL DO NOTHING",
    )
    .bind(job.id)
    .bind(job.tenant)
    .bind(job.kind)
    .bind(job.subject)
    .bind(job.key.as_deref())
    .bind(job.max_attempts)
    .bind(job.run_at)
    .bind(now)
    .exec()
    .await?;
    if added == 0 {
        return sql(&mut *tx, "SELECT id FROM job_records WHERE job_key = $1")
            .bind(job.key.as_deref())
            .scalar()
            .await;
    }
    dispatch::put(tx, job.id, job.kind.policy().queue, job.run_at, now).await?;
    Ok(job.id)
}

/// No run's lease reaches further: three of the longest heartbeats (a minute), and clocks that differ. One
/// that does was written while the clock was ahead.
pub const LONGEST_LEASE_MILLIS: i64 = 5 * 60_000;

/// Starts a job afresh: one that failed or is dead, that waits for its time, or whose run holds it for longer
/// than any may. None if the tenant has no such job.
pub async fn retry(tx: &mut Tx, tenant: TenantId, id: JobId, now: Instant) -> Result<Option<Retry>> {
    let Some(job) = get(&mut *tx, tenant, id).await? else {
        return Ok(None);
    };
    let again = sql(
        &mut *tx,
        "UPDATE job_records
         SET status = 'queued', attempts = 0, run_at = $3, finished_at = NULL, run_id = NULL, lease_until = NULL
         WHERE id = $1 AND tenant_id = $2
           AND (status IN ('queued', 'failed', 'dead') OR status = 'running' AND lease_until > $4)
         RETURNING *",
    )
    .bind(id)
    .bind(tenant)
    .bind(now)
    .bind(now.plus_millis(LONGEST_LEASE_MILLIS))
    .opt::<Job>()
    .await?;
    let Some(again) = again else {
        return Ok(Some(Retry::NotFailed(job)));
    };
    dispatch::put(tx, id, again.kind.policy().queue, now, now).await?;
    Ok(Some(Retry::Queued(again)))
}

/// What [`retry`] did.
#[derive(Clone, Debug)]
pub enum Retry {
    Queued(Job),
    /// It is running or has succeeded: there is nothing to retry.
    NotFailed(Job),
}
