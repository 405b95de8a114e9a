//! Files of orders: what is in them, who may have them, and that they come in again as they went out.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::files::demo_file;
use crate::sample::{order, order_with};
use crate::stage::{Client, Reply, stages};

/// Asks for a file and waits for its end.
pub async fn exported(client: &Client, body: &Value) -> Value {
    let asked = client.post("/v1/order-exports", body).await;
    assert_eq!(asked.status, 202, "{}", asked.text());
    client
        .import_until(asked.header("location"), |export| {
            !export["finished_at"].is_null()
        })
        .await
}

pub async fn file_of(client: &Client, export: &Value) -> Reply {
    let path = format!("/v1/order-exports/{}/file", export["id"].as_str().unwrap());
    client.get(&path).await
}

pub fn text(file: &Reply) -> String {
    let (text, _, damaged) = encoding_rs::SHIFT_JIS.decode(&file.body);
    assert!(!damaged);
    text.into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_imported_goes_out_and_comes_in_equal() {
    for stage in stages().await {
        stage.ours.import("", &demo_file(80)).await;
        let all = json!({ "preset": "sukeneko_standard", "orders": { "filter": {} } });
        let export = exported(&stage.ours, &all).await;
        assert_eq!(
            (&export["status"], &export["orders"], &export["personal"]),
            (&json!("succeeded"), &json!(80), &json!(true))
        );
        let file = file_of(&stage.ours, &export).await;
        assert_eq!(file.header("content-type"), "text/csv; charset=shift_jis");
        assert_eq!(export["bytes"], file.body.len());

        let again = stage.ours.import("?mode=upsert", &file.body).await;
        assert_eq!(
            (&again["counts"]["updated"], &again["counts"]["skipped"]),
            (&json!(0), &json!(80)),
            "{again}"
        );
        let there = stage.theirs.import("", &file.body).await;
        assert_eq!(there["counts"]["created"], 80);
        let theirs = exported(&stage.theirs, &all).await;
        assert!(file_of(&stage.theirs, &theirs).await.body == file.body);

        let newest =
            json!({ "preset": "sukeneko_export", "orders": { "filter": {}, "sort": "-ordered_at" } });
        let export = exported(&stage.ours, &newest).await;
        let text = text(&file_of(&stage.ours, &export).await);
        assert_eq!(text.lines().next().unwrap().split(',').count(), 63);
        assert_eq!(export["columns"].as_array().unwrap().len(), 63);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundled_order_stands_in_the_export_and_not_in_what_is_imported() {
    for stage in stages().await {
        let ours = &stage.ours;
        let mut ids = Vec::new();
        for number in ["A-1", "A-2"] {
            let made = ours.post("/v1/orders", &order(number)).await;
            ids.push(made.json()["id"].clone());
        }
        let made = ours
            .post("/v1/bundles", &json!({ "parent": ids[0], "children": [ids[1]] }))
            .await;
        assert_eq!(made.status, 201, "{}", made.text());
        for (preset, orders, bundled) in [("sukeneko_export", 2, 1), ("sukeneko_standard", 1, 0)] {
            let ask = json!({ "preset": preset, "orders": { "ids": ids } });
            let export = exported(ours, &ask).await;
            assert_eq!(export["orders"], orders, "{export}");
            let text = text(&file_of(ours, &export).await);
            let rows = text.lines().filter(|row| row.starts_with("JS,A-2,"));
            assert_eq!(rows.count(), bundled, "{text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_says_who_took_an_order_and_when_it_was_paid_and_done() {
    for stage in stages().await {
        let ours = &stage.ours;
        let hanako = stage.staff("田中 花子").await;
        let made = hanako.post("/v1/orders", &order("F-1")).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let path = format!("/v1/orders/{}", made.json()["id"].as_str().unwrap());
        let plain = ours.post("/v1/orders", &order("F-2")).await;
        let mut last = String::new();
        for (amount, day) in [(1200, "2026-11-23"), (2000, "2026-11-21"), (100, "2026-11-25")] {
            let body = json!({ "amount": amount, "received_on": day });
            let paid = ours.post(&format!("{path}/payments"), &body).await;
            assert_eq!(paid.status, 201, "{}", paid.text());
            last = paid.json()["id"].as_str().unwrap().to_owned();
        }
        ours.post(&format!("/v1/payments/{last}/undo"), &json!({})).await;
        let columns = [
            "order.paid_on",
            "order.registered_by",
            "order.completed_on",
            "shipment.shipped_on",
        ];
        let columns: Vec<Value> = columns
            .iter()
            .map(|field| json!({ "label": field, "field": field }))
            .collect();
        let layout = json!({ "columns": columns, "rows": "shipment", "header": false, "line_end": "lf" });
        let orders = json!([made.json()["id"], plain.json()["id"]]);
        let ask = json!({ "layout": layout, "orders": { "ids": orders } });
        let file = text(&file_of(ours, &exported(ours, &ask).await).await);
        assert_eq!(file, "2026/11/23,田中 花子,,\n,,,\n");

        for to in ["awaiting_shipment", "shipping_work"] {
            let moved = ours.post(&format!("{path}/move"), &json!({ "to": to })).await;
            assert_eq!(moved.status, 200, "{}", moved.text());
        }
        let shipment = ours.get(&path).await.json()["shipments"][0]["id"].clone();
        let ship = format!("/v1/shipments/{}/ship", shipment.as_str().unwrap());
        let shipped = ours.post(&ship, &json!({ "shipped_on": "2026-11-20" })).await;
        assert_eq!(shipped.status, 200, "{}", shipped.text());
        let done = ours
            .post(&format!("{path}/move"), &json!({ "to": "completed" }))
            .await;
        assert_eq!(done.status, 200, "{}", done.text());
        let file = text(&file_of(ours, &exported(ours, &ask).await).await);
        let today = stage.app.now().date_in_tokyo().format("%Y/%m/%d");
        assert_eq!(file, format!("2026/11/23,田中 花子,{today},2026/11/20\n,,,\n"));

        let full = json!({ "preset": "sukeneko_export_full", "orders": { "ids": orders } });
        let file = text(&file_of(ours, &exported(ours, &full).await).await);
        let mut rows = csv::Reader::from_reader(file.as_bytes());
        let names = rows.headers().unwrap().clone();
        let first = rows.records().next().unwrap().unwrap();
        let cell = |name: &str| &first[names.iter().position(|known| known == name).unwrap()];
        assert_eq!(
            ["入金日", "登録担当者", "処理済日"].map(cell),
            ["2026/11/23", "田中 花子", &today.to_string()]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_says_what_a_file_looks_like() {
    for stage in stages().await {
        let mut first = order("T-1");
        first["buyer"]["family_name"] = json!("𠮷野");
        first["shipments"][0]["lines"][1]["name"] = json!("=HYPERLINK(\"x\")");
        stage.ours.post("/v1/orders", &first).await;
        let columns = json!([
            { "label": "番号", "field": "order.number" },
            { "label": "氏名", "fields": ["buyer.family_name", "buyer.given_name"] },
            { "label": "店", "value": "ねこ商店" },
            { "label": "商品", "field": "line.name" },
            { "label": "送料", "field": "shipment.shipping_fee" },
        ]);
        let new = json!({ "name": "出荷用", "layout": { "columns": columns, "line_end": "lf" } });
        let made = stage.ours.post("/v1/export-templates", &new).await;
        assert_eq!((made.status.as_u16(), made.header("etag")), (201, "\"1\""));
        let template = made.json();
        let path = made.header("location").to_owned();
        let taken = stage.ours.post("/v1/export-templates", &new).await;
        assert_eq!(taken.problem(), (409, "taken".into()));

        let by_template =
            json!({ "template_id": template["id"], "orders": { "filter": { "number": ["T-1"] } } });
        let export = exported(&stage.ours, &by_template).await;
        let written = text(&file_of(&stage.ours, &export).await);
        let expected = "番号,氏名,店,商品,送料\n\
             T-1,吉野 一郎,ねこ商店,煎茶,660\n\
             T-1,吉野 一郎,ねこ商店,\"'=HYPERLINK(\"\"x\"\")\",0\n";
        assert_eq!(written, expected);
        assert_eq!(export["replaced"], json!([{ "character": "𠮷", "count": 2 }]));

        let strict = json!({ "layout": {
            "columns": columns, "unmappable": "fail", "encoding": "cp932" },
            "orders": { "filter": {} } });
        let refused = exported(&stage.ours, &strict).await;
        assert_eq!(
            (&refused["status"], &refused["refused"]),
            (&json!("failed"), &json!("unmappable_character"))
        );
        let none = file_of(&stage.ours, &refused).await;
        assert_eq!(none.problem(), (409, "no_file".into()));

        let plain = json!({ "layout": { "columns": columns, "excel_safe": false, "encoding": "utf-8-bom",
            "amounts": "every", "header": false, "quotes": "always" }, "orders": { "filter": {} } });
        let export = exported(&stage.ours, &plain).await;
        let written = file_of(&stage.ours, &export).await.text();
        let last = written.lines().last().unwrap();
        assert_eq!(last, r#""T-1","𠮷野 一郎","ねこ商店","=HYPERLINK(""x"")","660""#);
        assert!(written.starts_with('\u{feff}'));

        let patched = stage
            .ours
            .patch(&path, &[("if-match", "\"1\"")], &json!({ "name": "出荷" }))
            .await;
        assert_eq!(patched.header("etag"), "\"2\"");
        let stale = stage
            .ours
            .send(Method::DELETE, &path, &[("if-match", "\"1\"")], Vec::new())
            .await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let removed = stage
            .ours
            .send(Method::DELETE, &path, &[("if-match", "\"2\"")], Vec::new())
            .await;
        assert_eq!(removed.status, 204);
        let gone = stage.ours.post("/v1/order-exports", &by_template).await;
        assert_eq!(
            gone.errors(),
            [("/template_id".into(), "unknown_reference".into())]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_column_is_named() {
    for stage in stages().await {
        let wrong = json!({ "rows": "order", "columns": [
            { "label": "a", "field": "order.nummer" },
            { "label": "b", "field": "line.sku" },
            { "label": "c", "field": "order.number", "value": "x" },
        ] });
        let new = json!({ "name": "x", "layout": wrong });
        let refused = stage.ours.post("/v1/export-templates", &new).await;
        assert_eq!(refused.errors(), [("/layout/columns/2".into(), "invalid".into())]);
        let mut new = new;
        new["layout"]["columns"].as_array_mut().unwrap().pop();
        let refused = stage.ours.post("/v1/export-templates", &new).await;
        assert_eq!(
            refused.errors(),
            [
                ("/layout/columns/0/field".into(), "unknown_column".into()),
                ("/layout/columns/1/field".into(), "conflicts".into()),
            ]
        );
        for (body, pointer) in [
            (json!({ "orders": { "filter": {} } }), ""),
            (
                json!({ "preset": "excel", "orders": { "filter": {} } }),
                "/preset",
            ),
            (json!({ "preset": "sukeneko_export", "orders": {} }), "/orders"),
            (
                json!({ "preset": "sukeneko_export", "orders": { "filter": { "route": ["NO"] } } }),
                "?route",
            ),
        ] {
            let refused = stage.ours.post("/v1/order-exports", &body).await;
            assert_eq!(refused.errors()[0].0, pointer, "{}", refused.text());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn personal_columns_need_their_scope_and_are_audited() {
    for stage in stages().await {
        let made = stage.ours.post("/v1/orders", &order("P-1")).await.json();
        let exporter = stage.key(&[Scope::OrdersExport]).await;
        let personal = json!({ "preset": "sukeneko_export", "orders": { "filter": {} } });
        let refused = exporter.post("/v1/order-exports", &personal).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        let plain = json!({ "layout": { "columns": [{ "label": "番号", "field": "order.number" }] },
            "orders": { "ids": [made["id"]] } });
        let export = exported(&exporter, &plain).await;
        assert_eq!(
            (&export["personal"], &export["orders"], &export["rows"]),
            (&json!(false), &json!(1), &json!(2))
        );
        assert_eq!(text(&file_of(&exporter, &export).await), "番号\r\nP-1\r\nP-1\r\n");

        let export = exported(&stage.ours, &personal).await;
        let refused = file_of(&exporter, &export).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        assert_eq!(file_of(&stage.ours, &export).await.status, 200);
        assert_eq!(
            file_of(&stage.theirs, &export).await.problem(),
            (404, "not_found".into())
        );
        let foreign = stage.theirs.post("/v1/order-exports", &plain).await;
        assert_eq!(
            foreign.errors(),
            [("/orders/ids/0".into(), "unknown_reference".into())]
        );

        let log = stage.ours.all("/v1/audit-log").await;
        let deeds = |action: &str| log.iter().filter(|entry| entry["action"] == action).count();
        assert_eq!((deeds("orders.exported"), deeds("orders.read")), (2, 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_short_file_is_answered_at_once() {
    for stage in stages().await {
        stage.ours.import("", &demo_file(80)).await;
        let all = json!({ "preset": "sukeneko_standard", "orders": { "filter": {} } });
        let file = stage.ours.post("/v1/orders/export", &all).await;
        assert_eq!(file.status, 200);
        assert_eq!(file.header("content-type"), "text/csv; charset=shift_jis");
        assert_eq!(file.header("replaced-characters"), "0");
        let kept = exported(&stage.ours, &all).await;
        assert!(file_of(&stage.ours, &kept).await.body == file.body);

        let mut odd = order("S-1");
        odd["buyer"]["family_name"] = json!("𠮷野");
        let odd = stage.ours.post("/v1/orders", &odd).await.json();
        let names = |unmappable: &str| {
            json!({ "layout": { "rows": "order", "unmappable": unmappable,
                "columns": [{ "label": "氏名", "field": "buyer.family_name" }] },
                "orders": { "ids": [odd["id"]] } })
        };
        let file = stage.ours.post("/v1/orders/export", &names("replace")).await;
        assert_eq!(text(&file), "氏名\r\n〓野\r\n");
        assert_eq!(file.header("replaced-characters"), "1");
        let refused = stage.ours.post("/v1/orders/export", &names("fail")).await;
        assert_eq!(
            refused.errors(),
            [("/orders".into(), "unmappable_character".into())]
        );

        let exporter = stage.key(&[Scope::OrdersExport]).await;
        let refused = exporter.post("/v1/orders/export", &all).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        let log = stage.ours.all("/v1/audit-log").await;
        let deeds = log.iter().filter(|entry| entry["action"] == "orders.exported");
        assert_eq!(deeds.count(), 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_too_long_is_not_answered_at_once() {
    for stage in stages().await {
        stage.ours.import("", &demo_file(1_200)).await;
        let rows = |rows: &str, field: &str| {
            json!({ "layout": { "rows": rows, "columns": [{ "label": "番号", "field": field }] },
                "orders": { "filter": {} } })
        };
        let file = stage
            .ours
            .post("/v1/orders/export", &rows("order", "order.number"))
            .await;
        assert_eq!(file.status, 200);
        assert_eq!(text(&file).lines().count(), 1_201);
        let refused = stage
            .ours
            .post("/v1/orders/export", &rows("line", "order.number"))
            .await;
        assert_eq!(refused.errors(), [("/orders".into(), "too_many_items".into())]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_cancelled_is_not_made() {
    for mut stage in stages().await {
        stage.rest().await;
        let all = json!({ "preset": "sukeneko_standard", "orders": { "filter": {} } });
        let asked = stage.ours.post("/v1/order-exports", &all).await;
        let path = asked.header("location").to_owned();
        let cancelled = stage.ours.post(&format!("{path}/cancel"), &json!({})).await;
        assert_eq!(cancelled.json()["status"], "cancelled");
        let again = stage.ours.post(&format!("{path}/cancel"), &json!({})).await;
        assert_eq!(again.problem(), (409, "finished".into()));
        stage.work();
        let other = exported(&stage.ours, &all).await;
        assert_eq!(other["status"], "succeeded");
        assert_eq!(stage.ours.get(&path).await.json()["status"], "cancelled");
        let none = stage.ours.get(&format!("{path}/file")).await;
        assert_eq!(none.problem(), (409, "no_file".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sales_are_added_up_by_product() {
    for stage in stages().await {
        let mut late = order("R-2");
        late["ordered_at"] = json!("2026-11-22T00:00:00+09:00");
        let mut phone = order("R-3");
        phone["route"] = json!("TEL");
        for order in [order("R-1"), late, phone] {
            assert_eq!(stage.ours.post("/v1/orders", &order).await.status, 201);
        }
        let path = "/v1/reports/sales-by-product?ordered_from=2026-11-20&ordered_to=2026-11-21";
        let sales = stage.ours.all(path).await;
        let tea = |route: Value, orders: i64| {
            json!({ "sku": "TEA-8", "name": "煎茶", "route": route, "orders": orders,
                "quantity": orders, "amount": 1440 * orders })
        };
        assert_eq!(sales.len(), 2);
        assert_eq!(sales[1], tea(Value::Null, 2));
        let by_route = stage.ours.all(&format!("{path}&by_route=true&limit=1")).await;
        assert_eq!(by_route.len(), 4);
        assert_eq!(by_route[2..], [tea(json!("JS"), 1), tea(json!("TEL"), 1)]);
        let of_one = stage.ours.all(&format!("{path}&route=TEL")).await;
        assert_eq!(of_one[1], tea(Value::Null, 1));
        let file = stage.ours.get(&path.replace("product?", "product.csv?")).await;
        let text = text(&file);
        assert!(text.starts_with("商品コード,商品名,受注ルート,受注件数,個数,売上金額\r\n"));
        assert!(text.ends_with("TEA-8,煎茶,,2,2,2880\r\n"), "{text}");
        // A file of the same orders says the same.
        let asked = async |preset: &str, more: Value| -> String {
            let mut filter = json!({ "ordered_from": "2026-11-20T00:00:00+09:00",
                "ordered_to": "2026-11-22T00:00:00+09:00" });
            filter
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            let body = json!({ "preset": preset, "orders": { "filter": filter } });
            let export = exported(&stage.ours, &body).await;
            assert_eq!(export["personal"], false);
            self::text(&file_of(&stage.ours, &export).await)
        };
        let without = |text: &str, place: usize| -> String {
            let cut = |line: &str| {
                let mut cells: Vec<&str> = line.split(',').collect();
                cells.remove(place);
                cells.join(",") + "\r\n"
            };
            text.lines().map(cut).collect()
        };
        assert_eq!(asked("sales_by_product", json!({})).await, without(&text, 2));
        let routed = stage
            .ours
            .get(&format!(
                "{}&by_route=true",
                path.replace("product?", "product.csv?")
            ))
            .await;
        let routed = self::text(&routed);
        assert_eq!(asked("sales_by_product_and_route", json!({})).await, routed);
        let one = asked("sales_by_product", json!({ "route": ["TEL"] })).await;
        assert!(one.ends_with("TEA-8,煎茶,1,1,1440\r\n"), "{one}");
        let backwards = stage
            .ours
            .get("/v1/reports/sales-by-product?ordered_from=2026-11-20&ordered_to=2026-11-19")
            .await;
        assert_eq!(
            backwards.errors(),
            [("?ordered_to".into(), "out_of_range".into())]
        );
        assert!(stage.theirs.all(path).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn conditions_say_which_orders_go_out() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (number, note) in [("A-1", "急ぎ"), ("A-2", ""), ("A-3", "急ぎ")] {
            let changes = [("/notes", json!({ "buyer": note })), ("/tags", json!([number]))];
            let made = ours.post("/v1/orders", &order_with(number, &changes)).await;
            assert_eq!(made.status, 201, "{}", made.text());
        }
        let tagged = |tags: Value| json!({ "field": "tags", "op": "in", "value": tags });
        let kept = json!({ "name": "急ぎ", "where": tagged(json!(["A-1", "A-3"])) });
        let kept = ours.post("/v1/saved-searches", &kept).await;
        let search = kept.json()["id"].clone();
        let numbers = async |orders: Value| -> String {
            let columns = json!([{ "label": "受注番号", "field": "order.number" }]);
            let layout = json!({ "rows": "order", "columns": columns, "header": false, "line_end": "lf" });
            let export = exported(ours, &json!({ "layout": layout, "orders": orders })).await;
            file_of(ours, &export).await.text()
        };
        let two = json!({ "where": tagged(json!(["A-2", "A-3"])) });
        assert_eq!(numbers(two).await, "A-2\nA-3\n");
        let both = json!({ "where": tagged(json!(["A-2", "A-3"])), "saved_search_id": search,
            "filter": { "route": ["JS"] } });
        assert_eq!(numbers(both).await, "A-3\n");
        assert_eq!(numbers(json!({ "saved_search_id": search })).await, "A-1\nA-3\n");
        let ask = async |client: &Client, orders: Value| {
            let body = json!({ "preset": "sukeneko_export", "orders": orders });
            client.post("/v1/order-exports", &body).await
        };
        let wrong = json!({ "where": { "field": "tagz", "op": "in", "value": ["A"] } });
        let unknown = [("/orders/where/field".into(), "unknown_condition_field".into())];
        assert_eq!(ask(ours, wrong).await.errors(), unknown);
        let foreign = ask(&stage.theirs, json!({ "saved_search_id": search })).await;
        let unknown = [("/orders/saved_search_id".into(), "unknown_reference".into())];
        assert_eq!(foreign.errors(), unknown);
        let nothing = ask(ours, json!({})).await;
        assert_eq!(nothing.errors(), [("/orders".into(), "invalid".into())]);
    }
}
