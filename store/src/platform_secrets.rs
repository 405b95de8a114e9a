//! Secrets of the platform itself, wrapped by the master key: the index key of sign-in names, the
//! keys that sign tokens.

use domain::Instant;
use zeroize::Zeroizing;

use crate::db::{On, sql};
use crate::{Result, Tx, Vault};

/// A secret, open.
pub struct PlatformSecret {
    pub id: String,
    pub secret: Zeroizing<Vec<u8>>,
    pub created_at: Instant,
    pub retired_at: Option<Instant>,
}

#[derive(sqlx::FromRow)]
struct SecretRow {
    id: String,
    master_key: String,
    wrapped: Vec<u8>,
    created_at: Instant,
    retired_at: Option<Instant>,
}

/// All secrets of a purpose, newest first.
pub async fn list(on: impl Into<On<'_>>, vault: &Vault, purpose: &str) -> Result<Vec<PlatformSecret>> {
    sql(
        on,
        "SELECT id, master_key, wrapped, created_at, retired_at FROM platform_secrets
         WHERE purpose = $1 ORDER BY created_at DESC, id DESC",
    )
    .bind(purpose)
    .all::<SecretRow>()
    .await?
    .into_iter()
    .map(|row| {
        Ok(PlatformSecret {
            secret: vault.unwrap_secret(&row.id, &row.master_key, &row.wrapped)?,
            id: row.id,
            created_at: row.created_at,
            retired_at: row.retired_at,
        })
    })
    .collect()
}

/// Keeps a secret; false where its id is there already and nothing happens (another was first).
pub async fn add(
    on: impl Into<On<'_>>,
    vault: &Vault,
    purpose: &str,
    id: &str,
    secret: &[u8],
    now: Instant,
) -> Result<bool> {
    let added = sql(
        on,
        "INSERT INTO platform_secrets (id, purpose, master_key, wrapped, created_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
    )
    .bind(id)
    .bind(purpose)
    .bind(&vault.master().current.id)
    .bind(vault.wrap_secret(id, secret)?)
    .bind(now)
    .exec()
    .await?;
    Ok(added == 1)
}

/// From `now` on it makes nothing new; what it made stays good until it runs out.
pub async fn retire(on: impl Into<On<'_>>, id: &str, now: Instant) -> Result<()> {
    sql(
        on,
        "UPDATE platform_secrets SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL",
    )
    .bind(id)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

/// Wraps every secret afresh under the current master key; how many needed it.
pub async fn rewrap_all(tx: &mut Tx, vault: &Vault) -> Result<u64> {
    let current = &vault.master().current.id;
    let rows = sql(
        &mut *tx,
        "SELECT id, master_key, wrapped, created_at, retired_at FROM platform_secrets WHERE master_key <> $1",
    )
    .bind(current)
    .all::<SecretRow>()
    .await?;
    for row in &rows {
        let plain = vault.unwrap_secret(&row.id, &row.master_key, &row.wrapped)?;
        sql(
            &mut *tx,
            "UPDATE platform_secrets SET master_key = $2, wrapped = $3 WHERE id = $1",
        )
        .bind(&row.id)
        .bind(current)
        .bind(vault.wrap_secret(&row.id, &plain)?)
        .exec()
        .await?;
    }
    Ok(rows.len() as u64)
}
