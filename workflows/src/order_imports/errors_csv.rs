//! The rows that failed, as they were uploaded, with the reasons in a column of their own.

use std::io;
use std::sync::Arc;

use connectors::order_file;
use domain::order_import::RowIssueCode;
use domain::{OrderImportId, TenantId};
use store::order_imports::RowFault;
use tokio::sync::mpsc;

use super::run::{options, scan};
use crate::files::{ChannelWriter, RowsBack, StoredFile, received};
use crate::{App, Caller, Result};

/// `reason` words a code for people.
pub async fn errors_csv(
    app: &App,
    caller: &Caller,
    id: OrderImportId,
    reason: impl Fn(RowIssueCode) -> &'static str + Send + 'static,
) -> Result<RowsBack> {
    let import = super::get(app, caller, id).await?;
    let options = Arc::new(options(&import));
    let file = StoredFile::of(app, caller.tenant, id.0);
    // A file that was refused as a whole has no rows that failed.
    let scan = scan(file.clone(), options)
        .await?
        .map_err(|_| domain::Error::NoFile)?;
    let encoding = scan.encoding;
    let faults = Faults::of(file.clone(), caller.tenant, id);
    let reasons = faults.map(move |fault| fault.map(|fault| (fault.row_number, worded(&fault, &reason))));
    let (send, receive) = mpsc::channel(4);
    tokio::task::spawn_blocking(move || {
        let out = ChannelWriter { send: send.clone() };
        let out = io::BufWriter::with_capacity(64 << 10, out);
        if let Err(error) = order_file::failed_rows(file.open(), &scan, reasons, out) {
            let _ = send.blocking_send(Err(io::Error::other(error)));
        }
    });
    Ok(RowsBack::new(encoding, Box::pin(received(receive))))
}

/// What was wrong, in a text.
fn worded(fault: &RowFault, reason: impl Fn(RowIssueCode) -> &'static str) -> String {
    let reason = reason(fault.code);
    match &fault.column_name {
        Some(column) => format!("{column}: {reason}"),
        None => reason.to_owned(),
    }
}

/// What was wrong in the order of the rows, a page at a time: an import may have as much of it as rows. For
/// code that runs on a blocking thread.
struct Faults {
    file: StoredFile,
    tenant: TenantId,
    import: OrderImportId,
    page: std::vec::IntoIter<RowFault>,
    after: (i64, i64),
}

impl Faults {
    fn of(file: StoredFile, tenant: TenantId, import: OrderImportId) -> Faults {
        Faults {
            file,
            tenant,
            import,
            page: Vec::new().into_iter(),
            after: (0, 0),
        }
    }

    fn next_page(&self) -> store::Result<Vec<RowFault>> {
        const PAGE: i64 = 1_000;
        let db = &self.file.app.store.db;
        let page = store::order_imports::faults(db, self.tenant, self.import, self.after, PAGE);
        self.file.runtime.block_on(page)
    }
}

impl Iterator for Faults {
    type Item = io::Result<RowFault>;

    fn next(&mut self) -> Option<io::Result<RowFault>> {
        if self.page.as_slice().is_empty() {
            match self.next_page() {
                Ok(page) => self.page = page.into_iter(),
                Err(error) => return Some(Err(io::Error::other(error))),
            }
        }
        let fault = self.page.next()?;
        self.after = (fault.row_number, fault.seq);
        Some(Ok(fault))
    }
}
