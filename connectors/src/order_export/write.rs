//! One order after the other into a file, in a memory that does not grow with it.

use std::io::Write;

use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::OrderLine;
use domain::order_export::{Amounts, ExportRows, WithoutLines};
use domain::sales_report::{ProductSales, SalesTally};

use super::Facts;
use super::field::{Cell, ExportField, Fees, FieldLevel, Row, extra};
use super::plan::{Plan, Source};
use crate::csv::encoding::Lacking;
use crate::csv::write::{RecordWriter, WriteError};

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportWritten {
    /// That have a row.
    pub orders: u64,
    /// Below the header.
    pub rows: u64,
    /// Characters that the encoding lacks.
    pub lacking: Lacking,
}

pub struct ExportWriter<W: Write> {
    records: RecordWriter<W>,
    plan: Plan,
    /// Where rows are products.
    sales: SalesTally,
    orders: u64,
    rows: u64,
}

/// Whether a row is the first of its order and of its shipment.
#[derive(Clone, Copy)]
struct First {
    order: bool,
    shipment: bool,
}

impl<W: Write> ExportWriter<W> {
    pub fn new(out: W, plan: Plan) -> Result<ExportWriter<W>, WriteError> {
        let mut records = RecordWriter::spelled(out, plan.dialect)?;
        if plan.header {
            for column in &plan.columns {
                records.text(&column.label)?;
            }
            records.end_record()?;
        }
        Ok(ExportWriter {
            records,
            sales: SalesTally::new(plan.shows(&["product.route"])),
            plan,
            orders: 0,
            rows: 0,
        })
    }

    pub fn write(&mut self, open: &OpenOrder, facts: &Facts) -> Result<(), WriteError> {
        match self.plan.rows {
            ExportRows::Product => {
                self.orders += 1;
                self.sales.add(open, &facts.route);
                Ok(())
            }
            ExportRows::Order => {
                self.orders += 1;
                self.row(&row(open, facts, None, None), First::ROW)
            }
            ExportRows::Shipment | ExportRows::Line => self.shipments(open, facts),
        }
    }

    fn shipments(&mut self, open: &OpenOrder, facts: &Facts) -> Result<(), WriteError> {
        let leaves_out = self.plan.rows == ExportRows::Line && self.plan.without_lines == WithoutLines::Fees;
        let (without, with): (Vec<_>, Vec<_>) = open
            .shipments
            .iter()
            .partition(|shipment| leaves_out && shipment.lines.is_empty());
        if with.is_empty() {
            return Ok(());
        }
        self.orders += 1;
        let mut carried = fees(&without);
        let mut first = First::ROW;
        for shipment in with {
            first.shipment = true;
            let lines: Vec<Option<&OrderLine>> =
                if self.plan.rows == ExportRows::Shipment || shipment.lines.is_empty() {
                    vec![None]
                } else {
                    shipment.lines.iter().map(Some).collect()
                };
            for line in lines {
                let row = Row {
                    carried,
                    ..row(open, facts, Some(shipment), line)
                };
                self.row(&row, first)?;
                first = First {
                    order: false,
                    shipment: false,
                };
            }
            carried = Fees::default();
        }
        Ok(())
    }

    /// Whether more orders or rows than that went in already.
    pub fn is_longer_than(&self, most: u64) -> bool {
        self.orders > most || self.rows > most
    }

    /// Flushes, and tells what was written.
    pub fn finish(self) -> Result<ExportWritten, WriteError> {
        self.into_file().map(|(_, written)| written)
    }

    /// The file, flushed, and what was written.
    pub fn into_file(mut self) -> Result<(W, ExportWritten), WriteError> {
        let sales = std::mem::take(&mut self.sales);
        for sales in sales.rows() {
            self.product(sales)?;
        }
        let (file, lacking) = self.records.into_file()?;
        let written = ExportWritten {
            orders: self.orders,
            rows: self.rows,
            lacking,
        };
        Ok((file, written))
    }

    fn product(&mut self, sales: &ProductSales) -> Result<(), WriteError> {
        let read = |field: &ExportField| field.of_product.map_or(Cell::Nothing, |read| read(sales));
        for column in &self.plan.columns {
            let cell = match &column.source {
                Source::Field(field) => read(field),
                Source::Fixed(text) => {
                    self.records.text(text)?;
                    continue;
                }
                Source::Joined(fields, separator) => {
                    joined(fields.iter().map(|field| read(field)), separator)
                }
                Source::Extra(_) => Cell::Nothing,
            };
            put(&mut self.records, &cell, self.plan.excel_safe)?;
        }
        self.records.end_record()?;
        self.rows += 1;
        Ok(())
    }

    fn row(&mut self, row: &Row<'_>, first: First) -> Result<(), WriteError> {
        let Plan {
            columns,
            excel_safe,
            amounts,
            ..
        } = &self.plan;
        for column in columns {
            match &column.source {
                Source::Field(field) => {
                    let cell = shown(field, row, first, *amounts);
                    put(&mut self.records, &cell, *excel_safe)?;
                }
                Source::Fixed(text) => self.records.text(text)?,
                Source::Joined(fields, separator) => {
                    let cells = fields.iter().map(|field| shown(field, row, first, *amounts));
                    put(&mut self.records, &joined(cells, separator), *excel_safe)?;
                }
                Source::Extra(name) => {
                    let cell = extra(row, name).map_or(Cell::Nothing, |text| Cell::Text(text.into()));
                    put(&mut self.records, &cell, *excel_safe)?;
                }
            }
        }
        self.records.end_record()?;
        self.rows += 1;
        Ok(())
    }
}

impl First {
    const ROW: First = First {
        order: true,
        shipment: true,
    };
}

fn fees(shipments: &[&OpenShipment]) -> Fees {
    Fees {
        shipping: shipments.iter().map(|open| open.shipment.shipping_fee).sum(),
        cod: shipments.iter().map(|open| open.shipment.cod_fee).sum(),
    }
}

fn row<'a>(
    open: &'a OpenOrder,
    facts: &'a Facts,
    shipment: Option<&'a OpenShipment>,
    line: Option<&'a OrderLine>,
) -> Row<'a> {
    Row {
        open,
        facts,
        shipment,
        recipient: shipment.and_then(|shipment| open.recipient_of(&shipment.shipment)),
        line,
        carried: Fees::default(),
    }
}

/// Amounts of an order or a shipment are 0 after its first row, unless wanted in every one.
fn shown<'a>(field: &ExportField, row: &Row<'a>, first: First, amounts: Amounts) -> Cell<'a> {
    let is_first = match field.level {
        FieldLevel::Order => first.order,
        FieldLevel::Shipment => first.shipment,
        FieldLevel::Line | FieldLevel::Product => true,
    };
    match (field.read)(row) {
        Cell::Number(_) if field.once && !is_first && amounts == Amounts::First => Cell::Number(0),
        cell => cell,
    }
}

fn put<W: Write>(records: &mut RecordWriter<W>, cell: &Cell<'_>, excel_safe: bool) -> Result<(), WriteError> {
    match cell {
        Cell::Nothing => records.text(""),
        Cell::Number(number) => records.text(&number.to_string()),
        Cell::Text(text) if excel_safe => records.harmless_text(text),
        Cell::Text(text) => records.exact_text(text),
    }
}

fn joined<'a>(cells: impl Iterator<Item = Cell<'a>>, separator: &str) -> Cell<'a> {
    let parts: Vec<String> = cells.map(plain).filter(|text| !text.is_empty()).collect();
    Cell::Text(parts.join(separator).into())
}

fn plain(cell: Cell<'_>) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => text.into_owned(),
    }
}
