//! 出荷依頼: what linked warehouses are asked to send, and what became of it.

mod ask;
mod change;
mod compose;
mod files;
mod late;
mod outside;
mod read;
mod results;
mod take;
mod tell;
mod touch;
mod work;

pub(crate) use ask::ask_for;
pub use connectors::warehouse::ShipAnswer;

pub use ask::{Asked, How, MAX_SHIPMENTS, NewRequests, RefusedShipment, ask};
pub use change::{cancel, retry};
pub use files::{LeftOut, MadeFile, acknowledge, file, files, get_file, make_file};
pub(crate) use late::leave_late;
pub use outside::Warehouses;
pub use read::{ReadRequest, get, list};
pub use results::{MAX_FILE, MAX_RESULTS, NewResult, ResultIssue, Results, read_file, results};
pub(crate) use touch::touched;
pub use work::{claim_due, work};
