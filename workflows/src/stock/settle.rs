//! What orders hold of the stock, brought into line with what they need now.

use std::collections::{BTreeMap, BTreeSet};

use domain::standing::Standing;
use domain::stock::demand::{GoodsLine, Need, needs};
use domain::stock::settle::{Change, Plan, Shelf, plan, plan_giving_way, spoken_for_twice};
use domain::stock::{Reservation, StockMovement};
use domain::{Json, OrderId, ShipmentId, StockMovementId, VariantId, WarehouseId};
use store::Tx;
use store::orders::OrderRows;
use store::stock_levels::{LevelChange, LockedLevel};

use super::look_again::{look_again, see_to};
use super::{alert, changed};
use crate::orders::Desk;
use crate::{Error, Result, new_id};

/// Shipments that have left, and had not.
pub(crate) fn left<'a>(
    moved: impl IntoIterator<Item = (&'a Standing, &'a Standing)>,
) -> BTreeSet<ShipmentId> {
    let mut left = BTreeSet::new();
    for (before, after) in moved {
        for (before, after) in before.shipments.iter().zip(&after.shipments) {
            if !before.status.has_shipped() && after.status.has_shipped() {
                left.insert(after.id);
            }
        }
    }
    left
}

/// Of stored, locked orders. `left_now` are shipments that left in this transaction.
pub(crate) async fn settle(
    tx: &mut Tx,
    desk: &Desk,
    orders: &[OrderId],
    left_now: &BTreeSet<ShipmentId>,
) -> Result<()> {
    if orders.is_empty() || !store::product_codes::masters(&mut *tx, desk.tenant).await?.stock {
        return Ok(());
    }
    let held = Held::of(tx, desk, orders.to_vec()).await?;
    settle_held(tx, desk, held, Settling::Needs(left_now)).await?;
    Ok(())
}

/// The last of these orders give back what is spoken for twice; whether anything has changed.
pub(super) async fn settle_giving_way(tx: &mut Tx, desk: &Desk, held: Held) -> Result<bool> {
    settle_held(tx, desk, held, Settling::GivingWay).await
}

/// Of orders that arrived together: those that were known are locked, the new ones were stored in this
/// transaction. All of their levels are locked at once.
pub(crate) async fn settle_arrived(
    tx: &mut Tx,
    desk: &Desk,
    known: &[OrderId],
    new: &[OrderRows],
) -> Result<()> {
    // The older ones first.
    let mut held = Held::of(tx, desk, known.to_vec()).await?;
    held.orders.extend(new.iter().map(|rows| rows.order.id));
    held.needs.extend(needed(tx, desk, &goods(new)).await?);
    settle_held(tx, desk, held, Settling::Needs(&BTreeSet::new())).await?;
    Ok(())
}

fn goods(new: &[OrderRows]) -> Vec<GoodsLine> {
    let mut lines = Vec::new();
    for rows in new {
        let status = rows.order.status;
        lines.extend(rows.lines.iter().map(|line| GoodsLine {
            order_id: line.order_id,
            shipment_id: line.shipment_id,
            status,
            id: line.id,
            position: line.position,
            kind: line.kind,
            variant_id: line.variant_id,
            multiplier: line.multiplier,
            quantity: line.quantity,
        }));
    }
    lines
}

/// Locked orders, with what they need and what they hold.
#[derive(Default)]
pub(super) struct Held {
    orders: Vec<OrderId>,
    needs: Vec<Need>,
    old: Vec<Reservation>,
}

impl Held {
    pub(super) async fn of(tx: &mut Tx, desk: &Desk, orders: Vec<OrderId>) -> Result<Held> {
        if orders.is_empty() {
            return Ok(Held::default());
        }
        let lines = store::stock_reservations::goods(&mut *tx, desk.tenant, &orders).await?;
        let old = store::stock_reservations::of_orders(&mut *tx, desk.tenant, &orders).await?;
        let needs = needed(tx, desk, &lines).await?;
        Ok(Held { orders, needs, old })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }

    /// All whose levels may change with them.
    pub(super) fn variants(&self) -> BTreeSet<VariantId> {
        let needed = self.needs.iter().map(|need| need.variant_id);
        needed.chain(self.old.iter().map(|row| row.variant_id)).collect()
    }
}

/// What is settled.
#[derive(Clone, Copy)]
enum Settling<'a> {
    /// What orders need; shipments that leave with it.
    Needs(&'a BTreeSet<ShipmentId>),
    /// What is spoken for twice.
    GivingWay,
}

async fn settle_held(tx: &mut Tx, desk: &Desk, held: Held, what: Settling<'_>) -> Result<bool> {
    let variants: Vec<VariantId> = held.variants().into_iter().collect();
    if variants.is_empty() {
        return Ok(false);
    }
    let Held { orders, needs, old } = held;
    let levels = store::stock_levels::lock(tx, desk.tenant, &variants).await?;
    let shelves: Vec<Shelf> = levels.iter().map(shelf).collect();
    let plan = match what {
        Settling::Needs(left_now) => plan(desk.tenant, &needs, &old, &shelves, left_now),
        Settling::GivingWay => plan_giving_way(desk.tenant, &needs, &old, &shelves),
    };
    if plan.lines.is_empty() && plan.changes.is_empty() {
        return Ok(false);
    }
    write(tx, desk, &orders, &shelves, &plan).await?;
    let was_short = old.iter().any(|row| row.short > 0);
    if was_short || plan.reservations.iter().any(|row| row.short > 0) {
        let kept = old.into_iter().filter(|row| !plan.lines.contains(&row.line_id));
        let rows: Vec<Reservation> = kept.chain(plan.reservations).collect();
        alert::put_right(tx, desk, &orders, &rows).await?;
    }
    if let Settling::Needs(_) = what {
        see_to(tx, desk, &spoken_for_twice(&after(&shelves, &plan.changes))).await?;
    }
    Ok(true)
}

/// The levels that changed, and those of the same variants, as they are now.
fn after(shelves: &[Shelf], changes: &[Change]) -> Vec<Shelf> {
    let variants: BTreeSet<VariantId> = changes.iter().map(|change| change.variant_id).collect();
    let shelves = shelves
        .iter()
        .filter(|shelf| variants.contains(&shelf.variant_id));
    let mut shelves: Vec<Shelf> = shelves.copied().collect();
    for change in changes {
        let place = (change.variant_id, change.warehouse_id);
        let there = shelves.iter_mut();
        for shelf in there.filter(|shelf| (shelf.variant_id, shelf.warehouse_id) == place) {
            shelf.on_hand += change.on_hand;
            shelf.reserved += change.reserved;
        }
    }
    shelves
}

/// The oldest order first: ids are in the order in which orders came.
async fn needed(tx: &mut Tx, desk: &Desk, lines: &[GoodsLine]) -> Result<Vec<Need>> {
    let variants: BTreeSet<VariantId> = lines.iter().filter_map(|line| line.variant_id).collect();
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    let variants: Vec<VariantId> = variants.into_iter().collect();
    let sets = store::variants::components(&mut *tx, desk.tenant, &variants).await?;
    Ok(needs(lines, &sets.into_iter().collect()))
}

pub(super) fn shelf(level: &LockedLevel) -> Shelf {
    Shelf {
        variant_id: level.variant_id,
        warehouse_id: level.warehouse_id,
        on_hand: level.on_hand,
        reserved: level.reserved,
        sells: level.sells,
        made_to_order: level.made_to_order(),
    }
}

async fn write(tx: &mut Tx, desk: &Desk, orders: &[OrderId], shelves: &[Shelf], plan: &Plan) -> Result<()> {
    let mut sums: BTreeMap<(VariantId, WarehouseId), LevelChange> = BTreeMap::new();
    for change in &plan.changes {
        let sum = sums
            .entry((change.variant_id, change.warehouse_id))
            .or_insert(LevelChange {
                on_hand: 0,
                reserved: 0,
                made_to_order: 0,
            });
        sum.on_hand += change.on_hand;
        sum.reserved += change.reserved;
    }
    for shelf in shelves {
        if let Some(sum) = sums.get_mut(&(shelf.variant_id, shelf.warehouse_id)) {
            sum.made_to_order = shelf.made_to_order;
        }
    }
    let (mut other, mut freed) = (BTreeSet::new(), BTreeMap::new());
    for (place, sum) in sums {
        if (sum.on_hand, sum.reserved) == (0, 0) {
            continue;
        }
        if !store::stock_levels::settle(tx, desk.tenant, place, sum, desk.now).await? {
            return Err(Error::Internal("a locked stock level changed".into()));
        }
        if sum.on_hand != sum.reserved {
            other.insert(place.0);
        }
        if sum.on_hand > sum.reserved {
            freed.insert(place.0, false);
        }
    }
    let lines = plan.lines.iter().copied();
    store::stock_reservations::replace(tx, desk.tenant, orders, lines, &plan.reservations).await?;
    let movements: Vec<StockMovement> = plan.changes.iter().map(|change| movement(desk, change)).collect();
    store::stock_movements::insert(tx, &movements).await?;
    changed::changed(tx, desk, &other).await?;
    // Others may wait for what came free.
    if freed.is_empty() {
        return Ok(());
    }
    look_again(tx, desk, &freed).await
}

fn movement(desk: &Desk, change: &Change) -> StockMovement {
    StockMovement {
        tenant_id: desk.tenant,
        id: StockMovementId(new_id()),
        variant_id: change.variant_id,
        warehouse_id: change.warehouse_id,
        kind: change.kind,
        on_hand: change.on_hand,
        reserved: change.reserved,
        order_id: Some(change.order_id),
        reference: String::new(),
        note: String::new(),
        actor: Json(desk.actor.clone()),
        occurred_at: desk.now,
    }
}
