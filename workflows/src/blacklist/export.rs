//! The whole list as a file, a batch at a time.

use bytes::Bytes;
use connectors::{TextEncoding, blacklist_file};
use domain::BlacklistEntryId;

use crate::files::{FileBytes, paged};
use crate::{App, Caller, Result};

const BATCH: i64 = 1_000;

/// Newest first; what the encoding lacks becomes its common form or 〓.
pub fn export(app: App, caller: Caller, encoding: TextEncoding) -> FileBytes {
    paged(move |before| page(app.clone(), caller.clone(), before, encoding))
}

async fn page(
    app: App,
    caller: Caller,
    before: Option<BlacklistEntryId>,
    encoding: TextEncoding,
) -> Result<(Bytes, Option<BlacklistEntryId>)> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let entries = store::blacklist::list(&app.store.db, caller.tenant, None, before, BATCH).await?;
    let last = entries.last().map(|entry| entry.id);
    let mut rows = Vec::with_capacity(entries.len());
    for entry in &entries {
        rows.push((store::blacklist::open(&keys, entry)?, entry.expires_on));
    }
    let bytes = blacklist_file::write(&rows, before.is_none(), encoding)
        .map_err(|error| crate::Error::Internal(error.to_string()))?;
    Ok((bytes.into(), last))
}
