//! Moves the orders of a queued move, a batch a transaction. The cursor moves in the batch's own
//! transaction: after a crash the move goes on where it was, and two runs cannot both write.

use domain::event::{Event, EventKind};
use domain::job::JobKind;
use domain::order_move::{MOVE_BATCH, MoveIssue, OrderMove};
use domain::{EventId, Json, OrderMoveId, TenantId};
use serde_json::json;
use store::order_moves::MoveProgress;

use crate::orders::{self, Desk, Destination};
use crate::{App, Result, Stop, new_id};

/// True where the move has come to its end, by this run or another; false where it was stopped.
pub async fn run(app: &App, tenant: TenantId, id: OrderMoveId, stop: &Stop) -> Result<bool> {
    let Some(mut one) = store::order_moves::start(&app.store.db, tenant, id, app.now()).await? else {
        return Ok(true);
    };
    let sub_status = match one.sub_status_id {
        Some(id) => store::sub_statuses::get(&app.store.db, tenant, id).await?,
        None => None,
    };
    let destination = Destination {
        to: one.to_status,
        step: sub_status,
        reason: one.reason.clone(),
        of_move: Some(one.id),
    };
    while one.cursor < one.orders {
        if stop.is_asked() {
            return Ok(false);
        }
        match batch(app, &one, &destination).await? {
            Some(done) => one.cursor += done,
            None => return Ok(true),
        }
    }
    finish(app, &one).await?;
    Ok(true)
}

/// How many orders it dealt with; `None` where another run is at work.
async fn batch(app: &App, one: &OrderMove, destination: &Destination) -> Result<Option<i64>> {
    let desk = desk(app, one);
    let limit = i64::try_from(MOVE_BATCH).unwrap_or(i64::MAX);
    let mut tx = app.store.db.begin().await?;
    let ids = store::order_moves::targets(&mut tx, one.tenant_id, one.id, one.cursor, limit).await?;
    let refusals = orders::move_many(&mut tx, &desk, &ids, destination).await?;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let progress = if refusals.is_empty() {
        MoveProgress {
            moved: count(ids.len()),
            ..MoveProgress::default()
        }
    } else {
        MoveProgress {
            refused: count(refusals.len()),
            left_alone: count(ids.len() - refusals.len()),
            moved: 0,
        }
    };
    let issues: Vec<MoveIssue> = refusals
        .iter()
        .map(|refusal| {
            let (code, hint) = orders::refusal_code(&refusal.error);
            MoveIssue {
                seq: one.cursor + count(refusal.place),
                order_id: refusal.order,
                code: code.to_owned(),
                hint,
            }
        })
        .collect();
    store::order_moves::add_issues(&mut tx, one.tenant_id, one.id, &issues).await?;
    if !store::order_moves::advance(&mut tx, one.tenant_id, one.id, one.cursor, progress).await? {
        return Ok(None);
    }
    store::jobs::progressed(&mut tx, JobKind::MoveOrders, one.id.0).await?;
    tx.commit().await?;
    Ok(Some(count(ids.len())))
}

async fn finish(app: &App, one: &OrderMove) -> Result<()> {
    let desk = desk(app, one);
    let mut tx = app.store.db.begin().await?;
    if let Some(ended) = store::order_moves::finish(&mut tx, one.tenant_id, one.id, desk.now).await? {
        let event = Event {
            tenant_id: ended.tenant_id,
            id: EventId(new_id()),
            subject_id: ended.id.0,
            kind: EventKind::OrderMoveFinished,
            actor: Json(desk.actor),
            data: Json(json!({
                "order_move": ended.id, "to": ended.to_status, "orders": ended.orders,
                "moved": ended.moved, "refused": ended.refused, "left_alone": ended.left_alone,
            })),
            occurred_at: desk.now,
        };
        store::events::insert(&mut tx, &[event]).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Whoever asked for it moves the orders.
fn desk(app: &App, one: &OrderMove) -> Desk {
    Desk {
        tenant: one.tenant_id,
        actor: one.actor.0.clone(),
        now: app.now(),
    }
}
