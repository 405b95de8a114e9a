//! How far a batch is, and who gets no mail.

use domain::MailBatchId;
use domain::mail_batch::{MailBatch, MailIssue};

use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: MailBatchId) -> Result<MailBatch> {
    let batch = store::mail_batches::get(&app.store.db, caller.tenant, id).await?;
    Ok(batch.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<MailBatchId>,
    limit: i64,
) -> Result<Vec<MailBatch>> {
    Ok(store::mail_batches::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// The orders that get no mail, in the order in which they were named.
pub async fn issues(
    app: &App,
    caller: &Caller,
    id: MailBatchId,
    after: i64,
    limit: i64,
) -> Result<Vec<MailIssue>> {
    get(app, caller, id).await?;
    Ok(store::mail_batches::issues(&app.store.db, caller.tenant, id, after, limit).await?)
}
