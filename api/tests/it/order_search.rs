//! Orders are found by what is sealed in them, whatever has been done to them.

use poem::http::Method;
use serde_json::{Value, json};
use store::sql;
use workflows::orders::read_up;

use crate::sample::order_with;
use crate::stage::{Client, Stage, stages};

const NONE: &[&str] = &[];

async fn placed(client: &Client, number: &str, changes: &[(&str, Value)]) -> Value {
    let changes: Vec<(&str, Value)> = [("/totals", json!({}))]
        .into_iter()
        .chain(changes.iter().cloned())
        .collect();
    let created = client.post("/v1/orders", &order_with(number, &changes)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    created.json()
}

/// A-1 goes to the buyer in Tokyo. A-2 goes to Osaka as a gift, and something is noted on it.
async fn two_orders(client: &Client) -> (Value, Value) {
    let one = placed(client, "A-1", &[]).await;
    let two = [
        (
            "/notes",
            json!({ "buyer": "ベルは鳴らさないで", "staff": "常連" }),
        ),
        ("/recipients", json!([osaka()])),
        ("/shipments/0/gifts", json!([{ "kind": "のし", "text": "御礼" }])),
    ];
    (one, placed(client, "A-2", &two).await)
}

fn osaka() -> Value {
    json!({ "person": { "family_name": "佐々木", "prefecture": "大阪府", "postal_code": "〒530-0001" } })
}

async fn numbers(client: &Client, field: &str, op: &str, value: &Value) -> Vec<String> {
    let tree = json!({ "where": { "field": field, "op": op, "value": value } });
    let found = client.post("/v1/orders/search", &tree).await;
    assert_eq!(found.status, 200, "{tree}: {}", found.text());
    let found = found.json();
    let items = found["items"].as_array().unwrap().iter();
    let mut numbers: Vec<String> = items
        .map(|order| order["number"].as_str().unwrap().to_owned())
        .collect();
    numbers.sort();
    numbers
}

async fn two_are_found(client: &Client) {
    let (one, two, both): (&[&str], &[&str], &[&str]) = (&["A-1"], &["A-2"], &["A-1", "A-2"]);
    for (field, op, value, expected) in [
        ("buyer.prefecture", "eq", json!("東京"), both),
        ("buyer.prefecture", "ne", json!("東京都"), NONE),
        ("buyer.postal_code", "eq", json!("〒１５０－０００１"), both),
        ("buyer.postal_code", "starts_with", json!("15"), both),
        ("recipients.prefecture", "eq", json!("東京都"), one),
        ("recipients.prefecture", "in", json!(["大阪", "京都"]), two),
        ("recipients.prefecture", "ne", json!("大阪府"), one),
        ("recipients.prefecture", "exists", json!(true), both),
        ("recipients.postal_code", "eq", json!("5300001"), two),
        ("recipients.postal_code", "in", json!(["5300002"]), NONE),
        ("recipients.postal_code", "starts_with", json!("150"), one),
        ("recipients.postal_code", "starts_with", json!("530-00"), two),
        ("recipients.postal_code", "exists", json!(false), NONE),
        ("notes.buyer", "exists", json!(true), two),
        ("notes.staff", "exists", json!(false), one),
        ("shipments.gifts", "exists", json!(true), two),
        ("shipments.gifts", "exists", json!(false), one),
    ] {
        let found = numbers(client, field, op, &value).await;
        assert_eq!(found, expected, "{field} {op} {value}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sealed_is_searched() {
    for stage in stages().await {
        two_orders(&stage.ours).await;
        stage.theirs.post("/v1/orders", &order_with("T-1", &[])).await;
        two_are_found(&stage.ours).await;
        for (field, op, value, wrong) in [
            ("buyer.prefecture", "starts_with", json!("東"), "op"),
            ("recipients.postal_code", "eq", json!("150"), "value"),
            (
                "recipients.postal_code",
                "starts_with",
                json!("15000011"),
                "value",
            ),
            ("notes.buyer", "eq", json!("常連"), "op"),
        ] {
            let tree = json!({ "where": { "field": field, "op": op, "value": value } });
            let refused = stage.ours.post("/v1/orders/search", &tree).await;
            assert_eq!(refused.errors()[0].0, format!("/where/{wrong}"), "{tree}");
        }
    }
}

async fn shipment_of(client: &Client, order: &Value) -> String {
    let path = format!("/v1/orders/{}", order["id"].as_str().unwrap());
    let order = client.get(&path).await.json();
    let id = order["shipments"][0]["id"].as_str().unwrap();
    format!("/v1/shipments/{id}")
}

async fn undo(client: &Client, order: &Value) {
    let path = format!("/v1/orders/{}/undo", order["id"].as_str().unwrap());
    let undone = client.send(Method::POST, &path, &[], Vec::new()).await;
    assert_eq!(undone.status, 200, "{}", undone.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_follows_changes_and_their_undo() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (one, two) = two_orders(ours).await;
        let shipment = shipment_of(ours, &one).await;
        let changed = json!({ "new_recipient": osaka(), "gifts": [{ "kind": "リボン", "text": "赤" }] });
        let changed = ours.patch(&shipment, &[("if-match", "*")], &changed).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let order = format!("/v1/orders/{}", two["id"].as_str().unwrap());
        let noted = json!({ "notes": { "staff": "", "buyer": "" } });
        let noted = ours.patch(&order, &[("if-match", "*")], &noted).await;
        assert_eq!(noted.status, 200, "{}", noted.text());
        for (field, op, value, expected) in [
            (
                "recipients.prefecture",
                "eq",
                json!("大阪府"),
                &["A-1", "A-2"][..],
            ),
            ("recipients.postal_code", "starts_with", json!("150"), NONE),
            ("shipments.gifts", "exists", json!(false), NONE),
            ("notes.buyer", "exists", json!(true), NONE),
            ("notes.staff", "exists", json!(true), NONE),
        ] {
            let found = numbers(ours, field, op, &value).await;
            assert_eq!(found, expected, "{field} {op} {value}");
        }
        undo(ours, &one).await;
        undo(ours, &two).await;
        two_are_found(ours).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_is_found_by_the_gifts_that_came_into_it() {
    for stage in stages().await {
        let ours = &stage.ours;
        let parent = placed(ours, "A-1", &[]).await;
        let gifts = json!([{ "kind": "のし", "text": "御礼" }]);
        let child = placed(ours, "A-2", &[("/shipments/0/gifts", gifts)]).await;
        let there = json!(true);
        let bundle = json!({ "parent": parent["id"], "children": [child["id"]] });
        let made = ours.post("/v1/bundles", &bundle).await;
        assert_eq!(made.status, 201, "{}", made.text());
        assert_eq!(numbers(ours, "shipments.gifts", "exists", &there).await, ["A-1"]);
        undo(ours, &parent).await;
        assert_eq!(numbers(ours, "shipments.gifts", "exists", &there).await, ["A-2"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_source_tells_anew_is_searched() {
    for stage in stages().await {
        let ours = &stage.ours;
        two_orders(ours).await;
        let again = order_with(
            "A-1",
            &[
                ("/buyer/prefecture", json!("沖縄県")),
                ("/buyer/postal_code", json!("900-0001")),
                ("/notes", json!({ "buyer": "引っ越しました" })),
                ("/totals", json!({})),
            ],
        );
        let told = ours.post("/v1/orders", &again).await;
        assert!(told.status.is_success(), "{}", told.text());
        for (field, op, value) in [
            ("buyer.prefecture", "eq", json!("沖縄")),
            ("recipients.postal_code", "starts_with", json!("90")),
        ] {
            assert_eq!(numbers(ours, field, op, &value).await, ["A-1"], "{field}");
        }
        let noted = numbers(ours, "notes.buyer", "exists", &json!(true)).await;
        assert_eq!(noted, ["A-1", "A-2"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_from_before_are_found_once_they_are_read() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (one, _) = two_orders(ours).await;
        let shipment = shipment_of(ours, &one).await;
        let changed = json!({ "new_recipient": osaka(), "gifts": [{ "kind": "リボン", "text": "赤" }] });
        let changed = ours.patch(&shipment, &[("if-match", "*")], &changed).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        forget(&stage).await;
        // The two, and what A-1 was.
        assert_eq!(read_up(&stage.app).await.unwrap(), 3);
        assert_eq!(read_up(&stage.app).await.unwrap(), 0);
        let osaka = json!("大阪府");
        let found = numbers(ours, "recipients.prefecture", "eq", &osaka).await;
        assert_eq!(found, ["A-1", "A-2"]);
        undo(ours, &one).await;
        two_are_found(ours).await;
    }
}

/// As the migration leaves what there was.
async fn forget(stage: &Stage) {
    for text in [
        "UPDATE orders SET buyer_prefecture = NULL, buyer_postal_code = NULL, has_buyer_note = NULL, has_staff_note = NULL",
        "UPDATE kept_orders SET buyer_prefecture = NULL, buyer_postal_code = NULL, has_buyer_note = NULL, has_staff_note = NULL",
        "UPDATE shipments SET recipient_prefecture = NULL, recipient_postal_code = NULL, has_gifts = FALSE",
        "UPDATE kept_shipments SET recipient_prefecture = NULL, recipient_postal_code = NULL, has_gifts = FALSE",
    ] {
        sql(&stage.app.store.db, text).exec().await.unwrap();
    }
}
