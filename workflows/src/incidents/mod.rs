//! 漏えい等の事案: recorded, kept up to date, with the clocks of whom to tell.

mod edit;
mod read;

pub use edit::{IncidentEdit, NewIncident, edit, record, record_once};
pub use read::{OpenIncident, get, list};
