//! Rows of orders as they were before a change, and putting them back: byte for byte, sealed parts
//! included. They never leave the database for it.

use std::collections::HashMap;

use domain::order::{Order, OrderLine, Shipment};
use domain::{Instant, OrderChangeId, OrderId, TenantId};

use crate::db::{Query, Row, sql};
use crate::first_id::first_id_at;
use crate::orders::{LINE_COLUMNS, ORDER_COLUMNS, SHIPMENT_COLUMNS};
use crate::{Result, Tx};

pub(crate) const PARCEL_COLUMNS: &[&str] = &["tenant_id", "id", "shipment_id", "position", "tracking_number"];

/// What a change of an order by hand may change of its row. The rest is counted onward (version), or
/// is others' (payments, customers, alerts), and stays as it is when the change is taken back.
const RESTORED: &[&str] = &[
    "processing_route_id",
    "status",
    "sub_status_id",
    "hold_reason",
    "hold_until",
    "payment_method",
    "payment_fee",
    "points_used",
    "points_earned",
    "billed",
    "computed",
    "by_rate",
    "tags",
    "bundled_into",
    "buyer_email",
    "buyer_phone",
    "buyer_name",
    "buyer_prefecture",
    "buyer_postal_code",
    "has_buyer_note",
    "has_staff_note",
    "sealed",
];

/// A table, the table its rows are kept in, and which of them are an order's.
struct Part {
    table: &'static str,
    kept: &'static str,
    columns: &'static [&'static str],
    of_order: &'static str,
}

const OF_SHIPMENTS: &str = " WHERE tenant_id = $1 AND shipment_id IN (SELECT id FROM shipments WHERE tenant_id = $1 AND order_id = $2)";

const ORDERS: Part = Part {
    table: "orders",
    kept: "kept_orders",
    columns: ORDER_COLUMNS,
    of_order: " WHERE tenant_id = $1 AND id = $2",
};
const SHIPMENTS: Part = Part {
    table: "shipments",
    kept: "kept_shipments",
    columns: SHIPMENT_COLUMNS,
    of_order: " WHERE tenant_id = $1 AND order_id = $2",
};
const LINES: Part = Part {
    table: "order_lines",
    kept: "kept_order_lines",
    columns: LINE_COLUMNS,
    of_order: OF_SHIPMENTS,
};
const PARCELS: Part = Part {
    table: "parcels",
    kept: "kept_parcels",
    columns: PARCEL_COLUMNS,
    of_order: OF_SHIPMENTS,
};

/// Keeps an order as it is now, under the change that is about to be made.
pub async fn keep(tx: &mut Tx, tenant: TenantId, change: OrderChangeId, order: OrderId) -> Result<()> {
    keep_parts(tx, tenant, change, order, &[ORDERS, SHIPMENTS, LINES, PARCELS]).await
}

/// Keeps only the order's own row, for a change that leaves its shipments alone.
pub async fn keep_order(tx: &mut Tx, tenant: TenantId, change: OrderChangeId, order: OrderId) -> Result<()> {
    keep_parts(tx, tenant, change, order, &[ORDERS]).await
}

/// An order as it was before some changes of it, as far as that was kept.
#[derive(Debug, Default)]
pub struct Kept {
    pub order: Option<Order>,
    /// With their lines.
    pub shipments: Option<(Vec<Shipment>, Vec<OrderLine>)>,
}

/// Orders as they were before the first of these changes that concerned each one's row, and the first that
/// concerned its shipments.
pub async fn first_of(
    tx: &mut Tx,
    tenant: TenantId,
    changes: &[OrderChangeId],
) -> Result<HashMap<OrderId, Kept>> {
    let mut kept: HashMap<OrderId, Kept> = HashMap::new();
    let first = first(
        &mut *tx,
        "SELECT id, change_id FROM kept_orders WHERE tenant_id = $1 AND change_id",
        tenant,
        changes,
    )
    .await?;
    let rows = "SELECT * FROM kept_orders WHERE tenant_id = $1 AND change_id";
    for order in of_changes::<Order>(&mut *tx, rows, tenant, &first).await? {
        let kept = kept.entry(order.id).or_default();
        kept.order = Some(order);
    }
    let first = self::first(
        &mut *tx,
        "SELECT order_id, change_id FROM kept_shipments WHERE tenant_id = $1 AND change_id",
        tenant,
        changes,
    )
    .await?;
    let rows = "SELECT * FROM kept_shipments WHERE tenant_id = $1 AND change_id";
    for shipment in of_changes::<Shipment>(&mut *tx, rows, tenant, &first).await? {
        let kept = kept.entry(shipment.order_id).or_default();
        kept.shipments.get_or_insert_default().0.push(shipment);
    }
    let rows = "SELECT * FROM kept_order_lines WHERE tenant_id = $1 AND change_id";
    for line in of_changes::<OrderLine>(tx, rows, tenant, &first).await? {
        let kept = kept.entry(line.order_id).or_default();
        kept.shipments.get_or_insert_default().1.push(line);
    }
    for (shipments, lines) in kept.values_mut().filter_map(|kept| kept.shipments.as_mut()) {
        shipments.sort_by_key(|shipment| shipment.position);
        lines.sort_by_key(|line| line.position);
    }
    Ok(kept)
}

/// The first change of each order among the pairs that this selects: they are one after the other.
async fn first(
    tx: &mut Tx,
    pairs: &'static str,
    tenant: TenantId,
    changes: &[OrderChangeId],
) -> Result<Vec<OrderChangeId>> {
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = sql(tx, pairs).bind(tenant);
    query.in_ids(changes).push(" ORDER BY change_id");
    let mut first: HashMap<OrderId, OrderChangeId> = HashMap::new();
    for (order, change) in query.all::<(OrderId, OrderChangeId)>().await? {
        first.entry(order).or_insert(change);
    }
    Ok(first.into_values().collect())
}

async fn of_changes<T: Row>(
    tx: &mut Tx,
    rows: &'static str,
    tenant: TenantId,
    changes: &[OrderChangeId],
) -> Result<Vec<T>> {
    if changes.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = sql(tx, rows).bind(tenant);
    query.in_ids(changes);
    query.all().await
}

/// Forgets what was before changes of this moment and earlier; how many rows.
pub async fn remove_before(tx: &mut Tx, tenant: TenantId, before: Instant) -> Result<u64> {
    let mut removed = 0;
    for part in [ORDERS, SHIPMENTS, LINES, PARCELS] {
        let mut query = sql(&mut *tx, "DELETE FROM ");
        // Ids of changes begin with the time they were made at.
        query.push(part.kept).push(" WHERE tenant_id = ").arg(tenant);
        query.push(" AND change_id < ").arg(first_id_at(before));
        removed += query.exec().await?;
    }
    Ok(removed)
}

/// Forgets what these orders were before their changes, whose rows say who was on them.
pub async fn remove_of(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<()> {
    for part in [ORDERS, SHIPMENTS, LINES, PARCELS] {
        let mut query = sql(&mut *tx, "DELETE FROM ").bind(tenant);
        query.push(part.kept).push(
            " WHERE tenant_id = $1 AND change_id IN (SELECT id FROM order_changes
                 WHERE tenant_id = $1 AND undone_at IS NULL AND order_id",
        );
        query.in_ids(orders).push(")");
        query.exec().await?;
    }
    Ok(())
}

async fn keep_parts(
    tx: &mut Tx,
    tenant: TenantId,
    change: OrderChangeId,
    order: OrderId,
    parts: &[Part],
) -> Result<()> {
    let sqlite = tx.is_sqlite();
    for part in parts {
        let mut query = sql(&mut *tx, "INSERT INTO ")
            .bind(tenant)
            .bind(order)
            .bind(change);
        query.push(part.kept).push(" (change_id");
        for column in part.columns {
            query.push(", ").push(column);
        }
        // PostgreSQL cannot tell the type of a parameter that is only selected.
        query.push(if sqlite {
            ") SELECT $3"
        } else {
            ") SELECT CAST($3 AS UUID)"
        });
        for column in part.columns {
            query.push(", ").push(column);
        }
        query.push(" FROM ").push(part.table).push(part.of_order);
        query.exec().await?;
    }
    Ok(())
}

/// Keeps the orders of changes that are in the journal already: some statements, however many.
pub async fn keep_of(tx: &mut Tx, tenant: TenantId, changes: &[OrderChangeId]) -> Result<()> {
    const SHIPMENTS_OF: &str =
        " JOIN shipments AS s ON s.tenant_id = c.tenant_id AND s.order_id = c.order_id";
    if changes.is_empty() {
        return Ok(());
    }
    for (part, joined) in [
        (
            ORDERS,
            " JOIN orders AS x ON x.tenant_id = c.tenant_id AND x.id = c.order_id",
        ),
        (
            SHIPMENTS,
            " JOIN shipments AS x ON x.tenant_id = c.tenant_id AND x.order_id = c.order_id",
        ),
        (
            LINES,
            " JOIN order_lines AS x ON x.tenant_id = s.tenant_id AND x.shipment_id = s.id",
        ),
        (
            PARCELS,
            " JOIN parcels AS x ON x.tenant_id = s.tenant_id AND x.shipment_id = s.id",
        ),
    ] {
        let mut query = sql(&mut *tx, "INSERT INTO ").bind(tenant);
        query.push(part.kept).push(" (change_id");
        for column in part.columns {
            query.push(", ").push(column);
        }
        query.push(") SELECT c.id");
        for column in part.columns {
            query.push(", x.").push(column);
        }
        query.push(" FROM order_changes AS c");
        if part.of_order == OF_SHIPMENTS {
            query.push(SHIPMENTS_OF);
        }
        query
            .push(joined)
            .push(" WHERE c.tenant_id = $1 AND c.id")
            .in_ids(changes);
        query.exec().await?;
    }
    Ok(())
}

/// Puts orders back as they were before these changes, all of them together, since lines may have
/// gone from one to the other. Each counts as changed once more.
pub async fn restore(
    tx: &mut Tx,
    tenant: TenantId,
    changes: &[(OrderChangeId, OrderId)],
    now: Instant,
) -> Result<()> {
    for (change, order) in changes {
        restore_order(tx, tenant, *change, *order, now).await?;
    }
    let mut whole = Vec::with_capacity(changes.len());
    for (change, order) in changes {
        // An order has a shipment at least; none was kept where only its own row was.
        if has_shipments(tx, tenant, *change).await? {
            whole.push((*change, *order));
        }
    }
    for (_, order) in &whole {
        for part in [LINES, PARCELS] {
            let mut query = sql(&mut *tx, "DELETE FROM ").bind(tenant).bind(order.0);
            query.push(part.table).push(part.of_order);
            query.exec().await?;
        }
    }
    for (change, order) in &whole {
        restore_shipments(tx, tenant, *change, *order).await?;
    }
    for (change, _) in &whole {
        for part in [LINES, PARCELS] {
            select_back(tx, tenant, *change, &part).exec().await?;
        }
    }
    for (change, _) in changes {
        for part in [ORDERS, SHIPMENTS, LINES, PARCELS] {
            let mut query = sql(&mut *tx, "DELETE FROM ").bind(tenant).bind(change.0);
            query
                .push(part.kept)
                .push(" WHERE tenant_id = $1 AND change_id = $2");
            query.exec().await?;
        }
    }
    Ok(())
}

async fn has_shipments(tx: &mut Tx, tenant: TenantId, change: OrderChangeId) -> Result<bool> {
    let found: Option<(i64,)> = sql(
        tx,
        "SELECT CAST(1 AS BIGINT) FROM kept_shipments WHERE tenant_id = $1 AND change_id = $2 LIMIT 1",
    )
    .bind(tenant)
    .bind(change)
    .opt()
    .await?;
    Ok(found.is_some())
}

async fn restore_order(
    tx: &mut Tx,
    tenant: TenantId,
    change: OrderChangeId,
    order: OrderId,
    now: Instant,
) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE orders SET updated_at = $4, version = orders.version + 1",
    )
    .bind(tenant)
    .bind(order)
    .bind(change)
    .bind(now);
    for column in RESTORED {
        query.push(", ").push(column).push(" = kept.").push(column);
    }
    query.push(
        " FROM kept_orders AS kept WHERE orders.tenant_id = $1 AND orders.id = $2
             AND kept.tenant_id = $1 AND kept.change_id = $3 AND kept.id = $2",
    );
    query.exec().await?;
    Ok(())
}

/// Those that are still there are changed back where they are, for others may refer to them; those
/// that were made since go, those that went come again.
async fn restore_shipments(
    tx: &mut Tx,
    tenant: TenantId,
    change: OrderChangeId,
    order: OrderId,
) -> Result<()> {
    const NOT_KEPT: &str =
        " AND id NOT IN (SELECT id FROM kept_shipments WHERE tenant_id = $1 AND change_id = $3)";
    const NOT_THERE: &str = " AND id NOT IN (SELECT id FROM shipments WHERE tenant_id = $1 AND order_id = ";
    let mut query = sql(
        &mut *tx,
        "DELETE FROM shipments WHERE tenant_id = $1 AND order_id = $2",
    )
    .bind(tenant)
    .bind(order)
    .bind(change);
    query.push(NOT_KEPT);
    query.exec().await?;
    let mut query = sql(&mut *tx, "UPDATE shipments SET order_id = kept.order_id")
        .bind(tenant)
        .bind(order)
        .bind(change);
    for column in SHIPMENT_COLUMNS
        .iter()
        .filter(|column| !["tenant_id", "id", "order_id"].contains(column))
    {
        query.push(", ").push(column).push(" = kept.").push(column);
    }
    query.push(
        " FROM kept_shipments AS kept WHERE shipments.tenant_id = $1 AND shipments.order_id = $2
             AND kept.tenant_id = $1 AND kept.change_id = $3 AND kept.id = shipments.id",
    );
    query.exec().await?;
    let mut query = select_back(tx, tenant, change, &SHIPMENTS);
    query.push(NOT_THERE).arg(order).push(")");
    query.exec().await?;
    Ok(())
}

fn select_back<'e>(tx: &'e mut Tx, tenant: TenantId, change: OrderChangeId, part: &Part) -> Query<'e> {
    let mut query = sql(tx, "INSERT INTO ").bind(tenant).bind(change);
    query.push(part.table);
    for (open, close) in [(" (", ")"), (" SELECT ", "")] {
        for (i, column) in part.columns.iter().enumerate() {
            query.push(if i == 0 { open } else { ", " }).push(column);
        }
        query.push(close);
    }
    query
        .push(" FROM ")
        .push(part.kept)
        .push(" WHERE tenant_id = $1 AND change_id = $2");
    query
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::testing;

    /// A column that is added to one table and not the other would be lost by an undo.
    #[tokio::test]
    async fn every_column_is_kept() {
        let test = testing::sqlite().await;
        for part in [ORDERS, SHIPMENTS, LINES, PARCELS] {
            let table = columns(&test.db, part.table).await;
            let mut kept = columns(&test.db, part.kept).await;
            assert!(kept.remove("change_id"), "{}", part.kept);
            let missing: Vec<_> = table.difference(&kept).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", part.kept);
            let moved: BTreeSet<String> = part.columns.iter().map(|&column| column.to_owned()).collect();
            assert_eq!(moved, table, "{}", part.table);
        }
    }

    async fn columns(db: &crate::Db, table: &str) -> BTreeSet<String> {
        let query = sql(db, "SELECT name FROM pragma_table_info($1)").bind(table.to_owned());
        let names: Vec<(String,)> = query.all().await.unwrap();
        names.into_iter().map(|(name,)| name).collect()
    }
}
