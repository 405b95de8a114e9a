//! Alerts: raised as orders come in and change, resolved by people, counted.

use std::collections::BTreeSet;

use domain::access::Scope;
use domain::alert::AlertKind;
use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::{order, order_with};
use crate::stage::{Client, Stage, stages};

async fn post(client: &Client, order: &Value) -> String {
    let created = client.post("/v1/orders", order).await;
    assert!(created.status.is_success(), "{}", created.text());
    format!("/v1/orders/{}", created.json()["id"].as_str().unwrap())
}

async fn kinds(client: &Client, path: &str) -> Vec<String> {
    let alerts = client.all(&format!("{path}/alerts")).await;
    let open = alerts.iter().filter(|alert| alert["resolved_at"].is_null());
    let mut kinds: Vec<_> = open
        .map(|alert| alert["kind"].as_str().unwrap().to_owned())
        .collect();
    kinds.sort();
    assert_eq!(
        client.get(path).await.json()["open_alerts"],
        kinds.len(),
        "the order knows how many"
    );
    kinds
}

async fn counts(client: &Client) -> Vec<(String, String, i64)> {
    let counts = client.get("/v1/alerts/counts").await.json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let counts = counts["counts"].as_array().unwrap().iter();
    counts
        .map(|count| {
            (
                text(&count["kind"]),
                text(&count["order_status"]),
                count["open"].as_i64().unwrap(),
            )
        })
        .collect()
}

/// Moved by hand here: other parts of the platform move orders.
async fn in_days(stage: &Stage, days: i64) {
    let tomorrow = workflows::Clock::fixed(stage.app.now().plus_millis(days * 86_400_000));
    let mut app = stage.app.clone();
    app.clock = tomorrow;
    let stop = workflows::Stop::never();
    let tenant = stage.ours.caller.tenant;
    assert!(workflows::alerts::refresh_due(&app, tenant, &stop).await.unwrap());
}

/// What becomes of asking again for what one has.
async fn known(client: &Client, path: &str, tag: &str) -> u16 {
    let headers = [("if-none-match", tag)];
    let asked = client.send(Method::GET, path, &headers, Vec::new()).await;
    asked.status.as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_tells_what_to_look_at() {
    for stage in stages().await {
        let today = stage.app.now().date_in_tokyo();
        let day = |days| json!(today.checked_add_days(chrono::Days::new(days)).unwrap());
        let path = post(
            &stage.ours,
            &order_with(
                "A-1",
                &[
                    ("/notes", json!({ "buyer": "のしは髙橋でお願いします" })),
                    ("/shipments/0/temperature", json!("frozen")),
                    ("/shipments/0/deliver_on", day(1)),
                    ("/buyer/building", json!("横浜中央郵便局留め".repeat(2))),
                    ("/totals/billed", json!(3000)),
                ],
            ),
        )
        .await;
        assert_eq!(
            kinds(&stage.ours, &path).await,
            [
                "amount_mismatch",
                "buyer_note",
                "deliver_tomorrow",
                "frozen",
                "pickup_point",
                "waybill_field_too_long"
            ]
        );
        let alerts = stage.ours.get(&format!("{path}/alerts")).await.text();
        assert!(!alerts.contains("髙橋") && !alerts.contains("横浜"), "{alerts}");
        in_days(&stage, 1).await;
        let later = kinds(&stage.ours, &path).await;
        assert!(
            later.contains(&"deliver_today_or_earlier".to_owned()),
            "{later:?}"
        );
        assert!(!later.contains(&"deliver_tomorrow".to_owned()), "{later:?}");

        // A new telling without all that.
        assert_eq!(post(&stage.ours, &order("A-1")).await, path);
        assert_eq!(kinds(&stage.ours, &path).await, [""; 0]);
        assert_eq!(counts(&stage.ours).await, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_resolved_stays_so_until_the_facts_change() {
    for stage in stages().await {
        let wrong = |billed: i64| order_with("A-1", &[("/totals/billed", json!(billed))]);
        let path = post(&stage.ours, &wrong(3000)).await;
        let list = "/v1/alerts?kind=amount_mismatch&order_status=new&severity=warning";
        let alerts = stage.ours.all(list).await;
        let id = alerts[0]["id"].as_str().unwrap();
        assert_eq!(alerts[0]["order_id"], path.rsplit('/').next().unwrap());
        let at = format!("/v1/alerts/{id}");

        let reader = stage.key(&[Scope::OrdersRead]).await;
        let refused = reader.post(&format!("{at}/resolve"), &json!(null)).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        let strange = stage.theirs.post(&format!("{at}/resolve"), &json!(null)).await;
        assert_eq!(strange.problem(), (404, "not_found".into()));
        let tag = stage.ours.get(&path).await.header("etag").to_owned();
        assert_eq!(known(&stage.ours, &path, &tag).await, 304);
        for _ in 0..2 {
            let resolved = stage.ours.post(&format!("{at}/resolve"), &json!(null)).await;
            assert_eq!(resolved.status, 200, "{}", resolved.text());
            assert_eq!(resolved.json()["resolved_by"]["kind"], "api_key");
        }
        assert_eq!(known(&stage.ours, &path, &tag).await, 200);
        assert_eq!(stage.ours.all(list).await, Vec::<Value>::new());
        assert_eq!(stage.ours.all(&format!("{list}&open=false")).await.len(), 1);
        assert_eq!(counts(&stage.ours).await, []);

        // Notes are no reason to look again at amounts.
        let note = json!({ "notes": { "staff": "確認済" } });
        let version = stage.ours.get(&path).await.header("etag").to_owned();
        let edited = stage.ours.patch(&path, &[("if-match", &version)], &note).await;
        assert_eq!(edited.status, 200);
        assert_eq!(kinds(&stage.ours, &path).await, [""; 0]);
        // Another amount is, under the same id.
        post(&stage.ours, &wrong(2900)).await;
        let again = stage.ours.all(list).await;
        assert_eq!((again.len(), &again[0]["id"]), (1, &json!(id)));

        let many = json!({ "alert_ids": [id, "alr_01k9zt5m0q4c7e8r2v6x1b3d5f"] });
        let unknown = stage.ours.post("/v1/alerts/resolve", &many).await;
        assert_eq!(
            unknown.errors(),
            [("/alert_ids/1".to_owned(), "unknown_reference".to_owned())]
        );
        let resolved = stage
            .ours
            .post("/v1/alerts/resolve", &json!({ "alert_ids": [id, id] }))
            .await;
        assert_eq!(resolved.json()["resolved"], 1);
        let reopened = stage.ours.post(&format!("{at}/reopen"), &json!(null)).await;
        assert_eq!(reopened.json()["resolved_at"], json!(null));
        assert_eq!(
            counts(&stage.ours).await,
            [("amount_mismatch".to_owned(), "new".to_owned(), 1)]
        );
        let events = stage.ours.all(&format!("{path}/events")).await;
        let types: Vec<_> = events
            .iter()
            .map(|event| event["type"].as_str().unwrap())
            .collect();
        assert_eq!(
            types,
            [
                "order.created",
                "alert.resolved",
                "order.updated",
                "order.updated",
                "order.alerts_changed",
                "alert.resolved",
                "alert.reopened"
            ]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_for_one_house_know_each_other() {
    for stage in stages().await {
        let to = |number: &str, phone: &str| {
            order_with(
                number,
                &[
                    ("/buyer/phone", json!(phone)),
                    ("/buyer/email", json!(format!("{number}@example.jp"))),
                    ("/shipments/0/lines/0/sku", json!(number)),
                ],
            )
        };
        let one = post(&stage.ours, &to("A-1", "090-1234-5678")).await;
        assert_eq!(kinds(&stage.ours, &one).await, [""; 0]);
        let other = post(&stage.ours, &to("A-2", "０９０１２３４５６７８")).await;
        let nobody = post(&stage.ours, &to("A-3", "000-0000-0000")).await;
        let neither = post(&stage.ours, &to("A-4", "0000000000")).await;
        post(&stage.theirs, &to("A-5", "090-1234-5678")).await;
        for (path, expected) in [(&one, 1), (&other, 1), (&nobody, 0), (&neither, 0)] {
            assert_eq!(kinds(&stage.ours, path).await.len(), expected, "{path}");
        }
        let named = stage.ours.all(&format!("{one}/alerts")).await;
        assert_eq!(
            named[0]["detail"],
            json!({ "orders": [other.rsplit('/').next().unwrap()], "more": false })
        );
        // It goes somewhere else now: neither has a neighbor.
        post(&stage.ours, &to("A-2", "090-1234-9999")).await;
        for path in [&one, &other] {
            assert_eq!(kinds(&stage.ours, path).await, [""; 0], "{path}");
        }
        assert_eq!(counts(&stage.ours).await, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_things_twice_in_a_day_are_suspicious() {
    for stage in stages().await {
        let at = |number: &str, hour: &str| {
            order_with(
                number,
                &[("/ordered_at", json!(format!("2026-11-20T{hour}:00:00+09:00")))],
            )
        };
        let first = post(&stage.ours, &at("A-1", "09")).await;
        let again = post(&stage.ours, &at("A-2", "10")).await;
        let mut more = at("A-3", "11");
        more["shipments"][0]["lines"][0]["quantity"] = json!(2);
        let more = post(&stage.ours, &more).await;
        for (path, suspected) in [(&first, false), (&again, true), (&more, false)] {
            let kinds = kinds(&stage.ours, path).await;
            assert_eq!(
                kinds.contains(&"duplicate_suspected".to_owned()),
                suspected,
                "{path} {kinds:?}"
            );
        }
        let alerts = stage.ours.all("/v1/alerts?kind=duplicate_suspected").await;
        assert_eq!(
            alerts[0]["detail"],
            json!({ "orders": [first.rsplit('/').next().unwrap()] })
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shop_says_what_it_wants_to_know() {
    for stage in stages().await {
        let noted = order_with("A-1", &[("/notes", json!({ "buyer": "至急" }))]);
        let path = post(&stage.ours, &noted).await;
        assert_eq!(kinds(&stage.ours, &path).await, ["buyer_note"]);
        let usual = stage.ours.get("/v1/alert-settings").await;
        assert_eq!(usual.header("etag"), "\"0\"");
        let change = |rule: Value| json!({ "rules": [rule] });
        let off = change(json!({ "kind": "buyer_note", "enabled": false }));
        let changed = stage
            .ours
            .patch("/v1/alert-settings", &[("if-match", "\"0\"")], &off)
            .await;
        assert_eq!((changed.status.as_u16(), changed.header("etag")), (200, "\"1\""));
        let stale = stage
            .ours
            .patch("/v1/alert-settings", &[("if-match", "\"0\"")], &off)
            .await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let waits = |expected: &'static [&'static str]| {
            let (ours, path) = (stage.ours.clone(), path.clone());
            async move {
                ours.import_until(&format!("{path}/alerts"), |alerts| {
                    let open = alerts["items"].as_array().unwrap().iter();
                    open.map(|alert| alert["severity"].as_str().unwrap())
                        .eq(expected.iter().copied())
                })
                .await
            }
        };
        waits(&[]).await;
        let stop = change(json!({ "kind": "buyer_note", "enabled": true, "severity": "stop" }));
        let changed = stage
            .ours
            .patch("/v1/alert-settings", &[("if-match", "\"1\"")], &stop)
            .await;
        assert_eq!(changed.status, 200);
        waits(&["stop"]).await;
        let twice = json!({ "rules": [
            { "kind": "gift", "enabled": true }, { "kind": "gift", "enabled": false }
        ] });
        let refused = stage
            .ours
            .patch("/v1/alert-settings", &[("if-match", "*")], &twice)
            .await;
        assert_eq!(
            refused.errors(),
            [("/rules/1/kind".to_owned(), "duplicate_item".to_owned())]
        );
    }
}

/// The sum of what came and went is what there is, also after a day's settling.
#[tokio::test(flavor = "multi_thread")]
async fn counts_agree_with_the_alerts() {
    for stage in stages().await {
        let mut file = Vec::new();
        let today = stage.app.now().date_in_tokyo();
        workflows::demo::generate(300, 5, today, &mut file).unwrap();
        stage.ours.import("", &file).await;
        let before = counts(&stage.ours).await;
        assert!(!before.is_empty());
        for (kind, status, count) in &before {
            let path = format!("/v1/alerts?limit=200&kind={kind}&order_status={status}");
            assert_eq!(
                stage.ours.all(&path).await.len(),
                usize::try_from(*count).unwrap(),
                "{kind}"
            );
        }
        in_days(&stage, 0).await;
        assert_eq!(counts(&stage.ours).await, before);
    }
}

/// Alerts go along with an order that is moved, go away with one that is canceled, and come back.
#[tokio::test(flavor = "multi_thread")]
async fn alerts_follow_their_order() {
    for stage in stages().await {
        let noted = |number: &str| order_with(number, &[("/notes", json!({ "buyer": "至急" }))]);
        let path = post(&stage.ours, &noted("A-1")).await;
        let mut other = noted("A-2");
        other["shipments"][0]["lines"][0]["sku"] = json!("OTHER");
        let other = post(&stage.ours, &other).await;
        let both = ["bundle_candidate", "buyer_note"];
        assert_eq!(kinds(&stage.ours, &path).await, both);
        let act = async |path: &str, verb: &str, body: Value| {
            let version = stage.ours.get(path).await.header("etag").to_owned();
            let done = stage
                .ours
                .post_with(&format!("{path}/{verb}"), &[("if-match", &version)], &body)
                .await;
            assert_eq!(done.status, 200, "{}", done.text());
        };
        act(&path, "move", json!({ "to": "awaiting_shipment" })).await;
        assert_eq!(kinds(&stage.ours, &path).await, both);
        let there = |kind: &str, status: &str| (kind.to_owned(), status.to_owned(), 1);
        assert_eq!(
            counts(&stage.ours).await,
            [
                there("bundle_candidate", "awaiting_shipment"),
                there("bundle_candidate", "new"),
                there("buyer_note", "awaiting_shipment"),
                there("buyer_note", "new"),
            ]
        );
        act(&path, "cancel", json!({ "reason": "お客様都合" })).await;
        assert_eq!(kinds(&stage.ours, &path).await, [""; 0]);
        assert_eq!(kinds(&stage.ours, &other).await, ["buyer_note"]);
        act(&path, "undo", json!(null)).await;
        assert_eq!(kinds(&stage.ours, &path).await, both);
        assert_eq!(kinds(&stage.ours, &other).await, both);
    }
}

/// What raises each kind; a kind that is added needs its line.
fn stories(stage: &Stage) -> Vec<(AlertKind, Vec<(&'static str, Value)>)> {
    use AlertKind::*;
    let today = stage.app.now().date_in_tokyo();
    let day = |days| {
        vec![(
            "/shipments/0/deliver_on",
            json!(today.checked_add_days(chrono::Days::new(days)).unwrap()),
        )]
    };
    let sado = vec![
        ("/buyer/postal_code", json!("952-1234")),
        ("/buyer/prefecture", json!("新潟県")),
        ("/buyer/city", json!("佐渡市")),
    ];
    let okinawa = vec![
        ("/buyer/postal_code", json!("900-0015")),
        ("/buyer/prefecture", json!("沖縄県")),
        ("/buyer/city", json!("那覇市")),
        ("/buyer/street", json!("久茂地1-2-3")),
    ];
    let neighbor = ("/buyer/phone", json!(NEIGHBOR));
    let many = ("/shipments/0/lines/0/quantity", json!(50));
    vec![
        (AmountMismatch, vec![("/totals/billed", json!(3000))]),
        (AddressMismatch, vec![("/buyer/street", json!("千駄ヶ谷1-2-3"))]),
        (PostalCodeUnknown, vec![("/buyer/postal_code", json!("9999999"))]),
        (Blacklist, vec![("/buyer/phone", json!(LISTED))]),
        (BundleCandidate, vec![neighbor.clone()]),
        (DuplicateSuspected, vec![neighbor]),
        (
            Gift,
            vec![("/shipments/0/gifts", json!([{ "kind": "のし", "text": "御礼" }]))],
        ),
        (Chilled, vec![("/shipments/0/temperature", json!("chilled"))]),
        (Frozen, vec![("/shipments/0/temperature", json!("frozen"))]),
        (DeliverTodayOrEarlier, day(0)),
        (DeliverTomorrow, day(1)),
        (DeliverDayAfterTomorrow, day(2)),
        (
            PickupPoint,
            vec![("/buyer/building", json!("横浜中央郵便局留め"))],
        ),
        (
            BuyerNote,
            vec![("/notes", json!({ "buyer": "のしは髙橋でお願いします" }))],
        ),
        (
            WaybillFieldTooLong,
            vec![("/buyer/building", json!("神宮前タワーレジデンス".repeat(3)))],
        ),
        (Island, sado),
        (TwoDaysPlus, okinawa),
        (ProductUnknown, vec![("/shipments/0/lines/0/sku", json!("NIX-9"))]),
        (
            TaxRateDiffers,
            vec![("/shipments/0/lines/0/rate_bp", json!(1000))],
        ),
        (StockShort, vec![many, ("/totals", Value::Null)]),
    ]
}

const LISTED: &str = "090-6666-6666";
const NEIGHBOR: &str = "090-7777-7777";

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_has_its_story() {
    for stage in stages().await {
        let ours = &stage.ours;
        let made = async |path: &str, body: Value| {
            let made = ours.post(path, &body).await;
            assert!(made.status.is_success(), "{path}: {}", made.text());
            made.json()
        };
        let days = [
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ];
        made(
            "/v1/calendars",
            json!({ "name": "本倉庫", "weekdays": days, "works_on_holidays": true,
            "cutoff": "24:00", "origin": "東京都" }),
        )
        .await;
        made(
            "/v1/blacklist-entries",
            json!({ "phone": LISTED, "reason": "受取拒否" }),
        )
        .await;
        for (code, rate) in [("TEA-8", 800), ("CUP-1", 1000)] {
            let variants = json!([{ "sku": code, "tax_rate_bp": rate }]);
            let product = json!({ "code": code, "name": code, "variants": variants });
            let product = made("/v1/products", product).await;
            made(
                "/v1/stock-movements",
                json!({ "kind": "receive", "variant_id": product["variants"][0]["id"],
                "quantity": 49 }),
            )
            .await;
        }
        let stories = stories(&stage);
        let kinds_told: BTreeSet<&str> = stories.iter().map(|(kind, _)| kind.as_str()).collect();
        let all = AlertKind::ALL.iter().map(|kind| kind.as_str());
        // Of a waybill that was made, and of a telling that was not taken: their stories are told there.
        let elsewhere = ["waybill_outdated", "told_differently"];
        let all: BTreeSet<&str> = all.filter(|kind| !elsewhere.contains(kind)).collect();
        assert_eq!(kinds_told, all);
        let placed = async |number: &str, changes: &[(&str, Value)]| -> String {
            let own = [
                (
                    "/buyer/phone",
                    json!(format!(
                        "080-{:08}",
                        number
                            .bytes()
                            .fold(7, |sum: u32, byte| (sum * 31 + u32::from(byte)) % 99_999_999)
                    )),
                ),
                ("/buyer/email", json!(format!("{number}@example.jp"))),
            ];
            post(ours, &order_with(number, &[own.as_slice(), changes].concat())).await
        };
        placed("neighbor", &[("/buyer/phone", json!(NEIGHBOR))]).await;
        // The same without what raises anything has nothing to look at.
        let plain = placed("plain", &[]).await;
        assert_eq!(kinds(ours, &plain).await, [""; 0]);
        for (kind, changes) in stories {
            let path = placed(&format!("story-{}", kind.as_str()), &changes).await;
            let raised = kinds(ours, &path).await;
            assert!(raised.contains(&kind.as_str().to_owned()), "{kind:?}: {raised:?}");
            // Its goods and its place are free for the next.
            let off = ours
                .post(&format!("{path}/cancel"), &json!({ "reason": "済" }))
                .await;
            assert_eq!(off.status, 200, "{}", off.text());
        }
    }
}
