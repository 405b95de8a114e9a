//! How much a caller may ask for: a bucket per key, refilled steadily, and one per address for who
//! has no valid key.
//!
//! The state is per process: with N processes behind a balancer a caller may do up to N times as
//! much, so the configured rate is a promise about one process.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use poem::http::{HeaderName, HeaderValue};
use poem::{Endpoint, IntoResponse, Request, Response, Result};
use uuid::Uuid;

use crate::failure::Failure;
use crate::http::client_address::ClientAddress;
use crate::http::problems::Carried;
use crate::problem::Code;

/// The headers' names: still an IETF draft (draft-ietf-httpapi-ratelimit-headers), so in one place.
pub const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
pub const RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// Buckets for addresses; several addresses may share one, so that their number has a bound.
const ADDRESS_BUCKETS: u64 = 1 << 16;

/// Full buckets are forgotten every so many requests.
const TIDY_EVERY: u32 = 4096;

/// A steady rate, and how much may come at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    pub per_minute: NonZeroU32,
    pub burst: NonZeroU32,
}

impl Rate {
    /// None when either is zero.
    pub fn new(per_minute: u32, burst: u32) -> Option<Rate> {
        Some(Rate {
            per_minute: NonZeroU32::new(per_minute)?,
            burst: NonZeroU32::new(burst)?,
        })
    }

    /// Seconds in which so many requests flow back.
    fn seconds_for(self, requests: u32) -> u32 {
        (u64::from(requests) * 60)
            .div_ceil(self.per_minute.get().into())
            .try_into()
            .unwrap_or(u32::MAX)
    }
}

/// Whom to charge; authentication leaves it in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Metered {
    /// The key or the session.
    pub id: Uuid,
    /// A rate of its own instead of the common one.
    pub rate: Option<Rate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Bucket {
    Caller(Uuid),
    Address(u64),
}

type Limiter = RateLimiter<Bucket, DefaultKeyedStateStore<Bucket>, DefaultClock, StateInformationMiddleware>;

/// The buckets of all callers.
pub struct RateLimits {
    caller: Rate,
    address: Rate,
    /// One limiter per rate: a handful, as rates come from configuration and key settings.
    limiters: RwLock<HashMap<Rate, Arc<Limiter>>>,
    hasher: RandomState,
    until_tidy: AtomicU32,
}

impl RateLimits {
    /// `caller` for who has a valid key, `address` for who has none.
    pub fn new(caller: Rate, address: Rate) -> RateLimits {
        RateLimits {
            caller,
            address,
            limiters: RwLock::default(),
            hasher: RandomState::new(),
            until_tidy: AtomicU32::new(TIDY_EVERY),
        }
    }

    fn charge(&self, metered: Option<Metered>, address: Option<IpAddr>) -> Verdict {
        let (bucket, name, rate) = match metered {
            Some(Metered { id, rate }) => (Bucket::Caller(id), "key", rate.unwrap_or(self.caller)),
            None => (self.address_bucket(address), "address", self.address),
        };
        let limiter = self.limiter(rate);
        self.tidy();
        let (remaining, wait) = match limiter.check_key(&bucket) {
            Ok(state) => (state.remaining_burst_capacity(), None),
            Err(refused) => (0, Some(refused.wait_time_from(limiter.clock().now()))),
        };
        Verdict {
            name,
            rate,
            remaining,
            wait,
        }
    }

    /// An IPv6 customer has a whole /64, so its addresses count as one.
    fn address_bucket(&self, address: Option<IpAddr>) -> Bucket {
        let network = address.map(|address| match address {
            IpAddr::V4(address) => u64::from(address.to_bits()),
            IpAddr::V6(address) => u64::try_from(address.to_bits() >> 64).unwrap_or(u64::MAX),
        });
        Bucket::Address(self.hasher.hash_one(network) % ADDRESS_BUCKETS)
    }

    fn limiter(&self, rate: Rate) -> Arc<Limiter> {
        if let Some(limiter) = self
            .limiters
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&rate)
        {
            return limiter.clone();
        }
        let mut limiters = self.limiters.write().unwrap_or_else(PoisonError::into_inner);
        let new = || {
            let quota = Quota::per_minute(rate.per_minute).allow_burst(rate.burst);
            Arc::new(RateLimiter::keyed(quota).with_middleware())
        };
        limiters.entry(rate).or_insert_with(new).clone()
    }

    fn tidy(&self) {
        if self.until_tidy.fetch_sub(1, Ordering::Relaxed) != 1 {
            return;
        }
        for limiter in self
            .limiters
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .values()
        {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
        self.until_tidy.store(TIDY_EVERY, Ordering::Relaxed);
    }
}

struct Verdict {
    name: &'static str,
    rate: Rate,
    remaining: u32,
    /// How long until the next request; none when this one may pass.
    wait: Option<Duration>,
}

impl Verdict {
    fn headers(&self) -> Vec<(HeaderName, HeaderValue)> {
        let Verdict {
            name,
            rate,
            remaining,
            wait,
        } = self;
        let burst = rate.burst.get();
        let reset = wait.map_or_else(|| rate.seconds_for(burst.saturating_sub(*remaining)), seconds);
        [
            (
                RATE_LIMIT_POLICY,
                format!("\"{name}\";q={burst};w={}", rate.seconds_for(burst)),
            ),
            (RATE_LIMIT, format!("\"{name}\";r={remaining};t={reset}")),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, HeaderValue::try_from(value).ok()?)))
        .collect()
    }
}

/// Whole seconds, rounded up: who waits that long is let in.
fn seconds(wait: Duration) -> u32 {
    let partial = u64::from(wait.subsec_nanos() > 0);
    wait.as_secs()
        .saturating_add(partial)
        .try_into()
        .unwrap_or(u32::MAX)
}

/// Lets a request pass or refuses it, and tells every caller what is left.
pub async fn rate_limit<E: Endpoint>(
    limits: Arc<RateLimits>,
    next: Arc<E>,
    request: Request,
) -> Result<Response> {
    let address = request.data::<ClientAddress>().and_then(|address| address.0);
    let verdict = limits.charge(request.data::<Metered>().copied(), address);
    let headers = verdict.headers();
    let answer = match verdict.wait {
        None => next.call(request).await.map(IntoResponse::into_response),
        Some(wait) => {
            let seconds = seconds(wait);
            let failure = Failure::new(Code::TooManyRequests).hint(seconds.to_string());
            Err(failure.retry_after(seconds.into()).into())
        }
    };
    match answer {
        Ok(mut response) => {
            response.headers_mut().extend(headers);
            Ok(response)
        }
        Err(mut error) => {
            error.set_data(Carried(headers));
            Err(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(per_minute: u32, burst: u32) -> RateLimits {
        let rate = Rate::new(per_minute, burst).unwrap();
        RateLimits::new(rate, rate)
    }

    fn caller(id: u128) -> Metered {
        Metered {
            id: Uuid::from_u128(id),
            rate: None,
        }
    }

    #[test]
    fn a_burst_passes_and_then_waiting_helps() {
        let limits = limits(1, 3);
        let left: Vec<(u32, bool)> = (0..4)
            .map(|_| limits.charge(Some(caller(1)), None))
            .map(|verdict| (verdict.remaining, verdict.wait.is_none()))
            .collect();
        assert_eq!(left, [(2, true), (1, true), (0, true), (0, false)]);
        let refused = limits.charge(Some(caller(1)), None);
        assert!((1..=60).contains(&seconds(refused.wait.unwrap())));
        assert!(
            limits.charge(Some(caller(2)), None).wait.is_none(),
            "another caller has its own bucket"
        );
    }

    #[test]
    fn a_key_may_have_a_rate_of_its_own() {
        let limits = limits(1, 1);
        let metered = Metered {
            id: Uuid::nil(),
            rate: Rate::new(60, 5),
        };
        let verdict = limits.charge(Some(metered), None);
        assert_eq!(verdict.remaining, 4);
        let headers = verdict.headers();
        assert_eq!(
            headers[0],
            (RATE_LIMIT_POLICY, HeaderValue::from_static("\"key\";q=5;w=5"))
        );
        assert_eq!(
            headers[1],
            (RATE_LIMIT, HeaderValue::from_static("\"key\";r=4;t=1"))
        );
    }

    #[test]
    fn addresses_are_bounded_and_a_network_counts_once() {
        let limits = limits(1, 1);
        let charge = |address: &str| limits.charge(None, Some(address.parse().unwrap())).wait.is_none();
        assert!(charge("2001:db8:0:1::1"));
        assert!(!charge("2001:db8:0:1:ffff::2"));
        for n in 0..300_000_u32 {
            limits.charge(None, Some(IpAddr::V4(n.into())));
        }
        let buckets = limits.limiter(limits.address).len();
        assert!(buckets <= usize::try_from(ADDRESS_BUCKETS).unwrap(), "{buckets}");
    }

    #[test]
    fn full_buckets_are_forgotten() {
        let limits = limits(u32::MAX, u32::MAX);
        for n in 0..u128::from(TIDY_EVERY) * 2 {
            limits.charge(Some(caller(n)), None);
        }
        assert!(limits.limiter(limits.caller).len() < TIDY_EVERY as usize * 2);
    }

    #[test]
    fn waiting_is_rounded_up() {
        assert_eq!(seconds(Duration::from_millis(1)), 1);
        assert_eq!(seconds(Duration::from_secs(2)), 2);
        assert_eq!(Rate::new(100, 1).unwrap().seconds_for(1), 1);
        assert_eq!(Rate::new(7, 1).unwrap().seconds_for(10), 86);
    }
}
