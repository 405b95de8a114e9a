//! A stored order as a source would tell it now.

use crate::open_order::{OpenOrder, OpenShipment};
use crate::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedTotals};

/// The draft of a stored order, whose sales route has this code.
pub fn drafted(open: &OpenOrder, route: &str) -> OrderDraft {
    let order = &open.order;
    OrderDraft {
        route: route.to_owned(),
        number: order.number.clone(),
        source: order.source,
        ordered_at: order.ordered_at,
        buyer: open.personal.buyer.clone(),
        payment_method: order.payment_method.clone(),
        payment_fee: order.payment_fee,
        points_used: order.points_used,
        points_earned: order.points_earned,
        stated: StatedTotals {
            billed: Some(order.billed),
            by_rate: Vec::new(),
        },
        recipients: open.personal.recipients.clone(),
        shipments: open
            .shipments
            .iter()
            .map(|shipment| drafted_shipment(open, shipment))
            .collect(),
        buyer_note: open.personal.buyer_note.clone(),
        staff_note: open.personal.staff_note.clone(),
        tags: order.tags.0.clone(),
        extra: open.personal.extra.clone(),
    }
}

fn drafted_shipment(open: &OpenOrder, shipment: &OpenShipment) -> ShipmentDraft {
    let (row, texts) = (&shipment.shipment, &shipment.texts);
    let extra_of = |position: i64| -> Extra {
        let of_line = open.personal.line_extra.iter().find(|(of, _)| *of == position);
        of_line.map(|(_, extra)| extra.clone()).unwrap_or_default()
    };
    let lines = shipment.lines.iter().map(|line| LineDraft {
        kind: line.kind,
        kind_code: line.kind_code.clone(),
        sku: line.sku.clone(),
        name: line.name.clone(),
        options: line.options.clone(),
        quantity: line.quantity,
        unit_price: line.unit_price,
        tax_rate: Some(line.tax_rate),
        tax_mode: line.tax_mode,
        tax: line.tax,
        extra: extra_of(line.position),
    });
    ShipmentDraft {
        slip: row.slip,
        recipient: usize::try_from(row.recipient).unwrap_or(usize::MAX),
        carrier: row.carrier.clone(),
        waybill_kind: row.waybill_kind.clone(),
        temperature: Some(row.temperature),
        deliver_on: row.deliver_on,
        delivery_window: row.delivery_window.clone(),
        parcels: row.parcels,
        ship_on: row.ship_on,
        shipping_fee: row.shipping_fee,
        cod_fee: row.cod_fee,
        waybill_note: texts.waybill_note.clone(),
        staff_note: texts.staff_note.clone(),
        gifts: texts.gifts.clone(),
        lines: lines.collect(),
    }
}
