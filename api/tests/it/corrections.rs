//! 受注の訂正: what was typed wrong is put right piecemeal, and what people did to an order stays when its
//! source tells it anew, or is told of where it cannot take that.

use domain::access::Scope;
use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::{Client, Reply, stages};
use crate::waybills;

pub const ANY: [(&str, &str); 1] = [("if-match", "*")];

pub async fn read(client: &Client, path: &str) -> Value {
    client.get(path).await.json()
}

pub fn fine(reply: &Reply) -> Value {
    assert!(reply.status.is_success(), "{}", reply.text());
    reply.json()
}

pub async fn patched(client: &Client, path: &str, body: &Value) -> Value {
    fine(&client.patch(path, &ANY, body).await)
}

/// The path of an order, of its first shipment, and the ids of that one's lines.
pub async fn placed(client: &Client, number: &str) -> (String, String, Vec<Value>) {
    let made = client.post("/v1/orders", &order(number)).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let shipment = &made.json()["shipments"][0];
    let at = format!("/v1/shipments/{}", shipment["id"].as_str().unwrap());
    let lines = shipment["lines"].as_array().unwrap().iter();
    let lines = lines.map(|line| line["id"].clone()).collect();
    (made.header("location").to_owned(), at, lines)
}

fn edit(line: &Value, mut changes: Value) -> Value {
    changes["line_id"] = line.clone();
    json!({ "lines": [changes] })
}

fn rates(order: &Value) -> Value {
    let rates = order["totals"]["by_rate"].as_array().unwrap().iter();
    rates
        .map(|rate| json!([rate["rate_bp"], rate["billed"]]))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_are_changed_added_and_removed_and_come_back() {
    for stage in stages().await {
        let ours = &stage.ours;
        let product = json!({ "code": "TEA-9", "name": "玉露",
            "variants": [{ "sku": "TEA-9", "tax_rate_bp": 800 }] });
        fine(&ours.post("/v1/products", &product).await);
        let (path, shipment, lines) = placed(ours, "C-1").await;
        let as_told = ours.content(&path).await;
        assert_eq!(rates(&as_told), json!([[1000, 1760], [800, 1440]]));
        let (edits, removals) = (
            format!("{shipment}/edit-lines"),
            format!("{shipment}/remove-lines"),
        );
        let three = edit(&lines[0], json!({ "quantity": 3, "options": "名入れ" }));
        let stale = ours.post_with(&edits, &[("if-match", "\"9\"")], &three).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let changed = fine(&ours.post(&edits, &three).await);
        assert_eq!(rates(&changed), json!([[1000, 1760], [800, 4320]]));
        assert_eq!(changed["shipments"][0]["lines"][0]["options"], "名入れ");
        assert_eq!(
            (&changed["totals"]["billed"], &changed["totals"]["computed"]),
            (&json!(6080), &json!(null))
        );
        let added = json!({ "sku": "TEA-9", "quantity": 1, "unit_price": 2160, "extra": { "のし": "内祝" } });
        let added = fine(&ours.post(&format!("{shipment}/lines"), &added).await);
        assert_eq!(rates(&added), json!([[1000, 1760], [800, 6480]]));
        let line = &added["shipments"][0]["lines"][2];
        assert_eq!(
            (&line["name"], &line["rate_bp"], &line["position"]),
            (&json!("玉露"), &json!(800), &json!(3))
        );
        assert!(line["variant_id"].is_string());
        let stored = &read(ours, &path).await["shipments"][0]["lines"][2];
        assert_eq!(stored["extra"], json!({ "のし": "内祝" }));
        let removed = ours.post(&removals, &json!({ "line_ids": [lines[1]] })).await;
        assert_eq!(rates(&fine(&removed)), json!([[1000, 660], [800, 6480]]));

        for (path, body, pointer, code) in [
            (
                &edits,
                edit(&lines[1], json!({ "name": "x" })),
                "/lines/0/line_id",
                "unknown_reference",
            ),
            (
                &edits,
                edit(&lines[0], json!({ "quantity": 0 })),
                "/lines/0/quantity",
                "out_of_range",
            ),
            (
                &edits,
                edit(&lines[0], json!({ "rate_bp": 500 })),
                "/lines/0/rate_bp",
                "not_a_rate",
            ),
            (
                &removals,
                json!({ "line_ids": [lines[1]] }),
                "/line_ids/0",
                "unknown_reference",
            ),
        ] {
            let refused = ours.post(path, &body).await;
            assert_eq!(refused.errors(), [(pointer.into(), code.into())], "{body}");
        }
        let all = json!({ "line_ids": [lines[0], added["shipments"][0]["lines"][2]["id"]] });
        assert_eq!(ours.post(&removals, &all).await.problem(), (409, "in_use".into()));

        let events = ours.all(&format!("{path}/events")).await;
        let told: Vec<&Value> = events
            .iter()
            .filter(|event| event["type"].as_str().unwrap().starts_with("shipment.lines_"))
            .map(|event| &event["data"])
            .collect();
        assert_eq!(told.len(), 3);
        assert_eq!(told[0]["before"], json!({ "billed": 3200 }));
        assert_eq!(told[0]["after"], json!({ "billed": 6080 }));
        let figures = |quantity: i64| json!({ "quantity": quantity, "unit_price": 1440, "rate_bp": 800 });
        let line = json!([{ "line": lines[0], "before": figures(1), "after": figures(3) }]);
        assert_eq!(told[0]["lines"], line);
        assert!(!events.iter().any(|event| event.to_string().contains("名入れ")));
        for _ in 0..3 {
            fine(&ours.post(&format!("{path}/undo"), &json!(null)).await);
        }
        assert_eq!(ours.content(&path).await, as_told);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn buyer_payment_points_fees_and_recipient_are_corrected() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, shipment, _) = placed(ours, "C-2").await;
        let as_told = ours.content(&path).await;
        let body = json!({ "buyer": { "city": "横浜市", "phone": "045-111-2222" }, "payment": { "method": "銀行振込" },
            "points_used": 320 });
        let changed = patched(ours, &path, &body).await;
        assert_eq!(changed["buyer"]["city"], "横浜市");
        assert_eq!(changed["buyer"]["family_name"], "髙橋", "what is left out stays");
        assert_eq!(changed["payment"]["method"], "銀行振込");
        assert_eq!(rates(&changed), json!([[1000, 1584], [800, 1296]]));
        assert_eq!(
            (&changed["totals"]["billed"], &changed["totals"]["points"]),
            (&json!(2880), &json!(320))
        );
        let found = ours.all("/v1/orders?buyer_phone=0451112222").await;
        assert_eq!(found.len(), 1);
        let too_many = ours.patch(&path, &ANY, &json!({ "points_used": 9_999 })).await;
        assert_eq!(
            too_many.errors(),
            [("/points_used".into(), "out_of_range".into())]
        );
        // So many points that a fee which is dropped leaves less than nothing: it is named.
        patched(ours, &path, &json!({ "points_used": 3_100 })).await;
        let too_few = ours.patch(&shipment, &ANY, &json!({ "shipping_fee": 0 })).await;
        assert_eq!(
            too_few.errors(),
            [("/shipping_fee".into(), "out_of_range".into())]
        );
        fine(&ours.post(&format!("{path}/undo"), &json!(null)).await);

        let body = json!({ "shipping_fee": 0, "cod_fee": 330,
            "recipient_edit": { "person": { "street": "神宮前9-9-9" }, "sender": { "company": "ねこ商会" } } });
        patched(ours, &shipment, &body).await;
        let whole = read(ours, &path).await;
        assert_eq!(whole["totals"]["billed"], 2550);
        assert_eq!(whole["recipients"].as_array().unwrap().len(), 1);
        assert_eq!(whole["recipients"][0]["person"]["street"], "神宮前9-9-9");
        assert_eq!(whole["recipients"][0]["sender"]["company"], "ねこ商会");
        assert_eq!(whole["buyer"]["street"], "神宮前1-2-3");
        for _ in 0..2 {
            fine(&ours.post(&format!("{path}/undo"), &json!(null)).await);
        }
        assert_eq!(ours.content(&path).await, as_told);
        assert!(ours.all("/v1/orders?buyer_phone=0451112222").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_label_says_or_has_left_is_not_corrected() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = waybills::profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let path = waybills::waiting(ours, "C-3", &[]).await;
        let shipment = &read(ours, &path).await["shipments"][0];
        let at = format!("/v1/shipments/{}", shipment["id"].as_str().unwrap());
        let two = edit(&shipment["lines"][0]["id"], json!({ "quantity": 2 }));
        let edits = format!("{at}/edit-lines");
        waybills::file(ours, &profile).await;
        let refused = async |code: &str| {
            assert_eq!(ours.post(&edits, &two).await.problem(), (409, code.into()));
            for (path, body) in [
                (&at, json!({ "shipping_fee": 0 })),
                (&at, json!({ "gifts": [{ "kind": "のし" }] })),
                (&path, json!({ "points_used": 1 })),
            ] {
                let refused = ours.patch(path, &ANY, &body).await;
                assert_eq!(refused.problem(), (409, code.into()), "{body}");
            }
        };
        refused("waybill_made").await;
        let again = order_with("C-3", &[("/notes", json!({ "buyer": "急ぎ" }))]);
        let again = ours.post("/v1/orders", &again).await;
        assert_eq!(again.problem(), (409, "rearranged".into()));
        assert!(again.text().contains("waybill.made"), "{}", again.text());
        fine(&ours.post(&format!("{at}/ship"), &json!({})).await);
        refused("finished").await;
        // What people note about it is not what was ordered.
        patched(ours, &path, &json!({ "notes": { "staff": "済" } })).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_changed_stays_where_the_source_says_what_it_said() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, shipment, _) = placed(ours, "C-4").await;
        let edit = json!({ "carrier": "佐川急便", "staff_note": "割れ物", "shipping_fee": 0,
            "recipient_edit": { "person": { "building": "新館" } } });
        patched(ours, &shipment, &edit).await;
        patched(ours, &path, &json!({ "buyer": { "company": "ねこ商会" } })).await;
        let told = |changes: &[(&str, Value)]| {
            let all = [
                &[
                    ("/totals", json!(null)),
                    ("/shipments/0/lines/0/quantity", json!(2)),
                ],
                changes,
            ]
            .concat();
            order_with("C-4", &all)
        };
        let taken = ours.post("/v1/orders", &told(&[])).await;
        assert_eq!(taken.status, 200, "{}", taken.text());
        let now = read(ours, &path).await;
        let shipment = &now["shipments"][0];
        assert_eq!(
            (
                &shipment["carrier"],
                &shipment["staff_note"],
                &shipment["lines"][0]["quantity"]
            ),
            (&json!("佐川急便"), &json!("割れ物"), &json!(2))
        );
        assert_eq!(
            now["totals"]["billed"],
            2 * 1440 + 1100,
            "without the fee that was dropped"
        );
        let to = usize::try_from(shipment["recipient"].as_i64().unwrap()).unwrap();
        assert_eq!(now["recipients"][to]["person"]["building"], "新館");
        assert_eq!(now["buyer"]["company"], "ねこ商会");
        // Once more, with another carrier, which is the source's to say.
        let taken = ours
            .post(
                "/v1/orders",
                &told(&[("/shipments/0/carrier", json!("日本郵便"))]),
            )
            .await;
        assert_eq!(taken.status, 200, "{}", taken.text());
        let now = read(ours, &path).await;
        assert_eq!(now["shipments"][0]["carrier"], "日本郵便");
        assert_eq!(now["shipments"][0]["staff_note"], "割れ物");
        assert_eq!(now["buyer"]["company"], "ねこ商会");

        let id = now["shipments"][0]["id"].clone();
        let line = now["shipments"][0]["lines"][0]["id"].clone();
        let split =
            json!({ "shipment_id": id, "by": "lines", "parts": [{ "lines": [{ "line_id": line }] }] });
        fine(&ours.post(&format!("{path}/split"), &split).await);
        let refused = ours.post("/v1/orders", &told(&[])).await;
        assert_eq!(refused.problem(), (409, "rearranged".into()));
        assert!(refused.text().contains("order.split"), "{}", refused.text());
        fine(&ours.post(&format!("{path}/undo"), &json!(null)).await);
        let taken = ours.post("/v1/orders", &told(&[])).await;
        assert_eq!(taken.status, 200, "{}", taken.text());
    }
}

/// The alert of what the source told and was not taken, while it is open.
pub async fn told_differently(client: &Client, path: &str) -> Value {
    let alerts = client.all(&format!("{path}/alerts")).await;
    let mut alerts = alerts.into_iter();
    let alert = alerts.find(|alert| alert["kind"] == "told_differently" && alert["resolved_at"].is_null());
    alert.unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_taken_is_told_of() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, shipment, _) = placed(ours, "C-5").await;
        let told = |changes: &[(&str, Value)]| order_with("C-5", changes);
        let add = json!({ "sku": "CUP-2", "name": "湯呑", "quantity": 1, "unit_price": 100 });
        fine(&ours.post(&format!("{shipment}/lines"), &add).await);
        let moved = [
            ("/buyer/city", json!("新宿区")),
            ("/notes", json!({ "buyer": "転居しました" })),
        ];
        let refused = ours.post("/v1/orders", &told(&moved)).await;
        assert_eq!(refused.problem(), (409, "rearranged".into()));
        let alert = told_differently(ours, &path).await;
        assert_eq!(alert["detail"]["parts"], json!(["buyer", "recipients", "notes"]));
        assert!(!alert.to_string().contains("新宿"));
        // Looked at; the same telling is no news, another one is.
        let resolve = format!("/v1/alerts/{}/resolve", alert["id"].as_str().unwrap());
        fine(&ours.post(&resolve, &json!(null)).await);
        ours.post("/v1/orders", &told(&moved)).await;
        assert_eq!(told_differently(ours, &path).await, Value::Null);
        let more = [
            ("/shipments/0/lines/0/quantity", json!(2)),
            ("/totals", json!(null)),
        ];
        ours.post("/v1/orders", &told(&more)).await;
        let alert = told_differently(ours, &path).await;
        assert_eq!(alert["detail"]["parts"], json!(["lines", "amounts"]));
        // The source tells again what is stored: all is well.
        assert_eq!(ours.post("/v1/orders", &told(&[])).await.status, 200);
        assert_eq!(told_differently(ours, &path).await, Value::Null);
        // Files as well; and a later telling that is taken.
        ours.post("/v1/orders", &told(&moved)).await;
        assert_ne!(told_differently(ours, &path).await, Value::Null);
        fine(&ours.post(&format!("{path}/undo"), &json!(null)).await);
        assert_eq!(ours.post("/v1/orders", &told(&moved)).await.status, 200);
        assert_eq!(told_differently(ours, &path).await, Value::Null);

        // Of an order that went into another, whoever sends that one is told.
        let (child, ..) = placed(ours, "C-6").await;
        let (parent, ..) = placed(ours, "C-7").await;
        let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let bundle = json!({ "parent": id(&parent), "children": [id(&child)] });
        fine(&ours.post("/v1/bundles", &bundle).await);
        let changed = order_with("C-6", &[("/payment", json!({ "method": "代引" }))]);
        assert_eq!(
            ours.post("/v1/orders", &changed).await.problem(),
            (409, "rearranged".into())
        );
        let alert = told_differently(ours, &parent).await;
        assert_eq!(alert["detail"]["parts"], json!(["payment"]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_bring_what_is_asked_for_in_either_form() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (path, ..) = placed(ours, "C-8").await;
        for query in [
            "include=buyer,notes",
            "include=buyer&include=notes",
            "include=buyer%2Cnotes",
        ] {
            let read = read(ours, &format!("{path}?{query}")).await;
            let parts = ["buyer", "notes", "shipments"].map(|part| !read[part].is_null());
            assert_eq!(parts, [true, true, false], "{query}");
            let listed = &ours.get(&format!("/v1/orders?{query}")).await.json()["items"][0];
            let parts = ["buyer", "notes", "shipments"].map(|part| !listed[part].is_null());
            assert_eq!(parts, [true, true, false], "{query}");
        }
        let wrong = ours.get(&format!("{path}?include=buyer&include=x")).await;
        assert_eq!(wrong.errors(), [("?include".into(), "not_in_list".into())]);
        let search = json!({ "name": "全部", "where": { "field": "status", "op": "eq", "value": "new" } });
        fine(&ours.post("/v1/saved-searches", &search).await);
        let searches = ours.get("/v1/saved-searches?include=count&include=count").await;
        assert_eq!(
            searches.json()["items"][0]["count"]["orders"],
            1,
            "{}",
            searches.text()
        );

        let noted = patched(ours, &path, &json!({ "notes": { "staff": "電話済" } })).await;
        assert_eq!(
            (&noted["notes"]["staff"], &noted["buyer"]),
            (&json!("電話済"), &json!(null))
        );
        let held = fine(
            &ours
                .post(
                    &format!("{path}/hold?include=shipments&include=alerts"),
                    &json!({ "reason": "確認" }),
                )
                .await,
        );
        assert!(held["shipments"][0]["lines"].is_array() && held["alerts"].is_array());
        let released = fine(&ours.post(&format!("{path}/release"), &json!(null)).await);
        assert_eq!(released["shipments"], Value::Null);
        let undone = fine(
            &ours
                .post(&format!("{path}/undo?include=notes"), &json!(null))
                .await,
        );
        assert_eq!(undone["notes"]["staff"], "電話済");
        // Without the scope nothing personal comes, and to ask for it is refused.
        let writer = stage.key(&[Scope::OrdersWrite]).await;
        let made = writer.post("/v1/orders", &order("C-9")).await;
        let made = fine(&made);
        assert_eq!(
            (&made["shipments"][0]["gifts"], &made["buyer"]),
            (&json!(null), &json!(null))
        );
        let refused = writer.post("/v1/orders?include=buyer", &order("C-10")).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        assert!(ours.all("/v1/orders?number=C-10").await.is_empty());
    }
}
