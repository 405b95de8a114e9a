//! Events on their way to endpoints.

use domain::event::{EventKind, FeedEvent};
use domain::webhook::{DeliveryStatus, WebhookDelivery};
use domain::{EventId, Instant, TenantId, WebhookDeliveryId, WebhookEndpointId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, TenantKeys, Tx};

pub const WEBHOOK_DELIVERIES: &str = "webhook_deliveries";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "endpoint_id",
    "event_id",
    "event_kind",
    "position",
    "status",
    "attempts",
    "log",
    "next_attempt_at",
    "give_up_at",
    "created_at",
];

/// Which deliveries.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct DeliveryFilter {
    pub endpoint: Option<WebhookEndpointId>,
    pub status: Option<DeliveryStatus>,
    pub event: Option<EventId>,
    /// Made from then on.
    pub from: Option<Instant>,
    /// And before.
    pub to: Option<Instant>,
}

pub async fn insert(tx: &mut Tx, deliveries: &[WebhookDelivery]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), WEBHOOK_DELIVERIES, COLUMNS);
    for delivery in deliveries {
        bulk.row(|cells| {
            cells
                .put(delivery.tenant_id)
                .put(delivery.id)
                .put(delivery.endpoint_id)
                .put(delivery.event_id)
                .put(delivery.event_kind)
                .put(delivery.position)
                .put(delivery.status)
                .put(delivery.attempts)
                .put(&delivery.log)
                .put(delivery.next_attempt_at)
                .put(delivery.give_up_at)
                .put(delivery.created_at);
        });
    }
    bulk.send(tx).await
}

/// What is to be sent to an endpoint by now, in the order of events.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    endpoint: WebhookEndpointId,
    now: Instant,
    limit: i64,
) -> Result<Vec<WebhookDelivery>> {
    due_query(on.into(), tenant, endpoint, now, limit).all().await
}

fn due_query(
    on: On<'_>,
    tenant: TenantId,
    endpoint: WebhookEndpointId,
    now: Instant,
    limit: i64,
) -> Query<'_> {
    sql(
        on,
        "SELECT * FROM webhook_deliveries
         WHERE tenant_id = $1 AND endpoint_id = $2 AND next_attempt_at IS NOT NULL AND next_attempt_at <= $3
         ORDER BY next_attempt_at, position LIMIT $4",
    )
    .bind(tenant)
    .bind(endpoint)
    .bind(now)
    .bind(limit)
}

/// The events that deliveries are about.
pub async fn events(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    deliveries: &[WebhookDelivery],
) -> Result<Vec<FeedEvent>> {
    let ids: Vec<_> = deliveries.iter().map(|delivery| delivery.event_id.0).collect();
    let mut query = sql(
        on,
        "SELECT * FROM events WHERE tenant_id = $1 AND position IS NOT NULL AND id",
    )
    .bind(tenant);
    query.in_ids(&ids);
    query.all().await
}

/// Which events were never addressed to an endpoint.
#[derive(Clone, Debug)]
pub struct Unaddressed {
    pub endpoint: WebhookEndpointId,
    pub kinds: Vec<EventKind>,
    /// Those that happened from then on.
    pub from: Instant,
    /// And before.
    pub to: Instant,
}

/// They, as far as they are in the feed, in its order.
pub async fn unaddressed(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    which: &Unaddressed,
    limit: i64,
) -> Result<Vec<FeedEvent>> {
    unaddressed_query(on.into(), tenant, which, limit).all().await
}

fn unaddressed_query<'e>(on: On<'e>, tenant: TenantId, which: &Unaddressed, limit: i64) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT * FROM events WHERE tenant_id = $1 AND position IS NOT NULL
           AND position > (SELECT first_position FROM event_feeds WHERE tenant_id = $1)
           AND occurred_at >= $2 AND occurred_at < $3
           AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d
               WHERE d.tenant_id = $1 AND d.event_id = events.id AND d.endpoint_id = $4)
           AND kind",
    )
    .bind(tenant)
    .bind(which.from)
    .bind(which.to)
    .bind(which.endpoint);
    let kinds: Vec<&str> = which.kinds.iter().map(|kind| kind.as_str()).collect();
    query
        .in_texts(&kinds)
        .push(" ORDER BY position LIMIT ")
        .arg(limit);
    query
}

/// Keeps where it stands after an attempt.
pub async fn tried(tx: &mut Tx, delivery: &WebhookDelivery) -> Result<()> {
    sql(
        tx,
        "UPDATE webhook_deliveries SET status = $3, attempts = $4, log = $5, sealed = $6,
             next_attempt_at = $7, delivered_at = $8
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(delivery.tenant_id)
    .bind(delivery.id)
    .bind(delivery.status)
    .bind(delivery.attempts)
    .bind(&delivery.log)
    .bind(delivery.sealed.as_deref())
    .bind(delivery.next_attempt_at)
    .bind(delivery.delivered_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: WebhookDeliveryId,
) -> Result<Option<WebhookDelivery>> {
    sql(
        on,
        "SELECT * FROM webhook_deliveries WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &DeliveryFilter,
    before: Option<WebhookDeliveryId>,
    limit: i64,
) -> Result<Vec<WebhookDelivery>> {
    list_query(on.into(), tenant, filter, before, limit).all().await
}

fn list_query<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &DeliveryFilter,
    before: Option<WebhookDeliveryId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM webhook_deliveries WHERE tenant_id = $1").bind(tenant);
    push_filter(&mut query, filter);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query
}

/// Sends these once more, newest first and so many at most, with as much patience as at first; to which
/// endpoints.
pub async fn replay(
    tx: &mut Tx,
    tenant: TenantId,
    filter: &DeliveryFilter,
    (now, give_up_at): (Instant, Instant),
    most: i64,
) -> Result<Vec<WebhookEndpointId>> {
    let mut query = sql(
        tx,
        "UPDATE webhook_deliveries SET status = 'pending', next_attempt_at = $2, give_up_at = $3
         WHERE tenant_id = $1 AND id IN (SELECT id FROM webhook_deliveries WHERE tenant_id = $1",
    )
    .bind(tenant)
    .bind(now)
    .bind(give_up_at);
    push_filter(&mut query, filter);
    query.push(NOT_DELETED).push(" ORDER BY id DESC LIMIT ").arg(most);
    query.push(") RETURNING endpoint_id");
    let endpoints: Vec<(WebhookEndpointId,)> = query.all().await?;
    Ok(endpoints.into_iter().map(|(id,)| id).collect())
}

/// Sends one once more.
pub async fn replay_one(
    tx: &mut Tx,
    tenant: TenantId,
    id: WebhookDeliveryId,
    (now, give_up_at): (Instant, Instant),
) -> Result<Option<WebhookDelivery>> {
    let mut query = sql(
        tx,
        "UPDATE webhook_deliveries SET status = 'pending', next_attempt_at = $3, give_up_at = $4
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .bind(give_up_at);
    query.push(NOT_DELETED).push(" RETURNING *");
    query.opt().await
}

/// Removes so many of one endpoint; how many.
pub async fn remove_of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    endpoint: WebhookEndpointId,
    limit: i64,
) -> Result<u64> {
    remove_of_query(on.into(), tenant, endpoint, limit).exec().await
}

fn remove_of_query(on: On<'_>, tenant: TenantId, endpoint: WebhookEndpointId, limit: i64) -> Query<'_> {
    sql(
        on,
        "DELETE FROM webhook_deliveries WHERE tenant_id = $1 AND id IN
             (SELECT id FROM webhook_deliveries WHERE tenant_id = $1 AND endpoint_id = $2
              ORDER BY id LIMIT $3)",
    )
    .bind(tenant)
    .bind(endpoint)
    .bind(limit)
}

/// What a deleted endpoint leaves behind is sent nowhere.
const NOT_DELETED: &str = " AND endpoint_id NOT IN
    (SELECT id FROM webhook_endpoints WHERE tenant_id = $1 AND deleted_at IS NOT NULL)";

fn push_filter(query: &mut Query<'_>, filter: &DeliveryFilter) {
    if let Some(endpoint) = filter.endpoint {
        query.push(" AND endpoint_id = ").arg(endpoint);
    }
    match filter.status {
        Some(DeliveryStatus::Pending) => query.push(" AND status = 'pending'"),
        Some(DeliveryStatus::Failed) => query.push(" AND status = 'failed'"),
        Some(DeliveryStatus::Delivered) => query.push(" AND status = 'delivered'"),
        None => query,
    };
    if let Some(event) = filter.event {
        query.push(" AND event_id = ").arg(event);
    }
    if let Some(from) = filter.from {
        query.push(" AND created_at >= ").arg(from);
    }
    if let Some(to) = filter.to {
        query.push(" AND created_at < ").arg(to);
    }
}

/// The first bytes of the last answer.
pub fn open(keys: &TenantKeys, delivery: &WebhookDelivery) -> Result<Option<String>> {
    let sealed = delivery.sealed.as_ref();
    sealed
        .map(|sealed| keys.open_json(WEBHOOK_DELIVERIES, delivery.id.0, sealed))
        .transpose()
}

pub fn seal(keys: &TenantKeys, id: WebhookDeliveryId, answer: &str) -> Result<Vec<u8>> {
    keys.seal_json(WEBHOOK_DELIVERIES, id.0, &answer)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn each_list_has_its_index() {
        let test = testing::sqlite().await;
        let (nobody, endpoint) = (TenantId(Uuid::nil()), WebhookEndpointId(Uuid::nil()));
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        let none = DeliveryFilter::default;
        let of_status = |status| DeliveryFilter {
            status: Some(status),
            ..none()
        };
        let of_endpoint = DeliveryFilter {
            endpoint: Some(endpoint),
            ..none()
        };
        let of_event = DeliveryFilter {
            event: Some(EventId(Uuid::nil())),
            ..none()
        };
        for (filter, indexes) in [
            (none(), &["sqlite_autoindex_webhook_deliveries_1"][..]),
            (of_status(DeliveryStatus::Failed), &["webhook_deliveries_failed"]),
            (
                of_status(DeliveryStatus::Pending),
                &["webhook_deliveries_pending"],
            ),
            (of_endpoint, &["webhook_deliveries_endpoint"]),
            (of_event, &["sqlite_autoindex_webhook_deliveries_2"]),
        ] {
            for before in [None, Some(WebhookDeliveryId(Uuid::nil()))] {
                let query = list_query((&test.db).into(), nobody, &filter, before, 51);
                let plan = query.plan().await.unwrap().join("; ");
                let found = indexes.iter().any(|index| plan.contains(index));
                assert!(found, "{filter:?} {plan}");
            }
        }
        let which = Unaddressed {
            endpoint,
            kinds: vec![EventKind::OrderCreated],
            from: now,
            to: now,
        };
        let query = unaddressed_query((&test.db).into(), nobody, &which, 10);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("events_position") && plan.contains("sqlite_autoindex_webhook_deliveries_2"),
            "{plan}"
        );
        assert!(!plan.contains("TEMP"), "{plan}");
        let query = due_query((&test.db).into(), nobody, endpoint, now, 10);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(
            plan.contains("webhook_deliveries_due") && !plan.contains("TEMP"),
            "{plan}"
        );
        let query = remove_of_query((&test.db).into(), nobody, endpoint, 10);
        let plan = query.plan().await.unwrap().join("; ");
        assert!(plan.contains("webhook_deliveries_endpoint"), "{plan}");
    }
}
