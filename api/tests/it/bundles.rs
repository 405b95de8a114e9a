//! 同梱: found, put together, billed as one, and taken apart.

use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::order_with;
use crate::stage::{Client, Reply, stages};

async fn placed(client: &Client, number: &str, changes: &[(&str, Value)]) -> String {
    let created = client.post("/v1/orders", &order_with(number, changes)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    created.json()["id"].as_str().unwrap().to_owned()
}

async fn read(client: &Client, id: &str) -> Value {
    client.get(&format!("/v1/orders/{id}")).await.json()
}

/// What taking apart must bring back.
async fn content(client: &Client, id: &str) -> Value {
    client.content(&format!("/v1/orders/{id}")).await
}

async fn bundle(client: &Client, parent: &str, children: &[&str]) -> Reply {
    let body = json!({ "parent": parent, "children": children });
    client.post("/v1/bundles", &body).await
}

async fn undo(client: &Client, path: &str) -> Reply {
    client
        .send(Method::POST, &format!("{path}/undo"), &[], Vec::new())
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_go_out_as_one_and_come_apart_again() {
    for stage in stages().await {
        let ours = &stage.ours;
        let points = ("/totals", json!({ "points": 100, "points_earned": 5 }));
        let parent = placed(ours, "A-1", std::slice::from_ref(&points)).await;
        let gift = json!([{ "kind": "のし", "text": "御礼", "amount": 110 }]);
        let changes = [
            points,
            ("/shipments/0/deliver_on", json!("2026-12-24")),
            ("/shipments/0/gifts", gift),
            ("/payment", json!({ "method": "銀行振込" })),
        ];
        let child = placed(ours, "A-2", &changes).await;
        let paid = json!({ "kind": "payment", "amount": 1000 });
        let paid = ours.post(&format!("/v1/orders/{child}/payments"), &paid).await;
        assert_eq!(paid.status, 201, "{}", paid.text());
        let before = (content(ours, &parent).await, content(ours, &child).await);

        let body = json!({ "parent": parent, "children": [child] });
        let tried = ours.post("/v1/bundles?dry_run=true", &body).await;
        assert_eq!(
            (tried.status.as_u16(), &tried.json()["adjustment"]),
            (200, &json!(-660)),
            "{}",
            tried.text()
        );
        assert_eq!(content(ours, &child).await, before.1);
        let made = ours.post("/v1/bundles", &body).await;
        assert_eq!(made.status, 201, "{}", made.text());
        assert_eq!(made.json()["warnings"], json!(["deliver_on", "payment_method"]));
        let (one, other) = (read(ours, &parent).await, read(ours, &child).await);
        assert_eq!(one["shipments"][0]["lines"].as_array().unwrap().len(), 4);
        assert_eq!(one["shipments"][0]["gifts"].as_array().unwrap().len(), 1);
        assert_eq!(one["totals"]["billed"], 3100 + 3210 - 660);
        assert_eq!(one["totals"]["computed"], Value::Null, "it adds up");
        assert_eq!(
            (&one["totals"]["points"], &one["totals"]["paid"]),
            (&json!(200), &json!(1000))
        );
        assert_eq!(
            (&other["status"], &other["bundled_into"]),
            (&json!("bundled"), &json!(parent))
        );
        assert_eq!(
            (&other["totals"]["billed"], &other["totals"]["paid"]),
            (&json!(0), &json!(0))
        );
        assert_eq!(
            ours.all("/v1/orders?status=new").await.len(),
            1,
            "the child has left the open list"
        );
        let refused = ours
            .post(
                &format!("/v1/orders/{child}/move"),
                &json!({ "to": "awaiting_payment" }),
            )
            .await;
        assert_eq!(refused.problem(), (409, "bundled".into()));

        let path = made.header("location").to_owned();
        let note = json!({ "notes": { "staff": "同梱済み連絡" } });
        ours.patch(&format!("/v1/orders/{parent}"), &[("if-match", "*")], &note)
            .await;
        let since = undo(ours, &path).await;
        assert_eq!(since.problem(), (409, "changed_since".into()));
        assert!(since.text().contains("order.updated"));
        undo(ours, &format!("/v1/orders/{parent}")).await;
        let apart = undo(ours, &path).await;
        assert!(apart.json()["undone_at"].is_string(), "{}", apart.text());
        assert_eq!(
            (content(ours, &parent).await, content(ours, &child).await),
            before
        );
        assert_eq!(undo(ours, &path).await.problem(), (409, "finished".into()));
        assert_eq!(ours.all("/v1/bundles").await.len(), 1);
        assert_eq!(stage.theirs.get(&path).await.problem().0, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_called_off_by_itself_stays_behind() {
    for stage in stages().await {
        let ours = &stage.ours;
        let part_called_off = async |number: &str| {
            let id = placed(ours, number, &[]).await;
            let path = format!("/v1/orders/{id}");
            let ready = json!({ "to": "awaiting_shipment" });
            ours.post(&format!("{path}/move"), &ready).await;
            let shipment = read(ours, &id).await["shipments"][0].clone();
            let copy = json!({ "copy_of": shipment["id"] });
            let added = ours.post(&format!("{path}/shipments"), &copy).await;
            let to = &added.json()["id"];
            let line = json!({ "lines": [{ "line_id": shipment["lines"][0]["id"] }], "to": to });
            let shipment = format!("/v1/shipments/{}", shipment["id"].as_str().unwrap());
            let moved = ours.post(&format!("{shipment}/move-lines"), &line).await;
            assert_eq!(moved.status, 200, "{}", moved.text());
            let off = json!({ "to": "cancelled" });
            let off = ours.post(&format!("{shipment}/move"), &off).await;
            assert_eq!(off.status, 200, "{}", off.text());
            id
        };
        let [parent, child] = [part_called_off("A-1").await, part_called_off("A-2").await];
        let before = [content(ours, &parent).await, content(ours, &child).await];
        let candidates = ours.all("/v1/bundle-candidates").await;
        assert_eq!(candidates.len(), 1);

        let made = bundle(ours, &parent, &[&child]).await;
        assert_eq!(made.status, 201, "{}", made.text());
        assert_eq!(made.json()["warnings"], json!([]));
        let now = [read(ours, &parent).await, read(ours, &child).await];
        for (order, before, pieces) in [(&now[0], &before[0], 2), (&now[1], &before[1], 0)] {
            let (off, goes) = (&order["shipments"][0], &order["shipments"][1]);
            assert_eq!(off["status"], "cancelled");
            assert_eq!(off["lines"], before["shipments"][0]["lines"]);
            assert_eq!(goes["lines"].as_array().map(Vec::len), Some(pieces), "{order}");
        }
        let apart = undo(ours, made.header("location")).await;
        assert_eq!(apart.status, 200, "{}", apart.text());
        assert_eq!(
            [content(ours, &parent).await, content(ours, &child).await],
            before
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bundles_within_bundles_come_apart_in_reverse() {
    for stage in stages().await {
        let ours = &stage.ours;
        let a = placed(ours, "A-1", &[]).await;
        let b = placed(ours, "A-2", &[]).await;
        let c = placed(ours, "A-3", &[]).await;
        let mut before = Vec::new();
        for id in [&a, &b, &c] {
            before.push(content(ours, id).await);
        }
        let inner = bundle(ours, &b, &[&c]).await;
        let outer = bundle(ours, &a, &[&b]).await;
        assert_eq!(outer.status, 201, "{}", outer.text());
        assert_eq!(
            read(ours, &a).await["shipments"][0]["lines"]
                .as_array()
                .unwrap()
                .len(),
            6
        );
        let early = undo(ours, inner.header("location")).await;
        assert_eq!(early.problem(), (409, "changed_since".into()));
        // Undoing the order's last change takes the whole bundle apart.
        assert_eq!(undo(ours, &format!("/v1/orders/{a}")).await.status, 200);
        assert_eq!(undo(ours, inner.header("location")).await.status, 200);
        for (id, before) in [&a, &b, &c].into_iter().zip(before) {
            assert_eq!(content(ours, id).await, before);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_go_together_is_named() {
    for stage in stages().await {
        let ours = &stage.ours;
        let a = placed(ours, "A-1", &[]).await;
        let tel = placed(ours, "A-2", &[("/route", json!("TEL"))]).await;
        let packed = placed(ours, "A-3", &[]).await;
        for to in ["awaiting_shipment", "shipping_work"] {
            ours.post(&format!("/v1/orders/{packed}/move"), &json!({ "to": to }))
                .await;
        }
        let foreign = placed(&stage.theirs, "B-1", &[]).await;
        let refused = bundle(ours, &a, &[&tel, &packed]).await;
        let errors = [("/children/0", "other_route"), ("/children/1", "not_open")];
        assert_eq!(
            refused.errors(),
            errors.map(|(at, code)| (at.into(), code.into()))
        );
        let refused = bundle(ours, &a, &[&foreign]).await;
        assert_eq!(refused.errors(), [("/children/0".into(), "not_found".into())]);
        let refused = bundle(ours, &a, &[&a]).await;
        assert_eq!(
            refused.errors(),
            [("/children/0".into(), "duplicate_item".into())]
        );
        let allowed = json!({ "parent": a, "children": [tel], "allow_across_routes": true, "fees": "keep" });
        let allowed = ours.post("/v1/bundles", &allowed).await;
        assert_eq!(allowed.json()["adjustment"], 0, "{}", allowed.text());
        let parent = read(ours, &a).await;
        assert_eq!(
            (
                &parent["shipments"][0]["shipping_fee"],
                &parent["totals"]["billed"]
            ),
            (&json!(1320), &json!(6400))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn candidates_are_found_by_phone_and_looked_at_closer() {
    for stage in stages().await {
        let ours = &stage.ours;
        let name = |name: &str| ("/buyer/given_name", json!(name));
        let phone = |phone: &str| ("/buyer/phone", json!(phone));
        let first = placed(ours, "A-1", &[]).await;
        let second = placed(
            ours,
            "A-2",
            &[
                phone("０９０１２３４５６７８"),
                ("/buyer/family_name", json!("髙橋")),
            ],
        )
        .await;
        let wife = placed(ours, "A-3", &[name("花子")]).await;
        let moved = placed(ours, "A-4", &[("/buyer/street", json!("神宮前9-9-9"))]).await;
        placed(ours, "A-5", &[phone("03-9999-8888")]).await;
        let groups = async |query: &str| -> Vec<Vec<String>> {
            let groups = ours.all(&format!("/v1/bundle-candidates{query}")).await;
            let id = |order: &Value| order["id"].as_str().unwrap().to_owned();
            groups
                .iter()
                .map(|group| group["orders"].as_array().unwrap().iter().map(id).collect())
                .collect()
        };
        let all = vec![first.clone(), second.clone(), wife.clone(), moved.clone()];
        assert_eq!(groups("").await, std::slice::from_ref(&all));
        assert_eq!(groups("?limit=1").await, std::slice::from_ref(&all));
        assert_eq!(
            groups(&format!("?order_id={second}")).await,
            std::slice::from_ref(&all)
        );
        let same_name = [vec![first.clone(), second.clone(), moved.clone()]];
        assert_eq!(groups("?match=phone_name").await, same_name);
        let same_address = [vec![first.clone(), second.clone()]];
        assert_eq!(groups("?match=phone_name_address").await, same_address);
        assert!(
            groups(&format!("?match=phone_name&order_id={wife}"))
                .await
                .is_empty()
        );
        bundle(ours, &first, &[&second]).await;
        ours.post(&format!("/v1/orders/{wife}/cancel"), &json!({ "reason": "重複" }))
            .await;
        assert_eq!(groups("").await, [vec![first, moved]]);
        assert!(stage.theirs.all("/v1/bundle-candidates").await.is_empty());
    }
}

/// Received and still to come.
async fn money(client: &Client, id: &str) -> (i64, i64) {
    let totals = read(client, id).await["totals"].clone();
    (
        totals["paid"].as_i64().unwrap(),
        totals["unpaid"].as_i64().unwrap(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn money_counts_where_the_goods_are_billed() {
    for stage in stages().await {
        let ours = &stage.ours;
        let mut ids = Vec::new();
        for number in ["A-1", "A-2", "A-3"] {
            ids.push(placed(ours, number, &[]).await);
        }
        let (a, b, c) = (&ids[0], &ids[1], &ids[2]);
        let pay = async |order: &str, kind: &str, amount: i64| -> Reply {
            let body = json!({ "kind": kind, "amount": amount });
            ours.post(&format!("/v1/orders/{order}/payments"), &body).await
        };
        let take_back = async |payment: &Reply| -> Reply {
            let id = payment.json()["id"].as_str().unwrap().to_owned();
            undo(ours, &format!("/v1/payments/{id}")).await
        };
        let first = pay(c, "payment", 1000).await;
        bundle(ours, b, &[c]).await;
        let outer = bundle(ours, a, &[b]).await;
        let billed = 3200 * 3 - 660 * 2;
        assert_eq!(money(ours, a).await, (1000, billed - 1000));
        // Registered for what was bundled, it counts where it is billed.
        let second = pay(c, "payment", 300).await;
        assert_eq!(second.json()["order_id"], json!(c), "{}", second.text());
        pay(b, "payment", 50).await;
        assert_eq!(money(ours, a).await, (1350, billed - 1350));
        for child in [b, c] {
            assert_eq!(money(ours, child).await, (0, 0));
        }
        let much = pay(b, "refund", 1351).await;
        assert_eq!(much.errors(), [("/amount".into(), "more_than_paid".into())]);
        // What was refunded holds on to what brought it, and to the bundle.
        let refund = pay(a, "refund", 400).await;
        assert_eq!(take_back(&first).await.problem(), (409, "in_use".into()));
        let barred = undo(ours, outer.header("location")).await;
        assert_eq!(barred.problem(), (409, "irreversible".into()));
        assert_eq!(take_back(&refund).await.status, 200);
        let taken = take_back(&first).await;
        assert_eq!(taken.status, 200, "{}", taken.text());
        assert_eq!(money(ours, a).await, (350, billed - 350));
        assert_eq!(money(ours, c).await, (0, 0), "never below nothing");
        let told = ours.all(&format!("/v1/orders/{a}/events")).await;
        let told = told
            .iter()
            .find(|event| event["type"] == "payment.undone" && event["data"]["amount"] == 1000);
        assert_eq!(told.unwrap()["data"]["paid_for"], json!(c));
        // Apart again, each has what was paid for it.
        assert_eq!(undo(ours, outer.header("location")).await.status, 200);
        assert_eq!(money(ours, a).await, (0, 3200));
        assert_eq!(money(ours, b).await, (350, 3200 * 2 - 660 - 350));
        assert_eq!(undo(ours, &format!("/v1/orders/{b}")).await.status, 200);
        for (id, paid) in [(b, 50), (c, 300)] {
            assert_eq!(money(ours, id).await, (paid, 3200 - paid));
        }
    }
}
