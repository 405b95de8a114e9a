//! Lists of orders: every filter by itself, and every page of every sort order.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use store::sql;

use crate::files::file;
use crate::sample::{order, order_with};
use crate::stage::{Client, stages};

fn encoded(text: &str) -> String {
    let bytes: Vec<String> = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    bytes.concat()
}

async fn numbers(client: &Client, query: &str) -> BTreeSet<String> {
    let orders = client.all(&format!("/v1/orders?{query}")).await;
    orders
        .iter()
        .map(|order| order["number"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_filter_finds_its_orders() {
    for stage in stages().await {
        stage.ours.post("/v1/orders", &order("A-1")).await;
        let second = order_with(
            "A-2",
            &[
                ("/route", json!("TEL")),
                ("/ordered_at", json!("2026-11-21T00:00:00Z")),
                ("/buyer/family_name", json!("渡邊")),
                ("/buyer/given_name", json!("花子")),
                ("/buyer/phone", json!("03-1111-2222")),
                ("/buyer/email", json!("hanako@example.com")),
                ("/shipments/0/lines/0/sku", json!("SET-1")),
                ("/totals/billed", json!(1)),
            ],
        );
        assert_eq!(stage.ours.post("/v1/orders", &second).await.status, 201);
        stage.theirs.post("/v1/orders", &order("A-1")).await;
        let (one, two): (&[&str], &[&str]) = (&["A-1"], &["A-2"]);
        for (name, value, expected) in [
            ("route", "JS", one),
            ("route", "TEL", two),
            ("processing_route", "MAIN", &["A-1", "A-2"]),
            ("status", "new", &["A-1", "A-2"]),
            ("status", "shipped", &[]),
            ("number", "A-2", two),
            ("number", "a-2", &[]),
            ("ordered_from", "2026-11-21T00:00:00Z", two),
            ("ordered_to", "2026-11-21T00:00:00Z", one),
            ("ordered_from", "2026-11-21T09:00:00+09:00", two),
            ("updated_from", "2020-01-01T00:00:00Z", &["A-1", "A-2"]),
            ("updated_to", "2020-01-01T00:00:00Z", &[]),
            ("buyer_phone", "09012345678", one),
            ("buyer_phone", "０９０－１２３４－５６７８", one),
            ("buyer_phone", "+81 90 1234 5678", one),
            ("buyer_phone", "no phone", &[]),
            ("buyer_email", "ICHIRO.TAKAHASHI@EXAMPLE.JP", one),
            ("buyer_email", "someone@example.jp", &[]),
            ("buyer_name", "高橋　一郎", one),
            ("buyer_name", "髙橋一郎様", one),
            ("buyer_name", "渡辺 花子", two),
            ("buyer_name", "渡辺", &[]),
            ("sku", "SET-1", two),
            ("sku", "CUP-1", &["A-1", "A-2"]),
            ("has_alerts", "true", two),
            ("has_alerts", "false", one),
        ] {
            let expected: BTreeSet<String> = expected.iter().map(|number| (*number).to_owned()).collect();
            let processing = stage.ours.all("/v1/processing-routes").await[0]["code"].clone();
            let value = if value == "MAIN" {
                processing.as_str().unwrap()
            } else {
                value
            };
            let found = numbers(&stage.ours, &format!("{name}={}", encoded(value))).await;
            assert_eq!(found, expected, "{name}={value}");
        }
        let both = BTreeSet::from(["A-1".to_owned(), "A-2".to_owned()]);
        assert_eq!(numbers(&stage.ours, "route=JS&route=TEL").await, both);
        assert!(numbers(&stage.ours, "route=JS&sku=SET-1").await.is_empty());
        assert_eq!(
            numbers(&stage.ours, "number=A-1&number=A-2&number=A-3").await,
            both
        );
        let updated = stage.ours.all("/v1/orders?number=A-2").await[0]["updated_at"].clone();
        let since = format!("updated_from={}", encoded(updated.as_str().unwrap()));
        assert!(numbers(&stage.ours, &since).await.contains("A-2"));
    }
}

/// A screen that has ids of orders from elsewhere asks for all of them at once.
#[tokio::test(flavor = "multi_thread")]
async fn orders_are_read_by_their_ids_together() {
    for stage in stages().await {
        let mut ids = Vec::new();
        for number in ["B-1", "B-2", "B-3"] {
            let stored = stage.ours.post("/v1/orders", &order(number)).await.json();
            ids.push(stored["id"].as_str().unwrap().to_owned());
        }
        let theirs = stage.theirs.post("/v1/orders", &order("B-1")).await.json();
        let foreign = theirs["id"].as_str().unwrap();
        let some = format!("id={}&id={}&id={foreign}", ids[0], ids[2]);
        let expected = BTreeSet::from(["B-1".to_owned(), "B-3".to_owned()]);
        assert_eq!(numbers(&stage.ours, &some).await, expected);
        assert_eq!(numbers(&stage.ours, &format!("{some}&limit=1")).await, expected);
        assert!(
            numbers(&stage.ours, &format!("{some}&number=B-2"))
                .await
                .is_empty()
        );

        let customer = stage.ours.all(&format!("/v1/orders?id={}", ids[0])).await[0]["customer_id"].clone();
        let bought = format!("customer_id={}", customer.as_str().unwrap());
        assert_eq!(numbers(&stage.ours, &bought).await.len(), 3);
        assert!(
            numbers(&stage.ours, "customer_id=cus_01kb2v5m8qe4n9r7t3w6x0y1za")
                .await
                .is_empty()
        );

        let condition = json!({ "where": { "field": "id", "op": "in", "value": [ids[1], foreign] } });
        let found = stage.ours.post("/v1/orders/search", &condition).await.json();
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        assert_eq!(found["items"][0]["number"], "B-2");

        let many = vec![some; 67].join("&");
        let refused = stage.ours.get(&format!("/v1/orders?{many}")).await;
        assert_eq!(refused.problem(), (422, "invalid".into()));
        assert_eq!(refused.errors(), [("?id".into(), "too_many_items".into())]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_is_refused_by_name() {
    for stage in stages().await {
        for (query, pointer, code) in [
            ("limit=0", "?limit", "out_of_range"),
            ("limit=201", "?limit", "out_of_range"),
            ("limit=x", "?limit", "wrong_type"),
            ("status=lost", "?status", "not_in_list"),
            ("sort=number", "?sort", "not_in_list"),
            ("ordered_from=yesterday", "?ordered_from", "bad_format"),
            ("has_alerts=maybe", "?has_alerts", "wrong_type"),
            ("route=NONE", "?route", "unknown_route"),
            ("page=2", "?page", "unknown_parameter"),
            ("cursor=abc", "?cursor", "bad_cursor"),
            ("sku=a&sku=b", "?sku", "duplicate_parameter"),
            ("id=ord_1", "?id", "bad_format"),
        ] {
            let refused = stage.ours.get(&format!("/v1/orders?{query}")).await;
            assert_eq!(refused.problem(), (422, "invalid".into()), "{query}");
            assert_eq!(refused.errors(), [(pointer.into(), code.into())], "{query}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_have_no_gap_and_nothing_twice() {
    for stage in stages().await {
        // One file: all were stored at one moment, and many ordered at one.
        let rows: Vec<String> = (0..53)
            .map(|i| format!("JS,P-{i:02},2026/11/{:02},山田,,TEA,1,100,100", 10 + i % 3))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        stage.ours.import("", &file(&rows)).await;
        for (sort, field, ascending) in [
            ("-ordered_at", "ordered_at", false),
            ("ordered_at", "ordered_at", true),
            ("-updated_at", "updated_at", false),
            ("updated_at", "updated_at", true),
        ] {
            for limit in [1, 7, 53, 200] {
                let orders = stage
                    .ours
                    .all(&format!("/v1/orders?sort={sort}&limit={limit}"))
                    .await;
                let distinct: BTreeSet<&str> =
                    orders.iter().map(|order| order["id"].as_str().unwrap()).collect();
                assert_eq!((orders.len(), distinct.len()), (53, 53), "{sort} {limit}");
                let key = |order: &Value| {
                    let text = |name: &str| order[name].as_str().unwrap().to_owned();
                    (text(field), text("id"))
                };
                assert!(
                    orders
                        .windows(2)
                        .all(|pair| (key(&pair[0]) < key(&pair[1])) == ascending),
                    "{sort} {limit}"
                );
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_belongs_to_its_list() {
    for stage in stages().await {
        for i in 0..3 {
            stage.ours.post("/v1/orders", &order(&format!("A-{i}"))).await;
        }
        let first = stage.ours.get("/v1/orders?limit=1").await.json();
        let cursor = first["next_cursor"].as_str().unwrap();
        // How many a page is not part of the list.
        assert_eq!(
            stage
                .ours
                .get(&format!("/v1/orders?limit=2&cursor={cursor}"))
                .await
                .status,
            200
        );
        for other in ["sort=ordered_at", "status=new", "buyer_name=x"] {
            let refused = stage
                .ours
                .get(&format!("/v1/orders?{other}&cursor={cursor}"))
                .await;
            assert_eq!(
                refused.errors(),
                [("?cursor".into(), "cursor_mismatch".into())],
                "{other}"
            );
        }
    }
}

/// Where a row names an order, it says what people call it.
#[tokio::test(flavor = "multi_thread")]
async fn rows_that_name_an_order_say_its_number() {
    for stage in stages().await {
        let ours = &stage.ours;
        let wrong = order_with("C-1", &[("/totals/billed", json!(1))]);
        let stored = ours.post("/v1/orders", &wrong).await.json();
        ours.post("/v1/orders", &order("C-2")).await;
        let id = stored["id"].as_str().unwrap();
        let path = format!("/v1/orders/{id}");
        let payment = json!({ "amount": 1 });
        let payment = ours.post(&format!("{path}/payments"), &payment).await.json();
        ours.post(&format!("{path}/hold"), &json!({ "reason": "確認" }))
            .await;
        let alert = ours.all(&format!("{path}/alerts")).await[0].clone();
        let resolved = format!("/v1/alerts/{}/resolve", alert["id"].as_str().unwrap());
        let resolved = ours.post(&resolved, &json!(null)).await.json();
        let whole = ours.get(&path).await.json();
        let shipment = format!("/v1/shipments/{}", whole["shipments"][0]["id"].as_str().unwrap());
        for row in [
            ours.all(&format!("/v1/shipments?order_id={id}")).await.remove(0),
            ours.get(&shipment).await.json(),
            whole["shipments"][0].clone(),
            whole["alerts"][0].clone(),
            ours.all("/v1/alerts?open=false").await.remove(0),
            ours.all(&format!("{path}/payments")).await.remove(0),
            ours.all("/v1/payments").await.remove(0),
            payment,
            alert,
            resolved,
        ] {
            let named = (&row["order_id"], &row["order_number"], &row["order_route"]);
            assert_eq!(named, (&json!(id), &json!("C-1"), &json!("JS")), "{row}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_are_counted_by_what_is_to_be_done() {
    for stage in stages().await {
        let ours = &stage.ours;
        let mut paths = Vec::new();
        for number in ["D-1", "D-2", "D-3"] {
            let stored = ours.post("/v1/orders", &order(number)).await.json();
            paths.push(format!("/v1/orders/{}", stored["id"].as_str().unwrap()));
        }
        stage.theirs.post("/v1/orders", &order("D-1")).await;
        let until = stage.app.now().date_in_tokyo();
        let hold = json!({ "reason": "確認", "until": until });
        assert_eq!(ours.post(&format!("{}/hold", paths[0]), &hold).await.status, 200);
        let hold = json!({ "reason": "確認" });
        assert_eq!(ours.post(&format!("{}/hold", paths[1]), &hold).await.status, 200);
        let cancel = json!({ "reason": "重複" });
        assert_eq!(
            ours.post(&format!("{}/cancel", paths[2]), &cancel).await.status,
            200
        );
        let much = json!({ "amount": 1_000_000 });
        assert_eq!(
            ours.post(&format!("{}/payments", paths[0]), &much).await.status,
            201
        );

        // Less than nothing is billed, and nothing has come: that is paid.
        sql(
            &stage.app.store.db,
            "UPDATE orders SET billed = -100 WHERE number = 'D-3'",
        )
        .exec()
        .await
        .unwrap();
        let paid = ours.all("/v1/orders?payment_state=paid").await;
        assert_eq!((paid.len(), &paid[0]["number"]), (1, &json!("D-3")));

        let counts = ours.get("/v1/orders/counts").await;
        assert_eq!(counts.status, 200, "{}", counts.text());
        let counts = counts.json();
        let by_status = counts["by_status"].as_array().unwrap();
        assert_eq!(by_status.len(), 9);
        for one in by_status {
            let status = one["status"].as_str().unwrap();
            let listed = ours.all(&format!("/v1/orders?status={status}")).await.len();
            assert_eq!(one["count"]["orders"], listed, "{status}");
            assert_eq!(one["count"]["more"], false);
        }
        for (name, query) in [
            ("on_hold", "on_hold=true"),
            ("hold_due", "hold_due=true"),
            ("with_alerts", "has_alerts=true"),
            ("overpaid", "payment_state=over"),
        ] {
            let listed = ours.all(&format!("/v1/orders?{query}")).await.len();
            assert_eq!(counts[name]["orders"], listed, "{name}");
        }
        assert_eq!(counts["on_hold"]["text"], "2");
        assert_eq!(counts["hold_due"]["text"], "1");
        assert_eq!(counts["overpaid"]["text"], "1");
    }
}
