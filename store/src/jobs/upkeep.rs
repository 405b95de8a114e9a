//! What keeps the queue whole and small.

use domain::Instant;
use domain::job::Job;

use super::{LONGEST_LEASE_MILLIS, dispatch};
use crate::db::{On, Sql, sql};
use crate::{Db, Result};

/// Jobs looked at in one go.
const MOST: i64 = 1_000;

/// Puts jobs back into the queue that should have started by `due_before` and that no worker will
/// find: their wake-up was lost, or their run died and apalis did not see it. How many there were.
///
/// It looks at the ones that wait longest, since in a long queue that is where lost ones remain.
pub async fn redispatch(db: &Db, due_before: Instant, now: Instant) -> Result<u64> {
    let late = late(db, due_before).await?;
    if late.is_empty() {
        return Ok(0);
    }
    let mut healed = 0;
    let mut tx = db.begin().await?;
    for job in late {
        if !dispatch::is_waiting(&mut tx, job.id).await? {
            dispatch::put(&mut tx, job.id, job.kind.policy().queue, now, now).await?;
            healed += 1;
        }
    }
    tx.commit().await?;
    Ok(healed)
}

/// Shortens the leases that reach further than any run's may, so that what died while the clock was ahead is
/// taken over; a run that lives renews its own. How many there were.
pub async fn cut_leases(db: &Db, now: Instant) -> Result<u64> {
    let longest = now.plus_millis(LONGEST_LEASE_MILLIS);
    if endless(db, longest).await?.is_empty() {
        return Ok(0);
    }
    let mut tx = db.begin().await?;
    let jobs = endless(&mut tx, longest).await?;
    for job in &jobs {
        let cut = sql(
            &mut tx,
            "UPDATE job_records SET lease_until = $2
             WHERE id = $1 AND status = 'running' AND lease_until > $2",
        )
        .bind(job.id)
        .bind(longest);
        if cut.exec().await? > 0 {
            dispatch::put(&mut tx, job.id, job.kind.policy().queue, longest, now).await?;
        }
    }
    tx.commit().await?;
    Ok(jobs.len() as u64)
}

async fn endless(on: impl Into<On<'_>>, longest: Instant) -> Result<Vec<Job>> {
    sql(
        on,
        "SELECT * FROM job_records
         WHERE status <> 'succeeded' AND status = 'running' AND lease_until > $1
         ORDER BY id LIMIT $2",
    )
    .bind(longest)
    .bind(MOST)
    .all()
    .await
}

async fn late(on: impl Into<On<'_>>, due_before: Instant) -> Result<Vec<Job>> {
    sql(
        on,
        "SELECT * FROM job_records
         WHERE status <> 'succeeded'
           AND (status IN ('queued', 'failed') AND run_at <= $1
                OR status = 'running' AND lease_until <= $1)
         ORDER BY run_at LIMIT $2",
    )
    .bind(due_before)
    .bind(MOST)
    .all()
    .await
}

/// Forgets jobs that finished before an instant, at most so many; how many they were.
pub async fn delete_finished(on: impl Into<On<'_>>, before: Instant, limit: i64) -> Result<u64> {
    sql(
        on,
        "DELETE FROM job_records WHERE id IN
             (SELECT id FROM job_records WHERE finished_at < $1 ORDER BY finished_at LIMIT $2)",
    )
    .bind(before)
    .bind(limit)
    .exec()
    .await
}

/// Gives back what a worker took and will not run any more; how many rows.
pub async fn release(db: &Db, worker: &str) -> Result<u64> {
    let mut tx = db.begin().await?;
    let released = sql(
        &mut tx,
        Sql::Each {
            sqlite: "UPDATE Jobs SET status = 'Pending', lock_by = NULL, lock_at = NULL
                     WHERE lock_by = $1 AND status = 'Queued'",
            postgres: "UPDATE apalis.jobs SET status = 'Pending', lock_by = NULL, lock_at = NULL
                       WHERE lock_by = $1 AND status = 'Queued'",
        },
    )
    .bind(worker)
    .exec()
    .await?;
    tx.commit().await?;
    Ok(released)
}

/// Forgets workers that have been silent since an instant and hold nothing.
pub async fn forget_workers(db: &Db, silent_since: Instant) -> Result<u64> {
    let query = sql(
        db,
        Sql::Each {
            sqlite: "DELETE FROM Workers WHERE last_seen < $1
                     AND NOT EXISTS (SELECT 1 FROM Jobs WHERE lock_by = Workers.id)",
            postgres: "DELETE FROM apalis.workers w WHERE last_seen < $1
                       AND NOT EXISTS (SELECT 1 FROM apalis.jobs j WHERE j.lock_by = w.id)",
        },
    );
    if db.is_sqlite() {
        query.bind(silent_since.millis().div_euclid(1000))
    } else {
        query.bind(silent_since)
    }
    .exec()
    .await
}
