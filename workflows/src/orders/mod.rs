//! 受注: how orders come in, are read and are changed.

mod accept;
mod by_hand;
pub mod by_phone;
pub mod change;
mod counts;
mod edit;
mod entrance;
mod erase;
mod identity;
mod index;
mod known;
mod list;
mod moves;
mod names;
mod news;
mod not_taken;
mod open;
mod prepare;
mod read;
mod read_up;
mod refusal;
mod rules;
mod telling;
mod told_anew;
mod undo;
mod workbench;

pub use accept::{Arrival, Decision, Seen, accept, create, note_refused};
pub(crate) use change::bar_as;
pub use change::{Desk, bar};
pub(crate) use change::{Step, lock, stand};
pub use counts::counts;
pub(crate) use edit::edit_in;
pub use edit::{OrderEdit, edit};
pub use entrance::Entrance;
pub use erase::{Erasure, erase, erase_all};
pub(crate) use index::{email_index, phone_index};
pub use known::OnKnown;
pub(crate) use known::lock_told;
pub(crate) use list::{LIST_TIME, list_within};
pub use list::{ListQuery, explain, list, list_filter};
pub(crate) use moves::reread;
pub use moves::{
    Destination, MoveRefusal, MoveRequest, hold, move_many, move_one, move_shipment, move_those_that_may,
    release,
};
pub use names::OrderNames;
pub use open::{open, open_to_ask};
pub use prepare::{PreparedOrder, Refused, prepare};
pub use read::{
    Detail, OrderView, ShipmentView, events, get, load, load_from, shipment_views, with_shipments,
};
pub use read_up::read_up;
pub use refusal::refusal_code;
pub use undo::undo;
pub(crate) use undo::undo_those_that_may;
pub(crate) use workbench::{Workbench, close};
