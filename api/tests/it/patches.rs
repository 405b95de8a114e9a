//! Merge patches of things that have parts: what is not named of a part stays as well.

use serde_json::{Value, json};

use crate::mails;
use crate::sample::order;
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};
use crate::waybills;

async fn made(client: &Client, collection: &str, body: &Value) -> String {
    let made = client.post(collection, body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.header("location").to_owned()
}

/// Changes fields of the part by themselves, one after the other, and nothing else.
async fn merges(client: &Client, path: &str, part: &str, edits: &[(&str, Value, Value)]) {
    for (field, said, expected) in edits {
        let mut whole = client.get(path).await.json();
        let sent = json!({ part: { *field: said } });
        let changed = client.patch(path, &[("if-match", "*")], &sent).await;
        assert_eq!(changed.status, 200, "{path} {sent} {}", changed.text());
        whole[part][*field] = expected.clone();
        if expected.is_null() && part == "settings" && !path.contains("carrier") {
            whole[part].as_object_mut().unwrap().remove(*field);
        }
        assert_eq!(client.get(path).await.json()[part], whole[part], "{path} {sent}");
    }
    let whole = client.get(path).await.json()[part].clone();
    let nothing = client
        .patch(path, &[("if-match", "*")], &json!({ part: {} }))
        .await;
    assert_eq!(nothing.status, 200, "{path} {}", nothing.text());
    assert_eq!(client.get(path).await.json()[part], whole, "{path}");
}

async fn refused(client: &Client, path: &str, sent: &Value) -> Vec<(String, String)> {
    client.patch(path, &[("if-match", "*")], sent).await.errors()
}

fn error(pointer: &str, code: &str) -> Vec<(String, String)> {
    vec![(pointer.to_owned(), code.to_owned())]
}

#[tokio::test(flavor = "multi_thread")]
async fn people_keep_what_is_not_named_of_them() {
    for stage in stages().await {
        let ours = &stage.ours;
        let placed = ours.post("/v1/orders", &order("P-1")).await.json();
        let customer = format!("/v1/customers/{}", placed["customer_id"].as_str().unwrap());
        let changes = [
            ("street", json!("2-2"), json!("2-2")),
            ("email", json!(null), json!("")),
        ];
        merges(ours, &customer, "person", &changes).await;
        let nameless = json!({ "person": { "family_name": "", "given_name": null, "company": "" } });
        assert_eq!(
            refused(ours, &customer, &nameless).await,
            error("/person/family_name", "required")
        );

        let profile = waybills::profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let profile = format!("/v1/carrier-profiles/{}", profile["id"].as_str().unwrap());
        merges(ours, &profile, "sender", &changes).await;
        let codes = json!({ "ambient": "0", "chilled": null, "frozen": null });
        let found = json!({ "tracking_number": { "name": "番号", "position": null },
            "keys": [{ "name": "管理番号", "position": null }], "shipped_on": null });
        let said = json!({ "tracking_number": { "name": "番号" }, "keys": [{ "name": "管理番号" }] });
        let changes = [
            ("item_name", json!("お茶"), json!("お茶")),
            ("freight_code", json!(null), json!("")),
            ("temperatures", json!({ "ambient": "0" }), codes.clone()),
            ("temperatures", json!({ "chilled": null }), codes),
            (
                "waybill_kinds",
                json!({ "メール便": "A" }),
                json!({ "メール便": "A" }),
            ),
            (
                "waybill_kinds",
                json!({ "便": "B" }),
                json!({ "メール便": "A", "便": "B" }),
            ),
            ("waybill_kinds", json!({ "メール便": null }), json!({ "便": "B" })),
            ("results", said, found),
            ("results", json!(null), json!(null)),
        ];
        merges(ours, &profile, "settings", &changes).await;
        for (patch, expected) in [
            (
                json!({ "sender": { "family_name": "" } }),
                error("/sender/family_name", "required"),
            ),
            (
                json!({ "sender": { "fax": "1" } }),
                error("/sender/fax", "unknown_field"),
            ),
            (
                json!({ "settings": { "item_name": "茶".repeat(101) } }),
                error("/settings/item_name", "too_long"),
            ),
            (
                json!({ "settings": { "results": { "keys": [{ "name": "管理番号" }] } } }),
                error("/settings/results/tracking_number", "required"),
            ),
            (json!({ "settings": null }), error("/settings", "not_nullable")),
        ] {
            assert_eq!(refused(ours, &profile, &patch).await, expected, "{patch}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_keep_what_is_not_named_of_them() {
    for stage in stages().await {
        let ours = &stage.ours;
        let product = json!({ "code": "T", "name": "茶", "variants": [{ "sku": "T-1",
            "stock_policy": { "mode": "minus", "amount": 2, "zero_at": 1, "at_most": 9 } }] });
        let product = ours.post("/v1/products", &product).await;
        assert_eq!(product.status, 201, "{}", product.text());
        let variant = ours.all("/v1/variants").await[0].clone();
        let variant = format!("/v1/variants/{}", variant["id"].as_str().unwrap());
        let changes = [
            ("amount", json!(3), json!(3)),
            ("at_most", json!(null), json!(null)),
            ("zero_at", json!(null), json!(0)),
        ];
        merges(ours, &variant, "stock_policy", &changes).await;

        let rule = json!({ "name": "印", "trigger": "imported", "where": { "all": [] },
            "actions": [{ "add_tags": ["大口"] }], "retry": { "attempts": 3, "pause_seconds": 60 },
            "guards": { "no_alerts": false, "from": "09:00", "until": "18:00", "max_per_minute": 9 } });
        let rule = made(ours, "/v1/rules", &rule).await;
        let changes = [
            ("no_hold", json!(false), json!(false)),
            ("until", json!("20:00"), json!("20:00")),
        ];
        merges(ours, &rule, "guards", &changes).await;
        merges(ours, &rule, "retry", &[("attempts", json!(4), json!(4))]).await;
        let half = json!({ "guards": { "from": null } });
        assert_eq!(
            refused(ours, &rule, &half).await,
            error("/guards/from", "required")
        );

        let columns = json!({ "header": true, "date": ["日"], "amount": "額", "payer": ["名"],
            "order_number": "伝票", "method": "楽天ペイ" });
        let layout = json!({ "code": "RPAY", "name": "楽天ペイ", "columns": columns });
        let layout = made(ours, "/v1/payment-layouts", &layout).await;
        let changes = [
            ("amount", json!("決済額"), json!("決済額")),
            ("payer", json!(null), json!([])),
            ("method", json!(""), json!("")),
        ];
        merges(ours, &layout, "columns", &changes).await;
        let nothing = json!({ "columns": { "date": null } });
        assert_eq!(
            refused(ours, &layout, &nothing).await,
            error("/columns/date", "not_nullable")
        );

        let incident = json!({ "kind": "outage", "report": { "title": "停電", "outline": "短い" } });
        let incident = made(ours, "/v1/incidents", &incident).await;
        let changes = [
            ("cause", json!("雷"), json!("雷")),
            ("outline", json!(null), json!("")),
        ];
        merges(ours, &incident, "report", &changes).await;
        let untitled = json!({ "report": { "title": " " } });
        assert_eq!(
            refused(ours, &incident, &untitled).await,
            error("/report/title", "required")
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_keep_what_is_not_named_of_them() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let hours = json!({ "from": "09:00", "until": "20:00" });
        let profile = mails::profile(ours, &sink, &json!({ "mobile_hours": hours })).await;
        merges(
            ours,
            &profile,
            "mobile_hours",
            &[("from", json!("08:00"), json!("08:00"))],
        )
        .await;
        let removed = ours
            .patch(&profile, &[("if-match", "*")], &json!({ "mobile_hours": null }))
            .await;
        assert_eq!(removed.json()["mobile_hours"], Value::Null);
        let half = json!({ "mobile_hours": { "from": "09:00" } });
        assert_eq!(
            refused(ours, &profile, &half).await,
            error("/mobile_hours/until", "required")
        );

        let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天市場店" });
        let route = ours.post("/v1/sales-routes", &route).await.json();
        let shop = json!({ "name": "楽天", "kind": "rakuten", "sales_route_id": route["id"],
            "settings": { "base_url": "https://rms.example" } });
        let shop = made(ours, "/v1/shops", &shop).await;
        merges(ours, &shop, "settings", &[("base_url", json!(null), json!(null))]).await;

        let warehouse = json!({ "code": "FILE", "name": "倉庫" });
        made(ours, "/v1/warehouses", &warehouse).await;
        let link = json!({ "warehouse": "FILE", "kind": "generic_csv",
            "settings": { "encoding": "shift_jis", "carriers": { "YMT": "ヤマト運輸" } } });
        let link = made(ours, "/v1/warehouse-links", &link).await;
        let both = json!({ "YMT": "ヤマト運輸", "SGW": "佐川急便" });
        let changes = [
            ("carriers", json!({ "SGW": "佐川急便" }), both),
            ("encoding", json!(null), json!(null)),
        ];
        merges(ours, &link, "settings", &changes).await;
        let unknown = json!({ "settings": { "codec": 1 } });
        assert_eq!(
            refused(ours, &link, &unknown).await,
            error("/settings", "bad_format")
        );
    }
}
