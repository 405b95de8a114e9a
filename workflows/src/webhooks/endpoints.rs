//! Endpoints: made, changed, tried, given new secrets.

use connectors::web::check_url;
use connectors::webhook::secret;
use domain::event::{Event, EventKind};
use domain::webhook::{WebhookEndpoint, WebhookSecrets};
use domain::{EventId, FieldError, Instant, Json, WebhookEndpointId};
use serde_json::json;
use store::Tx;

use crate::{App, Caller, Error, Result, new_id};

/// Each is asked about every event.
const MAX_ENDPOINTS: usize = 1_000;
const MAX_DESCRIPTION: usize = 200;
const HOUR_MILLIS: i64 = 60 * 60 * 1000;

pub struct NewEndpoint {
    pub url: String,
    pub description: String,
    pub kinds: Vec<EventKind>,
    pub active: bool,
}

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct EndpointEdit {
    pub url: Option<String>,
    pub description: Option<String>,
    pub kinds: Option<Vec<EventKind>>,
    pub active: Option<bool>,
}

/// An endpoint whose new secret is shown this once.
pub struct WithSecret {
    pub endpoint: WebhookEndpoint,
    pub secret: String,
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewEndpoint) -> Result<WithSecret> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let id = WebhookEndpointId(new_id());
    let secret = new_secret()?;
    let secrets = WebhookSecrets {
        current: secret.clone(),
        previous: None,
    };
    let endpoint = WebhookEndpoint {
        tenant_id: caller.tenant,
        id,
        url: new.url,
        description: new.description,
        kinds: Json(new.kinds),
        active: new.active,
        sealed: store::webhook_endpoints::seal(&keys, id, &secrets)?,
        due_at: None,
        paused_until: None,
        lease_id: None,
        leased_until: None,
        failures: 0,
        failing_since: None,
        succeeded_at: None,
        disabled_at: None,
        disabled_reason: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(app, &endpoint)?;
    if store::webhook_endpoints::list(&mut *tx, caller.tenant)
        .await?
        .len()
        >= MAX_ENDPOINTS
    {
        let error = FieldError::new("", "too_many_items").hint(MAX_ENDPOINTS.to_string());
        return Err(error.into());
    }
    store::webhook_endpoints::insert(tx, &endpoint).await?;
    Ok(WithSecret { endpoint, secret })
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<WebhookEndpoint>> {
    Ok(store::webhook_endpoints::list(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: WebhookEndpointId) -> Result<WebhookEndpoint> {
    let endpoint = store::webhook_endpoints::get(&app.store.db, caller.tenant, id).await?;
    Ok(endpoint.ok_or(domain::Error::NotFound)?)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WebhookEndpointId,
    expected: Option<i64>,
    edit: EndpointEdit,
) -> Result<WebhookEndpoint> {
    let mut endpoint = current(tx, caller, id).await?;
    endpoint.url = edit.url.unwrap_or(endpoint.url);
    endpoint.description = edit.description.unwrap_or(endpoint.description);
    endpoint.kinds = edit.kinds.map_or(endpoint.kinds, Json);
    endpoint.active = edit.active.unwrap_or(endpoint.active);
    check(app, &endpoint)?;
    save(tx, &endpoint, expected, app.now()).await
}

/// Its deliveries are removed later, by [`super::forget`].
pub async fn delete(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WebhookEndpointId,
    expected: Option<i64>,
) -> Result<()> {
    let endpoint = current(tx, caller, id).await?;
    let expected = expected.unwrap_or(endpoint.version);
    if store::webhook_endpoints::delete(tx, caller.tenant, id, expected, app.now()).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// A new secret; the one before stays good for so many hours.
pub async fn rotate_secret(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: WebhookEndpointId,
    overlap_hours: i64,
) -> Result<WithSecret> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut endpoint = current(tx, caller, id).await?;
    let old = store::webhook_endpoints::open(&keys, &endpoint)?;
    let secret = new_secret()?;
    let secrets = WebhookSecrets {
        current: secret.clone(),
        previous: Some((old.current, now.plus_millis(overlap_hours * HOUR_MILLIS))),
    };
    endpoint.sealed = store::webhook_endpoints::seal(&keys, id, &secrets)?;
    let endpoint = save(tx, &endpoint, None, now).await?;
    Ok(WithSecret { endpoint, secret })
}

/// An event that this endpoint alone is told of, switched off or not listening to anything else.
pub async fn test(app: &App, tx: &mut Tx, caller: &Caller, id: WebhookEndpointId) -> Result<Event> {
    let endpoint = current(tx, caller, id).await?;
    if !endpoint.active {
        return Err(domain::Error::NotReady.into());
    }
    let event = Event {
        tenant_id: caller.tenant,
        id: EventId(new_id()),
        subject_id: id.0,
        kind: EventKind::WebhookEndpointTested,
        actor: Json(caller.actor.clone()),
        data: Json(json!({ "webhook_endpoint": id })),
        occurred_at: app.now(),
    };
    store::events::insert(tx, std::slice::from_ref(&event)).await?;
    Ok(event)
}

async fn current(tx: &mut Tx, caller: &Caller, id: WebhookEndpointId) -> Result<WebhookEndpoint> {
    let endpoint = store::webhook_endpoints::get(tx, caller.tenant, id).await?;
    Ok(endpoint.ok_or(domain::Error::NotFound)?)
}

async fn save(
    tx: &mut Tx,
    endpoint: &WebhookEndpoint,
    expected: Option<i64>,
    now: Instant,
) -> Result<WebhookEndpoint> {
    let expected = expected.unwrap_or(endpoint.version);
    let saved = store::webhook_endpoints::edit(tx, endpoint, expected, now).await?;
    Ok(saved.ok_or(domain::Error::Stale)?)
}

fn check(app: &App, endpoint: &WebhookEndpoint) -> Result<()> {
    let mut errors = Vec::new();
    errors.extend(check_url("/url", &endpoint.url, app.webhooks.private));
    if endpoint.description.chars().count() > MAX_DESCRIPTION {
        errors.push(FieldError::new("/description", "too_long").hint(MAX_DESCRIPTION.to_string()));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

fn new_secret() -> Result<String> {
    let mut random = [0; 32];
    getrandom::fill(&mut random).map_err(|_| Error::Internal("no randomness".into()))?;
    Ok(secret(&random))
}
