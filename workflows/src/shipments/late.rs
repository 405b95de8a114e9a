//! A parcel is gone, says whoever brings it, while its order is on hold or elsewhere in the flow. That is
//! noted, and the shipment leaves as soon as its order lets it.

use std::collections::{BTreeSet, HashMap};

use domain::event::Actor;
use domain::job::JobKind;
use domain::{OrderId, ShipmentId, TenantId};
use store::Tx;
use store::departures::LateDeparture;
use store::jobs::NewJob;

use super::ship::{Shipping, ship};
use crate::orders::Desk;
use crate::orders::change::lock_one;
use crate::{App, Caller, Result, new_id, ship_requests};

/// Of locked orders: what is said of them now is noted in the place of what was said before. A day that was
/// said once stays until another is, and so does when it was said first.
pub(crate) async fn note_late(tx: &mut Tx, desk: &Desk, mut late: Vec<LateDeparture>) -> Result<()> {
    if late.is_empty() {
        return Ok(());
    }
    let orders: BTreeSet<OrderId> = late.iter().map(|one| one.order_id).collect();
    let orders: Vec<OrderId> = orders.into_iter().collect();
    let before = store::departures::of_orders(&mut *tx, desk.tenant, &orders).await?;
    let before: HashMap<ShipmentId, LateDeparture> =
        before.into_iter().map(|one| (one.shipment_id, one)).collect();
    for one in &mut late {
        if let Some(known) = before.get(&one.shipment_id) {
            one.shipped_on = one.shipped_on.or(known.shipped_on);
            one.noted_at = known.noted_at;
        }
    }
    Ok(store::departures::note(tx, desk.tenant, &late).await?)
}

/// Of locked orders that stand elsewhere: what was noted of them is looked at by a job each.
pub(crate) async fn touched(tx: &mut Tx, desk: &Desk, orders: &[OrderId]) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let late = store::departures::of_orders(&mut *tx, desk.tenant, orders).await?;
    ask_to_leave(tx, desk, late.into_iter().map(|one| one.order_id).collect()).await
}

/// Has a job each look at orders of which something has left.
pub(crate) async fn ask_to_leave(tx: &mut Tx, desk: &Desk, orders: BTreeSet<OrderId>) -> Result<()> {
    for order in orders {
        let job = NewJob::new(new_id(), JobKind::ShipReported, desk.now)
            .tenant(desk.tenant)
            .subject(order.0);
        store::jobs::enqueue(tx, &job, desk.now).await?;
    }
    Ok(())
}

/// Shipments that have left, whoever noted it, are waited for no more.
pub(crate) async fn have_left(tx: &mut Tx, tenant: TenantId, left: &BTreeSet<ShipmentId>) -> Result<()> {
    if left.is_empty() {
        return Ok(());
    }
    let left: Vec<ShipmentId> = left.iter().copied().collect();
    store::departures::remove(&mut *tx, tenant, &left).await?;
    Ok(store::ship_requests::have_left(tx, tenant, &left).await?)
}

/// The job: what was noted of this order leaves, and what a linked warehouse has sent, if the order lets it.
/// Done twice, it changes nothing the second time.
pub async fn ship_reported(app: &App, tenant: TenantId, order: OrderId) -> Result<()> {
    let desk = Desk {
        tenant,
        actor: Actor::System,
        now: app.now(),
    };
    let keys = app.store.keys(tenant, desk.now).await?;
    let mut tx = app.store.db.begin().await?;
    lock_one(&mut tx, tenant, order, None).await?;
    let late = store::departures::of_orders(&mut tx, tenant, &[order]).await?;
    let shippings: Vec<Shipping> = late.iter().map(shipping).collect();
    ship(&mut tx, &desk, &shippings).await?;
    let caller = Caller::system(tenant);
    Box::pin(ship_requests::leave_late(app, &mut tx, &caller, &keys, order)).await?;
    tx.commit().await?;
    Ok(())
}

fn shipping(late: &LateDeparture) -> Shipping {
    Shipping {
        shipment: late.shipment_id,
        shipped_on: Some(late.left_on()),
        tracking_numbers: None,
    }
}
