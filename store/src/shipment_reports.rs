//! 出荷通知: which shipments malls are told of, and what these said.

use std::collections::HashSet;

use domain::publication::PublicationState;
use domain::shipment_report::ShipmentReport;
use domain::{Instant, Json, OrderId, SalesRouteId, ShipmentId, ShopId, TenantId};
use serde::{Deserialize, Serialize};

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

/// The shipments of these orders that have left are to be told of, and those that have not any more are
/// to be looked at; the shops that have it to do. An order that was bundled into another is its own
/// shop's.
pub async fn mark(tx: &mut Tx, tenant: TenantId, orders: &[OrderId], now: Instant) -> Result<Vec<ShopId>> {
    let mut query = sql(
        &mut *tx,
        "UPDATE shipment_reports SET version = version + 1, changed_at = $2,
             state = CASE WHEN state = 'sent' THEN 'sent' ELSE 'waiting' END,
             due_at = CASE WHEN state = 'sent' THEN due_at ELSE $2 END
         WHERE tenant_id = $1 AND NOT EXISTS (
             SELECT 1 FROM shipments p WHERE p.tenant_id = shipment_reports.tenant_id
               AND p.id = shipment_reports.shipment_id
               AND p.status IN ('shipped', 'follow_mail', 'completed'))
           AND order_id",
    )
    .bind(tenant)
    .bind(now);
    query.in_ids(orders).push(" RETURNING shop_id");
    let mut marked: Vec<(ShopId,)> = query.all().await?;
    let mut query = gone(tx, tenant, orders, now);
    // One that a mall knows of goes on being told of, whoever asked for it.
    query.push(
        " WHERE f.tells OR EXISTS (SELECT 1 FROM shipment_reports r
               WHERE r.tenant_id = $1 AND r.shop_id = f.shop_id AND r.shipment_id = f.shipment_id)
         ORDER BY f.shop_id, f.shipment_id
         ON CONFLICT (tenant_id, shop_id, shipment_id) DO UPDATE SET
             version = shipment_reports.version + 1, order_id = excluded.order_id,
             state = CASE WHEN shipment_reports.state = 'sent' THEN 'sent' ELSE 'waiting' END,
             due_at = CASE WHEN shipment_reports.state = 'sent' THEN shipment_reports.due_at
                           ELSE excluded.due_at END,
             changed_at = excluded.changed_at
         RETURNING shop_id",
    );
    marked.extend(query.all::<(ShopId,)>().await?);
    let mut shops: Vec<ShopId> = marked.into_iter().map(|(shop,)| shop).collect();
    shops.sort_unstable();
    shops.dedup();
    Ok(shops)
}

/// What has left of an order is to be told of, whether or not its shop tells by itself, but for what has been
/// told of or is about to be; the shops that have it to do.
pub async fn ask(tx: &mut Tx, tenant: TenantId, order: OrderId, now: Instant) -> Result<Vec<ShopId>> {
    let mut query = gone(tx, tenant, &[order], now);
    // SQLite takes ON for a join's where nothing stands before it.
    query.push(
        " WHERE TRUE ORDER BY f.shop_id, f.shipment_id
         ON CONFLICT (tenant_id, shop_id, shipment_id) DO NOTHING RETURNING shop_id",
    );
    let shops: Vec<(ShopId,)> = query.all().await?;
    Ok(shops.into_iter().map(|(shop,)| shop).collect())
}

/// The beginning of what notes the shipments of malls' orders that have left: `f`, with whether their shop
/// `tells` by itself.
fn gone<'e>(tx: &'e mut Tx, tenant: TenantId, orders: &[OrderId], now: Instant) -> Query<'e> {
    let mut query = sql(
        tx,
        "INSERT INTO shipment_reports
             (tenant_id, shop_id, shipment_id, order_id, state, version, attempts, code, message, due_at,
              changed_at)
         SELECT $1, f.shop_id, f.shipment_id, f.order_id, 'waiting', 1, 0, '', '', $2, $2 FROM (",
    )
    .bind(tenant)
    .bind(now);
    with_bundled(&mut query, orders).push(
        "SELECT DISTINCT s.id AS shop_id, p.id AS shipment_id, p.order_id, s.report_shipments AS tells
             FROM gone
             JOIN orders o ON o.tenant_id = $1 AND o.id = gone.id
             JOIN shops s ON s.tenant_id = $1 AND s.sales_route_id = o.sales_route_id
             JOIN shipments p ON p.tenant_id = $1 AND p.order_id = gone.with_id
             WHERE o.source = 'mall' AND p.status IN ('shipped', 'follow_mail', 'completed')) AS f",
    );
    query
}

/// Those that were refused are told again: of one shop, one order, or all; the shops that have it to do.
pub async fn again(
    tx: &mut Tx,
    tenant: TenantId,
    shop: Option<ShopId>,
    order: Option<OrderId>,
    now: Instant,
) -> Result<Vec<ShopId>> {
    let mut query = sql(
        tx,
        "UPDATE shipment_reports SET version = version + 1, state = 'waiting', due_at = $2, changed_at = $2
         WHERE tenant_id = $1 AND state = 'failed'",
    )
    .bind(tenant)
    .bind(now);
    if let Some(shop) = shop {
        query.push(" AND shop_id = ").arg(shop);
    }
    if let Some(order) = order {
        query.push(" AND order_id = ").arg(order);
    }
    query.push(" RETURNING shop_id");
    let shops: Vec<(ShopId,)> = query.all().await?;
    Ok(shops.into_iter().map(|(shop,)| shop).collect())
}

/// What is to be sent at a shop by now, or asked about, what waits longest first.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    now: Instant,
    most: i64,
) -> Result<Vec<ShipmentReport>> {
    sql(
        on,
        "SELECT * FROM shipment_reports
         WHERE tenant_id = $1 AND shop_id = $2 AND due_at <= $3
           AND state IN ('waiting', 'sending', 'sent', 'unknown')
         ORDER BY due_at LIMIT $4",
    )
    .bind(tenant)
    .bind(shop)
    .bind(now)
    .bind(most)
    .all()
    .await
}

/// When there is something to do at a shop next.
pub async fn next_due(on: impl Into<On<'_>>, tenant: TenantId, shop: ShopId) -> Result<Option<Instant>> {
    let next: Option<(Instant,)> = sql(
        on,
        "SELECT due_at FROM shipment_reports
         WHERE tenant_id = $1 AND shop_id = $2 AND state IN ('waiting', 'sending', 'sent', 'unknown')
         ORDER BY due_at LIMIT 1",
    )
    .bind(tenant)
    .bind(shop)
    .opt()
    .await?;
    Ok(next.map(|(at,)| at))
}

/// Says that it is on its way, and with which numbers; false where something changed since it was read: then
/// it is not sent.
pub async fn sending(tx: &mut Tx, row: &ShipmentReport) -> Result<bool> {
    let sent = sql(
        tx,
        "UPDATE shipment_reports SET state = 'sending', in_doubt = $5
         WHERE tenant_id = $1 AND shop_id = $2 AND shipment_id = $3 AND version = $4",
    )
    .bind(row.tenant_id)
    .bind(row.shop_id)
    .bind(row.shipment_id)
    .bind(row.version)
    .bind(row.in_doubt.as_ref().map(|numbers| Json(&numbers.0)))
    .exec()
    .await?;
    Ok(sent == 1)
}

/// Writes down what became of it. One that changed since is still to be sent, unless the mall works on
/// what it has.
pub async fn settle(tx: &mut Tx, row: &ShipmentReport) -> Result<()> {
    sql(
        tx,
        "UPDATE shipment_reports SET
             state = CASE WHEN version = $4 OR $5 = 'sent' THEN $5 ELSE 'waiting' END,
             due_at = CASE WHEN version = $4 OR $5 = 'sent' THEN $6 ELSE changed_at END,
             sent_version = $7, sent_at = $8, reported = $9, attempts = $10, code = $11, message = $12,
             ticket = $13, in_doubt = $14
         WHERE tenant_id = $1 AND shop_id = $2 AND shipment_id = $3",
    )
    .bind(row.tenant_id)
    .bind(row.shop_id)
    .bind(row.shipment_id)
    .bind(row.version)
    .bind(row.state)
    .bind(row.due_at)
    .bind(row.sent_version)
    .bind(row.sent_at)
    .bind(row.reported.as_ref().map(|reported| Json(&reported.0)))
    .bind(row.attempts)
    .bind(&row.code)
    .bind(&row.message)
    .bind(row.ticket.as_ref().map(|ticket| Json(&ticket.0)))
    .bind(row.in_doubt.as_ref().map(|numbers| Json(&numbers.0)))
    .exec()
    .await?;
    Ok(())
}

/// Nothing is to be told of it any more, and nothing was.
pub async fn remove(tx: &mut Tx, row: &ShipmentReport) -> Result<()> {
    sql(
        tx,
        "DELETE FROM shipment_reports
         WHERE tenant_id = $1 AND shop_id = $2 AND shipment_id = $3 AND version = $4",
    )
    .bind(row.tenant_id)
    .bind(row.shop_id)
    .bind(row.shipment_id)
    .bind(row.version)
    .exec()
    .await
    .map(drop)
}

/// Of these orders, those that some mall is being told of at this moment, or works on. The orders are locked,
/// and these rows are from here on.
pub async fn on_their_way(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<HashSet<OrderId>> {
    let sqlite = tx.is_sqlite();
    let mut query = sql(
        tx,
        "SELECT order_id, state FROM shipment_reports WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY shop_id, shipment_id");
    if !sqlite {
        query.push(" FOR UPDATE");
    }
    let states: Vec<(OrderId, PublicationState)> = query.all().await?;
    let on_its_way = |state: &PublicationState| {
        matches!(
            state,
            PublicationState::Sending | PublicationState::Sent | PublicationState::Unknown
        )
    };
    let found = states.into_iter().filter(|(_, state)| on_its_way(state));
    Ok(found.map(|(order, _)| order).collect())
}

/// A mall's order that goes out with a shipment: the shipment's own, or one that was bundled into it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MallOrderRow {
    /// The order that the shipment is of.
    pub order_id: OrderId,
    pub number: String,
    pub sales_route_id: SalesRouteId,
    pub is_bundled: bool,
}

/// What malls know as orders, of these orders.
pub async fn mall_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<MallOrderRow>> {
    let mut query = sql(on, "").bind(tenant);
    with_bundled(&mut query, orders).push(
        "SELECT gone.with_id AS order_id, o.number, o.sales_route_id, gone.id <> gone.with_id AS is_bundled
         FROM gone JOIN orders o ON o.tenant_id = $1 AND o.id = gone.id
         WHERE o.source = 'mall' ORDER BY is_bundled, o.id",
    );
    query.all().await
}

/// `gone`: these orders, and all that go out with them, however deep they are bundled; `with_id` is the
/// order that the shipments are of. The tenant is `$1`.
fn with_bundled<'q, 'e>(query: &'q mut Query<'e>, orders: &[OrderId]) -> &'q mut Query<'e> {
    query
        .push(
            "WITH RECURSIVE gone (with_id, id) AS (
                 SELECT id, id FROM orders WHERE tenant_id = $1 AND id",
        )
        .in_ids(orders)
        .push(
            " UNION SELECT gone.with_id, orders.id FROM gone
                 JOIN orders ON orders.tenant_id = $1 AND orders.bundled_into = gone.id)
             ",
        )
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportFilter {
    pub shop: Option<ShopId>,
    pub order: Option<OrderId>,
    pub state: Option<PublicationState>,
}

/// Where a page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportKey {
    pub shop: ShopId,
    pub shipment: ShipmentId,
}

/// By shop and shipment, after one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &ReportFilter,
    after: Option<ReportKey>,
    limit: i64,
) -> Result<Vec<ShipmentReport>> {
    listing(on.into(), tenant, filter, after, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &ReportFilter,
    after: Option<ReportKey>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM shipment_reports WHERE tenant_id = $1").bind(tenant);
    if let Some(shop) = filter.shop {
        query.push(" AND shop_id = ").arg(shop);
    }
    if let Some(order) = filter.order {
        query.push(" AND order_id = ").arg(order);
    }
    if let Some(state) = filter.state {
        query.push(" AND state = ").arg(state);
    }
    if let Some(after) = after {
        query.push(" AND (shop_id, shipment_id) > (").arg(after.shop);
        query.push(", ").arg(after.shipment).push(")");
    }
    query.push(" ORDER BY shop_id, shipment_id LIMIT ").arg(limit);
    query
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn a_page_is_found_by_key() {
        let test = testing::sqlite().await;
        let nil = Uuid::nil();
        let after = Some(ReportKey {
            shop: ShopId(nil),
            shipment: ShipmentId(nil),
        });
        let filter = ReportFilter::default();
        for (filter, index) in [
            (filter.clone(), "sqlite_autoindex_shipment_reports_1 (tenant_id=?"),
            (
                ReportFilter {
                    state: Some(PublicationState::Failed),
                    ..filter.clone()
                },
                "shipment_reports_state (tenant_id=? AND state=?",
            ),
            (
                ReportFilter {
                    order: Some(OrderId(nil)),
                    ..filter
                },
                "shipment_reports_order (tenant_id=? AND order_id=?",
            ),
        ] {
            let query = listing((&test.db).into(), TenantId(nil), &filter, after, 9);
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
