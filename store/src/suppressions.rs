//! 配信停止 and オプトイン, found by the blind index of the address.

use std::collections::HashMap;

use domain::suppression::{AddressPersonal, MailConsent, Suppression, SuppressionScope};
use domain::{MailConsentId, SuppressionId, TenantId};
use uuid::Uuid;

use crate::db::{On, sql};
use crate::{Result, TenantKeys};

pub const SUPPRESSIONS: &str = "suppressions";
pub const MAIL_CONSENTS: &str = "mail_consents";

/// Adds one, or widens the one that the address has; what stands then.
pub async fn put(on: impl Into<On<'_>>, one: &Suppression) -> Result<Suppression> {
    sql(
        on,
        "INSERT INTO suppressions (tenant_id, id, address, scope, reason, mail_id, sealed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (tenant_id, address) DO UPDATE SET
             scope = CASE WHEN suppressions.scope = 'all' THEN 'all' ELSE excluded.scope END,
             reason = CASE WHEN suppressions.scope = 'all' THEN suppressions.reason ELSE excluded.reason END,
             mail_id = CASE WHEN suppressions.scope = 'all' THEN suppressions.mail_id ELSE excluded.mail_id END
         RETURNING *",
    )
    .bind(one.tenant_id)
    .bind(one.id)
    .bind(&one.address)
    .bind(one.scope)
    .bind(one.reason)
    .bind(one.mail_id)
    .bind(&one.sealed)
    .bind(one.created_at)
    .one()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: SuppressionId) -> Result<Option<Suppression>> {
    sql(on, "SELECT * FROM suppressions WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Whether there was one.
pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, id: SuppressionId) -> Result<bool> {
    let text = "DELETE FROM suppressions WHERE tenant_id = $1 AND id = $2";
    Ok(sql(on, text).bind(tenant).bind(id).exec().await? == 1)
}

/// Newest first; with an address, the one that it has.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    address: Option<&[u8]>,
    before: Option<SuppressionId>,
    limit: i64,
) -> Result<Vec<Suppression>> {
    let mut query = sql(on, "SELECT * FROM suppressions WHERE tenant_id = $1").bind(tenant);
    if let Some(address) = address {
        query.push(" AND address = ").arg(address);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// Which of these addresses get less mail, and how much less.
pub async fn of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    addresses: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, SuppressionScope>> {
    let mut query = sql(
        on,
        "SELECT address, scope FROM suppressions WHERE tenant_id = $1 AND address",
    )
    .bind(tenant);
    query.in_bytes(addresses);
    Ok(query
        .all::<(Vec<u8>, SuppressionScope)>()
        .await?
        .into_iter()
        .collect())
}

pub async fn add_consent(on: impl Into<On<'_>>, one: &MailConsent) -> Result<()> {
    sql(
        on,
        "INSERT INTO mail_consents
             (tenant_id, id, address, granted, source, text_version, given_at, sealed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(one.tenant_id)
    .bind(one.id)
    .bind(&one.address)
    .bind(one.granted)
    .bind(&one.source)
    .bind(&one.text_version)
    .bind(one.given_at)
    .bind(&one.sealed)
    .bind(one.created_at)
    .exec()
    .await?;
    Ok(())
}

/// Newest first.
pub async fn consents(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    address: Option<&[u8]>,
    before: Option<MailConsentId>,
    limit: i64,
) -> Result<Vec<MailConsent>> {
    let mut query = sql(on, "SELECT * FROM mail_consents WHERE tenant_id = $1").bind(tenant);
    if let Some(address) = address {
        query.push(" AND address = ").arg(address);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// What these addresses said last.
pub async fn consents_of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    addresses: &[Vec<u8>],
) -> Result<HashMap<Vec<u8>, bool>> {
    let mut query = sql(
        on,
        "SELECT address, granted FROM mail_consents WHERE tenant_id = $1 AND address",
    )
    .bind(tenant);
    query.in_bytes(addresses).push(" ORDER BY address, given_at, id");
    // The last one of each stays.
    Ok(query.all::<(Vec<u8>, bool)>().await?.into_iter().collect())
}

/// The address behind one, open.
pub fn open(keys: &TenantKeys, table: &str, id: Uuid, sealed: &[u8]) -> Result<AddressPersonal> {
    keys.open_json(table, id, sealed)
}

pub fn seal(keys: &TenantKeys, table: &str, id: Uuid, address: &str) -> Result<Vec<u8>> {
    let personal = AddressPersonal {
        address: address.to_owned(),
    };
    keys.seal_json(table, id, &personal)
}
