//! Reading shipments by themselves.

use std::collections::HashMap;

use domain::order::{Order, OrderStatus};
use domain::{Date, OrderId, ShipmentId};
use store::Tx;
use store::shipment_list::ShipmentFilter;

use crate::orders::ShipmentView;
use crate::{App, Caller, Result};

/// What is asked for; texts as people type them. It serialises as what selects, without the place in
/// the list.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct ShipmentQuery {
    pub orders: Vec<OrderId>,
    pub statuses: Vec<OrderStatus>,
    pub ship_on: Option<Date>,
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
    #[serde(skip)]
    pub before: Option<ShipmentId>,
    #[serde(skip)]
    pub limit: i64,
}

/// A shipment with the order it belongs to.
#[derive(Clone, Debug)]
pub struct FoundShipment {
    pub order: Order,
    pub view: ShipmentView,
}

pub async fn get(app: &App, caller: &Caller, id: ShipmentId, personal: bool) -> Result<FoundShipment> {
    let db = &app.store.db;
    let order = store::orders::order_of_shipment(db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let query = ShipmentQuery {
        orders: vec![order],
        limit: i64::MAX,
        ..ShipmentQuery::default()
    };
    let found = list(app, caller, &query, personal).await?;
    let one = found.into_iter().find(|found| found.view.shipment.id == id);
    Ok(one.ok_or(domain::Error::NotFound)?)
}

/// One shipment of an order as it is in a transaction, without its texts.
pub async fn reread(tx: &mut Tx, order: Order, id: ShipmentId) -> Result<FoundShipment> {
    let read = crate::orders::with_shipments(tx, order).await?;
    let view = read
        .shipments
        .unwrap_or_default()
        .into_iter()
        .find(|view| view.shipment.id == id);
    Ok(FoundShipment {
        order: read.order,
        view: view.ok_or(domain::Error::NotFound)?,
    })
}

/// Newest first; with `personal`, their texts come along, which the caller must be allowed to read.
pub async fn list(
    app: &App,
    caller: &Caller,
    query: &ShipmentQuery,
    personal: bool,
) -> Result<Vec<FoundShipment>> {
    let db = &app.store.db;
    let tracking_number = match &query.tracking_number {
        None => None,
        Some(text) => match domain::parcel::tracking_number(text) {
            Some(number) => Some(number),
            None => return Ok(Vec::new()),
        },
    };
    let filter = ShipmentFilter {
        orders: query.orders.clone(),
        statuses: query.statuses.clone(),
        ship_on: query.ship_on,
        carrier: query.carrier.clone(),
        tracking_number,
    };
    let shipments = store::shipment_list::list(db, caller.tenant, &filter, query.before, query.limit).await?;
    let orders: Vec<OrderId> = shipments.iter().map(|shipment| shipment.order_id).collect();
    let orders = store::orders::get_all(db, caller.tenant, &orders).await?;
    let orders: HashMap<OrderId, Order> = orders.into_iter().map(|order| (order.id, order)).collect();
    let views = crate::orders::shipment_views(app, caller, shipments, personal).await?;
    let found = |view: ShipmentView| {
        let order = orders.get(&view.shipment.order_id)?.clone();
        Some(FoundShipment { order, view })
    };
    Ok(views.into_iter().filter_map(found).collect())
}
