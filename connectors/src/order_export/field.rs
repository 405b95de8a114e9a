//! One thing that a column may show, and how it is read from a row.

use std::borrow::Cow;

use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::{OrderLine, Recipient};
use domain::sales_report::ProductSales;
use domain::{Date, Yen};

use super::Facts;

/// A field that columns may show.
pub struct ExportField {
    /// Stable.
    pub key: &'static str,
    /// As 助ネコ's files name it, or as Japanese shops would.
    pub title: &'static str,
    pub level: FieldLevel,
    pub number: bool,
    pub personal: bool,
    /// An amount that would count several times if every row of what it belongs to had it.
    pub(super) once: bool,
    pub(super) read: Read,
    /// Of what was sold of a product, in files of those.
    pub(super) of_product: Option<ReadProduct>,
}

/// What a field is about: its file needs rows that are as fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldLevel {
    Order,
    Shipment,
    Line,
    /// 商品別期間売上: only in files whose rows are products, which show nothing else.
    Product,
}

/// What stands behind one row.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    pub open: &'a OpenOrder,
    pub facts: &'a Facts,
    pub shipment: Option<&'a OpenShipment>,
    pub recipient: Option<&'a Recipient>,
    pub line: Option<&'a OrderLine>,
    /// Of shipments that have no row of their own.
    pub carried: Fees,
}

/// What a shipment costs beside its goods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fees {
    pub shipping: Yen,
    pub cod: Yen,
}

/// The value of a field in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Nothing,
    Text(Cow<'a, str>),
    Number(i64),
}

pub(super) type Read = for<'a> fn(&Row<'a>) -> Cell<'a>;

pub(super) type ReadProduct = for<'a> fn(&'a ProductSales) -> Cell<'a>;

pub(super) fn text(text: &str) -> Cell<'_> {
    Cell::Text(Cow::Borrowed(text))
}

pub(super) fn owned<'a>(text: String) -> Cell<'a> {
    Cell::Text(Cow::Owned(text))
}

pub(super) fn date<'a>(date: Option<Date>) -> Cell<'a> {
    date.map_or(Cell::Nothing, |date| owned(date.format("%Y/%m/%d").to_string()))
}

pub(super) const fn field(
    key: &'static str,
    title: &'static str,
    level: FieldLevel,
    read: Read,
) -> ExportField {
    ExportField {
        key,
        title,
        level,
        number: false,
        personal: false,
        once: false,
        read,
        of_product: None,
    }
}

impl ExportField {
    pub(super) const fn number(mut self) -> ExportField {
        self.number = true;
        self
    }

    /// A number that is shown once for each thing it belongs to.
    pub(super) const fn amount(mut self) -> ExportField {
        self.number = true;
        self.once = true;
        self
    }

    pub(super) const fn personal(mut self) -> ExportField {
        self.personal = true;
        self
    }
}

/// A value of a column that we do not know: the line's own, or the order's.
pub(super) fn extra<'a>(row: &Row<'a>, name: &str) -> Option<&'a str> {
    let personal = &row.open.personal;
    let position = row.line.map(|line| line.position);
    let of_line = personal.line_extra.iter().find(|(at, _)| Some(*at) == position);
    of_line
        .and_then(|(_, extra)| extra.get(name))
        .or_else(|| personal.extra.get(name))
        .map(String::as_str)
}
