//! `/v1/webhook-deliveries`: what was sent where, and how it went.

mod operations;
mod view;

pub use operations::WebhookDeliveriesApi;
