//! Products as rows of 商品基本情報, one for each variant.

use chrono::Timelike as _;
use domain::product::{Product, Variant};
use domain::{Instant, RateBp, Yen};

use super::columns::{COLUMNS, Column};
use crate::csv::encoding::Unmappable;
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};
use crate::order_file::codes;

/// A variant's row: its product, itself, how many variants the product has, and its stock where it is
/// known.
pub struct ProductLineOut<'a> {
    pub product: &'a Product,
    pub variant: &'a Variant,
    pub variants: usize,
    pub stock: Option<i64>,
}

/// Rows, below a header where it is the file's beginning. What CP932 lacks becomes the common form of the
/// same kanji, else 〓; what a spreadsheet takes for a formula gets an apostrophe before it.
pub fn write(
    lines: &[ProductLineOut<'_>],
    with_header: bool,
    encoding: TextEncoding,
) -> Result<Vec<u8>, WriteError> {
    let encoding = match encoding {
        TextEncoding::Utf8WithMark if !with_header => TextEncoding::Utf8,
        other => other,
    };
    let mut out = Vec::new();
    let mut writer = RecordWriter::new(&mut out, encoding, Unmappable::Similar)?;
    if with_header {
        for (name, _) in COLUMNS {
            writer.text(name)?;
        }
        writer.end_record()?;
    }
    for line in lines {
        for (name, column) in COLUMNS {
            writer.harmless_text(&field(line, name, *column))?;
        }
        writer.end_record()?;
    }
    writer.finish()?;
    Ok(out)
}

fn field(line: &ProductLineOut<'_>, name: &str, column: Column) -> String {
    let (product, variant) = (line.product, line.variant);
    let image = |at: usize| product.images.0.get(at).cloned().unwrap_or_default();
    match column {
        Column::Code => product.code.clone(),
        Column::Category(at) => product.categories.0.get(at).cloned().unwrap_or_default(),
        Column::Name => product.name.clone(),
        Column::Position => product.position.to_string(),
        Column::Price => yen(variant.price),
        Column::Cost => yen(variant.cost),
        Column::Weight => number(variant.weight_grams),
        Column::FromDay => wall(product.sold_from, "%Y/%m/%d"),
        Column::FromTime => time(product.sold_from),
        Column::UntilDay => wall(product.sold_until, "%Y/%m/%d"),
        Column::UntilTime => time(product.sold_until),
        Column::Description => product.description.clone(),
        Column::ImageUrl(at) => image(at).url,
        Column::ImageCaption(at) => image(at).caption,
        Column::FirstAxis => product.first_axis.clone(),
        Column::SecondAxis => product.second_axis.clone(),
        Column::HasVariants => flag(line.variants > 1),
        Column::Stock => number(line.stock),
        Column::Kept => product.extra.0.get(name).cloned().unwrap_or_default(),
        Column::IsSet => flag(variant.is_set),
        Column::Sku => variant.sku.clone(),
        Column::Jan => variant.jan.clone(),
        Column::FirstOption => variant.first_option.clone(),
        Column::SecondOption => variant.second_option.clone(),
        Column::TaxRate => percent(variant.tax_rate),
        Column::Temperature => codes::code_of(codes::TEMPERATURES, variant.temperature).to_owned(),
    }
}

fn yen(amount: Option<Yen>) -> String {
    number(amount.map(|yen| yen.0))
}

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn wall(moment: Option<Instant>, format: &str) -> String {
    moment
        .map(|moment| moment.tokyo().format(format).to_string())
        .unwrap_or_default()
}

/// 助ネコ's times have no seconds; where there are some, they are told all the same.
fn time(moment: Option<Instant>) -> String {
    let seconds = moment.is_some_and(|moment| moment.tokyo().second() != 0);
    wall(moment, if seconds { "%H:%M:%S" } else { "%H:%M" })
}

fn flag(is: bool) -> String {
    if is { "1" } else { "0" }.to_owned()
}

fn percent(rate: RateBp) -> String {
    (rate.0 / 100).to_string()
}
