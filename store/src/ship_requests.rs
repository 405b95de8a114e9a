//! 出荷依頼: what linked warehouses are asked to send, and the files in which they are asked.

use domain::ship_request::{ShipRequest, ShipRequestFile, ShipRequestState};
use domain::{Instant, OrderId, ShipRequestFileId, ShipRequestId, ShipmentId, TenantId, WarehouseLinkId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, TenantKeys, Tx};

pub const SHIP_REQUESTS: &str = "ship_requests";

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "order_id",
    "shipment_id",
    "link_id",
    "request_key",
    "round",
    "state",
    "live",
    "reason",
    "attempts",
    "failures",
    "history",
    "next_at",
    "actor",
    "created_at",
    "updated_at",
    "version",
];

/// Which requests.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct ShipRequestFilter {
    pub state: Option<ShipRequestState>,
    pub link: Option<WarehouseLinkId>,
    pub order: Option<OrderId>,
    pub shipment: Option<ShipmentId>,
    pub file: Option<ShipRequestFileId>,
}

/// How often a shipment was asked for.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Rounds {
    pub shipment_id: ShipmentId,
    pub rounds: i64,
}

pub async fn insert(tx: &mut Tx, requests: &[ShipRequest]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), SHIP_REQUESTS, COLUMNS);
    for request in requests {
        bulk.row(|cells| {
            cells
                .put(request.tenant_id)
                .put(request.id)
                .put(request.order_id)
                .put(request.shipment_id)
                .put(request.link_id)
                .put(&request.request_key)
                .put(request.round)
                .put(request.state)
                .put(request.live)
                .put(request.reason.as_deref())
                .put(request.attempts)
                .put(request.failures)
                .put(&request.history)
                .put(request.next_at)
                .put(&request.actor)
                .put(request.created_at)
                .put(request.updated_at)
                .put(request.version);
        });
    }
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: ShipRequestId) -> Result<Option<ShipRequest>> {
    sql(on, "SELECT * FROM ship_requests WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// These, which nobody else changes until the transaction ends. Whoever needs their orders too has them
/// locked before.
pub async fn lock(tx: &mut Tx, tenant: TenantId, ids: &[ShipRequestId]) -> Result<Vec<ShipRequest>> {
    let sqlite = tx.is_sqlite();
    let mut query = sql(tx, "SELECT * FROM ship_requests WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids).push(" ORDER BY id");
    // SQLite has one writer at a time, and this is it.
    if !sqlite {
        query.push(" FOR UPDATE");
    }
    query.all().await
}

/// By what the warehouse knows them by.
pub async fn by_keys(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    link: WarehouseLinkId,
    keys: &[String],
) -> Result<Vec<ShipRequest>> {
    keyed(on.into(), tenant, link, keys).all().await
}

fn keyed<'e>(on: On<'e>, tenant: TenantId, link: WarehouseLinkId, keys: &[String]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT * FROM ship_requests WHERE tenant_id = $1 AND link_id = $2 AND request_key",
    )
    .bind(tenant)
    .bind(link);
    query.in_texts(keys);
    query
}

/// Those that shipments are taken by.
pub async fn live(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shipments: &[ShipmentId],
) -> Result<Vec<ShipRequest>> {
    live_query(on.into(), tenant, shipments).all().await
}

fn live_query<'e>(on: On<'e>, tenant: TenantId, shipments: &[ShipmentId]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT * FROM ship_requests WHERE tenant_id = $1 AND live AND shipment_id",
    )
    .bind(tenant);
    query.in_ids(shipments);
    query
}

/// Those that shipments of these orders are taken by.
pub async fn live_of_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<ShipRequest>> {
    let mut query = sql(
        on,
        "SELECT * FROM ship_requests WHERE tenant_id = $1 AND live AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders);
    query.all().await
}

/// How often each of these was asked for; those that never were are not in it.
pub async fn rounds(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shipments: &[ShipmentId],
) -> Result<Vec<Rounds>> {
    let mut query = sql(
        on,
        "SELECT shipment_id, max(round) AS rounds FROM ship_requests WHERE tenant_id = $1 AND shipment_id",
    )
    .bind(tenant);
    query.in_ids(shipments).push(" GROUP BY shipment_id");
    query.all().await
}

/// What is to be done by now about a link's requests, longest first.
pub async fn due(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    link: WarehouseLinkId,
    now: Instant,
    limit: i64,
) -> Result<Vec<ShipRequest>> {
    due_query(on.into(), tenant, link, now, limit).all().await
}

fn due_query(on: On<'_>, tenant: TenantId, link: WarehouseLinkId, now: Instant, limit: i64) -> Query<'_> {
    sql(
        on,
        "SELECT * FROM ship_requests
         WHERE tenant_id = $1 AND link_id = $2 AND next_at IS NOT NULL AND next_at <= $3
         ORDER BY next_at, id LIMIT $4",
    )
    .bind(tenant)
    .bind(link)
    .bind(now)
    .bind(limit)
}

/// Those that wait for a link's next file, oldest first.
pub async fn queued(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    link: WarehouseLinkId,
    limit: i64,
) -> Result<Vec<ShipRequest>> {
    queued_query(on.into(), tenant, link, limit).all().await
}

fn queued_query(on: On<'_>, tenant: TenantId, link: WarehouseLinkId, limit: i64) -> Query<'_> {
    sql(
        on,
        "SELECT * FROM ship_requests WHERE tenant_id = $1 AND link_id = $2 AND state = 'queued'
         ORDER BY id LIMIT $3",
    )
    .bind(tenant)
    .bind(link)
    .bind(limit)
}

/// Keeps a locked request as it is now.
pub async fn save(tx: &mut Tx, request: &ShipRequest) -> Result<()> {
    sql(
        tx,
        "UPDATE ship_requests SET request_key = $3, round = $4, state = $5, live = $6, reason = $7,
             reference = $8, sealed = $9, attempts = $10, failures = $11, history = $12, next_at = $13,
             file_id = $14, sent_at = $15, finished_at = $16, updated_at = $17, departure = $18,
             version = version + 1
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(request.tenant_id)
    .bind(request.id)
    .bind(&request.request_key)
    .bind(request.round)
    .bind(request.state)
    .bind(request.live)
    .bind(request.reason.as_deref())
    .bind(request.reference.as_deref())
    .bind(request.sealed.as_deref())
    .bind(request.attempts)
    .bind(request.failures)
    .bind(&request.history)
    .bind(request.next_at)
    .bind(request.file_id)
    .bind(request.sent_at)
    .bind(request.finished_at)
    .bind(request.updated_at)
    .bind(&request.departure)
    .exec()
    .await?;
    Ok(())
}

/// Those of these orders of which the parcel has left although the order did not let it.
pub async fn late(on: impl Into<On<'_>>, tenant: TenantId, orders: &[OrderId]) -> Result<Vec<ShipRequest>> {
    let mut query = sql(
        on,
        "SELECT * FROM ship_requests
         WHERE tenant_id = $1 AND live AND state = 'shipped' AND reason = 'not_shippable' AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY id");
    query.all().await
}

/// Requests of these orders that have not come to their end are looked at now; of which links.
pub async fn touch(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
    now: Instant,
) -> Result<Vec<WarehouseLinkId>> {
    let mut query = sql(
        tx,
        "UPDATE ship_requests SET next_at = $2
         WHERE tenant_id = $1 AND state IN ('queued', 'sent', 'accepted') AND order_id",
    )
    .bind(tenant)
    .bind(now);
    query.in_ids(orders).push(" RETURNING link_id");
    let links: Vec<(WarehouseLinkId,)> = query.all().await?;
    let mut links: Vec<WarehouseLinkId> = links.into_iter().map(|(id,)| id).collect();
    links.sort_unstable();
    links.dedup();
    Ok(links)
}

/// Shipments that have left are not waited for any more.
pub async fn have_left(tx: &mut Tx, tenant: TenantId, shipments: &[ShipmentId]) -> Result<()> {
    let mut query = sql(
        tx,
        "UPDATE ship_requests SET reason = NULL, next_at = NULL
         WHERE tenant_id = $1 AND live AND state = 'shipped' AND reason = 'not_shippable' AND shipment_id",
    )
    .bind(tenant);
    query.in_ids(shipments);
    query.exec().await.map(drop)
}

/// Whether anything was ever asked of a link.
pub async fn is_any(on: impl Into<On<'_>>, tenant: TenantId, link: WarehouseLinkId) -> Result<bool> {
    let count: i64 = sql(
        on,
        "SELECT count(*) FROM (SELECT 1 FROM ship_requests WHERE tenant_id = $1 AND link_id = $2 LIMIT 1) AS one",
    )
    .bind(tenant)
    .bind(link)
    .scalar()
    .await?;
    Ok(count > 0)
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &ShipRequestFilter,
    before: Option<ShipRequestId>,
    limit: i64,
) -> Result<Vec<ShipRequest>> {
    list_query(on.into(), tenant, filter, before, limit).all().await
}

fn list_query<'e>(
    on: On<'e>,
    tenant: TenantId,
    filter: &ShipRequestFilter,
    before: Option<ShipRequestId>,
    limit: i64,
) -> Query<'e> {
    let mut query = sql(on, "SELECT * FROM ship_requests WHERE tenant_id = $1").bind(tenant);
    if let Some(state) = filter.state {
        query.push(" AND state = ").arg(state);
    }
    if let Some(link) = filter.link {
        query.push(" AND link_id = ").arg(link);
    }
    if let Some(order) = filter.order {
        query.push(" AND order_id = ").arg(order);
    }
    if let Some(shipment) = filter.shipment {
        query.push(" AND shipment_id = ").arg(shipment);
    }
    if let Some(file) = filter.file {
        query.push(" AND file_id = ").arg(file);
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query
}

pub async fn insert_file(on: impl Into<On<'_>>, file: &ShipRequestFile) -> Result<()> {
    sql(
        on,
        "INSERT INTO ship_request_files (tenant_id, id, link_id, requests, bytes, utf8, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(file.tenant_id)
    .bind(file.id)
    .bind(file.link_id)
    .bind(file.requests)
    .bind(file.bytes)
    .bind(file.utf8)
    .bind(&file.actor)
    .bind(file.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get_file(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ShipRequestFileId,
) -> Result<Option<ShipRequestFile>> {
    sql(
        on,
        "SELECT * FROM ship_request_files WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Newest first.
pub async fn list_files(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<ShipRequestFileId>,
    limit: i64,
) -> Result<Vec<ShipRequestFile>> {
    let mut query = sql(on, "SELECT * FROM ship_request_files WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// The warehouse has it; what was said first stays.
pub async fn acknowledge_file(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ShipRequestFileId,
    now: Instant,
) -> Result<Option<ShipRequestFile>> {
    sql(
        on,
        "UPDATE ship_request_files SET acknowledged_at = COALESCE(acknowledged_at, $3)
         WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(now)
    .opt()
    .await
}

/// The requests in a file.
pub async fn of_file(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    file: ShipRequestFileId,
) -> Result<Vec<ShipRequest>> {
    sql(
        on,
        "SELECT * FROM ship_requests WHERE tenant_id = $1 AND file_id = $2 ORDER BY id",
    )
    .bind(tenant)
    .bind(file)
    .all()
    .await
}

/// What the warehouse said.
pub fn open(keys: &TenantKeys, request: &ShipRequest) -> Result<Option<String>> {
    let sealed = request.sealed.as_ref();
    sealed
        .map(|sealed| keys.open_json(SHIP_REQUESTS, request.id.0, sealed))
        .transpose()
}

pub fn seal(keys: &TenantKeys, id: ShipRequestId, message: &str) -> Result<Vec<u8>> {
    keys.seal_json(SHIP_REQUESTS, id.0, &message)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn each_list_has_its_index() {
        let test = testing::sqlite().await;
        let nobody = TenantId(Uuid::nil());
        let link = WarehouseLinkId(Uuid::nil());
        let none = ShipRequestFilter::default;
        for (filter, index) in [
            (none(), "sqlite_autoindex_ship_requests_1"),
            (
                ShipRequestFilter {
                    state: Some(ShipRequestState::Failed),
                    ..none()
                },
                "ship_requests_state",
            ),
            (
                ShipRequestFilter {
                    link: Some(link),
                    state: Some(ShipRequestState::Queued),
                    ..none()
                },
                "ship_requests_link_state",
            ),
            (
                ShipRequestFilter {
                    link: Some(link),
                    ..none()
                },
                "ship_requests_link",
            ),
            (
                ShipRequestFilter {
                    order: Some(OrderId(Uuid::nil())),
                    ..none()
                },
                "ship_requests_order",
            ),
            (
                ShipRequestFilter {
                    shipment: Some(ShipmentId(Uuid::nil())),
                    ..none()
                },
                "ship_requests_shipment",
            ),
            (
                ShipRequestFilter {
                    file: Some(ShipRequestFileId(Uuid::nil())),
                    ..none()
                },
                "ship_requests_file",
            ),
        ] {
            for before in [None, Some(ShipRequestId(Uuid::nil()))] {
                let query = list_query((&test.db).into(), nobody, &filter, before, 51);
                let plan = query.plan().await.unwrap().join("; ");
                assert!(
                    plan.contains(index) && !plan.contains("TEMP"),
                    "{filter:?} {plan}"
                );
            }
        }
    }

    #[tokio::test]
    async fn what_is_due_waits_or_is_named_is_found_by_index() {
        let test = testing::sqlite().await;
        let (nobody, link) = (TenantId(Uuid::nil()), WarehouseLinkId(Uuid::nil()));
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        for (query, index) in [
            (
                due_query((&test.db).into(), nobody, link, now, 10),
                "ship_requests_due",
            ),
            (
                queued_query((&test.db).into(), nobody, link, 10),
                "ship_requests_link_state",
            ),
            (
                keyed((&test.db).into(), nobody, link, &["S1".to_owned()]),
                "sqlite_autoindex_ship_requests_2",
            ),
            (
                live_query((&test.db).into(), nobody, &[ShipmentId(Uuid::nil())]),
                "shipment_id=?",
            ),
        ] {
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(index) && !plan.contains("TEMP"), "{plan}");
        }
    }
}
