//! Changing by hand what the shop's people may change: memos, notes, tags.

use domain::event::EventKind;
use domain::order::Order;
use domain::{FieldError, OrderChangeId, OrderId};
use serde_json::json;
use store::orders::ORDERS;

use super::change::{Desk, journal, lock_one};
use crate::{App, Caller, Result, alerts, new_id};

/// `None` leaves a thing as it is.
#[derive(Clone, Debug, Default)]
pub struct OrderEdit {
    /// 一言メモ（注文）.
    pub staff_note: Option<String>,
    /// 備考（注文）.
    pub buyer_note: Option<String>,
    pub tags: Option<Vec<String>>,
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
    check(&edit)?;
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let mut tx = app.store.db.begin().await?;
    let desk = Desk::of(app, caller);
    let before = lock_one(&mut tx, caller.tenant, id, expected).await?.order;
    let change = OrderChangeId(new_id());
    store::kept::keep_order(&mut tx, caller.tenant, change, id).await?;
    let mut personal = store::orders::open(&keys, &before)?;
    let changed = changed_fields(&edit);
    if let Some(note) = edit.staff_note {
        personal.staff_note = note;
    }
    if let Some(note) = edit.buyer_note {
        personal.buyer_note = note;
    }
    let tags = edit.tags.unwrap_or_else(|| before.tags.0.clone());
    let edit = store::orders::OrderEdit {
        sealed: &keys.seal_json(ORDERS, id.0, &personal)?,
        tags: &tags,
        now,
    };
    store::orders::edit(&mut tx, caller.tenant, id, before.version, &edit)
        .await?
        .ok_or(domain::Error::Stale)?;
    let told = (EventKind::OrderUpdated, json!({ "changed": changed }));
    journal(&mut tx, &desk, &before, change, None, told).await?;
    alerts::refresh(app, &mut tx, &keys, caller.tenant, &caller.actor, &[id]).await?;
    let order = store::orders::get(&mut tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    tx.commit().await?;
    Ok(order)
}

fn changed_fields(edit: &OrderEdit) -> Vec<&'static str> {
    [
        ("staff_note", edit.staff_note.is_some()),
        ("buyer_note", edit.buyer_note.is_some()),
        ("tags", edit.tags.is_some()),
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
