//! What orders hold of the stock, brought into line with what they need now: one rule for arriving,
//! editing, splitting, bundling, canceling, shipping and the undoing of each. Done twice, it changes
//! nothing the second time.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::demand::Need;
use super::{MovementKind, Reservation};
use crate::{OrderId, OrderLineId, ShipmentId, TenantId, VariantId, WarehouseId};

/// A variant's level in one warehouse. A variant without any is not kept count of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shelf {
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub on_hand: i64,
    pub reserved: i64,
    /// Whether orders are served from it.
    pub sells: bool,
    /// How many of the variant may be spoken for that are not there, on all its shelves together: 受注生産.
    pub made_to_order: i64,
}

/// One line of the ledger to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub order_id: OrderId,
    pub variant_id: VariantId,
    pub warehouse_id: WarehouseId,
    pub kind: MovementKind,
    pub on_hand: i64,
    pub reserved: i64,
}

/// What is to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Lines whose reservations are written anew.
    pub lines: BTreeSet<OrderLineId>,
    /// Theirs.
    pub reservations: Vec<Reservation>,
    pub changes: Vec<Change>,
}

type Key = (OrderLineId, VariantId);
type Place = (VariantId, WarehouseId);

/// Of which more is spoken for than there is, and than may be made: by how many. `shelves` are all levels of
/// their variants, the preferred first.
pub fn spoken_for_twice(shelves: &[Shelf]) -> BTreeMap<Place, i64> {
    let mut may_be_made: HashMap<VariantId, i64> = HashMap::new();
    let mut over = BTreeMap::new();
    for shelf in shelves {
        let rest = may_be_made.entry(shelf.variant_id).or_insert(shelf.made_to_order);
        let missing = (shelf.reserved - shelf.on_hand).max(0);
        let made = if shelf.sells { missing.min(*rest) } else { 0 };
        *rest -= made;
        let too_many = (missing - made).min(shelf.reserved);
        if too_many > 0 {
            over.insert((shelf.variant_id, shelf.warehouse_id), too_many);
        }
    }
    over
}

/// The same plan for orders of which the last give back what is spoken for twice, and then look for it
/// elsewhere like any other.
pub fn plan_giving_way(tenant: TenantId, needs: &[Need], old: &[Reservation], shelves: &[Shelf]) -> Plan {
    let over = spoken_for_twice(shelves);
    plan_all(tenant, needs, old, shelves, &BTreeSet::new(), over)
}

/// Plans for these needs, the first served first. `old` is all that the orders held; `shelves` all levels
/// of all variants in either, the preferred first. `left_now` are shipments that leave in this very
/// change: what left before its stock was kept count of is not counted now, and what left with it is not
/// counted otherwise because a set consists of something else since.
pub fn plan(
    tenant: TenantId,
    needs: &[Need],
    old: &[Reservation],
    shelves: &[Shelf],
    left_now: &BTreeSet<ShipmentId>,
) -> Plan {
    plan_all(tenant, needs, old, shelves, left_now, BTreeMap::new())
}

fn plan_all(
    tenant: TenantId,
    needs: &[Need],
    old: &[Reservation],
    shelves: &[Shelf],
    left_now: &BTreeSet<ShipmentId>,
    too_many: BTreeMap<Place, i64>,
) -> Plan {
    let mut desk = Desk::new(shelves);
    let over = over(needs, old, left_now);
    let is_over = |line: &OrderLineId| over.contains(line);
    let needs: Vec<Need> = needs
        .iter()
        .filter(|need| !is_over(&need.line_id))
        .copied()
        .collect();
    let mut before: BTreeMap<Key, Vec<Reservation>> = BTreeMap::new();
    for row in old.iter().filter(|row| !is_over(&row.line_id)) {
        before
            .entry((row.line_id, row.variant_id))
            .or_default()
            .push(row.clone());
    }
    let wanted: HashMap<Key, Need> = added_up(&needs);
    // What comes free first serves others of the same change.
    let mut kept: BTreeMap<Key, Vec<Part>> = BTreeMap::new();
    for (key, rows) in &before {
        kept.insert(*key, desk.give_back(rows, wanted.get(key)));
    }
    desk.give_way(&needs, &mut kept, too_many);
    let mut after: BTreeMap<Key, Vec<Reservation>> = BTreeMap::new();
    let mut served = BTreeSet::new();
    for need in &needs {
        let key = (need.line_id, need.variant_id);
        let Some(need) = wanted.get(&key).filter(|_| served.insert(key)) else {
            continue;
        };
        let parts = kept.remove(&key);
        if !desk.counts(need.variant_id)
            || need.gone && parts.is_none() && !left_now.contains(&need.shipment_id)
        {
            continue;
        }
        let parts = parts.unwrap_or_default();
        let (parts, short) = if need.gone {
            (desk.sell(need, parts), 0)
        } else {
            desk.reserve(need, parts)
        };
        after.insert(key, desk.rows(tenant, need, parts, short));
    }
    let mut plan = Plan {
        changes: desk.changes,
        ..Plan::default()
    };
    let keys: BTreeSet<&Key> = before.keys().chain(after.keys()).collect();
    for key in keys {
        if before.get(key) != after.get(key) {
            plan.lines.insert(key.0);
        }
    }
    // A line's rows are written together.
    for (key, rows) in after {
        if plan.lines.contains(&key.0) {
            plan.reservations.extend(rows);
        }
    }
    plan
}

/// Lines that left earlier, were taken off the shelves then, and are where they were.
fn over(needs: &[Need], old: &[Reservation], left_now: &BTreeSet<ShipmentId>) -> BTreeSet<OrderLineId> {
    let gone: BTreeSet<_> = needs
        .iter()
        .filter(|need| need.gone && !left_now.contains(&need.shipment_id))
        .map(|need| (need.line_id, need.order_id, need.shipment_id))
        .collect();
    old.iter()
        .filter(|row| row.sold > 0 && gone.contains(&(row.line_id, row.order_id, row.shipment_id)))
        .map(|row| row.line_id)
        .collect()
}

/// A line that needs one variant twice (by two components) needs the sum.
fn added_up(needs: &[Need]) -> HashMap<Key, Need> {
    let mut wanted: HashMap<Key, Need> = HashMap::new();
    for need in needs {
        wanted
            .entry((need.line_id, need.variant_id))
            .and_modify(|sum| sum.quantity = sum.quantity.saturating_add(need.quantity))
            .or_insert(*need);
    }
    wanted
}

/// What a line holds in one warehouse.
#[derive(Clone, Copy)]
struct Part {
    warehouse_id: WarehouseId,
    held: i64,
    sold: i64,
}

/// The levels as they change, and the ledger of it.
struct Desk {
    shelves: HashMap<VariantId, Vec<Shelf>>,
    changes: Vec<Change>,
}

impl Desk {
    fn new(shelves: &[Shelf]) -> Desk {
        let mut by_variant: HashMap<VariantId, Vec<Shelf>> = HashMap::new();
        for shelf in shelves {
            by_variant.entry(shelf.variant_id).or_default().push(*shelf);
        }
        Desk {
            shelves: by_variant,
            changes: Vec::new(),
        }
    }

    fn counts(&self, variant: VariantId) -> bool {
        self.shelves.contains_key(&variant)
    }

    fn change(
        &mut self,
        order_id: OrderId,
        (variant_id, warehouse_id): Place,
        kind: MovementKind,
        (on_hand, reserved): (i64, i64),
    ) {
        if on_hand == 0 && reserved == 0 {
            return;
        }
        let shelves = self.shelves.get_mut(&variant_id).into_iter().flatten();
        for shelf in shelves.filter(|shelf| shelf.warehouse_id == warehouse_id) {
            shelf.on_hand += on_hand;
            shelf.reserved += reserved;
        }
        self.changes.push(Change {
            order_id,
            variant_id,
            warehouse_id,
            kind,
            on_hand,
            reserved,
        });
    }

    /// What is not needed any more comes free; what left and is back is spoken for again.
    fn give_back(&mut self, rows: &[Reservation], need: Option<&Need>) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut room = need.map_or(0, |need| need.quantity);
        let gone = need.is_some_and(|need| need.gone);
        for row in rows {
            let place = (row.variant_id, row.warehouse_id);
            let (mut held, mut sold) = (row.held, row.sold);
            if !gone && sold > 0 {
                let reserved = if need.is_some() { sold } else { 0 };
                self.change(row.order_id, place, MovementKind::Unsell, (sold, reserved));
                held += reserved;
                sold = 0;
            }
            let keeps = (held + sold).min(room);
            let mut too_many = held + sold - keeps;
            room -= keeps;
            let released = too_many.min(held);
            self.change(row.order_id, place, MovementKind::Release, (0, -released));
            held -= released;
            too_many -= released;
            self.change(row.order_id, place, MovementKind::Unsell, (too_many, 0));
            sold -= too_many;
            if held > 0 || sold > 0 {
                parts.push(Part {
                    warehouse_id: row.warehouse_id,
                    held,
                    sold,
                });
            }
        }
        parts
    }

    /// The last of them let go of what is spoken for twice.
    fn give_way(
        &mut self,
        needs: &[Need],
        kept: &mut BTreeMap<Key, Vec<Part>>,
        mut too_many: BTreeMap<Place, i64>,
    ) {
        if too_many.is_empty() {
            return;
        }
        for need in needs.iter().rev() {
            let parts = kept.get_mut(&(need.line_id, need.variant_id));
            for part in parts.into_iter().flatten() {
                let place = (need.variant_id, part.warehouse_id);
                let Some(rest) = too_many.get_mut(&place) else {
                    continue;
                };
                let gives = part.held.min(*rest);
                *rest -= gives;
                part.held -= gives;
                self.change(need.order_id, place, MovementKind::Release, (0, -gives));
            }
        }
        for parts in kept.values_mut() {
            parts.retain(|part| part.held > 0 || part.sold > 0);
        }
    }

    /// It left, whether it was spoken for or not.
    fn sell(&mut self, need: &Need, mut parts: Vec<Part>) -> Vec<Part> {
        for part in &mut parts {
            let place = (need.variant_id, part.warehouse_id);
            self.change(need.order_id, place, MovementKind::Sell, (-part.held, -part.held));
            part.sold += part.held;
            part.held = 0;
        }
        let missing = need.quantity - parts.iter().map(|part| part.sold).sum::<i64>();
        if let Some(warehouse) = self.first(need.variant_id).filter(|_| missing > 0) {
            let place = (need.variant_id, warehouse);
            self.change(need.order_id, place, MovementKind::Sell, (-missing, 0));
            part_of(&mut parts, warehouse).sold += missing;
        }
        parts
    }

    /// Speaks for what is missing: in one warehouse if one has it all, else wherever there is some. What is
    /// nowhere is made to order, as far as that goes, for the warehouse that is served from first.
    fn reserve(&mut self, need: &Need, mut parts: Vec<Part>) -> (Vec<Part>, i64) {
        let mut missing = need.quantity - parts.iter().map(|part| part.held).sum::<i64>();
        let shelves = self.shelves.get(&need.variant_id).cloned().unwrap_or_default();
        let selling: Vec<&Shelf> = shelves.iter().filter(|shelf| shelf.sells).collect();
        let free = |shelf: &Shelf| (shelf.on_hand - shelf.reserved).max(0);
        let whole = selling.iter().find(|shelf| free(shelf) >= missing);
        let there = whole
            .into_iter()
            .chain(&selling)
            .map(|shelf| (*shelf, free(shelf)));
        let to_be_made = selling.first().map(|first| (*first, to_be_made(&selling)));
        for (shelf, free) in there.chain(to_be_made) {
            let takes = free.min(missing);
            // A shelf comes twice only if the first time took all.
            if takes <= 0 {
                continue;
            }
            let place = (need.variant_id, shelf.warehouse_id);
            self.change(need.order_id, place, MovementKind::Reserve, (0, takes));
            part_of(&mut parts, shelf.warehouse_id).held += takes;
            missing -= takes;
        }
        (parts, missing.max(0))
    }

    fn first(&self, variant: VariantId) -> Option<WarehouseId> {
        let shelves = self.shelves.get(&variant)?;
        let selling = shelves.iter().find(|shelf| shelf.sells).or(shelves.first());
        selling.map(|shelf| shelf.warehouse_id)
    }

    fn rows(&self, tenant_id: TenantId, need: &Need, parts: Vec<Part>, short: i64) -> Vec<Reservation> {
        let mut rows: Vec<Reservation> = parts
            .into_iter()
            .map(|part| Reservation {
                tenant_id,
                order_id: need.order_id,
                line_id: need.line_id,
                variant_id: need.variant_id,
                warehouse_id: part.warehouse_id,
                shipment_id: need.shipment_id,
                held: part.held,
                sold: part.sold,
                short: 0,
            })
            .collect();
        if short > 0
            && rows.is_empty()
            && let Some(warehouse_id) = self.first(need.variant_id)
        {
            rows.push(Reservation {
                tenant_id,
                order_id: need.order_id,
                line_id: need.line_id,
                variant_id: need.variant_id,
                warehouse_id,
                shipment_id: need.shipment_id,
                held: 0,
                sold: 0,
                short: 0,
            });
        }
        rows.sort_by_key(|row| row.warehouse_id);
        if let Some(first) = rows.first_mut() {
            first.short = short;
        }
        rows
    }
}

/// How many may still be spoken for that are not there.
fn to_be_made(selling: &[&Shelf]) -> i64 {
    let most = selling.first().map_or(0, |shelf| shelf.made_to_order);
    let spoken_for: i64 = selling
        .iter()
        .map(|shelf| (shelf.reserved - shelf.on_hand).max(0))
        .sum();
    (most - spoken_for).max(0)
}

fn part_of(parts: &mut Vec<Part>, warehouse_id: WarehouseId) -> &mut Part {
    let place = parts.iter().position(|part| part.warehouse_id == warehouse_id);
    let place = place.unwrap_or_else(|| {
        parts.push(Part {
            warehouse_id,
            held: 0,
            sold: 0,
        });
        parts.len() - 1
    });
    &mut parts[place]
}

#[cfg(test)]
#[path = "settle_tests.rs"]
mod tests;
