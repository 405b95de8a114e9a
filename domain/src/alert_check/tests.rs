use serde_json::{Value, json};

use super::*;
use crate::RateBp;
use crate::delivery_area::AreaTable;
use crate::order_draft::{LineDraft, StatedRate};
use crate::samples::{draft, line, plain, shipment};
use crate::totals::{FeeRates, totals};

/// A Sunday.
fn today() -> Date {
    Date::from_ymd_opt(2026, 11, 22).unwrap()
}

/// Goods whose code says so.
fn coldest(shipment: &ShipmentDraft) -> Temperature {
    let of = |line: &LineDraft| match line.sku.as_str() {
        "CHEESE" => Temperature::Chilled,
        "ICE" => Temperature::Frozen,
        _ => Temperature::Ambient,
    };
    shipment.lines.iter().map(of).max().unwrap_or_default()
}

fn check(draft: &OrderDraft) -> Vec<(AlertKind, Value)> {
    let totals = totals(draft, FeeRates::default(), crate::money::Rounding::Down).unwrap();
    let facts = OrderFacts::of_draft(draft, &totals, coldest);
    let areas = AreaTable::default();
    let roads = Roads {
        areas: &areas,
        origin: "東京都",
    };
    findings(&facts, today(), roads, None)
        .into_iter()
        .map(|finding| (finding.kind, finding.detail))
        .collect()
}

fn kinds(draft: &OrderDraft) -> Vec<AlertKind> {
    check(draft).into_iter().map(|(kind, _)| kind).collect()
}

fn one(change: impl FnOnce(&mut ShipmentDraft)) -> OrderDraft {
    let mut shipment = shipment(Vec::new());
    change(&mut shipment);
    plain(vec![shipment])
}

#[test]
fn a_plain_order_has_none() {
    assert_eq!(kinds(&plain(vec![shipment(Vec::new())])), []);
    assert_eq!(kinds(&draft()), []);
}

#[test]
fn amounts() {
    let mut draft = draft();
    draft.stated.billed = Some(Yen(5000));
    assert_eq!(
        check(&draft),
        [(
            AlertKind::AmountMismatch,
            json!({ "billed": 5000, "computed": 4930, "by_rate": [
                { "rate_bp": 1000, "stated": 1690, "computed": 1690 },
                { "rate_bp": 800, "stated": 3240, "computed": 3240 },
            ] })
        )]
    );
}

#[test]
fn a_stated_split_that_cannot_be_is_told() {
    let tea = || line("TEA", 1, 1080, RateBp::REDUCED);
    let with = |change: fn(&mut OrderDraft)| {
        let mut draft = plain(vec![shipment(vec![tea()])]);
        change(&mut draft);
        check(&draft)
    };
    assert_eq!(
        with(|draft| {
            draft.stated.billed = Some(Yen(1080));
            draft.stated.by_rate = vec![split(RateBp::STANDARD, 100), split(RateBp::REDUCED, 500)];
        }),
        [(
            AlertKind::AmountMismatch,
            json!({ "billed": 1080, "by_rate": [
                { "rate_bp": 1000, "stated": 100, "computed": 0 },
                { "rate_bp": 800, "stated": 500, "computed": 1080 },
            ] })
        )]
    );
    assert_eq!(
        with(|draft| {
            draft.stated.billed = Some(Yen(1080));
            draft.stated.by_rate = vec![split(RateBp::STANDARD, 1080)];
        }),
        [(
            AlertKind::AmountMismatch,
            json!({ "billed": 1080, "by_rate": [
                { "rate_bp": 1000, "stated": 1080, "computed": 0 },
                { "rate_bp": 800, "stated": 0, "computed": 1080 },
            ] })
        )]
    );
    assert_eq!(
        with(|draft| {
            draft.points_used = 100;
            draft.stated.by_rate = vec![StatedRate {
                rate: RateBp::REDUCED,
                billed: None,
                points: Some(30),
            }];
        }),
        [(
            AlertKind::AmountMismatch,
            json!({ "billed": 980, "by_rate": [{ "rate_bp": 800, "stated_points": 30, "computed": 980 }] })
        )]
    );
    // Nothing is stated by zeros, and who spreads points need not say how.
    assert_eq!(
        with(|draft| {
            draft.stated.billed = Some(Yen(1080));
            draft.stated.by_rate = vec![split(RateBp::STANDARD, 0), split(RateBp::REDUCED, 0)];
        }),
        []
    );
    assert_eq!(
        with(|draft| {
            draft.shipments[0].shipping_fee = Yen(550);
            draft.points_used = 100;
            draft.stated.billed = Some(Yen(1530));
            draft.stated.by_rate = vec![split(RateBp::STANDARD, 450), split(RateBp::REDUCED, 1080)];
        }),
        []
    );
}

fn split(rate: RateBp, billed: i64) -> StatedRate {
    StatedRate {
        rate,
        billed: Some(Yen(billed)),
        points: None,
    }
}

#[test]
fn nobody_can_pay_less_than_nothing() {
    let mut draft = plain(vec![shipment(vec![line("TEA", 1, 1000, RateBp::REDUCED)])]);
    draft.points_used = 5000;
    assert_eq!(
        check(&draft),
        [(
            AlertKind::AmountMismatch,
            json!({ "billed": -4000, "negative": true })
        )]
    );
}

#[test]
fn days() {
    use AlertKind::{DeliverDayAfterTomorrow, DeliverTodayOrEarlier, DeliverTomorrow};
    for (day, kind) in [
        ("2026-01-01", Some(DeliverTodayOrEarlier)),
        ("2026-11-22", Some(DeliverTodayOrEarlier)),
        ("2026-11-23", Some(DeliverTomorrow)),
        ("2026-11-24", Some(DeliverDayAfterTomorrow)),
        ("2026-11-25", None),
    ] {
        let draft = one(|shipment| shipment.deliver_on = day.parse().ok());
        assert_eq!(kinds(&draft), Vec::from_iter(kind), "{day}");
    }
    let mut two = one(|shipment| shipment.deliver_on = "2026-11-23".parse().ok());
    two.shipments.push(two.shipments[0].clone());
    two.shipments[1].deliver_on = "2026-11-22".parse().ok();
    assert_eq!(kinds(&two), [DeliverTodayOrEarlier, DeliverTomorrow]);
}

#[test]
fn cool_parcels() {
    let mut draft = one(|shipment| shipment.temperature = Some(Temperature::Chilled));
    draft
        .shipments
        .push(one(|shipment| shipment.temperature = Some(Temperature::Frozen)).shipments[0].clone());
    assert_eq!(
        check(&draft),
        [
            (AlertKind::Chilled, json!({ "shipments": [1] })),
            (AlertKind::Frozen, json!({ "shipments": [2] })),
        ]
    );
}

#[test]
fn goods_that_are_sent_too_warm() {
    use AlertKind::{Chilled, Frozen};
    use Temperature::Ambient;
    for (temperature, goods, found) in [
        (Ambient, vec!["TEA"], vec![]),
        (
            Temperature::Chilled,
            vec!["CHEESE"],
            vec![(Chilled, json!({ "shipments": [1] }))],
        ),
        (
            Temperature::Frozen,
            vec!["CHEESE"],
            vec![(Frozen, json!({ "shipments": [1] }))],
        ),
        (
            Ambient,
            vec!["TEA", "CHEESE"],
            vec![(Chilled, json!({ "shipments": [], "too_warm": [1] }))],
        ),
        (
            Temperature::Chilled,
            vec!["CHEESE", "ICE"],
            vec![
                (Chilled, json!({ "shipments": [1] })),
                (Frozen, json!({ "shipments": [], "too_warm": [1] })),
            ],
        ),
    ] {
        let draft = one(|shipment| {
            shipment.temperature = Some(temperature);
            let lines = goods.iter().map(|sku| line(sku, 1, 100, crate::RateBp::STANDARD));
            shipment.lines = lines.collect();
        });
        assert_eq!(check(&draft), found, "{temperature:?} {goods:?}");
    }
}

#[test]
fn gifts() {
    let because = |draft: &OrderDraft| {
        let found = check(draft);
        found
            .first()
            .map(|(_, detail)| detail["shipments"][0]["because"].clone())
    };
    let base = || {
        let mut draft = plain(vec![shipment(Vec::new())]);
        for person in [&mut draft.buyer, &mut draft.recipients[0].person] {
            person.family_name = "髙橋".into();
            person.city = "渋谷区".into();
            person.street = "神宮前1-2-3".into();
        }
        draft
    };
    assert_eq!(because(&base()), None);
    let mut spelled = base();
    spelled.recipients[0].person.family_name = "高橋".into();
    spelled.recipients[0].person.street = "神宮前一丁目２番３号".into();
    spelled.recipients[0].person.building = "コーポさくら101".into();
    assert_eq!(because(&spelled), None, "the same person, written otherwise");
    let mut other = base();
    other.recipients[0].person.given_name = "一郎".into();
    other.recipients[0].person.street = "神宮前1-2-4".into();
    assert_eq!(because(&other), Some(json!(["other_name", "other_address"])));
    let mut sent_by_recipient = other;
    sent_by_recipient.recipients[0].sender = Some(sent_by_recipient.recipients[0].person.clone());
    assert_eq!(
        because(&sent_by_recipient),
        None,
        "the sender counts, not the buyer"
    );
    let mut wrapped = base();
    wrapped.shipments[0].gifts.push(Gift {
        kind: "のし".into(),
        ..Gift::default()
    });
    assert_eq!(because(&wrapped), Some(json!(["gift_fields"])));
}

#[test]
fn postal_codes_that_say_nothing() {
    let table = crate::postal_table::sample();
    for (code, prefecture, street, because) in [
        ("1500001", "東京都", "渋谷区神宮前1-2-3", None),
        ("150", "東京都", "渋谷区神宮前1-2-3", Some("unreadable")),
        ("9999999", "東京都", "渋谷区神宮前1-2-3", Some("not_in_table")),
        (" ", "東京都", "渋谷区神宮前1-2-3", Some("missing")),
        ("", "", "東京都渋谷区神宮前1-2-3", Some("missing")),
        ("", "東京都", "渋谷郵便局留め", None),
        ("", "", "1 Infinite Loop", None),
        ("", "", "", None),
    ] {
        let mut draft = one(|_| ());
        let person = &mut draft.recipients[0].person;
        person.postal_code = code.into();
        person.prefecture = prefecture.into();
        person.street = street.into();
        let totals = totals(&draft, FeeRates::default(), crate::money::Rounding::Down).unwrap();
        let facts = OrderFacts::of_draft(&draft, &totals, coldest);
        let roads = Roads {
            areas: &AreaTable::default(),
            origin: "",
        };
        let found = findings(&facts, today(), roads, Some(&table));
        let found = found
            .iter()
            .find(|finding| finding.kind == AlertKind::PostalCodeUnknown);
        let told = found.map(|finding| finding.detail["shipments"][0]["because"].clone());
        assert_eq!(
            told,
            because.map(|because| json!(because)),
            "{code} {prefecture}{street}"
        );
    }
}

#[test]
fn pickup_points() {
    for (street, building, is) in [
        ("桜木町1-1", "横浜中央郵便局留め", true),
        ("桜木町1-1 横浜中央郵便局留", "", true),
        ("", "ヤマト運輸 桜木町ｾﾝﾀｰ止め", true),
        ("", "コンビニ受け取り", true),
        ("", "佐川急便横浜営業所止置", true),
        ("留萌市", "止止呂美マンション", false),
        ("桜木町1-1", "郵便局前ビル", false),
    ] {
        let mut draft = plain(vec![shipment(Vec::new())]);
        draft.buyer.street = street.into();
        draft.buyer.building = building.into();
        draft.recipients[0].person.street = street.into();
        draft.recipients[0].person.building = building.into();
        let expected = if is {
            vec![AlertKind::PickupPoint]
        } else {
            Vec::new()
        };
        assert_eq!(kinds(&draft), expected, "{street} {building}");
    }
}

#[test]
fn notes() {
    let mut draft = plain(vec![shipment(Vec::new())]);
    draft.buyer_note = "　\n".into();
    assert_eq!(kinds(&draft), []);
    draft.buyer_note = "山田様へ".into();
    draft.recipients[0].note = "玄関前".into();
    let found = check(&draft);
    assert_eq!(
        found,
        [(AlertKind::BuyerNote, json!({ "order": true, "shipments": [1] }))]
    );
    assert!(
        !found[0].1.to_string().contains("山田"),
        "nothing of what stands there"
    );
}

#[test]
fn waybills() {
    let fields = |carrier: &str, building: &str| {
        let mut draft = one(|shipment| shipment.carrier = carrier.into());
        draft.recipients[0].person.building = building.into();
        draft.buyer.building = building.into();
        check(&draft).first().map(|(_, detail)| detail["fields"].clone())
    };
    let long = "ア".repeat(17);
    assert_eq!(fields("ヤマト運輸", &"ア".repeat(16)), None);
    assert_eq!(
        fields("B2クラウド", &long),
        Some(json!([{ "shipment": 1, "carrier": "yamato", "field": "building", "length": 34, "limit": 32 }]))
    );
    assert_eq!(
        fields("佐川急便", &long),
        None,
        "the building goes with the address"
    );
    assert_eq!(
        fields("佐川急便", &"A".repeat(49)).unwrap()[0]["length"],
        98,
        "printed in full width"
    );
    assert_eq!(fields("自社便", &"ア".repeat(500)), None);
}

#[test]
fn islands_and_long_ways() {
    let to = |prefecture: &str, street: &str| {
        let mut draft = one(|_| ());
        draft.recipients[0].person.prefecture = prefecture.into();
        draft.recipients[0].person.street = street.into();
        draft
    };
    let island = (AlertKind::Island, json!({ "shipments": [1] }));
    let days = |days: u64| {
        let detail = json!({ "shipments": [{ "shipment": 1, "lead_days": days }] });
        (AlertKind::TwoDaysPlus, detail)
    };
    for (prefecture, street, expected) in [
        ("東京都", "千代田区千代田1-1", vec![]),
        ("東京都", "八丈島八丈町三根", vec![island.clone()]),
        ("福岡県", "福岡市中央区", vec![days(2)]),
        ("沖縄県", "石垣市真栄里", vec![island, days(3)]),
    ] {
        let found = check(&to(prefecture, street)).into_iter();
        let found: Vec<_> = found
            .filter(|(kind, _)| matches!(kind, AlertKind::Island | AlertKind::TwoDaysPlus))
            .collect();
        assert_eq!(found, expected, "{prefecture}{street}");
    }
}
