//! How far the orders of a shop have been read: windows of time that overlap and leave no gap.

use std::time::Duration;

use domain::Instant;
use serde::{Deserialize, Serialize};

/// Kept by the caller as JSON between calls; its fields are the connectors'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderCursor {
    /// Every order up to here has been read.
    reached: Instant,
    /// A window that is not yet read to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    open: Option<Window>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Window {
    pub from: Instant,
    pub to: Instant,
    /// Where to go on in it, in the mall's own terms; `None` at its start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where the window was cut in two: the end of the part that is still to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<Instant>,
    /// It ends earlier than it might, for being as long as the mall allows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub clipped: bool,
}

/// How a mall's orders are searched by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowRule {
    /// Each window begins this long before what has been read: for orders that show late, and clocks that
    /// differ.
    pub overlap: Duration,
    /// No window is longer, if the mall has a limit.
    pub longest: Option<Duration>,
    /// The mall shows nothing that is younger.
    pub lag: Duration,
    /// The mall shows nothing that is older.
    pub history: Option<Duration>,
}

impl OrderCursor {
    /// Reads what came from this time on.
    pub fn starting_at(from: Instant) -> OrderCursor {
        OrderCursor {
            reached: from,
            open: None,
        }
    }

    /// Every order up to here has been read.
    pub fn reached(&self) -> Instant {
        self.reached
    }

    /// What to read next. `None` where nothing new can have come.
    pub(super) fn window(&self, rule: &WindowRule, now: Instant) -> Option<Window> {
        if let Some(open) = &self.open {
            return Some(open.clone());
        }
        let newest = now.plus_millis(-millis(rule.lag));
        if newest <= self.reached {
            return None;
        }
        // A window that is all overlap would never get on.
        let overlap = rule
            .longest
            .map_or(rule.overlap, |longest| rule.overlap.min(longest / 2));
        let mut from = self.reached.plus_millis(-millis(overlap));
        if let Some(history) = rule.history {
            from = from.max(now.plus_millis(-millis(history)));
        }
        let to = rule
            .longest
            .map_or(newest, |longest| newest.min(from.plus_millis(millis(longest))));
        Some(Window {
            from,
            to,
            place: None,
            rest: None,
            clipped: to < newest,
        })
    }

    /// After a page of the window: `place` is where the next page is, `None` when it was the last.
    pub(super) fn after(&self, window: &Window, place: Option<String>) -> OrderCursor {
        if place.is_some() {
            return OrderCursor {
                reached: self.reached,
                open: Some(Window {
                    place,
                    ..window.clone()
                }),
            };
        }
        OrderCursor {
            reached: self.reached.max(window.to),
            open: window.rest.map(|end| Window {
                from: window.to,
                to: end,
                place: None,
                rest: None,
                clipped: window.clipped,
            }),
        }
    }

    /// The window in two halves, where it holds more than the mall will tell. `None` if it is too short.
    pub(super) fn halved(&self, window: &Window) -> Option<OrderCursor> {
        const SHORTEST_MILLIS: i64 = 2_000;
        let length = window.to.millis() - window.from.millis();
        (length >= SHORTEST_MILLIS).then(|| OrderCursor {
            reached: self.reached,
            open: Some(Window {
                from: window.from,
                to: window.from.plus_millis(length / 2),
                place: None,
                rest: Some(window.rest.unwrap_or(window.to)),
                clipped: window.clipped,
            }),
        })
    }

    /// Whether there is something to read at once after this window: the rest of it, or what came after a
    /// window as long as the mall allows. Not what came while it was read: that waits for the next poll, else
    /// a shop whose overlap takes long to read would be read without end.
    pub(super) fn has_more(&self, window: &Window) -> bool {
        self.open.is_some() || window.clipped
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
