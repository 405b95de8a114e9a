//! 出力テンプレート.

use domain::order_export::ExportTemplate;
use domain::{ExportTemplateId, Instant, TenantId};

use crate::Result;
use crate::db::{On, sql};

pub async fn insert(on: impl Into<On<'_>>, template: &ExportTemplate) -> Result<()> {
    sql(
        on,
        "INSERT INTO export_templates (tenant_id, id, name, spec, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(template.tenant_id)
    .bind(template.id)
    .bind(&template.name)
    .bind(&template.spec)
    .bind(template.created_at)
    .bind(template.updated_at)
    .bind(template.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ExportTemplateId,
) -> Result<Option<ExportTemplate>> {
    sql(
        on,
        "SELECT * FROM export_templates WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Oldest first, after `after`.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<ExportTemplateId>,
    limit: i64,
) -> Result<Vec<ExportTemplate>> {
    let mut query = sql(on, "SELECT * FROM export_templates WHERE tenant_id = $1").bind(tenant);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query.all().await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    template: &ExportTemplate,
    expected: i64,
    now: Instant,
) -> Result<Option<ExportTemplate>> {
    sql(
        on,
        "UPDATE export_templates SET name = $4, spec = $5, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(template.tenant_id)
    .bind(template.id)
    .bind(expected)
    .bind(&template.name)
    .bind(&template.spec)
    .bind(now)
    .opt()
    .await
}

/// Whether it was there, and of that version.
pub async fn remove(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ExportTemplateId,
    expected: i64,
) -> Result<bool> {
    let text = "DELETE FROM export_templates WHERE tenant_id = $1 AND id = $2 AND version = $3";
    let removed = sql(on, text).bind(tenant).bind(id).bind(expected).exec().await?;
    Ok(removed == 1)
}
