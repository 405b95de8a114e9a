//! What happened: put in order, read, sent on.

mod follow;
mod forget;
mod read;

pub use follow::{follow, recent};
pub use forget::forget;
pub use read::{After, FeedPage, Place, read};

/// The feed reaches back so far.
pub const KEPT_MILLIS: i64 = 30 * 24 * 60 * 60 * 1000;
