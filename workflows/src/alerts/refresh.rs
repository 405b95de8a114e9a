//! Looking at orders again, after they changed or time went by.

use std::collections::BTreeSet;

use domain::alert::{AlertKind, is_watched};
use domain::alert_changes::{AlertChanges, Standing};
use domain::alert_check::OrderFacts;
use domain::event::{Actor, Event, EventKind};
use domain::open_order::OpenOrder;
use domain::told_differently::finding;
use domain::{AlertId, EventId, Json, OrderId, TenantId};
use serde_json::json;
use store::{TenantKeys, Tx};

use super::bundles;
use super::sources;
use super::traces::Traces;
use super::watch::Watch;
use crate::{App, Result, new_id, products, waybill_files};

/// Orders opened at once.
const BATCH: usize = 500;

/// Looks at these orders again as they are in this transaction: whoever changes an order calls this
/// afterwards. Alerts whose facts are the same stay as they are; orders that have left, are canceled
/// or were bundled into another have none.
pub async fn refresh(
    app: &App,
    tx: &mut Tx,
    keys: &TenantKeys,
    tenant: TenantId,
    actor: &Actor,
    orders: &[OrderId],
) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let watch = Watch::read(app, &mut *tx, tenant, app.now()).await?;
    refresh_by(tx, keys, &watch, actor, orders).await
}

/// The same where what orders are measured against is at hand.
pub(crate) async fn refresh_by(
    tx: &mut Tx,
    keys: &TenantKeys,
    watch: &Watch,
    actor: &Actor,
    orders: &[OrderId],
) -> Result<()> {
    // In one order, before anything else is held: who changes an order has locked it already.
    store::alerts::lock_orders(&mut *tx, watch.tenant, orders).await?;
    for orders in orders.chunks(BATCH) {
        refresh_some(tx, keys, watch, actor, orders).await?;
    }
    Ok(())
}

async fn refresh_some(
    tx: &mut Tx,
    keys: &TenantKeys,
    watch: &Watch,
    actor: &Actor,
    ids: &[OrderId],
) -> Result<()> {
    let orders = crate::orders::open(tx, keys, watch.tenant, ids).await?;
    let (watched, left): (Vec<&OpenOrder>, Vec<&OpenOrder>) = orders
        .iter()
        .partition(|open| is_watched(open.order.status) && open.order.bundled_into.is_none());
    let traces = watched.iter().map(|open| Traces::of_open(keys, open));
    let traces: Vec<Traces<'_>> = traces.collect::<Result<_>>()?;
    let known = sources::ask(tx, watch, &traces).await?;
    let cooled = products::cooled(tx, watch.tenant, watch.masters, &watched).await?;
    let printed = waybill_files::printed(tx, watch.tenant, ids).await?;
    let told = store::told_differently::concerning(tx, watch.tenant, ids).await?;
    let mut changes = AlertChanges::default();
    let mut neighbours = BTreeSet::new();
    for (open, mut found) in watched.iter().zip(known.findings) {
        let facts = OrderFacts::of_order(open, &cooled);
        found.extend(watch.findings(&facts, open.order.processing_route_id));
        if let Some(printed) = printed.get(&open.order.id) {
            found.extend(waybill_files::look_at(keys, open, printed)?);
        }
        found.extend(told.get(&open.order.id).and_then(|told| finding(told)));
        let found = watch.settings.apply(found);
        neighbours.extend(bundles::concerned(&open.alerts, &found));
        let new = || AlertId(new_id());
        changes.compare(standing(open), &open.alerts, found, is_looked_for, new, watch.now);
    }
    for open in &left {
        neighbours.extend(bundles::named(&open.alerts));
        let new = || AlertId(new_id());
        changes.compare(standing(open), &open.alerts, Vec::new(), |_| true, new, watch.now);
    }
    for open in &orders {
        neighbours.remove(&open.order.id);
    }
    let neighbours: Vec<OrderId> = neighbours.into_iter().collect();
    bundles::look_again(tx, watch, &neighbours, &mut changes).await?;
    store::alerts::write(tx, watch.tenant, &changes, watch.now).await?;
    store::events::insert(tx, &events(watch, actor, &changes)).await?;
    Ok(())
}

/// Whether stock is short is known to whoever settles it.
fn is_looked_for(kind: AlertKind) -> bool {
    kind != AlertKind::StockShort
}

fn standing(open: &OpenOrder) -> Standing {
    Standing {
        tenant: open.order.tenant_id,
        order: open.order.id,
        status: open.order.status,
    }
}

/// One for every order of which alerts came or went.
pub(crate) fn events(watch: &Watch, actor: &Actor, changes: &AlertChanges) -> Vec<Event> {
    let event = |touched: &domain::alert_changes::Touched| Event {
        tenant_id: watch.tenant,
        id: EventId(new_id()),
        subject_id: touched.order.0,
        kind: EventKind::OrderAlertsChanged,
        actor: Json(actor.clone()),
        data: Json(json!({
            "order": touched.order, "raised": touched.raised, "cleared": touched.cleared,
        })),
        occurred_at: watch.now,
    };
    changes.touched.iter().map(event).collect()
}
