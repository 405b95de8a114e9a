//! 受注 with its shipments and lines: written whole in bulk, read by key.

use std::collections::HashMap;
use std::hash::Hash;

use domain::alert::Alert;
use domain::blacklist::BlacklistField;
use domain::event::Event;
use domain::order::{Order, OrderLine, OrderPersonal, OrderStatus, RateTotal, Shipment, ShipmentPersonal};
use domain::{
    CustomerId, Instant, OrderId, ProcessingRouteId, SalesRouteId, ShipmentId, SubStatusId, TenantId, Yen,
};
use futures_util::future::join;
use sqlx::types::Json;
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, TenantKeys, Tx};

pub const ORDERS: &str = "orders";
pub const SHIPMENTS: &str = "shipments";

/// An order ready to be stored: its rows, and what it is looked up by.
pub struct OrderRows {
    pub order: Order,
    pub buyer_email: Option<Vec<u8>>,
    pub buyer_phone: Option<Vec<u8>>,
    pub buyer_name: Option<Vec<u8>>,
    pub buyer_prefecture: Option<Vec<u8>>,
    pub buyer_postal_code: Option<Vec<u8>>,
    pub has: HasNotes,
    /// The customer that the buyer becomes if nobody knows them: its id and sealed part.
    pub newcomer: Option<(CustomerId, Vec<u8>)>,
    pub shipments: Vec<Shipment>,
    pub lines: Vec<OrderLine>,
    pub alerts: Vec<Alert>,
    pub events: Vec<Event>,
    /// What the blacklist would know the people on it by; not stored.
    pub people: Vec<(Uuid, BlacklistField)>,
}

/// Which notes there are among what is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HasNotes {
    pub buyer: bool,
    pub staff: bool,
}

impl HasNotes {
    pub fn of(personal: &OrderPersonal) -> HasNotes {
        HasNotes {
            buyer: !personal.buyer_note.is_empty(),
            staff: !personal.staff_note.is_empty(),
        }
    }
}

/// What is known of an order that is there already.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Known {
    pub id: OrderId,
    pub sales_route_id: SalesRouteId,
    pub number: String,
    pub status: OrderStatus,
    pub version: i64,
    pub created_at: Instant,
    pub digest: Vec<u8>,
    pub bundled_into: Option<OrderId>,
}

/// Of these numbers, the orders that are there.
pub async fn known(tx: &mut Tx, tenant: TenantId, numbers: &[&str]) -> Result<Vec<Known>> {
    let mut query = sql(
        tx,
        "SELECT id, sales_route_id, number, status, version, created_at, digest, bundled_into FROM orders
         WHERE tenant_id = $1 AND number",
    )
    .bind(tenant);
    query.in_texts(numbers);
    query.all().await
}

/// Stores new orders with all that belongs to them. While the database works on one table, the rows of
/// the next are made.
pub async fn insert(tx: &mut Tx, orders: &[OrderRows]) -> Result<()> {
    let sqlite = tx.is_sqlite();
    let [first, others @ ..] = TABLES;
    let mut ready = first(sqlite, orders);
    for table in others {
        let (sent, next) = join(ready.send(tx), async { table(sqlite, orders) }).await;
        sent?;
        ready = next;
    }
    ready.send(tx).await
}

/// Puts other contents into an order that keeps its id; shipments and lines are made anew, alerts
/// stay. False where the version is not `expected` any more.
pub async fn replace(tx: &mut Tx, rows: &OrderRows, expected: i64) -> Result<bool> {
    let order = &rows.order;
    let changed = sql(
        &mut *tx,
        "UPDATE orders SET processing_route_id = $4, ordered_at = $5, updated_at = $6, version = version + 1,
             payment_method = $7, payment_fee = $8, points_used = $9, points_earned = $10, billed = $11,
             computed = $12, by_rate = $13, tags = $14, buyer_email = $15, buyer_phone = $16,
             buyer_name = $17, digest = $18, sealed = $19, buyer_prefecture = $20, buyer_postal_code = $21,
             has_buyer_note = $22, has_staff_note = $23, sub_status_id = $24
         WHERE tenant_id = $1 AND id = $2 AND version = $3",
    )
    .bind(order.tenant_id)
    .bind(order.id)
    .bind(expected)
    .bind(order.processing_route_id)
    .bind(order.ordered_at)
    .bind(order.updated_at)
    .bind(&order.payment_method)
    .bind(order.payment_fee)
    .bind(order.points_used)
    .bind(order.points_earned)
    .bind(order.billed)
    .bind(order.computed)
    .bind(&order.by_rate)
    .bind(&order.tags)
    .bind(&rows.buyer_email)
    .bind(&rows.buyer_phone)
    .bind(&rows.buyer_name)
    .bind(&order.digest)
    .bind(&order.sealed)
    .bind(&rows.buyer_prefecture)
    .bind(&rows.buyer_postal_code)
    .bind(rows.has.buyer)
    .bind(rows.has.staff)
    .bind(order.sub_status_id)
    .exec()
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    for text in [
        "DELETE FROM parcels WHERE tenant_id = $1 AND shipment_id IN
             (SELECT id FROM shipments WHERE tenant_id = $1 AND order_id = $2)",
        "DELETE FROM order_lines WHERE tenant_id = $1 AND shipment_id IN
             (SELECT id FROM shipments WHERE tenant_id = $1 AND order_id = $2)",
        "DELETE FROM shipments WHERE tenant_id = $1 AND order_id = $2",
    ] {
        sql(&mut *tx, text)
            .bind(order.tenant_id)
            .bind(order.id)
            .exec()
            .await?;
    }
    for table in [shipment_rows, line_rows, event_rows] {
        table(tx.is_sqlite(), std::slice::from_ref(rows)).send(tx).await?;
    }
    Ok(true)
}

/// What people may change by hand.
pub struct OrderEdit<'a> {
    pub sealed: &'a [u8],
    pub has: HasNotes,
    pub tags: &'a [String],
    pub lane: ProcessingRouteId,
    pub step: Option<SubStatusId>,
    pub payment_method: &'a str,
    pub points_used: i64,
    pub billed: Yen,
    pub computed: Option<Yen>,
    pub by_rate: &'a Json<Vec<RateTotal>>,
    pub buyer: BuyerIndexes,
    pub now: Instant,
}

/// What an order is found by of its buyer.
#[derive(Clone, Debug, Default)]
pub struct BuyerIndexes {
    pub email: Option<Vec<u8>>,
    pub phone: Option<Vec<u8>>,
    pub name: Option<Vec<u8>>,
    pub prefecture: Option<Vec<u8>>,
    pub postal_code: Option<Vec<u8>>,
}

/// Writes an edit; `None` where the version is not `expected` any more.
pub async fn edit(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderId,
    expected: i64,
    edit: &OrderEdit<'_>,
) -> Result<Option<Order>> {
    sql(
        tx,
        "UPDATE orders SET sealed = $4, tags = $5, updated_at = $6, processing_route_id = $7,
             sub_status_id = $8, has_buyer_note = $9, has_staff_note = $10, payment_method = $11,
             points_used = $12, billed = $13, computed = $14, by_rate = $15, buyer_email = $16,
             buyer_phone = $17, buyer_name = $18, buyer_prefecture = $19, buyer_postal_code = $20,
             version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .bind(edit.sealed)
    .bind(Json(edit.tags))
    .bind(edit.now)
    .bind(edit.lane)
    .bind(edit.step)
    .bind(edit.has.buyer)
    .bind(edit.has.staff)
    .bind(edit.payment_method)
    .bind(edit.points_used)
    .bind(edit.billed)
    .bind(edit.computed)
    .bind(edit.by_rate)
    .bind(&edit.buyer.email)
    .bind(&edit.buyer.phone)
    .bind(&edit.buyer.name)
    .bind(&edit.buyer.prefecture)
    .bind(&edit.buyer.postal_code)
    .opt()
    .await
}

/// Has an order found by another buyer; whoever writes the buyer counts the version.
pub async fn index_buyer(tx: &mut Tx, tenant: TenantId, id: OrderId, buyer: &BuyerIndexes) -> Result<()> {
    sql(
        tx,
        "UPDATE orders SET buyer_email = $3, buyer_phone = $4, buyer_name = $5, buyer_prefecture = $6,
             buyer_postal_code = $7
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(&buyer.email)
    .bind(&buyer.phone)
    .bind(&buyer.name)
    .bind(&buyer.prefecture)
    .bind(&buyer.postal_code)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: OrderId) -> Result<Option<Order>> {
    sql(on, "SELECT * FROM orders WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// The orders with these ids, in no order.
pub async fn get_all(on: impl Into<On<'_>>, tenant: TenantId, ids: &[OrderId]) -> Result<Vec<Order>> {
    let mut query = sql(on, "SELECT * FROM orders WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.all().await
}

/// The order that a shipment belongs to.
pub async fn order_of_shipment(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ShipmentId,
) -> Result<Option<OrderId>> {
    let found: Option<(OrderId,)> = sql(
        on,
        "SELECT order_id FROM shipments WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await?;
    Ok(found.map(|(id,)| id))
}

/// The orders that shipments belong to; a shipment of nobody is passed over.
pub async fn orders_of_shipments(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    ids: &[ShipmentId],
) -> Result<HashMap<ShipmentId, OrderId>> {
    let mut query = sql(
        on,
        "SELECT id, order_id FROM shipments WHERE tenant_id = $1 AND id",
    )
    .bind(tenant);
    query.in_ids(ids);
    Ok(query.all::<(ShipmentId, OrderId)>().await?.into_iter().collect())
}

/// 同梱元: the orders whose lines went to one of these, as (where to, number), by number.
pub async fn bundled_from(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<Vec<(OrderId, String)>> {
    let mut query = sql(
        on,
        "SELECT bundled_into, number FROM orders WHERE tenant_id = $1 AND bundled_into",
    )
    .bind(tenant);
    query.in_ids(orders).push(" ORDER BY number");
    query.all().await
}

/// The shipments of these orders, in order.
pub async fn shipments(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<Shipment>>> {
    let mut query = sql(on, "SELECT * FROM shipments WHERE tenant_id = $1 AND order_id").bind(tenant);
    query.in_ids(orders).push(" ORDER BY order_id, position");
    Ok(grouped(query.all().await?, |shipment: &Shipment| {
        shipment.order_id
    }))
}

/// The lines of these shipments, in order.
pub async fn lines(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    shipments: &[ShipmentId],
) -> Result<HashMap<ShipmentId, Vec<OrderLine>>> {
    let mut query = sql(
        on,
        "SELECT * FROM order_lines WHERE tenant_id = $1 AND shipment_id",
    )
    .bind(tenant);
    query.in_ids(shipments).push(" ORDER BY shipment_id, position");
    Ok(grouped(query.all().await?, |line: &OrderLine| line.shipment_id))
}

/// The alerts of these orders, open and resolved.
pub async fn alerts(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    orders: &[OrderId],
) -> Result<HashMap<OrderId, Vec<Alert>>> {
    let mut query = sql(on, "SELECT * FROM alerts WHERE tenant_id = $1 AND order_id").bind(tenant);
    query.in_ids(orders).push(" ORDER BY order_id, id");
    Ok(grouped(query.all().await?, |alert: &Alert| alert.order_id))
}

/// What is sealed in an order, open.
pub fn open(keys: &TenantKeys, order: &Order) -> Result<OrderPersonal> {
    keys.open_json(ORDERS, order.id.0, &order.sealed)
}

/// What is sealed in a shipment, open.
pub fn open_shipment(keys: &TenantKeys, shipment: &Shipment) -> Result<ShipmentPersonal> {
    match &shipment.sealed {
        Some(sealed) => keys.open_json(SHIPMENTS, shipment.id.0, sealed),
        None => Ok(ShipmentPersonal::default()),
    }
}

fn grouped<T, K: Eq + Hash>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut groups: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

/// The rows that orders have in one table.
type Table = fn(sqlite: bool, &[OrderRows]) -> Bulk;

/// In the order in which rows may be inserted.
const TABLES: [Table; 5] = [order_rows, shipment_rows, line_rows, alert_rows, event_rows];

fn order_rows(sqlite: bool, orders: &[OrderRows]) -> Bulk {
    let mut bulk = Bulk::new(sqlite, "orders", ORDER_COLUMNS);
    for rows in orders {
        add_order(&mut bulk, rows);
    }
    bulk
}

fn shipment_rows(sqlite: bool, orders: &[OrderRows]) -> Bulk {
    let mut bulk = Bulk::new(sqlite, "shipments", SHIPMENT_COLUMNS);
    for shipment in orders.iter().flat_map(|rows| &rows.shipments) {
        add_shipment(&mut bulk, shipment);
    }
    bulk
}

fn line_rows(sqlite: bool, orders: &[OrderRows]) -> Bulk {
    let mut bulk = Bulk::new(sqlite, "order_lines", LINE_COLUMNS);
    for line in orders.iter().flat_map(|rows| &rows.lines) {
        add_line(&mut bulk, line);
    }
    bulk
}

fn alert_rows(sqlite: bool, orders: &[OrderRows]) -> Bulk {
    let mut bulk = Bulk::new(sqlite, "alerts", crate::alerts::COLUMNS);
    for alert in orders.iter().flat_map(|rows| &rows.alerts) {
        crate::alerts::add(&mut bulk, alert);
    }
    bulk
}

fn event_rows(sqlite: bool, orders: &[OrderRows]) -> Bulk {
    let mut bulk = crate::events::bulk(sqlite);
    for event in orders.iter().flat_map(|rows| &rows.events) {
        crate::events::add(&mut bulk, event);
    }
    bulk
}

pub(crate) const ORDER_COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "sales_route_id",
    "processing_route_id",
    "number",
    "source",
    "status",
    "sub_status_id",
    "hold_reason",
    "hold_until",
    "ordered_at",
    "created_at",
    "updated_at",
    "version",
    "payment_method",
    "payment_fee",
    "points_used",
    "points_earned",
    "billed",
    "computed",
    "paid",
    "by_rate",
    "tags",
    "open_alerts",
    "customer_id",
    "bundled_into",
    "buyer_email",
    "buyer_phone",
    "buyer_name",
    "buyer_prefecture",
    "buyer_postal_code",
    "has_buyer_note",
    "has_staff_note",
    "erased_at",
    "digest",
    "sealed",
];

fn add_order(bulk: &mut Bulk, rows: &OrderRows) {
    let order = &rows.order;
    bulk.row(|cells| {
        cells
            .put(order.tenant_id)
            .put(order.id)
            .put(order.sales_route_id)
            .put(order.processing_route_id)
            .put(&order.number)
            .put(order.source)
            .put(order.status)
            .put(order.sub_status_id)
            .put(order.hold_reason.as_deref())
            .put(order.hold_until)
            .put(order.ordered_at)
            .put(order.created_at)
            .put(order.updated_at)
            .put(order.version)
            .put(&order.payment_method)
            .put(order.payment_fee)
            .put(order.points_used)
            .put(order.points_earned)
            .put(order.billed)
            .put(order.computed)
            .put(order.paid)
            .put(&order.by_rate)
            .put(&order.tags)
            .put(order.open_alerts)
            .put(order.customer_id)
            .put(order.bundled_into)
            .put(rows.buyer_email.as_deref())
            .put(rows.buyer_phone.as_deref())
            .put(rows.buyer_name.as_deref())
            .put(rows.buyer_prefecture.as_deref())
            .put(rows.buyer_postal_code.as_deref())
            .put(rows.has.buyer)
            .put(rows.has.staff)
            .put(order.erased_at)
            .put(&order.digest)
            .put(&order.sealed);
    });
}

pub(crate) const SHIPMENT_COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "order_id",
    "position",
    "slip",
    "recipient",
    "status",
    "carrier",
    "waybill_kind",
    "temperature",
    "deliver_on",
    "delivery_window",
    "parcels",
    "ship_on",
    "shipped_on",
    "shipping_fee",
    "cod_fee",
    "recipient_phone",
    "recipient_name",
    "recipient_prefecture",
    "recipient_postal_code",
    "has_gifts",
    "sealed",
];

pub(crate) fn add_shipment(bulk: &mut Bulk, shipment: &Shipment) {
    bulk.row(|cells| {
        cells
            .put(shipment.tenant_id)
            .put(shipment.id)
            .put(shipment.order_id)
            .put(shipment.position)
            .put(shipment.slip)
            .put(shipment.recipient)
            .put(shipment.status)
            .put(&shipment.carrier)
            .put(&shipment.waybill_kind)
            .put(shipment.temperature)
            .put(shipment.deliver_on)
            .put(&shipment.delivery_window)
            .put(shipment.parcels)
            .put(shipment.ship_on)
            .put(shipment.shipped_on)
            .put(shipment.shipping_fee)
            .put(shipment.cod_fee)
            .put(shipment.recipient_phone.as_deref())
            .put(shipment.recipient_name.as_deref())
            .put(shipment.recipient_prefecture.as_deref())
            .put(shipment.recipient_postal_code.as_deref())
            .put(shipment.has_gifts)
            .put(shipment.sealed.as_deref());
    });
}

pub(crate) const LINE_COLUMNS: &[&str] = &[
    "tenant_id",
    "order_id",
    "id",
    "shipment_id",
    "position",
    "kind",
    "kind_code",
    "sku",
    "name",
    "options",
    "quantity",
    "unit_price",
    "tax_rate",
    "tax_mode",
    "tax",
    "variant_id",
    "multiplier",
];

pub(crate) fn add_line(bulk: &mut Bulk, line: &OrderLine) {
    bulk.row(|cells| {
        cells
            .put(line.tenant_id)
            .put(line.order_id)
            .put(line.id)
            .put(line.shipment_id)
            .put(line.position)
            .put(line.kind)
            .put(&line.kind_code)
            .put(&line.sku)
            .put(&line.name)
            .put(&line.options)
            .put(line.quantity)
            .put(line.unit_price)
            .put(line.tax_rate)
            .put(line.tax_mode)
            .put(line.tax)
            .put(line.variant_id)
            .put(line.multiplier);
    });
}
