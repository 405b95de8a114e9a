//! Rows of 商品基本情報 as what they say.

use std::collections::BTreeSet;

use chrono::NaiveTime;
use domain::order_import::RowIssueCode;
use domain::product::{MAX_PRICE, MAX_WEIGHT};
use domain::product_file::{ImageTold, ProductRow};
use domain::{Instant, Yen, jan};

use super::columns::{COLUMNS, Column};
use crate::csv::sheet::{Code, Sheet, SheetRow, code_of};
use crate::csv::{Fault, FileFault, date, excel, header, number};
use crate::order_file::codes;

/// Rows a file may have.
const MAX_ROWS: usize = 100_000;
const MAX_POSITION: i64 = 1_000_000_000;

/// A row of the file.
#[derive(Clone, Debug)]
pub struct ProductLine {
    /// As a spreadsheet counts.
    pub row: i64,
    pub told: Result<Told, ColumnFault>,
}

/// What a row says, and what is odd about it without being wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub product: ProductRow,
    pub warnings: Vec<ColumnFault>,
}

/// What is wrong, and in which column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnFault {
    pub column: &'static str,
    pub code: &'static str,
}

/// The rows below the header, in whichever order its columns are; or the code of what is wrong with the
/// file. A column that is not there says nothing.
pub fn read(bytes: &[u8]) -> Result<Vec<ProductLine>, FileFault> {
    let known = COLUMNS.iter().map(|(name, _)| *name);
    let sheet = Sheet::read(bytes, &["助ネコ商品コード"], known, MAX_ROWS)?;
    let columns: Vec<(usize, &'static str, Column)> = COLUMNS
        .iter()
        .filter_map(|&(name, column)| Some((sheet.place(name)?, name, column)))
        .collect();
    let known: BTreeSet<usize> = columns.iter().map(|(place, ..)| *place).collect();
    let unknown: Vec<(usize, String)> = sheet
        .names()
        .filter(|(place, name)| !known.contains(place) && !header::normal(name).is_empty())
        .map(|(place, name)| (place, name.to_owned()))
        .collect();
    Ok(sheet
        .rows
        .iter()
        .map(|row| ProductLine {
            row: row.number,
            told: told(row, &columns, &unknown),
        })
        .collect())
}

fn told(
    row: &SheetRow,
    columns: &[(usize, &'static str, Column)],
    unknown: &[(usize, String)],
) -> Result<Told, ColumnFault> {
    row.readable().map_err(|code| ColumnFault { column: "", code })?;
    let mut product = ProductRow::default();
    let mut warnings = Vec::new();
    let (mut from, mut until) = (Moment::default(), Moment::default());
    for &(place, name, column) in columns {
        let mut text = row.text(place);
        let fault = |code: Code| ColumnFault { column: name, code };
        if let Some(inner) = excel::unwrapped_text(text).filter(|_| column.is_code()) {
            warnings.push(fault(code_of(RowIssueCode::FormulaUnwrapped)));
            text = inner;
        }
        let read = || Field { text, name };
        if let Some(damage) = damage(column, text) {
            return Err(fault(code_of(damage)));
        }
        match column {
            Column::Code | Column::Name if text.is_empty() => return Err(fault("required")),
            Column::Code => text.clone_into(&mut product.code),
            Column::Category(at) => put_category(&mut product, at, text),
            Column::Name => product.name = Some(text.to_owned()),
            Column::Position => {
                product.position = Some(read().number(MAX_POSITION)?.unwrap_or(0));
            }
            Column::Price => product.price = Some(read().number(MAX_PRICE)?.map(Yen)),
            Column::Cost => product.cost = Some(read().number(MAX_PRICE)?.map(Yen)),
            Column::Weight => product.weight_grams = Some(read().number(MAX_WEIGHT)?),
            Column::FromDay => from.day = Some(read().day()?),
            Column::FromTime => from.time = read().time()?,
            Column::UntilDay => until.day = Some(read().day()?),
            Column::UntilTime => until.time = read().time()?,
            Column::Description => product.description = Some(text.to_owned()),
            Column::ImageUrl(at) => image(&mut product, at).url = Some(text.to_owned()),
            Column::ImageCaption(at) => image(&mut product, at).caption = Some(text.to_owned()),
            Column::FirstAxis => product.first_axis = Some(text.to_owned()),
            Column::SecondAxis => product.second_axis = Some(text.to_owned()),
            Column::IsSet => product.is_set = Some(is_yes(text)),
            Column::Sku => product.sku = Some(text.to_owned()),
            Column::Jan => {
                if !text.is_empty()
                    && let Err(wrong) = jan::check(text)
                {
                    warnings.push(fault(wrong.code()));
                }
                product.jan = Some(text.to_owned());
            }
            Column::FirstOption => product.first_option = Some(text.to_owned()),
            Column::SecondOption => product.second_option = Some(text.to_owned()),
            Column::TaxRate | Column::Temperature if text.is_empty() => {}
            Column::TaxRate => product.tax_rate = Some(number::tax_rate(text).map_err(|f| read().fault(&f))?),
            Column::Temperature => {
                product.temperature =
                    Some(codes::find(codes::TEMPERATURES, text).map_err(|f| read().fault(&f))?);
            }
            Column::HasVariants | Column::Stock => {}
            Column::Kept => {
                product.extra.insert(name.to_owned(), text.to_owned());
            }
        }
    }
    product.sold_from = from.instant(NaiveTime::MIN);
    product.sold_until = until.instant(END_OF_DAY);
    for (place, name) in unknown {
        let text = row.text(*place);
        // In a column of the shop's own it is no reason to refuse the row, and says nothing.
        if !excel::is_error_value(text) {
            product.extra.insert(name.clone(), text.to_owned());
        }
    }
    Ok(Told { product, warnings })
}

/// What a spreadsheet has done to the field: codes would make one product of many, `#N/A` would
/// overwrite what is there.
fn damage(column: Column, text: &str) -> Option<RowIssueCode> {
    match column {
        Column::HasVariants | Column::Stock => None,
        code if code.is_code() => excel::damage(text),
        _ => excel::is_error_value(text).then_some(RowIssueCode::ExcelError),
    }
}

fn image(product: &mut ProductRow, at: usize) -> &mut ImageTold {
    let images = &mut product.images;
    images.resize(images.len().max(at + 1), ImageTold::default());
    &mut images[at]
}

/// Where a file names no time.
const END_OF_DAY: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

fn put_category(product: &mut ProductRow, at: usize, text: &str) {
    let categories = product.categories.get_or_insert_default();
    // Takes ids; a 0 is none.
    if !text.is_empty() && text != "0" {
        categories.resize(categories.len().max(at + 1), String::new());
        text.clone_into(&mut categories[at]);
    }
}

/// A day and a time of two columns.
#[derive(Default)]
struct Moment {
    day: Option<Option<domain::Date>>,
    time: Option<NaiveTime>,
}

impl Moment {
    fn instant(&self, usual: NaiveTime) -> Option<Option<Instant>> {
        let day = self.day?;
        Some(day.and_then(|day| Instant::from_tokyo(day.and_time(self.time.unwrap_or(usual)))))
    }
}

/// A field that must read as something; empty is none.
struct Field<'a> {
    text: &'a str,
    name: &'static str,
}

impl Field<'_> {
    fn fault(&self, fault: &Fault) -> ColumnFault {
        ColumnFault {
            column: self.name,
            code: code_of(fault.code),
        }
    }

    fn number(&self, max: i64) -> Result<Option<i64>, ColumnFault> {
        if self.text.is_empty() {
            return Ok(None);
        }
        let value = number::whole_number(self.text, max).map_err(|fault| self.fault(&fault))?;
        if value < 0 {
            return Err(self.fault(&RowIssueCode::OutOfRange.into()));
        }
        Ok(Some(value))
    }

    fn day(&self) -> Result<Option<domain::Date>, ColumnFault> {
        if self.text.is_empty() {
            return Ok(None);
        }
        let (day, _) = date::date(self.text).map_err(|fault| self.fault(&fault))?;
        Ok(Some(day))
    }

    fn time(&self) -> Result<Option<NaiveTime>, ColumnFault> {
        if self.text.is_empty() {
            return Ok(None);
        }
        date::time(self.text)
            .map(Some)
            .map_err(|fault| self.fault(&fault))
    }
}

/// `1`, `true`, 有 or セット.
fn is_yes(text: &str) -> bool {
    matches!(
        header::normal(text).to_ascii_lowercase().as_str(),
        "1" | "true" | "有" | "セット"
    )
}
