//! 入金消込: a file of payments comes in, orders are proposed for its rows, somebody confirms.

mod confirm;
pub mod layouts;
mod propose;
mod read;
mod undo;
mod upload;

pub use confirm::{Choice, Part, RowOutcome, RowRefusal, confirm};
pub use propose::run;
pub use read::{RowView, get, list, rows};
pub use undo::undo;
pub use upload::upload;
