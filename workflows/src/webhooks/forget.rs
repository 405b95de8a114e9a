//! What deleted endpoints leave behind.

use crate::batches::until_none;
use crate::{App, Result, Stop};

/// Deliveries removed in one transaction.
const BATCH: i64 = 1_000;

/// Removes the deliveries of endpoints that are deleted, and these themselves; how many deliveries. What is
/// left is removed another time.
pub async fn forget(app: &App, stop: &Stop) -> Result<u64> {
    let db = &app.store.db;
    let mut forgotten = 0;
    for (tenant, endpoint) in store::webhook_endpoints::deleted(db).await? {
        let remove = || store::webhook_deliveries::remove_of(db, tenant, endpoint, BATCH);
        forgotten += until_none(stop, remove).await?;
        if !stop.is_asked() {
            store::webhook_endpoints::remove(db, tenant, endpoint).await?;
        }
    }
    Ok(forgotten)
}
