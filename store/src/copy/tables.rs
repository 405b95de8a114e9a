//! Which tables there are, and the references between them.

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, Executor as _, PgConnection, SqliteConnection};

use super::cell::Kind;
use super::quoted;
use crate::{Error, Result};

/// Tables that are no tenant's: each database keeps its own.
const NOT_COPIED: &[&str] = &["_sqlx_migrations", "_apalis_migrations", "Jobs", "Workers"];

pub(super) struct Table {
    pub name: String,
    pub columns: Vec<Column>,
}

pub(super) struct Column {
    pub name: String,
    pub kind: Kind,
}

/// The tables that both have; the target's are empty.
pub(super) async fn both(source: &mut SqliteConnection, target: &mut PgConnection) -> Result<Vec<Table>> {
    let tables = of_target(target).await?;
    let theirs = tables.iter().map(|table| table.name.clone());
    let theirs: BTreeSet<String> = theirs.collect();
    if of_source(source).await? != theirs {
        return Err(Error::Copy(
            "the two databases have not the same tables: migrate both with this program".into(),
        ));
    }
    for table in &tables {
        let any = format!("SELECT EXISTS (SELECT FROM {})", quoted(&table.name));
        if sqlx::query_scalar(AssertSqlSafe(any))
            .fetch_one(&mut *target)
            .await?
        {
            return Err(Error::Copy(format!(
                "the target is not empty: there are rows in {}",
                table.name
            )));
        }
    }
    Ok(tables)
}

async fn of_source(source: &mut SqliteConnection) -> Result<BTreeSet<String>> {
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .fetch_all(source)
    .await?;
    let names = names.into_iter();
    Ok(names
        .filter(|name| !NOT_COPIED.contains(&name.as_str()))
        .collect())
}

async fn of_target(target: &mut PgConnection) -> Result<Vec<Table>> {
    let columns: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT CAST(c.table_name AS TEXT), CAST(c.column_name AS TEXT), CAST(c.udt_name AS TEXT)
         FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
         ORDER BY c.table_name, c.ordinal_position",
    )
    .fetch_all(target)
    .await?;
    let mut tables: Vec<Table> = Vec::new();
    for (table, name, type_name) in columns {
        if NOT_COPIED.contains(&table.as_str()) {
            continue;
        }
        let kind = Kind::of(&type_name)
            .ok_or_else(|| Error::Copy(format!("{table}.{name} is of an unknown type, {type_name}")))?;
        if tables.last().is_none_or(|last| last.name != table) {
            tables.push(Table {
                name: table,
                columns: Vec::new(),
            });
        }
        if let Some(last) = tables.last_mut() {
            last.columns.push(Column { name, kind });
        }
    }
    Ok(tables)
}

/// References between tables, taken away for a while: rows come in the order of their tables' names.
pub(super) struct References(Vec<(String, String, String)>);

pub(super) async fn drop_references(target: &mut PgConnection) -> Result<References> {
    let references: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT CAST(conrelid::regclass AS TEXT), CAST(conname AS TEXT), pg_get_constraintdef(oid)
         FROM pg_constraint WHERE contype = 'f' AND connamespace = to_regnamespace(current_schema())",
    )
    .fetch_all(&mut *target)
    .await?;
    for (table, name, _) in &references {
        let drop = format!("ALTER TABLE {table} DROP CONSTRAINT {}", quoted(name));
        target.execute(AssertSqlSafe(drop)).await?;
    }
    Ok(References(references))
}

impl References {
    /// Puts them back; PostgreSQL refuses where a row refers to none.
    pub async fn restore(self, target: &mut PgConnection) -> Result<()> {
        for (table, name, definition) in self.0 {
            let add = format!(
                "ALTER TABLE {table} ADD CONSTRAINT {} {definition}",
                quoted(&name)
            );
            target.execute(AssertSqlSafe(add)).await?;
        }
        Ok(())
    }
}
