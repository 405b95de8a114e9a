//! What comparisons found.

use domain::ReconciliationId;
use domain::reconciliation::{Reconciliation, ReconciliationRow};
use store::reconciliations::ReconciliationFilter;

use crate::{App, Caller, Result};

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &ReconciliationFilter,
    before: Option<ReconciliationId>,
    limit: i64,
) -> Result<Vec<Reconciliation>> {
    Ok(store::reconciliations::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: ReconciliationId) -> Result<Reconciliation> {
    let found = store::reconciliations::get(&app.store.db, caller.tenant, id).await?;
    Ok(found.ok_or(domain::Error::NotFound)?)
}

/// What is not as it ought to be, in the order in which it was found.
pub async fn rows(
    app: &App,
    caller: &Caller,
    id: ReconciliationId,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<ReconciliationRow>> {
    get(app, caller, id).await?;
    Ok(store::reconciliations::rows(&app.store.db, caller.tenant, id, after, limit).await?)
}
