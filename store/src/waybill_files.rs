//! Files for carriers' programs, and the shipments in them. The bytes are in `files`.

use domain::order::Shipment;
use domain::waybill::{WaybillEntry, WaybillFile, WaybillSelection};
use domain::waybill_print::PrintedWaybill;
use domain::{OrderId, ShipmentId, TenantId, WaybillFileId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::{Result, Tx};

pub async fn insert(tx: &mut Tx, file: &WaybillFile, entries: &[WaybillEntry]) -> Result<()> {
    const COLUMNS: &[&str] = &[
        "tenant_id",
        "file_id",
        "shipment_id",
        "order_id",
        "management_number",
        "printed_at",
        "issues",
        "print",
    ];
    sql(
        &mut *tx,
        "INSERT INTO waybill_files
             (tenant_id, id, profile_id, format, overflow, shipments, left_out, bytes, utf8, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(file.tenant_id)
    .bind(file.id)
    .bind(file.profile_id)
    .bind(file.format)
    .bind(file.overflow)
    .bind(file.shipments)
    .bind(file.left_out)
    .bind(file.bytes)
    .bind(file.utf8)
    .bind(&file.actor)
    .bind(file.created_at)
    .exec()
    .await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "waybill_entries", COLUMNS);
    for entry in entries {
        bulk.row(|cells| {
            cells
                .put(entry.tenant_id)
                .put(entry.file_id)
                .put(entry.shipment_id)
                .put(entry.order_id)
                .put(&entry.management_number)
                .put(entry.printed_at)
                .put(&entry.issues)
                .put(&entry.print);
        });
    }
    bulk.send(tx).await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: WaybillFileId) -> Result<Option<WaybillFile>> {
    sql(on, "SELECT * FROM waybill_files WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<WaybillFileId>,
    limit: i64,
) -> Result<Vec<WaybillFile>> {
    let mut query = sql(on, "SELECT * FROM waybill_files WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// The shipments of a file, by id, after the given one.
pub async fn entries(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    file: WaybillFileId,
    after: Option<ShipmentId>,
    limit: i64,
) -> Result<Vec<WaybillEntry>> {
    let mut query = sql(
        on,
        "SELECT * FROM waybill_entries WHERE tenant_id = $1 AND file_id = $2",
    )
    .bind(tenant)
    .bind(file);
    if let Some(after) = after {
        query.push(" AND shipment_id > ").arg(after);
    }
    query.push(" ORDER BY shipment_id LIMIT ").arg(limit);
    query.all().await
}

/// The waybills that were made of these orders' shipments, the oldest first.
pub async fn printed(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<PrintedWaybill>> {
    made(on.into(), tenant, orders).all().await
}

fn made<'e>(on: On<'e>, tenant: TenantId, orders: &[OrderId]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT order_id, shipment_id, print FROM waybill_entries
         WHERE tenant_id = $1 AND printed_at IS NOT NULL AND order_id",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY file_id");
    query
}

/// The shipments of which a waybill was made, among these.
pub async fn printed_of(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shipments: &[ShipmentId],
) -> Result<Vec<ShipmentId>> {
    let found: Vec<(ShipmentId,)> = printed_query(on.into(), tenant, shipments).all().await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

fn printed_query<'e>(on: On<'e>, tenant: TenantId, shipments: &[ShipmentId]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT DISTINCT shipment_id FROM waybill_entries
         WHERE tenant_id = $1 AND printed_at IS NOT NULL AND shipment_id",
    )
    .bind(tenant);
    query.in_ids(shipments);
    query
}

/// A shipment that a selection is of.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Selected {
    #[sqlx(flatten)]
    pub shipment: Shipment,
    /// A linked warehouse was asked for it.
    pub is_requested: bool,
}

/// The shipments that a selection is of: first those that the shop sends, then those that linked warehouses
/// do, each in the order in which they are to leave. One look at all of them: nobody is asked for one
/// between two.
pub async fn select(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    selection: &WaybillSelection,
    limit: i64,
) -> Result<Vec<Selected>> {
    selected(on.into(), tenant, selection, limit).all().await
}

fn selected<'e>(on: On<'e>, tenant: TenantId, selection: &WaybillSelection, limit: i64) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT shipments.*, EXISTS (SELECT 1 FROM ship_requests r WHERE r.tenant_id = $1
             AND r.shipment_id = shipments.id AND r.live) AS is_requested
         FROM shipments WHERE tenant_id = $1",
    )
    .bind(tenant);
    if !selection.ids.is_empty() {
        query.push(" AND id").in_ids(&selection.ids);
    }
    if !selection.statuses.is_empty() {
        query.push(" AND status IN (");
        for (i, status) in selection.statuses.iter().enumerate() {
            query.push(if i == 0 { "" } else { ", " }).arg(*status);
        }
        query.push(")");
    }
    if !selection.carriers.is_empty() {
        query.push(" AND carrier").in_texts(&selection.carriers);
    }
    if let Some(date) = selection.ship_on_to {
        query
            .push(" AND (ship_on IS NULL OR ship_on <= ")
            .arg(date)
            .push(")");
    }
    // Whoever names a shipment means it, and is told what is wrong with it.
    if selection.ids.is_empty() {
        query.push(
            " AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.tenant_id = $1
                 AND o.id = shipments.order_id AND o.hold_reason IS NOT NULL)
             AND EXISTS (SELECT 1 FROM order_lines l WHERE l.tenant_id = $1
                 AND l.shipment_id = shipments.id)",
        );
    }
    if !selection.again {
        query.push(
            " AND NOT EXISTS (SELECT 1 FROM waybill_entries e WHERE e.tenant_id = $1
                 AND e.shipment_id = shipments.id AND e.printed_at IS NOT NULL)",
        );
    }
    query
        .push(" ORDER BY is_requested, ship_on, order_id, position LIMIT ")
        .arg(limit);
    query
}

/// A shipment that a management number or an order number names.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Named {
    pub number: String,
    pub shipment_id: ShipmentId,
    pub order_id: OrderId,
    pub position: i64,
}

/// By the numbers that stood in our files; a shipment that is gone is not named any more.
pub async fn by_management_number(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    numbers: &[String],
) -> Result<Vec<Named>> {
    managed(on.into(), tenant, numbers).all().await
}

fn managed<'e>(on: On<'e>, tenant: TenantId, numbers: &[String]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT DISTINCT e.management_number AS number, s.id AS shipment_id, s.order_id, s.position
         FROM waybill_entries e
         JOIN shipments s ON s.tenant_id = $1 AND s.id = e.shipment_id
         WHERE e.tenant_id = $1 AND e.printed_at IS NOT NULL AND e.management_number",
    )
    .bind(tenant);
    query.in_texts(numbers);
    query
}

/// By the numbers of their orders.
pub async fn by_order_number(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    numbers: &[String],
) -> Result<Vec<Named>> {
    ordered(on.into(), tenant, numbers).all().await
}

fn ordered<'e>(on: On<'e>, tenant: TenantId, numbers: &[String]) -> Query<'e> {
    let mut query = sql(
        on,
        "SELECT o.number, s.id AS shipment_id, s.order_id, s.position FROM orders o
         JOIN shipments s ON s.tenant_id = $1 AND s.order_id = o.id
         WHERE o.tenant_id = $1 AND o.number",
    )
    .bind(tenant);
    query.in_texts(numbers);
    query
}

#[cfg(test)]
mod tests {
    use domain::order::OrderStatus;
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn rows_are_found_by_indexes() {
        let test = testing::sqlite().await;
        let (tenant, numbers) = (TenantId(Uuid::nil()), ["1".to_owned()]);
        let selection = WaybillSelection {
            statuses: vec![OrderStatus::AwaitingShipment, OrderStatus::ShippingWork],
            ..WaybillSelection::default()
        };
        let on = || On::from(&test.db);
        for (query, step) in [
            (selected(on(), tenant, &selection, 51), "INDEX shipments_status "),
            (
                selected(on(), tenant, &selection, 51),
                "INDEX waybill_entries_shipment ",
            ),
            (
                selected(on(), tenant, &selection, 51),
                "INDEX ship_requests_shipment ",
            ),
            (
                printed_query(on(), tenant, &[ShipmentId(Uuid::nil())]),
                "INDEX waybill_entries_shipment ",
            ),
            (managed(on(), tenant, &numbers), "INDEX waybill_entries_number "),
            (
                made(on(), tenant, &[OrderId(Uuid::nil())]),
                "INDEX waybill_entries_order ",
            ),
            (ordered(on(), tenant, &numbers), "(tenant_id=? AND number=?)"),
        ] {
            let plan = query.plan().await.unwrap().join("; ");
            assert!(plan.contains(step), "{step}: {plan}");
        }
    }
}
