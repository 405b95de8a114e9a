//! 個口: which boxes a shipment has, and what each is tracked by.

use std::collections::{HashMap, HashSet};

use domain::event::EventKind;
use domain::order::{Order, OrderStatus};
use domain::parcel::{Parcel, tracking_number};
use domain::{FieldError, OrderChangeId, OrderId, ParcelId, ShipmentId, TenantId};
use serde_json::json;
use store::Tx;

use super::{Refusal, order_of};
use crate::orders::change::{Desk, Locked, lock, lock_one};
use crate::orders::reread;
use crate::{App, Caller, Result, new_id, shipment_reports};

const MAX_PARCELS: usize = 999;

/// The boxes that a shipment is to have.
#[derive(Clone, Debug)]
pub struct Boxing {
    pub shipment: ShipmentId,
    pub numbers: Vec<String>,
    /// 個口 in all, where not every box has a number of its own.
    pub at_least: i64,
}

/// Puts these boxes in the place of those that the shipment had. A wrong check digit is shown, not
/// refused: carriers have numbers of many kinds.
pub async fn set_parcels(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: ShipmentId,
    expected: Option<i64>,
    numbers: &[String],
) -> Result<Order> {
    let order = order_of(tx, caller, id).await?;
    let desk = Desk::of(app, caller);
    lock_one(tx, desk.tenant, order, expected).await?;
    let boxing = Boxing {
        shipment: id,
        numbers: numbers.to_vec(),
        at_least: 0,
    };
    match put_in_boxes(tx, &desk, &[boxing]).await?.pop() {
        Some(refusal) => Err(refusal.error.into()),
        None => reread(tx, &desk, order).await,
    }
}

/// Gives all of these shipments their boxes that can have them; the others come back, each with the
/// reason. Some queries, however many.
pub async fn put_in_boxes(tx: &mut Tx, desk: &Desk, boxings: &[Boxing]) -> Result<Vec<Refusal>> {
    let ids: Vec<ShipmentId> = boxings.iter().map(|boxing| boxing.shipment).collect();
    let order_of = store::orders::orders_of_shipments(&mut *tx, desk.tenant, &ids).await?;
    let mut refusals = Vec::new();
    let mut waiting: Vec<(usize, OrderId)> = Vec::with_capacity(boxings.len());
    for (place, boxing) in boxings.iter().enumerate() {
        match order_of.get(&boxing.shipment) {
            Some(order) => waiting.push((place, *order)),
            None => refusals.push(Refusal {
                place,
                error: domain::Error::NotFound,
            }),
        }
    }
    // One shipment of an order after the other, so that each can be undone by itself.
    while !waiting.is_empty() {
        let mut busy = HashSet::new();
        let (round, later): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(_, order)| busy.insert(*order));
        put_round(tx, desk, boxings, &round, &mut refusals).await?;
        waiting = later;
    }
    Ok(refusals)
}

async fn put_round(
    tx: &mut Tx,
    desk: &Desk,
    boxings: &[Boxing],
    round: &[(usize, OrderId)],
    refusals: &mut Vec<Refusal>,
) -> Result<()> {
    let mut orders: Vec<OrderId> = round.iter().map(|(_, order)| *order).collect();
    orders.sort_unstable();
    let place_of: HashMap<OrderId, usize> = round.iter().map(|(place, order)| (*order, *place)).collect();
    let (mut counts, mut parcels) = (Vec::new(), Vec::new());
    let (mut changes, mut events, mut touched) = (Vec::new(), Vec::new(), Vec::new());
    for locked in lock(tx, desk.tenant, &orders).await? {
        let Some(&place) = place_of.get(&locked.order.id) else {
            continue;
        };
        let boxing = &boxings[place];
        let boxed = takes_boxes(&locked, boxing.shipment)
            .and_then(|()| boxes(desk.tenant, boxing.shipment, &boxing.numbers, "/tracking_numbers"));
        let boxed = match boxed {
            Ok(boxed) => boxed,
            Err(error) => {
                refusals.push(Refusal { place, error });
                continue;
            }
        };
        let count = i64::try_from(boxed.len())
            .unwrap_or(i64::MAX)
            .max(boxing.at_least);
        let told = json!({ "shipment": boxing.shipment, "parcels": count });
        let event = desk.event(&locked.order, EventKind::ShipmentParcelsChanged, told);
        changes.push(desk.change(OrderChangeId(new_id()), &locked.order, &event));
        events.push(event);
        touched.push(locked.order.id);
        counts.push((boxing.shipment, count));
        parcels.extend(boxed);
    }
    if changes.is_empty() {
        return Ok(());
    }
    store::order_changes::insert(tx, &changes).await?;
    let kept: Vec<OrderChangeId> = changes.iter().map(|change| change.id).collect();
    store::kept::keep_of(tx, desk.tenant, &kept).await?;
    store::parcels::replace(tx, desk.tenant, &counts, &parcels).await?;
    store::standings::touch(tx, desk.tenant, &touched, desk.now).await?;
    store::events::insert(tx, &events).await?;
    shipment_reports::touched(tx, desk, &touched).await
}

/// Nothing is packed before it may be sent.
fn takes_boxes(locked: &Locked, shipment: ShipmentId) -> std::result::Result<(), domain::Error> {
    let mut shipments = locked.standing.shipments.iter();
    let is_off = shipments.any(|one| one.id == shipment && one.status.is_out());
    match locked.order.status {
        status if status.is_out() => Err(locked.out()),
        from @ (OrderStatus::New | OrderStatus::AwaitingPayment) => Err(domain::Error::NoSuchMove {
            from,
            to: OrderStatus::ShippingWork,
        }),
        _ if is_off => Err(domain::Error::Finished),
        _ => Ok(()),
    }
}

/// The boxes with these numbers, or every number that is none.
pub(super) fn boxes(
    tenant: TenantId,
    shipment: ShipmentId,
    numbers: &[String],
    pointer: &str,
) -> std::result::Result<Vec<Parcel>, domain::Error> {
    if numbers.is_empty() {
        return Err(FieldError::new(pointer, "too_few_items").hint("1").into());
    }
    if numbers.len() > MAX_PARCELS {
        return Err(FieldError::new(pointer, "too_many_items")
            .hint(MAX_PARCELS.to_string())
            .into());
    }
    let mut parcels: Vec<Parcel> = Vec::with_capacity(numbers.len());
    let mut errors = Vec::new();
    for (i, text) in numbers.iter().enumerate() {
        let Some(number) = tracking_number(text) else {
            errors.push(FieldError::new(format!("{pointer}/{i}"), "bad_format").hint("1234-5678-9012"));
            continue;
        };
        if parcels.iter().any(|parcel| parcel.tracking_number == number) {
            errors.push(FieldError::new(format!("{pointer}/{i}"), "duplicate_item"));
        }
        parcels.push(Parcel {
            tenant_id: tenant,
            id: ParcelId(new_id()),
            shipment_id: shipment,
            position: i64::try_from(i).unwrap_or(i64::MAX - 1) + 1,
            tracking_number: number,
        });
    }
    if errors.is_empty() {
        Ok(parcels)
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
