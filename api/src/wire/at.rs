//! Instants: RFC 3339 in UTC with milliseconds, `2026-11-22T06:30:00.000Z`.

use std::fmt;

use chrono::DateTime;
use domain::Instant;
use poem_openapi::registry::MetaSchema;

use super::scalar::text_scalar;

/// A point in time. Read with any offset, written in `Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At(pub Instant);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Instant> for At {
    fn from(at: Instant) -> Self {
        At(at)
    }
}

text_scalar!(<> At, "string_date-time".into(), schema(), |text: &str| {
    DateTime::parse_from_rfc3339(text).ok().map(|at| At(at.to_utc().into()))
});

fn schema() -> MetaSchema {
    MetaSchema {
        example: Some("2026-11-22T06:30:00.000Z".into()),
        ..MetaSchema::new_with_format("string", "date-time")
    }
}
