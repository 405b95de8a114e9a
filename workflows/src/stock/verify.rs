//! Whether every level is the sum of its movements, and what is spoken for is what orders hold.

use domain::TenantId;
use store::stock_levels::Drift;

use crate::{App, Result, Stop};

/// Levels looked at in one query.
const BATCH: i64 = 500;

/// The levels that are not; `None` where it was stopped on the way.
pub async fn verify(app: &App, tenant: TenantId, stop: &Stop) -> Result<Option<Vec<Drift>>> {
    let mut drifted = Vec::new();
    let mut after = None;
    loop {
        if stop.is_asked() {
            return Ok(None);
        }
        let (found, last) = store::stock_levels::drift(&app.store.db, tenant, after, BATCH).await?;
        drifted.extend(found);
        match last {
            Some(last) => after = Some(last),
            None => return Ok(Some(drifted)),
        }
    }
}
