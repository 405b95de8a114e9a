//! 検索条件の保存.

use domain::saved_search::SavedSearch;
use domain::{SavedSearchId, TenantId};

use crate::Result;
use crate::db::{On, sql};

pub const SAVED_SEARCHES: &str = "saved_searches";

/// By name, from after the name and id where the page before ended.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<&(String, SavedSearchId)>,
    limit: i64,
) -> Result<Vec<SavedSearch>> {
    let mut query = sql(on, "SELECT * FROM saved_searches WHERE tenant_id = $1").bind(tenant);
    if let Some((name, id)) = after {
        query
            .push(" AND (name, id) > (")
            .arg(name)
            .push(", ")
            .arg(*id)
            .push(")");
    }
    query.push(" ORDER BY name, id LIMIT ").arg(limit);
    query.all().await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: SavedSearchId) -> Result<Option<SavedSearch>> {
    sql(
        on,
        "SELECT * FROM saved_searches WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

pub async fn insert(on: impl Into<On<'_>>, search: &SavedSearch) -> Result<()> {
    sql(
        on,
        "INSERT INTO saved_searches (tenant_id, id, name, sealed, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(search.tenant_id)
    .bind(search.id)
    .bind(&search.name)
    .bind(&search.sealed)
    .bind(search.created_at)
    .bind(search.updated_at)
    .bind(search.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    search: &SavedSearch,
    expected: i64,
) -> Result<Option<SavedSearch>> {
    sql(
        on,
        "UPDATE saved_searches SET name = $4, sealed = $5, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(search.tenant_id)
    .bind(search.id)
    .bind(expected)
    .bind(&search.name)
    .bind(&search.sealed)
    .bind(search.updated_at)
    .opt()
    .await
}

/// False where the version is not `expected` any more.
pub async fn delete(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: SavedSearchId,
    expected: i64,
) -> Result<bool> {
    let removed = sql(
        on,
        "DELETE FROM saved_searches WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed > 0)
}
