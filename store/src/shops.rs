//! 店舗: who polls them, how far they have been read, and which orders are not in.

use domain::shop::{CredentialExpiry, PollFailure, Shop};
use domain::shop_order::ShopOrder;
use domain::{Instant, Json, ShopId, TenantId};
use serde_json::Value;
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::leases::{Held, Leased};
use crate::{Db, Result, TenantKeys, Tx};

pub const SHOPS: &str = "shops";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "name",
    "kind",
    "sales_route_id",
    "settings",
    "active",
    "poll_seconds",
    "adaptive_polling",
    "publish_stock",
    "report_shipments",
    "confirm_orders",
    "book_payments",
    "sealed",
    "credentials_at",
    "expiries",
    "cursor",
    "reached_at",
    "next_poll_at",
    "failures",
    "orders_created",
    "created_at",
    "updated_at",
    "version",
];

pub async fn insert(tx: &mut Tx, shop: &Shop) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), SHOPS, COLUMNS);
    bulk.row(|cells| {
        cells
            .put(shop.tenant_id)
            .put(shop.id)
            .put(&shop.name)
            .put(&shop.kind)
            .put(shop.sales_route_id)
            .put(&shop.settings)
            .put(shop.active)
            .put(shop.poll_seconds)
            .put(shop.adaptive_polling)
            .put(shop.publish_stock)
            .put(shop.report_shipments)
            .put(shop.confirm_orders)
            .put(shop.book_payments)
            .put(shop.sealed.as_deref())
            .put(shop.credentials_at)
            .put(&shop.expiries)
            .put(&shop.cursor)
            .put(shop.reached_at)
            .put(shop.next_poll_at)
            .put(shop.failures)
            .put(shop.orders_created)
            .put(shop.created_at)
            .put(shop.updated_at)
            .put(shop.version);
    });
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: ShopId) -> Result<Option<Shop>> {
    sql(on, "SELECT * FROM shops WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// All of a tenant's, oldest first: there are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<Shop>> {
    sql(on, "SELECT * FROM shops WHERE tenant_id = $1 ORDER BY id")
        .bind(tenant)
        .all()
        .await
}

/// What people may change; `None` where the version is not `expected` any more.
pub async fn edit(on: impl Into<On<'_>>, shop: &Shop, expected: i64, now: Instant) -> Result<Option<Shop>> {
    sql(
        on,
        "UPDATE shops SET name = $4, settings = $5, active = $6, poll_seconds = $7, next_poll_at = $8,
             updated_at = $8, publish_stock = $9, report_shipments = $10, confirm_orders = $11,
             book_payments = $12, adaptive_polling = $13, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(shop.tenant_id)
    .bind(shop.id)
    .bind(expected)
    .bind(&shop.name)
    .bind(&shop.settings)
    .bind(shop.active)
    .bind(shop.poll_seconds)
    .bind(now)
    .bind(shop.publish_stock)
    .bind(shop.report_shipments)
    .bind(shop.confirm_orders)
    .bind(shop.book_payments)
    .bind(shop.adaptive_polling)
    .opt()
    .await
}

/// Gives it credentials; what failed is forgotten, and it is polled at once.
pub async fn set_credentials(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ShopId,
    sealed: &[u8],
    expiries: &[CredentialExpiry],
    now: Instant,
) -> Result<Option<Shop>> {
    sql(
        on,
        "UPDATE shops SET sealed = $3, credentials_at = $4, expiries = $5, failures = 0, failure = NULL,
             next_poll_at = $4, updated_at = $4, version = version + 1
         WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(sealed)
    .bind(now)
    .bind(Json(expiries))
    .opt()
    .await
}

/// Has it polled at once.
pub async fn poll_now(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ShopId,
    now: Instant,
) -> Result<Option<Shop>> {
    sql(
        on,
        "UPDATE shops SET next_poll_at = $3 WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .opt()
    .await
}

pub(crate) const LEASED: Leased = Leased {
    table: SHOPS,
    key: "tenant_id, id",
    due: "next_poll_at",
    ready: "active AND sealed IS NOT NULL",
};

/// Takes shops that are due, of all tenants; nobody else has them until the lease ends.
pub async fn claim(db: &Db, lease: Uuid, now: Instant, until: Instant, most: i64) -> Result<Vec<Shop>> {
    LEASED.claim(db, lease, (now, until), most).await
}

/// Takes one shop that nobody polls at the moment, due or not: to renew its tokens.
pub async fn claim_one(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ShopId,
    lease: Uuid,
    now: Instant,
    until: Instant,
) -> Result<Option<Shop>> {
    sql(
        on,
        "UPDATE shops SET lease_id = $3, leased_until = $5
         WHERE tenant_id = $1 AND id = $2 AND (leased_until IS NULL OR leased_until <= $4) RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(lease)
    .bind(now)
    .bind(until)
    .opt()
    .await
}

/// Moves the cursor in the transaction that takes the orders; false where the lease is somebody else's.
pub async fn advance(tx: &mut Tx, shop: &Shop, created: i64, until: Instant) -> Result<bool> {
    let moved = sql(
        tx,
        "UPDATE shops SET cursor = $4, reached_at = $5, orders_created = orders_created + $6,
             leased_until = $7, reread_after = $8, last_order_at = $9
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3",
    )
    .bind(shop.tenant_id)
    .bind(shop.id)
    .bind(shop.lease_id)
    .bind(&shop.cursor)
    .bind(shop.reached_at)
    .bind(created)
    .bind(until)
    .bind(shop.reread_after)
    .bind(shop.last_order_at)
    .exec()
    .await?;
    Ok(moved == 1)
}

/// Goes on holding it.
pub async fn hold(on: impl Into<On<'_>>, shop: &Shop, until: Instant) -> Result<()> {
    LEASED.hold(on, held(shop), until).await
}

/// Keeps renewed tokens; false where the lease is somebody else's.
pub async fn renew(
    on: impl Into<On<'_>>,
    shop: &Shop,
    sealed: &[u8],
    expiries: &[CredentialExpiry],
) -> Result<bool> {
    let kept = sql(
        on,
        "UPDATE shops SET sealed = $4, expiries = $5
         WHERE tenant_id = $1 AND id = $2 AND lease_id = $3 AND credentials_at = $6",
    )
    .bind(shop.tenant_id)
    .bind(shop.id)
    .bind(shop.lease_id)
    .bind(sealed)
    .bind(Json(expiries))
    .bind(shop.credentials_at)
    .exec()
    .await?;
    Ok(kept == 1)
}

/// How a poll ended; the shop is free again. Somebody who asked for a poll meanwhile is not put off.
pub async fn polled(
    on: impl Into<On<'_>>,
    shop: &Shop,
    failure: Option<&PollFailure>,
    next: Instant,
    now: Instant,
) -> Result<()> {
    let due = (shop.next_poll_at, next);
    LEASED.polled(on, held(shop), failure, due, now).await
}

/// Lets the shop go without having polled it: it is still due.
pub async fn release(on: impl Into<On<'_>>, shop: &Shop) -> Result<()> {
    LEASED.release(on, held(shop)).await
}

fn held(shop: &Shop) -> Held {
    Held {
        tenant: shop.tenant_id,
        id: shop.id.0,
        lease: shop.lease_id,
    }
}

/// What runs out, and of what the shop was warned.
pub async fn set_expiries(on: impl Into<On<'_>>, shop: &Shop) -> Result<()> {
    sql(
        on,
        "UPDATE shops SET expiries = $3 WHERE tenant_id = $1 AND id = $2 AND credentials_at = $4",
    )
    .bind(shop.tenant_id)
    .bind(shop.id)
    .bind(&shop.expiries)
    .bind(shop.credentials_at)
    .exec()
    .await?;
    Ok(())
}

/// All shops of all tenants with credentials.
pub async fn all_connected(on: impl Into<On<'_>>) -> Result<Vec<Shop>> {
    sql(
        on,
        "SELECT * FROM shops WHERE active AND sealed IS NOT NULL ORDER BY tenant_id, id",
    )
    .all()
    .await
}

/// Notes orders that are not in, or looked at again; since when is kept.
pub async fn note(tx: &mut Tx, orders: &[ShopOrder]) -> Result<()> {
    for order in orders {
        sql(
            &mut *tx,
            "INSERT INTO shop_orders
                 (tenant_id, shop_id, number, reason, code, message, first_seen_at, last_seen_at, look_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (tenant_id, shop_id, number) DO UPDATE SET
                 reason = excluded.reason, code = excluded.code, message = excluded.message,
                 last_seen_at = excluded.last_seen_at, look_at = excluded.look_at",
        )
        .bind(order.tenant_id)
        .bind(order.shop_id)
        .bind(&order.number)
        .bind(order.reason)
        .bind(&order.code)
        .bind(&order.message)
        .bind(order.first_seen_at)
        .bind(order.last_seen_at)
        .bind(order.look_at)
        .exec()
        .await?;
    }
    Ok(())
}

/// What was noted of these numbers.
pub async fn noted_of(
    tx: &mut Tx,
    tenant: TenantId,
    shop: ShopId,
    numbers: &[&str],
) -> Result<Vec<ShopOrder>> {
    let mut query = sql(
        tx,
        "SELECT * FROM shop_orders WHERE tenant_id = $1 AND shop_id = $2 AND number",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(numbers);
    query.all().await
}

/// Forgets those of which there is nothing to wait for any more.
pub async fn forget(tx: &mut Tx, tenant: TenantId, shop: ShopId, numbers: &[&str]) -> Result<()> {
    let mut query = sql(
        tx,
        "DELETE FROM shop_orders WHERE tenant_id = $1 AND shop_id = $2 AND number",
    )
    .bind(tenant)
    .bind(shop);
    query.in_texts(numbers);
    query.exec().await?;
    Ok(())
}

/// Which are to be asked for again by now.
pub async fn to_look_at(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    now: Instant,
    most: i64,
) -> Result<Vec<String>> {
    let numbers: Vec<(String,)> = sql(
        on,
        "SELECT number FROM shop_orders
         WHERE tenant_id = $1 AND shop_id = $2 AND look_at <= $3 ORDER BY look_at LIMIT $4",
    )
    .bind(tenant)
    .bind(shop)
    .bind(now)
    .bind(most)
    .all()
    .await?;
    Ok(numbers.into_iter().map(|(number,)| number).collect())
}

/// The orders that are not in, seen last first.
pub async fn noted(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shop: ShopId,
    most: i64,
) -> Result<Vec<ShopOrder>> {
    sql(
        on,
        "SELECT * FROM shop_orders WHERE tenant_id = $1 AND shop_id = $2
         ORDER BY last_seen_at DESC, number LIMIT $3",
    )
    .bind(tenant)
    .bind(shop)
    .bind(most)
    .all()
    .await
}

/// The credentials, as the connector wrote them.
pub fn open(keys: &TenantKeys, shop: &Shop) -> Result<Option<Value>> {
    let sealed = shop.sealed.as_ref();
    sealed
        .map(|sealed| keys.open_json(SHOPS, shop.id.0, sealed))
        .transpose()
}

pub fn seal(keys: &TenantKeys, id: ShopId, credentials: &Value) -> Result<Vec<u8>> {
    keys.seal_json(SHOPS, id.0, credentials)
}
