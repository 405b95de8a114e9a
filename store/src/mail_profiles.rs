//! メールプロファイル, and the routes they serve.

use domain::mail_profile::MailProfile;
use domain::{Instant, MailProfileId, SalesRouteId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

pub const MAIL_PROFILES: &str = "mail_profiles";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "name",
    "host",
    "port",
    "tls",
    "sender_address",
    "sender_name",
    "sender_registered",
    "reply_to",
    "per_minute",
    "mobile_from",
    "mobile_until",
    "header",
    "signature",
    "footer",
    "is_default",
    "active",
    "sealed",
    "next_send_at",
    "failures",
    "created_at",
    "updated_at",
    "version",
];

const ROUTES: &[&str] = &["tenant_id", "sales_route_id", "profile_id"];

pub async fn insert(tx: &mut Tx, profile: &MailProfile) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), MAIL_PROFILES, COLUMNS);
    bulk.row(|cells| {
        cells
            .put(profile.tenant_id)
            .put(profile.id)
            .put(&profile.name)
            .put(&profile.host)
            .put(profile.port)
            .put(profile.tls)
            .put(&profile.sender_address)
            .put(&profile.sender_name)
            .put(profile.sender_registered)
            .put(profile.reply_to.as_deref())
            .put(profile.per_minute)
            .put(profile.mobile_from)
            .put(profile.mobile_until)
            .put(&profile.header)
            .put(&profile.signature)
            .put(&profile.footer)
            .put(profile.is_default)
            .put(profile.active)
            .put(profile.sealed.as_deref())
            .put(profile.next_send_at)
            .put(profile.failures)
            .put(profile.created_at)
            .put(profile.updated_at)
            .put(profile.version);
    });
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: MailProfileId) -> Result<Option<MailProfile>> {
    sql(on, "SELECT * FROM mail_profiles WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// All of a tenant's, oldest first: there are few.
pub async fn list(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<MailProfile>> {
    sql(on, "SELECT * FROM mail_profiles WHERE tenant_id = $1 ORDER BY id")
        .bind(tenant)
        .all()
        .await
}

/// What people may change; what failed is forgotten. What it signs in with is left as it is by now unless
/// that is to change too: it may have been renewed meanwhile. `None` where the version is not `expected`
/// any more.
pub async fn update(
    tx: &mut Tx,
    profile: &MailProfile,
    with_login: bool,
    expected: i64,
) -> Result<Option<MailProfile>> {
    sql(
        tx,
        "UPDATE mail_profiles SET name = $4, host = $5, port = $6, tls = $7, sender_address = $8,
             sender_name = $9, sender_registered = $10, reply_to = $11, per_minute = $12, mobile_from = $13,
             mobile_until = $14, header = $15, signature = $16, footer = $17, is_default = $18, active = $19,
             sealed = CASE WHEN $22 THEN $20 ELSE sealed END, failures = 0, failure = NULL,
             next_send_at = $21, updated_at = $21, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(profile.tenant_id)
    .bind(profile.id)
    .bind(expected)
    .bind(&profile.name)
    .bind(&profile.host)
    .bind(profile.port)
    .bind(profile.tls)
    .bind(&profile.sender_address)
    .bind(&profile.sender_name)
    .bind(profile.sender_registered)
    .bind(profile.reply_to.as_deref())
    .bind(profile.per_minute)
    .bind(profile.mobile_from)
    .bind(profile.mobile_until)
    .bind(&profile.header)
    .bind(&profile.signature)
    .bind(&profile.footer)
    .bind(profile.is_default)
    .bind(profile.active)
    .bind(profile.sealed.as_deref())
    .bind(profile.updated_at)
    .bind(with_login)
    .opt()
    .await
}

/// Makes room for another default.
pub async fn clear_default(tx: &mut Tx, tenant: TenantId, now: Instant) -> Result<()> {
    sql(
        tx,
        "UPDATE mail_profiles SET is_default = $2, updated_at = $3, version = version + 1
         WHERE tenant_id = $1 AND is_default",
    )
    .bind(tenant)
    .bind(false)
    .bind(now)
    .exec()
    .await?;
    Ok(())
}

/// Which profile serves which route.
pub async fn routes(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<(SalesRouteId, MailProfileId)>> {
    sql(
        on,
        "SELECT sales_route_id, profile_id FROM mail_profile_routes
         WHERE tenant_id = $1 ORDER BY sales_route_id",
    )
    .bind(tenant)
    .all()
    .await
}

/// Has it serve these routes and no others; whoever served them before does not any more.
pub async fn set_routes(
    tx: &mut Tx,
    tenant: TenantId,
    id: MailProfileId,
    routes: &[SalesRouteId],
) -> Result<()> {
    let mut query = sql(
        &mut *tx,
        "DELETE FROM mail_profile_routes WHERE tenant_id = $1 AND (profile_id = $2 OR sales_route_id",
    )
    .bind(tenant)
    .bind(id);
    query.in_ids(routes).push(")");
    query.exec().await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "mail_profile_routes", ROUTES);
    for route in routes {
        bulk.row(|cells| {
            cells.put(tenant).put(*route).put(id);
        });
    }
    bulk.send(tx).await
}
