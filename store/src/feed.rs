//! The feed: what happened, in the order in which it could be seen.
//!
//! Ids are made before the commit, so an event may come to light after a younger one. Positions are
//! given afterwards, by whoever holds the tenant's row: what is read up to a position is complete.

use std::collections::HashMap;

use domain::event::{Event, EventKind, FeedEvent};
use domain::{EventId, Instant, Json, TenantId};
use serde_json::json;
use uuid::Uuid;

use crate::db::{On, Query, Sql, sql};
use crate::{Db, Result, Tx};

/// Which events.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct FeedFilter {
    /// Any of them; empty: all.
    pub kinds: Vec<EventKind>,
    pub subject: Option<Uuid>,
}

/// How far a tenant's feed reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Extent {
    /// The last event that left it.
    pub first_position: i64,
    pub last_position: i64,
}

/// Events without a position that are not older than this id, of all tenants, oldest first.
pub async fn waiting(db: &Db, from: EventId, limit: i64) -> Result<Vec<(TenantId, EventId)>> {
    waiting_query(db, from, limit).all().await
}

fn waiting_query(db: &Db, from: EventId, limit: i64) -> Query<'_> {
    sql(
        db,
        "SELECT tenant_id, id FROM events WHERE position IS NULL AND id >= $1 ORDER BY id LIMIT $2",
    )
    .bind(from)
    .bind(limit)
}

/// Gives these events their positions, but for those that have one by now; what was placed, in order.
pub async fn place(tx: &mut Tx, tenant: TenantId, ids: &[EventId]) -> Result<Vec<FeedEvent>> {
    // Before the events are looked at: who comes second sees what the first did.
    let last: i64 = sql(
        &mut *tx,
        "INSERT INTO event_feeds (tenant_id, last_position, first_position) VALUES ($1, 0, 0)
         ON CONFLICT (tenant_id) DO UPDATE SET last_position = event_feeds.last_position
         RETURNING last_position",
    )
    .bind(tenant)
    .scalar()
    .await?;
    let mut query = sql(
        &mut *tx,
        "SELECT * FROM events WHERE tenant_id = $1 AND position IS NULL AND id",
    )
    .bind(tenant);
    query.in_ids(ids).push(" ORDER BY id");
    let events: Vec<Event> = query.all().await?;
    if events.is_empty() {
        return Ok(Vec::new());
    }
    let mut sequences = sequences(tx, tenant, &events).await?;
    let placed: Vec<FeedEvent> = (last + 1..)
        .zip(events)
        .map(|(position, event)| {
            let sequence = sequences.entry(event.subject_id).or_default();
            *sequence += 1;
            FeedEvent {
                position,
                sequence: *sequence,
                event,
            }
        })
        .collect();
    write(tx, tenant, &placed).await?;
    Ok(placed)
}

/// How often each subject has been in the feed.
async fn sequences(tx: &mut Tx, tenant: TenantId, events: &[Event]) -> Result<HashMap<Uuid, i64>> {
    let mut subjects: Vec<Uuid> = events.iter().map(|event| event.subject_id).collect();
    subjects.sort_unstable();
    subjects.dedup();
    let text = Sql::Each {
        sqlite: "SELECT unhex(s.value), (SELECT max(sequence) FROM events e
                     WHERE e.tenant_id = $1 AND e.subject_id = unhex(s.value) AND e.sequence IS NOT NULL)
                 FROM json_each($2) s",
        postgres: "SELECT s.id, (SELECT max(sequence) FROM events e
                       WHERE e.tenant_id = $1 AND e.subject_id = s.id AND e.sequence IS NOT NULL)
                   FROM unnest($2) AS s (id)",
    };
    let known: Vec<(Uuid, Option<i64>)> = sql(&mut *tx, text).bind(tenant).bind_ids(&subjects).all().await?;
    Ok(known
        .into_iter()
        .map(|(subject, last)| (subject, last.unwrap_or_default()))
        .collect())
}

async fn write(tx: &mut Tx, tenant: TenantId, placed: &[FeedEvent]) -> Result<()> {
    let rows: Vec<serde_json::Value> = placed
        .iter()
        .map(|placed| {
            let id = placed.event.id.0.simple().to_string();
            json!({ "id": id, "position": placed.position, "sequence": placed.sequence })
        })
        .collect();
    let text = Sql::Each {
        // Left to itself, SQLite reads the list anew for each event of the tenant.
        sqlite: "WITH v AS MATERIALIZED (SELECT unhex(value ->> 'id') AS id, value FROM json_each($2))
                 UPDATE events SET position = v.value ->> 'position', sequence = v.value ->> 'sequence'
                 FROM v WHERE events.tenant_id = $1 AND events.id = v.id
                     AND events.id IN (SELECT id FROM v)",
        postgres: "UPDATE events SET position = v.position, sequence = v.sequence
                   FROM jsonb_to_recordset($2) AS v (id uuid, position bigint, sequence bigint)
                   WHERE events.tenant_id = $1 AND events.id = v.id",
    };
    sql(&mut *tx, text).bind(tenant).bind(Json(rows)).exec().await?;
    let last = placed.last().map_or(0, |placed| placed.position);
    sql(
        &mut *tx,
        "UPDATE event_feeds SET last_position = $2 WHERE tenant_id = $1",
    )
    .bind(tenant)
    .bind(last)
    .exec()
    .await?;
    Ok(())
}

/// The events after a position and up to another one, in their order.
pub async fn page(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &FeedFilter,
    (after, up_to): (i64, i64),
    limit: i64,
) -> Result<Vec<FeedEvent>> {
    page_query(on.into(), tenant, filter, (after, up_to), limit)
        .all()
        .await
}

/// The newest events after a position and up to another one, newest first.
pub async fn newest(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    kinds: &[EventKind],
    (after, up_to): (i64, i64),
    limit: i64,
) -> Result<Vec<FeedEvent>> {
    newest_query(on.into(), tenant, kinds, (after, up_to), limit)
        .all()
        .await
}

fn newest_query<'e>(
    on: On<'e>,
    tenant: TenantId,
    kinds: &[EventKind],
    (after, up_to): (i64, i64),
    limit: i64,
) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT * FROM events WHERE tenant_id = $1 AND position IS NOT NULL
           AND position > $2 AND position <= $3 AND kind",
    )
    .bind(tenant)
    .bind(after)
    .bind(up_to);
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    query
        .in_texts(&kinds)
        .push(" ORDER BY position DESC LIMIT ")
        .arg(limit);
    query
}

/// Events of these subjects and kinds, also those that have left the feed, each subject's in their order.
pub async fn told_of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    subjects: &[Uuid],
    kinds: &[EventKind],
) -> Result<Vec<FeedEvent>> {
    told_of_query(on.into(), tenant, subjects, kinds).all().await
}

fn told_of_query<'e>(on: On<'e>, tenant: TenantId, subjects: &[Uuid], kinds: &[EventKind]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT * FROM events WHERE tenant_id = $1 AND sequence IS NOT NULL AND subject_id",
    )
    .bind(tenant);
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    query.in_ids(subjects).push(" AND kind").in_texts(&kinds);
    query.push(" ORDER BY subject_id, sequence");
    query
}

fn page_query<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &FeedFilter,
    (after, up_to): (i64, i64),
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM events WHERE tenant_id = $1").bind(tenant);
    if let Some(subject) = filter.subject {
        // Its events are few, and their sequence runs as their positions do.
        query
            .push(" AND sequence IS NOT NULL AND subject_id = ")
            .arg(subject);
        query.push(" AND position + 0 > ").arg(after);
        query.push(" AND position + 0 <= ").arg(up_to);
    } else {
        query.push(" AND position IS NOT NULL AND position > ").arg(after);
        query.push(" AND position <= ").arg(up_to);
    }
    if !filter.kinds.is_empty() {
        let kinds: Vec<&str> = filter.kinds.iter().map(|kind| kind.as_str()).collect();
        query.push(" AND kind").in_texts(&kinds);
    }
    let order = if filter.subject.is_some() {
        " ORDER BY sequence LIMIT "
    } else {
        " ORDER BY position LIMIT "
    };
    query.push(order).arg(limit);
    query
}

pub async fn extent(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Extent> {
    let extent = sql(
        on,
        "SELECT first_position, last_position FROM event_feeds WHERE tenant_id = $1",
    )
    .bind(tenant)
    .opt()
    .await?;
    Ok(extent.unwrap_or_default())
}

/// The position of an event; `Some(None)`: it has none yet.
pub async fn position(on: impl Into<On<'_>>, tenant: TenantId, id: EventId) -> Result<Option<Option<i64>>> {
    let row: Option<(Option<i64>,)> = sql(on, "SELECT position FROM events WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await?;
    Ok(row.map(|(position,)| position))
}

/// Takes so many events at most out of the feed that happened before an instant; how many. What
/// happened to orders stays in their timelines; of anything else the last one stays, out of the feed, so
/// that its sequence goes on.
pub async fn forget(tx: &mut Tx, tenant: TenantId, before: Instant, most: i64) -> Result<i64> {
    let Extent {
        first_position,
        last_position,
    } = extent(&mut *tx, tenant).await?;
    let up_to = last_position.min(first_position.saturating_add(most));
    // The last of those at the beginning of the feed that are all too old.
    let young: Option<i64> = sql(
        &mut *tx,
        "SELECT min(position) FROM events
         WHERE tenant_id = $1 AND position > $2 AND position <= $3 AND occurred_at >= $4",
    )
    .bind(tenant)
    .bind(first_position)
    .bind(up_to)
    .bind(before)
    .scalar()
    .await?;
    let last_old = young.map_or(up_to, |young| young - 1);
    if last_old <= first_position {
        return Ok(0);
    }
    sql(
        &mut *tx,
        // Each that leaves takes the one before it along.
        "DELETE FROM events WHERE tenant_id = $1 AND id IN (
             SELECT earlier.id FROM events gone JOIN events earlier
                 ON earlier.tenant_id = gone.tenant_id AND earlier.subject_id = gone.subject_id
                     AND earlier.sequence = gone.sequence - 1
             WHERE gone.tenant_id = $1 AND gone.position > $2 AND gone.position <= $3
                 AND NOT EXISTS (SELECT 1 FROM orders
                     WHERE orders.tenant_id = $1 AND orders.id = gone.subject_id))",
    )
    .bind(tenant)
    .bind(first_position)
    .bind(last_old)
    .exec()
    .await?;
    deliveries_query((&mut *tx).into(), tenant, (first_position, last_old))
        .exec()
        .await?;
    sql(
        &mut *tx,
        "UPDATE event_feeds SET first_position = $2 WHERE tenant_id = $1",
    )
    .bind(tenant)
    .bind(last_old)
    .exec()
    .await?;
    Ok(last_old - first_position)
}

fn deliveries_query(on: On<'_>, tenant: TenantId, (after, up_to): (i64, i64)) -> Query<'_> {
    sql(
        on,
        "DELETE FROM webhook_deliveries WHERE tenant_id = $1 AND position > $2 AND position <= $3",
    )
    .bind(tenant)
    .bind(after)
    .bind(up_to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn each_list_has_its_index() {
        let test = testing::sqlite().await;
        let nobody = TenantId(Uuid::nil());
        let subject = FeedFilter {
            subject: Some(Uuid::nil()),
            ..FeedFilter::default()
        };
        for (filter, index) in [
            (FeedFilter::default(), "events_position"),
            (subject, "events_sequence"),
        ] {
            let query = page_query((&test.db).into(), nobody, &filter, (3, 9), 50);
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
        let kinds = [EventKind::OrderCreated, EventKind::OrderMoved];
        let query = newest_query((&test.db).into(), nobody, &kinds, (3, 9), 50);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("events_position") && !plan.contains("TEMP B-TREE"),
            "{plan}"
        );
        let query = told_of_query((&test.db).into(), nobody, &[Uuid::nil()], &kinds);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(plan.contains("events_sequence"), "{plan}");
        let query = deliveries_query((&test.db).into(), nobody, (3, 9));
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("webhook_deliveries_position (tenant_id=? AND position>?"),
            "{plan}"
        );
        let query = waiting_query(&test.db, EventId(Uuid::nil()), 50);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("events_waiting") && !plan.contains("TEMP"),
            "{plan}"
        );
    }
}
