//! Customers whom nobody knew: all their orders are in the batch that they come with, so that nothing
//! has to be read to count them.

use std::collections::HashMap;

use domain::customer::{Bought, Customer, rank_of};
use domain::order::OrderStatus;
use domain::{CustomerId, Instant, Json, Yen};
use store::Tx;
use store::orders::OrderRows;

use super::count::days_before;
use crate::Result;
use crate::orders::Entrance;

/// Before their orders are counted.
pub(super) fn newcomer(entrance: &Entrance, id: CustomerId, sealed: Vec<u8>) -> Customer {
    Customer {
        tenant_id: entrance.tenant,
        id,
        orders: 0,
        amount: Yen::ZERO,
        first_ordered_at: None,
        last_ordered_at: None,
        rank_id: None,
        tags: Json(Vec::new()),
        merged_into: None,
        erased_at: None,
        sealed: Some(sealed),
        created_at: entrance.now,
        updated_at: entrance.now,
        version: 1,
    }
}

/// Counts and ranks them by the orders that they come with.
pub(super) async fn count(
    tx: &mut Tx,
    entrance: &Entrance,
    orders: &[OrderRows],
    newcomers: &mut [Customer],
) -> Result<()> {
    if newcomers.is_empty() {
        return Ok(());
    }
    let ranks = store::customer_ranks::all(tx, entrance.tenant).await?;
    let mut baskets: HashMap<CustomerId, Vec<(Instant, Yen)>> = HashMap::new();
    for rows in orders {
        let order = &rows.order;
        if let (Some(customer), false) = (order.customer_id, order.status == OrderStatus::Cancelled) {
            let basket = baskets.entry(customer).or_default();
            basket.push((order.ordered_at, order.billed));
        }
    }
    for newcomer in newcomers {
        let basket = baskets.remove(&newcomer.id).unwrap_or_default();
        let all = bought(&basket, None);
        newcomer.orders = all.orders;
        newcomer.amount = all.amount;
        newcomer.first_ordered_at = basket.iter().map(|(at, _)| *at).min();
        newcomer.last_ordered_at = basket.iter().map(|(at, _)| *at).max();
        newcomer.rank_id = rank_of(&ranks, |rank| {
            let since = rank.within_days.map(|days| days_before(entrance.now, days));
            bought(&basket, since)
        });
    }
    Ok(())
}

fn bought(basket: &[(Instant, Yen)], since: Option<Instant>) -> Bought {
    let counts = |at: &Instant| since.is_none_or(|since| *at >= since);
    let mut bought = Bought::default();
    for (_, billed) in basket.iter().filter(|(at, _)| counts(at)) {
        bought.orders += 1;
        bought.amount = Yen(bought.amount.0.saturating_add(billed.0));
    }
    bought
}
