//! 商品: the shop's own list of what it sells, what sales routes call it, and orders that know it.

use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::order_with;
use crate::stage::{Client, Stage, stages};

const PRODUCTS: &str = "/v1/products";
const VARIANTS: &str = "/v1/variants";
const LISTINGS: &str = "/v1/listings";

async fn made(client: &Client, path: &str, body: &Value) -> Value {
    let made = client.post(path, body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    assert_eq!(made.json(), client.get(made.header("location")).await.json());
    made.json()
}

fn at(collection: &str, thing: &Value) -> String {
    format!("{collection}/{}", thing["id"].as_str().unwrap())
}

async fn patched(client: &Client, path: &str, version: i64, body: &Value) -> crate::stage::Reply {
    let tag = format!("\"{version}\"");
    client.patch(path, &[("if-match", &tag)], body).await
}

/// An order with lines of these codes, one piece each.
async fn placed(client: &Client, number: &str, codes: &[&str]) -> String {
    let lines: Vec<Value> = codes
        .iter()
        .map(|code| json!({ "sku": code, "name": code, "quantity": 1, "unit_price": 100 }))
        .collect();
    let shipments = json!([{ "lines": lines }]);
    let made = client
        .post("/v1/orders", &order_with(number, &[("/shipments", shipments)]))
        .await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["id"].as_str().unwrap().to_owned()
}

fn whole(order: &str) -> String {
    format!("/v1/orders/{order}")
}

/// The variants and multipliers of an order's lines, and what the alert says about the others.
fn known(order: &Value) -> (Vec<(Value, Value)>, Value) {
    let lines = order["shipments"][0]["lines"].as_array().unwrap();
    let lines = lines
        .iter()
        .map(|line| (line["variant_id"].clone(), line["multiplier"].clone()))
        .collect();
    let alerts = order["alerts"].as_array().unwrap();
    let alert = alerts
        .iter()
        .find(|alert| alert["kind"] == "product_unknown" && alert["resolved_at"].is_null());
    (
        lines,
        alert.map_or(Value::Null, |alert| alert["detail"]["lines"].clone()),
    )
}

async fn until(client: &Client, order: &str, reached: impl Fn(&Value) -> bool) -> Value {
    client.import_until(&whole(order), reached).await
}

/// What a search finds, by code.
async fn found(client: &Client, q: &str) -> Vec<String> {
    let q: String = form_urlencoded::byte_serialize(q.as_bytes()).collect();
    let found = client.all(&format!("/v1/products?limit=1&q={q}")).await;
    let code = |product: &Value| product["code"].as_str().unwrap().to_owned();
    found.iter().map(code).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn products_are_searched_by_code_name_and_jan() {
    for stage in stages().await {
        let ours = &stage.ours;
        for product in [
            json!({ "code": "Tea-8", "name": "静岡 せんちゃ　100ｇ", "variants": [
                { "sku": "T8-100", "jan": "4901085614679" }] }),
            json!({ "code": "CUP", "name": "湯呑（煎茶用）", "variants": [{ "sku": "ｃup_red" }, { "sku": "CUP-BLUE" }] }),
            json!({ "code": "POT", "name": "急須", "variants": [{ "sku": "POT" }] }),
        ] {
            let made = ours.post(PRODUCTS, &product).await;
            assert_eq!(made.status, 201, "{}", made.text());
        }
        // As the migration leaves what there was.
        let forget = "UPDATE products SET search_key = NULL WHERE code = 'CUP'";
        store::sql(&stage.app.store.db, forget).exec().await.unwrap();
        assert!(found(ours, "湯呑").await.is_empty());
        assert_eq!(workflows::products::read_up(&stage.app).await.unwrap(), 1);
        assert_eq!(workflows::products::read_up(&stage.app).await.unwrap(), 0);
        for (q, expected) in [
            ("tea", vec!["Tea-8"]),
            ("ｾﾝﾁｬ", vec!["Tea-8"]),
            ("100g 静岡", vec!["Tea-8"]),
            ("煎茶", vec!["CUP"]),
            ("4901085614679", vec!["Tea-8"]),
            ("490108561467", vec![]),
            ("t8", vec!["Tea-8"]),
            ("cup-red", vec!["CUP"]),
            ("CUP", vec!["CUP"]),
            ("-", vec!["Tea-8"]),
            ("急須", vec!["POT"]),
            ("急須 茶", vec![]),
            ("%", vec![]),
            (" ", vec!["CUP", "POT", "Tea-8"]),
        ] {
            let mut found = found(ours, q).await;
            found.sort();
            assert_eq!(found, expected, "{q}");
        }
        assert!(stage.theirs.all("/v1/products?q=tea").await.is_empty());
        let pot = &ours.all("/v1/products?q=POT").await[0];
        let renamed = patched(
            ours,
            &at(PRODUCTS, pot),
            1,
            &json!({ "name": "土瓶", "active": false }),
        )
        .await;
        assert_eq!(renamed.status, 200, "{}", renamed.text());
        assert!(ours.all("/v1/products?q=POT&active=true").await.is_empty());
        assert_eq!(
            (found(ours, "土瓶").await, found(ours, "急須").await),
            (vec!["POT".to_owned()], vec![])
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn products_are_made_changed_listed_and_removed() {
    for stage in stages().await {
        let ours = &stage.ours;
        let shirt = made(
            ours,
            PRODUCTS,
            &json!({ "code": "SHIRT", "name": "シャツ", "first_axis": "色", "second_axis": "サイズ",
                "categories": ["衣料"], "images": [{ "url": "https://img.example.jp/1.jpg" }],
                "variants": [
                    { "sku": "SHIRT-R-M", "first_option": "赤", "second_option": "M", "price": 2000,
                      "jan": "4901085614679" },
                    { "sku": "SHIRT-B-M", "first_option": "青", "second_option": "M", "price": 2100 },
                ] }),
        )
        .await;
        assert_eq!(shirt["variants"][0]["jan_valid"], true);
        let cap = made(ours, PRODUCTS, &json!({ "code": "CAP", "name": "帽子" })).await;
        assert_eq!(cap["variants"][0]["sku"], "CAP");
        // What is wrong is told all at once.
        let refused = ours
            .post(
                PRODUCTS,
                &json!({ "code": "X", "name": "x", "variants": [
                    { "sku": "A", "jan": "4901085614670" }, { "sku": "A", "tax_rate_bp": 500 } ] }),
            )
            .await;
        assert_eq!(
            refused.errors(),
            [
                ("/variants/0/jan".to_owned(), "bad_check_digit".to_owned()),
                ("/variants/1/tax_rate_bp".to_owned(), "not_in_list".to_owned()),
                ("/variants/1/sku".to_owned(), "duplicate_item".to_owned()),
            ]
        );
        for (body, pointer) in [
            (
                json!({ "code": "CAP", "name": "x", "variants": [{ "sku": "NEW" }] }),
                "/code",
            ),
            (
                json!({ "code": "NEW", "name": "x", "variants": [{ "sku": "CAP" }] }),
                "/sku",
            ),
        ] {
            let taken = ours.post(PRODUCTS, &body).await;
            assert_eq!(taken.problem(), (409, "taken".into()), "{pointer}");
        }
        // Pages by key, with filters.
        let codes = |items: Vec<Value>, field: &str| -> Vec<String> {
            items
                .iter()
                .map(|item| item[field].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(
            codes(ours.all("/v1/products?limit=1").await, "code"),
            ["CAP", "SHIRT"]
        );
        assert_eq!(codes(ours.all("/v1/products?code=SH").await, "code"), ["SHIRT"]);
        assert_eq!(
            codes(ours.all("/v1/variants?sku=SHIRT-&limit=1").await, "sku"),
            ["SHIRT-B-M", "SHIRT-R-M"]
        );
        assert_eq!(
            codes(ours.all("/v1/variants?jan=4901085614679").await, "sku"),
            ["SHIRT-R-M"]
        );
        let of_cap = format!("/v1/variants?product_id={}", cap["id"].as_str().unwrap());
        assert_eq!(codes(ours.all(&of_cap).await, "sku"), ["CAP"]);
        assert!(stage.theirs.all(PRODUCTS).await.is_empty());
        // Changes name the version they were made from.
        let path = at(PRODUCTS, &cap);
        let changed = patched(ours, &path, 1, &json!({ "name": "麦わら帽子", "active": false })).await;
        assert_eq!(
            (changed.json()["name"].clone(), changed.json()["version"].clone()),
            (json!("麦わら帽子"), json!(2))
        );
        assert_eq!(
            patched(ours, &path, 1, &json!({ "name": "x" })).await.problem().1,
            "stale"
        );
        let variant = at(VARIANTS, &cap["variants"][0]);
        let changed = patched(ours, &variant, 1, &json!({ "price": 900, "cost": null })).await;
        assert_eq!(changed.json()["price"], 900);
        let changed = patched(ours, &variant, 2, &json!({ "price": null })).await;
        assert_eq!(changed.json()["price"], Value::Null);
        // One that an order has stays.
        placed(ours, "P-1", &["SHIRT-R-M"]).await;
        let removed = ours
            .send(Method::DELETE, &at(PRODUCTS, &shirt), &[], Vec::new())
            .await;
        assert_eq!(removed.problem(), (409, "in_use".into()));
        let removed = ours.send(Method::DELETE, &path, &[], Vec::new()).await;
        assert_eq!(removed.status, 204);
        assert_eq!(codes(ours.all(VARIANTS).await, "sku"), ["SHIRT-B-M", "SHIRT-R-M"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sets_hold_variants_and_no_sets() {
    for stage in stages().await {
        let ours = &stage.ours;
        let single = async |code: &str| {
            made(ours, PRODUCTS, &json!({ "code": code, "name": code })).await["variants"][0].clone()
        };
        let (cup, pot) = (single("CUP").await, single("POT").await);
        let parts = json!([
            { "variant_id": cup["id"], "quantity": 5 }, { "variant_id": pot["id"], "quantity": 1 },
        ]);
        let set = made(
            ours,
            PRODUCTS,
            &json!({ "code": "SET", "name": "茶器", "variants": [{ "sku": "SET", "components": parts }] }),
        )
        .await["variants"][0]
            .clone();
        assert_eq!(set["components"].as_array().unwrap().len(), 2);
        assert_eq!(ours.all("/v1/variants?is_set=true").await[0]["id"], set["id"]);
        // Neither a set of sets, nor a set out of what is in one, nor itself.
        let other = single("OTHER").await;
        for (variant, part, pointer) in [
            (&other, &set, "/components/0/variant_id"),
            (&cup, &other, "/components"),
            (&other, &other, "/components/0/variant_id"),
        ] {
            let body = json!({ "components": [{ "variant_id": part["id"], "quantity": 1 }] });
            let refused = patched(ours, &at(VARIANTS, variant), 1, &body).await;
            assert_eq!(refused.errors(), [(pointer.to_owned(), "set_in_set".to_owned())]);
        }
        let foreign = made(&stage.theirs, PRODUCTS, &json!({ "code": "F", "name": "F" })).await;
        let body = json!({ "components": [{ "variant_id": foreign["variants"][0]["id"], "quantity": 1 }] });
        let refused = patched(ours, &at(VARIANTS, &other), 1, &body).await;
        assert_eq!(refused.errors()[0].1, "unknown_reference");
        let removed = ours
            .send(Method::DELETE, &at(VARIANTS, &cup), &[], Vec::new())
            .await;
        assert_eq!(removed.problem().1, "in_use");
        let changed = patched(ours, &at(VARIANTS, &set), 1, &json!({ "components": null })).await;
        assert_eq!(changed.json()["components"], Value::Null);
        let removed = ours
            .send(Method::DELETE, &at(VARIANTS, &cup), &[], Vec::new())
            .await;
        assert_eq!(removed.status, 204);
    }
}

/// The temperatures of an order's shipments, and the details of its alerts about them.
fn cooled(order: &Value) -> (Vec<&str>, Vec<(&str, &str, &Value)>) {
    let shipments = order["shipments"].as_array().unwrap().iter();
    let alerts = order["alerts"].as_array().unwrap().iter();
    let cooled = |alert: &&Value| alert["kind"] == "chilled" || alert["kind"] == "frozen";
    let text = Value::as_str;
    (
        shipments
            .filter_map(|shipment| text(&shipment["temperature"]))
            .collect(),
        alerts
            .filter(cooled)
            .filter_map(|alert| Some((text(&alert["kind"])?, text(&alert["severity"])?, &alert["detail"])))
            .collect(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn goods_say_how_cold_they_are_kept() {
    for stage in stages().await {
        let ours = &stage.ours;
        let product = |code: &str, temperature: &str| json!({ "code": code, "name": code, "variants": [{ "sku": code, "temperature": temperature }] });
        let ice = made(ours, PRODUCTS, &product("ICE", "frozen")).await;
        made(ours, PRODUCTS, &product("CHEESE", "chilled")).await;
        made(ours, PRODUCTS, &product("TEA", "ambient")).await;
        let parts = json!([{ "variant_id": ice["variants"][0]["id"], "quantity": 2 }]);
        let gift =
            json!({ "code": "GIFT", "name": "詰合せ", "variants": [{ "sku": "GIFT", "components": parts }] });
        let gift = made(ours, PRODUCTS, &gift).await;
        let listing = json!({ "route": "JS", "code": "ice-box", "variant_id": gift["variants"][0]["id"] });
        made(ours, LISTINGS, &listing).await;
        // Nothing was said.
        for (number, codes, temperature) in [
            ("K-1", vec!["TEA"], "ambient"),
            ("K-2", vec!["TEA", "CHEESE"], "chilled"),
            ("K-3", vec!["CHEESE", "ICE"], "frozen"),
            ("K-4", vec!["ice-box"], "frozen"),
        ] {
            let order = ours.get(&whole(&placed(ours, number, &codes).await)).await.json();
            let all = json!({ "shipments": [1] });
            let alerts = [(temperature, "info", &all)];
            let alerts = if temperature == "ambient" {
                &[][..]
            } else {
                &alerts
            };
            assert_eq!(cooled(&order), (vec![temperature], alerts.to_vec()), "{number}");
        }
        // The source says so: it stays, and somebody is told.
        let lines = json!([{ "sku": "ICE", "name": "氷菓", "quantity": 1, "unit_price": 100 },
            { "sku": "TEA", "name": "茶", "quantity": 1, "unit_price": 100 }]);
        let shipments = json!([{ "temperature": "ambient", "lines": lines }]);
        let said = order_with("K-5", &[("/shipments", shipments)]);
        let told = ours.post("/v1/orders", &said).await;
        assert_eq!(told.status, 201, "{}", told.text());
        let path = told.header("location").to_owned();
        let order = ours.get(&path).await.json();
        let too_warm = json!({ "shipments": [], "too_warm": [1] });
        assert_eq!(
            cooled(&order),
            (vec!["ambient"], vec![("frozen", "warning", &too_warm)])
        );
        // So it is when the order is looked at again.
        let shipment = format!("/v1/shipments/{}", order["shipments"][0]["id"].as_str().unwrap());
        let alerts = |order: &Value| -> Vec<Value> {
            cooled(order)
                .1
                .into_iter()
                .map(|(_, _, detail)| detail.clone())
                .collect()
        };
        for (version, temperature, details) in [
            (1, "chilled", vec![json!({ "shipments": [1] }), too_warm.clone()]),
            (2, "frozen", vec![json!({ "shipments": [1] })]),
        ] {
            let changed = patched(ours, &shipment, version, &json!({ "temperature": temperature })).await;
            assert_eq!(changed.status, 200, "{}", changed.text());
            let mut found = alerts(&ours.get(&path).await.json());
            found.sort_by_key(|detail| detail.get("too_warm").is_some());
            assert_eq!(found, details, "{temperature}");
        }
        // The tea needs no ice.
        let tea = &order["shipments"][0]["lines"][1]["id"];
        let split = json!({ "shipment_id": order["shipments"][0]["id"], "by": "temperature",
            "parts": [{ "lines": [{ "line_id": tea }] }] });
        let split = ours.post(&format!("{path}/split"), &split).await;
        assert_eq!(split.status, 200, "{}", split.text());
        let order = ours.get(&path).await.json();
        assert_eq!(cooled(&order).0, ["frozen", "ambient"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_know_their_products_and_heal() {
    for stage in stages().await {
        let ours = &stage.ours;
        // A shop without a list of products is told nothing.
        let before = placed(ours, "H-0", &["TEA", "tea-3pack"]).await;
        let (lines, alert) = known(&ours.get(&whole(&before)).await.json());
        assert_eq!(lines, [(Value::Null, json!(1)), (Value::Null, json!(1))]);
        assert_eq!(alert, Value::Null);
        let tea = made(
            ours,
            PRODUCTS,
            &json!({ "code": "TEA", "name": "茶", "variants": [{ "sku": "TEA", "jan": "4901085614679" }] }),
        )
        .await["variants"][0]
            .clone();
        // What came before knows its product now; its other code is unknown. Lines and alerts are read one
        // after the other, and may be of before and after.
        let unknown = json!([{ "line": 2, "code": "tea-3pack" }]);
        until(ours, &before, |order| {
            let (lines, alert) = known(order);
            lines[0].0 == tea["id"] && alert == unknown
        })
        .await;
        let listing = made(
            ours,
            LISTINGS,
            &json!({ "route": "JS", "code": "tea-3pack", "variant_id": tea["id"], "multiplier": 3 }),
        )
        .await;
        until(ours, &before, |order| {
            let (lines, alert) = known(order);
            lines[1] == (tea["id"].clone(), json!(3)) && alert.is_null()
        })
        .await;
        // At the door, with proposals for what is not known.
        let order = placed(ours, "H-1", &["tea-3pack", "TEA", "t.e.a", "4901085614679", "??"]).await;
        let (lines, alert) = known(&ours.get(&whole(&order)).await.json());
        let one = (tea["id"].clone(), json!(1));
        let none = (Value::Null, json!(1));
        assert_eq!(
            lines,
            [
                (tea["id"].clone(), json!(3)),
                one,
                none.clone(),
                none.clone(),
                none
            ]
        );
        let proposal =
            |reason: &str| json!({ "variant": tea["id"], "sku": "TEA", "multiplier": 1, "reason": reason });
        assert_eq!(
            alert,
            json!([
                { "line": 3, "code": "t.e.a", "proposal": proposal("spelling") },
                { "line": 4, "code": "4901085614679", "proposal": proposal("jan") },
                { "line": 5, "code": "??" },
            ])
        );
        // Another shop's codes are nobody's here, and an undo forgets nothing that is known since.
        let theirs = placed(&stage.theirs, "H-1", &["TEA"]).await;
        assert_eq!(
            known(&stage.theirs.get(&whole(&theirs)).await.json()).0[0].0,
            Value::Null
        );
        undo_keeps_what_is_known(ours, &tea).await;
        let path = at(LISTINGS, &listing);
        let changed = patched(ours, &path, 1, &json!({ "multiplier": 2 })).await;
        assert_eq!(changed.json()["multiplier"], 2);
        let taken = json!({ "route": "JS", "code": "tea-3pack", "variant_id": tea["id"] });
        assert_eq!(ours.post(LISTINGS, &taken).await.problem().1, "taken");
        assert_eq!(ours.all("/v1/listings?route=JS&code=tea-3pack").await.len(), 1);
        assert!(ours.all("/v1/listings?route=TEL").await.is_empty());
        assert_eq!(
            ours.send(Method::DELETE, &path, &[], Vec::new()).await.status,
            204
        );
        assert_eq!(ours.get(&path).await.status, 404);
    }
}

async fn undo_keeps_what_is_known(ours: &Client, tea: &Value) {
    let order = placed(ours, "H-2", &["LATE", "TEA"]).await;
    let read = ours.get(&whole(&order)).await.json();
    let shipment = read["shipments"][0]["id"].as_str().unwrap().to_owned();
    let changed = patched(
        ours,
        &format!("/v1/shipments/{shipment}"),
        read["version"].as_i64().unwrap(),
        &json!({ "carrier": "ヤマト" }),
    )
    .await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    made(
        ours,
        LISTINGS,
        &json!({ "route": "JS", "code": "LATE", "variant_id": tea["id"] }),
    )
    .await;
    until(ours, &order, |order| known(order).1.is_null()).await;
    let undone = ours.post(&format!("/v1/orders/{order}/undo"), &json!({})).await;
    assert_eq!(undone.status, 200, "{}", undone.text());
    let read = ours.get(&whole(&order)).await.json();
    assert_eq!(known(&read).0[0].0, tea["id"]);
    assert!(known(&read).1.is_null());
}

async fn uploaded(stage: &Stage, query: &str, file: &str) -> Value {
    let path = format!("/v1/product-imports{query}");
    let headers = [("content-type", "text/csv")];
    let bytes = file.as_bytes().to_vec();
    let done = stage.ours.send(Method::POST, &path, &headers, bytes).await;
    assert_eq!(done.status, 200, "{}", done.text());
    done.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn images_that_a_file_has_no_room_for_stay() {
    for stage in stages().await {
        let ours = &stage.ours;
        let image = |n: usize| json!({ "url": format!("{n}.jpg"), "caption": "" });
        let images: Vec<Value> = (0..9).map(image).collect();
        let body = json!({ "code": "A", "name": "皿", "images": images,
            "first_axis": "色",
            "variants": [{ "sku": "A-RED", "first_option": "赤" }, { "sku": "A-BLUE", "first_option": "青" }] });
        made(ours, PRODUCTS, &body).await;
        let out = ours.get("/v1/product-exports/products.csv?encoding=utf-8").await;
        let file = String::from_utf8(out.body).unwrap();
        let again = uploaded(&stage, "", &file).await;
        assert_eq!(again["unchanged"], 2, "{again}");
        // A place that is emptied is emptied once, not once for each variant.
        uploaded(&stage, "", &file.replace(",0.jpg,", ",,")).await;
        let left = ours.all(PRODUCTS).await[0]["images"].clone();
        assert_eq!(left, json!(images[1..]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_tell_how_many_there_are() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = |code: &str| json!({ "code": code, "name": code });
        let tea = made(ours, PRODUCTS, &one("TEA")).await["variants"][0]["id"].clone();
        made(ours, PRODUCTS, &one("FREE")).await;
        let parts = json!([{ "variant_id": tea, "quantity": 2 }]);
        let set =
            json!({ "code": "SET", "name": "セット", "variants": [{ "sku": "SET", "components": parts }] });
        made(ours, PRODUCTS, &set).await;
        for (kind, quantity) in [("receive", 7), ("adjust", -1)] {
            let movement = json!({ "kind": kind, "variant_id": tea, "quantity": quantity });
            let moved = ours.post("/v1/stock-movements", &movement).await;
            assert_eq!(moved.status, 200, "{}", moved.text());
        }
        let file = ours
            .get("/v1/product-exports/products.csv?encoding=utf-8")
            .await
            .text();
        let rows: Vec<Vec<&str>> = file.lines().map(|line| line.split(',').collect()).collect();
        let place = |column: &str| rows[0].iter().position(|name| *name == column).unwrap();
        let (code, stock) = (place("助ネコ商品コード"), place("実在庫数"));
        let shown: Vec<(&str, &str)> = rows[1..].iter().map(|row| (row[code], row[stock])).collect();
        assert_eq!(shown, [("FREE", ""), ("SET", ""), ("TEA", "6")], "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_make_and_change_products() {
    for stage in stages().await {
        let ours = &stage.ours;
        let order = placed(ours, "F-1", &["A-RED"]).await;
        let file = "助ネコ商品コード,商品名,販売価格,自社商品コード,横軸,JANコード,店舗ID,メモ\n\
            A,皿,500,A-RED,赤,4901085614670,S1,棚3\nA,皿,550,A-BLUE,青,,S1,棚3\nB,箸,100,,,,S1,\n\
            C,,1,,,,,\nB2,盆,1,B,,,,\n";
        let expected = json!({ "rows": 5, "created": 3, "updated": 0, "unchanged": 0, "failed": 2, "issues": [
            { "row": 2, "column": "JANコード", "code": "bad_check_digit", "warning": true },
            { "row": 5, "column": "商品名", "code": "required", "warning": false },
            { "row": 6, "column": "自社商品コード", "code": "taken", "warning": false },
        ] });
        assert_eq!(uploaded(&stage, "?dry_run=true", file).await, expected);
        assert!(ours.all(PRODUCTS).await.is_empty());
        assert_eq!(uploaded(&stage, "", file).await, expected);
        let products = ours.all(PRODUCTS).await;
        assert_eq!(products[0]["extra"], json!({ "店舗ID": "S1", "メモ": "棚3" }));
        let red = &products[0]["variants"][0];
        assert_eq!((&red["price"], &red["jan_valid"]), (&json!(500), &json!(false)));
        until(ours, &order, |order| known(order).0[0].0 == red["id"]).await;
        // The same file again changes nothing; a column that is not there changes nothing.
        let again = uploaded(&stage, "", file).await;
        assert_eq!(
            (again["unchanged"].clone(), again["created"].clone()),
            (json!(3), json!(0))
        );
        let prices = uploaded(&stage, "", "助ネコ商品コード,販売価格\nB,120\nA,1\n").await;
        assert_eq!(
            (prices["updated"].clone(), prices["failed"].clone()),
            (json!(1), json!(1))
        );
        let variants = ours.all(VARIANTS).await;
        let price = |sku: &str| variants.iter().find(|v| v["sku"] == sku).unwrap()["price"].clone();
        assert_eq!((price("B"), price("A-RED")), (json!(120), json!(500)));
        // What goes out comes in again equal.
        for encoding in ["shift_jis", "utf-8"] {
            let path = format!("/v1/product-exports/products.csv?encoding={encoding}");
            let out = ours.get(&path).await;
            assert_eq!(out.status, 200);
            let headers = [("content-type", "text/csv")];
            let again = ours
                .send(Method::POST, "/v1/product-imports", &headers, out.body)
                .await;
            let again = again.json();
            assert_eq!(again["failed"], 0, "{again}");
            assert_eq!(again["unchanged"], again["rows"], "{again}");
        }
        let headers = [("content-type", "text/csv")];
        let nothing = ours
            .send(
                Method::POST,
                "/v1/product-imports",
                &headers,
                b"a,b\n1,2\n".to_vec(),
            )
            .await;
        assert_eq!(nothing.errors()[0].1, "header_not_found");
    }
}
