//! Recording an incident, and keeping it up to date.

use domain::announcement::{AnnouncementKind, AnnouncementLevel};
use domain::event::{Event, EventKind};
use domain::incident::{Incident, IncidentKind, IncidentText};
use domain::merge_patch::Amend;
use domain::{EventId, FieldError, IncidentId, Instant, Json, TenantId};
use serde_json::json;
use store::Tx;

use super::read::{OpenIncident, opened};
use crate::announcements::{Notice, tell_once};
use crate::{App, Caller, Error, Result, new_id};

const MAX_TITLE: usize = 200;
const MAX_TEXT: usize = 10_000;

pub struct NewIncident {
    pub kind: IncidentKind,
    pub malicious: bool,
    pub sensitive: bool,
    pub financial: bool,
    pub encrypted: bool,
    pub persons: Option<i64>,
    pub occurred_at: Option<Instant>,
    /// None: now.
    pub noticed_at: Option<Instant>,
    pub text: IncidentText,
}

/// `None` leaves a thing as it is; `Some(None)` takes it away.
#[derive(Default)]
pub struct IncidentEdit {
    pub kind: Option<IncidentKind>,
    pub malicious: Option<bool>,
    pub sensitive: Option<bool>,
    pub financial: Option<bool>,
    pub encrypted: Option<bool>,
    pub persons: Option<Option<i64>>,
    pub occurred_at: Option<Option<Instant>>,
    pub noticed_at: Option<Instant>,
    pub tenant_notified_at: Option<Option<Instant>>,
    pub preliminary_reported_at: Option<Option<Instant>>,
    pub final_reported_at: Option<Option<Instant>>,
    pub persons_notified_at: Option<Option<Instant>>,
    pub closed_at: Option<Option<Instant>>,
    pub text: Option<Amend<IncidentText>>,
}

/// The clocks run from noticing it, which is now unless said otherwise.
pub async fn record(app: &App, tx: &mut Tx, caller: &Caller, new: NewIncident) -> Result<OpenIncident> {
    let id = IncidentId(new_id());
    let recorded = insert(app, tx, caller, id, format!("incident:{id}"), new).await?;
    recorded.ok_or_else(|| Error::Internal("an incident has another's id".into()))
}

/// In the platform's own name, once for every key, as long as announcements stay: none where the tenant has
/// it already.
pub async fn record_once(
    app: &App,
    tx: &mut Tx,
    tenant: TenantId,
    key: &str,
    new: NewIncident,
) -> Result<Option<OpenIncident>> {
    let id = IncidentId(new_id());
    let key = format!("operator:incident:{key}");
    insert(app, tx, &Caller::system(tenant), id, key, new).await
}

/// None where what tells of it has been told, and nothing is done.
async fn insert(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: IncidentId,
    key: String,
    new: NewIncident,
) -> Result<Option<OpenIncident>> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let incident = Incident {
        tenant_id: caller.tenant,
        id,
        kind: new.kind,
        malicious: new.malicious,
        sensitive: new.sensitive,
        financial: new.financial,
        encrypted: new.encrypted,
        persons: new.persons,
        sealed: store::incidents::seal(&keys, id, &new.text)?,
        occurred_at: new.occurred_at,
        noticed_at: new.noticed_at.unwrap_or(now),
        tenant_notified_at: None,
        preliminary_reported_at: None,
        final_reported_at: None,
        persons_notified_at: None,
        closed_at: None,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    check(&incident, &new.text, now)?;
    let notice = Notice {
        kind: AnnouncementKind::IncidentRecorded,
        level: AnnouncementLevel::Critical,
        data: json!({ "incident": id, "kind": incident.kind, "noticed_at": incident.noticed_at.to_string() }),
        key,
    };
    if !tell_once(tx, caller.tenant, notice, now).await? {
        return Ok(None);
    }
    store::incidents::insert(&mut *tx, &incident).await?;
    tell(tx, caller, &incident, EventKind::IncidentRecorded, now).await?;
    opened(&keys, incident).map(Some)
}

/// `expected` is the version the caller has seen.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: IncidentId,
    expected: Option<i64>,
    edit: IncidentEdit,
) -> Result<OpenIncident> {
    let now = app.now();
    let keys = app.store.keys(caller.tenant, now).await?;
    let before = store::incidents::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let mut text = store::incidents::open(&keys, &before)?;
    let mut incident = changed(before, &edit);
    if let Some(amend) = edit.text {
        text = amend(text)?;
    }
    incident.sealed = store::incidents::seal(&keys, id, &text)?;
    incident.updated_at = now;
    check(&incident, &text, now)?;
    let incident = store::incidents::update(&mut *tx, &incident, expected.unwrap_or(incident.version))
        .await?
        .ok_or(domain::Error::Stale)?;
    tell(tx, caller, &incident, EventKind::IncidentUpdated, now).await?;
    opened(&keys, incident)
}

fn changed(before: Incident, edit: &IncidentEdit) -> Incident {
    Incident {
        kind: edit.kind.unwrap_or(before.kind),
        malicious: edit.malicious.unwrap_or(before.malicious),
        sensitive: edit.sensitive.unwrap_or(before.sensitive),
        financial: edit.financial.unwrap_or(before.financial),
        encrypted: edit.encrypted.unwrap_or(before.encrypted),
        persons: edit.persons.unwrap_or(before.persons),
        occurred_at: edit.occurred_at.unwrap_or(before.occurred_at),
        noticed_at: edit.noticed_at.unwrap_or(before.noticed_at),
        tenant_notified_at: edit.tenant_notified_at.unwrap_or(before.tenant_notified_at),
        preliminary_reported_at: edit
            .preliminary_reported_at
            .unwrap_or(before.preliminary_reported_at),
        final_reported_at: edit.final_reported_at.unwrap_or(before.final_reported_at),
        persons_notified_at: edit.persons_notified_at.unwrap_or(before.persons_notified_at),
        closed_at: edit.closed_at.unwrap_or(before.closed_at),
        ..before
    }
}

async fn tell(
    tx: &mut Tx,
    caller: &Caller,
    incident: &Incident,
    kind: EventKind,
    now: Instant,
) -> Result<()> {
    let event = Event {
        tenant_id: incident.tenant_id,
        id: EventId(new_id()),
        subject_id: incident.id.0,
        kind,
        actor: Json(caller.actor.clone()),
        data: Json(json!({ "incident": incident.id, "deadlines": incident.deadlines() })),
        occurred_at: now,
    };
    Ok(store::events::insert(tx, &[event]).await?)
}

fn check(incident: &Incident, text: &IncidentText, now: Instant) -> Result<()> {
    let mut errors = Vec::new();
    if text.title.trim().is_empty() {
        errors.push(FieldError::new("/report/title", "required"));
    }
    for (pointer, text, most) in [
        ("/report/title", &text.title, MAX_TITLE),
        ("/report/outline", &text.outline, MAX_TEXT),
        ("/report/data_items", &text.data_items, MAX_TEXT),
        ("/report/cause", &text.cause, MAX_TEXT),
        ("/report/secondary_damage", &text.secondary_damage, MAX_TEXT),
        ("/report/response", &text.response, MAX_TEXT),
        ("/report/publication", &text.publication, MAX_TEXT),
        ("/report/prevention", &text.prevention, MAX_TEXT),
    ] {
        if text.chars().count() > most {
            errors.push(FieldError::new(pointer, "too_long").hint(most.to_string()));
        }
    }
    if incident.persons.is_some_and(|persons| persons < 0) {
        errors.push(FieldError::new("/persons", "out_of_range").hint("0…"));
    }
    for (pointer, at) in [
        ("/noticed_at", Some(incident.noticed_at)),
        ("/occurred_at", incident.occurred_at),
        ("/tenant_notified_at", incident.tenant_notified_at),
        ("/preliminary_reported_at", incident.preliminary_reported_at),
        ("/final_reported_at", incident.final_reported_at),
        ("/persons_notified_at", incident.persons_notified_at),
        ("/closed_at", incident.closed_at),
    ] {
        if at.is_some_and(|at| at > now) {
            errors.push(FieldError::new(pointer, "in_the_future"));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}
