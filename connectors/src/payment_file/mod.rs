//! 入金明細: files in which a bank or a mall tells who paid what. Layouts are data; a tenant may bring
//! layouts of its own.

mod fixed;
mod layout;
mod layouts;
mod read;

use domain::payment_import::PaymentRowError;
use domain::{Date, Yen};

pub use layout::Layout;
pub use layouts::{BuiltIn, built_in};
pub use read::read;

/// Rows a file may have.
pub const MAX_ROWS: usize = 20_000;

/// What a file tells.
#[derive(Debug)]
pub struct PaymentFile {
    /// The code of the layout that it has.
    pub layout: String,
    /// How what it tells of was paid.
    pub method: String,
    pub lines: Vec<PaymentLine>,
    /// Rows in which no money came in.
    pub skipped: i64,
}

/// Money that came in, or a row of which that cannot be told.
#[derive(Debug, PartialEq, Eq)]
pub struct PaymentLine {
    /// As a spreadsheet counts.
    pub row: i64,
    pub received_on: Option<Date>,
    pub amount: Option<Yen>,
    pub payer: String,
    pub order_number: String,
    pub error: Option<PaymentRowError>,
    /// All that the row says, to tell it from others; never kept.
    pub identity: String,
}

/// Why a file cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaymentFileError {
    #[error("no such layout")]
    UnknownLayout,
    /// No known layout, or not the one asked for, has its columns here.
    #[error("no layout fits")]
    NoLayoutFits,
    #[error("no rows")]
    Empty,
    #[error("too many rows")]
    TooManyRows,
}
