//! Where webhooks are sent to, who sends them, and how it goes.

use domain::webhook::{DisabledReason, WebhookEndpoint, WebhookSecrets};
use domain::{Instant, TenantId, WebhookEndpointId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::leases::{Held, Leased, Waiting};
use crate::{Db, Result, TenantKeys, Tx};

pub const WEBHOOK_ENDPOINTS: &str = "webhook_endpoints";

pub(crate) const LEASED: Leased = Leased {
    table: WEBHOOK_ENDPOINTS,
    key: "tenant_id, id",
    due: "due_at",
    ready: "active AND due_at IS NOT NULL",
};

const WAITING: Waiting = Waiting {
    table: "webhook_deliveries",
    of: "endpoint_id",
    next: "next_attempt_at",
};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "url",
    "description",
    "kinds",
    "active",
    "sealed",
    "failures",
    "created_at",
    "updated_at",
    "version",
];

pub async fn insert(tx: &mut Tx, endpoint: &WebhookEndpoint) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), WEBHOOK_ENDPOINTS, COLUMNS);
    bulk.row(|cells| {
        cells
            .put(endpoint.tenant_id)
            .put(endpoint.id)
            .put(&endpoint.url)
            .put(&endpoint.description)
            .put(&endpoint.kinds)
            .put(endpoint.active)
            .put(&endpoint.sealed)
            .put(endpoint.failures)
            .put(endpoint.created_at)
            .put(endpoint.updated_at)
            .put(endpoint.version);
    });
    bulk.send(tx).await
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: WebhookEndpointId,
) -> Result<Option<WebhookEndpoint>> {
    sql(
        on,
        "SELECT * FROM webhook_endpoints WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// All of a tenant's, oldest first: there are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<WebhookEndpoint>> {
    sql(
        on,
        "SELECT * FROM webhook_endpoints WHERE tenant_id = $1 AND deleted_at IS NULL ORDER BY id",
    )
    .bind(tenant)
    .all()
    .await
}

/// What people may change; what went wrong is forgotten, and what waits is sent at once. `None` where
/// the version is not `expected` any more.
pub async fn edit(
    on: impl Into<On<'_>>,
    endpoint: &WebhookEndpoint,
    expected: i64,
    now: Instant,
) -> Result<Option<WebhookEndpoint>> {
    sql(
        on,
        "UPDATE webhook_endpoints SET url = $4, description = $5, kinds = $6, active = $7, sealed = $8,
             due_at = $9, paused_until = NULL, failures = 0, failing_since = NULL, disabled_at = NULL,
             disabled_reason = NULL, updated_at = $9, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(endpoint.tenant_id)
    .bind(endpoint.id)
    .bind(expected)
    .bind(&endpoint.url)
    .bind(&endpoint.description)
    .bind(&endpoint.kinds)
    .bind(endpoint.active)
    .bind(&endpoint.sealed)
    .bind(now)
    .opt()
    .await
}

/// Nobody sees it any more and nothing is sent to it; its deliveries go later ([`deleted`]). False where
/// the version is not `expected` any more.
pub async fn delete(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: WebhookEndpointId,
    expected: i64,
    now: Instant,
) -> Result<bool> {
    let deleted = sql(
        on,
        "UPDATE webhook_endpoints SET active = $5, due_at = NULL, lease_id = NULL, leased_until = NULL,
             deleted_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 AND deleted_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .bind(now)
    .bind(false)
    .exec()
    .await?;
    Ok(deleted > 0)
}

/// Those of all tenants that are deleted and still there.
pub async fn deleted(on: impl Into<On<'_>>) -> Result<Vec<(TenantId, WebhookEndpointId)>> {
    sql(
        on,
        "SELECT tenant_id, id FROM webhook_endpoints WHERE deleted_at IS NOT NULL",
    )
    .all()
    .await
}

/// Removes one that is deleted.
pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, id: WebhookEndpointId) -> Result<u64> {
    sql(
        on,
        "DELETE FROM webhook_endpoints WHERE tenant_id = $1 AND id = $2 AND deleted_at IS NOT NULL",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await
}

/// Something waits for these: they are due, but for a pause that they are in.
pub async fn wake(tx: &mut Tx, tenant: TenantId, ids: &[WebhookEndpointId], now: Instant) -> Result<()> {
    LEASED.wake(tx, tenant, ids, now).await
}

/// Takes endpoints for which something is due; nobody else has them until the lease ends.
pub async fn claim(
    db: &Db,
    lease: Uuid,
    now: Instant,
    until: Instant,
    most: i64,
) -> Result<Vec<WebhookEndpoint>> {
    LEASED.claim(db, lease, (now, until), most).await
}

/// Keeps how it went, and the lease; false where the lease is somebody else's, or the endpoint is gone.
pub async fn went(tx: &mut Tx, endpoint: &WebhookEndpoint, until: Instant) -> Result<bool> {
    let kept = sql(
        tx,
        "UPDATE webhook_endpoints SET leased_until = $4, failures = $5, failing_since = $6, succeeded_at = $7
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(endpoint.tenant_id)
    .bind(endpoint.id)
    .bind(endpoint.lease_id)
    .bind(until)
    .bind(endpoint.failures)
    .bind(endpoint.failing_since)
    .bind(endpoint.succeeded_at)
    .exec()
    .await?;
    Ok(kept == 1)
}

/// Switches it off.
pub async fn disable(
    tx: &mut Tx,
    endpoint: &WebhookEndpoint,
    reason: DisabledReason,
    now: Instant,
) -> Result<()> {
    sql(
        tx,
        "UPDATE webhook_endpoints SET active = $3, disabled_at = $4, disabled_reason = $5, updated_at = $4,
             version = version + 1
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(endpoint.tenant_id)
    .bind(endpoint.id)
    .bind(false)
    .bind(now)
    .bind(reason)
    .exec()
    .await?;
    Ok(())
}

/// Lets it go. It is due again when the next of its deliveries is, and not while it is left alone.
pub async fn release(tx: &mut Tx, endpoint: &WebhookEndpoint, paused_until: Option<Instant>) -> Result<()> {
    let held = Held {
        tenant: endpoint.tenant_id,
        id: endpoint.id.0,
        lease: endpoint.lease_id,
    };
    LEASED.release_until_next(tx, held, &WAITING, paused_until).await
}

pub fn open(keys: &TenantKeys, endpoint: &WebhookEndpoint) -> Result<WebhookSecrets> {
    keys.open_json(WEBHOOK_ENDPOINTS, endpoint.id.0, &endpoint.sealed)
}

pub fn seal(keys: &TenantKeys, id: WebhookEndpointId, secrets: &WebhookSecrets) -> Result<Vec<u8>> {
    keys.seal_json(WEBHOOK_ENDPOINTS, id.0, secrets)
}
