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
    /// None where it says what is stored in other words: kept, so that it need not be looked at again.
    pub parts: Json<Vec<Part>>,
    /// How many different ones there were.
    pub tellings: i64,
    pub told_at: Instant,
}

impl ToldDifferently {
    /// Whether it says anything else than what is stored.
    pub fn differs(&self) -> bool {
        !self.parts.0.is_empty()
    }
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
        (
            Part::Notes,
            notes(before) != notes(now) || has_other_staff_note(before, now),
        ),
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
    (told.personal.buyer_note.clone(), of_recipients, texts)
}

/// A source that has no 一言メモ（注文） says nothing of it: what people wrote stays there.
fn has_other_staff_note(before: &Told, now: &Told) -> bool {
    let note = &now.personal.staff_note;
    !note.is_empty() && *note != before.personal.staff_note
}

/// What an order has to say of it, with those that went into it.
pub fn finding(told: &[ToldDifferently]) -> Option<Finding> {
    let differing = || told.iter().filter(|told| told.differs());
    let mut parts: Vec<Part> = differing()
        .flat_map(|told| told.parts.0.iter().copied())
        .collect();
    parts.sort_unstable();
    parts.dedup();
    let told_at = differing().map(|told| told.told_at).max()?;
    let tellings: i64 = differing().map(|told| told.tellings).sum();
    let detail = json!({ "parts": parts, "tellings": tellings, "told_at": told_at.to_string() });
    Some(Finding::new(AlertKind::ToldDifferently, detail))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RateBp;
    use crate::order::LineKind;
    use crate::samples::open_order;

    fn noted(parts: &[Part], tellings: i64, at: i64) -> ToldDifferently {
        let order = open_order(&[]).order;
        ToldDifferently {
            tenant_id: order.tenant_id,
            order_id: order.id,
            digest: Vec::new(),
            parts: Json(parts.to_vec()),
            tellings,
            told_at: Instant::from_millis(at).unwrap(),
        }
    }

    #[test]
    fn the_same_in_other_words_is_no_finding() {
        assert_eq!(finding(&[noted(&[], 0, 9)]), None);
        let told = [
            noted(&[Part::Notes, Part::Buyer], 2, 5),
            noted(&[], 0, 9),
            noted(&[Part::Notes], 1, 3),
        ];
        let at = told[0].told_at.to_string();
        let detail = json!({ "parts": ["buyer", "notes"], "tellings": 3, "told_at": at });
        assert_eq!(
            finding(&told),
            Some(Finding::new(AlertKind::ToldDifferently, detail))
        );
    }

    #[test]
    fn a_staff_note_that_is_left_out_is_not_told_differently() {
        let open = open_order(&[(LineKind::Product, 1, 100, RateBp::STANDARD)]);
        let told = |staff_note: &str, buyer_note: &str| Told {
            order: open.order.clone(),
            personal: OrderPersonal {
                staff_note: staff_note.to_owned(),
                buyer_note: buyer_note.to_owned(),
                ..open.personal.clone()
            },
            shipments: Vec::new(),
            lines: open.lines().cloned().collect(),
        };
        for (before, now, expected) in [
            (told("", ""), told("", ""), vec![]),
            (told("電話済", ""), told("", ""), vec![]),
            (told("電話済", ""), told("電話済", ""), vec![]),
            (told("電話済", ""), told("要確認", ""), vec![Part::Notes]),
            (told("", "急ぎ"), told("", ""), vec![Part::Notes]),
        ] {
            assert_eq!(differing(&before, &now), expected);
        }
    }
}
