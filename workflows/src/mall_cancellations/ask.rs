//! Somebody wants an order canceled at its mall.

use connectors::mall::CancelReason;
use domain::mall_cancellation::MallCancellation;
use domain::order::OrderSource;
use domain::publication::PublicationState;
use domain::shop::WriterTask;
use domain::{FieldError, OrderId};
use serde_json::json;
use store::Tx;
use store::mall_cancellations::{CancellationFilter, MALL_CANCELLATIONS};

use crate::{App, Caller, Error, Result};

const MAX_DETAIL: usize = 200;

pub struct NewCancellation {
    pub order: OrderId,
    /// As the connectors spell it.
    pub reason: String,
    /// Words for the mall or the buyer, where the mall has a place for them.
    pub detail: String,
    /// Whether the mall puts the goods back into its stock.
    pub restore_stock: bool,
}

/// In the background. The order here stays as it is.
pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewCancellation,
) -> Result<MallCancellation> {
    let (tenant, now) = (caller.tenant, app.now());
    let _: CancelReason =
        serde_json::from_value(json!(new.reason)).map_err(|_| FieldError::new("/reason", "bad_format"))?;
    if new.detail.chars().count() > MAX_DETAIL {
        return Err(FieldError::new("/detail", "too_long")
            .hint(MAX_DETAIL.to_string())
            .into());
    }
    let order = store::orders::get(&mut *tx, tenant, new.order).await?;
    let order = order.ok_or_else(|| FieldError::new("/order_id", "unknown_reference"))?;
    let shops = store::shops::list(&mut *tx, tenant).await?;
    let shop = shops
        .into_iter()
        .find(|shop| shop.sales_route_id == order.sales_route_id && shop.active && shop.sealed.is_some());
    let shop = shop.filter(|_| order.source == OrderSource::Mall);
    let shop = shop.ok_or(domain::Error::NotReady)?;
    let keys = app.store.keys(tenant, now).await?;
    let row = MallCancellation {
        tenant_id: tenant,
        order_id: order.id,
        shop_id: shop.id,
        number: order.number,
        reason: new.reason,
        sealed: keys.seal_json(MALL_CANCELLATIONS, order.id.0, &new.detail)?,
        restore_stock: new.restore_stock,
        state: PublicationState::Waiting,
        code: String::new(),
        message: String::new(),
        attempts: 0,
        due_at: None,
        created_at: now,
        changed_at: now,
    };
    if !store::mall_cancellations::ask(tx, &row).await? {
        return Err(Error::Domain(domain::Error::Finished));
    }
    store::shop_writers::wake(tx, tenant, &[shop.id], WriterTask::Orders, true, now).await?;
    Ok(row)
}

/// Of the newest orders first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &CancellationFilter,
    before: Option<OrderId>,
    limit: i64,
) -> Result<Vec<MallCancellation>> {
    Ok(store::mall_cancellations::list(&app.store.db, caller.tenant, filter, before, limit).await?)
}
