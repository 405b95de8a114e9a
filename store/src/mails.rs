//! Mail in both directions: put in line, listed, found by what it answers.

use domain::mail::{Mail, MailDirection, MailPersonal, MailStage, MailStatus};
use domain::{CustomerId, Instant, MailBatchId, MailId, OrderId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, TenantKeys, Tx};

pub const MAILS: &str = "mails";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "direction",
    "status",
    "stage",
    "order_id",
    "profile_id",
    "template_id",
    "batch_id",
    "send_key",
    "device",
    "advertising",
    "message_id",
    "address",
    "attempts",
    "next_at",
    "sealed",
    "actor",
    "created_at",
    "sent_at",
];

pub async fn insert(tx: &mut Tx, mails: &[Mail]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), MAILS, COLUMNS);
    for mail in mails {
        bulk.row(|cells| {
            cells
                .put(mail.tenant_id)
                .put(mail.id)
                .put(mail.direction)
                .put(mail.status)
                .put(mail.stage)
                .put(mail.order_id)
                .put(mail.profile_id)
                .put(mail.template_id)
                .put(mail.batch_id)
                .put(mail.send_key.as_deref())
                .put(mail.device)
                .put(mail.advertising)
                .put(&mail.message_id)
                .put(mail.address.as_deref())
                .put(mail.attempts)
                .put(mail.next_at)
                .put(&mail.sealed)
                .put(&mail.actor)
                .put(mail.created_at)
                .put(mail.sent_at);
        });
    }
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: MailId) -> Result<Option<Mail>> {
    sql(on, "SELECT * FROM mails WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// The mails with these ids, in no order.
pub async fn get_all(on: impl Into<On<'_>>, tenant: TenantId, ids: &[MailId]) -> Result<Vec<Mail>> {
    let mut query = sql(on, "SELECT * FROM mails WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.all().await
}

/// Of these orders, those that have this mail already, with it.
pub async fn known(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
    stage: MailStage,
    key: &str,
) -> Result<Vec<Mail>> {
    let mut query = sql(
        on,
        "SELECT * FROM mails WHERE tenant_id = $1 AND stage = $2 AND send_key = $3 AND order_id",
    )
    .bind(tenant)
    .bind(stage)
    .bind(key);
    query.in_ids(orders);
    query.all().await
}

/// By the id that a server knows a message by.
pub async fn by_message_ids(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    message_ids: &[String],
) -> Result<Vec<Mail>> {
    let mut query = sql(on, "SELECT * FROM mails WHERE tenant_id = $1 AND message_id").bind(tenant);
    query.in_texts(message_ids).push(" ORDER BY id LIMIT 50");
    query.all().await
}

/// The last mails with an address, newest first.
pub async fn with_address(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    address: &[u8],
    limit: i64,
) -> Result<Vec<Mail>> {
    sql(
        on,
        "SELECT * FROM mails WHERE tenant_id = $1 AND address = $2 ORDER BY id DESC LIMIT $3",
    )
    .bind(tenant)
    .bind(address)
    .bind(limit)
    .all()
    .await
}

/// Which mail a list shows.
#[derive(Clone, Debug, Default)]
pub struct MailFilter {
    pub order: Option<OrderId>,
    pub batch: Option<MailBatchId>,
    pub address: Option<Vec<u8>>,
    pub status: Option<MailStatus>,
    pub stage: Option<MailStage>,
    pub direction: Option<MailDirection>,
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &MailFilter,
    before: Option<MailId>,
    limit: i64,
) -> Result<Vec<Mail>> {
    listing(on.into(), tenant, filter, before, limit).all().await
}

fn listing<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &MailFilter,
    before: Option<MailId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM mails WHERE tenant_id = $1").bind(tenant);
    if let Some(order) = filter.order {
        query.push(" AND order_id = ").arg(order);
    }
    if let Some(batch) = filter.batch {
        query.push(" AND batch_id = ").arg(batch);
    }
    if let Some(address) = &filter.address {
        query.push(" AND address = ").arg(address);
    }
    if let Some(status) = filter.status {
        query.push(" AND status = ").arg(status);
    }
    if let Some(stage) = filter.stage {
        query.push(" AND stage = ").arg(stage);
    }
    if let Some(direction) = filter.direction {
        query.push(match direction {
            MailDirection::Inbound => " AND direction = 'inbound'",
            MailDirection::Outbound => " AND direction = 'outbound'",
        });
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query
}

/// Gives up the order, stage and key of mails that may be replaced; of which. The others have been put in
/// line again meanwhile.
pub async fn make_way(tx: &mut Tx, tenant: TenantId, mails: &[MailId]) -> Result<Vec<MailId>> {
    let mut query = sql(
        tx,
        "UPDATE mails SET send_key = NULL
         WHERE tenant_id = $1 AND status = 'cancelled' AND reason IS NOT NULL AND NOT maybe_sent AND id",
    )
    .bind(tenant);
    query.in_ids(mails).push(" RETURNING id");
    let made: Vec<(MailId,)> = query.all().await?;
    Ok(made.into_iter().map(|(id,)| id).collect())
}

/// Cancels what waits of a stage about these orders, which do not get it any more.
pub async fn withdraw(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
    stage: MailStage,
    reason: &str,
) -> Result<Vec<Mail>> {
    let mut query = sql(
        tx,
        "UPDATE mails SET status = 'cancelled', reason = $3
         WHERE tenant_id = $1 AND status = 'queued' AND stage = $2 AND order_id",
    )
    .bind(tenant)
    .bind(stage)
    .bind(reason);
    query.in_ids(orders).push(" RETURNING *");
    query.all().await
}

/// Puts a mail in line again that a person decided about; `None` where it stands otherwise by now, or
/// another has taken its place.
pub async fn again(
    on: impl Into<On<'_>>,
    mail: &Mail,
    message_id: &str,
    next_at: Instant,
) -> Result<Option<Mail>> {
    sql(
        on,
        "UPDATE mails SET status = $4, attempts = 0, next_at = $5, message_id = $6, failure = NULL,
             reason = NULL
         WHERE tenant_id = $1 AND id = $2 AND status = $3 AND send_key IS NOT NULL RETURNING *",
    )
    .bind(mail.tenant_id)
    .bind(mail.id)
    .bind(mail.status)
    .bind(MailStatus::Queued)
    .bind(next_at)
    .bind(message_id)
    .opt()
    .await
}

/// Moves a mail on; `None` where it is not (or not any more) `from`.
pub async fn set_status(
    on: impl Into<On<'_>>,
    mail: &Mail,
    from: MailStatus,
    to: MailStatus,
) -> Result<Option<Mail>> {
    sql(
        on,
        "UPDATE mails SET status = $4, failure = $5 WHERE tenant_id = $1 AND id = $2 AND status = $3
         RETURNING *",
    )
    .bind(mail.tenant_id)
    .bind(mail.id)
    .bind(from)
    .bind(to)
    .bind(&mail.failure)
    .opt()
    .await
}

/// A customer's mail that still says something: all about their orders, and what lies with no order and is
/// from an address of theirs.
pub async fn of_customer(tx: &mut Tx, tenant: TenantId, customer: CustomerId) -> Result<Vec<MailId>> {
    let mut found: Vec<(MailId,)> = sql(
        &mut *tx,
        "SELECT id FROM mails
         WHERE tenant_id = $1 AND erased_at IS NULL AND order_id IN
             (SELECT id FROM orders WHERE tenant_id = $1 AND customer_id IN
                 (SELECT id FROM customers WHERE tenant_id = $1 AND (id = $2 OR merged_into = $2)))",
    )
    .bind(tenant)
    .bind(customer)
    .all()
    .await?;
    let apart: Vec<(MailId,)> = sql(
        tx,
        "SELECT id FROM mails
         WHERE tenant_id = $1 AND erased_at IS NULL AND order_id IS NULL AND address IN
             (SELECT buyer_email FROM orders
              WHERE tenant_id = $1 AND buyer_email IS NOT NULL AND customer_id IN
                 (SELECT id FROM customers WHERE tenant_id = $1 AND (id = $2 OR merged_into = $2)))",
    )
    .bind(tenant)
    .bind(customer)
    .all()
    .await?;
    found.extend(apart);
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The mail about these orders that still says something.
pub async fn of_orders(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<Mail>> {
    let mut query = sql(
        tx,
        "SELECT * FROM mails WHERE tenant_id = $1 AND erased_at IS NULL AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.all().await
}

/// What lies with no order and is from an address that no other order than these has.
pub async fn apart_of_orders(tx: &mut Tx, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<Mail>> {
    let mut query = sql(
        tx,
        "SELECT * FROM mails WHERE tenant_id = $1 AND erased_at IS NULL AND order_id IS NULL AND address IN
             (SELECT buyer_email FROM orders WHERE tenant_id = $1 AND buyer_email IS NOT NULL AND id",
    )
    .bind(tenant);
    query.in_ids(orders).push(
        ") AND NOT EXISTS
             (SELECT 1 FROM orders WHERE tenant_id = $1 AND buyer_email = mails.address AND NOT id",
    );
    query.in_ids(orders).push(")");
    query.all().await
}

/// Empties what is personal about a mail; that it went, or came, stays. One that waits goes no more.
pub async fn erase(tx: &mut Tx, keys: &TenantKeys, tenant: TenantId, id: MailId, now: Instant) -> Result<()> {
    sql(
        &mut *tx,
        "UPDATE mails SET sealed = $3, address = NULL, erased_at = $4,
             message_id = CASE WHEN direction = 'inbound' THEN '' ELSE message_id END,
             status = CASE WHEN status = 'queued' THEN 'cancelled' ELSE status END
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(seal(keys, id, &MailPersonal::default())?)
    .bind(now)
    .exec()
    .await?;
    // What could not be read is told of by a label of its own.
    sql(
        &mut *tx,
        "UPDATE inbound_mails SET problem = NULL, status = 'settled'
         WHERE tenant_id = $1 AND mail_id = $2 AND problem IS NOT NULL",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await?;
    crate::files::remove(tx, tenant, id.0).await.map(drop)
}

/// What is sealed in a mail, open.
pub fn open(keys: &TenantKeys, mail: &Mail) -> Result<MailPersonal> {
    keys.open_json(MAILS, mail.id.0, &mail.sealed)
}

pub fn seal(keys: &TenantKeys, id: MailId, personal: &MailPersonal) -> Result<Vec<u8>> {
    keys.seal_json(MAILS, id.0, personal)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    /// Each by what makes it few, and never sorted.
    #[tokio::test]
    async fn lists_are_walked_in_their_order() {
        let test = testing::sqlite().await;
        let none = MailFilter::default;
        for (filter, index) in [
            (none(), "sqlite_autoindex_mails_1"),
            (
                MailFilter {
                    order: Some(OrderId(Uuid::nil())),
                    ..none()
                },
                "mails_order",
            ),
            (
                MailFilter {
                    batch: Some(MailBatchId(Uuid::nil())),
                    ..none()
                },
                "mails_batch",
            ),
            (
                MailFilter {
                    address: Some(vec![1; 16]),
                    status: Some(MailStatus::Sent),
                    ..none()
                },
                "mails_address",
            ),
            (
                MailFilter {
                    status: Some(MailStatus::Failed),
                    stage: Some(MailStage::Shipped),
                    ..none()
                },
                "mails_status",
            ),
            (
                MailFilter {
                    stage: Some(MailStage::Shipped),
                    ..none()
                },
                "mails_stage",
            ),
            (
                MailFilter {
                    direction: Some(MailDirection::Inbound),
                    ..none()
                },
                "mails_inbound",
            ),
        ] {
            for before in [None, Some(MailId(Uuid::max()))] {
                let query = listing((&test.db).into(), TenantId(Uuid::nil()), &filter, before, 51);
                let plan = query.plan().await.unwrap().join("; ");
                let start = format!("SEARCH mails USING INDEX {index} ");
                assert!(
                    plan.starts_with(&start) && !plan.contains("TEMP B-TREE"),
                    "{filter:?} {plan}"
                );
            }
        }
    }
}
