//! How far a file is, and the file.

use domain::OrderExportId;
use domain::access::Scope;
use domain::order_export::{ExportEncoding, ExportStatus, OrderExport};

use crate::files::{self, FileBytes};
use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: OrderExportId) -> Result<OrderExport> {
    let export = store::order_exports::get(&app.store.db, caller.tenant, id).await?;
    Ok(export.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<OrderExportId>,
    limit: i64,
) -> Result<Vec<OrderExport>> {
    Ok(store::order_exports::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// A file on its way out.
pub struct ExportFile {
    /// The name of its encoding.
    pub charset: &'static str,
    pub personal: bool,
    pub bytes: FileBytes,
}

pub async fn file(app: &App, caller: &Caller, id: OrderExportId) -> Result<ExportFile> {
    let export = get(app, caller, id).await?;
    if export.personal {
        caller.require(Scope::PiiRead)?;
    }
    if export.status != ExportStatus::Succeeded {
        return Err(domain::Error::NoFile.into());
    }
    let bytes = files::send(app, caller.tenant, id.0).await?;
    Ok(ExportFile {
        charset: charset(export.spec.encoding),
        personal: export.personal,
        bytes: bytes.ok_or(domain::Error::NoFile)?,
    })
}

pub(super) fn charset(encoding: ExportEncoding) -> &'static str {
    match encoding {
        ExportEncoding::Cp932 => "shift_jis",
        ExportEncoding::Utf8 | ExportEncoding::Utf8Bom => "utf-8",
    }
}
