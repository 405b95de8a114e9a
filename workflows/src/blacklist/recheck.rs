//! Entries came, went or changed, so open orders that they may be about are looked at again: by a
//! job, which does at once whatever has come together.

use std::collections::BTreeSet;

use domain::blacklist::BlacklistField;
use domain::event::Actor;
use domain::job::JobKind;
use domain::{Instant, TenantId};
use store::Tx;
use store::blacklist::Check;
use store::jobs::NewJob;
use uuid::Uuid;

use super::keys::Keys;
use crate::{App, Caller, Result, Stop, alerts, new_id};

/// Orders a transaction.
const BATCH: i64 = 200;

/// Has open orders looked at again that these keys may be about. Orders have no index of addresses,
/// so for an address it is all of them.
pub(super) async fn look_again(tx: &mut Tx, caller: &Caller, keys: &Keys, now: Instant) -> Result<()> {
    let is_address = |(_, field): &(Uuid, BlacklistField)| *field == BlacklistField::Address;
    if keys.iter().any(is_address) {
        return ask(tx, caller, &Check::All, now).await;
    }
    let keys: BTreeSet<Uuid> = keys.iter().map(|(key, _)| *key).collect();
    ask(tx, caller, &Check::Keys(keys.into_iter().collect()), now).await
}

pub(super) async fn look_at_all_again(tx: &mut Tx, caller: &Caller, now: Instant) -> Result<()> {
    ask(tx, caller, &Check::All, now).await
}

async fn ask(tx: &mut Tx, caller: &Caller, check: &Check, now: Instant) -> Result<()> {
    let id = new_id();
    store::blacklist::add_check(tx, caller.tenant, id, check).await?;
    let job = NewJob::new(new_id(), JobKind::CheckBlacklist, now)
        .tenant(caller.tenant)
        .subject(id);
    store::jobs::enqueue(tx, &job, now).await?;
    Ok(())
}

/// The job. False where it was stopped on the way; done twice, it changes nothing the second time.
pub async fn recheck(app: &App, tenant: TenantId, check: Uuid, stop: &Stop) -> Result<bool> {
    let db = &app.store.db;
    let checks = store::blacklist::checks(db, tenant).await?;
    // Another job has done it along with its own.
    if checks.iter().all(|(id, _)| *id != check) {
        return Ok(true);
    }
    // An order that is being written may have been compared with the list as it was.
    store::blacklist::await_readers(db, tenant).await?;
    let ids: BTreeSet<Uuid> = checks.iter().map(|(id, _)| *id).collect();
    let keys: Option<Vec<Uuid>> = checks.iter().map(|(_, key)| *key).collect();
    let done = match keys {
        Some(keys) => recheck_by(app, tenant, &keys, stop).await?,
        None => alerts::refresh_all(app, tenant, stop).await?,
    };
    if done {
        let ids: Vec<Uuid> = ids.into_iter().collect();
        store::blacklist::remove_checks(db, tenant, &ids).await?;
    }
    Ok(done)
}

async fn recheck_by(app: &App, tenant: TenantId, keys: &[Uuid], stop: &Stop) -> Result<bool> {
    let db = &app.store.db;
    let mut after = None;
    loop {
        let orders = store::blacklist::open_orders(db, tenant, keys, after, BATCH).await?;
        let Some(&last) = orders.last() else {
            return Ok(true);
        };
        if stop.is_asked() {
            return Ok(false);
        }
        let sealed_by = app.store.keys(tenant, app.now()).await?;
        let mut tx = db.begin().await?;
        alerts::refresh(app, &mut tx, &sealed_by, tenant, &Actor::System, &orders).await?;
        tx.commit().await?;
        after = Some(last);
    }
}
