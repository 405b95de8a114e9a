//! 名寄せ: two customers are one person. Orders and keys stay where they are and count for whom they
//! were merged into, so that taking it back restores both exactly.

use domain::CustomerId;
use store::Tx;

use super::count::recount;
use super::read::{View, view};
use crate::{App, Caller, Result};

/// Merges a customer into another; answers the other. Who has others merged into it stays where it is.
pub async fn merge(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    from: CustomerId,
    into: CustomerId,
) -> Result<View> {
    let now = app.now();
    let tenant = caller.tenant;
    store::customers::lock(tx, tenant, &[from, into]).await?;
    let customer = store::customers::get(&mut *tx, tenant, from)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let target = store::customers::get(&mut *tx, tenant, into).await?;
    let target = target.ok_or_else(|| domain::FieldError::new("/into", "unknown_reference"))?;
    if from == into || target.merged_into.is_some() {
        return Err(domain::FieldError::new("/into", "invalid").into());
    }
    if customer.merged_into.is_some() {
        return Err(domain::Error::Finished.into());
    }
    if store::customers::own_and_merged(&mut *tx, tenant, from)
        .await?
        .len()
        > 1
    {
        return Err(domain::Error::InUse {
            by: "merged customers",
        }
        .into());
    }
    store::customers::set_merged(tx, tenant, from, Some(into), now).await?;
    recount(tx, tenant, &[into], now).await?;
    let target = store::customers::get(&mut *tx, tenant, into)
        .await?
        .ok_or(domain::Error::NotFound)?;
    view(app, caller, target).await
}

/// Takes a merge back; answers the customer that is one of its own again.
pub async fn unmerge(app: &App, tx: &mut Tx, caller: &Caller, id: CustomerId) -> Result<View> {
    let now = app.now();
    let tenant = caller.tenant;
    let customer = store::customers::get(&mut *tx, tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let into = customer.merged_into.ok_or(domain::Error::Finished)?;
    store::customers::lock(tx, tenant, &[id, into]).await?;
    store::customers::set_merged(tx, tenant, id, None, now).await?;
    recount(tx, tenant, &[id, into], now).await?;
    let customer = store::customers::get(&mut *tx, tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    view(app, caller, customer).await
}
