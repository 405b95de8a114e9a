//! 引当: what lines of orders hold of the stock, and what they need.

use std::collections::BTreeMap;

use domain::stock::Reservation;
use domain::stock::demand::GoodsLine;
use domain::{Json, OrderId, OrderLineId, TenantId};
use serde_json::Value;
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Query, Sql, sql};
use crate::stock_levels::{Place, row};
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

/// The newest orders that hold so many in these places, the newest first: those without which the older
/// ones of a place hold no more than is to stay.
pub async fn newest_holders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    over: &BTreeMap<Place, i64>,
    limit: i64,
) -> Result<Vec<OrderId>> {
    let found: Vec<(OrderId,)> = holders(on.into(), tenant, over, limit).all().await?;
    Ok(found.into_iter().map(|(order,)| order).collect())
}

/// However many places, it is one query: a stocktake may leave thousands of them short.
fn holders<'e>(on: On<'e>, tenant: TenantId, over: &BTreeMap<Place, i64>, limit: i64) -> Query<'e> {
    let places: Vec<Value> = over.iter().map(|(place, by)| row(*place, *by)).collect();
    let text = Sql::Each {
        sqlite: "WITH wanted AS MATERIALIZED
                     (SELECT unhex(value ->> 'variant') AS variant_id,
                          unhex(value ->> 'warehouse') AS warehouse_id, value ->> 'by' AS too_many
                      FROM json_each($2)),
                 holding AS
                     (SELECT r.variant_id, r.warehouse_id, r.order_id, w.too_many, SUM(r.held) AS held
                      FROM wanted w CROSS JOIN stock_reservations r
                      WHERE r.tenant_id = $1 AND r.variant_id = w.variant_id
                          AND r.warehouse_id = w.warehouse_id AND r.held > 0
                      GROUP BY r.variant_id, r.warehouse_id, r.order_id, w.too_many),
                 added AS
                     (SELECT order_id, too_many, SUM(held) OVER (PARTITION BY variant_id, warehouse_id
                          ORDER BY order_id DESC) - held AS by_newer
                      FROM holding)
                 SELECT DISTINCT order_id FROM added WHERE by_newer < too_many
                 ORDER BY order_id DESC LIMIT $3",
        postgres: "WITH wanted AS MATERIALIZED
                       (SELECT (value ->> 'variant')::uuid AS variant_id,
                            (value ->> 'warehouse')::uuid AS warehouse_id,
                            (value ->> 'by')::bigint AS too_many
                        FROM jsonb_array_elements($2) AS v (value)),
                   holding AS
                       (SELECT r.variant_id, r.warehouse_id, r.order_id, w.too_many, SUM(r.held) AS held
                        FROM wanted w JOIN stock_reservations r
                            ON r.tenant_id = $1 AND r.variant_id = w.variant_id
                            AND r.warehouse_id = w.warehouse_id AND r.held > 0
                        GROUP BY r.variant_id, r.warehouse_id, r.order_id, w.too_many),
                   added AS
                       (SELECT order_id, too_many, SUM(held) OVER (PARTITION BY variant_id, warehouse_id
                            ORDER BY order_id DESC) - held AS by_newer
                        FROM holding)
                   SELECT DISTINCT order_id FROM added WHERE by_newer < too_many
                   ORDER BY order_id DESC LIMIT $3",
    };
    sql(on, text).bind(tenant).bind(Json(places)).bind(limit)
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
        let over = BTreeMap::from([((VariantId(Uuid::nil()), WarehouseId(Uuid::nil())), 1)]);
        let plan = holders((&test.db).into(), TenantId(Uuid::nil()), &over, 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        assert!(plan.contains("INDEX stock_reservations_held "), "{plan}");
    }
}
