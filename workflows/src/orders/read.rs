//! Reading orders, with as much beside them as asked for.

use std::collections::HashMap;

use domain::alert::Alert;
use domain::event::Event;
use domain::order::{Order, OrderLine, OrderPersonal, OrderStatus, Shipment, ShipmentPersonal};
use domain::parcel::Parcel;
use domain::{EventId, OrderId, ShipmentId, TenantId};
use store::{On, Reads, Tx};

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
    pub parcels: Vec<Parcel>,
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
    load_from(&mut &app.store.db, app, caller, orders, detail).await
}

/// The same as it is in a transaction.
pub async fn load_from(
    from: &mut impl Reads,
    app: &App,
    caller: &Caller,
    orders: Vec<Order>,
    detail: Detail,
) -> Result<Vec<OrderView>> {
    let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
    let keys = if detail.personal {
        Some(app.store.keys(caller.tenant, app.now()).await?)
    } else {
        None
    };
    let mut shipments = HashMap::new();
    let mut beside = Beside::default();
    if detail.shipments && !ids.is_empty() {
        shipments = store::orders::shipments(from.on(), caller.tenant, &ids).await?;
        beside = Beside::of(from.on(), caller.tenant, shipments.values().flatten()).await?;
    }
    let mut alerts = HashMap::new();
    if detail.alerts && orders.iter().any(|order| order.open_alerts > 0) {
        alerts = store::orders::alerts(from.on(), caller.tenant, &ids).await?;
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
                Some(with_lines(shipments, &mut beside, keys.as_deref())?)
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

/// Shipments already at hand, with what belongs to them; with `personal`, their texts come along.
pub async fn shipment_views(
    app: &App,
    caller: &Caller,
    shipments: Vec<Shipment>,
    personal: bool,
) -> Result<Vec<ShipmentView>> {
    let db = &app.store.db;
    let mut beside = Beside::of(db, caller.tenant, &shipments).await?;
    let keys = if personal {
        Some(app.store.keys(caller.tenant, app.now()).await?)
    } else {
        None
    };
    with_lines(shipments, &mut beside, keys.as_deref())
}

/// An order with its shipments, without anything personal, as it is in a transaction.
pub async fn with_shipments(tx: &mut Tx, order: Order) -> Result<OrderView> {
    let tenant = order.tenant_id;
    let shipments = store::orders::shipments(&mut *tx, tenant, &[order.id])
        .await?
        .remove(&order.id)
        .unwrap_or_default();
    let mut beside = Beside::of(&mut *tx, tenant, &shipments).await?;
    Ok(OrderView {
        shipments: Some(with_lines(shipments, &mut beside, None)?),
        order,
        personal: None,
        alerts: None,
    })
}

/// What belongs to shipments.
#[derive(Default)]
struct Beside {
    lines: HashMap<ShipmentId, Vec<OrderLine>>,
    parcels: HashMap<ShipmentId, Vec<Parcel>>,
}

impl Beside {
    async fn of<'a, 'e>(
        on: impl Into<On<'e>>,
        tenant: TenantId,
        shipments: impl IntoIterator<Item = &'a Shipment>,
    ) -> Result<Beside> {
        let mut on = on.into();
        let mut ids = Vec::new();
        let mut boxed = false;
        for shipment in shipments {
            ids.push(shipment.id);
            // Nothing is in a box before it is paid for: most lists are spared the question.
            boxed |= !matches!(shipment.status, OrderStatus::New | OrderStatus::AwaitingPayment);
        }
        let lines = store::orders::lines(on.again(), tenant, &ids).await?;
        let parcels = if boxed {
            store::parcels::of_shipments(on, tenant, &ids).await?
        } else {
            HashMap::new()
        };
        Ok(Beside { lines, parcels })
    }
}

/// Takes the lines of its shipments out of those of all.
fn with_lines(
    shipments: Vec<Shipment>,
    beside: &mut Beside,
    keys: Option<&store::TenantKeys>,
) -> Result<Vec<ShipmentView>> {
    let mut views = Vec::with_capacity(shipments.len());
    for shipment in shipments {
        let personal = keys
            .map(|keys| store::orders::open_shipment(keys, &shipment))
            .transpose()?;
        views.push(ShipmentView {
            lines: beside.lines.remove(&shipment.id).unwrap_or_default(),
            parcels: beside.parcels.remove(&shipment.id).unwrap_or_default(),
            shipment,
            personal,
        });
    }
    Ok(views)
}
