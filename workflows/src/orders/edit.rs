//! Changing by hand what the shop's people may change: memos, notes, tags, the lane.

use std::collections::BTreeSet;

use domain::event::EventKind;
use domain::order::Order;
use domain::{FieldError, OrderChangeId, OrderId, ProcessingRouteId, SubStatusId, TenantId};
use serde_json::json;
use store::Tx;
use store::orders::{HasNotes, ORDERS};

use super::change::{Desk, journal, lock_one};
use crate::{App, Caller, Result, alerts, new_id, stock};

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
}

const MAX_NOTE: usize = 2_000;
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
    let change = OrderChangeId(new_id());
    store::kept::keep_order(tx, caller.tenant, change, id).await?;
    let mut personal = store::orders::open(&keys, &before)?;
    let changed = changed_fields(&edit);
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
        now,
    };
    store::orders::edit(tx, caller.tenant, id, before.version, &edit)
        .await?
        .ok_or(domain::Error::Stale)?;
    let told = (EventKind::OrderUpdated, json!({ "changed": changed }));
    journal(tx, &desk, &before, change, None, told).await?;
    alerts::refresh(app, tx, &keys, caller.tenant, &caller.actor, &[id]).await?;
    if lane != before.processing_route_id {
        stock::settle(tx, &desk, &[id], &BTreeSet::new()).await?;
    }
    let order = store::orders::get(tx, caller.tenant, id).await?;
    Ok(order.ok_or(domain::Error::NotFound)?)
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
    let tags = edit.tags.as_deref().unwrap_or_default();
    if tags.len() > MAX_TAGS {
        errors.push(FieldError::new("/tags", "too_long").hint(MAX_TAGS.to_string()));
    }
    for (i, tag) in tags.iter().enumerate() {
        if tag.is_empty() || tag.chars().count() > MAX_TAG {
            errors.push(FieldError::new(format!("/tags/{i}"), "out_of_range").hint(format!("1-{MAX_TAG}")));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors))
    }
}
