//! 受信メール: kept as it came, then laid with its order, taken for a bounce, or made into an order.

mod bounce;
mod desk;
mod order;
mod read;
mod take;
mod thread;

pub use read::{InboundView, assign, get, list, raw, settle, try_again};
pub(crate) use take::{Fetched, TOO_LARGE, take_fetched};
pub use take::{Taken, take};
