use proptest::prelude::*;

use super::*;
use crate::Instant;
use crate::money::Rounding;
use crate::samples::{draft, line, plain, shipment};
use crate::totals::{FeeRates, totals};

#[test]
fn the_sample_is_right() {
    assert_eq!(validate(&draft()), []);
}

/// What one change to a right order is answered with.
#[test]
fn each_fault_has_its_pointer_and_code() {
    type Change = fn(&mut OrderDraft);
    let table: &[(&str, &str, Change)] = &[
        ("/route", "required", |d| d.route = "　".into()),
        ("/number", "required", |d| d.number = String::new()),
        ("/number", "too_long", |d| d.number = "注".repeat(51)),
        ("/number", "undecodable_text", |d| d.number = "1\0".into()),
        ("/ordered_at", "out_of_range", |d| {
            d.ordered_at = Instant::from_millis(1_000_000_000_000_000).unwrap();
        }),
        ("/buyer/phone", "too_long", |d| d.buyer.phone = "0".repeat(51)),
        ("/recipients/0/person/family_name", "too_long", |d| {
            d.recipients[0].person.family_name = "猫".repeat(51);
        }),
        ("/recipients/0/sender/email", "too_long", |d| {
            d.recipients[0].sender = Some(Person {
                email: "a".repeat(257),
                ..Person::default()
            });
        }),
        ("/payment/fee", "out_of_range", |d| {
            d.payment_fee = Yen(MAX_YEN.0 + 1);
        }),
        ("/totals/points", "out_of_range", |d| d.points_used = -1),
        ("/totals/billed", "out_of_range", |d| {
            d.stated.billed = Some(Yen(i64::MIN));
        }),
        ("/totals/by_rate/1/rate_bp", "not_a_rate", |d| {
            d.stated.by_rate[1].rate = RateBp(8);
        }),
        ("/notes/buyer", "too_long", |d| d.buyer_note = "長".repeat(2001)),
        ("/tags/1", "required", |d| {
            d.tags = vec!["a".into(), String::new()];
        }),
        ("/tags", "too_long", |d| d.tags = vec!["a".into(); 51]),
        ("/extra", "too_long", |d| {
            drop(d.extra.insert("列".into(), "値".repeat(10_001)));
        }),
        ("/shipments", "required", |d| d.shipments.clear()),
        ("/shipments/0/recipient", "out_of_range", |d| {
            d.shipments[0].recipient = 1;
        }),
        ("/shipments/0/slip", "out_of_range", |d| d.shipments[0].slip = -1),
        ("/shipments/0/gifts", "too_long", |d| {
            d.shipments[0].gifts = vec![Gift::default(); 4];
        }),
        ("/shipments/0/gifts/0/rate_bp", "not_a_rate", |d| {
            d.shipments[0].gifts = vec![Gift {
                tax_rate: RateBp(500),
                ..Gift::default()
            }];
        }),
        ("/shipments/0/lines", "required", |d| d.shipments[0].lines.clear()),
        ("/shipments/0/lines/1/sku", "required", |d| {
            d.shipments[0].lines[1].sku = String::new();
        }),
        ("/shipments/0/lines/1/quantity", "negative_quantity", |d| {
            d.shipments[0].lines[1].quantity = -1;
        }),
        ("/shipments/0/lines/1/quantity", "out_of_range", |d| {
            d.shipments[0].lines[1].quantity = MAX_QUANTITY + 1;
        }),
        ("/shipments/0/lines/0/unit_price", "out_of_range", |d| {
            d.shipments[0].lines[0].unit_price = MAX_YEN;
        }),
        ("/shipments/0/lines/0/rate_bp", "not_a_rate", |d| {
            d.shipments[0].lines[0].tax_rate = Some(RateBp(-10_000));
        }),
        ("/shipments", "too_many_lines", |d| {
            let one = d.shipments[0].lines[0].clone();
            d.shipments[0].lines = vec![one; MAX_LINES + 1];
        }),
    ];
    for (pointer, code, change) in table {
        let mut draft = draft();
        change(&mut draft);
        let errors: Vec<(String, &str)> = validate(&draft)
            .into_iter()
            .map(|e| (e.pointer, e.code))
            .collect();
        assert_eq!(errors, [((*pointer).to_owned(), *code)]);
    }
}

#[test]
fn what_real_files_hold_is_let_in() {
    let coupon = LineDraft {
        kind: LineKind::Discount,
        name: "クーポン値引".into(),
        ..line("", -1, 500, RateBp::REDUCED)
    };
    let free = line("FLYER", 1, 0, RateBp::STANDARD);
    let mut draft = plain(vec![shipment(vec![coupon, free])]);
    draft.buyer.phone = "03-1234-5678 / 090-1234-5678".into();
    draft.buyer.postal_code = "〒１００－０００１".into();
    draft.number = "注".repeat(50);
    assert_eq!(validate(&draft), []);
}

#[test]
fn all_faults_are_told_at_once() {
    let draft = plain(vec![shipment(vec![]), shipment(vec![line("", -1, 1, RateBp(1))])]);
    let draft = OrderDraft {
        number: String::new(),
        ..draft
    };
    let pointers: Vec<String> = validate(&draft).into_iter().map(|e| e.pointer).collect();
    assert_eq!(
        pointers,
        [
            "/number",
            "/shipments/0/lines",
            "/shipments/1/lines/0/sku",
            "/shipments/1/lines/0/quantity",
            "/shipments/1/lines/0/rate_bp",
        ]
    );
}

proptest! {
    #[test]
    fn what_is_accepted_can_be_added_up(
        lines in prop::collection::vec((-1..3_i64, -2 * MAX_YEN.0..2 * MAX_YEN.0, -1..3_i64), 1..8),
        fees in [-2 * MAX_YEN.0..2 * MAX_YEN.0, -MAX_YEN.0..MAX_YEN.0],
        points in -1..MAX_YEN.0,
        billed in prop::option::of(any::<i64>()),
    ) {
        let lines = lines.into_iter().map(|(quantity, price, rate)| LineDraft {
            kind: LineKind::Discount,
            ..line("A", quantity, price, *RateBp::ALL.get(usize::try_from(rate).unwrap_or(9)).unwrap_or(&RateBp(-1)))
        });
        let mut draft = plain(vec![shipment(lines.collect())]);
        draft.payment_fee = Yen(fees[0]);
        draft.shipments[0].shipping_fee = Yen(fees[1]);
        draft.points_used = points;
        draft.stated.billed = billed.map(|billed| Yen(billed / 4_000_000));
        if validate(&draft).is_empty() {
            prop_assert!(totals(&draft, FeeRates::default(), Rounding::Up).is_ok());
        }
    }
}
