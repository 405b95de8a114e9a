//! Makes a file of orders: one task fetches, a thread writes, one task keeps. The memory is that of a
//! few batches and pieces, however long the file.
//!
//! A run begins at the start: a file is made in one go or not at all, and a second run of the same
//! export takes the first one's right to write.

use connectors::order_export::{ExportWritten, Plan};
use domain::job::JobKind;
use domain::order_export::{ExportRefusal, ExportStatus, OrderExport, ReplacedCharacter};
use domain::{OrderExportId, TenantId};
use store::order_exports::{Ending, ORDER_EXPORTS};
use tokio::sync::mpsc;

use super::fetch::{Batch, Fetch, Needs};
use super::render::{Piece, Rendered, render};
use crate::{App, Error, Result, Stop};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The export has come to its end, by this run or another.
    Done,
    /// Stopped on the way; another run begins anew.
    GivenBack,
}

pub async fn run(app: &App, tenant: TenantId, id: OrderExportId, stop: &Stop) -> Result<Outcome> {
    let now = app.now();
    let mut tx = app.store.db.begin().await?;
    let Some(export) = store::order_exports::start(&mut tx, tenant, id, now).await? else {
        return Ok(Outcome::Done);
    };
    tx.commit().await?;
    let keys = app.store.keys(tenant, now).await?;
    let selection = keys.open_json(ORDER_EXPORTS, id.0, &export.sealed)?;
    let plan = Plan::of(&export.spec, "").map_err(domain::Error::Invalid)?;
    let needs = Needs::of(&plan, export.spec.rows);
    let fetch = Fetch::start(app, tenant, needs, selection).await?;
    let (send_batches, batches) = mpsc::channel(1);
    let (send_pieces, pieces) = mpsc::channel(2);
    let rendering = tokio::task::spawn_blocking(move || render(plan, needs, id, keys, batches, send_pieces));
    let (fetched, kept) = tokio::join!(send(fetch, send_batches, stop), keep(app, &export, pieces));
    let rendered = rendering
        .await
        .map_err(|error| Error::Internal(format!("writing stopped: {error}")))?;
    if fetched? == Fetched::Stopped {
        return Ok(Outcome::GivenBack);
    }
    kept?;
    let ending = match rendered? {
        Rendered::Unwanted => return Ok(Outcome::Done),
        Rendered::Whole(written) => whole(&written),
        Rendered::Unmappable => Ending {
            status: ExportStatus::Failed,
            orders: 0,
            rows: 0,
            replaced: Vec::new(),
            refused: Some(ExportRefusal::UnmappableCharacter),
        },
    };
    let mut tx = app.store.db.begin().await?;
    if ending.status == ExportStatus::Failed {
        store::files::remove(&mut tx, tenant, id.0).await?;
    }
    if store::order_exports::finish(&mut tx, &export, &ending, app.now())
        .await?
        .is_some()
    {
        tx.commit().await?;
    }
    Ok(Outcome::Done)
}

fn whole(written: &ExportWritten) -> Ending {
    let count = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let replaced = written.lacking.iter().map(|(character, n)| ReplacedCharacter {
        character: character.to_string(),
        count: count(n),
    });
    Ending {
        status: ExportStatus::Succeeded,
        orders: count(written.orders),
        rows: count(written.rows),
        replaced: replaced.collect(),
        refused: None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fetched {
    All,
    Stopped,
}

async fn send(mut fetch: Fetch<'_>, batches: mpsc::Sender<Batch>, stop: &Stop) -> Result<Fetched> {
    while let Some(batch) = fetch.next().await? {
        if stop.is_asked() {
            return Ok(Fetched::Stopped);
        }
        if batches.send(batch).await.is_err() {
            break;
        }
    }
    Ok(Fetched::All)
}

/// Until the last piece, or until another run or a cancellation takes the right to write away.
async fn keep(app: &App, export: &OrderExport, mut pieces: mpsc::Receiver<Piece>) -> Result<()> {
    let file = (export.tenant_id, export.id.0);
    let mut seq = 0;
    while let Some(piece) = pieces.recv().await {
        let bytes = i64::try_from(piece.bytes).unwrap_or(i64::MAX);
        let mut tx = app.store.db.begin().await?;
        if !store::order_exports::advance(&mut tx, export, seq, bytes).await? {
            break;
        }
        store::files::add_sealed(&mut tx, file, seq, piece.sealed, app.now()).await?;
        store::jobs::progressed(&mut tx, JobKind::ExportOrders, export.id.0).await?;
        tx.commit().await?;
        seq += 1;
    }
    Ok(())
}
