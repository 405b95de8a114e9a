//! The one door through which every order enters: CSV, mall, mail, phone and API.

use std::collections::{BTreeSet, HashMap, HashSet};

use domain::event::EventKind;
use domain::order::Order;
use domain::order_draft::OrderDraft;
use domain::order_import::ImportDecision;
use domain::{CustomerId, OrderChangeId, OrderId, SalesRouteId, TenantId};
use futures_util::future::BoxFuture;
use store::Tx;
use store::orders::{Known, OrderRows};

use super::edit::lane_and_step;
use super::identity::Identity;
use super::not_taken::{NotTaken, concerned};
use super::prepare;
use super::told_anew::last_told;
use super::{Desk, Entrance, PreparedOrder};
use crate::{Error, Result, alerts, customers, new_id, products, ship_requests, stock};

/// What happens to an order that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnKnown {
    /// It stays as it is.
    Keep,
    /// It takes what the draft says, as long as nobody works on it.
    Update,
}

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
    let numbers: Vec<&str> = orders
        .iter()
        .map(|order| order.rows.order.number.as_str())
        .collect();
    let mut known = known(tx, entrance.tenant, &numbers).await?;
    let ids: Vec<OrderId> = known.values().map(|known| known.id).collect();
    let mut not_taken = NotTaken::known(tx, entrance.tenant, &ids).await?;
    let touched = touched(&known, &orders, on_known, &not_taken);
    if !touched.is_empty() {
        store::alerts::lock_orders(tx, entrance.tenant, &touched).await?;
        known = self::known(tx, entrance.tenant, &numbers).await?;
    }
    let fixed = fixed(tx, entrance, &known, &orders, on_known).await?;
    let edited = edited(tx, entrance, &known, &orders, on_known).await?;
    let codes = codes(tx, entrance, &known, &orders).await?;
    let mut arrivals = Vec::with_capacity(orders.len());
    let mut new: Vec<OrderRows> = Vec::with_capacity(orders.len());
    let mut updated = Vec::new();
    for mut prepared in orders {
        let order = &prepared.rows.order;
        let key = (order.sales_route_id, order.number.clone());
        if let Some(known) = known.get(&key) {
            let closed_by = fixed.get(&known.id).copied();
            let is_open = known.status.is_before_work() && closed_by.is_none();
            let decision = decide(known, order, on_known, is_open);
            match decision {
                _ if dry_run => {}
                Decision::Closed => not_taken.note(tx, entrance, &codes, known, &prepared).await?,
                Decision::Unchanged | Decision::Updated => not_taken.settled(known),
                Decision::Created | Decision::Kept => {}
            }
            if decision == Decision::Updated && !dry_run {
                update(tx, entrance, &codes, known, edited.get(&known.id), prepared).await?;
                updated.push(known.id);
            }
            arrivals.push(Arrival {
                id: known.id,
                decision,
                closed_by: closed_by.filter(|_| decision == Decision::Closed),
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
    check_seen(tx, entrance, &prepared.rows.order, seen).await?;
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
/// undone with the transaction that tried.
pub async fn note_refused(tx: &mut Tx, entrance: &Entrance, draft: OrderDraft) -> Result<()> {
    let Ok(prepared) = prepare::prepare(entrance, draft, true)? else {
        return Ok(());
    };
    let order = &prepared.rows.order;
    let key = (order.sales_route_id, order.number.clone());
    let numbers = [order.number.as_str()];
    let there = known(tx, entrance.tenant, &numbers).await?;
    let Some(there) = there.get(&key) else {
        return Ok(());
    };
    let touched: Vec<OrderId> = concerned(there).collect();
    store::alerts::lock_orders(tx, entrance.tenant, &touched).await?;
    let now = known(tx, entrance.tenant, &numbers).await?;
    let Some(there) = now.get(&key).filter(|there| there.digest != order.digest) else {
        return Ok(());
    };
    let orders = std::slice::from_ref(&prepared);
    let codes = codes(tx, entrance, &now, orders).await?;
    let mut not_taken = NotTaken::known(tx, entrance.tenant, &[there.id]).await?;
    not_taken.note(tx, entrance, &codes, there, &prepared).await?;
    not_taken.save(tx, entrance.tenant).await?;
    let (keys, actor) = (&entrance.keys, &entrance.actor);
    alerts::refresh_by(tx, keys, &entrance.watch, actor, &not_taken.concerned).await
}

/// The order is as it was seen, and stays so until the transaction ends.
async fn check_seen(tx: &mut Tx, entrance: &Entrance, told: &Order, seen: Seen) -> Result<()> {
    if seen == Seen::Unknown {
        return Ok(());
    }
    let key = (told.sales_route_id, told.number.clone());
    let numbers = [told.number.as_str()];
    let there = known(tx, entrance.tenant, &numbers).await?;
    let there = there.get(&key).ok_or(domain::Error::Stale)?;
    store::alerts::lock_orders(tx, entrance.tenant, &[there.id]).await?;
    let now = known(tx, entrance.tenant, &numbers).await?;
    let version = now.get(&key).map(|known| known.version);
    match seen {
        Seen::Version(seen) if version != Some(seen) => Err(domain::Error::Stale.into()),
        _ => Ok(()),
    }
}

type KnownOrders = HashMap<(SalesRouteId, String), Known>;

async fn known(tx: &mut Tx, tenant: TenantId, numbers: &[&str]) -> Result<KnownOrders> {
    let known = store::orders::known(tx, tenant, numbers).await?;
    let by_number = known
        .into_iter()
        .map(|known| ((known.sales_route_id, known.number.clone()), known));
    Ok(by_number.collect())
}

/// Known orders that are told otherwise than before.
fn told_anew(known: &KnownOrders, orders: &[PreparedOrder]) -> Vec<OrderId> {
    let told_anew = orders.iter().filter_map(|prepared| {
        let order = &prepared.rows.order;
        let known = known.get(&(order.sales_route_id, order.number.clone()))?;
        (known.digest != order.digest).then_some(known.id)
    });
    told_anew.collect()
}

/// Known orders that this may change, or whose alerts: locked together, in the order of their ids.
fn touched(
    known: &KnownOrders,
    orders: &[PreparedOrder],
    on_known: OnKnown,
    not_taken: &NotTaken,
) -> Vec<OrderId> {
    let told_anew: HashSet<OrderId> = match on_known {
        OnKnown::Keep => HashSet::new(),
        OnKnown::Update => told_anew(known, orders).into_iter().collect(),
    };
    let touched = known
        .values()
        .filter(|known| told_anew.contains(&known.id) || not_taken.is_noted(known.id));
    touched.flat_map(concerned).collect()
}

/// Known orders that would take a new telling, had people not split, bundled or otherwise rearranged
/// them since, or printed their waybills, or a linked warehouse been told of them: a label, and a
/// warehouse, names a shipment, which would be made anew.
async fn fixed(
    tx: &mut Tx,
    entrance: &Entrance,
    known: &KnownOrders,
    orders: &[PreparedOrder],
    on_known: OnKnown,
) -> Result<HashMap<OrderId, EventKind>> {
    if on_known == OnKnown::Keep {
        return Ok(HashMap::new());
    }
    let told_anew = told_anew(known, orders);
    if told_anew.is_empty() {
        return Ok(HashMap::new());
    }
    let mut fixed = store::order_changes::rearranged(tx, entrance.tenant, &told_anew).await?;
    let printed = store::waybill_files::printed(&mut *tx, entrance.tenant, &told_anew).await?;
    fixed.extend(
        printed
            .iter()
            .map(|waybill| (waybill.order_id, EventKind::WaybillMade)),
    );
    let requests = store::ship_requests::live_of_orders(&mut *tx, entrance.tenant, &told_anew).await?;
    let there = requests.iter().filter(|request| request.may_be_there());
    fixed.extend(there.map(|request| (request.order_id, EventKind::ShipRequestSent)));
    Ok(fixed)
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
        let known = known.get(&(order.sales_route_id, order.number.clone()));
        known.is_none_or(|known| known.digest != order.digest)
    });
    products::at_the_door(tx, entrance.tenant, entrance.watch.masters.products, told_anew).await
}

fn decide(known: &Known, order: &Order, on_known: OnKnown, is_open: bool) -> Decision {
    let same = known.digest == order.digest;
    match on_known {
        _ if same => Decision::Unchanged,
        OnKnown::Keep => Decision::Kept,
        OnKnown::Update if is_open => Decision::Updated,
        OnKnown::Update => Decision::Closed,
    }
}

/// Puts a new telling into a known order. What the shop's people wrote stays where the new telling
/// says nothing about it; the lane that people or rules chose stays.
async fn update(
    tx: &mut Tx,
    entrance: &Entrance,
    codes: &products::Door,
    known: &Known,
    edited: Option<&HashSet<String>>,
    prepared: PreparedOrder,
) -> Result<()> {
    let is_edited = |field: &str| edited.is_some_and(|edited| edited.contains(field));
    let mut draft = prepared
        .draft
        .ok_or_else(|| Error::Internal("an update needs its draft".into()))?;
    let told_digest = prepared.rows.order.digest;
    let old = store::orders::get(&mut *tx, entrance.tenant, known.id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let personal = store::orders::open(&entrance.keys, &old)?;
    let edits = match edited {
        Some(_) => last_told(tx, entrance, known.id).await?,
        None => None,
    };
    if draft.staff_note.is_empty() {
        draft.staff_note = personal.staff_note;
    }
    if draft.buyer_note.is_empty() && is_edited("buyer_note") {
        draft.buyer_note = personal.buyer_note;
    }
    for tag in &old.tags.0 {
        if !draft.tags.contains(tag) {
            draft.tags.push(tag.clone());
        }
    }
    let identity = Identity {
        id: known.id,
        created_at: known.created_at,
        version: known.version + 1,
        status: known.status,
        event: EventKind::OrderUpdated,
        lane: is_edited("processing_route").then_some(old.processing_route_id),
    };
    let draft = codes.filled(old.sales_route_id, &draft);
    let mut rows = prepare::rows(entrance, &draft, &identity)?.map_err(domain::Error::from)?;
    rows.order.digest = told_digest;
    let lane = Some(rows.order.processing_route_id);
    (_, rows.order.sub_status_id) = lane_and_step(tx, &old, lane).await?;
    codes.resolve(&mut rows);
    if !store::orders::replace(tx, &rows, known.version).await? {
        return Err(domain::Error::Stale.into());
    }
    let change = match edits {
        Some(edits) => edits.put(tx, entrance, known.id).await?,
        None => OrderChangeId(new_id()),
    };
    // What its source says now is not ours to take back, nor what it replaced.
    if let Some(event) = rows.events.first() {
        super::bar_as(tx, change, known.id, event).await?;
    }
    Ok(())
}

/// What people or rules have changed, since they came in, of orders that are told anew. The rest is the
/// source's, which may tell the order without it.
async fn edited(
    tx: &mut Tx,
    entrance: &Entrance,
    known: &KnownOrders,
    orders: &[PreparedOrder],
    on_known: OnKnown,
) -> Result<HashMap<OrderId, HashSet<String>>> {
    let mut edited: HashMap<OrderId, HashSet<String>> = HashMap::new();
    let told_anew = told_anew(known, orders);
    if on_known == OnKnown::Keep || told_anew.is_empty() {
        return Ok(edited);
    }
    let kinds = [EventKind::OrderUpdated, EventKind::ShipmentUpdated];
    for event in store::events::of_kinds(tx, entrance.tenant, &kinds, &told_anew).await? {
        let fields = event.data.0["changed"].as_array().into_iter().flatten();
        let fields = fields.filter_map(|field| field.as_str());
        let fields = fields.map(|field| match event.kind {
            EventKind::OrderUpdated => field.to_owned(),
            _ => format!("shipments.{field}"),
        });
        edited
            .entry(OrderId(event.subject_id))
            .or_default()
            .extend(fields);
    }
    Ok(edited)
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
