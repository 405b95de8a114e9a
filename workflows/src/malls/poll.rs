//! Fetches what is new at shops. Who holds a shop's lease polls it; everything that a page brought and the
//! place to go on are one transaction, so that after a crash another goes on where this one was.

use std::convert::Infallible;
use std::time::Duration;

use connectors::mall::{MallError, OrderCursor, OrderPage, OrdersRead};
use domain::event::Actor;
use domain::shop::Shop;
use domain::{Instant, Json};
use serde_json::json;
use store::open_at_malls::OpenAtMall;
use uuid::Uuid;

use super::line::{Line, Stopped};
use super::take::{Taken, take};
use crate::announcements::shop_failed;
use crate::orders::Entrance;
use crate::{App, Error, Result, Stop};

/// Whoever holds a shop and shows no life for so long has lost it.
const LEASE_MILLIS: i64 = 30_000;
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// Then others have their turn; the rest comes at once.
const PAGES: usize = 50;
/// Orders that are looked at again in one poll.
const AGAIN: i64 = 100;
/// Orders are read again for so long after they came in: sixty days.
const REREAD_MILLIS: i64 = 60 * 24 * 60 * 60 * 1000;

/// Takes shops that are due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<Shop>> {
    let now = app.now();
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::shops::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
}

/// Polls a shop that is ours, and notes how it went.
pub async fn poll(app: &App, mut shop: Shop, halt: &Stop) -> Result<()> {
    let held = shop.clone();
    let ended = tokio::select! {
        ended = fetch(app, &mut shop, halt) => ended,
        never = stay_alive(app, &held) => match never {},
    };
    let now = app.now();
    let stopped = match ended {
        Ok(Ended::Lost) => return Ok(()),
        Ok(ended) => {
            let pause = if ended == Ended::Behind {
                0
            } else {
                shop.pause(now)
            };
            let next = now.plus_millis(pause * 1000);
            return Ok(store::shops::polled(&app.store.db, &shop, None, next, now).await?);
        }
        Err(Stopped::Halted) => return Ok(store::shops::release(&app.store.db, &shop).await?),
        Err(stopped) => stopped,
    };
    let (failure, after) = stopped.told(shop.id, now);
    let next = now.plus_millis(shop.pause_after(shop.failures + 1, after) * 1000);
    let mut tx = app.store.db.begin().await?;
    store::shops::polled(&mut tx, &shop, Some(&failure), next, now).await?;
    shop_failed(&mut tx, &shop, &failure).await?;
    Ok(tx.commit().await?)
}

/// Shows that the shop is still ours, however long its mall takes. Where it is not any more, the next page
/// finds out: what is being sent is brought to its end, because it may be a renewal of tokens.
async fn stay_alive(app: &App, held: &Shop) -> Infallible {
    loop {
        tokio::time::sleep(SIGN_OF_LIFE).await;
        if let Err(error) = store::shops::hold(&app.store.db, held, lease_end(app)).await {
            tracing::warn!(shop = %held.id, %error, "the lease of a shop");
        }
    }
}

#[derive(PartialEq, Eq)]
enum Ended {
    UpToDate,
    /// There is more, and it is others' turn.
    Behind,
    /// Somebody else holds the shop now.
    Lost,
}

async fn fetch(app: &App, shop: &mut Shop, halt: &Stop) -> std::result::Result<Ended, Stopped> {
    let entrance = Entrance::open(app, shop.tenant_id, Actor::Shop { id: shop.id }).await?;
    let mut line = Line::open(app, entrance.keys.clone(), shop, halt).await?;
    let mut cursor: OrderCursor = serde_json::from_value(shop.cursor.0.clone())
        .map_err(|_| Error::Internal("a kept cursor does not resolve".into()))?;
    for _ in 0..PAGES {
        if halt.is_asked() {
            return Err(Stopped::Halted);
        }
        let page = page(&mut line, shop, &cursor).await?;
        cursor = page.next.clone();
        shop.cursor = Json(json!(cursor));
        shop.reached_at = cursor.reached();
        let more = page.more;
        let taken = Taken::of_page(page);
        if !take(app, &entrance, shop, taken, lease_end(app)).await? {
            return Ok(Ended::Lost);
        }
        if !more {
            return match look_again(app, &mut line, &entrance, shop).await? {
                Ended::UpToDate => reread(app, &mut line, &entrance, shop).await,
                ended => Ok(ended),
            };
        }
    }
    Ok(Ended::Behind)
}

/// Orders that the mall held back, or whose amounts were open.
async fn look_again(
    app: &App,
    line: &mut Line<'_>,
    entrance: &Entrance,
    shop: &mut Shop,
) -> std::result::Result<Ended, Stopped> {
    let (db, now) = (&app.store.db, app.now());
    let numbers = store::shops::to_look_at(db, shop.tenant_id, shop.id, now, AGAIN).await?;
    if numbers.is_empty() {
        return Ok(Ended::UpToDate);
    }
    let read = by_number(line, shop, &numbers).await?;
    taken(app, entrance, shop, Taken::of_read(read)).await
}

/// Orders that are in, some at each poll, where the mall tells of each only once: it may have been canceled
/// there since, or changed.
async fn reread(
    app: &App,
    line: &mut Line<'_>,
    entrance: &Entrance,
    shop: &mut Shop,
) -> std::result::Result<Ended, Stopped> {
    let most = line.mall(shop).await?.rereads();
    let known = open_orders(app, shop, most).await?;
    let Some(last) = known.last() else {
        return Ok(Ended::UpToDate);
    };
    // Fewer than were wanted are the last; then it begins anew.
    shop.reread_after = (known.len() == most).then_some(last.id);
    let numbers: Vec<String> = known.into_iter().map(|order| order.number).collect();
    let read = by_number(line, shop, &numbers).await?;
    taken(app, entrance, shop, Taken::of_known(read)).await
}

async fn by_number(
    line: &mut Line<'_>,
    shop: &mut Shop,
    numbers: &[String],
) -> std::result::Result<OrdersRead, Stopped> {
    let mall = line.mall(shop).await?;
    line.or_halted(mall.orders_by_number(&line.outside, numbers))
        .await
}

async fn taken(
    app: &App,
    entrance: &Entrance,
    shop: &mut Shop,
    taken: Taken,
) -> std::result::Result<Ended, Stopped> {
    if take(app, entrance, shop, taken, lease_end(app)).await? {
        Ok(Ended::UpToDate)
    } else {
        Ok(Ended::Lost)
    }
}

/// The next ones of those that are still to be sent.
async fn open_orders(app: &App, shop: &Shop, most: usize) -> Result<Vec<OpenAtMall>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    if most == 0 {
        return Ok(Vec::new());
    }
    let (db, of) = (&app.store.db, (shop.tenant_id, shop.sales_route_id));
    let since = app.now().plus_millis(-REREAD_MILLIS);
    let next = store::open_at_malls::list(db, of, since, shop.reread_after, most).await?;
    if next.is_empty() && shop.reread_after.is_some() {
        return Ok(store::open_at_malls::list(db, of, since, None, most).await?);
    }
    Ok(next)
}

fn lease_end(app: &App) -> Instant {
    app.now().plus_millis(LEASE_MILLIS)
}

async fn page(
    line: &mut Line<'_>,
    shop: &mut Shop,
    cursor: &OrderCursor,
) -> std::result::Result<OrderPage, Stopped> {
    let mall = line.mall(shop).await?;
    match line.or_halted(mall.orders_since(&line.outside, cursor)).await {
        Err(Stopped::Mall(MallError::TokenExpired)) => {
            let mall = line.renewed(shop).await?;
            line.or_halted(mall.orders_since(&line.outside, cursor)).await
        }
        page => page,
    }
}
