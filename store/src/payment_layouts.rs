//! Layouts of payment files that tenants made.

use domain::payment_import::PaymentLayout;
use domain::{Instant, PaymentLayoutId, TenantId};

use crate::Result;
use crate::db::{On, sql};

/// All of a tenant's, by code. They are few.
pub async fn all(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<PaymentLayout>> {
    sql(
        on,
        "SELECT * FROM payment_layouts WHERE tenant_id = $1 ORDER BY code",
    )
    .bind(tenant)
    .all()
    .await
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: PaymentLayoutId,
) -> Result<Option<PaymentLayout>> {
    sql(
        on,
        "SELECT * FROM payment_layouts WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

pub async fn insert(on: impl Into<On<'_>>, layout: &PaymentLayout) -> Result<()> {
    sql(
        on,
        "INSERT INTO payment_layouts (tenant_id, id, code, name, columns, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(layout.tenant_id)
    .bind(layout.id)
    .bind(&layout.code)
    .bind(&layout.name)
    .bind(&layout.columns)
    .bind(layout.created_at)
    .bind(layout.updated_at)
    .bind(layout.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    layout: &PaymentLayout,
    expected: i64,
    now: Instant,
) -> Result<Option<PaymentLayout>> {
    sql(
        on,
        "UPDATE payment_layouts SET name = $4, columns = $5, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(layout.tenant_id)
    .bind(layout.id)
    .bind(expected)
    .bind(&layout.name)
    .bind(&layout.columns)
    .bind(now)
    .opt()
    .await
}

/// Whether there was one.
pub async fn delete(on: impl Into<On<'_>>, tenant: TenantId, id: PaymentLayoutId) -> Result<bool> {
    let deleted = sql(on, "DELETE FROM payment_layouts WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .exec()
        .await?;
    Ok(deleted == 1)
}
