//! What a shop tells a mall about an order.

use domain::Instant;
use serde::{Deserialize, Serialize};

/// A shipment of an order, as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShipmentReport {
    /// The order's number.
    pub number: String,
    /// Names the shipment within the order: told again it is the same one.
    pub shipment: String,
    /// The draft's slip that it belongs to; `None`: the order's only one.
    pub slip: Option<i64>,
    /// By name.
    pub carrier: String,
    /// Of all its boxes; none where the carrier gives none.
    pub tracking_numbers: Vec<String>,
    /// Numbers that the mall was told of it, or may have been told of it, the latest first.
    pub told_before: Vec<String>,
    pub shipped_at: Instant,
    /// What is in it; empty: everything that is left.
    pub lines: Vec<ShippedLine>,
}

impl ShipmentReport {
    /// Of its boxes, as far as they have any.
    pub(super) fn numbers(&self) -> impl Iterator<Item = &str> {
        let numbers = self.tracking_numbers.iter().map(String::as_str);
        numbers.filter(|number| !number.is_empty())
    }

    /// The first of them; empty: there is none.
    pub(super) fn first_number(&self) -> &str {
        self.numbers().next().unwrap_or_default()
    }

    /// Numbers that may stand at the mall and are wrong, the latest first.
    pub(super) fn gone(&self) -> impl Iterator<Item = &str> {
        let before = self.told_before.iter().map(String::as_str);
        before.filter(|known| !self.numbers().any(|number| number == *known))
    }
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
