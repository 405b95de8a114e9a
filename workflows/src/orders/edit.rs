//! Changing by hand what the shop's people may change: memos, notes, tags, the lane; and what was typed
//! wrong of the buyer, the payment and the points.

use std::collections::BTreeSet;

use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::order::{Order, OrderPersonal};
use domain::person::PersonEdit;
use domain::retotal::draft_of;
use domain::{FieldError, OrderChangeId, OrderId, ProcessingRouteId, SubStatusId, TenantId};
use serde_json::json;
use store::orders::{HasNotes, ORDERS};
use store::{TenantKeys, Tx};

use super::change::{Desk, journal, lock_one};
use super::index;
use super::workbench::{check_correctable, rebill};
use crate::{App, Caller, Result, alerts, customers, new_id, ship_requests, stock};

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct OrderEdit {
    /// 一言メモ（注文）.
    pub staff_note: Option<String>,
    /// 備考（注文）.
    pub buyer_note: Option<String>,
    pub tags: Option<Vec<String>>,
    /// 処理ルート: its code. A step that the new lane has not is left.
    pub processing_route: Option<String>,
    /// 注文者.
    pub buyer: Option<PersonEdit>,
    /// 決済方法.
    pub payment_method: Option<String>,
    /// 利用ポイント数; what is billed goes with it.
    pub points_used: Option<i64>,
}

impl OrderEdit {
    /// Whether it says what was ordered, by whom and for what, and not only what people note about it.
    fn corrects(&self) -> bool {
        self.buyer.is_some() || self.payment_method.is_some() || self.points_used.is_some()
    }

    /// Whether it would bring back what was erased.
    fn tells_of_people(&self) -> bool {
        self.buyer.is_some() || self.staff_note.is_some() || self.buyer_note.is_some()
    }
}

const MAX_NOTE: usize = 2_000;
const MAX_METHOD: usize = 50;
const MAX_TAGS: usize = 50;
const MAX_TAG: usize = 50;

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
    edit: OrderEdit,
) -> Result<Order> {
    let mut tx = app.store.db.begin().await?;
    let order = edit_in(app, &mut tx, caller, id, expected, edit).await?;
    tx.commit().await?;
    Ok(order)
}

/// The same, in a transaction.
pub(crate) async fn edit_in(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: OrderId,
    expected: Option<i64>,
    edit: OrderEdit,
) -> Result<Order> {
    check(&edit)?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let desk = Desk::of(app, caller);
    let before = lock_one(tx, caller.tenant, id, expected).await?.order;
    if before.erased_at.is_some() && edit.tells_of_people() {
        return Err(domain::Error::Finished.into());
    }
    let change = OrderChangeId(new_id());
    store::kept::keep_order(tx, caller.tenant, change, id).await?;
    let corrects = edit.corrects();
    let changed = changed_fields(&edit);
    let (corrected, mut personal) = correct(tx, &keys, &before, &edit).await?;
    if let Some(note) = edit.staff_note {
        personal.staff_note = note;
    }
    if let Some(note) = edit.buyer_note {
        personal.buyer_note = note;
    }
    let tags = edit.tags.unwrap_or_else(|| before.tags.0.clone());
    let lane = match &edit.processing_route {
        Some(code) => Some(lane_of(tx, caller.tenant, code).await?),
        None => None,
    };
    let (lane, step) = lane_and_step(tx, &before, lane).await?;
    let edit = store::orders::OrderEdit {
        sealed: &keys.seal_json(ORDERS, id.0, &personal)?,
        has: HasNotes::of(&personal),
        tags: &tags,
        lane,
        step,
        payment_method: &corrected.payment_method,
        points_used: corrected.points_used,
        billed: corrected.billed,
        computed: corrected.computed,
        by_rate: &corrected.by_rate,
        buyer: index::buyer(&keys, &personal.buyer),
        now,
    };
    store::orders::edit(tx, caller.tenant, id, before.version, &edit)
        .await?
        .ok_or(domain::Error::Stale)?;
    let mut data = json!({ "changed": changed });
    if corrects {
        let figures = |order: &Order| json!({ "billed": order.billed, "points_used": order.points_used });
        data["before"] = figures(&before);
        data["after"] = figures(&corrected);
    }
    journal(tx, &desk, &before, change, None, (EventKind::OrderUpdated, data)).await?;
    if corrects {
        ship_requests::touched(tx, &desk, &[id]).await?;
        customers::recount_of_orders(tx, caller.tenant, &[id], now).await?;
    }
    alerts::refresh(app, tx, &keys, caller.tenant, &caller.actor, &[id]).await?;
    if lane != before.processing_route_id {
        stock::settle(tx, &desk, &[id], &BTreeSet::new()).await?;
    }
    let order = store::orders::get(tx, caller.tenant, id).await?;
    Ok(order.ok_or(domain::Error::NotFound)?)
}

/// The order with its buyer, payment and points as they are to be, and billed for it. Who only notes
/// something about it need not have all of it opened.
async fn correct(
    tx: &mut Tx,
    keys: &TenantKeys,
    before: &Order,
    edit: &OrderEdit,
) -> Result<(Order, OrderPersonal)> {
    if !edit.corrects() {
        return Ok((before.clone(), store::orders::open(keys, before)?));
    }
    let opened = super::open(tx, keys, before.tenant_id, &[before.id]).await?.pop();
    let opened = opened.ok_or(domain::Error::NotFound)?;
    check_correctable(tx, &opened).await?;
    let mut after = opened.clone();
    if let Some(buyer) = edit.buyer.clone() {
        buyer.apply(&mut after.personal.buyer);
    }
    if let Some(method) = &edit.payment_method {
        after.order.payment_method.clone_from(method);
    }
    if let Some(points) = edit.points_used {
        after.order.points_used = points;
        rebill(tx, &opened, &mut after, "/points_used").await?;
    }
    let wrong = |open: &OpenOrder| domain::order_check::validate(&draft_of(open));
    let known = wrong(&opened);
    let errors: Vec<FieldError> = wrong(&after)
        .into_iter()
        .filter(|error| !known.contains(error))
        .collect();
    if errors.is_empty() {
        Ok((after.order, after.personal))
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

async fn lane_of(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<ProcessingRouteId> {
    let lanes = store::routes::processing_routes(tx, tenant).await?;
    let lane = lanes.iter().find(|lane| lane.code == code);
    let lane = lane.ok_or_else(|| FieldError::new("/processing_route", "unknown_route"))?;
    Ok(lane.id)
}

/// The lane that it is to be in, and the step that it then stands at.
pub(super) async fn lane_and_step(
    tx: &mut Tx,
    before: &Order,
    lane: Option<ProcessingRouteId>,
) -> Result<(ProcessingRouteId, Option<SubStatusId>)> {
    let lane = lane.unwrap_or(before.processing_route_id);
    let mut step = before.sub_status_id;
    if lane != before.processing_route_id && step.is_some() {
        let steps = store::sub_statuses::list(tx, before.tenant_id).await?;
        let fits = |own: Option<ProcessingRouteId>| own.is_none_or(|own| own == lane);
        step = step.filter(|id| {
            let step = steps.iter().find(|step| step.id == *id);
            step.is_some_and(|step| fits(step.processing_route_id))
        });
    }
    Ok((lane, step))
}

fn changed_fields(edit: &OrderEdit) -> Vec<&'static str> {
    [
        ("staff_note", edit.staff_note.is_some()),
        ("buyer_note", edit.buyer_note.is_some()),
        ("tags", edit.tags.is_some()),
        ("processing_route", edit.processing_route.is_some()),
        ("buyer", edit.buyer.is_some()),
        ("payment", edit.payment_method.is_some()),
        ("points_used", edit.points_used.is_some()),
    ]
    .into_iter()
    .filter_map(|(name, changed)| changed.then_some(name))
    .collect()
}

fn check(edit: &OrderEdit) -> std::result::Result<(), domain::Error> {
    let mut errors = Vec::new();
    for (pointer, note) in [
        ("/notes/staff", &edit.staff_note),
        ("/notes/buyer", &edit.buyer_note),
    ] {
        if note.as_ref().is_some_and(|note| note.chars().count() > MAX_NOTE) {
            errors.push(FieldError::new(pointer, "too_long").hint(MAX_NOTE.to_string()));
        }
    }
    let method = edit.payment_method.as_deref().unwrap_or_default();
    if method.chars().count() > MAX_METHOD {
        errors.push(FieldError::new("/payment/method", "too_long").hint(MAX_METHOD.to_string()));
    }
    if edit.points_used.is_some_and(|points| points < 0) {
        errors.push(FieldError::new("/points_used", "out_of_range").hint("0…"));
    }
    let tags = edit.tags.as_deref().unwrap_or_default();
    if tags.len() > MAX_TAGS {
        errors.push(FieldError::new("/tags", "too_many_items").hint(MAX_TAGS.to_string()));
    }
    for (i, tag) in tags.iter().enumerate() {
        let pointer = format!("/tags/{i}");
        if tag.trim().is_empty() {
            errors.push(FieldError::new(pointer, "required"));
        } else if tag.chars().count() > MAX_TAG {
            errors.push(FieldError::new(pointer, "too_long").hint(MAX_TAG.to_string()));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
