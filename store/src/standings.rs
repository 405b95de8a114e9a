//! Where orders stand: locked, read, and written many at once.

use std::collections::HashMap;

use domain::order::{Order, OrderStatus};
use domain::standing::{OrderStanding, Standing};
use domain::{Date, Instant, OrderId, TenantId};
use uuid::Uuid;

use crate::db::sql;
use crate::{Result, Tx};

/// The orders with these ids, by id; until the transaction ends nobody else changes them.
pub async fn lock(tx: &mut Tx, tenant: TenantId, ids: &[OrderId]) -> Result<Vec<Order>> {
    let sqlite = tx.is_sqlite();
    let mut query = sql(tx, "SELECT * FROM orders WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids).push(" ORDER BY id");
    // SQLite has one writer at a time, and this is it.
    if !sqlite {
        query.push(" FOR UPDATE");
    }
    query.all().await
}

/// An order that stands elsewhere now.
pub struct Moved<'a> {
    pub order: OrderId,
    pub before: &'a Standing,
    pub after: &'a Standing,
}

/// Writes where these orders and their shipments stand: a statement for every kind of place, however
/// many orders. They are locked.
pub async fn write(tx: &mut Tx, tenant: TenantId, moved: &[Moved<'_>], now: Instant) -> Result<()> {
    let mut orders: HashMap<&OrderStanding, Vec<Uuid>> = HashMap::new();
    let mut shipments: HashMap<(OrderStatus, Option<Date>, Option<Date>), Vec<Uuid>> = HashMap::new();
    for one in moved {
        orders.entry(&one.after.order).or_default().push(one.order.0);
        for after in &one.after.shipments {
            if !one.before.shipments.contains(after) {
                let place = (after.status, after.shipped_on, after.ship_on);
                shipments.entry(place).or_default().push(after.id.0);
            }
        }
    }
    for (standing, ids) in orders {
        let mut query = sql(
            &mut *tx,
            "UPDATE orders SET status = $2, sub_status_id = $3, hold_reason = $4, hold_until = $5,
                 updated_at = $6, version = version + 1
             WHERE tenant_id = $1 AND id",
        )
        .bind(tenant)
        .bind(standing.status)
        .bind(standing.sub_status)
        .bind(standing.hold.as_ref().map(|hold| hold.reason.as_str()))
        .bind(standing.hold.as_ref().and_then(|hold| hold.until))
        .bind(now);
        query.in_ids(&ids);
        query.exec().await?;
    }
    for ((status, shipped_on, ship_on), ids) in shipments {
        let mut query = sql(
            &mut *tx,
            "UPDATE shipments SET status = $2, shipped_on = $3, ship_on = COALESCE($4, ship_on)
             WHERE tenant_id = $1 AND id",
        )
        .bind(tenant)
        .bind(status)
        .bind(shipped_on)
        .bind(ship_on);
        query.in_ids(&ids);
        query.exec().await?;
    }
    Ok(())
}

/// Counts a change of rows beside the order's own.
pub async fn touch(tx: &mut Tx, tenant: TenantId, ids: &[OrderId], now: Instant) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE orders SET updated_at = $2, version = version + 1 WHERE tenant_id = $1 AND id",
    )
    .bind(tenant)
    .bind(now);
    query.in_ids(ids);
    query.exec().await?;
    Ok(())
}
