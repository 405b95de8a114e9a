//! `/v1/inbound-mails`: 受信メール, and `/v1/order-mail-sources`: which of them are orders.

mod message;
mod operations;
mod sources;
mod view;

pub use operations::InboundMailsApi;
pub use sources::OrderMailSourcesApi;
