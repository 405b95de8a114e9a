//! 離島 and 配送2日以上: where shipments go, and how long they take.

use serde_json::{Value, json};

use super::{OrderFacts, ShipmentFacts};
use crate::alert::{AlertKind, Finding};
use crate::carrier::Carrier;
use crate::delivery_area::{AreaTable, Way};
use crate::destination::Destination;
use crate::postal_table::PostalTable;

const LONG_DAYS: u64 = 2;

/// What a shop's parcels have before them.
#[derive(Clone, Copy, Debug)]
pub struct Roads<'a> {
    pub areas: &'a AreaTable,
    /// 都道府県 that the order's parcels leave from; empty: not known, and days count only where the
    /// shop itself says how many.
    pub origin: &'a str,
}

pub(super) fn ways(
    order: &OrderFacts<'_>,
    roads: Roads<'_>,
    postal: Option<&PostalTable>,
    found: &mut Vec<Finding>,
) {
    let ways = order
        .shipments
        .iter()
        .map(|shipment| (shipment, way(shipment, roads, postal)));
    let ways: Vec<(&ShipmentFacts<'_>, Way)> = ways.collect();
    let islands: Vec<i64> = ways
        .iter()
        .filter(|(_, way)| way.island)
        .map(|(shipment, _)| shipment.position)
        .collect();
    if !islands.is_empty() {
        found.push(Finding::new(AlertKind::Island, json!({ "shipments": islands })));
    }
    let long: Vec<Value> = ways
        .iter()
        .filter(|(_, way)| way.lead_days >= LONG_DAYS)
        .map(|(shipment, way)| json!({ "shipment": shipment.position, "lead_days": way.lead_days }))
        .collect();
    if !long.is_empty() {
        found.push(Finding::new(AlertKind::TwoDaysPlus, json!({ "shipments": long })));
    }
}

fn way(shipment: &ShipmentFacts<'_>, roads: Roads<'_>, postal: Option<&PostalTable>) -> Way {
    let to = Destination::of(&shipment.recipient.person, postal);
    roads.areas.way(roads.origin, &to, Carrier::of(shipment.carrier))
}
