//! The way in which every order is changed: locked, changed by a rule, saved with nothing else, told
//! in the timeline, and noted in the journal that undo reads.
//!
//! Where only the standing changes, the journal keeps the little that was before. Where rows are
//! rearranged, it keeps the rows.

use domain::event::{Actor, Event, EventKind};
use domain::order::{Order, OrderStatus};
use domain::order_change::OrderChange;
use domain::standing::Standing;
use domain::{BundleId, Date, EventId, Instant, Json, OrderChangeId, OrderId, OrderMoveId, TenantId};
use serde_json::{Value, json};
use store::Tx;
use store::standings::Moved;

use crate::delivery::Delivery;
use crate::follow_mails::{self, Left};
use crate::{
    App, Caller, Result, alerts, customers, mails, new_id, ship_requests, shipment_reports, shipments, stock,
};

/// Who changes something, and when.
#[derive(Clone, Debug)]
pub struct Desk {
    pub tenant: TenantId,
    pub actor: Actor,
    pub now: Instant,
}

impl Desk {
    pub fn of(app: &App, caller: &Caller) -> Desk {
        Desk {
            tenant: caller.tenant,
            actor: caller.actor.clone(),
            now: app.now(),
        }
    }

    pub fn today(&self) -> Date {
        self.now.date_in_tokyo()
    }

    /// Something that happened to an order; its id and number come along.
    pub fn event(&self, order: &Order, kind: EventKind, mut data: Value) -> Event {
        data["order"] = json!(order.id);
        data["number"] = json!(order.number);
        Event {
            tenant_id: self.tenant,
            id: EventId(new_id()),
            subject_id: order.id.0,
            kind,
            actor: Json(self.actor.clone()),
            data: Json(data),
            occurred_at: self.now,
        }
    }

    pub(crate) fn change(&self, id: OrderChangeId, order: &Order, event: &Event) -> OrderChange {
        OrderChange {
            tenant_id: self.tenant,
            id,
            order_id: order.id,
            kind: event.kind,
            event_id: event.id,
            version_after: order.version + 1,
            actor: Json(self.actor.clone()),
            changed_at: self.now,
            irreversible: false,
            bundle_id: None,
            move_id: None,
            undone_at: None,
            before: None,
        }
    }
}

/// An order that nobody else changes until the transaction ends.
#[derive(Clone, Debug)]
pub struct Locked {
    pub order: Order,
    pub standing: Standing,
}

impl Locked {
    /// Why an order that is out of the flow cannot be changed.
    pub fn out(&self) -> domain::Error {
        match self.order.status {
            domain::order::OrderStatus::Bundled => domain::Error::Bundled,
            _ => domain::Error::Finished,
        }
    }
}

/// Locks orders: two queries, however many. An id of nobody is passed over.
pub async fn lock(tx: &mut Tx, tenant: TenantId, ids: &[OrderId]) -> Result<Vec<Locked>> {
    let orders = store::standings::lock(tx, tenant, ids).await?;
    let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
    let mut shipments = store::orders::shipments(&mut *tx, tenant, &ids).await?;
    let locked = |order: Order| {
        let shipments = shipments.remove(&order.id).unwrap_or_default();
        Locked {
            standing: Standing::of(&order, &shipments),
            order,
        }
    };
    Ok(orders.into_iter().map(locked).collect())
}

/// Locks one order; `expected` is the version that the caller has seen.
pub async fn lock_one(tx: &mut Tx, tenant: TenantId, id: OrderId, expected: Option<i64>) -> Result<Locked> {
    let locked = lock(tx, tenant, &[id])
        .await?
        .pop()
        .ok_or(domain::Error::NotFound)?;
    if expected.is_some_and(|expected| expected != locked.order.version) {
        return Err(domain::Error::Stale.into());
    }
    Ok(locked)
}

/// A locked order that is to stand elsewhere.
pub struct Step {
    pub locked: Locked,
    pub after: Standing,
    pub kind: EventKind,
    /// More for the event: a reason. Never personal.
    pub data: Value,
    /// The move of many orders that it is a part of.
    pub of_move: Option<OrderMoveId>,
}

/// Saves where orders stand now, with the journal and the timeline: a few statements, however many.
pub async fn stand(tx: &mut Tx, desk: &Desk, mut steps: Vec<Step>) -> Result<()> {
    plan_late(tx, desk, &mut steps).await?;
    let moved: Vec<Moved<'_>> = steps
        .iter()
        .map(|step| Moved {
            order: step.locked.order.id,
            before: &step.locked.standing,
            after: &step.after,
        })
        .collect();
    store::standings::write(tx, desk.tenant, &moved, desk.now).await?;
    let stands: Vec<_> = steps
        .iter()
        .map(|step| (step.locked.order.id, step.after.order.status))
        .collect();
    alerts::follow(tx, desk.tenant, &desk.actor, &stands, desk.now).await?;
    let recounted: Vec<OrderId> = steps
        .iter()
        .filter(|step| counts_otherwise(&step.locked.standing, &step.after))
        .map(|step| step.locked.order.id)
        .collect();
    customers::recount_of_orders(tx, desk.tenant, &recounted, desk.now).await?;
    let standings = steps.iter().map(|step| Left {
        order: &step.locked.order,
        before: &step.locked.standing,
        after: &step.after,
    });
    let standings: Vec<Left<'_>> = standings.collect();
    mails::withdraw(tx, desk.tenant, &standings).await?;
    follow_mails::schedule(tx, desk, &standings).await?;
    let left = stock::left(steps.iter().map(|step| (&step.locked.standing, &step.after)));
    let holds: Vec<OrderId> = steps
        .iter()
        .filter(|step| holds_otherwise(&step.locked.standing, &step.after))
        .map(|step| step.locked.order.id)
        .collect();
    let asked: Vec<OrderId> = steps
        .iter()
        .filter(|step| {
            let held = |standing: &Standing| standing.order.hold.is_some();
            let (before, after) = (&step.locked.standing, &step.after);
            held(before) != held(after)
                || before.order.status != after.order.status
                || holds_otherwise(before, after)
        })
        .map(|step| step.locked.order.id)
        .collect();
    let mut events = Vec::with_capacity(steps.len());
    let mut changes = Vec::with_capacity(steps.len());
    for step in steps {
        let Locked { order, standing } = step.locked;
        let data = with_difference(step.data, &standing, &step.after);
        let event = desk.event(&order, step.kind, data);
        changes.push(OrderChange {
            before: Some(Json(standing)),
            move_id: step.of_move,
            ..desk.change(OrderChangeId(new_id()), &order, &event)
        });
        events.push(event);
    }
    store::order_changes::insert(tx, &changes).await?;
    store::events::insert(tx, &events).await?;
    shipments::have_left(tx, desk.tenant, &left).await?;
    if !left.is_empty() {
        let orders: Vec<OrderId> = stands.iter().map(|(order, _)| *order).collect();
        shipment_reports::touched(tx, desk, &orders).await?;
    }
    ship_requests::touched(tx, desk, &asked).await?;
    shipments::touched(tx, desk, &asked).await?;
    stock::settle(tx, desk, &holds, &left).await
}

/// What waited for its money past the day planned is to leave on the next day worked: nothing else would
/// plan it anew.
async fn plan_late(tx: &mut Tx, desk: &Desk, steps: &mut [Step]) -> Result<()> {
    let today = desk.today();
    let late = |step: &Step| step.after.was_paid_late(&step.locked.standing, today);
    if !steps.iter().any(late) {
        return Ok(());
    }
    let delivery = Delivery::read(&mut *tx, desk.tenant).await?;
    for step in steps.iter_mut().filter(|step| late(step)) {
        let calendar = delivery.calendar(step.locked.order.processing_route_id);
        let first = calendar.and_then(|calendar| calendar.next_worked(calendar.day_of(desk.now)));
        if let Some(first) = first {
            step.after.plan_anew(&step.locked.standing, today, first);
        }
    }
    Ok(())
}

/// Whether it needs the stock otherwise: it left, is off, or is back.
fn holds_otherwise(before: &Standing, after: &Standing) -> bool {
    let needs = |standing: &Standing| -> Vec<_> {
        let shipments = standing.shipments.iter();
        shipments
            .map(|shipment| (shipment.status.has_shipped(), shipment.status.is_out()))
            .collect()
    };
    needs(before) != needs(after)
}

/// Whether the customer's purchases are others now.
fn counts_otherwise(before: &Standing, after: &Standing) -> bool {
    let cancelled = |standing: &Standing| standing.order.status == OrderStatus::Cancelled;
    cancelled(before) != cancelled(after)
}

/// What the timeline says of a standing that changed: the order's before and after, and the shipments
/// that went another way than it.
pub(crate) fn with_difference(mut data: Value, before: &Standing, after: &Standing) -> Value {
    data["before"] = json!(before.order);
    data["after"] = json!(after.order);
    let shipments: Vec<Value> = before
        .shipments
        .iter()
        .zip(&after.shipments)
        .filter(|(before, after)| before != after)
        .map(|(before, after)| {
            let mut data = json!({
                "shipment": after.id, "before": before.status, "after": after.status,
                "shipped_on": after.shipped_on,
            });
            if before.ship_on != after.ship_on {
                data["ship_on"] = json!(after.ship_on);
            }
            data
        })
        .collect();
    data["shipments"] = json!(shipments);
    data
}

/// Keeps the rows of a locked order before they are rearranged; the change to be told of afterwards.
pub async fn keep(tx: &mut Tx, desk: &Desk, order: OrderId) -> Result<OrderChangeId> {
    let change = OrderChangeId(new_id());
    store::kept::keep(tx, desk.tenant, change, order).await?;
    Ok(change)
}

/// Tells of rows that were rearranged: the order counts as changed, and the change can be undone.
pub async fn rearranged(
    tx: &mut Tx,
    desk: &Desk,
    order: &Order,
    change: OrderChangeId,
    bundle: Option<BundleId>,
    (kind, data): (EventKind, Value),
) -> Result<Event> {
    store::standings::touch(tx, desk.tenant, &[order.id], desk.now).await?;
    ship_requests::touched(tx, desk, &[order.id]).await?;
    journal(tx, desk, order, change, bundle, (kind, data)).await
}

/// The same of an order whose version has been counted on already; `order` is as it was before.
pub(super) async fn journal(
    tx: &mut Tx,
    desk: &Desk,
    order: &Order,
    change: OrderChangeId,
    bundle: Option<BundleId>,
    (kind, data): (EventKind, Value),
) -> Result<Event> {
    let event = desk.event(order, kind, data);
    let change = OrderChange {
        bundle_id: bundle,
        ..desk.change(change, order, &event)
    };
    store::order_changes::insert(tx, &[change]).await?;
    store::events::insert(tx, std::slice::from_ref(&event)).await?;
    Ok(event)
}

/// From here on nothing before this event can be undone: a mail has gone out, a mall was told, money
/// was paid back. Called by whoever did it, in the transaction that writes the event.
pub async fn bar(tx: &mut Tx, order: OrderId, event: &Event) -> Result<()> {
    bar_as(tx, OrderChangeId(new_id()), order, event).await
}

/// The same, for what may itself be taken back: `id` is then marked undone.
pub(crate) async fn bar_as(tx: &mut Tx, id: OrderChangeId, order: OrderId, event: &Event) -> Result<()> {
    store::order_changes::bar(tx, id, order, event).await?;
    Ok(())
}
