//! Less lies there than orders hold: somebody sold it in the shop, carried it off, or counted fewer. The newest
//! of them give it back, and look for it elsewhere like any order.

use std::collections::{BTreeMap, BTreeSet};

use domain::stock::settle::{Shelf, spoken_for_twice};
use domain::{OrderId, TenantId, VariantId};
use store::Tx;
use store::stock_levels::{LockedLevel, Place};

use super::look_again::see_to;
use super::settle::{Held, settle_giving_way, shelf};
use crate::Result;
use crate::orders::{self, Desk};

/// Orders that give way in the transaction that takes their goods; more of them do in the background.
const FEW: usize = 50;

/// Of changes that are about to be made by hand: the orders that will have to give way, locked, since orders
/// are locked before levels. None where they are many.
pub(super) async fn foresee(tx: &mut Tx, desk: &Desk, changes: &BTreeMap<Place, i64>) -> Result<Held> {
    let fewer = changes.iter().filter(|(_, by)| **by < 0);
    let variants: BTreeSet<VariantId> = fewer.map(|((variant, _), _)| *variant).collect();
    if variants.is_empty() {
        return Ok(Held::default());
    }
    let variants: Vec<VariantId> = variants.into_iter().collect();
    let levels = store::stock_levels::peek(tx, desk.tenant, &variants).await?;
    let shelves: Vec<Shelf> = levels.iter().map(|level| changed(level, changes)).collect();
    let holders = holders(tx, desk.tenant, &spoken_for_twice(&shelves), FEW + 1).await?;
    if holders.is_empty() || holders.len() > FEW {
        return Ok(Held::default());
    }
    orders::lock(tx, desk.tenant, &holders).await?;
    Held::of(tx, desk, holders).await
}

fn changed(level: &LockedLevel, changes: &BTreeMap<Place, i64>) -> Shelf {
    let by = changes.get(&(level.variant_id, level.warehouse_id));
    let shelf = shelf(level);
    Shelf {
        on_hand: shelf.on_hand.saturating_add(by.copied().unwrap_or_default()),
        ..shelf
    }
}

/// Once that is done: they give way; the levels of all that they need and hold are locked by now. What is
/// still spoken for twice is seen to in the background.
pub(super) async fn give_way(tx: &mut Tx, desk: &Desk, variants: &[VariantId], holders: Held) -> Result<()> {
    let mut over = over(tx, desk.tenant, variants).await?;
    if !over.is_empty() && !holders.is_empty() {
        settle_giving_way(tx, desk, holders).await?;
        over = self::over(tx, desk.tenant, variants).await?;
    }
    see_to(tx, desk, &over).await
}

/// Has a job see to what of these is spoken for twice.
pub(crate) async fn ask_for_way(tx: &mut Tx, desk: &Desk, variants: &[VariantId]) -> Result<()> {
    let over = over(tx, desk.tenant, variants).await?;
    see_to(tx, desk, &over).await
}

/// The job: so many orders give way at once; false where none has to any more.
pub(super) async fn some_give_way(
    tx: &mut Tx,
    desk: &Desk,
    variants: &[VariantId],
    most: usize,
) -> Result<bool> {
    let levels = store::stock_levels::peek(tx, desk.tenant, variants).await?;
    let shelves: Vec<Shelf> = levels.iter().map(shelf).collect();
    let holders = holders(tx, desk.tenant, &spoken_for_twice(&shelves), most).await?;
    if holders.is_empty() {
        return Ok(false);
    }
    orders::lock(tx, desk.tenant, &holders).await?;
    let held = Held::of(tx, desk, holders).await?;
    settle_giving_way(tx, desk, held).await
}

async fn over(tx: &mut Tx, tenant: TenantId, variants: &[VariantId]) -> Result<BTreeMap<Place, i64>> {
    let levels = store::stock_levels::lock(tx, tenant, variants).await?;
    let shelves: Vec<Shelf> = levels.iter().map(shelf).collect();
    Ok(spoken_for_twice(&shelves))
}

/// The newest orders that hold so many there, in the order of their ids; no more than `most`.
async fn holders(
    tx: &mut Tx,
    tenant: TenantId,
    over: &BTreeMap<Place, i64>,
    most: usize,
) -> Result<Vec<OrderId>> {
    if over.is_empty() {
        return Ok(Vec::new());
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut found = store::stock_reservations::newest_holders(tx, tenant, over, most).await?;
    found.sort_unstable();
    Ok(found)
}
