//! Orders that only stand elsewhere: their alerts go along, without anything being opened.

use std::collections::BTreeSet;

use domain::alert::is_watched;
use domain::alert_changes::{AlertChanges, Standing};
use domain::event::Actor;
use domain::order::OrderStatus;
use domain::{AlertId, Instant, OrderId, TenantId};
use store::Tx;

use super::bundles;
use super::refresh::events;
use super::watch::Watch;
use crate::{Result, new_id};

/// After orders were moved to these statuses: what stands on those that left or are off is gone, and
/// whom they might have been bundled with knows it. An order that comes back needs
/// [`refresh`](super::refresh).
pub async fn follow(
    tx: &mut Tx,
    tenant: TenantId,
    actor: &Actor,
    orders: &[(OrderId, OrderStatus)],
    now: Instant,
) -> Result<()> {
    let ids: Vec<OrderId> = orders.iter().map(|(id, _)| *id).collect();
    let alerts = store::orders::alerts(&mut *tx, tenant, &ids).await?;
    if alerts.is_empty() {
        return Ok(());
    }
    let watch = Watch::of_settings(&mut *tx, tenant, now).await?;
    let mut changes = AlertChanges::default();
    let mut neighbours = BTreeSet::new();
    for &(order, status) in orders {
        let Some(old) = alerts.get(&order) else { continue };
        let standing = Standing {
            tenant,
            order,
            status,
        };
        let left = !is_watched(status);
        let new = || AlertId(new_id());
        changes.compare(standing, old, Vec::new(), |_| left, new, now);
        if left {
            neighbours.extend(bundles::named(old));
        }
    }
    for id in ids {
        neighbours.remove(&id);
    }
    let neighbours: Vec<OrderId> = neighbours.into_iter().collect();
    bundles::look_again(tx, &watch, &neighbours, &mut changes).await?;
    store::alerts::write(tx, tenant, &changes, now).await?;
    store::events::insert(tx, &events(&watch, actor, &changes)).await?;
    Ok(())
}
