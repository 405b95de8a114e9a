//! Writes to malls: stock apart from orders, each by whoever holds the lease of the shop's writer. What is
//! to be written is kept in rows of its own, so that after a crash another goes on where this one was.

use std::time::Duration;

use domain::Instant;
use domain::shop::{FailureKind, PollFailure, Shop, ShopWriter, WriterTask, pause};
use uuid::Uuid;

use super::confirm::confirm;
use super::line::Stopped;
use super::link::Link;
use crate::{App, Result, Stop, mall_cancellations, publications, shipment_reports};

/// Whoever holds a writer and shows no life for so long has lost it.
const LEASE_MILLIS: i64 = 30_000;
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// After a first failure; twice as long after each further one.
const FIRST_PAUSE_SECONDS: i64 = 2;
/// Where people have to act, it is no use to hurry; what they do wakes the writer.
const PEOPLE_PAUSE_SECONDS: i64 = 15 * 60;
/// Until somebody who renews the shop's tokens is done.
const BUSY_MILLIS: i64 = 500;

/// Takes writers that are due, so many at most: they are ours for the time of a lease.
pub async fn claim_writers(app: &App, most: usize) -> Result<Vec<ShopWriter>> {
    let now = app.now();
    if most == 0 || !store::shop_writers::is_any_due(&app.store.db, now).await? {
        return Ok(Vec::new());
    }
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::shop_writers::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
}

/// What came of writing.
pub(crate) enum Written {
    /// There is nothing more to do before then.
    Until(Option<Instant>),
    /// Somebody else holds the writer now.
    Lost,
}

/// Writes what there is to write at a shop that is ours, and notes how it went.
pub async fn write(app: &App, writer: ShopWriter, halt: &Stop) -> Result<()> {
    let written = work(app, &writer, halt).await;
    let (db, now) = (&app.store.db, app.now());
    let stopped = match written {
        Ok(Written::Lost) => return Ok(()),
        Ok(Written::Until(next)) => {
            return Ok(store::shop_writers::ended(db, &writer, None, next, now).await?);
        }
        Err(Stopped::Halted) => return Ok(store::shop_writers::release(db, &writer, now).await?),
        Err(Stopped::Busy) => {
            let due = now.plus_millis(BUSY_MILLIS);
            return Ok(store::shop_writers::release(db, &writer, due).await?);
        }
        Err(stopped) => stopped,
    };
    let (failure, after) = stopped.told(writer.shop_id, now);
    let next = now.plus_millis(pause_after(&writer, &failure, after) * 1000);
    Ok(store::shop_writers::ended(db, &writer, Some(&failure), Some(next), now).await?)
}

fn pause_after(writer: &ShopWriter, failure: &PollFailure, after: Option<i64>) -> i64 {
    match failure.kind {
        FailureKind::Temporary => pause(FIRST_PAUSE_SECONDS, writer.failures + 1, after),
        FailureKind::Credentials | FailureKind::Refused => PEOPLE_PAUSE_SECONDS,
    }
}

async fn work(app: &App, writer: &ShopWriter, halt: &Stop) -> std::result::Result<Written, Stopped> {
    let shop = store::shops::get(&app.store.db, writer.tenant_id, writer.shop_id).await?;
    let Some(shop) = shop.filter(|shop| shop.active && shop.sealed.is_some()) else {
        return Ok(Written::Until(None));
    };
    let link = Link::open(app, shop, halt).await?;
    let mut pen = Pen { link, writer };
    match writer.task {
        WriterTask::Stock => publications::publish(&mut pen).await,
        WriterTask::Orders => {
            if !confirm(&mut pen).await? || !mall_cancellations::send(&mut pen).await? {
                return Ok(Written::Lost);
            }
            shipment_reports::report(&mut pen).await
        }
    }
}

/// A shop's mall, to be written to by the holder of its writer's lease.
pub(crate) struct Pen<'a> {
    pub link: Link<'a>,
    writer: &'a ShopWriter,
}

impl Pen<'_> {
    pub fn app(&self) -> &App {
        self.link.app
    }

    pub fn shop(&self) -> &Shop {
        &self.link.shop
    }

    /// Keeps what was written down; false where the writer is somebody else's by now, who then says it all
    /// again. The writer's row is locked last, here as by those who wake it.
    pub async fn commit(&self, mut tx: store::Tx) -> Result<bool> {
        let until = self.app().now().plus_millis(LEASE_MILLIS);
        if store::shop_writers::hold(&mut tx, self.writer, until).await? {
            tx.commit().await?;
            return Ok(true);
        }
        tx.rollback().await?;
        Ok(false)
    }

    /// What is sent, however long it takes, as long as the writer is ours; else it is broken off, so that
    /// nothing old goes out beside what another sends.
    pub async fn while_ours<T>(&self, sending: impl Future<Output = T>) -> Result<Option<T>> {
        let mut sending = std::pin::pin!(sending);
        loop {
            tokio::select! {
                sent = &mut sending => return Ok(Some(sent)),
                () = tokio::time::sleep(SIGN_OF_LIFE) => {}
            }
            let until = self.app().now().plus_millis(LEASE_MILLIS);
            if !store::shop_writers::hold(&self.app().store.db, self.writer, until).await? {
                return Ok(None);
            }
        }
    }
}
