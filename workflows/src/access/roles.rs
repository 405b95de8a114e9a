//! Roles: the built-in ones are fixed, a tenant makes others function by function.

use domain::access::{BuiltInRole, Role, Scopes};
use domain::audit::AuditAction;
use domain::{Instant, Json, RoleId, TenantId};
use serde_json::json;
use store::Tx;

use super::scope_text;
use crate::audit::{self, Deed};
use crate::{App, Caller, Error, Result, new_id};

const MAX_NAME: usize = 50;

pub struct NewRole {
    pub name: String,
    pub scopes: Scopes,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct RoleEdit {
    pub name: Option<String>,
    pub scopes: Option<Scopes>,
}

pub async fn list(app: &App, caller: &Caller, after: Option<RoleId>, limit: i64) -> Result<Vec<Role>> {
    Ok(store::roles::list(&app.store.db, caller.tenant, after, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: RoleId) -> Result<Role> {
    let role = store::roles::get(&app.store.db, caller.tenant, id).await?;
    Ok(role.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewRole) -> Result<Role> {
    super::check_name(&new.name, MAX_NAME)?;
    caller.require_all_of(&new.scopes)?;
    let role = role(caller.tenant, new.name, None, new.scopes, app.now());
    store::roles::insert(&mut *tx, &role).await.map_err(explain)?;
    audit::write(&mut *tx, app, caller, deed(AuditAction::RoleCreated, &role)).await?;
    Ok(role)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    caller: &Caller,
    id: RoleId,
    expected: Option<i64>,
    edit: RoleEdit,
) -> Result<Role> {
    if let Some(name) = &edit.name {
        super::check_name(name, MAX_NAME)?;
    }
    let mut tx = app.store.db.begin().await?;
    let mut role = changeable(&mut tx, caller, id).await?;
    let expected = expected.unwrap_or(role.version);
    if let Some(name) = edit.name {
        role.name = name;
    }
    if let Some(scopes) = edit.scopes {
        caller.require_all_of(&scopes)?;
        role.scopes = Json(scopes);
    }
    let role = store::roles::update(&mut tx, &role, expected, app.now())
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    audit::write(&mut tx, app, caller, deed(AuditAction::RoleChanged, &role)).await?;
    tx.commit().await?;
    app.access.forget();
    Ok(role)
}

/// Removes a role that nobody holds.
pub async fn remove(app: &App, caller: &Caller, id: RoleId, expected: Option<i64>) -> Result<()> {
    let mut tx = app.store.db.begin().await?;
    let role = changeable(&mut tx, caller, id).await?;
    if expected.is_some_and(|expected| expected != role.version) {
        return Err(domain::Error::Stale.into());
    }
    store::roles::remove(&mut tx, caller.tenant, id)
        .await
        .map_err(explain)?;
    audit::write(&mut tx, app, caller, deed(AuditAction::RoleRemoved, &role)).await?;
    tx.commit().await?;
    Ok(())
}

/// The role that allows everything.
pub async fn owner(app: &App, tenant: TenantId) -> Result<Role> {
    let role = store::roles::built_in(&app.store.db, tenant, BuiltInRole::Owner).await?;
    Ok(role.ok_or(domain::Error::NotFound)?)
}

/// The roles that a new tenant starts with, the owner's with this id.
pub(crate) async fn create_built_in(
    tx: &mut Tx,
    tenant: TenantId,
    owner: RoleId,
    now: Instant,
) -> Result<()> {
    for built_in in BuiltInRole::ALL {
        let name = match built_in {
            BuiltInRole::Owner => "owner",
            BuiltInRole::Manager => "manager",
            BuiltInRole::Operator => "operator",
            BuiltInRole::Viewer => "viewer",
        };
        let mut role = role(tenant, name.to_owned(), Some(built_in), Scopes::new(), now);
        if built_in == BuiltInRole::Owner {
            role.id = owner;
        }
        store::roles::insert(&mut *tx, &role).await?;
    }
    Ok(())
}

/// The role, if the tenant made it and the caller holds what it allows: who may not give a role must
/// not take from it either.
async fn changeable(tx: &mut Tx, caller: &Caller, id: RoleId) -> Result<Role> {
    let role = store::roles::get(tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if role.built_in.is_some() {
        return Err(domain::Error::BuiltIn.into());
    }
    caller.require_all_of(&role.scopes)?;
    Ok(role)
}

fn role(tenant: TenantId, name: String, built_in: Option<BuiltInRole>, scopes: Scopes, now: Instant) -> Role {
    Role {
        tenant_id: tenant,
        id: RoleId(new_id()),
        name,
        built_in,
        scopes: Json(scopes),
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

fn deed(action: AuditAction, role: &Role) -> Deed {
    Deed::new(action)
        .to(role.id)
        .detail(json!({ "scope": scope_text(&role.scopes) }))
}

fn explain(error: store::Error) -> Error {
    match error {
        store::Error::Reference => domain::Error::InUse { by: "staff" }.into(),
        error if error.is_taken("name") => domain::Error::Taken { field: "/name" }.into(),
        error => error.into(),
    }
}
