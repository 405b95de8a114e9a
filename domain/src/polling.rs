//! How often a shop is asked for orders: less often the longer none has come, up to four times as late.

/// However quiet a shop is, it is asked after so long, or after its own interval, if that is longer.
pub const LONGEST_QUIET_SECONDS: i64 = 5 * 60;

/// After so many hours without an order, so many times its interval.
const STEPS: [(i64, i64); 2] = [(6, 4), (1, 2)];

/// Seconds until the next poll of a shop with this interval, which has had no order for so long.
pub fn interval(poll_seconds: i64, quiet_millis: i64) -> i64 {
    const HOUR_MILLIS: i64 = 60 * 60 * 1000;
    let step = STEPS
        .iter()
        .find(|(hours, _)| quiet_millis >= hours * HOUR_MILLIS);
    let factor = step.map_or(1, |(_, factor)| *factor);
    let longest = LONGEST_QUIET_SECONDS.max(poll_seconds);
    poll_seconds.saturating_mul(factor).min(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals() {
        for (poll_seconds, quiet_minutes, seconds) in [
            (60, 0, 60),
            (60, 59, 60),
            (60, 60, 120),
            (60, 5 * 60, 120),
            (60, 6 * 60, 240),
            (60, 60 * 24 * 365, 240),
            (15, 6 * 60, 60),
            // Never beyond five minutes, and never more often than it was to be.
            (120, 6 * 60, 300),
            (300, 6 * 60, 300),
            (3_600, 6 * 60, 3_600),
            (86_400, 60 * 24 * 365, 86_400),
            // A clock that was put back.
            (60, -90, 60),
        ] {
            let quiet_millis = quiet_minutes * 60_000;
            assert_eq!(
                interval(poll_seconds, quiet_millis),
                seconds,
                "{poll_seconds} {quiet_minutes}"
            );
        }
    }
}
