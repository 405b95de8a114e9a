//! Staff as the API writes and reads them.

use domain::{RoleId, StaffId};
use poem_openapi::Object;
use poem_openapi::types::Password as Secret;
use workflows::access::Password;
use workflows::access::staff::{NewStaff, OpenStaff, StaffEdit};

use crate::wire::{At, Id};

/// 担当者: a person who works for the tenant.
#[derive(Clone, Object)]
#[oai(rename = "Staff")]
pub struct StaffView {
    pub id: Id<StaffId>,
    pub name: String,
    /// Signs in with it.
    pub email: String,
    /// The role that they hold.
    pub role_id: Id<RoleId>,
    /// Who is not can no longer sign in.
    pub active: bool,
    pub created_at: At,
    pub updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// A person to be let in.
#[derive(Clone, Object)]
#[oai(rename = "NewStaff", deny_unknown_fields)]
pub struct NewStaffView {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    /// Signs in with it; unique in the whole platform.
    #[oai(validator(min_length = 3, max_length = 254))]
    email: String,
    /// The role that they get.
    role_id: Id<RoleId>,
    /// At least 12 characters, and not the mail address.
    #[oai(validator(min_length = 12, max_length = 128))]
    password: Secret,
}

/// Fields left out stay as they are.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
pub struct StaffPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Signs in with it; unique in the whole platform.
    #[oai(validator(min_length = 3, max_length = 254))]
    email: Option<String>,
    /// The role that they get.
    role_id: Option<Id<RoleId>>,
    active: Option<bool>,
}

/// A password to be set.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
pub struct NewPassword {
    /// At least 12 characters, and not the mail address.
    #[oai(validator(min_length = 12, max_length = 128))]
    pub password: Secret,
}

impl From<OpenStaff> for StaffView {
    fn from(open: OpenStaff) -> StaffView {
        let OpenStaff { staff, personal } = open;
        StaffView {
            id: Id(staff.id),
            name: personal.name,
            email: personal.email,
            role_id: Id(staff.role_id),
            active: staff.active,
            created_at: At(staff.created_at),
            updated_at: At(staff.updated_at),
            version: staff.version,
        }
    }
}

impl From<NewStaffView> for NewStaff {
    fn from(view: NewStaffView) -> NewStaff {
        NewStaff {
            role: view.role_id.0,
            name: view.name,
            email: view.email,
            password: Password::new(view.password.0),
        }
    }
}

impl From<StaffPatch> for StaffEdit {
    fn from(patch: StaffPatch) -> StaffEdit {
        StaffEdit {
            role: patch.role_id.map(|id| id.0),
            name: patch.name,
            email: patch.email,
            active: patch.active,
        }
    }
}
