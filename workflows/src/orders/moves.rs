//! Moving orders through their statuses, one or many; holding, releasing, canceling.

use std::collections::HashMap;

use domain::event::EventKind;
use domain::order::{Order, OrderStatus};
use domain::standing::{Hold, MAX_HOLD_REASON, Standing};
use domain::sub_status::SubStatus;
use domain::{Date, FieldError, OrderId, OrderMoveId, ShipmentId};
use serde_json::{Value, json};
use store::Tx;

use super::change::{Desk, Locked, Step, lock, lock_one, stand};
use crate::{App, Caller, Error, Result};

const MAX_LABEL: usize = MAX_HOLD_REASON;

/// Where orders are to go.
#[derive(Clone, Debug)]
pub struct MoveRequest {
    pub to: OrderStatus,
    /// The code of a step of that status.
    pub sub_status: Option<String>,
    /// A label without personal data, for the timeline.
    pub reason: Option<String>,
}

/// The same, with its step looked up.
#[derive(Clone, Debug)]
pub struct Destination {
    pub to: OrderStatus,
    pub step: Option<SubStatus>,
    pub reason: Option<String>,
    /// The move of many orders that leads there.
    pub of_move: Option<OrderMoveId>,
}

impl MoveRequest {
    pub async fn resolve(self, tx: &mut Tx, desk: &Desk) -> Result<Destination> {
        let mut errors = Vec::new();
        label("/reason", self.reason.as_deref(), &mut errors);
        if self.to == OrderStatus::Bundled {
            // Only bundling leads there.
            errors.push(FieldError::new("/to", "not_in_list"));
        }
        let mut step = None;
        if let Some(code) = &self.sub_status {
            let steps = store::sub_statuses::list(tx, desk.tenant).await?;
            step = steps.into_iter().find(|step| step.code == *code);
            if step.is_none() {
                errors.push(FieldError::new("/sub_status", "unknown_reference"));
            }
        }
        if !errors.is_empty() {
            return Err(domain::Error::Invalid(errors).into());
        }
        Ok(Destination {
            to: self.to,
            step,
            reason: self.reason,
            of_move: None,
        })
    }
}

impl Destination {
    fn of(&self, locked: &Locked, today: Date) -> std::result::Result<Standing, domain::Error> {
        if let Some(step) = &self.step
            && !step.is_for(self.to, locked.order.processing_route_id)
        {
            return Err(FieldError::new("/sub_status", "not_of_status").into());
        }
        let step = self.step.as_ref().map(|step| step.id);
        locked.standing.moved(self.to, step, today)
    }

    /// What the timeline says of it.
    fn data(&self) -> Value {
        let mut data = json!({ "reason": self.reason });
        if let Some(id) = self.of_move {
            data["order_move"] = json!(id);
        }
        data
    }

    fn kind(&self) -> EventKind {
        if self.to == OrderStatus::Cancelled {
            EventKind::OrderCancelled
        } else {
            EventKind::OrderMoved
        }
    }
}

/// One of many orders that cannot go where it is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveRefusal {
    /// Its place among those asked for.
    pub place: usize,
    pub order: OrderId,
    pub error: domain::Error,
}

/// Moves one order. `expected` is the version that the caller has seen.
pub async fn move_one(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
    request: MoveRequest,
) -> Result<Order> {
    let desk = Desk::of(app, caller);
    let locked = lock_one(tx, desk.tenant, id, expected).await?;
    let destination = request.resolve(tx, &desk).await?;
    let after = destination.of(&locked, desk.today())?;
    let (kind, data) = (destination.kind(), destination.data());
    save(tx, &desk, locked, after, kind, data).await
}

/// Moves all of these orders, or none; the refusals, if any. Some queries, however many orders.
pub async fn move_many(
    tx: &mut Tx,
    desk: &Desk,
    ids: &[OrderId],
    destination: &Destination,
) -> Result<Vec<MoveRefusal>> {
    let mut locked: HashMap<OrderId, Locked> = lock(tx, desk.tenant, ids)
        .await?
        .into_iter()
        .map(|locked| (locked.order.id, locked))
        .collect();
    let today = desk.today();
    let mut steps = Vec::with_capacity(ids.len());
    let mut refusals = Vec::new();
    for (place, &order) in ids.iter().enumerate() {
        let after = match locked.get(&order) {
            Some(locked) => destination.of(locked, today),
            None => Err(domain::Error::NotFound),
        };
        match (after, locked.remove(&order)) {
            (Ok(after), Some(locked)) => steps.push(Step {
                locked,
                after,
                kind: destination.kind(),
                data: destination.data(),
                of_move: destination.of_move,
            }),
            (Err(error), _) => refusals.push(MoveRefusal { place, order, error }),
            (Ok(_), None) => {}
        }
    }
    if refusals.is_empty() {
        stand(tx, desk, steps).await?;
    }
    Ok(refusals)
}

/// Moves all of these that may go there; the others stay where they are.
pub async fn move_those_that_may(
    tx: &mut Tx,
    desk: &Desk,
    ids: &[OrderId],
    destination: &Destination,
) -> Result<()> {
    let refused = move_many(tx, desk, ids, destination).await?;
    if refused.is_empty() {
        return Ok(());
    }
    let may = |id: &OrderId| refused.iter().all(|refusal| refusal.order != *id);
    let rest: Vec<OrderId> = ids.iter().copied().filter(may).collect();
    // They are locked since: nothing else can come in between.
    move_many(tx, desk, &rest, destination).await.map(drop)
}

/// 保留: the order stays where it is until somebody releases it.
pub async fn hold(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
    hold: Hold,
) -> Result<Order> {
    let desk = Desk::of(app, caller);
    let locked = lock_one(tx, desk.tenant, id, expected).await?;
    let mut errors = Vec::new();
    if hold.reason.trim().is_empty() {
        errors.push(FieldError::new("/reason", "required"));
    }
    label("/reason", Some(&hold.reason), &mut errors);
    if hold.until.is_some_and(|until| until < desk.today()) {
        errors.push(FieldError::new("/until", "in_the_past"));
    }
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let after = locked.standing.held(hold)?;
    save(tx, &desk, locked, after, EventKind::OrderHeld, json!({})).await
}

/// 保留解除.
pub async fn release(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
) -> Result<Order> {
    let desk = Desk::of(app, caller);
    let locked = lock_one(tx, desk.tenant, id, expected).await?;
    let after = locked.standing.released()?;
    save(tx, &desk, locked, after, EventKind::OrderReleased, json!({})).await
}

/// One shipment by itself; the order it belongs to comes back.
pub async fn move_shipment(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipmentId,
    expected: Option<i64>,
    to: OrderStatus,
) -> Result<Order> {
    let desk = Desk::of(app, caller);
    let order = store::orders::order_of_shipment(&mut *tx, desk.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let locked = lock_one(tx, desk.tenant, order, expected).await?;
    let after = locked.standing.shipment_moved(id, to, desk.today())?;
    save(tx, &desk, locked, after, EventKind::ShipmentMoved, json!({})).await
}

async fn save(
    tx: &mut Tx,
    desk: &Desk,
    locked: Locked,
    after: Standing,
    kind: EventKind,
    data: Value,
) -> Result<Order> {
    let id = locked.order.id;
    let step = Step {
        locked,
        after,
        kind,
        data,
        of_move: None,
    };
    stand(tx, desk, vec![step]).await?;
    reread(tx, desk, id).await
}

/// The order as it is stored now.
pub(crate) async fn reread(tx: &mut Tx, desk: &Desk, id: OrderId) -> Result<Order> {
    let order = store::orders::get(tx, desk.tenant, id).await?;
    order.ok_or_else(|| Error::Internal("a locked order is gone".into()))
}

/// Words for the timeline: few, and storable.
pub(super) fn label(pointer: &str, text: Option<&str>, errors: &mut Vec<FieldError>) {
    let Some(text) = text else { return };
    if text.contains('\0') {
        errors.push(FieldError::new(pointer, "bad_character"));
    } else if text.chars().count() > MAX_LABEL {
        errors.push(FieldError::new(pointer, "too_long").hint(MAX_LABEL.to_string()));
    }
}
