//! 入金: money received for an order, or paid back.

use serde::{Deserialize, Serialize};

use crate::{Date, Instant, OrderId, PaymentId, PaymentImportId, ShopId, TenantId, Yen};

/// One payment; it is never changed, only taken back as a whole.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Payment {
    pub tenant_id: TenantId,
    pub id: PaymentId,
    pub order_id: OrderId,
    pub kind: PaymentKind,
    /// Positive, whichever way it went.
    pub amount: Yen,
    /// 入金日.
    pub received_on: Date,
    /// 銀行振込, クレジットカード …
    pub method: String,
    /// The number of the transaction at the bank or payment agency.
    pub reference: String,
    /// 入金消込: the file that told of it.
    pub import_id: Option<PaymentImportId>,
    /// The row of that file.
    pub import_row: Option<i64>,
    /// The shop whose mall told of it: once for an order, also where it was taken back.
    pub shop_id: Option<ShopId>,
    pub created_at: Instant,
    /// Taken back; it counts no more.
    pub undone_at: Option<Instant>,
}

impl Payment {
    /// What it adds to the order's received sum.
    pub fn effect(&self) -> Yen {
        match self.kind {
            PaymentKind::Payment => self.amount,
            PaymentKind::Refund => Yen(-self.amount.0),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum PaymentKind {
    /// 入金.
    Payment,
    /// 返金.
    Refund,
}

/// How far an order is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentState {
    /// 未入金.
    Unpaid,
    /// 一部入金.
    Partial,
    /// 入金済. An order that bills nothing, or less, is paid from the start.
    Paid,
    /// 過入金.
    Over,
}

impl PaymentState {
    pub fn of(billed: Yen, paid: Yen) -> PaymentState {
        match paid.cmp(&billed) {
            _ if billed.0 < 0 && paid.0 <= 0 => PaymentState::Paid,
            std::cmp::Ordering::Equal => PaymentState::Paid,
            std::cmp::Ordering::Greater => PaymentState::Over,
            std::cmp::Ordering::Less if paid.0 > 0 => PaymentState::Partial,
            std::cmp::Ordering::Less => PaymentState::Unpaid,
        }
    }

    /// Whether all that is billed has come.
    pub fn is_settled(self) -> bool {
        matches!(self, PaymentState::Paid | PaymentState::Over)
    }
}

/// 未入金額: what is still to come; nothing where more came than was billed.
pub fn unpaid(billed: Yen, paid: Yen) -> Yen {
    Yen(billed.0.saturating_sub(paid.0).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn how_far_an_order_is_paid() {
        for (billed, paid, state, left) in [
            (1000, 0, PaymentState::Unpaid, 1000),
            (1000, 1, PaymentState::Partial, 999),
            (1000, 999, PaymentState::Partial, 1),
            (1000, 1000, PaymentState::Paid, 0),
            (1000, 1001, PaymentState::Over, 0),
            (0, 0, PaymentState::Paid, 0),
            (0, 10, PaymentState::Over, 0),
            (-1000, 0, PaymentState::Paid, 0),
            (-1000, 10, PaymentState::Over, 0),
            // Given back.
            (-1000, -1000, PaymentState::Paid, 0),
            (-1000, -1, PaymentState::Paid, 0),
            (1000, -1, PaymentState::Unpaid, 1001),
        ] {
            assert_eq!(PaymentState::of(Yen(billed), Yen(paid)), state, "{billed} {paid}");
            assert_eq!(unpaid(Yen(billed), Yen(paid)), Yen(left), "{billed} {paid}");
        }
    }

    proptest! {
        #[test]
        fn something_is_left_until_it_is_paid(billed in 0_i64..1_000_000, paid in 0_i64..1_000_000) {
            let done = matches!(
                PaymentState::of(Yen(billed), Yen(paid)),
                PaymentState::Paid | PaymentState::Over
            );
            prop_assert_eq!(done, unpaid(Yen(billed), Yen(paid)) == Yen::ZERO);
        }
    }
}
