//! Taking the last change of an order back, and the one before, and so on: a stack for each order.

use std::collections::BTreeSet;

use domain::OrderId;
use domain::event::EventKind;
use domain::order::Order;
use domain::order_change::OrderChange;
use domain::standing::Standing;
use serde_json::json;
use store::Tx;
use store::standings::Moved;

use super::change::{Desk, Locked, lock_one, with_difference};
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
    shipment_reports::refuse_on_its_way(tx, &desk, id).await?;
    let mut orders = vec![id];
    match change.bundle_id {
        Some(bundle) => {
            let bundle = crate::bundles::take_apart(app, tx, &desk, bundle).await?;
            orders = crate::bundles::orders_of(&bundle);
        }
        None => take_back(tx, &desk, &locked, &change).await?,
    }
    // What comes back may be from before its codes were known.
    products::resolve_again(tx, desk.tenant, &[id]).await?;
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    alerts::refresh(app, tx, &keys, desk.tenant, &desk.actor, &[id]).await?;
    shipment_reports::touched(tx, &desk, &orders).await?;
    ship_requests::touched(tx, &desk, &orders).await?;
    shipments::touched(tx, &desk, &orders).await?;
    stock::settle(tx, &desk, &orders, &BTreeSet::new()).await?;
    reread(tx, &desk, id).await
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

async fn take_back(tx: &mut Tx, desk: &Desk, locked: &Locked, change: &OrderChange) -> Result<()> {
    let order = &locked.order;
    let mut data = json!({ "change": change.id, "undone": change.kind, "event": change.event_id });
    let before = if let Some(before) = &change.before {
        let before = still_possible(tx, desk, before.0.clone()).await?;
        let moved = Moved {
            order: order.id,
            before: &locked.standing,
            after: &before,
        };
        store::standings::write(tx, desk.tenant, &[moved], desk.now).await?;
        data = with_difference(data, &locked.standing, &before);
        before
    } else {
        store::kept::restore(tx, desk.tenant, &[(change.id, order.id)], desk.now).await?;
        lock_one(tx, desk.tenant, order.id, None).await?.standing
    };
    let stood = Left {
        order,
        before: &locked.standing,
        after: &before,
    };
    let stood = [stood];
    mails::withdraw(tx, desk.tenant, &stood).await?;
    follow_mails::schedule(tx, desk, &stood).await?;
    customers::recount_of_orders(tx, desk.tenant, &[order.id], desk.now).await?;
    store::order_changes::mark_undone(tx, desk.tenant, &[change.id], desk.now).await?;
    let event = desk.event(order, EventKind::OrderUndone, data);
    store::events::insert(tx, &[event]).await?;
    Ok(())
}

/// Without a step that was removed since.
async fn still_possible(tx: &mut Tx, desk: &Desk, mut before: Standing) -> Result<Standing> {
    if let Some(step) = before.order.sub_status
        && store::sub_statuses::get(tx, desk.tenant, step).await?.is_none()
    {
        before.order.sub_status = None;
    }
    Ok(before)
}
