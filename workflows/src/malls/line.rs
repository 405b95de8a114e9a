//! The way to a shop: its connector, and tokens that are renewed as needed.

use std::sync::Arc;

use connectors::mall::{Advice, Mall, MallCredentials, MallError, Renewal};
use domain::shop::{FailureKind, PollFailure, Shop};
use domain::{FieldError, Instant, Json, ShopId};
use serde_json::json;
use store::TenantKeys;

use super::connected::{connector, expiries, failure_kind, open};
use super::outside::Outbound;
use crate::{App, Error, Stop};

/// Why a piece of work at a mall came to an end before its time.
pub(crate) enum Stopped {
    Mall(MallError),
    /// The shop's settings make no connector.
    Settings(FieldError),
    Ours(Error),
    /// The process is to end: another goes on, at once.
    Halted,
    /// Somebody else has to be done with the shop first.
    Busy,
}

impl<E: Into<Error>> From<E> for Stopped {
    fn from(error: E) -> Stopped {
        Stopped::Ours(error.into())
    }
}

impl Stopped {
    /// What went wrong, for the shop to see, and how many seconds the mall wants to be left alone.
    pub fn told(&self, shop: ShopId, now: Instant) -> (PollFailure, Option<i64>) {
        let failure = |kind, message| PollFailure {
            kind,
            message,
            at: now,
        };
        match self {
            Stopped::Mall(error) => {
                let after = match error.advice() {
                    Advice::TryAgain(after) => after,
                    Advice::Renew | Advice::TellShop | Advice::GiveUp => None,
                };
                let seconds = after.map(|after| i64::try_from(after.as_secs()).unwrap_or(i64::MAX));
                (failure(failure_kind(error), error.to_string()), seconds)
            }
            Stopped::Settings(error) => {
                let hint = error.hint.clone().unwrap_or_default();
                (
                    failure(FailureKind::Refused, format!("{} {hint}", error.pointer)),
                    None,
                )
            }
            Stopped::Ours(error) => {
                tracing::error!(%shop, %error, "at a mall");
                (failure(FailureKind::Temporary, "internal error".to_owned()), None)
            }
            Stopped::Halted | Stopped::Busy => (failure(FailureKind::Temporary, String::new()), None),
        }
    }
}

type Connector = Arc<dyn Mall>;

pub(crate) struct Line<'a> {
    app: &'a App,
    pub outside: Outbound,
    keys: Arc<TenantKeys>,
    credentials: MallCredentials,
    route: String,
    mall: Option<Connector>,
    halt: Stop,
}

impl<'a> Line<'a> {
    pub async fn open(
        app: &'a App,
        keys: Arc<TenantKeys>,
        shop: &Shop,
        halt: &Stop,
    ) -> Result<Line<'a>, Stopped> {
        let route = store::routes::sales_route(&app.store.db, shop.tenant_id, shop.sales_route_id)
            .await?
            .ok_or(domain::Error::NotFound)?;
        Ok(Line {
            app,
            outside: Outbound::of(app, shop),
            credentials: open(&keys, shop)?,
            keys,
            route: route.code,
            mall: None,
            halt: halt.clone(),
        })
    }

    /// What only reads may be left in the middle: a mall's limits can make it wait for minutes.
    pub async fn or_halted<T>(
        &self,
        reading: impl Future<Output = Result<T, MallError>>,
    ) -> Result<T, Stopped> {
        let mut halt = self.halt.clone();
        tokio::select! {
            read = reading => read.map_err(Stopped::Mall),
            () = halt.asked() => Err(Stopped::Halted),
        }
    }

    /// The connector, with tokens that hold. The shop's polling lease is held: nobody else renews.
    pub async fn mall(&mut self, shop: &mut Shop) -> Result<Connector, Stopped> {
        let mall = self.as_it_is(shop)?;
        if mall.needs_renewal(self.app.now()) {
            return self.renewed(shop).await;
        }
        Ok(mall)
    }

    /// The connector, whether its tokens hold or not.
    pub fn as_it_is(&mut self, shop: &Shop) -> Result<Connector, Stopped> {
        match &self.mall {
            Some(mall) => Ok(mall.clone()),
            None => self.connect(shop),
        }
    }

    fn connect(&mut self, shop: &Shop) -> Result<Connector, Stopped> {
        let mall = connector(&self.route, shop, &self.credentials).map_err(Stopped::Settings)?;
        let mall: Connector = mall.into();
        self.mall = Some(mall.clone());
        Ok(mall)
    }

    /// Fresh tokens, kept before they are used: an old one may be worthless from now on.
    pub async fn renewed(&mut self, shop: &mut Shop) -> Result<Connector, Stopped> {
        let mall = self.as_it_is(shop)?;
        let renewal = mall.renew(&self.outside).await;
        let Some(renewal) = renewal.map_err(Stopped::Mall)? else {
            return Err(Stopped::Mall(MallError::TokenExpired));
        };
        self.keep(renewal, shop).await
    }

    async fn keep(&mut self, renewal: Renewal, shop: &mut Shop) -> Result<Connector, Stopped> {
        self.credentials = self.credentials.clone().renewed(renewal);
        let mall = self.connect(shop)?;
        let sealed = store::shops::seal(&self.keys, shop.id, &json!(self.credentials))?;
        let set_at = shop.credentials_at.unwrap_or_else(|| self.app.now());
        shop.expiries = Json(expiries(mall.as_ref(), set_at, &shop.expiries));
        if !store::shops::renew(&self.app.store.db, shop, &sealed, &shop.expiries).await? {
            tracing::warn!(shop = %shop.id, "renewed tokens came too late: the credentials were replaced");
        }
        Ok(mall)
    }
}
