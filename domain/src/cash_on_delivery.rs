//! 代引: who pays the carrier at the door, and how much.

use crate::open_order::OpenOrder;
use crate::order::Shipment;
use crate::{ShipmentId, Yen};

/// Whether a payment method means that the carrier collects the money.
pub fn is_method(payment_method: &str) -> bool {
    ["代引", "代金引換", "コレクト"]
        .iter()
        .any(|word| payment_method.contains(word))
}

/// What the carrier collects for a shipment: what is billed and not yet paid, with the first of the
/// order's shipments that are still meant to arrive; the others bring nothing to collect.
pub fn amount(open: &OpenOrder, shipment: &Shipment) -> Yen {
    if is_method(&open.order.payment_method) && collector(open) == Some(shipment.id) {
        Yen((open.order.billed.0 - open.order.paid.0).max(0))
    } else {
        Yen::ZERO
    }
}

/// One that has left still is the one: its carrier has been told to collect.
fn collector(open: &OpenOrder) -> Option<ShipmentId> {
    let shipments = open.shipments.iter().map(|open| &open.shipment);
    shipments
        .filter(|shipment| !shipment.status.is_out())
        .min_by_key(|shipment| shipment.position)
        .map(|shipment| shipment.id)
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
