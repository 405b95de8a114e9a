//! Asks a linked warehouse for shipments: one request for each, however often it is asked for.

use std::collections::{HashMap, HashSet};

use connectors::carrier::shipment_number;
use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::ship_request::{ShipRequest, ShipRequestState, ShipRequestStep};
use domain::warehouse_link::WarehouseLink;
use domain::{FieldError, Json, OrderId, ShipRequestId, ShipmentId};
use store::Tx;

use super::compose::{Fault, Table};
use super::tell::event;
use crate::orders::{Desk, lock, open};
use crate::{App, Caller, Error, Result, new_id, warehouse_links};

/// Shipments asked for at once.
pub const MAX_SHIPMENTS: usize = 500;

pub struct NewRequests {
    /// The code of the warehouse.
    pub warehouse: String,
    pub shipments: Vec<ShipmentId>,
    pub how: How,
}

/// How shipments are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How {
    /// Also those of which a waybill was made: whoever says so throws it away.
    pub despite_waybill: bool,
    /// Everything is checked and told, nothing is kept.
    pub dry_run: bool,
}

/// What came of asking.
pub struct Asked {
    /// Those that there are now, also those that were there before.
    pub requests: Vec<ShipRequest>,
    pub refused: Vec<RefusedShipment>,
}

/// A shipment that cannot be asked for.
pub struct RefusedShipment {
    pub shipment: ShipmentId,
    /// At its place among those asked for.
    pub errors: Vec<FieldError>,
}

pub async fn ask(app: &App, tx: &mut Tx, caller: &Caller, new: NewRequests) -> Result<Asked> {
    let desk = Desk::of(app, caller);
    let link = warehouse_links::by_code(tx, caller, &new.warehouse, "/warehouse").await?;
    if !link.is_ready() {
        return Err(FieldError::new("/warehouse", "warehouse_not_ready").into());
    }
    let order_of = store::orders::orders_of_shipments(&mut *tx, desk.tenant, &new.shipments).await?;
    let errors = unknown_or_double(&new.shipments, |id| order_of.contains_key(&id));
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let mut orders: Vec<OrderId> = order_of.values().copied().collect();
    orders.sort_unstable();
    orders.dedup();
    lock(tx, desk.tenant, &orders).await?;
    let keys = app.store.keys(desk.tenant, desk.now).await?;
    let opened = open(tx, &keys, desk.tenant, &orders).await?;
    let (requests, faults) = ask_for(tx, &desk, &link, &opened, &new.shipments, new.how).await?;
    let refused: Vec<RefusedShipment> = faults
        .into_iter()
        .map(|(place, faults)| RefusedShipment {
            shipment: new.shipments[place],
            errors: told(place, &faults),
        })
        .collect();
    if requests.is_empty() {
        let errors = refused.into_iter().flat_map(|refused| refused.errors).collect();
        return Err(domain::Error::Invalid(errors).into());
    }
    Ok(Asked { requests, refused })
}

fn unknown_or_double(shipments: &[ShipmentId], is_known: impl Fn(ShipmentId) -> bool) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (i, id) in shipments.iter().enumerate() {
        let at = format!("/shipment_ids/{i}");
        if !is_known(*id) {
            errors.push(FieldError::new(at, "unknown_reference"));
        } else if shipments[..i].contains(id) {
            errors.push(FieldError::new(at, "duplicate_item"));
        }
    }
    errors
}

fn told(place: usize, faults: &[Fault]) -> Vec<FieldError> {
    let error = |fault: &Fault| {
        let error = FieldError::new(format!("/shipment_ids/{place}"), fault.code);
        match &fault.sku {
            Some(sku) => error.hint(sku.clone()),
            None => error,
        }
    };
    faults.iter().map(error).collect()
}

/// Of shipments whose orders are locked: the requests for those that can be asked for, and for the others,
/// by their places, why not.
pub(crate) async fn ask_for(
    tx: &mut Tx,
    desk: &Desk,
    link: &WarehouseLink,
    orders: &[OpenOrder],
    shipments: &[ShipmentId],
    how: How,
) -> Result<(Vec<ShipRequest>, Vec<(usize, Vec<Fault>)>)> {
    let table = Table::read(tx, link, orders).await?;
    let live = store::ship_requests::live(&mut *tx, desk.tenant, shipments).await?;
    let live: HashMap<ShipmentId, ShipRequest> = live
        .into_iter()
        .map(|request| (request.shipment_id, request))
        .collect();
    let rounds = store::ship_requests::rounds(&mut *tx, desk.tenant, shipments).await?;
    let rounds: HashMap<ShipmentId, i64> = rounds
        .into_iter()
        .map(|rounds| (rounds.shipment_id, rounds.rounds))
        .collect();
    let printed = if how.despite_waybill {
        HashSet::new()
    } else {
        let printed = store::waybill_files::printed_of(&mut *tx, desk.tenant, shipments).await?;
        HashSet::<ShipmentId>::from_iter(printed)
    };
    let (mut requests, mut new, mut events, mut refused) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (place, id) in shipments.iter().enumerate() {
        match live.get(id) {
            Some(request) if request.link_id == link.id => {
                requests.push(request.clone());
                continue;
            }
            Some(_) => {
                refused.push((place, vec![Fault::new("requested_elsewhere")]));
                continue;
            }
            None if printed.contains(id) => {
                refused.push((place, vec![Fault::new("waybill_made")]));
                continue;
            }
            None => {}
        }
        let found = orders
            .iter()
            .find_map(|open| Some((open, open.shipment(*id)?)))
            .ok_or_else(|| Error::Internal("a shipment without its order".into()))?;
        let round = rounds.get(id).copied().unwrap_or_default() + 1;
        let request = queued(desk, link, found.0, *id, round);
        if let Err(faults) = table.compose(&request.request_key, found.0, found.1) {
            refused.push((place, faults));
            continue;
        }
        events.push(event(
            desk,
            &found.0.order,
            &request,
            EventKind::ShipRequestCreated,
        ));
        requests.push(request.clone());
        new.push(request);
    }
    if !how.dry_run && !new.is_empty() {
        store::ship_requests::insert(tx, &new).await?;
        store::events::insert(tx, &events).await?;
        if !link.kind.is_by_file() {
            store::warehouse_links::wake(tx, desk.tenant, &[link.id], desk.now).await?;
        }
    }
    Ok((requests, refused))
}

fn queued(
    desk: &Desk,
    link: &WarehouseLink,
    open: &OpenOrder,
    shipment: ShipmentId,
    round: i64,
) -> ShipRequest {
    let state = ShipRequestState::Queued;
    ShipRequest {
        tenant_id: desk.tenant,
        id: ShipRequestId(new_id()),
        order_id: open.order.id,
        shipment_id: shipment,
        link_id: link.id,
        request_key: ShipRequest::key_of(&shipment_number(shipment), round),
        round,
        state,
        live: true,
        reason: None,
        reference: None,
        sealed: None,
        attempts: 0,
        failures: 0,
        history: Json(vec![ShipRequestStep {
            at: desk.now,
            state,
            reason: None,
        }]),
        next_at: (!link.kind.is_by_file()).then_some(desk.now),
        file_id: None,
        actor: Json(desk.actor.clone()),
        sent_at: None,
        finished_at: None,
        departure: None,
        created_at: desk.now,
        updated_at: desk.now,
        version: 1,
    }
}
