//! 送り状データ: files for carriers' programs.

mod make;
mod printed;
mod read;

pub use connectors::carrier::{CarrierFormat, FORMATS, SOURCES};
pub use make::{MAX_SHIPMENTS, Made, WaybillRequest, make};
pub(crate) use printed::{look_at, printed};
pub use read::{WaybillDownload, entries, file, get, list};
