//! Taking on a move of many orders: done at once, or queued.

use std::collections::HashSet;

use domain::job::JobKind;
use domain::order_move::{MAX_MOVE, MOVE_BATCH, MoveStatus, OrderMove};
use domain::{FieldError, Json, OrderId, OrderMoveId};
use store::Tx;
use store::jobs::NewJob;

use crate::orders::{self, Desk, Destination, ListQuery, MoveRequest};
use crate::{App, Caller, Result, new_id};

#[derive(Clone, Debug)]
pub struct MoveMany {
    pub orders: Vec<OrderId>,
    pub request: MoveRequest,
}

/// What a list with these filters shows now. Before a transaction is begun: it may take a while.
pub async fn listed(app: &App, caller: &Caller, query: &ListQuery) -> Result<Vec<OrderId>> {
    let Some(filter) = orders::list_filter(app, caller, query).await? else {
        return Ok(Vec::new());
    };
    let limit = i64::try_from(MAX_MOVE + 1).unwrap_or(i64::MAX);
    let db = &app.store.db;
    Ok(store::order_list::ids(db, caller.tenant, &filter, limit, orders::LIST_TIME).await?)
}

/// Up to a thousand orders are moved here and now, all or none; every one that is refused is named.
/// More are queued.
pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, many: MoveMany) -> Result<OrderMove> {
    let desk = Desk::of(app, caller);
    let mut destination = many.request.resolve(tx, &desk).await?;
    let ids = many.orders;
    check(&ids)?;
    let mut one = taken_on(&desk, &destination, ids.len());
    destination.of_move = Some(one.id);
    if ids.len() <= MOVE_BATCH {
        let refusals = orders::move_many(tx, &desk, &ids, &destination).await?;
        if !refusals.is_empty() {
            let errors = refusals.iter().map(|refusal| {
                let (code, hint) = orders::refusal_code(&refusal.error);
                FieldError {
                    hint,
                    ..FieldError::new(format!("/order_ids/{}", refusal.place), code)
                }
            });
            return Err(domain::Error::Invalid(errors.collect()).into());
        }
        one.status = MoveStatus::Succeeded;
        (one.moved, one.cursor) = (one.orders, one.orders);
        (one.started_at, one.finished_at) = (Some(desk.now), Some(desk.now));
        store::order_moves::insert(tx, &one).await?;
        return Ok(one);
    }
    store::order_moves::insert(tx, &one).await?;
    store::order_moves::add_targets(tx, desk.tenant, one.id, &ids).await?;
    let job = NewJob::new(new_id(), JobKind::MoveOrders, desk.now)
        .tenant(desk.tenant)
        .subject(one.id.0);
    store::jobs::enqueue(tx, &job, desk.now).await?;
    Ok(one)
}

fn check(ids: &[OrderId]) -> Result<()> {
    if ids.is_empty() {
        return Err(FieldError::new("/order_ids", "too_few_items").hint("1").into());
    }
    if ids.len() > MAX_MOVE {
        return Err(FieldError::new("/order_ids", "too_many_items")
            .hint(MAX_MOVE.to_string())
            .into());
    }
    let mut seen = HashSet::with_capacity(ids.len());
    let twice: Vec<FieldError> = ids
        .iter()
        .enumerate()
        .filter(|(_, id)| !seen.insert(**id))
        .map(|(place, _)| FieldError::new(format!("/order_ids/{place}"), "duplicate_item"))
        .collect();
    if twice.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(twice).into())
    }
}

fn taken_on(desk: &Desk, destination: &Destination, orders: usize) -> OrderMove {
    OrderMove {
        tenant_id: desk.tenant,
        id: OrderMoveId(new_id()),
        status: MoveStatus::Queued,
        to_status: destination.to,
        sub_status_id: destination.step.as_ref().map(|step| step.id),
        reason: destination.reason.clone(),
        actor: Json(desk.actor.clone()),
        orders: i64::try_from(orders).unwrap_or(i64::MAX),
        moved: 0,
        refused: 0,
        left_alone: 0,
        cursor: 0,
        created_at: desk.now,
        started_at: None,
        finished_at: None,
    }
}
