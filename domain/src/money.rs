//! Whole yen and tax rates.

use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

/// An amount in whole yen; may be negative (discounts, refunds).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Yen(pub i64);

/// The largest amount accepted from outside, either sign. Sums of many such amounts stay far from
/// the limits of 64 bits.
pub const MAX_YEN: Yen = Yen(1_000_000_000_000);

impl Yen {
    pub const ZERO: Yen = Yen(0);

    pub fn checked_add(self, other: Yen) -> Option<Yen> {
        self.0.checked_add(other.0).map(Yen)
    }

    pub fn checked_sub(self, other: Yen) -> Option<Yen> {
        self.0.checked_sub(other.0).map(Yen)
    }

    pub fn checked_times(self, quantity: i64) -> Option<Yen> {
        self.0.checked_mul(quantity).map(Yen)
    }

    /// Within ±[`MAX_YEN`].
    pub fn in_range(self) -> bool {
        self.0.unsigned_abs() <= MAX_YEN.0.unsigned_abs()
    }
}

impl Sum for Yen {
    /// Saturates; every addend that came through the front door is [`Yen::in_range`], so no real
    /// sum gets there.
    fn sum<I: Iterator<Item = Yen>>(amounts: I) -> Yen {
        amounts.fold(Yen::ZERO, |sum, amount| Yen(sum.0.saturating_add(amount.0)))
    }
}

impl fmt::Display for Yen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// 消費税率 in basis points: 1000 is 10 %, 800 is 8 %, 0 is not taxed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct RateBp(pub i64);

impl RateBp {
    pub const STANDARD: RateBp = RateBp(1000);
    pub const REDUCED: RateBp = RateBp(800);
    pub const NONE: RateBp = RateBp(0);

    /// The rates in force, highest first.
    pub const ALL: [RateBp; 3] = [RateBp::STANDARD, RateBp::REDUCED, RateBp::NONE];
}

/// What a fraction of a yen becomes; each tenant chooses one (端数処理).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Rounding {
    /// 切捨て.
    #[default]
    Down,
    /// 四捨五入.
    HalfUp,
    /// 切上げ.
    Up,
}

impl Rounding {
    /// A quotient in whole yen, rounded by size: a refund rounds as the sale it takes back did.
    pub fn divide(self, numerator: i128, denominator: i128) -> i128 {
        let (whole, rest) = (numerator / denominator, numerator % denominator);
        let away = match self {
            Rounding::Down => false,
            Rounding::HalfUp => rest.abs() * 2 >= denominator.abs(),
            Rounding::Up => rest != 0,
        };
        if away {
            whole + numerator.signum() * denominator.signum()
        } else {
            whole
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding() {
        use Rounding::{Down, HalfUp, Up};
        for (rounding, numerator, quotient) in [
            (Down, 19, 1),
            (Down, -19, -1),
            (HalfUp, 14, 1),
            (HalfUp, 15, 2),
            (HalfUp, -14, -1),
            (HalfUp, -15, -2),
            (Up, 11, 2),
            (Up, -11, -2),
            (Up, 10, 1),
            (Up, 0, 0),
        ] {
            assert_eq!(
                rounding.divide(numerator, 10),
                quotient,
                "{rounding:?} {numerator}"
            );
            assert_eq!(
                rounding.divide(-numerator, -10),
                quotient,
                "{rounding:?} {numerator}"
            );
        }
    }
}
