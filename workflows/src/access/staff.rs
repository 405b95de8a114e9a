//! 担当者: who they are, which role they hold, and their passwords.
//!
//! Whoever changes a member of staff must hold all that this member may do: else somebody who may
//! manage staff could take the owner's place by setting the owner's password.

use std::collections::HashMap;

use domain::access::{BuiltInRole, Role, Staff, StaffPersonal};
use domain::audit::AuditAction;
use domain::email::normalize_email;
use domain::event::Actor;
use domain::{FieldError, RoleId, StaffId, TenantId};
use serde_json::json;
use store::staff::TABLE;
use store::{Store, TenantKeys, Tx};

use super::passwords::{self, Password};
use super::{attempts::Attempt, check_name};
use crate::audit::{self, Deed};
use crate::{App, Caller, Error, Result, new_id};

const MAX_NAME: usize = 100;
const MAX_EMAIL: usize = 254;

pub struct NewStaff {
    pub role: RoleId,
    pub name: String,
    pub email: String,
    pub password: Password,
}

/// What was found good, with the password hashed: that takes time, which no transaction should.
pub struct CheckedStaff {
    role: RoleId,
    personal: StaffPersonal,
    email_index: Vec<u8>,
    password_hash: String,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct StaffEdit {
    pub role: Option<RoleId>,
    pub name: Option<String>,
    pub email: Option<String>,
    pub active: Option<bool>,
}

/// A member of staff, with what is personal open.
pub struct OpenStaff {
    pub staff: Staff,
    pub personal: StaffPersonal,
}

pub async fn list(app: &App, caller: &Caller, after: Option<StaffId>, limit: i64) -> Result<Vec<OpenStaff>> {
    let staff = store::staff::list(&app.store.db, caller.tenant, after, limit).await?;
    let deed = Deed::new(AuditAction::StaffRead).detail(json!({ "count": staff.len() }));
    audit::note(app, caller, deed).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let open = |staff: Staff| {
        let personal = keys.open_json(TABLE, staff.id.0, &staff.sealed)?;
        Ok(OpenStaff { staff, personal })
    };
    staff.into_iter().map(open).collect()
}

/// What they are called, for files that name who did something.
pub(crate) async fn names(app: &App, tenant: TenantId) -> Result<HashMap<StaffId, String>> {
    let keys = app.store.keys(tenant, app.now()).await?;
    let name = |staff: Staff| {
        let personal: StaffPersonal = keys.open_json(TABLE, staff.id.0, &staff.sealed)?;
        Ok((staff.id, personal.name))
    };
    let staff = store::staff::list(&app.store.db, tenant, None, i64::MAX).await?;
    staff.into_iter().map(name).collect()
}

pub async fn get(app: &App, caller: &Caller, id: StaffId) -> Result<OpenStaff> {
    let staff = store::staff::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    audit::note(app, caller, Deed::new(AuditAction::StaffRead).to(id)).await?;
    open(app, staff).await
}

/// The first half of [`create`].
pub async fn check(app: &App, new: NewStaff) -> Result<CheckedStaff> {
    check_name(&new.name, MAX_NAME)?;
    let email_index = email_index(&app.store, &new.email)?;
    new.password.check("/password", &new.email)?;
    Ok(CheckedStaff {
        role: new.role,
        email_index,
        password_hash: passwords::hash(app, new.password).await?,
        personal: StaffPersonal {
            name: new.name,
            email: new.email,
        },
    })
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: CheckedStaff) -> Result<OpenStaff> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    create_sealed(app, tx, caller, &keys, new).await
}

/// [`create`] with the keys at hand, which a tenant that is just being made has in its transaction alone.
pub(crate) async fn create_sealed(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    keys: &TenantKeys,
    new: CheckedStaff,
) -> Result<OpenStaff> {
    let now = app.now();
    let role = role_to_give(&mut *tx, caller, new.role).await?;
    let id = StaffId(new_id());
    let staff = Staff {
        tenant_id: caller.tenant,
        id,
        role_id: role.id,
        email_index: new.email_index,
        sealed: keys.seal_json(TABLE, id.0, &new.personal)?,
        password_hash: new.password_hash,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::staff::insert(&mut *tx, &staff).await.map_err(explain)?;
    audit::write(tx, app, caller, deed(AuditAction::StaffCreated, &staff)).await?;
    Ok(OpenStaff {
        staff,
        personal: new.personal,
    })
}

/// `expected` is the version the caller has seen. Who is not active any more is signed out.
pub async fn edit(
    app: &App,
    caller: &Caller,
    id: StaffId,
    expected: Option<i64>,
    edit: StaffEdit,
) -> Result<OpenStaff> {
    if let Some(name) = &edit.name {
        check_name(name, MAX_NAME)?;
    }
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut tx = app.store.db.begin().await?;
    let mut staff = manageable(&mut tx, caller, id).await?;
    let expected = expected.unwrap_or(staff.version);
    let mut personal: StaffPersonal = keys.open_json(TABLE, id.0, &staff.sealed)?;
    if let Some(role) = edit.role {
        staff.role_id = role_to_give(&mut tx, caller, role).await?.id;
    }
    if let Some(name) = edit.name {
        personal.name = name;
    }
    if let Some(email) = edit.email {
        staff.email_index = email_index(&app.store, &email)?;
        personal.email = email;
    }
    staff.active = edit.active.unwrap_or(staff.active);
    staff.sealed = keys.seal_json(TABLE, id.0, &personal)?;
    let staff = update(&mut tx, &staff, expected, app).await?;
    keep_an_owner(&mut tx, caller.tenant).await?;
    if !staff.active {
        store::sessions::revoke_of_staff(&mut tx, caller.tenant, id, now).await?;
    }
    audit::write(&mut tx, app, caller, deed(AuditAction::StaffChanged, &staff)).await?;
    tx.commit().await?;
    app.access.forget();
    Ok(OpenStaff { staff, personal })
}

/// Sets somebody else's password, and signs them out.
pub async fn set_password(app: &App, caller: &Caller, id: StaffId, password: Password) -> Result<()> {
    let staff = manageable(&mut app.store.db.begin().await?, caller, id).await?;
    replace_password(app, caller, staff, password).await
}

/// Sets the caller's own password, who shows the present one, and signs them out everywhere.
pub async fn change_own_password(
    app: &App,
    caller: &Caller,
    present: Password,
    password: Password,
) -> Result<()> {
    let Actor::Staff { id } = caller.actor else {
        return Err(domain::Error::NotFound.into());
    };
    let staff = store::staff::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let attempt = Attempt::begin(app, staff.email_index.clone(), caller.origin.address).await?;
    if !passwords::verify(app, present, Some(staff.password_hash.clone())).await? {
        return Err(FieldError::new("/present_password", "invalid").into());
    }
    attempt.succeeded(app).await?;
    replace_password(app, caller, staff, password).await
}

async fn replace_password(app: &App, caller: &Caller, staff: Staff, password: Password) -> Result<()> {
    let opened = open(app, staff).await?;
    password.check("/password", &opened.personal.email)?;
    let hash = passwords::hash(app, password).await?;
    let mut tx = app.store.db.begin().await?;
    let expected = opened.staff.version;
    let staff = Staff {
        password_hash: hash,
        ..opened.staff
    };
    let staff = update(&mut tx, &staff, expected, app).await?;
    store::sessions::revoke_of_staff(&mut tx, caller.tenant, staff.id, app.now()).await?;
    let deed = Deed::new(AuditAction::PasswordChanged).to(staff.id);
    audit::write(&mut tx, app, caller, deed).await?;
    tx.commit().await?;
    app.access.forget();
    Ok(())
}

async fn update(tx: &mut Tx, staff: &Staff, expected: i64, app: &App) -> Result<Staff> {
    let updated = store::staff::update(tx, staff, expected, app.now())
        .await
        .map_err(explain)?;
    Ok(updated.ok_or(domain::Error::Stale)?)
}

/// The member of staff, if the caller holds all that they may do.
async fn manageable(tx: &mut Tx, caller: &Caller, id: StaffId) -> Result<Staff> {
    // Two owners who demote each other at the same time must not both succeed.
    store::tenants::lock(&mut *tx, caller.tenant).await?;
    let staff = store::staff::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let role = store::roles::get(tx, caller.tenant, staff.role_id).await?;
    let role = role.ok_or_else(|| Error::Internal(format!("role of {id} is not there")))?;
    caller.require_all_of(&role.allows())?;
    Ok(staff)
}

async fn role_to_give(tx: &mut Tx, caller: &Caller, id: RoleId) -> Result<Role> {
    let role = store::roles::get(tx, caller.tenant, id)
        .await?
        .ok_or_else(|| FieldError::new("/role_id", "not_found"))?;
    caller.require_all_of(&role.allows())?;
    Ok(role)
}

async fn keep_an_owner(tx: &mut Tx, tenant: TenantId) -> Result<()> {
    match store::staff::active_with_role(tx, tenant, BuiltInRole::Owner).await? {
        0 => Err(domain::Error::LastOwner.into()),
        _ => Ok(()),
    }
}

pub(super) async fn open(app: &App, staff: Staff) -> Result<OpenStaff> {
    let keys = app.store.keys(staff.tenant_id, app.now()).await?;
    let personal = keys.open_json(TABLE, staff.id.0, &staff.sealed)?;
    Ok(OpenStaff { staff, personal })
}

/// By which a mail address is found when it signs in.
pub(super) fn email_index(store: &Store, email: &str) -> Result<Vec<u8>, FieldError> {
    let is_one_word =
        !email.is_empty() && !email.contains(|c: char| c.is_whitespace() || "<>,;\"".contains(c));
    let normal = normalize_email(email).filter(|_| is_one_word && email.len() <= MAX_EMAIL);
    let normal = normal.ok_or_else(|| FieldError::new("/email", "bad_format").hint("name@example.com"))?;
    Ok(store.platform_blind("staff email", &normal))
}

fn deed(action: AuditAction, staff: &Staff) -> Deed {
    Deed::new(action)
        .to(staff.id)
        .detail(json!({ "role": staff.role_id, "active": staff.active }))
}

fn explain(error: store::Error) -> Error {
    if error.is_taken("email") {
        domain::Error::Taken { field: "/email" }.into()
    } else {
        error.into()
    }
}
