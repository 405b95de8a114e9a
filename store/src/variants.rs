//! 商品バリエーション, and what sets consist of.

use std::collections::HashMap;

use domain::product::{Component, Variant};
use domain::{Instant, ProductId, TenantId, VariantId};
use serde::Serialize;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::products::starts_with;
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "product_id",
    "sku",
    "sku_key",
    "jan",
    "first_option",
    "second_option",
    "price",
    "cost",
    "tax_rate",
    "temperature",
    "weight_grams",
    "is_set",
    "shown_mode",
    "shown_amount",
    "shown_zero_at",
    "shown_at_most",
    "active",
    "created_at",
    "updated_at",
    "version",
];

/// What a list of variants is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VariantFilter {
    pub product: Option<ProductId>,
    /// The sku, or its beginning.
    pub sku: Option<String>,
    pub jan: Option<String>,
    pub is_set: Option<bool>,
    pub active: Option<bool>,
}

/// Stores new variants; one whose sku is taken is an error.
pub async fn insert(tx: &mut Tx, variants: &[Variant]) -> Result<()> {
    let mut rows = Bulk::new(tx.is_sqlite(), "variants", COLUMNS);
    for variant in variants {
        rows.row(|cells| {
            cells
                .put(variant.tenant_id)
                .put(variant.id)
                .put(variant.product_id)
                .put(&variant.sku)
                .put(&variant.sku_key)
                .put(&variant.jan)
                .put(&variant.first_option)
                .put(&variant.second_option)
                .put(variant.price)
                .put(variant.cost)
                .put(variant.tax_rate)
                .put(variant.temperature)
                .put(variant.weight_grams)
                .put(variant.is_set)
                .put(variant.shown_mode)
                .put(variant.shown_amount)
                .put(variant.shown_zero_at)
                .put(variant.shown_at_most)
                .put(variant.active)
                .put(variant.created_at)
                .put(variant.updated_at)
                .put(variant.version);
        });
    }
    rows.send(tx).await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    variant: &Variant,
    expected: i64,
    now: Instant,
) -> Result<Option<Variant>> {
    sql(
        on,
        "UPDATE variants
         SET sku = $4, sku_key = $5, jan = $6, first_option = $7, second_option = $8, price = $9, cost = $10,
             tax_rate = $11, temperature = $12, weight_grams = $13, is_set = $14, active = $15,
             updated_at = $16, shown_mode = $17, shown_amount = $18, shown_zero_at = $19,
             shown_at_most = $20, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(variant.tenant_id)
    .bind(variant.id)
    .bind(expected)
    .bind(&variant.sku)
    .bind(&variant.sku_key)
    .bind(&variant.jan)
    .bind(&variant.first_option)
    .bind(&variant.second_option)
    .bind(variant.price)
    .bind(variant.cost)
    .bind(variant.tax_rate)
    .bind(variant.temperature)
    .bind(variant.weight_grams)
    .bind(variant.is_set)
    .bind(variant.active)
    .bind(now)
    .bind(variant.shown_mode)
    .bind(variant.shown_amount)
    .bind(variant.shown_zero_at)
    .bind(variant.shown_at_most)
    .opt()
    .await
}

/// Removes one that nothing names; false where the version is not `expected` any more. One with a
/// listing, or within a set, is a reference error.
pub async fn remove(tx: &mut Tx, tenant: TenantId, id: VariantId, expected: i64) -> Result<bool> {
    set_components(tx, tenant, id, &[]).await?;
    crate::stock_changes::forget(tx, tenant, &[id]).await?;
    let removed = sql(
        tx,
        "DELETE FROM variants WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed == 1)
}

/// Whether some order has it.
pub async fn is_ordered(on: impl Into<On<'_>>, tenant: TenantId, id: VariantId) -> Result<bool> {
    let found: Option<(i64,)> = sql(
        on,
        "SELECT CAST(1 AS BIGINT) FROM order_lines WHERE tenant_id = $1 AND variant_id = $2 LIMIT 1",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await?;
    Ok(found.is_some())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: VariantId) -> Result<Option<Variant>> {
    sql(on, "SELECT * FROM variants WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// The variants with these ids, in no order.
pub async fn get_all(on: impl Into<On<'_>>, tenant: TenantId, ids: &[VariantId]) -> Result<Vec<Variant>> {
    let mut query = sql(on, "SELECT * FROM variants WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.all().await
}

/// The variants with these skus, in no order.
pub async fn by_skus(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    skus: &[impl AsRef<str>],
) -> Result<Vec<Variant>> {
    let mut query = sql(on, "SELECT * FROM variants WHERE tenant_id = $1 AND sku").bind(tenant);
    query.in_texts(skus);
    query.all().await
}

/// The variants of these products, in the order they were made.
pub async fn of_products(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    products: &[ProductId],
) -> Result<HashMap<ProductId, Vec<Variant>>> {
    let mut query = sql(on, "SELECT * FROM variants WHERE tenant_id = $1 AND product_id").bind(tenant);
    query.in_ids(products).push(" ORDER BY product_id, id");
    let mut found: HashMap<ProductId, Vec<Variant>> = HashMap::new();
    for variant in query.all::<Variant>().await? {
        found.entry(variant.product_id).or_default().push(variant);
    }
    Ok(found)
}

/// By sku, after one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &VariantFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Variant>> {
    listing(on.into(), tenant, filter, after, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &VariantFilter,
    after: Option<&str>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM variants WHERE tenant_id = $1").bind(tenant);
    if let Some(product) = filter.product {
        query.push(" AND product_id = ").arg(product);
    }
    if let Some(sku) = &filter.sku {
        starts_with(&mut query, "sku", sku);
    }
    if let Some(jan) = &filter.jan {
        query.push(" AND jan <> '' AND jan = ").arg(jan);
    }
    if let Some(is_set) = filter.is_set {
        query.push(" AND is_set = ").arg(is_set);
    }
    if let Some(active) = filter.active {
        query.push(" AND active = ").arg(active);
    }
    if let Some(after) = after {
        query.push(" AND sku > ").arg(after);
    }
    query.push(" ORDER BY sku LIMIT ").arg(limit);
    query
}

/// What these sets consist of.
pub async fn components(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    sets: &[VariantId],
) -> Result<HashMap<VariantId, Vec<Component>>> {
    let mut query = sql(
        on,
        "SELECT set_id, component_id AS part_id, quantity FROM set_components WHERE tenant_id = $1 AND set_id",
    )
    .bind(tenant);
    query.in_ids(sets).push(" ORDER BY set_id, component_id");
    let mut found: HashMap<VariantId, Vec<Component>> = HashMap::new();
    for component in query.all::<Component>().await? {
        found.entry(component.set_id).or_default().push(component);
    }
    Ok(found)
}

/// The sets that hold any of these.
pub async fn sets_with(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    components: &[VariantId],
) -> Result<Vec<Component>> {
    let mut query = sql(
        on,
        "SELECT set_id, component_id AS part_id, quantity FROM set_components WHERE tenant_id = $1 AND component_id",
    )
    .bind(tenant);
    query.in_ids(components).push(" ORDER BY set_id, component_id");
    query.all().await
}

/// Says anew what a set consists of.
pub async fn set_components(
    tx: &mut Tx,
    tenant: TenantId,
    set: VariantId,
    components: &[(VariantId, i64)],
) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "set_id", "component_id", "quantity"];
    let text = "DELETE FROM set_components WHERE tenant_id = $1 AND set_id = $2";
    sql(&mut *tx, text).bind(tenant).bind(set).exec().await?;
    let mut rows = Bulk::new(tx.is_sqlite(), "set_components", COLUMNS);
    for &(component, quantity) in components {
        rows.row(|cells| {
            cells.put(tenant).put(set).put(component).put(quantity);
        });
    }
    rows.send(tx).await
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn a_page_is_found_by_key() {
        let test = testing::sqlite().await;
        let tenant = TenantId(Uuid::nil());
        for (filter, index) in [
            (
                VariantFilter {
                    sku: Some("T".into()),
                    ..VariantFilter::default()
                },
                "sqlite_autoindex_variants_2 (tenant_id=? AND sku>?)",
            ),
            (
                VariantFilter {
                    jan: Some("49".into()),
                    ..VariantFilter::default()
                },
                "variants_jan (tenant_id=? AND jan=?)",
            ),
            (
                VariantFilter {
                    product: Some(ProductId(Uuid::nil())),
                    ..VariantFilter::default()
                },
                "variants_product (tenant_id=? AND product_id=?)",
            ),
        ] {
            let plan = listing((&test.db).into(), tenant, &filter, None, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            assert!(plan.contains(index), "{plan}");
        }
    }
}
