//! Scopes, by their published names.

use std::fmt;

use domain::access::{Scope, Scopes};
use poem_openapi::registry::MetaSchema;

use super::scalar::text_scalar;

/// One function that a caller may be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScopeText(pub Scope);

impl ScopeText {
    /// All of a set, in its order.
    pub fn list(scopes: &Scopes) -> Vec<ScopeText> {
        scopes.iter().copied().map(ScopeText).collect()
    }

    /// The set of these.
    pub fn set(list: Vec<ScopeText>) -> Scopes {
        list.into_iter().map(|scope| scope.0).collect()
    }
}

impl fmt::Display for ScopeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

text_scalar!(<> ScopeText, "string_scope".into(), schema(), |text: &str| text.parse().ok().map(ScopeText));

fn schema() -> MetaSchema {
    MetaSchema {
        enum_items: Scope::ALL.iter().map(|scope| scope.as_str().into()).collect(),
        example: Some(Scope::OrdersRead.as_str().into()),
        ..MetaSchema::new("string")
    }
}
