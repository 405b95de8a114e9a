//! 出荷通知: malls learn what has left.
//!
//! Whoever changes what has left of orders says so in the same transaction ([`touched`]); what the mall is
//! told is made when it is sent, from the shipments as they are then.

mod compose;
mod read;
mod report;
mod touch;

pub use read::{again, list};
pub(crate) use report::report;
pub(crate) use touch::{asked, on_their_way, touched};
