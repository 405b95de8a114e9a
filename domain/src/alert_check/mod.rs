//! The checks that need nothing but the order: a function for each, over the same facts of a draft
//! at the door and of an order that is stored.

mod address;
mod amounts;
mod days;
mod gift;
mod pickup;
mod way;
mod waybill;

use serde_json::json;

use crate::alert::{AlertKind, Finding, Severity};
use crate::open_order::OpenOrder;
use crate::order::{Gift, OrderLine, RateTotal, Recipient, Temperature};
use crate::order_draft::{OrderDraft, ShipmentDraft};
use crate::person::Person;
use crate::postal_table::PostalTable;
use crate::product_match::is_goods;
use crate::temperature::Cooled;
use crate::totals::Totals;
use crate::{Date, VariantId, Yen};

pub use address::suggestions;
pub use pickup::is_pickup_point;
pub use way::Roads;

/// What is known of an order.
#[derive(Clone, Debug)]
pub struct OrderFacts<'a> {
    pub billed: Yen,
    /// What the lines add up to where that is something else.
    pub computed: Option<Yen>,
    pub by_rate: &'a [RateTotal],
    pub buyer: &'a Person,
    pub buyer_note: &'a str,
    /// Those that have not left.
    pub shipments: Vec<ShipmentFacts<'a>>,
}

#[derive(Clone, Debug)]
pub struct ShipmentFacts<'a> {
    /// Its place among the order's shipments, from 1.
    pub position: i64,
    pub recipient: &'a Recipient,
    pub carrier: &'a str,
    pub temperature: Temperature,
    /// Of its goods, as the product master has them.
    pub coldest: Temperature,
    pub deliver_on: Option<Date>,
    pub waybill_note: &'a str,
    pub gifts: &'a [Gift],
}

impl<'a> OrderFacts<'a> {
    /// `coldest` says how cold a shipment's goods have to be kept.
    pub fn of_draft(
        draft: &'a OrderDraft,
        totals: &'a Totals,
        coldest: impl Fn(&ShipmentDraft) -> Temperature,
    ) -> OrderFacts<'a> {
        let shipment = |(position, shipment): (i64, &'a ShipmentDraft)| {
            Some(ShipmentFacts {
                position,
                recipient: draft.recipients.get(shipment.recipient)?,
                carrier: &shipment.carrier,
                temperature: shipment.temperature.unwrap_or_default(),
                coldest: coldest(shipment),
                deliver_on: shipment.deliver_on,
                waybill_note: &shipment.waybill_note,
                gifts: &shipment.gifts,
            })
        };
        OrderFacts {
            billed: totals.billed,
            computed: totals.computed,
            by_rate: &totals.by_rate,
            buyer: &draft.buyer,
            buyer_note: &draft.buyer_note,
            shipments: (1..).zip(&draft.shipments).filter_map(shipment).collect(),
        }
    }

    pub fn of_order(open: &'a OpenOrder, cooled: &Cooled) -> OrderFacts<'a> {
        let shipments = open.shipments.iter().filter_map(|shipment| {
            let row = &shipment.shipment;
            if !crate::alert::is_watched(row.status) {
                return None;
            }
            Some(ShipmentFacts {
                position: row.position,
                recipient: open.recipient_of(row)?,
                carrier: &row.carrier,
                temperature: row.temperature,
                coldest: cooled.coldest(goods(&shipment.lines)),
                deliver_on: row.deliver_on,
                waybill_note: &shipment.texts.waybill_note,
                gifts: &shipment.texts.gifts,
            })
        });
        OrderFacts {
            billed: open.order.billed,
            computed: open.order.computed,
            by_rate: &open.order.by_rate.0,
            buyer: &open.personal.buyer,
            buyer_note: &open.personal.buyer_note,
            shipments: shipments.collect(),
        }
    }

    /// The positions of the shipments of which this holds.
    fn shipments_where(&self, holds: impl Fn(&ShipmentFacts<'_>) -> bool) -> Vec<i64> {
        let those = self.shipments.iter().filter(|shipment| holds(shipment));
        those.map(|shipment| shipment.position).collect()
    }
}

/// All that the order itself tells, on this day, by these roads and this table of postal codes.
pub fn findings(
    order: &OrderFacts<'_>,
    today: Date,
    roads: Roads<'_>,
    postal: Option<&PostalTable>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(amounts::amount_mismatch(order));
    if let Some(table) = postal {
        address::addresses(order, table, &mut found);
    }
    found.extend(gift::gift(order));
    found.extend(temperature(order, Temperature::Chilled, AlertKind::Chilled));
    found.extend(temperature(order, Temperature::Frozen, AlertKind::Frozen));
    way::ways(order, roads, postal, &mut found);
    days::deliver_on(order, today, &mut found);
    found.extend(pickup::pickup_point(order));
    found.extend(buyer_note(order));
    found.extend(waybill::too_long(order));
    found
}

/// クール便: shipments that are sent so, and those that are sent warmer than their goods are to be kept.
fn temperature(order: &OrderFacts<'_>, temperature: Temperature, kind: AlertKind) -> Option<Finding> {
    let shipments = order.shipments_where(|shipment| shipment.temperature == temperature);
    let too_warm = order
        .shipments_where(|shipment| shipment.coldest == temperature && shipment.temperature < temperature);
    if !too_warm.is_empty() {
        let detail = json!({ "shipments": shipments, "too_warm": too_warm });
        return Some(Finding::new(kind, detail).severe(Severity::Warning));
    }
    (!shipments.is_empty()).then(|| Finding::new(kind, json!({ "shipments": shipments })))
}

/// The variants that lines are.
fn goods(lines: &[OrderLine]) -> impl Iterator<Item = VariantId> {
    let goods = lines.iter().filter(|line| is_goods(line.kind));
    goods.filter_map(|line| line.variant_id)
}

/// Only where something stands, not what: it may hold names.
fn buyer_note(order: &OrderFacts<'_>) -> Option<Finding> {
    let on_order = !order.buyer_note.trim().is_empty();
    let shipments = order.shipments_where(|shipment| !shipment.recipient.note.trim().is_empty());
    (on_order || !shipments.is_empty()).then(|| {
        Finding::new(
            AlertKind::BuyerNote,
            json!({ "order": on_order, "shipments": shipments }),
        )
    })
}

#[cfg(test)]
mod tests;
