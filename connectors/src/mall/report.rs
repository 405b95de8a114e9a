//! What a shop tells a mall about an order.

use domain::Instant;
use serde::{Deserialize, Serialize};

/// One waybill of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShipmentReport {
    /// The order's number.
    pub number: String,
    /// The draft's slip that it belongs to; `None`: the order's only one.
    pub slip: Option<i64>,
    /// By name.
    pub carrier: String,
    /// Empty where the carrier gives none.
    pub tracking_number: String,
    /// Of further boxes, for malls that take them together.
    pub further_numbers: Vec<String>,
    /// The number that the mall was told before, which was wrong.
    pub replaces: Option<String>,
    pub shipped_at: Instant,
    /// What is in it; empty: everything that is left.
    pub lines: Vec<ShippedLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShippedLine {
    /// [`super::MallLine::id`].
    pub id: String,
    pub quantity: i64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// The order's number.
    pub number: String,
    pub reason: CancelReason,
    /// Words for the mall or the buyer, where the mall has a place for them.
    pub detail: String,
    /// Whether the mall shall put the goods back into its stock. Say no where stock is published anyway.
    pub restore_stock: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelReason {
    /// The buyer asked for it.
    Buyer,
    /// 未入金.
    Unpaid,
    /// 長期不在, 住所不明.
    Undeliverable,
    /// 受取拒否.
    Refused,
    /// 欠品.
    OutOfStock,
    /// 重複注文.
    Duplicate,
    /// Anything else on the shop's side.
    Shop,
}
