//! Orders that programs post: stored once, told again, changed, refused, and read back.

use std::collections::BTreeSet;

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::{Reply, stages};

fn path(reply: &Reply) -> String {
    format!("/v1/orders/{}", reply.json()["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_stored_once_and_read_back_whole() {
    for stage in stages().await {
        let created = stage.ours.post("/v1/orders", &order("A-1")).await;
        assert_eq!(created.status, 201, "{}", created.text());
        assert_eq!(created.header("location"), path(&created));
        assert_eq!(created.header("etag"), "\"1\"");
        let read = stage.ours.get(&path(&created)).await;
        assert_eq!(read.header("etag"), "\"1\"");
        let read = read.json();
        assert_eq!(read["number"], "A-1");
        assert_eq!(read["route"], "JS");
        assert_eq!(read["source"], "api");
        assert_eq!(read["status"], "new");
        assert_eq!(read["ordered_at"], "2026-11-20T01:05:30.000Z");
        assert_eq!(read["buyer"]["phone"], "090-1234-5678");
        assert_eq!(
            read["recipients"][0]["person"], read["buyer"],
            "no recipient: the buyer"
        );
        assert_eq!(read["totals"]["billed"], 3200);
        assert_eq!(read["totals"]["computed"], Value::Null);
        assert_eq!(
            read["totals"]["by_rate"],
            json!([
                { "rate_bp": 1000, "billed": 1760, "tax": 160, "points": 0 },
                { "rate_bp": 800, "billed": 1440, "tax": 106, "points": 0 },
            ])
        );
        assert_eq!(read["shipments"][0]["lines"][1]["sku"], "CUP-1");
        assert_eq!(read["alerts"], json!([]));

        // The same number on another route, and in another shop, is another order.
        let other_route = stage
            .ours
            .post("/v1/orders", &order_with("A-1", &[("/route", json!("TEL"))]))
            .await;
        assert_eq!(other_route.status, 201);
        let other_shop = stage.theirs.post("/v1/orders", &order("A-1")).await;
        assert_eq!(other_shop.status, 201);
        assert_eq!(
            stage.theirs.get(&path(&created)).await.problem(),
            (404, "not_found".into())
        );
        assert_eq!(stage.ours.all("/v1/orders?route=JS&number=A-1").await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_told_again_changes_only_by_what_is_new() {
    for stage in stages().await {
        let first = stage.ours.post("/v1/orders", &order("A-1")).await;
        let again = stage.ours.post("/v1/orders", &order("A-1")).await;
        assert_eq!((again.status.as_u16(), &again.body), (200, &first.body));

        let edited = json!({
            "notes": { "staff": "電話済み", "buyer": "置き配希望（電話で）" }, "tags": ["お得意様"],
        });
        let edited = stage
            .ours
            .patch(&path(&first), &[("if-match", "\"1\"")], &edited)
            .await;
        assert_eq!(edited.header("etag"), "\"2\"");
        let told_the_same = stage.ours.post("/v1/orders", &order("A-1")).await;
        assert_eq!(
            (told_the_same.status.as_u16(), told_the_same.header("etag")),
            (200, "\"2\"")
        );

        let changed = order_with(
            "A-1",
            &[
                ("/shipments/0/lines/1/quantity", json!(2)),
                ("/totals/billed", json!(4300)),
                ("/buyer/phone", json!("03-1111-2222")),
                ("/tags", json!(["大口"])),
            ],
        );
        let changed = stage.ours.post("/v1/orders", &changed).await;
        assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, "\"3\""));
        let read = stage.ours.get(&path(&first)).await.json();
        assert_eq!(read["totals"]["billed"], 4300);
        assert_eq!(read["buyer"]["phone"], "03-1111-2222");
        assert_eq!(read["shipments"].as_array().unwrap().len(), 1);
        assert_eq!(read["shipments"][0]["lines"].as_array().unwrap().len(), 2);
        assert_eq!(read["notes"]["staff"], "電話済み", "what people wrote stays");
        assert_eq!(read["notes"]["buyer"], "置き配希望（電話で）");
        let tags: BTreeSet<&str> = read["tags"]
            .as_array()
            .unwrap()
            .iter()
            .map(|tag| tag.as_str().unwrap())
            .collect();
        assert_eq!(tags, BTreeSet::from(["お得意様", "大口"]));
        assert_eq!(read["created_at"], first.json()["created_at"]);
        assert_eq!(
            stage.ours.all("/v1/orders?buyer_phone=03-1111-2222").await.len(),
            1
        );
        assert!(
            stage
                .ours
                .all("/v1/orders?buyer_phone=090-1234-5678")
                .await
                .is_empty()
        );

        let events = stage.ours.all(&format!("{}/events?limit=1", path(&first))).await;
        let kinds: Vec<&str> = events
            .iter()
            .map(|event| event["type"].as_str().unwrap())
            .collect();
        assert_eq!(
            kinds,
            [
                "order.created",
                "order.updated",
                "order.alerts_changed",
                "order.updated"
            ]
        );
        assert!(events.iter().all(|event| event["actor"]["kind"] == "api_key"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_wrong_is_named_at_once() {
    for stage in stages().await {
        let wrong = order_with(
            "",
            &[
                ("/ordered_at", json!("2026/11/20")),
                ("/buyer/email", json!(5)),
                ("/shipments/0/lines/0/quantity", json!("two")),
                ("/shipments/0/colour", json!("red")),
            ],
        );
        let reply = stage.ours.post("/v1/orders", &wrong).await;
        assert_eq!(reply.problem(), (422, "invalid".into()));
        let told: BTreeSet<_> = reply.errors().into_iter().collect();
        let expected = [
            ("/number", "too_short"),
            ("/ordered_at", "bad_format"),
            ("/buyer/email", "wrong_type"),
            ("/shipments/0/lines/0/quantity", "wrong_type"),
            ("/shipments/0/colour", "unknown_field"),
        ];
        assert_eq!(
            told,
            expected.map(|(at, code)| (at.to_owned(), code.to_owned())).into()
        );

        // What only the rules know, in both languages.
        let wrong = order_with(
            "A-1",
            &[
                ("/shipments/0/recipient", json!(3)),
                ("/shipments/0/lines/0/rate_bp", json!(500)),
                ("/shipments/0/lines/1/quantity", json!(-1)),
            ],
        );
        for (language, japanese) in [("ja", true), ("en", false)] {
            let headers = [("accept-language", language)];
            let reply = stage.ours.post_with("/v1/orders", &headers, &wrong).await;
            assert_eq!(reply.problem(), (422, "invalid".into()));
            assert_eq!(reply.header("content-language"), language);
            let pointers: BTreeSet<String> = reply.errors().into_iter().map(|(pointer, _)| pointer).collect();
            let expected = [
                "/shipments/0/recipient",
                "/shipments/0/lines/0/rate_bp",
                "/shipments/0/lines/1/quantity",
            ];
            assert_eq!(pointers, expected.map(str::to_owned).into());
            for error in reply.json()["errors"].as_array().unwrap() {
                let detail = error["detail"].as_str().unwrap();
                assert!(!detail.is_empty(), "{error}");
                let has_kana = detail.chars().any(|c| ('ぁ'..='ヿ').contains(&c));
                assert_eq!(has_kana, japanese, "{detail}");
            }
        }
        let route = stage
            .ours
            .post("/v1/orders", &order_with("A-1", &[("/route", json!("NONE"))]))
            .await;
        assert_eq!(route.errors(), [("/route".into(), "unknown_route".into())]);
        let malformed = stage
            .ours
            .send(
                Method::POST,
                "/v1/orders",
                &[("content-type", "application/json")],
                b"{\"a\": ".to_vec(),
            )
            .await;
        assert_eq!(malformed.problem(), (400, "malformed_json".into()));
        let kind = stage.ours.send(
            Method::POST,
            "/v1/orders",
            &[("content-type", "text/xml")],
            b"<a/>".to_vec(),
        );
        assert_eq!(kind.await.problem(), (415, "unsupported_media_type".into()));
        let method = stage
            .ours
            .send(Method::DELETE, "/v1/orders", &[], Vec::new())
            .await;
        assert_eq!(method.problem(), (405, "method_not_allowed".into()));
        assert!(stage.ours.all("/v1/orders").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn amounts_that_do_not_add_up_raise_an_alert() {
    for stage in stages().await {
        let created = stage
            .ours
            .post(
                "/v1/orders",
                &order_with("A-1", &[("/totals/billed", json!(3000))]),
            )
            .await;
        assert_eq!(created.status, 201);
        assert_eq!(created.json()["open_alerts"], 1);
        let read = stage.ours.get(&path(&created)).await.json();
        assert_eq!(read["totals"]["billed"], 3000);
        assert_eq!(read["totals"]["computed"], 3200);
        assert_eq!(read["alerts"][0]["kind"], "amount_mismatch");
        assert_eq!(
            read["alerts"][0]["detail"],
            json!({ "billed": 3000, "computed": 3200 })
        );
        let shares: i64 = read["totals"]["by_rate"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rate| rate["billed"].as_i64().unwrap())
            .sum();
        assert_eq!(shares, 3000);
        let mended = stage.ours.post("/v1/orders", &order("A-1")).await;
        assert_eq!(
            (mended.status.as_u16(), &mended.json()["open_alerts"]),
            (200, &json!(0))
        );
        assert_eq!(stage.ours.get(&path(&created)).await.json()["alerts"], json!([]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_asked_for_and_may_be_read_comes_along() {
    const PERSONAL: [&str; 4] = ["buyer", "recipients", "notes", "extra"];
    for stage in stages().await {
        let posted = order_with(
            "A-1",
            &[
                ("/extra", json!({ "会員番号": "M-1" })),
                ("/shipments/0/staff_note", json!("割れ物")),
            ],
        );
        let path = path(&stage.ours.post("/v1/orders", &posted).await);
        let parts = |order: &Value| -> BTreeSet<String> {
            let fields = order.as_object().unwrap();
            let there = fields
                .iter()
                .filter(|(_, value)| !value.is_null())
                .map(|(name, _)| name.clone());
            there
                .filter(|name| {
                    PERSONAL.contains(&name.as_str()) || ["shipments", "alerts"].contains(&name.as_str())
                })
                .collect()
        };
        let set = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<BTreeSet<_>>()
        };
        let read = stage.ours.get(&path).await.json();
        assert_eq!(
            parts(&read),
            set(&["buyer", "recipients", "notes", "extra", "shipments", "alerts"])
        );
        assert_eq!(read["extra"], json!({ "会員番号": "M-1" }));
        let some = stage
            .ours
            .get(&format!("{path}?include=buyer,shipments"))
            .await
            .json();
        assert_eq!(parts(&some), set(&["buyer", "shipments"]));
        assert_eq!(some["shipments"][0]["staff_note"], "割れ物");
        let listed = &stage.ours.all("/v1/orders").await[0];
        assert_eq!(parts(listed), set(&[]));
        let wrong = stage.ours.get(&format!("{path}?include=buyer,everything")).await;
        assert_eq!(wrong.errors(), [("?include".into(), "not_in_list".into())]);

        let reader = stage.key(&[Scope::OrdersRead]).await;
        let read = reader.get(&path).await.json();
        assert_eq!(parts(&read), set(&["shipments", "alerts"]));
        assert_eq!(read["shipments"][0]["staff_note"], Value::Null);
        assert_eq!(read["shipments"][0]["lines"][0]["extra"], Value::Null);
        for part in PERSONAL {
            for path in [
                &format!("{path}?include={part}"),
                &format!("/v1/orders?include=alerts,{part}"),
            ] {
                let refused = reader.get(path).await;
                assert_eq!(refused.problem(), (403, "missing_scope".into()), "{path}");
                assert!(refused.header("www-authenticate").contains("pii:read"));
            }
        }
        // Whoever may not write may not try.
        assert_eq!(
            reader.post("/v1/orders", &posted).await.problem(),
            (403, "missing_scope".into())
        );
    }
}
