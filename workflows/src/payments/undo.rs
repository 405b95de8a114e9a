//! Taking a payment back: it stays in the books, marked, and counts no more.

use domain::payment::Payment;
use domain::{OrderId, PaymentId};
use store::Tx;

use super::book::take_back;
use crate::{App, Caller, Result};

/// The payment that paid what a refund paid back cannot go before the refund does.
pub async fn undo(app: &App, tx: &mut Tx, caller: &Caller, id: PaymentId) -> Result<Payment> {
    let known = store::payments::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    lock(tx, caller, known.order_id).await?;
    let now = app.now();
    let payment = store::payments::undo(tx, caller.tenant, id, now)
        .await?
        .ok_or(domain::Error::Finished)?;
    let order = take_back(tx, caller, &payment, now).await?;
    if order.paid.0 < 0 {
        return Err(domain::Error::InUse { by: "refund" }.into());
    }
    Ok(payment)
}

async fn lock(tx: &mut Tx, caller: &Caller, order: OrderId) -> Result<()> {
    store::payments::lock_orders(tx, caller.tenant, &[order]).await?;
    Ok(())
}
