//! Files in sealed pieces: uploads and what is made for download. A file's id is that of the import or
//! export it belongs to.

use domain::{Instant, TenantId};
use uuid::Uuid;

use crate::db::{On, Query, sql};
use crate::{Error, Result, TenantKeys};

const CHUNKS: &str = "file_chunks";

/// Keeps the next piece of a file: compressed, then sealed in its place.
pub async fn add_chunk(
    on: impl Into<On<'_>>,
    keys: &TenantKeys,
    (tenant, file): (TenantId, Uuid),
    seq: i64,
    bytes: &[u8],
    now: Instant,
) -> Result<()> {
    let sealed = seal(keys, file, seq, bytes)?;
    insert(on, (tenant, file), (seq, sealed), false, now).await
}

/// Keeps the next piece of a file that mail is made of: it stays however old it is.
pub async fn add_staying(
    on: impl Into<On<'_>>,
    keys: &TenantKeys,
    (tenant, file): (TenantId, Uuid),
    seq: i64,
    bytes: &[u8],
    now: Instant,
) -> Result<()> {
    let sealed = seal(keys, file, seq, bytes)?;
    insert(on, (tenant, file), (seq, sealed), true, now).await
}

/// A piece as it is kept, to be made where there is time for it.
pub fn seal(keys: &TenantKeys, file: Uuid, seq: i64, bytes: &[u8]) -> Result<Vec<u8>> {
    keys.seal(&place(seq), file, &lz4_flex::compress_prepend_size(bytes))
}

/// Keeps a piece that is sealed already.
pub async fn add_sealed(
    on: impl Into<On<'_>>,
    (tenant, file): (TenantId, Uuid),
    seq: i64,
    sealed: Vec<u8>,
    now: Instant,
) -> Result<()> {
    insert(on, (tenant, file), (seq, sealed), false, now).await
}

async fn insert(
    on: impl Into<On<'_>>,
    (tenant, file): (TenantId, Uuid),
    (seq, sealed): (i64, Vec<u8>),
    stays: bool,
    now: Instant,
) -> Result<()> {
    sql(
        on,
        "INSERT INTO file_chunks (tenant_id, file_id, seq, sealed, stays, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(tenant)
    .bind(file)
    .bind(seq)
    .bind(sealed)
    .bind(stays)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

/// A piece of the file, open; `None` after the last.
pub async fn chunk(
    on: impl Into<On<'_>>,
    keys: &TenantKeys,
    (tenant, file): (TenantId, Uuid),
    seq: i64,
) -> Result<Option<Vec<u8>>> {
    let sealed: Option<(Vec<u8>,)> = sql(
        on,
        "SELECT sealed FROM file_chunks WHERE tenant_id = $1 AND file_id = $2 AND seq = $3",
    )
    .bind(tenant)
    .bind(file)
    .bind(seq)
    .opt()
    .await?;
    let Some((sealed,)) = sealed else { return Ok(None) };
    let packed = keys.open(&place(seq), file, &sealed)?;
    lz4_flex::decompress_size_prepended(&packed)
        .map(Some)
        .map_err(|_| Error::Corrupt("compressed chunk"))
}

pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, file: Uuid) -> Result<u64> {
    sql(
        on,
        "DELETE FROM file_chunks WHERE tenant_id = $1 AND file_id = $2",
    )
    .bind(tenant)
    .bind(file)
    .exec()
    .await
}

/// Removes so many of the pieces kept before then that do not stay, the oldest first; how many.
pub async fn remove_before(on: impl Into<On<'_>>, before: Instant, limit: i64) -> Result<u64> {
    remove_query(on.into(), before, limit).exec().await
}

fn remove_query(on: On<'_>, before: Instant, limit: i64) -> Query<'_> {
    sql(
        on,
        "DELETE FROM file_chunks WHERE (tenant_id, file_id, seq) IN
             (SELECT tenant_id, file_id, seq FROM file_chunks
              WHERE NOT stays AND created_at < $1 ORDER BY created_at LIMIT $2)",
    )
    .bind(before)
    .bind(limit)
}

/// A piece is sealed under its file's id, the table and its number.
pub(crate) fn place(seq: i64) -> String {
    format!("{CHUNKS} {seq}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn what_goes_is_found_by_its_age() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        let plan = remove_query((&test.db).into(), now, 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        for part in [
            "SEARCH file_chunks USING INDEX file_chunks_passing (created_at<?)",
            "INDEX sqlite_autoindex_file_chunks_1 (tenant_id=? AND file_id=? AND seq=?)",
        ] {
            assert!(plan.contains(part), "{plan}");
        }
    }

    #[tokio::test]
    async fn what_mail_is_made_of_stays() {
        for test in testing::databases().await {
            let now = Instant::from_millis(1_795_000_000_000).unwrap();
            let tenant = TenantId(Uuid::from_u128(9));
            let keys = testing::tenant(&testing::store(&test.db, now).await, tenant, now).await;
            let (upload, mail) = (Uuid::from_u128(1), Uuid::from_u128(2));
            for seq in 0..3 {
                add_chunk(&test.db, &keys, (tenant, upload), seq, b"x", now)
                    .await
                    .unwrap();
            }
            add_staying(&test.db, &keys, (tenant, mail), 0, b"y", now)
                .await
                .unwrap();
            let later = now.plus_millis(1);
            let mut removed = Vec::new();
            for before in [now, later, later, later] {
                removed.push(remove_before(&test.db, before, 2).await.unwrap());
            }
            assert_eq!(removed, [0, 2, 1, 0]);
            let kept = chunk(&test.db, &keys, (tenant, mail), 0).await.unwrap();
            assert_eq!(kept.as_deref(), Some(&b"y"[..]));
        }
    }
}
