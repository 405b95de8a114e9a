//! Which payments there are.

use domain::payment::Payment;
use domain::{Date, OrderId, PaymentId};
use store::payments::PaymentFilter;

use crate::{App, Caller, Result};

pub async fn get(app: &App, caller: &Caller, id: PaymentId) -> Result<Payment> {
    let payment = store::payments::get(&app.store.db, caller.tenant, id).await?;
    Ok(payment.ok_or(domain::Error::NotFound)?)
}

/// An order's, oldest first, with those taken back.
pub async fn of_order(app: &App, caller: &Caller, order: OrderId) -> Result<Vec<Payment>> {
    store::orders::get(&app.store.db, caller.tenant, order)
        .await?
        .ok_or(domain::Error::NotFound)?;
    Ok(store::payments::of_order(&app.store.db, caller.tenant, order).await?)
}

/// Received last first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: PaymentFilter,
    after: Option<(Date, PaymentId)>,
    limit: i64,
) -> Result<Vec<Payment>> {
    Ok(store::payments::list(&app.store.db, caller.tenant, filter, after, limit).await?)
}
