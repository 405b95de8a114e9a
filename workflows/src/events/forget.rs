//! What is too old leaves the feed; of orders it stays in their timelines.

use super::KEPT_MILLIS;
use crate::{App, Result, Stop};

/// Events in one transaction.
const BATCH: i64 = 2_000;
/// Announcements can be read this long.
const ANNOUNCED_MILLIS: i64 = 180 * 24 * 60 * 60 * 1000;

/// How many left.
pub async fn forget(app: &App, halt: &Stop) -> Result<i64> {
    let now = app.now();
    let mut left = 0;
    for tenant in store::tenants::all(&app.store.db).await? {
        loop {
            if halt.is_asked() {
                return Ok(left);
            }
            let mut tx = app.store.db.begin().await?;
            let gone = store::feed::forget(&mut tx, tenant.id, now.plus_millis(-KEPT_MILLIS), BATCH).await?;
            tx.commit().await?;
            left += gone;
            if gone < BATCH {
                break;
            }
        }
        let mut tx = app.store.db.begin().await?;
        let before = now.plus_millis(-ANNOUNCED_MILLIS);
        store::announcements::remove_before(&mut tx, tenant.id, before).await?;
        tx.commit().await?;
    }
    Ok(left)
}
