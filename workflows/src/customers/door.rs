//! Who bought, for many orders at once: a lookup, and an insert of those who are new.

use std::collections::{HashMap, HashSet};

use domain::CustomerId;
use domain::customer::Customer;
use store::Tx;
use store::orders::OrderRows;
use uuid::Uuid;

use super::newcomers::{self, newcomer};
use crate::orders::Entrance;
use crate::{Error, Result};

/// Gives each new order its customer: by mail address, else by phone number. Who is known by neither
/// becomes a customer, once for all orders of the batch; customers that somebody else makes at the same
/// moment are waited for. Answers whose counters have to follow once the orders are stored: not those of
/// newcomers, who are counted already.
pub(crate) async fn at_the_door(
    tx: &mut Tx,
    entrance: &Entrance,
    orders: &mut [OrderRows],
) -> Result<Vec<CustomerId>> {
    let keys: Vec<Vec<Uuid>> = orders.iter().map(keys_of).collect::<Result<_>>()?;
    let mut all: Vec<Uuid> = keys.iter().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    let mut counted = HashSet::new();
    if !all.is_empty() {
        let known = store::customers::by_keys(&mut *tx, entrance.tenant, &all).await?;
        counted = link(tx, entrance, orders, &keys, known).await?;
    }
    let customers = orders.iter().filter_map(|rows| rows.order.customer_id);
    let mut touched: Vec<CustomerId> = customers.filter(|id| !counted.contains(id)).collect();
    touched.sort_unstable();
    touched.dedup();
    Ok(touched)
}

/// Answers the newcomers, unless some of them turned out to be known.
async fn link(
    tx: &mut Tx,
    entrance: &Entrance,
    orders: &mut [OrderRows],
    keys: &[Vec<Uuid>],
    mut known: HashMap<Uuid, CustomerId>,
) -> Result<HashSet<CustomerId>> {
    let mut new: Vec<Customer> = Vec::new();
    let mut claims: Vec<(Uuid, CustomerId)> = Vec::new();
    for (rows, keys) in orders.iter_mut().zip(keys) {
        let found = keys.iter().find_map(|key| known.get(key)).copied();
        let id = match (found.or(rows.order.customer_id), rows.newcomer.take()) {
            (Some(id), _) => id,
            (None, Some((id, sealed))) if !keys.is_empty() => {
                new.push(newcomer(entrance, id, sealed));
                id
            }
            _ => continue,
        };
        for key in keys {
            if !known.contains_key(key) {
                known.insert(*key, id);
                claims.push((*key, id));
            }
        }
        // A customer that somebody chose by hand stays.
        rows.order.customer_id.get_or_insert(id);
    }
    newcomers::count(tx, entrance, orders, &mut new).await?;
    store::customers::insert(tx, &new).await?;
    let made: HashSet<CustomerId> = new.iter().map(|customer| customer.id).collect();
    if claims.is_empty() {
        return Ok(made);
    }
    let free = store::customers::claim_keys(tx, entrance.tenant, &mut claims).await?;
    if free == claims.len() as u64 {
        return Ok(made);
    }
    give_way(tx, entrance, orders, keys, &made).await?;
    Ok(HashSet::new())
}

/// Somebody else was faster with some keys: whose they are now, those orders are; and who has been
/// left without an order was made in vain.
async fn give_way(
    tx: &mut Tx,
    entrance: &Entrance,
    orders: &mut [OrderRows],
    keys: &[Vec<Uuid>],
    made: &HashSet<CustomerId>,
) -> Result<()> {
    let all: Vec<Uuid> = keys.iter().flatten().copied().collect();
    let known = store::customers::by_keys(&mut *tx, entrance.tenant, &all).await?;
    for (rows, keys) in orders.iter_mut().zip(keys) {
        let owner = keys.iter().find_map(|key| known.get(key)).copied();
        let mine = rows.order.customer_id.is_some_and(|id| made.contains(&id));
        if let (true, Some(owner)) = (mine, owner) {
            rows.order.customer_id = Some(owner);
        }
    }
    let used: HashSet<CustomerId> = orders.iter().filter_map(|rows| rows.order.customer_id).collect();
    let unused: Vec<CustomerId> = made.difference(&used).copied().collect();
    Ok(store::customers::drop_unused(tx, entrance.tenant, &unused).await?)
}

/// Mail address first.
fn keys_of(rows: &OrderRows) -> Result<Vec<Uuid>> {
    [&rows.buyer_email, &rows.buyer_phone]
        .into_iter()
        .flatten()
        .map(|blind| Uuid::from_slice(blind).map_err(|error| Error::Internal(error.to_string())))
        .collect()
}
