//! API keys, and the consent of other tenants to them.

use domain::access::{ApiKey, ApiKeyGrant};
use domain::{ApiKeyId, Instant, TenantId};

use crate::Result;
use crate::db::{On, sql};

const COLUMNS: &str = "tenant_id, id, name, hint, scopes, networks, expires_at, last_used_at, revoked_at, \
                       created_at, updated_at, version";

pub async fn insert(on: impl Into<On<'_>>, key: &ApiKey, secret_hash: &[u8]) -> Result<()> {
    sql(
        on,
        "INSERT INTO api_keys
             (tenant_id, id, name, hint, secret_hash, scopes, networks, expires_at, last_used_at, revoked_at,
              created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(key.tenant_id)
    .bind(key.id)
    .bind(&key.name)
    .bind(&key.hint)
    .bind(secret_hash)
    .bind(&key.scopes)
    .bind(&key.networks)
    .bind(key.expires_at)
    .bind(key.last_used_at)
    .bind(key.revoked_at)
    .bind(key.created_at)
    .bind(key.updated_at)
    .bind(key.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: ApiKeyId) -> Result<Option<ApiKey>> {
    let mut query = select(on);
    query
        .push(" WHERE tenant_id = ")
        .arg(tenant)
        .push(" AND id = ")
        .arg(id);
    query.opt().await
}

/// The key with this secret, in whatever tenant.
pub async fn by_secret(on: impl Into<On<'_>>, secret_hash: &[u8]) -> Result<Option<ApiKey>> {
    let mut query = select(on);
    query.push(" WHERE secret_hash = ").arg(secret_hash);
    query.opt().await
}

/// The key with this id, in whatever tenant: for a tenant that wants to let it in.
pub async fn by_id(on: impl Into<On<'_>>, id: ApiKeyId) -> Result<Option<ApiKey>> {
    let mut query = select(on);
    query.push(" WHERE id = ").arg(id);
    query.opt().await
}

/// Oldest first, after `after`.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<ApiKeyId>,
    limit: i64,
) -> Result<Vec<ApiKey>> {
    let mut query = select(on);
    query.push(" WHERE tenant_id = ").arg(tenant);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query.all().await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(
    on: impl Into<On<'_>>,
    key: &ApiKey,
    expected: i64,
    now: Instant,
) -> Result<Option<ApiKey>> {
    let mut query = sql(
        on,
        "UPDATE api_keys
         SET name = $4, networks = $5, expires_at = $6, updated_at = $7, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING ",
    )
    .bind(key.tenant_id)
    .bind(key.id)
    .bind(expected)
    .bind(&key.name)
    .bind(&key.networks)
    .bind(key.expires_at)
    .bind(now);
    query.push(COLUMNS);
    query.opt().await
}

/// Ends the key's use, once; `false` where that was done before.
pub async fn revoke(on: impl Into<On<'_>>, tenant: TenantId, id: ApiKeyId, now: Instant) -> Result<bool> {
    let revoked = sql(
        on,
        "UPDATE api_keys SET revoked_at = $3, updated_at = $3, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .exec()
    .await?;
    Ok(revoked == 1)
}

/// Notes the use, which is no change of the key: its version stays.
pub async fn touch(on: impl Into<On<'_>>, tenant: TenantId, id: ApiKeyId, now: Instant) -> Result<()> {
    sql(
        on,
        "UPDATE api_keys SET last_used_at = $3 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

/// Lets a key in, or changes what it may do.
pub async fn grant(on: impl Into<On<'_>>, grant: &ApiKeyGrant) -> Result<ApiKeyGrant> {
    sql(
        on,
        "INSERT INTO api_key_grants (tenant_id, key_id, key_tenant_id, scopes, created_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, key_id) DO UPDATE SET scopes = excluded.scopes RETURNING *",
    )
    .bind(grant.tenant_id)
    .bind(grant.key_id)
    .bind(grant.key_tenant_id)
    .bind(&grant.scopes)
    .bind(grant.created_at)
    .one()
    .await
}

/// The keys of others that a tenant lets in, by id, after `after`.
pub async fn grants_by(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    after: Option<ApiKeyId>,
    limit: i64,
) -> Result<Vec<ApiKeyGrant>> {
    let mut query = sql(on, "SELECT * FROM api_key_grants WHERE tenant_id = $1").bind(tenant);
    if let Some(after) = after {
        query.push(" AND key_id > ").arg(after);
    }
    query.push(" ORDER BY key_id LIMIT ").arg(limit);
    query.all().await
}

/// The tenants that let this key in.
pub async fn grants_to(on: impl Into<On<'_>>, key: &ApiKey) -> Result<Vec<ApiKeyGrant>> {
    sql(
        on,
        "SELECT * FROM api_key_grants WHERE key_tenant_id = $1 AND key_id = $2",
    )
    .bind(key.tenant_id)
    .bind(key.id)
    .all()
    .await
}

/// Lets a key in no longer; whether it was let in.
pub async fn withdraw(on: impl Into<On<'_>>, tenant: TenantId, key: ApiKeyId) -> Result<bool> {
    let withdrawn = sql(
        on,
        "DELETE FROM api_key_grants WHERE tenant_id = $1 AND key_id = $2",
    )
    .bind(tenant)
    .bind(key)
    .exec()
    .await?;
    Ok(withdrawn == 1)
}

/// Everything but the hash, which no caller of these functions needs.
fn select<'e>(on: impl Into<On<'e>>) -> crate::db::Query<'e> {
    let mut query = sql(on, "SELECT ");
    query.push(COLUMNS).push(" FROM api_keys");
    query
}
