//! What the server serves: operations with their manners, the contract and its viewer, the pages of
//! problems, and health.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use poem::endpoint::BoxEndpoint;
use poem::{EndpointExt as _, Route};
use poem_openapi::OpenApi;
use workflows::App;

use crate::auth::authenticate;
use crate::body::{LISTS, MAX_JSON_BYTES, MAX_LIST_BYTES};
use crate::contract::{operations, service};
use crate::docs::{ViewerError, docs};
use crate::health::{healthz, readyz};
use crate::http::client_address::TrustedProxies;
use crate::http::per_prefix::PerPrefix;
use crate::http::stack::{Manners, with_manners};
use crate::mails::unsubscribe_page;
use crate::operations::Operations;
use crate::problem_pages::problem_pages;
use crate::rate_limit::{Rate, RateLimits};
use crate::state::Api;

/// How the API shows itself to the network.
#[derive(Clone, Debug)]
pub struct Exposure {
    pub cors_origins: Arc<[String]>,
    pub trusted_proxies: TrustedProxies,
    pub hsts_seconds: Option<u64>,
    /// What a key may ask for.
    pub rate: Rate,
    /// What an address may ask for without a key: the contract, and to sign in.
    pub unknown_rate: Rate,
    pub request_timeout: Duration,
    /// In bytes.
    pub max_upload: u64,
}

const UPLOAD_TIMEOUT: Duration = Duration::from_hours(1);
/// A hundred thousand rows are looked up and written while the caller waits.
const FILE_TIMEOUT: Duration = Duration::from_mins(10);
const UPLOADS: &str = "/v1/order-imports";
const RESULTS: &str = "/v1/tracking-imports";
const PAYMENT_FILES: &str = "/v1/payment-imports";
const BLACKLIST_FILES: &str = "/v1/blacklist-entries/import";
const PRODUCT_FILES: &str = "/v1/product-imports";
const STOCK_FILES: &str = "/v1/stock-imports";
const MESSAGES: &str = "/v1/inbound-mails";
const IMAGES: &str = "/v1/mail-images";
const JSON_LIMIT: u64 = MAX_JSON_BYTES as u64;

/// Everything under the one address.
pub fn endpoint(app: App, exposure: &Exposure) -> Result<BoxEndpoint<'static>, ViewerError> {
    let db = app.store.db.clone();
    let ready = readyz(move || {
        let db = db.clone();
        async move { db.ping().await }
    });
    let documents = docs(Bytes::from_static(crate::CONTRACT.as_bytes()))?;
    Ok(Route::new()
        .at("/healthz", healthz())
        .at("/readyz", ready)
        .nest_no_strip("/", polite(app, exposure, documents))
        .map_to_response()
        .boxed())
}

/// Operations, documents and pages, with all manners.
fn polite(app: App, exposure: &Exposure, documents: Route) -> BoxEndpoint<'static> {
    let api = Api {
        max_upload: exposure.max_upload,
        ..Api::new(app.clone())
    };
    let manners = manners(exposure, described(&operations(&api)));
    let routes = documents
        .nest("/problems", problem_pages())
        .nest("/unsubscribe", unsubscribe_page(app.clone()))
        .nest_no_strip("/", service(operations(&api)));
    with_manners(routes, &manners, |endpoint| authenticate(app, endpoint))
}

fn described<A: OpenApi>(_: &A) -> Operations {
    Operations::of::<A>()
}

fn manners(exposure: &Exposure, operations: Operations) -> Manners {
    // A form adds its boundaries to the file.
    let upload_limit = exposure.max_upload + JSON_LIMIT;
    let timeouts = PerPrefix::new(exposure.request_timeout);
    Manners {
        origins: exposure.cors_origins.clone(),
        hsts_seconds: exposure.hsts_seconds,
        trusted_proxies: exposure.trusted_proxies.clone(),
        body_limits: Arc::new(
            PerPrefix::new(JSON_LIMIT)
                .except(UPLOADS, upload_limit)
                .except(RESULTS, upload_limit)
                .except(LISTS[0], MAX_LIST_BYTES as u64)
                .except(LISTS[1], MAX_LIST_BYTES as u64)
                .except(MESSAGES, domain::inbound_mail::MAX_MESSAGE)
                .except(IMAGES, workflows::mail_images::MAX_IMAGE + JSON_LIMIT)
                .except(PAYMENT_FILES, crate::payment_imports::MAX_FILE + JSON_LIMIT)
                .except(BLACKLIST_FILES, crate::blacklist_entries::MAX_FILE + JSON_LIMIT)
                .except(PRODUCT_FILES, crate::product_files::MAX_FILE + JSON_LIMIT)
                .except(STOCK_FILES, crate::product_files::MAX_FILE + JSON_LIMIT),
        ),
        timeouts: Arc::new(
            timeouts
                .except(UPLOADS, UPLOAD_TIMEOUT)
                .except(RESULTS, UPLOAD_TIMEOUT)
                .except(BLACKLIST_FILES, FILE_TIMEOUT)
                .except(PRODUCT_FILES, FILE_TIMEOUT)
                .except(STOCK_FILES, FILE_TIMEOUT),
        ),
        ..Manners::new(operations, RateLimits::new(exposure.rate, exposure.unknown_rate))
    }
}
