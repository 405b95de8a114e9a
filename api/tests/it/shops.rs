//! 店舗: malls are polled, and what they tell becomes orders.

use std::time::Duration;

use domain::Instant;
use mall_simulator::{Fault, FaultKind, MallName, Settings, Simulator};
use serde_json::{Value, json};
use workflows::{Stop, malls};

use crate::stage::{Client, Stage, stages};

const MINUTE_MILLIS: i64 = 60_000;

async fn simulator(orders: usize) -> Simulator {
    Simulator::start(Settings {
        orders_at_start: orders,
        stock_at_start: 1_000,
        ..Settings::default()
    })
    .await
    .unwrap()
}

/// A route, a shop at the simulator's 楽天, and the right credentials.
async fn connected(client: &Client, simulator: &Simulator, from: Instant) -> String {
    let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天市場店" });
    let route = client.post("/v1/sales-routes", &route).await;
    assert_eq!(route.status, 201, "{}", route.text());
    let shop = json!({
        "name": "楽天市場店", "kind": "rakuten", "sales_route_id": route.json()["id"],
        "settings": { "base_url": simulator.url(MallName::Rakuten) }, "orders_from": from,
    });
    let shop = client.post("/v1/shops", &shop).await;
    assert_eq!(shop.status, 201, "{}", shop.text());
    assert_eq!(shop.json()["state"], "no_credentials");
    let path = format!("/v1/shops/{}", shop.json()["id"].as_str().unwrap());
    let given = client
        .put(&format!("{path}/credentials"), &[], &credentials())
        .await;
    assert_eq!(given.status, 200, "{}", given.text());
    assert!(!given.text().contains("SL000000"), "{}", given.text());
    path
}

fn credentials() -> Value {
    let expires_at = "2030-01-01T00:00:00Z";
    json!({ "credentials": {
        "service_secret": "SP000000_demo", "license_key": "SL000000_demo", "license_key_expires_at": expires_at,
    }})
}

async fn health(client: &Client, shop: &str) -> Value {
    let health = client.get(&format!("{shop}/health")).await;
    assert_eq!(health.status, 200, "{}", health.text());
    health.json()
}

/// Has the shop polled by this test, and not by workers.
async fn poll(stage: &Stage) -> usize {
    let shops = malls::claim_due(&stage.app, 10).await.unwrap();
    let count = shops.len();
    for shop in shops {
        malls::poll(&stage.app, shop, &Stop::never()).await.unwrap();
    }
    count
}

async fn poll_now(stage: &Stage, shop: &str) -> Value {
    let asked = stage.ours.post(&format!("{shop}/poll"), &json!(null)).await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    assert_eq!(poll(stage).await, 1);
    health(&stage.ours, shop).await
}

fn an_hour_ago(stage: &Stage) -> Instant {
    stage.app.now().plus_millis(-60 * MINUTE_MILLIS)
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_of_a_mall_come_in_by_themselves() {
    for stage in stages().await {
        let simulator = simulator(30).await;
        let shop = connected(&stage.ours, &simulator, an_hour_ago(&stage)).await;
        // The workers of the stage do it.
        let created = async |least: i64| {
            for _ in 0..600 {
                let health = health(&stage.ours, &shop).await;
                if health["orders_created"].as_i64().unwrap() >= least {
                    return health;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            panic!("orders did not come: {}", health(&stage.ours, &shop).await)
        };
        let first = created(30).await;
        assert_eq!(first["orders_created"], 30);
        assert_eq!(first["expiries"][0]["what"], "license_key");
        let orders = stage.ours.get("/v1/orders?route=RK&limit=100").await.json();
        assert_eq!(orders["items"].as_array().unwrap().len(), 30);
        assert_eq!(orders["items"][0]["source"], "mall");
        let timeline = format!("/v1/orders/{}/events", orders["items"][0]["id"].as_str().unwrap());
        let timeline = stage.ours.get(&timeline).await.json();
        assert_eq!(timeline["items"][0]["actor"]["kind"], "shop");

        let bought = simulator.admin("POST", "rakuten/orders", &json!({ "sku": "CUP-RED" }));
        assert!(bought.is_object() || bought.is_array(), "{bought}");
        stage.ours.post(&format!("{shop}/poll"), &json!(null)).await;
        created(31).await;
        for foreign in [&shop, &format!("{shop}/health")] {
            assert_eq!(
                stage.theirs.get(foreign).await.problem(),
                (404, "not_found".into())
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_is_told_and_loses_nothing() {
    for mut stage in stages().await {
        stage.rest().await;
        let simulator = simulator(5).await;
        let shop = connected(&stage.ours, &simulator, an_hour_ago(&stage)).await;
        let fail = |kind| {
            simulator.add_fault(
                MallName::Rakuten,
                Fault {
                    times: Some(1),
                    ..Fault::always(kind)
                },
            );
        };
        fail(FaultKind::Throttled { retry_after: 1 });
        assert_eq!(poll(&stage).await, 1);
        let failing = health(&stage.ours, &shop).await;
        assert_eq!(
            (failing["state"].clone(), failing["failures"].clone()),
            (json!("failing"), json!(1))
        );
        assert_eq!(failing["failure"]["kind"], "temporary");
        assert_eq!(poll(&stage).await, 0, "not before its time");

        fail(FaultKind::ExpiredKey);
        let refused = poll_now(&stage, &shop).await;
        assert_eq!(
            (refused["state"].clone(), refused["failure"]["kind"].clone()),
            (json!("needs_action"), json!("credentials"))
        );
        let tested = stage.ours.post(&format!("{shop}/test"), &json!({})).await.json();
        assert_eq!(tested, json!({ "reached": true, "kind": null, "message": "" }));

        let healthy = poll_now(&stage, &shop).await;
        assert_eq!(
            (
                healthy["state"].clone(),
                healthy["failures"].clone(),
                healthy["orders_created"].clone()
            ),
            (json!("healthy"), json!(0), json!(5))
        );
        // Windows overlap: the same orders once more.
        assert_eq!(poll_now(&stage, &shop).await["orders_created"], 5);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_that_keeps_failing_is_told_of_once() {
    for mut stage in stages().await {
        stage.rest().await;
        let simulator = simulator(1).await;
        let shop = connected(&stage.ours, &simulator, an_hour_ago(&stage)).await;
        simulator.add_fault(MallName::Rakuten, Fault::always(FaultKind::ExpiredKey));
        let mut told = Vec::new();
        for _ in 0..6 {
            poll_now(&stage, &shop).await;
            let announcements = stage.ours.all("/v1/announcements").await;
            let of_shops = announcements
                .iter()
                .filter(|announcement| announcement["kind"] == "shop_failing");
            told.push(of_shops.count());
        }
        assert_eq!(told, [0, 0, 0, 0, 1, 1]);
        let announcement = &stage.ours.all("/v1/announcements").await[0];
        assert!(shop.ends_with(announcement["data"]["shop"].as_str().unwrap()));
        assert_eq!(announcement["data"]["reason"], "credentials");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_is_connected_with_care() {
    for mut stage in stages().await {
        stage.rest().await;
        let route = json!({ "code": "RK", "kind": "rakuten", "name": "楽天" });
        let route = stage.ours.post("/v1/sales-routes", &route).await.json();
        let new = |settings: Value, poll_seconds: i64| {
            json!({
                "name": "楽天", "kind": "rakuten", "sales_route_id": route["id"], "settings": settings,
                "poll_seconds": poll_seconds,
            })
        };
        let wrong = stage.ours.post("/v1/shops", &new(json!({ "base": 1 }), 60)).await;
        assert_eq!(
            wrong.errors(),
            [("/settings".to_owned(), "bad_format".to_owned())]
        );
        let made = stage.ours.post("/v1/shops", &new(json!({}), 120)).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let twice = stage.ours.post("/v1/shops", &new(json!({}), 60)).await;
        assert_eq!(twice.problem(), (409, "taken".into()));
        let path = format!("/v1/shops/{}", made.json()["id"].as_str().unwrap());
        let early = stage.ours.post(&format!("{path}/poll"), &json!(null)).await;
        assert_eq!(early.problem(), (409, "not_ready".into()));
        let incomplete = json!({ "credentials": { "service_secret": "s" } });
        let refused = stage
            .ours
            .put(&format!("{path}/credentials"), &[], &incomplete)
            .await;
        assert_eq!(
            refused.errors(),
            [("/credentials".to_owned(), "bad_format".to_owned())]
        );
        // RMS alone shows when a key runs out: nobody has to look there.
        let keys = json!({ "credentials": { "service_secret": "SP", "license_key": "SL" } });
        let given = stage.ours.put(&format!("{path}/credentials"), &[], &keys).await;
        assert_eq!(given.status, 200, "{}", given.text());
        let last = stage.app.now().date_in_tokyo() + chrono::Days::new(90);
        let expiry = &health(&stage.ours, &path).await["expiries"][0];
        assert_eq!(
            (&expiry["what"], &expiry["estimated"], &expiry["at"]),
            (
                &json!("license_key"),
                &json!(true),
                &json!(format!("{last}T14:59:59.000Z"))
            )
        );
        let steady = json!({ "adaptive_polling": false });
        let steady = stage
            .ours
            .patch(&path, &[("if-match", "*")], &steady)
            .await
            .json();
        assert_eq!(
            (
                made.json()["adaptive_polling"].clone(),
                steady["adaptive_polling"].clone()
            ),
            (json!(true), json!(false))
        );
        let paused = json!({ "active": false });
        let paused = stage.ours.patch(&path, &[("if-match", "*")], &paused).await;
        assert_eq!(
            (paused.status.as_u16(), paused.json()["state"].clone()),
            (200, json!("paused"))
        );
        let listed = stage.ours.get("/v1/shops").await.json();
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        assert_eq!(stage.theirs.get("/v1/shops").await.json()["items"], json!([]));
    }
}
