//! Malls and carts at work: what connectors reach the world through, and polling.

mod connected;
mod outside;
mod poll;
mod take;

pub(crate) use connected::{connector, credentials, expiries, failure_kind, open, settings};
pub use outside::Malls;
pub(crate) use outside::Outbound;
pub use poll::{claim_due, poll};
