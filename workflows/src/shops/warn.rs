//! Tells shops of credentials that run out: 14 days before, 7, and 1.

use domain::announcement::{AnnouncementKind, AnnouncementLevel};
use domain::event::{Actor, Event, EventKind};
use domain::shop::Shop;
use domain::{EventId, Instant, Json};
use serde_json::json;

use crate::announcements::{Notice, notify};
use crate::{App, Result, new_id};

/// One event for every credential and step; how many there were.
pub async fn warn(app: &App) -> Result<usize> {
    let now = app.now();
    let mut warned = 0;
    for mut shop in store::shops::all_connected(&app.store.db).await? {
        let events = events(&mut shop, now);
        if events.is_empty() {
            continue;
        }
        let mut tx = app.store.db.begin().await?;
        store::shops::set_expiries(&mut tx, &shop).await?;
        store::events::insert(&mut tx, &events).await?;
        for event in &events {
            let (what, at) = (&event.data.0["what"], &event.data.0["expires_at"]);
            let notice = Notice {
                kind: AnnouncementKind::CredentialExpiring,
                level: AnnouncementLevel::Warning,
                key: format!("credential:{}:{what}:{at}:{}", shop.id, event.data.0["days"]),
                data: event.data.0.clone(),
            };
            notify(&mut tx, shop.tenant_id, notice, now).await?;
        }
        tx.commit().await?;
        warned += events.len();
    }
    Ok(warned)
}

fn events(shop: &mut Shop, now: Instant) -> Vec<Event> {
    let (tenant, id) = (shop.tenant_id, shop.id);
    let mut events = Vec::new();
    for expiry in &mut shop.expiries.0 {
        let Some(days) = expiry.warning(now) else {
            continue;
        };
        expiry.warned_days = Some(days);
        events.push(Event {
            tenant_id: tenant,
            id: EventId(new_id()),
            subject_id: id.0,
            kind: EventKind::ShopCredentialExpiring,
            actor: Json(Actor::System),
            data: Json(json!({
                "shop": id, "what": expiry.what, "expires_at": expiry.at, "estimated": expiry.estimated,
                "days": days,
            })),
            occurred_at: now,
        });
    }
    events
}
