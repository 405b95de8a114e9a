//! Webhooks: where events are sent to, and the sending.

mod address;
mod deliveries;
mod endpoints;
mod forget;
mod missed;
mod payload;
mod send;

pub(crate) use address::address;
pub use deliveries::{ReadDelivery, Replayed, get as delivery, list as deliveries, replay, replay_one};
pub use endpoints::{
    EndpointEdit, NewEndpoint, WithSecret, create, delete, edit, get, list, rotate_secret, test,
};
pub use forget::forget;
pub use missed::replay_missed;
pub use payload::payload;
pub use send::{Webhooks, claim_due, send_due};
