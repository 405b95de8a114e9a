use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

use super::apply::MAX_PARCELS;
use super::*;
use crate::Date;
use crate::condition::{Purpose, parse};
use crate::money::Rounding;
use crate::order_draft::OrderDraft;
use crate::samples;
use crate::totals::{FeeRates, Totals, totals};
use crate::weight::{KnownWeight, Weights};

fn rule(id: u128, tree: &Value, actions: Actions) -> ReadyRule {
    ReadyRule {
        id: ImportRuleId(Uuid::from_u128(id)),
        condition: parse(tree, "", Purpose::Door, None).unwrap(),
        stops: false,
        actions,
    }
}

fn always() -> Value {
    json!({ "all": [] })
}

fn totals_of(draft: &OrderDraft) -> Totals {
    totals(draft, FeeRates::default(), Rounding::Down).unwrap()
}

fn applied<'a>(rules: &[ReadyRule], draft: &'a OrderDraft) -> Applied<'a> {
    apply(rules, draft, &totals_of(draft), around(&Weights::default()))
}

/// A Sunday, on which MAIN works as on any day.
fn around(weights: &Weights) -> Surroundings<'_> {
    Surroundings {
        lane: "MAIN",
        today: "2026-11-22".parse().unwrap(),
        weights,
        next_worked: &|_, day| day,
    }
}

/// Parcels by weight, of what is known of the weights; one that nobody knows is left as it is.
#[test]
fn parcels_by_weight() {
    let weight = |code: &str, grams| KnownWeight {
        route: None,
        code: code.into(),
        grams,
    };
    let all = vec![weight("TEA-8", 1_500), weight("CUP-1", 400)];
    let heavy = json!({ "field": "shipments.weight_grams", "op": "gte", "value": 3400 });
    let draft = samples::draft();
    for (known, tree, each, parcels) in [
        (&all[..], always(), 1_000, Some(4)),
        (&all, always(), 3_400, Some(1)),
        (&all, always(), 1, Some(MAX_PARCELS)),
        (&all, heavy.clone(), 2_000, Some(2)),
        (&all[..1], always(), 1_000, None),
        (&all[..1], heavy.clone(), 1_000, None),
    ] {
        let actions = Actions {
            parcels: Some(Parcels::GramsEach(each)),
            ..Actions::default()
        };
        let rules = [rule(1, &tree, actions)];
        assert!(rules[0].weighs());
        let weights: Weights = known.iter().cloned().collect();
        let applied = apply(&rules, &draft, &totals_of(&draft), around(&weights));
        let expected = parcels.unwrap_or(draft.shipments[0].parcels);
        assert_eq!(applied.draft.shipments[0].parcels, expected, "{tree} {each}");
    }
    assert!(!rule(1, &always(), everything()).weighs());
    assert!(rule(1, &heavy, everything()).weighs());
}

/// COLD rests for three days on end; the day of a rule moves on, in whichever order rules come.
#[test]
fn a_day_that_is_not_worked_is_passed_over() {
    let lane = |code: &str| Actions {
        processing_route: Some(code.into()),
        ..Actions::default()
    };
    let in_two_days = || Actions {
        ship_in_days: Some(2),
        ..Actions::default()
    };
    let both = Actions {
        ship_in_days: Some(2),
        ..lane("COLD")
    };
    let day = |text: &str| -> Date { text.parse().unwrap() };
    let next_worked = |lane: &str, from: Date| match lane {
        "COLD" if from < day("2026-11-26") => day("2026-11-26"),
        _ => from,
    };
    let draft = samples::draft();
    for (actions, expected) in [
        (vec![in_two_days()], Some("2026-11-24")),
        (vec![both], Some("2026-11-26")),
        (vec![lane("COLD"), in_two_days()], Some("2026-11-26")),
        (vec![in_two_days(), lane("COLD")], Some("2026-11-26")),
        (
            vec![in_two_days(), lane("COLD"), lane("MAIN")],
            Some("2026-11-24"),
        ),
        (vec![lane("COLD")], None),
    ] {
        let rules: Vec<_> = (1..)
            .zip(actions)
            .map(|(n, actions)| rule(n, &always(), actions))
            .collect();
        let weights = Weights::default();
        let around = Surroundings {
            next_worked: &next_worked,
            ..around(&weights)
        };
        let applied = apply(&rules, &draft, &totals_of(&draft), around);
        assert_eq!(applied.draft.shipments[0].ship_on, expected.map(day));
        let mut told = applied.decisions.iter().flat_map(|decision| &decision.changes);
        let last = told.rfind(|change| change.field == "shipments.ship_on");
        assert_eq!(
            last.map(|change| &change.after),
            expected.map(|day| json!(day)).as_ref()
        );
    }
}

/// Everything a rule can do at once.
fn everything() -> Actions {
    Actions {
        processing_route: Some("COLD".into()),
        carrier: Some("ヤマト運輸".into()),
        waybill_kind: Some("発払い".into()),
        temperature: Some(Temperature::Chilled),
        parcels: Some(Parcels::PiecesEach(2)),
        ship_in_days: Some(2),
        gifts: vec![AddedGift {
            kind: "カード".into(),
            text: "ありがとうございます".into(),
        }],
        inserts: vec![
            Insert {
                sku: "FLYER-1".into(),
                name: "チラシ".into(),
                quantity: 1,
                per_pieces: None,
            },
            Insert {
                sku: "SAMPLE".into(),
                name: "試供品".into(),
                quantity: 2,
                per_pieces: Some(4),
            },
        ],
        tags: vec!["冷蔵".into()],
        hold_reason: Some("在庫確認".into()),
    }
}

#[test]
fn everything_is_done_and_told() {
    let draft = samples::draft();
    let told = applied(&[rule(1, &always(), everything())], &draft);
    let shipment = &told.draft.shipments[0];
    assert_eq!(told.processing_route.as_deref(), Some("COLD"));
    assert_eq!(told.hold_reason.as_deref(), Some("在庫確認"));
    assert_eq!(told.draft.tags, ["冷蔵"]);
    assert_eq!(
        (shipment.carrier.as_str(), shipment.waybill_kind.as_str()),
        ("ヤマト運輸", "発払い")
    );
    // Three pieces, two in a parcel; for every four pieces none in full.
    assert_eq!((shipment.parcels, shipment.lines.len()), (2, 3));
    assert_eq!(shipment.ship_on, Some("2026-11-24".parse().unwrap()));
    assert_eq!(totals_of(&told.draft), totals_of(&draft));
    insta::assert_snapshot!(serde_json::to_string_pretty(&told.decisions[0].changes).unwrap());
}

#[test]
fn later_rules_see_and_overwrite_what_earlier_ones_did() {
    let lane = |code: &str| Actions {
        processing_route: Some(code.into()),
        ..Actions::default()
    };
    let cold = json!({ "field": "processing_route", "op": "eq", "value": "COLD" });
    let draft = samples::draft();
    let mut rules = vec![
        rule(
            1,
            &json!({ "field": "lines.sku", "op": "eq", "value": "TEA-8" }),
            lane("COLD"),
        ),
        rule(2, &cold, lane("DEEP")),
        rule(3, &cold, lane("NEVER")),
    ];
    let told = applied(&rules, &draft);
    let order: Vec<u128> = told
        .decisions
        .iter()
        .map(|decision| decision.rule.0.as_u128())
        .collect();
    assert_eq!(
        (told.processing_route.as_deref(), &order[..]),
        (Some("DEEP"), &[1, 2][..])
    );
    rules[0].stops = true;
    let told = applied(&rules, &draft);
    assert_eq!(
        (told.processing_route.as_deref(), told.decisions.len()),
        (Some("COLD"), 1)
    );
}

#[test]
fn what_no_rule_is_about_stays() {
    let draft = samples::draft();
    let never = rule(1, &json!({ "any": [] }), everything());
    let told = applied(&[never], &draft);
    assert!(matches!(told.draft, std::borrow::Cow::Borrowed(_)));
    assert!(told.decisions.is_empty());
    // A rule that asks for what is so already applied, and changed nothing.
    let same = Actions {
        temperature: Some(Temperature::Ambient),
        ..Actions::default()
    };
    let told = applied(&[rule(1, &always(), same)], &draft);
    assert_eq!((told.decisions.len(), told.decisions[0].changes.len()), (1, 0));
}

#[test]
fn limits_of_orders_hold() {
    let mut draft = samples::draft();
    draft.tags = (0..50).map(|i| i.to_string()).collect();
    let rules: Vec<ReadyRule> = (0..5).map(|id| rule(id, &always(), everything())).collect();
    let told = applied(&rules, &draft);
    assert_eq!(told.draft.tags.len(), 50);
    assert_eq!(told.draft.shipments[0].gifts.len(), 3);
    assert_eq!(crate::order_check::validate(&told.draft), []);
}

#[test]
fn wrong_actions_are_named() {
    let mut actions = everything();
    actions.carrier = Some(" ".into());
    actions.parcels = Some(Parcels::Fixed(0));
    actions.ship_in_days = Some(-1);
    actions.inserts[1].quantity = 0;
    actions.tags = vec!["x".repeat(51)];
    let errors: Vec<String> = check(&actions, "/actions")
        .iter()
        .map(|error| format!("{} {}", error.pointer, error.code))
        .collect();
    assert_eq!(
        errors,
        [
            "/actions/carrier required",
            "/actions/parcels/fixed out_of_range",
            "/actions/ship_in_days out_of_range",
            "/actions/inserts/1/quantity out_of_range",
            "/actions/tags/0 too_long",
        ]
    );
    assert_eq!(check(&Actions::default(), "/actions")[0].code, "required");
    assert_eq!(check(&everything(), "/actions"), []);
}

proptest! {
    #[test]
    fn rules_cost_nothing_and_leave_orders_fit(
        quantities in prop::collection::vec(0..1_000_i64, 1..5), each in 1..50_i64, per in 1..50_i64, prices in 0..9_999_i64,
    ) {
        let lines = quantities.iter().map(|quantity| samples::line("A", *quantity, prices, crate::RateBp::REDUCED));
        let draft = samples::plain(vec![samples::shipment(lines.collect())]);
        let mut actions = everything();
        actions.parcels = Some(Parcels::PiecesEach(each));
        actions.inserts[1].per_pieces = Some(per);
        let told = applied(&[rule(1, &always(), actions)], &draft);
        prop_assert_eq!(totals_of(&told.draft), totals_of(&draft));
        prop_assert_eq!(crate::order_check::validate(&told.draft), vec![]);
        let pieces: i64 = quantities.iter().sum();
        let shipment = &told.draft.shipments[0];
        prop_assert!(shipment.parcels >= 1 && shipment.parcels <= 999);
        prop_assert!(shipment.parcels == 999 || shipment.parcels * each >= pieces);
        let samples = shipment.lines.iter().filter(|line| line.sku == "SAMPLE").map(|line| line.quantity).sum::<i64>();
        prop_assert_eq!(samples, pieces / per * 2);
    }
}
