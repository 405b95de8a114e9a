//! Uploads of orders: receive the file, read it into orders, tell what went wrong.

mod cancel;
mod errors_csv;
mod read;
mod run;
mod upload;

pub use cancel::cancel;
pub use errors_csv::errors_csv;
pub use read::{get, issues, list, orders};
pub use run::{Outcome, run};
pub use upload::{Received, UploadRequest, discard, queue, receive, sweep};
