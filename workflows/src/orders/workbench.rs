//! An order opened to be rearranged: what it was stays beside what it becomes, so that exactly the
//! difference is saved, and the rows that were are kept for undo.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::order::Order;
use domain::rearrange::check_open;
use domain::retotal;
use domain::ship_request::ShipRequest;
use domain::{FieldError, OrderId, ShipmentId};
use serde_json::Value;
use store::orders::{ORDERS, SHIPMENTS};
use store::rearranged::Rearranged;
use store::{TenantKeys, Tx};

use super::change::{Desk, keep, lock_one, rearranged};
use super::index::index_recipient;
use super::moves::reread;
use crate::{App, Caller, Error, Result, alerts, customers, stock};

pub struct Workbench {
    app: App,
    pub desk: Desk,
    pub keys: Arc<TenantKeys>,
    pub before: OpenOrder,
    pub after: OpenOrder,
}

impl Workbench {
    /// Locks and opens one order; `expected` is the version that the caller has seen.
    pub async fn open(
        app: &App,
        tx: &mut Tx,
        caller: &Caller,
        id: OrderId,
        expected: Option<i64>,
    ) -> Result<Workbench> {
        let desk = Desk::of(app, caller);
        lock_one(tx, desk.tenant, id, expected).await?;
        let keys = app.store.keys(desk.tenant, desk.now).await?;
        let opened = super::open(tx, &keys, desk.tenant, &[id]).await?.pop();
        let before = opened.ok_or(domain::Error::NotFound)?;
        Ok(Workbench {
            app: app.clone(),
            desk,
            keys,
            after: before.clone(),
            before,
        })
    }

    /// Refuses what would be another order than the one that a label, or whoever has it, knows.
    pub async fn check_correctable(&self, tx: &mut Tx) -> Result<()> {
        check_correctable(tx, &self.before).await
    }

    /// Bills for what was changed; `pointer` names what asks for more than there can be.
    pub async fn rebill(&mut self, tx: &mut Tx, pointer: &str) -> Result<()> {
        rebill(tx, &self.before, &mut self.after, pointer).await
    }

    /// Saves what was changed, with journal and timeline; the order as it is stored now.
    pub async fn save(mut self, tx: &mut Tx, told: (EventKind, Value)) -> Result<Order> {
        close(&self.keys, &self.before, &mut self.after)?;
        let id = self.before.order.id;
        let change = keep(tx, &self.desk, id).await?;
        let all = [Rearranged {
            before: &self.before,
            after: &self.after,
        }];
        store::rearranged::save(tx, self.desk.tenant, &all)
            .await
            .map_err(explain)?;
        rearranged(tx, &self.desk, &self.before.order, change, None, told).await?;
        let (desk, keys) = (&self.desk, &self.keys);
        if self.before.order.billed != self.after.order.billed {
            customers::recount_of_orders(tx, desk.tenant, &[id], desk.now).await?;
        }
        alerts::refresh(&self.app, tx, keys, desk.tenant, &desk.actor, &[id]).await?;
        stock::settle(tx, desk, &[id], &BTreeSet::new()).await?;
        reread(tx, &self.desk, id).await
    }
}

/// What was ordered may be corrected until it has left, goes with another order, a label of it is
/// printed, or a linked warehouse was told of it.
pub(super) async fn check_correctable(tx: &mut Tx, open: &OpenOrder) -> Result<()> {
    check_open(open)?;
    let order = &open.order;
    let printed = store::waybill_files::printed(&mut *tx, order.tenant_id, &[order.id]).await?;
    if printed
        .iter()
        .any(|printed| open.shipment(printed.shipment_id).is_some())
    {
        return Err(domain::Error::WaybillMade.into());
    }
    let shipments: Vec<ShipmentId> = open.shipments.iter().map(|open| open.shipment.id).collect();
    let requests = store::ship_requests::live(&mut *tx, order.tenant_id, &shipments).await?;
    if requests.iter().any(ShipRequest::may_be_there) {
        return Err(domain::Error::RequestedElsewhere.into());
    }
    Ok(())
}

/// Bills an order for what was changed of it. Nobody is billed less than nothing.
pub(super) async fn rebill(
    tx: &mut Tx,
    before: &OpenOrder,
    after: &mut OpenOrder,
    pointer: &str,
) -> Result<()> {
    let rounding = store::tenants::get(tx, after.order.tenant_id)
        .await?
        .ok_or(domain::Error::NotFound)?
        .rounding;
    let out_of_range = || FieldError::new(pointer, "out_of_range");
    retotal::rebill(before, after, rounding).map_err(|_| out_of_range())?;
    if retotal::owes_less_than_nothing(before, after) {
        return Err(out_of_range().into());
    }
    Ok(())
}

/// Somebody else's record refers to a shipment that is to go.
fn explain(error: store::Error) -> Error {
    match error {
        store::Error::Reference => domain::Error::InUse { by: "shipments" }.into(),
        other => other.into(),
    }
}

/// Seals anew what was changed of the sealed parts, and only that, and finds recipients by their new
/// place.
pub fn close(keys: &TenantKeys, before: &OpenOrder, after: &mut OpenOrder) -> Result<()> {
    if after.personal != before.personal {
        after.order.sealed = keys.seal_json(ORDERS, after.order.id.0, &after.personal)?;
    }
    for open in &mut after.shipments {
        let old = before.shipment(open.shipment.id);
        if old.map(|old| &old.texts) != Some(&open.texts) {
            open.shipment.sealed = if open.texts.is_empty() {
                None
            } else {
                Some(keys.seal_json(SHIPMENTS, open.shipment.id.0, &open.texts)?)
            };
            open.shipment.has_gifts = !open.texts.gifts.is_empty();
        }
        let recipient = after.personal.recipient_of(&open.shipment);
        let was = old.and_then(|old| before.personal.recipient_of(&old.shipment));
        if old.is_none() || was != recipient {
            index_recipient(
                keys,
                &mut open.shipment,
                recipient.map(|recipient| &recipient.person),
            );
        }
    }
    Ok(())
}
