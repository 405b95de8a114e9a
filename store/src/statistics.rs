//! What PostgreSQL believes of how full its tables are. Its own look comes once a minute; an import
//! or a batch of mails fills a new database in less, with plans that were made for empty tables.

use sqlx::{AssertSqlSafe, Executor as _};

use crate::db::{Db, sql};
use crate::{Result, Tx};

/// After 1, 4, 16, … batches: by then new tables have grown to several times what they were.
pub fn is_worth_a_look(batches: u32) -> bool {
    batches.is_power_of_two() && batches.trailing_zeros().is_multiple_of(2)
}

/// Looks at a sample of the tables that have grown to several times what PostgreSQL last saw.
/// SQLite has its statistics from the migrations, once for all.
pub async fn keep_up(db: &Db) -> Result<()> {
    if db.is_sqlite() {
        return Ok(());
    }
    let grown: Vec<(String,)> = sql(
        db,
        "SELECT CAST(relname AS TEXT) FROM pg_class
         WHERE relkind = 'r' AND relnamespace = to_regnamespace(current_schema())
           AND pg_relation_size(oid) > 3 * 8192 * CAST(greatest(relpages, 4) AS BIGINT)
         ORDER BY relname",
    )
    .all()
    .await?;
    if grown.is_empty() {
        return Ok(());
    }
    let tables: Vec<String> = grown
        .into_iter()
        .map(|(name,)| format!("\"{}\"", name.replace('"', "\"\"")))
        .collect();
    let mut tx = db.begin_relaxed().await?;
    if let Tx::Postgres(tx) = &mut tx {
        // A tenth of the usual sample: enough to tell a tenant from a telephone number, and cheap. A
        // table that somebody else looks at already is left to them.
        tx.execute("SET LOCAL default_statistics_target = 10").await?;
        let text = format!("ANALYZE (SKIP_LOCKED) {}", tables.join(", "));
        tx.execute(AssertSqlSafe(text)).await?;
    }
    tx.commit().await
}
