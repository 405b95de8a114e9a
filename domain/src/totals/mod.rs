//! An order's totals per tax rate, from what its source tells: lines, gifts, fees, points and the
//! amounts it states. The per-rate totals always add up to what is billed.
//!
//! Every line counts as it stands, whatever its kind: a set's line carries the set's price, and
//! its components come with 0. Where a source prices both, the sum is not what it bills, and that
//! shows as a mismatch.

mod contradiction;
mod gross;

use crate::largest_remainder::allocate;
use crate::money::Rounding;
use crate::order::RateTotal;
use crate::order_draft::{OrderDraft, StatedRate};
use crate::tax::tax_within;
use crate::{RateBp, Yen};

use contradiction::Contradictions;
use gross::{RateGross, gross_by_rate};

/// What an order comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// As the source states it; what was computed where it states nothing.
    pub billed: Yen,
    /// What the order adds up to, where that is not what is billed.
    pub computed: Option<Yen>,
    /// Highest rate first, without rates that hold nothing. Adds up to `billed` and `points_used`.
    pub by_rate: Vec<RateTotal>,
    pub points_used: i64,
}

impl Totals {
    /// The two amounts, where the stated one is not what the order adds up to.
    pub fn mismatch(&self) -> Option<Mismatch> {
        self.computed.map(|computed| Mismatch {
            stated: self.billed,
            computed,
        })
    }
}

/// A stated amount that is not the computed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    pub stated: Yen,
    pub computed: Yen,
}

/// The tax rates of what is charged besides goods. Fees are stated with the tax in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FeeRates {
    pub shipping: RateBp,
    pub cod_fee: RateBp,
    pub payment_fee: RateBp,
}

impl Default for FeeRates {
    /// The standard rate, also where all goods are at the reduced one.
    fn default() -> FeeRates {
        FeeRates {
            shipping: RateBp::STANDARD,
            cod_fee: RateBp::STANDARD,
            payment_fee: RateBp::STANDARD,
        }
    }
}

/// Amounts that cannot be added up. A draft that [`crate::order_check`] accepts never gets here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TotalsError {
    #[error("an amount is beyond what can be computed")]
    Overflow,
    #[error("{0:?} is not a tax rate")]
    RateOutOfRange(RateBp),
}

/// Adds the order up, rate by rate.
///
/// Points reduce the rates that the source names (利用ポイント内訳), else all by their gross
/// amounts. What is billed is split as the source states (請求金額内訳) if that adds up; else each
/// rate has its own sum, and what the stated total differs by is spread over them. Remainders of a
/// yen go to the largest fraction, then to the higher rate. A stated split that does not add up, or is
/// not what the lines come to, stands beside.
pub fn totals(draft: &OrderDraft, fee_rates: FeeRates, rounding: Rounding) -> Result<Totals, TotalsError> {
    let mut groups = gross_by_rate(draft, fee_rates, rounding)?;
    if groups.is_empty() {
        // An order of nothing may still state an amount, which must be somewhere.
        groups.push(RateGross {
            rate: RateBp::STANDARD,
            gross: Yen::ZERO,
            slack: 0,
        });
    }
    let stated = &draft.stated.by_rate;

    let (points_used, points) = split_points(draft.points_used, stated, &groups)?;
    let net = subtract(&groups, &points)?;
    let computed = sum(&net)?;

    let stated_split = split_stated(stated, &groups, |rate| rate.billed.map(|billed| billed.0))?;
    let stated_sum = stated_split.as_deref().map(sum).transpose()?;
    let stated_billed = draft
        .stated
        .billed
        .map(|billed| billed.0)
        .or(stated_sum.filter(|&sum| sum != 0));
    let billed = stated_billed.unwrap_or(computed);
    let contradictions = Contradictions {
        groups: &groups,
        net: &net,
        billed,
        points_used,
        billed_split: stated_split.as_deref(),
        points_split: split_stated(stated, &groups, |rate| rate.points)?.as_deref(),
    }
    .by_rate()?;
    let split = match stated_split {
        Some(split) if stated_billed.is_some() && stated_sum == Some(billed) => split,
        _ => spread_difference(billed, computed, net, &groups)?,
    };

    let rate_total = |(place, group): (usize, &RateGross)| {
        let (billed, points) = (split[place], points[place]);
        let contradiction = contradictions.as_ref().map(|by_rate| by_rate[place]);
        let nothing = group.gross == Yen::ZERO && billed == 0 && points == 0;
        let says_nothing = contradiction.is_none_or(|it| {
            it.billed.unwrap_or_default() == Yen::ZERO && it.points.unwrap_or_default() == 0
        });
        (!nothing || !says_nothing).then(|| RateTotal {
            rate: group.rate,
            billed: Yen(billed),
            tax: tax_within(Yen(billed), group.rate, rounding),
            points,
            contradiction,
        })
    };
    Ok(Totals {
        billed: Yen(billed),
        computed: (computed != billed).then_some(Yen(computed)),
        by_rate: groups.iter().enumerate().filter_map(rate_total).collect(),
        points_used,
    })
}

/// The points used, and how many of them at each rate. A split that does not add up to the stated
/// number is passed over, unless that number was left at zero.
fn split_points(
    used: i64,
    stated: &[StatedRate],
    groups: &[RateGross],
) -> Result<(i64, Vec<i64>), TotalsError> {
    if let Some(split) = split_stated(stated, groups, |rate| rate.points)? {
        let total = sum(&split)?;
        if used == total || used == 0 {
            return Ok((total, split));
        }
    }
    // By gross amounts no rate gets more than it has, as long as all together have enough.
    let weights: Vec<i64> = groups.iter().map(|group| group.gross.0).collect();
    Ok((used, allocate(used, &weights)))
}

/// What is stated rate by rate, in the order of the groups. None if nothing is.
fn split_stated(
    stated: &[StatedRate],
    groups: &[RateGross],
    amount: impl Fn(&StatedRate) -> Option<i64>,
) -> Result<Option<Vec<i64>>, TotalsError> {
    if stated.iter().all(|rate| amount(rate).is_none()) {
        return Ok(None);
    }
    let at = |group: &RateGross| {
        let amounts: Vec<i64> = stated
            .iter()
            .filter(|rate| rate.rate == group.rate)
            .filter_map(&amount)
            .collect();
        sum(&amounts)
    };
    groups.iter().map(at).collect::<Result<_, _>>().map(Some)
}

/// Takes the split of the computed amount to that of the billed one, in proportion to what the
/// rates have left, so that a reduction leaves none below zero that need not be.
fn spread_difference(
    billed: i64,
    computed: i64,
    mut split: Vec<i64>,
    groups: &[RateGross],
) -> Result<Vec<i64>, TotalsError> {
    let difference = billed.checked_sub(computed).ok_or(TotalsError::Overflow)?;
    if difference == 0 {
        return Ok(split);
    }
    let shares = if split.iter().any(|&net| net > 0) {
        allocate(difference, &split)
    } else {
        allocate(
            difference,
            &groups.iter().map(|group| group.gross.0).collect::<Vec<_>>(),
        )
    };
    for (amount, share) in split.iter_mut().zip(shares) {
        *amount = amount.checked_add(share).ok_or(TotalsError::Overflow)?;
    }
    Ok(split)
}

fn subtract(groups: &[RateGross], points: &[i64]) -> Result<Vec<i64>, TotalsError> {
    let net = |(group, &points): (&RateGross, &i64)| group.gross.0.checked_sub(points);
    let net: Option<Vec<i64>> = groups.iter().zip(points).map(net).collect();
    net.ok_or(TotalsError::Overflow)
}

fn sum(amounts: &[i64]) -> Result<i64, TotalsError> {
    let sum = amounts
        .iter()
        .try_fold(0_i64, |sum, &amount| sum.checked_add(amount));
    sum.ok_or(TotalsError::Overflow)
}

#[cfg(test)]
mod tests;
