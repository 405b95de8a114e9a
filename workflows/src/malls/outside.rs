//! The world as connectors see it: requests wait for their budget, then are sent.

use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use connectors::mall::{Budget, HttpClient, HttpLimits, Outside, Request, Response, SendError};
use domain::shop::Shop;
use domain::{Instant, ShopId, TenantId};
use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use store::Db;
use uuid::Uuid;

use crate::{App, Clock};

/// How often each of many has asked, in this process: one limiter for each class of requests, with a bucket
/// for each shop or warehouse.
#[derive(Clone, Default)]
pub(crate) struct Limiters(Arc<Mutex<ByClass>>);

/// One for each class of requests, by its name.
type ByClass = Vec<(&'static str, Arc<Limiter>)>;

type Limiter = RateLimiter<Uuid, DashMapStateStore<Uuid>, DefaultClock>;

impl Limiters {
    /// Waits until whoever this is may send a request of this class.
    pub async fn turn(&self, budget: &'static Budget, who: Uuid) {
        self.of(budget).until_key_ready(&who).await;
    }

    fn of(&self, budget: &'static Budget) -> Arc<Limiter> {
        let mut limiters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, limiter)) = limiters.iter().find(|(name, _)| *name == budget.name) {
            return limiter.clone();
        }
        let burst = NonZeroU32::new(budget.burst).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(budget.interval)
            .unwrap_or_else(|| Quota::per_second(NonZeroU32::MIN))
            .allow_burst(burst);
        let limiter = Arc::new(RateLimiter::dashmap(quota));
        limiters.push((budget.name, limiter.clone()));
        limiter
    }
}

/// The client for all malls, and how often each shop has asked; cheap to clone.
///
/// A shop's orders, stock and shipments may be in the hands of different processes. On PostgreSQL all of
/// them take their places from one row for each class of requests; SQLite is one machine's, and this
/// process counts by itself.
#[derive(Clone)]
pub struct Malls {
    client: Arc<HttpClient>,
    limiters: Limiters,
}

impl Malls {
    /// `private`: whether shops may lie in private networks.
    pub fn new(private: bool) -> Malls {
        Malls {
            client: Arc::new(HttpClient::new(HttpLimits {
                private,
                ..HttpLimits::default()
            })),
            limiters: Limiters::default(),
        }
    }
}

/// What one shop's connector is given.
pub(crate) struct Outbound {
    malls: Malls,
    clock: Clock,
    db: Db,
    tenant: TenantId,
    shop: ShopId,
}

impl Outbound {
    pub fn of(app: &App, shop: &Shop) -> Outbound {
        Outbound {
            malls: app.malls.clone(),
            clock: app.clock.clone(),
            db: app.store.db.clone(),
            tenant: shop.tenant_id,
            shop: shop.id,
        }
    }

    /// Waits until the shop may send a request of this class.
    async fn turn(&self, budget: &'static Budget) -> Result<(), SendError> {
        if self.db.is_sqlite() {
            self.malls.limiters.turn(budget, self.shop.0).await;
            return Ok(());
        }
        let interval = i64::try_from(budget.interval.as_millis()).unwrap_or(i64::MAX);
        let rate = (interval, i64::from(budget.burst));
        let now = self.clock.now();
        let at = store::mall_budgets::take(&self.db, self.tenant, self.shop, budget.name, rate, now).await;
        let at = at.map_err(|error| {
            tracing::warn!(shop = %self.shop, %error, "no place in the row for a mall");
            SendError::NotConnected
        })?;
        let wait = u64::try_from(at.millis() - now.millis()).unwrap_or(0);
        tokio::time::sleep(Duration::from_millis(wait)).await;
        Ok(())
    }
}

#[async_trait]
impl Outside for Outbound {
    fn now(&self) -> Instant {
        self.clock.now()
    }

    async fn send(&self, request: Request) -> Result<Response, SendError> {
        self.turn(request.budget).await?;
        self.malls.client.send(request).await
    }
}
