//! Orders out in the 87 columns, such that reading them gives the equal drafts back. A shipment
//! without lines has no row and is not written.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Write;

use domain::Yen;
use domain::order::Recipient;
use domain::order_draft::{LineDraft, OrderDraft, ShipmentDraft, StatedRate};

use crate::csv::encoding::Unmappable;
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};
use crate::order_file::codes;
use crate::order_file::field::{
    Field, GiftField, LineField, NoteField, OrderField, PartyField, ShipmentField,
};
use crate::order_file::format::Column;
use crate::sukeneko::columns::COLUMNS;

/// How a file is to be written.
#[derive(Clone, Debug, Default)]
pub struct WriteOptions {
    pub encoding: TextEncoding,
    pub unmappable: Unmappable,
    /// Columns after the 87, filled from the orders' and lines' `extra`.
    pub extra_columns: Vec<String>,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub orders: u64,
    /// Below the header.
    pub rows: u64,
    /// Characters that the encoding lacks.
    pub unmappable: u64,
}

/// Writes one order after the other.
pub struct OrderWriter<W: Write> {
    records: RecordWriter<W>,
    columns: Vec<&'static Column>,
    extra_columns: Vec<String>,
    written: Written,
}

/// Writes a whole file; the columns after the 87 are all that the drafts keep in `extra`.
pub fn write_orders(
    drafts: &[OrderDraft],
    encoding: TextEncoding,
    unmappable: Unmappable,
    out: impl Write,
) -> Result<Written, WriteError> {
    let lines = |draft: &OrderDraft| -> Vec<String> {
        let lines = draft.shipments.iter().flat_map(|shipment| &shipment.lines);
        lines.flat_map(|line| line.extra.keys().cloned()).collect()
    };
    let extra_columns: BTreeSet<String> = drafts
        .iter()
        .flat_map(|draft| draft.extra.keys().cloned().chain(lines(draft)))
        .collect();
    let options = WriteOptions {
        encoding,
        unmappable,
        extra_columns: extra_columns.into_iter().collect(),
    };
    let mut writer = OrderWriter::new(out, options)?;
    for draft in drafts {
        writer.write(draft)?;
    }
    writer.finish()
}

impl<W: Write> OrderWriter<W> {
    pub fn new(out: W, options: WriteOptions) -> Result<OrderWriter<W>, WriteError> {
        let mut records = RecordWriter::new(out, options.encoding, options.unmappable)?;
        let columns: Vec<&Column> = COLUMNS.iter().filter(|column| column.written).collect();
        for column in &columns {
            records.text(column.name)?;
        }
        for name in &options.extra_columns {
            records.exact_text(name)?;
        }
        records.end_record()?;
        Ok(OrderWriter {
            records,
            columns,
            extra_columns: options.extra_columns,
            written: Written::default(),
        })
    }

    pub fn write(&mut self, draft: &OrderDraft) -> Result<(), WriteError> {
        let nobody = Recipient::default();
        let mut starts_order = true;
        for shipment in &draft.shipments {
            let mut starts_shipment = true;
            for line in &shipment.lines {
                let row = Row {
                    draft,
                    recipient: draft.recipients.get(shipment.recipient).unwrap_or(&nobody),
                    shipment,
                    line,
                    starts_order,
                    starts_shipment,
                };
                self.write_row(&row)?;
                (starts_order, starts_shipment) = (false, false);
            }
        }
        self.written.orders += 1;
        Ok(())
    }

    /// Flushes, and tells what was written.
    pub fn finish(mut self) -> Result<Written, WriteError> {
        self.written.unmappable = self.records.finish()?.total();
        Ok(self.written)
    }

    fn write_row(&mut self, row: &Row<'_>) -> Result<(), WriteError> {
        for column in &self.columns {
            self.records.exact_text(&row.field(column.field))?;
        }
        for name in &self.extra_columns {
            let value = row.line.extra.get(name).or_else(|| row.draft.extra.get(name));
            self.records.exact_text(value.map_or("", String::as_str))?;
        }
        self.records.end_record()?;
        self.written.rows += 1;
        Ok(())
    }
}

/// One line with everything that its row repeats.
struct Row<'d> {
    draft: &'d OrderDraft,
    recipient: &'d Recipient,
    shipment: &'d ShipmentDraft,
    line: &'d LineDraft,
    starts_order: bool,
    starts_shipment: bool,
}

impl<'d> Row<'d> {
    fn field(&self, field: Field) -> Cow<'d, str> {
        match field {
            Field::Order(field) => self.of_order(field),
            Field::Party(PartyField::Recipient(part)) => part.of(&self.recipient.person).into(),
            Field::Party(PartyField::Sender(part)) => self
                .recipient
                .sender
                .as_ref()
                .map_or("", |sender| part.of(sender))
                .into(),
            Field::RecipientNote(NoteField::Buyer) => self.recipient.note.as_str().into(),
            Field::RecipientNote(NoteField::Staff) => self.recipient.staff_note.as_str().into(),
            Field::Shipment(field) => self.of_shipment(field),
            Field::Line(field) => self.of_line(field),
            Field::Extra | Field::Ignored => "".into(),
        }
    }

    fn of_order(&self, field: OrderField) -> Cow<'d, str> {
        let draft = self.draft;
        let stated = |rate| {
            draft
                .stated
                .by_rate
                .iter()
                .find(move |stated: &&StatedRate| stated.rate == rate)
        };
        match field {
            OrderField::Route => draft.route.as_str().into(),
            OrderField::Number => draft.number.as_str().into(),
            OrderField::OrderedOn => draft.ordered_at.tokyo().format("%Y/%m/%d").to_string().into(),
            OrderField::OrderedTime => draft.ordered_at.tokyo().format("%H:%M:%S").to_string().into(),
            OrderField::Buyer(part) => part.of(&draft.buyer).into(),
            OrderField::PaymentMethod => draft.payment_method.as_str().into(),
            OrderField::PaymentFee => self.once_an_order(Some(draft.payment_fee.0)),
            OrderField::PointsUsed => self.once_an_order(Some(draft.points_used)),
            OrderField::PointsEarned => self.once_an_order(Some(draft.points_earned)),
            OrderField::BuyerNote => draft.buyer_note.as_str().into(),
            OrderField::StaffNote => draft.staff_note.as_str().into(),
            OrderField::Billed => self.once_an_order(draft.stated.billed.map(|billed| billed.0)),
            OrderField::BilledAt(rate) => self.once_an_order(
                stated(rate)
                    .and_then(|stated| stated.billed)
                    .map(|billed| billed.0),
            ),
            OrderField::PointsAt(rate) => self.once_an_order(stated(rate).and_then(|stated| stated.points)),
            OrderField::PaymentOrCodFee | OrderField::OtherCost | OrderField::TaxOnTop => "".into(),
        }
    }

    fn of_shipment(&self, field: ShipmentField) -> Cow<'d, str> {
        let shipment = self.shipment;
        match field {
            ShipmentField::Slip => shipment.slip.to_string().into(),
            ShipmentField::Carrier => shipment.carrier.as_str().into(),
            ShipmentField::WaybillKind => shipment.waybill_kind.as_str().into(),
            ShipmentField::Temperature => shipment
                .temperature
                .map_or("", |temperature| codes::code_of(codes::TEMPERATURES, temperature))
                .into(),
            ShipmentField::DeliverOn => shipment
                .deliver_on
                .map_or_else(String::new, |date| date.format("%Y/%m/%d").to_string())
                .into(),
            ShipmentField::DeliveryWindow => shipment.delivery_window.as_str().into(),
            ShipmentField::ShippingFee => once(self.starts_shipment, Some(shipment.shipping_fee.0)),
            ShipmentField::CodFee => once(self.starts_shipment, Some(shipment.cod_fee.0)),
            ShipmentField::WaybillNote => shipment.waybill_note.as_str().into(),
            ShipmentField::StaffNote => shipment.staff_note.as_str().into(),
            ShipmentField::Parcels => shipment.parcels.to_string().into(),
            ShipmentField::ShipOn => shipment
                .ship_on
                .map_or_else(String::new, |date| date.format("%Y/%m/%d").to_string())
                .into(),
            ShipmentField::Gift(place, field) => self.of_gift(place, field),
        }
    }

    fn of_gift(&self, place: usize, field: GiftField) -> Cow<'d, str> {
        let Some(gift) = self.shipment.gifts.get(place) else {
            return "".into();
        };
        match field {
            GiftField::Kind => gift.kind.as_str().into(),
            GiftField::Text => gift.text.as_str().into(),
            GiftField::TextOf(_) => "".into(),
            GiftField::Amount => once(self.starts_shipment, Some(gift.amount.0)),
            GiftField::TaxRate => percent(gift.tax_rate.0),
        }
    }

    fn of_line(&self, field: LineField) -> Cow<'d, str> {
        let line = self.line;
        match field {
            LineField::Sku => line.sku.as_str().into(),
            LineField::Name => line.name.as_str().into(),
            LineField::Options => line.options.as_str().into(),
            // Columns of exports, which are not written.
            LineField::OwnSku | LineField::MoreOptions => "".into(),
            LineField::Quantity => line.quantity.to_string().into(),
            LineField::UnitPrice => line.unit_price.to_string().into(),
            LineField::Tax => line
                .tax
                .map_or_else(String::new, |Yen(tax)| tax.to_string())
                .into(),
            LineField::Kind => match codes::code_of(codes::LINE_KINDS, line.kind) {
                "" => line.kind_code.as_str().into(),
                code => code.into(),
            },
            LineField::TaxRate => line.tax_rate.map_or_else(|| "".into(), |rate| percent(rate.0)),
            LineField::TaxMode => codes::code_of(codes::TAX_MODES, line.tax_mode).into(),
        }
    }

    fn once_an_order(&self, amount: Option<i64>) -> Cow<'d, str> {
        once(self.starts_order, amount)
    }
}

/// Amounts stand in the first row of what they belong to, and 0 in the others.
fn once(is_first: bool, amount: Option<i64>) -> Cow<'static, str> {
    match amount {
        None => "".into(),
        Some(amount) if is_first && amount != 0 => amount.to_string().into(),
        Some(_) => "0".into(),
    }
}

fn percent(basis_points: i64) -> Cow<'static, str> {
    match basis_points {
        1000 => "10".into(),
        800 => "8".into(),
        0 => "0".into(),
        other => (other / 100).to_string().into(),
    }
}
