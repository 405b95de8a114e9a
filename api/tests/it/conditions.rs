//! Searching orders by conditions, and searches that are kept.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::{Client, Reply, stages};

fn test(field: &str, op: &str, value: impl Into<Value>) -> Value {
    json!({ "field": field, "op": op, "value": value.into() })
}

async fn search(client: &Client, tree: &Value) -> Reply {
    client.post("/v1/orders/search", &json!({ "where": tree })).await
}

async fn numbers(client: &Client, tree: &Value) -> Vec<String> {
    let found = search(client, tree).await;
    assert_eq!(found.status, 200, "{tree}: {}", found.text());
    let found = found.json();
    let mut numbers: Vec<String> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|order| order["number"].as_str().unwrap().to_owned())
        .collect();
    numbers.sort();
    numbers
}

/// A-1 as it is, and A-2 by telephone with another product and an amount that does not add up.
async fn two_orders(client: &Client) {
    assert_eq!(client.post("/v1/orders", &order("A-1")).await.status, 201);
    let second = order_with(
        "A-2",
        &[
            ("/route", json!("TEL")),
            ("/source", json!("phone")),
            ("/buyer/family_name", json!("渡邊")),
            ("/buyer/given_name", json!("花子")),
            ("/buyer/email", json!("hanako@example.com")),
            ("/shipments/0/lines/0/sku", json!("SET-1")),
            ("/totals/billed", json!(1)),
            ("/tags", json!(["急ぎ"])),
        ],
    );
    assert_eq!(client.post("/v1/orders", &second).await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn conditions_find_their_orders() {
    for stage in stages().await {
        two_orders(&stage.ours).await;
        stage.theirs.post("/v1/orders", &order("A-1")).await;
        let first = stage.ours.get("/v1/orders?number=A-1").await.json();
        let customer = &first["items"][0]["customer_id"];
        let (none, one, two, both): (&[&str], &[&str], &[&str], &[&str]) =
            (&[], &["A-1"], &["A-2"], &["A-1", "A-2"]);
        for (tree, expected) in [
            (json!({ "all": [] }), both),
            (json!({ "any": [] }), none),
            (test("number", "eq", json!("A-2")), two),
            (test("number", "starts_with", json!("A-")), both),
            (test("route", "in", json!(["TEL"])), two),
            (test("processing_route", "exists", json!(true)), both),
            (test("source", "eq", json!("phone")), two),
            (test("status", "eq", json!("new")), both),
            (test("lines.sku", "contains", json!("SET")), two),
            (json!({ "not": test("lines.sku", "eq", json!("SET-1")) }), one),
            (test("totals.mismatch", "eq", json!(true)), two),
            (test("payment_state", "in", json!(["unpaid", "partial"])), both),
            (test("payments.received_on", "exists", json!(true)), none),
            (test("bundled_into", "exists", json!(false)), both),
            (
                json!({ "all": [test("number", "eq", json!("A-1")), test("customer_id", "eq", customer.clone())] }),
                one,
            ),
            (
                test("customer_id", "in", json!([format!("cus_{}", "0".repeat(26))])),
                none,
            ),
            (test("alerts.kind", "eq", json!("amount_mismatch")), two),
            (test("tags", "eq", json!("急ぎ")), two),
            (test("tags", "exists", json!(false)), one),
            (test("buyer.name", "eq", json!("渡辺　花子様")), two),
            (test("buyer.email", "in", json!(["HANAKO@example.com"])), two),
            (test("ordered_on", "before_days", json!(10_000)), none),
            (
                json!({ "any": [test("totals.billed", "lt", json!(10)), test("number", "eq", json!("A-1"))] }),
                both,
            ),
        ] {
            assert_eq!(numbers(&stage.ours, &tree).await, expected, "{tree}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_looks_like_the_list_and_says_why() {
    for stage in stages().await {
        two_orders(&stage.ours).await;
        let asked = json!({
            "where": { "any": [test("number", "eq", json!("A-1")), test("source", "eq", json!("phone"))] },
            "include": ["buyer", "shipments", "alerts"], "sort": "ordered_at", "explain": true,
        });
        let found = stage.ours.post("/v1/orders/search", &asked).await.json();
        let listed = stage
            .ours
            .all("/v1/orders?sort=ordered_at&include=buyer,shipments,alerts")
            .await;
        assert_eq!(found["items"], json!(listed));
        for (order, verdict) in listed.iter().zip(found["verdicts"].as_array().unwrap()) {
            assert_eq!(verdict["order_id"], order["id"]);
            let first = order["number"] == "A-1";
            assert_eq!(verdict["where"]["holds"], true);
            assert_eq!(verdict["where"]["any"][0]["holds"], first);
            assert_eq!(verdict["where"]["any"][1]["holds"], !first);
        }
        // Page by page, in a search and a sort order of their own.
        let everything = json!({ "where": { "all": [] }, "limit": 1 });
        let first = stage.ours.post("/v1/orders/search", &everything).await.json();
        assert_eq!(first["verdicts"], Value::Null);
        let next = json!({ "where": { "all": [] }, "limit": 1, "cursor": first["next_cursor"] });
        let second = stage.ours.post("/v1/orders/search", &next).await.json();
        assert_ne!(second["items"][0]["id"], first["items"][0]["id"]);
        assert_eq!(second["next_cursor"], Value::Null);
        let other = json!({ "where": { "any": [] }, "cursor": first["next_cursor"] });
        let refused = stage.ours.post("/v1/orders/search", &other).await;
        assert_eq!(refused.errors(), [("/cursor".into(), "cursor_mismatch".into())]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_in_a_condition_is_named() {
    for stage in stages().await {
        let tree = json!({ "all": [
            test("nubmer", "eq", json!("x")),
            test("totals.billed", "contains", json!("x")),
            test("status", "in", json!(["new", "lost"])),
            test("route", "eq", json!("NONE")),
            test("extra.会員ランク", "exists", json!(true)),
            { "not": test("buyer.name", "starts_with", json!("山")) },
            { "and": [] },
        ] });
        let refused = search(&stage.ours, &tree).await;
        assert_eq!(refused.problem(), (422, "invalid".into()));
        let errors: Vec<(String, String)> = [
            ("/where/all/0/field", "unknown_condition_field"),
            ("/where/all/1/op", "operator_not_allowed"),
            ("/where/all/2/value/1", "not_in_list"),
            ("/where/all/3/value", "unknown_route"),
            ("/where/all/4/field", "not_searchable"),
            ("/where/all/5/not/op", "operator_not_allowed"),
            ("/where/all/6/and", "unknown_field"),
            ("/where/all/6", "bad_format"),
        ]
        .map(|(pointer, code)| (pointer.to_owned(), code.to_owned()))
        .into();
        assert_eq!(refused.errors(), errors);
        let without = stage.ours.post("/v1/orders/search", &json!({ "limit": 0 })).await;
        assert_eq!(
            without.errors(),
            [
                ("/where".into(), "required".into()),
                ("/limit".into(), "out_of_range".into())
            ]
        );
        let fields = stage.ours.all("/v1/condition-fields").await;
        let billed = fields
            .iter()
            .find(|field| field["name"] == "totals.billed")
            .unwrap();
        assert_eq!(
            (billed["type"].as_str(), billed["personal"].as_bool()),
            (Some("integer"), Some(false))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn personal_conditions_need_their_scope() {
    for stage in stages().await {
        two_orders(&stage.ours).await;
        let reader = stage.key(&[Scope::OrdersRead, Scope::OrdersWrite]).await;
        let personal = test("buyer.email", "eq", json!("hanako@example.com"));
        assert_eq!(
            search(&reader, &personal).await.problem(),
            (403, "missing_scope".into())
        );
        let new = json!({ "name": "花子さん", "where": personal });
        let refused = reader.post("/v1/saved-searches", &new).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        // Kept by somebody who may, others use it without seeing what it says.
        let kept = stage.ours.post("/v1/saved-searches", &new).await.json();
        assert_eq!(kept["where"], personal);
        let path = format!("/v1/saved-searches/{}", kept["id"].as_str().unwrap());
        let seen = reader.get(&path).await.json();
        assert_eq!((&seen["where"], &seen["personal"]), (&Value::Null, &json!(true)));
        assert_eq!(reader.get(&format!("{path}/count")).await.json()["orders"], 1);
        let audited = stage.ours.all("/v1/audit-log").await;
        let read = audited
            .iter()
            .find(|entry| entry["detail"]["operation"] == "saved_searches.read");
        assert!(read.is_none());
        stage.ours.get(&path).await;
        let audited = stage.ours.all("/v1/audit-log").await;
        let read = audited
            .iter()
            .find(|entry| entry["detail"]["operation"] == "saved_searches.read");
        assert!(read.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_search_lives_its_life() {
    for stage in stages().await {
        two_orders(&stage.ours).await;
        let new = json!({ "name": "電話の受注", "where": test("source", "eq", json!("phone")) });
        let created = stage.ours.post("/v1/saved-searches", &new).await;
        assert_eq!(created.status, 201, "{}", created.text());
        let path = created.header("location").to_owned();
        let id = created.json()["id"].as_str().unwrap().to_owned();
        let taken = stage.ours.post("/v1/saved-searches", &new).await;
        assert_eq!(taken.problem(), (409, "taken".into()));

        let counted = stage.ours.all("/v1/saved-searches?include=count").await;
        assert_eq!(
            counted[0]["count"],
            json!({ "orders": 1, "more": false, "text": "1" })
        );
        let plain = stage.ours.all("/v1/saved-searches").await;
        assert_eq!(plain[0]["count"], Value::Null);
        let found = stage.ours.all(&format!("/v1/orders?saved_search_id={id}")).await;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["number"], "A-2");
        let none = stage
            .ours
            .all(&format!("/v1/orders?saved_search_id={id}&route=JS"))
            .await;
        assert!(none.is_empty());
        let theirs = stage
            .theirs
            .get(&format!("/v1/orders?saved_search_id={id}"))
            .await;
        assert_eq!(
            theirs.errors(),
            [("?saved_search_id".into(), "unknown_reference".into())]
        );

        let everything = json!({ "where": { "all": [] } });
        let blind = stage.ours.patch(&path, &[], &everything).await;
        assert_eq!(blind.problem(), (428, "if_match_required".into()));
        let changed = stage
            .ours
            .patch(&path, &[("if-match", "\"1\"")], &everything)
            .await;
        assert_eq!(changed.json()["version"], 2, "{}", changed.text());
        let stale = stage
            .ours
            .patch(&path, &[("if-match", "\"1\"")], &everything)
            .await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let wrong = json!({ "where": { "all": 1 } });
        let wrong = stage.ours.patch(&path, &[("if-match", "\"2\"")], &wrong).await;
        assert_eq!(wrong.errors(), [("/where/all".into(), "wrong_type".into())]);
        assert_eq!(stage.ours.get(&format!("{path}/count")).await.json()["orders"], 2);

        assert_eq!(stage.theirs.get(&path).await.status, 404);
        let removed = stage
            .ours
            .send(Method::DELETE, &path, &[("if-match", "\"2\"")], Vec::new())
            .await;
        assert_eq!(removed.status, 204, "{}", removed.text());
        assert_eq!(stage.ours.get(&path).await.status, 404);
    }
}
