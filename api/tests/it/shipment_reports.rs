//! 出荷通知 and 注文確認: malls learn what the shop does with their orders.

use mall_simulator::{Fault, FaultKind, MallName, Simulator};
use serde_json::{Value, json};

use crate::malls::{Shop, simulator, until};
use crate::stage::{Client, stages};

const REPORTS: &str = "/v1/shipment-reports";

/// The simulator's order of this number.
fn at_mall(simulator: &Simulator, mall: &str, number: &str) -> Value {
    let mall = simulator.admin("GET", mall, &json!(null));
    let orders = mall["orders"].as_array().unwrap();
    orders
        .iter()
        .find(|order| order["number"] == number)
        .unwrap()
        .clone()
}

/// The paths of a shop's orders, once so many are in.
async fn orders(client: &Client, shop: &Shop, count: usize) -> Vec<(String, String)> {
    until("orders", async || {
        let orders = client.all(&format!("/v1/orders?route={}", shop.route)).await;
        let one = |order: &Value| {
            let text = |field: &str| order[field].as_str().unwrap().to_owned();
            (format!("/v1/orders/{}", text("id")), text("number"))
        };
        (orders.len() == count).then(|| orders.iter().map(one).collect())
    })
    .await
}

async fn told(client: &Client, path: &str, body: &Value) -> Value {
    let done = client.post(path, body).await;
    assert_eq!(done.status, 200, "{path}: {}", done.text());
    done.json()
}

/// The path of the order's only shipment, ready to leave.
async fn ready(client: &Client, order: &str) -> String {
    told(
        client,
        &format!("{order}/move"),
        &json!({ "to": "awaiting_shipment" }),
    )
    .await;
    let order = client.get(order).await.json();
    format!("/v1/shipments/{}", order["shipments"][0]["id"].as_str().unwrap())
}

async fn report(client: &Client, order: &str, state: &str) -> Value {
    let id = order.rsplit('/').next().unwrap();
    until(state, async || {
        let rows = client.all(&format!("{REPORTS}?order_id={id}")).await;
        rows.into_iter().find(|row| row["state"] == state)
    })
    .await
}

/// 注文確認 of all of them has reached 楽天.
async fn confirmed(simulator: &Simulator, orders: &[(String, String)]) {
    confirmed_at(simulator, "rakuten", orders).await;
}

async fn confirmed_at(simulator: &Simulator, mall: &str, orders: &[(String, String)]) {
    for (_, number) in orders {
        until("a confirmation", async || {
            (at_mall(simulator, mall, number)["state"] == "confirmed").then_some(())
        })
        .await;
    }
}

fn reporting(more: &Value) -> Value {
    let mut settings = json!({ "report_shipments": true, "orders_from": "2020-01-01T00:00:00Z" });
    for (name, value) in more.as_object().unwrap() {
        settings[name] = value.clone();
    }
    settings
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mall_learns_what_has_left() {
    for stage in stages().await {
        let simulator = simulator(3, 100).await;
        let client = &stage.ours;
        let from = stage.app.now().plus_millis(-3_600_000);
        let more = reporting(&json!({ "confirm_orders": true, "orders_from": from }));
        let shop = Shop::connect(client, &simulator, MallName::Rakuten, &more).await;
        let orders = orders(client, &shop, 3).await;
        // 注文確認 by itself.
        confirmed(&simulator, &orders).await;
        until("every answer", async || {
            let health = client.get(&format!("{}/health", shop.path)).await.json();
            (health["confirmations"] == json!([])).then_some(())
        })
        .await;

        let (order, number) = &orders[0];
        let shipment = ready(client, order).await;
        told(
            client,
            &format!("{shipment}/ship"),
            &json!({ "tracking_numbers": ["1234-5678-9013"] }),
        )
        .await;
        let row = report(client, order, "confirmed").await;
        assert_eq!(row["reported"]["numbers"], json!([number]));
        assert_eq!(row["reported"]["tracking_numbers"], json!(["123456789013"]));
        assert_eq!(
            at_mall(&simulator, "rakuten", number)["waybills"],
            json!(["123456789013"])
        );
        let undone = client.post(&format!("{order}/undo"), &json!(null)).await;
        assert_eq!(undone.problem(), (409, "irreversible".into()));
        let timeline = client.all(&format!("{order}/events")).await;
        assert!(
            timeline.iter().any(|event| event["type"] == "shipment.reported"),
            "{timeline:?}"
        );

        // Somebody asks for another order to be canceled there.
        let (order, number) = &orders[1];
        let ask = json!({
            "order_id": order.rsplit('/').next().unwrap(), "reason": "out_of_stock", "detail": "欠品のため",
        });
        let path = "/v1/mall-cancellations";
        assert_eq!(
            told(client, &format!("{path}?dry_run=true"), &ask).await["state"],
            "waiting"
        );
        assert_eq!(client.all(path).await, Vec::<Value>::new());
        assert_eq!(told(client, path, &ask).await["number"], *number);
        until("its end", async || {
            (client.all(path).await[0]["state"] == "confirmed").then_some(())
        })
        .await;
        assert_eq!(at_mall(&simulator, "rakuten", number)["state"], "cancelled");
        let twice = client.post(path, &ask).await;
        assert_eq!(twice.problem(), (409, "finished".into()));
        let number = &orders[0].1;

        // A number that was wrong is told anew, in its place.
        let boxes = json!({ "tracking_numbers": ["123456789024"] });
        let corrected = client.post(&format!("{shipment}/parcels"), &boxes).await;
        assert!(corrected.status.is_success(), "{}", corrected.text());
        until("the new number", async || {
            let waybills = at_mall(&simulator, "rakuten", number)["waybills"].clone();
            (waybills == json!(["123456789024"])).then_some(())
        })
        .await;
        assert_eq!(stage.theirs.all(REPORTS).await, Vec::<Value>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_in_time_is_not_told() {
    for mut stage in stages().await {
        let simulator = simulator(3, 100).await;
        let client = stage.ours.clone();
        let from = stage.app.now().plus_millis(-3_600_000);
        let shop = Shop::connect(
            &client,
            &simulator,
            MallName::Rakuten,
            &reporting(&json!({ "orders_from": from })),
        )
        .await;
        let orders = orders(&client, &shop, 3).await;
        stage.rest().await;
        let (order, number) = &orders[0];
        let shipment = ready(&client, order).await;
        told(
            &client,
            &format!("{shipment}/ship"),
            &json!({ "tracking_numbers": ["123456789013"] }),
        )
        .await;
        assert_eq!(report(&client, order, "waiting").await["reported"], Value::Null);
        let undone = client.post(&format!("{order}/undo"), &json!(null)).await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        stage.work();
        until("nothing to tell", async || {
            client.all(REPORTS).await.is_empty().then_some(())
        })
        .await;
        assert_eq!(at_mall(&simulator, "rakuten", number)["waybills"], json!([]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_mall_refuses_is_told_again_when_asked() {
    for stage in stages().await {
        let simulator = simulator(3, 100).await;
        let client = &stage.ours;
        let from = stage.app.now().plus_millis(-3_600_000);
        let shop = Shop::connect(
            client,
            &simulator,
            MallName::Shopify,
            &reporting(&json!({ "orders_from": from })),
        )
        .await;
        let orders = orders(client, &shop, 3).await;
        let (order, number) = &orders[0];
        simulator.add_fault(
            MallName::Shopify,
            Fault::always(FaultKind::RefuseShipment(number.clone())),
        );
        let shipment = ready(client, order).await;
        told(
            client,
            &format!("{shipment}/ship"),
            &json!({ "tracking_numbers": ["123456789013"] }),
        )
        .await;
        let failed = report(client, order, "failed").await;
        assert_eq!(failed["reported"], Value::Null);
        simulator.clear_faults(MallName::Shopify);
        let ask = json!({ "shop_id": shop.id });
        let tried = told(client, &format!("{REPORTS}?dry_run=true"), &ask).await;
        assert_eq!(tried, json!({ "shipments": 1 }));
        assert_eq!(
            report(client, order, "failed").await["attempts"],
            failed["attempts"]
        );
        assert_eq!(told(client, REPORTS, &ask).await, json!({ "shipments": 1 }));
        report(client, order, "confirmed").await;
        assert_eq!(
            at_mall(&simulator, "shopify", number)["waybills"],
            json!(["123456789013"])
        );
    }
}

/// A shop that tells nothing by itself.
#[tokio::test(flavor = "multi_thread")]
async fn a_rule_tells_the_mall_of_one_lane_only() {
    for stage in stages().await {
        let simulator = simulator(3, 100).await;
        let client = &stage.ours;
        let cold = json!({ "code": "COLD", "name": "冷蔵" });
        client.post("/v1/processing-routes", &cold).await;
        let rule = json!({ "name": "冷蔵便の通知", "trigger": "status_entered", "status": "shipped",
            "processing_route": "COLD", "where": { "all": [] }, "guards": { "no_alerts": false },
            "actions": [{ "report_shipments": true }] });
        let rule = client.post("/v1/rules", &rule).await;
        assert_eq!(rule.status, 201, "{}", rule.text());
        assert_eq!(rule.json()["actions"][0]["report_shipments"], true);
        let rule = format!("/v1/rules/{}", rule.json()["id"].as_str().unwrap());
        let from = stage.app.now().plus_millis(-3_600_000);
        let silent = json!({ "report_shipments": false, "orders_from": from });
        let shop = Shop::connect(client, &simulator, MallName::Shopify, &silent).await;
        let orders = orders(client, &shop, 3).await;
        let (order, number) = &orders[0];
        let lane = json!({ "name": "冷蔵へ", "trigger": "manual", "where": { "all": [] },
            "guards": { "no_alerts": false }, "actions": [{ "processing_route": "COLD" }] });
        let lane = client.post("/v1/rules", &lane).await.json();
        let by_hand = json!({ "order_ids": [order.rsplit('/').next().unwrap()] });
        let lane = format!("/v1/rules/{}/run", lane["id"].as_str().unwrap());
        assert_eq!(client.post(&lane, &by_hand).await.status, 202);
        client
            .import_until(order, |order| order["processing_route"] == "COLD")
            .await;
        let simulate = async |orders: &[&String]| {
            let ids: Vec<&str> = orders
                .iter()
                .map(|order| order.rsplit('/').next().unwrap())
                .collect();
            told(client, &format!("{rule}/simulate"), &json!({ "order_ids": ids })).await["items"].clone()
        };
        let mut shipments = Vec::new();
        for (order, _) in &orders[..2] {
            let shipment = ready(client, order).await;
            let boxes = if shipments.is_empty() {
                json!({ "tracking_numbers": ["123456789013"] })
            } else {
                json!({})
            };
            told(client, &format!("{shipment}/ship"), &boxes).await;
            shipments.push(shipment);
        }
        report(client, order, "confirmed").await;
        let rows = client.all(REPORTS).await;
        assert_eq!(rows.len(), 1, "nothing of the other lane: {rows:?}");
        let foreseen = simulate(&[order, &orders[1].0]).await;
        let change =
            json!([{ "field": "shipment_report", "slip": null, "before": null, "after": shop.route }]);
        assert_eq!(
            (&foreseen[0]["verdict"], &foreseen[0]["changes"]),
            (&json!("applies"), &change)
        );
        assert_eq!(foreseen[1]["verdict"], "out_of_scope");
        let of_rule = format!("/v1/rule-runs?rule_id={}", rule.rsplit('/').next().unwrap());
        let run = client.all(&of_rule).await;
        assert_eq!((run.len(), &run[0]["changes"]), (1, &change));

        // Asked for once more, nothing is told once more.
        let again = client.post(&format!("{rule}/run"), &by_hand).await;
        assert_eq!(again.status, 202, "{}", again.text());
        until("the second run", async || {
            (client.all(&of_rule).await.len() == 2).then_some(())
        })
        .await;
        assert_eq!(client.all(REPORTS).await, rows);

        // What the mall knows is kept right, whoever had it told.
        let boxes = json!({ "tracking_numbers": ["123456789024"] });
        let corrected = client.post(&format!("{}/parcels", shipments[0]), &boxes).await;
        assert!(corrected.status.is_success(), "{}", corrected.text());
        until("the new number", async || {
            let waybills = at_mall(&simulator, "shopify", number)["waybills"].clone();
            (waybills == json!(["123456789024"])).then_some(())
        })
        .await;

        // Nothing has left of the third.
        let refused = json!({ "name": "早すぎる", "trigger": "manual", "where": { "all": [] },
            "guards": { "no_alerts": false }, "actions": [{ "report_shipments": true }] });
        let over = json!({ "order_ids": [orders[2].0.rsplit('/').next().unwrap()] });
        let refused = told(
            client,
            "/v1/rules/simulate",
            &json!({ "rule": refused, "over": over }),
        )
        .await;
        let refused = &refused["items"][0];
        assert_eq!(
            (&refused["verdict"], &refused["reason"]),
            (&json!("refused"), &json!("nothing_shipped"))
        );
    }
}

/// One that was bundled into one that was bundled.
#[tokio::test(flavor = "multi_thread")]
async fn every_order_that_goes_out_with_another_is_told_by_its_own_number() {
    for stage in stages().await {
        let simulator = simulator(3, 100).await;
        let client = &stage.ours;
        let from = stage.app.now().plus_millis(-3_600_000);
        let more = reporting(&json!({ "confirm_orders": true, "orders_from": from }));
        let shop = Shop::connect(client, &simulator, MallName::Rakuten, &more).await;
        let orders = orders(client, &shop, 3).await;
        confirmed(&simulator, &orders).await;
        let id = |place: usize| orders[place].0.rsplit('/').next().unwrap();
        for (parent, child) in [(1, 2), (0, 1)] {
            let bundle = json!({ "parent": id(parent), "children": [id(child)] });
            let made = client.post("/v1/bundles", &bundle).await;
            assert_eq!(made.status, 201, "{}", made.text());
        }
        let order = &orders[0].0;
        told(
            client,
            &format!("{order}/move"),
            &json!({ "to": "awaiting_shipment" }),
        )
        .await;
        // Orders of different recipients go out in shipments of their own.
        let shipments = client.get(order).await.json()["shipments"].clone();
        for shipment in shipments.as_array().unwrap() {
            let leave = format!("/v1/shipments/{}/ship", shipment["id"].as_str().unwrap());
            told(client, &leave, &json!({ "tracking_numbers": ["123456789013"] })).await;
        }
        for (_, number) in &orders {
            until("its waybill", async || {
                let waybills = at_mall(&simulator, "rakuten", number)["waybills"].clone();
                waybills
                    .as_array()?
                    .contains(&json!("123456789013"))
                    .then_some(())
            })
            .await;
        }
    }
}

/// Its boxes are all of one shipment, whatever is still to leave.
#[tokio::test(flavor = "multi_thread")]
async fn a_part_in_several_boxes_is_not_all_of_the_order() {
    for stage in stages().await {
        let simulator = simulator(0, 100).await;
        let bought = json!({ "sku": "CUP-RED", "quantity": 2 });
        let number = simulator.admin("POST", "cart/orders", &bought)["number"].clone();
        let number = number.as_str().unwrap();
        let client = &stage.ours;
        let from = stage.app.now().plus_millis(-3_600_000);
        let more = reporting(&json!({ "orders_from": from }));
        let shop = Shop::connect(client, &simulator, MallName::Cart, &more).await;
        let orders = orders(client, &shop, 1).await;
        let (order, _) = &orders[0];
        let whole = client.get(order).await.json()["shipments"][0].clone();
        let half = json!({ "line_id": whole["lines"][0]["id"], "quantity": 1 });
        let split = json!({ "shipment_id": whole["id"], "by": "lines", "parts": [{ "lines": [half] }] });
        let parts = told(client, &format!("{order}/split"), &split).await["shipments"].clone();
        ready(client, order).await;
        let leave = async |place: usize, numbers: &[&str]| {
            let path = format!("/v1/shipments/{}/ship", parts[place]["id"].as_str().unwrap());
            told(client, &path, &json!({ "tracking_numbers": numbers })).await;
        };
        leave(0, &["333333333330", "333333333341"]).await;
        report(client, order, "confirmed").await;
        let at_cart = at_mall(&simulator, "cart", number);
        assert_eq!(at_cart["waybills"], json!(["333333333330", "333333333341"]));
        assert_ne!(at_cart["state"], "shipped");
        leave(1, &["333333333352"]).await;
        until("the rest", async || {
            (at_mall(&simulator, "cart", number)["state"] == "shipped").then_some(())
        })
        .await;
    }
}

/// Told, and the answer lost; corrected before it is told again. Then a box less.
#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_number_goes_whether_or_not_the_mall_said_that_it_has_it() {
    let (lost, second, right) = ("333333333330", "333333333341", "333333333352");
    for (mall, name, request) in [
        (MallName::Rakuten, "rakuten", "updateOrderShippingAsync"),
        (MallName::Cart, "cart", "shipments"),
    ] {
        for mut stage in stages().await {
            let simulator = simulator(1, 100).await;
            let client = stage.ours.clone();
            let from = stage.app.now().plus_millis(-3_600_000);
            let more = reporting(&json!({ "confirm_orders": true, "orders_from": from }));
            let shop = Shop::connect(&client, &simulator, mall, &more).await;
            let orders = orders(&client, &shop, 1).await;
            confirmed_at(&simulator, name, &orders).await;
            let (order, number) = &orders[0];
            simulator.add_fault(mall, Fault::times(FaultKind::Cut, 1).on(request));
            let shipment = ready(&client, order).await;
            let boxes = json!({ "tracking_numbers": [lost] });
            told(&client, &format!("{shipment}/ship"), &boxes).await;
            report(&client, order, "unknown").await;
            stage.rest().await;
            let boxes = async |numbers: &[&str]| {
                let boxes = json!({ "tracking_numbers": numbers });
                let corrected = client.post(&format!("{shipment}/parcels"), &boxes).await;
                assert!(corrected.status.is_success(), "{}", corrected.text());
            };
            boxes(&[right, second]).await;
            assert_eq!(at_mall(&simulator, name, number)["waybills"], json!([lost]));
            stage.work();
            let until_there = async |numbers: &[&str]| {
                until("these numbers alone", async || {
                    let waybills = at_mall(&simulator, name, number)["waybills"].clone();
                    (waybills == json!(numbers)).then_some(())
                })
                .await;
            };
            until_there(&[right, second]).await;
            boxes(&[right]).await;
            until_there(&[right]).await;
        }
    }
}

/// A mall that fails on the oldest of each kind, always.
#[tokio::test(flavor = "multi_thread")]
async fn one_order_on_which_a_mall_fails_keeps_no_other_waiting() {
    for stage in stages().await {
        let simulator = simulator(4, 100).await;
        let client = &stage.ours;
        for request in ["1001/confirm", "1002/cancel"] {
            let down = Fault::always(FaultKind::Status(503)).on(request);
            simulator.add_fault(MallName::Cart, down);
        }
        let from = stage.app.now().plus_millis(-3_600_000);
        let more = reporting(&json!({ "confirm_orders": true, "orders_from": from }));
        let shop = Shop::connect(client, &simulator, MallName::Cart, &more).await;
        let orders = orders(client, &shop, 4).await;
        let of = |wanted: &str| &orders.iter().find(|(_, number)| number == wanted).unwrap().0;
        let is = |number: &str, state: &str| at_mall(&simulator, "cart", number)["state"] == state;
        for number in ["C-1002", "C-1003", "C-1004"] {
            until("a confirmation", async || is(number, "confirmed").then_some(())).await;
        }
        for number in ["C-1002", "C-1003"] {
            let id = of(number).rsplit('/').next().unwrap();
            let ask = json!({ "order_id": id, "reason": "out_of_stock" });
            told(client, "/v1/mall-cancellations", &ask).await;
        }
        until("a cancellation", async || is("C-1003", "cancelled").then_some(())).await;
        let shipment = ready(client, of("C-1004")).await;
        let boxes = json!({ "tracking_numbers": ["123456789013"] });
        told(client, &format!("{shipment}/ship"), &boxes).await;
        report(client, of("C-1004"), "confirmed").await;
        // What it failed on is not given up.
        assert!(is("C-1001", "new") && is("C-1002", "confirmed"));
        simulator.clear_faults(MallName::Cart);
        until("the rest", async || {
            (is("C-1001", "confirmed") && is("C-1002", "cancelled")).then_some(())
        })
        .await;
    }
}
