//! How far an import is, and which rows failed.

use std::collections::BTreeMap;

use connectors::carrier::{failed_results, results_encoding};
use domain::TrackingImportId;
use domain::access::Scope;
use domain::tracking_import::{TrackingImport, TrackingIssue, TrackingIssueCode};
use tokio::sync::mpsc;

use super::upload::columns;
use crate::files::{ChannelWriter, RowsBack, StoredFile, received, unread};
use crate::{App, Caller, Error, Result};

pub async fn get(app: &App, caller: &Caller, id: TrackingImportId) -> Result<TrackingImport> {
    let import = store::tracking_imports::get(&app.store.db, caller.tenant, id).await?;
    Ok(import.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<TrackingImportId>,
    limit: i64,
) -> Result<Vec<TrackingImport>> {
    Ok(store::tracking_imports::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// In the order in which they were found.
pub async fn issues(
    app: &App,
    caller: &Caller,
    id: TrackingImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<TrackingIssue>> {
    get(app, caller, id).await?;
    Ok(store::tracking_imports::issues(&app.store.db, caller.tenant, id, after, limit).await?)
}

/// The rows that failed, as they were uploaded, with the reasons in a last column; `reason` words a
/// code for people. Carriers' files hold names and addresses.
pub async fn failed_rows(
    app: &App,
    caller: &Caller,
    id: TrackingImportId,
    reason: impl Fn(TrackingIssueCode) -> &'static str,
) -> Result<RowsBack> {
    const PAGE: i64 = 1_000;
    caller.require(Scope::PiiRead)?;
    let mut reasons: BTreeMap<i64, String> = BTreeMap::new();
    let mut after = 0;
    loop {
        let page = issues(app, caller, id, after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.seq;
        for issue in page.iter().filter(|issue| !issue.warning) {
            reason(issue.code).clone_into(reasons.entry(issue.row_number).or_default());
        }
    }
    let own = columns(app, &get(app, caller, id).await?).await?;
    let file = StoredFile::of(app, caller.tenant, id.0);
    let encoding = tokio::task::spawn_blocking({
        let file = file.clone();
        move || results_encoding(file.open())
    });
    let encoding = encoding
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
        .map_err(unread)?;
    let (send, receive) = mpsc::channel(4);
    tokio::task::spawn_blocking(move || {
        let out = ChannelWriter { send: send.clone() };
        let out = std::io::BufWriter::with_capacity(64 << 10, out);
        if let Err(error) = failed_results(file.open(), own.as_ref(), &reasons, out) {
            let _ = send.blocking_send(Err(std::io::Error::other(error)));
        }
    });
    Ok(RowsBack::new(encoding, Box::pin(received(receive))))
}
