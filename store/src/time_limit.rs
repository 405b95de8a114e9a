//! Reads that are given up after a while: what people search for may touch every order there is.

use std::borrow::Cow;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sqlx::postgres::{PgArguments, PgPool, PgRow};
use sqlx::sqlite::{SqliteArguments, SqlitePool, SqliteRow};
use sqlx::{AssertSqlSafe, Executor as _};

use crate::begin::{BEGIN, begin};
use crate::{Error, Result};

type Text = AssertSqlSafe<Cow<'static, str>>;

/// SQLite looks up from its work after so many of its instructions.
const STEPS: i32 = 10_000;

/// A task of its own: it clears up after itself even where nobody waits for it any more.
pub(crate) async fn sqlite(
    pool: SqlitePool,
    text: Text,
    args: SqliteArguments,
    limit: Duration,
) -> Result<Vec<SqliteRow>> {
    let read = async move {
        let mut connection = pool.acquire().await?;
        let over = Arc::new(AtomicBool::new(false));
        let seen = over.clone();
        connection
            .lock_handle()
            .await?
            .set_progress_handler(STEPS, move || !seen.load(Ordering::Relaxed));
        let rows = {
            let mut rows = pin!(sqlx::query_with(text, args).fetch_all(&mut *connection));
            if let Ok(rows) = tokio::time::timeout(limit, &mut rows).await {
                rows
            } else {
                over.store(true, Ordering::Relaxed);
                rows.await
            }
        };
        connection.lock_handle().await?.remove_progress_handler();
        Ok(rows?)
    };
    let ended = tokio::spawn(read).await;
    ended.map_err(|_| Error::Unavailable(sqlx::Error::WorkerCrashed))?
}

/// The server itself gives up.
pub(crate) async fn postgres(
    pool: &PgPool,
    text: Text,
    args: PgArguments,
    limit: Duration,
) -> Result<Vec<PgRow>> {
    let mut tx = begin(pool, BEGIN).await?;
    let setting = format!("SET LOCAL statement_timeout = {}", limit.as_millis());
    tx.execute(AssertSqlSafe(setting)).await?;
    let rows = sqlx::query_with(text, args).fetch_all(&mut *tx).await?;
    tx.rollback().await?;
    Ok(rows)
}
