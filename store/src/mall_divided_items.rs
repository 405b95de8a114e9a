//! Items of a mall that come in kinds, which its list of products does not tell one by one.

use std::collections::HashSet;

use domain::{ShopId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

/// What a page of the list says: these are divided, and those are not.
pub async fn note(
    tx: &mut Tx,
    tenant: TenantId,
    shop: ShopId,
    divided: &[String],
    whole: &[&str],
) -> Result<()> {
    let told: Vec<&str> = divided
        .iter()
        .map(String::as_str)
        .chain(whole.iter().copied())
        .collect();
    let known = among(&mut *tx, tenant, shop, &told).await?;
    let gone: Vec<&str> = whole
        .iter()
        .copied()
        .filter(|item| known.contains(*item))
        .collect();
    if !gone.is_empty() {
        let mut query = sql(
            &mut *tx,
            "DELETE FROM mall_divided_items WHERE tenant_id = $1 AND shop_id = $2 AND item",
        )
        .bind(tenant)
        .bind(shop);
        query.in_texts(&gone);
        query.exec().await?;
    }
    let new: HashSet<&String> = divided.iter().filter(|item| !known.contains(*item)).collect();
    let mut bulk = Bulk::new(
        tx.is_sqlite(),
        "mall_divided_items",
        &["tenant_id", "shop_id", "item"],
    );
    for item in new {
        bulk.row(|cells| {
            cells.put(tenant).put(shop).put(item);
        });
    }
    bulk.send(tx).await
}

/// Those of these items that are divided.
pub async fn among(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    items: &[&str],
) -> Result<HashSet<String>> {
    let mut query = sql(
        on,
        "SELECT item FROM mall_divided_items WHERE tenant_id = $1 AND shop_id = $2 AND item",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(items);
    let found: Vec<(String,)> = query.all().await?;
    Ok(found.into_iter().map(|(item,)| item).collect())
}

/// Whether the shop has any.
pub async fn are_any(on: impl Into<On<'_>>, tenant: TenantId, shop: ShopId) -> Result<bool> {
    let found: Option<(String,)> = sql(
        on,
        "SELECT item FROM mall_divided_items WHERE tenant_id = $1 AND shop_id = $2 LIMIT 1",
    )
    .bind(tenant)
    .bind(shop)
    .opt()
    .await?;
    Ok(found.is_some())
}
