//! 在庫照合: comparisons of what malls show, and what was found.

use std::collections::HashMap;

use domain::reconciliation::{DriftKind, Reconciliation, ReconciliationRow};
use domain::{Instant, Json, ListingId, ReconciliationId, SalesRouteId, ShopId, TenantId};
use serde::Serialize;

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

pub async fn insert(tx: &mut Tx, row: &Reconciliation) -> Result<()> {
    sql(
        tx,
        "INSERT INTO reconciliations
             (tenant_id, id, shop_id, status, repair, compared, agreeing, problems, message, created_at)
         VALUES ($1, $2, $3, $4, $5, 0, 0, $6, '', $7)",
    )
    .bind(row.tenant_id)
    .bind(row.id)
    .bind(row.shop_id)
    .bind(row.status)
    .bind(row.repair)
    .bind(&row.problems)
    .bind(row.created_at)
    .exec()
    .await
    .map(drop)
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ReconciliationId,
) -> Result<Option<Reconciliation>> {
    sql(
        on,
        "SELECT * FROM reconciliations WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Where it stands; the counts are those of all that was read by now.
pub async fn update(on: impl Into<On<'_>>, row: &Reconciliation) -> Result<()> {
    sql(
        on,
        "UPDATE reconciliations SET status = $3, compared = $4, agreeing = $5, problems = $6, message = $7,
             finished_at = $8
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(row.tenant_id)
    .bind(row.id)
    .bind(row.status)
    .bind(row.compared)
    .bind(row.agreeing)
    .bind(&row.problems)
    .bind(&row.message)
    .bind(row.finished_at)
    .exec()
    .await
    .map(drop)
}

/// What a run that died had found.
pub async fn clear(on: impl Into<On<'_>>, tenant: TenantId, id: ReconciliationId) -> Result<()> {
    sql(
        on,
        "DELETE FROM reconciliation_rows WHERE tenant_id = $1 AND reconciliation_id = $2",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await
    .map(drop)
}

const COLUMNS: &[&str] = &[
    "tenant_id",
    "reconciliation_id",
    "position",
    "kind",
    "code",
    "item",
    "variant",
    "name",
    "listing_id",
    "variant_id",
    "ours",
    "theirs",
    "since",
    "proposal",
];

pub async fn add(
    tx: &mut Tx,
    tenant: TenantId,
    id: ReconciliationId,
    rows: &[ReconciliationRow],
) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "reconciliation_rows", COLUMNS);
    for row in rows {
        bulk.row(|cells| {
            cells
                .put(tenant)
                .put(id)
                .put(row.position)
                .put(row.kind)
                .put(&row.code)
                .put(&row.item)
                .put(&row.variant)
                .put(&row.name)
                .put(row.listing_id)
                .put(row.variant_id)
                .put(row.ours)
                .put(row.theirs)
                .put(row.since)
                .put(row.proposal.as_ref().map(|proposal| Json(&proposal.0)));
        });
    }
    bulk.send(tx).await
}

/// Since when the last comparison of a shop that came to its end knows of things.
pub async fn known_since(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    before: ReconciliationId,
) -> Result<HashMap<(DriftKind, String), Instant>> {
    let rows: Vec<(DriftKind, String, Instant)> = sql(
        on,
        "SELECT kind, code, since FROM reconciliation_rows
         WHERE tenant_id = $1 AND reconciliation_id =
             (SELECT id FROM reconciliations
              WHERE tenant_id = $1 AND shop_id = $2 AND id < $3 AND status = 'succeeded'
              ORDER BY id DESC LIMIT 1)",
    )
    .bind(tenant)
    .bind(shop)
    .bind(before)
    .all()
    .await?;
    Ok(rows
        .into_iter()
        .map(|(kind, code, since)| ((kind, code), since))
        .collect())
}

/// What was found, in order, after a place already seen.
pub async fn rows(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ReconciliationId,
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<ReconciliationRow>> {
    sql(
        on,
        "SELECT position, kind, code, item, variant, name, listing_id, variant_id, ours, theirs, since, proposal
         FROM reconciliation_rows
         WHERE tenant_id = $1 AND reconciliation_id = $2 AND position > $3 ORDER BY position LIMIT $4",
    )
    .bind(tenant)
    .bind(id)
    .bind(after.unwrap_or(0))
    .bind(limit)
    .all()
    .await
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReconciliationFilter {
    pub shop: Option<ShopId>,
}

/// Newest first, before one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &ReconciliationFilter,
    before: Option<ReconciliationId>,
    limit: i64,
) -> Result<Vec<Reconciliation>> {
    listing(on.into(), tenant, filter, before, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &ReconciliationFilter,
    before: Option<ReconciliationId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM reconciliations WHERE tenant_id = $1").bind(tenant);
    if let Some(shop) = filter.shop {
        query.push(" AND shop_id = ").arg(shop);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query
}

/// A listing as a comparison sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Compared {
    pub id: ListingId,
    pub code: String,
    pub variant_id: domain::VariantId,
    pub multiplier: i64,
    /// The mall is being told of it just now.
    pub in_flight: bool,
}

const COMPARED: &str = "SELECT l.id, l.code, l.variant_id, l.multiplier,
         EXISTS (SELECT 1 FROM publications p
                 WHERE p.tenant_id = l.tenant_id AND p.shop_id = $3 AND p.listing_id = l.id
                   AND p.state IN ('waiting', 'sending', 'sent', 'unknown')) AS in_flight
     FROM listings l WHERE l.tenant_id = $1 AND l.sales_route_id = $2";

/// A shop's listings with these codes.
pub async fn listings_with(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    (route, shop): (SalesRouteId, ShopId),
    codes: &[String],
) -> Result<Vec<Compared>> {
    let mut query = sql(on, COMPARED).bind(tenant).bind(route).bind(shop);
    query.push(" AND l.code").in_texts(codes);
    query.all().await
}

/// All of a shop's listings, after one already seen.
pub async fn listings(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    (route, shop): (SalesRouteId, ShopId),
    after: Option<ListingId>,
    limit: i64,
) -> Result<Vec<Compared>> {
    let mut query = sql(on, COMPARED).bind(tenant).bind(route).bind(shop);
    if let Some(after) = after {
        query.push(" AND l.id > ").arg(after);
    }
    query.push(" ORDER BY l.id LIMIT ").arg(limit);
    query.all().await
}

/// Old ones go, with what they found.
pub async fn delete_before(tx: &mut Tx, tenant: TenantId, shop: ShopId, keep: i64) -> Result<()> {
    for text in [
        "DELETE FROM reconciliation_rows WHERE tenant_id = $1 AND reconciliation_id IN
             (SELECT id FROM reconciliations WHERE tenant_id = $1 AND shop_id = $2
              ORDER BY id DESC LIMIT 1000 OFFSET $3)",
        "DELETE FROM reconciliations WHERE tenant_id = $1 AND id IN
             (SELECT id FROM reconciliations WHERE tenant_id = $1 AND shop_id = $2
              ORDER BY id DESC LIMIT 1000 OFFSET $3)",
    ] {
        sql(&mut *tx, text)
            .bind(tenant)
            .bind(shop)
            .bind(keep)
            .exec()
            .await?;
    }
    Ok(())
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
        for (shop, index) in [
            (None, "sqlite_autoindex_reconciliations_1 (tenant_id=?"),
            (
                Some(ShopId(nil)),
                "reconciliations_shop (tenant_id=? AND shop_id=?",
            ),
        ] {
            let filter = ReconciliationFilter { shop };
            let before = Some(ReconciliationId(nil));
            let query = listing((&test.db).into(), TenantId(nil), &filter, before, 9);
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
