//! Types of events as clients write them.

use domain::FieldError;
use domain::event::EventKind;

/// Every one of them, or what is wrong with those that are none; they stand at the pointer `at`.
pub(crate) fn kinds(texts: &[String], at: &str) -> Result<Vec<EventKind>, domain::Error> {
    let mut errors = Vec::new();
    let mut kinds = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        match EventKind::ALL.iter().find(|kind| kind.as_str() == text) {
            Some(kind) => kinds.push(*kind),
            None if at.starts_with('?') => errors.push(FieldError::new(at, "not_in_list")),
            None => errors.push(FieldError::new(format!("{at}/{i}"), "not_in_list")),
        }
    }
    if errors.is_empty() {
        Ok(kinds)
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
