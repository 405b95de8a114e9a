//! Many rows at once: an array a column on PostgreSQL, multi-row inserts on SQLite.
//!
//! Rows are encoded as they are added, off the database's time; [`Bulk::send`] only ships them.

mod arrays;

use futures_util::future::BoxFuture;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments as _, AssertSqlSafe, Executor as _};

use arrays::Arrays;

use crate::db::Bind;
use crate::{Error, Result, Tx};

/// A multi-row statement much longer than this gains nothing, and SQLite takes 32,766 values.
const SQLITE_VALUES: usize = 4_000;

/// Rows for one table.
pub struct Bulk {
    table: &'static str,
    columns: &'static [&'static str],
    rows: usize,
    buffer: Buffer,
    failed: Option<sqlx::Error>,
}

enum Buffer {
    Arrays(Arrays),
    Inserts {
        full: Vec<SqliteArguments>,
        last: SqliteArguments,
        rows_in_last: usize,
    },
}

impl Bulk {
    pub fn new(sqlite: bool, table: &'static str, columns: &'static [&'static str]) -> Bulk {
        let buffer = if sqlite {
            Buffer::Inserts {
                full: Vec::new(),
                last: SqliteArguments::default(),
                rows_in_last: 0,
            }
        } else {
            Buffer::Arrays(Arrays::default())
        };
        Bulk {
            table,
            columns,
            rows: 0,
            buffer,
            failed: None,
        }
    }

    /// Adds one row; `fill` gives its cells in the order of the columns.
    pub fn row(&mut self, fill: impl FnOnce(&mut Cells<'_>)) {
        self.rows += 1;
        let columns = self.columns.len();
        let out = match &mut self.buffer {
            Buffer::Arrays(arrays) => Out::Arrays(arrays),
            Buffer::Inserts { last, .. } => Out::Insert(last),
        };
        let mut cells = Cells {
            out,
            count: 0,
            failed: &mut self.failed,
        };
        fill(&mut cells);
        debug_assert_eq!(cells.count, columns, "cells of {}", self.table);
        if let Buffer::Inserts {
            full,
            last,
            rows_in_last,
        } = &mut self.buffer
        {
            *rows_in_last += 1;
            if *rows_in_last == rows_per_insert(columns) {
                full.push(std::mem::take(last));
                *rows_in_last = 0;
            }
        }
    }

    pub fn len(&self) -> usize {
        self.rows
    }

    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    pub fn send(self, tx: &mut Tx) -> BoxFuture<'_, Result<()>> {
        Box::pin(self.ship(tx))
    }

    async fn ship(self, tx: &mut Tx) -> Result<()> {
        if let Some(error) = self.failed {
            return Err(error.into());
        }
        if self.rows == 0 {
            return Ok(());
        }
        match (self.buffer, tx) {
            (Buffer::Arrays(arrays), Tx::Postgres(tx)) => {
                arrays.insert(&mut *tx, self.table, self.columns).await
            }
            (
                Buffer::Inserts {
                    full,
                    last,
                    rows_in_last,
                },
                Tx::Sqlite { tx, .. },
            ) => {
                let rows = rows_per_insert(self.columns.len());
                if !full.is_empty() {
                    let text = insert_text(self.table, self.columns, rows);
                    for args in full {
                        tx.execute(sqlx::query_with(AssertSqlSafe(text.clone()), args))
                            .await?;
                    }
                }
                if rows_in_last > 0 {
                    let text = insert_text(self.table, self.columns, rows_in_last);
                    // Not cached: the number of rows is rarely the same again.
                    tx.execute(sqlx::query_with(AssertSqlSafe(text), last).persistent(false))
                        .await?;
                }
                Ok(())
            }
            _ => Err(Error::Corrupt("rows of one database for the other")),
        }
    }
}

fn rows_per_insert(columns: usize) -> usize {
    (SQLITE_VALUES / columns).max(1)
}

/// `?` and not `$N`: SQLite looks numbered parameters up one by one. `OR FAIL`: to take a refused
/// statement back it would put aside every page that the rows touch; as on PostgreSQL, nobody goes on
/// with a transaction in which one was refused.
fn insert_text(table: &str, columns: &[&str], rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns.len()].join(","));
    format!(
        "INSERT OR FAIL INTO {table} ({}) VALUES {}",
        columns.join(", "),
        vec![row; rows].join(",")
    )
}

/// The cells of one row, to be given in the order of the columns.
pub struct Cells<'b> {
    out: Out<'b>,
    count: usize,
    failed: &'b mut Option<sqlx::Error>,
}

enum Out<'b> {
    Arrays(&'b mut Arrays),
    Insert(&'b mut SqliteArguments),
}

impl Cells<'_> {
    /// The next cell.
    pub fn put<'t>(&mut self, value: impl Bind<'t>) -> &mut Self {
        let added = match &mut self.out {
            Out::Arrays(arrays) => arrays.add(self.count, value),
            Out::Insert(args) => args.add(value),
        };
        self.count += 1;
        if let Err(error) = added {
            self.failed.get_or_insert(sqlx::Error::Encode(error));
        }
        self
    }
}
