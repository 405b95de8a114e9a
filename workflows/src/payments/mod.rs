//! 入金: payments are registered, taken back, and matched with what a bank says.

mod book;
mod read;
mod received;
mod register;
mod told;
mod undo;

pub(crate) use book::{book, take_back};
pub use read::{get, list, of_order};
pub(crate) use received::Received;
pub use register::{NewPayment, register};
pub use store::payments::PaymentFilter;
pub(crate) use told::{ToldPayment, book_told};
pub use undo::undo;
