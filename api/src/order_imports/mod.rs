//! `/v1/order-imports`: orders from CSV files.

mod operations;
mod view;

pub use operations::OrderImportsApi;
