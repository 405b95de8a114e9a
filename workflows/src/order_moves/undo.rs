//! Taking a move of many orders back: every order of which it is still the last change.

use domain::order_move::MOVE_BATCH;
use domain::{OrderChangeId, OrderId, OrderMoveId};
use store::Tx;

use crate::orders::{self, Desk};
use crate::{App, Caller, Result};

/// What became of a part of a move's orders.
#[derive(Clone, Debug, Default)]
pub struct Undone {
    /// Orders that were taken back now.
    pub taken_back: usize,
    /// Those that had been taken back before.
    pub known: usize,
    /// Those that stay, and why.
    pub refused: Vec<(OrderId, domain::Error)>,
    /// From where to go on; none: that was all.
    pub next: Option<OrderChangeId>,
}

/// A thousand orders a call, in the order in which they were moved. Called again from the start, it tries
/// those that stayed.
pub async fn undo(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderMoveId,
    after: Option<OrderChangeId>,
) -> Result<Undone> {
    let desk = Desk::of(app, caller);
    let one = store::order_moves::get(&mut *tx, desk.tenant, id).await?;
    let one = one.ok_or(domain::Error::NotFound)?;
    if one.finished_at.is_none() {
        return Err(domain::Error::NotReady.into());
    }
    let fetch = i64::try_from(MOVE_BATCH + 1).unwrap_or(i64::MAX);
    let mut changes = store::order_changes::of_move(&mut *tx, desk.tenant, id, after, fetch).await?;
    if changes.is_empty() && after.is_none() {
        return Err(domain::Error::NothingToUndo.into());
    }
    let more = changes.len() > MOVE_BATCH;
    changes.truncate(MOVE_BATCH);
    let next = changes.last().filter(|_| more).map(|change| change.id);
    let all = changes.len();
    changes.retain(|change| change.undone_at.is_none());
    let tried = changes.len();
    let refused = orders::undo_those_that_may(app, tx, &desk, changes).await?;
    Ok(Undone {
        taken_back: tried - refused.len(),
        known: all - tried,
        refused,
        next,
    })
}
