//! From the credentials of a request to its caller.
//!
//! What the database says about a key or a session is trusted for a few seconds
//! ([`TRUSTED_MILLIS`](super::brief_cache::TRUSTED_MILLIS)): a request costs no query, and what is
//! revoked stops working that soon in every process, at once in the one that revoked it.

use std::sync::Arc;

use domain::access::{ApiKey, ApiKeyGrant};
use domain::event::Actor;
use domain::{Instant, SessionId, TenantId};
use store::sessions::SessionState;

use super::access_token::{self, Grant, Subject};
use super::key_text::{self, KeyText};
use crate::{App, Caller, Origin, Result};

/// A key's last use is noted this often at most.
const NOTED_EVERY_MILLIS: i64 = 60_000;

/// A key and the tenants that let it in.
pub struct KeyState {
    pub key: ApiKey,
    grants: Vec<ApiKeyGrant>,
}

/// Who calls with this bearer token: an API key or an access token. A key that several tenants let
/// in works for the one that `tenant` names.
pub async fn authenticate(
    app: &App,
    bearer: &str,
    tenant: Option<TenantId>,
    origin: Origin,
) -> Result<Caller> {
    if bearer.starts_with(key_text::PREFIX) {
        let key = KeyText::parse(bearer).ok_or(domain::Error::WrongCredentials)?;
        let state = key_by_text(app, &key).await?;
        return Ok(state.caller(app.now(), tenant, origin)?);
    }
    let grant = access_token::verify(app, bearer).await?;
    if tenant.is_some_and(|tenant| tenant != grant.tenant) {
        return Err(domain::Error::TenantNotGranted.into());
    }
    match grant.subject {
        Subject::ApiKey { id } => {
            let state = key_by_id(app, id).await?;
            let caller = state.caller(app.now(), Some(grant.tenant), origin)?;
            Ok(narrowed(caller, &grant))
        }
        Subject::Staff { id, session } => {
            let state = session_by_id(app, grant.tenant, session).await?;
            check_session(&state, app.now())?;
            if state.session.staff_id != id {
                return Err(domain::Error::WrongCredentials.into());
            }
            let mut caller = Caller::new(grant.tenant, Actor::Staff { id }, state.scopes());
            caller.origin = origin;
            Ok(narrowed(caller, &grant))
        }
    }
}

/// A token allows what it was given, and no more than its subject may now.
fn narrowed(caller: Caller, grant: &Grant) -> Caller {
    Caller {
        scopes: &caller.scopes & &grant.scopes,
        ..caller
    }
}

impl KeyState {
    /// The key as a caller, if it may be used now, from there, for that tenant.
    pub fn caller(
        &self,
        now: Instant,
        tenant: Option<TenantId>,
        origin: Origin,
    ) -> Result<Caller, domain::Error> {
        let key = &self.key;
        if key.revoked_at.is_some() {
            return Err(domain::Error::CredentialsRevoked);
        }
        if key.expires_at.is_some_and(|expires_at| expires_at <= now) {
            return Err(domain::Error::CredentialsExpired);
        }
        let networks = &key.networks.0;
        let inside = |address| networks.iter().any(|network| network.contains(address));
        if !networks.is_empty() && !origin.address.is_some_and(inside) {
            return Err(domain::Error::AddressNotAllowed);
        }
        let tenant = tenant.unwrap_or(key.tenant_id);
        let scopes = if tenant == key.tenant_id {
            key.scopes.0.clone()
        } else {
            let grant = self.grants.iter().find(|grant| grant.tenant_id == tenant);
            &key.scopes.0 & &grant.ok_or(domain::Error::TenantNotGranted)?.scopes.0
        };
        let mut caller = Caller::new(tenant, Actor::ApiKey { id: key.id }, scopes);
        caller.origin = origin;
        Ok(caller)
    }
}

/// Whether the session still goes on.
pub fn check_session(state: &SessionState, now: Instant) -> Result<(), domain::Error> {
    if state.session.revoked_at.is_some() || !state.active {
        Err(domain::Error::CredentialsRevoked)
    } else if state.session.expires_at <= now {
        Err(domain::Error::CredentialsExpired)
    } else {
        Ok(())
    }
}

/// The state of the key with this text.
pub async fn key_by_text(app: &App, key: &KeyText) -> Result<Arc<KeyState>> {
    let (hash, now) = (key.hash(), app.now());
    if let Some(known) = app.access.keys_by_hash().get(&hash, now) {
        return Ok(known);
    }
    let key = store::api_keys::by_secret(&app.store.db, &hash).await?;
    let state = key_state(app, key).await?;
    app.access.keys_by_hash().put(hash, state.clone(), now);
    Ok(state)
}

async fn key_by_id(app: &App, id: domain::ApiKeyId) -> Result<Arc<KeyState>> {
    let now = app.now();
    if let Some(known) = app.access.keys_by_id().get(&id, now) {
        return Ok(known);
    }
    let key = store::api_keys::by_id(&app.store.db, id).await?;
    let state = key_state(app, key).await?;
    app.access.keys_by_id().put(id, state.clone(), now);
    Ok(state)
}

async fn key_state(app: &App, key: Option<ApiKey>) -> Result<Arc<KeyState>> {
    let key = key.ok_or(domain::Error::WrongCredentials)?;
    let grants = store::api_keys::grants_to(&app.store.db, &key).await?;
    note_use(app, &key);
    Ok(Arc::new(KeyState { key, grants }))
}

/// In the background: a request does not wait for it, nor fail with it.
fn note_use(app: &App, key: &ApiKey) {
    let now = app.now();
    let noted_lately = |at: Instant| now.millis() - at.millis() < NOTED_EVERY_MILLIS;
    if key.revoked_at.is_some() || key.last_used_at.is_some_and(noted_lately) {
        return;
    }
    let (db, tenant, id) = (app.store.db.clone(), key.tenant_id, key.id);
    tokio::spawn(async move {
        if let Err(error) = store::api_keys::touch(&db, tenant, id, now).await {
            tracing::warn!(%error, key = %id, "last use of an API key not noted");
        }
    });
}

async fn session_by_id(app: &App, tenant: TenantId, id: SessionId) -> Result<Arc<SessionState>> {
    let now = app.now();
    if let Some(known) = app.access.sessions().get(&(tenant, id), now) {
        return Ok(known);
    }
    let state = store::sessions::get(&app.store.db, tenant, id).await?;
    // Sessions are removed some time after they ran out.
    let state = Arc::new(state.ok_or(domain::Error::CredentialsExpired)?);
    app.access.sessions().put((tenant, id), state.clone(), now);
    Ok(state)
}
