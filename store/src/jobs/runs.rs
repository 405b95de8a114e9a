//! One run of a job: it starts, shows that it lives, and ends. Every change is fenced by the run's id.

use domain::job::{Job, JobKind, JobStatus};
use domain::{Instant, JobId};
use uuid::Uuid;

use super::dispatch;
use crate::db::{On, sql};
use crate::{Result, Tx};

/// apalis keeps whole seconds and its own clock; a job may come that much too early.
const EARLY_MILLIS: i64 = 1_000;

/// Whether a run may begin.
#[derive(Clone, Debug)]
pub enum Start {
    /// It has begun, as this attempt.
    Run(Job),
    /// Another run lives, or it is too early: it will come again.
    Later,
    /// Its attempts are used up, though nobody said so (they killed their process): dead now.
    Dead(Job),
    /// Nothing is left to do.
    Over,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Succeeded,
    /// To be tried again at an instant.
    Failed {
        error: String,
        again_at: Instant,
    },
    Dead {
        error: String,
    },
    /// Interrupted from outside, which does not count as an attempt.
    GivenBack,
}

/// Begins a run whose lease lasts until an instant, unless the record forbids it.
pub async fn start(tx: &mut Tx, id: JobId, run: Uuid, now: Instant, lease_until: Instant) -> Result<Start> {
    let begun = sql(
        &mut *tx,
        "UPDATE job_records
         SET status = 'running', attempts = attempts + 1, run_id = $2, lease_until = $4, started_at = $3
         WHERE id = $1 AND attempts < max_attempts
           AND (status IN ('queued', 'failed') AND run_at <= $5
                OR status = 'running' AND lease_until <= $3)
         RETURNING *",
    )
    .bind(id)
    .bind(run)
    .bind(now)
    .bind(lease_until)
    .bind(now.plus_millis(EARLY_MILLIS))
    .opt::<Job>()
    .await?;
    match begun {
        Some(job) => Ok(Start::Run(job)),
        None => refuse(tx, id, now).await,
    }
}

#[derive(sqlx::FromRow)]
struct Refused {
    #[sqlx(flatten)]
    job: Job,
    lease_until: Option<Instant>,
}

async fn refuse(tx: &mut Tx, id: JobId, now: Instant) -> Result<Start> {
    let Some(Refused { job, lease_until }) = sql(&mut *tx, "SELECT * FROM job_records WHERE id = $1")
        .bind(id)
        .opt()
        .await?
    else {
        dispatch::remove(tx, id).await?;
        return Ok(Start::Over);
    };
    let later = match job.status {
        JobStatus::Succeeded | JobStatus::Dead => {
            dispatch::remove(tx, id).await?;
            return Ok(Start::Over);
        }
        JobStatus::Queued | JobStatus::Failed => job.run_at,
        JobStatus::Running => lease_until.unwrap_or(now),
    };
    if later > now {
        dispatch::put(tx, id, job.kind.policy().queue, later, now).await?;
        return Ok(Start::Later);
    }
    let dead = sql(
        &mut *tx,
        "UPDATE job_records
         SET status = 'dead', error = coalesce(error, 'the process died while the job ran'),
             finished_at = $2, run_id = NULL, lease_until = NULL
         WHERE id = $1 RETURNING *",
    )
    .bind(id)
    .bind(now)
    .one()
    .await?;
    dispatch::remove(tx, id).await?;
    Ok(Start::Dead(dead))
}

/// Shows that the run lives; false if the job is no longer its own.
pub async fn renew(on: impl Into<On<'_>>, id: JobId, run: Uuid, lease_until: Instant) -> Result<bool> {
    let renewed = sql(
        on,
        "UPDATE job_records SET lease_until = $3 WHERE id = $1 AND run_id = $2 AND status = 'running'",
    )
    .bind(id)
    .bind(run)
    .bind(lease_until)
    .exec()
    .await?;
    Ok(renewed > 0)
}

/// Counts the attempts anew of a job that got on: only what dies over and over at one place is given
/// up.
pub async fn progressed(on: impl Into<On<'_>>, kind: JobKind, subject: Uuid) -> Result<()> {
    sql(
        on,
        "UPDATE job_records SET attempts = 1
         WHERE status = 'running' AND status <> 'succeeded' AND kind = $1 AND subject_id = $2
             AND attempts > 1",
    )
    .bind(kind)
    .bind(subject)
    .exec()
    .await?;
    Ok(())
}

/// Ends a run; false if the job is no longer its own, and then nothing has changed.
pub async fn finish(tx: &mut Tx, id: JobId, run: Uuid, outcome: &Outcome, now: Instant) -> Result<bool> {
    let (status, error, run_at, finished_at, uncounted) = match outcome {
        Outcome::Succeeded => (JobStatus::Succeeded, None, None, Some(now), 0),
        Outcome::Failed { error, again_at } => (JobStatus::Failed, Some(error), Some(*again_at), None, 0),
        Outcome::Dead { error } => (JobStatus::Dead, Some(error), None, Some(now), 0),
        Outcome::GivenBack => (JobStatus::Queued, None, Some(now), None, 1_i64),
    };
    let ended = sql(
        &mut *tx,
        "UPDATE job_records
         SET status = $3, error = $4, run_at = coalesce($5, run_at), finished_at = $6,
             attempts = attempts - $7, run_id = NULL, lease_until = NULL
         WHERE id = $1 AND run_id = $2 AND status = 'running' RETURNING *",
    )
    .bind(id)
    .bind(run)
    .bind(status)
    .bind(error.map(String::as_str))
    .bind(run_at)
    .bind(finished_at)
    .bind(uncounted)
    .opt::<Job>()
    .await?;
    let Some(job) = ended else {
        return Ok(false);
    };
    match run_at {
        Some(at) => dispatch::put(tx, id, job.kind.policy().queue, at, now).await?,
        None => dispatch::remove(tx, id).await?,
    }
    Ok(true)
}
