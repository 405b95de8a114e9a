//! `/v1/order-imports`: orders from CSV files.

mod operations;
mod upload;
mod view;

pub use operations::OrderImportsApi;
pub use upload::Upload;
