//! 在庫連携: which listings have something to tell their malls, and what these said.

use domain::publication::{Publication, PublicationState};
use domain::{Instant, Json, ListingId, ShopId, TenantId, VariantId};
use serde::{Deserialize, Serialize};

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

/// Which listings are to be told anew.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// Those of these variants, at every shop that publishes.
    OfVariants(&'a [VariantId]),
    /// All that are kept count of: of one shop, of these variants, or of everything.
    Counted {
        shop: Option<ShopId>,
        variants: Option<&'a [VariantId]>,
    },
    /// These themselves, at the shop.
    Listings(ShopId, &'a [ListingId]),
    /// Those with these codes at the shop, as far as they are refused.
    RefusedCodes(ShopId, &'a [String]),
}

/// Says that there is something to tell of these; the shops that have it to do. What a mall works on goes
/// on, and is followed by what is new.
pub async fn mark(tx: &mut Tx, tenant: TenantId, which: Which<'_>, now: Instant) -> Result<Vec<ShopId>> {
    let marked: Vec<(ShopId,)> = marking(tx.into(), tenant, which, now).all().await?;
    let mut shops: Vec<ShopId> = marked.into_iter().map(|(shop,)| shop).collect();
    shops.sort_unstable();
    shops.dedup();
    Ok(shops)
}

/// In one order of rows, so that nobody waits for somebody who waits for them.
fn marking<'e>(on: On<'e>, tenant: TenantId, which: Which<'_>, now: Instant) -> Query<'e> {
    let mut query = sql(
        on,
        "INSERT INTO publications
             (tenant_id, shop_id, listing_id, variant_id, state, version, attempts, code, message, due_at,
              changed_at)
         SELECT l.tenant_id, s.id, l.id, l.variant_id, 'waiting', 1, 0, '', '', $2, $2
         FROM listings l JOIN shops s ON s.tenant_id = l.tenant_id AND s.sales_route_id = l.sales_route_id
         WHERE l.tenant_id = $1 AND s.publish_stock",
    )
    .bind(tenant)
    .bind(now);
    narrow(&mut query, which);
    query.push(
        " ORDER BY s.id, l.id
          ON CONFLICT (tenant_id, shop_id, listing_id) DO UPDATE SET
              version = publications.version + 1, variant_id = excluded.variant_id,
              state = CASE WHEN publications.state = 'sent' THEN 'sent' ELSE 'waiting' END,
              due_at = CASE WHEN publications.state = 'sent' THEN publications.due_at ELSE excluded.due_at END,
              changed_at = excluded.changed_at
          RETURNING shop_id",
    );
    query
}

fn narrow(query: &mut Query<'_>, which: Which<'_>) {
    match which {
        Which::OfVariants(variants) => {
            query.push(" AND l.variant_id").in_ids(variants);
        }
        Which::Counted { shop, variants } => {
            if let Some(shop) = shop {
                query.push(" AND s.id = ").arg(shop);
            }
            if let Some(variants) = variants {
                query.push(" AND l.variant_id").in_ids(variants);
            }
            query.push(
                " AND (EXISTS (SELECT 1 FROM stock_levels k
                               WHERE k.tenant_id = l.tenant_id AND k.variant_id = l.variant_id)
                       OR EXISTS (SELECT 1 FROM set_components c
                                  WHERE c.tenant_id = l.tenant_id AND c.set_id = l.variant_id))",
            );
        }
        Which::Listings(shop, listings) => {
            query
                .push(" AND s.id = ")
                .arg(shop)
                .push(" AND l.id")
                .in_ids(listings);
        }
        Which::RefusedCodes(shop, codes) => {
            query
                .push(" AND s.id = ")
                .arg(shop)
                .push(" AND l.code")
                .in_texts(codes);
            query.push(
                " AND EXISTS (SELECT 1 FROM publications p WHERE p.tenant_id = l.tenant_id
                              AND p.shop_id = s.id AND p.listing_id = l.id AND p.state = 'failed')",
            );
        }
    }
}

/// A listing that would be marked.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Preview {
    pub shop_id: ShopId,
    pub listing_id: ListingId,
    pub variant_id: VariantId,
    pub listing_code: String,
    pub multiplier: i64,
}

/// What would be marked, so many at most; `any_shop`: at shops that do not publish too.
pub async fn preview(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    which: Which<'_>,
    any_shop: bool,
    most: i64,
) -> Result<Vec<Preview>> {
    let mut query = sql(
        on,
        "SELECT s.id AS shop_id, l.id AS listing_id, l.variant_id, l.code AS listing_code, l.multiplier
         FROM listings l JOIN shops s ON s.tenant_id = l.tenant_id AND s.sales_route_id = l.sales_route_id
         WHERE l.tenant_id = $1 AND (s.publish_stock OR $2)",
    )
    .bind(tenant)
    .bind(any_shop);
    narrow(&mut query, which);
    query.push(" ORDER BY s.id, l.id LIMIT ").arg(most);
    query.all().await
}

/// A listing that has something to tell, with what its number is made of.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Due {
    #[sqlx(flatten)]
    pub publication: Publication,
    /// What orders call it.
    pub listing_code: String,
    pub multiplier: i64,
}

/// What is to be sent at a shop by now, or asked about, what waits longest first.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    now: Instant,
    most: i64,
) -> Result<Vec<Due>> {
    due_query(on.into(), tenant, shop, now, most).all().await
}

fn due_query(on: On<'_>, tenant: TenantId, shop: ShopId, now: Instant, most: i64) -> Query<'_> {
    sql(
        on,
        "SELECT p.*, l.code AS listing_code, l.multiplier
         FROM publications p JOIN listings l ON l.tenant_id = p.tenant_id AND l.id = p.listing_id
         WHERE p.tenant_id = $1 AND p.shop_id = $2 AND p.due_at <= $3
           AND p.state IN ('waiting', 'sending', 'sent', 'unknown')
         ORDER BY p.due_at LIMIT $4",
    )
    .bind(tenant)
    .bind(shop)
    .bind(now)
    .bind(most)
}

/// When there is something to do at a shop next.
pub async fn next_due(on: impl Into<On<'_>>, tenant: TenantId, shop: ShopId) -> Result<Option<Instant>> {
    let next: Option<(Instant,)> = sql(
        on,
        "SELECT due_at FROM publications
         WHERE tenant_id = $1 AND shop_id = $2 AND state IN ('waiting', 'sending', 'sent', 'unknown')
         ORDER BY due_at LIMIT 1",
    )
    .bind(tenant)
    .bind(shop)
    .opt()
    .await?;
    Ok(next.map(|(at,)| at))
}

/// Locks these in the order in which they are marked: a statement of its own would lock them in any.
async fn lock(tx: &mut Tx, tenant: TenantId, shop: ShopId, listings: &[ListingId]) -> Result<()> {
    if tx.is_sqlite() {
        return Ok(());
    }
    let mut query = sql(
        tx,
        "SELECT listing_id FROM publications WHERE tenant_id = $1 AND shop_id = $2 AND listing_id",
    )
    .bind(tenant)
    .bind(shop);
    query.in_ids(listings).push(" ORDER BY listing_id FOR UPDATE");
    query.all::<(ListingId,)>().await.map(drop)
}

/// These are on their way now.
pub async fn sending(tx: &mut Tx, tenant: TenantId, shop: ShopId, listings: &[ListingId]) -> Result<()> {
    lock(tx, tenant, shop, listings).await?;
    let mut query = sql(
        tx,
        "UPDATE publications SET state = 'sending' WHERE tenant_id = $1 AND shop_id = $2 AND listing_id",
    )
    .bind(tenant)
    .bind(shop);
    query.in_ids(listings);
    query.exec().await.map(drop)
}

/// Writes down what became of them. One that changed since is still to be sent, unless the mall works on
/// what it has.
pub async fn settle(tx: &mut Tx, settled: &[Publication]) -> Result<()> {
    let mut sorted: Vec<&Publication> = settled.iter().collect();
    sorted.sort_by_key(|row| (row.shop_id, row.listing_id));
    for row in sorted {
        sql(
            &mut *tx,
            "UPDATE publications SET
                 state = CASE WHEN version = $4 OR $5 = 'sent' THEN $5 ELSE 'waiting' END,
                 due_at = CASE WHEN version = $4 OR $5 = 'sent' THEN $6 ELSE changed_at END,
                 sent = $7, sent_version = $8, sent_at = $9, confirmed = $10, confirmed_at = $11,
                 attempts = $12, code = $13, message = $14, failing_since = $15, ticket = $16
             WHERE tenant_id = $1 AND shop_id = $2 AND listing_id = $3",
        )
        .bind(row.tenant_id)
        .bind(row.shop_id)
        .bind(row.listing_id)
        .bind(row.version)
        .bind(row.state)
        .bind(row.due_at)
        .bind(row.sent)
        .bind(row.sent_version)
        .bind(row.sent_at)
        .bind(row.confirmed)
        .bind(row.confirmed_at)
        .bind(row.attempts)
        .bind(&row.code)
        .bind(&row.message)
        .bind(row.failing_since)
        .bind(row.ticket.as_ref().map(|ticket| Json(&ticket.0)))
        .exec()
        .await?;
    }
    Ok(())
}

/// Nothing is to be told of these: nobody counts them. One that changed since it was read stays.
pub async fn drop_rows(tx: &mut Tx, uncounted: &[Publication]) -> Result<()> {
    let mut sorted: Vec<&Publication> = uncounted.iter().collect();
    sorted.sort_by_key(|row| (row.shop_id, row.listing_id));
    for row in sorted {
        sql(
            &mut *tx,
            "DELETE FROM publications
             WHERE tenant_id = $1 AND shop_id = $2 AND listing_id = $3 AND version = $4",
        )
        .bind(row.tenant_id)
        .bind(row.shop_id)
        .bind(row.listing_id)
        .bind(row.version)
        .exec()
        .await?;
    }
    Ok(())
}

/// Forgets a listing that goes.
pub async fn forget(on: impl Into<On<'_>>, tenant: TenantId, listing: ListingId) -> Result<()> {
    sql(
        on,
        "DELETE FROM publications WHERE tenant_id = $1 AND listing_id = $2",
    )
    .bind(tenant)
    .bind(listing)
    .exec()
    .await
    .map(drop)
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PublicationFilter {
    pub shop: Option<ShopId>,
    pub variant: Option<VariantId>,
    pub state: Option<PublicationState>,
}

/// Where a page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicationKey {
    pub shop: ShopId,
    pub listing: ListingId,
}

/// By shop and listing, after one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &PublicationFilter,
    after: Option<PublicationKey>,
    limit: i64,
) -> Result<Vec<Due>> {
    listing(on.into(), tenant, filter, after, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &PublicationFilter,
    after: Option<PublicationKey>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT p.*, l.code AS listing_code, l.multiplier
         FROM publications p JOIN listings l ON l.tenant_id = p.tenant_id AND l.id = p.listing_id
         WHERE p.tenant_id = $1",
    )
    .bind(tenant);
    if let Some(shop) = filter.shop {
        query.push(" AND p.shop_id = ").arg(shop);
    }
    if let Some(variant) = filter.variant {
        query.push(" AND p.variant_id = ").arg(variant);
    }
    if let Some(state) = filter.state {
        query.push(" AND p.state = ").arg(state);
    }
    if let Some(after) = after {
        query.push(" AND (p.shop_id, p.listing_id) > (").arg(after.shop);
        query.push(", ").arg(after.listing).push(")");
    }
    query.push(" ORDER BY p.shop_id, p.listing_id LIMIT ").arg(limit);
    query
}

/// How many listings of a shop stand where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StateCount {
    pub state: PublicationState,
    pub count: i64,
}

/// Of those that are not confirmed, counted up to so many each.
pub async fn counts(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    most: i64,
) -> Result<Vec<StateCount>> {
    let mut on = on.into();
    let mut counts = Vec::new();
    for state in [
        PublicationState::Waiting,
        PublicationState::Sending,
        PublicationState::Sent,
        PublicationState::Failed,
        PublicationState::Unknown,
    ] {
        let count: i64 = sql(
            on.again(),
            "SELECT COUNT(*) FROM (SELECT 1 FROM publications
                                   WHERE tenant_id = $1 AND state = $2 AND shop_id = $3 LIMIT $4) AS counted",
        )
        .bind(tenant)
        .bind(state)
        .bind(shop)
        .bind(most)
        .scalar()
        .await?;
        counts.push(StateCount { state, count });
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn a_page_is_found_by_key() {
        let test = testing::sqlite().await;
        let nil = Uuid::nil();
        let after = Some(PublicationKey {
            shop: ShopId(nil),
            listing: ListingId(nil),
        });
        let filter = PublicationFilter::default();
        for (filter, index) in [
            (filter.clone(), "sqlite_autoindex_publications_1 (tenant_id=?"),
            (
                PublicationFilter {
                    shop: Some(ShopId(nil)),
                    ..filter.clone()
                },
                "sqlite_autoindex_publications_1 (tenant_id=? AND shop_id=?",
            ),
            (
                PublicationFilter {
                    variant: Some(VariantId(nil)),
                    ..filter.clone()
                },
                "publications_variant (tenant_id=? AND variant_id=?",
            ),
            (
                PublicationFilter {
                    state: Some(PublicationState::Failed),
                    ..filter
                },
                "publications_state (tenant_id=? AND state=?",
            ),
        ] {
            let query = listing((&test.db).into(), TenantId(nil), &filter, after, 9);
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }

    /// However many listings there are, only those that changed are read.
    #[tokio::test]
    async fn what_changed_is_found_and_not_walked() {
        let test = testing::sqlite().await;
        let (tenant, shop) = (TenantId(Uuid::nil()), ShopId(Uuid::nil()));
        let now = Instant::from_millis(0).unwrap();
        let query = due_query((&test.db).into(), tenant, shop, now, 9);
        let plan = query.plan().await.unwrap().join("; ");
        let index = "publications_due (tenant_id=? AND shop_id=? AND due_at<?)";
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        let variants = [VariantId(Uuid::nil())];
        let query = marking((&test.db).into(), tenant, Which::OfVariants(&variants), now);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("listings_variant (tenant_id=? AND variant_id=?)"),
            "{plan}"
        );
    }
}
