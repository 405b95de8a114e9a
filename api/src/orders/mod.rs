//! `/v1/orders`: 受注.

mod desk;
mod include;
mod list_params;
mod new_order;
mod operations;
mod patch;
#[cfg(test)]
mod tests;
mod timeline;
mod view;

pub use desk::OrderDeskApi;
pub use operations::OrdersApi;
pub(crate) use view::Status;
