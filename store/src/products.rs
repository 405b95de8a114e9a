//! 商品: what variants share.

use domain::product::Product;
use domain::product_search::{ProductWords, search_key};
use domain::{Instant, ProductId, TenantId};
use serde::Serialize;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "code",
    "name",
    "description",
    "categories",
    "images",
    "first_axis",
    "second_axis",
    "position",
    "sold_from",
    "sold_until",
    "extra",
    "active",
    "created_at",
    "updated_at",
    "version",
    "search_key",
];

/// What a list of products is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProductFilter {
    /// The code, or its beginning.
    pub code: Option<String>,
    /// Words in the code or the name, the beginning of a variant's code, or a JAN.
    pub text: Option<String>,
    pub active: Option<bool>,
}

/// Stores new products; one whose code is taken is an error.
pub async fn insert(tx: &mut Tx, products: &[Product]) -> Result<()> {
    let mut rows = Bulk::new(tx.is_sqlite(), "products", COLUMNS);
    for product in products {
        rows.row(|cells| {
            cells
                .put(product.tenant_id)
                .put(product.id)
                .put(&product.code)
                .put(&product.name)
                .put(&product.description)
                .put(&product.categories)
                .put(&product.images)
                .put(&product.first_axis)
                .put(&product.second_axis)
                .put(product.position)
                .put(product.sold_from)
                .put(product.sold_until)
                .put(&product.extra)
                .put(product.active)
                .put(product.created_at)
                .put(product.updated_at)
                .put(product.version)
                .put(search_key(&product.code, &product.name));
        });
    }
    rows.send(tx).await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    product: &Product,
    expected: i64,
    now: Instant,
) -> Result<Option<Product>> {
    sql(
        on,
        "UPDATE products
         SET code = $4, name = $5, description = $6, categories = $7, images = $8, first_axis = $9,
             second_axis = $10, position = $11, sold_from = $12, sold_until = $13, extra = $14,
             active = $15, updated_at = $16, search_key = $17, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(product.tenant_id)
    .bind(product.id)
    .bind(expected)
    .bind(&product.code)
    .bind(&product.name)
    .bind(&product.description)
    .bind(&product.categories)
    .bind(&product.images)
    .bind(&product.first_axis)
    .bind(&product.second_axis)
    .bind(product.position)
    .bind(product.sold_from)
    .bind(product.sold_until)
    .bind(&product.extra)
    .bind(product.active)
    .bind(now)
    .bind(search_key(&product.code, &product.name))
    .opt()
    .await
}

/// Removes one without variants; false where the version is not `expected` any more. One that has some
/// is a reference error.
pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, id: ProductId, expected: i64) -> Result<bool> {
    let removed = sql(
        on,
        "DELETE FROM products WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed == 1)
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: ProductId) -> Result<Option<Product>> {
    sql(on, "SELECT * FROM products WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// The products with these ids, in no order.
pub async fn get_all(on: impl Into<On<'_>>, tenant: TenantId, ids: &[ProductId]) -> Result<Vec<Product>> {
    let mut query = sql(on, "SELECT * FROM products WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.all().await
}

/// The products with these codes, in no order.
pub async fn by_codes(on: impl Into<On<'_>>, tenant: TenantId, codes: &[String]) -> Result<Vec<Product>> {
    let mut query = sql(on, "SELECT * FROM products WHERE tenant_id = $1 AND code").bind(tenant);
    query.in_texts(codes);
    query.all().await
}

/// By code, after one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &ProductFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Product>> {
    listing(on.into(), tenant, filter, after, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &ProductFilter,
    after: Option<&str>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM products WHERE tenant_id = $1").bind(tenant);
    if let Some(code) = &filter.code {
        starts_with(&mut query, "code", code);
    }
    if let Some(words) = filter.text.as_deref().and_then(ProductWords::of) {
        say(&mut query, tenant, words);
    }
    if let Some(active) = filter.active {
        query.push(" AND active = ").arg(active);
    }
    if let Some(after) = after {
        query.push(" AND code > ").arg(after);
    }
    query.push(" ORDER BY code LIMIT ").arg(limit);
    query
}

/// Narrows products to those that say these words. Each way of finding them has an index that holds all it
/// needs.
fn say(query: &mut Query<'_>, tenant: TenantId, words: ProductWords) {
    query
        .push(" AND id IN (SELECT id FROM products WHERE tenant_id = ")
        .arg(tenant);
    for word in words.words {
        query.push(if query.is_sqlite() {
            " AND instr(search_key, "
        } else {
            " AND strpos(search_key, "
        });
        query.arg(word).push(") > 0");
    }
    if !words.sku.is_empty() {
        query
            .push(" UNION SELECT product_id FROM variants WHERE tenant_id = ")
            .arg(tenant);
        starts_with(query, "sku_key", &words.sku);
    }
    query
        .push(" UNION SELECT product_id FROM variants WHERE tenant_id = ")
        .arg(tenant)
        .push(" AND jan <> '' AND jan = ")
        .arg(words.jan)
        .push(")");
}

/// Products of any tenant that cannot be searched yet.
pub async fn unread(on: impl Into<On<'_>>, limit: i64) -> Result<Vec<Product>> {
    sql(
        on,
        "SELECT * FROM products WHERE search_key IS NULL ORDER BY tenant_id, id LIMIT $1",
    )
    .bind(limit)
    .all()
    .await
}

/// Lets a product be searched. Nothing of it changes.
pub async fn read_up(tx: &mut Tx, product: &Product) -> Result<()> {
    sql(
        tx,
        "UPDATE products SET search_key = $3 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(product.tenant_id)
    .bind(product.id)
    .bind(search_key(&product.code, &product.name))
    .exec()
    .await
    .map(drop)
}

/// Narrows a text column to a beginning. The bounds are for the index; they hold in any order of texts
/// in which a longer text comes after its beginning.
pub(crate) fn starts_with(query: &mut Query<'_>, column: &'static str, start: &str) {
    query.push(" AND ").push(column).push(" >= ").arg(start);
    query.push(" AND SUBSTR(").push(column).push(", 1, ");
    let length = i64::try_from(start.chars().count()).unwrap_or(i64::MAX);
    // PostgreSQL's takes 32 bits.
    query
        .push("CAST(")
        .arg(length)
        .push(" AS INTEGER)) = ")
        .arg(start);
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
        let filter = ProductFilter {
            code: Some("T".into()),
            text: None,
            active: Some(true),
        };
        for after in [None, Some("TEA")] {
            let plan = listing((&test.db).into(), tenant, &filter, after, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            assert!(
                plan.contains(
                    "SEARCH products USING INDEX sqlite_autoindex_products_2 (tenant_id=? AND code>?)"
                ),
                "{plan}"
            );
            assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        }
    }

    #[tokio::test]
    async fn words_are_looked_for_in_indexes() {
        let test = testing::sqlite().await;
        let filter = ProductFilter {
            text: Some("煎茶 100g".into()),
            ..ProductFilter::default()
        };
        for after in [None, Some("TEA")] {
            let query = listing((&test.db).into(), TenantId(Uuid::nil()), &filter, after, 9);
            let plan = query.plan().await.unwrap().join("; ");
            for part in [
                "products USING COVERING INDEX products_search (tenant_id=?)",
                "variants_sku_key (tenant_id=? AND sku_key>?)",
                "variants_jan (tenant_id=? AND jan=?)",
            ] {
                assert!(plan.contains(part), "{plan}");
            }
        }
    }
}
