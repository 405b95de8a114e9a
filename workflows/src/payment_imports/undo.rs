//! Takes confirmed rows back: their payments count no more, and the rows wait again.

use domain::payment::Payment;
use domain::payment_import::{PaymentImport, PaymentRowStatus};
use domain::{OrderId, PaymentImportId};
use store::Tx;

use super::confirm::{Desk, RowOutcome, RowRefusal};
use crate::payments::{Received, take_back};
use crate::{App, Caller, Result};

/// Each row wholly or not at all.
pub async fn undo(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: PaymentImportId,
    rows: &[i64],
) -> Result<(PaymentImport, Vec<RowOutcome>)> {
    let desk = Desk::open(app, tx, caller, id, rows).await?;
    let from = rows.iter().min().copied().unwrap_or(0);
    let to = rows.iter().max().copied().unwrap_or(0);
    let payments = store::payment_imports::payments(&mut *tx, caller.tenant, id, from, to).await?;
    let orders: Vec<OrderId> = payments.iter().map(|payment| payment.order_id).collect();
    let mut received = Received::lock(tx, caller.tenant, &orders).await?;
    let mut outcomes = Vec::with_capacity(rows.len());
    for &row in rows {
        let theirs: Vec<&Payment> = payments
            .iter()
            .filter(|payment| payment.import_row == Some(row))
            .collect();
        let result = match desk.rows.get(&row) {
            None => Err(RowRefusal::NoSuchRow),
            Some(known) if known.status != PaymentRowStatus::Booked => Err(RowRefusal::NotBooked),
            Some(_) if !received.covers(&theirs) => Err(RowRefusal::Refunded),
            Some(_) => {
                let mut undone = Vec::with_capacity(theirs.len());
                for payment in theirs {
                    if let Some(payment) =
                        store::payments::undo(tx, caller.tenant, payment.id, desk.now).await?
                    {
                        take_back(tx, caller, &mut received, &payment, desk.now).await?;
                        undone.push(payment);
                    }
                }
                store::payment_imports::set_row(tx, caller.tenant, id, row, PaymentRowStatus::Open).await?;
                Ok(undone)
            }
        };
        outcomes.push(RowOutcome { row, result });
    }
    let import = store::payment_imports::recount(tx, caller.tenant, id).await?;
    Ok((import, outcomes))
}
