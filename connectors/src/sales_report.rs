//! 商品別期間売上 as a CSV file.

use domain::sales_report::ProductSales;

use crate::csv::encoding::Unmappable;
use crate::csv::write::{RecordWriter, TextEncoding, WriteError};

const COLUMNS: [&str; 6] = [
    "商品コード",
    "商品名",
    "受注ルート",
    "受注件数",
    "個数",
    "売上金額",
];

/// The whole file, in CP932.
pub fn sales_report(sales: &[ProductSales]) -> Result<Vec<u8>, WriteError> {
    let mut out = Vec::new();
    let mut records = RecordWriter::new(&mut out, TextEncoding::ShiftJis, Unmappable::Similar)?;
    for column in COLUMNS {
        records.text(column)?;
    }
    records.end_record()?;
    for product in sales {
        for text in [&product.sku, &product.name, &product.route] {
            records.harmless_text(text)?;
        }
        for number in [product.orders, product.quantity, product.amount.0] {
            records.text(&number.to_string())?;
        }
        records.end_record()?;
    }
    records.finish()?;
    Ok(out)
}
