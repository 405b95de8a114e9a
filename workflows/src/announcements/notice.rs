//! What the platform tells a tenant by itself, once for every key.

use domain::announcement::{Announcement, AnnouncementKind, AnnouncementLevel};
use domain::event::{Actor, Event, EventKind};
use domain::{AnnouncementId, EventId, Instant, Json, TenantId};
use serde_json::{Value, json};
use store::Tx;

use crate::{Result, new_id};

/// Something to be told. No personal data.
pub(crate) struct Notice {
    pub kind: AnnouncementKind,
    pub level: AnnouncementLevel,
    pub data: Value,
    /// It is told once.
    pub key: String,
}

impl Notice {
    pub fn webhook_disabled(data: Value, key: String) -> Notice {
        Notice {
            kind: AnnouncementKind::WebhookDisabled,
            level: AnnouncementLevel::Warning,
            data,
            key,
        }
    }
}

/// In the transaction that gives the reason for it.
pub(crate) async fn notify(tx: &mut Tx, tenant: TenantId, notice: Notice, now: Instant) -> Result<()> {
    tell_once(tx, tenant, notice, now).await?;
    Ok(())
}

/// The same; false where it was told already.
pub(crate) async fn tell_once(tx: &mut Tx, tenant: TenantId, notice: Notice, now: Instant) -> Result<bool> {
    let announcement = Announcement {
        tenant_id: tenant,
        id: AnnouncementId(new_id()),
        kind: notice.kind,
        level: notice.level,
        notice_key: Some(notice.key),
        data: Json(notice.data),
        sealed: None,
        actor: Json(Actor::System),
        created_at: now,
    };
    insert(tx, &announcement).await
}

/// With its event; false where it was told already, and nothing is done.
pub(super) async fn insert(tx: &mut Tx, announcement: &Announcement) -> Result<bool> {
    if !store::announcements::insert(&mut *tx, announcement).await? {
        return Ok(false);
    }
    let (id, kind, level) = (announcement.id, announcement.kind, announcement.level);
    let event = Event {
        tenant_id: announcement.tenant_id,
        id: EventId(new_id()),
        subject_id: id.0,
        kind: EventKind::AnnouncementMade,
        actor: announcement.actor.clone(),
        data: Json(json!({ "announcement": id, "kind": kind, "level": level })),
        occurred_at: announcement.created_at,
    };
    store::events::insert(tx, &[event]).await?;
    Ok(true)
}
