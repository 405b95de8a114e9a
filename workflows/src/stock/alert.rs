//! 在庫不足: an order needs more than there is. It entered all the same, and gets what comes.

use std::collections::BTreeMap;

use domain::alert::{Alert, AlertKind, Finding, is_watched};
use domain::alert_changes::{AlertChanges, Standing};
use domain::stock::Reservation;
use domain::{AlertId, OrderId, VariantId};
use serde_json::json;
use store::Tx;

use crate::alerts::{Watch, events};
use crate::orders::Desk;
use crate::{Result, new_id};

/// Variants that an alert names.
const NAMED: usize = 20;

/// Puts the alerts of these locked orders right; `rows` is all that they hold now.
pub(super) async fn put_right(
    tx: &mut Tx,
    desk: &Desk,
    orders: &[OrderId],
    rows: &[Reservation],
) -> Result<()> {
    let mut short: BTreeMap<OrderId, BTreeMap<VariantId, i64>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.short > 0) {
        *short
            .entry(row.order_id)
            .or_default()
            .entry(row.variant_id)
            .or_default() += row.short;
    }
    let standing = store::orders::get_all(&mut *tx, desk.tenant, orders).await?;
    let alerts = store::orders::alerts(&mut *tx, desk.tenant, orders).await?;
    let watch = Watch::of_settings(&mut *tx, desk.tenant, desk.now).await?;
    let mut changes = AlertChanges::default();
    for order in &standing {
        let short = short.get(&order.id).filter(|_| is_watched(order.status));
        let found = watch.settings.apply(short.map(finding).into_iter().collect());
        let old: Vec<Alert> = alerts.get(&order.id).cloned().unwrap_or_default();
        let standing = Standing {
            tenant: desk.tenant,
            order: order.id,
            status: order.status,
        };
        let looked_for = |kind| kind == AlertKind::StockShort;
        changes.compare(standing, &old, found, looked_for, || AlertId(new_id()), desk.now);
    }
    if changes.is_empty() {
        return Ok(());
    }
    store::alerts::write(tx, desk.tenant, &changes, desk.now).await?;
    store::events::insert(tx, &events(&watch, &desk.actor, &changes)).await?;
    Ok(())
}

fn finding(short: &BTreeMap<VariantId, i64>) -> Finding {
    let named: Vec<_> = short
        .iter()
        .take(NAMED)
        .map(|(variant, short)| json!({ "variant": variant, "short": short }))
        .collect();
    let more = short.len() > named.len();
    Finding::new(AlertKind::StockShort, json!({ "variants": named, "more": more }))
}
