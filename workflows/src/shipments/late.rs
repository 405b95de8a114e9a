//! A parcel is gone, says whoever brings it, while its order is on hold or elsewhere in the flow. That is
//! noted, and the shipment leaves as soon as its order lets it.

use std::collections::BTreeSet;

use domain::event::Actor;
use domain::job::JobKind;
use domain::{OrderId, ShipmentId, TenantId};
use store::Tx;
use store::departures::LateDeparture;
use store::jobs::NewJob;

use super::ship::{Shipping, ship};
use crate::orders::Desk;
use crate::orders::change::lock_one;
use crate::{App, Result, new_id};

/// Of locked orders that stand elsewhere: what was noted of them is looked at by a job each.
pub(crate) async fn touched(tx: &mut Tx, desk: &Desk, orders: &[OrderId]) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let late = store::departures::of_orders(&mut *tx, desk.tenant, orders).await?;
    let waiting: BTreeSet<OrderId> = late.into_iter().map(|one| one.order_id).collect();
    for order in waiting {
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

/// The job: what was noted of this order leaves, if the order lets it. Done twice, it changes nothing the
/// second time.
pub async fn ship_reported(app: &App, tenant: TenantId, order: OrderId) -> Result<()> {
    let desk = Desk {
        tenant,
        actor: Actor::System,
        now: app.now(),
    };
    let mut tx = app.store.db.begin().await?;
    lock_one(&mut tx, tenant, order, None).await?;
    let late = store::departures::of_orders(&mut tx, tenant, &[order]).await?;
    let shippings: Vec<Shipping> = late.iter().map(shipping).collect();
    ship(&mut tx, &desk, &shippings).await?;
    tx.commit().await?;
    Ok(())
}

fn shipping(late: &LateDeparture) -> Shipping {
    Shipping {
        shipment: late.shipment_id,
        shipped_on: late.shipped_on,
        tracking_numbers: None,
    }
}
