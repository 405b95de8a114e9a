//! `/v1/customers`: 顧客.

mod operations;
mod view;

pub use operations::CustomersApi;
