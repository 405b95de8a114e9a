//! API keys: created by somebody who holds what they may do, shown once, revoked for good.

use std::collections::BTreeSet;

use domain::access::{ApiKey, Scopes};
use domain::audit::AuditAction;
use domain::network::Network;
use domain::{ApiKeyId, FieldError, Instant, Json};
use serde_json::json;
use store::Tx;

use super::key_text::KeyText;
use super::scope_text;
use crate::audit::{self, Deed};
use crate::{App, Caller, Result, new_id};

const MAX_NAME: usize = 100;
const MAX_NETWORKS: usize = 100;

pub struct NewApiKey {
    pub name: String,
    pub scopes: Scopes,
    pub networks: Vec<Network>,
    pub expires_at: Option<Instant>,
}

/// A key and its text, which nobody will see again.
pub struct CreatedApiKey {
    pub key: ApiKey,
    pub text: KeyText,
}

/// `None` leaves a thing as it is.
#[derive(Default)]
pub struct ApiKeyEdit {
    pub name: Option<String>,
    pub networks: Option<Vec<Network>>,
    pub expires_at: Option<Option<Instant>>,
}

pub async fn list(app: &App, caller: &Caller, after: Option<ApiKeyId>, limit: i64) -> Result<Vec<ApiKey>> {
    Ok(store::api_keys::list(&app.store.db, caller.tenant, after, limit).await?)
}

pub async fn get(app: &App, caller: &Caller, id: ApiKeyId) -> Result<ApiKey> {
    let key = store::api_keys::get(&app.store.db, caller.tenant, id).await?;
    Ok(key.ok_or(domain::Error::NotFound)?)
}

pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewApiKey) -> Result<CreatedApiKey> {
    let now = app.now();
    check(Some(&new.name), Some(&new.networks), new.expires_at, now)?;
    if new.scopes.is_empty() {
        return Err(FieldError::new("/scopes", "too_few_items").hint("1").into());
    }
    caller.require_all_of(&new.scopes)?;
    let text = KeyText::random()?;
    let key = ApiKey {
        tenant_id: caller.tenant,
        id: ApiKeyId(new_id()),
        name: new.name,
        hint: text.hint().to_owned(),
        scopes: Json(new.scopes),
        networks: Json(each_once(new.networks)),
        expires_at: new.expires_at,
        last_used_at: None,
        revoked_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let created = CreatedApiKey { key, text };
    let deed = Deed::new(AuditAction::ApiKeyCreated)
        .to(created.key.id)
        .detail(json!({ "scope": scope_text(&created.key.scopes) }));
    store::api_keys::insert(&mut *tx, &created.key, &created.text.hash()).await?;
    audit::write(&mut *tx, app, caller, deed).await?;
    Ok(created)
}

/// `expected` is the version the caller has seen. Widening a key is like handing it out, so the
/// caller needs all that it may do.
pub async fn edit(
    app: &App,
    caller: &Caller,
    id: ApiKeyId,
    expected: Option<i64>,
    edit: ApiKeyEdit,
) -> Result<ApiKey> {
    let now = app.now();
    check(
        edit.name.as_deref(),
        edit.networks.as_deref(),
        edit.expires_at.flatten(),
        now,
    )?;
    let mut tx = app.store.db.begin().await?;
    let mut key = store::api_keys::get(&mut tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    if key.revoked_at.is_some() {
        return Err(domain::Error::Finished.into());
    }
    caller.require_all_of(&key.scopes)?;
    let expected = expected.unwrap_or(key.version);
    if let Some(name) = edit.name {
        key.name = name;
    }
    if let Some(networks) = edit.networks {
        key.networks = Json(each_once(networks));
    }
    if let Some(expires_at) = edit.expires_at {
        key.expires_at = expires_at;
    }
    let key = store::api_keys::update(&mut tx, &key, expected, now)
        .await?
        .ok_or(domain::Error::Stale)?;
    audit::write(&mut tx, app, caller, Deed::new(AuditAction::ApiKeyChanged).to(id)).await?;
    tx.commit().await?;
    app.access.forget();
    Ok(key)
}

/// Ends the key's use for good; to revoke it again changes nothing.
pub async fn revoke(app: &App, caller: &Caller, id: ApiKeyId) -> Result<ApiKey> {
    let now = app.now();
    let mut tx = app.store.db.begin().await?;
    if store::api_keys::revoke(&mut tx, caller.tenant, id, now).await? {
        audit::write(&mut tx, app, caller, Deed::new(AuditAction::ApiKeyRevoked).to(id)).await?;
    }
    let key = store::api_keys::get(&mut tx, caller.tenant, id).await?;
    tx.commit().await?;
    app.access.forget();
    Ok(key.ok_or(domain::Error::NotFound)?)
}

fn check(
    name: Option<&str>,
    networks: Option<&[Network]>,
    expires_at: Option<Instant>,
    now: Instant,
) -> Result<(), domain::Error> {
    let mut errors = Vec::new();
    errors.extend(name.and_then(|name| super::check_name(name, MAX_NAME).err()));
    if networks.is_some_and(|networks| networks.len() > MAX_NETWORKS) {
        errors.push(FieldError::new("/networks", "too_many_items").hint(MAX_NETWORKS.to_string()));
    }
    if expires_at.is_some_and(|expires_at| expires_at <= now) {
        errors.push(FieldError::new("/expires_at", "in_the_past"));
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}

fn each_once(networks: Vec<Network>) -> Vec<Network> {
    networks
        .into_iter()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}
