//! Shipments that have left, as somebody outside says, while their orders do not let them.

use domain::{Date, Instant, OrderId, ShipmentId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LateDeparture {
    pub shipment_id: ShipmentId,
    pub order_id: OrderId,
    /// As it was said; none: no day was.
    pub shipped_on: Option<Date>,
    /// When it was said first.
    pub noted_at: Instant,
}

impl LateDeparture {
    /// The day that was said, else the one on which it was said first.
    pub fn left_on(&self) -> Date {
        self.shipped_on.unwrap_or_else(|| self.noted_at.date_in_tokyo())
    }
}

/// In the place of what was noted of them before. Their orders are locked.
pub async fn note(tx: &mut Tx, tenant: TenantId, late: &[LateDeparture]) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "shipment_id", "order_id", "shipped_on", "noted_at"];
    if late.is_empty() {
        return Ok(());
    }
    let shipments: Vec<ShipmentId> = late.iter().map(|one| one.shipment_id).collect();
    remove(&mut *tx, tenant, &shipments).await?;
    let mut rows = Bulk::new(tx.is_sqlite(), "departures", COLUMNS);
    for one in late {
        rows.row(|cells| {
            cells
                .put(tenant)
                .put(one.shipment_id)
                .put(one.order_id)
                .put(one.shipped_on)
                .put(one.noted_at);
        });
    }
    rows.send(tx).await
}

pub async fn of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<LateDeparture>> {
    let text = "SELECT shipment_id, order_id, shipped_on, noted_at FROM departures WHERE tenant_id = $1 AND order_id";
    let mut query = sql(on, text).bind(tenant);
    query.in_ids(orders).push(" ORDER BY order_id, shipment_id");
    query.all().await
}

pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, shipments: &[ShipmentId]) -> Result<()> {
    let mut query = sql(on, "DELETE FROM departures WHERE tenant_id = $1 AND shipment_id").bind(tenant);
    query.in_ids(shipments);
    query.exec().await.map(drop)
}
