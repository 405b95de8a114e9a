//! How long a failed job rests.

use std::time::Duration;

use domain::Instant;

const LONGEST: Duration = Duration::from_mins(15);

/// Doubles with every attempt; half of it is chance, so that jobs which failed together do not
/// return together. `chance` is any number.
pub fn pause(first: Duration, attempts: i64, chance: u64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 32) - 1).unwrap_or(0);
    let whole = first.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST);
    let half = whole / 2;
    let millis = u64::try_from(half.as_millis()).unwrap_or(u64::MAX);
    half + Duration::from_millis(chance % (millis + 1))
}

/// An instant later by so much.
pub fn after(now: Instant, pause: Duration) -> Instant {
    now.plus_millis(i64::try_from(pause.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_up_to_a_limit() {
        const MS: fn(u64) -> Duration = Duration::from_millis;
        // (first, attempts, chance) → pause
        let cases = [
            (MS(2_000), 1, 0, MS(1_000)),
            (MS(2_000), 1, 1_000, MS(2_000)),
            (MS(2_000), 1, 1_001, MS(1_000)),
            (MS(2_000), 2, 0, MS(2_000)),
            (MS(2_000), 5, 16_000, MS(32_000)),
            (MS(2_000), 1_000, 0, LONGEST / 2),
            (MS(2_000), -3, 0, MS(1_000)),
            (MS(0), 7, u64::MAX, MS(0)),
        ];
        for (first, attempts, chance, expected) in cases {
            assert_eq!(pause(first, attempts, chance), expected, "{attempts} {chance}");
        }
    }
}
