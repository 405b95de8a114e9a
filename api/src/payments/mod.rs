//! `/v1/orders/{id}/payments` and `/v1/payments`: 入金.

mod operations;
mod view;

pub use operations::PaymentsApi;
pub use view::PaymentStateView;
