//! An order was being changed while its neighbours were, so both saw the other as it had been. A job
//! looks again at it and them, once they are done.

use std::collections::BTreeSet;

use domain::alert_changes::AlertChanges;
use domain::event::Actor;
use domain::{OrderId, TenantId};

use super::bundles;
use super::refresh::events;
use super::watch::Watch;
use crate::{App, Result};

/// The job, for which [`bundles::look_again`] asks; done twice, it changes nothing the second time.
pub async fn refresh_around(app: &App, tenant: TenantId, order: OrderId) -> Result<()> {
    let mut tx = app.store.db.begin().await?;
    // Also of an order that has left: somebody may still take it for a neighbour.
    let shipments = store::orders::shipments(&mut tx, tenant, &[order]).await?;
    let phones: BTreeSet<Vec<u8>> = shipments
        .into_values()
        .flatten()
        .filter_map(|shipment| shipment.recipient_phone)
        .collect();
    let phones: Vec<Vec<u8>> = phones.into_iter().collect();
    let receiving = store::alerts::receiving(&mut tx, tenant, &phones, bundles::ASKED).await?;
    let mut orders: BTreeSet<OrderId> = receiving.iter().map(|receiving| receiving.order_id).collect();
    orders.insert(order);
    let orders: Vec<OrderId> = orders.into_iter().collect();
    store::alerts::lock_orders(&mut tx, tenant, &orders).await?;
    let watch = Watch::of_settings(&mut tx, tenant, app.now()).await?;
    let mut changes = AlertChanges::default();
    bundles::look_again(&mut tx, &watch, &orders, &mut changes).await?;
    store::alerts::write(&mut tx, tenant, &changes, watch.now).await?;
    store::events::insert(&mut tx, &events(&watch, &Actor::System, &changes)).await?;
    tx.commit().await?;
    Ok(())
}
