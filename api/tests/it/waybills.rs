//! Waybill data goes out to every carrier's program.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::{Client, Stage, stages};

/// The path of an order that waits to be sent.
pub async fn waiting(client: &Client, number: &str, changes: &[(&str, Value)]) -> String {
    let mut changes = changes.to_vec();
    changes.push(("/shipments/0/waybill_kind", json!("発払")));
    changes.push(("/shipments/0/delivery_window", json!("午前中")));
    let made = client.post("/v1/orders", &order_with(number, &changes)).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let path = format!("/v1/orders/{}", made.json()["id"].as_str().unwrap());
    let moved = client
        .post(&format!("{path}/move"), &json!({ "to": "awaiting_shipment" }))
        .await;
    assert_eq!(moved.status, 200, "{}", moved.text());
    path
}

pub async fn read(client: &Client, path: &str) -> Value {
    client.get(path).await.json()
}

/// A profile for shipments of this carrier.
pub async fn profile(client: &Client, format: &str, carrier: &str, more: &[(&str, Value)]) -> Value {
    let mut new = json!({
        "name": format!("{carrier} {}", more.len()), "format": format,
        "settings": { "carriers": [carrier], "customer_code": "09012345678", "freight_code": "01",
            "item_name": "お茶" },
        "sender": { "family_name": "ねこ商店", "postal_code": "194-0013", "prefecture": "東京都",
            "city": "町田市", "street": "原町田6-7-12", "phone": "042-000-0000" },
    });
    for (field, value) in more {
        match field.strip_prefix("settings.") {
            Some(setting) => new["settings"][setting] = value.clone(),
            None => new[*field] = value.clone(),
        }
    }
    let made = client.post("/v1/carrier-profiles", &new).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()
}

/// Makes a file of whatever is ready for the profile; its rows.
pub async fn file(client: &Client, profile: &Value) -> (Value, Vec<Vec<String>>) {
    let ask = json!({ "profile_id": profile["id"] });
    let made = client.post("/v1/waybill-files", &ask).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let made = made.json();
    let rows = rows_of(client, &made).await;
    (made, rows)
}

async fn rows_of(client: &Client, file: &Value) -> Vec<Vec<String>> {
    let path = format!("/v1/waybill-files/{}/file", file["id"].as_str().unwrap());
    let reply = client.get(&path).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    let (text, _, damaged) = encoding_rs::SHIFT_JIS.decode(&reply.body);
    assert!(!damaged);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_carrier_gets_its_file() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (format, carrier, columns, header, name) in [
            ("yamato_b2", "ヤマト運輸", 97, true, (15, "髙橋 一郎")),
            ("sagawa_ehiden3", "佐川急便", 74, true, (7, "髙橋　一郎")),
            (
                "japan_post_yupack_print_r",
                "日本郵便",
                72,
                false,
                (7, "髙橋 一郎"),
            ),
            ("seino_kangaroo_magic2", "西濃運輸", 44, false, (19, "髙橋　一郎")),
        ] {
            let profile = profile(ours, format, carrier, &[]).await;
            let number = format!("W-{columns}");
            waiting(ours, &number, &[("/shipments/0/carrier", json!(carrier))]).await;
            let (made, rows) = file(ours, &profile).await;
            assert_eq!(
                (&made["shipments"], &made["left_out"]),
                (&json!(1), &json!(0)),
                "{made}"
            );
            assert_eq!(rows.len(), 1 + usize::from(header), "{format}");
            assert!(rows.iter().all(|row| row.len() == columns), "{format}");
            assert_eq!(rows.last().unwrap()[name.0], name.1, "{format}");
        }
        let files = ours.all("/v1/waybill-files?limit=2").await;
        assert_eq!(files.len(), 4);
        assert_eq!(files[3]["format"], "yamato_b2");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_tried_first_and_made_once() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = waiting(ours, "W-1", &[]).await;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let mut ask = json!({ "profile_id": profile["id"], "start_work": true });
        let tried = ours.post("/v1/waybill-files?dry_run=true", &ask).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        assert_eq!(
            (&tried.json()["shipments"], &tried.json()["dry_run"]),
            (&json!(1), &json!(true))
        );
        assert!(ours.all("/v1/waybill-files").await.is_empty());
        assert_eq!(read(ours, &path).await["status"], "awaiting_shipment");

        let made = ours.post("/v1/waybill-files", &ask).await.json();
        let rows = rows_of(ours, &made).await;
        assert_eq!(rows[0][0], "お客様管理番号");
        let row = &rows[1];
        assert_eq!(
            (row[0].len(), row[1].as_str(), row[6].as_str()),
            (16, "0", "0812")
        );
        let order = read(ours, &path).await;
        assert_eq!(order["status"], "shipping_work");
        let entries = format!("/v1/waybill-files/{}/shipments", made["id"].as_str().unwrap());
        let entries = ours.all(&entries).await;
        assert_eq!(entries[0]["management_number"], row[0]);
        assert_eq!(entries[0]["shipment_id"], order["shipments"][0]["id"]);

        let again = ours.post("/v1/waybill-files", &ask).await;
        assert_eq!(again.errors(), [("/shipments".into(), "too_few_items".into())]);
        ask["shipments"] = json!({ "again": true });
        let again = ours.post("/v1/waybill-files", &ask).await;
        assert_eq!(again.json()["shipments"], 1, "{}", again.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_writes_files_of_its_own() {
    for stage in stages().await {
        let ours = &stage.ours;
        let layout = json!({ "header": true, "dates": "compact", "columns": [
            { "name": "便", "value": "A" },
            { "name": "管理番号", "field": "management_number", "required": true },
            { "name": "宛名", "field": "recipient.name1", "max": { "most": 4, "unit": "characters" } },
            { "name": "時間", "field": "delivery_window" },
            { "name": "温度", "field": "cool" },
        ] });
        let more = [
            ("layout", layout),
            ("settings.management_number", json!("order_number")),
            ("settings.delivery_windows", json!({ "午前中": "AM" })),
            ("settings.temperatures", json!({ "ambient": "0", "chilled": "7" })),
            ("settings.values", json!({ "便": "B" })),
        ];
        let profile = profile(ours, "custom", "赤帽", &more).await;
        let temperature = ("/shipments/0/temperature", json!("chilled"));
        waiting(
            ours,
            "W-1",
            &[("/shipments/0/carrier", json!("赤帽")), temperature],
        )
        .await;
        let mut ask = json!({ "profile_id": profile["id"] });
        let strict = ours.post("/v1/waybill-files?dry_run=true", &ask).await.json();
        assert_eq!(
            (&strict["shipments"], &strict["left_out"]),
            (&json!(0), &json!(1)),
            "{strict}"
        );
        ask["overflow"] = json!("cut");
        let made = ours.post("/v1/waybill-files", &ask).await.json();
        assert_eq!(made["issues"][0]["issues"][0]["outcome"], "cut", "{made}");
        let rows = rows_of(ours, &made).await;
        assert_eq!(
            rows,
            [
                ["便", "管理番号", "宛名", "時間", "温度"],
                ["B", "W-1", "髙橋 一", "AM", "7"]
            ]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_carrier_does_not_do_is_not_printed() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let path = waiting(ours, "W-4", &[("/shipments/0/temperature", json!("frozen"))]).await;
        let shipment = read(ours, &path).await["shipments"][0]["id"].clone();
        let shipment = format!("/v1/shipments/{}", shipment.as_str().unwrap());
        let slim = json!({ "waybill_kind": "ネコポス" });
        let changed = ours.patch(&shipment, &[("if-match", "*")], &slim).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let (made, rows) = file(ours, &profile).await;
        assert_eq!((&made["shipments"], rows.len()), (&json!(0), 1), "{made}");
        let issue = &made["issues"][0]["issues"][0];
        let told = ["column", "code", "outcome"].map(|name| issue[name].as_str().unwrap());
        assert_eq!(told, ["クール区分", "not_with_kind", "left_out"]);
        // It waits for the next file.
        let boxes = json!({ "waybill_kind": "複数口", "temperature": "ambient", "parcels": 2 });
        let changed = ours.patch(&shipment, &[("if-match", "*")], &boxes).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let (made, rows) = file(ours, &profile).await;
        assert_eq!((&made["shipments"], rows.len()), (&json!(1), 3), "{made}");
        assert_eq!(rows[1], rows[2]);
        assert_eq!((rows[1][1].as_str(), &rows[1][73]), ("6", &rows[1][0]));
    }
}

/// What the open alert about an order's waybills says.
async fn outdated(client: &Client, path: &str) -> Value {
    let alerts = client.all(&format!("{path}/alerts")).await;
    let alert = alerts
        .iter()
        .find(|alert| alert["kind"] == "waybill_outdated" && alert["resolved_at"].is_null());
    alert.map_or(Value::Null, |alert| alert["detail"]["shipments"].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_knows_of_its_waybill() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let path = waiting(ours, "W-5", &[("/shipments/0/deliver_on", json!("2026-12-24"))]).await;
        let tried = json!({ "profile_id": profile["id"] });
        ours.post("/v1/waybill-files?dry_run=true", &tried).await;
        let (made, _) = file(ours, &profile).await;
        let id = read(ours, &path).await["shipments"][0]["id"].clone();
        let events = ours.all(&format!("{path}/events")).await;
        let told: Vec<&Value> = events
            .iter()
            .filter(|event| event["type"] == "waybill.made")
            .collect();
        assert_eq!(told.len(), 1, "a trial is none");
        assert_eq!(told[0]["data"]["waybill_file"], made["id"]);
        assert_eq!(told[0]["data"]["shipments"], json!([id]));
        assert_eq!(outdated(ours, &path).await, Value::Null);

        let shipment = format!("/v1/shipments/{}", id.as_str().unwrap());
        let changed = async |change: Value| {
            let changed = ours.patch(&shipment, &[("if-match", "*")], &change).await;
            assert_eq!(changed.status, 200, "{}", changed.text());
        };
        changed(json!({ "staff_note": "割れ物" })).await;
        assert_eq!(outdated(ours, &path).await, Value::Null, "stands on no waybill");
        changed(json!({ "deliver_on": "2026-12-25", "temperature": "chilled" })).await;
        let told = json!([{ "shipment": 1, "changed": ["temperature", "deliver_on"] }]);
        assert_eq!(outdated(ours, &path).await, told);
        let recipient = json!({ "family_name": "鈴木", "given_name": "次郎", "postal_code": "1500001",
            "prefecture": "東京都", "city": "渋谷区", "street": "神宮前1-2-4", "phone": "03-3333-4444" });
        changed(json!({ "new_recipient": { "person": recipient } })).await;
        let told = json!([{ "shipment": 1, "changed": ["recipient", "temperature", "deliver_on"] }]);
        assert_eq!(outdated(ours, &path).await, told);
        let alerts = ours.get(&format!("{path}/alerts")).await.text();
        assert!(!alerts.contains("鈴木"), "{alerts}");
        // It is no news to the next file; a waybill made anew says what is.
        let none = ours.post("/v1/waybill-files", &tried).await;
        assert_eq!(none.errors(), [("/shipments".into(), "too_few_items".into())]);
        let again = json!({ "profile_id": profile["id"], "shipments": { "ids": [id] } });
        let again = ours.post("/v1/waybill-files", &again).await;
        assert_eq!(again.status, 201, "{}", again.text());
        assert_eq!(outdated(ours, &path).await, Value::Null);
        // Taken back, the order differs from its last waybill.
        let back = ours.post(&format!("{path}/undo"), &json!({})).await;
        assert_eq!(back.status, 200, "{}", back.text());
        let told = json!([{ "shipment": 1, "changed": ["recipient"] }]);
        assert_eq!(outdated(ours, &path).await, told);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_warns_of_waybills() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let bundle = async |parent: &str, child: &str| {
            let body = json!({ "parent": parent, "children": [child] });
            ours.post("/v1/bundles?dry_run=true", &body).await.json()["warnings"].clone()
        };
        let mut ids = Vec::new();
        for number in ["W-7", "W-8"] {
            let path = waiting(ours, number, &[]).await;
            ids.push(path.rsplit('/').next().unwrap().to_owned());
            let warned = if ids.len() > 1 {
                bundle(&ids[1], &ids[0]).await
            } else {
                json!([])
            };
            assert_eq!(
                warned,
                if ids.len() > 1 {
                    json!(["waybill_made"])
                } else {
                    json!([])
                }
            );
            file(ours, &profile).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_told_and_left_out() {
    for stage in stages().await {
        let profile = profile(&stage.ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let short = waiting(&stage.ours, "W-2", &[]).await;
        let mut long = order("W-3");
        long["buyer"]["street"] = json!("とても長い町名".repeat(9));
        let long = stage.ours.post("/v1/orders", &long).await;
        let mut ids = Vec::new();
        for path in [short.as_str(), long.header("location")] {
            ids.push(read(&stage.ours, path).await["shipments"][0]["id"].clone());
        }
        let ask = |overflow: &str| json!({ "profile_id": profile["id"], "shipments": { "ids": ids }, "overflow": overflow });
        let made = stage.ours.post("/v1/waybill-files", &ask("report")).await.json();
        assert_eq!(
            (&made["shipments"], &made["left_out"]),
            (&json!(1), &json!(1)),
            "{made}"
        );
        assert_eq!(made["issues"][0]["printed_at"], Value::Null);
        let issue = &made["issues"][0]["issues"][0];
        let told = ["column", "code", "outcome"].map(|name| issue[name].as_str().unwrap());
        assert_eq!(told, ["お届け先住所", "too_long", "left_out"]);
        assert_eq!(issue["limit"], json!({ "most": 64, "unit": "bytes" }));
        let made = stage.ours.post("/v1/waybill-files", &ask("cut")).await.json();
        assert_eq!(
            (&made["shipments"], &made["left_out"]),
            (&json!(2), &json!(0)),
            "{made}"
        );
        let rows = rows_of(&stage.ours, &made).await;
        assert!(rows[1..].iter().any(|row| !row[12].is_empty()), "{rows:?}");
        refusals(&stage, &profile, &ask("cut"), &made).await;
    }
}

async fn refusals(stage: &Stage, profile: &Value, ask: &Value, made: &Value) {
    let nobody = profile["id"].as_str().unwrap().replace("car_", "shp_");
    let unknown = json!({ "profile_id": profile["id"], "shipments": { "ids": [nobody] } });
    let refused = stage.ours.post("/v1/waybill-files", &unknown).await;
    let pointer = "/shipments/ids/0".to_owned();
    assert_eq!(refused.errors(), [(pointer, "unknown_reference".into())]);
    let first = &ask["shipments"]["ids"][0];
    let twice = json!({ "profile_id": profile["id"], "shipments": { "ids": [first, first] } });
    let refused = stage.ours.post("/v1/waybill-files", &twice).await;
    let pointer = "/shipments/ids/1".to_owned();
    assert_eq!(refused.errors(), [(pointer, "duplicate_item".into())]);
    let foreign = stage.theirs.post("/v1/waybill-files", ask).await;
    assert_eq!(
        foreign.errors(),
        [("/profile_id".into(), "unknown_reference".into())]
    );
    let clerk = stage.key(&[Scope::ShipmentsRead]).await;
    let path = format!("/v1/waybill-files/{}/file", made["id"].as_str().unwrap());
    assert_eq!(clerk.get(&path).await.problem(), (403, "missing_scope".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_overdue_leaves_today() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let today = stage.app.now().date_in_tokyo();
        let planned = json!(today.pred_opt().unwrap());
        waiting(ours, "L-1", &[("/shipments/0/ship_on", planned)]).await;
        let (made, rows) = file(ours, &profile).await;
        assert_eq!(rows[1][4], today.format("%Y/%m/%d").to_string());
        let told = &made["issues"][0]["issues"];
        assert_eq!(told.as_array().map(Vec::len), Some(1), "{made}");
        let told = ["column", "code", "outcome"].map(|name| told[0][name].as_str().unwrap());
        assert_eq!(told, ["出荷予定日", "in_the_past", "noted"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn money_is_collected_with_the_first_shipment_that_is_left() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let changes = [("/payment", json!({ "method": "代金引換" }))];
        let path = waiting(ours, "C-1", &changes).await;
        let order = read(ours, &path).await;
        let first = &order["shipments"][0];
        let added = json!({ "copy_of": first["id"] });
        let added = ours.post(&format!("{path}/shipments"), &added).await;
        assert_eq!(added.status, 201, "{}", added.text());
        let lines = first["lines"].as_array().unwrap().iter();
        let lines: Vec<Value> = lines.map(|line| json!({ "line_id": line["id"] })).collect();
        let all = json!({ "lines": lines, "to": added.json()["id"] });
        let first = format!("/v1/shipments/{}", first["id"].as_str().unwrap());
        let moved = ours.post(&format!("{first}/move-lines"), &all).await;
        assert_eq!(moved.status, 200, "{}", moved.text());
        let made = ours
            .post("/v1/waybill-files", &json!({ "profile_id": profile["id"] }))
            .await;
        let rows = rows_of(ours, &made.json()).await;
        let told: Vec<(&str, &str)> = rows[1..]
            .iter()
            .map(|row| (row[1].as_str(), row[33].as_str()))
            .collect();
        let billed = order["totals"]["billed"].to_string();
        assert_eq!(told, [("2", billed.as_str())], "one without goods has no waybill");
        let empty = json!({ "profile_id": profile["id"],
            "shipments": { "ids": [order["shipments"][0]["id"]] } });
        let refused = ours.post("/v1/waybill-files", &empty).await;
        let pointer = "/shipments/ids/0".to_owned();
        assert_eq!(refused.errors(), [(pointer, "no_goods".into())]);
        let gone = ours.send(Method::DELETE, &first, &[], Vec::new()).await;
        assert_eq!(gone.status, 204, "{}", gone.text());
        let order = read(ours, &path).await;
        let ids = json!([order["shipments"][0]["id"]]);
        let ask = json!({ "profile_id": profile["id"], "shipments": { "ids": ids, "again": true } });
        let made = ours.post("/v1/waybill-files", &ask).await.json();
        let rows = rows_of(ours, &made).await;
        assert_eq!(
            (rows[1][1].as_str(), rows[1][33].as_str()),
            ("2", order["totals"]["billed"].to_string().as_str()),
            "{made}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_is_changed_by_one_at_a_time() {
    for stage in stages().await {
        let made = profile(&stage.ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let path = format!("/v1/carrier-profiles/{}", made["id"].as_str().unwrap());
        let rename = json!({ "name": "ヤマト2" });
        let changed = stage.ours.patch(&path, &[("if-match", "\"1\"")], &rename).await;
        assert_eq!(
            (changed.status.as_u16(), changed.header("etag")),
            (200, "\"2\""),
            "{}",
            changed.text()
        );
        let stale = stage.ours.patch(&path, &[("if-match", "\"1\"")], &rename).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        assert_eq!(changed.json()["sender"]["family_name"], "ねこ商店");
        let reader = stage.key(&[Scope::SettingsRead]).await;
        assert_eq!(reader.get(&path).await.json()["sender"], Value::Null);
        for (settings, errors) in [
            (
                json!({ "limits": { "お届け先": { "most": 9, "unit": "bytes" } } }),
                ("/settings/limits/お届け先", "unknown_column"),
            ),
            (
                json!({ "values": { "お届け先名": "様" } }),
                ("/settings/values/お届け先名", "unknown_column"),
            ),
            (
                json!({ "results": { "tracking_number": {}, "keys": [{ "position": 1 }] } }),
                ("/settings/results/tracking_number", "required"),
            ),
        ] {
            let refused = stage
                .ours
                .patch(&path, &[("if-match", "*")], &json!({ "settings": settings }))
                .await;
            assert_eq!(
                refused.errors(),
                [(errors.0.into(), errors.1.into())],
                "{}",
                refused.text()
            );
        }
        let own = json!({ "name": "赤帽", "format": "custom", "sender": { "family_name": "ねこ" },
            "layout": { "columns": [{ "name": "宛名", "field": "recipient.nome" }] } });
        let refused = stage.ours.post("/v1/carrier-profiles", &own).await;
        assert_eq!(
            refused.errors(),
            [("/layout/columns/0/field".into(), "unknown_column".into())]
        );
        let formats = stage.ours.all("/v1/waybill-formats").await;
        let columns = |place: usize| formats[place]["columns"].as_array().unwrap();
        assert_eq!([0, 1, 2, 3].map(|place| columns(place).len()), [97, 74, 72, 44]);
        assert!(columns(0).iter().all(|column| column["guessed"] == false));
        assert_eq!(columns(2)[7]["guessed"], true);
    }
}
