//! `/v1/order-exports`: files of orders.

mod operations;
mod short;
mod view;

pub use operations::OrderExportsApi;
