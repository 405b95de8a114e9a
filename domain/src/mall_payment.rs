//! What a mall says of the buyer's money, and which of that a shop counts as 入金.

use serde::{Deserialize, Serialize};

use crate::payment::unpaid;
use crate::{Date, Yen};

/// How far the money for an order has come, as its mall says, before anything has left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BuyerMoney {
    /// It is still to come, or the carrier collects it (代引), or nothing is said.
    #[default]
    Open,
    /// The mall lets the order go on, and takes the money later: a card that was authorized (与信).
    Promised,
    /// The mall says that it has come, and the day, if it says that.
    Received(Option<Date>),
}

/// What of it becomes a payment here: a shop's own choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum BookPayments {
    /// Nothing: people register payments, or 入金消込 does.
    Never,
    /// What the mall says has come.
    #[default]
    Received,
    /// Also what it has promised.
    Promised,
}

impl BookPayments {
    /// The day that a payment is booked on; none where nothing is.
    pub fn received_on(self, money: BuyerMoney, today: Date) -> Option<Date> {
        match (self, money) {
            (BookPayments::Never, _)
            | (_, BuyerMoney::Open)
            | (BookPayments::Received, BuyerMoney::Promised) => None,
            (BookPayments::Promised, BuyerMoney::Promised) => Some(today),
            (_, BuyerMoney::Received(on)) => Some(on.unwrap_or(today)),
        }
    }
}

/// An order's money: what is billed, and what has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    pub billed: Yen,
    pub paid: Yen,
}

impl Account {
    fn open(self) -> Yen {
        unpaid(self.billed, self.paid)
    }
}

/// What is booked of an order that its mall says is paid: what the mall billed for it and has not come by
/// other ways, as far as money is still to come where it counts (同梱: the order that is billed for both).
pub fn to_book(at_mall: Account, counts_in: Account) -> Option<Yen> {
    let open = at_mall.open().min(counts_in.open());
    (open > Yen::ZERO).then_some(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> Date {
        Date::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn what_a_shop_counts() {
        use BookPayments::{Never, Promised, Received};
        let (today, told) = (day(22), day(20));
        for (shop, money, on) in [
            (Never, BuyerMoney::Received(Some(told)), None),
            (Never, BuyerMoney::Promised, None),
            (Received, BuyerMoney::Open, None),
            (Received, BuyerMoney::Promised, None),
            (Received, BuyerMoney::Received(None), Some(today)),
            (Received, BuyerMoney::Received(Some(told)), Some(told)),
            (Promised, BuyerMoney::Open, None),
            (Promised, BuyerMoney::Promised, Some(today)),
            (Promised, BuyerMoney::Received(Some(told)), Some(told)),
        ] {
            assert_eq!(shop.received_on(money, today), on, "{shop:?} {money:?}");
        }
    }

    #[test]
    fn what_is_booked() {
        let account = |(billed, paid)| Account {
            billed: Yen(billed),
            paid: Yen(paid),
        };
        for (at_mall, counts_in, booked) in [
            ((1_000, 0), (1_000, 0), Some(1_000)),
            // Somebody registered it by hand, or a part of it.
            ((1_000, 1_000), (1_000, 1_000), None),
            ((1_000, 400), (1_000, 400), Some(600)),
            // It is billed with another one, which is to be paid besides.
            ((1_000, 0), (2_500, 0), Some(1_000)),
            ((1_000, 0), (2_500, 2_000), Some(500)),
            // Here it is billed otherwise than at the mall.
            ((1_000, 0), (900, 0), Some(900)),
            ((1_000, 900), (900, 900), None),
            ((1_000, 0), (1_200, 0), Some(1_000)),
            // All by points.
            ((0, 0), (0, 0), None),
        ] {
            let expected = booked.map(Yen);
            let found = to_book(account(at_mall), account(counts_in));
            assert_eq!(found, expected, "{at_mall:?} {counts_in:?}");
        }
    }
}
