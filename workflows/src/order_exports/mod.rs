//! 受注データのCSV出力: files of orders, made in the background and kept for a while.

mod ask;
mod fetch;
mod read;
mod render;
mod run;

pub use connectors::order_export::{FieldLevel, PRESETS, fields};

pub use ask::{ExportRequest, Layout, Selection, cancel, create};
pub use read::{ExportFile, file, get, list};
pub use run::{Outcome, run};
