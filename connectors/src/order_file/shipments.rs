//! 伝票 of an order: one for every recipient and slip number.

use std::collections::HashMap;

use domain::order::Gift;
use domain::order_draft::ShipmentDraft;
use domain::order_import::RowIssueCode;
use domain::{RateBp, Yen};

use crate::csv::Fault;
use crate::order_file::cells::Cells;
use crate::order_file::field::{GIFTS, GiftField, ShipmentField};
use crate::order_file::layout::{Bound, Layout};
use crate::order_file::value::{Unwrapped as _, Value};

pub(super) struct Shipments {
    /// Still without their lines.
    pub drafts: Vec<ShipmentDraft>,
    /// Which of them each row's line goes into.
    pub of_row: Vec<usize>,
}

pub(super) fn read(cells: &mut Cells<'_>, layout: &Layout, recipient_of_row: &[usize]) -> Shipments {
    let mut known: HashMap<(usize, i64), usize> = HashMap::new();
    let mut keys: Vec<(usize, i64)> = Vec::new();
    let mut rows_of: Vec<Vec<usize>> = Vec::new();
    let mut of_row = Vec::with_capacity(recipient_of_row.len());
    for (row, recipient) in recipient_of_row.iter().enumerate() {
        let key = (*recipient, slip(cells, layout, row));
        let index = match keys.last() {
            Some(last) if *last == key => keys.len() - 1,
            _ => *known.entry(key).or_insert(keys.len()),
        };
        if index == keys.len() {
            keys.push(key);
            rows_of.push(Vec::new());
        }
        rows_of[index].push(row);
        of_row.push(index);
    }
    let drafts = keys
        .into_iter()
        .zip(rows_of)
        .map(|((recipient, slip), rows)| shipment(cells, layout, recipient, slip, &rows))
        .collect();
    Shipments { drafts, of_row }
}

/// 伝票No of a row; 1 where it names none.
fn slip(cells: &mut Cells<'_>, layout: &Layout, row: usize) -> i64 {
    const FIRST: i64 = 1;
    let Some(bound) = layout
        .shipment
        .iter()
        .find(|bound| bound.field == ShipmentField::Slip)
    else {
        return FIRST;
    };
    let slip = cells.value(row, bound).number().unwrap_or(FIRST);
    if slip < FIRST {
        cells.fault(row, bound, Fault::hinting(RowIssueCode::OutOfRange, "1, 2, …"));
    }
    slip
}

fn shipment(
    cells: &mut Cells<'_>,
    layout: &Layout,
    recipient: usize,
    slip: i64,
    rows: &[usize],
) -> ShipmentDraft {
    let mut draft = ShipmentDraft {
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
    };
    let mut gifts: [GiftPlace; GIFTS] = Default::default();
    for bound in &layout.shipment {
        if bound.field == ShipmentField::Slip {
            continue;
        }
        let value = cells.agreed(rows.iter().copied(), bound);
        match bound.field {
            ShipmentField::Gift(place, field) => gifts[place].set(field, value),
            ShipmentField::Parcels => draft.parcels = parcels(cells, bound, rows, value),
            field => set(&mut draft, field, value),
        }
    }
    draft.gifts = gifts.into_iter().filter_map(GiftPlace::into_gift).collect();
    draft
}

fn set(draft: &mut ShipmentDraft, field: ShipmentField, value: Option<Value>) {
    match field {
        ShipmentField::Slip | ShipmentField::Parcels | ShipmentField::Gift(..) => {}
        ShipmentField::Carrier => draft.carrier = value.text(),
        ShipmentField::WaybillKind => draft.waybill_kind = value.text(),
        ShipmentField::Temperature => draft.temperature = value.temperature(),
        ShipmentField::DeliverOn => draft.deliver_on = value.date().map(|(date, _)| date),
        ShipmentField::DeliveryWindow => draft.delivery_window = value.text(),
        ShipmentField::ShippingFee => draft.shipping_fee = Yen(value.number().unwrap_or_default()),
        ShipmentField::CodFee => draft.cod_fee = Yen(value.number().unwrap_or_default()),
        ShipmentField::WaybillNote => draft.waybill_note = value.text(),
        ShipmentField::StaffNote => draft.staff_note = value.text(),
        ShipmentField::ShipOn => draft.ship_on = value.date().map(|(date, _)| date),
    }
}

/// One box where nothing else is said.
fn parcels(cells: &mut Cells<'_>, bound: &Bound<ShipmentField>, rows: &[usize], value: Option<Value>) -> i64 {
    const ALLOWED: std::ops::RangeInclusive<i64> = 1..=999;
    let parcels = value.number().unwrap_or(1);
    if ALLOWED.contains(&parcels) {
        return parcels;
    }
    let row = rows
        .iter()
        .copied()
        .find(|row| cells.is_filled(*row, bound.index));
    if let Some(row) = row {
        cells.fault(row, bound, Fault::hinting(RowIssueCode::OutOfRange, "1-999"));
    }
    1
}

#[derive(Default)]
struct GiftPlace {
    kind: String,
    text: String,
    amount: Yen,
    tax_rate: Option<RateBp>,
}

impl GiftPlace {
    fn set(&mut self, field: GiftField, value: Option<Value>) {
        match field {
            GiftField::Kind => self.kind = value.text(),
            GiftField::Text => self.text = value.text(),
            GiftField::TextOf(kind) => {
                self.text = value.text();
                if !self.text.is_empty() {
                    kind.clone_into(&mut self.kind);
                }
            }
            GiftField::Amount => self.amount = Yen(value.number().unwrap_or_default()),
            GiftField::TaxRate => self.tax_rate = value.tax_rate(),
        }
    }

    /// None where the place is empty; a tax rate alone is no gift.
    fn into_gift(self) -> Option<Gift> {
        let is_empty = self.kind.is_empty() && self.text.is_empty() && self.amount == Yen::ZERO;
        (!is_empty).then(|| Gift {
            kind: self.kind,
            text: self.text,
            amount: self.amount,
            tax_rate: self.tax_rate.unwrap_or(RateBp::STANDARD),
        })
    }
}
