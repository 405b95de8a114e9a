//! More came, so orders that wait for it are looked at again, the oldest first: by a job, which does at
//! once whatever has come together.

use std::collections::BTreeSet;

use domain::event::Actor;
use domain::{OrderId, TenantId, VariantId};
use uuid::Uuid;

use super::settle::settle;
use crate::orders::{self, Desk};
use crate::{App, Result, Stop};

/// Orders a transaction.
const BATCH: i64 = 200;

/// The job. False where it was stopped on the way; done twice, it changes nothing the second time.
pub async fn refill(app: &App, tenant: TenantId, check: Uuid, stop: &Stop) -> Result<bool> {
    let db = &app.store.db;
    let checks = store::stock_checks::all(db, tenant).await?;
    // Another job has done it along with its own.
    if checks.iter().all(|(id, ..)| *id != check) {
        return Ok(true);
    }
    let of = |wanted: bool| -> Vec<VariantId> {
        let found = checks.iter().filter(|(_, _, is_new)| *is_new == wanted);
        let ids: BTreeSet<VariantId> = found.map(|(_, variant, _)| *variant).collect();
        ids.into_iter().collect()
    };
    let (known, new) = (of(false), of(true));
    let mut after = None;
    loop {
        let found = store::stock_checks::orders(db, tenant, (&known, &new), after, BATCH).await?;
        let Some(&last) = found.last() else { break };
        if stop.is_asked() {
            return Ok(false);
        }
        refill_some(app, tenant, &found).await?;
        after = Some(last);
    }
    let ids: BTreeSet<Uuid> = checks.iter().map(|(id, ..)| *id).collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    store::stock_checks::remove(db, tenant, &ids).await?;
    Ok(true)
}

async fn refill_some(app: &App, tenant: TenantId, found: &[OrderId]) -> Result<()> {
    let desk = Desk {
        tenant,
        actor: Actor::System,
        now: app.now(),
    };
    let mut tx = app.store.db.begin().await?;
    orders::lock(&mut tx, tenant, found).await?;
    settle(&mut tx, &desk, found, &BTreeSet::new()).await?;
    tx.commit().await?;
    Ok(())
}
