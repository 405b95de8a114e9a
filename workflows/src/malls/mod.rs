//! Malls and carts at work: what connectors reach the world through, and polling.

mod codes;
mod connected;
mod hold;
mod line;
mod link;
mod notes;
mod outside;
mod paid;
mod pen;
mod poll;
mod receipt;
mod sides;
mod take;
mod wake;

pub use codes::{codes, set_codes};
pub(crate) use connected::{connector, credentials, expiries, failure_kind, open, settings, tagged};
pub(crate) use line::Stopped;
pub(crate) use link::Link;
pub use outside::Malls;
pub(crate) use outside::{Limiters, Outbound};
pub(crate) use pen::{LEASE_MILLIS, Pen, Written};
pub use poll::{claim_due, poll};
pub(crate) use receipt::{nameless, receipts, settled, stopped_by, tickets, told};
pub(crate) use wake::{learn, tell_all, wake};
