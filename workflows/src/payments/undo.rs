//! Taking a payment back: it stays in the books, marked, and counts no more.

use domain::PaymentId;
use domain::payment::Payment;
use store::Tx;

use super::book::take_back;
use super::received::Received;
use crate::{App, Caller, Result};

/// The payment that paid what a refund paid back cannot go before the refund does.
pub async fn undo(app: &App, tx: &mut Tx, caller: &Caller, id: PaymentId) -> Result<Payment> {
    let known = store::payments::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let mut received = Received::lock(tx, caller.tenant, &[known.order_id]).await?;
    let now = app.now();
    let payment = store::payments::undo(tx, caller.tenant, id, now)
        .await?
        .ok_or(domain::Error::Finished)?;
    if !received.covers(&[&payment]) {
        return Err(domain::Error::InUse { by: "refund" }.into());
    }
    take_back(tx, caller, &mut received, &payment, now).await?;
    Ok(payment)
}
