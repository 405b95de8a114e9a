//! フォローメール: what the shop chose, and which orders wait for their day.

use domain::follow_mail::{FollowMail, FollowMailSettings, FollowMailStatus};
use domain::{Date, Instant, MailId, OrderId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "order_id",
    "due_on",
    "status",
    "created_at",
    "updated_at",
];

/// The usual ones where the shop never chose.
pub async fn settings(on: impl Into<On<'_>>, tenant: TenantId) -> Result<FollowMailSettings> {
    let own = sql(on, "SELECT * FROM follow_mail_settings WHERE tenant_id = $1")
        .bind(tenant)
        .opt()
        .await?;
    Ok(own.unwrap_or_else(|| FollowMailSettings::usual(tenant)))
}

/// `None` where the version is not `expected` any more.
pub async fn put_settings(
    on: impl Into<On<'_>>,
    settings: &FollowMailSettings,
    expected: i64,
    now: Instant,
) -> Result<Option<FollowMailSettings>> {
    sql(
        on,
        "INSERT INTO follow_mail_settings (tenant_id, settings, updated_at, version)
         SELECT $1, $2, $3, 1 WHERE $4 = 0
             OR EXISTS (SELECT 1 FROM follow_mail_settings WHERE tenant_id = $1 AND version = $4)
         ON CONFLICT (tenant_id) DO UPDATE SET
             settings = excluded.settings, updated_at = excluded.updated_at,
             version = follow_mail_settings.version + 1
         WHERE follow_mail_settings.version = $4
         RETURNING *",
    )
    .bind(settings.tenant_id)
    .bind(&settings.settings)
    .bind(now)
    .bind(expected)
    .opt()
    .await
}

/// Has these orders wait for these days; those that have been dealt with stay as they are.
pub async fn schedule(tx: &mut Tx, tenant: TenantId, orders: &[(OrderId, Date)], now: Instant) -> Result<()> {
    let ids: Vec<OrderId> = orders.iter().map(|(id, _)| *id).collect();
    forget_waiting(tx, tenant, &ids).await?;
    let dealt_with: Vec<OrderId> = of_orders(&mut *tx, tenant, &ids)
        .await?
        .into_iter()
        .map(|follow| follow.order_id)
        .collect();
    let mut bulk = Bulk::new(tx.is_sqlite(), "follow_mails", COLUMNS);
    for (id, due_on) in orders.iter().filter(|(id, _)| !dealt_with.contains(id)) {
        bulk.row(|cells| {
            cells
                .put(tenant)
                .put(*id)
                .put(*due_on)
                .put(FollowMailStatus::Waiting)
                .put(now)
                .put(now);
        });
    }
    bulk.send(tx).await
}

/// Orders that are not shipped any more wait for nothing.
pub async fn forget_waiting(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<()> {
    let mut query = sql(
        tx,
        "DELETE FROM follow_mails WHERE tenant_id = $1 AND status IN ('waiting', 'due') AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.exec().await.map(drop)
}

/// Orders whose mail was taken back before it went are as if they had never waited for one.
pub async fn forget_sent(tx: &mut Tx, tenant: TenantId, orders: &[OrderId], mails: &[MailId]) -> Result<()> {
    let mut query = sql(
        tx,
        "DELETE FROM follow_mails WHERE tenant_id = $1 AND status = 'sent' AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" AND mail_id").in_ids(mails);
    query.exec().await.map(drop)
}

pub async fn of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<FollowMail>> {
    let mut query = sql(on, "SELECT * FROM follow_mails WHERE tenant_id = $1 AND order_id").bind(tenant);
    query.in_ids(orders);
    query.all().await
}

/// Where a page of a list ended.
pub type Position = (Date, OrderId);

/// Those that wait for a day up to this one, in the order of their days.
pub async fn waiting(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    until: Date,
    limit: i64,
) -> Result<Vec<FollowMail>> {
    waiting_until(on.into(), tenant, until, limit).all().await
}

fn waiting_until(on: On<'_>, tenant: TenantId, until: Date, limit: i64) -> Query<'_> {
    sql(
        on,
        "SELECT * FROM follow_mails WHERE tenant_id = $1 AND status = 'waiting' AND due_on <= $2
         ORDER BY due_on, order_id LIMIT $3",
    )
    .bind(tenant)
    .bind(until)
    .bind(limit)
}

/// Those of one status, in the order of their days.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    waiting: bool,
    after: Option<Position>,
    limit: i64,
) -> Result<Vec<FollowMail>> {
    listing(on.into(), tenant, waiting, after, limit).all().await
}

fn listing(on: On<'_>, tenant: TenantId, waiting: bool, after: Option<Position>, limit: i64) -> Query<'_> {
    let text = if waiting {
        "SELECT * FROM follow_mails WHERE tenant_id = $1 AND status = 'waiting'"
    } else {
        "SELECT * FROM follow_mails WHERE tenant_id = $1 AND status = 'due'"
    };
    let mut query = sql(on, text).bind(tenant);
    if let Some((due_on, order)) = after {
        query
            .push(" AND (due_on, order_id) > (")
            .arg(due_on)
            .push(", ")
            .arg(order)
            .push(")");
    }
    query.push(" ORDER BY due_on, order_id LIMIT ").arg(limit);
    query
}

/// Their day has come.
pub async fn mark_due(tx: &mut Tx, tenant: TenantId, orders: &[OrderId], now: Instant) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE follow_mails SET status = 'due', updated_at = $2
         WHERE tenant_id = $1 AND status = 'waiting' AND order_id",
    )
    .bind(tenant)
    .bind(now);
    query.in_ids(orders);
    query.exec().await.map(drop)
}

/// What became of one.
pub async fn settle(
    tx: &mut Tx,
    tenant: TenantId,
    order: OrderId,
    mail: Option<MailId>,
    reason: Option<&str>,
    now: Instant,
) -> Result<()> {
    let status = if mail.is_some() {
        FollowMailStatus::Sent
    } else {
        FollowMailStatus::Skipped
    };
    sql(
        tx,
        "UPDATE follow_mails SET status = $3, mail_id = $4, reason = $5, updated_at = $6
         WHERE tenant_id = $1 AND order_id = $2 AND status IN ('waiting', 'due')",
    )
    .bind(tenant)
    .bind(order)
    .bind(status)
    .bind(mail)
    .bind(reason)
    .bind(now)
    .exec()
    .await
    .map(drop)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    /// However many orders were shipped.
    #[tokio::test]
    async fn only_what_is_due_is_read() {
        let test = testing::sqlite().await;
        let tenant = TenantId(Uuid::nil());
        let after = Some((Date::default(), OrderId(Uuid::nil())));
        for (query, index) in [
            (
                waiting_until((&test.db).into(), tenant, Date::default(), 9),
                "follow_mails_waiting (tenant_id=? AND due_on<?)",
            ),
            (
                listing((&test.db).into(), tenant, true, after, 9),
                "follow_mails_waiting ",
            ),
            (
                listing((&test.db).into(), tenant, false, None, 9),
                "follow_mails_due ",
            ),
            (
                listing((&test.db).into(), tenant, false, after, 9),
                "follow_mails_due ",
            ),
        ] {
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.starts_with("SEARCH follow_mails USING INDEX "), "{plan}");
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
