//! Whatever people do to orders at random, nothing that was ordered is lost or billed twice; and taking
//! all of it back puts the stored rows back, byte for byte.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::{Instant, OrderId, ShipmentId, Yen};
use serde_json::{Value, json};

use crate::sample::order_with;
use crate::stage::{Stage, stages};

const RUNS: u64 = 4;
const STEPS: usize = 40;

/// The same every time it is started with the same number.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % n.max(1)
    }
}

struct Desk<'a> {
    stage: &'a Stage,
    orders: Vec<String>,
    chance: Chance,
}

impl Desk<'_> {
    async fn read(&self, order: &str) -> Value {
        self.stage.ours.get(&format!("/v1/orders/{order}")).await.json()
    }

    /// The rows of all orders as they are stored, but for what counts on.
    async fn rows(&self) -> String {
        let (db, tenant) = (&self.stage.app.store.db, self.stage.ours.caller.tenant);
        let ids: Vec<OrderId> = self.orders.iter().map(|id| id.parse().unwrap()).collect();
        let mut orders = store::orders::get_all(db, tenant, &ids).await.unwrap();
        orders.sort_by_key(|order| order.id);
        let shipments = store::orders::shipments(db, tenant, &ids).await.unwrap();
        let mut rows = String::new();
        for order in &mut orders {
            (order.version, order.updated_at) = (0, Instant::from_millis(0).unwrap());
            let shipments = &shipments[&order.id];
            let ids: Vec<ShipmentId> = shipments.iter().map(|shipment| shipment.id).collect();
            let lines = store::orders::lines(db, tenant, &ids).await.unwrap();
            let parcels = store::parcels::of_shipments(db, tenant, &ids).await.unwrap();
            writeln!(rows, "{order:?}").unwrap();
            for shipment in shipments {
                let (lines, parcels) = (lines.get(&shipment.id), parcels.get(&shipment.id));
                writeln!(rows, "  {shipment:?} {lines:?} {parcels:?}").unwrap();
            }
        }
        rows
    }

    /// What was ordered: pieces and stated tax by product and price; and what is billed for it.
    async fn ordered(&self) -> (BTreeMap<(String, i64), (i64, i64)>, i64) {
        let mut ordered = BTreeMap::new();
        let mut billed = 0;
        for order in &self.orders {
            let order = self.read(order).await;
            billed += order["totals"]["billed"].as_i64().unwrap();
            let rates = order["totals"]["by_rate"].as_array().unwrap().iter();
            let by_rate: i64 = rates.map(|rate| rate["billed"].as_i64().unwrap()).sum();
            assert_eq!(by_rate, order["totals"]["billed"].as_i64().unwrap());
            for shipment in order["shipments"].as_array().unwrap() {
                for line in shipment["lines"].as_array().unwrap() {
                    let key = (
                        line["sku"].as_str().unwrap().to_owned(),
                        line["unit_price"].as_i64().unwrap(),
                    );
                    let sums: &mut (i64, i64) = ordered.entry(key).or_default();
                    sums.0 += line["quantity"].as_i64().unwrap();
                    sums.1 += line["tax"].as_i64().unwrap_or(0);
                }
            }
        }
        (ordered, billed)
    }

    /// What all of it comes to: lines, fees and gifts, less points.
    async fn worth(&self) -> i64 {
        let yen = |value: &Value| value.as_i64().unwrap_or(0);
        let mut worth = 0;
        for order in &self.orders {
            let order = self.read(order).await;
            worth += yen(&order["payment"]["fee"]) - yen(&order["totals"]["points"]);
            for shipment in order["shipments"].as_array().unwrap() {
                worth += yen(&shipment["shipping_fee"]) + yen(&shipment["cod_fee"]);
                for gift in shipment["gifts"].as_array().unwrap() {
                    worth += yen(&gift["amount"]);
                }
                for line in shipment["lines"].as_array().unwrap() {
                    worth += yen(&line["quantity"]) * yen(&line["unit_price"]);
                }
            }
        }
        worth
    }

    /// Does something; the order to undo it at and what it did to what was ordered, if it was allowed.
    #[expect(clippy::too_many_lines, reason = "one operation after the other")]
    async fn step(&mut self) -> Option<(String, Did)> {
        let at = self.orders[self.chance.below(self.orders.len())].clone();
        let order = self.read(&at).await;
        let shipments = order["shipments"].as_array().unwrap();
        let place = self.chance.below(shipments.len());
        let from = shipments[place]["id"].as_str().unwrap().to_owned();
        let lines = shipments[place]["lines"].as_array().unwrap().clone();
        let to = shipments[self.chance.below(shipments.len())]["id"].clone();
        let line = lines.get(self.chance.below(lines.len())).cloned();
        let part = line.map(|line| {
            let all = usize::try_from(line["quantity"].as_i64().unwrap()).unwrap();
            json!({ "line_id": line["id"], "quantity": self.chance.below(all) + 1 })
        });
        let path = format!("/v1/orders/{at}");
        let ours = self.stage.ours.clone();
        let any = [("if-match", "*")];
        let kind = self.chance.below(15);
        let reply = match kind {
            0 | 1 => {
                ours.post(
                    &format!("/v1/shipments/{from}/move-lines"),
                    &json!({ "lines": [part?], "to": to }),
                )
                .await
            }
            2 => {
                ours.post(&format!("{path}/shipments"), &json!({ "copy_of": from }))
                    .await
            }
            3 => {
                let parts = json!([{ "lines": [part?], "temperature": "frozen" }]);
                let body = json!({ "shipment_id": from, "by": "temperature", "parts": parts });
                ours.post(&format!("{path}/split"), &body).await
            }
            4 => {
                let new = json!({ "person": { "family_name": "佐々木", "phone": "06-1111-2222" } });
                let body = json!({ "carrier": "佐川急便", "staff_note": "要注意", "new_recipient": new });
                ours.patch(&format!("/v1/shipments/{from}"), &[("if-match", "*")], &body)
                    .await
            }
            5 => {
                let body = json!({ "notes": { "staff": format!("{}", self.chance.below(100)) } });
                ours.patch(&path, &[("if-match", "*")], &body).await
            }
            6 => {
                let to = ["awaiting_payment", "awaiting_shipment"][self.chance.below(2)];
                ours.post(&format!("{path}/move"), &json!({ "to": to })).await
            }
            7 => {
                ours.post(&format!("{path}/hold"), &json!({ "reason": "確認" }))
                    .await
            }
            8 => {
                let numbers = json!({ "tracking_numbers": ["1234-5678-9013", "AB-1"] });
                ours.post(&format!("/v1/shipments/{from}/parcels"), &numbers)
                    .await
            }
            10 => {
                let quantity = self.chance.below(9) + 1;
                let body = match self.chance.below(2) {
                    0 => json!({ "quantity": quantity, "options": "藍" }),
                    _ => json!({ "unit_price": quantity * 111, "rate_bp": 800 }),
                };
                let mut edit = body;
                edit["line_id"] = part?["line_id"].clone();
                let body = json!({ "lines": [edit] });
                ours.post(&format!("/v1/shipments/{from}/edit-lines"), &body)
                    .await
            }
            11 => {
                let quantity = self.chance.below(3) + 1;
                let body = json!({ "sku": "NEW", "name": "追加", "quantity": quantity, "unit_price": 330 });
                ours.post(&format!("/v1/shipments/{from}/lines"), &body).await
            }
            12 => {
                let body = json!({ "line_ids": [part?["line_id"]] });
                ours.post(&format!("/v1/shipments/{from}/remove-lines"), &body)
                    .await
            }
            13 => {
                let body = json!({ "points_used": self.chance.below(60), "payment": { "method": "後払い" },
                    "buyer": { "city": "横浜市", "phone": "045-000-0001" } });
                ours.patch(&path, &any, &body).await
            }
            14 => {
                let body = json!({ "shipping_fee": self.chance.below(9) * 110,
                    "recipient_edit": { "person": { "building": "新館" }, "sender": { "company": "猫" } } });
                ours.patch(&format!("/v1/shipments/{from}"), &any, &body).await
            }
            _ => {
                let child = &self.orders[self.chance.below(self.orders.len())];
                let fees = ["drop", "keep"][self.chance.below(2)];
                let body = json!({ "parent": at, "children": [child], "fees": fees });
                ours.post("/v1/bundles", &body).await
            }
        };
        if !reply.status.is_success() {
            assert!(reply.status.is_client_error(), "{}", reply.text());
            return None;
        }
        if kind >= 10 {
            return Some((at, Did::Corrected));
        }
        let off = if reply.text().contains("\"adjustment\"") {
            reply.json()["adjustment"].as_i64().unwrap()
        } else {
            0
        };
        Some((at, Did::Took(off)))
    }
}

/// What a step did to what was ordered.
enum Did {
    /// Nothing, but for what it took off the bill.
    Took(i64),
    /// It is something else now, and billed for the difference.
    Corrected,
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_and_everything_comes_back() {
    for stage in stages().await {
        for run in 0..RUNS {
            let mut orders = Vec::new();
            for n in 0..4 {
                let changes = [
                    ("/shipments/0/lines/0/quantity", json!(7)),
                    ("/shipments/0/lines/0/tax", json!(n * 100 + 33)),
                    (
                        "/shipments/0/gifts",
                        json!([{ "kind": "のし", "text": "内祝", "amount": 110 }]),
                    ),
                    ("/shipments/0/lines/1/extra", json!({ "色": "藍" })),
                    ("/totals", json!({ "points": n * 7 })),
                ];
                let created = stage
                    .ours
                    .post("/v1/orders", &order_with(&format!("R{run}-{n}"), &changes))
                    .await;
                assert_eq!(created.status, 201, "{}", created.text());
                orders.push(created.json()["id"].as_str().unwrap().to_owned());
            }
            let chance = Chance(run * 7_919 + 17);
            let mut desk = Desk {
                stage: &stage,
                orders,
                chance,
            };
            let (mut ordered, mut billed) = desk.ordered().await;
            let mut done: Vec<(String, String)> = Vec::new();
            for _ in 0..STEPS {
                let before = desk.rows().await;
                let worth = desk.worth().await;
                let Some((at, did)) = desk.step().await else {
                    assert_eq!(desk.rows().await, before, "what is refused changes nothing");
                    continue;
                };
                done.push((at, before));
                match did {
                    Did::Took(off) => billed += Yen(off).0,
                    Did::Corrected => {
                        billed += desk.worth().await - worth;
                        ordered = desk.ordered().await.0;
                    }
                }
                assert_eq!(
                    desk.ordered().await,
                    (ordered.clone(), billed),
                    "run {run} after {} steps",
                    done.len()
                );
            }
            assert!(done.len() > STEPS / 4, "run {run}: most of it was refused");
            while let Some((at, before)) = done.pop() {
                let undone = stage
                    .ours
                    .post(&format!("/v1/orders/{at}/undo"), &Value::Null)
                    .await;
                assert_eq!(undone.status, 200, "run {run}: {}", undone.text());
                assert_eq!(
                    desk.rows().await,
                    before,
                    "run {run} back to {} steps",
                    done.len()
                );
            }
        }
    }
}
