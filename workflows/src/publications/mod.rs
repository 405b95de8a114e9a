//! 在庫連携: every mall shows how many there are.
//!
//! A change of stock notes its variant in the transaction that causes it. [`fan_out`] says of every
//! listing concerned that there is something to tell; whoever holds a shop's writer then makes the
//! numbers from the stock as it is at that moment, and sends them in bulk. So the newest number is what is
//! sent, however many changes there were, and whatever dies on the way.

mod ask;
mod codes;
mod fan_out;
mod numbers;
mod publish;
mod read;

pub use ask::{Ask, Foreseen, publish_anew};
pub use fan_out::fan_out;
pub(crate) use fan_out::{again, changed};
pub(crate) use numbers::numbers;
pub(crate) use publish::publish;
pub use read::{Told, list};
