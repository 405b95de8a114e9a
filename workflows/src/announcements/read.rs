//! Announcements as one reader sees them: a member of staff, or a program.

use domain::announcement::{Announcement, AnnouncementText, ReadAnnouncement};
use domain::{AnnouncementId, Instant};
use store::{TenantKeys, Tx};

use crate::{App, Caller, Result};

#[derive(Clone, Debug)]
pub struct Announced {
    pub announcement: Announcement,
    /// What somebody wrote; of what the platform tells, the text is made from the data.
    pub text: Option<AnnouncementText>,
    pub read_at: Option<Instant>,
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    unread: bool,
    before: Option<AnnouncementId>,
    limit: i64,
) -> Result<Vec<Announced>> {
    let (db, reader) = (&app.store.db, caller.actor.uuid());
    let found = store::announcements::list(db, caller.tenant, reader, unread, before, limit).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    found.into_iter().map(|read| opened(&keys, read)).collect()
}

pub async fn get(app: &App, caller: &Caller, id: AnnouncementId) -> Result<Announced> {
    let reader = caller.actor.uuid();
    let found = store::announcements::get(&app.store.db, caller.tenant, reader, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    opened(&keys, found.ok_or(domain::Error::NotFound)?)
}

/// By the caller; others see it unread.
pub async fn mark_read(app: &App, tx: &mut Tx, caller: &Caller, id: AnnouncementId) -> Result<Announced> {
    let (now, reader) = (app.now(), caller.actor.uuid());
    let keys = app.store.keys(caller.tenant, now).await?;
    store::announcements::get(&mut *tx, caller.tenant, reader, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    store::announcements::mark_read(&mut *tx, caller.tenant, reader, id, now).await?;
    let read = store::announcements::get(&mut *tx, caller.tenant, reader, id).await?;
    opened(&keys, read.ok_or(domain::Error::NotFound)?)
}

fn opened(keys: &TenantKeys, read: ReadAnnouncement) -> Result<Announced> {
    Ok(Announced {
        text: store::announcements::open(keys, &read.announcement)?,
        announcement: read.announcement,
        read_at: read.read_at,
    })
}
