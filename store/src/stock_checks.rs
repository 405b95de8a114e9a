//! Variants of which there is more: orders that wait for them are looked at again, until a job has.

use domain::{OrderId, TenantId, VariantId, WarehouseId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

/// Of these, the variants that some order is short of.
pub async fn short(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    variants: &[VariantId],
) -> Result<Vec<VariantId>> {
    let mut query = sql(
        on,
        "SELECT DISTINCT variant_id FROM stock_reservations WHERE short > 0 AND tenant_id = $1 AND variant_id",
    )
    .bind(tenant);
    query.in_ids(variants);
    let found: Vec<(VariantId,)> = query.all().await?;
    Ok(found.into_iter().map(|(variant,)| variant).collect())
}

/// The variants in a warehouse that some order is short of.
pub async fn short_in(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    warehouse: WarehouseId,
) -> Result<Vec<VariantId>> {
    let found: Vec<(VariantId,)> = sql(
        on,
        "SELECT DISTINCT r.variant_id FROM stock_reservations r
         JOIN stock_levels l ON l.tenant_id = r.tenant_id AND l.variant_id = r.variant_id
         WHERE r.short > 0 AND r.tenant_id = $1 AND l.warehouse_id = $2",
    )
    .bind(tenant)
    .bind(warehouse)
    .all()
    .await?;
    Ok(found.into_iter().map(|(variant,)| variant).collect())
}

/// Keeps what is to be looked for under the id of a job's subject; with each whether it is counted only
/// from now on.
pub async fn add(tx: &mut Tx, tenant: TenantId, id: Uuid, variants: &[(VariantId, bool)]) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "id", "variant_id", "is_new"];
    let mut rows = Bulk::new(tx.is_sqlite(), "stock_checks", COLUMNS);
    for &(variant, is_new) in variants {
        rows.row(|cells| {
            cells.put(tenant).put(id).put(variant).put(is_new);
        });
    }
    rows.send(tx).await
}

/// Under which ids something is to be looked for now, whoever asked for it.
pub async fn ids(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<Uuid>> {
    let text = "SELECT DISTINCT id FROM stock_checks WHERE tenant_id = $1 ORDER BY id";
    let ids: Vec<(Uuid,)> = sql(on, text).bind(tenant).all().await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// What is to be looked for under these ids.
pub async fn of(on: impl Into<On<'_>>, tenant: TenantId, ids: &[Uuid]) -> Result<Vec<(VariantId, bool)>> {
    let text = "SELECT DISTINCT variant_id, is_new FROM stock_checks WHERE tenant_id = $1 AND id";
    let mut query = sql(on, text).bind(tenant);
    query.in_ids(ids);
    query.all().await
}

pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, ids: &[Uuid]) -> Result<()> {
    let mut query = sql(on, "DELETE FROM stock_checks WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.exec().await.map(drop)
}

/// Orders that may want these, the oldest first, after one already seen: those short of `known`, and open
/// ones with a line of `new`, or of a set that holds one of them.
pub async fn orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    (known, new): (&[VariantId], &[VariantId]),
    after: Option<OrderId>,
    limit: i64,
) -> Result<Vec<OrderId>> {
    let ids: Vec<(OrderId,)> = search(on.into(), tenant, (known, new), after, limit)
        .all()
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

fn search<'e>(
    on: On<'e>,
    tenant: TenantId,
    (known, new): (&[VariantId], &[VariantId]),
    after: Option<OrderId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT id FROM orders
         WHERE tenant_id = $1
           AND status IN ('new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work')
           AND id IN (SELECT order_id FROM stock_reservations
                      WHERE short > 0 AND tenant_id = $1 AND variant_id",
    )
    .bind(tenant);
    query.in_ids(known);
    for (text, close) in [
        (
            " UNION SELECT s.order_id FROM order_lines l
              JOIN shipments s ON s.tenant_id = l.tenant_id AND s.id = l.shipment_id
              WHERE l.tenant_id = $1 AND l.variant_id",
            "",
        ),
        (
            " UNION SELECT s.order_id FROM set_components c
              JOIN order_lines l ON l.tenant_id = c.tenant_id AND l.variant_id = c.set_id
              JOIN shipments s ON s.tenant_id = l.tenant_id AND s.id = l.shipment_id
              WHERE c.tenant_id = $1 AND c.component_id",
            ")",
        ),
    ] {
        query.push(text).in_ids(new).push(close);
    }
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn orders_are_looked_up_and_not_walked() {
        let test = testing::sqlite().await;
        let variants = [VariantId(Uuid::nil())];
        let plan = search(
            (&test.db).into(),
            TenantId(Uuid::nil()),
            (&variants, &variants),
            None,
            9,
        )
        .plan()
        .await
        .unwrap()
        .join("; ");
        for index in [
            "stock_reservations_short",
            "order_lines_variant",
            "set_components_component",
        ] {
            assert!(plan.contains(index), "{plan}");
        }
    }
}
