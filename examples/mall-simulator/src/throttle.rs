//! The malls' own limits: token buckets by class of request.

use std::collections::HashMap;

#[derive(Debug, Default)]
pub(crate) struct Throttle(HashMap<&'static str, Bucket>);

#[derive(Debug)]
struct Bucket {
    /// Thousandths of a request, so that time counts in milliseconds.
    filled: i64,
    at: i64,
}

impl Throttle {
    /// Takes one request of a class that allows one per `interval` milliseconds and `burst` at once; else
    /// how many milliseconds to wait.
    pub(crate) fn take(
        &mut self,
        class: &'static str,
        interval: i64,
        burst: i64,
        now: i64,
    ) -> Result<(), i64> {
        let full = burst.saturating_mul(interval);
        let bucket = self.0.entry(class).or_insert(Bucket {
            filled: full,
            at: now,
        });
        bucket.filled = full.min(bucket.filled.saturating_add(now.saturating_sub(bucket.at).max(0)));
        bucket.at = now;
        if bucket.filled < interval {
            return Err(interval - bucket.filled);
        }
        bucket.filled -= interval;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_fills_again() {
        let mut throttle = Throttle::default();
        let mut take = |now| throttle.take("a", 1_000, 2, now);
        assert_eq!((take(0), take(0), take(0)), (Ok(()), Ok(()), Err(1_000)));
        assert_eq!(
            (take(400), take(1_000), take(1_000)),
            (Err(600), Ok(()), Err(1_000))
        );
        assert_eq!(
            (take(60_000), take(60_000), take(60_000)),
            (Ok(()), Ok(()), Err(1_000))
        );
    }
}
