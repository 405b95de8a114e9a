//! Any drafts that the 87 columns can hold.

use connectors::TextEncoding;
use domain::order::{Gift, LineKind, OrderSource, Recipient, TaxMode, Temperature};
use domain::order_draft::{Extra, LineDraft, OrderDraft, ShipmentDraft, StatedRate, StatedTotals};
use domain::person::Person;
use domain::{Date, RateBp, Yen};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

pub fn encoding() -> impl Strategy<Value = TextEncoding> {
    prop_oneof![
        Just(TextEncoding::ShiftJis),
        Just(TextEncoding::Utf8),
        Just(TextEncoding::Utf8WithMark)
    ]
}

pub fn drafts() -> impl Strategy<Value = Vec<OrderDraft>> {
    vec(draft(), 1..8).prop_map(|mut drafts| {
        for (index, draft) in drafts.iter_mut().enumerate() {
            draft.number = format!("{}{index}", draft.number);
        }
        drafts
    })
}

/// Text that Windows-31J has, with everything that a CSV file must quote.
fn text(longest: usize) -> BoxedStrategy<String> {
    const ALPHABET: &[char] = &[
        'a', 'Z', '0', ' ', '-', ',', '"', '\r', '\n', '\'', '\\', '髙', '﨑', 'ソ', '表', '～', '－', '①',
        '㈱', 'ｱ', 'あ', '　', '＠', '@', '=',
    ];
    let character = prop::sample::select(ALPHABET);
    prop_oneof![
        Just(String::new()),
        vec(character, 0..longest).prop_map(String::from_iter)
    ]
    .prop_map(|text: String| {
        if text.trim().is_empty() {
            String::new()
        } else {
            text
        }
    })
    .boxed()
}

fn key() -> impl Strategy<Value = String> {
    "[A-Z]{1,3}-[0-9]{1,6}"
}

fn yen() -> impl Strategy<Value = Yen> {
    prop_oneof![Just(0), 1..100_000_i64, -5000..0_i64].prop_map(Yen)
}

fn rate() -> impl Strategy<Value = RateBp> {
    prop::sample::select(&RateBp::ALL[..])
}

/// Told from other people by its number.
fn person(number: usize) -> impl Strategy<Value = Person> {
    let names = (text(8), text(8), text(8), text(8), text(12), text(12));
    let rest = (
        text(12),
        text(20),
        text(12),
        option::of("[0-9]{3}-[0-9]{4}"),
        option::of("0[1-9]0-[0-9]{4}-[0-9]{4}"),
    );
    (names, rest).prop_map(
        move |(names, (city, street, building, postal_code, phone))| Person {
            family_name: format!("{}{number}", names.0),
            given_name: names.1,
            family_kana: names.2,
            given_kana: names.3,
            company: names.4,
            department: names.5,
            postal_code: postal_code.unwrap_or_default(),
            prefecture: "京都府".to_owned(),
            city,
            street,
            building,
            phone: phone.unwrap_or_default(),
            email: String::new(),
        },
    )
}

fn recipient(number: usize) -> impl Strategy<Value = Recipient> {
    let sender = option::weighted(0.3, person(100));
    (person(number), sender, text(20), text(20)).prop_map(|(person, sender, note, staff_note)| Recipient {
        person,
        sender,
        note,
        staff_note,
    })
}

fn gift() -> impl Strategy<Value = Gift> {
    (text(10), text(20), yen(), rate()).prop_map(|(kind, text, amount, tax_rate)| Gift {
        kind: format!("のし{kind}"),
        text,
        amount,
        tax_rate,
    })
}

fn line() -> impl Strategy<Value = LineDraft> {
    const KINDS: &[LineKind] = &[
        LineKind::Product,
        LineKind::Set,
        LineKind::Component,
        LineKind::Promotion,
        LineKind::Discount,
        LineKind::Fee,
        LineKind::Shipping,
        LineKind::NonProduct,
        LineKind::Other,
    ];
    const MODES: &[TaxMode] = &[TaxMode::Included, TaxMode::Excluded, TaxMode::Exempt];
    let what = (prop::sample::select(KINDS), key(), text(30), text(20));
    let amounts = (
        -3..20_i64,
        yen(),
        rate(),
        prop::sample::select(MODES),
        option::of(1..1000_i64),
    );
    (what, amounts).prop_map(
        |((kind, sku, name, options), (quantity, unit_price, tax_rate, tax_mode, tax))| {
            let may_be_negative = !matches!(
                kind,
                LineKind::Product | LineKind::Set | LineKind::Component | LineKind::Promotion
            );
            LineDraft {
                kind,
                kind_code: if kind == LineKind::Other {
                    "770".to_owned()
                } else {
                    String::new()
                },
                sku,
                name,
                options,
                quantity: if may_be_negative { quantity } else { quantity.abs() },
                unit_price: if may_be_negative {
                    unit_price
                } else {
                    Yen(unit_price.0.abs())
                },
                tax_rate: Some(tax_rate),
                tax_mode,
                tax: tax.map(Yen),
                extra: Extra::new(),
            }
        },
    )
}

/// For the slip that its place gives it.
fn shipment() -> impl Strategy<Value = ShipmentDraft> {
    const TEMPERATURES: &[Temperature] = &[Temperature::Ambient, Temperature::Chilled, Temperature::Frozen];
    let texts = (text(10), text(8), text(15), text(20), text(20));
    let day = option::of((2020..2040_i32, 1..=12_u32, 1..=28_u32));
    let rest = (
        prop::sample::select(TEMPERATURES),
        day,
        yen(),
        yen(),
        vec(gift(), 0..=3),
        vec(line(), 1..4),
    );
    (texts, rest).prop_map(
        |(texts, (temperature, day, shipping_fee, cod_fee, gifts, lines))| ShipmentDraft {
            slip: 1,
            recipient: 0,
            carrier: texts.0,
            waybill_kind: texts.1,
            temperature: Some(temperature),
            deliver_on: day.and_then(|(y, m, d)| Date::from_ymd_opt(y, m, d)),
            delivery_window: texts.2,
            parcels: 1,
            ship_on: None,
            shipping_fee,
            cod_fee,
            waybill_note: texts.3,
            staff_note: texts.4,
            gifts,
            lines,
        },
    )
}

fn stated() -> impl Strategy<Value = StatedTotals> {
    let at = |rate| {
        (option::of(yen()), option::of(0..500_i64)).prop_map(move |(billed, points)| StatedRate {
            rate,
            billed,
            points,
        })
    };
    let by_rate = (at(RateBp(1000)), at(RateBp(800)), at(RateBp(0)));
    (option::of(yen()), by_rate).prop_map(|(billed, (standard, reduced, none))| StatedTotals {
        billed,
        by_rate: [standard, reduced, none]
            .into_iter()
            .filter(|stated| stated.billed.is_some() || stated.points.is_some())
            .collect(),
    })
}

fn draft() -> impl Strategy<Value = OrderDraft> {
    let shipments = vec(shipment(), 1..4);
    let recipients = (recipient(1), recipient(2));
    let head = (
        key(),
        key(),
        0..4_000_000_000_i64,
        person(0),
        option::of(Just("a.b@example.jp")),
    );
    let money = (text(10), yen(), 0..1000_i64, 0..1000_i64, stated());
    let rest = (
        text(40),
        text(40),
        prop::collection::btree_map("[a-z]{4}", "[a-z]{1,5}", 0..3),
        any::<bool>(),
    );
    (head, money, recipients, shipments, rest).prop_map(
        |(
            (route, number, second, mut buyer, email),
            money,
            (first, second_recipient),
            mut shipments,
            rest,
        )| {
            email.unwrap_or_default().clone_into(&mut buyer.email);
            let goes_to_two = rest.3 && shipments.len() > 1;
            for (slip, shipment) in (1..).zip(&mut shipments) {
                shipment.slip = slip;
                shipment.recipient = usize::from(goes_to_two && slip > 1);
            }
            if shipments
                .iter()
                .map(|shipment| shipment.lines.len())
                .sum::<usize>()
                > 1
            {
                shipments[0].lines[0]
                    .extra
                    .insert("名入れ".to_owned(), "花".to_owned());
            }
            OrderDraft {
                route,
                number,
                source: OrderSource::Csv,
                ordered_at: chrono::DateTime::UNIX_EPOCH
                    .checked_add_signed(chrono::TimeDelta::seconds(second))
                    .unwrap_or_default()
                    .into(),
                buyer,
                payment_method: money.0,
                payment_fee: money.1,
                points_used: money.2,
                points_earned: money.3,
                stated: money.4,
                recipients: if goes_to_two {
                    vec![first, second_recipient]
                } else {
                    vec![first]
                },
                shipments,
                buyer_note: rest.0,
                staff_note: rest.1,
                tags: Vec::new(),
                extra: rest.2,
            }
        },
    )
}
