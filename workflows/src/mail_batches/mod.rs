//! Mail to many orders: written and put in line in the background, two hundred at a time.

mod create;
mod read;
mod run;

pub use create::{NewBatch, Tried, create, try_out};
pub use read::{get, issues, list};
pub use run::run;
