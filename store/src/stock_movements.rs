//! 入出庫: the ledger, to which rows are only ever added.

use domain::stock::{MovementKind, StockMovement};
use domain::{OrderId, StockMovementId, TenantId, VariantId, WarehouseId};
use serde::Serialize;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "variant_id",
    "warehouse_id",
    "kind",
    "on_hand",
    "reserved",
    "order_id",
    "reference",
    "note",
    "actor",
    "occurred_at",
];

/// What a list of movements is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MovementFilter {
    pub variant: Option<VariantId>,
    pub warehouse: Option<WarehouseId>,
    pub order: Option<OrderId>,
    pub kinds: Vec<MovementKind>,
}

pub async fn insert(tx: &mut Tx, movements: &[StockMovement]) -> Result<()> {
    let mut rows = Bulk::new(tx.is_sqlite(), "stock_movements", COLUMNS);
    for movement in movements {
        rows.row(|cells| {
            cells
                .put(movement.tenant_id)
                .put(movement.id)
                .put(movement.variant_id)
                .put(movement.warehouse_id)
                .put(movement.kind)
                .put(movement.on_hand)
                .put(movement.reserved)
                .put(movement.order_id)
                .put(&movement.reference)
                .put(&movement.note)
                .put(&movement.actor)
                .put(movement.occurred_at);
        });
    }
    rows.send(tx).await
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: StockMovementId,
) -> Result<Option<StockMovement>> {
    sql(
        on,
        "SELECT * FROM stock_movements WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Newest first, before one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &MovementFilter,
    before: Option<StockMovementId>,
    limit: i64,
) -> Result<Vec<StockMovement>> {
    listing(on.into(), tenant, filter, before, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &MovementFilter,
    before: Option<StockMovementId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM stock_movements WHERE tenant_id = $1").bind(tenant);
    if let Some(variant) = filter.variant {
        query.push(" AND variant_id = ").arg(variant);
    }
    if let Some(warehouse) = filter.warehouse {
        query.push(" AND warehouse_id = ").arg(warehouse);
    }
    if let Some(order) = filter.order {
        query.push(" AND order_id = ").arg(order);
    }
    for (i, kind) in filter.kinds.iter().enumerate() {
        query
            .push(if i == 0 { " AND (kind = " } else { " OR kind = " })
            .arg(*kind);
    }
    if !filter.kinds.is_empty() {
        query.push(")");
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
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
        for (filter, index) in [
            (MovementFilter::default(), "sqlite_autoindex_stock_movements_1"),
            (
                MovementFilter {
                    variant: Some(VariantId(Uuid::nil())),
                    ..MovementFilter::default()
                },
                "stock_movements_level (tenant_id=? AND variant_id=?",
            ),
            (
                MovementFilter {
                    order: Some(OrderId(Uuid::nil())),
                    ..MovementFilter::default()
                },
                "stock_movements_order (tenant_id=? AND order_id=?",
            ),
        ] {
            let before = Some(StockMovementId(Uuid::max()));
            let plan = listing((&test.db).into(), TenantId(Uuid::nil()), &filter, before, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            assert!(plan.contains(index), "{plan}");
        }
    }
}
