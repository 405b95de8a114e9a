//! More came, so orders that wait for it are looked at again, the oldest first: by a job, which does at
//! once whatever has come together; where less is left than orders hold, the newest of them give way first. One job of a tenant does it at a time, also for those that come
//! meanwhile; where it is, is kept with each batch, so that another run goes on from there.

use std::collections::BTreeSet;

use domain::event::Actor;
use domain::job::JobKind;
use domain::{OrderId, TenantId, VariantId};
use store::stock_refills::{Pass, Turn};
use uuid::Uuid;

use super::give_way::some_give_way;
use super::settle::settle;
use crate::orders::{self, Desk};
use crate::{App, Result, Stop, new_id};

/// Orders a transaction.
const BATCH: usize = 200;
/// Orders that are looked up at once: what variants are on is gathered anew for each such page.
const PAGE: i64 = 10_000;
/// With more variants than this it is quicker to look at all open orders.
const MANY: usize = 1_000;
/// How long nobody else goes on where a run gives no sign of life.
const LEASE_MILLIS: i64 = 60_000;

/// One run of the job.
struct Run<'a> {
    app: &'a App,
    tenant: TenantId,
    job: Uuid,
    lease: Uuid,
}

/// How a pass over the orders ended.
enum Ended {
    AtItsEnd,
    Stopped,
    /// Another run goes on with it.
    Taken,
}

/// The job. False where it was stopped on the way; done twice, it changes nothing the second time.
pub async fn refill(app: &App, tenant: TenantId, job: Uuid, stop: &Stop) -> Result<bool> {
    let run = Run {
        app,
        tenant,
        job,
        lease: new_id(),
    };
    let mut at = run.claim().await?;
    while let Some(pass) = at {
        match run.go_on(&pass, stop).await? {
            Ended::AtItsEnd => at = run.next(&pass).await?,
            Ended::Stopped => return Ok(false),
            Ended::Taken => break,
        }
    }
    Ok(true)
}

impl Run<'_> {
    /// Where the pass is that goes on; none where another job is at it, which sees to the checks of this
    /// one too.
    async fn claim(&self) -> Result<Option<Pass>> {
        let mut tx = self.app.store.db.begin().await?;
        let claimed = store::stock_refills::claim(&mut tx, self.turn(), self.app.now()).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    async fn go_on(&self, pass: &Pass, stop: &Stop) -> Result<Ended> {
        let db = &self.app.store.db;
        let checks = store::stock_checks::of(db, self.tenant, &pass.check_ids.0).await?;
        let mut after = pass.after_id;
        if let Some(ended) = self.make_way(&checks, stop).await? {
            return Ok(ended);
        }
        // Without any, it was over when the run before this one ended.
        while !checks.is_empty() {
            let found = self.page(&checks, after).await?;
            for batch in found.chunks(BATCH) {
                if stop.is_asked() {
                    return Ok(Ended::Stopped);
                }
                if !self.refill_some(batch).await? {
                    return Ok(Ended::Taken);
                }
            }
            match found.last() {
                Some(&last) => after = Some(last),
                None => break,
            }
        }
        Ok(Ended::AtItsEnd)
    }

    /// First whoever holds what is there no more gives it back; how it ended, if not well.
    async fn make_way(&self, checks: &[(VariantId, bool)], stop: &Stop) -> Result<Option<Ended>> {
        let variants: Vec<VariantId> = checks.iter().map(|(variant, _)| *variant).collect();
        for some in variants.chunks(MANY) {
            loop {
                if stop.is_asked() {
                    return Ok(Some(Ended::Stopped));
                }
                let mut tx = self.app.store.db.begin().await?;
                if !some_give_way(&mut tx, &self.desk(), some, BATCH).await? {
                    break;
                }
                if !store::stock_refills::hold(&mut tx, self.turn()).await? {
                    return Ok(Some(Ended::Taken));
                }
                store::jobs::progressed(&mut tx, JobKind::ReserveStock, self.job).await?;
                tx.commit().await?;
            }
        }
        Ok(None)
    }

    async fn page(&self, checks: &[(VariantId, bool)], after: Option<OrderId>) -> Result<Vec<OrderId>> {
        let db = &self.app.store.db;
        if checks.len() > MANY {
            return Ok(store::product_codes::open_orders(db, self.tenant, None, after, PAGE).await?);
        }
        let of = |wanted: bool| -> Vec<VariantId> {
            let found = checks.iter().filter(|(_, is_new)| *is_new == wanted);
            found.map(|(variant, _)| *variant).collect()
        };
        let (known, new) = (of(false), of(true));
        Ok(store::stock_checks::orders(db, self.tenant, (&known, &new), after, PAGE).await?)
    }

    /// False where another run is at it.
    async fn refill_some(&self, found: &[OrderId]) -> Result<bool> {
        let Some(&last) = found.last() else {
            return Ok(true);
        };
        let desk = self.desk();
        let mut tx = self.app.store.db.begin().await?;
        orders::lock(&mut tx, self.tenant, found).await?;
        settle(&mut tx, &desk, found, &BTreeSet::new()).await?;
        if !store::stock_refills::advance(&mut tx, self.turn(), last).await? {
            return Ok(false);
        }
        store::jobs::progressed(&mut tx, JobKind::ReserveStock, self.job).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The pass for what has come by now; none where nothing has, or another run is at it.
    async fn next(&self, ended: &Pass) -> Result<Option<Pass>> {
        let mut tx = self.app.store.db.begin().await?;
        if !store::stock_refills::hold(&mut tx, self.turn()).await? {
            return Ok(None);
        }
        store::stock_checks::remove(&mut tx, self.tenant, &ended.check_ids.0).await?;
        let checks = store::stock_checks::ids(&mut tx, self.tenant).await?;
        store::stock_refills::begin(&mut tx, self.turn(), &checks).await?;
        tx.commit().await?;
        Ok((!checks.is_empty()).then(|| Pass::new(checks)))
    }

    fn desk(&self) -> Desk {
        Desk {
            tenant: self.tenant,
            actor: Actor::System,
            now: self.app.now(),
        }
    }

    fn turn(&self) -> Turn {
        Turn {
            tenant: self.tenant,
            job: self.job,
            lease: self.lease,
            until: self.app.now().plus_millis(LEASE_MILLIS),
        }
    }
}
