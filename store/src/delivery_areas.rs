//! 配送地域.

use domain::delivery_area::DeliveryAreas;
use domain::{Instant, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// None at all where the shop never said anything.
pub async fn get(on: impl Into<On<'_>>, tenant: TenantId) -> Result<DeliveryAreas> {
    let own = sql(on, "SELECT * FROM delivery_areas WHERE tenant_id = $1")
        .bind(tenant)
        .opt()
        .await?;
    Ok(own.unwrap_or_else(|| DeliveryAreas::usual(tenant)))
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn put(
    on: impl Into<On<'_>>,
    areas: &DeliveryAreas,
    expected: i64,
    now: Instant,
) -> Result<Option<DeliveryAreas>> {
    sql(
        on,
        "INSERT INTO delivery_areas (tenant_id, areas, updated_at, version)
         SELECT $1, $2, $3, 1 WHERE $4 = 0
             OR EXISTS (SELECT 1 FROM delivery_areas WHERE tenant_id = $1 AND version = $4)
         ON CONFLICT (tenant_id) DO UPDATE SET
             areas = excluded.areas, updated_at = excluded.updated_at,
             version = delivery_areas.version + 1
         WHERE delivery_areas.version = $4
         RETURNING *",
    )
    .bind(areas.tenant_id)
    .bind(&areas.areas)
    .bind(now)
    .bind(expected)
    .opt()
    .await
}
