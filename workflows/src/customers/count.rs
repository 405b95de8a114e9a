//! 購入回数 and ランク: what customers' orders come to. Counted afresh each time, so that nothing that
//! happens to an order can leave a counter wrong.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};

use domain::customer::{Bought, CustomerRank, rank_of};
use domain::{CustomerId, CustomerRankId, Instant, OrderId, TenantId, Yen};
use store::Tx;
use store::customers::{Counted, Member, Sum};

use crate::{App, Result, Stop};

const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;
/// Customers a transaction.
const BATCH: i64 = 500;

/// Counts whoever these orders are of; to be called by whoever changes what orders come to.
pub(crate) async fn recount_of_orders(
    tx: &mut Tx,
    tenant: TenantId,
    orders: &[OrderId],
    now: Instant,
) -> Result<()> {
    if orders.is_empty() {
        return Ok(());
    }
    let customers = store::customers::of_orders(&mut *tx, tenant, orders).await?;
    recount(tx, tenant, &customers, now).await
}

/// Counts these customers, or whom they were merged into.
pub(crate) async fn recount(tx: &mut Tx, tenant: TenantId, ids: &[CustomerId], now: Instant) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let members = store::customers::members(tx, tenant, ids).await?;
    let mut roots: Vec<CustomerId> = members.iter().map(|member| member.root).collect();
    roots.dedup();
    store::customers::lock(tx, tenant, &roots).await?;
    let root_of: HashMap<CustomerId, CustomerId> =
        members.iter().map(|Member { id, root }| (*id, *root)).collect();
    let all: Vec<CustomerId> = root_of.keys().copied().collect();
    let sums = store::customers::sums(&mut *tx, tenant, &all, None).await?;
    let ranks = store::customer_ranks::all(&mut *tx, tenant).await?;
    let mut recent: BTreeMap<i64, HashMap<CustomerId, Bought>> = BTreeMap::new();
    for days in ranks.iter().filter_map(|rank| rank.within_days) {
        if let Entry::Vacant(vacant) = recent.entry(days) {
            let since = days_before(now, days);
            let sums = store::customers::sums(&mut *tx, tenant, &all, Some(since)).await?;
            vacant.insert(bought(&sums, &root_of));
        }
    }
    let ever = bought(&sums, &root_of);
    let mut times: HashMap<CustomerId, (Instant, Instant)> = HashMap::new();
    for sum in &sums {
        if let Some(root) = root_of.get(&sum.customer_id) {
            let (first, last) = times
                .entry(*root)
                .or_insert((sum.first_ordered_at, sum.last_ordered_at));
            *first = (*first).min(sum.first_ordered_at);
            *last = (*last).max(sum.last_ordered_at);
        }
    }
    let counted: Vec<Counted> = roots
        .into_iter()
        .map(|id| Counted {
            id,
            bought: ever.get(&id).copied().unwrap_or_default(),
            first_ordered_at: times.get(&id).map(|(first, _)| *first),
            last_ordered_at: times.get(&id).map(|(_, last)| *last),
            rank: rank(&ranks, id, &ever, &recent),
        })
        .collect();
    Ok(store::customers::write_counts(tx, tenant, &counted).await?)
}

pub(super) fn days_before(now: Instant, days: i64) -> Instant {
    now.plus_millis(-days.saturating_mul(DAY_MILLIS))
}

fn bought(sums: &[Sum], root_of: &HashMap<CustomerId, CustomerId>) -> HashMap<CustomerId, Bought> {
    let mut bought: HashMap<CustomerId, Bought> = HashMap::new();
    for sum in sums {
        if let Some(root) = root_of.get(&sum.customer_id) {
            let total = bought.entry(*root).or_default();
            total.orders += sum.orders;
            total.amount = Yen(total.amount.0.saturating_add(sum.amount.0));
        }
    }
    bought
}

fn rank(
    ranks: &[CustomerRank],
    id: CustomerId,
    ever: &HashMap<CustomerId, Bought>,
    recent: &BTreeMap<i64, HashMap<CustomerId, Bought>>,
) -> Option<CustomerRankId> {
    rank_of(ranks, |rank| {
        let counts = match rank.within_days {
            Some(days) => recent.get(&days),
            None => Some(ever),
        };
        counts
            .and_then(|counts| counts.get(&id))
            .copied()
            .unwrap_or_default()
    })
}

/// Counts and ranks all customers of all tenants that have ranks: time alone takes some away. False
/// where it was stopped on the way.
pub async fn recount_all(app: &App, only: Option<TenantId>, stop: &Stop) -> Result<bool> {
    let db = &app.store.db;
    for tenant in store::tenants::all(db).await? {
        let tenant = tenant.id;
        let ranks = store::customer_ranks::all(db, tenant).await?;
        let wanted = match only {
            Some(only) => only == tenant,
            None => ranks.iter().any(|rank| rank.within_days.is_some()),
        };
        if !wanted {
            continue;
        }
        let mut after = None;
        loop {
            let ids = store::customers::after(db, tenant, after, BATCH).await?;
            let Some(&last) = ids.last() else { break };
            if stop.is_asked() {
                return Ok(false);
            }
            let mut tx = db.begin().await?;
            recount(&mut tx, tenant, &ids, app.now()).await?;
            tx.commit().await?;
            after = Some(last);
        }
    }
    Ok(true)
}
