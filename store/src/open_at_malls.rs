//! Orders of malls that are still to be sent from here.

use domain::{Instant, OrderId, SalesRouteId, TenantId};

use crate::Result;
use crate::db::{On, Query, sql};
use crate::first_id::first_id_at;

/// An order, and what its mall calls it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OpenAtMall {
    pub id: OrderId,
    pub number: String,
}

/// Of one route, in the order in which they came in since a moment, after one already seen. What was bundled
/// is among them, since its goods may still be here.
pub async fn list(
    on: impl Into<On<'_>>,
    (tenant, route): (TenantId, SalesRouteId),
    since: Instant,
    after: Option<OrderId>,
    most: i64,
) -> Result<Vec<OpenAtMall>> {
    listing(on.into(), (tenant, route), since, after, most)
        .all()
        .await
}

fn listing(
    on: On<'_>,
    (tenant, route): (TenantId, SalesRouteId),
    since: Instant,
    after: Option<OrderId>,
    most: i64,
) -> Query<'_> {
    let since = OrderId(first_id_at(since));
    let after = after.map_or(since, |after| after.max(since));
    sql(
        on,
        "SELECT id, number FROM orders
         WHERE tenant_id = $1 AND sales_route_id = $2 AND id > $3 AND source = 'mall' AND status IN
             ('new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work', 'bundled')
         ORDER BY id LIMIT $4",
    )
    .bind(tenant)
    .bind(route)
    .bind(after)
    .bind(most)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn they_are_found_by_key() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_764_000_000_000).unwrap();
        let of = (TenantId(Uuid::nil()), SalesRouteId(Uuid::nil()));
        let query = listing((&test.db).into(), of, now, None, 9);
        let plan = query.plan().await.unwrap().join("; ");
        let index = "orders_open_at_malls (tenant_id=? AND sales_route_id=? AND id>?";
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}
