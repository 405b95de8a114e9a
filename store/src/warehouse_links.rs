//! 連携倉庫: how warehouses are reached, who speaks to them, and what they call variants.

use domain::warehouse_link::{WarehouseCode, WarehouseLink};
use domain::{Instant, TenantId, VariantId, WarehouseLinkId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::leases::{Held, Leased, Waiting};
use crate::{Db, Result, TenantKeys, Tx};

pub const WAREHOUSE_LINKS: &str = "warehouse_links";

const CODE_COLUMNS: &[&str] = &["tenant_id", "link_id", "variant_id", "code", "updated_at"];

pub(crate) const LEASED: Leased = Leased {
    table: WAREHOUSE_LINKS,
    key: "tenant_id, id",
    due: "due_at",
    ready: "active AND due_at IS NOT NULL",
};

const WAITING: Waiting = Waiting {
    table: "ship_requests",
    of: "link_id",
    next: "next_at",
};

/// The code of a warehouse, and the link that it has.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct LinkedCode {
    pub warehouse: String,
    pub id: WarehouseLinkId,
}

pub async fn insert(on: impl Into<On<'_>>, link: &WarehouseLink) -> Result<()> {
    sql(
        on,
        "INSERT INTO warehouse_links
             (tenant_id, id, warehouse_id, kind, settings, active, failures, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(link.tenant_id)
    .bind(link.id)
    .bind(link.warehouse_id)
    .bind(link.kind)
    .bind(&link.settings)
    .bind(link.active)
    .bind(link.failures)
    .bind(link.created_at)
    .bind(link.updated_at)
    .bind(link.version)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: WarehouseLinkId,
) -> Result<Option<WarehouseLink>> {
    sql(
        on,
        "SELECT * FROM warehouse_links WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// The same; until the transaction ends nobody else makes files of its requests, or takes it away.
pub async fn lock(tx: &mut Tx, tenant: TenantId, id: WarehouseLinkId) -> Result<Option<WarehouseLink>> {
    let sqlite = tx.is_sqlite();
    let mut query = sql(
        tx,
        "SELECT * FROM warehouse_links WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id);
    // SQLite has one writer at a time, and this is it.
    if !sqlite {
        query.push(" FOR UPDATE");
    }
    query.opt().await
}

/// All of a tenant's, oldest first: there are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<WarehouseLink>> {
    sql(
        on,
        "SELECT * FROM warehouse_links WHERE tenant_id = $1 ORDER BY id",
    )
    .bind(tenant)
    .all()
    .await
}

/// The link of the warehouse with this code.
pub async fn by_code(on: impl Into<On<'_>>, tenant: TenantId, code: &str) -> Result<Option<WarehouseLink>> {
    sql(
        on,
        "SELECT l.* FROM warehouse_links l
         JOIN warehouses w ON w.tenant_id = $1 AND w.id = l.warehouse_id
         WHERE l.tenant_id = $1 AND w.code = $2",
    )
    .bind(tenant)
    .bind(code)
    .opt()
    .await
}

/// Which warehouses are linked.
pub async fn codes(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<LinkedCode>> {
    sql(
        on,
        "SELECT w.code AS warehouse, l.id FROM warehouse_links l
         JOIN warehouses w ON w.tenant_id = $1 AND w.id = l.warehouse_id
         WHERE l.tenant_id = $1 ORDER BY w.code",
    )
    .bind(tenant)
    .all()
    .await
}

/// What people may change; what went wrong is forgotten, and it is asked at once. `None` where the
/// version is not `expected` any more.
pub async fn edit(
    on: impl Into<On<'_>>,
    link: &WarehouseLink,
    expected: i64,
    now: Instant,
) -> Result<Option<WarehouseLink>> {
    sql(
        on,
        "UPDATE warehouse_links SET settings = $4, active = $5, due_at = $6, paused_until = NULL,
             failures = 0, failure = NULL, updated_at = $6, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(link.tenant_id)
    .bind(link.id)
    .bind(expected)
    .bind(&link.settings)
    .bind(link.active)
    .bind(now)
    .opt()
    .await
}

/// Gives it credentials; what failed is forgotten, and it is asked at once.
pub async fn set_credentials(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: WarehouseLinkId,
    sealed: &[u8],
    now: Instant,
) -> Result<Option<WarehouseLink>> {
    sql(
        on,
        "UPDATE warehouse_links SET sealed = $3, credentials_at = $4, due_at = $4, paused_until = NULL,
             failures = 0, failure = NULL, updated_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(sealed)
    .bind(now)
    .opt()
    .await
}

/// Keeps renewed tokens, for whoever has the lease; false where it is somebody else's.
pub async fn renewed(on: impl Into<On<'_>>, link: &WarehouseLink, sealed: &[u8]) -> Result<bool> {
    let kept = sql(
        on,
        "UPDATE warehouse_links SET sealed = $4 WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(link.tenant_id)
    .bind(link.id)
    .bind(link.lease_id)
    .bind(sealed)
    .exec()
    .await?;
    Ok(kept == 1)
}

/// False where the version is not `expected` any more.
pub async fn delete(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: WarehouseLinkId,
    expected: i64,
) -> Result<bool> {
    let removed = sql(
        on,
        "DELETE FROM warehouse_links WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed > 0)
}

/// Something waits for these: they are due, but for a pause that they are in.
pub async fn wake(tx: &mut Tx, tenant: TenantId, ids: &[WarehouseLinkId], now: Instant) -> Result<()> {
    LEASED.wake(tx, tenant, ids, now).await
}

/// Takes links for which something is due; nobody else has them until the lease ends.
pub async fn claim(
    db: &Db,
    lease: Uuid,
    now: Instant,
    until: Instant,
    most: i64,
) -> Result<Vec<WarehouseLink>> {
    LEASED.claim(db, lease, (now, until), most).await
}

/// Keeps how it went, and the lease; false where the lease is somebody else's, or the link is gone.
pub async fn went(tx: &mut Tx, link: &WarehouseLink, until: Instant) -> Result<bool> {
    let kept = sql(
        tx,
        "UPDATE warehouse_links SET leased_until = $4, failures = $5, failure = $6, succeeded_at = $7
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(link.tenant_id)
    .bind(link.id)
    .bind(link.lease_id)
    .bind(until)
    .bind(link.failures)
    .bind(&link.failure)
    .bind(link.succeeded_at)
    .exec()
    .await?;
    Ok(kept == 1)
}

/// Lets it go. It is due again when the next of its requests is, and not while it is left alone.
pub async fn release(tx: &mut Tx, link: &WarehouseLink, paused_until: Option<Instant>) -> Result<()> {
    let held = Held {
        tenant: link.tenant_id,
        id: link.id.0,
        lease: link.lease_id,
    };
    LEASED.release_until_next(tx, held, &WAITING, paused_until).await
}

/// What it calls these variants; those of which it was not told are not in it.
pub async fn codes_of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    link: WarehouseLinkId,
    variants: &[VariantId],
) -> Result<Vec<WarehouseCode>> {
    let mut query = sql(
        on,
        "SELECT * FROM warehouse_codes WHERE tenant_id = $1 AND link_id = $2 AND variant_id",
    )
    .bind(tenant)
    .bind(link);
    query.in_ids(variants);
    query.all().await
}

/// By the variant, after the given one.
pub async fn list_codes(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    link: WarehouseLinkId,
    after: Option<VariantId>,
    limit: i64,
) -> Result<Vec<WarehouseCode>> {
    let mut query = sql(
        on,
        "SELECT * FROM warehouse_codes WHERE tenant_id = $1 AND link_id = $2",
    )
    .bind(tenant)
    .bind(link);
    if let Some(after) = after {
        query.push(" AND variant_id > ").arg(after);
    }
    query.push(" ORDER BY variant_id LIMIT ").arg(limit);
    query.all().await
}

/// Puts these in the place of those that the same variants had; an empty code removes one.
pub async fn set_codes(
    tx: &mut Tx,
    tenant: TenantId,
    link: WarehouseLinkId,
    codes: &[WarehouseCode],
) -> Result<()> {
    let ids: Vec<Uuid> = codes.iter().map(|code| code.variant_id.0).collect();
    let mut query = sql(
        &mut *tx,
        "DELETE FROM warehouse_codes WHERE tenant_id = $1 AND link_id = $2 AND variant_id",
    )
    .bind(tenant)
    .bind(link);
    query.in_ids(&ids);
    query.exec().await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "warehouse_codes", CODE_COLUMNS);
    for code in codes.iter().filter(|code| !code.code.is_empty()) {
        bulk.row(|cells| {
            cells
                .put(code.tenant_id)
                .put(code.link_id)
                .put(code.variant_id)
                .put(&code.code)
                .put(code.updated_at);
        });
    }
    bulk.send(tx).await
}

/// Keys and tokens, as the connector has them.
pub fn open(keys: &TenantKeys, link: &WarehouseLink) -> Result<Option<serde_json::Value>> {
    let sealed = link.sealed.as_ref();
    sealed
        .map(|sealed| keys.open_json(WAREHOUSE_LINKS, link.id.0, sealed))
        .transpose()
}

pub fn seal(keys: &TenantKeys, id: WarehouseLinkId, credentials: &serde_json::Value) -> Result<Vec<u8>> {
    keys.seal_json(WAREHOUSE_LINKS, id.0, credentials)
}
