//! 仕事: what the platform does in the background, as its people see it.

use domain::JobId;
use domain::job::Job;
use store::Tx;
use store::jobs::{Filter, Retry};

use crate::{App, Caller, Result};

/// Newest first.
pub async fn list(app: &App, caller: &Caller, filter: &Filter, limit: i64) -> Result<Vec<Job>> {
    Ok(store::jobs::list(&app.store.db, caller.tenant, filter, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: JobId) -> Result<Job> {
    Ok(store::jobs::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?)
}

/// Starts a job afresh that failed, was given up or waits; one that runs or has succeeded is refused.
pub async fn retry(app: &App, tx: &mut Tx, caller: &Caller, id: JobId) -> Result<Job> {
    match store::jobs::retry(tx, caller.tenant, id, app.now()).await? {
        None => Err(domain::Error::NotFound.into()),
        Some(Retry::NotFailed(_)) => Err(domain::Error::NotFailed.into()),
        Some(Retry::Queued(job)) => Ok(job),
    }
}
