//! 顧客: told apart at the door, counted by their orders, ranked, merged and forgotten.

mod count;
mod door;
mod edit;
mod erase;
mod merge;
mod newcomers;
pub mod ranks;
mod read;

pub use count::recount_all;
pub(crate) use count::{recount, recount_of_orders};
pub(crate) use door::at_the_door;
pub use edit::{CustomerEdit, edit};
pub use erase::erase;
pub use merge::{merge, unmerge};
pub use read::{Looked, View, get, list, orders, recipients};
