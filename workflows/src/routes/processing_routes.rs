//! 処理ルート.

use domain::route::ProcessingRoute;
use domain::{FieldError, Instant, ProcessingRouteId, TenantId};
use store::Tx;

use super::check;
use crate::{App, Caller, Result, new_id};

pub struct NewProcessingRoute {
    pub code: String,
    pub name: String,
    pub is_default: bool,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ProcessingRouteEdit {
    pub name: Option<String>,
    pub is_default: Option<bool>,
    pub active: Option<bool>,
}

pub async fn list_processing_routes(app: &App, caller: &Caller) -> Result<Vec<ProcessingRoute>> {
    Ok(store::routes::processing_routes(&app.store.db, caller.tenant).await?)
}

pub async fn get_processing_route(
    app: &App,
    caller: &Caller,
    id: ProcessingRouteId,
) -> Result<ProcessingRoute> {
    let route = store::routes::processing_route(&app.store.db, caller.tenant, id).await?;
    Ok(route.ok_or(domain::Error::NotFound)?)
}

/// The lane that a tenant starts with.
pub(crate) async fn create_default_processing_route(
    tx: &mut Tx,
    tenant: TenantId,
    now: Instant,
) -> Result<()> {
    let route = ProcessingRoute {
        tenant_id: tenant,
        id: ProcessingRouteId(new_id()),
        code: "MAIN".into(),
        name: "本倉庫".into(),
        is_default: true,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    Ok(store::routes::insert_processing_route(tx, &route).await?)
}

pub async fn create_processing_route(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewProcessingRoute,
) -> Result<ProcessingRoute> {
    check(Some(&new.code), Some(&new.name))?;
    let now = app.now();
    let route = ProcessingRoute {
        tenant_id: caller.tenant,
        id: ProcessingRouteId(new_id()),
        code: new.code,
        name: new.name,
        is_default: new.is_default,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    if route.is_default {
        store::routes::clear_default_processing_route(&mut *tx, caller.tenant, now).await?;
    }
    store::routes::insert_processing_route(&mut *tx, &route)
        .await
        .map_err(explain)?;
    Ok(route)
}

/// `expected` is the version the caller has seen. The default lane stays the default, and active,
/// until another takes its place: every order needs a lane.
pub async fn edit_processing_route(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ProcessingRouteId,
    expected: Option<i64>,
    edit: ProcessingRouteEdit,
) -> Result<ProcessingRoute> {
    check(None, edit.name.as_deref())?;
    let now = app.now();
    let mut route = store::routes::processing_route(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(route.version);
    if expected != route.version {
        return Err(domain::Error::Stale.into());
    }
    let is_default = edit.is_default.unwrap_or(route.is_default);
    let active = edit.active.unwrap_or(route.active);
    if route.is_default && !is_default {
        return Err(FieldError::new("/is_default", "default_required").into());
    }
    if is_default && !active {
        return Err(FieldError::new("/active", "default_required").into());
    }
    if is_default && !route.is_default {
        store::routes::clear_default_processing_route(&mut *tx, caller.tenant, now).await?;
    }
    route.name = edit.name.unwrap_or(route.name);
    route.is_default = is_default;
    route.active = active;
    let route = store::routes::update_processing_route(&mut *tx, &route, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    Ok(route)
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
        other => other.into(),
    }
}
