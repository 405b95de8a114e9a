//! Puts events in order after their commit, and hands each on, once, in the same transaction: to the
//! endpoints that want it, and to the rules that it sets off.

use std::collections::BTreeMap;

use domain::event::FeedEvent;
use domain::{EventId, TenantId};
use store::Tx;
use uuid::Uuid;

use crate::{App, Result, new_id};

/// Events at one look.
const BATCH: i64 = 1_000;
/// A transaction rarely takes longer.
const RECENT_MILLIS: u128 = 10 * 60 * 1000;

/// The oldest id that an event of the last minutes may have: by the clock that ids are made with.
pub fn recent() -> EventId {
    let millis = new_id().as_u128() >> 80;
    EventId(Uuid::from_u128(millis.saturating_sub(RECENT_MILLIS) << 80))
}

/// Puts waiting events from this id on in order, some of them; whether there may be more. What fails
/// for one tenant keeps no other waiting.
pub async fn follow(app: &App, from: EventId) -> Result<bool> {
    let waiting = store::feed::waiting(&app.store.db, from, BATCH).await?;
    let more = i64::try_from(waiting.len()).is_ok_and(|count| count == BATCH);
    let mut tenants: BTreeMap<TenantId, Vec<EventId>> = BTreeMap::new();
    for (tenant, event) in waiting {
        tenants.entry(tenant).or_default().push(event);
    }
    let mut failed = false;
    for (tenant, events) in tenants {
        if let Err(error) = follow_tenant(app, tenant, &events).await {
            tracing::error!(%tenant, %error, "events to follow");
            failed = true;
        }
    }
    Ok(more && !failed)
}

async fn follow_tenant(app: &App, tenant: TenantId, events: &[EventId]) -> Result<()> {
    let mut tx = app.store.db.begin().await?;
    let placed = store::feed::place(&mut tx, tenant, events).await?;
    hand_on(app, &mut tx, tenant, &placed).await?;
    tx.commit().await?;
    Ok(())
}

async fn hand_on(app: &App, tx: &mut Tx, tenant: TenantId, placed: &[FeedEvent]) -> Result<()> {
    if placed.is_empty() {
        return Ok(());
    }
    let now = app.now();
    crate::webhooks::address(tx, tenant, placed, now).await?;
    crate::rules::set_off(tx, tenant, placed, now).await
}
