//! What a mall calls the lines of its orders, by their place as they came in.

use std::collections::HashMap;

use domain::{OrderId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct MallLineRow {
    pub order_id: OrderId,
    /// The line's, from 1.
    pub position: i64,
    pub sku: String,
    /// The mall's number of the package that it came in.
    pub slip: i64,
    pub mall_line_id: String,
}

const COLUMNS: &[&str] = &["tenant_id", "order_id", "position", "sku", "slip", "mall_line_id"];

/// In place of what was known of these orders.
pub async fn replace(tx: &mut Tx, tenant: TenantId, lines: &[MallLineRow]) -> Result<()> {
    let mut orders: Vec<Uuid> = lines.iter().map(|line| line.order_id.0).collect();
    orders.dedup();
    let mut query = sql(
        &mut *tx,
        "DELETE FROM mall_lines WHERE tenant_id = $1 AND order_id",
    )
    .bind(tenant);
    query.in_ids(&orders);
    query.exec().await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "mall_lines", COLUMNS);
    for line in lines {
        bulk.row(|cells| {
            cells
                .put(tenant)
                .put(line.order_id)
                .put(line.position)
                .put(&line.sku)
                .put(line.slip)
                .put(&line.mall_line_id);
        });
    }
    bulk.send(tx).await
}

pub async fn of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<MallLineRow>>> {
    let mut query = sql(on, "SELECT * FROM mall_lines WHERE tenant_id = $1 AND order_id").bind(tenant);
    query.in_ids(orders).push(" ORDER BY order_id, position");
    let mut found: HashMap<OrderId, Vec<MallLineRow>> = HashMap::new();
    for line in query.all::<MallLineRow>().await? {
        found.entry(line.order_id).or_default().push(line);
    }
    Ok(found)
}
