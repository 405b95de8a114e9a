//! 取込時自動処理: rules at the door, by JSON and by file, and what they would do.

use poem::http::Method;
use serde_json::{Value, json};

use crate::calendars::every_day;
use crate::files::file;
use crate::sample::{order, order_with};
use crate::stage::{Client, stages};

/// Orders with tea go chilled, a parcel for every piece, with a leaflet, and rest.
fn tea() -> Value {
    json!({
        "name": "お茶は冷蔵倉庫から",
        "where": { "field": "lines.sku", "op": "starts_with", "value": "TEA" },
        "actions": {
            "processing_route": "COLD", "carrier": "ヤマト運輸", "temperature": "chilled",
            "parcels": { "pieces_each": 1 }, "tags": ["お茶"], "hold_reason": "冷蔵在庫の確認",
            "inserts": [{ "sku": "LEAFLET", "name": "お茶のいれ方" }],
        },
    })
}

async fn cold_lane(client: &Client) {
    let lane = json!({ "code": "COLD", "name": "冷蔵倉庫" });
    assert_eq!(client.post("/v1/processing-routes", &lane).await.status, 201);
}

async fn made(client: &Client, rule: &Value) -> Value {
    let made = client.post("/v1/import-rules", rule).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_change_orders_as_they_come_in() {
    for stage in stages().await {
        let ours = &stage.ours;
        cold_lane(ours).await;
        let rule = made(ours, &tea()).await;
        let posted = order("A-1");
        let created = ours.post("/v1/orders", &posted).await;
        assert_eq!(created.status, 201, "{}", created.text());
        let path = created.header("location").to_owned();
        let kept = ours.get(&path).await.json();
        assert_eq!(kept["processing_route"], "COLD");
        assert!(kept["tags"].as_array().unwrap().contains(&json!("お茶")));
        let shipment = &kept["shipments"][0];
        assert_eq!(
            (&shipment["carrier"], &shipment["temperature"]),
            (&json!("ヤマト運輸"), &json!("chilled"))
        );
        let lines = shipment["lines"].as_array().unwrap();
        let leaflet = lines.iter().find(|line| line["sku"] == "LEAFLET").unwrap();
        assert_eq!(
            (&leaflet["kind"], &leaflet["unit_price"]),
            (&json!("promotion"), &json!(0))
        );
        // What it costs is what it cost: no alert about amounts, and the same totals as without the
        // rule. That it is to be kept cool now is one.
        let alerts = kept["alerts"].as_array().unwrap();
        assert!(
            alerts.iter().all(|alert| alert["kind"] == "chilled"),
            "{alerts:?}"
        );
        let resting = json!({ "where": { "all": [
            { "field": "on_hold", "op": "eq", "value": true },
            { "field": "hold.reason", "op": "contains", "value": "冷蔵" },
            { "field": "shipments.parcels", "op": "gte", "value": 2 },
        ] } });
        let found = ours.post("/v1/orders/search", &resting).await.json();
        assert_eq!(found["items"].as_array().unwrap().len(), 1);

        let events = ours.all(&format!("{path}/events")).await;
        let decision = &events[0]["data"]["import_rules"][0];
        assert_eq!(decision["rule"], rule["id"]);
        assert_eq!(decision["changes"][0]["field"], "processing_route");

        // Told again as it was, it is known again.
        let again = ours.post("/v1/orders", &posted).await;
        assert_eq!(
            (again.status.as_u16(), &again.json()["version"]),
            (200, &kept["version"])
        );
        // Other orders, and other shops, are not concerned.
        let other = order_with("A-2", &[("/shipments/0/lines/0/sku", json!("SET-1"))]);
        let other = ours.post("/v1/orders", &other).await.json();
        assert_eq!(other["processing_route"], "MAIN");
        let theirs = stage.theirs.post("/v1/orders", &order("A-1")).await.json();
        assert_eq!(theirs["processing_route"], "MAIN");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_goes_through_the_same_rules_and_twice_changes_nothing() {
    for stage in stages().await {
        let ours = &stage.ours;
        cold_lane(ours).await;
        made(ours, &tea()).await;
        let file = file(&[
            "JS,F-1,2026/11/20,山田,,TEA,3,100,300",
            "JS,F-2,2026/11/20,山田,,CUP,1,100,100",
        ]);
        let tried = ours.import("?mode=validate", &file).await;
        assert_eq!(tried["counts"]["created"], 2);
        assert!(ours.all("/v1/orders").await.is_empty());
        for (created, skipped) in [(2, 0), (0, 2)] {
            let import = ours.import("", &file).await;
            assert_eq!(import["counts"]["created"], created, "{import}");
            assert_eq!(import["counts"]["skipped"], skipped, "{import}");
        }
        let cold = ours.all("/v1/orders?processing_route=COLD").await;
        assert_eq!((cold.len(), &cold[0]["number"]), (1, &json!("F-1")));
        assert_eq!(cold[0]["totals"]["billed"], 300);
        // As an update too, told differently: the leaflet is there once.
        let changed = crate::files::file(&["JS,F-1,2026/11/20,山田,,TEA,5,100,500"]);
        let import = ours.import("?duplicates=update", &changed).await;
        assert_eq!(import["counts"]["updated"], 1, "{import}");
        let cold = ours
            .all("/v1/orders?processing_route=COLD&include=shipments")
            .await;
        let lines = cold[0]["shipments"][0]["lines"].as_array().unwrap();
        assert_eq!(lines.iter().filter(|line| line["sku"] == "LEAFLET").count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lane_that_people_chose_stays_when_the_order_is_told_anew() {
    for stage in stages().await {
        let ours = &stage.ours;
        cold_lane(ours).await;
        made(ours, &tea()).await;
        let told = |pieces: i64| {
            file(&[
                &format!("JS,F-1,2026/11/20,山田,,TEA,{pieces},100,{}", pieces * 100),
                &format!("JS,F-2,2026/11/20,山田,,CUP,{pieces},100,{}", pieces * 100),
            ])
        };
        ours.import("", &told(1)).await;
        let lanes = async || {
            let mut orders = ours.all("/v1/orders").await;
            orders.sort_by_key(|order| order["number"].as_str().unwrap().to_owned());
            orders
                .iter()
                .map(|order| {
                    (
                        order["processing_route"].clone(),
                        order["totals"]["billed"].clone(),
                    )
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(
            lanes().await,
            [(json!("COLD"), json!(100)), (json!("MAIN"), json!(100))]
        );
        for order in ours.all("/v1/orders").await {
            let other = if order["processing_route"] == "COLD" {
                "MAIN"
            } else {
                "COLD"
            };
            let path = format!("/v1/orders/{}", order["id"].as_str().unwrap());
            let change = json!({ "processing_route": other });
            let changed = ours.patch(&path, &[("if-match", "*")], &change).await;
            assert_eq!(changed.json()["processing_route"], other, "{}", changed.text());
        }
        let import = ours.import("?duplicates=update", &told(2)).await;
        assert_eq!(import["counts"]["updated"], 2, "{import}");
        assert_eq!(
            lanes().await,
            [(json!("MAIN"), json!(200)), (json!("COLD"), json!(200))]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planned_day_is_one_that_the_lane_works() {
    for stage in stages().await {
        let ours = &stage.ours;
        let today = stage.app.now().date_in_tokyo();
        let later = |days| today.checked_add_days(chrono::Days::new(days)).unwrap();
        let calendar = every_day(&json!([later(2), later(3)]));
        let calendar = ours.post("/v1/calendars", &calendar).await;
        assert_eq!(calendar.status, 201, "{}", calendar.text());
        let soon = json!({ "name": "明後日", "where": { "all": [] }, "actions": { "ship_in_days": 2 } });
        let rule = made(ours, &soon).await;
        let order = ours.post("/v1/orders", &order("D-1")).await;
        let order = ours.get(order.header("location")).await.json();
        assert_eq!(order["shipments"][0]["ship_on"], json!(later(4)));
        let path = format!("/v1/import-rules/{}/simulate", rule["id"].as_str().unwrap());
        let told = ours.post(&path, &json!({})).await.json();
        assert_eq!(told["items"][0]["changes"], json!([]), "it is planned so: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_are_asked_in_their_order_until_one_stops() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tag = |name: &str, position: i64, stop: bool| {
            json!({
                "name": name, "position": position, "stop": stop, "where": { "all": [] },
                "actions": { "tags": [name] },
            })
        };
        made(ours, &tag("三", 30, false)).await;
        made(ours, &tag("二", 20, true)).await;
        let first = made(ours, &tag("一", 10, false)).await;
        let listed = ours.all("/v1/import-rules").await;
        let names: Vec<&str> = listed.iter().map(|rule| rule["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["一", "二", "三"]);
        let tags = |order: &Value| order["tags"].clone();
        let posted = |number: &str| order_with(number, &[("/tags", json!([]))]);
        let one = ours.post("/v1/orders", &posted("R-1")).await.json();
        assert_eq!(tags(&one), json!(["一", "二"]));

        let path = format!("/v1/import-rules/{}", first["id"].as_str().unwrap());
        let off = ours
            .patch(&path, &[("if-match", "\"1\"")], &json!({ "active": false }))
            .await;
        assert_eq!(off.json()["active"], false, "{}", off.text());
        let two = ours.post("/v1/orders", &posted("R-2")).await.json();
        assert_eq!(tags(&two), json!(["二"]));
        let stale = ours
            .patch(&path, &[("if-match", "\"1\"")], &json!({ "active": true }))
            .await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        assert_eq!(stage.theirs.get(&path).await.status, 404);
        let removed = ours
            .send(Method::DELETE, &path, &[("if-match", "\"2\"")], Vec::new())
            .await;
        assert_eq!(removed.status, 204);
        assert_eq!(ours.get(&path).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_simulation_says_what_and_why_and_writes_nothing() {
    for stage in stages().await {
        let ours = &stage.ours;
        cold_lane(ours).await;
        ours.post("/v1/orders", &order("A-1")).await;
        let other = order_with("A-2", &[("/shipments/0/lines/0/sku", json!("SET-1"))]);
        let other = ours.post("/v1/orders", &other).await.json();
        let before = ours.all("/v1/orders?include=shipments").await;

        // The rule as it would be made.
        let simulate = "/v1/import-rules/simulate";
        let mut wrong = tea();
        wrong["actions"]["processing_route"] = json!("NOWHERE");
        let over = json!({ "order_ids": [other["id"]], "among": { "all": [] } });
        let refused = ours.post(simulate, &json!({ "rule": wrong })).await;
        assert_eq!(
            refused.errors(),
            [("/rule/actions/processing_route".into(), "unknown_route".into())]
        );
        let refused = ours.post(simulate, &json!({ "rule": tea(), "over": over })).await;
        assert_eq!(refused.errors(), [("/over/among".into(), "conflicts".into())]);
        let told = ours.post(simulate, &json!({ "rule": tea() })).await;
        assert_eq!(told.status, 200, "{}", told.text());
        let told = told.json();
        assert_eq!((&told["checked"], &told["applies"]), (&json!(2), &json!(1)));
        let (yes, no) = if told["items"][0]["applies"] == true {
            (0, 1)
        } else {
            (1, 0)
        };
        assert_eq!(told["items"][yes]["where"]["holds"], true);
        assert_eq!(told["items"][yes]["changes"][0]["before"], "MAIN");
        assert_eq!(told["items"][no]["where"]["holds"], false);
        assert_eq!(told["items"][no]["changes"], json!([]));

        let rule = made(
            ours,
            &json!({ "active": false, "name": "x", "where": { "all": [] }, "actions": { "tags": ["x"] } }),
        )
        .await;
        let path = format!("/v1/import-rules/{}/simulate", rule["id"].as_str().unwrap());
        let one = ours
            .post(&path, &json!({ "order_ids": [other["id"]] }))
            .await
            .json();
        assert_eq!(
            (&one["checked"], &one["items"][0]["number"]),
            (&json!(1), &json!("A-2"))
        );
        let among = json!({ "among": { "field": "number", "op": "eq", "value": "A-1" } });
        let one = ours.post(&path, &among).await.json();
        assert_eq!(
            (&one["checked"], &one["items"][0]["number"]),
            (&json!(1), &json!("A-1"))
        );
        assert_eq!(ours.all("/v1/orders?include=shipments").await, before);

        let unknown = json!({ "order_ids": [other["id"], "ord_01kb2v5m8qe4n9r7t3w6x0y1za"] });
        let refused = ours.post(&path, &unknown).await;
        assert_eq!(
            refused.errors(),
            [("/order_ids/1".into(), "unknown_reference".into())]
        );
        let refused = ours
            .post(simulate, &json!({ "rule": tea(), "over": unknown }))
            .await;
        assert_eq!(
            refused.errors(),
            [("/over/order_ids/1".into(), "unknown_reference".into())]
        );
        let theirs = stage.theirs.post(&path, &json!({})).await;
        assert_eq!(theirs.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_rule_cannot_be_is_named_at_once() {
    for stage in stages().await {
        let rule = json!({
            "name": "x", "position": -1,
            "where": { "all": [
                { "field": "alerts.kind", "op": "exists" },
                { "field": "sub_status", "op": "eq", "value": "x" },
                { "field": "buyer.prefecture", "op": "in", "value": ["北海道", "沖縄県"] },
            ] },
            "actions": { "processing_route": "NONE", "parcels": { "fixed": 0 }, "tags": [""] },
        });
        let refused = stage.ours.post("/v1/import-rules", &rule).await;
        let errors: Vec<(String, String)> = [
            ("/position", "out_of_range"),
            ("/actions/parcels/fixed", "out_of_range"),
            ("/actions/tags/0", "required"),
            ("/actions/processing_route", "unknown_route"),
            ("/where/all/0/field", "not_at_the_door"),
            ("/where/all/1/field", "not_at_the_door"),
        ]
        .map(|(pointer, code)| (pointer.to_owned(), code.to_owned()))
        .into();
        assert_eq!(refused.errors(), errors, "{}", refused.text());
        let nothing = json!({ "name": "x", "where": { "all": [] }, "actions": {} });
        let refused = stage.ours.post("/v1/import-rules", &nothing).await;
        assert_eq!(refused.errors(), [("/actions".into(), "required".into())]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn heavy_orders_become_several_parcels() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (code, grams) in [("TEA-8", 1500), ("CUP-1", 400)] {
            let variant = json!({ "sku": code, "weight_grams": grams });
            let product = json!({ "code": code, "name": code, "variants": [variant] });
            let made = ours.post("/v1/products", &product).await;
            assert_eq!(made.status, 201, "{}", made.text());
        }
        let rule = json!({
            "name": "重量で個口", "where": { "field": "shipments.weight_grams", "op": "gte", "value": 3000 },
            "actions": { "parcels": { "grams_each": 2000 } },
        });
        let two = json!({ "name": "両方", "where": { "all": [] },
            "actions": { "parcels": { "grams_each": 1, "fixed": 2 } } });
        let refused = ours.post("/v1/import-rules", &two).await;
        assert_eq!(
            refused.errors(),
            [("/actions/parcels/grams_each".into(), "conflicts".into())]
        );
        let made = ours.post("/v1/import-rules", &rule).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let parcels = async |number: &str, teas: i64, cup: &str| -> serde_json::Value {
            let changes = [
                ("/shipments/0/lines/0/quantity", json!(teas)),
                ("/shipments/0/lines/1/sku", json!(cup)),
                ("/totals", json!({})),
            ];
            let made = ours.post("/v1/orders", &order_with(number, &changes)).await;
            assert_eq!(made.status, 201, "{}", made.text());
            let path = made.header("location").to_owned();
            ours.get(&path).await.json()["shipments"][0]["parcels"].clone()
        };
        assert_eq!(parcels("W-1", 3, "CUP-1").await, 3, "4,900 g");
        assert_eq!(parcels("W-2", 1, "CUP-1").await, 1, "1,900 g");
        assert_eq!(parcels("W-3", 3, "NIX").await, 1, "nobody knows");
        let among = json!({ "field": "number", "op": "eq", "value": "W-1" });
        let path = format!("{}/simulate", made.header("location"));
        let simulated = ours.post(&path, &json!({ "among": among })).await;
        assert!(
            simulated.text().contains("\"applies\":true"),
            "{}",
            simulated.text()
        );
        let search = json!({ "where": { "field": "shipments.weight_grams", "op": "gte", "value": 1 } });
        let refused = ours.post("/v1/orders/search", &search).await;
        assert_eq!(
            refused.errors(),
            [("/where/field".into(), "not_searchable".into())]
        );
    }
}
