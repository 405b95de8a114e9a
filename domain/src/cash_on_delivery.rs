//! 代引: who pays the carrier at the door, and how much.

use crate::open_order::OpenOrder;
use crate::order::Shipment;
use crate::text::fold_compact;
use crate::{ShipmentId, Yen};

/// Say so by themselves; with 佐川's e-コレクト a card may be what is shown at the door.
const AT_THE_DOOR: [&str; 4] = ["代引", "代金引換", "eコレクト", "e-コレクト"];
/// With these コレクト is クロネコwebコレクト, which is paid as the order is made.
const BEFOREHAND: [&str; 5] = ["web", "ウェブ", "ウエブ", "カード", "クレジット"];

/// Whether a payment method means that the carrier collects the money.
pub fn is_method(payment_method: &str) -> bool {
    let method = fold_compact(payment_method);
    let says = |words: &[&str]| words.iter().any(|word| method.contains(word));
    says(&AT_THE_DOOR) || (says(&["コレクト"]) && !says(&BEFOREHAND))
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

/// One that has left still is the one: its carrier has been told to collect. One without goods never
/// leaves.
fn collector(open: &OpenOrder) -> Option<ShipmentId> {
    let shipments = open.shipments.iter().filter(|open| !open.lines.is_empty());
    shipments
        .map(|open| &open.shipment)
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
            ("代 引", true),
            ("代引き（カード払い）", true),
            ("宅急便コレクト", true),
            ("宅急便ｺﾚｸﾄ", true),
            ("ｅ－コレクト", true),
            ("佐川e-コレクト（クレジットカード）", true),
            ("クロネコwebコレクト", false),
            ("クロネコＷｅｂコレクト", false),
            ("クロネコ WEB ｺﾚｸﾄ", false),
            ("クロネコウェブコレクト", false),
            ("ヤマトコレクト（クレジット）", false),
            ("カード決済（コレクト）", false),
            ("クレジットカード", false),
            ("銀行振込（前払い）", false),
            ("", false),
        ] {
            assert_eq!(is_method(method), expected, "{method}");
        }
    }
}
