//! 店舗受注: what need not be typed is filled in, and many who type at once get in nobody's way.

use std::collections::BTreeSet;

use domain::access::Scope;
use serde_json::{Value, json};

use crate::files::{COLUMNS, file_with};
use crate::sample::{order, order_with};
use crate::stage::stages;

/// As little as can be typed.
fn call(changes: &[(&str, Value)]) -> Value {
    let mut all = vec![
        ("/route", json!(null)),
        ("/number", json!(null)),
        ("/ordered_at", json!(null)),
        ("/source", json!("phone")),
    ];
    all.extend_from_slice(changes);
    order_with("x", &all)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_needs_little_typing() {
    for stage in stages().await {
        let ours = &stage.ours;
        let first = ours.post("/v1/orders", &call(&[])).await;
        assert_eq!(first.status, 201, "{}", first.text());
        let first = first.json();
        assert_eq!(
            (&first["route"], &first["source"]),
            (&json!("TEL"), &json!("phone"))
        );
        let number = first["number"].as_str().unwrap();
        assert!(number.starts_with("TEL") && number.ends_with("-0001"), "{number}");
        // The next call of the same customer, who is not typed again.
        let customer = &first["customer_id"];
        let by_id = call(&[
            ("/buyer", json!(null)),
            ("/customer_id", customer.clone()),
            ("/source", json!("fax")),
        ]);
        let second = ours.post("/v1/orders", &by_id).await;
        assert_eq!(second.status, 201, "{}", second.text());
        let second = ours
            .get(&format!("/v1/orders/{}", second.json()["id"].as_str().unwrap()))
            .await
            .json();
        assert_eq!(&second["customer_id"], customer);
        assert_eq!(second["buyer"]["family_name"], "髙橋");
        assert_eq!(second["recipients"][0]["person"]["street"], "神宮前1-2-3");
        let found = ours.all("/v1/customers?phone=09012345678").await;
        assert_eq!((&found[0]["id"], &found[0]["orders"]), (customer, &json!(2)));
        // A gift: the buyer receives, too.
        let aunt =
            json!([{ "person": { "family_name": "佐藤", "city": "町田市", "street": "原町田6-7-12" } }]);
        let gift = call(&[("/recipients", aunt), ("/copy_buyer", json!(true))]);
        let gift = ours.post("/v1/orders", &gift).await.json();
        let gift = ours
            .get(&format!("/v1/orders/{}", gift["id"].as_str().unwrap()))
            .await
            .json();
        let names: Vec<&Value> = gift["recipients"]
            .as_array()
            .unwrap()
            .iter()
            .map(|recipient| &recipient["person"]["family_name"])
            .collect();
        assert_eq!(names, ["髙橋", "佐藤"]);
        let path = format!("/v1/customers/{}/recipients", customer.as_str().unwrap());
        let suggested = ours.get(&path).await.json();
        assert_eq!(suggested["items"].as_array().unwrap().len(), 2);
        assert_eq!(
            suggested.as_object().unwrap().get("next_cursor"),
            Some(&Value::Null)
        );
        let reader = stage.key(&[Scope::CustomersRead]).await;
        assert_eq!(reader.get(&path).await.problem(), (403, "missing_scope".into()));
        assert_eq!(stage.theirs.get(&path).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_program_leaves_out_is_named() {
    for stage in stages().await {
        let body = call(&[("/source", json!("api")), ("/buyer", json!(null))]);
        let refused = stage.ours.post("/v1/orders", &body).await;
        let pointers: Vec<String> = refused.errors().into_iter().map(|(pointer, _)| pointer).collect();
        assert_eq!(pointers, ["/route", "/number", "/ordered_at", "/buyer"]);
        let theirs = stage.theirs.post("/v1/orders", &order("T-1")).await.json();
        let foreign = call(&[("/customer_id", theirs["customer_id"].clone())]);
        let refused = stage.ours.post("/v1/orders", &foreign).await;
        assert_eq!(
            refused.errors(),
            [("/customer_id".into(), "unknown_reference".into())]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_clerks_who_correct_one_order_the_second_is_told() {
    for stage in stages().await {
        let ours = &stage.ours;
        let made = ours.post("/v1/orders", &call(&[])).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let path = made.header("location");
        let number = made.json()["number"].clone();
        let quantity = |pieces: i64| {
            let line = ("/shipments/0/lines/0/quantity", json!(pieces));
            call(&[("/number", number.clone()), line])
        };
        let read = ours.get(path).await.header("etag").to_owned();
        let seen = [("if-match", read.as_str())];
        let first = ours.post_with("/v1/orders", &seen, &quantity(3)).await;
        assert_eq!(first.status, 200, "{}", first.text());
        let second = ours.post_with("/v1/orders", &seen, &quantity(5)).await;
        assert_eq!(second.problem(), (412, "stale".into()));
        let order = ours.get(path).await;
        assert_eq!(order.json()["shipments"][0]["lines"][0]["quantity"], 3);

        for seen in [order.header("etag"), "*"] {
            let pieces = if seen == "*" { 7 } else { 6 };
            let again = ours
                .post_with("/v1/orders", &[("if-match", seen)], &quantity(pieces))
                .await;
            assert_eq!(again.status, 200, "{seen} {}", again.text());
            let unknown = call(&[("/number", json!("TEL-X"))]);
            let nothing = ours
                .post_with("/v1/orders", &[("if-match", seen)], &unknown)
                .await;
            assert_eq!(nothing.problem(), (412, "stale".into()), "{seen}");
        }
        assert_eq!(ours.all("/v1/orders").await.len(), 1);
        let whoever = ours.post("/v1/orders", &quantity(8)).await;
        assert_eq!(whoever.status, 200, "nothing is compared: {}", whoever.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_staff_at_once_lose_nothing() {
    for stage in stages().await {
        let ours = &stage.ours;
        // A number that somebody has typed is not given again.
        let typed = ours.post("/v1/orders", &call(&[])).await.json()["number"].clone();
        let next = typed.as_str().unwrap().replace("-0001", "-0002");
        ours.post("/v1/orders", &call(&[("/number", json!(next))])).await;
        let calls: Vec<Value> = (0..20)
            .map(|i| call(&[("/buyer/phone", json!(format!("03-1234-{i:04}")))]))
            .collect();
        let made =
            futures_util::future::join_all(calls.iter().map(|call| ours.post("/v1/orders", call))).await;
        let numbers: BTreeSet<String> = made
            .iter()
            .map(|reply| {
                assert_eq!(reply.status, 201, "{}", reply.text());
                reply.json()["number"].as_str().unwrap().to_owned()
            })
            .collect();
        assert_eq!(numbers.len(), 20);
        // Day's turn aside, they follow each other without a gap.
        let last: BTreeSet<u32> = numbers
            .iter()
            .map(|number| number.rsplit_once('-').unwrap().1.parse().unwrap())
            .collect();
        assert_eq!(last, (3..=22).collect::<BTreeSet<u32>>());
        // Two edit one order: the second is told, and nothing is lost.
        let path = format!("/v1/orders/{}", made[0].json()["id"].as_str().unwrap());
        let etag = ours.get(&path).await.header("etag").to_owned();
        let headers = [("if-match", etag.as_str())];
        let (one, two) = (json!({ "tags": ["一"] }), json!({ "tags": ["二"] }));
        let both = futures_util::future::join(
            ours.patch(&path, &headers, &one),
            ours.patch(&path, &headers, &two),
        );
        let (first, second) = both.await;
        let mut statuses = [first.status.as_u16(), second.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412]);
    }
}

/// A code of the product master is enough, whichever door the order comes by; what is typed otherwise
/// stays, and is an alert.
#[tokio::test(flavor = "multi_thread")]
async fn the_product_master_knows_what_is_not_typed() {
    for stage in stages().await {
        let ours = &stage.ours;
        let product = json!({ "code": "TEA-8", "name": "煎茶",
            "variants": [{ "sku": "TEA-8", "tax_rate_bp": 800 }] });
        assert_eq!(ours.post("/v1/products", &product).await.status, 201);
        let typed = |line: Value| {
            call(&[
                (
                    "/shipments",
                    json!([{ "lines": [line, { "name": "箱", "quantity": 1, "unit_price": 100 }] }]),
                ),
                ("/totals", json!(null)),
            ])
        };
        let bare = json!({ "sku": "TEA-8", "quantity": 2, "unit_price": 1620 });
        let stated =
            json!({ "sku": "TEA-8", "name": "お茶", "quantity": 2, "unit_price": 1620, "rate_bp": 1000 });
        let mut seen = Vec::new();
        for body in [typed(bare.clone()), typed(stated)] {
            let made = ours.post("/v1/orders", &body).await;
            assert_eq!(made.status, 201, "{}", made.text());
            seen.push(ours.get(made.header("location")).await.json());
        }
        let csv = file_with(COLUMNS, &["JS,T-1,2026/11/20,山田,09012345678,TEA-8,2,1620,3240"]);
        ours.import("", &csv).await;
        let imported = ours.all("/v1/orders?number=T-1").await[0].clone();
        seen.push(
            ours.get(&format!("/v1/orders/{}", imported["id"].as_str().unwrap()))
                .await
                .json(),
        );
        let read = |order: &Value| {
            let line = &order["shipments"][0]["lines"][0];
            let differs = order["alerts"].as_array().unwrap();
            let differs = differs.iter().filter(|alert| alert["kind"] == "tax_rate_differs");
            let differs: Vec<&Value> = differs.map(|alert| &alert["detail"]["lines"][0]).collect();
            (
                json!([line["name"], line["rate_bp"], order["totals"]["by_rate"][0]]),
                json!(differs),
            )
        };
        let rate = |rate: i64, billed: i64, tax: i64| json!({ "rate_bp": rate, "billed": billed, "tax": tax, "points": 0 });
        assert_eq!(read(&seen[0]).1, json!([]));
        assert_eq!(
            seen[0]["totals"]["by_rate"],
            json!([rate(1000, 100, 9), rate(800, 3240, 240)])
        );
        assert_eq!(seen[0]["shipments"][0]["lines"][0]["name"], "煎茶");
        assert_eq!(
            read(&seen[1]),
            (
                json!(["お茶", 1000, rate(1000, 3340, 303)]),
                json!([{ "line": 1, "sku": "TEA-8", "rate_bp": 1000, "variant_rate_bp": 800 }])
            )
        );
        assert_eq!(
            read(&seen[2]),
            (json!(["煎茶", 800, rate(800, 3240, 240)]), json!([]))
        );
        // The same telling is known again, whatever the master says by then; another one is filled in, too.
        ours.import("?duplicates=update", &csv).await;
        let again = ours.all("/v1/orders?number=T-1").await[0].clone();
        assert_eq!(again["version"], imported["version"]);
        let more = file_with(COLUMNS, &["JS,T-1,2026/11/20,山田,09012345678,TEA-8,3,1620,4860"]);
        ours.import("?duplicates=update", &more).await;
        let updated = ours
            .get(&format!("/v1/orders/{}", imported["id"].as_str().unwrap()))
            .await
            .json();
        assert_eq!(
            read(&updated),
            (json!(["煎茶", 800, rate(800, 4860, 360)]), json!([]))
        );
    }
}
