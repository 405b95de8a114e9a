//! Texts for which the carrier's waybill has no room: those for which a file for the carrier's program
//! would leave the shipment out.

use serde_json::{Value, json};

use super::{OrderFacts, ShipmentFacts};
use crate::alert::{AlertKind, Finding};
use crate::carrier::Carrier;
use crate::person::Person;
use crate::waybill::WaybillLimit;
use crate::waybill_limits::{AddressPart, WaybillLimits, limits};

pub(super) fn too_long(order: &OrderFacts<'_>) -> Option<Finding> {
    let mut fields = Vec::new();
    for shipment in &order.shipments {
        if let Some(carrier) = Carrier::of(shipment.carrier)
            && let Some(limits) = limits(carrier)
        {
            for (field, length, limit) in measured(shipment, limits) {
                if length > limit {
                    fields.push(told(shipment, carrier, field, length, limit));
                }
            }
        }
    }
    (!fields.is_empty()).then(|| Finding::new(AlertKind::WaybillFieldTooLong, json!({ "fields": fields })))
}

fn told(shipment: &ShipmentFacts<'_>, carrier: Carrier, field: &str, length: usize, limit: usize) -> Value {
    json!({
        "shipment": shipment.position, "carrier": carrier.as_str(), "field": field,
        "length": length, "limit": limit,
    })
}

/// The fields with their lengths and limits, in half-width columns.
fn measured(shipment: &ShipmentFacts<'_>, limits: &WaybillLimits) -> Vec<(&'static str, usize, usize)> {
    let person = &shipment.recipient.person;
    let mut fields = vec![("name", name(person, limits), sum(limits.name.iter().copied()))];
    let address: Vec<_> = limits
        .address
        .iter()
        .map(|column| {
            (
                column,
                column
                    .parts
                    .iter()
                    .map(|part| length(person, *part, limits))
                    .sum(),
            )
        })
        .collect();
    if limits.lines {
        let whole = address.iter().map(|(_, length)| length).sum();
        let limit = sum(limits.address.iter().map(|column| column.limit));
        fields.push(("address", whole, limit));
    } else {
        fields.extend(address.into_iter().map(|(column, length)| {
            let field = match column.parts {
                [AddressPart::Building] => "building",
                _ => "address",
            };
            (field, length, sum([column.limit]))
        }));
    }
    let others = [
        ("company", person.company.as_str(), limits.company),
        ("department", person.department.as_str(), limits.department),
        ("waybill_note", shipment.waybill_note, limits.note),
    ];
    let known = others.into_iter().filter(|(_, _, limit)| limit.is_some());
    fields.extend(known.map(|(field, text, limit)| (field, limits.length(text), sum([limit]))));
    fields
}

/// The room of some columns together; without a limit there is no end to it.
fn sum(limits: impl IntoIterator<Item = Option<WaybillLimit>>) -> usize {
    let room = |limit: Option<WaybillLimit>| limit.map_or(usize::MAX, WaybillLimit::columns);
    limits.into_iter().map(room).fold(0, usize::saturating_add)
}

/// 名称, with the company where it has no column of its own.
fn name(person: &Person, limits: &WaybillLimits) -> usize {
    let name = limits.length(&person.full_name());
    if limits.company.is_some() {
        return name;
    }
    name + limits.length(&person.full_company())
}

fn length(person: &Person, part: AddressPart, limits: &WaybillLimits) -> usize {
    limits.length(part.of(person))
}
