//! 配送地域: what a shop says of islands and days on the way.

use domain::Json;
use domain::delivery_area::{DeliveryArea, DeliveryAreas};
use store::Tx;

use crate::{App, Caller, Result, alerts};

pub async fn get(app: &App, caller: &Caller) -> Result<DeliveryAreas> {
    Ok(store::delivery_areas::get(&app.store.db, caller.tenant).await?)
}

/// Puts these areas in place of all; `expected` is the version the caller has seen. Orders that are
/// there are looked at again in the background.
pub async fn replace(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    expected: Option<i64>,
    areas: Vec<DeliveryArea>,
) -> Result<DeliveryAreas> {
    let before = store::delivery_areas::get(&mut *tx, caller.tenant).await?;
    let expected = expected.unwrap_or(before.version);
    let areas = DeliveryAreas {
        areas: Json(areas),
        ..before
    };
    let errors = areas.check();
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let now = app.now();
    let areas = store::delivery_areas::put(&mut *tx, &areas, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    alerts::look_again(tx, caller, now).await?;
    Ok(areas)
}
