//! 受信メール, and which of them are orders.

use domain::inbound_mail::{InboundMail, InboundStatus, OrderMailSource};
use domain::mailbox::Mailbox;
use domain::{MailId, MailboxId, OrderId, OrderMailSourceId, SalesRouteId, TenantId};

use crate::db::{On, Query, sql};
use crate::{Result, Tx};

pub async fn insert(tx: &mut Tx, one: &InboundMail) -> Result<()> {
    sql(
        tx,
        "INSERT INTO inbound_mails (tenant_id, mail_id, digest, kind, status, problem, source_id,
             about_mail_id, bytes, received_at, mailbox_id, uid_validity, uid)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(one.tenant_id)
    .bind(one.mail_id)
    .bind(&one.digest)
    .bind(one.kind)
    .bind(one.status)
    .bind(&one.problem)
    .bind(one.source_id)
    .bind(one.about_mail_id)
    .bind(one.bytes)
    .bind(one.received_at)
    .bind(one.mailbox_id)
    .bind(one.uid_validity)
    .bind(one.uid)
    .exec()
    .await
    .map(drop)
}

/// The message with this digest.
pub async fn by_digest(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    digest: &[u8],
) -> Result<Option<InboundMail>> {
    sql(
        on,
        "SELECT * FROM inbound_mails WHERE tenant_id = $1 AND digest = $2",
    )
    .bind(tenant)
    .bind(digest)
    .opt()
    .await
}

/// Whether the message at this place of a mailbox is in, or one that bears its message id and was fetched
/// from there under other numbers, or when the mailbox was elsewhere.
pub async fn is_in(tx: &mut Tx, mailbox: &Mailbox, uid: i64, message_id: &str) -> Result<bool> {
    let found: Vec<(MailId,)> = sql(
        &mut *tx,
        "SELECT mail_id FROM inbound_mails
         WHERE tenant_id = $1 AND mailbox_id = $2 AND uid_validity = $3 AND uid = $4",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(mailbox.uid_validity)
    .bind(uid)
    .all()
    .await?;
    if !found.is_empty() || message_id.is_empty() {
        return Ok(!found.is_empty());
    }
    let found: Vec<(MailId,)> = sql(
        tx,
        "SELECT inbound_mails.mail_id FROM mails JOIN inbound_mails
             ON inbound_mails.tenant_id = mails.tenant_id AND inbound_mails.mail_id = mails.id
         WHERE mails.tenant_id = $1 AND mails.message_id = $4
             AND inbound_mails.mailbox_id = $2 AND inbound_mails.uid_validity IS DISTINCT FROM $3 LIMIT 1",
    )
    .bind(mailbox.tenant_id)
    .bind(mailbox.id)
    .bind(mailbox.uid_validity)
    .bind(message_id)
    .all()
    .await?;
    Ok(!found.is_empty())
}

/// The mailbox is elsewhere now: the numbers of what came from it say nothing there, even where they are the
/// same.
pub async fn forget_places(tx: &mut Tx, tenant: TenantId, mailbox: MailboxId) -> Result<()> {
    sql(
        tx,
        "UPDATE inbound_mails SET uid_validity = NULL, uid = NULL
         WHERE tenant_id = $1 AND mailbox_id = $2 AND uid_validity IS NOT NULL",
    )
    .bind(tenant)
    .bind(mailbox)
    .exec()
    .await
    .map(drop)
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: MailId) -> Result<Option<InboundMail>> {
    sql(
        on,
        "SELECT * FROM inbound_mails WHERE tenant_id = $1 AND mail_id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    status: Option<InboundStatus>,
    before: Option<MailId>,
    limit: i64,
) -> Result<Vec<InboundMail>> {
    listing(on.into(), tenant, status, before, limit).all().await
}

fn listing(
    on: On<'_>,
    tenant: TenantId,
    status: Option<InboundStatus>,
    before: Option<MailId>,
    limit: i64,
) -> Query<'_> {
    let mut query = sql(on, "SELECT * FROM inbound_mails WHERE tenant_id = $1").bind(tenant);
    if let Some(status) = status {
        query.push(" AND status = ").arg(status);
    }
    if let Some(before) = before {
        query.push(" AND mail_id < ").arg(before);
    }
    query.push(" ORDER BY mail_id DESC LIMIT ").arg(limit);
    query
}

/// Writes what it was taken for by now.
pub async fn update(tx: &mut Tx, one: &InboundMail) -> Result<()> {
    sql(
        tx,
        "UPDATE inbound_mails SET kind = $3, status = $4, problem = $5, source_id = $6, about_mail_id = $7
         WHERE tenant_id = $1 AND mail_id = $2",
    )
    .bind(one.tenant_id)
    .bind(one.mail_id)
    .bind(one.kind)
    .bind(one.status)
    .bind(&one.problem)
    .bind(one.source_id)
    .bind(one.about_mail_id)
    .exec()
    .await
    .map(drop)
}

/// Gives a mail to an order, or takes it away.
pub async fn set_order(tx: &mut Tx, tenant: TenantId, id: MailId, order: Option<OrderId>) -> Result<()> {
    sql(
        tx,
        "UPDATE mails SET order_id = $3 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(order)
    .exec()
    .await
    .map(drop)
}

/// The orders of a buyer and their routes, the last one first.
pub async fn orders_of_buyer(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    buyer_email: &[u8],
    limit: i64,
) -> Result<Vec<(OrderId, SalesRouteId)>> {
    sql(
        on,
        "SELECT id, sales_route_id FROM orders WHERE tenant_id = $1 AND buyer_email = $2
         ORDER BY ordered_at DESC, id DESC LIMIT $3",
    )
    .bind(tenant)
    .bind(buyer_email)
    .bind(limit)
    .all()
    .await
}

pub async fn insert_source(on: impl Into<On<'_>>, source: &OrderMailSource) -> Result<()> {
    sql(
        on,
        "INSERT INTO order_mail_sources (tenant_id, id, name, sales_route_id, sender, subject, layout, active,
             created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(source.tenant_id)
    .bind(source.id)
    .bind(&source.name)
    .bind(source.sales_route_id)
    .bind(&source.sender)
    .bind(&source.subject)
    .bind(&source.layout)
    .bind(source.active)
    .bind(source.created_at)
    .bind(source.updated_at)
    .bind(source.version)
    .exec()
    .await
    .map(drop)
}

pub async fn source(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderMailSourceId,
) -> Result<Option<OrderMailSource>> {
    sql(
        on,
        "SELECT * FROM order_mail_sources WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// All of a tenant's, oldest first: there are few.
pub async fn sources(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<OrderMailSource>> {
    sql(
        on,
        "SELECT * FROM order_mail_sources WHERE tenant_id = $1 ORDER BY id",
    )
    .bind(tenant)
    .all()
    .await
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update_source(
    on: impl Into<On<'_>>,
    source: &OrderMailSource,
    expected: i64,
) -> Result<Option<OrderMailSource>> {
    sql(
        on,
        "UPDATE order_mail_sources SET name = $4, sales_route_id = $5, sender = $6, subject = $7, layout = $8,
             active = $9, updated_at = $10, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(source.tenant_id)
    .bind(source.id)
    .bind(expected)
    .bind(&source.name)
    .bind(source.sales_route_id)
    .bind(&source.sender)
    .bind(&source.subject)
    .bind(&source.layout)
    .bind(source.active)
    .bind(source.updated_at)
    .opt()
    .await
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn lists_are_walked_in_their_order() {
        let test = testing::sqlite().await;
        for (status, index) in [
            (None, "sqlite_autoindex_inbound_mails_1"),
            (Some(InboundStatus::NeedsAttention), "inbound_mails_status"),
        ] {
            for before in [None, Some(MailId(Uuid::max()))] {
                let query = listing((&test.db).into(), TenantId(Uuid::nil()), status, before, 9);
                let plan = query.plan().await.unwrap().join("; ");
                assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
    }
}
