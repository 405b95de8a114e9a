//! Values of fields, and what they are compared with.

use std::cmp::Ordering;

use uuid::Uuid;

use crate::{Date, Instant};

/// One value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    Text(&'a str),
    Integer(i64),
    Boolean(bool),
    Date(Date),
    Instant(Instant),
    Id(Uuid),
}

/// What a condition compares with. A text is in the field's normal form where it has one.
#[derive(Clone, PartialEq, Eq)]
pub enum Scalar {
    Text(String),
    Integer(i64),
    Boolean(bool),
    Date(Date),
    Instant(Instant),
    Id(Uuid),
}

/// A text may be a name or an address.
impl std::fmt::Debug for Scalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Scalar::Text(_) => f.write_str("Text(…)"),
            Scalar::Integer(value) => write!(f, "{value}"),
            Scalar::Boolean(value) => write!(f, "{value}"),
            Scalar::Date(value) => write!(f, "{value}"),
            Scalar::Instant(value) => write!(f, "{value}"),
            Scalar::Id(value) => write!(f, "{value}"),
        }
    }
}

impl Value<'_> {
    /// `None` where they are of different kinds.
    pub(super) fn compare(self, with: &Scalar) -> Option<Ordering> {
        match (self, with) {
            (Value::Text(a), Scalar::Text(b)) => Some(a.cmp(b.as_str())),
            (Value::Integer(a), Scalar::Integer(b)) => Some(a.cmp(b)),
            (Value::Boolean(a), Scalar::Boolean(b)) => Some(a.cmp(b)),
            (Value::Date(a), Scalar::Date(b)) => Some(a.cmp(b)),
            (Value::Instant(a), Scalar::Instant(b)) => Some(a.cmp(b)),
            (Value::Id(a), Scalar::Id(b)) => Some(a.cmp(b)),
            _ => None,
        }
    }

    /// There is something in it: a text is not empty.
    pub(super) fn is_something(self) -> bool {
        self != Value::Text("")
    }
}
