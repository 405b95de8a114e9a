//! How far an import is, and its rows.

use domain::PaymentImportId;
use domain::payment::Payment;
use domain::payment_import::{PaymentImport, PaymentRow, PaymentRowPersonal, PaymentRowStatus};

use crate::{App, Caller, Result};

/// A row and what belongs to it.
pub struct RowView {
    pub row: PaymentRow,
    /// `None` where it was not asked for.
    pub personal: Option<PaymentRowPersonal>,
    pub payments: Vec<Payment>,
}

pub async fn get(app: &App, caller: &Caller, id: PaymentImportId) -> Result<PaymentImport> {
    let import = store::payment_imports::get(&app.store.db, caller.tenant, id).await?;
    Ok(import.ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<PaymentImportId>,
    limit: i64,
) -> Result<Vec<PaymentImport>> {
    Ok(store::payment_imports::list(&app.store.db, caller.tenant, before, limit).await?)
}

/// In the file's order; with `personal`, who paid comes along.
pub async fn rows(
    app: &App,
    caller: &Caller,
    id: PaymentImportId,
    status: Option<PaymentRowStatus>,
    personal: bool,
    (after, limit): (i64, i64),
) -> Result<Vec<RowView>> {
    get(app, caller, id).await?;
    let db = &app.store.db;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let rows = store::payment_imports::rows(db, caller.tenant, id, status, after, limit).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Ok(Vec::new());
    };
    let (first, last) = (first.row_number, last.row_number);
    let payments = store::payment_imports::payments(db, caller.tenant, id, first, last).await?;
    rows.into_iter()
        .map(|row| {
            Ok(RowView {
                personal: if personal {
                    Some(store::payment_imports::open(&keys, &row)?)
                } else {
                    None
                },
                payments: payments
                    .iter()
                    .filter(|payment| payment.import_row == Some(row.row_number))
                    .cloned()
                    .collect(),
                row,
            })
        })
        .collect()
}
