//! アラート: those that stand on orders, how many there are, and what a shop wants to know of.

use domain::alert::{Alert, AlertKind, Severity};
use domain::alert_changes::{AlertChanges, Tally};
use domain::event::Actor;
use domain::order::OrderStatus;
use domain::{AlertId, Date, Instant, Json, OrderId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Sql, sql};
use crate::{Result, Tx};

pub(crate) const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "order_id",
    "order_status",
    "kind",
    "severity",
    "detail",
    "raised_at",
    "resolved_at",
    "resolved_by",
];

pub(crate) fn add(bulk: &mut Bulk, alert: &Alert) {
    bulk.row(|cells| {
        cells
            .put(alert.tenant_id)
            .put(alert.id)
            .put(alert.order_id)
            .put(alert.order_status)
            .put(alert.kind)
            .put(alert.severity)
            .put(&alert.detail)
            .put(alert.raised_at)
            .put(alert.resolved_at)
            .put(&alert.resolved_by);
    });
}

/// Which alerts are listed; empty lists and `None` ask nothing.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct AlertFilter {
    pub kinds: Vec<AlertKind>,
    pub severities: Vec<Severity>,
    pub statuses: Vec<OrderStatus>,
    /// Open ones, or resolved ones.
    pub open: bool,
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &AlertFilter,
    before: Option<AlertId>,
    limit: i64,
) -> Result<Vec<Alert>> {
    let mut query = sql(on, "SELECT * FROM alerts WHERE tenant_id = $1").bind(tenant);
    query.push(if filter.open {
        " AND resolved_at IS NULL"
    } else {
        " AND resolved_at IS NOT NULL"
    });
    if let [kind] = filter.kinds[..] {
        query.push(" AND kind = ").arg(kind);
    } else if !filter.kinds.is_empty() {
        let kinds: Vec<_> = filter.kinds.iter().map(|kind| kind.as_str()).collect();
        query.push(" AND kind").in_texts(&kinds);
    }
    for (i, severity) in filter.severities.iter().enumerate() {
        query
            .push(if i == 0 { " AND severity IN (" } else { ", " })
            .arg(*severity);
    }
    if !filter.severities.is_empty() {
        query.push(")");
    }
    if let [status] = filter.statuses[..] {
        query.push(" AND order_status = ").arg(status);
    } else if !filter.statuses.is_empty() {
        for (i, status) in filter.statuses.iter().enumerate() {
            query
                .push(if i == 0 { " AND order_status IN (" } else { ", " })
                .arg(*status);
        }
        query.push(")");
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// The alerts with these ids, in no order.
pub async fn get_all(on: impl Into<On<'_>>, tenant: TenantId, ids: &[AlertId]) -> Result<Vec<Alert>> {
    let mut query = sql(on, "SELECT * FROM alerts WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.all().await
}

/// Resolves an open alert, or opens a resolved one; the alert, or none where it is so already.
pub async fn mark(
    tx: &mut Tx,
    tenant: TenantId,
    id: AlertId,
    resolved: Option<(&Actor, Instant)>,
) -> Result<Option<Alert>> {
    let query = match resolved {
        Some((by, at)) => sql(
            tx,
            "UPDATE alerts SET resolved_at = $3, resolved_by = $4
             WHERE tenant_id = $1 AND id = $2 AND resolved_at IS NULL RETURNING *",
        )
        .bind(tenant)
        .bind(id)
        .bind(at)
        .bind(Json(by)),
        None => sql(
            tx,
            "UPDATE alerts SET resolved_at = NULL, resolved_by = NULL
             WHERE tenant_id = $1 AND id = $2 AND resolved_at IS NOT NULL RETURNING *",
        )
        .bind(tenant)
        .bind(id),
    };
    query.opt().await
}

/// Writes what became of alerts, and how many are open now on the orders concerned.
pub async fn write(tx: &mut Tx, tenant: TenantId, changes: &AlertChanges, now: Instant) -> Result<()> {
    if !changes.removed.is_empty() {
        let mut query = sql(&mut *tx, "DELETE FROM alerts WHERE tenant_id = $1 AND id").bind(tenant);
        query.in_ids(&changes.removed);
        query.exec().await?;
    }
    let mut bulk = Bulk::new(tx.is_sqlite(), "alerts", COLUMNS);
    changes.put.iter().for_each(|alert| add(&mut bulk, alert));
    bulk.send(tx).await?;
    let orders: Vec<OrderId> = changes.touched.iter().map(|touched| touched.order).collect();
    recount(tx, tenant, &orders, now).await?;
    tally(tx, tenant, &changes.tally).await
}

/// Lets those take turns who write alerts of the same orders; asked before anything else is held.
pub async fn lock_orders(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<()> {
    // A write transaction on SQLite is alone already.
    if tx.is_sqlite() {
        return Ok(());
    }
    let mut query = sql(tx, "SELECT id FROM orders WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(orders).push(" ORDER BY id FOR NO KEY UPDATE");
    query.all::<(OrderId,)>().await.map(drop)
}

/// Of these orders those that nobody else is changing: nobody changes them until the transaction ends.
/// It never waits, so whoever holds orders already may ask.
pub async fn lock_free(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<OrderId>> {
    if tx.is_sqlite() {
        return Ok(orders.to_vec());
    }
    let mut query = sql(tx, "SELECT id FROM orders WHERE tenant_id = $1 AND id").bind(tenant);
    query
        .in_ids(orders)
        .push(" ORDER BY id FOR NO KEY UPDATE SKIP LOCKED");
    let free: Vec<(OrderId,)> = query.all().await?;
    Ok(free.into_iter().map(|(id,)| id).collect())
}

/// Counts the open alerts of these orders into them. An order's version stays: it is of what people
/// edit, and an alert that comes must not refuse their edit.
pub async fn recount(tx: &mut Tx, tenant: TenantId, orders: &[OrderId], now: Instant) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let mut query = sql(
        tx,
        // Filtered after reading: an index of open alerts alone would tempt PostgreSQL to read all of them.
        "UPDATE orders SET updated_at = $2, open_alerts =
             (SELECT count(*) FILTER (WHERE a.resolved_at IS NULL) FROM alerts a
              WHERE a.tenant_id = orders.tenant_id AND a.order_id = orders.id)
         WHERE tenant_id = $1 AND id",
    )
    .bind(tenant)
    .bind(now);
    query.in_ids(orders);
    query.exec().await?;
    Ok(())
}

/// Notes how many open alerts there are more or fewer.
pub async fn tally(tx: &mut Tx, tenant: TenantId, tally: &Tally) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "id", "kind", "order_status", "change"];
    let mut bulk = Bulk::new(tx.is_sqlite(), "alert_tallies", COLUMNS);
    for ((kind, status), change) in tally {
        if *change != 0 {
            let id = Uuid::now_v7();
            bulk.row(|cells| {
                cells.put(tenant).put(id).put(*kind).put(*status).put(*change);
            });
        }
    }
    bulk.send(tx).await
}

/// How many open alerts there are of a kind on orders of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AlertCount {
    pub kind: AlertKind,
    pub order_status: OrderStatus,
    pub alerts: i64,
}

/// From the tallies: it takes the same time however many alerts there are.
pub async fn counts(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<AlertCount>> {
    sql(
        on,
        "SELECT kind, order_status, CAST(sum(change) AS BIGINT) AS alerts FROM alert_tallies
         WHERE tenant_id = $1 GROUP BY kind, order_status HAVING sum(change) > 0
         ORDER BY kind, order_status",
    )
    .bind(tenant)
    .all()
    .await
}

/// Puts the alerts as they are counted one by one in place of the tallies.
pub async fn settle_tallies(tx: &mut Tx, tenant: TenantId) -> Result<()> {
    // One statement where others write meanwhile: it sees alerts and tallies of one moment.
    if !tx.is_sqlite() {
        sql(
            tx,
            "WITH gone AS (DELETE FROM alert_tallies WHERE tenant_id = $1)
             INSERT INTO alert_tallies (tenant_id, id, kind, order_status, change)
             SELECT $1, gen_random_uuid(), kind, order_status, count(*) FROM alerts
             WHERE tenant_id = $1 AND resolved_at IS NULL GROUP BY kind, order_status",
        )
        .bind(tenant)
        .exec()
        .await?;
        return Ok(());
    }
    sql(&mut *tx, "DELETE FROM alert_tallies WHERE tenant_id = $1")
        .bind(tenant)
        .exec()
        .await?;
    sql(
        tx,
        "INSERT INTO alert_tallies (tenant_id, id, kind, order_status, change)
         SELECT $1, randomblob(16), kind, order_status, count(*) FROM alerts
         WHERE tenant_id = $1 AND resolved_at IS NULL GROUP BY kind, order_status",
    )
    .bind(tenant)
    .exec()
    .await?;
    Ok(())
}

/// Orders of which something may still have to leave, and that asked for a day up to this one.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    until: Date,
    after: Option<OrderId>,
    limit: i64,
) -> Result<Vec<OrderId>> {
    let mut query = sql(
        on,
        "SELECT DISTINCT order_id FROM shipments
         WHERE tenant_id = $1 AND deliver_on IS NOT NULL AND shipped_on IS NULL AND deliver_on <= $2
           AND status IN ('new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work')",
    )
    .bind(tenant)
    .bind(until);
    if let Some(after) = after {
        query.push(" AND order_id > ").arg(after);
    }
    query.push(" ORDER BY order_id LIMIT ").arg(limit);
    let rows: Vec<(OrderId,)> = query.all().await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Orders of this status, a page by id.
pub async fn standing(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    status: OrderStatus,
    after: Option<(Instant, OrderId)>,
    limit: i64,
) -> Result<Vec<(OrderId, Instant)>> {
    let mut query = sql(
        on,
        "SELECT id, ordered_at FROM orders WHERE tenant_id = $1 AND status = $2",
    )
    .bind(tenant)
    .bind(status);
    if let Some((at, id)) = after {
        query
            .push(" AND (ordered_at, id) > (")
            .arg(at)
            .push(", ")
            .arg(id)
            .push(")");
    }
    query.push(" ORDER BY ordered_at, id LIMIT ").arg(limit);
    query.all().await
}

/// An order that somebody with this telephone number is to receive.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Receiving {
    pub phone: Vec<u8>,
    pub order_id: OrderId,
    pub status: OrderStatus,
}

/// For each of these blind indexes some orders, the newest, that go there and can still be bundled.
/// Some only: a number that a thousand orders have is nobody's.
pub async fn receiving(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    phones: &[Vec<u8>],
    each: i64,
) -> Result<Vec<Receiving>> {
    let query = sql(
        on,
        Sql::Each {
            // Before it has statistics, PostgreSQL would rather walk all open orders: so neither the
            // order of the joins nor the index is left to it.
            postgres: "SELECT DISTINCT s.recipient_phone AS phone, o.id AS order_id, o.status
                 FROM unnest($2::bytea[]) AS wanted (phone)
                 CROSS JOIN LATERAL (
                     SELECT recipient_phone, order_id FROM shipments
                     WHERE tenant_id = $1 AND recipient_phone BETWEEN wanted.phone AND wanted.phone
                       AND status IN ('new', 'awaiting_payment', 'awaiting_shipment')
                     ORDER BY recipient_phone DESC, order_id DESC LIMIT $3) AS s
                 CROSS JOIN LATERAL (
                     SELECT id, status FROM orders
                     WHERE tenant_id = $1 AND id = s.order_id AND bundled_into IS NULL
                       AND status IN ('new', 'awaiting_payment', 'awaiting_shipment') OFFSET 0) AS o",
            sqlite: "SELECT DISTINCT s.recipient_phone AS phone, o.id AS order_id, o.status
                 FROM json_each($2) AS wanted
                 CROSS JOIN shipments s ON s.rowid IN (
                     SELECT rowid FROM shipments
                     WHERE tenant_id = $1 AND recipient_phone = unhex(wanted.value)
                       AND status IN ('new', 'awaiting_payment', 'awaiting_shipment')
                     ORDER BY order_id DESC LIMIT $3)
                 CROSS JOIN orders o ON o.tenant_id = $1 AND o.id = s.order_id AND o.bundled_into IS NULL
                   AND o.status IN ('new', 'awaiting_payment', 'awaiting_shipment')",
        },
    )
    .bind(tenant)
    .bind_bytes(phones)
    .bind(each);
    query.all().await
}

/// The blind indexes of whom these orders go to, as long as they can be bundled.
pub async fn recipient_phones(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<Receiving>> {
    let orders: Vec<Uuid> = orders.iter().map(|order| order.0).collect();
    let query = sql(
        on,
        Sql::Each {
            // Shipments by their orders, and orders by their ids: PostgreSQL, as long as it has no
            // statistics, takes a status for rarer.
            postgres: "WITH s AS MATERIALIZED (
                     SELECT recipient_phone, order_id, status FROM shipments
                     WHERE tenant_id = $1 AND order_id = ANY($2))
                 SELECT DISTINCT s.recipient_phone AS phone, o.id AS order_id, o.status FROM s
                 CROSS JOIN LATERAL (
                     SELECT id, status, bundled_into FROM orders
                     WHERE tenant_id = $1 AND id = s.order_id OFFSET 0) AS o
                 WHERE s.recipient_phone IS NOT NULL AND o.bundled_into IS NULL
                   AND s.status IN ('new', 'awaiting_payment', 'awaiting_shipment')
                   AND o.status IN ('new', 'awaiting_payment', 'awaiting_shipment')",
            sqlite: "SELECT DISTINCT s.recipient_phone AS phone, o.id AS order_id, o.status
                 FROM json_each($2) AS wanted
                 CROSS JOIN shipments s ON s.tenant_id = $1 AND s.order_id = unhex(wanted.value)
                 CROSS JOIN orders o ON o.tenant_id = $1 AND o.id = s.order_id
                 WHERE s.recipient_phone IS NOT NULL AND o.bundled_into IS NULL
                   AND s.status IN ('new', 'awaiting_payment', 'awaiting_shipment')
                   AND o.status IN ('new', 'awaiting_payment', 'awaiting_shipment')",
        },
    )
    .bind(tenant)
    .bind_ids(&orders);
    query.all().await
}

/// An order of somebody with a telephone number or mail address asked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Bought {
    /// Which of the two it was found by.
    pub found_by: Vec<u8>,
    pub id: OrderId,
    pub number: String,
    pub billed: domain::Yen,
    pub ordered_at: Instant,
}

/// What column of blind indexes a buyer is known by.
#[derive(Clone, Copy, Debug)]
pub enum KnownBy {
    Phone,
    Email,
}

/// For each of these blind indexes some orders of that buyer, ordered within the time.
pub async fn bought(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    by: KnownBy,
    buyers: &[Vec<u8>],
    (from, to): (Instant, Instant),
    each: i64,
) -> Result<Vec<Bought>> {
    // PostgreSQL may not look for the days alone: an index of all orders by day would then do, and be
    // walked once for every buyer.
    let text = match by {
        KnownBy::Phone => Sql::Each {
            postgres: "SELECT wanted.buyer AS found_by, o.* FROM unnest($2::bytea[]) AS wanted (buyer)
                 CROSS JOIN LATERAL (
                     SELECT id, number, billed, ordered_at FROM orders
                     WHERE tenant_id = $1 AND buyer_phone = wanted.buyer
                       AND (buyer_phone, ordered_at) >= (wanted.buyer, $3)
                       AND (buyer_phone, ordered_at) <= (wanted.buyer, $4)
                       AND status <> 'cancelled' LIMIT $5) AS o",
            sqlite: "SELECT o.buyer_phone AS found_by, o.id, o.number, o.billed, o.ordered_at
                 FROM json_each($2) AS wanted
                 CROSS JOIN orders o ON o.rowid IN (
                     SELECT rowid FROM orders
                     WHERE tenant_id = $1 AND buyer_phone = unhex(wanted.value) AND ordered_at >= $3
                       AND ordered_at <= $4 AND status <> 'cancelled' LIMIT $5)",
        },
        KnownBy::Email => Sql::Each {
            postgres: "SELECT wanted.buyer AS found_by, o.* FROM unnest($2::bytea[]) AS wanted (buyer)
                 CROSS JOIN LATERAL (
                     SELECT id, number, billed, ordered_at FROM orders
                     WHERE tenant_id = $1 AND buyer_email = wanted.buyer
                       AND (buyer_email, ordered_at) >= (wanted.buyer, $3)
                       AND (buyer_email, ordered_at) <= (wanted.buyer, $4)
                       AND status <> 'cancelled' LIMIT $5) AS o",
            sqlite: "SELECT o.buyer_email AS found_by, o.id, o.number, o.billed, o.ordered_at
                 FROM json_each($2) AS wanted
                 CROSS JOIN orders o ON o.rowid IN (
                     SELECT rowid FROM orders
                     WHERE tenant_id = $1 AND buyer_email = unhex(wanted.value) AND ordered_at >= $3
                       AND ordered_at <= $4 AND status <> 'cancelled' LIMIT $5)",
        },
    };
    let query = sql(on, text)
        .bind(tenant)
        .bind_bytes(buyers)
        .bind(from)
        .bind(to)
        .bind(each);
    query.all().await
}
