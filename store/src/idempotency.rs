//! Answers kept under the caller's idempotency key, written in the transaction of the effect.
//!
//! `begin` claims the key before the work starts; `finish` stores the answer in the transaction that
//! does the work. A claim whose work never finished can be taken over once it is stale.

use domain::{Instant, TenantId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::{On, sql};
use crate::{Result, TenantKeys, Tx};

/// What identifies a repeated request: its owner and the key.
#[derive(Clone, Debug)]
pub struct IdempotencyKey {
    pub tenant: TenantId,
    /// The key or the member of staff that asks.
    pub owner: Uuid,
    /// Where it went; the same key for another request is refused.
    pub operation: &'static str,
    pub key: String,
}

/// An answer as it was given first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What the key is found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// Not seen before: go ahead.
    Fresh,
    /// Done before: the same answer again.
    Replay(StoredAnswer),
    /// Used for another request.
    Mismatch,
    /// The first request is still running.
    Running,
}

#[derive(sqlx::FromRow)]
struct KeptRow {
    request_hash: Vec<u8>,
    status: Option<i64>,
    headers: Option<Json<Vec<(String, String)>>>,
    body: Option<Vec<u8>>,
    expires_at: Instant,
}

/// Claims the key until `stale_at`, or tells what became of its first use.
pub async fn begin(
    tx: &mut Tx,
    keys: &TenantKeys,
    key: &IdempotencyKey,
    request_hash: &[u8],
    now: Instant,
    stale_at: Instant,
) -> Result<Begun> {
    let claimed = sql(
        &mut *tx,
        "INSERT INTO idempotency_keys
             (tenant_id, owner, operation, idempotency_key, request_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
    )
    .bind(key.tenant)
    .bind(key.owner)
    .bind(key.operation)
    .bind(&key.key)
    .bind(request_hash)
    .bind(now)
    .bind(stale_at)
    .exec()
    .await?;
    if claimed == 1 {
        return Ok(Begun::Fresh);
    }
    let Some(kept) = kept(&mut *tx, key).await? else {
        return Ok(Begun::Running);
    };
    if kept.expires_at <= now {
        release(&mut *tx, key).await?;
        return Box::pin(begin(tx, keys, key, request_hash, now, stale_at)).await;
    }
    if kept.request_hash != request_hash {
        return Ok(Begun::Mismatch);
    }
    let (Some(status), Some(headers), Some(body)) = (kept.status, kept.headers, kept.body) else {
        return Ok(Begun::Running);
    };
    let body = keys.open(TABLE, key.owner, &body)?;
    Ok(Begun::Replay(StoredAnswer {
        status: u16::try_from(status).unwrap_or(500),
        headers: headers.0,
        body,
    }))
}

/// Stores the answer, sealed, until `expires_at`.
pub async fn finish(
    tx: &mut Tx,
    keys: &TenantKeys,
    key: &IdempotencyKey,
    answer: &StoredAnswer,
    expires_at: Instant,
) -> Result<()> {
    sql(
        tx,
        "UPDATE idempotency_keys SET status = $4, headers = $5, body = $6, expires_at = $7
         WHERE tenant_id = $1 AND owner = $2 AND idempotency_key = $3",
    )
    .bind(key.tenant)
    .bind(key.owner)
    .bind(&key.key)
    .bind(i64::from(answer.status))
    .bind(Json(&answer.headers))
    .bind(keys.seal(TABLE, key.owner, &answer.body)?)
    .bind(expires_at)
    .exec()
    .await?;
    Ok(())
}

/// Gives the key back: nothing was done under it.
pub async fn release(on: impl Into<On<'_>>, key: &IdempotencyKey) -> Result<()> {
    sql(
        on,
        "DELETE FROM idempotency_keys
         WHERE tenant_id = $1 AND owner = $2 AND idempotency_key = $3",
    )
    .bind(key.tenant)
    .bind(key.owner)
    .bind(&key.key)
    .exec()
    .await?;
    Ok(())
}

/// Removes what has run out; how many.
pub async fn remove_expired(on: impl Into<On<'_>>, now: Instant) -> Result<u64> {
    sql(on, "DELETE FROM idempotency_keys WHERE expires_at <= $1")
        .bind(now)
        .exec()
        .await
}

const TABLE: &str = "idempotency_keys";

async fn kept(tx: &mut Tx, key: &IdempotencyKey) -> Result<Option<KeptRow>> {
    sql(
        tx,
        "SELECT request_hash, status, headers, body, expires_at FROM idempotency_keys
         WHERE tenant_id = $1 AND owner = $2 AND idempotency_key = $3",
    )
    .bind(key.tenant)
    .bind(key.owner)
    .bind(&key.key)
    .opt()
    .await
}
