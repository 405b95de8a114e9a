//! Writes to malls: stock apart from orders, each by whoever holds the lease of the shop's writer. What is
//! to be written is kept in rows of its own, so that after a crash another goes on where this one was.

mod confirm;

use domain::shop::{FailureKind, PollFailure, ShopWriter, WriterTask, pause};
use uuid::Uuid;

use crate::malls::{LEASE_MILLIS, Link, Pen, Stopped, Written};
use crate::{App, Result, Stop, mall_cancellations, publications, shipment_reports};

/// After a first failure; twice as long after each further one.
const FIRST_PAUSE_SECONDS: i64 = 2;
/// Where people have to act, it is no use to hurry; what they do wakes the writer.
const PEOPLE_PAUSE_SECONDS: i64 = 15 * 60;
/// Until somebody who renews the shop's tokens is done.
const BUSY_MILLIS: i64 = 500;

/// Takes writers that are due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<ShopWriter>> {
    let now = app.now();
    if most == 0 || !store::shop_writers::is_any_due(&app.store.db, now).await? {
        return Ok(Vec::new());
    }
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::shop_writers::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
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
    let mut pen = Pen::new(link, writer);
    match writer.task {
        WriterTask::Stock => publications::publish(&mut pen).await,
        WriterTask::Orders => orders(&mut pen).await,
    }
}

/// Confirmations, cancellations and shipments: a mall that takes none of one kind may take the others.
async fn orders(pen: &mut Pen<'_>) -> std::result::Result<Written, Stopped> {
    let mut next = None;
    let mut failed = None;
    for kind in [Kind::Confirmations, Kind::Cancellations, Kind::Shipments] {
        let written = match kind {
            Kind::Confirmations => confirm::confirm(pen).await,
            Kind::Cancellations => mall_cancellations::send(pen).await,
            Kind::Shipments => shipment_reports::report(pen).await,
        };
        match written {
            Ok(Written::Lost) => return Ok(Written::Lost),
            Ok(Written::Until(due)) => next = next.into_iter().chain(due).min(),
            Err(Stopped::Mall(error)) => failed = failed.or(Some(error)),
            Err(stopped) => return Err(stopped),
        }
    }
    match failed {
        Some(error) => Err(Stopped::Mall(error)),
        None => Ok(Written::Until(next)),
    }
}

/// What of orders is written to malls.
enum Kind {
    Confirmations,
    Cancellations,
    Shipments,
}
