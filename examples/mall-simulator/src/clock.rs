//! The time at the malls: the machine's, or one that tests turn by hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, FixedOffset, Utc};

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Milliseconds since 1970; stands still until it is turned.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    pub fn manual(millis: i64) -> Clock {
        Clock::Manual(Arc::new(AtomicI64::new(millis)))
    }

    pub fn millis(&self) -> i64 {
        match self {
            Clock::System => system_millis(),
            Clock::Manual(millis) => millis.load(Ordering::SeqCst),
        }
    }

    /// Forward by so many milliseconds; the machine's clock is not ours to turn.
    pub fn advance(&self, by: i64) -> bool {
        match self {
            Clock::System => false,
            Clock::Manual(millis) => {
                millis.fetch_add(by, Ordering::SeqCst);
                true
            }
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place of this program that reads the clock"
)]
fn system_millis() -> i64 {
    Utc::now().timestamp_millis()
}

pub(crate) fn utc(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

pub(crate) fn tokyo(millis: i64) -> DateTime<FixedOffset> {
    const NINE_HOURS: i32 = 9 * 3600;
    let utc = utc(millis);
    FixedOffset::east_opt(NINE_HOURS).map_or_else(|| utc.fixed_offset(), |offset| utc.with_timezone(&offset))
}
