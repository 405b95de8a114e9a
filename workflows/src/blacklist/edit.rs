//! Making, changing and removing entries; open orders are looked at again by a job.

use domain::blacklist::{BlacklistEntry, BlacklistPersonal, traits_of_entry};
use domain::{BlacklistEntryId, Date, FieldError};
use store::Tx;

use super::keys;
use super::read::View;
use super::recheck::look_again;
use crate::{App, Caller, Result, new_id};

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct BlacklistEdit {
    pub email: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub reason: Option<String>,
    pub expires_on: Option<Option<Date>>,
}

pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    personal: BlacklistPersonal,
    expires_on: Option<Date>,
) -> Result<View> {
    check(&personal)?;
    let now = app.now();
    let tenant_keys = app.store.keys(caller.tenant, now).await?;
    let id = BlacklistEntryId(new_id());
    let (entry, found_by) = keys::entry(&tenant_keys, caller.tenant, id, (&personal, expires_on), now)?;
    store::blacklist::insert(tx, &[(entry.clone(), keys::ids(&found_by))]).await?;
    look_again(tx, caller, &found_by, now).await?;
    Ok(View {
        entry,
        personal: Some(personal),
    })
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: BlacklistEntryId,
    expected: Option<i64>,
    edit: BlacklistEdit,
) -> Result<View> {
    let now = app.now();
    let tenant_keys = app.store.keys(caller.tenant, now).await?;
    let old = store::blacklist::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(old.version);
    let was = store::blacklist::open(&tenant_keys, &old)?;
    let mut found_by = keys::keys_of_entry(&tenant_keys, &was)?;
    let personal = BlacklistPersonal {
        email: edit.email.unwrap_or(was.email),
        name: edit.name.unwrap_or(was.name),
        phone: edit.phone.unwrap_or(was.phone),
        address: edit.address.unwrap_or(was.address),
        reason: edit.reason.unwrap_or(was.reason),
    };
    check(&personal)?;
    let expires_on = edit.expires_on.unwrap_or(old.expires_on);
    let (entry, now_found_by) = keys::entry(&tenant_keys, caller.tenant, id, (&personal, expires_on), now)?;
    let entry = BlacklistEntry {
        created_at: old.created_at,
        version: expected + 1,
        ..entry
    };
    if !store::blacklist::update(tx, &entry, &keys::ids(&now_found_by), expected).await? {
        return Err(domain::Error::Stale.into());
    }
    if found_by != now_found_by || old.expires_on != expires_on {
        found_by.extend(now_found_by);
        look_again(tx, caller, &found_by, now).await?;
    }
    Ok(View {
        entry,
        personal: Some(personal),
    })
}

pub async fn delete(app: &App, tx: &mut Tx, caller: &Caller, id: BlacklistEntryId) -> Result<()> {
    let now = app.now();
    let tenant_keys = app.store.keys(caller.tenant, now).await?;
    let entry = store::blacklist::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let was = store::blacklist::open(&tenant_keys, &entry)?;
    let found_by = keys::keys_of_entry(&tenant_keys, &was)?;
    store::blacklist::delete(tx, caller.tenant, id).await?;
    look_again(tx, caller, &found_by, now).await
}

/// Something must be told by which somebody is found.
pub(super) fn check(personal: &BlacklistPersonal) -> std::result::Result<(), domain::Error> {
    let mut errors = Vec::new();
    for (pointer, text, max) in [
        ("/email", &personal.email, 256),
        ("/name", &personal.name, 100),
        ("/phone", &personal.phone, 50),
        ("/address", &personal.address, 500),
        ("/reason", &personal.reason, 500),
    ] {
        if text.chars().count() > max {
            errors.push(FieldError::new(pointer, "too_long").hint(max.to_string()));
        } else if domain::card_number::holds_card_number(text) {
            errors.push(FieldError::new(pointer, "card_number"));
        }
    }
    if errors.is_empty() && traits_of_entry(personal).is_empty() {
        errors.push(FieldError::new("", "nothing_to_find_by"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
