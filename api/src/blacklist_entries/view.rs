//! What the API promises about the blacklist.

use chrono::NaiveDate;
use domain::BlacklistEntryId;
use domain::blacklist::{BlacklistField, BlacklistPersonal};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::blacklist::{BlacklistEdit, Checked, View};

use crate::wire::{At, Id};

/// ブラックリスト: a person or address not to sell to without a look. Any one of mail address, name,
/// phone number and address is enough for an order to be stopped.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BlacklistEntry")]
pub struct EntryView {
    pub id: Id<BlacklistEntryId>,
    /// Null without the scope `pii:read`.
    #[oai(nullable)]
    pub email: Option<String>,
    /// The whole name. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub name: Option<String>,
    /// Null without the scope `pii:read`.
    #[oai(nullable)]
    pub phone: Option<String>,
    /// The whole address. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub address: Option<String>,
    /// Why. Null without the scope `pii:read`.
    #[oai(nullable)]
    pub reason: Option<String>,
    /// The last day it counts; null: for ever.
    #[oai(nullable)]
    pub expires_on: Option<NaiveDate>,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// An entry to be made: at least one of mail address, name, phone number and address.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewBlacklistEntry", deny_unknown_fields)]
pub struct NewEntryView {
    /// The mail address, however it is written.
    #[oai(default, validator(max_length = 256))]
    pub email: String,
    /// The whole name; 髙橋 and 高橋 are one.
    #[oai(default, validator(max_length = 100))]
    pub name: String,
    /// The phone number, however it is written.
    #[oai(default, validator(max_length = 50))]
    pub phone: String,
    /// The whole address in one text. Without a building it stands for the whole house.
    #[oai(default, validator(max_length = 500))]
    pub address: String,
    /// Why, for the shop's people.
    #[oai(default, validator(max_length = 500))]
    pub reason: String,
    /// The last day it counts; left out: for ever.
    #[oai(nullable)]
    pub expires_on: Option<NaiveDate>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BlacklistEntryPatch", deny_unknown_fields)]
pub struct EntryPatch {
    /// The mail address; empty: none.
    #[oai(validator(max_length = 256))]
    pub email: Option<String>,
    /// The whole name; empty: none.
    #[oai(validator(max_length = 100))]
    pub name: Option<String>,
    /// The phone number; empty: none.
    #[oai(validator(max_length = 50))]
    pub phone: Option<String>,
    /// The whole address; empty: none.
    #[oai(validator(max_length = 500))]
    pub address: Option<String>,
    /// Why, for the shop's people.
    #[oai(validator(max_length = 500))]
    pub reason: Option<String>,
    /// The last day it counts; null: for ever.
    #[oai(nullable)]
    pub expires_on: MaybeUndefined<NaiveDate>,
}

/// What was found about a person.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BlacklistCheck")]
pub struct CheckView {
    /// Whether anything was found.
    pub listed: bool,
    /// The entries, with what of the person they name; empty where nothing was found.
    pub matches: Vec<MatchView>,
}

/// An entry that is about the person.
#[derive(Clone, Debug, Object)]
#[oai(rename = "BlacklistMatch")]
pub struct MatchView {
    /// The id of the entry.
    pub entry_id: Id<BlacklistEntryId>,
    /// What is the same.
    pub fields: Vec<FieldView>,
}

/// What people are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(
    rename = "BlacklistField",
    remote = "BlacklistField",
    rename_all = "snake_case"
)]
pub enum FieldView {
    Email,
    Name,
    Phone,
    Address,
}

impl From<View> for EntryView {
    fn from(read: View) -> EntryView {
        let View { entry, personal } = read;
        let mut view = EntryView {
            id: Id(entry.id),
            email: None,
            name: None,
            phone: None,
            address: None,
            reason: None,
            expires_on: entry.expires_on,
            created_at: At(entry.created_at),
            updated_at: At(entry.updated_at),
            version: entry.version,
        };
        if let Some(personal) = personal {
            view.email = Some(personal.email);
            view.name = Some(personal.name);
            view.phone = Some(personal.phone);
            view.address = Some(personal.address);
            view.reason = Some(personal.reason);
        }
        view
    }
}

impl From<NewEntryView> for BlacklistPersonal {
    fn from(view: NewEntryView) -> BlacklistPersonal {
        BlacklistPersonal {
            email: view.email,
            name: view.name,
            phone: view.phone,
            address: view.address,
            reason: view.reason,
        }
    }
}

impl From<EntryPatch> for BlacklistEdit {
    fn from(patch: EntryPatch) -> BlacklistEdit {
        BlacklistEdit {
            email: patch.email,
            name: patch.name,
            phone: patch.phone,
            address: patch.address,
            reason: patch.reason,
            expires_on: match patch.expires_on {
                MaybeUndefined::Undefined => None,
                MaybeUndefined::Null => Some(None),
                MaybeUndefined::Value(day) => Some(Some(day)),
            },
        }
    }
}

impl From<Vec<Checked>> for CheckView {
    fn from(found: Vec<Checked>) -> CheckView {
        CheckView {
            listed: !found.is_empty(),
            matches: found
                .into_iter()
                .map(|found| MatchView {
                    entry_id: Id(found.entry),
                    fields: found.fields.into_iter().map(Into::into).collect(),
                })
                .collect(),
        }
    }
}
