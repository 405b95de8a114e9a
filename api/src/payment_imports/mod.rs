//! `/v1/payment-imports`: 入金消込.

mod operations;
mod view;

pub use operations::{MAX_FILE, PaymentImportsApi};
