//! What drafts of all malls begin from, and those of order mails.

use domain::order::{LineKind, OrderSource, TaxMode};
use domain::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedTotals};
use domain::person::Person;
use domain::{Instant, RateBp, Yen};

pub(crate) fn order(route: &str, number: &str, ordered_at: Instant) -> OrderDraft {
    OrderDraft {
        route: route.to_owned(),
        number: number.to_owned(),
        source: OrderSource::Mall,
        ordered_at,
        buyer: Person::default(),
        payment_method: String::new(),
        payment_fee: Yen::ZERO,
        points_used: 0,
        points_earned: 0,
        stated: StatedTotals::default(),
        recipients: Vec::new(),
        shipments: Vec::new(),
        buyer_note: String::new(),
        staff_note: String::new(),
        tags: Vec::new(),
        extra: Extra::new(),
    }
}

pub(crate) fn shipment(slip: i64, recipient: usize) -> ShipmentDraft {
    ShipmentDraft {
        slip,
        recipient,
        carrier: String::new(),
        waybill_kind: String::new(),
        temperature: None,
        deliver_on: None,
        delivery_window: String::new(),
        parcels: 1,
        ship_on: None,
        shipping_fee: Yen::ZERO,
        cod_fee: Yen::ZERO,
        waybill_note: String::new(),
        staff_note: String::new(),
        gifts: Vec::new(),
        lines: Vec::new(),
    }
}

/// A line whose price holds the tax; no rate where its source tells none.
pub(crate) fn line(
    kind: LineKind,
    name: &str,
    quantity: i64,
    unit_price: Yen,
    tax_rate: impl Into<Option<RateBp>>,
) -> LineDraft {
    LineDraft {
        kind,
        kind_code: String::new(),
        sku: String::new(),
        name: name.to_owned(),
        options: String::new(),
        quantity,
        unit_price,
        tax_rate: tax_rate.into(),
        tax_mode: TaxMode::Included,
        tax: None,
        extra: Extra::new(),
    }
}

/// Joins what is there.
pub(crate) fn joined(parts: &[&str], between: &str) -> String {
    let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    filled.join(between)
}
