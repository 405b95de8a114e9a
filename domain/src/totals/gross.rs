//! What an order's lines, gifts and fees add up to at each tax rate, before points.

use super::{FeeRates, TotalsError};
use crate::money::Rounding;
use crate::order::TaxMode;
use crate::order_draft::{LineDraft, OrderDraft};
use crate::tax::tax_on;
use crate::{RateBp, Yen};

/// The amounts of one tax rate, with tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RateGross {
    pub rate: RateBp,
    pub gross: Yen,
    /// By how many yen sources that round the tax of each piece may come to something else.
    pub slack: i64,
}

/// Every rate that the draft has something at or states something for, highest first.
pub(super) fn gross_by_rate(
    draft: &OrderDraft,
    fee_rates: FeeRates,
    rounding: Rounding,
) -> Result<Vec<RateGross>, TotalsError> {
    let mut groups = Groups::default();
    groups.add(fee_rates.payment_fee, draft.payment_fee)?;
    for shipment in &draft.shipments {
        groups.add(fee_rates.shipping, shipment.shipping_fee)?;
        groups.add(fee_rates.cod_fee, shipment.cod_fee)?;
        for gift in &shipment.gifts {
            groups.add(gift.tax_rate, gift.amount)?;
        }
        for line in &shipment.lines {
            groups.add_line(line)?;
        }
    }
    for stated in &draft.stated.by_rate {
        groups.at(stated.rate)?;
    }
    groups.gross(rounding)
}

#[derive(Default)]
struct Groups(Vec<Group>);

struct Group {
    rate: RateBp,
    with_tax: Yen,
    without_tax: Yen,
    /// Pieces of lines without tax in their prices.
    pieces: i64,
    /// The tax on `without_tax` as the lines state it; none once one line does not.
    stated_tax: Option<Yen>,
}

impl Groups {
    /// The group of a rate, made where its place in the order is.
    fn at(&mut self, rate: RateBp) -> Result<&mut Group, TotalsError> {
        if !(0..=10_000).contains(&rate.0) {
            return Err(TotalsError::RateOutOfRange(rate));
        }
        let place = self.0.partition_point(|group| group.rate > rate);
        if self.0.get(place).is_none_or(|group| group.rate != rate) {
            let group = Group {
                rate,
                with_tax: Yen::ZERO,
                without_tax: Yen::ZERO,
                pieces: 0,
                stated_tax: Some(Yen::ZERO),
            };
            self.0.insert(place, group);
        }
        Ok(&mut self.0[place])
    }

    /// Something with the tax in its price; nothing is no reason for a group.
    fn add(&mut self, rate: RateBp, amount: Yen) -> Result<(), TotalsError> {
        if amount != Yen::ZERO {
            let group = self.at(rate)?;
            group.with_tax = plus(group.with_tax, amount)?;
        }
        Ok(())
    }

    fn add_line(&mut self, line: &LineDraft) -> Result<(), TotalsError> {
        let amount = line
            .unit_price
            .checked_times(line.quantity)
            .ok_or(TotalsError::Overflow)?;
        match line.tax_mode {
            TaxMode::Included => self.add(line.tax_rate, amount),
            TaxMode::Exempt => self.add(RateBp::NONE, amount),
            TaxMode::Excluded if amount == Yen::ZERO => Ok(()),
            TaxMode::Excluded => {
                let group = self.at(line.tax_rate)?;
                group.without_tax = plus(group.without_tax, amount)?;
                group.pieces = group.pieces.saturating_add(line.quantity.saturating_abs());
                group.stated_tax = match (group.stated_tax, plausible_tax(line, amount)) {
                    (Some(sum), Some(tax)) => Some(plus(sum, tax)?),
                    _ => None,
                };
                Ok(())
            }
        }
    }

    fn gross(self, rounding: Rounding) -> Result<Vec<RateGross>, TotalsError> {
        let gross = |group: Group| {
            let tax = match group.stated_tax {
                Some(stated) => stated,
                None => tax_on(group.without_tax, group.rate, rounding).ok_or(TotalsError::Overflow)?,
            };
            Ok(RateGross {
                rate: group.rate,
                gross: plus(plus(group.with_tax, group.without_tax)?, tax)?,
                slack: group.pieces,
            })
        };
        self.0.into_iter().map(gross).collect()
    }
}

/// The tax that a line without it in the price states, if it can be the tax of that amount: within
/// a yen for each piece, since some carts round the tax of one piece.
fn plausible_tax(line: &LineDraft, amount: Yen) -> Option<Yen> {
    let stated = line.tax?;
    let exact = i128::from(amount.0) * i128::from(line.tax_rate.0);
    let off = i128::from(stated.0) * 10_000 - exact;
    let pieces = i128::from(line.quantity).abs().max(1);
    (off.abs() <= pieces * 10_000).then_some(stated)
}

fn plus(sum: Yen, amount: Yen) -> Result<Yen, TotalsError> {
    sum.checked_add(amount).ok_or(TotalsError::Overflow)
}
