//! The whole list as a file, a batch at a time.

use bytes::Bytes;
use connectors::{TextEncoding, blacklist_file};
use domain::BlacklistEntryId;
use futures_util::{StreamExt as _, stream};

use crate::files::FileBytes;
use crate::{App, Caller, Result};

const BATCH: i64 = 1_000;

/// From which entry the next batch is.
enum Next {
    Start,
    After(BlacklistEntryId),
    End,
}

/// Newest first; what the encoding lacks becomes its common form or 〓.
pub fn export(app: App, caller: Caller, encoding: TextEncoding) -> FileBytes {
    let start = (app, caller, Next::Start);
    let batches = stream::try_unfold(start, move |(app, caller, next)| async move {
        let before = match next {
            Next::End => return Ok(None),
            Next::Start => None,
            Next::After(entry) => Some(entry),
        };
        let page = page(&app, &caller, before, encoding).await;
        let (bytes, last) = page.map_err(std::io::Error::other)?;
        let next = last.map_or(Next::End, Next::After);
        Ok::<_, std::io::Error>(Some((bytes, (app, caller, next))))
    });
    batches.boxed()
}

async fn page(
    app: &App,
    caller: &Caller,
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
