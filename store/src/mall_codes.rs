//! A mall's own codes for what its orders call by one text.

use std::collections::HashMap;

use domain::{Instant, ShopId, TenantId};

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

/// What a mall calls one sellable thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub struct MallCode {
    /// What order lines of the shop call it.
    pub code: String,
    pub item: String,
    pub variant: String,
}

/// Notes what a mall calls these; those that are new, or others than before.
pub async fn learn(
    tx: &mut Tx,
    tenant: TenantId,
    shop: ShopId,
    codes: &[MallCode],
    now: Instant,
) -> Result<Vec<String>> {
    let mut sorted: Vec<&MallCode> = codes.iter().collect();
    sorted.sort();
    sorted.dedup_by(|a, b| a.code == b.code);
    let texts: Vec<&str> = sorted.iter().map(|code| code.code.as_str()).collect();
    let known = of_codes(&mut *tx, tenant, shop, &texts).await?;
    let mut learned = Vec::new();
    for code in sorted {
        if known.get(&code.code) == Some(code) {
            continue;
        }
        sql(
            &mut *tx,
            "INSERT INTO mall_codes (tenant_id, shop_id, code, item, variant, seen_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (tenant_id, shop_id, code) DO UPDATE
             SET item = excluded.item, variant = excluded.variant, seen_at = excluded.seen_at",
        )
        .bind(tenant)
        .bind(shop)
        .bind(&code.code)
        .bind(&code.item)
        .bind(&code.variant)
        .bind(now)
        .exec()
        .await?;
        learned.push(code.code.clone());
    }
    Ok(learned)
}

/// Those of a shop, by code.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<MallCode>> {
    sql(
        on,
        "SELECT code, item, variant FROM mall_codes
         WHERE tenant_id = $1 AND shop_id = $2 AND code > $3 ORDER BY code LIMIT $4",
    )
    .bind(tenant)
    .bind(shop)
    .bind(after.unwrap_or_default())
    .bind(limit)
    .all()
    .await
}

/// What the mall calls these, as far as it is known.
pub async fn of_codes(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    codes: &[impl AsRef<str>],
) -> Result<HashMap<String, MallCode>> {
    let mut query = sql(
        on,
        "SELECT code, item, variant FROM mall_codes WHERE tenant_id = $1 AND shop_id = $2 AND code",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(codes);
    let found: Vec<MallCode> = query.all().await?;
    Ok(found.into_iter().map(|code| (code.code.clone(), code)).collect())
}

/// What orders call these items of the mall's, whichever of their variants.
pub async fn of_items(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    items: &[impl AsRef<str>],
) -> Result<Vec<MallCode>> {
    items_query(on.into(), tenant, shop, items).all().await
}

fn items_query<'e>(on: On<'e>, tenant: TenantId, shop: ShopId, items: &[impl AsRef<str>]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT code, item, variant FROM mall_codes WHERE tenant_id = $1 AND shop_id = $2 AND item",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(items);
    query
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn items_are_looked_up_and_not_walked() {
        let test = testing::sqlite().await;
        let (tenant, shop) = (TenantId(Uuid::nil()), ShopId(Uuid::nil()));
        let query = items_query((&test.db).into(), tenant, shop, &["a", "b"]);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("mall_codes_item (tenant_id=? AND shop_id=? AND item=?)"),
            "{plan}"
        );
    }
}
