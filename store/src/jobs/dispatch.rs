//! apalis's own table: one row for every job that is to run, under the job's id, gone when it is done.
//!
//! The shape is apalis 1.0's (`Jobs` of apalis-sqlite, `apalis.jobs` of apalis-postgres); a test runs
//! both migrations and this text against each other.

use domain::job::JobQueue;
use domain::{Instant, JobId};

use crate::db::{Sql, sql};
use crate::{Error, Result, Tx};

/// Makes a job due at an instant, whatever its row said before.
pub async fn put(tx: &mut Tx, id: JobId, queue: JobQueue, run_at: Instant, now: Instant) -> Result<()> {
    // What is due is due by the database's clock too, whose word counts when workers ask.
    let later = (run_at > now).then_some(run_at);
    let payload = serde_json::to_vec(&id).map_err(|_| Error::Corrupt("job id"))?;
    let sqlite = tx.is_sqlite();
    let query = sql(
        &mut *tx,
        Sql::Each {
            sqlite: "INSERT INTO Jobs (job, id, job_type, status, attempts, max_attempts, run_at)
                     VALUES ($1, $2, $3, 'Pending', 0, 25, coalesce($4, unixepoch()))
                     ON CONFLICT (id) DO UPDATE SET
                         status = 'Pending', attempts = 0, lock_by = NULL, lock_at = NULL,
                         run_at = excluded.run_at",
            postgres: "INSERT INTO apalis.jobs (job, id, job_type, status, attempts, max_attempts, run_at)
                       VALUES ($1, $2, $3, 'Pending', 0, 25, coalesce($4, now()))
                       ON CONFLICT (id) DO UPDATE SET
                           status = 'Pending', attempts = 0, lock_by = NULL, lock_at = NULL,
                           run_at = excluded.run_at",
        },
    )
    .bind(payload)
    .bind(task_id(id))
    .bind(queue.name());
    if sqlite {
        query.bind(later.map(whole_seconds))
    } else {
        query.bind(later)
    }
    .exec()
    .await?;
    if later.is_none() {
        tx.enqueues(queue);
    }
    Ok(())
}

/// Takes a job out of the queue.
pub async fn remove(tx: &mut Tx, id: JobId) -> Result<()> {
    sql(
        tx,
        Sql::Each {
            sqlite: "DELETE FROM Jobs WHERE id = $1",
            postgres: "DELETE FROM apalis.jobs WHERE id = $1",
        },
    )
    .bind(task_id(id))
    .exec()
    .await?;
    Ok(())
}

/// Whether workers will find the job when it is due.
pub async fn is_waiting(tx: &mut Tx, id: JobId) -> Result<bool> {
    let waiting: i64 = sql(
        tx,
        Sql::Each {
            sqlite: "SELECT count(*) FROM Jobs WHERE id = $1 AND status = 'Pending'",
            postgres: "SELECT count(*) FROM apalis.jobs WHERE id = $1 AND status = 'Pending'",
        },
    )
    .bind(task_id(id))
    .scalar()
    .await?;
    Ok(waiting > 0)
}

/// apalis wants a ULID: the same 128 bits in the same digits as ours, in capitals.
fn task_id(id: JobId) -> String {
    let text = id.to_string();
    text.rsplit('_').next().unwrap_or_default().to_ascii_uppercase()
}

/// SQLite's table counts seconds; a job never runs too early.
fn whole_seconds(at: Instant) -> i64 {
    at.plus_millis(999).millis().div_euclid(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn task_ids_are_ulids_of_the_same_bits() {
        let cases = [
            (0, "00000000000000000000000000"),
            (33, "00000000000000000000000011"),
            (u128::MAX, "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
        ];
        for (bits, text) in cases {
            assert_eq!(task_id(JobId(Uuid::from_u128(bits))), text);
        }
    }

    #[test]
    fn seconds_are_rounded_up() {
        for (millis, seconds) in [(0, 0), (1, 1), (1000, 1), (1001, 2)] {
            assert_eq!(whole_seconds(Instant::from_millis(millis).unwrap()), seconds);
        }
    }
}
