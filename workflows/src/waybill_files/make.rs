//! Makes a file: picks the shipments, writes their rows, tells what did not fit, and marks those that
//! are in it.

use std::collections::{BTreeSet, HashMap, HashSet};

use connectors::carrier::{Layout, RenderedRow, ShipmentFacts, WaybillWriter, management_number, render};
use domain::alert::AlertKind;
use domain::event::{Event, EventKind};
use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::{Order, OrderStatus, Shipment};
use domain::person::Person;
use domain::waybill::{
    CarrierProfile, FieldIssue, FieldIssueCode, FieldOutcome, Overflow, WaybillEntry, WaybillFile,
    WaybillSelection, WaybillSender,
};
use domain::{CarrierProfileId, FieldError, Json, OrderId, ShipmentId, TenantId, WaybillFileId};
use serde_json::json;
use store::Tx;

use super::printed::print;
use crate::carrier_profiles::layout;
use crate::files::PIECE;
use crate::orders::{Desk, MoveRequest, move_those_that_may};
use crate::{App, Caller, Error, Result, new_id};

/// Carriers' programs take no more at once.
pub const MAX_SHIPMENTS: usize = 5_000;
const BATCH: usize = 500;

pub struct WaybillRequest {
    pub profile: CarrierProfileId,
    pub selection: WaybillSelection,
    pub overflow: Overflow,
    /// Everything is checked and told, nothing is kept.
    pub dry_run: bool,
    /// Orders that wait for their shipment and are in the file go on to 発送作業.
    pub start_work: bool,
}

/// A file, and what is to be said about its shipments.
pub struct Made {
    pub file: WaybillFile,
    /// Those about which there is something to say.
    pub told: Vec<WaybillEntry>,
}

pub async fn make(app: &App, tx: &mut Tx, caller: &Caller, request: WaybillRequest) -> Result<Made> {
    let (tenant, now) = (caller.tenant, app.now());
    // Two that make files at once would both take the same shipments.
    let profile = store::carrier_profiles::lock(tx, tenant, request.profile)
        .await?
        .filter(|profile| profile.active)
        .ok_or_else(|| FieldError::new("/profile_id", "unknown_reference"))?;
    let shipments = select(tx, caller, &profile, request.selection).await?;
    if !request.dry_run {
        // What is written down of a waybill is what stands on it, whoever changes the order next.
        let orders: BTreeSet<OrderId> = shipments.iter().map(|shipment| shipment.order_id).collect();
        let orders: Vec<OrderId> = orders.into_iter().collect();
        store::alerts::lock_orders(&mut *tx, tenant, &orders).await?;
    }
    let keys = app.store.keys(tenant, now).await?;
    let sender = store::carrier_profiles::open(&keys, &profile)?;
    let id = WaybillFileId(new_id());
    let mut sheet = Sheet::start(&profile, &sender, request.overflow, now.date_in_tokyo())?;
    let (mut entries, mut waiting) = (Vec::new(), Vec::new());
    let mut made = MadeOf::default();
    for batch in shipments.chunks(BATCH) {
        let mut ids: Vec<OrderId> = batch.iter().map(|shipment| shipment.order_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let open = crate::orders::open(tx, &keys, tenant, &ids).await?;
        let open: HashMap<OrderId, OpenOrder> = open.into_iter().map(|open| (open.order.id, open)).collect();
        let requested = requested(tx, tenant, batch).await?;
        for shipment in batch {
            let found = open.get(&shipment.order_id);
            let found = found.and_then(|order| Some((order, order.shipment(shipment.id)?)));
            // Gone or called off since it was picked.
            let Some((order, one)) = found.filter(|(_, one)| !one.shipment.status.is_out()) else {
                continue;
            };
            let (row, number) = if requested.contains(&shipment.id) {
                sheet.leave_to_warehouse(order, one)
            } else {
                sheet.add(order, one)?
            };
            let printed = !row.is_left_out();
            if printed && waits(order) && !waiting.contains(&shipment.order_id) {
                waiting.push(shipment.order_id);
            }
            let print = if printed {
                made.add(order, shipment.id);
                Some(Json(print(&keys, order, &one.shipment)?))
            } else {
                None
            };
            entries.push(WaybillEntry {
                tenant_id: tenant,
                file_id: id,
                shipment_id: shipment.id,
                order_id: Some(shipment.order_id),
                management_number: number,
                printed_at: printed.then_some(now),
                issues: Json(row.issues),
                print,
            });
        }
    }
    let bytes = sheet.finish()?;
    let printed = entries.iter().filter(|entry| entry.printed_at.is_some()).count();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let file = WaybillFile {
        tenant_id: tenant,
        id,
        profile_id: profile.id,
        format: profile.format,
        overflow: request.overflow,
        shipments: count(printed),
        left_out: count(entries.len() - printed),
        bytes: count(bytes.len()),
        utf8: layout(&profile)?.utf8,
        actor: Json(caller.actor.clone()),
        created_at: now,
    };
    if !request.dry_run {
        store::waybill_files::insert(&mut *tx, &file, &entries).await?;
        for (seq, piece) in (0..).zip(bytes.chunks(PIECE)) {
            store::files::add_chunk(&mut *tx, &keys, (tenant, id.0), seq, piece, now).await?;
        }
        let desk = Desk::of(app, caller);
        store::events::insert(tx, &made.events(&desk, id)).await?;
        // What was said of their last waybills is not so any more.
        crate::alerts::refresh(app, tx, &keys, tenant, &caller.actor, &made.outdated).await?;
        if request.start_work {
            start_work(app, tx, caller, &waiting).await?;
        }
    }
    entries.retain(|entry| !entry.issues.is_empty());
    Ok(Made { file, told: entries })
}

/// The orders of which waybills are in the file.
#[derive(Default)]
struct MadeOf {
    orders: Vec<(Order, Vec<ShipmentId>)>,
    places: HashMap<OrderId, usize>,
    /// Those whose last waybill was known to be wrong.
    outdated: Vec<OrderId>,
}

impl MadeOf {
    /// Shipments of one order need not come one after the other.
    fn add(&mut self, open: &OpenOrder, shipment: ShipmentId) {
        let id = open.order.id;
        if let Some(place) = self.places.get(&id) {
            self.orders[*place].1.push(shipment);
            return;
        }
        self.places.insert(id, self.orders.len());
        self.orders.push((open.order.clone(), vec![shipment]));
        if open
            .alerts
            .iter()
            .any(|alert| alert.kind == AlertKind::WaybillOutdated)
        {
            self.outdated.push(id);
        }
    }

    /// One for each order.
    fn events(&self, desk: &Desk, file: WaybillFileId) -> Vec<Event> {
        let event = |(order, shipments): &(Order, Vec<ShipmentId>)| {
            let data = json!({ "waybill_file": file, "shipments": shipments });
            desk.event(order, EventKind::WaybillMade, data)
        };
        self.orders.iter().map(event).collect()
    }
}

/// Those that linked warehouses were asked for, also since they were picked: theirs would be a second parcel.
async fn requested(tx: &mut Tx, tenant: TenantId, shipments: &[Shipment]) -> Result<HashSet<ShipmentId>> {
    let ids: Vec<ShipmentId> = shipments.iter().map(|shipment| shipment.id).collect();
    let live = store::ship_requests::live(&mut *tx, tenant, &ids).await?;
    Ok(live.into_iter().map(|request| request.shipment_id).collect())
}

/// Nothing stands between the order and the work on it.
fn waits(order: &OpenOrder) -> bool {
    order.order.status == OrderStatus::AwaitingShipment && order.order.hold_reason.is_none()
}

async fn start_work(app: &App, tx: &mut Tx, caller: &Caller, orders: &[OrderId]) -> Result<()> {
    let desk = Desk::of(app, caller);
    let request = MoveRequest {
        to: OrderStatus::ShippingWork,
        sub_status: None,
        reason: None,
    };
    let destination = request.resolve(tx, &desk).await?;
    // Somebody else may have moved one meanwhile: then it is where they want it.
    move_those_that_may(tx, &desk, orders, &destination).await
}

/// Shipments that can be sent: by themselves, those that wait for it or are being worked on. Those that a
/// linked warehouse sends come along, to be told of, and take nobody's place.
async fn select(
    tx: &mut Tx,
    caller: &Caller,
    profile: &CarrierProfile,
    mut selection: WaybillSelection,
) -> Result<Vec<Shipment>> {
    const READY: [OrderStatus; 2] = [OrderStatus::AwaitingShipment, OrderStatus::ShippingWork];
    let named = !selection.ids.is_empty();
    if !named {
        if selection.statuses.is_empty() {
            selection.statuses = READY.to_vec();
        }
        if selection.carriers.is_empty() {
            selection.carriers.clone_from(&profile.settings.carriers);
        }
    }
    let limit = i64::try_from(2 * MAX_SHIPMENTS).unwrap_or(i64::MAX);
    let selected = store::waybill_files::select(&mut *tx, caller.tenant, &selection, limit).await?;
    let ours = selected.iter().filter(|one| !one.is_requested).count();
    if ours > MAX_SHIPMENTS {
        return Err(FieldError::new("/shipments", "too_many_items")
            .hint(MAX_SHIPMENTS.to_string())
            .into());
    }
    let shipments = selected.into_iter().take(ours + MAX_SHIPMENTS);
    let shipments: Vec<Shipment> = shipments.map(|one| one.shipment).collect();
    if named && shipments.len() < selection.ids.len() {
        let missing = (0..)
            .zip(&selection.ids)
            .filter(|(_, id)| !shipments.iter().any(|s| s.id == **id));
        let errors = missing.map(|(place, _): (usize, _)| {
            FieldError::new(format!("/shipments/ids/{place}"), "unknown_reference")
        });
        return Err(domain::Error::Invalid(errors.collect()).into());
    }
    if named {
        check_named(tx, caller, &selection.ids, &shipments).await?;
    }
    if shipments.is_empty() {
        return Err(FieldError::new("/shipments", "too_few_items").hint("1").into());
    }
    Ok(shipments)
}

/// A shipment that is out, or of which all goods went to another, is sent to nobody.
async fn check_named(tx: &mut Tx, caller: &Caller, ids: &[ShipmentId], shipments: &[Shipment]) -> Result<()> {
    let lines = store::orders::lines(tx, caller.tenant, ids).await?;
    let errors = (0..).zip(ids).filter_map(|(place, id): (usize, _)| {
        let out = shipments.iter().any(|one| one.id == *id && one.status.is_out());
        let code = match out {
            true => "no_such_move",
            false if !lines.contains_key(id) => "no_goods",
            false => return None,
        };
        Some(FieldError::new(format!("/shipments/ids/{place}"), code))
    });
    let errors: Vec<FieldError> = errors.collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// The file on its way.
struct Sheet<'a> {
    profile: &'a CarrierProfile,
    shop: &'a Person,
    layout: Layout,
    overflow: Overflow,
    today: domain::Date,
    writer: WaybillWriter,
}

impl<'a> Sheet<'a> {
    fn start(
        profile: &'a CarrierProfile,
        shop: &'a Person,
        overflow: Overflow,
        today: domain::Date,
    ) -> Result<Sheet<'a>> {
        let layout = layout(profile)?;
        Ok(Sheet {
            profile,
            shop,
            overflow,
            today,
            writer: WaybillWriter::new(&layout).map_err(internal)?,
            layout,
        })
    }

    /// Writes the shipment's row, unless it may not go; the row, and the number it goes under.
    fn add(&mut self, order: &OpenOrder, shipment: &OpenShipment) -> Result<(RenderedRow, String)> {
        let settings = &self.profile.settings;
        let number = management_number(settings.management_number, order, shipment);
        let own = order
            .recipient_of(&shipment.shipment)
            .and_then(|recipient| recipient.sender.as_ref());
        let sender = match settings.sender {
            WaybillSender::Shop => self.shop,
            WaybillSender::Orderer => own.unwrap_or(&order.personal.buyer),
        };
        let facts = ShipmentFacts {
            order,
            shipment,
            settings,
            sender,
            management_number: &number,
            today: self.today,
        };
        let row = render(&self.layout, &facts, self.overflow);
        if !row.is_left_out() {
            self.writer.write(&row).map_err(internal)?;
        }
        Ok((row, number))
    }

    /// Not written: a linked warehouse was asked for it.
    fn leave_to_warehouse(&self, order: &OpenOrder, shipment: &OpenShipment) -> (RenderedRow, String) {
        let number = management_number(self.profile.settings.management_number, order, shipment);
        let issue = FieldIssue {
            column: "出荷依頼".to_owned(),
            code: FieldIssueCode::RequestedElsewhere,
            outcome: FieldOutcome::LeftOut,
            limit: None,
            length: None,
        };
        let row = RenderedRow {
            issues: vec![issue],
            ..RenderedRow::default()
        };
        (row, number)
    }

    fn finish(self) -> Result<Vec<u8>> {
        self.writer.finish().map_err(internal)
    }
}

fn internal(error: impl std::fmt::Display) -> Error {
    Error::Internal(error.to_string())
}
