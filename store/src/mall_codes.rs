//! A mall's own codes for what its orders call by one text.

use std::collections::HashMap;

use domain::{Instant, ShopId, TenantId};

use crate::db::{On, sql};
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
    let mut query = sql(
        on,
        "SELECT code, item, variant FROM mall_codes WHERE tenant_id = $1 AND shop_id = $2 AND item",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(items);
    query.all().await
}
