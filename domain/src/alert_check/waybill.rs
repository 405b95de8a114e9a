//! Texts that the carrier's waybill would cut off.

use serde_json::{Value, json};

use super::{OrderFacts, ShipmentFacts};
use crate::alert::{AlertKind, Finding};
use crate::carrier::Carrier;
use crate::waybill_limits::{WaybillLimits, limits};

pub(super) fn too_long(order: &OrderFacts<'_>) -> Option<Finding> {
    let mut fields = Vec::new();
    for shipment in &order.shipments {
        if let Some(carrier) = Carrier::of(shipment.carrier)
            && let Some(limits) = limits(carrier)
        {
            measure(shipment, carrier, limits, &mut fields);
        }
    }
    (!fields.is_empty()).then(|| Finding::new(AlertKind::WaybillFieldTooLong, json!({ "fields": fields })))
}

fn measure(shipment: &ShipmentFacts<'_>, carrier: Carrier, limits: &WaybillLimits, fields: &mut Vec<Value>) {
    let person = &shipment.recipient.person;
    let length = |texts: &[&str]| texts.iter().map(|text| limits.length(text)).sum::<usize>();
    let name_gap = usize::from(!person.family_name.is_empty() && !person.given_name.is_empty());
    let name = length(&[&person.family_name, &person.given_name]) + name_gap;
    let mut address = length(&[&person.prefecture, &person.city, &person.street]);
    let building = length(&[&person.building]);
    if limits.building.is_none() {
        address += building;
    }
    for (field, length, limit) in [
        ("name", name, Some(limits.name)),
        ("address", address, Some(limits.address)),
        ("building", building, limits.building),
        ("company", length(&[&person.company]), limits.company),
        ("department", length(&[&person.department]), limits.department),
        ("waybill_note", length(&[shipment.waybill_note]), limits.note),
    ] {
        if let Some(limit) = limit
            && length > limit
        {
            fields.push(json!({
                "shipment": shipment.position, "carrier": carrier.as_str(), "field": field,
                "length": length, "limit": limit,
            }));
        }
    }
}
