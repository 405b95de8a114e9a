//! 引当: what lines of orders hold of the stock, and what they need.

use domain::stock::Reservation;
use domain::stock::demand::GoodsLine;
use domain::{OrderId, OrderLineId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::stock_levels::Place;
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "order_id",
    "line_id",
    "variant_id",
    "warehouse_id",
    "shipment_id",
    "held",
    "sold",
    "short",
];

/// The lines of these orders that are some variant, and those that stand between them.
pub async fn goods(on: impl Into<On<'_>>, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<GoodsLine>> {
    let mut query = sql(
        on,
        "SELECT s.order_id, s.id AS shipment_id, s.status, l.id, l.position, l.kind, l.variant_id,
             l.multiplier, l.quantity
         FROM shipments s
         JOIN order_lines l ON l.tenant_id = s.tenant_id AND l.shipment_id = s.id
         WHERE s.tenant_id = $1 AND s.order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.all().await
}

/// What these orders hold.
pub async fn of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<Reservation>> {
    let mut query = sql(
        on,
        "SELECT * FROM stock_reservations WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query
        .in_ids(orders)
        .push(" ORDER BY order_id, line_id, variant_id, warehouse_id");
    query.all().await
}

/// What an order holds in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Holding {
    pub order_id: OrderId,
    pub held: i64,
}

/// Who holds some of a variant in a warehouse, the newest first.
pub async fn newest_holders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    place: Place,
    limit: i64,
) -> Result<Vec<Holding>> {
    holders(on.into(), tenant, place, limit).all().await
}

fn holders(on: On<'_>, tenant: TenantId, (variant, warehouse): Place, limit: i64) -> Query<'_> {
    sql(
        on,
        "SELECT order_id, CAST(SUM(held) AS BIGINT) AS held FROM stock_reservations
         WHERE tenant_id = $1 AND variant_id = $2 AND warehouse_id = $3 AND held > 0
         GROUP BY order_id ORDER BY order_id DESC LIMIT $4",
    )
    .bind(tenant)
    .bind(variant)
    .bind(warehouse)
    .bind(limit)
}

/// Writes what lines hold anew; what they held was in these orders.
pub async fn replace(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
    lines: impl Iterator<Item = OrderLineId>,
    reservations: &[Reservation],
) -> Result<()> {
    let lines: Vec<Uuid> = lines.map(|line| line.0).collect();
    let mut query = sql(
        &mut *tx,
        "DELETE FROM stock_reservations WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" AND line_id").in_ids(&lines);
    query.exec().await?;
    let mut rows = Bulk::new(tx.is_sqlite(), "stock_reservations", COLUMNS);
    for row in reservations {
        rows.row(|cells| {
            cells
                .put(row.tenant_id)
                .put(row.order_id)
                .put(row.line_id)
                .put(row.variant_id)
                .put(row.warehouse_id)
                .put(row.shipment_id)
                .put(row.held)
                .put(row.sold)
                .put(row.short);
        });
    }
    rows.send(tx).await
}

#[cfg(test)]
mod tests {
    use domain::{VariantId, WarehouseId};

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn holders_are_looked_up() {
        let test = testing::sqlite().await;
        let place = (VariantId(Uuid::nil()), WarehouseId(Uuid::nil()));
        let plan = holders((&test.db).into(), TenantId(Uuid::nil()), place, 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        assert!(plan.contains("INDEX stock_reservations_held "), "{plan}");
    }
}
