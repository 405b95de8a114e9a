//! Opening orders as a whole: a query per table, however many orders.

use domain::open_order::{OpenOrder, OpenShipment};
use domain::order::{Order, OrderLine};
use domain::{CustomerId, OrderId, ShipmentId, TenantId};
use store::{Reads, TenantKeys};

use crate::Result;

/// The orders with these ids, in no order; an id of nobody is passed over.
pub async fn open(
    from: &mut impl Reads,
    keys: &TenantKeys,
    tenant: TenantId,
    ids: &[OrderId],
) -> Result<Vec<OpenOrder>> {
    let orders = store::orders::get_all(from.on(), tenant, ids).await?;
    let ids: Vec<OrderId> = orders.iter().map(|order| order.id).collect();
    let mut shipments = store::orders::shipments(from.on(), tenant, &ids).await?;
    let shipment_ids: Vec<ShipmentId> = shipments.values().flatten().map(|shipment| shipment.id).collect();
    let mut lines = store::orders::lines(from.on(), tenant, &shipment_ids).await?;
    let mut alerts = store::orders::alerts(from.on(), tenant, &ids).await?;
    let whole = |order: Order| {
        let shipments = shipments.remove(&order.id).unwrap_or_default().into_iter();
        Ok(OpenOrder {
            personal: store::orders::open(keys, &order)?,
            shipments: shipments
                .map(|shipment| {
                    Ok(OpenShipment {
                        texts: store::orders::open_shipment(keys, &shipment)?,
                        lines: lines.remove(&shipment.id).unwrap_or_else(Vec::<OrderLine>::new),
                        tracking_numbers: Vec::new(),
                        shipment,
                    })
                })
                .collect::<Result<_>>()?,
            alerts: alerts.remove(&order.id).unwrap_or_default(),
            customer: None,
            received_on: Vec::new(),
            order,
        })
    };
    orders.into_iter().map(whole).collect()
}

/// As [`open`], and with what only conditions ask about: the buyer's history, the boxes' numbers and the
/// days on which money came.
pub async fn open_to_ask(
    from: &mut impl Reads,
    keys: &TenantKeys,
    tenant: TenantId,
    ids: &[OrderId],
) -> Result<Vec<OpenOrder>> {
    let mut orders = open(from, keys, tenant, ids).await?;
    let shipments: Vec<ShipmentId> = orders
        .iter()
        .flat_map(|open| open.shipments.iter().map(|open| open.shipment.id))
        .collect();
    let mut parcels = store::parcels::of_shipments(from.on(), tenant, &shipments).await?;
    let mut customers: Vec<CustomerId> = orders.iter().filter_map(|open| open.order.customer_id).collect();
    customers.sort_unstable();
    customers.dedup();
    let customers = store::customers::known(from.on(), tenant, &customers).await?;
    let paid: Vec<OrderId> = orders.iter().map(|open| open.order.id).collect();
    let mut received = store::payments::received_on(from.on(), tenant, &paid).await?;
    for open in &mut orders {
        open.received_on = received.remove(&open.order.id).unwrap_or_default();
        open.customer = open.order.customer_id.and_then(|id| customers.get(&id).cloned());
        for open in &mut open.shipments {
            let parcels = parcels.remove(&open.shipment.id).unwrap_or_default();
            open.tracking_numbers = parcels.into_iter().map(|parcel| parcel.tracking_number).collect();
        }
    }
    Ok(orders)
}
