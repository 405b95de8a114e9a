use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const TENANT: TenantId = TenantId(Uuid::nil());

fn variant(n: u128) -> VariantId {
    VariantId(Uuid::from_u128(n))
}

fn warehouse(n: u128) -> WarehouseId {
    WarehouseId(Uuid::from_u128(n))
}

fn need(line: u128, of: u128, quantity: i64, gone: bool) -> Need {
    Need {
        order_id: OrderId(Uuid::from_u128(line)),
        shipment_id: ShipmentId(Uuid::from_u128(line)),
        line_id: OrderLineId(Uuid::from_u128(line)),
        variant_id: variant(of),
        quantity,
        gone,
    }
}

fn shelf(of: u128, at: u128, on_hand: i64) -> Shelf {
    Shelf {
        variant_id: variant(of),
        warehouse_id: warehouse(at),
        on_hand,
        reserved: 0,
        sells: true,
        made_to_order: 0,
    }
}

/// The stock of a shop in memory: levels, reservations, and the ledger as sums.
struct Shop {
    shelves: Vec<Shelf>,
    held: Vec<Reservation>,
    ledger: HashMap<(VariantId, WarehouseId), (i64, i64)>,
}

impl Shop {
    fn new(shelves: Vec<Shelf>) -> Shop {
        let ledger = shelves
            .iter()
            .map(|shelf| {
                (
                    (shelf.variant_id, shelf.warehouse_id),
                    (shelf.on_hand, shelf.reserved),
                )
            })
            .collect();
        Shop {
            shelves,
            held: Vec::new(),
            ledger,
        }
    }

    /// The needs are all that the orders of these lines need now; what is gone of them leaves now.
    fn settle(&mut self, needs: &[Need], lines: &[u128]) -> Plan {
        let left: BTreeSet<ShipmentId> = needs.iter().map(|need| need.shipment_id).collect();
        self.settle_as(needs, lines, &left)
    }

    fn settle_as(&mut self, needs: &[Need], lines: &[u128], left: &BTreeSet<ShipmentId>) -> Plan {
        let ids: Vec<OrderLineId> = lines.iter().map(|n| OrderLineId(Uuid::from_u128(*n))).collect();
        let old: Vec<Reservation> = self
            .held
            .iter()
            .filter(|row| ids.contains(&row.line_id))
            .cloned()
            .collect();
        let plan = plan(TENANT, needs, &old, &self.shelves, left);
        self.write(&plan);
        plan
    }

    /// The newest holders of what is spoken for twice let go of it, so many orders at a time.
    fn make_way(&mut self, needed: &HashMap<u128, Need>, at_once: usize) {
        loop {
            let over = spoken_for_twice(&self.shelves);
            let Some(place) = over.keys().next() else { return };
            let mut holders: Vec<OrderId> = self
                .held
                .iter()
                .filter(|row| row.held > 0 && (row.variant_id, row.warehouse_id) == *place)
                .map(|row| row.order_id)
                .collect();
            holders.sort_unstable();
            let holders = holders.split_off(holders.len().saturating_sub(at_once));
            let mut needs: Vec<Need> = needed
                .values()
                .filter(|need| holders.contains(&need.order_id))
                .copied()
                .collect();
            needs.sort_by_key(|need| need.order_id);
            let old: Vec<Reservation> = self
                .held
                .iter()
                .filter(|row| holders.contains(&row.order_id))
                .cloned()
                .collect();
            let plan = plan_giving_way(TENANT, &needs, &old, &self.shelves);
            assert!(!plan.changes.is_empty(), "{over:?}");
            self.write(&plan);
        }
    }

    /// Somebody moves stock by hand.
    fn shift(&mut self, of: u128, at: u128, by: i64) {
        let place = (variant(of), warehouse(at));
        for shelf in &mut self.shelves {
            if (shelf.variant_id, shelf.warehouse_id) == place {
                shelf.on_hand += by;
            }
        }
        self.ledger.entry(place).or_default().0 += by;
    }

    fn write(&mut self, plan: &Plan) {
        self.held.retain(|row| !plan.lines.contains(&row.line_id));
        self.held.extend(plan.reservations.clone());
        for change in &plan.changes {
            let place = (change.variant_id, change.warehouse_id);
            let sums = self.ledger.entry(place).or_default();
            sums.0 += change.on_hand;
            sums.1 += change.reserved;
            for shelf in &mut self.shelves {
                if (shelf.variant_id, shelf.warehouse_id) == place {
                    shelf.on_hand += change.on_hand;
                    shelf.reserved += change.reserved;
                }
            }
        }
    }

    fn level(&self, of: u128, at: u128) -> (i64, i64) {
        let found = self
            .shelves
            .iter()
            .find(|shelf| shelf.variant_id == variant(of) && shelf.warehouse_id == warehouse(at));
        found.map(|shelf| (shelf.on_hand, shelf.reserved)).unwrap()
    }

    fn short(&self) -> i64 {
        self.held.iter().map(|row| row.short).sum()
    }
}

#[test]
fn an_orders_life() {
    let mut shop = Shop::new(vec![shelf(1, 1, 5)]);
    shop.settle(&[need(1, 1, 3, false)], &[1]);
    assert_eq!(shop.level(1, 1), (5, 3));
    assert_eq!(shop.settle(&[need(1, 1, 3, false)], &[1]), Plan::default());
    // Another one gets what is left, and is short of the rest.
    shop.settle(&[need(2, 1, 4, false)], &[2]);
    assert_eq!((shop.level(1, 1), shop.short()), ((5, 5), 2));
    // It leaves, is taken back, and is canceled; what comes free serves the other.
    shop.settle(&[need(1, 1, 3, true)], &[1]);
    assert_eq!(shop.level(1, 1), (2, 2));
    shop.settle(&[need(1, 1, 3, false)], &[1]);
    assert_eq!(shop.level(1, 1), (5, 5));
    shop.settle(&[], &[1]);
    assert_eq!(shop.level(1, 1), (5, 2));
    shop.settle(&[need(2, 1, 4, false)], &[2]);
    assert_eq!((shop.level(1, 1), shop.short()), ((5, 4), 0));
}

#[test]
fn lines_that_share_a_part_are_added_up() {
    let mut shop = Shop::new(vec![shelf(1, 1, 5)]);
    let plan = shop.settle(&[need(1, 1, 3, false), need(2, 1, 3, false)], &[1, 2]);
    assert_eq!((shop.level(1, 1), shop.short()), ((5, 5), 1));
    assert_eq!(plan.changes.iter().map(|change| change.reserved).sum::<i64>(), 5);
    // One line that needs a part twice needs the sum.
    let mut shop = Shop::new(vec![shelf(1, 1, 9)]);
    shop.settle(&[need(1, 1, 3, false), need(1, 1, 2, false)], &[1]);
    assert_eq!(shop.level(1, 1), (9, 5));
}

#[test]
fn what_moves_to_another_order_moves_no_stock() {
    let mut shop = Shop::new(vec![shelf(1, 1, 5)]);
    shop.settle(&[need(1, 1, 3, false)], &[1]);
    let moved = Need {
        order_id: OrderId(Uuid::from_u128(77)),
        shipment_id: ShipmentId(Uuid::from_u128(77)),
        ..need(1, 1, 3, false)
    };
    let plan = shop.settle(&[moved], &[1]);
    assert_eq!(plan.changes, []);
    assert_eq!(shop.held[0].order_id, moved.order_id);
    // A part that becomes a line of its own takes what the other gives back, even if nothing else is there.
    shop.settle(&[need(9, 1, 2, false)], &[9]);
    shop.settle(&[need(1, 1, 1, false), need(2, 1, 2, false)], &[1, 2]);
    assert_eq!((shop.level(1, 1), shop.short()), ((5, 5), 0));
}

#[test]
fn warehouses_in_their_order() {
    let closed = Shelf {
        sells: false,
        ..shelf(1, 3, 100)
    };
    let mut shop = Shop::new(vec![shelf(1, 1, 2), shelf(1, 2, 4), closed]);
    // Whole from the second, rather than from both.
    shop.settle(&[need(1, 1, 3, false)], &[1]);
    assert_eq!((shop.level(1, 1), shop.level(1, 2)), ((2, 0), (4, 3)));
    // From both, if it must be.
    shop.settle(&[need(2, 1, 4, false)], &[2]);
    assert_eq!((shop.level(1, 1), shop.level(1, 2)), ((2, 2), (4, 4)));
    assert_eq!((shop.level(1, 3), shop.short()), ((100, 0), 1));
}

#[test]
fn made_to_order_and_what_left_without_being_there() {
    let mut shop = Shop::new(vec![Shelf {
        made_to_order: 2,
        ..shelf(1, 1, 1)
    }]);
    shop.settle(&[need(1, 1, 4, false)], &[1]);
    assert_eq!((shop.level(1, 1), shop.short()), ((1, 3), 1));
    shop.settle(&[need(1, 1, 4, true)], &[1]);
    assert_eq!((shop.level(1, 1), shop.short()), ((-3, 0), 0));
    // Nothing that left before it was counted.
    let plan = plan(
        TENANT,
        &[need(5, 1, 1, true)],
        &[],
        &shop.shelves,
        &BTreeSet::new(),
    );
    assert_eq!(plan, Plan::default());
    // Nothing is known of a variant without a level.
    assert_eq!(shop.settle(&[need(6, 42, 1, false)], &[6]), Plan::default());
}

#[test]
fn what_is_made_to_order_counts_once_for_all_warehouses() {
    let made = |at, on_hand, n| Shelf {
        made_to_order: n,
        ..shelf(1, at, on_hand)
    };
    // What is there goes first, wherever it is.
    let mut shop = Shop::new(vec![made(1, 0, 10), made(2, 3, 10)]);
    shop.settle(&[need(1, 1, 3, false)], &[1]);
    assert_eq!((shop.level(1, 1), shop.level(1, 2)), ((0, 0), (3, 3)));
    // Then ten in all, not ten in each.
    shop.settle(&[need(2, 1, 20, false)], &[2]);
    assert_eq!((shop.level(1, 1), shop.level(1, 2)), ((0, 10), (3, 3)));
    assert_eq!(shop.short(), 10);
    // What comes free in the other is there again.
    shop.settle(&[], &[1]);
    shop.settle(&[need(2, 1, 20, false)], &[2]);
    assert_eq!((shop.level(1, 1), shop.level(1, 2)), ((0, 10), (3, 3)));
    assert_eq!(shop.short(), 7);
    let closed = Shelf {
        sells: false,
        ..made(1, 0, 10)
    };
    let mut shop = Shop::new(vec![closed]);
    shop.settle(&[need(1, 1, 1, false)], &[1]);
    assert_eq!((shop.level(1, 1), shop.short()), ((0, 0), 1));
}

/// Line 1 is a set of A that leaves; then the set becomes one of B, and line 2 of the same order leaves.
#[test]
fn what_has_left_is_not_counted_anew_when_its_set_changes() {
    let (a, b, tea) = (1, 2, 3);
    let mut shop = Shop::new(vec![shelf(a, 1, 10), shelf(b, 1, 10), shelf(tea, 1, 10)]);
    let nothing = BTreeSet::new();
    shop.settle_as(&[need(1, a, 1, false), need(2, tea, 1, false)], &[1, 2], &nothing);
    shop.settle(&[need(1, a, 1, true)], &[1]);
    assert_eq!(shop.level(a, 1), (9, 0));
    let second: BTreeSet<ShipmentId> = [need(2, tea, 1, true).shipment_id].into();
    shop.settle_as(&[need(1, b, 1, true), need(2, tea, 1, true)], &[1, 2], &second);
    assert_eq!(
        (shop.level(a, 1), shop.level(b, 1), shop.level(tea, 1)),
        ((9, 0), (10, 0), (9, 0))
    );
    // It comes back as what it was, and needs what the set is now.
    shop.settle_as(&[need(1, b, 1, false), need(2, tea, 1, true)], &[1, 2], &nothing);
    assert_eq!((shop.level(a, 1), shop.level(b, 1)), ((10, 0), (10, 1)));
}

#[test]
fn what_was_carried_off_is_let_go_by_the_newest_who_look_for_it_elsewhere() {
    let mut shop = Shop::new(vec![shelf(1, 1, 3), shelf(1, 2, 0)]);
    let needed: HashMap<u128, Need> = (1..=3).map(|line| (line, need(line, 1, 1, false))).collect();
    for line in 1..=3 {
        shop.settle(&[needed[&line]], &[line]);
    }
    let holds = |shop: &Shop, line: u128| -> (i64, i64) {
        let rows = shop.held.iter().filter(|row| row.line_id.0.as_u128() == line);
        rows.fold((0, 0), |sums, row| (sums.0 + row.held, sums.1 + row.short))
    };
    // Two are sold in the shop, the third order's is carried to the other warehouse.
    shop.shift(1, 1, -2);
    shop.make_way(&needed, 10);
    assert_eq!((shop.level(1, 1), shop.short()), ((1, 1), 2));
    assert_eq!([1, 2, 3].map(|line| holds(&shop, line)), [(1, 0), (0, 1), (0, 1)]);
    shop.shift(1, 1, -1);
    shop.shift(1, 2, 1);
    shop.make_way(&needed, 10);
    assert_eq!(
        (shop.level(1, 1), shop.level(1, 2), shop.short()),
        ((0, 0), (1, 1), 2)
    );
    assert_eq!(holds(&shop, 1), (1, 0));
}

#[test]
fn what_may_be_made_is_not_spoken_for_twice() {
    for (on_hand, reserved, made_to_order, sells, expected) in [
        (3, 3, 0, true, 0),
        (0, 3, 0, true, 3),
        (-2, 3, 0, true, 3),
        (-2, 0, 0, true, 0),
        (0, 3, 2, true, 1),
        (0, 3, 5, true, 0),
        (0, 3, 5, false, 3),
    ] {
        let shelf = Shelf {
            reserved,
            sells,
            made_to_order,
            ..shelf(1, 1, on_hand)
        };
        let over: i64 = spoken_for_twice(&[shelf]).values().sum();
        assert_eq!(over, expected, "{shelf:?}");
    }
    let at = |at: u128, reserved: i64| Shelf {
        reserved,
        made_to_order: 2,
        ..shelf(1, at, 0)
    };
    let over = spoken_for_twice(&[at(1, 1), at(2, 3)]);
    assert_eq!(
        over,
        BTreeMap::from([((variant(1), warehouse(2)), 2)]),
        "together"
    );
}

#[derive(Clone, Debug)]
struct Step {
    line: u128,
    of: u128,
    quantity: i64,
    gone: bool,
    wanted: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (1_u128..5, 1_u128..3, 1_i64..6, any::<bool>(), any::<bool>());
    let step = step.prop_map(|(line, of, quantity, gone, wanted)| Step {
        line,
        of,
        quantity,
        gone,
        wanted,
    });
    prop::collection::vec(step, 1..40)
}

proptest! {
    /// Whatever people carry off, no more is spoken for than there is, and each order is short of exactly
    /// what it lacks.
    #[test]
    fn nothing_is_spoken_for_twice(
        steps in prop::collection::vec((steps(), 1_u128..3, -6_i64..7), 1..12),
        first in 0_i64..12,
        second in 0_i64..12,
        at_once in 1_usize..4,
        made in 0_i64..4,
    ) {
        let made = |shelf: Shelf| Shelf { made_to_order: made, ..shelf };
        let mut shop = Shop::new(vec![made(shelf(1, 1, first)), made(shelf(1, 2, second)), shelf(2, 1, second)]);
        let mut needed: HashMap<u128, Need> = HashMap::new();
        for (step, at, by) in steps.into_iter().flat_map(|(steps, at, by)| {
            steps.into_iter().map(move |step| (step, at, by))
        }) {
            if step.wanted {
                needed.insert(step.line, need(step.line, step.of, step.quantity, step.gone));
            } else {
                needed.remove(&step.line);
            }
            let needs: Vec<Need> = needed.get(&step.line).copied().into_iter().collect();
            shop.settle(&needs, &[step.line]);
            shop.make_way(&needed, at_once);
            shop.shift(1, at, by.max(-shop.level(1, at).0.max(0)));
            shop.make_way(&needed, at_once);
            prop_assert!(spoken_for_twice(&shop.shelves).is_empty());
            for shelf in &shop.shelves {
                let place = (shelf.variant_id, shelf.warehouse_id);
                prop_assert_eq!(shop.ledger[&place], (shelf.on_hand, shelf.reserved));
                prop_assert!(shelf.reserved <= shelf.on_hand.max(0) + shelf.made_to_order);
            }
            for need in needed.values() {
                let rows = shop.held.iter().filter(|row| row.line_id == need.line_id);
                let (held, short) = rows.fold((0, 0), |sums, row| (sums.0 + row.held, sums.1 + row.short));
                prop_assert_eq!(held + short, if need.gone { 0 } else { need.quantity });
            }
        }
    }

    /// Whatever happens to orders, levels are the ledger's sums, what is spoken for is what orders hold,
    /// and no more is ever spoken for than there was.
    #[test]
    fn levels_are_sums(steps in steps(), first in 0_i64..12, second in 0_i64..12) {
        let mut shop = Shop::new(vec![shelf(1, 1, first), shelf(1, 2, second), shelf(2, 1, second)]);
        let mut needed: HashMap<u128, Need> = HashMap::new();
        for step in steps {
            if step.wanted {
                needed.insert(step.line, need(step.line, step.of, step.quantity, step.gone));
            } else {
                needed.remove(&step.line);
            }
            let needs: Vec<Need> = needed.get(&step.line).copied().into_iter().collect();
            let free = |shop: &Shop| -> Vec<i64> {
                shop.shelves.iter().map(|shelf| shelf.on_hand - shelf.reserved).collect()
            };
            let before = free(&shop);
            let plan = shop.settle(&needs, &[step.line]);
            for (before, after) in before.into_iter().zip(free(&shop)) {
                // What left without being spoken for may leave a hole; speaking for it never does.
                let sold = plan.changes.iter().any(|change| change.kind == MovementKind::Sell);
                prop_assert!(after >= 0 || after >= before || sold);
            }
            for shelf in &shop.shelves {
                let place = (shelf.variant_id, shelf.warehouse_id);
                prop_assert_eq!(shop.ledger[&place], (shelf.on_hand, shelf.reserved));
                let of_orders: i64 = shop
                    .held
                    .iter()
                    .filter(|row| (row.variant_id, row.warehouse_id) == place)
                    .map(|row| row.held)
                    .sum();
                prop_assert_eq!(of_orders, shelf.reserved);
            }
            for need in needed.values() {
                let rows = shop.held.iter().filter(|row| row.line_id == need.line_id);
                let (held, sold, short) = rows.fold((0, 0, 0), |(held, sold, short), row| {
                    (held + row.held, sold + row.sold, short + row.short)
                });
                let expected = if need.gone { (0, need.quantity, 0) } else { (need.quantity - short, 0, short) };
                prop_assert_eq!((held, sold, short), expected);
            }
            prop_assert_eq!(shop.settle(&needs, &[step.line]).changes.len(), 0, "done twice");
        }
    }
}
