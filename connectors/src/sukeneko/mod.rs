//! 助ネコ標準フォーマット: the 87 columns in which carts hand over orders.

mod columns;
pub mod demo;
mod write;

use domain::order_import::FileFormat;

use crate::order_file::format::Format;

pub use write::{OrderWriter, WriteOptions, Written, write_orders};

pub(crate) const FORMAT: Format = Format {
    format: FileFormat::Sukeneko,
    columns: columns::COLUMNS,
};
