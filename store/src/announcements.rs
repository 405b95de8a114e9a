//! お知らせ, and who has read which.

use domain::announcement::{Announcement, AnnouncementText, ReadAnnouncement};
use domain::{AnnouncementId, Instant, TenantId};
use uuid::Uuid;

use crate::db::{On, Query, sql};
use crate::{Result, TenantKeys, Tx};

pub const ANNOUNCEMENTS: &str = "announcements";

/// False where there is one with its key.
pub async fn insert(on: impl Into<On<'_>>, announcement: &Announcement) -> Result<bool> {
    let added = sql(
        on,
        "INSERT INTO announcements
             (tenant_id, id, kind, level, notice_key, data, sealed, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (tenant_id, notice_key) DO NOTHING",
    )
    .bind(announcement.tenant_id)
    .bind(announcement.id)
    .bind(announcement.kind)
    .bind(announcement.level)
    .bind(announcement.notice_key.as_deref())
    .bind(&announcement.data)
    .bind(announcement.sealed.as_deref())
    .bind(&announcement.actor)
    .bind(announcement.created_at)
    .exec()
    .await?;
    Ok(added == 1)
}

/// Newest first, as this reader sees them.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    reader: Uuid,
    unread: bool,
    before: Option<AnnouncementId>,
    limit: i64,
) -> Result<Vec<ReadAnnouncement>> {
    let mut query = seen(on.into(), tenant, reader);
    if unread {
        query.push(" AND r.read_at IS NULL");
    }
    if let Some(before) = before {
        query.push(" AND a.id < ").arg(before);
    }
    query.push(" ORDER BY a.id DESC LIMIT ").arg(limit);
    query.all().await
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    reader: Uuid,
    id: AnnouncementId,
) -> Result<Option<ReadAnnouncement>> {
    let mut query = seen(on.into(), tenant, reader);
    query.push(" AND a.id = ").arg(id);
    query.opt().await
}

fn seen(on: On<'_>, tenant: TenantId, reader: Uuid) -> Query<'_> {
    sql(
        on,
        "SELECT a.*, r.read_at FROM announcements a
         LEFT JOIN announcement_reads r
             ON r.tenant_id = a.tenant_id AND r.reader_id = $2 AND r.announcement_id = a.id
         WHERE a.tenant_id = $1",
    )
    .bind(tenant)
    .bind(reader)
}

/// When it was read first stays.
pub async fn mark_read(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    reader: Uuid,
    id: AnnouncementId,
    now: Instant,
) -> Result<()> {
    sql(
        on,
        "INSERT INTO announcement_reads (tenant_id, reader_id, announcement_id, read_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(tenant)
    .bind(reader)
    .bind(id)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

pub async fn remove_before(tx: &mut Tx, tenant: TenantId, before: Instant) -> Result<u64> {
    sql(
        tx,
        "DELETE FROM announcements WHERE tenant_id = $1 AND created_at < $2",
    )
    .bind(tenant)
    .bind(before)
    .exec()
    .await
}

pub fn open(keys: &TenantKeys, announcement: &Announcement) -> Result<Option<AnnouncementText>> {
    let sealed = announcement.sealed.as_ref();
    sealed
        .map(|sealed| keys.open_json(ANNOUNCEMENTS, announcement.id.0, sealed))
        .transpose()
}

pub fn seal(keys: &TenantKeys, id: AnnouncementId, text: &AnnouncementText) -> Result<Vec<u8>> {
    keys.seal_json(ANNOUNCEMENTS, id.0, text)
}
