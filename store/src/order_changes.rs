//! The journal of what was done to orders.

use std::collections::HashMap;

use domain::event::{Event, EventKind};
use domain::order_change::OrderChange;
use domain::{BundleId, Instant, OrderChangeId, OrderId, OrderMoveId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "order_id",
    "kind",
    "event_id",
    "version_after",
    "actor",
    "changed_at",
    "irreversible",
    "bundle_id",
    "move_id",
    "undone_at",
    "before",
];

pub async fn insert(tx: &mut Tx, changes: &[OrderChange]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "order_changes", COLUMNS);
    for change in changes {
        bulk.row(|cells| {
            cells
                .put(change.tenant_id)
                .put(change.id)
                .put(change.order_id)
                .put(change.kind)
                .put(change.event_id)
                .put(change.version_after)
                .put(&change.actor)
                .put(change.changed_at)
                .put(change.irreversible)
                .put(change.bundle_id)
                .put(change.move_id)
                .put(change.undone_at)
                .put(change.before.as_ref());
        });
    }
    bulk.send(tx).await
}

/// Notes that an event about an order cannot be taken back. The order's version stays: nothing of it
/// changed.
pub async fn bar(tx: &mut Tx, id: OrderChangeId, order: OrderId, event: &Event) -> Result<()> {
    sql(
        tx,
        "INSERT INTO order_changes
             (tenant_id, id, order_id, kind, event_id, version_after, actor, changed_at, irreversible)
         SELECT tenant_id, $3, id, $4, $5, version, $6, $7, $8 FROM orders WHERE tenant_id = $1 AND id = $2",
    )
    .bind(event.tenant_id)
    .bind(order)
    .bind(id)
    .bind(event.kind)
    .bind(event.id)
    .bind(&event.actor)
    .bind(event.occurred_at)
    .bind(true)
    .exec()
    .await?;
    Ok(())
}

/// The last change of an order that is not undone.
pub async fn last(on: impl Into<On<'_>>, tenant: TenantId, order: OrderId) -> Result<Option<OrderChange>> {
    sql(
        on,
        "SELECT * FROM order_changes WHERE tenant_id = $1 AND order_id = $2 AND undone_at IS NULL
         ORDER BY version_after DESC, irreversible DESC, id DESC LIMIT 1",
    )
    .bind(tenant)
    .bind(order)
    .opt()
    .await
}

/// The same of many orders.
pub async fn last_of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, OrderChange>> {
    let mut query = sql(
        on,
        "SELECT * FROM (
             SELECT order_changes.*, row_number() OVER (
                 PARTITION BY order_id ORDER BY version_after DESC, irreversible DESC, id DESC) AS place
             FROM order_changes WHERE tenant_id = $1 AND undone_at IS NULL AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(") AS changes WHERE place = 1");
    let last: Vec<OrderChange> = query.all().await?;
    Ok(last.into_iter().map(|change| (change.order_id, change)).collect())
}

/// The changes that one move of many orders made, taken back or not, from one on.
pub async fn of_move(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderMoveId,
    after: Option<OrderChangeId>,
    limit: i64,
) -> Result<Vec<OrderChange>> {
    of_move_query(on.into(), tenant, id, after, limit).all().await
}

fn of_move_query(
    on: On<'_>,
    tenant: TenantId,
    id: OrderMoveId,
    after: Option<OrderChangeId>,
    limit: i64,
) -> Query<'_> {
    let mut query = sql(
        on,
        "SELECT * FROM order_changes WHERE tenant_id = $1 AND move_id = $2",
    )
    .bind(tenant)
    .bind(id);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query
}

/// The changes that one bundling made.
pub async fn of_bundle(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    bundle: BundleId,
) -> Result<Vec<OrderChange>> {
    sql(
        on,
        "SELECT * FROM order_changes WHERE tenant_id = $1 AND bundle_id = $2 ORDER BY id",
    )
    .bind(tenant)
    .bind(bundle)
    .all()
    .await
}

/// Of these orders, those whose rows people have rearranged, with the last time that they did: what their
/// source says anew would not fit any more. Whoever changed fields of it has not: that can be kept.
pub async fn rearranged(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, EventKind>> {
    let mut query = sql(
        tx,
        "SELECT order_id, kind FROM order_changes
         WHERE tenant_id = $1 AND undone_at IS NULL AND NOT irreversible
             AND kind NOT IN ($2, $3, $4, $5, $6, $7) AND order_id",
    )
    .bind(tenant)
    .bind(EventKind::OrderMoved)
    .bind(EventKind::OrderHeld)
    .bind(EventKind::OrderReleased)
    .bind(EventKind::OrderUpdated)
    .bind(EventKind::OrderPlanned)
    .bind(EventKind::ShipmentUpdated);
    query.in_ids(orders).push(" ORDER BY id");
    Ok(query.all::<(OrderId, EventKind)>().await?.into_iter().collect())
}

/// The changes of these orders that are not undone, since each one's source last told it, that telling
/// included.
pub async fn since_told(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<OrderChangeId>>> {
    let mut query = sql(
        tx,
        "SELECT order_id, id, kind, irreversible FROM order_changes
         WHERE tenant_id = $1 AND undone_at IS NULL AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY id");
    let mut since: HashMap<OrderId, Vec<OrderChangeId>> = HashMap::new();
    for (order, id, kind, irreversible) in query.all::<(OrderId, OrderChangeId, EventKind, bool)>().await? {
        let changes = since.entry(order).or_default();
        if kind == EventKind::OrderUpdated && irreversible {
            changes.clear();
        }
        changes.push(id);
    }
    Ok(since)
}

pub async fn mark_undone(
    tx: &mut Tx,
    tenant: TenantId,
    changes: &[OrderChangeId],
    now: Instant,
) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE order_changes SET undone_at = $2 WHERE tenant_id = $1 AND id",
    )
    .bind(tenant)
    .bind(now);
    query.in_ids(changes);
    query.exec().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn changes_of_a_move_are_found_by_it() {
        let test = testing::sqlite().await;
        for after in [None, Some(OrderChangeId(Uuid::max()))] {
            let (tenant, id) = (TenantId(Uuid::nil()), OrderMoveId(Uuid::nil()));
            let query = of_move_query((&test.db).into(), tenant, id, after, 9);
            let plan = query.plan().await.unwrap().join("; ");
            let start = "SEARCH order_changes USING INDEX order_changes_move ";
            assert!(plan.starts_with(start) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
