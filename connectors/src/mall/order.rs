//! Orders as a mall tells them.

use domain::mall_payment::BuyerMoney;
use domain::order_draft::OrderDraft;
use domain::{Instant, Yen, cash_on_delivery};
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
    /// How far the buyer's money has come; nothing of it has where the carrier collects it (代引), or where it
    /// is not fixed how much it is.
    pub money: BuyerMoney,
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
        if is_collected(&order.draft) || !order.unfixed.is_empty() {
            order.money = BuyerMoney::Open;
        }
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

/// 代引: whatever a mall says of the money, it comes after the goods have left.
fn is_collected(draft: &OrderDraft) -> bool {
    let letters = draft
        .payment_method
        .chars()
        .filter(|letter| letter.is_alphabetic());
    let name = letters.collect::<String>().to_lowercase();
    cash_on_delivery::is_method(&draft.payment_method)
        || name == "cod"
        || name.contains("cashondelivery")
        || draft
            .shipments
            .iter()
            .any(|shipment| shipment.cod_fee > Yen::ZERO)
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

#[cfg(test)]
mod tests {
    use super::super::draft;
    use super::*;

    #[test]
    fn what_the_carrier_collects_or_is_not_fixed_has_not_come() {
        let ordered_at = Instant::from_millis(0).unwrap();
        for (method, cod_fee, unfixed, is_open) in [
            ("クレジットカード", 0, vec![], false),
            ("銀行振込", 0, vec![], false),
            ("銀行振込", 0, vec!["requestPrice".to_owned()], true),
            ("代金引換", 0, vec![], true),
            ("商品代引", 0, vec![], true),
            ("COD", 0, vec![], true),
            ("CashOnDelivery", 0, vec![], true),
            ("Cash on Delivery (COD)", 0, vec![], true),
            ("", 330, vec![], true),
        ] {
            let mut told = draft::order("R", "1", ordered_at);
            method.clone_into(&mut told.payment_method);
            let mut shipment = draft::shipment(1, 0);
            shipment.cod_fee = Yen(cod_fee);
            told.shipments.push(shipment);
            let mut read = OrdersRead::default();
            read.add(MallOrder {
                draft: told,
                lines: Vec::new(),
                phase: MallPhase::Ready,
                status: String::new(),
                money: BuyerMoney::Received(None),
                unfixed,
                masked_email: false,
                updated_at: None,
            });
            let money = read.orders[0].money;
            assert_eq!(money == BuyerMoney::Open, is_open, "{method} {cod_fee}");
        }
    }
}
