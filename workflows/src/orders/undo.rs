//! Taking the last change of an order back, and the one before, and so on: a stack for each order.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::event::{Event, EventKind};
use domain::order::Order;
use domain::order_change::OrderChange;
use domain::standing::Standing;
use domain::{OrderChangeId, OrderId, SubStatusId};
use serde_json::json;
use store::Tx;
use store::standings::Moved;

use super::change::{Desk, Locked, lock, lock_one, with_difference};
use super::moves::reread;
use crate::follow_mails::{self, Left};
use crate::{
    App, Caller, Result, alerts, customers, mails, products, ship_requests, shipment_reports, shipments,
    stock,
};

/// Takes back the last change that is not. Refused where it, or something after it, is of the kind
/// that nobody can take back.
pub async fn undo(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
) -> Result<Order> {
    let desk = Desk::of(app, caller);
    lock_with_its_bundle(tx, &desk, id).await?;
    let locked = lock_one(tx, desk.tenant, id, expected).await?;
    let change = store::order_changes::last(&mut *tx, desk.tenant, id)
        .await?
        .ok_or(domain::Error::NothingToUndo)?;
    if !change.is_reversible(desk.now) {
        return Err(domain::Error::Irreversible { event: change.kind }.into());
    }
    if let Some(refused) = shipment_reports::on_their_way(tx, &desk, &[id])
        .await?
        .remove(&id)
    {
        return Err(refused.into());
    }
    let mut orders = vec![id];
    match change.bundle_id {
        Some(bundle) => {
            let bundle = crate::bundles::take_apart(app, tx, &desk, bundle).await?;
            orders = crate::bundles::orders_of(&bundle);
        }
        None => take_back(tx, &desk, vec![(locked, change)]).await?,
    }
    look_again(app, tx, &desk, &[id], &orders).await?;
    reread(tx, &desk, id).await
}

/// Takes these changes back where each is still the last of its order; why the others stay. Some queries,
/// however many.
pub(crate) async fn undo_those_that_may(
    app: &App,
    tx: &mut Tx,
    desk: &Desk,
    changes: Vec<OrderChange>,
) -> Result<Vec<(OrderId, domain::Error)>> {
    let ids: Vec<OrderId> = changes.iter().map(|change| change.order_id).collect();
    let locked = lock(tx, desk.tenant, &ids).await?.into_iter();
    let mut locked: HashMap<OrderId, Locked> = locked.map(|locked| (locked.order.id, locked)).collect();
    let last = store::order_changes::last_of(&mut *tx, desk.tenant, &ids).await?;
    let mut on_their_way = shipment_reports::on_their_way(tx, desk, &ids).await?;
    let (mut may, mut refused) = (Vec::with_capacity(changes.len()), Vec::new());
    for change in changes {
        let id = change.order_id;
        let reason = match last.get(&id) {
            Some(last) => change.refusal(last, desk.now).or(on_their_way.remove(&id)),
            None => Some(domain::Error::NothingToUndo),
        };
        match (reason, locked.remove(&id)) {
            (None, Some(locked)) => may.push((locked, change)),
            (reason, _) => refused.push((id, reason.unwrap_or(domain::Error::NotFound))),
        }
    }
    if !may.is_empty() {
        let ids: Vec<OrderId> = may.iter().map(|(locked, _)| locked.order.id).collect();
        take_back(tx, desk, may).await?;
        look_again(app, tx, desk, &ids, &ids).await?;
    }
    Ok(refused)
}

/// What follows on what was taken back of some orders, and on what is another with it of all that were
/// concerned.
async fn look_again(
    app: &App,
    tx: &mut Tx,
    desk: &Desk,
    taken_back: &[OrderId],
    orders: &[OrderId],
) -> Result<()> {
    // What comes back may be from before its codes were known.
    products::resolve_again(tx, desk.tenant, taken_back).await?;
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    alerts::refresh(app, tx, &keys, desk.tenant, &desk.actor, taken_back).await?;
    shipment_reports::touched(tx, desk, orders).await?;
    ship_requests::touched(tx, desk, orders).await?;
    shipments::touched(tx, desk, orders).await?;
    stock::settle(tx, desk, orders, &BTreeSet::new()).await
}

/// What is taken back may be a bundle: then its orders are locked at once, in the order of their ids as
/// everywhere.
async fn lock_with_its_bundle(tx: &mut Tx, desk: &Desk, id: OrderId) -> Result<()> {
    let change = store::order_changes::last(&mut *tx, desk.tenant, id).await?;
    let Some(bundle) = change.and_then(|change| change.bundle_id) else {
        return Ok(());
    };
    if let Some(bundle) = store::bundles::get(&mut *tx, desk.tenant, bundle).await? {
        let orders = crate::bundles::orders_of(&bundle);
        store::alerts::lock_orders(tx, desk.tenant, &orders).await?;
    }
    Ok(())
}

/// A change that is taken back, and where its order stands then.
struct Taken {
    locked: Locked,
    change: OrderChange,
    before: Standing,
}

async fn take_back(tx: &mut Tx, desk: &Desk, all: Vec<(Locked, OrderChange)>) -> Result<()> {
    let steps = steps_that_are_left(tx, desk, &all).await?;
    let mut taken = Vec::with_capacity(all.len());
    for (locked, change) in all {
        let before = if let Some(before) = &change.before {
            let mut before = before.0.clone();
            before.order.sub_status = before.order.sub_status.filter(|step| steps.contains(step));
            before
        } else {
            let id = locked.order.id;
            store::kept::restore(tx, desk.tenant, &[(change.id, id)], desk.now).await?;
            lock_one(tx, desk.tenant, id, None).await?.standing
        };
        taken.push(Taken {
            locked,
            change,
            before,
        });
    }
    let stood = taken.iter().filter(|one| one.change.before.is_some());
    let moved: Vec<Moved<'_>> = stood.map(Taken::moved).collect();
    store::standings::write(tx, desk.tenant, &moved, desk.now).await?;
    let left: Vec<Left<'_>> = taken.iter().map(Taken::left).collect();
    mails::withdraw(tx, desk.tenant, &left).await?;
    follow_mails::schedule(tx, desk, &left).await?;
    let ids: Vec<OrderId> = taken.iter().map(|one| one.locked.order.id).collect();
    customers::recount_of_orders(tx, desk.tenant, &ids, desk.now).await?;
    let changes: Vec<OrderChangeId> = taken.iter().map(|one| one.change.id).collect();
    store::order_changes::mark_undone(tx, desk.tenant, &changes, desk.now).await?;
    let events: Vec<Event> = taken.iter().map(|one| one.event(desk)).collect();
    store::events::insert(tx, &events).await?;
    Ok(())
}

impl Taken {
    fn moved(&self) -> Moved<'_> {
        Moved {
            order: self.locked.order.id,
            before: &self.locked.standing,
            after: &self.before,
        }
    }

    fn left(&self) -> Left<'_> {
        Left {
            order: &self.locked.order,
            before: &self.locked.standing,
            after: &self.before,
        }
    }

    fn event(&self, desk: &Desk) -> Event {
        let change = &self.change;
        let mut data = json!({ "change": change.id, "undone": change.kind, "event": change.event_id });
        if let Some(id) = change.move_id {
            data["order_move"] = json!(id);
        }
        if change.before.is_some() {
            data = with_difference(data, &self.locked.standing, &self.before);
        }
        desk.event(&self.locked.order, EventKind::OrderUndone, data)
    }
}

/// Steps to come back to: some may have been removed since.
async fn steps_that_are_left(
    tx: &mut Tx,
    desk: &Desk,
    all: &[(Locked, OrderChange)],
) -> Result<HashSet<SubStatusId>> {
    let had_a_step = |change: &OrderChange| {
        let before = change.before.as_ref();
        before.is_some_and(|before| before.order.sub_status.is_some())
    };
    if !all.iter().any(|(_, change)| had_a_step(change)) {
        return Ok(HashSet::new());
    }
    let steps = store::sub_statuses::list(tx, desk.tenant).await?;
    Ok(steps.into_iter().map(|step| step.id).collect())
}
