//! From SQLite to PostgreSQL, for a shop that has outgrown its one machine: every row as it stands,
//! sealed parts included.
//!
//! Both databases have the same tables. The queue's are not among them: it is filled again from our own
//! records of jobs.

mod cell;
mod tables;

use futures_util::TryStreamExt as _;
use futures_util::future::BoxFuture;
use sqlx::{AssertSqlSafe, Executor as _, PgConnection, Row as _, SqliteConnection};

use crate::db::{Db, Pool};
use crate::{Error, Result};
use tables::Table;

/// How much is sent in one message, in bytes.
const PIECE: usize = 1 << 20;

/// What was copied of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    pub table: String,
    pub rows: u64,
}

/// Copies all rows of `from` (SQLite) into `to` (PostgreSQL), which is migrated and empty: all of them, or
/// none. Nobody writes into `from` meanwhile. References are looked at once everything is there.
pub fn copy<'a>(from: &'a Db, to: &'a Db) -> BoxFuture<'a, Result<Vec<Copied>>> {
    Box::pin(async move {
        let (Db::Sqlite { writer, .. }, Pool::Postgres(pool)) = (from, to.pool()) else {
            return Err(Error::Copy("it goes from SQLite to PostgreSQL".into()));
        };
        let mut source = writer.begin_with("BEGIN IMMEDIATE").await?;
        let mut target = pool.begin().await?;
        let tables = tables::both(&mut source, &mut target).await?;
        let references = tables::drop_references(&mut target).await?;
        let mut copied = Vec::with_capacity(tables.len());
        for table in &tables {
            copied.push(Copied {
                table: table.name.clone(),
                rows: copy_table(&mut source, &mut target, table).await?,
            });
        }
        references.restore(&mut target).await?;
        target.commit().await?;
        source.rollback().await?;
        pool.execute("ANALYZE").await?;
        Ok(copied)
    })
}

async fn copy_table(source: &mut SqliteConnection, target: &mut PgConnection, table: &Table) -> Result<u64> {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(&column.name)).collect();
    let columns = columns.join(", ");
    let name = quoted(&table.name);
    let copying = format!("COPY {name} ({columns}) FROM STDIN");
    let mut copying = target.copy_in_raw(&copying).await?;
    let select = format!("SELECT {columns} FROM {name}");
    let mut rows = sqlx::raw_sql(AssertSqlSafe(select)).fetch(&mut *source);
    let mut piece = Vec::with_capacity(2 * PIECE);
    while let Some(row) = rows.try_next().await? {
        for (place, column) in table.columns.iter().enumerate() {
            if place > 0 {
                piece.push(b'\t');
            }
            let value = row.try_get_raw(place)?;
            cell::write(&mut piece, column.kind, value).map_err(|what| {
                Error::Copy(format!("{}.{} does not read as {what}", table.name, column.name))
            })?;
        }
        piece.push(b'\n');
        if piece.len() >= PIECE {
            copying.send(piece.as_slice()).await?;
            piece.clear();
        }
    }
    copying.send(piece.as_slice()).await?;
    Ok(copying.finish().await?)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
