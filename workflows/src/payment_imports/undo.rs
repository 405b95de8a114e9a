//! Takes confirmed rows back: their payments count no more, and the rows wait again.

use std::collections::HashMap;

use domain::payment::Payment;
use domain::payment_import::{PaymentImport, PaymentRowStatus};
use domain::{OrderId, PaymentImportId, Yen};
use store::Tx;

use super::confirm::{Desk, RowOutcome, RowRefusal};
use crate::payments::take_back;
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
    let mut received = received(tx, caller, &payments).await?;
    let mut outcomes = Vec::with_capacity(rows.len());
    for &row in rows {
        let theirs: Vec<&Payment> = payments
            .iter()
            .filter(|payment| payment.import_row == Some(row))
            .collect();
        let result = match desk.rows.get(&row) {
            None => Err(RowRefusal::NoSuchRow),
            Some(known) if known.status != PaymentRowStatus::Booked => Err(RowRefusal::NotBooked),
            Some(_) if !covered(&theirs, &received) => Err(RowRefusal::Refunded),
            Some(_) => {
                let mut undone = Vec::with_capacity(theirs.len());
                for payment in theirs {
                    if let Some(payment) =
                        store::payments::undo(tx, caller.tenant, payment.id, desk.now).await?
                    {
                        let order = take_back(tx, caller, &payment, desk.now).await?;
                        received.insert(order.id, order.paid);
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

/// What the payments' orders have received; nobody else changes it until the end.
async fn received(tx: &mut Tx, caller: &Caller, payments: &[Payment]) -> Result<HashMap<OrderId, Yen>> {
    let mut ids: Vec<OrderId> = payments.iter().map(|payment| payment.order_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let orders = store::payments::lock_orders(tx, caller.tenant, &ids).await?;
    Ok(orders.into_iter().map(|order| (order.id, order.paid)).collect())
}

/// Each order has still received what the payments brought.
fn covered(payments: &[&Payment], received: &HashMap<OrderId, Yen>) -> bool {
    payments.iter().all(|payment| {
        let brought: Yen = payments
            .iter()
            .filter(|other| other.order_id == payment.order_id)
            .map(|other| other.amount)
            .sum();
        received
            .get(&payment.order_id)
            .is_some_and(|paid| *paid >= brought)
    })
}
