//! Taking a bundle apart: every order is again what it was, byte for byte.

use std::collections::BTreeSet;

use domain::bundle::Bundle;
use domain::event::EventKind;
use domain::order_change::OrderChange;
use domain::{BundleId, OrderChangeId, OrderId, Yen};
use serde_json::json;
use store::Tx;

use crate::orders::change::{Desk, Locked, lock};
use crate::{App, Caller, Error, Result};

/// Refused while something that followed is not taken back: on any of its orders, also another bundle;
/// and for good once something followed that cannot be.
pub async fn undo(app: &App, tx: &mut Tx, caller: &Caller, id: BundleId) -> Result<Bundle> {
    let desk = Desk::of(app, caller);
    let bundle = take_apart(app, tx, &desk, id).await?;
    crate::stock::settle(tx, &desk, &orders_of(&bundle), &BTreeSet::new()).await?;
    Ok(bundle)
}

/// All orders of a bundle.
pub(crate) fn orders_of(bundle: &Bundle) -> Vec<OrderId> {
    let children = bundle.children.0.iter().copied();
    std::iter::once(bundle.parent_id).chain(children).collect()
}

/// The stock that the orders hold is left to the caller, whose last step it is.
pub(crate) async fn take_apart(app: &App, tx: &mut Tx, desk: &Desk, id: BundleId) -> Result<Bundle> {
    let known = store::bundles::get(&mut *tx, desk.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let orders = orders_of(&known);
    let locked = lock(tx, desk.tenant, &orders).await?;
    let bundle = store::bundles::mark_undone(tx, desk.tenant, id, desk.now)
        .await?
        .ok_or(domain::Error::Finished)?;
    let changes = store::order_changes::of_bundle(&mut *tx, desk.tenant, id).await?;
    for change in &changes {
        check_last(tx, desk, change).await?;
    }
    restore(tx, desk, &bundle, &changes, &locked).await?;
    let data = json!({ "bundle": bundle.id, "parent": bundle.parent_id, "children": bundle.children.0 });
    let events: Vec<_> = locked
        .iter()
        .map(|locked| desk.event(&locked.order, EventKind::OrderBundleUndone, data.clone()))
        .collect();
    store::events::insert(tx, &events).await?;
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    // What comes back may be from before its codes were known.
    crate::products::resolve_again(tx, desk.tenant, &orders).await?;
    crate::customers::recount_of_orders(tx, desk.tenant, &orders, desk.now).await?;
    crate::alerts::refresh(app, tx, &keys, desk.tenant, &desk.actor, &orders).await?;
    Ok(bundle)
}

async fn check_last(tx: &mut Tx, desk: &Desk, change: &OrderChange) -> Result<()> {
    let last = store::order_changes::last(tx, desk.tenant, change.order_id)
        .await?
        .ok_or_else(|| Error::Internal("a bundle without its journal".into()))?;
    let event = last.kind;
    if !last.is_reversible(desk.now) {
        return Err(domain::Error::Irreversible { event }.into());
    }
    if last.id != change.id {
        return Err(domain::Error::ChangedSince { event }.into());
    }
    Ok(())
}

/// What was received is counted where the goods are billed: each child takes along what was paid for it,
/// also since the bundling.
async fn restore(
    tx: &mut Tx,
    desk: &Desk,
    bundle: &Bundle,
    changes: &[OrderChange],
    locked: &[Locked],
) -> Result<()> {
    let ids: Vec<OrderChangeId> = changes.iter().map(|change| change.id).collect();
    let pairs: Vec<(OrderChangeId, OrderId)> = changes
        .iter()
        .map(|change| (change.id, change.order_id))
        .collect();
    store::kept::restore(tx, desk.tenant, &pairs, desk.now).await?;
    let children = locked.iter().filter(|locked| locked.order.id != bundle.parent_id);
    for child in children.map(|locked| &locked.order) {
        let within = store::bundles::within(tx, desk.tenant, child.id).await?;
        let paid: Yen = store::payments::sums(tx, desk.tenant, &within)
            .await?
            .into_values()
            .sum();
        let back = paid.0 - child.paid.0;
        if back != 0 {
            store::bundles::add_paid(tx, desk.tenant, child.id, Yen(back)).await?;
            store::bundles::add_paid(tx, desk.tenant, bundle.parent_id, Yen(-back)).await?;
        }
    }
    store::order_changes::mark_undone(tx, desk.tenant, &ids, desk.now).await?;
    Ok(())
}
