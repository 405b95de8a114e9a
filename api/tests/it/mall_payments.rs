//! 入金確認 by malls: what they say is paid is booked once, and sets off what waits for it.

use mall_simulator::{MallName, Simulator};
use serde_json::{Value, json};
use store::testing::databases;
use workflows::{Stop, malls};

use crate::malls::{Shop, simulator, until};
use crate::stage::{Client, Stage, stages};

/// Somebody buys a tea, to be paid so: the mall's number.
fn bought(simulator: &Simulator, mall: MallName, payment: &str) -> String {
    let order = json!({ "sku": "TEA-100", "payment": payment });
    let bought = simulator.admin("POST", &format!("{}/orders", mall.path()), &order);
    bought["number"].as_str().unwrap().to_owned()
}

fn paid_at_mall(simulator: &Simulator, mall: MallName, number: &str) {
    let path = format!("{}/payments", mall.path());
    simulator.admin("POST", &path, &json!({ "number": number }));
}

/// By this test, and not by workers.
async fn polled(stage: &Stage, shop: &Shop) {
    let asked = stage
        .ours
        .post(&format!("{}/poll", shop.path), &json!(null))
        .await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    for shop in malls::claim_due(&stage.app, 10).await.unwrap() {
        malls::poll(&stage.app, shop, &Stop::never()).await.unwrap();
    }
}

async fn order(client: &Client, shop: &Shop, number: &str) -> Option<Value> {
    let orders = client.all(&format!("/v1/orders?route={}", shop.route)).await;
    orders.into_iter().find(|order| order["number"] == number)
}

/// Of the order, by its id, what has come and how.
async fn payments(client: &Client, order: &Value) -> Vec<Value> {
    let path = format!("/v1/orders/{}/payments", order["id"].as_str().unwrap());
    client.get(&path).await.json()["items"]
        .as_array()
        .unwrap()
        .clone()
}

async fn told(client: &Client, path: &str, body: &Value) -> Value {
    let done = client.post(path, body).await;
    assert!(done.status.is_success(), "{path}: {}", done.text());
    done.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_mall_says_is_paid_is_booked_once() {
    for test in databases().await {
        let stage = Stage::without_workers(test).await;
        let (simulator, ours, mall) = (simulator(0, 100).await, &stage.ours, MallName::Shopify);
        let shop = Shop::connect(
            ours,
            &simulator,
            mall,
            &json!({ "orders_from": "2020-01-01T00:00:00Z" }),
        )
        .await;
        let [transfer, by_hand, off] = [0; 3].map(|_| bought(&simulator, mall, "bank_transfer"));
        let collected = bought(&simulator, mall, "cash_on_delivery");
        let by_card = bought(&simulator, mall, "card");
        polled(&stage, &shop).await;
        let paid_state =
            async |number: &str| order(ours, &shop, number).await.unwrap()["payment_state"].clone();
        assert_eq!(paid_state(&transfer).await, "unpaid");
        // Paid when it came in.
        assert_eq!(paid_state(&by_card).await, "paid");

        let hand = order(ours, &shop, &by_hand).await.unwrap();
        let path = format!("/v1/orders/{}/payments", hand["id"].as_str().unwrap());
        told(ours, &path, &json!({ "amount": hand["totals"]["billed"] })).await;
        let cancelled = order(ours, &shop, &off).await.unwrap();
        let path = format!("/v1/orders/{}/cancel", cancelled["id"].as_str().unwrap());
        told(ours, &path, &json!({ "reason": "重複" })).await;
        for number in [&transfer, &by_hand, &off, &collected] {
            paid_at_mall(&simulator, mall, number);
        }
        for _ in 0..2 {
            polled(&stage, &shop).await;
            let order = order(ours, &shop, &transfer).await.unwrap();
            assert_eq!(order["payment_state"], "paid", "{order}");
            assert_eq!(order["totals"]["unpaid"], 0);
            let booked = payments(ours, &order).await;
            assert_eq!(booked.len(), 1, "{booked:?}");
            for (field, expected) in [
                ("kind", json!("payment")),
                ("amount", order["totals"]["billed"].clone()),
                ("method", json!("Bank Deposit")),
                ("reference", json!(transfer)),
                ("shop_id", json!(shop.id)),
            ] {
                assert_eq!(booked[0][field], expected, "{field}");
            }
        }
        let booked = payments(ours, &hand).await;
        assert_eq!((booked.len(), &booked[0]["shop_id"]), (1, &Value::Null));
        assert_eq!(payments(ours, &cancelled).await, Vec::<Value>::new());
        assert_eq!(paid_state(&collected).await, "unpaid");

        // What people took back stays taken back, however often the mall says so.
        let order = order(ours, &shop, &transfer).await.unwrap();
        let booked = payments(ours, &order).await.remove(0);
        told(
            ours,
            &format!("/v1/payments/{}/undo", booked["id"].as_str().unwrap()),
            &json!({}),
        )
        .await;
        paid_at_mall(&simulator, mall, &transfer);
        polled(&stage, &shop).await;
        assert_eq!(paid_state(&transfer).await, "unpaid");
        assert_eq!(payments(ours, &order).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_says_what_counts() {
    for test in databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        for (mall, counts, state) in [
            (MallName::Cart, "received", "paid"),
            (MallName::Shopify, "never", "unpaid"),
            // The card was only authorized.
            (MallName::Amazon, "received", "unpaid"),
        ] {
            let simulator = simulator(0, 100).await;
            let more = json!({ "orders_from": "2020-01-01T00:00:00Z", "book_payments": counts });
            let shop = Shop::connect(ours, &simulator, mall, &more).await;
            assert_eq!(ours.get(&shop.path).await.json()["book_payments"], counts);
            // Amazon tells of what is some minutes old.
            let order_of_today = json!({ "sku": "TEA-100", "minutes_late": 10 });
            let path = format!("{}/orders", mall.path());
            let number = simulator.admin("POST", &path, &order_of_today)["number"].clone();
            let number = number.as_str().unwrap();
            polled(&stage, &shop).await;
            let came = order(ours, &shop, number).await.unwrap();
            assert_eq!(came["payment_state"], state, "{mall:?} {counts}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_the_money_goes_on() {
    for stage in stages().await {
        let (simulator, ours, mall) = (simulator(0, 100).await, &stage.ours, MallName::Rakuten);
        let rule = json!({ "name": "入金", "trigger": "payment_confirmed", "where": { "all": [] },
            "actions": [{ "add_tags": ["入金済"] }], "guards": { "no_alerts": false } });
        told(ours, "/v1/rules", &rule).await;
        let more = json!({ "orders_from": "2020-01-01T00:00:00Z", "confirm_orders": true });
        let number = bought(&simulator, mall, "bank_transfer");
        let shop = Shop::connect(ours, &simulator, mall, &more).await;
        let came = until("the order", async || order(ours, &shop, &number).await).await;
        assert_eq!(came["payment_state"], "unpaid");
        until("the confirmation", async || {
            let at_mall = simulator.admin("GET", mall.path(), &json!(null));
            (at_mall["orders"][0]["state"] == "confirmed").then_some(())
        })
        .await;
        paid_at_mall(&simulator, mall, &number);
        let paid = until("the payment", async || {
            told(ours, &format!("{}/poll", shop.path), &Value::Null).await;
            let order = order(ours, &shop, &number).await?;
            (order["tags"] == json!(["入金済"])).then_some(order)
        })
        .await;
        assert_eq!(paid["payment_state"], "paid");
        let booked = payments(ours, &paid).await;
        assert_eq!((booked.len(), &booked[0]["method"]), (1, &json!("銀行振込")));
        let events = format!("/v1/orders/{}/events", paid["id"].as_str().unwrap());
        let events = ours.all(&events).await;
        let registered = events
            .iter()
            .filter(|event| event["type"] == "payment.registered");
        let actors: Vec<&Value> = registered.map(|event| &event["actor"]["kind"]).collect();
        assert_eq!(actors, [&json!("shop")]);
    }
}
