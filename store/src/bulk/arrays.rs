//! Rows for PostgreSQL as one array a column, which `unnest` turns into rows again: one message there
//! and one back. `COPY` takes three, and its last one is so small that the network holds it back until
//! the one before is acknowledged, which may take 40 ms.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgArguments, PgConnection, PgTypeInfo, Postgres};
use sqlx::{Arguments as _, AssertSqlSafe, Encode, Executor as _, Type, TypeInfo as _};

use crate::{Error, Result};

/// The columns of some rows.
#[derive(Default)]
pub(super) struct Arrays(Vec<Column>);

/// The elements of one column: each its length, -1 for none, and its bytes.
#[derive(Default)]
struct Column {
    element: Option<&'static Element>,
    elements: i32,
    has_none: bool,
    bytes: PgArgumentBuffer,
}

/// A type as PostgreSQL calls and numbers it; the numbers of built-in types are the same everywhere
/// (<https://www.postgresql.org/docs/current/catalog-pg-type.html>).
struct Element {
    name: &'static str,
    oid: u32,
    array_oid: u32,
}

const fn element(name: &'static str, oid: u32, array_oid: u32) -> Element {
    Element { name, oid, array_oid }
}

static ELEMENTS: [Element; 8] = [
    element("bool", 16, 1000),
    element("bytea", 17, 1001),
    element("int8", 20, 1016),
    element("text", 25, 1009),
    element("date", 1082, 1182),
    element("timestamptz", 1184, 1185),
    element("uuid", 2950, 2951),
    element("jsonb", 3802, 3807),
];

impl Arrays {
    /// Adds the next cell to its column.
    pub fn add<'t, T>(&mut self, column: usize, value: T) -> std::result::Result<(), BoxDynError>
    where
        T: Encode<'t, Postgres> + Type<Postgres>,
    {
        if column == self.0.len() {
            self.0.push(Column::default());
        }
        let column = self.0.get_mut(column).ok_or("a column was left out")?;
        if column.element.is_none() {
            let info = T::type_info();
            let known = ELEMENTS
                .iter()
                .find(|element| element.name.eq_ignore_ascii_case(info.name()));
            column.element = Some(known.ok_or_else(|| format!("no array of {}", info.name()))?);
        }
        column.push(value)
    }

    pub async fn insert(self, on: &mut PgConnection, table: &str, columns: &[&str]) -> Result<()> {
        let mut args = PgArguments::default();
        let mut parameters = Vec::with_capacity(self.0.len());
        for (i, column) in self.0.into_iter().enumerate() {
            let element = column.element.ok_or(Error::Corrupt("a column without a type"))?;
            parameters.push(format!("CAST(${} AS {}[])", i + 1, element.name));
            args.add(Array { element, column }).map_err(sqlx::Error::Encode)?;
        }
        let text = format!(
            "INSERT INTO {table} ({}) SELECT * FROM unnest({})",
            columns.join(", "),
            parameters.join(", ")
        );
        on.execute(sqlx::query_with(AssertSqlSafe(text), args)).await?;
        Ok(())
    }
}

impl Column {
    fn push<'t>(&mut self, value: impl Encode<'t, Postgres>) -> std::result::Result<(), BoxDynError> {
        const NONE: i32 = -1;
        const LENGTH: usize = size_of::<i32>();
        let start = self.bytes.len();
        self.bytes.extend_from_slice(&NONE.to_be_bytes());
        match value.encode(&mut self.bytes)? {
            IsNull::Yes => self.has_none = true,
            IsNull::No => {
                let length = i32::try_from(self.bytes.len() - start - LENGTH)?;
                self.bytes[start..start + LENGTH].copy_from_slice(&length.to_be_bytes());
            }
        }
        self.elements += 1;
        Ok(())
    }
}

/// A column as a parameter.
struct Array {
    element: &'static Element,
    column: Column,
}

impl Type<Postgres> for Array {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("anyarray")
    }
}

impl Encode<'_, Postgres> for Array {
    /// One dimension that counts from 1, with or without nulls
    /// (`array_recv` in PostgreSQL's `arrayfuncs.c`).
    fn encode_by_ref(&self, bytes: &mut PgArgumentBuffer) -> std::result::Result<IsNull, BoxDynError> {
        let has_none = i32::from(self.column.has_none);
        bytes.extend_from_slice(&1_i32.to_be_bytes());
        bytes.extend_from_slice(&has_none.to_be_bytes());
        bytes.extend_from_slice(&self.element.oid.to_be_bytes());
        bytes.extend_from_slice(&self.column.elements.to_be_bytes());
        bytes.extend_from_slice(&1_i32.to_be_bytes());
        bytes.extend_from_slice(&self.column.bytes);
        Ok(IsNull::No)
    }

    fn produces(&self) -> Option<PgTypeInfo> {
        Some(PgTypeInfo::with_oid(Oid(self.element.array_oid)))
    }
}
