//! 倉庫.

use domain::stock::Warehouse;
use domain::{FieldError, TenantId, WarehouseId};
use store::Tx;
use store::publications::Which;

use super::look_again::look_again;
use crate::orders::Desk;
use crate::routes::check;
use crate::{App, Caller, Error, Result, new_id, publications};

pub struct NewWarehouse {
    pub code: String,
    pub name: String,
    pub position: i64,
    pub sells: bool,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct WarehouseEdit {
    pub name: Option<String>,
    pub position: Option<i64>,
    pub sells: Option<bool>,
}

/// The preferred first.
pub async fn list_warehouses(app: &App, caller: &Caller) -> Result<Vec<Warehouse>> {
    Ok(store::warehouses::list(&app.store.db, caller.tenant).await?)
}

pub async fn get_warehouse(app: &App, caller: &Caller, id: WarehouseId) -> Result<Warehouse> {
    let warehouse = store::warehouses::get(&app.store.db, caller.tenant, id).await?;
    Ok(warehouse.ok_or(domain::Error::NotFound)?)
}

pub async fn create_warehouse(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewWarehouse,
) -> Result<Warehouse> {
    check(Some(&new.code), Some(&new.name))?;
    let now = app.now();
    let warehouse = Warehouse {
        tenant_id: caller.tenant,
        id: WarehouseId(new_id()),
        code: new.code,
        name: new.name,
        position: new.position,
        sells: new.sells,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    match store::warehouses::insert(tx, &warehouse).await {
        Ok(()) => Ok(warehouse),
        Err(store::Error::Taken { .. }) => Err(domain::Error::Taken { field: "/code" }.into()),
        Err(error) => Err(error.into()),
    }
}

/// `expected` is the version the caller has seen. What orders hold in it stays theirs.
pub async fn edit_warehouse(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WarehouseId,
    expected: Option<i64>,
    edit: WarehouseEdit,
) -> Result<Warehouse> {
    let mut warehouse = store::warehouses::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    check(None, edit.name.as_deref())?;
    warehouse.name = edit.name.unwrap_or(warehouse.name);
    warehouse.position = edit.position.unwrap_or(warehouse.position);
    let sold = warehouse.sells;
    warehouse.sells = edit.sells.unwrap_or(warehouse.sells);
    let expected = expected.unwrap_or(warehouse.version);
    let now = app.now();
    let warehouse = store::warehouses::update(&mut *tx, &warehouse, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    if warehouse.sells != sold {
        // All that lies there can be sold now, or no longer.
        let everything = Which::Counted {
            shop: None,
            variants: None,
        };
        publications::again(tx, caller.tenant, everything, false, now).await?;
    }
    if warehouse.sells && !sold {
        let short = store::stock_checks::short_in(&mut *tx, caller.tenant, id).await?;
        let waited_for = short.into_iter().map(|variant| (variant, false)).collect();
        look_again(tx, &Desk::of(app, caller), &waited_for).await?;
    }
    Ok(warehouse)
}

/// The warehouse with this code; without one, the preferred.
pub(super) async fn by_code(
    app: &App,
    tx: &mut Tx,
    tenant: TenantId,
    code: Option<&str>,
) -> Result<Warehouse> {
    let Some(code) = code else {
        return preferred(app, tx, tenant).await;
    };
    let all = store::warehouses::list(tx, tenant).await?;
    let found = all.into_iter().find(|warehouse| warehouse.code == code);
    Ok(found.ok_or_else(|| domain::Error::from(FieldError::new("/warehouse", "unknown_reference")))?)
}

/// The preferred warehouse; a shop that has none gets its first.
async fn preferred(app: &App, tx: &mut Tx, tenant: TenantId) -> Result<Warehouse> {
    if let Some(first) = store::warehouses::list(&mut *tx, tenant)
        .await?
        .into_iter()
        .next()
    {
        return Ok(first);
    }
    // Two that find none at once: the second waits, and looks again.
    store::tenants::lock(tx, tenant).await?;
    if let Some(first) = store::warehouses::list(&mut *tx, tenant)
        .await?
        .into_iter()
        .next()
    {
        return Ok(first);
    }
    let now = app.now();
    let first = Warehouse {
        tenant_id: tenant,
        id: WarehouseId(new_id()),
        code: "MAIN".to_owned(),
        name: "本倉庫".to_owned(),
        position: 0,
        sells: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::warehouses::insert(tx, &first).await.map_err(Error::from)?;
    Ok(first)
}
