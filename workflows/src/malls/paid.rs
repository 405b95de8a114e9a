//! 入金確認: orders that their mall says are paid, among those that it tells.

use std::collections::{BTreeMap, HashSet};

use connectors::mall::MallOrder;
use domain::order::Order;
use domain::shop::Shop;
use domain::{Date, Instant, OrderId};
use store::Tx;

use crate::orders::{self, Arrival, Decision, Entrance, OnKnown, PreparedOrder};
use crate::payments::{Received, ToldPayment, book_told};
use crate::{Caller, Result};

/// The day that its payment is booked on; none where the shop does not count what the mall says.
pub(super) fn received_on(order: &MallOrder, shop: &Shop, now: Instant) -> Option<Date> {
    shop.book_payments.received_on(order.money, now.date_in_tokyo())
}

/// Of an order as it was told; which one it is here is known at the door.
pub(super) fn payment(order: &Order, received_on: Date) -> ToldPayment {
    ToldPayment {
        order: order.id,
        billed: order.billed,
        received_on,
        method: order.payment_method.clone(),
        number: order.number.clone(),
    }
}

/// Those of these orders that are in and have not been booked yet. They are locked before what they hold,
/// as by whoever changes them, and together with what the door locks for the orders that are `told`: all
/// of them in the order of their ids.
pub(super) async fn lock(
    tx: &mut Tx,
    shop: &Shop,
    told: &[PreparedOrder],
    paid: impl Iterator<Item = &ToldPayment>,
) -> Result<HashSet<OrderId>> {
    let numbers: Vec<&str> = paid.map(|paid| paid.number.as_str()).collect();
    if numbers.is_empty() {
        return Ok(HashSet::new());
    }
    let known = store::orders::known(tx, shop.tenant_id, &numbers).await?;
    let ours = known
        .into_iter()
        .filter(|known| known.sales_route_id == shop.sales_route_id);
    let ids: Vec<OrderId> = ours.map(|known| known.id).collect();
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let untold = store::payments::untold_by_malls(&mut *tx, shop.tenant_id, &ids).await?;
    if !untold.is_empty() {
        let mut more = store::bundles::above(tx, shop.tenant_id, &untold).await?;
        more.extend(&untold);
        orders::lock_told(tx, shop.tenant_id, told, OnKnown::Update, &more).await?;
        Received::lock(tx, shop.tenant_id, &untold).await?;
    }
    Ok(untold.into_iter().collect())
}

/// Books those that came in now, and those that were in and are `unbooked`.
pub(super) async fn book(
    tx: &mut Tx,
    entrance: &Entrance,
    shop: &Shop,
    arrivals: &[Arrival],
    paid: Vec<Option<ToldPayment>>,
    unbooked: &HashSet<OrderId>,
) -> Result<()> {
    let created = arrivals
        .iter()
        .filter(|arrival| arrival.decision == Decision::Created);
    let created: HashSet<OrderId> = created.map(|arrival| arrival.id).collect();
    // Of two tellings of one order the later counts.
    let mut told: BTreeMap<OrderId, ToldPayment> = BTreeMap::new();
    for (arrival, paid) in arrivals.iter().zip(paid) {
        let order = arrival.id;
        let is_open = created.contains(&order) || unbooked.contains(&order);
        if let Some(paid) = paid.filter(|_| is_open) {
            told.insert(order, ToldPayment { order, ..paid });
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    let caller = Caller {
        actor: entrance.actor.clone(),
        ..Caller::system(shop.tenant_id)
    };
    book_told(tx, &caller, shop.id, told.into_values().collect(), entrance.now).await
}
