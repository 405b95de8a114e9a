//! `Idempotency-Key`: what is sent again is not done again.

use domain::access::Scope;
use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::stages;

fn route(code: &str) -> Value {
    json!({ "code": code, "kind": "other", "name": code })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_answer_is_given_again_byte_for_byte() {
    for stage in stages().await {
        for (path, body, other) in [
            ("/v1/orders", order("A-1"), order("A-2")),
            ("/v1/sales-routes", route("R1"), route("R2")),
            (
                "/v1/processing-routes",
                json!({ "code": "P1", "name": "P1" }),
                json!({ "code": "P2", "name": "P2" }),
            ),
        ] {
            let once = format!("once {path}").replace(' ', "-");
            let key = [("idempotency-key", once.as_str())];
            let before = stage.ours.all(path).await.len();
            let first = stage.ours.post_with(path, &key, &body).await;
            assert_eq!(first.status, 201, "{}", first.text());
            assert!(first.headers.get("idempotent-replayed").is_none());
            let again = stage.ours.post_with(path, &key, &body).await;
            assert_eq!((again.status, &again.body), (first.status, &first.body));
            for header in ["etag", "location", "content-type"] {
                assert_eq!(again.header(header), first.header(header));
            }
            assert_eq!(again.header("idempotent-replayed"), "true");
            let mismatch = stage.ours.post_with(path, &key, &other).await;
            assert_eq!(mismatch.problem(), (422, "idempotency_mismatch".into()));
            assert_eq!(stage.ours.all(path).await.len(), before + 1);
        }
        // Another key holder's keys are their own.
        let colleague = stage.key(Scope::ALL).await;
        let same = colleague
            .post_with(
                "/v1/orders",
                &[("idempotency-key", "once-/v1/orders")],
                &order("A-2"),
            )
            .await;
        assert_eq!(same.status, 201);
        let elsewhere = stage
            .theirs
            .post_with(
                "/v1/orders",
                &[("idempotency-key", "once-/v1/orders")],
                &order("A-3"),
            )
            .await;
        assert_eq!(elsewhere.status, 201);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_stands_for_one_request() {
    for stage in stages().await {
        let key = [("idempotency-key", "k")];
        let first = stage.ours.post_with("/v1/sales-routes", &key, &route("R1")).await;
        assert_eq!(first.status, 201, "{}", first.text());
        for (path, body) in [
            ("/v1/sales-routes", route("R2")),
            ("/v1/processing-routes", json!({ "code": "R1", "name": "R1" })),
            ("/v1/orders", order("A-1")),
        ] {
            let refused = stage.ours.post_with(path, &key, &body).await.problem();
            assert_eq!(refused, (422, "idempotency_mismatch".into()), "{path}");
        }
        assert!(stage.ours.all("/v1/orders").await.is_empty());
        let again = stage.ours.post_with("/v1/sales-routes", &key, &route("R1")).await;
        assert_eq!((again.status, &again.body), (first.status, &first.body));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_refused_leaves_its_key_free() {
    for stage in stages().await {
        let key = [("idempotency-key", "k")];
        let unknown = order_with("A-1", &[("/route", json!("NEW"))]);
        let refused = stage.ours.post_with("/v1/orders", &key, &unknown).await;
        assert_eq!(refused.errors(), [("/route".into(), "unknown_route".into())]);
        let made = stage
            .ours
            .post_with("/v1/sales-routes", &[("idempotency-key", "r")], &route("NEW"))
            .await;
        assert_eq!(made.status, 201);
        let taken = stage
            .ours
            .post_with("/v1/sales-routes", &[("idempotency-key", "t")], &route("NEW"))
            .await;
        assert_eq!(taken.problem(), (409, "taken".into()));
        let other = stage
            .ours
            .post_with("/v1/sales-routes", &[("idempotency-key", "t")], &route("NEW2"))
            .await;
        assert_eq!(other.status, 201);
        let now = stage.ours.post_with("/v1/orders", &key, &unknown).await;
        assert_eq!(now.status, 201, "{}", now.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_twenty_at_once_one_does_the_work() {
    for stage in stages().await {
        let sent = (0..20).map(|_| {
            let ours = stage.ours.clone();
            tokio::spawn(async move {
                ours.post_with("/v1/orders", &[("idempotency-key", "race")], &order("A-1"))
                    .await
            })
        });
        let mut replies = Vec::new();
        for reply in sent.collect::<Vec<_>>() {
            replies.push(reply.await.unwrap());
        }
        for reply in &replies {
            assert_eq!(
                (reply.status.as_u16(), &reply.body),
                (201, &replies[0].body),
                "{}",
                reply.text()
            );
        }
        let replayed = replies
            .iter()
            .filter(|reply| reply.headers.contains_key("idempotent-replayed"));
        assert_eq!(replayed.count(), 19);
        let orders = stage.ours.all("/v1/orders").await;
        assert_eq!((orders.len(), &orders[0]["version"]), (1, &json!(1)));
    }
}

/// Each order is its own, and no request starves another of its database connection.
#[tokio::test(flavor = "multi_thread")]
async fn many_orders_at_once_all_come_in() {
    for stage in stages().await {
        let sent = (0..40).map(|i| {
            let ours = stage.ours.clone();
            tokio::spawn(async move { ours.post("/v1/orders", &order(&format!("A-{i}"))).await })
        });
        for reply in sent.collect::<Vec<_>>() {
            let reply = reply.await.unwrap();
            assert_eq!(reply.status, 201, "{}", reply.text());
        }
        assert_eq!(stage.ours.all("/v1/orders?limit=7").await.len(), 40);
    }
}

/// Who is shown again by an answer that was given before was read again.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_personal_in_an_answer_is_noted_each_time_it_is_given() {
    for stage in stages().await {
        let ours = &stage.ours;
        let noted = async || -> Vec<Value> {
            let log = ours.all("/v1/audit-log").await;
            let changed = log.into_iter().map(|one| one["detail"].clone());
            changed
                .filter(|one| one["operation"] == "orders.changed")
                .collect()
        };
        let key = [("idempotency-key", "k")];
        let (bare, shown) = ("/v1/orders", "/v1/orders?include=buyer");
        let stored = ours.post_with(shown, &key, &order("A-1")).await;
        assert_eq!(stored.status, 201, "{}", stored.text());
        let stored = stored.json();
        let (id, shipment) = (&stored["id"], "/v1/shipments");
        let whole = ours
            .get(&format!("/v1/orders/{}", id.as_str().unwrap()))
            .await
            .json();
        let shipment = format!("{shipment}/{}", whole["shipments"][0]["id"].as_str().unwrap());
        let path = format!("/v1/orders/{}", id.as_str().unwrap());
        let line = json!({ "sku": "CUP-1", "name": "湯呑", "quantity": 1, "unit_price": 1100 });
        let mut expected = 1;
        assert_eq!(noted().await.len(), expected);
        for (key, path, body) in [
            ("create", shown.to_owned(), order("A-1")),
            (
                "hold",
                format!("{path}/hold?include=buyer"),
                json!({ "reason": "確認" }),
            ),
            ("line", format!("{shipment}/lines?include=buyer"), line),
        ] {
            let key = [("idempotency-key", key)];
            for _ in 0..2 {
                let answer = ours.post_with(&path, &key, &body).await;
                assert!(answer.status.is_success(), "{path}: {}", answer.text());
                assert_eq!(answer.json()["buyer"]["family_name"], "髙橋", "{path}");
                expected += 1;
                let noted = noted().await;
                assert_eq!(noted.len(), expected, "{path}");
                assert!(noted.iter().all(|one| one["ids"] == json!([id])), "{noted:?}");
            }
        }
        for _ in 0..2 {
            let key = [("idempotency-key", "bare")];
            assert!(
                ours.post_with(bare, &key, &order("A-2"))
                    .await
                    .status
                    .is_success()
            );
        }
        assert_eq!(noted().await.len(), expected, "nothing personal was in it");
    }
}
