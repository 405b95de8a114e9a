//! What sources told of orders that could not take it.

use std::collections::HashMap;

use domain::told_differently::ToldDifferently;
use domain::{OrderId, TenantId};

use crate::db::{On, sql};
use crate::{Result, Tx};

/// Of these orders, those of which something is noted.
pub async fn of(on: impl Into<On<'_>>, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<ToldDifferently>> {
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = sql(
        on,
        "SELECT * FROM told_differently WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.all().await
}

/// What is noted of these orders, or of orders that went into them, with the order that it concerns.
pub async fn concerning(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<ToldDifferently>>> {
    let mut concerning: HashMap<OrderId, Vec<ToldDifferently>> = HashMap::new();
    for told in of(&mut *tx, tenant, orders).await? {
        concerning.entry(told.order_id).or_default().push(told);
    }
    let mut query = sql(
        tx,
        "SELECT o.bundled_into AS into_id, t.* FROM orders o
         JOIN told_differently t ON t.tenant_id = o.tenant_id AND t.order_id = o.id
         WHERE o.tenant_id = $1 AND o.bundled_into",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY o.id");
    for bundled in query.all::<Bundled>().await? {
        concerning.entry(bundled.into_id).or_default().push(bundled.told);
    }
    Ok(concerning)
}

#[derive(sqlx::FromRow)]
struct Bundled {
    into_id: OrderId,
    #[sqlx(flatten)]
    told: ToldDifferently,
}

/// Notes the last telling of an order in the place of one before.
pub async fn put(tx: &mut Tx, told: &ToldDifferently) -> Result<()> {
    sql(
        tx,
        "INSERT INTO told_differently (tenant_id, order_id, digest, parts, tellings, told_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, order_id) DO UPDATE SET digest = EXCLUDED.digest,
             parts = EXCLUDED.parts, tellings = EXCLUDED.tellings, told_at = EXCLUDED.told_at",
    )
    .bind(told.tenant_id)
    .bind(told.order_id)
    .bind(&told.digest)
    .bind(&told.parts)
    .bind(told.tellings)
    .bind(told.told_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn forget(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let mut query = sql(
        tx,
        "DELETE FROM told_differently WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.exec().await?;
    Ok(())
}
