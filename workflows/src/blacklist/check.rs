//! Whether a person is on the list.

use std::collections::{BTreeMap, BTreeSet};

use domain::BlacklistEntryId;
use domain::blacklist::BlacklistField;
use domain::person::Person;

use super::keys::{ids, keys_of_people};
use crate::{App, Caller, Result};

/// So many entries are named of each trait.
const NAMED: i64 = 100;

/// An entry that matches, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub entry: BlacklistEntryId,
    pub fields: Vec<BlacklistField>,
}

/// Any one match is enough.
pub async fn check(app: &App, caller: &Caller, person: &Person) -> Result<Vec<Checked>> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let traits = keys_of_people(&keys, [person])?;
    let today = now.date_in_tokyo();
    let found = store::blacklist::matching(&app.store.db, caller.tenant, &ids(&traits), today, NAMED).await?;
    let mut checked: BTreeMap<BlacklistEntryId, BTreeSet<BlacklistField>> = BTreeMap::new();
    for (key, field) in traits {
        for entry in found.get(&key).into_iter().flatten() {
            checked.entry(*entry).or_default().insert(field);
        }
    }
    Ok(checked
        .into_iter()
        .map(|(entry, fields)| Checked {
            entry,
            fields: fields.into_iter().collect(),
        })
        .collect())
}
