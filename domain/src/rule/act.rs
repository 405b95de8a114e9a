//! What actions make of an order: planned here, without touching anything.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::{RuleAction, RuleChange};
use crate::calendar::Calendars;
use crate::error::{Error, FieldError};
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{OrderSource, Temperature};
use crate::order_check::MAX_TAGS;
use crate::order_status::OrderStatus;
use crate::standing::{Hold, Standing};
use crate::sub_status::SubStatus;
use crate::{Date, ProcessingRouteId, SalesRouteId, ShipmentId, SubStatusId};

/// 一言メモ holds so many characters.
const MAX_NOTE: usize = 2_000;

/// What of an order actions change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderState {
    pub standing: Standing,
    pub lane: ProcessingRouteId,
    pub tags: Vec<String>,
    /// 一言メモ; never told.
    pub staff_note: String,
    /// Where it was sold, of an order that a mall knows.
    pub mall: Option<SalesRouteId>,
    pub shipments: Vec<ShipmentPart>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShipmentPart {
    pub id: ShipmentId,
    pub slip: i64,
    pub carrier: String,
    pub waybill_kind: String,
    pub ship_on: Option<Date>,
    pub temperature: Temperature,
    pub deliver_on: Option<Date>,
    pub delivery_window: String,
    pub parcels: i64,
    /// 送り状記事欄; never told.
    pub waybill_note: String,
}

/// The steps and lanes that codes stand for, and when lanes work.
#[derive(Clone, Debug, Default)]
pub struct Masters {
    pub sub_statuses: Vec<SubStatus>,
    pub lanes: BTreeMap<ProcessingRouteId, String>,
    /// The codes of linked warehouses.
    pub warehouses: Vec<String>,
    /// The codes of the sales routes of shops.
    pub shops: BTreeMap<SalesRouteId, String>,
    /// When lanes work.
    pub calendars: Calendars,
}

impl Masters {
    pub fn lane(&self, code: &str) -> Option<ProcessingRouteId> {
        self.lanes
            .iter()
            .find(|(_, known)| *known == code)
            .map(|(id, _)| *id)
    }

    pub fn lane_code(&self, lane: ProcessingRouteId) -> &str {
        self.lanes.get(&lane).map_or("", String::as_str)
    }

    /// So many days ahead, or the next day after it that the lane works.
    pub fn in_days(&self, lane: ProcessingRouteId, today: Date, days: i64) -> Option<Date> {
        let day = today.checked_add_signed(chrono::Duration::days(days))?;
        Some(self.calendars.next_worked(lane, day))
    }

    pub fn step(&self, code: &str) -> Option<&SubStatus> {
        self.sub_statuses.iter().find(|step| step.code == code)
    }

    fn step_code(&self, id: Option<SubStatusId>) -> Option<&str> {
        let step = self.sub_statuses.iter().find(|step| Some(step.id) == id);
        step.map(|step| step.code.as_str())
    }
}

impl OrderState {
    pub fn of(open: &OpenOrder) -> OrderState {
        let shipments = open.shipments.iter().map(|open| &open.shipment);
        OrderState {
            standing: Standing::of(&open.order, shipments),
            lane: open.order.processing_route_id,
            tags: open.order.tags.0.clone(),
            staff_note: open.personal.staff_note.clone(),
            mall: (open.order.source == OrderSource::Mall).then_some(open.order.sales_route_id),
            shipments: open.shipments.iter().map(ShipmentPart::of).collect(),
        }
    }

    /// The code of the shop's sales route whose mall is told of the order's shipments.
    pub fn shop<'m>(&self, masters: &'m Masters) -> Option<&'m str> {
        masters.shops.get(&self.mall?).map(String::as_str)
    }

    /// Shipments that a warehouse can be asked for by where they stand.
    pub fn to_ship(&self, due_only: bool, today: Date) -> Vec<ShipmentId> {
        let stands = |part: &&ShipmentPart| {
            let standing = self.standing.shipments.iter().find(|one| one.id == part.id);
            let status = standing.map(|standing| standing.status);
            matches!(
                status,
                Some(OrderStatus::AwaitingShipment | OrderStatus::ShippingWork)
            )
        };
        let is_due = |part: &&ShipmentPart| !due_only || part.ship_on.is_none_or(|day| day <= today);
        let shipments = self.shipments.iter();
        shipments
            .filter(stands)
            .filter(is_due)
            .map(|part| part.id)
            .collect()
    }

    /// Whether anything of it has left.
    fn is_on_its_way(&self) -> bool {
        self.shipments.iter().any(|part| self.has_left(part.id))
    }

    fn has_left(&self, shipment: ShipmentId) -> bool {
        let standing = self.standing.shipments.iter().find(|one| one.id == shipment);
        standing.is_some_and(|standing| standing.status.has_shipped())
    }
}

impl ShipmentPart {
    fn of(open: &OpenShipment) -> ShipmentPart {
        let shipment = &open.shipment;
        ShipmentPart {
            id: shipment.id,
            slip: shipment.slip,
            carrier: shipment.carrier.clone(),
            waybill_kind: shipment.waybill_kind.clone(),
            ship_on: shipment.ship_on,
            temperature: shipment.temperature,
            deliver_on: shipment.deliver_on,
            delivery_window: shipment.delivery_window.clone(),
            parcels: shipment.parcels,
            waybill_note: open.texts.waybill_note.clone(),
        }
    }
}

/// What an action makes of an order, or why it cannot.
pub fn plan(
    state: &OrderState,
    action: &RuleAction,
    masters: &Masters,
    today: Date,
) -> Result<OrderState, Error> {
    let mut after = state.clone();
    match action {
        RuleAction::MoveStatus { to, sub_status } => {
            let step = match sub_status {
                None => None,
                Some(code) => {
                    let step = masters.step(code);
                    let step = step.ok_or_else(|| FieldError::new("/sub_status", "unknown_reference"))?;
                    if !step.is_for(*to, state.lane) {
                        return Err(FieldError::new("/sub_status", "not_of_status").into());
                    }
                    Some(step.id)
                }
            };
            after.standing = state.standing.moved(*to, step, today)?;
        }
        RuleAction::ChangeProcessingRoute { processing_route } => {
            let lane = masters.lane(processing_route);
            let lane = lane.ok_or_else(|| FieldError::new("/processing_route", "unknown_route"))?;
            after.lane = lane;
            after.standing.order.sub_status = state.standing.order.sub_status.filter(|id| {
                let step = masters.sub_statuses.iter().find(|step| step.id == *id);
                step.is_some_and(|step| step.processing_route_id.is_none_or(|own| own == lane))
            });
        }
        RuleAction::SetShipments(fields) => {
            if state.standing.order.status.is_out() {
                return Err(Error::Finished);
            }
            let ship_on = fields.ship_on(masters, state.lane, today);
            let here = after.shipments.iter_mut();
            for shipment in here.filter(|part| !state.has_left(part.id)) {
                fields.apply(shipment, ship_on, today);
            }
        }
        RuleAction::AddTags { tags } => {
            let new = tags.iter().filter(|tag| !state.tags.contains(tag));
            after.tags.extend(new.cloned());
            after.tags.truncate(MAX_TAGS.max(state.tags.len()));
        }
        RuleAction::RemoveTags { tags } => after.tags.retain(|tag| !tags.contains(tag)),
        RuleAction::Hold { reason } => {
            let hold = Hold {
                reason: reason.clone(),
                until: None,
            };
            after.standing = state.standing.held(hold)?;
        }
        // Nothing to do where it does not rest.
        RuleAction::Release if state.standing.order.hold.is_none() => {}
        RuleAction::Release => after.standing = state.standing.released()?,
        RuleAction::AddMemo { text } => {
            if !after.staff_note.is_empty() {
                after.staff_note.push('\n');
            }
            after.staff_note.push_str(text);
            if after.staff_note.chars().count() > MAX_NOTE {
                return Err(FieldError::new("/text", "too_long").into());
            }
        }
        RuleAction::RequestShipment { warehouse, due_only } => {
            if !masters.warehouses.contains(warehouse) {
                return Err(FieldError::new("/warehouse", "unknown_reference").into());
            }
            if state.standing.order.hold.is_some() {
                return Err(Error::OnHold);
            }
            if state.to_ship(*due_only, today).is_empty() {
                return Err(FieldError::new("/request_shipment", "nothing_to_ship").into());
            }
        }
        RuleAction::ReportShipments => {
            if !state.is_on_its_way() {
                return Err(FieldError::new("/report_shipments", "nothing_shipped").into());
            }
        }
        RuleAction::Call { .. } | RuleAction::SendMail { .. } => {}
    }
    Ok(after)
}

/// What is another than it was. What a memo or a note says stays untold.
pub fn differences(before: &OrderState, after: &OrderState, masters: &Masters) -> Vec<RuleChange> {
    let mut changes = Changes(Vec::new());
    let (was, is) = (&before.standing.order, &after.standing.order);
    changes.note("status", None, &was.status, &is.status);
    changes.note(
        "sub_status",
        None,
        &masters.step_code(was.sub_status),
        &masters.step_code(is.sub_status),
    );
    let reason = |hold: &Option<Hold>| hold.as_ref().map(|hold| hold.reason.clone());
    changes.note("hold.reason", None, &reason(&was.hold), &reason(&is.hold));
    changes.note(
        "processing_route",
        None,
        &masters.lane_code(before.lane),
        &masters.lane_code(after.lane),
    );
    changes.note("tags", None, &before.tags, &after.tags);
    if before.staff_note != after.staff_note {
        changes.push("notes.staff", None, Value::Null, Value::Null);
    }
    for (was, is) in before.shipments.iter().zip(&after.shipments) {
        let slip = Some(was.slip);
        changes.note("shipments.carrier", slip, &was.carrier, &is.carrier);
        changes.note(
            "shipments.waybill_kind",
            slip,
            &was.waybill_kind,
            &is.waybill_kind,
        );
        changes.note("shipments.ship_on", slip, &was.ship_on, &is.ship_on);
        changes.note("shipments.temperature", slip, &was.temperature, &is.temperature);
        changes.note("shipments.deliver_on", slip, &was.deliver_on, &is.deliver_on);
        changes.note(
            "shipments.delivery_window",
            slip,
            &was.delivery_window,
            &is.delivery_window,
        );
        changes.note("shipments.parcels", slip, &was.parcels, &is.parcels);
        if was.waybill_note != is.waybill_note {
            changes.push("shipments.waybill_note", slip, Value::Null, Value::Null);
        }
    }
    changes.0
}

struct Changes(Vec<RuleChange>);

impl Changes {
    fn note<T: Serialize + PartialEq>(&mut self, field: &str, slip: Option<i64>, before: &T, after: &T) {
        if before != after {
            self.push(field, slip, json!(before), json!(after));
        }
    }

    fn push(&mut self, field: &str, slip: Option<i64>, before: Value, after: Value) {
        self.0.push(RuleChange {
            field: field.to_owned(),
            slip,
            before,
            after,
        });
    }
}
