//! What people call orders by, for lists that name them.

use std::collections::HashMap;

use domain::order::OrderName;
use domain::{OrderId, TenantId};

use crate::Result;
use crate::db::{On, Query, sql};

#[derive(sqlx::FromRow)]
struct Named {
    id: OrderId,
    #[sqlx(flatten)]
    name: OrderName,
}

/// The names of these orders: one query, however many.
pub async fn read(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, OrderName>> {
    if orders.is_empty() {
        return Ok(HashMap::new());
    }
    let named: Vec<Named> = query(on.into(), tenant, orders).all().await?;
    Ok(named.into_iter().map(|named| (named.id, named.name)).collect())
}

fn query<'e>(on: On<'e>, tenant: TenantId, orders: &[OrderId]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT o.id, o.number, r.code AS route FROM orders o
         JOIN sales_routes r ON r.tenant_id = o.tenant_id AND r.id = o.sales_route_id
         WHERE o.tenant_id = $1 AND o.id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn names_are_found_by_the_ids() {
        let test = testing::sqlite().await;
        let query = query((&test.db).into(), TenantId(Uuid::nil()), &[OrderId(Uuid::nil())]);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("SEARCH o USING INDEX sqlite_autoindex_orders_1 (tenant_id=? AND id=?)"),
            "{plan}"
        );
    }
}
