//! Why one of many orders was refused, in a word.

use domain::Error;

/// The code that says it at the order's place, and what may be told beside it.
pub fn refusal_code(error: &Error) -> (&'static str, Option<String>) {
    match error {
        Error::NotFound => ("not_found", None),
        Error::OnHold => ("on_hold", None),
        Error::Bundled => ("bundled", None),
        Error::Irreversible { event } => ("irreversible", Some(event.as_str().to_owned())),
        Error::ChangedSince { event } => ("changed_since", Some(event.as_str().to_owned())),
        Error::NotFinished => ("not_finished", None),
        Error::UnderWay { by } => ("under_way", Some((*by).to_owned())),
        Error::NoSuchMove { from, to } => ("no_such_move", Some(format!("{} → {}", name(*from), name(*to)))),
        Error::Invalid(errors) => errors
            .first()
            .map_or(("invalid", None), |error| (error.code, error.hint.clone())),
        _ => ("invalid", None),
    }
}

/// A status as the API writes it.
fn name(status: domain::order::OrderStatus) -> String {
    match serde_json::to_value(status) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
