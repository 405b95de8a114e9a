//! What malls were told of shipments, and having it told again.

use domain::shipment_report::ShipmentReport;
use domain::shop::WriterTask;
use domain::{FieldError, OrderId, ShopId};
use store::Tx;
use store::shipment_reports::{ReportFilter, ReportKey};

use crate::{App, Caller, Result};

/// By shop and shipment.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &ReportFilter,
    after: Option<ReportKey>,
    limit: i64,
) -> Result<Vec<ShipmentReport>> {
    Ok(store::shipment_reports::list(&app.store.db, caller.tenant, filter, after, limit).await?)
}

/// Tells malls again what they refused: of one shop, one order, or all; how many shipments that are.
pub async fn again(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    shop: Option<ShopId>,
    order: Option<OrderId>,
) -> Result<usize> {
    let (tenant, now) = (caller.tenant, app.now());
    if let Some(id) = shop
        && store::shops::get(&mut *tx, tenant, id).await?.is_none()
    {
        return Err(FieldError::new("/shop_id", "unknown_reference").into());
    }
    if let Some(id) = order
        && store::orders::get(&mut *tx, tenant, id).await?.is_none()
    {
        return Err(FieldError::new("/order_id", "unknown_reference").into());
    }
    let shops = store::shipment_reports::again(tx, tenant, shop, order, now).await?;
    store::shop_writers::wake(tx, tenant, &shops, WriterTask::Orders, true, now).await?;
    Ok(shops.len())
}
