//! What was read from the database a moment ago, so that a busy caller costs no query.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, PoisonError, RwLock};

use domain::Instant;

/// How long another process may still honor what was revoked.
pub const TRUSTED_MILLIS: i64 = 5_000;
const BOUND: usize = 10_000;

/// Values trusted for [`TRUSTED_MILLIS`], at most [`BOUND`] of them.
pub struct BriefCache<K, V>(RwLock<HashMap<K, Entry<V>>>);

struct Entry<V> {
    value: Arc<V>,
    read_at: Instant,
}

impl<V> Entry<V> {
    /// A clock that was set back makes nothing fresh for longer.
    fn is_fresh(&self, now: Instant) -> bool {
        (0..TRUSTED_MILLIS).contains(&(now.millis() - self.read_at.millis()))
    }
}

impl<K, V> Default for BriefCache<K, V> {
    fn default() -> Self {
        BriefCache(RwLock::default())
    }
}

impl<K: Eq + Hash, V> BriefCache<K, V> {
    pub fn get(&self, key: &K, now: Instant) -> Option<Arc<V>> {
        let entries = self.0.read().unwrap_or_else(PoisonError::into_inner);
        entries
            .get(key)
            .filter(|entry| entry.is_fresh(now))
            .map(|entry| entry.value.clone())
    }

    pub fn put(&self, key: K, value: Arc<V>, now: Instant) {
        let mut entries = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= BOUND {
            entries.retain(|_, entry| entry.is_fresh(now));
        }
        if entries.len() >= BOUND {
            entries.clear();
        }
        entries.insert(key, Entry { value, read_at: now });
    }

    pub fn clear(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Instant {
        Instant::from_millis(millis).unwrap()
    }

    #[test]
    fn trusts_for_a_moment_only() {
        let cache = BriefCache::default();
        cache.put("key", Arc::new(1), at(10_000));
        for (now, found) in [
            (10_000, true),
            (10_000 + TRUSTED_MILLIS - 1, true),
            (10_000 + TRUSTED_MILLIS, false),
            (9_999, false),
        ] {
            assert_eq!(cache.get(&"key", at(now)).is_some(), found, "{now}");
        }
        assert!(cache.get(&"other", at(10_000)).is_none());
    }

    #[test]
    fn never_grows_past_its_bound() {
        let cache = BriefCache::default();
        for i in 0..=2 * BOUND {
            cache.put(i, Arc::new(()), at(0));
        }
        assert!(cache.0.read().unwrap().len() <= BOUND);
        assert!(cache.get(&(2 * BOUND), at(0)).is_some(), "the newest stays");
    }
}
