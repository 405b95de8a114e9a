//! The rows that failed, as they were uploaded, with the reasons in a column of their own.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use connectors::order_file;
use domain::OrderImportId;
use domain::order_import::{FileEncoding, RowIssueCode};
use tokio::sync::mpsc;

use super::run::{options, scan};
use crate::files::{ChannelWriter, FileBytes, StoredFile, received};
use crate::{App, Caller, Result};

/// A file that is being written.
pub struct ErrorsCsv {
    /// The name of its encoding.
    pub charset: &'static str,
    pub bytes: FileBytes,
}

/// `reason` words a code for people.
pub async fn errors_csv(
    app: &App,
    caller: &Caller,
    id: OrderImportId,
    reason: impl Fn(RowIssueCode) -> &'static str,
) -> Result<ErrorsCsv> {
    let import = super::get(app, caller, id).await?;
    let reasons = reasons(app, caller, id, reason).await?;
    let options = Arc::new(options(&import));
    let file = StoredFile::of(app, caller.tenant, id.0);
    // A file that was refused as a whole has no rows that failed.
    let scan = scan(file.clone(), options)
        .await?
        .map_err(|_| domain::Error::NotFound)?;
    let charset = match scan.encoding {
        FileEncoding::ShiftJis => "shift_jis",
        FileEncoding::Utf8 | FileEncoding::Utf16 => "utf-8",
    };
    let (send, receive) = mpsc::channel(4);
    tokio::task::spawn_blocking(move || {
        let out = ChannelWriter { send: send.clone() };
        let out = io::BufWriter::with_capacity(64 << 10, out);
        if let Err(error) = order_file::failed_rows(file.open(), &scan, reasons, out) {
            let _ = send.blocking_send(Err(io::Error::other(error)));
        }
    });
    Ok(ErrorsCsv {
        charset,
        bytes: Box::pin(received(receive)),
    })
}

/// For each failed row what was wrong, in one text.
async fn reasons(
    app: &App,
    caller: &Caller,
    id: OrderImportId,
    reason: impl Fn(RowIssueCode) -> &'static str,
) -> Result<BTreeMap<i64, String>> {
    const PAGE: i64 = 1_000;
    let mut reasons: BTreeMap<i64, String> = BTreeMap::new();
    let mut after = 0;
    loop {
        let page = store::order_imports::issues(&app.store.db, None, caller.tenant, id, after, PAGE).await?;
        let Some(last) = page.last() else {
            return Ok(reasons);
        };
        after = last.seq;
        for issue in page
            .into_iter()
            .map(|kept| kept.issue)
            .filter(|issue| !issue.warning)
        {
            let text = reasons.entry(issue.row).or_default();
            if !text.is_empty() {
                text.push_str(" / ");
            }
            if let Some(column) = &issue.column {
                text.push_str(column);
                text.push_str(": ");
            }
            text.push_str(reason(issue.code));
        }
    }
}
