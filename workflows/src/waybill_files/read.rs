//! Files for carriers' programs, as they were made.

use domain::access::Scope;
use domain::waybill::{WaybillEntry, WaybillFile};
use domain::{ShipmentId, WaybillFileId};

use crate::files::{self, FileBytes};
use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: WaybillFileId) -> Result<WaybillFile> {
    let file = store::waybill_files::get(&app.store.db, caller.tenant, id).await?;
    Ok(file.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<WaybillFileId>,
    limit: i64,
) -> Result<Vec<WaybillFile>> {
    Ok(store::waybill_files::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// Its shipments, and those left out, by id.
pub async fn entries(
    app: &App,
    caller: &Caller,
    id: WaybillFileId,
    after: Option<ShipmentId>,
    limit: i64,
) -> Result<Vec<WaybillEntry>> {
    get(app, caller, id).await?;
    Ok(store::waybill_files::entries(&app.store.db, caller.tenant, id, after, limit).await?)
}

/// A file on its way out.
pub struct WaybillDownload {
    pub charset: &'static str,
    pub bytes: FileBytes,
}

/// Names and addresses are what it is made of.
pub async fn file(app: &App, caller: &Caller, id: WaybillFileId) -> Result<WaybillDownload> {
    caller.require(Scope::PiiRead)?;
    let file = get(app, caller, id).await?;
    let bytes = files::send(app, caller.tenant, id.0).await?;
    Ok(WaybillDownload {
        charset: if file.utf8 { "utf-8" } else { "shift_jis" },
        bytes: bytes.ok_or(domain::Error::NoFile)?,
    })
}
