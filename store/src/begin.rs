//! Beginning a transaction on PostgreSQL, so that nobody can let go of it half-way.
//!
//! Who drops the driver's future between `BEGIN` and its answer (a request whose client has gone, a worker
//! that is told to stop) gives a connection back on which a transaction is open: what others write there is
//! never committed, and holds its locks (sqlx 0.9 counts the transaction only once it is answered). A task
//! of its own goes on to the end; a transaction that nobody takes from it is rolled back.

use sqlx::Transaction;
use sqlx::postgres::{PgPool, Postgres};

use crate::{Error, Result};

pub(crate) const BEGIN: &str = "BEGIN";

pub(crate) async fn begin(pool: &PgPool, statement: &'static str) -> Result<Transaction<'static, Postgres>> {
    let pool = pool.clone();
    let begun = tokio::spawn(async move {
        match pool.begin_with(statement).await {
            // Nothing was done on it yet: another connection does as well.
            Err(error) if is_lost(&error) => pool.begin_with(statement).await,
            begun => begun,
        }
    });
    let begun = begun.await;
    Ok(begun.map_err(|_| Error::Unavailable(sqlx::Error::WorkerCrashed))??)
}

/// Whether the server ended the connection while it lay idle.
fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(error) => matches!(error.code().as_deref(), Some("57P01" | "57P02")),
        _ => false,
    }
}
