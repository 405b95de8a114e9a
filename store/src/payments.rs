//! 入金 and what it does to the order's received sum.

use std::collections::HashMap;

use domain::order::Order;
use domain::payment::Payment;
use domain::{Date, Instant, OrderId, PaymentId, TenantId, Yen};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "order_id",
    "kind",
    "amount",
    "received_on",
    "method",
    "reference",
    "import_id",
    "import_row",
    "shop_id",
    "created_at",
    "undone_at",
];

/// What the payments for these orders come to, less the refunds. One without any is left out.
pub async fn sums(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<HashMap<OrderId, Yen>> {
    let mut query = sql(
        tx,
        "SELECT order_id, CAST(SUM(CASE kind WHEN 'payment' THEN amount ELSE -amount END) AS BIGINT)
         FROM payments WHERE tenant_id = $1 AND undone_at IS NULL AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" GROUP BY order_id");
    let sums: Vec<(OrderId, Yen)> = query.all().await?;
    Ok(sums.into_iter().collect())
}

/// When money came in for these orders, or for those that were bundled into them.
pub async fn days(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<(OrderId, Date)>> {
    let mut query = sql(
        on,
        "SELECT order_id, received_on FROM payments
         WHERE tenant_id = $1 AND undone_at IS NULL AND kind = 'payment' AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.push(
        " UNION ALL SELECT o.bundled_into, p.received_on FROM orders o
          JOIN payments p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
          WHERE o.tenant_id = $1 AND p.undone_at IS NULL AND p.kind = 'payment' AND o.bundled_into",
    );
    query.in_ids(orders);
    query.all().await
}

/// Those of these orders for which a mall has told no payment yet. What is cancelled is left out.
pub async fn untold_by_malls(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<OrderId>> {
    let mut query = sql(
        on,
        "SELECT o.id FROM orders o
         WHERE o.tenant_id = $1 AND o.status <> 'cancelled' AND NOT EXISTS (
             SELECT 1 FROM payments p
             WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.shop_id IS NOT NULL
         ) AND o.id",
    )
    .bind(tenant);
    query.in_ids(orders);
    let untold: Vec<(OrderId,)> = query.all().await?;
    Ok(untold.into_iter().map(|(id,)| id).collect())
}

/// 入金日 of the payments that count for these orders; refunds are none.
pub async fn received_on(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<Date>>> {
    let mut query = sql(
        on,
        "SELECT order_id, received_on FROM payments
         WHERE tenant_id = $1 AND kind = 'payment' AND undone_at IS NULL AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY order_id, id");
    let mut days: HashMap<OrderId, Vec<Date>> = HashMap::new();
    for (order, day) in query.all::<(OrderId, Date)>().await? {
        days.entry(order).or_default().push(day);
    }
    Ok(days)
}

pub async fn insert(tx: &mut Tx, payments: &[Payment]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "payments", COLUMNS);
    for payment in payments {
        bulk.row(|cells| {
            cells
                .put(payment.tenant_id)
                .put(payment.id)
                .put(payment.order_id)
                .put(payment.kind)
                .put(payment.amount)
                .put(payment.received_on)
                .put(&payment.method)
                .put(&payment.reference)
                .put(payment.import_id)
                .put(payment.import_row)
                .put(payment.shop_id)
                .put(payment.created_at)
                .put(payment.undone_at);
        });
    }
    bulk.send(tx).await
}

/// Adds to what the order has received (or takes from it).
pub async fn add_to_order(
    tx: &mut Tx,
    tenant: TenantId,
    order: OrderId,
    by: Yen,
    now: Instant,
) -> Result<Option<Order>> {
    sql(
        tx,
        "UPDATE orders SET paid = paid + $3, updated_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(order)
    .bind(by)
    .bind(now)
    .opt()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: PaymentId) -> Result<Option<Payment>> {
    sql(on, "SELECT * FROM payments WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// An order's payments, oldest first. They are few.
pub async fn of_order(on: impl Into<On<'_>>, tenant: TenantId, order: OrderId) -> Result<Vec<Payment>> {
    sql(
        on,
        "SELECT * FROM payments WHERE tenant_id = $1 AND order_id = $2 ORDER BY id",
    )
    .bind(tenant)
    .bind(order)
    .all()
    .await
}

/// Marks it taken back; `None` if it was already.
pub async fn undo(tx: &mut Tx, tenant: TenantId, id: PaymentId, now: Instant) -> Result<Option<Payment>> {
    sql(
        tx,
        "UPDATE payments SET undone_at = $3
         WHERE tenant_id = $1 AND id = $2 AND undone_at IS NULL RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .opt()
    .await
}

/// Of all orders' payments, those received within these days.
#[derive(Clone, Copy, Debug, Default, serde::Serialize)]
pub struct PaymentFilter {
    pub received_from: Option<Date>,
    /// The day itself counts.
    pub received_to: Option<Date>,
}

/// Received last first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: PaymentFilter,
    after: Option<(Date, PaymentId)>,
    limit: i64,
) -> Result<Vec<Payment>> {
    let mut query = sql(on, "SELECT * FROM payments WHERE tenant_id = $1").bind(tenant);
    if let Some(from) = filter.received_from {
        query.push(" AND received_on >= ").arg(from);
    }
    if let Some(to) = filter.received_to {
        query.push(" AND received_on <= ").arg(to);
    }
    if let Some((on, id)) = after {
        query
            .push(" AND (received_on, id) < (")
            .arg(on)
            .push(", ")
            .arg(id)
            .push(")");
    }
    query
        .push(" ORDER BY received_on DESC, id DESC LIMIT ")
        .arg(limit);
    query.all().await
}
