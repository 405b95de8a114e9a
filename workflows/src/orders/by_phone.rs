//! 店舗受注: orders that somebody types in while the telephone rings. What need not be typed is filled in.

use domain::order_draft::OrderDraft;
use domain::person::Person;
use domain::{CustomerId, FieldError};
use store::Tx;

use super::Entrance;
use crate::{App, Caller, Result};

/// The buyer that a customer is, for an order that names the customer instead.
pub async fn buyer_of(app: &App, caller: &Caller, customer: CustomerId) -> Result<Person> {
    let unknown = || FieldError::new("/customer_id", "unknown_reference");
    let known = store::customers::get(&app.store.db, caller.tenant, customer)
        .await?
        .ok_or_else(unknown)?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    if known.erased_at.is_some() {
        return Err(unknown().into());
    }
    Ok(store::customers::open(&keys, &known)?.person)
}

/// Gives a draft without a number the next one of its day, `TEL261122-0001`: none twice, and none that
/// somebody has typed already.
pub async fn number(tx: &mut Tx, entrance: &Entrance, draft: &mut OrderDraft) -> Result<()> {
    while draft.number.is_empty() {
        let prefix = entrance.now.tokyo().format("TEL%y%m%d").to_string();
        let next = store::order_counters::next(tx, entrance.tenant, &prefix).await?;
        let number = format!("{prefix}-{next:04}");
        let known = store::orders::known(tx, entrance.tenant, &[&number]).await?;
        if known.is_empty() {
            draft.number = number;
        }
    }
    Ok(())
}
