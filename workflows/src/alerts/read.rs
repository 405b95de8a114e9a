//! Lists and counts of alerts.

use domain::alert::Alert;
use domain::{AlertId, OrderId};
use store::alerts::{AlertCount, AlertFilter};

use crate::{App, Caller, Result};

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &AlertFilter,
    before: Option<AlertId>,
    limit: i64,
) -> Result<Vec<Alert>> {
    Ok(store::alerts::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}

/// How many open ones of each kind, on orders of each status.
pub async fn counts(app: &App, caller: &Caller) -> Result<Vec<AlertCount>> {
    Ok(store::alerts::counts(&app.store.db, caller.tenant).await?)
}

/// All of an order, open and resolved; oldest first.
pub async fn of_order(app: &App, caller: &Caller, order: OrderId) -> Result<Vec<Alert>> {
    store::orders::get(&app.store.db, caller.tenant, order)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let mut alerts = store::orders::alerts(&app.store.db, caller.tenant, &[order]).await?;
    Ok(alerts.remove(&order).unwrap_or_default())
}
