//! The edge where time and new ids come in. Nothing else reads a clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::Instant;
use uuid::{NoContext, Timestamp, Uuid};

/// The time of day: the system's, or in tests one that is set by hand.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    pub fn system() -> Clock {
        Clock(None)
    }

    /// Stands still until [`Clock::advance`].
    pub fn fixed(at: Instant) -> Clock {
        Clock(Some(Arc::new(AtomicI64::new(at.millis()))))
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the system's clock"
    )]
    pub fn now(&self) -> Instant {
        match &self.0 {
            None => chrono::Utc::now().into(),
            Some(millis) => {
                Instant::from_millis(millis.load(Ordering::SeqCst)).unwrap_or_else(|| Clock::system().now())
            }
        }
    }

    /// Moves a fixed clock; the system's goes its own way.
    pub fn advance(&self, millis: i64) {
        if let Some(at) = &self.0 {
            at.fetch_add(millis, Ordering::SeqCst);
        }
    }
}

/// A new id: time-ordered (UUIDv7).
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// A new id whose time is that of what it names, so that the order of ids is the order of events.
pub fn id_at(at: Instant) -> Uuid {
    let millis = u64::try_from(at.millis()).unwrap_or(0);
    let nanos = u32::try_from(millis % 1_000 * 1_000_000).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(NoContext, millis / 1_000, nanos))
}
