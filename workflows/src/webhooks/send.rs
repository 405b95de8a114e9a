//! Sends to an endpoint what is due. Who holds its lease sends; a crash between sending and writing it
//! down sends once more.

use std::sync::Arc;
use std::time::Duration;

use connectors::web::{HttpClient, HttpLimits, Response, SendError};
use connectors::webhook::request;
use domain::event::{Actor, Event, EventKind, FeedEvent};
use domain::webhook::{
    Attempt, AttemptError, DisabledReason, FAILURES_UNTIL_PAUSE, WebhookDelivery, WebhookEndpoint,
};
use domain::{EventId, Instant, Json, TenantId};
use futures_util::future::join_all;
use serde_json::json;
use store::{TenantKeys, Tx};
use uuid::Uuid;

use super::payload::payload;
use crate::announcements::{self, Notice};
use crate::{App, Result, Stop, new_id};

/// What an endpoint has to answer in.
const TIME: Duration = Duration::from_secs(15);
const CONNECT_TIME: Duration = Duration::from_secs(5);
/// What is read and kept of an answer, in bytes.
const ANSWER: usize = 512;
/// How long an endpoint is left alone when its process was killed: twice the slowest of answers. Every batch
/// renews it.
const LEASE_MILLIS: i64 = 30 * 1000;
/// Sent to one endpoint at once.
const AT_ONCE: i64 = 8;
/// Then others have their turn.
const BATCHES: usize = 32;
const MAX_RETRY_AFTER_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// The client for all endpoints; cheap to clone.
#[derive(Clone)]
pub struct Webhooks {
    client: Arc<HttpClient>,
    /// Whether endpoints may lie in private networks.
    pub private: bool,
}

impl Webhooks {
    pub fn new(private: bool) -> Webhooks {
        let limits = HttpLimits {
            time: TIME,
            connect_time: CONNECT_TIME,
            size: ANSWER,
            cut: true,
            private,
        };
        Webhooks {
            client: Arc::new(HttpClient::new(limits)),
            private,
        }
    }
}

/// Takes endpoints for which something is due, so many at most: they are ours for the time of a lease.
pub async fn claim_due(app: &App, most: usize) -> Result<Vec<WebhookEndpoint>> {
    let now = app.now();
    let until = now.plus_millis(LEASE_MILLIS);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(store::webhook_endpoints::claim(&app.store.db, Uuid::now_v7(), now, until, most).await?)
}

/// Sends to an endpoint that is ours, then lets it go.
pub async fn send_due(app: &App, mut endpoint: WebhookEndpoint, halt: &Stop) -> Result<()> {
    // What failed on our side is not tried again before the lease has run out.
    send_batches(app, &mut endpoint, halt).await?;
    let pause = endpoint.pause_after(app.now());
    let mut tx = app.store.db.begin().await?;
    store::webhook_endpoints::release(&mut tx, &endpoint, pause).await?;
    Ok(tx.commit().await?)
}

async fn send_batches(app: &App, endpoint: &mut WebhookEndpoint, halt: &Stop) -> Result<()> {
    let keys = app.store.keys(endpoint.tenant_id, app.now()).await?;
    for _ in 0..BATCHES {
        if halt.is_asked() || !send_batch(app, &keys, endpoint).await? {
            break;
        }
    }
    Ok(())
}

/// Whether to go on.
async fn send_batch(app: &App, keys: &TenantKeys, endpoint: &mut WebhookEndpoint) -> Result<bool> {
    let (db, tenant) = (&app.store.db, endpoint.tenant_id);
    // One that does not answer is asked with a single message.
    let most = if endpoint.failures >= FAILURES_UNTIL_PAUSE {
        1
    } else {
        AT_ONCE
    };
    let due = store::webhook_deliveries::due(db, tenant, endpoint.id, app.now(), most).await?;
    if due.is_empty() {
        return Ok(false);
    }
    let events = store::webhook_deliveries::events(db, tenant, &due).await?;
    let secrets = store::webhook_endpoints::open(keys, endpoint)?;
    let sent = due.into_iter().map(|delivery| {
        let event = events.iter().find(|placed| placed.event.id == delivery.event_id);
        attempt(app, endpoint, secrets.good_at(app.now()), delivery, event)
    });
    let sent = join_all(sent).await;
    let disable = endpoint.tried(sent.iter().map(|sent| &sent.attempt));
    let mut tx = db.begin().await?;
    if !store::webhook_endpoints::went(&mut tx, endpoint, app.now().plus_millis(LEASE_MILLIS)).await? {
        return Ok(false);
    }
    for sent in sent {
        let mut delivery = sent.delivery;
        let chance = delivery.id.0.as_bytes()[15];
        delivery.tried(sent.attempt, sent.retry_after_millis, chance);
        delivery.sealed = sent
            .answer
            .map(|answer| store::webhook_deliveries::seal(keys, delivery.id, &answer))
            .transpose()?;
        store::webhook_deliveries::tried(&mut tx, &delivery).await?;
    }
    if let Some(reason) = disable {
        give_up(&mut tx, endpoint, reason, app.now()).await?;
    }
    tx.commit().await?;
    Ok(disable.is_none() && endpoint.failures < FAILURES_UNTIL_PAUSE)
}

struct Sent {
    delivery: WebhookDelivery,
    attempt: Attempt,
    answer: Option<String>,
    retry_after_millis: i64,
}

async fn attempt(
    app: &App,
    endpoint: &WebhookEndpoint,
    secrets: Vec<&str>,
    delivery: WebhookDelivery,
    event: Option<&FeedEvent>,
) -> Sent {
    let at = app.now();
    let began = tokio::time::Instant::now();
    let answer = match event {
        Some(placed) => {
            let body = payload(placed).to_string();
            let id = placed.event.id.to_string();
            let request = request(&endpoint.url, &secrets, &id, at, body);
            app.webhooks.client.send(request).await
        }
        // It left the feed while it waited.
        None => Err(SendError::Invalid),
    };
    let attempt = Attempt {
        at,
        millis: i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX),
        status: answer.as_ref().ok().map(|answer| answer.status),
        error: answer.as_ref().err().map(|error| reason(*error)),
    };
    Sent {
        delivery,
        retry_after_millis: answer.as_ref().map_or(0, retry_after),
        answer: answer.ok().map(|answer| beginning(&answer)),
        attempt,
    }
}

fn reason(error: SendError) -> AttemptError {
    match error {
        SendError::Invalid => AttemptError::Invalid,
        SendError::Private => AttemptError::PrivateAddress,
        SendError::NotConnected => AttemptError::NotConnected,
        SendError::TimedOut => AttemptError::TimedOut,
        SendError::Cut | SendError::TooLong => AttemptError::Cut,
    }
}

fn retry_after(answer: &Response) -> i64 {
    let header = answer.headers.get("retry-after");
    let seconds = header.and_then(|value| value.to_str().ok()?.parse::<i64>().ok());
    seconds.map_or(0, |seconds| {
        seconds.saturating_mul(1000).clamp(0, MAX_RETRY_AFTER_MILLIS)
    })
}

/// As text that both databases and JSON can keep.
fn beginning(answer: &Response) -> String {
    String::from_utf8_lossy(&answer.body).replace('\0', "\u{fffd}")
}

/// Switches the endpoint off, and tells its tenant: the other endpoints by an event, people by an
/// announcement.
async fn give_up(
    tx: &mut Tx,
    endpoint: &WebhookEndpoint,
    reason: DisabledReason,
    now: Instant,
) -> Result<()> {
    store::webhook_endpoints::disable(tx, endpoint, reason, now).await?;
    let data = json!({ "webhook_endpoint": endpoint.id, "reason": reason });
    let event = event(endpoint.tenant_id, endpoint.id.0, data.clone(), now);
    let key = format!("webhook:{}:{}", endpoint.id, event.id);
    store::events::insert(tx, &[event]).await?;
    announcements::notify(tx, endpoint.tenant_id, Notice::webhook_disabled(data, key), now).await
}

fn event(tenant: TenantId, subject: Uuid, data: serde_json::Value, now: Instant) -> Event {
    Event {
        tenant_id: tenant,
        id: EventId(new_id()),
        subject_id: subject,
        kind: EventKind::WebhookEndpointDisabled,
        actor: Json(Actor::System),
        data: Json(data),
        occurred_at: now,
    }
}
