//! 受注データのCSV出力: files of orders, made in the background and kept for a while, or at once if short.

mod ask;
mod fetch;
mod read;
mod render;
mod run;
mod short;

pub use connectors::order_export::{FieldLevel, PRESETS, fields};

pub use ask::{ExportRequest, Layout, Selection, cancel, create};
pub use read::{ExportFile, file, get, list};
pub use run::{Outcome, run};
pub use short::{MOST_ROWS, ShortFile, write};
