//! What malls tell of orders that have left or are off: they are not sent again, whatever else holds them.

use domain::shop_order::{ShopOrder, SkipReason};
use mall_simulator::{MallName, Simulator};
use serde_json::{Value, json};
use store::shops;

use crate::malls::{Shop, simulator, until};
use crate::stage::{Client, Stage, stages};

async fn told(client: &Client, path: &str, body: &Value) -> Value {
    let done = client.post(path, body).await;
    assert!(done.status.is_success(), "{path}: {}", done.text());
    done.json()
}

async fn connected(client: &Client, simulator: &Simulator, more: &Value) -> Shop {
    connected_to(client, simulator, MallName::Rakuten, more).await
}

async fn connected_to(client: &Client, simulator: &Simulator, mall: MallName, more: &Value) -> Shop {
    let mut settings = json!({ "orders_from": "2020-01-01T00:00:00Z" });
    for (name, value) in more.as_object().unwrap() {
        settings[name] = value.clone();
    }
    Shop::connect(client, simulator, mall, &settings).await
}

/// The shop's orders, once so many are in: ids and numbers.
async fn orders(client: &Client, shop: &Shop, count: usize) -> Vec<(String, String)> {
    until("orders", async || {
        let orders = client.all(&format!("/v1/orders?route={}", shop.route)).await;
        let text = |order: &Value, field: &str| order[field].as_str().unwrap().to_owned();
        let pairs = orders
            .iter()
            .map(|order| (text(order, "id"), text(order, "number")));
        (orders.len() == count).then(|| pairs.collect())
    })
    .await
}

async fn whole(client: &Client, order: &str) -> Value {
    client.get(&format!("/v1/orders/{order}")).await.json()
}

/// What the shop's health says of an order that is not in, or is waited for.
async fn noted(client: &Client, shop: &Shop, number: &str) -> Option<Value> {
    let health = client.get(&format!("{}/health", shop.path)).await.json();
    let orders = health["orders"].as_array().unwrap();
    orders.iter().find(|order| order["number"] == number).cloned()
}

async fn polled(client: &Client, shop: &Shop) {
    told(client, &format!("{}/poll", shop.path), &Value::Null).await;
}

/// As if the mall had held it back, or its amounts had been open, an hour ago.
async fn waited_for(stage: &Stage, shop: &Shop, number: &str, reason: SkipReason) {
    let at = stage.app.now().plus_millis(-3_600_000);
    let note = ShopOrder {
        tenant_id: stage.ours.caller.tenant,
        shop_id: serde_json::from_value(json!(shop.id)).unwrap(),
        number: number.to_owned(),
        reason,
        code: String::new(),
        message: String::new(),
        first_seen_at: at,
        last_seen_at: at,
        look_at: reason.look_at(at),
    };
    let mut tx = stage.app.store.db.begin().await.unwrap();
    shops::note(&mut tx, &[note]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_had_left_before_it_came_in_is_noted_and_not_sent_again() {
    for stage in stages().await {
        let simulator = simulator(3, 100).await;
        let ours = &stage.ours;
        let more = json!({ "report_shipments": true, "confirm_orders": true });
        let shop = connected(ours, &simulator, &more).await;
        let (order, number) = orders(ours, &shop, 3).await.remove(0);
        let stands = async |state: &str| {
            until(state, async || {
                let mall = simulator.admin("GET", "rakuten", &Value::Null);
                let orders = mall["orders"].as_array().unwrap();
                let at_mall = orders.iter().find(|order| order["number"] == *number)?;
                (at_mall["state"] == state).then_some(())
            })
            .await;
        };
        stands("confirmed").await;
        let to = json!({ "to": "awaiting_shipment" });
        told(ours, &format!("/v1/orders/{order}/move"), &to).await;
        let shipment = whole(ours, &order).await["shipments"][0]["id"].clone();
        let leave = format!("/v1/shipments/{}/ship", shipment.as_str().unwrap());
        told(ours, &leave, &json!({ "tracking_numbers": ["123456789013"] })).await;
        stands("shipped").await;
        // Somebody who comes to the same account later.
        let theirs = &stage.theirs;
        let late = connected(theirs, &simulator, &json!({})).await;
        let came = orders(theirs, &late, 2).await;
        assert!(came.iter().all(|(_, other)| *other != number), "{came:?}");
        let note = noted(theirs, &late, &number).await.unwrap();
        assert_eq!(
            (&note["reason"], &note["look_at"]),
            (&json!("shipped_before"), &Value::Null)
        );
        // Who knew it goes on knowing it.
        polled(ours, &shop).await;
        assert_eq!(whole(ours, &order).await["status"], "shipped");
        assert_eq!(noted(ours, &shop, &number).await, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_had_left_in_part_comes_in_on_hold() {
    for stage in stages().await {
        // Two pieces of the first product.
        let simulator = simulator(1, 100).await;
        let ours = &stage.ours;
        let more = json!({ "report_shipments": true });
        let shop = connected_to(ours, &simulator, MallName::Cart, &more).await;
        let (order, _) = orders(ours, &shop, 1).await.remove(0);
        let whole = whole(ours, &order).await;
        let (shipment, line) = (&whole["shipments"][0], &whole["shipments"][0]["lines"][0]);
        let split = json!({ "shipment_id": shipment["id"], "by": "lines",
            "parts": [{ "lines": [{ "line_id": line["id"], "quantity": 1 }] }] });
        told(ours, &format!("/v1/orders/{order}/split"), &split).await;
        let to = json!({ "to": "awaiting_shipment" });
        told(ours, &format!("/v1/orders/{order}/move"), &to).await;
        let leave = format!("/v1/shipments/{}/ship", shipment["id"].as_str().unwrap());
        told(ours, &leave, &json!({ "tracking_numbers": ["123456789013"] })).await;
        until("the mall's knowledge", async || {
            let mall = simulator.admin("GET", "cart", &Value::Null);
            (mall["orders"][0]["waybills"] != json!([])).then_some(())
        })
        .await;
        let theirs = &stage.theirs;
        let late = connected_to(theirs, &simulator, MallName::Cart, &json!({})).await;
        let (order, _) = orders(theirs, &late, 1).await.remove(0);
        let came = self::whole(theirs, &order).await;
        assert_eq!(came["hold"]["reason"], "モールで一部発送済み");
        assert_eq!(came["status"], "new");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_canceled_at_the_mall_goes_no_further_whatever_else_holds_it() {
    for stage in stages().await {
        let simulator = simulator(4, 100).await;
        let ours = &stage.ours;
        let shop = connected(ours, &simulator, &json!({})).await;
        let orders = orders(ours, &shop, 4).await;
        let [(rests, first), (child, second), (middle, _), (parent, _)] = &orders[..] else {
            panic!("{orders:?}")
        };
        told(
            ours,
            &format!("/v1/orders/{rests}/hold"),
            &json!({ "reason": "在庫確認" }),
        )
        .await;
        for (parent, child) in [(middle, child), (parent, middle)] {
            let bundle = json!({ "parent": parent, "children": [child] });
            told(ours, "/v1/bundles", &bundle).await;
        }
        waited_for(&stage, &shop, first, SkipReason::AmountsOpen).await;
        for order in [rests, child] {
            let ask = json!({ "order_id": order, "reason": "out_of_stock" });
            told(ours, "/v1/mall-cancellations", &ask).await;
        }
        until("cancellations", async || {
            let path = "/v1/mall-cancellations";
            let confirmed = ours.all(path).await.iter().all(|row| row["state"] == "confirmed");
            confirmed.then_some(())
        })
        .await;
        polled(ours, &shop).await;
        let held = async |order: &str, reason: &str| {
            until(reason, async || {
                (whole(ours, order).await["hold"]["reason"] == reason).then_some(())
            })
            .await;
        };
        held(rests, "モールでキャンセル / 在庫確認").await;
        held(parent, &format!("モールでキャンセル: {second}")).await;
        // It is told once, and nothing is waited for any more.
        let events = ours.all(&format!("/v1/orders/{rests}/events")).await;
        let holds = events.iter().filter(|event| event["type"] == "order.held");
        assert_eq!(holds.count(), 2, "{events:?}");
        assert_eq!(noted(ours, &shop, first).await, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_waited_for_is_asked_for_though_the_mall_did_not_tell_it_once() {
    for stage in stages().await {
        let simulator = simulator(1, 100).await;
        let ours = &stage.ours;
        let shop = connected(ours, &simulator, &json!({})).await;
        orders(ours, &shop, 1).await;
        let number = "123456-20261121-00000001";
        waited_for(&stage, &shop, number, SkipReason::HeldByMall).await;
        polled(ours, &shop).await;
        let note = until("the mall's answer", async || {
            noted(ours, &shop, number)
                .await
                .filter(|note| note["reason"] == "refused")
        })
        .await;
        assert!(note["look_at"].is_string(), "{note}");
        assert!(note["look_at"].as_str() > note["last_seen_at"].as_str(), "{note}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_canceled_long_after_it_came_in_is_heard_of() {
    for stage in stages().await {
        for mall in [MallName::Rakuten, MallName::Yahoo] {
            let simulator = simulator(0, 100).await;
            let (ours, theirs) = (&stage.ours, &stage.theirs);
            // Older than a search goes back by itself.
            let late = json!({ "sku": "TEA-100", "minutes_late": 180 });
            simulator.admin("POST", &format!("{}/orders", mall.path()), &late);
            let shop = connected_to(ours, &simulator, mall, &json!({})).await;
            let (order, _) = orders(ours, &shop, 1).await.remove(0);
            let other = connected_to(theirs, &simulator, mall, &json!({})).await;
            let (at_theirs, _) = orders(theirs, &other, 1).await.remove(0);
            let off = json!({ "order_id": at_theirs, "reason": "out_of_stock" });
            told(theirs, "/v1/mall-cancellations", &off).await;
            until("the cancellation", async || {
                polled(ours, &shop).await;
                let hold = whole(ours, &order).await["hold"]["reason"].clone();
                (hold == "モールでキャンセル").then_some(())
            })
            .await;
        }
    }
}
