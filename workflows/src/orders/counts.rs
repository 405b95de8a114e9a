//! How many orders there are to do something about.

use store::order_counts::OrderCounts;

use super::list::LIST_TIME;
use crate::{App, Caller, Result};

/// Each counted one further than `most`, which tells that there are more.
pub async fn counts(app: &App, caller: &Caller, most: i64) -> Result<OrderCounts> {
    let today = app.now().date_in_tokyo();
    let db = &app.store.db;
    Ok(store::order_counts::read(db, caller.tenant, today, most + 1, LIST_TIME).await?)
}
