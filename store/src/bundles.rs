//! 同梱, and the orders that might go together.

use domain::bundle::Bundle;
use domain::{BundleId, Instant, OrderId, TenantId, Yen};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "parent_id",
    "children",
    "adjustment",
    "warnings",
    "actor",
    "created_at",
    "undone_at",
];

pub async fn insert(tx: &mut Tx, bundle: &Bundle) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "bundles", COLUMNS);
    bulk.row(|cells| {
        cells
            .put(bundle.tenant_id)
            .put(bundle.id)
            .put(bundle.parent_id)
            .put(&bundle.children)
            .put(bundle.adjustment)
            .put(&bundle.warnings)
            .put(&bundle.actor)
            .put(bundle.created_at)
            .put(bundle.undone_at);
    });
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: BundleId) -> Result<Option<Bundle>> {
    sql(on, "SELECT * FROM bundles WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first; those of one parent, or all.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    parent: Option<OrderId>,
    before: Option<BundleId>,
    limit: i64,
) -> Result<Vec<Bundle>> {
    let mut query = sql(on, "SELECT * FROM bundles WHERE tenant_id = $1").bind(tenant);
    if let Some(parent) = parent {
        query.push(" AND parent_id = ").arg(parent);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// Marks it undone; `None` where it is already.
pub async fn mark_undone(
    tx: &mut Tx,
    tenant: TenantId,
    id: BundleId,
    now: Instant,
) -> Result<Option<Bundle>> {
    sql(
        tx,
        "UPDATE bundles SET undone_at = $3 WHERE tenant_id = $1 AND id = $2 AND undone_at IS NULL RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .opt()
    .await
}

/// The orders that these are bundled into, and those that these again are.
pub async fn above(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<OrderId>> {
    let mut query = sql(
        tx,
        "WITH RECURSIVE above (id) AS (
             SELECT bundled_into FROM orders WHERE tenant_id = $1 AND bundled_into IS NOT NULL AND id",
    )
    .bind(tenant);
    query.in_ids(orders).push(
        " UNION SELECT orders.bundled_into FROM above
             JOIN orders ON orders.tenant_id = $1 AND orders.id = above.id
             WHERE orders.bundled_into IS NOT NULL)
         SELECT id FROM above",
    );
    let above: Vec<(OrderId,)> = query.all().await?;
    Ok(above.into_iter().map(|(id,)| id).collect())
}

/// The order itself, those that are bundled into it, and those that are bundled into these.
pub async fn within(tx: &mut Tx, tenant: TenantId, order: OrderId) -> Result<Vec<OrderId>> {
    let within: Vec<(OrderId,)> = sql(
        tx,
        "WITH RECURSIVE held (id) AS (
             SELECT id FROM orders WHERE tenant_id = $1 AND id = $2
             UNION SELECT orders.id FROM held
             JOIN orders ON orders.tenant_id = $1 AND orders.bundled_into = held.id)
         SELECT id FROM held",
    )
    .bind(tenant)
    .bind(order)
    .all()
    .await?;
    Ok(within.into_iter().map(|(id,)| id).collect())
}

/// Books money from one order to another's side, or back.
pub async fn add_paid(tx: &mut Tx, tenant: TenantId, order: OrderId, amount: Yen) -> Result<()> {
    sql(
        tx,
        "UPDATE orders SET paid = paid + $3 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(order)
    .bind(amount)
    .exec()
    .await?;
    Ok(())
}

/// A shipment of an open order, and by what its recipient is known.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Candidate {
    pub order_id: OrderId,
    pub recipient_phone: Vec<u8>,
}

/// Recipients of more than one open order, by their index.
pub async fn shared_phones(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<Vec<u8>>,
    limit: i64,
) -> Result<Vec<Vec<u8>>> {
    let phones: Vec<(Vec<u8>,)> = shared_query(on.into(), tenant, after, limit).all().await?;
    Ok(phones.into_iter().map(|(phone,)| phone).collect())
}

fn shared_query(on: On<'_>, tenant: TenantId, after: Option<Vec<u8>>, limit: i64) -> Query<'_> {
    let mut query = sql(
        on,
        "SELECT recipient_phone FROM shipments
         WHERE tenant_id = $1 AND status IN ('new', 'awaiting_payment', 'awaiting_shipment')
             AND recipient_phone IS NOT NULL",
    )
    .bind(tenant);
    if let Some(after) = after {
        query.push(" AND recipient_phone > ").arg(after);
    }
    query
        .push(" GROUP BY recipient_phone HAVING count(DISTINCT order_id) > 1 ORDER BY recipient_phone LIMIT ")
        .arg(limit);
    query
}

/// The open orders of these recipients, oldest first.
pub async fn of_phones(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    phones: &[Vec<u8>],
) -> Result<Vec<Candidate>> {
    let mut query = sql(
        on,
        "SELECT DISTINCT order_id, recipient_phone FROM shipments
         WHERE tenant_id = $1 AND status IN ('new', 'awaiting_payment', 'awaiting_shipment')
             AND recipient_phone IN (",
    )
    .bind(tenant);
    for (i, phone) in phones.iter().enumerate() {
        query.push(if i == 0 { "" } else { ", " }).arg(phone);
    }
    query.push(") ORDER BY recipient_phone, order_id");
    query.all().await
}

/// The open orders that share a recipient with one of these: one query, however many.
pub async fn beside(on: impl Into<On<'_>>, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<Candidate>> {
    let mut query = sql(
        on,
        "SELECT DISTINCT other.order_id AS order_id, other.recipient_phone AS recipient_phone
         FROM shipments AS own
         JOIN shipments AS other
             ON other.tenant_id = own.tenant_id AND other.recipient_phone = own.recipient_phone
         WHERE own.tenant_id = $1 AND own.status IN ('new', 'awaiting_payment', 'awaiting_shipment')
             AND other.status IN ('new', 'awaiting_payment', 'awaiting_shipment')
             AND own.recipient_phone IS NOT NULL AND own.order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY recipient_phone, order_id");
    query.all().await
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn only_recipients_of_open_orders_are_walked() {
        let test = testing::sqlite().await;
        for after in [None, Some(vec![1; 16])] {
            let query = shared_query((&test.db).into(), TenantId(Uuid::nil()), after, 9);
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains("INDEX shipments_open_phone"), "{plan}");
            assert!(!plan.contains("ORDER BY"), "{plan}");
        }
    }
}
