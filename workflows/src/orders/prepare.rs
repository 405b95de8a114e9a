//! From a draft to the rows that are stored: normalised, totalled, sealed. No database is asked, so
//! this runs while the batch before is being written.

use std::borrow::Cow;

use domain::alert::{Alert, AlertKind};
use domain::alert_changes::{Standing, alert};
use domain::alert_check::OrderFacts;
use domain::customer::CustomerPersonal;
use domain::event::{Event, EventKind};
use domain::import_rule::Decision;
use domain::known_goods::left_out;
use domain::lead_time::USUAL;
use domain::order::{Order, OrderLine, OrderPersonal, OrderStatus, Recipient, Shipment, ShipmentPersonal};
use domain::order_draft::{OrderDraft, ShipmentDraft};
use domain::ship_date::{ShipRequest, plan};
use domain::totals::{FeeRates, Totals};
use domain::{
    AlertId, CustomerId, EventId, FieldError, Json, OrderId, OrderLineId, ProcessingRouteId, SalesRouteId,
    ShipmentId,
};
use serde_json::json;
use store::customers::CUSTOMERS;
use store::orders::{HasNotes, ORDERS, OrderRows, SHIPMENTS};

use super::identity::Identity;
use super::rules::ruled;
use super::{Entrance, index};
use crate::blacklist::{Keys, keys_of_people};
use crate::{Error, Result, new_id, products};

/// An order on the threshold.
pub struct PreparedOrder {
    pub rows: OrderRows,
    /// Kept where the order may have to be merged into one that is there already.
    pub draft: Option<OrderDraft>,
}

/// Why a draft cannot become an order.
#[derive(Debug)]
pub enum Refused {
    /// No active sales route has this code.
    UnknownRoute(String),
    /// The amounts leave the range of numbers.
    Overflow,
}

impl From<Refused> for domain::Error {
    fn from(refused: Refused) -> domain::Error {
        match refused {
            Refused::UnknownRoute(_) => FieldError::new("/route", "unknown_route").into(),
            Refused::Overflow => FieldError::new("/totals", "out_of_range").into(),
        }
    }
}

/// The rows of a new order; the draft goes along if asked for, or if the door may have to fill it in.
pub fn prepare(
    entrance: &Entrance,
    draft: OrderDraft,
    keep_draft: bool,
) -> Result<std::result::Result<PreparedOrder, Refused>> {
    let identity = Identity {
        id: OrderId(new_id()),
        created_at: entrance.now,
        version: 1,
        status: OrderStatus::New,
        event: EventKind::OrderCreated,
        lane: None,
    };
    match rows(entrance, &draft, &identity)? {
        Ok(rows) => Ok(Ok(PreparedOrder {
            rows,
            draft: (keep_draft || may_be_filled(entrance, &draft)).then_some(draft),
        })),
        Err(refused) => Ok(Err(refused)),
    }
}

fn may_be_filled(entrance: &Entrance, draft: &OrderDraft) -> bool {
    entrance.watch.masters.products && left_out(draft).next().is_some()
}

/// The rows of a new order made anew from what the product master has for what its source left out.
pub(super) fn filled(
    entrance: &Entrance,
    goods: &products::Door,
    prepared: &PreparedOrder,
) -> Result<Option<OrderRows>> {
    let order = &prepared.rows.order;
    let Some(Cow::Owned(draft)) = prepared
        .draft
        .as_ref()
        .map(|told| goods.filled(order.sales_route_id, told))
    else {
        return Ok(None);
    };
    let identity = Identity {
        id: order.id,
        created_at: order.created_at,
        version: order.version,
        status: order.status,
        event: EventKind::OrderCreated,
        lane: None,
    };
    let mut filled = rows(entrance, &draft, &identity)?.map_err(domain::Error::from)?;
    filled.order.digest.clone_from(&order.digest);
    filled.order.customer_id = order.customer_id;
    Ok(Some(filled))
}

pub(super) fn rows(
    entrance: &Entrance,
    told: &OrderDraft,
    identity: &Identity,
) -> Result<std::result::Result<OrderRows, Refused>> {
    let Some((sales_route, lane)) = entrance.route(&told.route) else {
        return Ok(Err(Refused::UnknownRoute(told.route.clone())));
    };
    let Ok(totals) = domain::totals::totals(told, FeeRates::default(), entrance.rounding) else {
        return Ok(Err(Refused::Overflow));
    };
    let kept = entrance.cooled.kept(sales_route, told);
    let ruled = ruled(entrance, &kept, &totals, lane, identity);
    let draft = &*ruled.draft;
    let alerts = alerts(entrance, draft, identity, &totals, (sales_route, ruled.lane));
    let mut shipments = Vec::with_capacity(draft.shipments.len());
    let mut lines = Vec::new();
    for (position, shipment) in (1..).zip(&draft.shipments) {
        let mut row = shipment_row(entrance, draft, shipment, position, identity)?;
        row.ship_on = row
            .ship_on
            .or_else(|| ship_on(entrance, draft, shipment, ruled.lane));
        for line in &shipment.lines {
            let position = i64::try_from(lines.len()).unwrap_or(i64::MAX - 1) + 1;
            lines.push(OrderLine {
                tenant_id: entrance.tenant,
                order_id: identity.id,
                id: OrderLineId(new_id()),
                shipment_id: row.id,
                position,
                kind: line.kind,
                kind_code: line.kind_code.clone(),
                sku: line.sku.clone(),
                name: line.name.clone(),
                options: line.options.clone(),
                quantity: line.quantity,
                unit_price: line.unit_price,
                tax_rate: line.rate(),
                tax_mode: line.tax_mode,
                tax: line.tax,
                variant_id: None,
                multiplier: 1,
            });
        }
        shipments.push(row);
    }
    let mut order = order_row(
        entrance,
        draft,
        identity,
        (sales_route, ruled.lane),
        totals,
        &alerts,
    )?;
    // What products and rules change, the source has not told: the same telling is known again.
    order.digest = told_digest(entrance, told)?;
    order.hold_reason = ruled.hold_reason;
    let buyer = &draft.buyer;
    let keys = &entrance.keys;
    Ok(Ok(OrderRows {
        buyer_email: index::email_index(keys, buyer),
        buyer_phone: index::phone_index(keys, buyer),
        buyer_name: index::name_index(keys, buyer),
        buyer_prefecture: index::prefecture_index(keys, buyer),
        buyer_postal_code: index::postal_code_index(keys, buyer),
        has: HasNotes {
            buyer: !draft.buyer_note.is_empty(),
            staff: !draft.staff_note.is_empty(),
        },
        newcomer: newcomer(entrance, draft)?,
        people: people(entrance, draft)?,
        events: vec![event(entrance, &order, identity.event, &ruled.decisions)],
        order,
        shipments,
        lines,
        alerts,
    }))
}

/// Nothing where the shop does not want to know.
fn people(entrance: &Entrance, draft: &OrderDraft) -> Result<Keys> {
    if !entrance.watch.settings.wants(AlertKind::Blacklist) {
        return Ok(Keys::new());
    }
    let recipients = draft.recipients.iter().map(|recipient| &recipient.person);
    keys_of_people(&entrance.keys, recipients.chain([&draft.buyer]))
}

/// Sealed here, off the database's time; most orders of a shop's file are of somebody new.
fn newcomer(entrance: &Entrance, draft: &OrderDraft) -> Result<Option<(CustomerId, Vec<u8>)>> {
    if draft.buyer.email.is_empty() && draft.buyer.phone.is_empty() {
        return Ok(None);
    }
    let id = CustomerId(new_id());
    let personal = CustomerPersonal {
        person: draft.buyer.clone(),
        memo: String::new(),
    };
    Ok(Some((id, entrance.keys.seal_json(CUSTOMERS, id.0, &personal)?)))
}

fn order_row(
    entrance: &Entrance,
    draft: &OrderDraft,
    identity: &Identity,
    (sales_route_id, processing_route_id): (SalesRouteId, ProcessingRouteId),
    totals: Totals,
    alerts: &[Alert],
) -> Result<Order> {
    Ok(Order {
        tenant_id: entrance.tenant,
        id: identity.id,
        sales_route_id,
        processing_route_id,
        number: draft.number.clone(),
        source: draft.source,
        status: identity.status,
        sub_status_id: None,
        hold_reason: None,
        hold_until: None,
        ordered_at: draft.ordered_at,
        created_at: identity.created_at,
        updated_at: entrance.now,
        version: identity.version,
        payment_method: draft.payment_method.clone(),
        payment_fee: draft.payment_fee,
        points_used: draft.points_used,
        points_earned: draft.points_earned,
        billed: totals.billed,
        computed: totals.computed,
        paid: domain::Yen::ZERO,
        by_rate: Json(totals.by_rate),
        tags: Json(draft.tags.clone()),
        open_alerts: i64::try_from(alerts.len()).unwrap_or(i64::MAX),
        customer_id: None,
        bundled_into: None,
        erased_at: None,
        digest: Vec::new(),
        sealed: entrance.keys.seal_json(ORDERS, identity.id.0, &personal(draft))?,
    })
}

/// What tells a changed telling from the same one.
fn told_digest(entrance: &Entrance, told: &OrderDraft) -> Result<Vec<u8>> {
    let told = serde_json::to_vec(told).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(entrance.keys.digest(&told))
}

fn personal(draft: &OrderDraft) -> OrderPersonal {
    let lines = draft.shipments.iter().flat_map(|shipment| &shipment.lines);
    OrderPersonal {
        buyer: draft.buyer.clone(),
        recipients: draft.recipients.clone(),
        buyer_note: draft.buyer_note.clone(),
        staff_note: draft.staff_note.clone(),
        extra: draft.extra.clone(),
        line_extra: (1..)
            .zip(lines)
            .filter(|(_, line)| !line.extra.is_empty())
            .map(|(position, line)| (position, line.extra.clone()))
            .collect(),
    }
}

fn shipment_row(
    entrance: &Entrance,
    draft: &OrderDraft,
    shipment: &ShipmentDraft,
    position: i64,
    identity: &Identity,
) -> Result<Shipment> {
    let id = ShipmentId(new_id());
    let recipient = draft
        .recipients
        .get(shipment.recipient)
        .map(|recipient| &recipient.person);
    let texts = ShipmentPersonal {
        waybill_note: shipment.waybill_note.clone(),
        staff_note: shipment.staff_note.clone(),
        gifts: shipment.gifts.clone(),
    };
    let sealed = if texts.is_empty() {
        None
    } else {
        Some(entrance.keys.seal_json(SHIPMENTS, id.0, &texts)?)
    };
    let mut row = Shipment {
        tenant_id: entrance.tenant,
        id,
        order_id: identity.id,
        position,
        slip: shipment.slip,
        recipient: i64::try_from(shipment.recipient).unwrap_or(i64::MAX),
        status: identity.status,
        carrier: shipment.carrier.clone(),
        waybill_kind: shipment.waybill_kind.clone(),
        temperature: shipment.temperature.unwrap_or_default(),
        deliver_on: shipment.deliver_on,
        delivery_window: shipment.delivery_window.clone(),
        parcels: shipment.parcels,
        ship_on: shipment.ship_on,
        shipped_on: None,
        shipping_fee: shipment.shipping_fee,
        cod_fee: shipment.cod_fee,
        recipient_phone: None,
        recipient_name: None,
        recipient_prefecture: None,
        recipient_postal_code: None,
        has_gifts: !texts.gifts.is_empty(),
        sealed,
    };
    index::index_recipient(&entrance.keys, &mut row, recipient);
    Ok(row)
}

/// 出荷予定日 where the source names none and the lane has a calendar.
fn ship_on(
    entrance: &Entrance,
    draft: &OrderDraft,
    shipment: &ShipmentDraft,
    lane: ProcessingRouteId,
) -> Option<domain::Date> {
    let delivery = entrance.watch.delivery();
    let calendar = delivery.calendar(lane)?;
    let postal = entrance.watch.postal();
    let lead_days =
        |recipient: &Recipient| delivery.lead_days(lane, &recipient.person, &shipment.carrier, postal);
    let request = ShipRequest {
        ordered_at: draft.ordered_at,
        now: entrance.now,
        deliver_on: shipment.deliver_on,
        lead_days: draft.recipients.get(shipment.recipient).map_or(USUAL, lead_days),
    };
    plan(calendar, &request).map(|plan| plan.ship_on)
}

/// What the order tells by itself.
fn alerts(
    entrance: &Entrance,
    draft: &OrderDraft,
    identity: &Identity,
    totals: &Totals,
    (sales_route, lane): (SalesRouteId, ProcessingRouteId),
) -> Vec<Alert> {
    let standing = Standing {
        tenant: entrance.tenant,
        order: identity.id,
        status: identity.status,
    };
    let coldest = |shipment: &ShipmentDraft| entrance.cooled.coldest(sales_route, shipment);
    let facts = OrderFacts::of_draft(draft, totals, coldest);
    let found = entrance.watch.findings(&facts, lane);
    let found = entrance.watch.settings.apply(found).into_iter();
    found
        .map(|finding| alert(standing, finding, AlertId(new_id()), entrance.now))
        .collect()
}

fn event(entrance: &Entrance, order: &Order, kind: EventKind, decisions: &[Decision]) -> Event {
    let mut data = json!({ "order": order.id, "number": order.number, "source": order.source });
    if !decisions.is_empty() {
        data["import_rules"] = json!(decisions);
    }
    Event {
        tenant_id: entrance.tenant,
        id: EventId(new_id()),
        subject_id: order.id.0,
        kind,
        actor: Json(entrance.actor.clone()),
        data: Json(data),
        occurred_at: entrance.now,
    }
}
