//! 取込時自動処理: the rules that orders go through as they come in.

mod edit;
mod ready;
mod simulate;

pub use crate::among::Among;
pub use edit::{NewRule, OpenRule, RuleEdit, create, delete, edit, get, list};
pub(crate) use ready::ready;
pub use simulate::{Outcome, Simulation, simulate, simulate_kept};
