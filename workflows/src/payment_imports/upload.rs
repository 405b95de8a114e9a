//! Takes a file in: its rows are kept, sealed, and looked at by a job.

use std::collections::HashMap;

use connectors::payment_file::{self, Layout, PaymentFile, PaymentFileError, PaymentLine};
use domain::job::JobKind;
use domain::payment_import::{
    PaymentImport, PaymentImportStatus, PaymentRow, PaymentRowPersonal, PaymentRowStatus,
};
use domain::{FieldError, Json, PaymentImportId};
use store::jobs::NewJob;
use store::{TenantKeys, Tx};
use uuid::Uuid;

use crate::{App, Caller, Error, Result, new_id};

/// In the layout with this code, or in the first that fits.
pub async fn upload(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    layout: Option<&str>,
    bytes: &[u8],
) -> Result<PaymentImport> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let own: Vec<Layout> = store::payment_layouts::all(&mut *tx, caller.tenant)
        .await?
        .iter()
        .filter_map(|own| Layout::of(&own.code, &own.columns.0))
        .collect();
    let file = payment_file::read(bytes, &own, layout, now.date_in_tokyo()).map_err(refused)?;
    let id = PaymentImportId(new_id());
    let rows = rows(caller, &keys, id, &file)?;
    let count =
        |status| i64::try_from(rows.iter().filter(|row| row.status == status).count()).unwrap_or(i64::MAX);
    let import = PaymentImport {
        tenant_id: caller.tenant,
        id,
        status: PaymentImportStatus::Matching,
        layout: file.layout,
        method: file.method,
        rows_total: i64::try_from(rows.len()).unwrap_or(i64::MAX),
        skipped: file.skipped,
        open: count(PaymentRowStatus::Open),
        booked: 0,
        known: 0,
        failed: count(PaymentRowStatus::Failed),
        actor: Json(caller.actor.clone()),
        created_at: now,
        matched_at: None,
    };
    store::payment_imports::insert(&mut *tx, &import).await?;
    store::payment_imports::insert_rows(tx, &rows).await?;
    let job = NewJob::new(new_id(), JobKind::MatchPayments, now)
        .tenant(caller.tenant)
        .subject(id.0);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(import)
}

fn refused(error: PaymentFileError) -> Error {
    let (pointer, code) = match error {
        PaymentFileError::UnknownLayout => ("?layout", "unknown_reference"),
        PaymentFileError::NoLayoutFits => ("", "no_layout_fits"),
        PaymentFileError::Empty => ("", "required"),
        PaymentFileError::TooManyRows => {
            return FieldError::new("", "too_many_items")
                .hint(payment_file::MAX_ROWS.to_string())
                .into();
        }
    };
    FieldError::new(pointer, code).into()
}

fn rows(
    caller: &Caller,
    keys: &TenantKeys,
    import: PaymentImportId,
    file: &PaymentFile,
) -> Result<Vec<PaymentRow>> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    let mut rows = Vec::with_capacity(file.lines.len());
    for line in &file.lines {
        let nth = seen.entry(&line.identity).or_default();
        *nth += 1;
        let sealed = match line.error {
            Some(_) => None,
            None => Some(keys.seal_json(
                &store::payment_imports::place(line.row),
                import.0,
                &personal(line),
            )?),
        };
        rows.push(PaymentRow {
            tenant_id: caller.tenant,
            import_id: import,
            row_number: line.row,
            status: match line.error {
                Some(_) => PaymentRowStatus::Failed,
                None => PaymentRowStatus::Open,
            },
            received_on: line.received_on,
            amount: line.amount,
            error: line.error,
            fingerprint: fingerprint(keys, line, *nth)?,
            proposals: Json(Vec::new()),
            sealed,
        });
    }
    Ok(rows)
}

fn personal(line: &PaymentLine) -> PaymentRowPersonal {
    PaymentRowPersonal {
        payer: line.payer.clone(),
        order_number: line.order_number.clone(),
    }
}

/// Two rows alike in one file are two payments; the nth of one file is the nth of another.
fn fingerprint(keys: &TenantKeys, line: &PaymentLine, nth: u32) -> Result<Uuid> {
    let digest = keys.digest(format!("payment row\u{1f}{nth}\u{1f}{}", line.identity).as_bytes());
    Uuid::from_slice(&digest).map_err(|error| Error::Internal(error.to_string()))
}
