//! Entries, found by what they say.

use domain::BlacklistEntryId;
use domain::access::Scope;
use domain::blacklist::{BlacklistEntry, BlacklistPersonal};
use domain::person::Person;

use super::keys::{ids, keys_of_people};
use crate::{App, Caller, Result};

/// An entry, and what it says where the caller may read that.
pub struct View {
    pub entry: BlacklistEntry,
    pub personal: Option<BlacklistPersonal>,
}

/// What entries are looked for by, as people write it: any one match is enough.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct Looked {
    pub email: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
}

impl Looked {
    fn is_anything(&self) -> bool {
        [&self.email, &self.name, &self.phone, &self.address]
            .into_iter()
            .any(Option::is_some)
    }

    /// Somebody of whom this is known.
    fn person(&self) -> Person {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Person {
            email: text(&self.email),
            family_name: text(&self.name),
            phone: text(&self.phone),
            street: text(&self.address),
            ..Person::default()
        }
    }
}

pub async fn get(app: &App, caller: &Caller, id: BlacklistEntryId) -> Result<View> {
    let entry = store::blacklist::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let views = open(app, caller, vec![entry]).await?;
    Ok(views.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    looked: &Looked,
    before: Option<BlacklistEntryId>,
    limit: i64,
) -> Result<Vec<View>> {
    caller.require_to_ask(looked.is_anything())?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let keys = ids(&keys_of_people(&keys, [&looked.person()])?);
    let keys = looked.is_anything().then_some(&*keys);
    let entries = store::blacklist::list(&app.store.db, caller.tenant, keys, before, limit).await?;
    open(app, caller, entries).await
}

async fn open(app: &App, caller: &Caller, entries: Vec<BlacklistEntry>) -> Result<Vec<View>> {
    let personal = caller.may(Scope::PiiRead);
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    entries
        .into_iter()
        .map(|entry| {
            Ok(View {
                personal: if personal {
                    Some(store::blacklist::open(&keys, &entry)?)
                } else {
                    None
                },
                entry,
            })
        })
        .collect()
}
