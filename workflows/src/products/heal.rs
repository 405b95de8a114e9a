//! Codes became known, so open orders that have them are looked at again: by a job, which does at once
//! whatever has come together.

use std::collections::BTreeSet;

use domain::event::Actor;
use domain::job::JobKind;
use domain::{Instant, OrderId, TenantId};
use store::Tx;
use store::jobs::NewJob;
use uuid::Uuid;

use super::resolve::resolve_again;
use crate::orders::{self, Desk};
use crate::{App, Result, Stop, alerts, new_id, stock};

/// Orders a transaction.
const BATCH: i64 = 200;
/// With more codes than this it is quicker to look at all open orders.
const MANY: usize = 1_000;

/// Has open orders with these codes looked at again.
pub(super) async fn look_again(tx: &mut Tx, tenant: TenantId, codes: &[String], now: Instant) -> Result<()> {
    let id = new_id();
    let codes = (codes.len() <= MANY).then_some(codes);
    store::product_checks::add(tx, tenant, id, codes).await?;
    let job = NewJob::new(new_id(), JobKind::ResolveProducts, now)
        .tenant(tenant)
        .subject(id);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(())
}

/// The job. False where it was stopped on the way; done twice, it changes nothing the second time.
pub async fn heal(app: &App, tenant: TenantId, check: Uuid, stop: &Stop) -> Result<bool> {
    let db = &app.store.db;
    let checks = store::product_checks::all(db, tenant).await?;
    // Another job has done it along with its own.
    if checks.iter().all(|(id, _)| *id != check) {
        return Ok(true);
    }
    let ids: BTreeSet<Uuid> = checks.iter().map(|(id, _)| *id).collect();
    let codes: Option<Vec<String>> = checks.into_iter().map(|(_, code)| code).collect();
    let mut after = None;
    loop {
        let found = store::product_codes::open_orders(db, tenant, codes.as_deref(), after, BATCH).await?;
        let Some(&last) = found.last() else { break };
        if stop.is_asked() {
            return Ok(false);
        }
        heal_some(app, tenant, &found).await?;
        after = Some(last);
    }
    let ids: Vec<Uuid> = ids.into_iter().collect();
    store::product_checks::remove(db, tenant, &ids).await?;
    Ok(true)
}

async fn heal_some(app: &App, tenant: TenantId, found: &[OrderId]) -> Result<()> {
    let keys = app.store.keys(tenant, app.now()).await?;
    let mut tx = app.store.db.begin().await?;
    // Nobody moves a line while it is named.
    orders::lock(&mut tx, tenant, found).await?;
    resolve_again(&mut tx, tenant, found).await?;
    // Those that found nothing may have a better proposal now.
    alerts::refresh(app, &mut tx, &keys, tenant, &Actor::System, found).await?;
    let desk = Desk {
        tenant,
        actor: Actor::System,
        now: app.now(),
    };
    stock::settle(&mut tx, &desk, found, &BTreeSet::new()).await?;
    tx.commit().await?;
    Ok(())
}
