//! サブステータス: a shop's own steps within statuses.

use domain::order::OrderStatus;
use domain::sub_status::SubStatus;
use domain::{FieldError, ProcessingRouteId, SubStatusId};
use store::Tx;

use crate::routes::check;
use crate::{App, Caller, Result, new_id};

pub struct NewSubStatus {
    pub processing_route_id: Option<ProcessingRouteId>,
    pub status: OrderStatus,
    pub code: String,
    pub name: String,
    pub position: i64,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct SubStatusEdit {
    pub name: Option<String>,
    pub position: Option<i64>,
    pub active: Option<bool>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<SubStatus>> {
    Ok(store::sub_statuses::list(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: SubStatusId) -> Result<SubStatus> {
    let step = store::sub_statuses::get(&app.store.db, caller.tenant, id).await?;
    Ok(step.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewSubStatus) -> Result<SubStatus> {
    check(Some(&new.code), Some(&new.name))?;
    if new.status == OrderStatus::Bundled {
        return Err(FieldError::new("/status", "not_in_list").into());
    }
    let now = app.now();
    let step = SubStatus {
        tenant_id: caller.tenant,
        id: SubStatusId(new_id()),
        processing_route_id: new.processing_route_id,
        status: new.status,
        code: new.code,
        name: new.name,
        position: new.position,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    store::sub_statuses::insert(&mut *tx, &step)
        .await
        .map_err(explain)?;
    Ok(step)
}

/// `expected` is the version the caller has seen. Status, lane and code stay what they were made with:
/// orders stand at it.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: SubStatusId,
    expected: Option<i64>,
    edit: SubStatusEdit,
) -> Result<SubStatus> {
    let mut step = store::sub_statuses::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    check(None, edit.name.as_deref())?;
    step.name = edit.name.unwrap_or(step.name);
    step.position = edit.position.unwrap_or(step.position);
    step.active = edit.active.unwrap_or(step.active);
    let expected = expected.unwrap_or(step.version);
    let step = store::sub_statuses::update(&mut *tx, &step, expected, app.now())
        .await?
        .ok_or(domain::Error::Stale)?;
    Ok(step)
}

/// Removes one at which no order stands; others can be made inactive.
pub async fn remove(tx: &mut Tx, caller: &Caller, id: SubStatusId, expected: Option<i64>) -> Result<()> {
    let step = store::sub_statuses::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(step.version);
    match store::sub_statuses::remove(tx, caller.tenant, id, expected).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(domain::Error::Stale.into()),
        Err(store::Error::Reference) => Err(domain::Error::InUse { by: "orders" }.into()),
        Err(error) => Err(error.into()),
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/code" }.into(),
        store::Error::Reference => FieldError::new("/processing_route", "unknown_reference").into(),
        other => other.into(),
    }
}
