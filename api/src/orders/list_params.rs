//! The sort orders of the list of orders, and where its pages end.

use domain::order::Order;
use domain::{Instant, OrderId};
use poem_openapi::Enum;
use store::order_list::{OrderPosition, OrderSort};

/// Sort orders of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename = "OrderSort")]
pub enum Sort {
    /// Newest order first.
    #[default]
    #[oai(rename = "-ordered_at")]
    OrderedDesc,
    /// Oldest order first.
    #[oai(rename = "ordered_at")]
    OrderedAsc,
    /// Last changed first.
    #[oai(rename = "-updated_at")]
    UpdatedDesc,
    /// Longest unchanged first: for keeping a copy in step.
    #[oai(rename = "updated_at")]
    UpdatedAsc,
}

/// Where a page ended.
pub type Key = (Instant, OrderId);

impl Sort {
    pub fn key(self, order: &Order) -> Key {
        match self {
            Sort::OrderedDesc | Sort::OrderedAsc => (order.ordered_at, order.id),
            Sort::UpdatedDesc | Sort::UpdatedAsc => (order.updated_at, order.id),
        }
    }
}

impl From<Sort> for OrderSort {
    fn from(sort: Sort) -> OrderSort {
        match sort {
            Sort::OrderedDesc => OrderSort::OrderedDesc,
            Sort::OrderedAsc => OrderSort::OrderedAsc,
            Sort::UpdatedDesc => OrderSort::UpdatedDesc,
            Sort::UpdatedAsc => OrderSort::UpdatedAsc,
        }
    }
}

pub fn position((at, id): Key) -> OrderPosition {
    OrderPosition { at, id }
}
