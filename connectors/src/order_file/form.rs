//! The kinds of fields that columns have.

use domain::money::MAX_YEN;

/// The largest quantity of a line; times the largest price it still fits into 64 bits.
pub(super) const MAX_QUANTITY: i64 = 1_000_000;

/// How a column's fields are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Kept exactly as received.
    Text,
    /// Kept without white space around it.
    Key,
    Phone,
    PostalCode,
    Amount,
    Quantity,
    Date,
    Time,
    TaxRate,
    Temperature,
    LineKind,
    TaxMode,
}

impl Form {
    /// The largest number of either sign, where the form is a number's.
    pub(super) fn limit(self) -> Option<i64> {
        match self {
            Form::Amount => Some(MAX_YEN.0),
            Form::Quantity => Some(MAX_QUANTITY),
            _ => None,
        }
    }
}
