//! Files for carriers' programs, as data: columns, codes and lengths of each ([`FORMATS`]), and the
//! rows made from shipments.

mod checks;
mod facts;
mod fit;
mod format;
mod formats;
mod japan_post;
mod kind;
mod letters;
mod results;
mod row;
mod sagawa;
mod seino;
mod source;
mod windows;
mod write;
mod yamato;

pub use facts::{ShipmentFacts, management_number, shipment_number};
pub use format::{CarrierFormat, Layout, LayoutColumn};
pub use formats::FORMATS;
pub use results::{BadDate, ResultFault, ResultRow, ResultScan, failed_results, results, results_encoding};
pub use row::{RenderedRow, render};
pub use source::{SOURCES, Source};
pub(crate) use windows::{Hours, hours, is_none_asked};
pub use write::WaybillWriter;
