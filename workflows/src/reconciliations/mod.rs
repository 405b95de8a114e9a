//! 在庫照合: nightly and when somebody asks, what a mall shows is held against what it ought to show.

mod ask;
mod compare;
mod read;
mod run;

pub use ask::{NewReconciliation, create, create_all};
pub use read::{get, list, rows};
pub use run::{Outcome, run};
