//! What has left of orders is another.

use std::collections::HashMap;

use domain::OrderId;
use domain::event::EventKind;
use domain::shop::WriterTask;
use store::Tx;

use crate::Result;
use crate::orders::Desk;

/// Of locked orders: what has left of them, or with which numbers, is to be told to their malls.
pub(crate) async fn touched(tx: &mut Tx, desk: &Desk, orders: &[OrderId]) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let shops = store::shipment_reports::mark(tx, desk.tenant, orders, desk.now).await?;
    store::shop_writers::wake(tx, desk.tenant, &shops, WriterTask::Orders, false, desk.now).await?;
    Ok(())
}

/// A locked order's mall is to be told of all that has left of it by now, also by a shop that tells nothing
/// by itself. What it was told of, or is about to be, stays as it is.
pub(crate) async fn asked(tx: &mut Tx, desk: &Desk, order: OrderId) -> Result<()> {
    let shops = store::shipment_reports::ask(tx, desk.tenant, order, desk.now).await?;
    store::shop_writers::wake(tx, desk.tenant, &shops, WriterTask::Orders, false, desk.now).await?;
    Ok(())
}

/// Nothing is taken back of an order that a mall is being told of at this moment: of these, which, and why.
pub(crate) async fn on_their_way(
    tx: &mut Tx,
    desk: &Desk,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, domain::Error>> {
    let found = store::shipment_reports::on_their_way(tx, desk.tenant, orders).await?;
    let event = EventKind::ShipmentReported;
    let refused = |order| (order, domain::Error::Irreversible { event });
    Ok(found.into_iter().map(refused).collect())
}
