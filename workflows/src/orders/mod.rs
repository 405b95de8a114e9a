//! 受注: how orders come in, are read and are changed.

mod accept;
mod edit;
mod entrance;
mod list;
mod open;
mod prepare;
mod read;

pub use accept::{Arrival, Decision, OnKnown, accept, create};
pub use edit::{OrderEdit, edit};
pub use entrance::Entrance;
pub use list::{ListQuery, list};
pub use open::open;
pub use prepare::{PreparedOrder, Refused, prepare};
pub use read::{Detail, OrderView, ShipmentView, events, get, load};
