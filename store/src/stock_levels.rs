//! 在庫: how many of a variant lie where. Rows are locked in the order of variant and warehouse, by
//! whoever changes any, and changed by conditional updates only.

use domain::stock::StockLevel;
use domain::stock::shown::{ShownMode, ShownPolicy};
use domain::{Instant, Json, TenantId, VariantId, WarehouseId};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::db::{On, Query, Sql, sql};
use crate::{Result, Tx};

/// A level that nobody else changes until the transaction ends, with what says who may have it.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct LockedLevel {
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub on_hand: i64,
    pub reserved: i64,
    pub sells: bool,
    /// The warehouse's.
    pub position: i64,
    pub shown_mode: ShownMode,
    pub shown_amount: i64,
}

impl LockedLevel {
    /// How many may be spoken for that are not there.
    pub fn made_to_order(&self) -> i64 {
        let policy = ShownPolicy {
            mode: self.shown_mode,
            amount: self.shown_amount,
            ..ShownPolicy::default()
        };
        policy.made_to_order()
    }
}

/// Where a page of levels ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelKey {
    pub variant: VariantId,
    pub warehouse: WarehouseId,
}

/// What a list of levels is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LevelFilter {
    pub variants: Vec<VariantId>,
    pub warehouse: Option<WarehouseId>,
}

/// Locks all levels of these variants, in order; by the preference of their warehouses.
pub async fn lock(tx: &mut Tx, tenant: TenantId, variants: &[VariantId]) -> Result<Vec<LockedLevel>> {
    read(tx, tenant, variants, true).await
}

/// The same levels as they are now, which others may change at once.
pub async fn peek(tx: &mut Tx, tenant: TenantId, variants: &[VariantId]) -> Result<Vec<LockedLevel>> {
    read(tx, tenant, variants, false).await
}

async fn read(
    tx: &mut Tx,
    tenant: TenantId,
    variants: &[VariantId],
    locked: bool,
) -> Result<Vec<LockedLevel>> {
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    let sqlite = tx.is_sqlite();
    let mut query = sql(
        &mut *tx,
        "SELECT l.variant_id, l.warehouse_id, l.on_hand, l.reserved, w.sells, w.position,
             v.shown_mode, v.shown_amount
         FROM stock_levels l
         JOIN warehouses w ON w.tenant_id = l.tenant_id AND w.id = l.warehouse_id
         JOIN variants v ON v.tenant_id = l.tenant_id AND v.id = l.variant_id
         WHERE l.tenant_id = $1 AND l.variant_id",
    )
    .bind(tenant);
    query
        .in_ids(variants)
        .push(" ORDER BY l.variant_id, l.warehouse_id");
    // A write transaction on SQLite is alone already.
    if locked && !sqlite {
        query.push(" FOR UPDATE OF l");
    }
    let mut levels: Vec<LockedLevel> = query.all().await?;
    levels.sort_by_key(|level| (level.variant_id, level.position, level.warehouse_id));
    Ok(levels)
}

/// Where something lies.
pub type Place = (VariantId, WarehouseId);

/// Makes levels where there are none, in the order in which they are given; how many.
pub async fn create(tx: &mut Tx, tenant: TenantId, places: &[Place], now: Instant) -> Result<u64> {
    let rows: Vec<Value> = places.iter().map(|place| row(*place, 0)).collect();
    let text = Sql::Each {
        sqlite:
            "INSERT INTO stock_levels (tenant_id, variant_id, warehouse_id, on_hand, reserved, updated_at)
                 SELECT $1, unhex(value ->> 'variant'), unhex(value ->> 'warehouse'), 0, 0, $3
                 FROM json_each($2) WHERE TRUE
                 ON CONFLICT (tenant_id, variant_id, warehouse_id) DO NOTHING",
        postgres:
            "INSERT INTO stock_levels (tenant_id, variant_id, warehouse_id, on_hand, reserved, updated_at)
                   SELECT $1, (value ->> 'variant')::uuid, (value ->> 'warehouse')::uuid, 0, 0, $3
                   FROM jsonb_array_elements($2) WITH ORDINALITY AS v (value, place) ORDER BY place
                   ON CONFLICT (tenant_id, variant_id, warehouse_id) DO NOTHING",
    };
    sql(tx, text).bind(tenant).bind(Json(rows)).bind(now).exec().await
}

/// A place in a list that is a parameter, and how many.
pub(crate) fn row((variant, warehouse): Place, by: i64) -> Value {
    let (variant, warehouse) = (variant.0.simple().to_string(), warehouse.0.simple().to_string());
    json!({ "variant": variant, "warehouse": warehouse, "by": by })
}

/// By how much a level changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelChange {
    pub on_hand: i64,
    pub reserved: i64,
    /// What may be spoken for although it is not there.
    pub made_to_order: i64,
}

/// Changes a level for an order; false where more would be spoken for than there is.
pub async fn settle(
    tx: &mut Tx,
    tenant: TenantId,
    (variant, warehouse): (VariantId, WarehouseId),
    change: LevelChange,
    now: Instant,
) -> Result<bool> {
    let changed = sql(
        tx,
        "UPDATE stock_levels
         SET on_hand = on_hand + $4, reserved = reserved + $5, updated_at = $7
         WHERE tenant_id = $1 AND variant_id = $2 AND warehouse_id = $3 AND reserved + $5 >= 0
           AND ($5 <= 0 OR $4 > 0 OR on_hand + $4 + $6 - reserved >= $5)",
    )
    .bind(tenant)
    .bind(variant)
    .bind(warehouse)
    .bind(change.on_hand)
    .bind(change.reserved)
    .bind(change.made_to_order)
    .bind(now)
    .exec()
    .await?;
    Ok(changed == 1)
}

/// Changes how many there are, by hand, in each place once; the places where it did. It does not where it
/// would be less than none. The levels are locked already.
pub async fn shift(
    tx: &mut Tx,
    tenant: TenantId,
    changes: &[(Place, i64)],
    now: Instant,
) -> Result<Vec<Place>> {
    let rows: Vec<Value> = changes.iter().map(|(place, by)| row(*place, *by)).collect();
    let text = Sql::Each {
        // Left to itself, SQLite reads the list anew for each level of the tenant.
        sqlite: "WITH wanted AS MATERIALIZED
                     (SELECT unhex(value ->> 'variant') AS variant_id,
                          unhex(value ->> 'warehouse') AS warehouse_id, value ->> 'by' AS quantity
                      FROM json_each($2))
                 UPDATE stock_levels AS l SET on_hand = l.on_hand + w.quantity, updated_at = $3
                 FROM wanted AS w
                 WHERE l.tenant_id = $1 AND l.variant_id = w.variant_id
                     AND l.warehouse_id = w.warehouse_id
                     AND (w.quantity >= 0 OR l.on_hand + w.quantity >= 0)
                 RETURNING variant_id, warehouse_id",
        postgres: "UPDATE stock_levels AS l SET on_hand = l.on_hand + w.quantity, updated_at = $3
                   FROM (SELECT (value ->> 'variant')::uuid AS variant_id,
                             (value ->> 'warehouse')::uuid AS warehouse_id,
                             (value ->> 'by')::bigint AS quantity
                         FROM jsonb_array_elements($2) AS v (value)) AS w
                   WHERE l.tenant_id = $1 AND l.variant_id = w.variant_id
                       AND l.warehouse_id = w.warehouse_id
                       AND (w.quantity >= 0 OR l.on_hand + w.quantity >= 0)
                   RETURNING l.variant_id, l.warehouse_id",
    };
    sql(tx, text).bind(tenant).bind(Json(rows)).bind(now).all().await
}

/// By variant and warehouse, after one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &LevelFilter,
    after: Option<LevelKey>,
    limit: i64,
) -> Result<Vec<StockLevel>> {
    listing(on.into(), tenant, filter, after, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &LevelFilter,
    after: Option<LevelKey>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM stock_levels WHERE tenant_id = $1").bind(tenant);
    if !filter.variants.is_empty() {
        query.push(" AND variant_id").in_ids(&filter.variants);
    }
    if let Some(warehouse) = filter.warehouse {
        query.push(" AND warehouse_id = ").arg(warehouse);
    }
    if let Some(after) = after {
        query
            .push(" AND (variant_id, warehouse_id) > (")
            .arg(after.variant);
        query.push(", ").arg(after.warehouse).push(")");
    }
    query.push(" ORDER BY variant_id, warehouse_id LIMIT ").arg(limit);
    query
}

/// A level that is not the sum of its movements, or does not agree with what orders hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Drift {
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub on_hand: i64,
    pub reserved: i64,
    pub ledger_on_hand: i64,
    pub ledger_reserved: i64,
    pub held: i64,
}

/// Of so many levels after one already seen, those that drifted; the last one that was looked at comes
/// along.
pub async fn drift(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<LevelKey>,
    limit: i64,
) -> Result<(Vec<Drift>, Option<LevelKey>)> {
    let mut query = sql(
        on,
        "SELECT l.variant_id, l.warehouse_id, l.on_hand, l.reserved,
             (SELECT CAST(COALESCE(SUM(m.on_hand), 0) AS BIGINT) FROM stock_movements m
              WHERE m.tenant_id = l.tenant_id AND m.variant_id = l.variant_id
                AND m.warehouse_id = l.warehouse_id) AS ledger_on_hand,
             (SELECT CAST(COALESCE(SUM(m.reserved), 0) AS BIGINT) FROM stock_movements m
              WHERE m.tenant_id = l.tenant_id AND m.variant_id = l.variant_id
                AND m.warehouse_id = l.warehouse_id) AS ledger_reserved,
             (SELECT CAST(COALESCE(SUM(r.held), 0) AS BIGINT) FROM stock_reservations r
              WHERE r.tenant_id = l.tenant_id AND r.variant_id = l.variant_id
                AND r.warehouse_id = l.warehouse_id AND r.held > 0) AS held
         FROM stock_levels l WHERE l.tenant_id = $1",
    )
    .bind(tenant);
    if let Some(after) = after {
        query
            .push(" AND (l.variant_id, l.warehouse_id) > (")
            .arg(after.variant);
        query.push(", ").arg(after.warehouse).push(")");
    }
    query
        .push(" ORDER BY l.variant_id, l.warehouse_id LIMIT ")
        .arg(limit);
    let all: Vec<Drift> = query.all().await?;
    let last = all.last().map(|level| LevelKey {
        variant: level.variant_id,
        warehouse: level.warehouse_id,
    });
    let drifted = all.into_iter().filter(|level| {
        (level.on_hand, level.reserved) != (level.ledger_on_hand, level.ledger_reserved)
            || level.reserved != level.held
    });
    Ok((drifted.collect(), last))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn a_page_is_found_by_key() {
        let test = testing::sqlite().await;
        let after = Some(LevelKey {
            variant: VariantId(Uuid::nil()),
            warehouse: WarehouseId(Uuid::nil()),
        });
        for (filter, index) in [
            (LevelFilter::default(), "sqlite_autoindex_stock_levels_1"),
            (
                LevelFilter {
                    variants: vec![VariantId(Uuid::nil())],
                    ..LevelFilter::default()
                },
                "sqlite_autoindex_stock_levels_1 (tenant_id=? AND variant_id=?",
            ),
        ] {
            let plan = listing((&test.db).into(), TenantId(Uuid::nil()), &filter, after, 9)
                .plan()
                .await
                .unwrap()
                .join("; ");
            assert!(plan.contains(index), "{plan}");
        }
    }
}
