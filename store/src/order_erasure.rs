//! Orders whose people are forgotten.

use domain::order_erasure::UnderWay;
use domain::{Instant, OrderId, TenantId};

use crate::db::sql;
use crate::{Result, Tx};

/// The orders that go with one of these, directly or with one that does.
pub async fn bundled_into(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<OrderId>> {
    let (mut all, mut parents) = (Vec::new(), orders.to_vec());
    while !parents.is_empty() {
        let mut query = sql(
            &mut *tx,
            "SELECT id FROM orders WHERE tenant_id = $1 AND bundled_into",
        )
        .bind(tenant);
        query.in_ids(&parents);
        parents = query
            .all::<(OrderId,)>()
            .await?
            .into_iter()
            .map(|(id,)| id)
            .collect();
        all.extend_from_slice(&parents);
    }
    Ok(all)
}

/// What is being done with the personal data of these orders, if anything.
pub async fn under_way(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Option<UnderWay>> {
    for (what, text) in [
        (
            UnderWay::Mail,
            "SELECT order_id FROM mails WHERE tenant_id = $1 AND status = 'sending' AND order_id",
        ),
        (
            UnderWay::ShipRequest,
            "SELECT order_id FROM ship_requests
             WHERE tenant_id = $1 AND live AND state IN ('queued', 'sent', 'accepted', 'cancelling') AND order_id",
        ),
        (
            UnderWay::MallCancellation,
            "SELECT order_id FROM mall_cancellations WHERE tenant_id = $1 AND state = 'waiting' AND order_id",
        ),
    ] {
        let mut query = sql(&mut *tx, text).bind(tenant);
        query.in_ids(orders).push(" LIMIT 1");
        if query.opt::<(OrderId,)>().await?.is_some() {
            return Ok(Some(what));
        }
    }
    Ok(None)
}

/// Marks orders, whose sealed parts are emptied already: no buyer finds them any more. Each counts as
/// changed.
pub async fn mark(tx: &mut Tx, tenant: TenantId, orders: &[OrderId], now: Instant) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE orders SET erased_at = $2, updated_at = $2, version = version + 1, buyer_email = NULL,
             buyer_phone = NULL, buyer_name = NULL, buyer_prefecture = NULL, buyer_postal_code = NULL,
             has_buyer_note = $3, has_staff_note = $3
         WHERE tenant_id = $1 AND id",
    )
    .bind(tenant)
    .bind(now)
    .bind(false);
    query.in_ids(orders);
    query.exec().await.map(drop)
}

/// What linked warehouses said about these orders, which may be anything.
pub async fn forget_answers(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE ship_requests SET sealed = NULL WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.exec().await.map(drop)
}
