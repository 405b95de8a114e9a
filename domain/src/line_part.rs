//! What of a line goes somewhere else.

use crate::OrderLineId;

/// A line, or some pieces of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePart {
    pub line: OrderLineId,
    /// None: all of it.
    pub quantity: Option<i64>,
}
