use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::order::Gift;
use crate::samples;
use crate::totals::{FeeRates, totals};
use crate::weight::Weights;
use crate::{FieldError, RateBp, Yen};

fn read(tree: &Json) -> Result<Condition, Vec<FieldError>> {
    parse(tree, "/where", Purpose::Memory, None)
}

fn test(field: &str, op: &str, value: impl Into<Json>) -> Json {
    json!({ "field": field, "op": op, "value": value.into() })
}

fn today() -> crate::Date {
    "2026-11-22".parse().unwrap()
}

/// The sample order with something in every corner: 山田花子, two teas, a cup, 4,930 yen, ordered on
/// 2026-11-20.
fn sample() -> crate::order_draft::OrderDraft {
    let mut draft = samples::draft();
    draft.ordered_at = crate::Instant::from(
        "2026-11-19T15:30:00Z"
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap(),
    );
    draft.tags = vec!["急ぎ".into(), "VIP".into()];
    draft.buyer.phone = "０９０－１２３４－５６７８".into();
    draft.buyer.prefecture = "東京都".into();
    draft.buyer.postal_code = "〒100-0001".into();
    draft.extra.insert("会員ランク".into(), "金".into());
    draft.shipments[0].deliver_on = Some("2026-11-24".parse().unwrap());
    draft.shipments[0].gifts = vec![Gift {
        kind: "のし".into(),
        text: String::new(),
        amount: Yen::ZERO,
        tax_rate: RateBp::STANDARD,
    }];
    draft
}

fn holds(tree: &Json) -> bool {
    let draft = sample();
    let totals = totals(&draft, FeeRates::default(), crate::money::Rounding::Down).unwrap();
    let facts = Facts::of_draft(&draft, &totals, "MAIN", &Weights::default());
    read(tree)
        .unwrap_or_else(|errors| panic!("{tree}: {errors:?}"))
        .holds(&facts, today())
}

#[test]
fn tests_of_one_field() {
    for (field, op, value, expected) in [
        ("number", "eq", json!("A-1001"), true),
        ("number", "eq", json!("a-1001"), false),
        ("number", "starts_with", json!("A-"), true),
        ("number", "contains", json!("00"), true),
        ("number", "contains", json!("%"), false),
        ("route", "in", json!(["JS", "TEL"]), true),
        ("route", "not_in", json!(["JS", "TEL"]), false),
        ("processing_route", "eq", json!("MAIN"), true),
        ("source", "eq", json!("csv"), true),
        ("totals.billed", "gte", json!(4930), true),
        ("totals.billed", "gt", json!(4930), false),
        ("totals.billed", "between", json!([1, 4930]), true),
        ("totals.billed", "between", json!([4931, 9999]), false),
        ("totals.mismatch", "eq", json!(false), true),
        ("totals.computed", "exists", json!(false), true),
        // No value is equal to nothing.
        ("totals.computed", "ne", json!(1), true),
        ("totals.computed", "not_in", json!([1]), true),
        ("totals.computed", "lt", json!(1), false),
        ("totals.by_rate.800", "eq", json!(3240), true),
        ("totals.by_rate.0", "exists", json!(false), true),
        ("totals.by_rate.0", "ne", json!(1), false),
        ("tags", "eq", json!("VIP"), true),
        ("tags", "eq", json!("vip"), false),
        // Of a list, any element.
        ("tags", "ne", json!("VIP"), true),
        ("tags", "in", json!(["x", "急ぎ"]), true),
        ("lines.sku", "starts_with", json!("TEA-"), true),
        ("lines.quantity", "gte", json!(2), true),
        ("lines.rate_bp", "eq", json!(800), true),
        ("lines.kind", "in", json!(["discount"]), false),
        ("lines.count", "eq", json!(2), true),
        ("lines.pieces", "eq", json!(3), true),
        ("lines.kind_code", "exists", json!(true), false),
        ("shipments.count", "eq", json!(1), true),
        ("shipments.slip", "in", json!([1, 7]), true),
        ("shipments.deliver_on", "within_days", json!(2), true),
        ("shipments.deliver_on", "within_days", json!(1), false),
        ("shipments.deliver_on", "after_days", json!(2), true),
        ("shipments.deliver_on", "after_days", json!(3), false),
        ("shipments.deliver_on", "eq", json!("2026-11-24"), true),
        ("shipments.ship_on", "exists", json!(false), true),
        ("shipments.ship_on", "ne", json!("2026-11-24"), true),
        ("shipments.ship_on", "lt", json!("2026-11-24"), false),
        ("shipments.gifts", "exists", json!(true), true),
        // 2026-11-19T15:30Z is the 20th in Japan.
        ("ordered_on", "eq", json!("2026-11-20"), true),
        ("ordered_on", "before_days", json!(2), true),
        ("ordered_on", "before_days", json!(3), false),
        ("ordered_at", "within_days", json!(-2), true),
        ("ordered_at", "within_days", json!(-1), false),
        ("ordered_at", "lt", json!("2026-11-20T00:30:00.001+09:00"), true),
        ("ordered_at", "lt", json!("2026-11-20T00:30:00+09:00"), false),
        ("buyer.name", "eq", json!("山田　花子 様"), true),
        ("buyer.phone", "eq", json!("09012345678"), true),
        ("buyer.email", "exists", json!(false), true),
        ("buyer.email", "ne", json!("a@example.com"), true),
        ("buyer.prefecture", "in", json!(["東京", "神奈川県"]), true),
        ("buyer.prefecture", "eq", json!("京都"), false),
        ("buyer.postal_code", "eq", json!("１００－０００１"), true),
        ("buyer.postal_code", "starts_with", json!("100"), true),
        ("buyer.postal_code", "starts_with", json!("〒100-000"), true),
        ("buyer.postal_code", "starts_with", json!("001"), false),
        ("notes.buyer", "exists", json!(true), false),
        ("extra.会員ランク", "eq", json!("金"), true),
        ("extra.その他", "exists", json!(true), false),
    ] {
        assert_eq!(
            holds(&test(field, op, value.clone())),
            expected,
            "{field} {op} {value}"
        );
    }
}

#[test]
fn joints() {
    let (yes, no) = (
        test("number", "exists", json!(true)),
        test("number", "eq", json!("x")),
    );
    for (tree, expected) in [
        (json!({ "all": [] }), true),
        (json!({ "any": [] }), false),
        (json!({ "all": [yes, no] }), false),
        (json!({ "any": [yes, no] }), true),
        (json!({ "not": no }), true),
        (json!({ "not": { "not": no } }), false),
    ] {
        assert_eq!(holds(&tree), expected, "{tree}");
    }
    assert!(holds(&json!({ "field": "number", "op": "exists" })));
}

#[test]
fn everything_wrong_is_named_at_once() {
    let tree = json!({ "all": [
        { "field": "nubmer", "op": "eq", "value": "x" },
        { "field": "number", "op": "gt", "value": "x" },
        { "field": "number", "op": "like", "value": "x" },
        { "field": "totals.billed", "op": "eq", "value": "100" },
        { "field": "totals.billed", "op": "in", "value": [1, "2", 3.5] },
        { "field": "totals.billed", "op": "between", "value": [1] },
        { "field": "shipments.deliver_on", "op": "eq", "value": "2026-02-30" },
        { "field": "ordered_at", "op": "gt", "value": "yesterday" },
        { "field": "status", "op": "eq", "value": "lost" },
        { "field": "buyer.phone", "op": "eq", "value": "0000000000" },
        { "field": "buyer.name", "op": "contains", "value": "山" },
        { "field": "buyer.prefecture", "op": "starts_with", "value": "東" },
        { "field": "buyer.postal_code", "op": "eq", "value": "100" },
        { "field": "buyer.postal_code", "op": "starts_with", "value": "12345678" },
        { "field": "number", "op": "contains", "value": "" },
        { "op": "eq", "value": 1, "colour": "red" },
        { "any": [], "not": {} },
        { "not": [] },
        {},
        { "field": "ordered_on", "op": "before_days", "value": -1 },
        { "field": "extra.", "op": "exists" },
        { "all": [], "a/b": 1, "any": null },
    ] });
    let errors = read(&tree).unwrap_err();
    let errors: Vec<String> = errors
        .iter()
        .map(|error| format!("{} {}", error.pointer, error.code))
        .collect();
    insta::assert_snapshot!(errors.join("\n"), @r"
    /where/all/0/field unknown_condition_field
    /where/all/1/op operator_not_allowed
    /where/all/2/op not_in_list
    /where/all/3/value wrong_type
    /where/all/4/value/1 wrong_type
    /where/all/4/value/2 wrong_type
    /where/all/5/value too_few_items
    /where/all/6/value bad_format
    /where/all/7/value bad_format
    /where/all/8/value not_in_list
    /where/all/9/value bad_format
    /where/all/10/op operator_not_allowed
    /where/all/11/op operator_not_allowed
    /where/all/12/value bad_format
    /where/all/13/value bad_format
    /where/all/14/value too_short
    /where/all/15/colour unknown_field
    /where/all/15/field required
    /where/all/16 bad_format
    /where/all/17/not wrong_type
    /where/all/18 bad_format
    /where/all/19/value out_of_range
    /where/all/20/field unknown_condition_field
    /where/all/21/a~1b unknown_field
    ");
}

#[test]
fn each_purpose_has_its_fields() {
    let code = |field: &str, op: &str, purpose| {
        parse(
            &json!({ "field": field, "op": op, "value": true }),
            "",
            purpose,
            None,
        )
        .err()
        .map(|errors| errors[0].code)
    };
    for (field, search, door) in [
        ("buyer.phone", None, None),
        ("notes.buyer", None, None),
        ("extra.x", Some("not_searchable"), None),
        ("recipients.prefecture", None, None),
        ("shipments.weight_grams", Some("not_searchable"), None),
        ("alerts.kind", None, Some("not_at_the_door")),
        ("sub_status", None, Some("not_at_the_door")),
        ("payments.received_on", None, Some("not_at_the_door")),
        ("bundled_into", None, Some("not_at_the_door")),
        ("id", None, Some("not_at_the_door")),
    ] {
        assert_eq!(code(field, "exists", Purpose::Search), search, "{field}");
        assert_eq!(code(field, "exists", Purpose::Door), door, "{field}");
        assert_eq!(code(field, "exists", Purpose::Memory), None, "{field}");
    }
}

#[test]
fn ids_are_of_their_kind() {
    let order = crate::OrderId(uuid::Uuid::nil()).to_string();
    for (field, value, expected) in [
        ("bundled_into", &*order, None),
        ("id", &order, None),
        ("customer_id", &order, Some("bad_format")),
        ("bundled_into", "ord_1", Some("bad_format")),
    ] {
        let told = parse(&test(field, "eq", json!(value)), "", Purpose::Search, None);
        assert_eq!(
            told.err().map(|errors| errors[0].code),
            expected,
            "{field} {value}"
        );
    }
}

#[test]
fn codes_must_be_known() {
    let codes = Codes {
        sales_routes: [(crate::SalesRouteId(uuid::Uuid::nil()), "JS".to_owned())].into(),
        ..Codes::default()
    };
    let tree =
        json!({ "all": [test("route", "in", json!(["JS", "XX"])), test("sub_status", "eq", json!("s"))] });
    let errors = parse(&tree, "", Purpose::Search, Some(&codes)).unwrap_err();
    let errors: Vec<_> = errors
        .iter()
        .map(|error| (error.pointer.as_str(), error.code))
        .collect();
    assert_eq!(
        errors,
        [
            ("/all/0/value/1", "unknown_route"),
            ("/all/1/value", "unknown_reference")
        ]
    );
}

#[test]
fn large_trees_are_refused() {
    let deep = (0..10).fold(json!({ "all": [] }), |tree, _| json!({ "not": tree }));
    assert_eq!(read(&deep).unwrap_err()[0].code, "too_deep");
    let wide = json!({ "any": vec![json!({ "all": [] }); 200] });
    let errors = read(&wide).unwrap_err();
    assert_eq!((errors.len(), errors[0].code), (1, "too_many_conditions"));
    let long = test("number", "in", json!(vec!["x"; 501]));
    assert_eq!(read(&long).unwrap_err()[0].code, "too_many_items");
}

#[test]
fn fields_have_one_name_and_operators() {
    for (i, field) in FIELDS.iter().enumerate() {
        assert!(
            FIELDS[..i].iter().all(|other| other.name != field.name),
            "{}",
            field.name
        );
        assert!(
            !field.about.is_empty() && field.about.ends_with('.'),
            "{}",
            field.name
        );
        assert!(!field.kind.operators().is_empty());
        assert!(field.search || field.door, "{} can be asked nowhere", field.name);
    }
    assert!(read(&test("number", "eq", json!("x"))).is_ok_and(|condition| !condition.is_personal()));
    let personal = json!({ "not": { "any": [test("buyer.name", "eq", json!("x"))] } });
    assert!(read(&personal).is_ok_and(|condition| condition.is_personal()));
}

#[test]
fn verdicts_stand_at_every_node() {
    let tree = json!({ "all": [
        test("totals.billed", "gte", json!(10000)),
        { "not": { "any": [test("tags", "eq", json!("x"))] } },
    ] });
    let draft = sample();
    let totals = totals(&draft, FeeRates::default(), crate::money::Rounding::Down).unwrap();
    let facts = Facts::of_draft(&draft, &totals, "MAIN", &Weights::default());
    assert_eq!(
        explain(&tree, &read(&tree).unwrap(), &facts, today()),
        json!({ "all": [
            { "field": "totals.billed", "op": "gte", "value": 10000, "holds": false },
            { "not": { "any": [
                { "field": "tags", "op": "eq", "value": "x", "holds": false },
            ], "holds": false }, "holds": true },
        ], "holds": false })
    );
}

/// JSON that looks like a tree.
fn tree() -> impl Strategy<Value = Json> {
    let names: Vec<&str> = FIELDS
        .iter()
        .map(|field| field.name)
        .chain(["extra.a", "?"])
        .collect();
    let value = prop_oneof![
        any::<i64>().prop_map(Json::from),
        any::<bool>().prop_map(Json::from),
        ".{0,4}".prop_map(Json::from),
        Just(json!(["new", 1, "2026-11-22"])),
        Just(json!("2026-11-22")),
        Just(Json::Null),
    ];
    let ops: Vec<&str> = Op::ALL.iter().map(|op| op.as_str()).chain(["?"]).collect();
    let leaf = (prop::sample::select(names), prop::sample::select(ops), value)
        .prop_map(|(field, op, value)| test(field, op, value));
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| json!({ "all": parts })),
            prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| json!({ "any": parts })),
            inner.prop_map(|part| json!({ "not": part })),
        ]
    })
}

proptest! {
    #[test]
    fn no_tree_panics_and_not_turns_round(tree in tree()) {
        match read(&tree) {
            Ok(_) => prop_assert_ne!(holds(&tree), holds(&json!({ "not": tree }))),
            Err(errors) => prop_assert!(errors.iter().all(|error| error.pointer.starts_with("/where"))),
        }
    }
}
