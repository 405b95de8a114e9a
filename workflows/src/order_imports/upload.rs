//! Receives a file as it streams in, piece by piece, and queues its reading.

use bytes::Bytes;
use domain::job::JobKind;
use domain::order_import::{Duplicates, EncodingChoice, FileFormat, ImportMode, ImportStatus, OrderImport};
use domain::{FieldError, Json, OrderImportId, TenantId};
use futures_util::{Stream, StreamExt as _};
use store::jobs::NewJob;
use store::{TenantKeys, Tx};

use crate::{App, Caller, Error, Result, new_id};

/// A piece as it is stored: large enough to compress well, small enough to hold a few.
const PIECE: usize = 1 << 20;

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

/// Takes the file in. Of one that is refused nothing remains; one that breaks off with its
/// connection leaves pieces, which are swept away.
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
    let pieces = Pieces {
        app,
        keys: &keys,
        tenant,
        id,
        piece: Vec::with_capacity(PIECE),
        seq: 0,
    };
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

/// Queues the reading of a received file.
pub async fn queue(app: &App, tx: &mut Tx, received: &Received) -> Result<OrderImport> {
    let size = i64::try_from(received.size).map_err(|_| Error::Internal("file size".into()))?;
    let import = store::order_imports::received(&mut *tx, received.tenant, received.id, size).await?;
    let now = app.now();
    let job = NewJob::new(new_id(), JobKind::ImportOrders, now)
        .tenant(received.tenant)
        .subject(received.id.0);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(import)
}

/// Drops a file that is not to be read: refused, or received before.
pub async fn discard(app: &App, received: &Received) -> Result<()> {
    let mut tx = app.store.db.begin().await?;
    store::order_imports::remove(&mut tx, received.tenant, received.id).await?;
    Ok(tx.commit().await?)
}

/// Cuts what streams in into pieces and keeps them.
struct Pieces<'a> {
    app: &'a App,
    keys: &'a TenantKeys,
    tenant: TenantId,
    id: OrderImportId,
    piece: Vec<u8>,
    seq: i64,
}

impl Pieces<'_> {
    /// The whole file; how large it was.
    async fn take(mut self, body: impl Stream<Item = std::io::Result<Bytes>>, limit: u64) -> Result<u64> {
        let mut body = std::pin::pin!(body);
        let mut size = 0_u64;
        while let Some(bytes) = body.next().await {
            let bytes = bytes.map_err(|_| domain::Error::BodyBroken)?;
            size += bytes.len() as u64;
            if size > limit {
                return Err(domain::Error::TooLarge { limit }.into());
            }
            self.add(bytes).await?;
        }
        self.keep().await?;
        if size == 0 {
            return Err(FieldError::new("", "required").into());
        }
        Ok(size)
    }

    async fn add(&mut self, mut bytes: Bytes) -> Result<()> {
        while !bytes.is_empty() {
            let room = (PIECE - self.piece.len()).min(bytes.len());
            self.piece.extend_from_slice(&bytes.split_to(room));
            if self.piece.len() == PIECE {
                self.keep().await?;
            }
        }
        Ok(())
    }

    async fn keep(&mut self) -> Result<()> {
        if !self.piece.is_empty() {
            let Pieces {
                app,
                keys,
                tenant,
                id,
                piece,
                seq,
            } = self;
            // Nobody is told of the file before `queue` commits, and that takes the pieces along.
            let mut tx = app.store.db.begin_relaxed().await?;
            store::order_imports::add_chunk(&mut tx, keys, *tenant, *id, *seq, piece).await?;
            tx.commit().await?;
            piece.clear();
            *seq += 1;
        }
        Ok(())
    }
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
