//! `/v1/webhook-endpoints`: where events are sent to.

mod operations;
mod view;

pub use operations::WebhookEndpointsApi;
