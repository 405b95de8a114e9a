//! The one door through which every order enters: CSV, mall, mail, phone and API.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::event::EventKind;
use domain::open_order::OpenOrder;
use domain::order::Order;
use domain::order_draft::OrderDraft;
use domain::order_import::ImportDecision;
use domain::{CustomerId, OrderId};
use futures_util::future::BoxFuture;
use store::Tx;
use store::orders::{Known, OrderRows};

use super::by_hand::{edited, fixed};
use super::known::{KnownOrders, OnKnown, OrderKey, key, known, lock_told, locked, tellings};
use super::not_taken::concerned;
use super::prepare;
use super::telling::Telling;
use super::told_anew::last_told;
use super::{Desk, Entrance, PreparedOrder};
use crate::{Error, Result, alerts, customers, products, ship_requests, stock};

/// What whoever tells an order has seen of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Perhaps nothing.
    Unknown,
    /// That it is there.
    There,
    Version(i64),
}

/// What became of an order at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub id: OrderId,
    pub decision: Decision,
    /// What people did to a closed one that it does not take.
    pub closed_by: Option<EventKind>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Created,
    Updated,
    /// There already, and told the same way.
    Unchanged,
    /// There already, told differently, and kept.
    Kept,
    /// There already, and too far on its way to be changed, split or bundled by hand, with a waybill that
    /// is printed, or with a linked warehouse that was told of it.
    Closed,
}

impl Decision {
    /// What became of one that was there already.
    pub fn on_known(self) -> Option<ImportDecision> {
        match self {
            Decision::Created => None,
            Decision::Updated => Some(ImportDecision::Updated),
            Decision::Unchanged => Some(ImportDecision::Unchanged),
            Decision::Kept => Some(ImportDecision::Kept),
            Decision::Closed => Some(ImportDecision::Closed),
        }
    }
}

/// Lets prepared orders in, in one transaction; the answers are in their order. Two tellings of one
/// order in one call count as known to each other. With `dry_run` the answers are the same and
/// nothing is written.
///
/// Boxed: it is a large future, and awaited from many places.
pub fn accept<'a>(
    tx: &'a mut Tx,
    entrance: &'a Entrance,
    orders: Vec<PreparedOrder>,
    on_known: OnKnown,
    dry_run: bool,
) -> BoxFuture<'a, Result<Vec<Arrival>>> {
    Box::pin(let_in(tx, entrance, orders, on_known, dry_run))
}

async fn let_in(
    tx: &mut Tx,
    entrance: &Entrance,
    orders: Vec<PreparedOrder>,
    on_known: OnKnown,
    dry_run: bool,
) -> Result<Vec<Arrival>> {
    let told: HashSet<OrderKey> = orders.iter().map(|told| key(&told.rows.order)).collect();
    if told.len() == orders.len() || on_known == OnKnown::Keep || dry_run {
        return Box::pin(let_in_once(tx, entrance, orders, on_known, dry_run)).await;
    }
    // Who is told twice is updated by the second telling, once the first one is in.
    lock_told(tx, entrance.tenant, &orders, on_known, &[]).await?;
    let mut arrivals = Vec::with_capacity(orders.len());
    for (places, orders) in rounds(orders) {
        let arrived = Box::pin(let_in_once(tx, entrance, orders, on_known, dry_run)).await?;
        arrivals.extend(places.into_iter().zip(arrived));
    }
    arrivals.sort_by_key(|(place, _)| *place);
    Ok(arrivals.into_iter().map(|(_, arrival)| arrival).collect())
}

/// Orders with their places, each telling of an order in the round after the one before it.
fn rounds(orders: Vec<PreparedOrder>) -> Vec<(Vec<usize>, Vec<PreparedOrder>)> {
    let mut told: HashMap<OrderKey, usize> = HashMap::new();
    let mut rounds: Vec<(Vec<usize>, Vec<PreparedOrder>)> = Vec::new();
    for (place, prepared) in orders.into_iter().enumerate() {
        let round = told.entry(key(&prepared.rows.order)).or_default();
        if *round == rounds.len() {
            rounds.push((Vec::new(), Vec::new()));
        }
        rounds[*round].0.push(place);
        rounds[*round].1.push(prepared);
        *round += 1;
    }
    rounds
}

async fn let_in_once(
    tx: &mut Tx,
    entrance: &Entrance,
    orders: Vec<PreparedOrder>,
    on_known: OnKnown,
    dry_run: bool,
) -> Result<Vec<Arrival>> {
    let (mut known, mut not_taken) = locked(tx, entrance.tenant, &orders, on_known, &[]).await?;
    let fixed = fixed(tx, entrance, &known, &orders, on_known).await?;
    let edited = edited(tx, entrance, &known, &orders, on_known).await?;
    let codes = codes(tx, entrance, &known, &orders).await?;
    let decide = |known: &Known, order: &Order| decide(known, order, on_known, &fixed);
    let (mut held_against, mut compared) = (Vec::new(), Vec::new());
    for (known, told) in tellings(&known, &orders) {
        let order = &told.rows.order;
        let is_compared = match decide(known, order) {
            Decision::Updated => !dry_run && edited.contains_key(&known.id),
            Decision::Closed if !dry_run && not_taken.is_news(known, order) => true,
            Decision::Created | Decision::Unchanged | Decision::Kept | Decision::Closed => continue,
        };
        held_against.push(known.id);
        if is_compared {
            compared.push(known.id);
        }
    }
    let stored = stored(tx, entrance, &held_against).await?;
    let compared = compared.iter().filter_map(|id| stored.get(id)).cloned();
    let mut last = last_told(tx, entrance, compared.collect()).await?;
    let mut arrivals = Vec::with_capacity(orders.len());
    let mut new: Vec<OrderRows> = Vec::with_capacity(orders.len());
    let mut updated = Vec::new();
    for mut prepared in orders {
        let order = &prepared.rows.order;
        let key = key(order);
        if let Some(known) = known.get(&key) {
            let mut decision = decide(known, order);
            let last = last.remove(&known.id);
            match decision {
                Decision::Updated => {
                    let telling = Telling {
                        known,
                        stored: stored.get(&known.id),
                        edited: edited.get(&known.id),
                        goods: &codes,
                    };
                    match telling.anew(entrance, prepared)? {
                        None => {
                            decision = Decision::Unchanged;
                            not_taken.taken(known);
                        }
                        Some(anew) if !dry_run => {
                            not_taken.taken(known);
                            telling.put(tx, entrance, anew, last).await?;
                            updated.push(known.id);
                        }
                        Some(_) => {}
                    }
                }
                Decision::Closed if !dry_run => {
                    let last = last.as_ref();
                    not_taken
                        .note(tx, entrance, &codes, known, &prepared, last)
                        .await?;
                }
                Decision::Unchanged => not_taken.settled(known),
                Decision::Closed | Decision::Created | Decision::Kept => {}
            }
            arrivals.push(Arrival {
                id: known.id,
                decision,
                closed_by: fixed
                    .get(&known.id)
                    .copied()
                    .filter(|_| decision == Decision::Closed),
            });
            continue;
        }
        arrivals.push(Arrival {
            id: order.id,
            decision: Decision::Created,
            closed_by: None,
        });
        known.insert(key, as_known(order));
        if let Some(filled) = prepare::filled(entrance, &codes, &prepared)? {
            prepared.rows = filled;
        }
        codes.resolve(&mut prepared.rows);
        new.push(prepared.rows);
    }
    if !dry_run {
        let customers = customers::at_the_door(tx, entrance, &mut new).await?;
        let entered = alerts::at_the_door(tx, &entrance.watch, &mut new).await?;
        store::orders::insert(tx, &new).await?;
        entered.settle(tx, &entrance.watch, &entrance.actor).await?;
        let (keys, actor) = (&entrance.keys, &entrance.actor);
        not_taken.save(tx, entrance.tenant).await?;
        let looked_at: BTreeSet<OrderId> = updated.iter().chain(&not_taken.concerned).copied().collect();
        let looked_at: Vec<OrderId> = looked_at.into_iter().collect();
        alerts::refresh_by(tx, keys, &entrance.watch, actor, &looked_at).await?;
        customers::recount(tx, entrance.tenant, &customers, entrance.now).await?;
        customers::recount_of_orders(tx, entrance.tenant, &updated, entrance.now).await?;
        reserve(tx, entrance, &new, &updated).await?;
    }
    Ok(arrivals)
}

/// Last, because levels are locked after everything else.
async fn reserve(tx: &mut Tx, entrance: &Entrance, new: &[OrderRows], updated: &[OrderId]) -> Result<()> {
    let desk = Desk {
        tenant: entrance.tenant,
        actor: entrance.actor.clone(),
        now: entrance.now,
    };
    ship_requests::touched(tx, &desk, updated).await?;
    if !entrance.watch.masters.stock {
        return Ok(());
    }
    stock::settle_arrived(tx, &desk, updated, new).await
}

/// One order by itself, from the API, of the customer that somebody chose, if so; the stored order comes
/// back with what became of it. The entrance is opened before the transaction: who holds one connection
/// must not wait for another.
pub async fn create(
    tx: &mut Tx,
    entrance: &Entrance,
    draft: OrderDraft,
    customer: Option<CustomerId>,
    on_known: OnKnown,
    seen: Seen,
) -> Result<(Decision, Order)> {
    let errors = domain::order_check::validate(&draft);
    if !errors.is_empty() {
        return Err(domain::Error::Invalid(errors).into());
    }
    let mut prepared = prepare::prepare(entrance, draft, true)?.map_err(domain::Error::from)?;
    prepared.rows.order.customer_id = customer;
    check_seen(tx, entrance, &prepared, seen).await?;
    let arrivals = accept(tx, entrance, vec![prepared], on_known, false).await?;
    let arrival = *arrivals
        .first()
        .ok_or_else(|| Error::Internal("an order arrived and left no trace".into()))?;
    match arrival.decision {
        Decision::Kept => return Err(domain::Error::Taken { field: "/number" }.into()),
        Decision::Closed => {
            let rearranged = |event| domain::Error::Rearranged { event };
            return Err(arrival
                .closed_by
                .map_or(domain::Error::Finished, rearranged)
                .into());
        }
        Decision::Created | Decision::Updated | Decision::Unchanged => {}
    }
    let order = store::orders::get(tx, entrance.tenant, arrival.id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    Ok((arrival.decision, order))
}

/// Notes of one order from the API that it was not taken, after the answer has said so: what it said was
/// undone with the transaction that tried. Where it would be taken by now, nothing is noted.
pub async fn note_refused(tx: &mut Tx, entrance: &Entrance, draft: OrderDraft) -> Result<()> {
    let Ok(prepared) = prepare::prepare(entrance, draft, true)? else {
        return Ok(());
    };
    let (order, orders) = (&prepared.rows.order, std::slice::from_ref(&prepared));
    let on_known = OnKnown::Update;
    let (known, mut not_taken) = locked(tx, entrance.tenant, orders, on_known, &[]).await?;
    let fixed = fixed(tx, entrance, &known, orders, on_known).await?;
    let is_closed = |known: &&Known| decide(known, order, on_known, &fixed) == Decision::Closed;
    let there = known.get(&key(order)).filter(is_closed);
    let Some(there) = there.filter(|there| not_taken.is_news(there, order)) else {
        return Ok(());
    };
    let codes = codes(tx, entrance, &known, orders).await?;
    let stored = super::open(tx, &entrance.keys, entrance.tenant, &[there.id]).await?;
    let last = last_told(tx, entrance, stored).await?.remove(&there.id);
    not_taken
        .note(tx, entrance, &codes, there, &prepared, last.as_ref())
        .await?;
    not_taken.save(tx, entrance.tenant).await?;
    let (keys, actor) = (&entrance.keys, &entrance.actor);
    alerts::refresh_by(tx, keys, &entrance.watch, actor, &not_taken.concerned).await
}

/// The order is as it was seen, and stays so until the transaction ends.
async fn check_seen(tx: &mut Tx, entrance: &Entrance, told: &PreparedOrder, seen: Seen) -> Result<()> {
    if seen == Seen::Unknown {
        return Ok(());
    }
    let (key, orders) = (key(&told.rows.order), std::slice::from_ref(told));
    let there = known(tx, entrance.tenant, orders).await?;
    let there = there.get(&key).ok_or(domain::Error::Stale)?;
    // All that the door locks: the order that it went into may come before it.
    let ids: Vec<OrderId> = concerned(there).collect();
    store::alerts::lock_orders(tx, entrance.tenant, &ids).await?;
    let now = known(tx, entrance.tenant, orders).await?;
    let now = now.get(&key).ok_or(domain::Error::Stale)?;
    let is_as_seen = match seen {
        Seen::Version(seen) => now.version == seen,
        Seen::Unknown | Seen::There => true,
    };
    if is_as_seen && now.bundled_into == there.bundled_into {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

/// What the codes of orders that are told anew stand for.
async fn codes(
    tx: &mut Tx,
    entrance: &Entrance,
    known: &KnownOrders,
    orders: &[PreparedOrder],
) -> Result<products::Door> {
    let told_anew = orders.iter().filter(|prepared| {
        let order = &prepared.rows.order;
        let known = known.get(&key(order));
        known.is_none_or(|known| known.digest != order.digest)
    });
    products::at_the_door(tx, entrance.tenant, entrance.watch.masters.products, told_anew).await
}

/// `fixed` are those that cannot be told anew any more.
fn decide(known: &Known, order: &Order, on_known: OnKnown, fixed: &HashMap<OrderId, EventKind>) -> Decision {
    let same = known.digest == order.digest;
    let is_open = known.status.is_before_work() && !fixed.contains_key(&known.id);
    match on_known {
        _ if same => Decision::Unchanged,
        OnKnown::Keep => Decision::Kept,
        OnKnown::Update if is_open => Decision::Updated,
        OnKnown::Update => Decision::Closed,
    }
}

/// Orders as they are stored.
async fn stored(tx: &mut Tx, entrance: &Entrance, orders: &[OrderId]) -> Result<HashMap<OrderId, OpenOrder>> {
    if orders.is_empty() {
        return Ok(HashMap::new());
    }
    let stored = super::open(tx, &entrance.keys, entrance.tenant, orders).await?;
    Ok(stored.into_iter().map(|open| (open.order.id, open)).collect())
}

fn as_known(order: &Order) -> Known {
    Known {
        id: order.id,
        sales_route_id: order.sales_route_id,
        number: order.number.clone(),
        status: order.status,
        version: order.version,
        created_at: order.created_at,
        digest: order.digest.clone(),
        bundled_into: None,
    }
}
