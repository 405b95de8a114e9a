//! Deleting what is personal about a customer, as the law or the person asks, also in the mail to and from
//! them: counters, and that mail went, stay.

use domain::CustomerId;
use domain::audit::AuditAction;
use store::Tx;

use super::read::{View, view};
use crate::audit::{self, Deed};
use crate::{App, Caller, Result};

/// Done twice, it changes nothing the second time. What stands on orders is not touched.
pub async fn erase(app: &App, tx: &mut Tx, caller: &Caller, id: CustomerId) -> Result<View> {
    let now = app.now();
    let customer = store::customers::erase(tx, caller.tenant, id, now)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let keys = app.store.keys(caller.tenant, now).await?;
    for mail in store::mails::of_customer(tx, caller.tenant, id).await? {
        store::mails::erase(tx, &keys, caller.tenant, mail, now).await?;
    }
    let deed = Deed::new(AuditAction::CustomerErased).to(id);
    audit::write(tx, app, caller, deed).await?;
    view(app, caller, customer).await
}
