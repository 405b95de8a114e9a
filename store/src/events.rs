//! What happened, written in the transaction that caused it.

use domain::event::{Event, EventKind};
use domain::{EventId, OrderId, TenantId};
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "subject_id",
    "kind",
    "actor",
    "data",
    "occurred_at",
];

pub(crate) fn bulk(sqlite: bool) -> Bulk {
    Bulk::new(sqlite, "events", COLUMNS)
}

pub(crate) fn add(bulk: &mut Bulk, event: &Event) {
    bulk.row(|cells| {
        cells
            .put(event.tenant_id)
            .put(event.id)
            .put(event.subject_id)
            .put(event.kind)
            .put(&event.actor)
            .put(&event.data)
            .put(event.occurred_at);
    });
}

pub async fn insert(tx: &mut Tx, events: &[Event]) -> Result<()> {
    let mut bulk = bulk(tx.is_sqlite());
    for event in events {
        add(&mut bulk, event);
    }
    bulk.send(tx).await
}

/// What happened of these kinds to these things, oldest first.
pub async fn of_kinds(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    kinds: &[EventKind],
    subjects: &[OrderId],
) -> Result<Vec<Event>> {
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    let mut query = sql(on, "SELECT * FROM events WHERE tenant_id = $1 AND kind").bind(tenant);
    query.in_texts(&kinds).push(" AND subject_id").in_ids(subjects);
    query.push(" ORDER BY id");
    query.all().await
}

/// What happened to one thing, oldest first, after an event already seen.
pub async fn of_subject(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    subject: Uuid,
    after: Option<EventId>,
    limit: i64,
) -> Result<Vec<Event>> {
    let mut query = sql(
        on,
        "SELECT * FROM events WHERE tenant_id = $1 AND subject_id = $2",
    )
    .bind(tenant)
    .bind(subject);
    if let Some(after) = after {
        query.push(" AND id > ").arg(after);
    }
    query.push(" ORDER BY id LIMIT ").arg(limit);
    query.all().await
}
