//! The totals of an order that was changed by hand: added up anew from what it holds.

use crate::money::Rounding;
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{OrderLine, RateTotal};
use crate::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedRate, StatedTotals};
use crate::totals::{FeeRates, Totals, TotalsError, totals};
use crate::{RateBp, Yen};

/// An amount that came or went, at its tax rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub rate: RateBp,
    pub amount: Yen,
}

/// Puts the totals of the order right, after these amounts came or went: what was billed for the rest
/// of it stays as its source split it, as long as no rate falls below zero.
pub fn retotal(open: &mut OpenOrder, by: &[Difference], rounding: Rounding) -> Result<(), TotalsError> {
    let split = &open.order.by_rate.0;
    let rates = split
        .iter()
        .map(|rate| rate.rate)
        .chain(by.iter().map(|by| by.rate));
    let mut stated: Vec<StatedRate> = Vec::new();
    for rate in rates {
        if stated.iter().any(|stated| stated.rate == rate) {
            continue;
        }
        let of = |amount: fn(&RateTotal) -> i64| {
            split
                .iter()
                .filter(|one| one.rate == rate)
                .map(amount)
                .sum::<i64>()
        };
        let came = by
            .iter()
            .filter(|by| by.rate == rate)
            .map(|by| by.amount)
            .sum::<Yen>();
        let billed = Yen(of(|one| one.billed.0)).checked_add(came);
        stated.push(StatedRate {
            rate,
            billed: Some(billed.ok_or(TotalsError::Overflow)?),
            points: Some(of(|one| one.points)),
        });
    }
    let whole = stated.iter().filter_map(|stated| stated.billed).sum::<Yen>();
    let below_zero = stated.iter().any(|stated| stated.billed < Some(Yen::ZERO));
    let mut draft = draft_of(open);
    draft.stated = StatedTotals {
        billed: Some(whole),
        by_rate: if below_zero { Vec::new() } else { stated },
    };
    let Totals {
        billed,
        computed,
        by_rate,
        points_used,
    } = totals(&draft, FeeRates::default(), rounding)?;
    open.order.billed = billed;
    open.order.computed = computed;
    open.order.by_rate.0 = by_rate;
    open.order.points_used = points_used;
    Ok(())
}

/// The order as its source would tell it now, without what its totals are said to be.
pub fn draft_of(open: &OpenOrder) -> OrderDraft {
    OrderDraft {
        route: String::new(),
        number: open.order.number.clone(),
        source: open.order.source,
        ordered_at: open.order.ordered_at,
        buyer: open.personal.buyer.clone(),
        payment_method: open.order.payment_method.clone(),
        payment_fee: open.order.payment_fee,
        points_used: open.order.points_used,
        points_earned: open.order.points_earned,
        stated: StatedTotals::default(),
        recipients: open.personal.recipients.clone(),
        shipments: open.shipments.iter().map(shipment).collect(),
        buyer_note: open.personal.buyer_note.clone(),
        staff_note: open.personal.staff_note.clone(),
        tags: open.order.tags.0.clone(),
        extra: open.personal.extra.clone(),
    }
}

fn shipment(open: &OpenShipment) -> ShipmentDraft {
    let shipment = &open.shipment;
    ShipmentDraft {
        slip: shipment.slip,
        recipient: usize::try_from(shipment.recipient).unwrap_or(usize::MAX),
        carrier: shipment.carrier.clone(),
        waybill_kind: shipment.waybill_kind.clone(),
        temperature: Some(shipment.temperature),
        deliver_on: shipment.deliver_on,
        delivery_window: shipment.delivery_window.clone(),
        parcels: shipment.parcels,
        ship_on: shipment.ship_on,
        shipping_fee: shipment.shipping_fee,
        cod_fee: shipment.cod_fee,
        waybill_note: open.texts.waybill_note.clone(),
        staff_note: open.texts.staff_note.clone(),
        gifts: open.texts.gifts.clone(),
        lines: open.lines.iter().map(line).collect(),
    }
}

fn line(line: &OrderLine) -> LineDraft {
    LineDraft {
        kind: line.kind,
        kind_code: line.kind_code.clone(),
        sku: line.sku.clone(),
        name: line.name.clone(),
        options: line.options.clone(),
        quantity: line.quantity,
        unit_price: line.unit_price,
        tax_rate: line.tax_rate,
        tax_mode: line.tax_mode,
        tax: line.tax,
        extra: Extra::new(),
    }
}
