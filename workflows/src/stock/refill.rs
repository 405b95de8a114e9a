//! More came, so orders that wait for it are looked at again, the oldest first: by a job, which does at
//! once whatever has come together.

use std::collections::{BTreeMap, BTreeSet};

use domain::event::Actor;
use domain::job::JobKind;
use domain::{OrderId, TenantId, VariantId};
use store::Tx;
use store::jobs::NewJob;
use uuid::Uuid;

use super::settle::settle;
use crate::orders::{self, Desk};
use crate::{App, Result, Stop, new_id};

/// Orders a transaction.
const BATCH: i64 = 200;

/// Has orders looked at again that may want these; with each whether it is counted only from now on.
pub(super) async fn look_again(tx: &mut Tx, desk: &Desk, more: &BTreeMap<VariantId, bool>) -> Result<()> {
    let known: Vec<VariantId> = more.iter().filter(|(_, new)| !**new).map(|(id, _)| *id).collect();
    let mut wanted: Vec<(VariantId, bool)> = more.iter().map(|(id, new)| (*id, *new)).collect();
    if !known.is_empty() {
        let short = store::stock_checks::short(&mut *tx, desk.tenant, &known).await?;
        wanted.retain(|(variant, new)| *new || short.contains(variant));
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let id = new_id();
    store::stock_checks::add(tx, desk.tenant, id, &wanted).await?;
    let job = NewJob::new(new_id(), JobKind::ReserveStock, desk.now)
        .tenant(desk.tenant)
        .subject(id);
    store::jobs::enqueue(tx, &job, desk.now).await?;
    Ok(())
}

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
