//! What rules did.

use domain::RuleRunId;
use domain::rule::RuleRun;
use store::rule_runs::RunFilter;

use crate::batches::until_none;
use crate::{App, Caller, Result, Stop};

/// Rows removed in one transaction.
const BATCH: i64 = 1_000;
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

/// Forgets old ones, and those of rules that are deleted, with what waits for these, and the rules
/// themselves; how many runs. What is left is forgotten another time.
pub async fn forget(app: &App, stop: &Stop) -> Result<u64> {
    let db = &app.store.db;
    let mut forgotten = 0;
    for (tenant, rule) in store::rules::deleted(db).await? {
        forgotten += until_none(stop, || store::rule_runs::remove_of(db, tenant, rule, BATCH)).await?;
        until_none(stop, || store::rule_triggers::remove_of(db, tenant, rule, BATCH)).await?;
        if !stop.is_asked() {
            store::rules::remove(db, tenant, rule).await?;
        }
    }
    let before = app.now().plus_millis(-KEPT_MILLIS);
    for tenant in store::tenants::all(db).await? {
        let forget = || store::rule_runs::remove_before(db, tenant.id, before, BATCH);
        forgotten += until_none(stop, forget).await?;
    }
    Ok(forgotten)
}
