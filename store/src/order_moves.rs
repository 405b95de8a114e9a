//! Many orders moved at once: which, how far, and what was refused.

use domain::order_move::{MoveIssue, MoveStatus, OrderMove};
use domain::{Instant, OrderId, OrderMoveId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "status",
    "to_status",
    "sub_status_id",
    "reason",
    "actor",
    "orders",
    "moved",
    "refused",
    "left_alone",
    "cursor",
    "created_at",
    "started_at",
    "finished_at",
];

pub async fn insert(tx: &mut Tx, one: &OrderMove) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "order_moves", COLUMNS);
    bulk.row(|cells| {
        cells
            .put(one.tenant_id)
            .put(one.id)
            .put(one.status)
            .put(one.to_status)
            .put(one.sub_status_id)
            .put(one.reason.as_deref())
            .put(&one.actor)
            .put(one.orders)
            .put(one.moved)
            .put(one.refused)
            .put(one.left_alone)
            .put(one.cursor)
            .put(one.created_at)
            .put(one.started_at)
            .put(one.finished_at);
    });
    bulk.send(tx).await
}

/// The orders it is about, in their order.
pub async fn add_targets(tx: &mut Tx, tenant: TenantId, id: OrderMoveId, orders: &[OrderId]) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "move_id", "seq", "order_id"];
    let mut bulk = Bulk::new(tx.is_sqlite(), "order_move_targets", COLUMNS);
    for (seq, order) in (0_i64..).zip(orders) {
        bulk.row(|cells| {
            cells.put(tenant).put(id).put(seq).put(*order);
        });
    }
    bulk.send(tx).await
}

/// Some of the orders it is about, from a place on.
pub async fn targets(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderMoveId,
    from: i64,
    limit: i64,
) -> Result<Vec<OrderId>> {
    let rows: Vec<(OrderId,)> = sql(
        on,
        "SELECT order_id FROM order_move_targets WHERE tenant_id = $1 AND move_id = $2 AND seq >= $3
         ORDER BY seq LIMIT $4",
    )
    .bind(tenant)
    .bind(id)
    .bind(from)
    .bind(limit)
    .all()
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: OrderMoveId) -> Result<Option<OrderMove>> {
    sql(on, "SELECT * FROM order_moves WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<OrderMoveId>,
    limit: i64,
) -> Result<Vec<OrderMove>> {
    let mut query = sql(on, "SELECT * FROM order_moves WHERE tenant_id = $1").bind(tenant);
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
    id: OrderMoveId,
    now: Instant,
) -> Result<Option<OrderMove>> {
    sql(
        on,
        "UPDATE order_moves SET status = $3, started_at = coalesce(started_at, $4)
         WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(MoveStatus::Running)
    .bind(now)
    .opt()
    .await
}

/// What one batch came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MoveProgress {
    pub moved: i64,
    pub refused: i64,
    pub left_alone: i64,
}

/// Moves the cursor past a batch, in the batch's own transaction; false where it is not at `cursor`
/// any more, because another run is at work.
pub async fn advance(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderMoveId,
    cursor: i64,
    by: MoveProgress,
) -> Result<bool> {
    let changed = sql(
        tx,
        "UPDATE order_moves SET moved = moved + $4, refused = refused + $5, left_alone = left_alone + $6,
             cursor = cursor + $4 + $5 + $6
         WHERE tenant_id = $1 AND id = $2 AND cursor = $3 AND finished_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .bind(cursor)
    .bind(by.moved)
    .bind(by.refused)
    .bind(by.left_alone)
    .exec()
    .await?;
    Ok(changed == 1)
}

/// Ends it, unless it has ended; the orders it was about are not needed any more.
pub async fn finish(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderMoveId,
    now: Instant,
) -> Result<Option<OrderMove>> {
    let ended = sql(
        &mut *tx,
        "UPDATE order_moves SET status = $3, finished_at = $4
         WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(MoveStatus::Succeeded)
    .bind(now)
    .opt()
    .await?;
    sql(
        tx,
        "DELETE FROM order_move_targets WHERE tenant_id = $1 AND move_id = $2",
    )
    .bind(tenant)
    .bind(id)
    .exec()
    .await?;
    Ok(ended)
}

pub async fn add_issues(tx: &mut Tx, tenant: TenantId, id: OrderMoveId, issues: &[MoveIssue]) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "move_id", "seq", "order_id", "code", "hint"];
    let mut bulk = Bulk::new(tx.is_sqlite(), "order_move_issues", COLUMNS);
    for issue in issues {
        bulk.row(|cells| {
            cells
                .put(tenant)
                .put(id)
                .put(issue.seq)
                .put(issue.order_id)
                .put(&issue.code)
                .put(issue.hint.as_deref());
        });
    }
    bulk.send(tx).await
}

/// In their order.
pub async fn issues(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderMoveId,
    after: i64,
    limit: i64,
) -> Result<Vec<MoveIssue>> {
    sql(
        on,
        "SELECT seq, order_id, code, hint FROM order_move_issues
         WHERE tenant_id = $1 AND move_id = $2 AND seq > $3 ORDER BY seq LIMIT $4",
    )
    .bind(tenant)
    .bind(id)
    .bind(after)
    .bind(limit)
    .all()
    .await
}
