//! Removes what has outlived its use, a batch at a time.

use domain::order_change::undo_horizon;
use workflows::batches::until_none;

use crate::handler::{JobContext, JobError};

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;
/// Finished jobs can be seen this long.
const KEEP_JOBS_MILLIS: i64 = 30 * DAY_MILLIS;
/// Files: failed rows and exports can be fetched this long.
const KEEP_FILES_MILLIS: i64 = 30 * DAY_MILLIS;
/// Workers that said nothing for so long are gone.
const KEEP_WORKERS_MILLIS: i64 = DAY_MILLIS;
/// Rows deleted in one statement, so that no lock is held long.
const BATCH: i64 = 1_000;
/// Pieces of files are large.
const PIECES: i64 = 100;

/// The job `CleanUp`.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (db, now, stop) = (&context.app.store.db, context.app.now(), &context.stop);
    let before = now.plus_millis(-KEEP_JOBS_MILLIS);
    let jobs = until_none(stop, || store::jobs::delete_finished(db, before, BATCH)).await?;
    let access = workflows::access::clean_up(&context.app).await?;
    let answers = store::idempotency::remove_expired(db, now).await?;
    let before = now.plus_millis(-KEEP_FILES_MILLIS);
    let files = until_none(stop, || store::files::remove_before(db, before, PIECES)).await?;
    until_none(stop, || store::order_imports::forget_before(db, before, BATCH)).await?;
    let mut kept = 0;
    for tenant in store::tenants::all(db).await? {
        let mut tx = db.begin().await?;
        kept += store::kept::remove_before(&mut tx, tenant.id, undo_horizon(now)).await?;
        tx.commit().await?;
    }
    let events = workflows::events::forget(&context.app, stop).await?;
    let runs = workflows::rules::forget(&context.app, stop).await?;
    let deliveries = workflows::webhooks::forget(&context.app, stop).await?;
    let workers = store::jobs::forget_workers(db, now.plus_millis(-KEEP_WORKERS_MILLIS)).await?;
    if stop.is_asked() {
        return Err(JobError::Stopped);
    }
    tracing::info!(
        jobs,
        workers,
        access,
        answers,
        files,
        kept,
        events,
        runs,
        deliveries,
        "cleaned up"
    );
    Ok(())
}
