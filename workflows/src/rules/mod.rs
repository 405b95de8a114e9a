//! オートロボ: rules that work on orders by themselves.

mod act;
mod backtest;
mod clock;
mod edit;
mod foresee;
mod hand;
mod letters;
mod ready;
mod runs;
mod set_off;
mod simulate;
mod switch;
mod work;
mod work_on;
mod worker;

pub use backtest::{Backtest, backtest};
pub use clock::tick;
pub use edit::{NewRule, OpenRule, RuleEdit, create, delete, edit, get, list};
pub use hand::{ByHand, chosen, run};
pub use runs::{forget, get as get_run, list as list_runs};
pub(crate) use set_off::set_off;
pub use simulate::{Outcome, Simulation, simulate, simulate_kept};
pub use switch::{Switch, read as switch, turn};
pub use work::{claim_due, work};

pub use foresee::{Desktop, Foreseen, ForeseenMail, MailFate, Sight};
