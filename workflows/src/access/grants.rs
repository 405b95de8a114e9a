//! The consent of a tenant to another tenant's key: how a consultant's key covers several shops.

use domain::access::{ApiKeyGrant, Scopes};
use domain::audit::AuditAction;
use domain::{ApiKeyId, FieldError, Json};
use serde_json::json;
use store::Tx;

use super::scope_text;
use crate::audit::{self, Deed};
use crate::{App, Caller, Result};

/// The keys of others that this tenant lets in.
pub async fn list(
    app: &App,
    caller: &Caller,
    after: Option<ApiKeyId>,
    limit: i64,
) -> Result<Vec<ApiKeyGrant>> {
    Ok(store::api_keys::grants_by(&app.store.db, caller.tenant, after, limit).await?)
}

/// Lets another tenant's key act for this one, or changes what it may do here: at most `scopes`, and
/// never more than the key may do at home.
pub async fn give(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    key: ApiKeyId,
    scopes: Scopes,
) -> Result<ApiKeyGrant> {
    if scopes.is_empty() {
        return Err(FieldError::new("/scopes", "too_few_items").hint("1").into());
    }
    caller.require_all_of(&scopes)?;
    let key = store::api_keys::by_id(&mut *tx, key)
        .await?
        .filter(|key| key.revoked_at.is_none())
        .ok_or_else(|| FieldError::new("/key_id", "not_found"))?;
    if key.tenant_id == caller.tenant {
        return Err(FieldError::new("/key_id", "invalid")
            .hint("another tenant's key")
            .into());
    }
    let grant = ApiKeyGrant {
        tenant_id: caller.tenant,
        key_id: key.id,
        key_tenant_id: key.tenant_id,
        scopes: Json(scopes),
        created_at: app.now(),
    };
    let deed = Deed::new(AuditAction::ApiKeyGranted)
        .to(key.id)
        .detail(json!({ "scope": scope_text(&grant.scopes) }));
    let grant = store::api_keys::grant(&mut *tx, &grant).await?;
    audit::write(&mut *tx, app, caller, deed).await?;
    Ok(grant)
}

/// Lets the key in no longer.
pub async fn withdraw(app: &App, caller: &Caller, key: ApiKeyId) -> Result<()> {
    let mut tx = app.store.db.begin().await?;
    if !store::api_keys::withdraw(&mut tx, caller.tenant, key).await? {
        return Err(domain::Error::NotFound.into());
    }
    let deed = Deed::new(AuditAction::ApiKeyGrantWithdrawn).to(key);
    audit::write(&mut tx, app, caller, deed).await?;
    tx.commit().await?;
    app.access.forget();
    Ok(())
}
