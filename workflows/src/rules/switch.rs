//! The stop switch: all rules of a tenant at once.

use domain::event::{Event, EventKind};
use domain::{EventId, FieldError, Instant, Json};
use serde_json::json;
use store::Tx;

use crate::{App, Caller, Result, new_id};

const MAX_REASON: usize = 100;

/// How the switch stands.
#[derive(Clone, Debug)]
pub struct Switch {
    pub stopped: bool,
    pub reason: Option<String>,
    /// None: it was never turned.
    pub changed_at: Option<Instant>,
    /// How much waits to be put before the rules.
    pub waiting: i64,
    pub version: i64,
}

pub async fn read(app: &App, caller: &Caller) -> Result<Switch> {
    let db = &app.store.db;
    let desk = store::rule_desks::get(db, caller.tenant).await?;
    let waiting = store::rule_triggers::count(db, caller.tenant).await?;
    Ok(Switch {
        stopped: desk.as_ref().is_some_and(|desk| desk.stopped),
        reason: desk.as_ref().and_then(|desk| desk.stop_reason.clone()),
        changed_at: desk.as_ref().map(|desk| desk.changed_at),
        waiting,
        version: desk.map_or(0, |desk| desk.version),
    })
}

/// Stops all rules at once, or has them go on; with `discard`, what waits is forgotten.
pub async fn turn(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    stopped: bool,
    reason: Option<String>,
    discard: bool,
) -> Result<Switch> {
    let now = app.now();
    if reason
        .as_ref()
        .is_some_and(|reason| reason.chars().count() > MAX_REASON)
    {
        let error = FieldError::new("/reason", "too_long").hint(MAX_REASON.to_string());
        return Err(error.into());
    }
    let reason = reason.filter(|_| stopped);
    let desk = store::rule_desks::switch(&mut *tx, caller.tenant, stopped, reason.as_deref(), now).await?;
    if discard {
        store::rule_triggers::discard(tx, caller.tenant).await?;
    }
    let kind = if stopped {
        EventKind::RulesStopped
    } else {
        EventKind::RulesStarted
    };
    let event = Event {
        tenant_id: caller.tenant,
        id: EventId(new_id()),
        subject_id: caller.tenant.0,
        kind,
        actor: Json(caller.actor.clone()),
        data: Json(json!({ "reason": reason, "discarded": discard })),
        occurred_at: now,
    };
    store::events::insert(tx, &[event]).await?;
    Ok(Switch {
        stopped: desk.stopped,
        reason: desk.stop_reason,
        changed_at: Some(desk.changed_at),
        waiting: store::rule_triggers::count(&mut *tx, caller.tenant).await?,
        version: desk.version,
    })
}
