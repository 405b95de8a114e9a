//! 送り状番号の取込: carriers' results come back and meet their shipments.

mod apply;
mod matching;
mod read;
mod run;
mod upload;

pub use read::{failed_rows, get, issues, list};
pub use run::{Outcome, run};
pub use upload::{Received, TrackingUpload, discard, queue, receive};
