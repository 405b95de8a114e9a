//! 同梱候補: other open orders that go to the same telephone number. It holds both ways, so an order
//! that comes or goes changes what stands on its neighbours.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::alert::{Alert, AlertKind, Finding};
use domain::alert_changes::{AlertChanges, Standing};
use domain::job::JobKind;
use domain::order::OrderStatus;
use domain::{AlertId, OrderId};
use serde_json::{Value, json};
use store::Tx;
use store::alerts::Receiving;
use store::jobs::NewJob;

use super::traces::Traces;
use super::watch::Watch;
use crate::{Result, new_id};

/// So many are named; a number that has more is a shop's or an office's.
const NAMED: usize = 10;
/// One more than named, and the order itself.
pub(super) const ASKED: i64 = 12;

type Groups = HashMap<Vec<u8>, BTreeSet<OrderId>>;

/// Adds what is found about each, and tells which others have one of them as their neighbour.
pub(super) async fn find(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[Traces<'_>],
    findings: &mut [Vec<Finding>],
) -> Result<Vec<OrderId>> {
    if !watch.settings.wants(AlertKind::BundleCandidate) {
        return Ok(Vec::new());
    }
    let phones: BTreeSet<&Vec<u8>> = orders.iter().flat_map(|order| &order.recipient_phones).collect();
    let phones: Vec<Vec<u8>> = phones.into_iter().cloned().collect();
    let mut groups = groups(tx, watch, &phones).await?;
    let mut neighbours: HashSet<OrderId> = groups.values().flatten().copied().collect();
    for order in orders {
        neighbours.remove(&order.order);
        for phone in &order.recipient_phones {
            groups.entry(phone.clone()).or_default().insert(order.order);
        }
    }
    for (order, findings) in orders.iter().zip(findings) {
        findings.extend(candidates(order.order, &order.recipient_phones, &groups));
    }
    Ok(neighbours.into_iter().collect())
}

async fn groups(tx: &mut Tx, watch: &Watch, phones: &[Vec<u8>]) -> Result<Groups> {
    let mut groups = Groups::new();
    if phones.is_empty() {
        return Ok(groups);
    }
    for Receiving { phone, order_id, .. } in
        store::alerts::receiving(&mut *tx, watch.tenant, phones, ASKED).await?
    {
        groups.entry(phone).or_default().insert(order_id);
    }
    Ok(groups)
}

fn candidates(order: OrderId, phones: &[Vec<u8>], groups: &Groups) -> Option<Finding> {
    // The newest, as ids sort by time; one more than named tells that there are more.
    let newest = |group: &BTreeSet<OrderId>| -> Vec<OrderId> {
        let others = group.iter().rev().filter(|other| **other != order);
        others.take(NAMED + 1).copied().collect()
    };
    let groups = phones.iter().filter_map(|phone| groups.get(phone));
    let others: BTreeSet<OrderId> = groups.flat_map(newest).collect();
    if others.is_empty() {
        return None;
    }
    let named: Vec<OrderId> = others.iter().rev().take(NAMED).copied().collect();
    let more = others.len() > named.len();
    let detail = json!({ "orders": named, "more": more });
    Some(Finding::new(AlertKind::BundleCandidate, detail))
}

/// Whom the alert that stands on an order names, whether or not somebody has resolved it.
pub(super) fn named(alerts: &[Alert]) -> Vec<OrderId> {
    let alert = alerts
        .iter()
        .find(|alert| alert.kind == AlertKind::BundleCandidate);
    alert.map_or_else(Vec::new, |alert| in_detail(&alert.detail.0))
}

/// Those whose alerts are other ones now, because an order came to its neighbours or went from them.
/// None where it has the same as before: nobody waits for nothing.
pub(super) fn concerned(before: &[Alert], found: &[Finding]) -> BTreeSet<OrderId> {
    let before = named(before);
    let finding = found
        .iter()
        .find(|found| found.kind == AlertKind::BundleCandidate);
    let now = finding.map_or_else(Vec::new, |finding| in_detail(&finding.detail));
    if before == now {
        return BTreeSet::new();
    }
    before.into_iter().chain(now).collect()
}

fn in_detail(detail: &Value) -> Vec<OrderId> {
    let id = |order: &Value| order.as_str()?.parse().ok();
    let orders = detail.get("orders").and_then(Value::as_array);
    orders.map_or_else(Vec::new, |orders| orders.iter().filter_map(id).collect())
}

/// Looks again at what stands on these orders about bundling, and at nothing else. Whoever asks holds
/// orders of its own, and somebody who holds one of these may wait for them: so nobody is waited for,
/// and an order that is held is left to a [job](super::around).
pub(super) async fn look_again(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[OrderId],
    changes: &mut AlertChanges,
) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let free = store::alerts::lock_free(&mut *tx, watch.tenant, orders).await?;
    for busy in orders.iter().filter(|order| !free.contains(order)) {
        leave_to_a_job(tx, watch, *busy).await?;
    }
    let receiving = store::alerts::recipient_phones(&mut *tx, watch.tenant, &free).await?;
    let phones: BTreeSet<Vec<u8>> = receiving
        .iter()
        .map(|receiving| receiving.phone.clone())
        .collect();
    let groups = groups(tx, watch, &phones.into_iter().collect::<Vec<_>>()).await?;
    let mut of_order: HashMap<OrderId, (OrderStatus, Vec<Vec<u8>>)> = HashMap::new();
    for Receiving {
        phone,
        order_id,
        status,
    } in receiving
    {
        of_order
            .entry(order_id)
            .or_insert_with(|| (status, Vec::new()))
            .1
            .push(phone);
    }
    let ids: Vec<OrderId> = of_order.keys().copied().collect();
    let alerts = store::orders::alerts(&mut *tx, watch.tenant, &ids).await?;
    for (order, (status, phones)) in of_order {
        let found = watch
            .settings
            .apply(Vec::from_iter(candidates(order, &phones, &groups)));
        let standing = Standing {
            tenant: watch.tenant,
            order,
            status,
        };
        let old = alerts.get(&order).map_or(&[][..], Vec::as_slice);
        let only = |kind| kind == AlertKind::BundleCandidate;
        changes.compare(standing, old, found, only, || AlertId(new_id()), watch.now);
    }
    Ok(())
}

async fn leave_to_a_job(tx: &mut Tx, watch: &Watch, order: OrderId) -> Result<()> {
    let job = NewJob::new(new_id(), JobKind::RefreshNeighbors, watch.now)
        .tenant(watch.tenant)
        .subject(order.0);
    store::jobs::enqueue(tx, &job, watch.now).await?;
    Ok(())
}
