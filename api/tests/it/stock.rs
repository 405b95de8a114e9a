//! 在庫: what orders hold, what people move, and that levels are always the ledger's sums.

use domain::VariantId;
use poem::http::Method;
use serde_json::{Value, json};
use store::sql;
use store::testing::{databases, postgres};
use uuid::Uuid;
use workflows::Stop;

use crate::sample::order_with;
use crate::stage::{Client, Reply, Stage, stages};

const PRODUCTS: &str = "/v1/products";
const MOVEMENTS: &str = "/v1/stock-movements";

async fn made(client: &Client, path: &str, body: &Value) -> Value {
    let made = client.post(path, body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()
}

/// The id of a new product's only variant.
async fn variant(client: &Client, code: &str) -> Value {
    let product = made(client, PRODUCTS, &json!({ "code": code, "name": code })).await;
    product["variants"][0]["id"].clone()
}

async fn moved(client: &Client, kind: &str, variant: &Value, quantity: i64) -> Reply {
    let body = json!({ "kind": kind, "variant_id": variant, "quantity": quantity });
    client.post(MOVEMENTS, &body).await
}

async fn received(client: &Client, variant: &Value, quantity: i64) {
    let done = moved(client, "receive", variant, quantity).await;
    assert_eq!(done.status, 200, "{}", done.text());
}

async fn level(client: &Client, variant: &Value) -> (i64, i64, i64) {
    let path = format!("/v1/variants/{}/stock", variant.as_str().unwrap());
    let stock = client.get(&path).await.json();
    let of = |field: &str| stock[field].as_i64().unwrap();
    (of("on_hand"), of("reserved"), of("available"))
}

/// Lines of codes and quantities; each may have its shipment.
async fn placed(client: &Client, number: &str, shipments: &[&[(&str, i64)]]) -> String {
    let shipments: Vec<Value> = shipments
        .iter()
        .map(|lines| {
            let lines: Vec<Value> = lines
                .iter()
                .map(|(sku, quantity)| json!({ "sku": sku, "name": sku, "quantity": quantity, "unit_price": 10 }))
                .collect();
            json!({ "lines": lines })
        })
        .collect();
    let mut changes = vec![("/shipments", json!(shipments)), ("/totals", Value::Null)];
    // Orders of one buyer look at each other; many hands at once are of many buyers.
    if let Some(hand) = number.strip_prefix("M-") {
        let digits: u64 = hand
            .bytes()
            .fold(7, |sum, byte| (sum * 31 + u64::from(byte)) % 80_000_000);
        changes.push(("/buyer/phone", json!(format!("090{:08}", 10_000_000 + digits))));
        changes.push(("/buyer/email", json!(format!("m{hand}@example.jp"))));
    }
    let order = order_with(number, &changes);
    let made = client.post("/v1/orders", &order).await;
    assert!(made.status.is_success(), "{}", made.text());
    made.json()["id"].as_str().unwrap().to_owned()
}

async fn told(client: &Client, order: &str, act: &str, body: &Value) -> Value {
    let done = client.post(&format!("/v1/orders/{order}/{act}"), body).await;
    assert_eq!(done.status, 200, "{act}: {}", done.text());
    done.json()
}

/// What the open alert says is short, in all.
fn short(order: &Value) -> i64 {
    let alerts = order["alerts"].as_array().unwrap();
    let open = |alert: &&Value| alert["kind"] == "stock_short" && alert["resolved_at"].is_null();
    let named = alerts.iter().find(open).map(|alert| &alert["detail"]["variants"]);
    let named = named.and_then(Value::as_array).cloned().unwrap_or_default();
    named.iter().map(|named| named["short"].as_i64().unwrap()).sum()
}

async fn whole(client: &Client, order: &str) -> Value {
    client.get(&format!("/v1/orders/{order}")).await.json()
}

/// Levels are the sums of their movements, and what is reserved is what orders hold.
async fn sums_agree(stage: &Stage) {
    for client in [&stage.ours, &stage.theirs] {
        let found = workflows::stock::verify(&stage.app, client.caller.tenant, &Stop::never()).await;
        assert_eq!(found.unwrap(), Some(Vec::new()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_holds_leaves_and_gives_back() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        // What is not kept count of is never short.
        let early = placed(ours, "S-0", &[&[("TEA", 2)]]).await;
        assert_eq!(short(&whole(ours, &early).await), 0);
        received(ours, &tea, 10).await;
        let path = format!("/v1/variants/{}/stock", tea.as_str().unwrap());
        ours.import_until(&path, |stock| stock["reserved"] == 2).await;
        let order = placed(ours, "S-1", &[&[("TEA", 3)], &[("TEA", 1)]]).await;
        assert_eq!(level(ours, &tea).await, (10, 6, 4));
        // Told anew, it needs otherwise.
        let again = placed(ours, "S-1", &[&[("TEA", 5)]]).await;
        assert_eq!((order.clone(), level(ours, &tea).await), (again, (10, 7, 3)));
        // It leaves, is taken back, and is canceled; each undo keeps the stock right.
        for to in ["awaiting_shipment", "shipping_work", "shipped"] {
            told(ours, &order, "move", &json!({ "to": to })).await;
        }
        assert_eq!(level(ours, &tea).await, (5, 2, 3));
        told(ours, &order, "undo", &json!({})).await;
        assert_eq!(level(ours, &tea).await, (10, 7, 3));
        told(ours, &order, "cancel", &json!({ "reason": "客都合" })).await;
        assert_eq!(level(ours, &tea).await, (10, 2, 8));
        told(ours, &order, "undo", &json!({})).await;
        assert_eq!(level(ours, &tea).await, (10, 7, 3));
        let kinds: Vec<Value> = ours
            .all(&format!("{MOVEMENTS}?order_id={order}&limit=2"))
            .await
            .into_iter()
            .map(|movement| movement["kind"].clone())
            .collect();
        assert!(
            kinds.contains(&json!("sell")) && kinds.contains(&json!("unsell")),
            "{kinds:?}"
        );
        assert_eq!(kinds.first(), Some(&json!("reserve")));
        sums_agree(&stage).await;
    }
}

/// One job looks at the orders that wait, for those that come meanwhile too, and goes on where it was.
#[tokio::test(flavor = "multi_thread")]
async fn one_job_at_a_time_looks_at_orders_that_wait() {
    for test in databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, db) = (&stage.ours, &stage.app.store.db);
        let tenant = ours.caller.tenant;
        let (tea, cup) = (variant(ours, "TEA").await, variant(ours, "CUP").await);
        let first = placed(ours, "W-1", &[&[("TEA", 1), ("CUP", 1)]]).await;
        placed(ours, "W-2", &[&[("TEA", 2), ("CUP", 2)]]).await;
        received(ours, &tea, 9).await;
        let job = store::stock_checks::ids(db, tenant).await.unwrap()[0];
        let now = stage.app.now();
        let turn = store::stock_refills::Turn {
            tenant,
            job,
            lease: Uuid::from_u128(1),
            until: now.plus_millis(600_000),
        };
        // It has looked at the first order when its process dies: run again, it goes on behind it.
        let mut tx = db.begin().await.unwrap();
        store::stock_refills::claim(&mut tx, turn, now).await.unwrap();
        store::stock_refills::begin(&mut tx, turn, &[job]).await.unwrap();
        let seen: domain::OrderId = first.parse().unwrap();
        store::stock_refills::advance(&mut tx, turn, seen).await.unwrap();
        tx.commit().await.unwrap();
        let refill = async |job| workflows::stock::refill(&stage.app, tenant, job, &Stop::never()).await;
        assert!(refill(job).await.unwrap());
        assert_eq!(level(ours, &tea).await, (9, 2, 7));
        // More comes for the first time than orders are looked up by, while it is at work again.
        received(ours, &cup, 9).await;
        let checks = store::stock_checks::ids(db, tenant).await.unwrap();
        let many: Vec<(domain::VariantId, bool)> = (0..1_000)
            .map(|i| (domain::VariantId(Uuid::from_u128(i)), true))
            .collect();
        let mut tx = db.begin().await.unwrap();
        store::stock_checks::add(&mut tx, tenant, checks[0], &many)
            .await
            .unwrap();
        store::stock_refills::claim(&mut tx, turn, now).await.unwrap();
        tx.commit().await.unwrap();
        // The job for it leaves it to the one that is at work, which looks at all open orders then.
        assert!(refill(checks[0]).await.unwrap());
        assert_eq!(store::stock_checks::ids(db, tenant).await.unwrap(), checks);
        assert_eq!(level(ours, &cup).await, (9, 0, 9));
        assert!(refill(job).await.unwrap());
        assert_eq!(level(ours, &tea).await, (9, 3, 6));
        assert_eq!(level(ours, &cup).await, (9, 3, 6));
        assert!(store::stock_checks::ids(db, tenant).await.unwrap().is_empty());
        // Nobody holds the turn any more.
        received(ours, &tea, 1).await;
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_short_enters_and_gets_what_comes() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 3).await;
        let first = placed(ours, "N-1", &[&[("TEA", 2)]]).await;
        let second = placed(ours, "N-2", &[&[("TEA", 4)]]).await;
        let third = placed(ours, "N-3", &[&[("TEA", 1)]]).await;
        assert_eq!(level(ours, &tea).await, (3, 3, 0));
        assert_eq!(short(&whole(ours, &first).await), 0);
        assert_eq!(short(&whole(ours, &second).await), 3);
        assert_eq!(short(&whole(ours, &third).await), 1);
        // The oldest is served first.
        received(ours, &tea, 3).await;
        ours.import_until(&format!("/v1/orders/{second}"), |order| short(order) == 0)
            .await;
        assert_eq!(short(&whole(ours, &third).await), 1);
        let refused = moved(ours, "adjust", &tea, -7).await;
        assert_eq!(
            refused.errors(),
            [("/quantity".to_owned(), "not_enough_stock".to_owned())]
        );
        // Made to order: so many more may be taken.
        let path = format!("/v1/variants/{}", tea.as_str().unwrap());
        let policy = json!({ "stock_policy": { "mode": "plus", "amount": 5 } });
        let changed = ours.patch(&path, &[("if-match", "*")], &policy).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        ours.import_until(&format!("/v1/orders/{third}"), |order| short(order) == 0)
            .await;
        let fourth = placed(ours, "N-4", &[&[("TEA", 4)]]).await;
        assert_eq!(short(&whole(ours, &fourth).await), 0);
        let shown = ours.get(&format!("{path}/stock")).await.json()["shown"].clone();
        assert_eq!((level(ours, &tea).await, shown), ((6, 11, -5), json!(0)));
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sets_share_their_parts() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (cup, pot) = (variant(ours, "CUP").await, variant(ours, "POT").await);
        let parts = json!([{ "variant_id": cup, "quantity": 5 }, { "variant_id": pot, "quantity": 1 }]);
        let set = made(
            ours,
            PRODUCTS,
            &json!({ "code": "SET", "name": "茶器", "variants": [{ "sku": "SET", "components": parts }] }),
        )
        .await["variants"][0]["id"]
            .clone();
        received(ours, &cup, 12).await;
        received(ours, &pot, 9).await;
        assert_eq!(level(ours, &set).await, (0, 0, 2));
        // A set and its part in one order are summed: 5 + 8 cups, of 12.
        let order = placed(ours, "C-1", &[&[("SET", 1), ("CUP", 8)]]).await;
        assert_eq!(
            (level(ours, &cup).await, level(ours, &pot).await),
            ((12, 12, 0), (9, 1, 8))
        );
        assert_eq!(short(&whole(ours, &order).await), 1);
        assert_eq!(level(ours, &set).await, (0, 0, 0));
        let refused = moved(ours, "receive", &set, 1).await;
        assert_eq!(
            refused.errors(),
            [("/variant_id".to_owned(), "set_without_stock".to_owned())]
        );
        // A shop of bricks sells a pot; the set has one choice less.
        let sale = json!({ "lines": [{ "variant_id": pot, "quantity": 2 }], "reference": "0042" });
        assert_eq!(ours.post("/v1/store-sales", &sale).await.status, 200);
        assert_eq!(level(ours, &pot).await, (7, 1, 6));
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_set_that_changes_is_needed_otherwise_but_by_what_has_left() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (a, b, tea) = (
            variant(ours, "A").await,
            variant(ours, "B").await,
            variant(ours, "TEA").await,
        );
        let set = json!({ "code": "SET", "name": "茶器", "variants": [
            { "sku": "SET", "components": [{ "variant_id": a, "quantity": 1 }] }] });
        let set = made(ours, PRODUCTS, &set).await["variants"][0]["id"].clone();
        for part in [&a, &b, &tea] {
            received(ours, part, 10).await;
        }
        let order = placed(ours, "C-1", &[&[("SET", 1)], &[("TEA", 1)]]).await;
        told(ours, &order, "move", &json!({ "to": "awaiting_shipment" })).await;
        let shipments = whole(ours, &order).await["shipments"].clone();
        let ship = async |place: usize| {
            let path = format!("/v1/shipments/{}/ship", shipments[place]["id"].as_str().unwrap());
            let shipped = ours
                .post(&path, &json!({ "tracking_numbers": ["123456789013"] }))
                .await;
            assert_eq!(shipped.status, 200, "{}", shipped.text());
        };
        ship(0).await;
        let open = placed(ours, "C-2", &[&[("SET", 2)]]).await;
        assert_eq!(
            (level(ours, &a).await, level(ours, &b).await),
            ((9, 2, 7), (10, 0, 10))
        );
        let path = format!("/v1/variants/{}", set.as_str().unwrap());
        let parts = json!({ "components": [{ "variant_id": b, "quantity": 1 }] });
        let changed = ours.patch(&path, &[("if-match", "*")], &parts).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let path = format!("/v1/variants/{}/stock", b.as_str().unwrap());
        ours.import_until(&path, |stock| stock["reserved"] == 2).await;
        assert_eq!(level(ours, &a).await, (9, 0, 9));
        ship(1).await;
        assert_eq!(
            (level(ours, &a).await, level(ours, &b).await),
            ((9, 0, 9), (10, 2, 8))
        );
        assert_eq!(short(&whole(ours, &open).await), 0);
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warehouse_that_sells_again_serves_who_waits() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 1).await;
        let east = json!({ "code": "EAST", "name": "東", "position": 1, "sells": false });
        let east = made(ours, "/v1/warehouses", &east).await;
        let came = json!({ "kind": "receive", "variant_id": tea, "quantity": 5, "warehouse": "EAST" });
        assert_eq!(ours.post(MOVEMENTS, &came).await.status, 200);
        let order = placed(ours, "W-1", &[&[("TEA", 3)]]).await;
        assert_eq!(short(&whole(ours, &order).await), 2);
        let path = format!("/v1/warehouses/{}", east["id"].as_str().unwrap());
        let sells = ours
            .patch(&path, &[("if-match", "*")], &json!({ "sells": true }))
            .await;
        assert_eq!(sells.status, 200, "{}", sells.text());
        ours.import_until(&format!("/v1/orders/{order}"), |order| short(order) == 0)
            .await;
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn splitting_and_bundling_move_no_stock() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 6).await;
        let parent = placed(ours, "B-1", &[&[("TEA", 4)]]).await;
        let child = placed(ours, "B-2", &[&[("TEA", 2)]]).await;
        let expected = (6, 6, 0);
        let bundle = ours
            .post("/v1/bundles", &json!({ "parent": parent, "children": [child] }))
            .await;
        assert_eq!(bundle.status, 201, "{}", bundle.text());
        assert_eq!(level(ours, &tea).await, expected);
        sums_agree(&stage).await;
        let undo = format!("{}/undo", bundle.header("location"));
        let undone = ours.post(&undo, &json!({})).await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        assert_eq!(level(ours, &tea).await, expected);
        // The child's goods are its own again: canceling it gives back two.
        told(ours, &child, "cancel", &json!({ "reason": "客都合" })).await;
        assert_eq!(level(ours, &tea).await, (6, 4, 2));
        let shipment = whole(ours, &parent).await["shipments"][0].clone();
        let line = shipment["lines"][0]["id"].clone();
        let split = json!({ "shipment_id": shipment["id"], "by": "lines",
            "parts": [{ "lines": [{ "line_id": line, "quantity": 1 }] }] });
        let split = ours.post(&format!("/v1/orders/{parent}/split"), &split).await;
        assert!(split.status.is_success(), "{}", split.text());
        assert_eq!(level(ours, &tea).await, (6, 4, 2));
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shipment_that_is_off_lets_its_goods_go() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 10).await;
        let id = placed(ours, "S-1", &[&[("TEA", 3)], &[("TEA", 2)]]).await;
        assert_eq!(level(ours, &tea).await, (10, 5, 5));
        let order = whole(ours, &id).await;
        let second = format!("/v1/shipments/{}", order["shipments"][1]["id"].as_str().unwrap());
        let off = ours
            .post(&format!("{second}/move"), &json!({ "to": "cancelled" }))
            .await;
        assert_eq!(off.json()["status"], "cancelled", "{}", off.text());
        assert_eq!(level(ours, &tea).await, (10, 3, 7));
        let after = whole(ours, &id).await;
        assert_eq!(
            (&after["status"], &after["totals"]),
            (&json!("new"), &order["totals"])
        );
        // It stays as it is, and the last one goes with its order.
        let first = format!("/v1/shipments/{}", order["shipments"][0]["id"].as_str().unwrap());
        let lines = json!({ "lines": [{ "line_id": order["shipments"][0]["lines"][0]["id"], "quantity": 1 }],
            "to": order["shipments"][1]["id"] });
        for (path, body, code) in [
            (format!("{first}/move-lines"), lines, "finished"),
            (
                format!("{second}/parcels"),
                json!({ "tracking_numbers": ["123456789012"] }),
                "no_such_move",
            ),
            (
                format!("{second}/move"),
                json!({ "to": "awaiting_shipment" }),
                "no_such_move",
            ),
            (format!("{first}/move"), json!({ "to": "cancelled" }), "in_use"),
        ] {
            let refused = ours.post(&path, &body).await;
            assert_eq!(refused.problem(), (409, code.into()), "{path}");
        }
        let profile = crate::waybills::profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let waybills = json!({ "profile_id": profile["id"],
            "shipments": { "ids": [order["shipments"][1]["id"]] } });
        let refused = ours.post("/v1/waybill-files", &waybills).await;
        let off = [("/shipments/ids/0".into(), "no_such_move".into())];
        assert_eq!(refused.errors(), off, "{}", refused.text());
        for to in ["awaiting_shipment", "shipping_work", "shipped"] {
            told(ours, &id, "move", &json!({ "to": to })).await;
        }
        assert_eq!(level(ours, &tea).await, (7, 0, 7));
        let statuses = whole(ours, &id).await["shipments"].as_array().unwrap().clone();
        let statuses: Vec<_> = statuses.iter().map(|shipment| &shipment["status"]).collect();
        assert_eq!(statuses, ["shipped", "cancelled"]);
        for _ in 0..4 {
            told(ours, &id, "undo", &Value::Null).await;
        }
        assert_eq!(whole(ours, &id).await["shipments"][1]["status"], "new");
        assert_eq!(level(ours, &tea).await, (10, 5, 5));
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn warehouses_counts_and_what_will_come() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 5).await;
        made(
            ours,
            "/v1/warehouses",
            &json!({ "code": "EAST", "name": "東", "position": 1 }),
        )
        .await;
        let carried = json!({ "kind": "transfer", "variant_id": tea, "quantity": 2, "warehouse": "MAIN",
            "to_warehouse": "EAST" });
        assert_eq!(ours.post(MOVEMENTS, &carried).await.status, 200);
        let levels = ours.all("/v1/stock-levels?limit=1").await;
        let on_hand: Vec<&Value> = levels.iter().map(|level| &level["on_hand"]).collect();
        assert_eq!((on_hand.len(), level(ours, &tea).await), (2, (5, 0, 5)));
        // Counted while the warehouse is frozen: nothing else is moved by hand.
        let count = made(ours, "/v1/stock-counts", &json!({ "mode": "freeze" })).await;
        let path = format!("/v1/stock-counts/{}", count["id"].as_str().unwrap());
        let frozen = moved(ours, "receive", &tea, 1).await;
        assert_eq!(frozen.errors(), [("/warehouse".to_owned(), "frozen".to_owned())]);
        let second = ours.post("/v1/stock-counts", &json!({})).await;
        assert_eq!(second.problem(), (409, "taken".into()));
        let lines = json!({ "lines": [{ "variant_id": tea, "counted": 1 }] });
        assert_eq!(ours.post(&format!("{path}/lines"), &lines).await.status, 200);
        let closed = ours.post(&format!("{path}/close"), &json!({})).await;
        assert_eq!(closed.json()["lines"][0]["expected"], 3, "{}", closed.text());
        assert_eq!(level(ours, &tea).await, (3, 0, 3));
        assert_eq!(
            ours.post(&format!("{path}/close"), &json!({})).await.problem().1,
            "finished"
        );
        // What will come, and comes.
        let body = json!({ "variant_id": tea, "quantity": 10, "expected_on": "2030-01-01" });
        let expected = made(ours, "/v1/expected-receipts", &body).await;
        assert_eq!(level(ours, &tea).await, (3, 0, 3));
        let path = format!("/v1/expected-receipts/{}", expected["id"].as_str().unwrap());
        let came = ours
            .post(&format!("{path}/receive"), &json!({ "quantity": 9 }))
            .await;
        assert_eq!(came.json()["quantity"], 9, "{}", came.text());
        assert_eq!(level(ours, &tea).await, (12, 0, 12));
        let again = ours.post(&format!("{path}/receive"), &json!({})).await;
        assert_eq!(again.problem().1, "finished");
        assert!(ours.all("/v1/expected-receipts").await.is_empty());
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_stock() {
    for stage in stages().await {
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        made(
            ours,
            "/v1/listings",
            &json!({ "route": "JS", "code": "x", "variant_id": tea }),
        )
        .await;
        let file = "\u{feff}\"自社商品コード\",\"在庫指定\",\"在庫数\",\"入庫日\",\"入庫時間\",\"備考\"\r\n\
            \"TEA\",\"通常在庫\",\"4\",\"2020/01/01\",\"09:00\",\"\"\r\n\"TEA\",\"通常在庫\",\"3\",\"\",\"\",\"\"\r\n\
            \"TEA\",\"通常在庫\",\"50\",\"2099/01/01\",\"00:00\",\"船便\"\r\n\"NONE\",\"通常在庫\",\"1\",\"\",\"\",\"\"\r\n";
        let headers = [("content-type", "text/csv")];
        let sent = |query: &'static str| {
            let bytes = file.as_bytes().to_vec();
            async move {
                let path = format!("/v1/stock-imports{query}");
                ours.send(Method::POST, &path, &headers, bytes).await.json()
            }
        };
        let expected = json!({ "rows": 4, "received": 2, "expected": 1, "failed": 1, "issues": [
            { "row": 5, "column": "自社商品コード", "code": "unknown_code", "warning": false } ] });
        assert_eq!(sent("?dry_run=true").await, expected);
        assert_eq!(level(ours, &tea).await, (0, 0, 0));
        assert_eq!(sent("").await, expected);
        assert_eq!(level(ours, &tea).await, (7, 0, 7));
        assert_eq!(ours.all("/v1/expected-receipts").await[0]["quantity"], 50);
        let out = ours
            .get("/v1/stock-exports/stock.csv?encoding=utf-8")
            .await
            .text();
        let rows: Vec<&str> = out.lines().collect();
        assert!(
            rows[0].ends_with("JANコード,仕入先,自社商品コード,セット商品フラグ"),
            "{out}"
        );
        assert_eq!(rows[1], "TEA,,,,,,,TEA,,,,7,,,,TEA,0", "{out}");
        sums_agree(&stage).await;
    }
}

/// Larger than what other operations take.
#[tokio::test(flavor = "multi_thread")]
async fn large_files_are_taken() {
    for stage in stages().await {
        let note = "備考".repeat(30);
        let row = format!("NONE,1,{note}\n");
        let rows = (1 << 20) / row.len() + 1;
        for (path, header, column, code) in [
            (
                "/v1/stock-imports",
                "自社商品コード,在庫数,備考",
                "自社商品コード",
                "unknown_code",
            ),
            (
                "/v1/product-imports",
                "助ネコ商品コード,販売価格,備考",
                "商品名",
                "required",
            ),
        ] {
            let file = format!("{header}\n{}", row.repeat(rows));
            let headers = [("content-type", "text/csv")];
            let bytes = file.into_bytes();
            let done = stage.ours.send(Method::POST, path, &headers, bytes).await;
            assert_eq!(done.status, 200, "{path} {}", done.text());
            let done = done.json();
            assert_eq!(done["failed"], rows, "{path}");
            assert_eq!(
                (&done["issues"][0]["column"], &done["issues"][0]["code"]),
                (&json!(column), &json!(code))
            );
        }
    }
}

/// Does what is to be done in the background.
async fn refilled(stage: &Stage) {
    let (db, tenant) = (&stage.app.store.db, stage.ours.caller.tenant);
    while let Some(job) = store::stock_checks::ids(db, tenant).await.unwrap().first() {
        let done = workflows::stock::refill(&stage.app, tenant, *job, &Stop::never()).await;
        assert!(done.unwrap());
    }
}

async fn shorts(client: &Client, orders: &[String]) -> Vec<i64> {
    let mut all = Vec::new();
    for order in orders {
        all.push(short(&whole(client, order).await));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_carried_off_is_taken_from_the_newest_and_told() {
    for test in databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 3).await;
        let mut orders = Vec::new();
        for number in ["M-1", "M-2", "M-3"] {
            orders.push(placed(ours, number, &[&[("TEA", 1)]]).await);
        }
        let sold = json!({ "lines": [{ "variant_id": tea, "quantity": 1 }] });
        let done = ours.post("/v1/store-sales", &sold).await;
        assert_eq!(done.status, 200, "{}", done.text());
        assert_eq!(level(ours, &tea).await, (2, 2, 0));
        assert_eq!(shorts(ours, &orders).await, [0, 0, 1]);
        // Counted, without anything being frozen.
        let count = made(ours, "/v1/stock-counts", &json!({ "mode": "delta" })).await;
        let path = format!("/v1/stock-counts/{}", count["id"].as_str().unwrap());
        let lines = json!({ "lines": [{ "variant_id": tea, "counted": 1 }] });
        assert_eq!(ours.post(&format!("{path}/lines"), &lines).await.status, 200);
        assert_eq!(ours.post(&format!("{path}/close"), &json!({})).await.status, 200);
        assert_eq!(level(ours, &tea).await, (1, 1, 0));
        assert_eq!(shorts(ours, &orders).await, [0, 1, 1]);
        // Carried to where orders are served from too: it is held there.
        let east = json!({ "code": "EAST", "name": "東", "position": 1 });
        made(ours, "/v1/warehouses", &east).await;
        let carried = json!({ "kind": "transfer", "variant_id": tea, "quantity": 1, "warehouse": "MAIN",
            "to_warehouse": "EAST" });
        assert_eq!(ours.post(MOVEMENTS, &carried).await.status, 200);
        assert_eq!(level(ours, &tea).await, (1, 1, 0));
        assert_eq!(shorts(ours, &orders).await, [0, 1, 1]);
        let levels = ours.all("/v1/stock-levels").await;
        for level in &levels {
            assert_eq!(level["on_hand"], level["reserved"], "{levels:?}");
        }
        let lost = json!({ "kind": "adjust", "variant_id": tea, "quantity": -1, "warehouse": "EAST" });
        assert_eq!(ours.post(MOVEMENTS, &lost).await.status, 200);
        assert_eq!(level(ours, &tea).await, (0, 0, 0));
        assert_eq!(shorts(ours, &orders).await, [1, 1, 1]);
        sums_agree(&stage).await;

        // It comes again; the newest leaves all the same with what an older one holds, and that is told.
        received(ours, &tea, 1).await;
        refilled(&stage).await;
        assert_eq!(shorts(ours, &orders).await, [0, 1, 1]);
        for to in ["awaiting_shipment", "shipping_work", "shipped"] {
            told(ours, &orders[2], "move", &json!({ "to": to })).await;
        }
        let sells = ours.all(&format!("{MOVEMENTS}?order_id={}", orders[2])).await;
        assert!(
            sells
                .iter()
                .any(|one| one["kind"] == "sell" && one["on_hand"] == -1)
        );
        refilled(&stage).await;
        assert_eq!(level(ours, &tea).await, (0, 0, 0));
        assert_eq!(shorts(ours, &orders).await, [1, 1, 0]);
        sums_agree(&stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_give_way_in_the_background() {
    for test in databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        let cup = variant(ours, "CUP").await;
        received(ours, &tea, 60).await;
        received(ours, &cup, 60).await;
        let mut orders = Vec::new();
        for n in 0..60 {
            orders.push(placed(ours, &format!("M-{n}"), &[&[("TEA", 1), ("CUP", 1)]]).await);
        }
        let sold =
            json!({ "lines": [{ "variant_id": tea, "quantity": 55 }, { "variant_id": cup, "quantity": 2 }] });
        assert_eq!(ours.post("/v1/store-sales", &sold).await.status, 200);
        refilled(&stage).await;
        assert_eq!(level(ours, &tea).await, (5, 5, 0));
        assert_eq!(level(ours, &cup).await, (58, 58, 0));
        let shorts = shorts(ours, &orders).await;
        assert_eq!((shorts[4], shorts[5], shorts[57], shorts[58]), (0, 1, 1, 2));
        assert_eq!(shorts.iter().sum::<i64>(), 57);
        sums_agree(&stage).await;
    }
}

/// A sale locks what it takes together with all that gives way to it: an import that holds one of them and
/// asks for another is not waited for by who holds that.
#[tokio::test(flavor = "multi_thread")]
async fn a_sale_and_an_import_do_not_wait_in_a_ring() {
    let Some(test) = postgres().await else { return };
    let stage = Stage::without_workers(test).await;
    let ours = &stage.ours;
    let (bag, tea) = (variant(ours, "BAG").await, variant(ours, "TEA").await);
    for variant in [&bag, &tea] {
        received(ours, variant, 1).await;
    }
    let order = placed(ours, "R-1", &[&[("BAG", 1), ("TEA", 1)]]).await;
    let id = |variant: &Value| variant.as_str().unwrap().parse::<VariantId>().unwrap();
    assert!(id(&bag) < id(&tea), "in the order in which they are locked");
    let (db, tenant) = (&stage.app.store.db, ours.caller.tenant);
    let mut importing = db.begin().await.unwrap();
    store::stock_levels::lock(&mut importing, tenant, &[id(&bag)])
        .await
        .unwrap();
    let sold = json!({ "lines": [{ "variant_id": tea, "quantity": 1 }] });
    let sale = ours.post("/v1/store-sales", &sold);
    let import = async {
        let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'
             AND datname = current_database()";
        while sql(db, waits).scalar::<i64>().await.unwrap() == 0 {
            tokio::task::yield_now().await;
        }
        store::stock_levels::lock(&mut importing, tenant, &[id(&tea)])
            .await
            .unwrap();
        importing.commit().await.unwrap();
    };
    let (sale, ()) = tokio::join!(sale, import);
    assert_eq!(sale.status, 200, "{}", sale.text());
    assert_eq!(level(ours, &tea).await, (0, 0, 0));
    assert_eq!(shorts(ours, &[order]).await, [1]);
    sums_agree(&stage).await;
}

/// Orders come and go, people move stock: afterwards each order's alert is what it lacks, and no more is
/// spoken for than there is.
#[tokio::test(flavor = "multi_thread")]
async fn orders_and_movements_at_random() {
    for test in databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        let tea = variant(ours, "TEA").await;
        received(ours, &tea, 12).await;
        let mut chance = 20_261_130_u64;
        let mut next = |below: u64| {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (chance >> 33) % below
        };
        let mut open: Vec<(String, i64)> = Vec::new();
        for n in 0..60 {
            let quantity = i64::try_from(next(3)).unwrap() + 1;
            match next(6) {
                0 | 1 => open.push((
                    placed(ours, &format!("M-{n}"), &[&[("TEA", quantity)]]).await,
                    quantity,
                )),
                2 => drop(moved(ours, "receive", &tea, quantity).await),
                3 => drop(moved(ours, "adjust", &tea, -quantity).await),
                4 => {
                    let sold = json!({ "lines": [{ "variant_id": tea, "quantity": quantity }] });
                    ours.post("/v1/store-sales", &sold).await;
                }
                _ if open.is_empty() => {}
                _ => {
                    let (order, _) = open.swap_remove(usize::try_from(next(64)).unwrap() % open.len());
                    for to in ["awaiting_shipment", "shipping_work", "shipped"] {
                        told(ours, &order, "move", &json!({ "to": to })).await;
                    }
                }
            }
            if next(4) == 0 {
                refilled(&stage).await;
            }
        }
        refilled(&stage).await;
        let (on_hand, reserved, _) = level(ours, &tea).await;
        let needed: i64 = open.iter().map(|(_, quantity)| quantity).sum();
        let orders: Vec<String> = open.into_iter().map(|(order, _)| order).collect();
        let lacking: i64 = shorts(ours, &orders).await.iter().sum();
        assert_eq!(reserved, needed - lacking, "what is not held is told");
        assert_eq!(
            reserved,
            needed.min(on_hand.max(0)),
            "{on_hand} there, {needed} needed"
        );
        sums_agree(&stage).await;
    }
}

/// Many hands at once on few goods: nothing is spoken for twice, whoever comes first.
#[tokio::test(flavor = "multi_thread")]
async fn many_hands_on_few_goods() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (tea, cup) = (variant(ours, "TEA").await, variant(ours, "CUP").await);
        received(ours, &tea, 20).await;
        received(ours, &cup, 20).await;
        let hands = (0..16).map(|hand| async move {
            let mut got = 0;
            for n in 0..3 {
                let lines: [(&str, i64); 2] = if hand % 2 == 0 {
                    [("TEA", 1), ("CUP", 1)]
                } else {
                    [("CUP", 1), ("TEA", 1)]
                };
                let order = placed(ours, &format!("M-{hand}-{n}"), &[&lines]).await;
                got += 2 - short(&whole(ours, &order).await);
                if n == 2 {
                    told(ours, &order, "cancel", &json!({ "reason": "客都合" })).await;
                }
            }
            got
        });
        futures_util::future::join_all(hands).await;
        for goods in [&tea, &cup] {
            let (on_hand, reserved, _) = level(ours, goods).await;
            assert_eq!(on_hand, 20);
            assert!(reserved <= 20, "{reserved} of 20 are spoken for");
        }
        sums_agree(&stage).await;
    }
}
