//! Mail to many orders: which, how far, and who gets none.

use domain::mail_batch::{BatchMessages, MailBatch, MailIssue};
use domain::order_move::MoveStatus;
use domain::{Instant, MailBatchId, OrderId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, TenantKeys, Tx};

pub const MAIL_BATCHES: &str = "mail_batches";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "status",
    "stage",
    "template_id",
    "send_key",
    "orders",
    "queued",
    "known",
    "refused",
    "cursor",
    "sealed",
    "actor",
    "created_at",
    "started_at",
    "finished_at",
];

const TARGETS: &[&str] = &["tenant_id", "batch_id", "seq", "order_id"];
const ISSUES: &[&str] = &["tenant_id", "batch_id", "seq", "order_id", "code", "hint"];

/// With the orders it is about, in their order.
pub async fn insert(tx: &mut Tx, batch: &MailBatch, orders: &[OrderId]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), MAIL_BATCHES, COLUMNS);
    bulk.row(|cells| {
        cells
            .put(batch.tenant_id)
            .put(batch.id)
            .put(batch.status)
            .put(batch.stage)
            .put(batch.template_id)
            .put(&batch.send_key)
            .put(batch.orders)
            .put(batch.queued)
            .put(batch.known)
            .put(batch.refused)
            .put(batch.cursor)
            .put(&batch.sealed)
            .put(&batch.actor)
            .put(batch.created_at)
            .put(batch.started_at)
            .put(batch.finished_at);
    });
    bulk.send(tx).await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "mail_batch_targets", TARGETS);
    for (seq, order) in (0_i64..).zip(orders) {
        bulk.row(|cells| {
            cells.put(batch.tenant_id).put(batch.id).put(seq).put(*order);
        });
    }
    bulk.send(tx).await
}

/// Some of the orders it is about, from a place on.
pub async fn targets(on: impl Into<On<'_>>, batch: &MailBatch, limit: i64) -> Result<Vec<OrderId>> {
    let rows: Vec<(OrderId,)> = sql(
        on,
        "SELECT order_id FROM mail_batch_targets WHERE tenant_id = $1 AND batch_id = $2 AND seq >= $3
         ORDER BY seq LIMIT $4",
    )
    .bind(batch.tenant_id)
    .bind(batch.id)
    .bind(batch.cursor)
    .bind(limit)
    .all()
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: MailBatchId) -> Result<Option<MailBatch>> {
    sql(on, "SELECT * FROM mail_batches WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<MailBatchId>,
    limit: i64,
) -> Result<Vec<MailBatch>> {
    let mut query = sql(on, "SELECT * FROM mail_batches WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// Marks it running, again after a crash; `None` where it has come to its end.
pub async fn start(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: MailBatchId,
    now: Instant,
) -> Result<Option<MailBatch>> {
    sql(
        on,
        "UPDATE mail_batches SET status = $3, started_at = coalesce(started_at, $4)
         WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(MoveStatus::Running)
    .bind(now)
    .opt()
    .await
}

/// What one part came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchProgress {
    pub queued: i64,
    pub known: i64,
    pub refused: i64,
}

/// Moves the cursor past a part, in the part's own transaction; false where another run is at work.
pub async fn advance(
    tx: &mut Tx,
    batch: &MailBatch,
    by: BatchProgress,
    issues: &[MailIssue],
) -> Result<bool> {
    let changed = sql(
        &mut *tx,
        "UPDATE mail_batches SET queued = queued + $4, known = known + $5, refused = refused + $6,
             cursor = cursor + $4 + $5 + $6
         WHERE tenant_id = $1 AND id = $2 AND cursor = $3 AND finished_at IS NULL",
    )
    .bind(batch.tenant_id)
    .bind(batch.id)
    .bind(batch.cursor)
    .bind(by.queued)
    .bind(by.known)
    .bind(by.refused)
    .exec()
    .await?;
    if changed != 1 {
        return Ok(false);
    }
    let mut bulk = Bulk::new(tx.is_sqlite(), "mail_batch_issues", ISSUES);
    for issue in issues {
        bulk.row(|cells| {
            cells
                .put(batch.tenant_id)
                .put(batch.id)
                .put(issue.seq)
                .put(issue.order_id)
                .put(&issue.code)
                .put(issue.hint.as_deref());
        });
    }
    bulk.send(tx).await?;
    Ok(true)
}

/// Ends it, unless it has ended; the orders it was about are not needed any more, nor is what they were
/// told.
pub async fn finish(tx: &mut Tx, batch: &MailBatch, now: Instant) -> Result<Option<MailBatch>> {
    let ended = sql(
        &mut *tx,
        "UPDATE mail_batches SET status = $3, finished_at = $4, sealed = $5
         WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL RETURNING *",
    )
    .bind(batch.tenant_id)
    .bind(batch.id)
    .bind(MoveStatus::Succeeded)
    .bind(now)
    .bind(&batch.sealed)
    .opt()
    .await?;
    sql(
        tx,
        "DELETE FROM mail_batch_targets WHERE tenant_id = $1 AND batch_id = $2",
    )
    .bind(batch.tenant_id)
    .bind(batch.id)
    .exec()
    .await?;
    Ok(ended)
}

/// In their order.
pub async fn issues(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: MailBatchId,
    after: i64,
    limit: i64,
) -> Result<Vec<MailIssue>> {
    sql(
        on,
        "SELECT seq, order_id, code, hint FROM mail_batch_issues
         WHERE tenant_id = $1 AND batch_id = $2 AND seq > $3 ORDER BY seq LIMIT $4",
    )
    .bind(tenant)
    .bind(id)
    .bind(after)
    .bind(limit)
    .all()
    .await
}

/// Puts other messages in the place of a batch's.
pub async fn reword(tx: &mut Tx, batch: &MailBatch, sealed: &[u8]) -> Result<()> {
    sql(
        tx,
        "UPDATE mail_batches SET sealed = $3 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(batch.tenant_id)
    .bind(batch.id)
    .bind(sealed)
    .exec()
    .await
    .map(drop)
}

pub fn open(keys: &TenantKeys, batch: &MailBatch) -> Result<BatchMessages> {
    keys.open_json(MAIL_BATCHES, batch.id.0, &batch.sealed)
}

pub fn seal(keys: &TenantKeys, id: MailBatchId, messages: &BatchMessages) -> Result<Vec<u8>> {
    keys.seal_json(MAIL_BATCHES, id.0, messages)
}
