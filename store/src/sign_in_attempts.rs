//! Failed attempts to sign in, counted before the password is looked at: attempts made at the same
//! time count too.

use domain::Instant;

use crate::db::{On, sql};
use crate::{Result, Tx};

/// How often a subject failed, and until when it may not try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attempts {
    pub failures: i64,
    pub blocked_until: Instant,
}

/// Counts one more attempt of a subject (an account or an address, as a blind index) and holds its
/// row until `tx` ends. A count that nothing was added to since `forget_before` starts anew.
pub async fn count(tx: &mut Tx, subject: &[u8], now: Instant, forget_before: Instant) -> Result<Attempts> {
    sql(
        tx,
        "INSERT INTO sign_in_attempts (subject, failures, blocked_until, updated_at)
         VALUES ($1, 1, $2, $2)
         ON CONFLICT (subject) DO UPDATE SET
             failures = CASE WHEN sign_in_attempts.updated_at < $3 THEN 1
                             ELSE sign_in_attempts.failures + 1 END,
             updated_at = excluded.updated_at
         RETURNING failures, blocked_until",
    )
    .bind(subject)
    .bind(now)
    .bind(forget_before)
    .one()
    .await
}

pub async fn block(tx: &mut Tx, subject: &[u8], until: Instant) -> Result<()> {
    sql(
        tx,
        "UPDATE sign_in_attempts SET blocked_until = $2 WHERE subject = $1",
    )
    .bind(subject)
    .bind(until)
    .exec()
    .await?;
    Ok(())
}

/// Takes one attempt back, and the block with it: it was a good one.
pub async fn uncount(on: impl Into<On<'_>>, subject: &[u8], now: Instant) -> Result<()> {
    sql(
        on,
        "UPDATE sign_in_attempts SET failures = failures - 1, blocked_until = $2
         WHERE subject = $1 AND failures > 0",
    )
    .bind(subject)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

pub async fn forget(on: impl Into<On<'_>>, subject: &[u8]) -> Result<()> {
    sql(on, "DELETE FROM sign_in_attempts WHERE subject = $1")
        .bind(subject)
        .exec()
        .await?;
    Ok(())
}

/// Removes counts that nothing was added to since `before`; how many.
pub async fn remove_old(on: impl Into<On<'_>>, before: Instant) -> Result<u64> {
    sql(on, "DELETE FROM sign_in_attempts WHERE updated_at < $1")
        .bind(before)
        .exec()
        .await
}
