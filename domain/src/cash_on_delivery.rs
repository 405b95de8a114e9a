//! 代引: who pays the carrier at the door, and how much.

use crate::Yen;
use crate::order::{Order, Shipment};

/// Whether a payment method means that the carrier collects the money.
pub fn is_method(payment_method: &str) -> bool {
    ["代引", "代金引換", "コレクト"]
        .iter()
        .any(|word| payment_method.contains(word))
}

/// What the carrier collects for a shipment: what is billed and not yet paid, with the order's first
/// shipment; the others bring nothing to collect.
pub fn amount(order: &Order, shipment: &Shipment) -> Yen {
    const FIRST: i64 = 1;
    if shipment.position == FIRST && is_method(&order.payment_method) {
        Yen((order.billed.0 - order.paid.0).max(0))
    } else {
        Yen::ZERO
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods() {
        for (method, expected) in [
            ("代金引換", true),
            ("ヤマト代引き", true),
            ("宅急便コレクト", true),
            ("銀行振込（前払い）", false),
            ("", false),
        ] {
            assert_eq!(is_method(method), expected, "{method}");
        }
    }
}
