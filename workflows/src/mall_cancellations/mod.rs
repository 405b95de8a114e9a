//! Cancelling orders at their malls: only where somebody asks for it, since a mall may write to the buyer.

mod ask;
mod send;

pub use ask::{NewCancellation, create, list};
pub(crate) use send::send;
