//! 契約者: a new tenant with all it needs, and its settings.

use domain::access::BuiltInRole;
use domain::audit::AuditAction;
use domain::money::Rounding;
use domain::tenant::Tenant;
use domain::{RoleId, StaffId, TenantId};
use serde_json::json;
use store::Tx;

use crate::access::staff::{CheckedStaff, NewStaff};
use crate::access::{self, Password, check_name};
use crate::audit::{self, Deed};
use crate::routes;
use crate::{App, Caller, Error, Result, new_id};

const MAX_NAME: usize = 100;

pub struct NewTenant {
    pub name: String,
    pub rounding: Rounding,
}

/// The first person of a tenant.
pub struct NewOwner {
    pub name: String,
    pub email: String,
    pub password: Password,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct TenantEdit {
    pub name: Option<String>,
    pub rounding: Option<Rounding>,
    pub ship_when_paid: Option<bool>,
}

/// A tenant with its keys, the built-in roles and a default processing route: all that every tenant
/// starts with.
pub async fn create(app: &App, new: NewTenant) -> Result<Tenant> {
    let tenant = check(app, new)?;
    let mut tx = app.store.db.begin().await?;
    insert(app, &mut tx, &tenant, RoleId(new_id())).await?;
    tx.commit().await?;
    Ok(tenant)
}

/// Likewise, with an owner, who can let in everybody else: both or neither.
pub async fn create_with_owner(app: &App, new: NewTenant, owner: NewOwner) -> Result<Tenant> {
    let tenant = check(app, new)?;
    let role = RoleId(new_id());
    let owner = check_owner(app, role, owner).await?;
    let mut tx = app.store.db.begin().await?;
    insert(app, &mut tx, &tenant, role).await?;
    let keys = app.store.vault().keys_within(&mut tx, tenant.id, app.now());
    let keys = keys.await?;
    access::staff::create_sealed(app, &mut tx, &Caller::system(tenant.id), &keys, owner).await?;
    tx.commit().await?;
    Ok(tenant)
}

/// Gives a tenant an owner, also one that has none.
pub async fn add_owner(app: &App, tenant: TenantId, owner: NewOwner) -> Result<StaffId> {
    let role = access::roles::owner(app, tenant).await?;
    let owner = check_owner(app, role.id, owner).await?;
    let mut tx = app.store.db.begin().await?;
    let created = access::staff::create(app, &mut tx, &Caller::system(tenant), owner).await?;
    tx.commit().await?;
    Ok(created.staff.id)
}

/// Whether somebody can let others in.
pub async fn has_owner(app: &App, tenant: TenantId) -> Result<bool> {
    let owners = store::staff::active_with_role(&app.store.db, tenant, BuiltInRole::Owner).await?;
    Ok(owners > 0)
}

fn check(app: &App, new: NewTenant) -> Result<Tenant> {
    check_name(&new.name, MAX_NAME)?;
    let now = app.now();
    Ok(Tenant {
        id: TenantId(new_id()),
        name: new.name,
        rounding: new.rounding,
        ship_when_paid: false,
        created_at: now,
        updated_at: now,
        version: 1,
    })
}

/// What is wrong is told as the owner's, for a tenant has a name too.
async fn check_owner(app: &App, role: RoleId, owner: NewOwner) -> Result<CheckedStaff> {
    let new = NewStaff {
        role,
        name: owner.name,
        email: owner.email,
        password: owner.password,
    };
    access::staff::check(app, new).await.map_err(|error| match error {
        Error::Domain(domain::Error::Invalid(mut errors)) => {
            for error in &mut errors {
                error.pointer.insert_str(0, "/owner");
            }
            domain::Error::Invalid(errors).into()
        }
        error => error,
    })
}

async fn insert(app: &App, tx: &mut Tx, tenant: &Tenant, owner: RoleId) -> Result<()> {
    let now = tenant.created_at;
    store::tenants::insert(&mut *tx, tenant).await?;
    let vault = app.store.vault();
    vault.create_tenant_keys(&mut *tx, tenant.id, now).await?;
    access::roles::create_built_in(&mut *tx, tenant.id, owner, now).await?;
    routes::create_default_processing_route(&mut *tx, tenant.id, now).await?;
    let deed = Deed::new(AuditAction::TenantCreated).to(tenant.id);
    audit::write(tx, app, &Caller::system(tenant.id), deed).await
}

/// All tenants, oldest first: for commands.
pub async fn all(app: &App) -> Result<Vec<Tenant>> {
    Ok(store::tenants::all(&app.store.db).await?)
}

/// The caller's tenant.
pub async fn get(app: &App, caller: &Caller) -> Result<Tenant> {
    let tenant = store::tenants::get(&app.store.db, caller.tenant).await?;
    Ok(tenant.ok_or(domain::Error::NotFound)?)
}

/// `expected` is the version the caller has seen.
pub async fn edit(app: &App, caller: &Caller, expected: Option<i64>, edit: TenantEdit) -> Result<Tenant> {
    if let Some(name) = &edit.name {
        check_name(name, MAX_NAME)?;
    }
    let mut tx = app.store.db.begin().await?;
    let mut tenant = store::tenants::get(&mut tx, caller.tenant)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(tenant.version);
    if let Some(name) = edit.name {
        tenant.name = name;
    }
    if let Some(rounding) = edit.rounding {
        tenant.rounding = rounding;
    }
    if let Some(ship_when_paid) = edit.ship_when_paid {
        tenant.ship_when_paid = ship_when_paid;
    }
    let tenant = store::tenants::update(&mut tx, &tenant, expected, app.now())
        .await?
        .ok_or(domain::Error::Stale)?;
    let deed = Deed::new(AuditAction::TenantChanged).to(tenant.id).detail(json!({
        "name": tenant.name, "rounding": tenant.rounding, "ship_when_paid": tenant.ship_when_paid,
    }));
    audit::write(&mut tx, app, caller, deed).await?;
    tx.commit().await?;
    Ok(tenant)
}
