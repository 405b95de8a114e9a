//! Putting orders together.

use std::collections::{BTreeSet, HashMap};

use domain::bundle::{self, Bundle, BundleWarning, ChildFees, MAX_CHILDREN};
use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::{BundleId, FieldError, Json, OrderId, TenantId};
use serde_json::json;
use store::Tx;
use store::rearranged::Rearranged;

use crate::orders::change::{Desk, keep, lock, rearranged};
use crate::orders::close;
use crate::{App, Caller, Error, Result, new_id};

#[derive(Clone, Debug)]
pub struct NewBundle {
    /// Takes the others in.
    pub parent: OrderId,
    pub children: Vec<OrderId>,
    pub allow_across_routes: bool,
    pub fees: ChildFees,
}

/// Puts the children into the parent, all or nothing.
pub async fn create(app: &App, tx: &mut Tx, caller: &Caller, new: NewBundle) -> Result<Bundle> {
    check(&new)?;
    let desk = Desk::of(app, caller);
    let ids: Vec<OrderId> = std::iter::once(new.parent)
        .chain(new.children.iter().copied())
        .collect();
    lock(tx, desk.tenant, &ids).await?;
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    let before = in_order(&ids, crate::orders::open(tx, &keys, desk.tenant, &ids).await?)?;
    let (parent, children) = before
        .split_first()
        .ok_or_else(|| Error::Internal("a bundle of nothing".into()))?;
    bundle::check(parent, children, new.allow_across_routes)?;
    let rounding = store::tenants::get(&mut *tx, desk.tenant)
        .await?
        .ok_or(domain::Error::NotFound)?
        .rounding;
    let (mut parent, mut children) = (parent.clone(), children.to_vec());
    let mut bundled = bundle::bundle(&mut parent, &mut children, new.fees, rounding)?;
    if has_waybill(tx, desk.tenant, &before).await? {
        bundled.warnings.push(BundleWarning::WaybillMade);
    }
    let bundle = Bundle {
        tenant_id: desk.tenant,
        id: BundleId(new_id()),
        parent_id: new.parent,
        children: Json(new.children),
        adjustment: bundled.adjustment,
        warnings: Json(bundled.warnings),
        actor: Json(desk.actor.clone()),
        created_at: desk.now,
        undone_at: None,
    };
    let mut after: Vec<OpenOrder> = std::iter::once(parent).chain(children).collect();
    let mut changes = Vec::with_capacity(ids.len());
    for (before, after) in before.iter().zip(&mut after) {
        close(&keys, before, after)?;
        changes.push(keep(tx, &desk, before.order.id).await?);
    }
    let all: Vec<Rearranged<'_>> = before
        .iter()
        .zip(&after)
        .map(|(before, after)| Rearranged { before, after })
        .collect();
    store::rearranged::save(tx, desk.tenant, &all).await?;
    store::bundles::insert(tx, &bundle).await?;
    let data = json!({
        "bundle": bundle.id, "parent": bundle.parent_id, "children": bundle.children.0,
        "adjustment": bundle.adjustment, "warnings": bundle.warnings.0,
    });
    for (before, change) in before.iter().zip(changes) {
        let told = (EventKind::OrderBundled, data.clone());
        rearranged(tx, &desk, &before.order, change, Some(bundle.id), told).await?;
    }
    crate::customers::recount_of_orders(tx, desk.tenant, &ids, desk.now).await?;
    crate::alerts::refresh(app, tx, &keys, desk.tenant, &desk.actor, &ids).await?;
    crate::stock::settle(tx, &desk, &ids, &BTreeSet::new()).await?;
    Ok(bundle)
}

/// Whether somebody has printed a label for a shipment of these orders.
async fn has_waybill(tx: &mut Tx, tenant: TenantId, orders: &[OpenOrder]) -> Result<bool> {
    let ids: Vec<OrderId> = orders.iter().map(|open| open.order.id).collect();
    let printed = store::waybill_files::printed(tx, tenant, &ids).await?;
    let is_there = |id| orders.iter().any(|open| open.shipment(id).is_some());
    Ok(printed.iter().any(|printed| is_there(printed.shipment_id)))
}

fn check(new: &NewBundle) -> Result<()> {
    let mut errors = Vec::new();
    if new.children.is_empty() {
        errors.push(FieldError::new("/children", "too_few_items").hint("1"));
    }
    if new.children.len() > MAX_CHILDREN {
        errors.push(FieldError::new("/children", "too_many_items").hint(MAX_CHILDREN.to_string()));
    }
    for (i, child) in new.children.iter().enumerate() {
        if *child == new.parent || new.children[..i].contains(child) {
            errors.push(FieldError::new(format!("/children/{i}"), "duplicate_item"));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// The orders in the order in which they were named; every one that is not there is told.
fn in_order(ids: &[OrderId], opened: Vec<OpenOrder>) -> Result<Vec<OpenOrder>> {
    let mut opened: HashMap<OrderId, OpenOrder> =
        opened.into_iter().map(|open| (open.order.id, open)).collect();
    let mut found = Vec::with_capacity(ids.len());
    let mut errors = Vec::new();
    for (i, id) in ids.iter().enumerate() {
        match opened.remove(id) {
            Some(open) => found.push(open),
            None if i == 0 => errors.push(FieldError::new("/parent", "not_found")),
            None => errors.push(FieldError::new(format!("/children/{}", i - 1), "not_found")),
        }
    }
    if errors.is_empty() {
        Ok(found)
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}
