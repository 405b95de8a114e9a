//! Orders as a mall tells them.

use domain::Instant;
use domain::order_draft::OrderDraft;
use serde::{Deserialize, Serialize};

use super::cursor::OrderCursor;
use super::fit::fit;
use super::listing::ListingCode;

/// An order, and what the mall says about it besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MallOrder {
    pub draft: OrderDraft,
    /// In draft's order: all lines of its first shipment, then of the next.
    pub lines: Vec<MallLine>,
    pub phase: MallPhase,
    /// The mall's own status, such as `300` or `Unshipped`.
    pub status: String,
    /// Amounts that the mall has not fixed yet, by its names for them: read the order again later.
    pub unfixed: Vec<String>,
    /// The buyer's address is the mall's stand-in, good for this order only.
    pub masked_email: bool,
    pub updated_at: Option<Instant>,
}

/// What the mall calls a line of the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MallLine {
    /// The mall's id of the line, for [`super::ShippedLine`].
    pub id: String,
    /// `None` for coupons, fees and the like.
    pub listing: Option<ListingCode>,
}

/// Where an order stands at the mall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MallPhase {
    /// Not to be worked on yet: payment under way, the buyer may still cancel, a change is pending.
    Held,
    /// The shop has to confirm it.
    New,
    Ready,
    PartlyShipped,
    Shipped,
    Cancelled,
}

/// An order that was told but could not be taken; it stops no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderProblem {
    /// As the mall writes it; empty where not even that could be read.
    pub number: String,
    pub kind: ProblemKind,
    /// The mall's code where it gave one.
    pub code: String,
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemKind {
    NotFound,
    /// The mall refused to tell it.
    Refused,
    /// It lacks something, or holds something that makes no sense.
    Unreadable,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrdersRead {
    pub orders: Vec<MallOrder>,
    pub problems: Vec<OrderProblem>,
}

impl OrdersRead {
    /// An order as it was read, with texts as long as they may be.
    pub(super) fn add(&mut self, mut order: MallOrder) {
        fit(&mut order.draft);
        self.orders.push(order);
    }

    pub(super) fn unreadable(&mut self, number: &str, message: impl Into<String>) {
        self.problems.push(OrderProblem {
            number: number.to_owned(),
            kind: ProblemKind::Unreadable,
            code: String::new(),
            message: message.into(),
        });
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderPage {
    pub orders: Vec<MallOrder>,
    pub problems: Vec<OrderProblem>,
    /// Keep it in the transaction that takes the orders.
    pub next: OrderCursor,
    /// There is more to read at once.
    pub more: bool,
}

impl OrderPage {
    /// Nothing can have come since.
    pub(super) fn nothing(cursor: &OrderCursor) -> OrderPage {
        OrderPage {
            orders: Vec::new(),
            problems: Vec::new(),
            next: cursor.clone(),
            more: false,
        }
    }
}
