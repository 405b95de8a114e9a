//! The world as connectors see it: requests wait for their budget, then are sent.

use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use connectors::mall::{Budget, HttpClient, HttpLimits, Outside, Request, Response, SendError};
use domain::{Instant, ShopId};
use governor::clock::DefaultClock;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::{App, Clock};

/// One for each class of requests, by its name.
type Limiters = Vec<(&'static str, Arc<Limiter>)>;
type Limiter = RateLimiter<ShopId, DashMapStateStore<ShopId>, DefaultClock>;

/// The client for all malls, and how often each shop has asked; cheap to clone.
///
/// A shop is held by one runner at a time (its lease), so that what this process counts is all there is.
#[derive(Clone)]
pub struct Malls {
    client: Arc<HttpClient>,
    limiters: Arc<Mutex<Limiters>>,
}

impl Malls {
    /// `private`: whether shops may lie in private networks.
    pub fn new(private: bool) -> Malls {
        Malls {
            client: Arc::new(HttpClient::new(HttpLimits {
                private,
                ..HttpLimits::default()
            })),
            limiters: Arc::default(),
        }
    }

    /// One limiter for each class of requests, with a bucket for each shop.
    fn limiter(&self, budget: &'static Budget) -> Arc<Limiter> {
        let mut limiters = self.limiters.lock().unwrap_or_else(PoisonError::into_inner);
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

/// What one shop's connector is given.
pub(crate) struct Outbound {
    malls: Malls,
    clock: Clock,
    shop: ShopId,
}

impl Outbound {
    pub fn of(app: &App, shop: ShopId) -> Outbound {
        Outbound {
            malls: app.malls.clone(),
            clock: app.clock.clone(),
            shop,
        }
    }
}

#[async_trait]
impl Outside for Outbound {
    fn now(&self) -> Instant {
        self.clock.now()
    }

    async fn send(&self, request: Request) -> Result<Response, SendError> {
        self.malls
            .limiter(request.budget)
            .until_key_ready(&self.shop)
            .await;
        self.malls.client.send(request).await
    }
}
