//! Somebody has looked at an alert, or wants it looked at again.

use std::collections::HashMap;

use domain::alert::Alert;
use domain::alert_changes::Tally;
use domain::event::{Event, EventKind};
use domain::{AlertId, EventId, FieldError, Instant, Json, OrderId};
use serde_json::json;
use store::Tx;

use crate::{Caller, Result, new_id};

/// Resolves an alert; one that is resolved already stays as it is.
pub async fn resolve(tx: &mut Tx, caller: &Caller, id: AlertId, now: Instant) -> Result<Alert> {
    mark(tx, caller, id, true, now).await
}

/// Opens an alert again; one that is open stays as it is.
pub async fn reopen(tx: &mut Tx, caller: &Caller, id: AlertId, now: Instant) -> Result<Alert> {
    mark(tx, caller, id, false, now).await
}

async fn mark(tx: &mut Tx, caller: &Caller, id: AlertId, resolved: bool, now: Instant) -> Result<Alert> {
    let there = store::alerts::get_all(&mut *tx, caller.tenant, &[id]).await?;
    let there = there.into_iter().next().ok_or(domain::Error::NotFound)?;
    store::alerts::lock_orders(tx, caller.tenant, &[there.order_id]).await?;
    Ok(mark_all(tx, caller, &[id], resolved, now)
        .await?
        .into_iter()
        .next()
        .unwrap_or(there))
}

/// Resolves many at once, all of them or, where one does not exist, none; how many were open.
pub async fn resolve_many(tx: &mut Tx, caller: &Caller, ids: &[AlertId], now: Instant) -> Result<usize> {
    let there = store::alerts::get_all(&mut *tx, caller.tenant, ids).await?;
    let there: HashMap<AlertId, Alert> = there.into_iter().map(|alert| (alert.id, alert)).collect();
    let unknown = ids.iter().enumerate().filter(|(_, id)| !there.contains_key(id));
    let errors: Vec<FieldError> = unknown
        .map(|(i, _)| FieldError::new(format!("/alert_ids/{i}"), "unknown_reference"))
        .collect();
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let orders: Vec<OrderId> = there.values().map(|alert| alert.order_id).collect();
    store::alerts::lock_orders(tx, caller.tenant, &orders).await?;
    Ok(mark_all(tx, caller, ids, true, now).await?.len())
}

/// Those that were not so already. Their orders are locked: whoever changes an order does so before its
/// alerts.
async fn mark_all(
    tx: &mut Tx,
    caller: &Caller,
    ids: &[AlertId],
    resolved: bool,
    now: Instant,
) -> Result<Vec<Alert>> {
    let mut marked = Vec::new();
    let mut tally = Tally::new();
    for &id in ids {
        let by = resolved.then_some((&caller.actor, now));
        if let Some(alert) = store::alerts::mark(&mut *tx, caller.tenant, id, by).await? {
            *tally.entry((alert.kind, alert.order_status)).or_default() += if resolved { -1 } else { 1 };
            marked.push(alert);
        }
    }
    let orders: Vec<OrderId> = marked.iter().map(|alert| alert.order_id).collect();
    store::alerts::recount(&mut *tx, caller.tenant, &orders, now).await?;
    store::alerts::tally(&mut *tx, caller.tenant, &tally).await?;
    let events: Vec<Event> = marked
        .iter()
        .map(|alert| event(caller, alert, resolved, now))
        .collect();
    store::events::insert(tx, &events).await?;
    Ok(marked)
}

fn event(caller: &Caller, alert: &Alert, resolved: bool, now: Instant) -> Event {
    Event {
        tenant_id: caller.tenant,
        id: EventId(new_id()),
        subject_id: alert.order_id.0,
        kind: if resolved {
            EventKind::AlertResolved
        } else {
            EventKind::AlertReopened
        },
        actor: Json(caller.actor.clone()),
        data: Json(json!({ "order": alert.order_id, "alert": alert.id, "kind": alert.kind })),
        occurred_at: now,
    }
}
