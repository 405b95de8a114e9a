//! 受注ルート and 処理ルート.

use domain::route::{ProcessingRoute, SalesRoute};
use domain::{Instant, ProcessingRouteId, SalesRouteId, SubStatusId, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// All of a tenant's sales routes, by code. There are few: lists of them are not paged further down.
pub async fn sales_routes(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<SalesRoute>> {
    sql(
        on,
        "SELECT * FROM sales_routes WHERE tenant_id = $1 ORDER BY code",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn sales_route(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: SalesRouteId,
) -> Result<Option<SalesRoute>> {
    sql(on, "SELECT * FROM sales_routes WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

pub async fn insert_sales_route(on: impl Into<On<'_>>, route: &SalesRoute) -> Result<()> {
    sql(
        on,
        "INSERT INTO sales_routes
             (tenant_id, id, code, kind, name, processing_route_id, active, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(route.tenant_id)
    .bind(route.id)
    .bind(&route.code)
    .bind(route.kind)
    .bind(&route.name)
    .bind(route.processing_route_id)
    .bind(route.active)
    .bind(route.created_at)
    .bind(route.updated_at)
    .bind(route.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update_sales_route(
    on: impl Into<On<'_>>,
    route: &SalesRoute,
    expected: i64,
    now: Instant,
) -> Result<Option<SalesRoute>> {
    sql(
        on,
        "UPDATE sales_routes
         SET kind = $4, name = $5, processing_route_id = $6, active = $7, updated_at = $8, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(route.tenant_id)
    .bind(route.id)
    .bind(expected)
    .bind(route.kind)
    .bind(&route.name)
    .bind(route.processing_route_id)
    .bind(route.active)
    .bind(now)
    .opt()
    .await
}

/// All of a tenant's processing routes, by code.
pub async fn processing_routes(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<ProcessingRoute>> {
    sql(
        on,
        "SELECT * FROM processing_routes WHERE tenant_id = $1 ORDER BY code",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn processing_route(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ProcessingRouteId,
) -> Result<Option<ProcessingRoute>> {
    sql(
        on,
        "SELECT * FROM processing_routes WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

pub async fn insert_processing_route(on: impl Into<On<'_>>, route: &ProcessingRoute) -> Result<()> {
    sql(
        on,
        "INSERT INTO processing_routes
             (tenant_id, id, code, name, is_default, active, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(route.tenant_id)
    .bind(route.id)
    .bind(&route.code)
    .bind(&route.name)
    .bind(route.is_default)
    .bind(route.active)
    .bind(route.created_at)
    .bind(route.updated_at)
    .bind(route.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update_processing_route(
    on: impl Into<On<'_>>,
    route: &ProcessingRoute,
    expected: i64,
    now: Instant,
) -> Result<Option<ProcessingRoute>> {
    sql(
        on,
        "UPDATE processing_routes
         SET name = $4, is_default = $5, active = $6, updated_at = $7, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(route.tenant_id)
    .bind(route.id)
    .bind(expected)
    .bind(&route.name)
    .bind(route.is_default)
    .bind(route.active)
    .bind(now)
    .opt()
    .await
}

/// Ids and codes of a tenant's sub-statuses.
pub async fn sub_status_codes(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<(SubStatusId, String)>> {
    sql(on, "SELECT id, code FROM sub_statuses WHERE tenant_id = $1")
        .bind(tenant)
        .all()
        .await
}

/// Takes the mark of the default lane from whichever has it, so that another can get it.
pub async fn clear_default_processing_route(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    now: Instant,
) -> Result<()> {
    sql(
        on,
        "UPDATE processing_routes SET is_default = $3, updated_at = $2, version = version + 1
         WHERE tenant_id = $1 AND is_default",
    )
    .bind(tenant)
    .bind(now)
    .bind(false)
    .exec()
    .await?;
    Ok(())
}
