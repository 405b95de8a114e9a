//! Looking at orders again because time went by or the shop's settings changed.

use chrono::Days;
use domain::alert::AlertKind;
use domain::event::Actor;
use domain::order::OrderStatus;
use domain::{OrderId, TenantId};
use store::alerts::AlertFilter;

use super::refresh::refresh_by;
use super::watch::Watch;
use crate::{App, Result, Stop};

/// Orders a transaction: it is soon over for whoever waits for the same orders.
const BATCH: usize = 200;
/// The farthest day that an alert tells of, from today.
const FARTHEST: Days = Days::new(2);

/// Looks again at the orders whose alerts depend on what day it is, and settles the counts. False
/// where it was stopped on the way; done twice, it changes nothing the second time.
pub async fn refresh_due(app: &App, tenant: TenantId, stop: &Stop) -> Result<bool> {
    let today = app.now().date_in_tokyo();
    let until = today.checked_add_days(FARTHEST).unwrap_or(today);
    let mut after = None;
    loop {
        let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
        let orders = store::alerts::due(&app.store.db, tenant, until, after, limit).await?;
        let Some(&last) = orders.last() else { break };
        if stop.is_asked() {
            return Ok(false);
        }
        look(app, tenant, &orders).await?;
        after = Some(last);
    }
    if !refresh_blacklisted(app, tenant, stop).await? {
        return Ok(false);
    }
    let mut tx = app.store.db.begin().await?;
    store::alerts::settle_tallies(&mut tx, tenant).await?;
    tx.commit().await?;
    Ok(true)
}

/// Entries of the blacklist come to their last day: those that stopped orders, which are few.
async fn refresh_blacklisted(app: &App, tenant: TenantId, stop: &Stop) -> Result<bool> {
    let filter = AlertFilter {
        kinds: vec![AlertKind::Blacklist],
        open: true,
        ..AlertFilter::default()
    };
    let mut before = None;
    loop {
        let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
        let alerts = store::alerts::list(&app.store.db, tenant, &filter, before, limit).await?;
        let Some(last) = alerts.last() else {
            return Ok(true);
        };
        if stop.is_asked() {
            return Ok(false);
        }
        let orders: Vec<OrderId> = alerts.iter().map(|alert| alert.order_id).collect();
        look(app, tenant, &orders).await?;
        before = Some(last.id);
    }
}

/// Looks again at all orders of a tenant that have not left. False where it was stopped on the way.
pub async fn refresh_all(app: &App, tenant: TenantId, stop: &Stop) -> Result<bool> {
    use OrderStatus::{AwaitingPayment, AwaitingShipment, New, ShippingWork};
    for status in [New, AwaitingPayment, AwaitingShipment, ShippingWork] {
        let mut after = None;
        loop {
            let limit = i64::try_from(BATCH).unwrap_or(i64::MAX);
            let page = store::alerts::standing(&app.store.db, tenant, status, after, limit).await?;
            let Some(&(last, at)) = page.last() else { break };
            if stop.is_asked() {
                return Ok(false);
            }
            let orders: Vec<OrderId> = page.iter().map(|(id, _)| *id).collect();
            look(app, tenant, &orders).await?;
            after = Some((at, last));
        }
    }
    Ok(true)
}

async fn look(app: &App, tenant: TenantId, orders: &[OrderId]) -> Result<()> {
    let now = app.now();
    let keys = app.store.keys(tenant, now).await?;
    let mut tx = app.store.db.begin().await?;
    let watch = Watch::read(app, &mut tx, tenant, now).await?;
    refresh_by(&mut tx, &keys, &watch, &Actor::System, orders).await?;
    tx.commit().await?;
    Ok(())
}
