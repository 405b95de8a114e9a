//! Receives a file as it streams in, piece by piece, and queues its reading.

use bytes::Bytes;
use domain::job::JobKind;
use domain::order_import::{Duplicates, EncodingChoice, FileFormat, ImportMode, ImportStatus, OrderImport};
use domain::{FieldError, Json, OrderImportId, TenantId};
use futures_util::Stream;
use store::Tx;
use store::jobs::NewJob;

use crate::files::Pieces;
use crate::{App, Caller, Error, Result, new_id};

#[derive(Clone, Debug, Default)]
pub struct UploadRequest {
    pub mode: ImportMode,
    pub duplicates: Duplicates,
    pub encoding: EncodingChoice,
    pub format: Option<FileFormat>,
    /// The sales route's code for rows that name none.
    pub default_route: Option<String>,
    /// In bytes.
    pub max_size: u64,
}

/// A file that is here, under an import that waits to be queued.
pub struct Received {
    tenant: TenantId,
    id: OrderImportId,
    size: u64,
}

/// Between two pieces of a file that still comes in.
const PATIENCE_MILLIS: i64 = 60 * 60 * 1000;
/// Swept at once.
const AT_ONCE: i64 = 100;

/// Takes the file in. Of one that is refused nothing remains; one that breaks off with its
/// connection leaves pieces, which [`sweep`] takes away.
pub async fn receive<B>(app: &App, caller: &Caller, request: UploadRequest, body: B) -> Result<Received>
where
    B: Stream<Item = std::io::Result<Bytes>> + Send,
{
    check_route(app, caller, request.default_route.as_deref()).await?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let import = started(caller, &request, now);
    store::order_imports::insert(&app.store.db, &import).await?;
    let (tenant, id) = (import.tenant_id, import.id);
    let mut received = Received { tenant, id, size: 0 };
    let pieces = Pieces::of(app, &keys, tenant, id.0);
    match pieces.take(body, request.max_size).await {
        Ok(size) => {
            received.size = size;
            Ok(received)
        }
        Err(error) => {
            discard(app, &received).await?;
            Err(error)
        }
    }
}

/// Queues the reading of a received file; refused where the import was cancelled while the file came in.
pub async fn queue(app: &App, tx: &mut Tx, received: &Received) -> Result<OrderImport> {
    let size = i64::try_from(received.size).map_err(|_| Error::Internal("file size".into()))?;
    let import = store::order_imports::received(&mut *tx, received.tenant, received.id, size).await?;
    let import = import.ok_or(domain::Error::Finished)?;
    let now = app.now();
    let job = NewJob::new(new_id(), JobKind::ImportOrders, now)
        .tenant(received.tenant)
        .subject(received.id.0);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(import)
}

/// Drops a file that is not to be read: refused, received before, or cancelled.
pub async fn discard(app: &App, received: &Received) -> Result<()> {
    let mut tx = app.store.db.begin().await?;
    store::order_imports::remove(&mut tx, received.tenant, received.id).await?;
    Ok(tx.commit().await?)
}

/// Removes files that broke off an hour ago, and their imports, of which nobody was told; how many.
pub async fn sweep(app: &App) -> Result<usize> {
    let before = app.now().plus_millis(-PATIENCE_MILLIS);
    let broken = store::order_imports::broken_off(&app.store.db, before, AT_ONCE).await?;
    for (tenant, id) in &broken {
        let mut tx = app.store.db.begin().await?;
        store::order_imports::remove(&mut tx, *tenant, *id).await?;
        tx.commit().await?;
    }
    Ok(broken.len())
}

fn started(caller: &Caller, request: &UploadRequest, now: domain::Instant) -> OrderImport {
    OrderImport {
        tenant_id: caller.tenant,
        id: OrderImportId(new_id()),
        status: ImportStatus::Receiving,
        mode: request.mode,
        duplicates: request.duplicates,
        encoding: request.encoding,
        format: request.format,
        default_route: request.default_route.clone(),
        bytes: 0,
        detected_encoding: None,
        detected_format: None,
        rows_total: None,
        rows_done: 0,
        orders: 0,
        created: 0,
        updated: 0,
        skipped: 0,
        failed: 0,
        cursor: 0,
        refused: None,
        actor: Json(caller.actor.clone()),
        created_at: now,
        started_at: None,
        finished_at: None,
    }
}

async fn check_route(app: &App, caller: &Caller, code: Option<&str>) -> Result<()> {
    let Some(code) = code else { return Ok(()) };
    let routes = store::routes::sales_routes(&app.store.db, caller.tenant).await?;
    if routes.iter().any(|route| route.code == code && route.active) {
        Ok(())
    } else {
        Err(FieldError::new("?route", "unknown_route").into())
    }
}
