//! The totals of an order that was changed by hand: added up anew from what it holds.

use crate::largest_remainder::allocate;
use crate::money::Rounding;
use crate::open_order::{OpenOrder, OpenShipment};
use crate::order::{OrderLine, RateTotal};
use crate::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedRate, StatedTotals};
use crate::totals::{FeeRates, Totals, TotalsError, totals};
use crate::{RateBp, Yen};

/// An amount that came or went, at its tax rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub rate: RateBp,
    pub amount: Yen,
}

/// Puts the totals of the order right, after these amounts came or went: what was billed for the rest
/// of it stays as its source split it, as long as no rate falls below zero.
pub fn retotal(open: &mut OpenOrder, by: &[Difference], rounding: Rounding) -> Result<(), TotalsError> {
    let split = &open.order.by_rate.0;
    let rates = split
        .iter()
        .map(|rate| rate.rate)
        .chain(by.iter().map(|by| by.rate));
    let mut stated: Vec<StatedRate> = Vec::new();
    for rate in rates {
        if stated.iter().any(|stated| stated.rate == rate) {
            continue;
        }
        let of = |amount: fn(&RateTotal) -> i64| {
            split
                .iter()
                .filter(|one| one.rate == rate)
                .map(amount)
                .sum::<i64>()
        };
        let came = by
            .iter()
            .filter(|by| by.rate == rate)
            .map(|by| by.amount)
            .sum::<Yen>();
        let billed = Yen(of(|one| one.billed.0)).checked_add(came);
        stated.push(StatedRate {
            rate,
            billed: Some(billed.ok_or(TotalsError::Overflow)?),
            points: Some(of(|one| one.points)),
        });
    }
    state(open, stated, rounding)
}

/// Bills the order for what was changed of it since `before`: what its lines, fees and gifts come to more
/// or less at each rate, and its points, which reduce every rate by its share if there are others now.
pub fn rebill(before: &OpenOrder, open: &mut OpenOrder, rounding: Rounding) -> Result<(), TotalsError> {
    let (old, new) = (gross(before, rounding)?, gross(open, rounding)?);
    let split = &before.order.by_rate.0;
    let mut rates: Vec<RateBp> = split.iter().chain(&old).chain(&new).map(|one| one.rate).collect();
    rates.sort_unstable_by_key(|rate| std::cmp::Reverse(rate.0));
    rates.dedup();
    let at = |of: &[RateTotal], rate: RateBp, amount: fn(&RateTotal) -> i64| {
        let at_rate = of.iter().filter(|one| one.rate == rate);
        at_rate.map(amount).fold(0_i64, i64::saturating_add)
    };
    let points_before = |rate| at(split, rate, |one| one.points);
    let points: Vec<i64> = if open.order.points_used == before.order.points_used {
        rates.iter().map(|rate| points_before(*rate)).collect()
    } else {
        let weights: Vec<i64> = rates
            .iter()
            .map(|rate| at(&new, *rate, |one| one.billed.0))
            .collect();
        allocate(open.order.points_used, &weights)
    };
    let mut stated = Vec::with_capacity(rates.len());
    for (rate, points) in rates.into_iter().zip(points) {
        let of = |of: &[RateTotal]| at(of, rate, |one| one.billed.0);
        let billed = of(split)
            .checked_add(of(&new))
            .and_then(|sum| sum.checked_sub(of(&old)))
            .and_then(|sum| sum.checked_add(points_before(rate)))
            .and_then(|sum| sum.checked_sub(points))
            .ok_or(TotalsError::Overflow)?;
        stated.push(StatedRate {
            rate,
            billed: Some(Yen(billed)),
            points: Some(points),
        });
    }
    state(open, stated, rounding)
}

/// Whether what was changed of an order leaves less than nothing to pay, and less than before.
pub fn owes_less_than_nothing(before: &OpenOrder, after: &OpenOrder) -> bool {
    after.order.billed < Yen::ZERO && after.order.billed < before.order.billed
}

/// What the order comes to at each rate before points.
fn gross(open: &OpenOrder, rounding: Rounding) -> Result<Vec<RateTotal>, TotalsError> {
    let mut draft = draft_of(open);
    draft.points_used = 0;
    Ok(totals(&draft, FeeRates::default(), rounding)?.by_rate)
}

/// Totals the order with this split of what is billed.
fn state(open: &mut OpenOrder, stated: Vec<StatedRate>, rounding: Rounding) -> Result<(), TotalsError> {
    let whole = stated.iter().filter_map(|stated| stated.billed).sum::<Yen>();
    let below_zero = stated.iter().any(|stated| stated.billed < Some(Yen::ZERO));
    let mut draft = draft_of(open);
    draft.stated = StatedTotals {
        billed: Some(whole),
        by_rate: if below_zero { Vec::new() } else { stated },
    };
    let Totals {
        billed,
        computed,
        mut by_rate,
        points_used,
    } = totals(&draft, FeeRates::default(), rounding)?;
    // The split that it was totalled with is ours: only where its source stated one can that be wrong.
    let was_wrong = |rate: RateBp| {
        let split = open.order.by_rate.0.iter();
        let mut split = split.filter(|total| total.rate == rate);
        split.any(|total| total.contradiction.is_some())
    };
    for total in &mut by_rate {
        total.contradiction = total.contradiction.filter(|_| was_wrong(total.rate));
    }
    open.order.billed = billed;
    open.order.computed = computed;
    open.order.by_rate.0 = by_rate;
    open.order.points_used = points_used;
    Ok(())
}

/// The order as its source would tell it now, without what its totals are said to be.
pub fn draft_of(open: &OpenOrder) -> OrderDraft {
    OrderDraft {
        route: String::new(),
        number: open.order.number.clone(),
        source: open.order.source,
        ordered_at: open.order.ordered_at,
        buyer: open.personal.buyer.clone(),
        payment_method: open.order.payment_method.clone(),
        payment_fee: open.order.payment_fee,
        points_used: open.order.points_used,
        points_earned: open.order.points_earned,
        stated: StatedTotals::default(),
        recipients: open.personal.recipients.clone(),
        shipments: open.shipments.iter().map(shipment).collect(),
        buyer_note: open.personal.buyer_note.clone(),
        staff_note: open.personal.staff_note.clone(),
        tags: open.order.tags.0.clone(),
        extra: open.personal.extra.clone(),
    }
}

fn shipment(open: &OpenShipment) -> ShipmentDraft {
    let shipment = &open.shipment;
    ShipmentDraft {
        slip: shipment.slip,
        recipient: usize::try_from(shipment.recipient).unwrap_or(usize::MAX),
        carrier: shipment.carrier.clone(),
        waybill_kind: shipment.waybill_kind.clone(),
        temperature: Some(shipment.temperature),
        deliver_on: shipment.deliver_on,
        delivery_window: shipment.delivery_window.clone(),
        parcels: shipment.parcels,
        ship_on: shipment.ship_on,
        shipping_fee: shipment.shipping_fee,
        cod_fee: shipment.cod_fee,
        waybill_note: open.texts.waybill_note.clone(),
        staff_note: open.texts.staff_note.clone(),
        gifts: open.texts.gifts.clone(),
        lines: open.lines.iter().map(line).collect(),
    }
}

fn line(line: &OrderLine) -> LineDraft {
    LineDraft {
        kind: line.kind,
        kind_code: line.kind_code.clone(),
        sku: line.sku.clone(),
        name: line.name.clone(),
        options: line.options.clone(),
        quantity: line.quantity,
        unit_price: line.unit_price,
        tax_rate: Some(line.tax_rate),
        tax_mode: line.tax_mode,
        tax: line.tax,
        extra: Extra::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::order::{Contradiction, LineKind};
    use crate::samples::open_order;

    const ROUNDING: Rounding = Rounding::Down;

    fn of_rates(open: &OpenOrder) -> Vec<(RateBp, i64, i64)> {
        let rates = open.order.by_rate.0.iter();
        rates
            .map(|rate| (rate.rate, rate.billed.0, rate.points))
            .collect()
    }

    type Change = fn(&mut OpenOrder);
    /// Rate, billed and points.
    type Rates = Vec<(RateBp, i64, i64)>;

    #[test]
    fn what_is_changed_is_billed_at_its_rate() {
        const TEN: RateBp = RateBp::STANDARD;
        const EIGHT: RateBp = RateBp::REDUCED;
        let before = open_order(&[
            (LineKind::Product, 2, 1_000, TEN),
            (LineKind::Product, 1, 1_000, EIGHT),
        ]);
        assert_eq!(of_rates(&before), [(TEN, 2_000, 0), (EIGHT, 1_000, 0)]);
        let cases: [(Change, Rates); 5] = [
            (|_| (), vec![(TEN, 2_000, 0), (EIGHT, 1_000, 0)]),
            (
                |open| open.shipments[0].lines[1].quantity = 3,
                vec![(TEN, 2_000, 0), (EIGHT, 3_000, 0)],
            ),
            (
                |open| open.shipments[0].lines[0].tax_rate = RateBp::REDUCED,
                vec![(EIGHT, 3_000, 0)],
            ),
            (
                |open| open.order.points_used = 300,
                vec![(TEN, 1_800, 200), (EIGHT, 900, 100)],
            ),
            (
                |open| open.shipments[0].shipment.shipping_fee = Yen(500),
                vec![(TEN, 2_500, 0), (EIGHT, 1_000, 0)],
            ),
        ];
        for (change, expected) in cases {
            let mut after = before.clone();
            change(&mut after);
            rebill(&before, &mut after, ROUNDING).unwrap();
            assert_eq!(of_rates(&after), expected);
            assert_eq!(after.order.computed, None);
        }
        // What the source bills otherwise than it adds up stays so.
        let mut dearer = before.clone();
        dearer.order.billed = Yen(3_100);
        dearer.order.computed = Some(Yen(3_000));
        dearer.order.by_rate.0[0].billed = Yen(2_100);
        let mut after = dearer.clone();
        after.shipments[0].lines[0].unit_price = Yen(500);
        rebill(&dearer, &mut after, ROUNDING).unwrap();
        assert_eq!(of_rates(&after), [(TEN, 1_100, 0), (EIGHT, 1_000, 0)]);
        assert_eq!(after.order.computed, Some(Yen(2_000)));
    }

    /// The source billed 100 yen more than there is, or said of them too at which rate: only that can be
    /// held against it afterwards.
    #[test]
    fn our_own_split_contradicts_nothing() {
        let sold = |pieces| open_order(&[(LineKind::Product, pieces, 1_000, RateBp::STANDARD)]);
        for is_stated in [false, true] {
            let mut before = sold(2);
            before.order.billed = Yen(2_100);
            before.order.computed = Some(Yen(2_000));
            let total = &mut before.order.by_rate.0[0];
            total.billed = Yen(2_100);
            total.contradiction = is_stated.then_some(Contradiction {
                billed: Some(Yen(2_100)),
                points: None,
                computed: Yen(2_000),
            });
            let (mut corrected, mut bundled) = (before.clone(), before.clone());
            corrected.shipments[0].lines[0].quantity = 1;
            rebill(&before, &mut corrected, ROUNDING).unwrap();
            let by = Difference {
                rate: RateBp::STANDARD,
                amount: Yen(0),
            };
            retotal(&mut bundled, &[by], ROUNDING).unwrap();
            for (open, billed) in [(corrected, 1_100), (bundled, 2_100)] {
                let total = open.order.by_rate.0[0];
                let found = (total.billed.0, total.contradiction.is_some());
                assert_eq!(found, (billed, is_stated));
            }
        }
    }

    fn line() -> impl Strategy<Value = (LineKind, i64, i64, RateBp)> {
        let rate = prop::sample::select(RateBp::ALL.to_vec());
        (1..20_i64, 0..5_000_i64, rate)
            .prop_map(|(pieces, price, rate)| (LineKind::Product, pieces, price, rate))
    }

    proptest! {
        /// However lines, fees and points change one after the other, the rates add up to what is billed, and
        /// what is billed to what there is.
        #[test]
        fn the_bill_always_adds_up(
            lines in prop::collection::vec(line(), 1..6),
            changes in prop::collection::vec((0..6_usize, line(), 0..400_i64, 0..300_i64), 1..12),
        ) {
            let mut open = open_order(&lines);
            for (place, (_, pieces, price, rate), fee, points) in changes {
                let mut after = open.clone();
                let shipment = &mut after.shipments[0];
                shipment.shipment.shipping_fee = Yen(fee);
                if let Some(line) = shipment.lines.get_mut(place) {
                    (line.quantity, line.unit_price, line.tax_rate) = (pieces, Yen(price), rate);
                }
                after.order.points_used = points;
                rebill(&open, &mut after, ROUNDING).unwrap();
                open = after;
                let worth: i64 = open.lines().map(|line| line.quantity * line.unit_price.0).sum();
                prop_assert_eq!(open.order.billed.0, worth + fee - points);
                let (mut billed, mut split) = (0, 0);
                for rate in &open.order.by_rate.0 {
                    billed += rate.billed.0;
                    split += rate.points;
                }
                prop_assert_eq!((billed, split), (open.order.billed.0, points));
                prop_assert_eq!(open.order.computed, None);
            }
        }
    }
}
