//! A value of SQLite as `COPY` reads it for a column of PostgreSQL.

use std::io::Write as _;

use sqlx::sqlite::{Sqlite, SqliteValueRef};
use sqlx::{Decode, ValueRef as _};
use uuid::Uuid;

/// What a column holds; the name of what a value that does not fit is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Uuid,
    Bytes,
    Bool,
    Integer,
    Float,
    /// Texts, JSON, days and instants: SQLite holds them as PostgreSQL reads them.
    Text,
}

impl Kind {
    /// By PostgreSQL's name of the type.
    pub fn of(type_name: &str) -> Option<Kind> {
        Some(match type_name {
            "uuid" => Kind::Uuid,
            "bytea" => Kind::Bytes,
            "bool" => Kind::Bool,
            "int2" | "int4" | "int8" => Kind::Integer,
            "float4" | "float8" => Kind::Float,
            "text" | "jsonb" | "date" | "timestamptz" => Kind::Text,
            _ => return None,
        })
    }
}

const HEX: &[u8; 16] = b"0123456789abcdef";

type Written = std::result::Result<(), &'static str>;

/// Appends the cell, without what parts it from the next.
pub(super) fn write(out: &mut Vec<u8>, kind: Kind, value: SqliteValueRef<'_>) -> Written {
    if value.is_null() {
        out.extend(b"\\N");
        return Ok(());
    }
    match kind {
        Kind::Uuid => {
            let bytes: &[u8] = read(value, "an id")?;
            let id = Uuid::from_slice(bytes).map_err(|_| "an id")?;
            out.extend(
                id.as_hyphenated()
                    .encode_lower(&mut Uuid::encode_buffer())
                    .bytes(),
            );
        }
        Kind::Bytes => {
            out.extend(b"\\\\x");
            for byte in read::<&[u8]>(value, "bytes")? {
                out.extend([HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
            }
        }
        Kind::Bool => match read::<i64>(value, "true or false")? {
            0 => out.push(b'f'),
            1 => out.push(b't'),
            _ => return Err("true or false"),
        },
        Kind::Integer => print(out, format_args!("{}", read::<i64>(value, "a whole number")?)),
        Kind::Float => print(out, format_args!("{}", read::<f64>(value, "a number")?)),
        Kind::Text => escape(out, read(value, "a text")?),
    }
    Ok(())
}

fn read<'r, T: Decode<'r, Sqlite>>(
    value: SqliteValueRef<'r>,
    what: &'static str,
) -> std::result::Result<T, &'static str> {
    T::decode(value).map_err(|_| what)
}

fn print(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Memory does not fail.
    let _ = out.write_fmt(text);
}

/// Backslashes, and what parts cells and rows.
fn escape(out: &mut Vec<u8>, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'\\' => out.extend(b"\\\\"),
            b'\t' => out.extend(b"\\t"),
            b'\n' => out.extend(b"\\n"),
            b'\r' => out.extend(b"\\r"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copy_reads_as_an_end_is_escaped() {
        for (text, escaped) in [
            ("猫の手", "猫の手"),
            ("a\tb\\c\r\nd", "a\\tb\\\\c\\r\\nd"),
            ("\\N", "\\\\N"),
            ("\\.", "\\\\."),
        ] {
            let mut out = Vec::new();
            escape(&mut out, text);
            assert_eq!(String::from_utf8(out).unwrap(), escaped);
        }
    }

    #[test]
    fn kinds_are_those_of_our_columns() {
        assert_eq!(Kind::of("timestamptz"), Some(Kind::Text));
        assert_eq!(Kind::of("point"), None);
    }
}
