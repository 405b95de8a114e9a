//! The journal of what was done to orders.

use std::collections::HashMap;

use domain::event::{Event, EventKind};
use domain::order_change::OrderChange;
use domain::{BundleId, Instant, OrderChangeId, OrderId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
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
