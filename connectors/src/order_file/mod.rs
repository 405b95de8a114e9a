//! Order files with one row a line, whatever their format: rows in, order drafts and issues out.
//!
//! A file is read at least twice: [`scan`] learns what it is and which orders have their rows
//! scattered over it, [`orders`] then gives out one order after the other in a memory that does
//! not grow with the file.

mod absent;
mod address;
mod cells;
pub(crate) mod codes;
mod failed_rows;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod format;
mod formats;
mod groups;
mod key;
mod layout;
mod lines;
mod order;
mod orders;
mod person;
mod plan;
mod recipients;
#[cfg(test)]
mod reference;
mod row_buffer;
mod scan;
mod shipments;
pub(crate) mod value;

use std::collections::HashSet;

use domain::order_import::{EncodingChoice, FileFormat};

pub use failed_rows::failed_rows;
pub use key::OrderKey;
pub use orders::{OrderGroup, Orders, orders};
pub use scan::{Scan, ScanError, scan};

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    pub encoding: EncodingChoice,
    /// None: the header tells.
    pub format: Option<FileFormat>,
    /// The sales route's code for rows that name none.
    pub default_route: Option<String>,
    /// The codes of the sales routes there are. None: any code is taken.
    pub routes: Option<HashSet<String>>,
    pub lines_per_order: usize,
    /// How many bytes of rows may wait for the other rows of their order. The order in which
    /// orders are given out depends on it, so an import that goes on after a restart must keep it.
    pub waiting_bytes: u64,
}

impl Default for ReadOptions {
    fn default() -> ReadOptions {
        ReadOptions {
            encoding: EncodingChoice::Auto,
            format: None,
            default_route: None,
            routes: None,
            lines_per_order: 2000,
            waiting_bytes: 16 * 1024 * 1024,
        }
    }
}
