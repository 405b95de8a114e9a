//! Stops an import; the orders that are in stay in.

use domain::OrderImportId;
use domain::order_import::{ImportStatus, OrderImport};

use store::Tx;

use super::run::finished_event;
use crate::{App, Caller, Result};

pub async fn cancel(app: &App, tx: &mut Tx, caller: &Caller, id: OrderImportId) -> Result<OrderImport> {
    let now = app.now();
    let known = store::order_imports::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if known.status.is_final() {
        return Err(domain::Error::Finished.into());
    }
    let import =
        store::order_imports::finish(&mut *tx, caller.tenant, id, ImportStatus::Cancelled, None, now)
            .await?
            .ok_or(domain::Error::Finished)?;
    store::events::insert(tx, &[finished_event(&import, caller.actor.clone(), now)]).await?;
    Ok(import)
}
