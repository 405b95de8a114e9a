//! Traits as blind indexes: what the database compares.

use std::collections::BTreeSet;

use domain::blacklist::{
    BlacklistEntry, BlacklistField, BlacklistPersonal, Trait, traits_of_entry, traits_of_person,
};
use domain::person::Person;
use domain::{BlacklistEntryId, Date, Instant, TenantId};
use store::TenantKeys;
use store::blacklist::ENTRIES;
use store::vault::Blind;
use uuid::Uuid;

use crate::{Error, Result};

/// Keys of people or of an entry, and what each stands for.
pub(crate) type Keys = Vec<(Uuid, BlacklistField)>;

/// By what entries about any of these people are found.
pub(crate) fn keys_of_people<'a>(
    keys: &TenantKeys,
    people: impl IntoIterator<Item = &'a Person>,
) -> Result<Keys> {
    let traits: BTreeSet<Trait> = people.into_iter().flat_map(traits_of_person).collect();
    blind(keys, traits)
}

pub(super) fn keys_of_entry(keys: &TenantKeys, entry: &BlacklistPersonal) -> Result<Keys> {
    blind(keys, traits_of_entry(entry))
}

pub(super) fn ids(keys: &Keys) -> Vec<Uuid> {
    keys.iter().map(|(key, _)| *key).collect()
}

/// A new entry and what it is found by.
pub(super) fn entry(
    keys: &TenantKeys,
    tenant: TenantId,
    id: BlacklistEntryId,
    (personal, expires_on): (&BlacklistPersonal, Option<Date>),
    now: Instant,
) -> Result<(BlacklistEntry, Keys)> {
    let found_by = keys_of_entry(keys, personal)?;
    let together: Vec<u8> = found_by.iter().flat_map(|(key, _)| *key.as_bytes()).collect();
    let entry = BlacklistEntry {
        tenant_id: tenant,
        id,
        expires_on,
        fingerprint: uuid(&keys.digest(&together))?,
        sealed: keys.seal_json(ENTRIES, id.0, personal)?,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    Ok((entry, found_by))
}

fn blind(keys: &TenantKeys, traits: impl IntoIterator<Item = Trait>) -> Result<Keys> {
    traits
        .into_iter()
        .map(|found| {
            let kind = match found.field {
                BlacklistField::Email => Blind::Email,
                BlacklistField::Phone => Blind::Phone,
                BlacklistField::Name => Blind::Name,
                BlacklistField::Address => Blind::Address,
            };
            Ok((uuid(&keys.blind(kind, &found.normal))?, found.field))
        })
        .collect()
}

fn uuid(bytes: &[u8]) -> Result<Uuid> {
    Uuid::from_slice(bytes).map_err(|error| Error::Internal(error.to_string()))
}
