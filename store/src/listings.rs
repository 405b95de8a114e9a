//! 出品: what sales routes call variants.

use domain::listing::Listing;
use domain::{Instant, ListingId, SalesRouteId, TenantId, VariantId};
use serde::Serialize;

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

/// What a list of listings is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ListingFilter {
    pub sales_route: Option<SalesRouteId>,
    pub variant: Option<VariantId>,
    pub code: Option<String>,
}

pub async fn insert(on: impl Into<On<'_>>, listing: &Listing) -> Result<()> {
    sql(
        on,
        "INSERT INTO listings
             (tenant_id, id, sales_route_id, code, variant_id, multiplier, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(listing.tenant_id)
    .bind(listing.id)
    .bind(listing.sales_route_id)
    .bind(&listing.code)
    .bind(listing.variant_id)
    .bind(listing.multiplier)
    .bind(listing.created_at)
    .bind(listing.updated_at)
    .bind(listing.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    listing: &Listing,
    expected: i64,
    now: Instant,
) -> Result<Option<Listing>> {
    sql(
        on,
        "UPDATE listings SET variant_id = $4, multiplier = $5, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(listing.tenant_id)
    .bind(listing.id)
    .bind(expected)
    .bind(listing.variant_id)
    .bind(listing.multiplier)
    .bind(now)
    .opt()
    .await
}

/// False where the version is not `expected` any more.
pub async fn remove(tx: &mut Tx, tenant: TenantId, id: ListingId, expected: i64) -> Result<bool> {
    crate::publications::forget(&mut *tx, tenant, id).await?;
    let removed = sql(
        tx,
        "DELETE FROM listings WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed == 1)
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: ListingId) -> Result<Option<Listing>> {
    sql(on, "SELECT * FROM listings WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// The listings of these variants, by variant.
pub async fn of_variants(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    variants: &[VariantId],
) -> Result<Vec<Listing>> {
    let mut query = sql(on, "SELECT * FROM listings WHERE tenant_id = $1 AND variant_id").bind(tenant);
    query.in_ids(variants).push(" ORDER BY variant_id, id");
    query.all().await
}

/// Newest first, before one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &ListingFilter,
    before: Option<ListingId>,
    limit: i64,
) -> Result<Vec<Listing>> {
    listing(on.into(), tenant, filter, before, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &ListingFilter,
    before: Option<ListingId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM listings WHERE tenant_id = $1").bind(tenant);
    if let Some(route) = filter.sales_route {
        query.push(" AND sales_route_id = ").arg(route);
    }
    if let Some(variant) = filter.variant {
        query.push(" AND variant_id = ").arg(variant);
    }
    if let Some(code) = &filter.code {
        query.push(" AND code = ").arg(code);
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
            (ListingFilter::default(), "sqlite_autoindex_listings_1"),
            (
                ListingFilter {
                    variant: Some(VariantId(Uuid::nil())),
                    ..ListingFilter::default()
                },
                "listings_variant (tenant_id=? AND variant_id=?",
            ),
            (
                ListingFilter {
                    code: Some("A".into()),
                    ..ListingFilter::default()
                },
                "sqlite_autoindex_listings_2 (tenant_id=? AND code=?",
            ),
        ] {
            let before = Some(ListingId(Uuid::max()));
            let plan = listing((&test.db).into(), TenantId(Uuid::nil()), &filter, before, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            assert!(plan.contains(index), "{plan}");
        }
    }
}
