//! Ids: a kind's prefix and 26 characters, opaque to clients.

use std::fmt;

use domain::IdKind;
use poem_openapi::registry::MetaSchema;

use super::scalar::text_scalar;

/// An id of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id<T>(pub T);

impl<T: IdKind> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<T> From<T> for Id<T> {
    fn from(id: T) -> Self {
        Id(id)
    }
}

text_scalar!(<T: IdKind> Id<T>, format!("string_{}_id", T::PREFIX).into(), schema(T::PREFIX), |text: &str| {
    text.parse().ok().map(Id)
});

fn schema(prefix: &str) -> MetaSchema {
    MetaSchema {
        pattern: Some(format!("^{prefix}_[0-9a-hjkmnp-tv-z]{{26}}$")),
        example: Some(format!("{prefix}_01kb2v5m8qe4n9r7t3w6x0y1za").into()),
        ..MetaSchema::new("string")
    }
}
