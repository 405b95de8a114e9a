//! 受取場所: an order that waits at a post office, a shop or the carrier's office.

use serde_json::json;

use super::OrderFacts;
use crate::alert::{AlertKind, Finding};
use crate::person::Person;
use crate::text::fold_compact;

pub(super) fn pickup_point(order: &OrderFacts<'_>) -> Option<Finding> {
    let shipments = order.shipments_where(|shipment| {
        is_pickup_point(&shipment.recipient.person) || says_pickup(shipment.waybill_note)
    });
    (!shipments.is_empty()).then(|| Finding::new(AlertKind::PickupPoint, json!({ "shipments": shipments })))
}

/// Whether the address says that the parcel is fetched: 郵便局留め, コンビニ受取, 営業所止め. It is the
/// address of that place then, or none at all.
pub fn is_pickup_point(person: &Person) -> bool {
    [
        &person.street,
        &person.building,
        &person.company,
        &person.department,
        &person.city,
    ]
    .into_iter()
    .any(|text| says_pickup(text))
}

/// Folded: kana are katakana, letters small.
const WORDS: [&str; 16] = [
    "局留",
    "局止",
    "局受取",
    "営業所止",
    "営業所留",
    "営業所受取",
    "センター止",
    "センター留",
    "センター受取",
    "コンビニ受取",
    "コンビニ受ケ取リ",
    "コンビニエンスストア受取",
    "店舗受取",
    "店頭受取",
    "ロッカー受取",
    "支店止",
];

fn says_pickup(text: &str) -> bool {
    // One of these is in every word; almost no address has them.
    if !text.contains(['留', '止', '受']) {
        return false;
    }
    let folded = fold_compact(text);
    WORDS.iter().any(|word| folded.contains(word))
}
