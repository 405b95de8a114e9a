//! What was sent where, and sending it once more.

use domain::webhook::{PATIENCE_MILLIS, WebhookDelivery};
use domain::{WebhookDeliveryId, WebhookEndpointId};
use store::Tx;
use store::webhook_deliveries::DeliveryFilter;

use crate::{App, Caller, Result};

/// Deliveries sent once more by one request.
pub(super) const MOST: i64 = 10_000;

/// A delivery with what the endpoint said last.
#[derive(Clone, Debug)]
pub struct ReadDelivery {
    pub delivery: WebhookDelivery,
    pub answer: Option<String>,
}

/// How many are sent once more.
#[derive(Clone, Copy, Debug)]
pub struct Replayed {
    pub deliveries: i64,
    /// Others are asked about too, and were too many for once.
    pub more: bool,
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    filter: &DeliveryFilter,
    before: Option<WebhookDeliveryId>,
    limit: i64,
) -> Result<Vec<ReadDelivery>> {
    let found = store::webhook_deliveries::list(&app.store.db, caller.tenant, filter, before, limit).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    found
        .into_iter()
        .map(|delivery| opened(&keys, delivery))
        .collect()
}

pub async fn get(app: &App, caller: &Caller, id: WebhookDeliveryId) -> Result<ReadDelivery> {
    let delivery = store::webhook_deliveries::get(&app.store.db, caller.tenant, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    opened(&keys, delivery.ok_or(domain::Error::NotFound)?)
}

pub async fn replay_one(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WebhookDeliveryId,
) -> Result<ReadDelivery> {
    let now = app.now();
    let times = (now, now.plus_millis(PATIENCE_MILLIS));
    let delivery = store::webhook_deliveries::replay_one(tx, caller.tenant, id, times)
        .await?
        .ok_or(domain::Error::NotFound)?;
    store::webhook_endpoints::wake(tx, caller.tenant, &[delivery.endpoint_id], now).await?;
    let keys = app.store.keys(caller.tenant, now).await?;
    opened(&keys, delivery)
}

pub async fn replay(app: &App, tx: &mut Tx, caller: &Caller, filter: &DeliveryFilter) -> Result<Replayed> {
    let now = app.now();
    let times = (now, now.plus_millis(PATIENCE_MILLIS));
    let mut endpoints = store::webhook_deliveries::replay(tx, caller.tenant, filter, times, MOST).await?;
    let deliveries = i64::try_from(endpoints.len()).unwrap_or(i64::MAX);
    endpoints.sort_unstable();
    endpoints.dedup();
    let endpoints: Vec<WebhookEndpointId> = endpoints;
    store::webhook_endpoints::wake(tx, caller.tenant, &endpoints, now).await?;
    Ok(Replayed {
        deliveries,
        more: deliveries == MOST,
    })
}

fn opened(keys: &store::TenantKeys, delivery: WebhookDelivery) -> Result<ReadDelivery> {
    Ok(ReadDelivery {
        answer: store::webhook_deliveries::open(keys, &delivery)?,
        delivery,
    })
}
