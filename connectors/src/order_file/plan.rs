//! How orders whose rows lie scattered over a file are put together in bounded memory: such an
//! order's rows wait from its first to its last; where too much would wait at once, the orders are
//! spread over several passes through the file.

use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BinaryHeap, HashMap};

/// Watches the rows go by in the scan.
#[derive(Default)]
pub(crate) struct Tracker {
    /// The first run of every order: eight bytes a key and eight for this is all the memory that
    /// grows with the file.
    seen: HashMap<u64, FirstRun>,
    scattered: HashMap<u64, Span>,
    run: Option<(u64, Span)>,
}

#[derive(Clone, Copy)]
struct FirstRun {
    first_row: u32,
    bytes: u32,
}

#[derive(Clone, Copy)]
struct Span {
    first_row: u32,
    last_row: u32,
    bytes: u32,
}

/// When the rows of scattered orders are to be collected.
pub(crate) struct Plan {
    scattered: HashMap<u64, Collected>,
    pub passes: u32,
}

/// A scattered order's place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Collected {
    pub pass: u32,
    pub last_row: u32,
}

impl Tracker {
    pub fn row(&mut self, key: u64, row: u32, bytes: usize) {
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        match &mut self.run {
            Some((current, run)) if *current == key => {
                run.last_row = row;
                run.bytes = run.bytes.saturating_add(bytes);
            }
            _ => {
                self.close_run();
                let (first_row, last_row) = (row, row);
                self.run = Some((
                    key,
                    Span {
                        first_row,
                        last_row,
                        bytes,
                    },
                ));
            }
        }
    }

    pub fn plan(mut self, budget: u64) -> Plan {
        self.close_run();
        let mut spans: Vec<(u64, Span)> = self.scattered.into_iter().collect();
        spans.sort_unstable_by_key(|(_, span)| span.first_row);
        let mut passes: Vec<Pass> = vec![Pass::default()];
        let mut scattered = HashMap::with_capacity(spans.len());
        for (key, span) in spans {
            let free = passes.iter_mut().position(|pass| pass.has_room(span, budget));
            let pass = free.unwrap_or_else(|| {
                passes.push(Pass::default());
                passes.len() - 1
            });
            passes[pass].take(span);
            let pass = u32::try_from(pass).unwrap_or(u32::MAX);
            scattered.insert(
                key,
                Collected {
                    pass,
                    last_row: span.last_row,
                },
            );
        }
        Plan {
            scattered,
            passes: u32::try_from(passes.len()).unwrap_or(u32::MAX),
        }
    }

    fn close_run(&mut self) {
        let Some((key, run)) = self.run.take() else {
            return;
        };
        let first = match self.seen.entry(key) {
            Entry::Vacant(vacant) => {
                let (first_row, bytes) = (run.first_row, run.bytes);
                vacant.insert(FirstRun { first_row, bytes });
                return;
            }
            Entry::Occupied(occupied) => *occupied.get(),
        };
        let span = self.scattered.entry(key).or_insert(Span {
            first_row: first.first_row,
            last_row: run.last_row,
            bytes: first.bytes,
        });
        span.last_row = run.last_row;
        span.bytes = span.bytes.saturating_add(run.bytes);
    }
}

impl Plan {
    /// `None` for an order whose rows lie together.
    pub fn collected(&self, key: u64) -> Option<Collected> {
        self.scattered.get(&key).copied()
    }
}

/// What waits at a point of a pass.
#[derive(Default)]
struct Pass {
    waiting: u64,
    ends: BinaryHeap<Reverse<(u32, u32)>>,
}

impl Pass {
    /// An order that alone exceeds the budget still needs a place; see the limit on its lines.
    fn has_room(&mut self, span: Span, budget: u64) -> bool {
        while let Some(Reverse((last_row, bytes))) = self.ends.peek().copied() {
            if last_row > span.first_row {
                break;
            }
            self.ends.pop();
            self.waiting -= u64::from(bytes);
        }
        self.waiting == 0 || self.waiting + u64::from(span.bytes) <= budget
    }

    fn take(&mut self, span: Span) {
        self.waiting += u64::from(span.bytes);
        self.ends.push(Reverse((span.last_row, span.bytes)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(keys: &[u64], budget: u64) -> Plan {
        let mut tracker = Tracker::default();
        for (row, key) in (2..).zip(keys) {
            tracker.row(*key, row, 10);
        }
        tracker.plan(budget)
    }

    #[test]
    fn rows_that_lie_together_need_no_place() {
        let plan = plan(&[1, 1, 2, 3, 3, 3], 100);
        assert_eq!(plan.passes, 1);
        assert!((1..=3).all(|key| plan.collected(key).is_none()));
    }

    #[test]
    fn scattered_orders_wait_for_their_last_row() {
        let plan = plan(&[1, 2, 1, 3, 1], 100);
        assert_eq!(plan.collected(1), Some(Collected { pass: 0, last_row: 6 }));
        assert_eq!(plan.collected(2), None);
    }

    #[test]
    fn what_waits_at_once_decides_about_passes() {
        // Interleaved pairs: two orders wait at a time however long the file is.
        let pairs: Vec<u64> = (0..100)
            .flat_map(|pair| [2 * pair, 2 * pair + 1, 2 * pair, 2 * pair + 1])
            .collect();
        assert_eq!(plan(&pairs, 40).passes, 1);
        assert_eq!(plan(&pairs, 39).passes, 2);
        // Every order waits from the first half to the second.
        let halves: Vec<u64> = (0..100).chain(0..100).collect();
        assert_eq!(plan(&halves, 2000).passes, 1);
        assert_eq!(plan(&halves, 200).passes, 10);
        assert_eq!(plan(&halves, 1).passes, 100);
    }
}
