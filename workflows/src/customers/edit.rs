//! What people may change of a customer: the person, tags and the memo.

use domain::merge_patch::Amend;
use domain::person::Person;
use domain::{CustomerId, FieldError, Json};
use store::Tx;
use store::customers::CUSTOMERS;

use super::read::{View, view};
use crate::{App, Caller, Result};

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct CustomerEdit {
    pub person: Option<Amend<Person>>,
    pub memo: Option<String>,
    pub tags: Option<Vec<String>>,
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: CustomerId,
    expected: Option<i64>,
    edit: CustomerEdit,
) -> Result<View> {
    if let Some(memo) = &edit.memo
        && domain::card_number::holds_card_number(memo)
    {
        return Err(FieldError::new("/memo", "card_number").into());
    }
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut customer = store::customers::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if customer.erased_at.is_some() && (edit.person.is_some() || edit.memo.is_some()) {
        return Err(domain::Error::Finished.into());
    }
    let mut personal = store::customers::open(&keys, &customer)?;
    if let Some(amend) = edit.person {
        personal.person = renamed(personal.person, amend)?;
    }
    personal.memo = edit.memo.unwrap_or(personal.memo);
    if customer.erased_at.is_none() {
        customer.sealed = Some(keys.seal_json(CUSTOMERS, id.0, &personal)?);
    }
    if let Some(tags) = edit.tags {
        customer.tags = Json(tags);
    }
    customer.updated_at = now;
    let expected = expected.unwrap_or(customer.version);
    let customer = store::customers::edit(tx, &customer, expected)
        .await?
        .ok_or(domain::Error::Stale)?;
    view(app, caller, customer).await
}

/// A customer that has a name keeps one.
fn renamed(before: Person, amend: Amend<Person>) -> std::result::Result<Person, domain::Error> {
    let has_name = |person: &Person| !(person.full_name().is_empty() && person.company.is_empty());
    let was_named = has_name(&before);
    let person = amend(before)?;
    if was_named && !has_name(&person) {
        return Err(FieldError::new("/person/family_name", "required").into());
    }
    Ok(person)
}
