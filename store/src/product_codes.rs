//! Which variants the codes of orders stand for.

use std::collections::{BTreeMap, HashMap};

use domain::known_goods::{Goods, KnownGoods};
use domain::order::Temperature;
use domain::product_match::{Codes, KnownCode, Proposal, ProposalReason, code_key};
use domain::temperature::{Cooled, CooledCodes};
use domain::weight::{KnownWeight, Weights};
use domain::{OrderId, OrderLineId, RateBp, SalesRouteId, ShipmentId, TenantId, VariantId};

use crate::db::{On, Query, sql};
use crate::{Db, Result, Tx};

/// What a shop has at all: one without is told nothing about it, and asked nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Masters {
    pub products: bool,
    /// Some variant is kept count of.
    pub stock: bool,
    /// Some variant has to be kept cool.
    pub cooled: bool,
}

pub async fn masters(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Masters> {
    let (products, stock, cooled): (i64, i64, i64) = sql(
        on,
        "SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM variants WHERE tenant_id = $1 LIMIT 1) AS v),
             (SELECT COUNT(*) FROM (SELECT 1 FROM stock_levels WHERE tenant_id = $1 LIMIT 1) AS l),
             (SELECT COUNT(*) FROM (SELECT 1 FROM variants
                  WHERE tenant_id = $1 AND temperature <> 'ambient' LIMIT 1) AS c)",
    )
    .bind(tenant)
    .one()
    .await?;
    Ok(Masters {
        products: products > 0,
        stock: stock > 0,
        cooled: cooled > 0,
    })
}

/// What these codes stand for, on whichever route: one query, however many codes.
pub async fn known(on: impl Into<On<'_>>, tenant: TenantId, codes: &[impl AsRef<str>]) -> Result<Codes> {
    let rows: Vec<KnownCode> = search(on.into(), tenant, codes).all().await?;
    Ok(rows.into_iter().collect())
}

fn search<'e>(on: On<'e>, tenant: TenantId, codes: &[impl AsRef<str>]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT sales_route_id, code, variant_id, multiplier FROM listings
         WHERE tenant_id = $1 AND code",
    )
    .bind(tenant);
    query.in_texts(codes);
    query.push(
        " UNION ALL SELECT NULL, sku, id, CAST(1 AS BIGINT) FROM variants WHERE tenant_id = $1 AND active AND sku",
    );
    query.in_texts(codes);
    query
}

/// What pieces weigh under these codes, or under all there are.
pub async fn weights(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    codes: Option<&[impl AsRef<str>]>,
) -> Result<Weights> {
    let mut query = sql(
        on,
        "SELECT r.code AS route, l.code, v.weight_grams * l.multiplier AS grams
         FROM listings l
         JOIN variants v ON v.tenant_id = l.tenant_id AND v.id = l.variant_id
         JOIN sales_routes r ON r.tenant_id = l.tenant_id AND r.id = l.sales_route_id
         WHERE l.tenant_id = $1 AND v.weight_grams IS NOT NULL",
    )
    .bind(tenant);
    if let Some(codes) = codes {
        query.push(" AND l.code").in_texts(codes);
    }
    query.push(
        " UNION ALL SELECT NULL, sku, weight_grams FROM variants
          WHERE tenant_id = $1 AND active AND weight_grams IS NOT NULL",
    );
    if let Some(codes) = codes {
        query.push(" AND sku").in_texts(codes);
    }
    let known: Vec<KnownWeight> = query.all().await?;
    Ok(known.into_iter().collect())
}

/// 消費税率 and 商品名 of these variants.
pub async fn goods(on: impl Into<On<'_>>, tenant: TenantId, variants: &[VariantId]) -> Result<KnownGoods> {
    let mut query = sql(
        on,
        "SELECT v.id, v.tax_rate, p.name FROM variants v
         JOIN products p ON p.tenant_id = v.tenant_id AND p.id = v.product_id
         WHERE v.tenant_id = $1 AND v.id",
    )
    .bind(tenant);
    query.in_ids(variants);
    let rows: Vec<(VariantId, RateBp, String)> = query.all().await?;
    let known = rows
        .into_iter()
        .map(|(id, tax_rate, name)| (id, Goods { tax_rate, name }));
    Ok(known.collect())
}

/// 消費税率 of these variants.
pub async fn tax_rates(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    variants: &[VariantId],
) -> Result<HashMap<VariantId, RateBp>> {
    let mut query = sql(
        on,
        "SELECT id, tax_rate FROM variants WHERE tenant_id = $1 AND id",
    )
    .bind(tenant);
    query.in_ids(variants);
    Ok(query.all::<(VariantId, RateBp)>().await?.into_iter().collect())
}

/// Which of these variants have to be kept cool, themselves or in a part of theirs.
pub async fn cooled(on: impl Into<On<'_>>, tenant: TenantId, variants: &[VariantId]) -> Result<Cooled> {
    if variants.is_empty() {
        return Ok(Cooled::default());
    }
    let rows: Vec<(VariantId, Temperature)> = kept_cool(on.into(), tenant, variants).all().await?;
    Ok(rows.into_iter().collect())
}

fn kept_cool<'e>(on: On<'e>, tenant: TenantId, variants: &[VariantId]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT id, temperature FROM variants
         WHERE tenant_id = $1 AND temperature <> 'ambient' AND id",
    )
    .bind(tenant);
    query.in_ids(variants);
    query.push(
        " UNION ALL SELECT c.set_id, v.temperature FROM set_components c
          JOIN variants v ON v.tenant_id = c.tenant_id AND v.id = c.component_id
          WHERE c.tenant_id = $1 AND v.temperature <> 'ambient' AND c.set_id",
    );
    query.in_ids(variants);
    query
}

/// Which goods under these codes have to be kept cool.
pub async fn cooled_codes(db: &Db, tenant: TenantId, codes: &[impl AsRef<str>]) -> Result<CooledCodes> {
    let codes = known(db, tenant, codes).await?;
    let variants: Vec<VariantId> = codes.variants().collect();
    let cooled = cooled(db, tenant, &variants).await?;
    Ok(CooledCodes { codes, cooled })
}

/// The same of all goods there are.
pub async fn all_cooled_codes(db: &Db, tenant: TenantId) -> Result<CooledCodes> {
    const COLD: &str = "WITH cold AS (
             SELECT id, temperature FROM variants WHERE tenant_id = $1 AND temperature <> 'ambient'
             UNION ALL SELECT c.set_id, v.temperature FROM variants v
             JOIN set_components c ON c.tenant_id = v.tenant_id AND c.component_id = v.id
             WHERE v.tenant_id = $1 AND v.temperature <> 'ambient')";
    let mut query = sql(db, COLD).bind(tenant);
    query.push(" SELECT id, temperature FROM cold");
    let cooled: Vec<(VariantId, Temperature)> = query.all().await?;
    let mut query = sql(db, COLD).bind(tenant);
    // Also where a route means something else by the shop's own code.
    query.push(
        " SELECT l.sales_route_id, l.code, l.variant_id, l.multiplier
          FROM cold JOIN listings l ON l.tenant_id = $1 AND l.variant_id = cold.id
          UNION ALL SELECT l.sales_route_id, l.code, l.variant_id, l.multiplier
          FROM cold JOIN variants v ON v.tenant_id = $1 AND v.id = cold.id
          JOIN listings l ON l.tenant_id = $1 AND l.code = v.sku
          UNION ALL SELECT NULL, v.sku, v.id, CAST(1 AS BIGINT)
          FROM cold JOIN variants v ON v.tenant_id = $1 AND v.id = cold.id AND v.active",
    );
    let codes: Vec<KnownCode> = query.all().await?;
    Ok(CooledCodes {
        codes: codes.into_iter().collect(),
        cooled: cooled.into_iter().collect(),
    })
}

#[derive(sqlx::FromRow)]
struct Candidate {
    /// What it was found by.
    found_by: String,
    reason: String,
    variant_id: VariantId,
    sku: String,
    multiplier: i64,
}

/// What unknown codes may be meant to be, the best for each.
pub async fn proposals(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    codes: &[String],
) -> Result<BTreeMap<String, Proposal>> {
    let keys: Vec<String> = codes.iter().map(|code| code_key(code)).collect();
    let mut query = sql(
        on,
        "SELECT l.code AS found_by, 'other_route' AS reason, l.variant_id, v.sku, l.multiplier
         FROM listings l JOIN variants v ON v.tenant_id = l.tenant_id AND v.id = l.variant_id
         WHERE l.tenant_id = $1 AND l.code",
    )
    .bind(tenant);
    query.in_texts(codes);
    query.push(
        " UNION ALL SELECT jan, 'jan', id, sku, CAST(1 AS BIGINT) FROM variants
          WHERE tenant_id = $1 AND jan <> '' AND jan",
    );
    query.in_texts(codes);
    query.push(
        " UNION ALL SELECT sku_key, 'spelling', id, sku, CAST(1 AS BIGINT) FROM variants
          WHERE tenant_id = $1 AND sku_key <> '' AND sku_key",
    );
    query.in_texts(&keys);
    let mut candidates: Vec<(ProposalReason, Candidate)> = query
        .all::<Candidate>()
        .await?
        .into_iter()
        .map(|candidate| (reason(&candidate.reason), candidate))
        .collect();
    candidates.sort_by(|(a, x), (b, y)| (a, &x.sku).cmp(&(b, &y.sku)));
    let mut found = BTreeMap::new();
    for (code, key) in codes.iter().zip(&keys) {
        let best = candidates.iter().find(|(reason, candidate)| match reason {
            ProposalReason::Spelling => candidate.found_by == *key,
            ProposalReason::OtherRoute | ProposalReason::Jan => candidate.found_by == *code,
        });
        if let Some((reason, candidate)) = best {
            let proposal = Proposal {
                variant_id: candidate.variant_id,
                sku: candidate.sku.clone(),
                multiplier: candidate.multiplier,
                reason: *reason,
            };
            found.insert(code.clone(), proposal);
        }
    }
    Ok(found)
}

fn reason(text: &str) -> ProposalReason {
    match text {
        "other_route" => ProposalReason::OtherRoute,
        "jan" => ProposalReason::Jan,
        _ => ProposalReason::Spelling,
    }
}

/// A line of an open order whose code is not known yet.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UnknownLine {
    pub order_id: OrderId,
    pub sales_route_id: SalesRouteId,
    pub shipment_id: ShipmentId,
    pub id: OrderLineId,
    pub sku: String,
}

/// Lines of orders that have not left, without a variant and with one of these codes, or any; of a
/// number of orders after one already seen.
pub async fn unknown_lines(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<UnknownLine>> {
    let mut query = sql(
        on,
        "SELECT o.id AS order_id, o.sales_route_id, l.shipment_id, l.id, l.sku
         FROM orders o JOIN shipments s ON s.tenant_id = o.tenant_id AND s.order_id = o.id
         JOIN order_lines l ON l.tenant_id = s.tenant_id AND l.shipment_id = s.id
         WHERE l.variant_id IS NULL AND l.sku <> ''
           AND l.kind IN ('product', 'set', 'component', 'promotion')
           AND o.tenant_id = $1 AND o.id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.all().await
}

/// Open orders with a line that has one of these codes and no variant yet, or all open orders; after
/// one already seen.
pub async fn open_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    codes: Option<&[String]>,
    after: Option<OrderId>,
    limit: i64,
) -> Result<Vec<OrderId>> {
    let ids: Vec<(OrderId,)> = open_search(on.into(), tenant, codes, after, limit).all().await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

fn open_search<'e>(
    on: On<'e>,
    tenant: TenantId,
    codes: Option<&[String]>,
    after: Option<OrderId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT id FROM orders
         WHERE tenant_id = $1
           AND status IN ('new', 'awaiting_payment', 'awaiting_shipment', 'shipping_work')",
    )
    .bind(tenant);
    if let Some(codes) = codes {
        // Lines are found by their shipments: some have moved from another order.
        query.push(
            " AND id IN (SELECT s.order_id FROM order_lines l
                  JOIN shipments s ON s.tenant_id = l.tenant_id AND s.id = l.shipment_id
                  WHERE l.tenant_id = $1 AND l.variant_id IS NULL AND l.sku",
        );
        query.in_texts(codes).push(")");
    }
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query
}

/// Says which variant a line is.
pub async fn resolve(
    tx: &mut Tx,
    tenant: TenantId,
    line: &UnknownLine,
    (variant, multiplier): (VariantId, i64),
) -> Result<()> {
    sql(
        tx,
        "UPDATE order_lines SET variant_id = $4, multiplier = $5
         WHERE tenant_id = $1 AND shipment_id = $2 AND id = $3",
    )
    .bind(tenant)
    .bind(line.shipment_id)
    .bind(line.id)
    .bind(variant)
    .bind(multiplier)
    .exec()
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    /// However many products there are.
    #[tokio::test]
    async fn codes_are_looked_up_and_not_walked() {
        let test = testing::sqlite().await;
        let tenant = TenantId(Uuid::nil());
        let codes = ["A".to_owned(), "B".to_owned()];
        let plan = search((&test.db).into(), tenant, &codes)
            .plan()
            .await
            .unwrap()
            .join("; ");
        for index in [
            "sqlite_autoindex_listings_2 (tenant_id=? AND code=?)",
            "sqlite_autoindex_variants_2 (tenant_id=? AND sku=?)",
        ] {
            assert!(plan.contains(index), "{plan}");
        }
        let plan = open_search((&test.db).into(), tenant, Some(&codes), None, 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        assert!(plan.contains("order_lines_sku (tenant_id=? AND sku=?)"), "{plan}");
    }
}
