//! Whether a new telling of an order would change anything that is stored. Files that we wrote ourselves
//! tell an order otherwise than its source did, and still the same.

use domain::open_order::OpenOrder;
use domain::order::{Order, OrderLine, OrderPersonal, Shipment, ShipmentPersonal};
use domain::order_draft::OrderDraft;
use store::orders::OrderRows;
use store::{TenantKeys, orders};

use crate::Result;

/// A day for shipping that the telling does not name is planned by the day it is told on: that it would be
/// another today is no news.
pub(super) fn are_news(
    keys: &TenantKeys,
    stored: &OpenOrder,
    told: &OrderDraft,
    rows: &OrderRows,
) -> Result<bool> {
    let personal: OrderPersonal = orders::open(keys, &rows.order)?;
    if !is_same_order(&stored.order, &rows.order)
        || stored.personal != personal
        || stored.shipments.len() != rows.shipments.len()
    {
        return Ok(true);
    }
    for (place, (open, shipment)) in stored.shipments.iter().zip(&rows.shipments).enumerate() {
        let texts: ShipmentPersonal = orders::open_shipment(keys, shipment)?;
        let plans_day = told
            .shipments
            .get(place)
            .is_some_and(|told| told.ship_on.is_some());
        let lines: Vec<&OrderLine> = rows
            .lines
            .iter()
            .filter(|line| line.shipment_id == shipment.id)
            .collect();
        let same = open.texts == texts
            && is_same_shipment(&open.shipment, shipment)
            && (!plans_day || open.shipment.ship_on == shipment.ship_on)
            && open.lines.len() == lines.len()
            && open
                .lines
                .iter()
                .zip(lines)
                .all(|(old, new)| is_same_line(old, new));
        if !same {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_same_order(old: &Order, new: &Order) -> bool {
    let of = |order: &Order| {
        (
            order.processing_route_id,
            order.ordered_at,
            order.payment_fee,
            order.points_used,
            order.points_earned,
            order.billed,
            order.computed,
        )
    };
    of(old) == of(new)
        && old.payment_method == new.payment_method
        && old.by_rate.0 == new.by_rate.0
        && old.tags.0 == new.tags.0
}

/// What it is told by, without what became of it.
fn is_same_shipment(old: &Shipment, new: &Shipment) -> bool {
    let of = |shipment: &Shipment| Shipment {
        id: old.id,
        status: old.status,
        ship_on: None,
        shipped_on: None,
        recipient_phone: None,
        recipient_name: None,
        recipient_prefecture: None,
        recipient_postal_code: None,
        sealed: None,
        ..shipment.clone()
    };
    of(old) == of(new)
}

/// Which product it is, is for us to find out.
fn is_same_line(old: &OrderLine, new: &OrderLine) -> bool {
    let of = |line: &OrderLine| OrderLine {
        id: old.id,
        shipment_id: old.shipment_id,
        variant_id: None,
        multiplier: 1,
        ..line.clone()
    };
    of(old) == of(new)
}
