//! What people tell each other.

use domain::announcement::{Announcement, AnnouncementKind, AnnouncementLevel, AnnouncementText};
use domain::{AnnouncementId, Json};
use serde_json::json;
use store::Tx;

use super::notice::insert;
use super::read::Announced;
use crate::{App, Caller, Result, new_id};

pub struct NewMessage {
    pub level: AnnouncementLevel,
    pub text: AnnouncementText,
}

pub async fn write(app: &App, tx: &mut Tx, caller: &Caller, new: NewMessage) -> Result<Announced> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let id = AnnouncementId(new_id());
    let announcement = Announcement {
        tenant_id: caller.tenant,
        id,
        kind: AnnouncementKind::Message,
        level: new.level,
        notice_key: None,
        data: Json(json!({})),
        sealed: Some(store::announcements::seal(&keys, id, &new.text)?),
        actor: Json(caller.actor.clone()),
        created_at: now,
    };
    insert(tx, &announcement).await?;
    Ok(Announced {
        announcement,
        text: Some(new.text),
        read_at: None,
    })
}
