use proptest::prelude::*;

use super::*;
use crate::order::{Gift, LineKind, TaxMode};
use crate::order_draft::{LineDraft, ShipmentDraft, StatedTotals};
use crate::samples::{draft, line, plain, shipment};

const TEN: RateBp = RateBp::STANDARD;
const EIGHT: RateBp = RateBp::REDUCED;
const ZERO: RateBp = RateBp::NONE;

fn compute(draft: &OrderDraft) -> Totals {
    totals(draft, FeeRates::default(), Rounding::Down).unwrap()
}

/// (rate, billed, tax, points)
fn split(totals: &Totals) -> Vec<(i64, i64, i64, i64)> {
    let row = |t: &RateTotal| (t.rate.0, t.billed.0, t.tax.0, t.points);
    totals.by_rate.iter().map(row).collect()
}

fn order(lines: Vec<LineDraft>) -> OrderDraft {
    plain(vec![shipment(lines)])
}

fn stated(rate: RateBp, billed: Option<i64>, points: Option<i64>) -> StatedRate {
    StatedRate {
        rate,
        billed: billed.map(Yen),
        points,
    }
}

fn excluded(quantity: i64, unit_price: i64, tax_rate: RateBp, tax: Option<i64>) -> LineDraft {
    LineDraft {
        tax_mode: TaxMode::Excluded,
        tax: tax.map(Yen),
        ..line("A", quantity, unit_price, tax_rate)
    }
}

#[test]
fn the_worked_sample() {
    let totals = compute(&draft());
    assert_eq!(totals.billed, Yen(4930));
    assert_eq!(totals.mismatch(), None);
    assert_eq!(split(&totals), [(1000, 1690, 153, 0), (800, 3240, 240, 0)]);
}

#[test]
fn where_nothing_is_stated_the_sum_is_billed() {
    let silent = OrderDraft {
        stated: StatedTotals::default(),
        ..draft()
    };
    assert_eq!(compute(&silent), compute(&draft()));
}

#[test]
fn fees_are_at_the_standard_rate_and_gifts_at_their_own() {
    let gift = |amount, tax_rate| Gift {
        kind: "のし".into(),
        text: String::new(),
        amount: Yen(amount),
        tax_rate,
    };
    let draft = OrderDraft {
        payment_fee: Yen(110),
        ..plain(vec![ShipmentDraft {
            shipping_fee: Yen(550),
            gifts: vec![gift(220, TEN), gift(108, EIGHT), gift(0, ZERO)],
            ..shipment(vec![line("TEA", 1, 1080, EIGHT)])
        }])
    };
    assert_eq!(split(&compute(&draft)), [(1000, 880, 80, 0), (800, 1188, 88, 0)]);
}

#[test]
fn a_discount_reduces_its_own_rate_even_below_zero() {
    let coupon = LineDraft {
        kind: LineKind::Discount,
        ..line("", -1, 500, EIGHT)
    };
    let totals = compute(&order(vec![
        line("CUP", 1, 1100, TEN),
        line("TEA", 1, 108, EIGHT),
        coupon,
    ]));
    assert_eq!(totals.billed, Yen(708));
    assert_eq!(split(&totals), [(1000, 1100, 100, 0), (800, -392, -29, 0)]);
}

#[test]
fn a_set_is_priced_by_its_own_line() {
    let of = |kind, price| LineDraft {
        kind,
        ..line("S", 1, price, TEN)
    };
    let totals = compute(&order(vec![
        of(LineKind::Set, 3000),
        of(LineKind::Component, 0),
        of(LineKind::Component, 0),
    ]));
    assert_eq!(totals.billed, Yen(3000));
    let alone = compute(&order(vec![of(LineKind::Component, 800)]));
    assert_eq!(alone.billed, Yen(800));
}

#[test]
fn tax_on_top_is_rounded_once_per_rate() {
    let draft = order(vec![excluded(1, 99, EIGHT, None), excluded(1, 99, EIGHT, None)]);
    assert_eq!(compute(&draft).billed, Yen(198 + 15));
}

#[test]
fn a_stated_line_tax_counts_if_it_can_be_the_tax() {
    for (taxes, billed) in [
        ([Some(7), Some(7)], 198 + 14),
        ([Some(8), Some(8)], 198 + 16),
        ([Some(7), None], 198 + 15),
        ([Some(0), Some(90)], 198 + 15),
    ] {
        let lines = taxes.map(|tax| excluded(1, 99, EIGHT, tax));
        assert_eq!(compute(&order(lines.to_vec())).billed, Yen(billed), "{taxes:?}");
    }
}

#[test]
fn exempt_is_not_taxed_whatever_its_rate_says() {
    let voucher = LineDraft {
        tax_mode: TaxMode::Exempt,
        ..line("GIFT", 1, 1000, TEN)
    };
    assert_eq!(split(&compute(&order(vec![voucher]))), [(0, 1000, 0, 0)]);
}

#[test]
fn points() {
    let lines = || vec![line("CUP", 1, 1000, TEN), line("TEA", 1, 500, EIGHT)];
    for (used, by_rate, points_used, expected) in [
        // By the gross amounts.
        (300, vec![], 300, [(1000, 800, 72, 200), (800, 400, 29, 100)]),
        // One point of remainder goes to the larger fraction.
        (100, vec![], 100, [(1000, 933, 84, 67), (800, 467, 34, 33)]),
        // All of it.
        (1500, vec![], 1500, [(1000, 0, 0, 1000), (800, 0, 0, 500)]),
        // More than there is.
        (1503, vec![], 1503, [(1000, -2, 0, 1002), (800, -1, 0, 501)]),
        // As the source splits them.
        (
            300,
            vec![(TEN, 0), (EIGHT, 300)],
            300,
            [(1000, 1000, 90, 0), (800, 200, 14, 300)],
        ),
        // The source gives the split only.
        (
            0,
            vec![(EIGHT, 300)],
            300,
            [(1000, 1000, 90, 0), (800, 200, 14, 300)],
        ),
        // A split that does not add up.
        (
            300,
            vec![(EIGHT, 200)],
            300,
            [(1000, 800, 72, 200), (800, 400, 29, 100)],
        ),
    ] {
        let mut draft = order(lines());
        draft.points_used = used;
        draft.stated.by_rate = by_rate
            .iter()
            .map(|&(rate, p)| stated(rate, None, Some(p)))
            .collect();
        let totals = compute(&draft);
        assert_eq!(
            (totals.points_used, split(&totals)),
            (points_used, expected.to_vec()),
            "{used} {by_rate:?}"
        );
    }
}

#[test]
fn a_stated_total_wins_and_the_difference_is_spread() {
    let lines = || vec![line("CUP", 1, 1000, TEN), line("TEA", 1, 500, EIGHT)];
    for (billed, expected) in [
        (1350, [(1000, 900, 81, 0), (800, 450, 33, 0)]),
        (1501, [(1000, 1001, 91, 0), (800, 500, 37, 0)]),
        (0, [(1000, 0, 0, 0), (800, 0, 0, 0)]),
        (-3, [(1000, -2, 0, 0), (800, -1, 0, 0)]),
    ] {
        let mut draft = order(lines());
        draft.stated.billed = Some(Yen(billed));
        // Does not add up to the total, so it is passed over.
        draft.stated.by_rate = vec![stated(TEN, Some(1), None)];
        let totals = compute(&draft);
        assert_eq!(split(&totals), expected, "{billed}");
        let mismatch = Mismatch {
            stated: Yen(billed),
            computed: Yen(1500),
        };
        assert_eq!(totals.mismatch(), Some(mismatch));
    }
}

#[test]
fn a_stated_split_that_adds_up_is_kept() {
    let mut draft = order(vec![line("CUP", 1, 1000, TEN), line("TEA", 1, 500, EIGHT)]);
    draft.stated.by_rate = vec![stated(ZERO, Some(100), None), stated(EIGHT, Some(1400), None)];
    for billed in [Some(Yen(1500)), None] {
        draft.stated.billed = billed;
        let totals = compute(&draft);
        assert_eq!(totals.mismatch(), None);
        assert_eq!(
            split(&totals),
            [(1000, 0, 0, 0), (800, 1400, 103, 0), (0, 100, 0, 0)]
        );
    }
}

#[test]
fn an_order_of_nothing() {
    let mut draft = order(vec![line("FREE", 1, 0, EIGHT)]);
    assert_eq!(split(&compute(&draft)), []);
    draft.stated.billed = Some(Yen(110));
    assert_eq!(split(&compute(&draft)), [(1000, 110, 10, 0)]);
}

#[test]
fn refuses_what_cannot_be_computed() {
    let refusal = |line| totals(&order(vec![line]), FeeRates::default(), Rounding::Down);
    assert_eq!(refusal(line("A", 2, i64::MAX, TEN)), Err(TotalsError::Overflow));
    let rate = RateBp(-10_000);
    assert_eq!(
        refusal(line("A", 1, 1, rate)),
        Err(TotalsError::RateOutOfRange(rate))
    );
}

/// Everyday amounts, and those at the edge of what can be computed.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![60 => -20_000..20_000_i64, 10 => Just(0), 1 => any::<i64>()]
}

fn any_line() -> impl Strategy<Value = LineDraft> {
    let mode = prop::sample::select(vec![TaxMode::Included, TaxMode::Excluded, TaxMode::Exempt]);
    (-3..4_i64, amount(), any_rate(), mode, prop::option::of(amount())).prop_map(
        |(quantity, price, rate, tax_mode, tax)| LineDraft {
            tax_mode,
            tax: tax.map(Yen),
            ..line("A", quantity, price, rate)
        },
    )
}

fn any_rate() -> impl Strategy<Value = RateBp> {
    prop::sample::select(RateBp::ALL.to_vec())
}

fn any_draft() -> impl Strategy<Value = OrderDraft> {
    let stated_rate = (any_rate(), prop::option::of(amount()), prop::option::of(amount()))
        .prop_map(|(rate, billed, points)| stated(rate, billed, points));
    (
        prop::collection::vec(any_line(), 0..6),
        [amount(), amount(), amount()],
        amount(),
        prop::option::of(amount()),
        prop::collection::vec(stated_rate, 0..4),
    )
        .prop_map(
            |(lines, [shipping, cod, fee], points_used, billed, by_rate)| OrderDraft {
                payment_fee: Yen(fee),
                points_used,
                stated: StatedTotals {
                    billed: billed.map(Yen),
                    by_rate,
                },
                ..plain(vec![ShipmentDraft {
                    shipping_fee: Yen(shipping),
                    cod_fee: Yen(cod),
                    ..shipment(lines)
                }])
            },
        )
}

fn any_rounding() -> impl Strategy<Value = Rounding> {
    prop::sample::select(vec![Rounding::Down, Rounding::HalfUp, Rounding::Up])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn the_rates_add_up_to_what_is_billed(draft in any_draft(), rounding in any_rounding()) {
        let Ok(totals) = totals(&draft, FeeRates::default(), rounding) else { return Ok(()) };
        let sum = |of: fn(&RateTotal) -> i64| totals.by_rate.iter().map(|t| i128::from(of(t))).sum::<i128>();
        prop_assert_eq!(sum(|t| t.billed.0), i128::from(totals.billed.0));
        prop_assert_eq!(sum(|t| t.points), i128::from(totals.points_used));
        if let Some(stated) = draft.stated.billed {
            prop_assert_eq!(totals.billed, stated);
        }
        if draft.points_used != 0 {
            prop_assert_eq!(totals.points_used, draft.points_used);
        }
        prop_assert!(totals.computed != Some(totals.billed));
        prop_assert!(totals.by_rate.is_sorted_by(|a, b| a.rate > b.rate));
        for total in &totals.by_rate {
            prop_assert_eq!(total.tax, tax_within(total.billed, total.rate, rounding));
        }
    }

    #[test]
    fn points_leave_no_rate_below_zero_while_there_is_enough(
        prices in prop::collection::vec((1..5_000_i64, any_rate()), 1..6),
        share in 0..=100_i64,
    ) {
        let mut draft = order(prices.iter().map(|&(price, rate)| line("A", 1, price, rate)).collect());
        draft.points_used = prices.iter().map(|(price, _)| price).sum::<i64>() * share / 100;
        let totals = compute(&draft);
        prop_assert!(totals.by_rate.iter().all(|t| t.billed >= Yen::ZERO && t.points >= 0), "{totals:?}");
        prop_assert_eq!(totals.mismatch(), None);
    }
}
