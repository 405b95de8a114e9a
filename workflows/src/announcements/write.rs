//! What people tell each other, and what whoever runs the platform tells a tenant.

use domain::announcement::{Announcement, AnnouncementKind, AnnouncementLevel, AnnouncementText};
use domain::{AnnouncementId, FieldError, Json, TenantId};
use serde_json::json;
use store::Tx;

use super::notice::insert;
use super::read::Announced;
use crate::{App, Caller, Result, new_id};

const MAX_TITLE: usize = 200;
const MAX_BODY: usize = 10_000;

pub struct NewMessage {
    pub level: AnnouncementLevel,
    pub text: AnnouncementText,
}

pub async fn write(app: &App, tx: &mut Tx, caller: &Caller, new: NewMessage) -> Result<Announced> {
    let announcement = message(app, caller, &new, None).await?;
    insert(tx, &announcement).await?;
    Ok(Announced {
        announcement,
        text: Some(new.text),
        read_at: None,
    })
}

/// In the platform's own name, once for every key: none where the tenant was told of it before.
pub async fn announce(
    app: &App,
    tx: &mut Tx,
    tenant: TenantId,
    key: &str,
    new: NewMessage,
) -> Result<Option<AnnouncementId>> {
    let key = Some(format!("operator:{key}"));
    let announcement = message(app, &Caller::system(tenant), &new, key).await?;
    Ok(insert(tx, &announcement).await?.then_some(announcement.id))
}

async fn message(app: &App, caller: &Caller, new: &NewMessage, key: Option<String>) -> Result<Announcement> {
    check(&new.text)?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let id = AnnouncementId(new_id());
    Ok(Announcement {
        tenant_id: caller.tenant,
        id,
        kind: AnnouncementKind::Message,
        level: new.level,
        notice_key: key,
        data: Json(json!({})),
        sealed: Some(store::announcements::seal(&keys, id, &new.text)?),
        actor: Json(caller.actor.clone()),
        created_at: now,
    })
}

fn check(text: &AnnouncementText) -> Result<()> {
    let mut errors = Vec::new();
    if text.title.trim().is_empty() {
        errors.push(FieldError::new("/title", "required"));
    }
    for (pointer, text, most) in [
        ("/title", &text.title, MAX_TITLE),
        ("/body", &text.body, MAX_BODY),
    ] {
        if text.chars().count() > most {
            errors.push(FieldError::new(pointer, "too_long").hint(most.to_string()));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}
