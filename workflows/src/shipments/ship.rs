//! 発送: shipments have left, one from a person's hand or thousands from a carrier's result file.

use std::collections::HashMap;

use domain::event::{Event, EventKind};
use domain::order::{Order, OrderStatus};
use domain::order_change::OrderChange;
use domain::parcel::Parcel;
use domain::standing::Standing;
use domain::{Date, Json, OrderChangeId, OrderId, ShipmentId, far_ahead};
use serde_json::json;
use store::Tx;
use store::standings::Moved;

use super::parcels::boxes;
use super::{Refusal, order_of};
use crate::follow_mails::{self, Left};
use crate::orders::change::{Desk, Locked, lock, lock_one, with_difference};
use crate::orders::reread;
use crate::{App, Caller, Result, alerts, new_id, shipment_reports, stock};

/// A shipment that has left.
#[derive(Clone, Debug)]
pub struct Shipping {
    pub shipment: ShipmentId,
    /// 発送日; none: today.
    pub shipped_on: Option<Date>,
    /// One for each box; none: what is known of its boxes stays.
    pub tracking_numbers: Option<Vec<String>>,
}

/// One shipment. `expected` is the version of its order that the caller has seen.
pub async fn ship_one(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    shipping: Shipping,
    expected: Option<i64>,
) -> Result<Order> {
    let desk = Desk::of(app, caller);
    let order = order_of(tx, caller, shipping.shipment).await?;
    lock_one(tx, desk.tenant, order, expected).await?;
    match ship(tx, &desk, &[shipping]).await?.into_iter().next() {
        Some(refusal) => Err(refusal.error.into()),
        None => reread(tx, &desk, order).await,
    }
}

/// Notes as shipped all of these that can be; the others come back, each with the reason. Some queries,
/// however many. Whoever wants all or none rolls back if one comes back.
pub async fn ship(tx: &mut Tx, desk: &Desk, shippings: &[Shipping]) -> Result<Vec<Refusal>> {
    let ids: Vec<ShipmentId> = shippings.iter().map(|shipping| shipping.shipment).collect();
    let order_of = store::orders::orders_of_shipments(&mut *tx, desk.tenant, &ids).await?;
    let mut orders: Vec<OrderId> = order_of.values().copied().collect();
    orders.sort_unstable();
    orders.dedup();
    let mut leaving: HashMap<OrderId, Leaving> = lock(tx, desk.tenant, &orders)
        .await?
        .into_iter()
        .map(|locked| (locked.order.id, Leaving::new(locked)))
        .collect();
    let mut refusals = Vec::new();
    for (place, shipping) in shippings.iter().enumerate() {
        let order = order_of
            .get(&shipping.shipment)
            .and_then(|order| leaving.get_mut(order));
        let left = match order {
            Some(order) => order.leaves(desk, shipping),
            None => Err(domain::Error::NotFound),
        };
        if let Err(error) = left {
            refusals.push(Refusal { place, error });
        }
    }
    let mut leaving: Vec<Leaving> = leaving
        .into_values()
        .filter(|order| !order.gone.is_empty())
        .collect();
    leaving.sort_by_key(|order| order.locked.order.id);
    save(tx, desk, leaving).await?;
    Ok(refusals)
}

/// An order of which something leaves.
struct Leaving {
    locked: Locked,
    after: Standing,
    gone: Vec<ShipmentId>,
    /// How many boxes shipments have now.
    counts: Vec<(ShipmentId, i64)>,
    parcels: Vec<Parcel>,
}

impl Leaving {
    fn new(locked: Locked) -> Leaving {
        Leaving {
            after: locked.standing.clone(),
            locked,
            gone: Vec::new(),
            counts: Vec::new(),
            parcels: Vec::new(),
        }
    }

    fn leaves(&mut self, desk: &Desk, shipping: &Shipping) -> std::result::Result<(), domain::Error> {
        let on = shipping.shipped_on.unwrap_or_else(|| desk.today());
        far_ahead::check("/shipped_on", on, desk.today(), far_ahead::SHIPPED)?;
        let after = self.after.shipped(&[shipping.shipment], on)?;
        if let Some(numbers) = &shipping.tracking_numbers {
            let parcels = boxes(desk.tenant, shipping.shipment, numbers, "/tracking_numbers")?;
            let count = i64::try_from(parcels.len()).unwrap_or(i64::MAX);
            self.counts.push((shipping.shipment, count));
            self.parcels.extend(parcels);
        }
        self.after = after;
        self.gone.push(shipping.shipment);
        Ok(())
    }

    fn told(&self, desk: &Desk) -> (Event, OrderChange) {
        let data = json!({ "shipped": self.gone, "parcels": self.parcels.len() });
        let data = with_difference(data, &self.locked.standing, &self.after);
        let event = desk.event(&self.locked.order, EventKind::ShipmentShipped, data);
        // Boxes are not part of the standing: where some were given, the rows are kept instead.
        let before = self.counts.is_empty().then(|| Json(self.locked.standing.clone()));
        let change = OrderChange {
            before,
            ..desk.change(OrderChangeId(new_id()), &self.locked.order, &event)
        };
        (event, change)
    }
}

async fn save(tx: &mut Tx, desk: &Desk, leaving: Vec<Leaving>) -> Result<()> {
    let (events, changes): (Vec<Event>, Vec<OrderChange>) =
        leaving.iter().map(|order| order.told(desk)).unzip();
    store::order_changes::insert(tx, &changes).await?;
    let kept: Vec<OrderChangeId> = changes
        .iter()
        .filter(|change| change.before.is_none())
        .map(|change| change.id)
        .collect();
    store::kept::keep_of(tx, desk.tenant, &kept).await?;
    let moved: Vec<Moved<'_>> = leaving
        .iter()
        .map(|order| Moved {
            order: order.locked.order.id,
            before: &order.locked.standing,
            after: &order.after,
        })
        .collect();
    store::standings::write(tx, desk.tenant, &moved, desk.now).await?;
    let stands: Vec<(OrderId, OrderStatus)> = leaving
        .iter()
        .map(|order| (order.locked.order.id, order.after.order.status))
        .collect();
    alerts::follow(tx, desk.tenant, &desk.actor, &stands, desk.now).await?;
    let counts: Vec<(ShipmentId, i64)> = leaving.iter().flat_map(|order| order.counts.clone()).collect();
    let parcels: Vec<Parcel> = leaving.iter().flat_map(|order| order.parcels.clone()).collect();
    if !counts.is_empty() {
        store::parcels::replace(tx, desk.tenant, &counts, &parcels).await?;
    }
    store::events::insert(tx, &events).await?;
    let standings = leaving.iter().map(|order| Left {
        order: &order.locked.order,
        before: &order.locked.standing,
        after: &order.after,
    });
    follow_mails::schedule(tx, desk, &standings.collect::<Vec<_>>()).await?;
    let left = stock::left(leaving.iter().map(|order| (&order.locked.standing, &order.after)));
    let orders: Vec<OrderId> = stands.iter().map(|(order, _)| *order).collect();
    shipment_reports::touched(tx, desk, &orders).await?;
    stock::settle(tx, desk, &orders, &left).await
}
