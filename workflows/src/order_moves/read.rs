//! How far a move of many orders is, and what was refused.

use domain::OrderMoveId;
use domain::order_move::{MoveIssue, OrderMove};

use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: OrderMoveId) -> Result<OrderMove> {
    let one = store::order_moves::get(&app.store.db, caller.tenant, id).await?;
    Ok(one.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<OrderMoveId>,
    limit: i64,
) -> Result<Vec<OrderMove>> {
    Ok(store::order_moves::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// The orders that were refused, in the order in which they were named.
pub async fn issues(
    app: &App,
    caller: &Caller,
    id: OrderMoveId,
    after: i64,
    limit: i64,
) -> Result<Vec<MoveIssue>> {
    get(app, caller, id).await?;
    Ok(store::order_moves::issues(&app.store.db, caller.tenant, id, after, limit).await?)
}
