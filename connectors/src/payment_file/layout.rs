//! Where a file has what.

use domain::payment_import::LayoutColumns;

use crate::csv::header;

/// A column by any of its names, by number (from 0), or by its bytes in records of fixed length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Named(Vec<String>),
    At(usize),
}

/// How a kind of file is laid out.
#[derive(Clone, Debug)]
pub struct Layout {
    pub(super) code: String,
    pub(super) method: String,
    pub(super) header: bool,
    pub(super) date: Vec<Column>,
    pub(super) amount: Column,
    pub(super) payer: Vec<Column>,
    pub(super) order_number: Option<Column>,
    /// Only rows that have this in this column tell of money.
    pub(super) only: Option<(usize, &'static str)>,
}

impl Layout {
    /// A tenant's own.
    pub fn of(code: &str, columns: &LayoutColumns) -> Option<Layout> {
        let column = |text: &String| {
            if columns.header {
                Some(Column::Named(vec![header::normal(text)]))
            } else {
                let number: usize = text.trim().parse().ok()?;
                number.checked_sub(1).map(Column::At)
            }
        };
        let order_number = match &columns.order_number {
            Some(text) => Some(column(text)?),
            None => None,
        };
        Some(Layout {
            code: code.to_owned(),
            method: columns.method.clone(),
            header: columns.header,
            date: columns.date.iter().map(column).collect::<Option<_>>()?,
            amount: column(&columns.amount)?,
            payer: columns.payer.iter().map(column).collect::<Option<_>>()?,
            order_number,
            only: None,
        })
    }

    /// Where its columns are among these names; `None` where date, amount, or both payer and order
    /// number are missing.
    pub(super) fn bind(&self, names: &[String]) -> Option<Bound<'_>> {
        let place = |column: &Column| match column {
            Column::At(place) => Some(*place),
            Column::Named(any) => any
                .iter()
                .find_map(|wanted| names.iter().position(|name| name == wanted)),
        };
        let payer: Vec<usize> = self.payer.iter().filter_map(place).collect();
        let order_number = self.order_number.as_ref().and_then(place);
        let wants_number = self.order_number.is_some() && self.payer.is_empty();
        if (payer.is_empty() && !self.payer.is_empty()) || (wants_number && order_number.is_none()) {
            return None;
        }
        Some(Bound {
            layout: self,
            date: self.date.iter().map(place).collect::<Option<_>>()?,
            amount: place(&self.amount)?,
            payer,
            order_number,
        })
    }
}

/// A layout whose columns were found.
pub(super) struct Bound<'l> {
    pub layout: &'l Layout,
    pub date: Vec<usize>,
    pub amount: usize,
    pub payer: Vec<usize>,
    pub order_number: Option<usize>,
}
