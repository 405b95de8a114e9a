//! 出荷依頼: linked warehouses are asked for shipments, send them, and say so.

use domain::OrderId;
use domain::access::Scope;
use domain::job::JobKind;
use mall_simulator::{MallName, Settings, Simulator};
use poem::http::Method;
use serde_json::{Value, json};
use store::sql;
use uuid::Uuid;
use workflows::{App, Clock, Stop, ship_requests, shipments};

use crate::depot::{Depot, Mood, TOKEN};
use crate::malls::until;
use crate::sample::order_with;
use crate::stage::{Client, Reply, Stage};
use crate::waybills::{file, profile, read, waiting};

const REQUESTS: &str = "/v1/ship-requests";
const MINUTE: i64 = 60_000;

/// The platform at a later time.
fn later(app: &App, minutes: i64) -> App {
    App {
        clock: Clock::fixed(app.now().plus_millis(minutes * MINUTE)),
        ..app.clone()
    }
}

/// Tells warehouses what is due, and asks them, until nothing is.
async fn work(app: &App) {
    loop {
        let links = ship_requests::claim_due(app, 10).await.unwrap();
        if links.is_empty() {
            return;
        }
        for link in links {
            ship_requests::work(app, link, &Stop::never()).await.unwrap();
        }
    }
}

/// Does the jobs that look at orders of which something has left.
async fn leave(app: &App, client: &Client) {
    let tenant = client.caller.tenant;
    let asked: Vec<(Uuid,)> = sql(
        &app.store.db,
        "SELECT DISTINCT subject_id FROM job_records WHERE tenant_id = $1 AND kind = $2",
    )
    .bind(tenant)
    .bind(JobKind::ShipReported)
    .all()
    .await
    .unwrap();
    for (order,) in asked {
        shipments::ship_reported(app, tenant, OrderId(order))
            .await
            .unwrap();
    }
}

/// A warehouse with a link of this kind; the path of the link.
async fn linked(client: &Client, code: &str, kind: &str, settings: &Value) -> String {
    let warehouse = json!({ "code": code, "name": code });
    assert_eq!(client.post("/v1/warehouses", &warehouse).await.status, 201);
    let link = json!({ "warehouse": code, "kind": kind, "settings": settings });
    let made = client.post("/v1/warehouse-links", &link).await;
    assert_eq!(made.status, 201, "{}", made.text());
    format!("/v1/warehouse-links/{}", made.json()["id"].as_str().unwrap())
}

/// One that answers requests.
async fn depot(client: &Client, code: &str, more: &Value) -> (Depot, String) {
    let depot = Depot::open().await;
    let mut settings = json!({ "base_url": depot.url });
    for (name, value) in more.as_object().unwrap() {
        settings[name] = value.clone();
    }
    let link = linked(client, code, "generic_http", &settings).await;
    let credentials = json!({ "credentials": { "token": TOKEN } });
    let given = client
        .put(&format!("{link}/credentials"), &[], &credentials)
        .await;
    assert_eq!(given.status, 200, "{}", given.text());
    assert!(!given.text().contains(TOKEN), "credentials never come out");
    (depot, link)
}

/// The id of an order's shipment at a place.
async fn shipment(client: &Client, order: &str, place: usize) -> Value {
    read(client, order).await["shipments"][place]["id"].clone()
}

async fn ask(client: &Client, warehouse: &str, shipments: &[Value]) -> Reply {
    let new = json!({ "warehouse": warehouse, "shipment_ids": shipments });
    client.post(REQUESTS, &new).await
}

/// Asks for an order's first shipment; the path of the request.
async fn asked(client: &Client, warehouse: &str, order: &str) -> String {
    let asked = ask(client, warehouse, &[shipment(client, order, 0).await]).await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    format!("{REQUESTS}/{}", asked.json()["items"][0]["id"].as_str().unwrap())
}

fn states(request: &Value) -> Vec<&str> {
    let steps = request["history"].as_array().unwrap();
    steps.iter().map(|step| step["state"].as_str().unwrap()).collect()
}

async fn happened(client: &Client, order: &str) -> Vec<String> {
    let events = client.all(&format!("{order}/events")).await;
    let kind = |event: &Value| event["type"].as_str().unwrap().to_owned();
    events.iter().map(kind).collect()
}

async fn announced(client: &Client, kind: &str) -> Vec<Value> {
    let mut told = client.all("/v1/announcements").await;
    told.retain(|one| one["kind"] == kind);
    told
}

async fn reported(client: &Client, request: &Value, numbers: &[&str]) -> Value {
    reported_on(client, request, numbers, &json!("2026-11-23")).await
}

async fn reported_on(client: &Client, request: &Value, numbers: &[&str], day: &Value) -> Value {
    let told = json!({ "warehouse": "EAST", "results": [{ "key": request["key"], "state": "shipped",
                       "shipped_on": day, "tracking_numbers": numbers }] });
    let told = client.post("/v1/ship-results", &told).await;
    assert_eq!(told.status, 200, "{}", told.text());
    told.json()
}

/// Either the shop makes a waybill, or a linked warehouse is asked: the goods go once.
#[tokio::test(flavor = "multi_thread")]
async fn a_shipment_is_sent_by_the_shop_or_by_a_warehouse() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let theirs = waiting(ours, "W-1", &[]).await;
        let path = asked(ours, "EAST", &theirs).await;
        work(app).await;
        assert_eq!(read(ours, &path).await["state"], "accepted");
        let own = waiting(ours, "W-2", &[]).await;
        // By themselves, and by name.
        let (made, rows) = file(ours, &profile).await;
        assert_eq!(
            (&made["shipments"], &made["left_out"], rows.len()),
            (&json!(1), &json!(1), 2),
            "{made}"
        );
        let shipment_id = shipment(ours, &theirs, 0).await;
        let told = &made["issues"][0];
        assert_eq!(told["shipment_id"], shipment_id);
        assert_eq!(
            (&told["issues"][0]["code"], &told["issues"][0]["outcome"]),
            (&json!("requested_elsewhere"), &json!("left_out"))
        );
        let named = json!({ "profile_id": profile["id"], "shipments": { "ids": [shipment_id] } });
        let made = ours.post("/v1/waybill-files", &named).await.json();
        assert_eq!(
            (&made["shipments"], &made["left_out"]),
            (&json!(0), &json!(1)),
            "{made}"
        );
        // What has left while its order was on hold is not printed either.
        ours.post(&format!("{theirs}/hold"), &json!({ "reason": "確認" }))
            .await;
        let request = read(ours, &path).await;
        assert_eq!(reported(ours, &request, &["123456789013"]).await["taken"], 1);
        ours.post(&format!("{theirs}/release"), &json!({})).await;
        let made = ours.post("/v1/waybill-files", &named).await.json();
        assert_eq!(made["shipments"], 0, "{made}");

        // The other way round.
        let own_id = shipment(ours, &own, 0).await;
        let refused = ask(ours, "EAST", std::slice::from_ref(&own_id)).await;
        assert_eq!(
            refused.errors(),
            [("/shipment_ids/0".into(), "waybill_made".into())]
        );
        let new = json!({ "warehouse": "EAST", "shipment_ids": [own_id], "despite_waybill": true });
        let thrown_away = ours.post(REQUESTS, &new).await;
        assert_eq!(thrown_away.status, 200, "{}", thrown_away.text());
        assert_eq!(depot.asked().len(), 1);
    }
}

/// A request that was refused is not tried again once the shop has made a waybill.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_shop_took_upon_itself_is_not_asked_for_again() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (_depot, _) = depot(ours, "EAST", &json!({})).await;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let order = waiting(ours, "W-1", &[]).await;
        let path = asked(ours, "EAST", &order).await;
        work(app).await;
        let key = read(ours, &path).await["key"].clone();
        let told = json!({ "warehouse": "EAST", "results": [{ "key": key, "state": "refused" }] });
        assert_eq!(ours.post("/v1/ship-results", &told).await.json()["taken"], 1);
        let (made, _) = file(ours, &profile).await;
        assert_eq!(made["shipments"], 1, "{made}");
        let again = ours.post(&format!("{path}/retry"), &json!({})).await;
        assert_eq!(again.problem(), (409, "in_use".into()));
    }
}

/// What a cart says anew of an order does not replace a shipment that a warehouse has.
#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_a_warehouse_has_is_not_told_anew() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let more = |number: &str, quantity: i64| {
            let total = ("/totals", Value::Null);
            order_with(
                number,
                &[("/shipments/0/lines/0/quantity", json!(quantity)), total],
            )
        };
        let told_anew =
            async |number: &str, quantity: i64| ours.post("/v1/orders", &more(number, quantity)).await;
        let order = waiting(ours, "W-1", &[]).await;
        let before = shipment(ours, &order, 0).await;
        let first = asked(ours, "EAST", &order).await;
        // Nobody has been told yet: the request goes with its shipment, and is made anew.
        assert_eq!(told_anew("W-1", 2).await.status, 200);
        assert_ne!(shipment(ours, &order, 0).await, before);
        work(app).await;
        assert_eq!(read(ours, &first).await["state"], "cancelled");
        assert_eq!(depot.asked().len(), 0);
        let second = asked(ours, "EAST", &order).await;
        work(app).await;
        assert_eq!(read(ours, &second).await["state"], "accepted");
        let stored = async || {
            let order = read(ours, &order).await;
            (order["version"].clone(), order["totals"].clone())
        };
        let kept = stored().await;
        assert_eq!(told_anew("W-1", 3).await.problem(), (409, "rearranged".into()));
        assert_eq!(stored().await, kept);
        assert_eq!(told_anew("W-1", 2).await.status, 200, "as it is");

        // Sent, and not answered: the warehouse may have it.
        let silent = waiting(ours, "W-2", &[]).await;
        asked(ours, "EAST", &silent).await;
        depot.is(Mood::Down);
        work(&later(app, 1)).await;
        assert_eq!(told_anew("W-2", 2).await.problem(), (409, "rearranged".into()));
        depot.is(Mood::Awake);
        work(&later(app, 30)).await;
        let quantities: Vec<Value> = depot
            .asked()
            .values()
            .map(|asked| asked.document["items"][0]["quantity"].clone())
            .collect();
        assert_eq!(quantities.len(), 2, "{quantities:?}");
        assert_eq!(announced(ours, "ship_request_astray").await, Vec::<Value>::new());
    }
}

/// What a warehouse may have is not corrected: it would send something else than is billed.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_warehouse_has_is_not_corrected() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (_depot, _) = depot(ours, "EAST", &json!({})).await;
        let order = waiting(ours, "W-1", &[]).await;
        let request = asked(ours, "EAST", &order).await;
        let first = read(ours, &order).await["shipments"][0].clone();
        let at = format!("/v1/shipments/{}", first["id"].as_str().unwrap());
        let any = [("if-match", "*")];
        let points = json!({ "points_used": 1 });
        assert_eq!(ours.patch(&order, &any, &points).await.status, 200, "only queued");
        work(app).await;
        assert_eq!(read(ours, &request).await["state"], "accepted");
        let line = json!({ "sku": "CUP-2", "name": "湯呑", "quantity": 1, "unit_price": 100 });
        let refused = (409, "requested_elsewhere".to_owned());
        let added = ours.post(&format!("{at}/lines"), &line).await;
        assert_eq!(added.problem(), refused);
        for (path, body) in [
            (&at, json!({ "shipping_fee": 0 })),
            (&at, json!({ "gifts": [{ "kind": "のし" }] })),
            (&order, json!({ "points_used": 2 })),
            (&order, json!({ "payment": { "method": "後払い" } })),
        ] {
            let told = ours.patch(path, &any, &body).await;
            assert_eq!(told.problem(), refused, "{body}");
        }
        let noted = json!({ "notes": { "staff": "倉庫へ電話済" } });
        assert_eq!(ours.patch(&order, &any, &noted).await.status, 200);
        // It does not send it: then it is corrected, and asked for once more.
        let key = read(ours, &request).await["key"].clone();
        let told = json!({ "warehouse": "EAST", "results": [{ "key": key, "state": "refused" }] });
        assert_eq!(ours.post("/v1/ship-results", &told).await.json()["taken"], 1);
        let added = ours.post(&format!("{at}/lines"), &line).await;
        assert!(added.status.is_success(), "{}", added.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parcel_that_left_while_its_order_was_on_hold_leaves_when_it_is_released() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, link) = depot(ours, "EAST", &json!({})).await;
        let (mut orders, mut paths) = (Vec::new(), Vec::new());
        for number in ["W-1", "W-2", "W-3"] {
            orders.push(waiting(ours, number, &[]).await);
            paths.push(asked(ours, "EAST", orders.last().unwrap()).await);
        }
        work(app).await;
        let numbers = ["123456789013", "123456789024", "123456789035"];
        let mut requests = Vec::new();
        for (place, order) in orders.iter().enumerate() {
            ours.post(&format!("{order}/hold"), &json!({ "reason": "確認" }))
                .await;
            let request = read(ours, &paths[place]).await;
            for (taken, unchanged) in [(1, 0), (0, 1)] {
                let told = reported(ours, &request, &numbers[place..=place]).await;
                assert_eq!(
                    (&told["taken"], &told["unchanged"]),
                    (&json!(taken), &json!(unchanged)),
                    "{told}"
                );
            }
            assert_eq!(read(ours, order).await["status"], "awaiting_shipment");
            let request = read(ours, &paths[place]).await;
            assert_eq!(
                (&request["reason"], &request["tracking_numbers"]),
                (&json!("not_shippable"), &json!([numbers[place]]))
            );
            requests.push(request);
        }
        let told = announced(ours, "ship_request_astray").await;
        assert_eq!(
            (told.len(), &told[0]["data"]["reason"]),
            (3, &json!("not_shippable")),
            "once for each: {told:?}"
        );
        // Another was said to have left without a day, and then the warehouse lets nobody in any more.
        let undated = waiting(ours, "W-4", &[]).await;
        let path = asked(ours, "EAST", &undated).await;
        work(app).await;
        ours.post(&format!("{undated}/hold"), &json!({ "reason": "確認" }))
            .await;
        let request = read(ours, &path).await;
        let number = ["123456789046"];
        let told = reported_on(ours, &request, &number, &Value::Null).await;
        assert_eq!(told["issues"][0]["code"], "not_shippable", "{told}");
        depot.is(Mood::Shut);
        asked(ours, "EAST", &waiting(ours, "W-5", &[]).await).await;
        work(app).await;
        assert_eq!(read(ours, &link).await["failures"], 1);
        // Released, they leave by themselves, on the day that the warehouse said, or when it said so first:
        // for that, nobody has to be let in.
        for order in [&orders[0], &undated] {
            ours.post(&format!("{order}/release"), &json!({})).await;
        }
        leave(&later(app, 2 * 24 * 60), ours).await;
        let left = read(ours, &undated).await;
        assert_eq!(
            (&left["status"], &left["shipments"][0]["shipped_on"]),
            (&json!("shipped"), &json!(app.now().date_in_tokyo()))
        );
        // Or when the warehouse says it again.
        ours.post(&format!("{}/release", orders[1]), &json!({})).await;
        let again = reported(ours, &requests[1], &numbers[1..=1]).await;
        assert_eq!(
            (&again["taken"], &again["issues"]),
            (&json!(1), &json!([])),
            "{again}"
        );
        for (order, path) in orders.iter().zip(&paths).take(2) {
            let order = read(ours, order).await;
            assert_eq!(
                (&order["status"], &order["shipments"][0]["shipped_on"]),
                (&json!("shipped"), &json!("2026-11-23"))
            );
            let request = read(ours, path).await;
            assert_eq!(
                (&request["reason"], &request["next_at"]),
                (&Value::Null, &Value::Null)
            );
        }
        // The third stays as long as it is on hold, whatever else happens to it.
        work(&later(app, 60)).await;
        leave(&later(app, 60), ours).await;
        assert_eq!(read(ours, &orders[2]).await["status"], "awaiting_shipment");
        assert_eq!(announced(ours, "ship_request_astray").await.len(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warehouse_is_asked_once_and_what_it_sends_has_left() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let more = json!({ "carriers": { "yamato": "ヤマト運輸(倉庫)" }, "poll_minutes": 10 });
        let (depot, link) = depot(ours, "EAST", &more).await;
        let order = waiting(ours, "W-1", &[]).await;
        let shipment = shipment(ours, &order, 0).await;

        let new = json!({ "warehouse": "EAST", "shipment_ids": [shipment] });
        let dry = ours.post(&format!("{REQUESTS}?dry_run=true"), &new).await;
        assert_eq!((dry.status.as_u16(), &dry.json()["dry_run"]), (200, &json!(true)));
        assert_eq!(ours.all(REQUESTS).await, Vec::<Value>::new(), "nothing is kept");

        let path = asked(ours, "EAST", &order).await;
        assert_eq!(
            asked(ours, "EAST", &order).await,
            path,
            "a second request answers the first"
        );
        assert_eq!(stage.theirs.get(&path).await.status, 404);
        work(app).await;
        let request = read(ours, &path).await;
        assert_eq!(states(&request), ["queued", "accepted"], "{request}");
        assert_eq!(
            (&request["attempts"], &request["reference"]),
            (&json!(1), &json!("W-1"))
        );
        let key = request["key"].as_str().unwrap().to_owned();
        let document = depot.asked()[&key].document.clone();
        assert_eq!(document["recipient"]["name"], "髙橋 一郎");
        assert_eq!(
            document["items"],
            json!([{ "code": "TEA-8", "name": "煎茶", "quantity": 1 },
                   { "code": "CUP-1", "name": "湯呑", "quantity": 1 }])
        );

        // Nothing new: it is asked about every ten minutes.
        work(&later(app, 5)).await;
        assert_eq!(depot.lines().len(), 1);
        work(&later(app, 11)).await;
        assert_eq!(depot.lines().len(), 2);
        let sent = json!({ "state": "shipped", "carrier": "yamato", "shipped_on": "2026-11-23",
                           "tracking_numbers": ["1234-5678-9013", "1234-5678-9024"] });
        depot.says(&key, &sent);
        work(&later(app, 22)).await;
        let request = read(ours, &path).await;
        assert_eq!(states(&request), ["queued", "accepted", "shipped"], "{request}");
        assert!(request["next_at"].is_null() && request["finished_at"].is_string());
        let shipped = read(ours, &order).await;
        let left = &shipped["shipments"][0];
        assert_eq!(
            (&shipped["status"], &left["shipped_on"], &left["carrier"]),
            (
                &json!("shipped"),
                &json!("2026-11-23"),
                &json!("ヤマト運輸(倉庫)")
            )
        );
        assert_eq!(left["tracking"][1]["number"], "123456789024");
        let happened = happened(ours, &order).await;
        for kind in [
            "ship_request.created",
            "ship_request.accepted",
            "shipment.shipped",
            "ship_request.shipped",
        ] {
            assert_eq!(
                happened.iter().filter(|one| *one == kind).count(),
                1,
                "{kind}: {happened:?}"
            );
        }
        // Pushed beside: said twice it changes nothing.
        let told = json!({ "warehouse": "EAST", "results": [{ "key": key, "state": "shipped",
                           "tracking_numbers": ["123456789013"] }] });
        let again = ours.post("/v1/ship-results", &told).await.json();
        assert_eq!(
            (&again["unchanged"], &again["taken"]),
            (&json!(1), &json!(0)),
            "{again}"
        );
        assert_eq!(read(ours, &order).await, shipped);
        let theirs = stage.theirs.post("/v1/ship-results", &told).await;
        assert_eq!(
            theirs.errors(),
            [("/warehouse".into(), "unknown_reference".into())]
        );
        let gone = ours.send(Method::DELETE, &link, &[], Vec::new()).await;
        assert_eq!(gone.problem(), (409, "in_use".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_between_asking_and_writing_it_down_asks_for_the_same() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let path = asked(ours, "EAST", &waiting(ours, "W-1", &[]).await).await;
        let other = asked(ours, "EAST", &waiting(ours, "W-2", &[]).await).await;
        depot.is(Mood::Mute);
        let dying = tokio::spawn({
            let app = app.clone();
            async move { work(&app).await }
        });
        until("a request", async || (!depot.asked().is_empty()).then_some(())).await;
        dying.abort();
        let request = read(ours, &path).await;
        assert_eq!(
            (&request["state"], &request["attempts"]),
            (&json!("queued"), &json!(1))
        );
        depot.is(Mood::Awake);
        assert_eq!(
            ship_requests::claim_due(&later(app, 1), 10).await.unwrap().len(),
            0,
            "whoever died has the lease"
        );
        // The warehouse may have it: it is not simply over.
        let canceled = ours.post(&format!("{path}/cancel"), &json!({})).await;
        assert_eq!(canceled.json()["state"], "cancelling", "{}", canceled.text());
        work(&later(app, 4)).await;
        assert_eq!(read(ours, &path).await["state"], "cancelled");
        let request = read(ours, &other).await;
        assert_eq!(states(&request), ["queued", "accepted"], "{request}");
        let times: Vec<usize> = depot.asked().values().map(|asked| asked.times).collect();
        assert_eq!(times, [1, 1]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_is_told_again_after_a_crash() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let path = asked(ours, "EAST", &waiting(ours, "W-1", &[]).await).await;
        depot.is(Mood::Mute);
        let dying = tokio::spawn({
            let app = app.clone();
            async move { work(&app).await }
        });
        until("a request", async || (!depot.asked().is_empty()).then_some(())).await;
        dying.abort();
        depot.is(Mood::Awake);
        work(&later(app, 4)).await;
        let request = read(ours, &path).await;
        assert_eq!(
            (&request["state"], &request["attempts"]),
            (&json!("accepted"), &json!(2))
        );
        let shelf = depot.asked();
        let times: Vec<usize> = shelf.values().map(|asked| asked.times).collect();
        assert_eq!((shelf.len(), times), (1, vec![2]), "one request, told twice");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warehouse_that_is_away_delays_only_itself() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (down, down_link) = depot(ours, "DOWN", &json!({})).await;
        let (shut, shut_link) = depot(ours, "SHUT", &json!({})).await;
        let (_awake, _) = depot(ours, "EAST", &json!({})).await;
        down.is(Mood::Down);
        shut.is(Mood::Shut);
        let mut paths = Vec::new();
        for (number, warehouse) in [("W-1", "DOWN"), ("W-2", "SHUT"), ("W-3", "EAST")] {
            paths.push(asked(ours, warehouse, &waiting(ours, number, &[]).await).await);
        }
        work(app).await;
        let waits = read(ours, &paths[0]).await;
        assert_eq!(
            (&waits["state"], &waits["history"][1]["reason"]),
            (&json!("queued"), &json!("unavailable"))
        );
        assert_eq!(read(ours, &paths[1]).await["state"], "queued");
        assert_eq!(read(ours, &paths[2]).await["state"], "accepted");
        let link = read(ours, &down_link).await;
        assert_eq!(
            (&link["failure"]["kind"], &link["failures"]),
            (&json!("temporary"), &json!(1))
        );
        let link = ours.get(&shut_link).await;
        assert_eq!(link.json()["failure"]["kind"], "credentials");
        assert!(link.json()["paused_until"].is_string() && !link.text().contains(TOKEN));

        down.is(Mood::Awake);
        shut.is(Mood::Awake);
        work(&later(app, 20)).await;
        for path in &paths {
            assert_eq!(read(ours, path).await["state"], "accepted");
        }
        let link = read(ours, &down_link).await;
        assert_eq!((&link["failure"], &link["failures"]), (&Value::Null, &json!(0)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warehouse_that_lets_nobody_in_is_told_of_and_not_waited_for_forever() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, link) = depot(ours, "EAST", &json!({})).await;
        depot.is(Mood::Shut);
        let mut paths = Vec::new();
        for number in ["W-1", "W-2", "W-3"] {
            paths.push(asked(ours, "EAST", &waiting(ours, number, &[]).await).await);
        }
        let told = async |kind: &str| {
            let mut told = ours.all("/v1/announcements").await;
            told.retain(|one| one["kind"] == kind);
            told
        };
        for minutes in [0, 20, 40] {
            work(&later(app, minutes)).await;
        }
        let id = link.rsplit('/').next().unwrap();
        let told_of = told("warehouse_failing").await;
        assert_eq!(
            (told_of.len(), &told_of[0]["data"]["warehouse_link"]),
            (1, &json!(id))
        );
        assert_eq!(read(ours, &link).await["failures"], 3);
        for path in &paths {
            assert_eq!(read(ours, path).await["state"], "queued");
        }
        work(&later(app, 3 * 24 * 60 + 10)).await;
        for path in &paths {
            let request = read(ours, path).await;
            assert_eq!(
                (&request["state"], &request["reason"]),
                (&json!("failed"), &json!("credentials"))
            );
        }
        assert_eq!(told("ship_request_failed").await.len(), 3);
        // Other credentials, and they are refused as well: that is news.
        let credentials = json!({ "credentials": { "token": "other" } });
        ours.put(&format!("{link}/credentials"), &[], &credentials).await;
        let retried = ours.post(&format!("{}/retry", paths[0]), &json!({})).await;
        assert_eq!(retried.status, 200, "{}", retried.text());
        work(&later(app, 3 * 24 * 60 + 11)).await;
        assert_eq!(told("warehouse_failing").await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_warehouse_refuses_is_told_to_people_and_tried_again() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let order = waiting(ours, "W-1", &[("/buyer/postal_code", json!("0000000"))]).await;
        let path = asked(ours, "EAST", &order).await;
        work(app).await;
        let refused = read(ours, &path).await;
        assert_eq!(
            (&refused["state"], &refused["reason"]),
            (&json!("refused"), &json!("by_warehouse"))
        );
        assert_eq!(refused["message"], "高橋様の住所がありません");
        let clerk = stage.key(&[Scope::ShipmentsRead]).await;
        assert_eq!(
            read(&clerk, &path).await["message"],
            Value::Null,
            "it may name people"
        );
        let told = ours.get("/v1/announcements").await.text();
        assert!(
            told.contains("ship_request_failed") && !told.contains("高橋"),
            "{told}"
        );
        let events = ours.get(&format!("{order}/events")).await.text();
        assert!(
            events.contains("ship_request.refused") && !events.contains("高橋様"),
            "{events}"
        );

        let mut person = read(ours, &order).await["buyer"].clone();
        person["postal_code"] = json!("1500001");
        let shipment = shipment(ours, &order, 0).await;
        let edit = json!({ "new_recipient": { "person": person } });
        let at = format!("/v1/shipments/{}", shipment.as_str().unwrap());
        let edited = ours.patch(&at, &[("if-match", "*")], &edit).await;
        assert_eq!(edited.status, 200, "{}", edited.text());
        let retried = ours.post(&format!("{path}/retry"), &json!({})).await;
        assert_eq!(retried.json()["key"], refused["key"], "{}", retried.text());
        work(app).await;
        assert_eq!(read(ours, &path).await["state"], "accepted");
        assert_eq!(depot.asked().len(), 1);
        let twice = ours.post(&format!("{path}/retry"), &json!({})).await;
        assert_eq!(twice.problem(), (409, "not_failed".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_sent_is_refused_with_the_reason() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        depot(ours, "EAST", &json!({})).await;
        depot(ours, "MAPPED", &json!({ "codes": "mapped" })).await;
        let fine = waiting(ours, "W-1", &[]).await;
        let new = ours.post("/v1/orders", &order_with("W-2", &[])).await.json();
        let new = format!("/v1/orders/{}", new["id"].as_str().unwrap());
        let held = waiting(ours, "W-3", &[]).await;
        ours.post(&format!("{held}/hold"), &json!({ "reason": "確認" }))
            .await;
        let off = waiting(ours, "W-4", &[]).await;
        ours.post(&format!("{off}/cancel"), &json!({ "reason": "重複" }))
            .await;
        let nowhere = waiting(ours, "W-5", &[("/buyer/postal_code", Value::Null)]).await;
        let left = waiting(ours, "W-6", &[]).await;
        let gone = format!(
            "/v1/shipments/{}/ship",
            shipment(ours, &left, 0).await.as_str().unwrap()
        );
        assert_eq!(ours.post(&gone, &json!({})).await.status, 200);
        let mut all = Vec::new();
        for order in [&fine, &new, &held, &off, &nowhere, &left] {
            all.push(shipment(ours, order, 0).await);
        }
        let some = ask(ours, "EAST", &all).await;
        assert_eq!(some.status, 200, "{}", some.text());
        let some = some.json();
        assert_eq!(some["items"].as_array().unwrap().len(), 1);
        let refused = some["refused"].as_array().unwrap();
        let codes: Vec<&str> = refused
            .iter()
            .map(|one| one["errors"][0]["code"].as_str().unwrap())
            .collect();
        assert_eq!(
            codes,
            [
                "not_to_ship_yet",
                "on_hold",
                "order_cancelled",
                "no_address",
                "already_shipped"
            ]
        );
        let none = ask(ours, "EAST", &all[1..3]).await;
        assert_eq!(
            none.errors(),
            [
                ("/shipment_ids/0".into(), "not_to_ship_yet".into()),
                ("/shipment_ids/1".into(), "on_hold".into())
            ]
        );
        let elsewhere = ask(ours, "MAPPED", &all[..1]).await;
        assert_eq!(
            elsewhere.errors(),
            [("/shipment_ids/0".into(), "requested_elsewhere".into())]
        );
        let uncoded = waiting(ours, "W-7", &[]).await;
        let uncoded = ask(ours, "MAPPED", &[shipment(ours, &uncoded, 0).await]).await;
        assert_eq!(uncoded.errors().len(), 2, "each product: {}", uncoded.text());
        assert_eq!(uncoded.errors()[0].1, "no_warehouse_code");
        let nowhere = ask(ours, "WEST", &all[..1]).await;
        assert_eq!(
            nowhere.errors(),
            [("/warehouse".into(), "unknown_reference".into())]
        );
        let theirs = ask(&stage.theirs, "EAST", &all[..1]).await;
        assert_eq!(
            theirs.errors(),
            [("/warehouse".into(), "unknown_reference".into())]
        );
        let twice = ask(ours, "EAST", &[all[0].clone(), all[0].clone()]).await;
        assert_eq!(
            twice.errors(),
            [("/shipment_ids/1".into(), "duplicate_item".into())]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_cannot_work_is_refused() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        depot(ours, "EAST", &json!({})).await;
        let all = [shipment(ours, &waiting(ours, "W-1", &[]).await, 0).await];
        linked(ours, "NOKEY", "amazon_fba", &json!({})).await;
        let not_ready = ask(ours, "NOKEY", &all[..1]).await;
        assert_eq!(
            not_ready.errors(),
            [("/warehouse".into(), "warehouse_not_ready".into())]
        );
        for (kind, settings, pointer) in [
            ("generic_http", json!({}), "/settings/base_url"),
            (
                "generic_http",
                json!({ "base_url": "ftp://x/" }),
                "/settings/base_url",
            ),
            ("generic_http", json!({ "color": "red" }), "/settings"),
            (
                "amazon_fba",
                json!({ "shipping_speed": "Now" }),
                "/settings/shipping_speed",
            ),
            (
                "amazon_fba",
                json!({ "poll_minutes": 0 }),
                "/settings/poll_minutes",
            ),
        ] {
            let link = json!({ "warehouse": "EAST", "kind": kind, "settings": settings });
            let refused = ours.post("/v1/warehouse-links", &link).await;
            assert_eq!(refused.errors()[0].0, pointer, "{}", refused.text());
        }
        let twice = json!({ "warehouse": "EAST", "kind": "generic_csv" });
        let twice = ours.post("/v1/warehouse-links", &twice).await;
        assert_eq!(twice.problem(), (409, "taken".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_a_warehouse_stand_for_products_and_parts_of_sets() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, link) = depot(ours, "EAST", &json!({ "codes": "mapped" })).await;
        let mut ids = Vec::new();
        for (code, sku) in [("TEA", "TEA-8"), ("CUP", "CUP-1"), ("SET", "SET-1")] {
            let product = json!({ "code": code, "name": format!("商品{code}") });
            let product = ours.post("/v1/products", &product).await.json();
            let mut variant = json!({ "sku": sku });
            if sku == "SET-1" {
                variant["components"] = json!([{ "variant_id": ids[0], "quantity": 2 },
                                               { "variant_id": ids[1], "quantity": 1 }]);
            }
            let added = json!({ "product_id": product["id"], "variant": variant });
            let made = ours.post("/v1/variants", &added).await;
            assert_eq!(made.status, 201, "{}", made.text());
            ids.push(made.json()["id"].clone());
        }
        let codes = json!({ "items": [{ "variant_id": ids[0], "code": "490-TEA" },
                                      { "variant_id": ids[1], "code": "490-CUP" }] });
        let set = ours.put(&format!("{link}/codes"), &[], &codes).await;
        assert_eq!(set.json()["variants"], 2, "{}", set.text());
        assert_eq!(ours.all(&format!("{link}/codes?limit=1")).await.len(), 2);
        let theirs = stage.theirs.put(&format!("{link}/codes"), &[], &codes).await;
        assert_eq!(theirs.status, 404);
        let order = waiting(ours, "W-1", &[("/shipments/0/lines/1/sku", json!("SET-1"))]).await;
        asked(ours, "EAST", &order).await;
        work(app).await;
        let shelf = depot.asked();
        let items = &shelf.values().next().unwrap().document["items"];
        assert_eq!(
            items,
            &json!([{ "code": "490-TEA", "name": "煎茶", "quantity": 3 },
                    { "code": "490-CUP", "name": "商品CUP", "quantity": 1 }])
        );
        let removed = json!({ "items": [{ "variant_id": ids[1], "code": "" }] });
        ours.put(&format!("{link}/codes"), &[], &removed).await;
        let order = waiting(ours, "W-2", &[]).await;
        let refused = ask(ours, "EAST", &[shipment(ours, &order, 0).await]).await;
        assert_eq!(
            refused.errors(),
            [("/shipment_ids/0".into(), "no_warehouse_code".into())]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_wants_any_more_is_taken_back_while_it_can_be() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let mut paths = Vec::new();
        let mut orders = Vec::new();
        for number in ["W-1", "W-2", "W-3", "W-4"] {
            orders.push(waiting(ours, number, &[]).await);
            paths.push(asked(ours, "EAST", orders.last().unwrap()).await);
        }
        // Before anybody was told.
        let canceled = ours
            .post(&format!("{}/cancel", paths[0]), &json!({}))
            .await
            .json();
        assert_eq!(canceled["state"], "cancelled");
        let again = asked(ours, "EAST", &orders[0]).await;
        assert_ne!(again, paths[0], "a new request");
        let key = |request: &Value| request["key"].as_str().unwrap().to_owned();
        assert_eq!(key(&read(ours, &again).await), format!("{}-2", key(&canceled)));
        // On hold it waits, and goes on when it is released.
        ours.post(&format!("{}/hold", orders[3]), &json!({ "reason": "確認" }))
            .await;
        work(app).await;
        let held = read(ours, &paths[3]).await;
        assert_eq!(
            (&held["state"], &held["reason"]),
            (&json!("queued"), &json!("on_hold"))
        );
        ours.post(&format!("{}/release", orders[3]), &json!({})).await;
        work(app).await;
        assert_eq!(read(ours, &paths[3]).await["state"], "accepted");
        // An order that is off takes its request along.
        let gone = ours
            .post(&format!("{}/cancel", orders[1]), &json!({ "reason": "重複" }))
            .await;
        assert_eq!(gone.status, 200, "{}", gone.text());
        work(app).await;
        let off = read(ours, &paths[1]).await;
        assert_eq!(
            states(&off),
            ["queued", "accepted", "cancelling", "cancelled"],
            "{off}"
        );
        // Too late.
        let request = read(ours, &paths[2]).await;
        depot.says(&key(&request), &json!({ "state": "accepted", "packed": true }));
        let asked = depot.asked();
        assert!(asked.contains_key(&key(&request)));
        depot.says(&key(&request), &json!({ "state": "received" }));
        let canceling = ours
            .post(&format!("{}/cancel", paths[2]), &json!({}))
            .await
            .json();
        assert_eq!(canceling["state"], "cancelling");
        work(app).await;
        let late = read(ours, &paths[2]).await;
        assert_eq!(
            (&late["state"], &late["reason"]),
            (&json!("accepted"), &json!("too_late"))
        );
        let told = announced(ours, "ship_request_astray").await;
        assert_eq!(
            (told.len(), &told[0]["data"]["reason"]),
            (1, &json!("too_late")),
            "{told:?}"
        );
        let agreed = ours
            .post(&format!("{}/cancel", paths[2]), &json!({ "agreed": true }))
            .await;
        assert_eq!(agreed.json()["state"], "cancelled", "{}", agreed.text());
        let over = ours.post(&format!("{}/cancel", paths[2]), &json!({})).await;
        assert_eq!(over.problem(), (409, "finished".into()));
        assert_eq!(ours.all(&format!("{REQUESTS}?state=cancelled")).await.len(), 3);
        let of_order = format!("{REQUESTS}?order_id={}", orders[0].rsplit('/').next().unwrap());
        assert_eq!(ours.all(&of_order).await.len(), 2);
    }
}

async fn upload(client: &Client, query: &str, file: &str) -> Value {
    let path = format!("/v1/ship-result-files?warehouse=FILES{query}");
    let kind = [("content-type", "text/csv")];
    let told = client
        .send(Method::POST, &path, &kind, file.as_bytes().to_vec())
        .await;
    assert_eq!(told.status, 200, "{}", told.text());
    told.json()
}

fn told(results: &Value) -> [i64; 4] {
    ["rows", "taken", "unchanged", "failed"].map(|name| results[name].as_i64().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn files_go_out_are_acknowledged_and_come_back() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        linked(ours, "FILES", "rsl", &json!({})).await;
        let order = waiting(ours, "W-1", &[]).await;
        let held = waiting(ours, "W-2", &[]).await;
        let path = asked(ours, "FILES", &order).await;
        let waits = asked(ours, "FILES", &held).await;
        ours.post(&format!("{held}/hold"), &json!({ "reason": "確認" }))
            .await;
        let new = json!({ "warehouse": "FILES" });
        let dry = ours.post("/v1/ship-request-files?dry_run=true", &new).await;
        assert_eq!((dry.status.as_u16(), &dry.json()["requests"]), (200, &json!(1)));
        let made = ours.post("/v1/ship-request-files", &new).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let left_out = &made.json()["left_out"][0];
        assert_eq!(
            (&left_out["code"], &left_out["waits"]),
            (&json!("on_hold"), &json!(true))
        );
        let nothing = ours.post("/v1/ship-request-files", &new).await;
        assert_eq!(
            nothing.json()["requests"],
            0,
            "what is on hold waits: {}",
            nothing.text()
        );
        let file = made.header("location").to_owned();
        let clerk = stage.key(&[Scope::ShipmentsRead]).await;
        let refused = clerk.get(&format!("{file}/file")).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        let bytes = ours.get(&format!("{file}/file")).await;
        let (text, _, _) = encoding_rs::SHIFT_JIS.decode(&bytes.body);
        let request = read(ours, &path).await;
        let key = request["key"].as_str().unwrap();
        assert_eq!(text.lines().count(), 3, "a header and two products: {text}");
        assert!(
            text.lines().nth(1).unwrap().starts_with(&format!("{key},1,W-1,")),
            "{text}"
        );
        assert_eq!(stage.theirs.get(&file).await.status, 404);
        let acknowledged = ours.post(&format!("{file}/acknowledge"), &json!({})).await;
        assert!(
            acknowledged.json()["acknowledged_at"].is_string(),
            "{}",
            acknowledged.text()
        );
        let twice = ours.post(&format!("{file}/acknowledge"), &json!({})).await;
        assert_eq!(twice.json(), acknowledged.json());
        assert_eq!(states(&read(ours, &path).await), ["queued", "sent", "accepted"]);
        let id = file.rsplit('/').next().unwrap();
        assert_eq!(ours.all(&format!("{REQUESTS}?file_id={id}")).await.len(), 1);
        work(app).await;

        let results = format!(
            "依頼番号,状態,送り状番号,運送会社,出荷日\r\n{key},出荷済,1234-5678-9013,,2026/11/23\r\n\
             {key},出荷済,1234-5678-9024,,\r\nS-UNKNOWN,出荷済,1,,\r\n{key},取消,,,\r\n"
        );
        let before = read(ours, &order).await;
        let dry = upload(ours, "&dry_run=true", &results).await;
        assert_eq!(told(&dry), [4, 1, 0, 2], "{dry}");
        assert_eq!(read(ours, &order).await, before, "nothing is kept");
        let taken = upload(ours, "", &results).await;
        assert_eq!(told(&taken), [4, 1, 0, 2], "{taken}");
        let issues = taken["issues"].as_array().unwrap();
        let issues: Vec<(&Value, &Value)> = issues
            .iter()
            .map(|issue| (&issue["row"], &issue["code"]))
            .collect();
        assert_eq!(
            issues,
            [
                (&json!(4), &json!("unmatched")),
                (&json!(5), &json!("double_row"))
            ]
        );
        let shipped = read(ours, &order).await;
        assert_eq!(shipped["status"], "shipped");
        assert_eq!(shipped["shipments"][0]["tracking"].as_array().unwrap().len(), 2);
        assert_eq!(
            told(&upload(ours, "", &results).await),
            [4, 0, 1, 2],
            "twice changes nothing"
        );
        assert_eq!(read(ours, &order).await, shipped);
        let late = format!("依頼番号,状態\r\n{key},取消\r\n");
        assert_eq!(upload(ours, "", &late).await["issues"][0]["code"], "closed");

        // One that was shipped while its order rests: its number is taken, and people look at it.
        let waits_key = read(ours, &waits).await["key"].as_str().unwrap().to_owned();
        let rests = format!("依頼番号,送り状番号\r\n{waits_key},1234-5678-9035\r\n");
        let rests = upload(ours, "", &rests).await;
        assert_eq!(
            (&rests["issues"][0]["code"], &rests["issues"][0]["warning"]),
            (&json!("not_shippable"), &json!(true))
        );
        let held = read(ours, &held).await;
        assert_eq!(held["status"], "awaiting_shipment");
        assert_eq!(held["shipments"][0]["tracking"][0]["number"], "123456789035");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_asks_on_the_planned_day_and_a_simulation_says_so() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let (depot, _) = depot(ours, "EAST", &json!({})).await;
        let today = app.now().date_in_tokyo().to_string();
        let due = waiting(ours, "W-1", &[("/shipments/0/ship_on", json!(today))]).await;
        let early = waiting(ours, "W-2", &[("/shipments/0/ship_on", json!("2099-01-01"))]).await;
        let rule = |warehouse: &str| {
            json!({
                "name": "出荷依頼", "trigger": "ship_date_reached", "status": "awaiting_shipment",
                "where": { "all": [] }, "guards": { "no_alerts": false },
                "actions": [{ "request_shipment": { "warehouse": warehouse } }],
            })
        };
        let unknown = ours.post("/v1/rules", &rule("WEST")).await;
        assert_eq!(
            unknown.errors(),
            [("/actions/0/warehouse".into(), "unknown_reference".into())]
        );
        let made = ours.post("/v1/rules", &rule("EAST")).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let id = made.json()["id"].as_str().unwrap().to_owned();
        let id_of = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let orders = json!({ "order_ids": [id_of(&due), id_of(&early)] });
        let simulated = ours.post(&format!("/v1/rules/{id}/simulate"), &orders).await;
        assert_eq!(simulated.status, 200, "{}", simulated.text());
        let simulated = simulated.json();
        let outcome = |order: &str| {
            let outcomes = simulated["items"].as_array().unwrap();
            let found = outcomes.iter().find(|one| one["order_id"] == id_of(order));
            found.unwrap().clone()
        };
        assert_eq!(
            outcome(&due)["changes"][0]["field"],
            "ship_request",
            "{simulated}"
        );
        assert_eq!(outcome(&early)["reason"], "nothing_to_ship", "{simulated}");
        assert_eq!(
            ours.all(REQUESTS).await,
            Vec::<Value>::new(),
            "nothing is written"
        );
        let run = ours.post(&format!("/v1/rules/{id}/run"), &orders).await;
        assert!(run.status.is_success(), "{}", run.text());
        for desk in workflows::rules::claim_due(app, 10).await.unwrap() {
            workflows::rules::work(app, desk, &Stop::never()).await.unwrap();
        }
        let runs = ours.all("/v1/rule-runs").await;
        let of = |order: &str| {
            let found = runs.iter().find(|run| run["order_id"] == id_of(order));
            found.unwrap_or_else(|| panic!("{runs:?}")).clone()
        };
        assert_eq!(of(&due)["outcome"], "done", "{runs:?}");
        assert_eq!(of(&due)["changes"][0]["after"], "EAST");
        assert_eq!(
            (&of(&early)["outcome"], &of(&early)["reason"]),
            (&json!("refused"), &json!("nothing_to_ship"))
        );
        let requests = ours.all(REQUESTS).await;
        assert_eq!(requests.len(), 1);
        work(app).await;
        assert_eq!(depot.asked().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn workers_do_all_of_it_by_themselves() {
    for mut stage in crate::stage::stages().await {
        let ours = &stage.ours;
        let (depot, _) = depot(ours, "EAST", &json!({ "results": "push" })).await;
        let order = waiting(ours, "W-1", &[]).await;
        let path = asked(ours, "EAST", &order).await;
        let accepted = |request: &Value| request["state"] == "accepted";
        let request = ours.import_until(&path, accepted).await;
        assert!(request["next_at"].is_null(), "it is not asked about: {request}");
        let results = json!({ "warehouse": "EAST", "results": [{ "key": request["key"], "state": "shipped",
                              "tracking_numbers": ["1234-5678-9013"] }] });
        let told = ours.post("/v1/ship-results", &results).await.json();
        assert_eq!(told["taken"], 1, "{told}");
        assert_eq!(read(ours, &order).await["status"], "shipped");
        assert_eq!(depot.lines().len(), 1);
        stage.rest().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn amazon_sends_what_it_is_asked_for() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, app) = (&stage.ours, &stage.app);
        let simulator = Simulator::start(Settings::default()).await.unwrap();
        let url = simulator.url(MallName::Amazon);
        let settings = json!({ "base_url": url, "token_url": format!("{url}/auth/o2/token"),
                               "poll_minutes": 10, "carriers": { "YAMATO": "ヤマト運輸" },
                               "delivery_dates": "ignore" });
        let link = linked(ours, "FBA", "amazon_fba", &settings).await;
        let credentials = json!({ "credentials": { "client_id": "amzn1.application-oa2-client.demo",
            "client_secret": "amzn1.oa2-cs.v1.demo", "refresh_token": "Atzr|demo" } });
        let given = ours.put(&format!("{link}/credentials"), &[], &credentials).await;
        assert_eq!(given.status, 200, "{}", given.text());
        let lines = json!([{ "sku": "CUP-RED", "name": "湯呑 赤", "quantity": 2, "unit_price": 1000 }]);
        let goods = |number: &str| {
            [
                ("/shipments/0/lines", lines.clone()),
                ("/totals/billed", json!(2660)),
                ("/number", json!(number)),
            ]
        };
        let order = waiting(ours, "F-1", &goods("F-1")).await;
        let other = waiting(ours, "F-2", &goods("F-2")).await;
        let path = asked(ours, "FBA", &order).await;
        let off = asked(ours, "FBA", &other).await;
        work(app).await;
        let request = read(ours, &path).await;
        assert_eq!(states(&request), ["queued", "sent"], "{request}");
        let key = request["key"].as_str().unwrap().to_owned();
        let amazon = simulator.admin("GET", "amazon", &json!(null));
        let asked_for = &amazon["fulfillments"][&key];
        assert_eq!(asked_for["items"][0]["sellerSku"], "CUP-RED");
        assert_eq!(asked_for["displayableOrderId"], "F-1");
        assert_eq!(asked_for["destinationAddress"]["stateOrRegion"], "東京都");

        let canceled = ours.post(&format!("{off}/cancel"), &json!({})).await.json();
        assert_eq!(canceled["state"], "cancelling");
        work(app).await;
        assert_eq!(read(ours, &off).await["state"], "cancelled");

        let hand = format!("amazon/fulfillments/{key}");
        simulator.admin("POST", &hand, &json!({ "status": "Processing" }));
        work(&later(app, 11)).await;
        assert_eq!(read(ours, &path).await["state"], "accepted");
        let left = json!({ "status": "Complete", "tracking_numbers": ["1234-5678-9013"] });
        simulator.admin("POST", &hand, &left);
        work(&later(app, 22)).await;
        assert_eq!(read(ours, &path).await["state"], "shipped");
        let shipped = read(ours, &order).await;
        assert_eq!(shipped["status"], "shipped");
        assert_eq!(shipped["shipments"][0]["tracking"][0]["number"], "123456789013");

        // What Amazon does not have is refused in its own words; money is not collected.
        let unknown = waiting(ours, "F-3", &[]).await;
        let unknown = asked(ours, "FBA", &unknown).await;
        work(app).await;
        let refused = read(ours, &unknown).await;
        assert_eq!(refused["state"], "refused");
        assert!(
            refused["message"].as_str().unwrap().contains("TEA-8"),
            "{refused}"
        );
        let mut cash = goods("F-4").to_vec();
        cash.push(("/payment", json!({ "method": "代金引換" })));
        let cash = waiting(ours, "F-4", &cash).await;
        let cash = ask(ours, "FBA", &[shipment(ours, &cash, 0).await]).await;
        assert_eq!(
            cash.errors(),
            [("/shipment_ids/0".into(), "no_cash_on_delivery".into())]
        );

        // When it is to be delivered is told where the link says so, and else not asked for.
        let mut dated = goods("F-5").to_vec();
        dated.push(("/shipments/0/deliver_on", json!("2026-12-10")));
        let dated = waiting(ours, "F-5", &dated).await;
        let all = [shipment(ours, &dated, 0).await];
        for dates in ["refuse", "scheduled"] {
            let mut settings = settings.clone();
            settings["delivery_dates"] = json!(dates);
            let set = json!({ "settings": settings });
            let set = ours.patch(&link, &[("if-match", "*")], &set).await;
            assert_eq!(set.status, 200, "{}", set.text());
            if dates == "refuse" {
                let refused = ask(ours, "FBA", &all).await;
                assert_eq!(
                    refused.errors(),
                    [("/shipment_ids/0".into(), "no_scheduled_delivery".into())]
                );
            }
        }
        let path = asked(ours, "FBA", &dated).await;
        work(&later(app, 30)).await;
        let key = read(ours, &path).await["key"].as_str().unwrap().to_owned();
        let amazon = simulator.admin("GET", "amazon", &json!(null));
        assert_eq!(
            amazon["fulfillments"][&key]["deliveryWindow"],
            json!({ "startDate": "2026-12-09T23:00:00Z", "endDate": "2026-12-10T03:00:00Z" }),
            "in the morning"
        );
    }
}
