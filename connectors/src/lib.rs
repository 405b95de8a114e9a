//! The only place that knows an outside format: files go in, drafts of orders come out, and the
//! other way round. Nothing here touches the store or decides what happens to an order.
//!
//! Reading an order file: [`order_file::scan`] once, then [`order_file::orders`] for one order
//! after the other, and [`order_file::failed_rows`] for the file of what could not be read.
//! Writing one of drafts: [`sukeneko::write_orders`] or [`sukeneko::OrderWriter`]; one of stored orders,
//! with columns of choice: [`order_export`]. Malls and carts are behind one trait: [`mall`]; warehouses that
//! ship by themselves behind another: [`warehouse`].

pub mod blacklist_file;
pub mod carrier;
mod csv;
mod lenient;
pub mod mail;
pub mod mall;
mod next_engine;
pub mod oauth;
pub mod order_export;
pub mod order_file;
pub mod order_mail;
pub mod payment_file;
pub mod postal;
pub mod product_file;
mod sales_report;
mod secret;
pub mod stock_file;
pub mod sukeneko;
pub mod warehouse;
pub mod web;
pub mod webhook;

#[doc(hidden)]
pub mod fuzz;

pub use crate::csv::FileFault;
pub use crate::csv::encoding::{Lacking, Unmappable, UnmappableChar};
pub use crate::csv::write::{TextEncoding, WriteError};
pub use crate::sales_report::sales_report;
pub use crate::secret::Secret;
