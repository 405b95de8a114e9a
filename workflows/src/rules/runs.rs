//! What rules did.

use domain::RuleRunId;
use domain::rule::RuleRun;
use store::rule_runs::RunFilter;

use crate::{App, Caller, Result};

/// Runs can be read this long.
const KEPT_MILLIS: i64 = 90 * 24 * 60 * 60 * 1000;

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &RunFilter,
    before: Option<RuleRunId>,
    limit: i64,
) -> Result<Vec<RuleRun>> {
    Ok(store::rule_runs::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: RuleRunId) -> Result<RuleRun> {
    let run = store::rule_runs::get(&app.store.db, caller.tenant, id).await?;
    Ok(run.ok_or(domain::Error::NotFound)?)
}

/// Forgets old ones; how many.
pub async fn forget(app: &App) -> Result<u64> {
    let before = app.now().plus_millis(-KEPT_MILLIS);
    let mut forgotten = 0;
    for tenant in store::tenants::all(&app.store.db).await? {
        let mut tx = app.store.db.begin().await?;
        forgotten += store::rule_runs::remove_before(&mut tx, tenant.id, before).await?;
        tx.commit().await?;
    }
    Ok(forgotten)
}
