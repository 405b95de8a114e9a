//! 入金: registered in parts, paid back, taken back, and found by how far an order is paid.

use serde_json::{Value, json};

use crate::sample::order;
use crate::stage::{Client, stages};

async fn placed(client: &Client, number: &str) -> String {
    let created = client.post("/v1/orders", &order(number)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    created.json()["id"].as_str().unwrap().to_owned()
}

async fn pay(client: &Client, order: &str, body: Value) -> Value {
    let made = client.post(&format!("/v1/orders/{order}/payments"), &body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()
}

/// State, received and still to come.
async fn standing(client: &Client, order: &str) -> (String, i64, i64) {
    let order = client.get(&format!("/v1/orders/{order}")).await.json();
    (
        order["payment_state"].as_str().unwrap().to_owned(),
        order["totals"]["paid"].as_i64().unwrap(),
        order["totals"]["unpaid"].as_i64().unwrap(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_paid_in_parts_and_paid_back() {
    for stage in stages().await {
        let ours = &stage.ours;
        let id = placed(ours, "P-1").await;
        assert_eq!(standing(ours, &id).await, ("unpaid".into(), 0, 3200));
        let first = pay(
            ours,
            &id,
            json!({ "amount": 1200, "received_on": "2026-11-21", "method": "銀行振込", "reference": "TX-1" }),
        )
        .await;
        assert_eq!(first["kind"], "payment");
        assert_eq!(standing(ours, &id).await, ("partial".into(), 1200, 2000));
        pay(ours, &id, json!({ "amount": 2000 })).await;
        assert_eq!(standing(ours, &id).await, ("paid".into(), 3200, 0));
        let much = pay(ours, &id, json!({ "amount": 300 })).await;
        assert_eq!(standing(ours, &id).await, ("over".into(), 3500, 0));
        pay(ours, &id, json!({ "amount": 500, "kind": "refund" })).await;
        assert_eq!(standing(ours, &id).await, ("partial".into(), 3000, 200));
        let undone = ours
            .post(
                &format!("/v1/payments/{}/undo", much["id"].as_str().unwrap()),
                &json!({}),
            )
            .await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        assert!(undone.json()["undone_at"].is_string());
        assert_eq!(standing(ours, &id).await, ("partial".into(), 2700, 500));
        let again = ours
            .post(
                &format!("/v1/payments/{}/undo", much["id"].as_str().unwrap()),
                &json!({}),
            )
            .await;
        assert_eq!(again.problem(), (409, "finished".into()));
        let payments = ours.all(&format!("/v1/orders/{id}/payments")).await;
        let amounts: Vec<i64> = payments.iter().map(|p| p["amount"].as_i64().unwrap()).collect();
        assert_eq!(amounts, [1200, 2000, 300, 500]);
        let events = ours.all(&format!("/v1/orders/{id}/events")).await;
        let last = events.last().unwrap();
        assert_eq!(last["type"], "payment.undone");
        assert_eq!(last["data"]["before"]["paid"], 3000);
        assert_eq!(
            last["data"]["after"],
            json!({ "paid": 2700, "payment_state": "partial" })
        );
        // Every payment is a change of the order.
        let order = ours.get(&format!("/v1/orders/{id}")).await.json();
        assert_eq!(order["version"], 6);
        // The same telling again, or another one, does not touch what was received.
        ours.post(
            "/v1/orders",
            &crate::sample::order_with("P-1", &[("/totals/billed", json!(2700))]),
        )
        .await;
        assert_eq!(standing(ours, &id).await, ("paid".into(), 2700, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_payment_is_refused_by_name() {
    for stage in stages().await {
        let id = placed(&stage.ours, "P-2").await;
        let path = format!("/v1/orders/{id}/payments");
        for (body, pointer, code) in [
            (json!({ "amount": 0 }), "/amount", "out_of_range"),
            (json!({ "amount": -5 }), "/amount", "out_of_range"),
            (json!({ "amount": 1.5 }), "/amount", "wrong_type"),
            (json!({}), "/amount", "required"),
            (
                json!({ "amount": 1, "kind": "refund" }),
                "/amount",
                "more_than_paid",
            ),
            (
                json!({ "amount": 1, "method": "ｶｰﾄﾞ ４１１１-1111-1111-1111" }),
                "/method",
                "card_number",
            ),
            (
                json!({ "amount": 1, "reference": "5555555555554444" }),
                "/reference",
                "card_number",
            ),
            (
                json!({ "amount": 1, "reference": "山田花子" }),
                "/reference",
                "bad_format",
            ),
            (json!({ "amount": 1, "payer": "山田" }), "/payer", "unknown_field"),
        ] {
            let refused = stage.ours.post(&path, &body).await;
            assert_eq!(refused.problem(), (422, "invalid".into()), "{body}");
            assert_eq!(refused.errors(), [(pointer.into(), code.into())], "{body}");
        }
        // A payment cannot go while what it paid for was paid back.
        let payment = pay(&stage.ours, &id, json!({ "amount": 100 })).await;
        pay(&stage.ours, &id, json!({ "amount": 100, "kind": "refund" })).await;
        let undo = format!("/v1/payments/{}/undo", payment["id"].as_str().unwrap());
        assert_eq!(
            stage.ours.post(&undo, &json!({})).await.problem(),
            (409, "in_use".into())
        );
        assert_eq!(stage.theirs.post(&undo, &json!({})).await.status, 404);
        assert_eq!(
            stage.theirs.post(&path, &json!({ "amount": 1 })).await.status,
            404
        );
        assert_eq!(standing(&stage.ours, &id).await, ("unpaid".into(), 0, 3200));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_are_found_by_how_far_they_are_paid() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (number, amount) in [("N-0", 0), ("N-1", 100), ("N-2", 3200), ("N-3", 4000)] {
            let id = placed(ours, number).await;
            if amount > 0 {
                pay(
                    ours,
                    &id,
                    json!({ "amount": amount, "received_on": "2026-11-21" }),
                )
                .await;
            }
        }
        for (state, number) in [
            ("unpaid", "N-0"),
            ("partial", "N-1"),
            ("paid", "N-2"),
            ("over", "N-3"),
        ] {
            let found = ours.all(&format!("/v1/orders?payment_state={state}")).await;
            let numbers: Vec<&str> = found.iter().map(|o| o["number"].as_str().unwrap()).collect();
            assert_eq!(numbers, [number], "{state}");
        }
        let all = ours
            .all("/v1/payments?limit=1&received_from=2026-11-21&received_to=2026-11-21")
            .await;
        assert_eq!(all.len(), 3);
        assert!(ours.all("/v1/payments?received_from=2026-11-22").await.is_empty());
        assert!(stage.theirs.all("/v1/payments").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn payments_at_once_all_count() {
    for stage in stages().await {
        let id = placed(&stage.ours, "P-3").await;
        let path = format!("/v1/orders/{id}/payments");
        let one = json!({ "amount": 100 });
        let posts = (0..20).map(|_| stage.ours.post(&path, &one));
        for made in futures_util::future::join_all(posts).await {
            assert_eq!(made.status, 201, "{}", made.text());
        }
        assert_eq!(standing(&stage.ours, &id).await, ("partial".into(), 2000, 1200));
        let same = futures_util::future::join_all(
            (0..5).map(|_| stage.ours.post_with(&path, &[("idempotency-key", "once")], &one)),
        )
        .await;
        assert!(
            same.iter()
                .all(|reply| reply.status == 201 || reply.status == 409)
        );
        assert_eq!(standing(&stage.ours, &id).await, ("partial".into(), 2100, 1100));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_may_let_paid_orders_go_on() {
    for stage in stages().await {
        let ours = &stage.ours;
        let status = async |id: &str| {
            let order = ours.get(&format!("/v1/orders/{id}")).await.json();
            order["status"].as_str().unwrap().to_owned()
        };
        for (number, wished, held, after) in [
            ("G-1", false, false, "awaiting_payment"),
            ("G-2", true, false, "awaiting_shipment"),
            ("G-3", true, true, "awaiting_payment"),
        ] {
            let setting = json!({ "ship_when_paid": wished });
            ours.patch("/v1/tenant", &[("if-match", "*")], &setting).await;
            let id = placed(ours, number).await;
            let path = format!("/v1/orders/{id}");
            let to = json!({ "to": "awaiting_payment" });
            let moved = ours
                .post_with(&format!("{path}/move"), &[("if-match", "*")], &to)
                .await;
            assert_eq!(moved.status, 200, "{}", moved.text());
            if held {
                let reason = json!({ "reason": "確認中" });
                ours.post_with(&format!("{path}/hold"), &[("if-match", "*")], &reason)
                    .await;
            }
            pay(ours, &id, json!({ "amount": 1000 })).await;
            assert_eq!(status(&id).await, "awaiting_payment", "{number}");
            pay(ours, &id, json!({ "amount": 2200 })).await;
            assert_eq!(status(&id).await, after, "{number}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn money_that_went_back_keeps_an_order_as_it_is() {
    for stage in stages().await {
        let ours = &stage.ours;
        let id = placed(ours, "P-9").await;
        pay(ours, &id, json!({ "amount": 3200 })).await;
        let order = format!("/v1/orders/{id}");
        let cancel = json!({ "reason": "お客様都合" });
        assert_eq!(ours.post(&format!("{order}/cancel"), &cancel).await.status, 200);
        let refund = pay(ours, &id, json!({ "amount": 3200, "kind": "refund" })).await;
        let refused = ours.post(&format!("{order}/undo"), &Value::Null).await;
        assert_eq!(refused.problem(), (409, "irreversible".into()));

        let undo = format!("/v1/payments/{}/undo", refund["id"].as_str().unwrap());
        assert_eq!(ours.post(&undo, &Value::Null).await.status, 200);
        let undone = ours.post(&format!("{order}/undo"), &Value::Null).await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        assert_eq!(undone.json()["status"], "new");
    }
}
