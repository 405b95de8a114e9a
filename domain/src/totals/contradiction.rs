//! Where what a source states rate by rate cannot be: it does not add up to the whole, or it is not what the
//! lines come to.

use super::{RateGross, TotalsError, sum};
use crate::Yen;
use crate::order::Contradiction;

/// What was stated, beside what it is measured by; all in the order of the groups.
pub(super) struct Contradictions<'a> {
    pub groups: &'a [RateGross],
    /// What each rate comes to after points.
    pub net: &'a [i64],
    pub billed: i64,
    pub points_used: i64,
    pub billed_split: Option<&'a [i64]>,
    pub points_split: Option<&'a [i64]>,
}

impl Contradictions<'_> {
    /// What is stated at each rate, if any of it cannot be.
    pub fn by_rate(&self) -> Result<Option<Vec<Contradiction>>, TotalsError> {
        // Carts that know no split write 0 at every rate.
        let says_something = |split: &&[i64]| split.iter().any(|&amount| amount != 0);
        let billed = self.billed_split.filter(says_something);
        let points = self.points_split.filter(says_something);
        let misses = |split: Option<&[i64]>, whole: i64| -> Result<bool, TotalsError> {
            Ok(split.map(sum).transpose()?.is_some_and(|sum| sum != whole))
        };
        let is_wrong = misses(billed, self.billed)?
            || misses(points, self.points_used)?
            || billed.is_some_and(|split| self.differs_from_lines(split, points.is_some()));
        Ok(is_wrong.then(|| {
            let at = |place: usize| Contradiction {
                billed: billed.map(|split| Yen(split[place])),
                points: points.map(|split| split[place]),
                computed: Yen(self.net[place]),
            };
            (0..self.groups.len()).map(at).collect()
        }))
    }

    /// How a source spreads points is its own affair where it does not say: each rate may have borne any of
    /// them. A yen is what is left of spreading.
    fn differs_from_lines(&self, split: &[i64], points_are_stated: bool) -> bool {
        let spread = if points_are_stated {
            0
        } else {
            self.points_used.max(0)
        };
        let mut rates = self.groups.iter().zip(self.net).zip(split);
        rates.any(|((group, &net), &stated)| {
            let slack = group.slack.saturating_add(1);
            let most = if spread > 0 { group.gross.0.max(net) } else { net };
            let least = if spread > 0 {
                group.gross.0.saturating_sub(spread).min(net)
            } else {
                net
            };
            stated > most.saturating_add(slack) || stated < least.saturating_sub(slack)
        })
    }
}
