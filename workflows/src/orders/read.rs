//! Reading orders, with as much beside them as asked for.

use std::collections::HashMap;

use domain::alert::Alert;
use domain::event::Event;
use domain::order::{Order, OrderLine, OrderPersonal, Shipment, ShipmentPersonal};
use domain::{EventId, OrderId, ShipmentId};

use crate::{App, Caller, Result};

/// What to read beside an order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// What is sealed: buyer, recipients, notes. The caller needs the scope for personal data.
    pub personal: bool,
    pub shipments: bool,
    pub alerts: bool,
}

/// An order and what was asked for beside it.
#[derive(Clone, Debug)]
pub struct OrderView {
    pub order: Order,
    pub personal: Option<OrderPersonal>,
    pub shipments: Option<Vec<ShipmentView>>,
    pub alerts: Option<Vec<Alert>>,
}

#[derive(Clone, Debug)]
pub struct ShipmentView {
    pub shipment: Shipment,
    pub lines: Vec<OrderLine>,
    /// `None` where personal data was not asked for.
    pub personal: Option<ShipmentPersonal>,
}

pub async fn get(app: &App, caller: &Caller, id: OrderId, detail: Detail) -> Result<OrderView> {
    let order = store::orders::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let views = load(app, caller, vec![order], detail).await?;
    Ok(views.into_iter().next().ok_or(domain::Error::NotFound)?)
}

/// The timeline of an order, oldest first.
pub async fn events(
    app: &App,
    caller: &Caller,
    id: OrderId,
    after: Option<EventId>,
    limit: i64,
) -> Result<Vec<Event>> {
    store::orders::get(&app.store.db, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    Ok(store::events::of_subject(&app.store.db, caller.tenant, id.0, after, limit).await?)
}

/// Reads what is asked for beside orders already at hand: a query per kind, however many orders.
pub async fn load(app: &App, caller: &Caller, orders: Vec<Order>, detail: Detail) -> Result<Vec<OrderView>> {
    let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
    let db = &app.store.db;
    let keys = if detail.personal {
        Some(app.store.keys(caller.tenant, app.now()).await?)
    } else {
        None
    };
    let mut shipments = HashMap::new();
    let mut lines = HashMap::new();
    if detail.shipments && !ids.is_empty() {
        shipments = store::orders::shipments(db, caller.tenant, &ids).await?;
        let ids: Vec<ShipmentId> = shipments.values().flatten().map(|shipment| shipment.id).collect();
        lines = store::orders::lines(db, caller.tenant, &ids).await?;
    }
    let mut alerts = HashMap::new();
    if detail.alerts && orders.iter().any(|order| order.open_alerts > 0) {
        alerts = store::orders::alerts(db, caller.tenant, &ids).await?;
    }
    orders
        .into_iter()
        .map(|order| {
            let personal = keys
                .as_ref()
                .map(|keys| store::orders::open(keys, &order))
                .transpose()?;
            let shipments = if detail.shipments {
                let shipments = shipments.remove(&order.id).unwrap_or_default();
                Some(with_lines(shipments, &mut lines, keys.as_deref())?)
            } else {
                None
            };
            let alerts = detail
                .alerts
                .then(|| alerts.remove(&order.id).unwrap_or_default());
            Ok(OrderView {
                order,
                personal,
                shipments,
                alerts,
            })
        })
        .collect()
}

/// Takes the lines of its shipments out of those of all.
fn with_lines(
    shipments: Vec<Shipment>,
    lines: &mut HashMap<ShipmentId, Vec<OrderLine>>,
    keys: Option<&store::TenantKeys>,
) -> Result<Vec<ShipmentView>> {
    let mut views = Vec::with_capacity(shipments.len());
    for shipment in shipments {
        let personal = keys
            .map(|keys| store::orders::open_shipment(keys, &shipment))
            .transpose()?;
        let lines = lines.remove(&shipment.id).unwrap_or_default();
        views.push(ShipmentView {
            shipment,
            lines,
            personal,
        });
    }
    Ok(views)
}
