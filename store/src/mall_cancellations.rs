//! Orders that are to be canceled at their malls.

use domain::mall_cancellation::MallCancellation;
use domain::{Instant, OrderId, ShopId, TenantId};
use serde::Serialize;

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

pub const MALL_CANCELLATIONS: &str = "mall_cancellations";

/// Asks for it, or again where the mall refused it; false where it is under way or done.
pub async fn ask(tx: &mut Tx, row: &MallCancellation) -> Result<bool> {
    let asked = sql(
        tx,
        "INSERT INTO mall_cancellations
             (tenant_id, order_id, shop_id, number, reason, sealed, restore_stock, state, code, message,
              created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', '', '', $8, $8)
         ON CONFLICT (tenant_id, order_id) DO UPDATE SET
             shop_id = excluded.shop_id, reason = excluded.reason, sealed = excluded.sealed,
             restore_stock = excluded.restore_stock, state = 'waiting', code = '', message = '',
             attempts = 0, due_at = NULL,
             changed_at = excluded.changed_at
         WHERE mall_cancellations.state = 'failed'",
    )
    .bind(row.tenant_id)
    .bind(row.order_id)
    .bind(row.shop_id)
    .bind(&row.number)
    .bind(&row.reason)
    .bind(&row.sealed[..])
    .bind(row.restore_stock)
    .bind(row.created_at)
    .exec()
    .await?;
    Ok(asked == 1)
}

/// What the mall is to be told by now, what waits longest first.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    now: Instant,
    most: i64,
) -> Result<Vec<MallCancellation>> {
    sql(
        on,
        "SELECT * FROM mall_cancellations
         WHERE tenant_id = $1 AND shop_id = $2 AND state = 'waiting' AND COALESCE(due_at, created_at) <= $3
         ORDER BY COALESCE(due_at, created_at) LIMIT $4",
    )
    .bind(tenant)
    .bind(shop)
    .bind(now)
    .bind(most)
    .all()
    .await
}

/// When there is something to tell at a shop next.
pub async fn next_due(on: impl Into<On<'_>>, tenant: TenantId, shop: ShopId) -> Result<Option<Instant>> {
    let next: Option<(Instant,)> = sql(
        on,
        "SELECT COALESCE(due_at, created_at) FROM mall_cancellations
         WHERE tenant_id = $1 AND shop_id = $2 AND state = 'waiting'
         ORDER BY COALESCE(due_at, created_at) LIMIT 1",
    )
    .bind(tenant)
    .bind(shop)
    .opt()
    .await?;
    Ok(next.map(|(at,)| at))
}

/// What the mall said.
pub async fn settle(tx: &mut Tx, row: &MallCancellation, now: Instant) -> Result<()> {
    sql(
        tx,
        "UPDATE mall_cancellations SET state = $3, code = $4, message = $5, changed_at = $6, attempts = $7,
             due_at = $8
         WHERE tenant_id = $1 AND order_id = $2",
    )
    .bind(row.tenant_id)
    .bind(row.order_id)
    .bind(row.state)
    .bind(&row.code)
    .bind(&row.message)
    .bind(now)
    .bind(row.attempts)
    .bind(row.due_at)
    .exec()
    .await
    .map(drop)
}

/// Puts other words in the place of those for the mall or the buyer.
pub async fn reword(tx: &mut Tx, tenant: TenantId, order: OrderId, sealed: &[u8]) -> Result<()> {
    sql(
        tx,
        "UPDATE mall_cancellations SET sealed = $3 WHERE tenant_id = $1 AND order_id = $2",
    )
    .bind(tenant)
    .bind(order)
    .bind(sealed)
    .exec()
    .await
    .map(drop)
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CancellationFilter {
    pub order: Option<OrderId>,
}

/// By order, newest first, before one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &CancellationFilter,
    before: Option<OrderId>,
    limit: i64,
) -> Result<Vec<MallCancellation>> {
    listing(on.into(), tenant, filter, before, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &CancellationFilter,
    before: Option<OrderId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM mall_cancellations WHERE tenant_id = $1").bind(tenant);
    if let Some(order) = filter.order {
        query.push(" AND order_id = ").arg(order);
    }
    if let Some(before) = before {
        query.push(" AND order_id < ").arg(before);
    }
    query.push(" ORDER BY order_id DESC LIMIT ").arg(limit);
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
        let before = Some(OrderId(Uuid::nil()));
        let filter = CancellationFilter::default();
        let query = listing((&test.db).into(), TenantId(Uuid::nil()), &filter, before, 9);
        let plan = query.plan().await.unwrap().join("; ");
        let index = "sqlite_autoindex_mall_cancellations_1 (tenant_id=?";
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}
