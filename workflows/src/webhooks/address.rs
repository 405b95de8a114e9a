//! Events that have just got their places are addressed to the endpoints that want them, in the same
//! transaction: each to each once.

use domain::event::FeedEvent;
use domain::webhook::{DeliveryStatus, PATIENCE_MILLIS, WebhookDelivery};
use domain::{Instant, Json, TenantId, WebhookDeliveryId, WebhookEndpointId};
use store::Tx;

use crate::{Result, new_id};

pub(crate) async fn address(tx: &mut Tx, tenant: TenantId, placed: &[FeedEvent], now: Instant) -> Result<()> {
    let endpoints = store::webhook_endpoints::list(&mut *tx, tenant).await?;
    let mut deliveries = Vec::new();
    let mut addressed: Vec<WebhookEndpointId> = Vec::new();
    for endpoint in &endpoints {
        let before = deliveries.len();
        let wanted = placed.iter().filter(|placed| {
            let event = &placed.event;
            endpoint.wants(event.kind, event.subject_id, event.occurred_at)
        });
        deliveries.extend(wanted.map(|placed| delivery(tenant, endpoint.id, placed, now)));
        if deliveries.len() > before {
            addressed.push(endpoint.id);
        }
    }
    if deliveries.is_empty() {
        return Ok(());
    }
    store::webhook_deliveries::insert(tx, &deliveries).await?;
    Ok(store::webhook_endpoints::wake(tx, tenant, &addressed, now).await?)
}

pub(super) fn delivery(
    tenant: TenantId,
    endpoint: WebhookEndpointId,
    placed: &FeedEvent,
    now: Instant,
) -> WebhookDelivery {
    WebhookDelivery {
        tenant_id: tenant,
        id: WebhookDeliveryId(new_id()),
        endpoint_id: endpoint,
        event_id: placed.event.id,
        event_kind: placed.event.kind,
        position: placed.position,
        status: DeliveryStatus::Pending,
        attempts: 0,
        log: Json(Vec::new()),
        sealed: None,
        next_attempt_at: Some(now),
        give_up_at: now.plus_millis(PATIENCE_MILLIS),
        delivered_at: None,
        created_at: now,
    }
}
