//! 商品別期間売上, added up by the database.

use std::time::Duration;

use domain::sales_report::ProductSales;
use domain::{Instant, SalesRouteId, TenantId};

use crate::Result;
use crate::db::{Db, On, Query, sql};

/// Which sales.
#[derive(Clone, Debug)]
pub struct Period {
    pub from: Instant,
    /// Not included.
    pub to: Instant,
    /// Empty: of all routes.
    pub routes: Vec<SalesRouteId>,
    /// A row for each route instead of one for all.
    pub by_route: bool,
}

/// By product code, and route; after the given ones. Given up after a while: all orders of the period are
/// read for it.
pub async fn by_product(
    db: &Db,
    tenant: TenantId,
    period: &Period,
    after: Option<(&str, &str)>,
    limit: i64,
    time: Duration,
) -> Result<Vec<ProductSales>> {
    query(db.into(), tenant, period, after, limit)
        .all_within(time)
        .await
}

/// Goods only: components belong to their set, and what is cancelled or was bundled elsewhere was not
/// sold here. An excluded tax is added line by line, rounded down.
/// (`CROSS JOIN` keeps SQLite to this order: the orders of the period first.)
fn query<'e>(
    on: On<'e>,
    tenant: TenantId,
    period: &Period,
    after: Option<(&str, &str)>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT l.sku, max(l.name) AS name, ").bind(tenant);
    let route = if period.by_route { "r.code" } else { "''" };
    query.push(route).push(
        " AS route, count(DISTINCT o.id) AS orders, CAST(sum(l.quantity) AS BIGINT) AS quantity,
             CAST(sum(l.quantity * l.unit_price + CASE WHEN l.tax_mode = 'excluded'
                 THEN l.quantity * l.unit_price * l.tax_rate / 10000 ELSE 0 END) AS BIGINT) AS amount
         FROM orders o CROSS JOIN shipments s CROSS JOIN order_lines l CROSS JOIN sales_routes r
         WHERE o.tenant_id = $1 AND s.tenant_id = $1 AND s.order_id = o.id
             AND l.tenant_id = $1 AND l.shipment_id = s.id
             AND r.tenant_id = $1 AND r.id = o.sales_route_id AND o.status <> 'cancelled'
             AND s.status <> 'cancelled' AND l.sku <> ''
             AND l.kind IN ('product', 'set', 'other')",
    );
    query.push(" AND o.ordered_at >= ").arg(period.from);
    query.push(" AND o.ordered_at < ").arg(period.to);
    if !period.routes.is_empty() {
        query.push(" AND o.sales_route_id").in_ids(&period.routes);
    }
    if let Some((sku, route)) = after {
        query.push(" AND l.sku >= ").arg(sku);
        query.push(" AND (l.sku > ").arg(sku);
        if period.by_route {
            query.push(" OR r.code > ").arg(route);
        }
        query.push(")");
    }
    query.push(" GROUP BY l.sku");
    if period.by_route {
        query.push(", r.code");
    }
    query.push(" ORDER BY l.sku");
    if period.by_route {
        query.push(", r.code");
    }
    query.push(" LIMIT ").arg(limit);
    query
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn only_the_period_is_read() {
        let test = testing::sqlite().await;
        let period = Period {
            from: Instant::from_millis(0).unwrap(),
            to: Instant::from_millis(1).unwrap(),
            routes: Vec::new(),
            by_route: true,
        };
        let query = query(
            (&test.db).into(),
            TenantId(Uuid::nil()),
            &period,
            Some(("a", "b")),
            9,
        );
        let plan = query.plan().await.unwrap().join("; ");
        assert!(plan.contains("SEARCH o USING INDEX orders_ordered"), "{plan}");
    }
}
