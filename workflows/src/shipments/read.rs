//! Reading shipments by themselves.

use std::collections::{BTreeSet, HashMap};

use domain::order::{Order, OrderName, OrderStatus, Recipient};
use domain::{Date, OrderId, ShipmentId};
use store::Tx;
use store::shipment_list::{ShipmentFilter, ShipmentPosition, ShipmentSort};

use crate::orders::{LIST_TIME, OrderNames, ShipmentView};
use crate::{App, Caller, Result};

/// What is asked for; texts as people type them. It serialises as what selects, without the place in
/// the list.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct ShipmentQuery {
    pub orders: Vec<OrderId>,
    pub statuses: Vec<OrderStatus>,
    pub ship_on: Option<Date>,
    /// Up to this day.
    pub ship_on_to: Option<Date>,
    pub shipped_on_from: Option<Date>,
    /// Up to this day.
    pub shipped_on_to: Option<Date>,
    pub carrier: Option<String>,
    pub tracking_number: Option<String>,
    pub sort: ShipmentSort,
    #[serde(skip)]
    pub after: Option<ShipmentPosition>,
    #[serde(skip)]
    pub limit: i64,
}

/// A shipment with the order it belongs to.
#[derive(Clone, Debug)]
pub struct FoundShipment {
    pub order: Order,
    pub name: OrderName,
    pub view: ShipmentView,
    /// お届け先; `None` where personal data was not asked for.
    pub recipient: Option<Recipient>,
}

/// What comes along that is personal; the caller must be allowed to read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    pub texts: bool,
    pub recipients: bool,
}

pub async fn get(app: &App, caller: &Caller, id: ShipmentId, personal: Personal) -> Result<FoundShipment> {
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
    let name = store::order_names::read(&mut *tx, read.order.tenant_id, &[read.order.id])
        .await?
        .remove(&read.order.id);
    let view = read
        .shipments
        .unwrap_or_default()
        .into_iter()
        .find(|view| view.shipment.id == id);
    Ok(FoundShipment {
        order: read.order,
        name: name.unwrap_or_default(),
        view: view.ok_or(domain::Error::NotFound)?,
        recipient: None,
    })
}

/// A page of them.
pub async fn list(
    app: &App,
    caller: &Caller,
    query: &ShipmentQuery,
    personal: Personal,
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
        ship_on_to: query.ship_on_to,
        shipped_on_from: query.shipped_on_from,
        shipped_on_to: query.shipped_on_to,
        carrier: query.carrier.clone(),
        tracking_number,
    };
    let (sort, after, limit) = (query.sort, query.after, query.limit);
    let shipments =
        store::shipment_list::list(db, caller.tenant, &filter, sort, after, limit, LIST_TIME).await?;
    let ids: BTreeSet<OrderId> = shipments.iter().map(|shipment| shipment.order_id).collect();
    let ids: Vec<OrderId> = ids.into_iter().collect();
    let orders = store::orders::get_all(db, caller.tenant, &ids).await?;
    let names = OrderNames::read(db, caller.tenant, ids).await?;
    let recipients = if personal.recipients {
        recipients(app, caller, &orders).await?
    } else {
        HashMap::new()
    };
    let orders: HashMap<OrderId, Order> = orders.into_iter().map(|order| (order.id, order)).collect();
    let views = crate::orders::shipment_views(app, caller, shipments, personal.texts).await?;
    let found = |view: ShipmentView| {
        let order = orders.get(&view.shipment.order_id)?.clone();
        let place = usize::try_from(view.shipment.recipient).ok();
        let of_order = recipients.get(&order.id);
        Some(FoundShipment {
            name: names.of(order.id),
            recipient: of_order.and_then(|all| all.get(place?)).cloned(),
            order,
            view,
        })
    };
    Ok(views.into_iter().filter_map(found).collect())
}

async fn recipients(
    app: &App,
    caller: &Caller,
    orders: &[Order],
) -> Result<HashMap<OrderId, Vec<Recipient>>> {
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    let mut recipients = HashMap::with_capacity(orders.len());
    for order in orders {
        recipients.insert(order.id, store::orders::open(&keys, order)?.recipients);
    }
    Ok(recipients)
}
