//! Orders that are there already, among those that are told; locked before anything is done to them.

use std::collections::{BTreeSet, HashMap};

use domain::order::Order;
use domain::{OrderId, SalesRouteId, TenantId};
use store::Tx;
use store::orders::Known;

use super::not_taken::{NotTaken, concerned};
use super::prepare::PreparedOrder;
use crate::Result;

/// What happens to an order that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnKnown {
    /// It stays as it is.
    Keep,
    /// It takes what the draft says, as long as nobody works on it.
    Update,
}

pub(super) type OrderKey = (SalesRouteId, String);
pub(super) type KnownOrders = HashMap<OrderKey, Known>;

/// What an order is known by.
pub(super) fn key(order: &Order) -> OrderKey {
    (order.sales_route_id, order.number.clone())
}

pub(super) async fn known(tx: &mut Tx, tenant: TenantId, orders: &[PreparedOrder]) -> Result<KnownOrders> {
    let numbers: Vec<&str> = orders
        .iter()
        .map(|prepared| prepared.rows.order.number.as_str())
        .collect();
    let known = store::orders::known(tx, tenant, &numbers).await?;
    let by_number = known
        .into_iter()
        .map(|known| ((known.sales_route_id, known.number.clone()), known));
    Ok(by_number.collect())
}

/// Tellings of orders that are there already, each with what is known of its order.
pub(super) fn tellings<'a>(
    known: &'a KnownOrders,
    orders: &'a [PreparedOrder],
) -> impl Iterator<Item = (&'a Known, &'a PreparedOrder)> {
    let telling = |prepared: &'a PreparedOrder| Some((known.get(&key(&prepared.rows.order))?, prepared));
    orders.iter().filter_map(telling)
}

/// Known orders that are told otherwise than before.
pub(super) fn told_anew(known: &KnownOrders, orders: &[PreparedOrder]) -> Vec<OrderId> {
    let told_anew = tellings(known, orders).filter(|(known, told)| known.digest != told.rows.order.digest);
    told_anew.map(|(known, _)| known.id).collect()
}

/// Those that are known, with what is noted of them, once all that these tellings may change, or whose
/// alerts, are locked together with `more`, in the order of their ids: nobody changes them until the
/// transaction ends. One that went into another before it could be locked takes that one along.
pub(super) async fn locked(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[PreparedOrder],
    on_known: OnKnown,
    more: &[OrderId],
) -> Result<(KnownOrders, NotTaken)> {
    let mut locked = BTreeSet::new();
    loop {
        let known = known(tx, tenant, orders).await?;
        let ids: Vec<OrderId> = tellings(&known, orders).map(|(known, _)| known.id).collect();
        let not_taken = NotTaken::known(tx, tenant, &ids).await?;
        let wanted = tellings(&known, orders).filter(|(known, told)| {
            let is_told_anew = on_known == OnKnown::Update && known.digest != told.rows.order.digest;
            is_told_anew || not_taken.is_noted(known.id)
        });
        let mut wanted: BTreeSet<OrderId> = wanted.flat_map(|(known, _)| concerned(known)).collect();
        wanted.extend(more);
        if wanted.is_subset(&locked) {
            return Ok((known, not_taken));
        }
        locked.extend(wanted);
        let ids: Vec<OrderId> = locked.iter().copied().collect();
        store::alerts::lock_orders(tx, tenant, &ids).await?;
    }
}

/// The same for whoever changes more of them afterwards than the door does.
pub(crate) async fn lock_told(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[PreparedOrder],
    on_known: OnKnown,
    more: &[OrderId],
) -> Result<()> {
    locked(tx, tenant, orders, on_known, more).await.map(drop)
}
