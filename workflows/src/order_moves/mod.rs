//! Many orders moved at once: up to a thousand in one transaction, more a thousand after another in
//! the background.

mod create;
mod read;
mod run;
mod undo;

pub use create::{MoveMany, create, listed};
pub use read::{get, issues, list};
pub use run::run;
pub use undo::{Undone, undo};
