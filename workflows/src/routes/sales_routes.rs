//! 受注ルート.

use domain::route::{SalesRoute, SalesRouteKind};
use domain::{FieldError, ProcessingRouteId, SalesRouteId};
use store::Tx;

use super::check;
use crate::{App, Caller, Result, new_id};

pub struct NewSalesRoute {
    pub code: String,
    pub kind: SalesRouteKind,
    pub name: String,
    pub processing_route_id: Option<ProcessingRouteId>,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct SalesRouteEdit {
    pub kind: Option<SalesRouteKind>,
    pub name: Option<String>,
    pub processing_route_id: Option<Option<ProcessingRouteId>>,
    pub active: Option<bool>,
}

pub async fn list_sales_routes(app: &App, caller: &Caller) -> Result<Vec<SalesRoute>> {
    Ok(store::routes::sales_routes(&app.store.db, caller.tenant).await?)
}

pub async fn get_sales_route(app: &App, caller: &Caller, id: SalesRouteId) -> Result<SalesRoute> {
    let route = store::routes::sales_route(&app.store.db, caller.tenant, id).await?;
    Ok(route.ok_or(domain::Error::NotFound)?)
}

pub async fn create_sales_route(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewSalesRoute,
) -> Result<SalesRoute> {
    check(Some(&new.code), Some(&new.name))?;
    let now = app.now();
    let route = SalesRoute {
        tenant_id: caller.tenant,
        id: SalesRouteId(new_id()),
        code: new.code,
        kind: new.kind,
        name: new.name,
        processing_route_id: new.processing_route_id,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::routes::insert_sales_route(&mut *tx, &route)
        .await
        .map_err(explain)?;
    Ok(route)
}

/// `expected` is the version the caller has seen.
pub async fn edit_sales_route(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: SalesRouteId,
    expected: Option<i64>,
    edit: SalesRouteEdit,
) -> Result<SalesRoute> {
    check(None, edit.name.as_deref())?;
    let mut route = store::routes::sales_route(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    route.kind = edit.kind.unwrap_or(route.kind);
    route.name = edit.name.unwrap_or(route.name);
    route.processing_route_id = edit.processing_route_id.unwrap_or(route.processing_route_id);
    route.active = edit.active.unwrap_or(route.active);
    let expected = expected.unwrap_or(route.version);
    let route = store::routes::update_sales_route(&mut *tx, &route, expected, app.now())
        .await
        .map_err(explain)?
        .ok_or(domain::Error::Stale)?;
    Ok(route)
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
        store::Error::Reference => FieldError::new("/processing_route_id", "unknown_reference").into(),
        other => other.into(),
    }
}
