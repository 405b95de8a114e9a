//! The whole stack around the API, in the order that it must have.

use std::sync::Arc;
use std::time::Duration;

use poem::endpoint::BoxEndpoint;
use poem::{EndpointExt, IntoEndpoint};

use super::access_log::access_log;
use super::body_limit::body_limit;
use super::client_address::{TrustedProxies, client_address};
use super::compression::compression;
use super::conditional::conditional;
use super::cors::cors;
use super::measure::measure;
use super::per_prefix::PerPrefix;
use super::problems::problems;
use super::request_id::request_id;
use super::security_headers::security_headers;
use super::timeout::timeout;
use super::trace::trace;
use crate::idempotency::digest_slot;
use crate::operations::Operations;
use crate::rate_limit::{RateLimits, rate_limit};

/// What may be set about how requests are treated.
#[derive(Clone)]
pub struct Manners {
    /// Origins of web pages that may call the API; `*` for any.
    pub origins: Arc<[String]>,
    /// How long browsers insist on HTTPS; only where the API is served over HTTPS.
    pub hsts_seconds: Option<u64>,
    /// Proxies that are believed about the client's address.
    pub trusted_proxies: TrustedProxies,
    /// The largest body in bytes, by path.
    pub body_limits: Arc<PerPrefix<u64>>,
    /// The longest time a request may take, by path.
    pub timeouts: Arc<PerPrefix<Duration>>,
    /// How much each caller may ask for.
    pub rate_limits: Arc<RateLimits>,
    /// What the contract declares.
    pub operations: Arc<Operations>,
}

impl Manners {
    /// The defaults: no foreign origins, no proxies, 1 MiB, 30 s.
    pub fn new(operations: Operations, rate_limits: RateLimits) -> Manners {
        Manners {
            origins: Arc::new([]),
            hsts_seconds: None,
            trusted_proxies: TrustedProxies::default(),
            body_limits: Arc::new(PerPrefix::new(1 << 20)),
            timeouts: Arc::new(PerPrefix::new(Duration::from_secs(30))),
            rate_limits: Arc::new(rate_limits),
            operations: Arc::new(operations),
        }
    }
}

/// The endpoint with all manners. `authenticate` finds out who calls and leaves it in the request
/// (`rate_limit::Metered` among it); it refuses nobody: operations do, by their scopes.
///
/// From the outside in, and why there:
/// 1. request id: every line logged further in carries it;
/// 2. trace, access log and metrics: see the answer as it leaves, and the whole time;
/// 3. security headers, CORS: also on problems, so that a browser may read those;
/// 4. compression, then conditional answers: a 304 has nothing to compress, and all below sees
///    plain bodies;
/// 5. problems: whatever fails or panics below has the one form from here on;
/// 6. client address: needed by authentication and rate limit;
/// 7. timeout: over all work, including reading the body and asking the database who calls;
/// 8. body limit: before anybody reads;
/// 9. authentication, then rate limit: a key has a bucket of its own, and who has none is charged
///    by address, so guessing keys runs dry;
/// 10. the slot for the body's digest, which idempotency needs.
pub fn with_manners<E>(
    endpoint: E,
    manners: &Manners,
    authenticate: impl FnOnce(BoxEndpoint<'static>) -> BoxEndpoint<'static>,
) -> BoxEndpoint<'static>
where
    E: IntoEndpoint,
    E::Endpoint: 'static,
{
    let Manners {
        origins,
        trusted_proxies,
        body_limits,
        timeouts,
        rate_limits,
        operations,
        ..
    } = manners.clone();
    let (for_log, for_metrics, for_traces) = (operations.clone(), operations.clone(), operations.clone());
    let hsts_seconds = manners.hsts_seconds;
    // Boxed at each step: the compiler's work on nested future types grows with every layer.
    let limited = endpoint
        .around(digest_slot)
        .boxed()
        .around(move |next, request| rate_limit(rate_limits.clone(), next, request))
        .boxed();
    authenticate(limited)
        .around(move |next, request| body_limit(body_limits.clone(), next, request))
        .boxed()
        .around(move |next, request| timeout(timeouts.clone(), next, request))
        .boxed()
        .around(move |next, request| client_address(trusted_proxies.clone(), next, request))
        .boxed()
        .around(move |next, request| problems(operations.clone(), next, request))
        .boxed()
        .around(conditional)
        .boxed()
        .around(compression)
        .boxed()
        .around(move |next, request| cors(origins.clone(), next, request))
        .boxed()
        .around(move |next, request| security_headers(hsts_seconds, next, request))
        .boxed()
        .around(move |next, request| measure(for_metrics.clone(), next, request))
        .boxed()
        .around(move |next, request| access_log(for_log.clone(), next, request))
        .boxed()
        .around(move |next, request| trace(for_traces.clone(), next, request))
        .boxed()
        .around(request_id)
        .boxed()
}
