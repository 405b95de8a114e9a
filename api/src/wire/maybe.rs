//! Fields of a merge patch that may be left out, or be null.

use poem_openapi::types::MaybeUndefined;

/// `None`: left out; `Some(None)`: null.
pub fn maybe<T, U>(field: MaybeUndefined<T>, read: impl FnOnce(T) -> U) -> Option<Option<U>> {
    match field {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(read(value))),
    }
}
