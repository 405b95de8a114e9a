//! Receives a result file and queues its reading.

use bytes::Bytes;
use domain::job::JobKind;
use domain::order_import::ImportStatus;
use domain::tracking_import::TrackingImport;
use domain::waybill::ResultColumns;
use domain::waybill::WaybillFormat;
use domain::{CarrierProfileId, FieldError, Json, TenantId, TrackingImportId};
use futures_util::Stream;
use store::Tx;
use store::jobs::NewJob;

use crate::files::Pieces;
use crate::{App, Caller, Error, Result, new_id};

#[derive(Clone, Copy, Debug)]
pub struct TrackingUpload {
    /// Everything is looked up, nothing is written.
    pub dry_run: bool,
    /// Shipments that have a number have left.
    pub ship: bool,
    /// Whose file it is, where it has no header.
    pub format: Option<WaybillFormat>,
    /// Whose columns it has; it brings its format.
    pub profile: Option<CarrierProfileId>,
    /// In bytes.
    pub max_size: u64,
}

/// A file that is here and waits to be queued.
pub struct Received {
    tenant: TenantId,
    id: TrackingImportId,
    upload: TrackingUpload,
    size: u64,
}

/// Takes the file in; of one that is refused nothing remains.
pub async fn receive<B>(app: &App, caller: &Caller, mut upload: TrackingUpload, body: B) -> Result<Received>
where
    B: Stream<Item = std::io::Result<Bytes>> + Send,
{
    if let Some(id) = upload.profile {
        let profile = store::carrier_profiles::get(&app.store.db, caller.tenant, id).await?;
        let profile = profile.ok_or_else(|| FieldError::new("?profile_id", "unknown_reference"))?;
        upload.format = Some(profile.format);
    }
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let mut received = Received {
        tenant: caller.tenant,
        id: TrackingImportId(new_id()),
        upload,
        size: 0,
    };
    let pieces = Pieces::of(app, &keys, caller.tenant, received.id.0);
    match pieces.take(body, upload.max_size).await {
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
pub async fn queue(app: &App, tx: &mut Tx, caller: &Caller, received: &Received) -> Result<TrackingImport> {
    let now = app.now();
    let import = TrackingImport {
        tenant_id: received.tenant,
        id: received.id,
        status: ImportStatus::Queued,
        dry_run: received.upload.dry_run,
        ship: received.upload.ship,
        format: received.upload.format,
        profile_id: received.upload.profile,
        bytes: i64::try_from(received.size).map_err(|_| Error::Internal("file size".into()))?,
        rows_read: 0,
        registered: 0,
        shipped: 0,
        unchanged: 0,
        failed: 0,
        cursor: 0,
        refused: None,
        actor: Json(caller.actor.clone()),
        created_at: now,
        started_at: None,
        finished_at: None,
    };
    store::tracking_imports::insert(&mut *tx, &import).await?;
    let job = NewJob::new(new_id(), JobKind::ImportTracking, now)
        .tenant(received.tenant)
        .subject(received.id.0);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(import)
}

/// Drops a file that is not to be read.
pub async fn discard(app: &App, received: &Received) -> Result<()> {
    store::files::remove(&app.store.db, received.tenant, received.id.0).await?;
    Ok(())
}

/// Where the shop says that the file has what is needed.
pub(super) async fn columns(app: &App, import: &TrackingImport) -> Result<Option<ResultColumns>> {
    let Some(id) = import.profile_id else {
        return Ok(None);
    };
    let profile = store::carrier_profiles::get(&app.store.db, import.tenant_id, id).await?;
    Ok(profile.and_then(|profile| profile.settings.0.results))
}
