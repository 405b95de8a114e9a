//! 重複の疑い: the same buyer ordered the same things for the same amount under another number,
//! shortly before. It stands on the later of the two.

use std::collections::{BTreeSet, HashMap};

use domain::alert::{AlertKind, Finding};
use domain::order::OrderLine;
use domain::{Instant, OrderId, ShipmentId, Yen};
use serde_json::json;
use store::Tx;
use store::alerts::{Bought, KnownBy};

use super::traces::Traces;
use super::watch::Watch;
use crate::Result;

/// So many earlier orders of a buyer are looked at.
const ASKED: i64 = 20;
/// So many of those are compared and named; a buyer that has more is a shop's test, or the shop.
const SUSPECTS: usize = 20;
const HOUR_MILLIS: i64 = 3_600_000;

pub(super) async fn find(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[Traces<'_>],
    findings: &mut [Vec<Finding>],
) -> Result<()> {
    if !watch.settings.wants(AlertKind::DuplicateSuspected) {
        return Ok(());
    }
    let Some(span) = span(watch, orders) else {
        return Ok(());
    };
    let mut earlier: HashMap<Vec<u8>, Vec<Earlier>> = HashMap::new();
    for (by, buyers) in [
        (
            KnownBy::Phone,
            buyers(orders.iter().map(|order| &order.buyer_phone)),
        ),
        (
            KnownBy::Email,
            buyers(orders.iter().map(|order| &order.buyer_email)),
        ),
    ] {
        for bought in store::alerts::bought(&mut *tx, watch.tenant, by, &buyers, span, ASKED).await? {
            earlier
                .entry(bought.found_by.clone())
                .or_default()
                .push(bought.into());
        }
    }
    // Those that come together know each other too.
    for order in orders {
        for buyer in [&order.buyer_phone, &order.buyer_email].into_iter().flatten() {
            let known = earlier.entry(buyer.clone()).or_default();
            if known.iter().all(|known| known.id != order.order) {
                known.push(Earlier::of(order));
            }
        }
    }
    let suspects: Vec<BTreeSet<OrderId>> = orders
        .iter()
        .map(|order| suspects(watch, order, &earlier))
        .collect();
    let stored: BTreeSet<OrderId> = suspects.iter().flatten().copied().collect();
    if stored.is_empty() {
        return Ok(());
    }
    let contents = contents(tx, watch, orders, stored).await?;
    for ((order, suspects), findings) in orders.iter().zip(suspects).zip(findings) {
        let own = content(order.lines.iter().copied());
        let same: Vec<OrderId> = suspects
            .into_iter()
            .filter(|suspect| contents.get(suspect) == Some(&own))
            .collect();
        if !same.is_empty() {
            let detail = json!({ "orders": same });
            findings.push(Finding::new(AlertKind::DuplicateSuspected, detail));
        }
    }
    Ok(())
}

/// The time in which an order may be one of these again.
fn span(watch: &Watch, orders: &[Traces<'_>]) -> Option<(Instant, Instant)> {
    let first = orders.iter().map(|order| order.ordered_at).min()?;
    let last = orders.iter().map(|order| order.ordered_at).max()?;
    let apart = watch.settings.duplicate_hours * HOUR_MILLIS;
    Some((first.plus_millis(-apart), last.plus_millis(apart)))
}

fn buyers<'a>(buyers: impl Iterator<Item = &'a Option<Vec<u8>>>) -> Vec<Vec<u8>> {
    let buyers: BTreeSet<&Vec<u8>> = buyers.flatten().collect();
    buyers.into_iter().cloned().collect()
}

/// What is known of an order that came before.
struct Earlier {
    id: OrderId,
    number: String,
    billed: Yen,
    ordered_at: Instant,
}

impl Earlier {
    fn of(order: &Traces<'_>) -> Earlier {
        Earlier {
            id: order.order,
            number: order.number.to_owned(),
            billed: order.billed,
            ordered_at: order.ordered_at,
        }
    }
}

impl From<Bought> for Earlier {
    fn from(bought: Bought) -> Earlier {
        Earlier {
            id: bought.id,
            number: bought.number,
            billed: bought.billed,
            ordered_at: bought.ordered_at,
        }
    }
}

/// Orders that came before and have the same buyer and amount: the last of them.
fn suspects(
    watch: &Watch,
    order: &Traces<'_>,
    earlier: &HashMap<Vec<u8>, Vec<Earlier>>,
) -> BTreeSet<OrderId> {
    let apart = watch.settings.duplicate_hours * HOUR_MILLIS;
    let same = |other: &&Earlier| {
        // Ids sort by the time they were made.
        other.id < order.order
            && other.number != order.number
            && other.billed == order.billed
            && (other.ordered_at.millis() - order.ordered_at.millis()).abs() <= apart
    };
    [&order.buyer_phone, &order.buyer_email]
        .into_iter()
        .flatten()
        .filter_map(|buyer| earlier.get(buyer))
        .flat_map(|earlier| earlier.iter().rev().filter(same).take(SUSPECTS))
        .map(|other| other.id)
        .collect()
}

/// What was bought, so that it compares.
type Content = Vec<(String, String, i64, Yen)>;

fn content<'a>(lines: impl Iterator<Item = &'a OrderLine>) -> Content {
    let mut content: Content = lines
        .map(|line| {
            // Some carts have no codes.
            let thing = if line.sku.is_empty() {
                &line.name
            } else {
                &line.sku
            };
            (
                thing.clone(),
                line.options.clone(),
                line.quantity,
                line.unit_price,
            )
        })
        .collect();
    content.sort();
    content
}

async fn contents(
    tx: &mut Tx,
    watch: &Watch,
    orders: &[Traces<'_>],
    mut wanted: BTreeSet<OrderId>,
) -> Result<HashMap<OrderId, Content>> {
    let mut contents = HashMap::new();
    for order in orders {
        if wanted.remove(&order.order) {
            contents.insert(order.order, content(order.lines.iter().copied()));
        }
    }
    let wanted: Vec<OrderId> = wanted.into_iter().collect();
    let shipments = store::orders::shipments(&mut *tx, watch.tenant, &wanted).await?;
    let ids: Vec<ShipmentId> = shipments.values().flatten().map(|shipment| shipment.id).collect();
    let lines = store::orders::lines(&mut *tx, watch.tenant, &ids).await?;
    for (order, shipments) in shipments {
        let lines = shipments
            .iter()
            .filter_map(|shipment| lines.get(&shipment.id))
            .flatten();
        contents.insert(order, content(lines));
    }
    Ok(contents)
}
