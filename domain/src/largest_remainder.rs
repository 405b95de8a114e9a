//! 最大剰余法: a whole amount shared out by weight, to the last yen.

use std::cmp::Reverse;

/// Shares `total` out in proportion to `weights`; the shares sum to `total` exactly, and each is
/// within one of its exact proportion.
///
/// What does not divide goes to the largest fractions, among equal ones to the earlier weight.
/// Negative weights count as zero; if all are zero, the first takes everything. No weights, no
/// shares.
pub fn allocate(total: i64, weights: &[i64]) -> Vec<i64> {
    let weights: Vec<i128> = weights.iter().map(|&w| i128::from(w.max(0))).collect();
    let sum: i128 = weights.iter().sum();
    let mut shares = vec![0; weights.len()];
    if sum == 0 {
        if let Some(first) = shares.first_mut() {
            *first = total;
        }
        return shares;
    }

    // Toward zero, so that what is left has the sign of the total, and is less than one a weight.
    let parts: Vec<i128> = weights.iter().map(|weight| i128::from(total) * weight).collect();
    for (share, part) in shares.iter_mut().zip(&parts) {
        *share = narrow(part / sum);
    }
    let left = total - shares.iter().sum::<i64>();
    let mut by_fraction: Vec<usize> = (0..parts.len()).collect();
    by_fraction.sort_by_key(|&i| Reverse((parts[i] % sum).abs()));
    for (&i, _) in by_fraction.iter().zip(0..left.unsigned_abs()) {
        shares[i] += left.signum();
    }
    shares
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "no share is larger than the total of 64 bits"
)]
fn narrow(share: i128) -> i64 {
    share as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (total, weights, shares) in [
            (100, &[1, 1][..], &[50, 50][..]),
            (1, &[1, 1], &[1, 0]),
            (-1, &[1, 1], &[-1, 0]),
            (100, &[1, 1, 1], &[34, 33, 33]),
            (10, &[0, 3, 7], &[0, 3, 7]),
            (7, &[0, 0], &[7, 0]),
            (7, &[-5, 2], &[0, 7]),
            (0, &[1, 2], &[0, 0]),
            (7, &[], &[]),
            (i64::MIN, &[1, 0], &[i64::MIN, 0]),
            (i64::MAX, &[i64::MAX, i64::MAX], &[i64::MAX / 2 + 1, i64::MAX / 2]),
        ] {
            assert_eq!(allocate(total, weights), shares, "{total} by {weights:?}");
        }
    }

    proptest! {
        #[test]
        fn sums_exactly_and_stays_within_one(total: i64, weights in prop::collection::vec(any::<i64>(), 1..8)) {
            let shares = allocate(total, &weights);
            prop_assert_eq!(shares.iter().map(|&s| i128::from(s)).sum::<i128>(), i128::from(total));

            let sum: i128 = weights.iter().map(|&w| i128::from(w.max(0))).sum();
            for (&share, &weight) in shares.iter().zip(&weights) {
                let off = i128::from(share) * sum - i128::from(total) * i128::from(weight.max(0));
                prop_assert!(sum == 0 || off.abs() < sum, "{share} of {total} by {weight} of {sum}");
                prop_assert!(sum == 0 || weight > 0 || share == 0);
            }
        }

        #[test]
        fn a_negative_total_mirrors(total in -1_000_000..1_000_000_i64, weights in prop::collection::vec(0..100_i64, 1..5)) {
            let mirrored: Vec<i64> = allocate(-total, &weights).iter().map(|s| -s).collect();
            prop_assert_eq!(allocate(total, &weights), mirrored);
        }
    }
}
