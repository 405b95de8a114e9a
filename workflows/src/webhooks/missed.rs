//! What happened while an endpoint was switched off, or had not asked for it yet, is addressed to it
//! afterwards.

use domain::event::EventKind;
use domain::{FieldError, Instant, WebhookEndpointId};
use store::Tx;
use store::webhook_deliveries::Unaddressed;

use super::address::delivery;
use super::deliveries::{MOST, Replayed};
use crate::{App, Caller, Result};

/// Addresses what an endpoint wants by now of all that happened from then on, before `to`, and was never
/// addressed to it: the oldest first, and so many at most. Who asks again goes on.
pub async fn replay_missed(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    endpoint: WebhookEndpointId,
    (from, to): (Instant, Option<Instant>),
) -> Result<Replayed> {
    let (tenant, now) = (caller.tenant, app.now());
    // Who asks for the same at the same time waits here.
    store::webhook_endpoints::wake(&mut *tx, tenant, &[endpoint], now).await?;
    let endpoint = store::webhook_endpoints::get(&mut *tx, tenant, endpoint)
        .await?
        .ok_or_else(|| FieldError::new("/endpoint_id", "unknown_reference"))?;
    if !endpoint.active {
        return Err(domain::Error::NotReady.into());
    }
    let kinds = EventKind::ALL.iter().copied();
    let wanted = kinds.filter(|kind| endpoint.wants(*kind, uuid::Uuid::nil(), endpoint.created_at));
    let unaddressed = Unaddressed {
        endpoint: endpoint.id,
        kinds: wanted.collect(),
        from: from.max(endpoint.created_at),
        to: to.unwrap_or(now),
    };
    let mut missed = store::webhook_deliveries::unaddressed(&mut *tx, tenant, &unaddressed, MOST + 1).await?;
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let more = missed.len() > most;
    missed.truncate(most);
    let deliveries: Vec<_> = missed
        .iter()
        .map(|event| delivery(tenant, endpoint.id, event, now))
        .collect();
    if !deliveries.is_empty() {
        store::webhook_deliveries::insert(tx, &deliveries).await?;
    }
    Ok(Replayed {
        deliveries: i64::try_from(deliveries.len()).unwrap_or(i64::MAX),
        more,
    })
}
