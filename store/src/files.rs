//! Files in sealed pieces: uploads and what is made for download. A file's id is that of the import or
//! export it belongs to.

use domain::{Instant, TenantId};
use uuid::Uuid;

use crate::db::{On, sql};
use crate::{Error, Result, TenantKeys, Tx};

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
    add_sealed(on, (tenant, file), seq, seal(keys, file, seq, bytes)?, now).await
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
    sql(
        on,
        "INSERT INTO file_chunks (tenant_id, file_id, seq, sealed, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(tenant)
    .bind(file)
    .bind(seq)
    .bind(sealed)
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

/// Removes the pieces kept before then, of whatever file but those that mail is made of; how many.
pub async fn remove_before(tx: &mut Tx, before: Instant) -> Result<u64> {
    sql(
        tx,
        "DELETE FROM file_chunks WHERE created_at < $1
           AND NOT EXISTS (SELECT 1 FROM mail_images i WHERE i.tenant_id = file_chunks.tenant_id
                   AND i.id = file_chunks.file_id)
           AND NOT EXISTS (SELECT 1 FROM inbound_mails m WHERE m.tenant_id = file_chunks.tenant_id
                   AND m.mail_id = file_chunks.file_id)",
    )
    .bind(before)
    .exec()
    .await
}

/// A piece is sealed under its file's id, the table and its number.
pub(crate) fn place(seq: i64) -> String {
    format!("{CHUNKS} {seq}")
}
