//! Many rows at once: binary `COPY` on PostgreSQL, multi-row inserts on SQLite.
//!
//! Rows are encoded as they are added, off the database's time; [`Bulk::send`] only ships them.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgConnection, Postgres};
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments as _, AssertSqlSafe, Encode, Executor as _};

use crate::db::Bind;
use crate::{Error, Result, Tx};

/// A multi-row statement much longer than this gains nothing, and SQLite takes 32,766 values.
const SQLITE_VALUES: usize = 4_000;
const COPY_HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
const COPY_TRAILER: &[u8] = &(-1_i16).to_be_bytes();

/// Rows for one table.
pub struct Bulk {
    table: &'static str,
    columns: &'static [&'static str],
    rows: usize,
    buffer: Buffer,
    failed: Option<sqlx::Error>,
}

enum Buffer {
    Copy(PgArgumentBuffer),
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
            let mut bytes = PgArgumentBuffer::default();
            bytes.extend_from_slice(COPY_HEADER);
            Buffer::Copy(bytes)
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
            Buffer::Copy(bytes) => {
                bytes.extend_from_slice(&i16::try_from(columns).unwrap_or(i16::MAX).to_be_bytes());
                Out::Copy(bytes)
            }
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

    pub async fn send(self, tx: &mut Tx) -> Result<()> {
        if let Some(error) = self.failed {
            return Err(error.into());
        }
        if self.rows == 0 {
            return Ok(());
        }
        match (self.buffer, tx) {
            (Buffer::Copy(mut bytes), Tx::Postgres(tx)) => {
                bytes.extend_from_slice(COPY_TRAILER);
                copy(&mut *tx, self.table, self.columns, &bytes).await
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

async fn copy(on: &mut PgConnection, table: &str, columns: &[&str], bytes: &[u8]) -> Result<()> {
    let text = format!("COPY {table} ({}) FROM STDIN (FORMAT BINARY)", columns.join(", "));
    let mut copy = on.copy_in_raw(&text).await?;
    if let Err(error) = copy.send(bytes).await {
        // The server's own error comes out of the abort; the first one says why.
        let _ = copy.abort("client stopped").await;
        return Err(error.into());
    }
    copy.finish().await?;
    Ok(())
}

/// `?` and not `$N`: SQLite looks numbered parameters up one by one.
fn insert_text(table: &str, columns: &[&str], rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns.len()].join(","));
    format!(
        "INSERT INTO {table} ({}) VALUES {}",
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
    Copy(&'b mut PgArgumentBuffer),
    Insert(&'b mut SqliteArguments),
}

impl Cells<'_> {
    /// The next cell.
    pub fn put<'t>(&mut self, value: impl Bind<'t>) -> &mut Self {
        self.count += 1;
        let added = match &mut self.out {
            Out::Copy(bytes) => encode(bytes, value),
            Out::Insert(args) => args.add(value),
        };
        if let Err(error) = added {
            self.failed.get_or_insert(sqlx::Error::Encode(error));
        }
        self
    }
}

/// A value as `COPY` takes it: its length, -1 for none, and its bytes.
fn encode<'t>(
    bytes: &mut PgArgumentBuffer,
    value: impl Encode<'t, Postgres>,
) -> std::result::Result<(), BoxDynError> {
    const NULL: i32 = -1;
    const LENGTH: usize = size_of::<i32>();
    let start = bytes.len();
    bytes.extend_from_slice(&NULL.to_be_bytes());
    if let IsNull::No = value.encode(bytes)? {
        let length = i32::try_from(bytes.len() - start - LENGTH)?;
        bytes[start..start + LENGTH].copy_from_slice(&length.to_be_bytes());
    }
    Ok(())
}
