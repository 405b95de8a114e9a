//! Fields whose values are words of a list.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::alert::{AlertKind, Severity};
use crate::order::{LineKind, OrderSource, Temperature};
use crate::order_status::OrderStatus;
use crate::payment::PaymentState;

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Status,
    Source,
    Temperature,
    LineKind,
    AlertKind,
    Severity,
    PaymentState,
}

impl Choice {
    pub fn knows(self, word: &str) -> bool {
        match self {
            Choice::Status => reads::<OrderStatus>(word),
            Choice::Source => reads::<OrderSource>(word),
            Choice::Temperature => reads::<Temperature>(word),
            Choice::LineKind => reads::<LineKind>(word),
            Choice::AlertKind => reads::<AlertKind>(word),
            Choice::Severity => reads::<Severity>(word),
            Choice::PaymentState => reads::<PaymentState>(word),
        }
    }
}

fn reads<T: DeserializeOwned>(word: &str) -> bool {
    serde_json::from_value::<T>(word.into()).is_ok()
}

/// A word of a list, as it is stored and sent.
pub(super) fn word(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
