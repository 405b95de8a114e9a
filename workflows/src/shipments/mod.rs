//! 伝票: what goes to one recipient together. Added, changed, split, given boxes, shipped.

mod edit;
mod late;
mod line_edits;
mod lines;
mod parcels;
mod read;
mod ship;

pub use edit::{RecipientEdit, ShipmentEdit, add, edit, remove};
pub use late::ship_reported;
pub(crate) use late::{ask_to_leave, have_left, note_late, touched};
pub use line_edits::{add_line, edit_lines, remove_lines};
pub use lines::{NewPart, SplitBy, move_lines, split};
pub use parcels::{Boxing, put_in_boxes, set_parcels};
pub use read::{FoundShipment, Personal, ShipmentQuery, get, list, reread};
pub use ship::{Shipping, ship, ship_one};

use domain::{OrderId, ShipmentId};
use store::Tx;

use crate::{Caller, Result};

/// One of many with which it could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its place among those asked for.
    pub place: usize,
    pub error: domain::Error,
}

/// The order that a shipment belongs to.
async fn order_of(tx: &mut Tx, caller: &Caller, id: ShipmentId) -> Result<OrderId> {
    let order = store::orders::order_of_shipment(tx, caller.tenant, id).await?;
    Ok(order.ok_or(domain::Error::NotFound)?)
}
