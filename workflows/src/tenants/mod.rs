//! 契約者: a new tenant with all it needs, and its settings.

use domain::audit::AuditAction;
use domain::money::Rounding;
use domain::tenant::Tenant;
use domain::{StaffId, TenantId};
use serde_json::json;

use crate::access::{self, Password, check_name, staff::NewStaff};
use crate::audit::{self, Deed};
use crate::routes;
use crate::{App, Caller, Result, new_id};

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
    check_name(&new.name, MAX_NAME)?;
    let now = app.now();
    let tenant = Tenant {
        id: TenantId(new_id()),
        name: new.name,
        rounding: new.rounding,
        ship_when_paid: false,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let mut tx = app.store.db.begin().await?;
    store::tenants::insert(&mut tx, &tenant).await?;
    app.store
        .vault()
        .create_tenant_keys(&mut tx, tenant.id, now)
        .await?;
    access::roles::create_built_in(&mut tx, tenant.id, now).await?;
    routes::create_default_processing_route(&mut tx, tenant.id, now).await?;
    let deed = Deed::new(AuditAction::TenantCreated).to(tenant.id);
    audit::write(&mut tx, app, &Caller::system(tenant.id), deed).await?;
    tx.commit().await?;
    Ok(tenant)
}

/// Gives a tenant an owner, who can let in everybody else.
pub async fn add_owner(app: &App, tenant: TenantId, owner: NewOwner) -> Result<StaffId> {
    let role = access::roles::owner(app, tenant).await?;
    let new = NewStaff {
        role: role.id,
        name: owner.name,
        email: owner.email,
        password: owner.password,
    };
    let new = access::staff::check(app, new).await?;
    let mut tx = app.store.db.begin().await?;
    let created = access::staff::create(app, &mut tx, &Caller::system(tenant), new).await?;
    tx.commit().await?;
    Ok(created.staff.id)
}

/// The tenant that a command means: the one it names, or the only one there is.
pub async fn named_or_only(app: &App, id: Option<TenantId>) -> Result<Tenant> {
    let tenant = match id {
        Some(id) => store::tenants::get(&app.store.db, id).await?,
        None => match store::tenants::all(&app.store.db).await?.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        },
    };
    Ok(tenant.ok_or(domain::Error::NotFound)?)
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
