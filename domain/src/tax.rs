//! 消費税: the tax in an amount and on an amount. Call it once per rate and document, never per
//! line: an 適格請求書 rounds once per rate.

use crate::money::Rounding;
use crate::{RateBp, Yen};

/// 100 % in basis points.
const WHOLE: i128 = 10_000;

/// The tax within an amount that holds it (内税). A negative rate counts as none.
pub fn tax_within(amount: Yen, rate: RateBp, rounding: Rounding) -> Yen {
    let rate = i128::from(rate.0.max(0));
    let tax = rounding.divide(i128::from(amount.0) * rate, WHOLE + rate);
    // No larger than the amount it is within.
    i64::try_from(tax).map_or(amount, Yen)
}

/// The tax that comes on top of an amount without it (外税). None beyond 64 bits.
pub fn tax_on(amount: Yen, rate: RateBp, rounding: Rounding) -> Option<Yen> {
    let rate = i128::from(rate.0.max(0));
    let tax = rounding.divide(i128::from(amount.0) * rate, WHOLE);
    i64::try_from(tax).ok().map(Yen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROUNDINGS: [Rounding; 3] = [Rounding::Down, Rounding::HalfUp, Rounding::Up];

    #[test]
    fn within() {
        for (amount, rate, taxes) in [
            (1690, 1000, [153, 154, 154]),
            (3240, 800, [240, 240, 240]),
            (100, 800, [7, 7, 8]),
            (-100, 800, [-7, -7, -8]),
            (500, 0, [0, 0, 0]),
            (0, 1000, [0, 0, 0]),
        ] {
            let computed = ROUNDINGS.map(|r| tax_within(Yen(amount), RateBp(rate), r).0);
            assert_eq!(computed, taxes, "{amount} at {rate}");
        }
    }

    #[test]
    fn on_top() {
        for (amount, rate, taxes) in [
            (1536, 1000, [153, 154, 154]),
            (3000, 800, [240, 240, 240]),
            (-99, 800, [-7, -8, -8]),
            (500, 0, [0, 0, 0]),
        ] {
            let computed = ROUNDINGS.map(|r| tax_on(Yen(amount), RateBp(rate), r).map(|tax| tax.0));
            assert_eq!(computed, taxes.map(Some), "{amount} at {rate}");
        }
        assert_eq!(tax_on(Yen(i64::MAX), RateBp(20_000), Rounding::Down), None);
    }

    proptest! {
        #[test]
        fn never_more_than_the_amount(amount: i64, rate: i64) {
            for rounding in ROUNDINGS {
                let tax = tax_within(Yen(amount), RateBp(rate), rounding).0;
                prop_assert!(tax.unsigned_abs() <= amount.unsigned_abs());
                prop_assert!(tax.signum() * amount.signum() >= 0);
            }
        }

        #[test]
        fn a_refund_mirrors_the_sale(amount in -1_000_000..1_000_000_i64, rate in 0..2_000_i64) {
            for rounding in ROUNDINGS {
                let tax = |amount| tax_within(Yen(amount), RateBp(rate), rounding).0;
                prop_assert_eq!(tax(-amount), -tax(amount));
            }
        }
    }
}
