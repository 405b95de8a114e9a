//! 取込元の変更: an order that its source tells otherwise than it was told before, when it cannot take that
//! any more.

use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::types::Json;

use crate::alert::{AlertKind, Finding};
use crate::order::{Order, OrderLine, OrderPersonal, Shipment, ShipmentPersonal};
use crate::{Instant, OrderId, TenantId};

/// The last telling that was not taken.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ToldDifferently {
    pub tenant_id: TenantId,
    pub order_id: OrderId,
    pub digest: Vec<u8>,
    pub parts: Json<Vec<Part>>,
    /// How many different ones there were.
    pub tellings: i64,
    pub told_at: Instant,
}

/// What of an order may be told otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Buyer,
    Recipients,
    /// What is in the shipments.
    Lines,
    /// What is billed, with fees and points.
    Amounts,
    /// 決済方法.
    Payment,
    /// Carrier, temperature, day and hours.
    Delivery,
    Notes,
}

/// An order as it was told.
#[derive(Clone, Debug)]
pub struct Told {
    pub order: Order,
    pub personal: OrderPersonal,
    pub shipments: Vec<(Shipment, ShipmentPersonal)>,
    pub lines: Vec<OrderLine>,
}

/// Which parts of an order are told otherwise.
pub fn differing(before: &Told, now: &Told) -> Vec<Part> {
    let differs = [
        (Part::Buyer, before.personal.buyer != now.personal.buyer),
        (Part::Recipients, recipients(before) != recipients(now)),
        (Part::Lines, lines(before) != lines(now)),
        (Part::Amounts, amounts(before) != amounts(now)),
        (
            Part::Payment,
            before.order.payment_method != now.order.payment_method,
        ),
        (Part::Delivery, delivery(before) != delivery(now)),
        (Part::Notes, notes(before) != notes(now)),
    ];
    let differs = differs.into_iter().filter(|(_, differs)| *differs);
    differs.map(|(part, _)| part).collect()
}

fn recipients(told: &Told) -> impl PartialEq {
    let of = |(shipment, _): &(Shipment, _)| {
        let recipient = told.personal.recipient_of(shipment).cloned().unwrap_or_default();
        (recipient.person, recipient.sender)
    };
    told.shipments.iter().map(of).collect::<Vec<_>>()
}

fn lines(told: &Told) -> impl PartialEq {
    let mut lines: Vec<&OrderLine> = told.lines.iter().collect();
    lines.sort_by_key(|line| line.position);
    let of = |line: &&OrderLine| {
        let what = (
            line.kind,
            line.sku.clone(),
            line.name.clone(),
            line.options.clone(),
        );
        (what, line.quantity, line.unit_price, line.tax_rate, line.tax_mode)
    };
    lines.iter().map(of).collect::<Vec<_>>()
}

fn amounts(told: &Told) -> impl PartialEq {
    let fees = told.shipments.iter();
    let fees: Vec<_> = fees.map(|(row, _)| (row.shipping_fee, row.cod_fee)).collect();
    let order = &told.order;
    (
        order.billed,
        order.by_rate.0.clone(),
        order.payment_fee,
        order.points_used,
        fees,
    )
}

fn delivery(told: &Told) -> impl PartialEq {
    let of = |(row, _): &(Shipment, _)| {
        let how = (row.carrier.clone(), row.waybill_kind.clone(), row.temperature);
        (how, row.deliver_on, row.delivery_window.clone(), row.parcels)
    };
    told.shipments.iter().map(of).collect::<Vec<_>>()
}

fn notes(told: &Told) -> impl PartialEq {
    let of_recipients = told.personal.recipients.iter();
    let of_recipients: Vec<_> = of_recipients
        .map(|recipient| (recipient.note.clone(), recipient.staff_note.clone()))
        .collect();
    let texts: Vec<ShipmentPersonal> = told.shipments.iter().map(|(_, texts)| texts.clone()).collect();
    let personal = &told.personal;
    (
        personal.buyer_note.clone(),
        personal.staff_note.clone(),
        of_recipients,
        texts,
    )
}

/// What an order has to say of it, with those that went into it.
pub fn finding(told: &[ToldDifferently]) -> Option<Finding> {
    let mut parts: Vec<Part> = told
        .iter()
        .flat_map(|told| told.parts.0.iter().copied())
        .collect();
    parts.sort_unstable();
    parts.dedup();
    let told_at = told.iter().map(|told| told.told_at).max()?;
    let tellings: i64 = told.iter().map(|told| told.tellings).sum();
    let detail = json!({ "parts": parts, "tellings": tellings, "told_at": told_at.to_string() });
    Some(Finding::new(AlertKind::ToldDifferently, detail))
}
