//! One day of a shop: orders come in, are looked at, paid, bundled and split, go out with carriers'
//! waybills, and the books are written. Nothing is lost on the way, and every sum stays.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::files::{demo_drafts, demo_file};
use crate::order_exports::{exported, file_of, text};
use crate::sample::order_with;
use crate::stage::{Client, stages};
use crate::tracking::{counts as tracking_counts, tracked};
use crate::waybills::{file as waybill_file, profile};

const IMPORTED: usize = 300;

/// Orders by number.
type Orders = BTreeMap<String, Value>;

async fn orders(client: &Client) -> Orders {
    let all = client.all("/v1/orders?limit=200&include=shipments").await;
    all.into_iter()
        .map(|order| (order["number"].as_str().unwrap().to_owned(), order))
        .collect()
}

fn path(order: &Value) -> String {
    format!("/v1/orders/{}", order["id"].as_str().unwrap())
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

fn billed(orders: &Orders) -> i64 {
    orders
        .values()
        .map(|order| number(&order["totals"]["billed"]))
        .sum()
}

fn pieces(orders: &Orders) -> i64 {
    let shipments = orders
        .values()
        .flat_map(|order| order["shipments"].as_array().unwrap());
    let lines = shipments.flat_map(|shipment| shipment["lines"].as_array().unwrap());
    lines.map(|line| number(&line["quantity"])).sum()
}

fn ids(orders: &Orders, status: &str) -> Vec<Value> {
    let standing = orders
        .values()
        .filter(|order| order["status"] == status && order["hold"].is_null());
    standing.map(|order| order["id"].clone()).collect()
}

async fn put(client: &Client, path: &str, body: &Value) -> Value {
    let answer = client.post(path, body).await;
    assert!(answer.status.is_success(), "{path}: {}", answer.text());
    answer.json()
}

async fn move_all(client: &Client, from: &str, to: &str) -> usize {
    let ids = ids(&orders(client).await, from);
    if !ids.is_empty() {
        let moved = put(client, "/v1/order-moves", &json!({ "order_ids": ids, "to": to })).await;
        assert_eq!(moved["moved"], ids.len());
    }
    ids.len()
}

/// Who is on the list is stopped as the orders come in.
async fn orders_come_in(client: &Client) {
    let suspect = demo_drafts(1)[0].buyer.phone.clone();
    put(
        client,
        "/v1/blacklist-entries",
        &json!({ "phone": suspect, "reason": "受取拒否" }),
    )
    .await;
    let import = client.import("", &demo_file(IMPORTED as u64)).await;
    assert_eq!(import["counts"]["created"], IMPORTED);
    let stopped = client.all("/v1/alerts?kind=blacklist&limit=200").await;
    assert!(!stopped.is_empty());
    for alert in stopped {
        let hold = format!("/v1/orders/{}/hold", alert["order_id"].as_str().unwrap());
        put(client, &hold, &json!({ "reason": "ブラックリスト" })).await;
    }
    let counts = client.get("/v1/alerts/counts").await.json();
    let counted: i64 = counts["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|count| number(&count["open"]))
        .sum();
    let open: i64 = orders(client)
        .await
        .values()
        .map(|order| number(&order["open_alerts"]))
        .sum();
    assert_eq!(counted, open);
}

/// Three customers have paid in advance.
async fn money_comes_in(client: &Client) {
    let orders = orders(client).await;
    let in_advance = |order: &&Value| {
        order["payment"]["method"]
            .as_str()
            .unwrap()
            .starts_with("銀行振込")
    };
    for order in orders.values().filter(in_advance).take(3) {
        let unpaid = &order["totals"]["unpaid"];
        put(
            client,
            &format!("{}/payments", path(order)),
            &json!({ "amount": unpaid }),
        )
        .await;
        assert_eq!(client.get(&path(order)).await.json()["payment_state"], "paid");
    }
}

/// Two orders of one person become one, are taken apart and bundled again; the sum differs by the fees
/// that need not be paid twice.
async fn two_become_one(client: &Client) {
    let mut made = Vec::new();
    for name in ["DAY-1", "DAY-2"] {
        let order = order_with(name, &[("/shipments/0/waybill_kind", json!("発払"))]);
        made.push(put(client, "/v1/orders", &order).await);
    }
    let before = (
        client.content(&path(&made[0])).await,
        client.content(&path(&made[1])).await,
    );
    let sum = billed(&orders(client).await);
    let bundle = json!({ "parent": made[0]["id"], "children": [made[1]["id"]] });
    let first = put(client, "/v1/bundles", &bundle).await;
    let undo = format!("/v1/bundles/{}/undo", first["id"].as_str().unwrap());
    put(client, &undo, &Value::Null).await;
    assert_eq!(
        (
            client.content(&path(&made[0])).await,
            client.content(&path(&made[1])).await
        ),
        before
    );
    let second = put(client, "/v1/bundles", &bundle).await;
    assert_eq!(billed(&orders(client).await), sum + number(&second["adjustment"]));
}

/// One order goes in two parcels.
async fn one_becomes_two(client: &Client) {
    let changes = [
        ("/buyer/phone", json!("03-0000-1111")),
        ("/shipments/0/waybill_kind", json!("発払")),
    ];
    let order = put(client, "/v1/orders", &order_with("DAY-3", &changes)).await;
    let order = client.get(&path(&order)).await.json();
    let shipment = &order["shipments"][0];
    let split = json!({
        "shipment_id": shipment["id"], "by": "temperature",
        "parts": [{ "lines": [{ "line_id": shipment["lines"][0]["id"] }], "temperature": "chilled" }],
    });
    let split = put(client, &format!("{}/split", path(&order)), &split).await;
    assert_eq!(split["shipments"].as_array().unwrap().len(), 2);
}

/// A tracking number with its check digit.
fn tracking_number(n: usize) -> String {
    let digits = 40_000_000_000 + n;
    format!("{digits}{}", digits % 7)
}

/// Waybills go out to each carrier's program, its numbers come back; how many shipments left so.
async fn parcels_leave(client: &Client) -> i64 {
    let mut left = 0;
    for (format, carrier) in [
        ("yamato_b2", "ヤマト運輸"),
        ("sagawa_ehiden3", "佐川急便"),
        ("japan_post_yupack_print_r", "日本郵便"),
    ] {
        let profile = profile(client, format, carrier, &[]).await;
        let (made, _) = waybill_file(client, &profile).await;
        let entries = format!(
            "/v1/waybill-files/{}/shipments?limit=200",
            made["id"].as_str().unwrap()
        );
        let mut results = vec!["お客様管理番号,送り状番号,出荷日".to_owned()];
        for (n, entry) in client.all(&entries).await.iter().enumerate() {
            let managed = entry["management_number"].as_str().unwrap();
            let tracked = tracking_number(usize::try_from(left).unwrap() + n);
            results.push(format!("{managed},{tracked},2026/11/22"));
        }
        let import = tracked(client, "", &results.join("\r\n")).await;
        let shipments = number(&made["shipments"]);
        assert!(shipments > 0, "{carrier}: {made}");
        assert_eq!(
            tracking_counts(&import),
            [shipments, shipments, shipments, 0, 0],
            "{import}"
        );
        left += shipments;
    }
    left
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_of_a_shop() {
    for stage in stages().await {
        let ours = &stage.ours;
        orders_come_in(ours).await;
        money_comes_in(ours).await;
        two_become_one(ours).await;
        one_becomes_two(ours).await;

        let morning = orders(ours).await;
        assert_eq!(morning.len(), IMPORTED + 3);
        let ready = move_all(ours, "new", "awaiting_shipment").await;
        let held = morning.values().filter(|order| !order["hold"].is_null()).count();
        assert_eq!(ready, morning.len() - held - 1, "one is bundled");

        let left = parcels_leave(ours).await;
        assert!(left > 250, "{left}");
        // What no program takes goes by hand.
        move_all(ours, "awaiting_shipment", "shipping_work").await;
        move_all(ours, "shipping_work", "shipped").await;

        let evening = orders(ours).await;
        assert_eq!(
            (billed(&evening), pieces(&evening)),
            (billed(&morning), pieces(&morning))
        );
        let shipped = ids(&evening, "shipped").len();
        assert_eq!(shipped, ready);
        let shipped_only =
            json!({ "preset": "sukeneko_standard", "orders": { "filter": { "status": ["shipped"] } } });
        let export = exported(ours, &shipped_only).await;
        assert_eq!(
            (&export["status"], &export["orders"]),
            (&json!("succeeded"), &json!(shipped))
        );
        let file = text(&file_of(ours, &export).await);
        assert!(file.contains("DAY-3") && !file.contains("DAY-2"));
        assert!(stage.theirs.all("/v1/orders").await.is_empty());
    }
}
