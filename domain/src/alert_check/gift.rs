//! ギフト: somebody sends to somebody else.

use serde_json::json;

use super::{OrderFacts, ShipmentFacts};
use crate::address::AddressKey;
use crate::alert::{AlertKind, Finding};
use crate::person::Person;

pub(super) fn gift(order: &OrderFacts<'_>) -> Option<Finding> {
    let mut shipments = Vec::new();
    for shipment in &order.shipments {
        let reasons = reasons(order.buyer, shipment);
        if !reasons.is_empty() {
            shipments.push(json!({ "shipment": shipment.position, "because": reasons }));
        }
    }
    (!shipments.is_empty()).then(|| Finding::new(AlertKind::Gift, json!({ "shipments": shipments })))
}

fn reasons(buyer: &Person, shipment: &ShipmentFacts<'_>) -> Vec<&'static str> {
    let sender = shipment.recipient.sender.as_ref().unwrap_or(buyer);
    let recipient = &shipment.recipient.person;
    let mut reasons = Vec::new();
    if !shipment.gifts.is_empty() {
        reasons.push("gift_fields");
    }
    if other_name(sender, recipient) {
        reasons.push("other_name");
    }
    if other_address(sender, recipient) {
        reasons.push("other_address");
    }
    reasons
}

/// Most are written the same way: only what differs is brought to its normal form.
fn other_name(a: &Person, b: &Person) -> bool {
    if (&a.family_name, &a.given_name) == (&b.family_name, &b.given_name) {
        return false;
    }
    matches!((a.name_key(), b.name_key()), (Some(a), Some(b)) if a != b)
}

fn other_address(a: &Person, b: &Person) -> bool {
    if (&a.city, &a.street, &a.building) == (&b.city, &b.street, &b.building) {
        return false;
    }
    matches!((AddressKey::of(a), AddressKey::of(b)), (Some(a), Some(b)) if a.street() != b.street())
}
