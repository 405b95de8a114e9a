//! 休日設定 and 出荷予定日.

mod edit;
mod plan;

pub use edit::{CalendarEdit, NewCalendar, create, delete, edit, get, list};
pub use plan::{Planned, plan_order};
