//! Reads a result file, some rows a transaction. The cursor moves in that transaction, so that after a
//! crash the import goes on where it was.

use connectors::carrier::{ResultRow, results};
use domain::order_import::ImportStatus;
use domain::tracking_import::{TrackingImport, TrackingIssueCode};
use domain::waybill::{ResultColumns, WaybillFormat};
use domain::{TenantId, TrackingImportId};
use tokio::sync::mpsc;

use super::apply::apply;
use super::matching::Seen;
use super::upload::columns;
use crate::files::{StoredFile, unread};
use crate::{App, Error, Result, Stop};

const BATCH: usize = 500;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The import has come to its end, by this run or another.
    Done,
    /// Stopped on the way; another run goes on from the cursor.
    GivenBack,
}

pub async fn run(app: &App, tenant: TenantId, id: TrackingImportId, stop: &Stop) -> Result<Outcome> {
    let Some(import) = store::tracking_imports::start(&app.store.db, tenant, id, app.now()).await? else {
        return Ok(Outcome::Done);
    };
    let (send, mut batches) = mpsc::channel(1);
    let file = StoredFile::of(app, tenant, id.0);
    let (format, own) = (import.format, columns(app, &import).await?);
    let reading = tokio::task::spawn_blocking(move || read(&file, format, own.as_ref(), &send));
    let mut cursor = import.cursor;
    let mut skip = usize::try_from(cursor).unwrap_or(usize::MAX);
    // Numbers of rows before the cursor count as seen: their rows are read again, not dealt with.
    let mut seen = Seen::default();
    let mut ended = None;
    while let Some(mut rows) = batches.recv().await {
        if stop.is_asked() {
            ended = Some(Outcome::GivenBack);
            break;
        }
        let before = skip.min(rows.len());
        skip -= before;
        for row in rows.drain(..before) {
            if !row.tracking_number.is_empty() {
                seen.rows.insert(row.tracking_number, row.row);
            }
        }
        if rows.is_empty() {
            continue;
        }
        if !apply(app, &import, cursor, &rows, &mut seen).await? {
            return overtaken(app, &import).await;
        }
        cursor += i64::try_from(rows.len()).unwrap_or(i64::MAX);
    }
    drop(batches);
    let found = reading
        .await
        .map_err(|error| Error::Internal(format!("reading stopped: {error}")))??;
    match (ended, found) {
        (Some(outcome), _) => Ok(outcome),
        (None, true) => finish(app, &import, ImportStatus::Succeeded, None).await,
        (None, false) => {
            let refused = Some(TrackingIssueCode::ColumnsNotFound);
            finish(app, &import, ImportStatus::Failed, refused).await
        }
    }
}

/// The import is not where this run left it. It has come to its end; or a run before this one wrote once
/// more, and the next one goes on from there.
async fn overtaken(app: &App, import: &TrackingImport) -> Result<Outcome> {
    let now = store::tracking_imports::get(&app.store.db, import.tenant_id, import.id).await?;
    if now.is_none_or(|import| import.status.is_final()) {
        Ok(Outcome::Done)
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// On a thread of its own; whether the columns were found.
fn read(
    file: &StoredFile,
    format: Option<WaybillFormat>,
    own: Option<&ResultColumns>,
    send: &mpsc::Sender<Vec<ResultRow>>,
) -> Result<bool> {
    let Some(rows) = results(file.open(), format, own).map_err(unread)? else {
        return Ok(false);
    };
    let mut batch = Vec::with_capacity(BATCH);
    for row in rows {
        batch.push(row.map_err(unread)?);
        if batch.len() == BATCH && send.blocking_send(std::mem::take(&mut batch)).is_err() {
            return Ok(true);
        }
    }
    let _ = send.blocking_send(batch);
    Ok(true)
}

async fn finish(
    app: &App,
    import: &TrackingImport,
    status: ImportStatus,
    refused: Option<TrackingIssueCode>,
) -> Result<Outcome> {
    let mut tx = app.store.db.begin().await?;
    if store::tracking_imports::finish(&mut tx, import, status, refused, app.now())
        .await?
        .is_some()
    {
        tx.commit().await?;
    }
    Ok(Outcome::Done)
}
