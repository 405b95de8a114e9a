//! Fetches what is new at shops. Who holds a shop's lease polls it; everything that a page brought and the
//! place to go on are one transaction, so that after a crash another goes on where this one was.

use connectors::mall::{Advice, Mall, MallCredentials, MallError, OrderCursor, OrderPage, Renewal};
use domain::event::Actor;
use domain::shop::{FailureKind, PollFailure, Shop};
use domain::{FieldError, Instant, Json};
use serde_json::json;
use uuid::Uuid;

use super::connected::{connector, expiries, failure_kind, open};
use super::outside::Outbound;
use super::take::{Taken, take};
use crate::orders::Entrance;
use crate::{App, Error, Result, Stop};

/// Whoever holds a shop and shows no life for so long has lost it. Longer than one page may take.
const LEASE_MILLIS: i64 = 5 * 60 * 1000;
/// Then others have their turn; the rest comes at once.
const PAGES: usize = 50;
/// Orders that are looked at again in one poll.
const AGAIN: i64 = 100;

/// Takes shops that are due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<Shop>> {
    let now = app.now();
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::shops::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
}

/// Polls a shop that is ours, and notes how it went.
pub async fn poll(app: &App, mut shop: Shop, halt: &Stop) -> Result<()> {
    let ended = fetch(app, &mut shop, halt).await;
    let now = app.now();
    let (kind, message, after) = match ended {
        Ok(Ended::Lost) => return Ok(()),
        Ok(ended) => {
            let pause = if ended == Ended::Behind {
                0
            } else {
                shop.poll_seconds
            };
            let next = now.plus_millis(pause * 1000);
            return Ok(store::shops::polled(&app.store.db, &shop, None, next, now).await?);
        }
        Err(Stopped::Halted) => return Ok(store::shops::release(&app.store.db, &shop).await?),
        Err(Stopped::Mall(error)) => told(&error),
        Err(Stopped::Settings(error)) => {
            let message = format!("{} {}", error.pointer, error.hint.unwrap_or_default());
            (FailureKind::Refused, message, None)
        }
        Err(Stopped::Ours(error)) => {
            tracing::error!(shop = %shop.id, %error, "poll");
            (FailureKind::Temporary, "internal error".to_owned(), None)
        }
    };
    let failure = PollFailure {
        kind,
        message,
        at: now,
    };
    let next = now.plus_millis(shop.pause_after(shop.failures + 1, after) * 1000);
    Ok(store::shops::polled(&app.store.db, &shop, Some(&failure), next, now).await?)
}

#[derive(PartialEq, Eq)]
enum Ended {
    UpToDate,
    /// There is more, and it is others' turn.
    Behind,
    /// Somebody else holds the shop now.
    Lost,
}

enum Stopped {
    Mall(MallError),
    /// The shop's settings make no connector.
    Settings(FieldError),
    Ours(Error),
    /// The process is to end: another goes on, at once.
    Halted,
}

impl<E: Into<Error>> From<E> for Stopped {
    fn from(error: E) -> Stopped {
        Stopped::Ours(error.into())
    }
}

/// What went wrong, for the shop to see, and how many seconds the mall wants to be left alone.
fn told(error: &MallError) -> (FailureKind, String, Option<i64>) {
    let after = match error.advice() {
        Advice::TryAgain(after) => after,
        Advice::Renew | Advice::TellShop | Advice::GiveUp => None,
    };
    let seconds = after.map(|after| i64::try_from(after.as_secs()).unwrap_or(i64::MAX));
    (failure_kind(error), error.to_string(), seconds)
}

async fn fetch(app: &App, shop: &mut Shop, halt: &Stop) -> std::result::Result<Ended, Stopped> {
    let entrance = Entrance::open(app, shop.tenant_id, Actor::Shop { id: shop.id }).await?;
    let route = store::routes::sales_route(&app.store.db, shop.tenant_id, shop.sales_route_id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let mut line = Line {
        app,
        outside: Outbound::of(app, shop.id),
        credentials: open(&entrance.keys, shop)?,
        route: route.code,
        mall: None,
        halt: halt.clone(),
    };
    let mut cursor: OrderCursor = serde_json::from_value(shop.cursor.0.clone())
        .map_err(|_| Error::Internal("a kept cursor does not resolve".into()))?;
    for _ in 0..PAGES {
        if halt.is_asked() {
            return Err(Stopped::Halted);
        }
        let page = line.page(&entrance, shop, &cursor).await?;
        cursor = page.next.clone();
        shop.cursor = Json(json!(cursor));
        shop.reached_at = cursor.reached();
        let more = page.more;
        let taken = Taken::of_page(page);
        if !take(app, &entrance, shop, taken, lease_end(app)).await? {
            return Ok(Ended::Lost);
        }
        if !more {
            return look_again(app, &mut line, &entrance, shop).await;
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
    if !numbers.is_empty() {
        let mall = line.mall(entrance, shop).await?;
        let read = mall.orders_by_number(&line.outside, &numbers);
        let read = line.or_halted(read).await?;
        if !take(app, entrance, shop, Taken::of_read(read), lease_end(app)).await? {
            return Ok(Ended::Lost);
        }
    }
    Ok(Ended::UpToDate)
}

fn lease_end(app: &App) -> Instant {
    app.now().plus_millis(LEASE_MILLIS)
}

/// The way to a shop, with tokens that are renewed as needed.
struct Line<'a> {
    app: &'a App,
    outside: Outbound,
    credentials: MallCredentials,
    route: String,
    mall: Option<std::sync::Arc<dyn Mall>>,
    halt: Stop,
}

impl Line<'_> {
    async fn page(
        &mut self,
        entrance: &Entrance,
        shop: &mut Shop,
        cursor: &OrderCursor,
    ) -> std::result::Result<OrderPage, Stopped> {
        let mall = self.mall(entrance, shop).await?;
        match self.or_halted(mall.orders_since(&self.outside, cursor)).await {
            Err(Stopped::Mall(MallError::TokenExpired)) => {
                let mall = self.renewed(mall.as_ref(), entrance, shop).await?;
                self.or_halted(mall.orders_since(&self.outside, cursor)).await
            }
            page => page,
        }
    }

    /// What only reads may be left in the middle: a mall's limits can make it wait for minutes.
    async fn or_halted<T>(
        &self,
        reading: impl Future<Output = std::result::Result<T, MallError>>,
    ) -> std::result::Result<T, Stopped> {
        let mut halt = self.halt.clone();
        tokio::select! {
            read = reading => read.map_err(Stopped::Mall),
            () = halt.asked() => Err(Stopped::Halted),
        }
    }

    async fn mall(
        &mut self,
        entrance: &Entrance,
        shop: &mut Shop,
    ) -> std::result::Result<std::sync::Arc<dyn Mall>, Stopped> {
        let mall = match &self.mall {
            Some(mall) => mall.clone(),
            None => self.connect(shop)?,
        };
        if mall.needs_renewal(self.app.now()) {
            return self.renewed(mall.as_ref(), entrance, shop).await;
        }
        Ok(mall)
    }

    fn connect(&mut self, shop: &Shop) -> std::result::Result<std::sync::Arc<dyn Mall>, Stopped> {
        let mall = connector(&self.route, shop, &self.credentials).map_err(Stopped::Settings)?;
        let mall: std::sync::Arc<dyn Mall> = mall.into();
        self.mall = Some(mall.clone());
        Ok(mall)
    }

    /// Fresh tokens, kept before they are used: an old one may be worthless from now on.
    async fn renewed(
        &mut self,
        mall: &dyn Mall,
        entrance: &Entrance,
        shop: &mut Shop,
    ) -> std::result::Result<std::sync::Arc<dyn Mall>, Stopped> {
        let renewal = mall.renew(&self.outside).await;
        let Some(renewal) = renewal.map_err(Stopped::Mall)? else {
            return Err(Stopped::Mall(MallError::TokenExpired));
        };
        self.keep(renewal, entrance, shop).await
    }

    async fn keep(
        &mut self,
        renewal: Renewal,
        entrance: &Entrance,
        shop: &mut Shop,
    ) -> std::result::Result<std::sync::Arc<dyn Mall>, Stopped> {
        self.credentials = self.credentials.clone().renewed(renewal);
        let mall = self.connect(shop)?;
        let sealed = store::shops::seal(&entrance.keys, shop.id, &json!(self.credentials))?;
        shop.expiries = Json(expiries(mall.as_ref(), &shop.expiries));
        if !store::shops::renew(&self.app.store.db, shop, &sealed, &shop.expiries).await? {
            tracing::warn!(shop = %shop.id, "renewed tokens came too late: the credentials were replaced");
        }
        Ok(mall)
    }
}
