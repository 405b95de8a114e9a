//! 伝票: added, filled, split, changed, boxed, shipped, and all of it taken back.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::sample::order_with;
use crate::stage::{Client, Reply, stages};

/// A posted order's path: five teas that state their tax, and a cup.
async fn placed(client: &Client, number: &str) -> String {
    let changes = [
        ("/shipments/0/lines/0/quantity", json!(5)),
        ("/shipments/0/lines/0/tax", json!(533)),
        (
            "/shipments/0/gifts",
            json!([{ "kind": "のし", "text": "御礼", "amount": 110 }]),
        ),
        ("/shipments/0/staff_note", json!("割れ物")),
        ("/totals", json!({})),
    ];
    let created = client.post("/v1/orders", &order_with(number, &changes)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    format!("/v1/orders/{}", created.json()["id"].as_str().unwrap())
}

async fn read(client: &Client, path: &str) -> Value {
    client.get(path).await.json()
}

fn shipment(order: &Value, place: usize) -> String {
    format!(
        "/v1/shipments/{}",
        order["shipments"][place]["id"].as_str().unwrap()
    )
}

async fn undo(client: &Client, path: &str) -> Reply {
    client
        .send(Method::POST, &format!("{path}/undo"), &[], Vec::new())
        .await
}

fn lines(shipment: &Value) -> Vec<(&str, i64, Option<i64>)> {
    let lines = shipment["lines"].as_array().unwrap().iter();
    lines
        .map(|line| {
            let sku = line["sku"].as_str().unwrap();
            (sku, line["quantity"].as_i64().unwrap(), line["tax"].as_i64())
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_move_between_shipments_and_come_back() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = placed(ours, "A-1").await;
        let mut before = vec![ours.content(&path).await];
        let order = read(ours, &path).await;
        let first = shipment(&order, 0);
        let copy = json!({ "copy_of": order["shipments"][0]["id"] });
        let added = ours.post(&format!("{path}/shipments"), &copy).await;
        assert_eq!(added.status, 201, "{}", added.text());
        let second = added.header("location").to_owned();
        let added = added.json();
        assert_eq!(
            (&added["carrier"], &added["slip"]),
            (&json!("ヤマト運輸"), &json!(2))
        );
        assert_eq!((&added["lines"], &added["shipping_fee"]), (&json!([]), &json!(0)));
        before.push(ours.content(&path).await);

        let tea = &order["shipments"][0]["lines"][0]["id"];
        let some = json!({ "lines": [{ "line_id": tea, "quantity": 2 }], "to": added["id"] });
        let moved = ours.post(&format!("{first}/move-lines"), &some).await;
        assert_eq!(moved.status, 200, "{}", moved.text());
        let now = moved.json();
        assert_eq!(
            lines(&now["shipments"][0]),
            [("TEA-8", 3, Some(320)), ("CUP-1", 1, None)]
        );
        assert_eq!(lines(&now["shipments"][1]), [("TEA-8", 2, Some(213))]);
        assert_eq!(now["totals"], order["totals"]);
        before.push(ours.content(&path).await);

        for (body, errors) in [
            (
                json!({ "lines": [{ "line_id": tea, "quantity": 4 }], "to": added["id"] }),
                "/lines/0/quantity",
            ),
            (
                json!({ "lines": [{ "line_id": tea, "quantity": 0 }], "to": added["id"] }),
                "/lines/0/quantity",
            ),
            (
                json!({ "lines": [{ "line_id": tea }, { "line_id": tea }], "to": added["id"] }),
                "/lines/1/line_id",
            ),
            (
                json!({ "lines": [{ "line_id": tea }], "to": order["shipments"][0]["id"] }),
                "/to",
            ),
        ] {
            let refused = ours.post(&format!("{first}/move-lines"), &body).await;
            assert_eq!(
                (refused.status.as_u16(), refused.errors()[0].0.as_str()),
                (422, errors),
                "{body}"
            );
        }
        let not_empty = ours.send(Method::DELETE, &second, &[], Vec::new()).await;
        assert_eq!(not_empty.problem(), (409, "in_use".into()));
        let all: Vec<Value> = now["shipments"][0]["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| json!({ "line_id": line["id"] }))
            .collect();
        let rest = json!({ "lines": all, "to": added["id"] });
        assert_eq!(ours.post(&format!("{first}/move-lines"), &rest).await.status, 200);
        before.push(ours.content(&path).await);
        let gone = ours.send(Method::DELETE, &first, &[], Vec::new()).await;
        assert_eq!(gone.status, 204, "{}", gone.text());
        let left = read(ours, &path).await;
        assert_eq!(left["shipments"].as_array().unwrap().len(), 1);
        assert_eq!(
            (&left["shipments"][0]["shipping_fee"], &left["totals"]),
            (&json!(660), &order["totals"])
        );
        assert_eq!(left["shipments"][0]["gifts"][0]["text"], "御礼");
        let last = ours.send(Method::DELETE, &second, &[], Vec::new()).await;
        assert_eq!(last.problem(), (409, "in_use".into()));

        while let Some(earlier) = before.pop() {
            assert_eq!(undo(ours, &path).await.status, 200);
            assert_eq!(ours.content(&path).await, earlier);
        }
        let told_anew = ours.post("/v1/orders", &order_with("A-1", &[])).await;
        assert_eq!(told_anew.status, 200, "nothing is rearranged any more");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_is_split_in_one_go() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = placed(ours, "A-1").await;
        let before = ours.content(&path).await;
        let order = read(ours, &path).await;
        let (tea, cup) = (
            &order["shipments"][0]["lines"][0]["id"],
            &order["shipments"][0]["lines"][1]["id"],
        );
        let split = json!({
            "shipment_id": order["shipments"][0]["id"], "by": "temperature",
            "parts": [{ "lines": [{ "line_id": tea, "quantity": 4 }], "temperature": "frozen" },
                      { "lines": [{ "line_id": cup }], "temperature": "chilled", "deliver_on": "2026-12-24" }],
        });
        let done = ours.post(&format!("{path}/split"), &split).await;
        assert_eq!(done.status, 200, "{}", done.text());
        let done = done.json();
        let told: Vec<_> = done["shipments"]
            .as_array()
            .unwrap()
            .iter()
            .map(|shipment| (shipment["temperature"].as_str().unwrap(), lines(shipment)))
            .collect();
        let expected = [
            ("ambient", vec![("TEA-8", 1, Some(107))]),
            ("frozen", vec![("TEA-8", 4, Some(426))]),
            ("chilled", vec![("CUP-1", 1, None)]),
        ];
        assert_eq!(told, expected);
        assert_eq!(done["totals"], order["totals"]);
        assert_eq!(done["shipments"][2]["deliver_on"], "2026-12-24");
        let told_anew = ours.post("/v1/orders", &order_with("A-1", &[])).await;
        assert_eq!(
            told_anew.problem(),
            (409, "rearranged".into()),
            "people have split it"
        );
        undo(ours, &path).await;
        // What the source told, and was not taken, is an alert from now on.
        let without_alerts = |mut order: Value| {
            (order["alerts"], order["open_alerts"]) = (Value::Null, Value::Null);
            order
        };
        let before = without_alerts(before);
        assert_eq!(without_alerts(ours.content(&path).await), before);

        let everything = json!({
            "shipment_id": order["shipments"][0]["id"], "by": "lines",
            "parts": [{ "lines": [{ "line_id": tea }, { "line_id": cup }] }],
        });
        let refused = ours.post(&format!("{path}/split"), &everything).await;
        assert_eq!(refused.errors(), [("/parts".into(), "nothing_left".into())]);
        let undated = json!({
            "shipment_id": order["shipments"][0]["id"], "by": "deliver_on", "parts": [{ "lines": [{ "line_id": tea }] }],
        });
        let refused = ours.post(&format!("{path}/split"), &undated).await;
        assert_eq!(
            refused.errors(),
            [("/parts/0/deliver_on".into(), "required".into())]
        );
        assert_eq!(without_alerts(ours.content(&path).await), before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shipment_is_changed_under_its_orders_version() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = placed(ours, "A-1").await;
        let before = ours.content(&path).await;
        let order = read(ours, &path).await;
        let one = shipment(&order, 0);
        let found = ours.get(&one).await;
        assert_eq!(found.header("etag"), "\"1\"");
        assert_eq!(found.json()["staff_note"], "割れ物");
        let changes = json!({
            "carrier": "佐川急便", "temperature": "chilled", "deliver_on": "2026-12-25", "parcels": 2,
            "ship_on": "2026-12-23", "staff_note": "天地無用",
            "new_recipient": { "person": { "family_name": "鈴木", "given_name": "次郎", "phone": "03-3333-4444" } },
            "gifts": [{ "kind": "ラッピング", "amount": 330 }],
        });
        assert_eq!(
            ours.patch(&one, &[], &changes).await.problem().1,
            "if_match_required"
        );
        let answer = ours.patch(&one, &[("if-match", "\"1\"")], &changes).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("etag"), "\"2\"");
        let stale = ours.patch(&one, &[("if-match", "\"1\"")], &changes).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let now = read(ours, &path).await;
        assert_eq!(now["recipients"][1]["person"]["family_name"], "鈴木");
        let shown = &now["shipments"][0];
        assert_eq!(
            (&shown["recipient"], &shown["staff_note"]),
            (&json!(1), &json!("天地無用"))
        );
        assert_eq!(
            (&shown["parcels"], &shown["ship_on"]),
            (&json!(2), &json!("2026-12-23"))
        );
        let billed = |order: &Value| order["totals"]["billed"].as_i64().unwrap();
        assert_eq!(billed(&now), billed(&order) + 220);
        assert_eq!(now["totals"]["computed"], Value::Null, "it adds up");
        let rates: i64 = now["totals"]["by_rate"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rate| rate["billed"].as_i64().unwrap())
            .sum();
        assert_eq!(rates, billed(&now));
        for (wrong, pointer) in [
            (json!({ "parcels": 0 }), "/parcels"),
            (json!({ "recipient": 7 }), "/recipient"),
            (json!({ "to_buyer": true, "recipient": 0 }), "/recipient"),
            (
                json!({ "gifts": [{ "kind": "x", "amount": 9_000_000_000_000_000_i64 }] }),
                "/gifts/0/amount",
            ),
            (json!({ "nothing": 1 }), "/nothing"),
        ] {
            let refused = ours.patch(&one, &[("if-match", "*")], &wrong).await;
            assert_eq!(
                (refused.status.as_u16(), refused.errors()[0].0.as_str()),
                (422, pointer),
                "{}",
                refused.text()
            );
        }
        let reader = stage.key(&[Scope::ShipmentsRead]).await;
        assert_eq!(reader.get(&one).await.json()["staff_note"], Value::Null);
        assert_eq!(
            reader
                .patch(&one, &[("if-match", "*")], &changes)
                .await
                .problem()
                .0,
            403
        );
        assert_eq!(
            stage
                .theirs
                .patch(&one, &[("if-match", "*")], &changes)
                .await
                .problem()
                .0,
            404
        );
        undo(ours, &path).await;
        assert_eq!(ours.content(&path).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn shipments_leave_one_by_one() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = placed(ours, "A-1").await;
        let order = read(ours, &path).await;
        let cup = &order["shipments"][0]["lines"][1]["id"];
        let split = json!({
            "shipment_id": order["shipments"][0]["id"], "by": "lines", "parts": [{ "lines": [{ "line_id": cup }] }],
        });
        let order = ours.post(&format!("{path}/split"), &split).await.json();
        let (one, two) = (shipment(&order, 0), shipment(&order, 1));
        let ship = json!({ "shipped_on": "2026-11-22", "tracking_numbers": ["1234-5678-9013", "１２３４５６７８９０１４"] });
        let early = ours.post(&format!("{one}/ship"), &ship).await;
        assert_eq!(early.problem(), (409, "no_such_move".into()));
        ours.post(&format!("{path}/move"), &json!({ "to": "awaiting_shipment" }))
            .await;
        let work = ours
            .post(&format!("{two}/move"), &json!({ "to": "shipping_work" }))
            .await;
        assert_eq!(work.json()["status"], "shipping_work", "{}", work.text());
        assert_eq!(read(ours, &path).await["status"], "awaiting_shipment");
        let before = ours.content(&path).await;

        let left = ours.post(&format!("{one}/ship"), &ship).await;
        assert_eq!(left.status, 200, "{}", left.text());
        let left = left.json();
        assert_eq!(
            (&left["status"], &left["shipped_on"]),
            (&json!("shipped"), &json!("2026-11-22"))
        );
        assert_eq!(left["parcels"], 2);
        assert_eq!(
            left["tracking"],
            json!([{ "number": "123456789013", "check_digit": true },
                   { "number": "123456789014", "check_digit": false }])
        );
        assert_eq!(read(ours, &path).await["status"], "shipping_work");
        let again = ours.post(&format!("{one}/ship"), &ship).await;
        assert_eq!(again.problem(), (409, "no_such_move".into()));
        let found = ours.all("/v1/shipments?tracking_number=1234-5678-9014").await;
        assert_eq!((found.len(), &found[0]["id"]), (1, &left["id"]));
        undo(ours, &path).await;
        assert_eq!(ours.content(&path).await, before, "the boxes too");

        ours.post(&format!("{one}/ship"), &ship).await;
        let bare = ours.post(&format!("{two}/ship"), &json!({})).await;
        assert_eq!(bare.json()["shipped_on"], json!(stage.app.now().date_in_tokyo()));
        assert_eq!(read(ours, &path).await["status"], "shipped");
        let late = ours
            .patch(&two, &[("if-match", "*")], &json!({ "carrier": "x" }))
            .await;
        assert_eq!(late.problem(), (409, "finished".into()));
        let boxes = ours
            .post(
                &format!("{two}/parcels"),
                &json!({ "tracking_numbers": ["999-888"] }),
            )
            .await;
        assert_eq!(
            boxes.json()["tracking"][0]["number"],
            "999888",
            "{}",
            boxes.text()
        );
        let wrong = ours
            .post(
                &format!("{two}/parcels"),
                &json!({ "tracking_numbers": ["お問合せ", "1", "1"] }),
            )
            .await;
        let errors = [
            ("/tracking_numbers/0", "bad_format"),
            ("/tracking_numbers/2", "duplicate_item"),
        ];
        assert_eq!(wrong.errors(), errors.map(|(at, code)| (at.into(), code.into())));

        assert_eq!(ours.all("/v1/shipments?status=shipped").await.len(), 2);
        assert_eq!(ours.all("/v1/shipments?status=new").await.len(), 0);
        let id = path.rsplit('/').next().unwrap();
        assert_eq!(
            ours.all(&format!("/v1/shipments?order_id={id}&limit=1"))
                .await
                .len(),
            2
        );
        assert_eq!(
            ours.all("/v1/shipments?carrier=%E3%83%A4%E3%83%9E%E3%83%88%E9%81%8B%E8%BC%B8")
                .await
                .len(),
            2
        );
        assert!(stage.theirs.all("/v1/shipments").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_follows_the_shipments_that_remain() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = placed(ours, "A-1").await;
        let moved = json!({ "to": "awaiting_shipment" });
        ours.post(&format!("{path}/move"), &moved).await;
        let first = shipment(&read(ours, &path).await, 0);
        let added = ours.post(&format!("{path}/shipments"), &json!({})).await;
        assert_eq!(added.status, 201, "{}", added.text());
        let work = json!({ "to": "shipping_work" });
        let moved = ours.post(&format!("{first}/move"), &work).await;
        assert_eq!(moved.status, 200, "{}", moved.text());
        let before = ours.content(&path).await;
        assert_eq!(read(ours, &path).await["status"], "awaiting_shipment");
        let gone = ours
            .send(Method::DELETE, added.header("location"), &[], Vec::new())
            .await;
        assert_eq!(gone.status, 204, "{}", gone.text());
        assert_eq!(read(ours, &path).await["status"], "shipping_work");
        assert_eq!(undo(ours, &path).await.status, 200);
        assert_eq!(ours.content(&path).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_set_consists_of_goes_with_it() {
    for stage in stages().await {
        let ours = &stage.ours;
        let line = |kind: &str, sku: &str, quantity: i64, price: i64| json!({ "kind": kind, "sku": sku, "name": sku, "quantity": quantity, "unit_price": price });
        let set = json!([
            line("set", "GIFT", 2, 3000),
            line("component", "TEA", 2, 0),
            line("component", "CUP", 4, 0),
            line("product", "SPOON", 1, 500),
        ]);
        let changes = [("/shipments/0/lines", set), ("/totals", json!({}))];
        let created = ours.post("/v1/orders", &order_with("A-1", &changes)).await;
        let path = created.header("location").to_owned();
        let order = read(ours, &path).await;
        let before = ours.content(&path).await;
        let (first, of) = (shipment(&order, 0), &order["shipments"][0]["lines"]);
        let one = json!([{ "line_id": of[0]["id"], "quantity": 1 }]);
        let split =
            json!({ "shipment_id": order["shipments"][0]["id"], "by": "lines", "parts": [{ "lines": one }] });
        let split = ours.post(&format!("{path}/split"), &split).await;
        assert_eq!(split.status, 200, "{}", split.text());
        let now = split.json();
        let skus = |place: usize| -> Vec<(String, i64)> {
            let lines = lines(&now["shipments"][place]);
            lines
                .iter()
                .map(|(sku, quantity, _)| ((*sku).to_owned(), *quantity))
                .collect()
        };
        let has = |sku: &str, quantity: i64| (sku.to_owned(), quantity);
        assert_eq!(
            skus(0),
            [has("GIFT", 1), has("TEA", 1), has("CUP", 2), has("SPOON", 1)]
        );
        assert_eq!(skus(1), [has("GIFT", 1), has("TEA", 1), has("CUP", 2)]);
        assert_eq!(now["totals"], order["totals"]);
        let cup = json!({ "lines": [{ "line_id": of[2]["id"] }], "to": now["shipments"][1]["id"] });
        let refused = ours.post(&format!("{first}/move-lines"), &cup).await;
        assert_eq!(
            refused.errors(),
            [("/lines/0/line_id".into(), "goes_with_set".into())]
        );
        let both = json!({ "lines": [{ "line_id": of[0]["id"] }, { "line_id": of[1]["id"] }], "to": now["shipments"][1]["id"] });
        let moved = ours.post(&format!("{first}/move-lines"), &both).await;
        assert_eq!(lines(&moved.json()["shipments"][0]).len(), 1, "{}", moved.text());
        for _ in 0..2 {
            undo(ours, &path).await;
        }
        assert_eq!(ours.content(&path).await, before);
    }
}

/// What leaves today, and to whom, is one request.
#[tokio::test(flavor = "multi_thread")]
async fn shipments_are_listed_by_their_days_with_whom_they_go_to() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (number, name, ship_on) in [
            ("S-1", "一郎", "2026-11-24"),
            ("S-2", "二郎", "2026-11-22"),
            ("S-3", "三郎", "2026-11-23"),
        ] {
            let to = json!([{ "person": { "family_name": name, "city": "町田市", "street": "1-2-3" } }]);
            let placed = ours
                .post("/v1/orders", &order_with(number, &[("/recipients", to)]))
                .await;
            assert_eq!(placed.status, 201, "{}", placed.text());
            let path = format!("/v1/orders/{}", placed.json()["id"].as_str().unwrap());
            let shipment = shipment(&read(ours, &path).await, 0);
            let planned = ours
                .patch(&shipment, &[("if-match", "*")], &json!({ "ship_on": ship_on }))
                .await;
            assert_eq!(planned.status, 200, "{}", planned.text());
            let work = json!({ "to": "awaiting_shipment" });
            ours.post(&format!("{path}/move"), &work).await;
            if number != "S-1" {
                let ship = json!({ "shipped_on": ship_on });
                ours.post(&format!("{path}/move"), &json!({ "to": "shipping_work" }))
                    .await;
                let left = ours.post(&format!("{shipment}/ship"), &ship).await;
                assert_eq!(left.status, 200, "{}", left.text());
            }
        }
        let numbers = async |query: &str| -> Vec<String> {
            let found = ours.all(&format!("/v1/shipments?{query}")).await;
            let number = |one: &Value| one["order_number"].as_str().unwrap().to_owned();
            found.iter().map(number).collect()
        };
        for (query, expected) in [
            ("", vec!["S-3", "S-2", "S-1"]),
            ("sort=ship_on", vec!["S-2", "S-3", "S-1"]),
            ("sort=ship_on&limit=1", vec!["S-2", "S-3", "S-1"]),
            ("sort=-ship_on&limit=2", vec!["S-1", "S-3", "S-2"]),
            ("sort=shipped_on&limit=1", vec!["S-2", "S-3"]),
            ("sort=-shipped_on&limit=1", vec!["S-3", "S-2"]),
            ("ship_on_to=2026-11-23", vec!["S-3", "S-2"]),
            ("shipped_on_from=2026-11-23", vec!["S-3"]),
            ("shipped_on_to=2026-11-22", vec!["S-2"]),
            ("status=awaiting_shipment&sort=ship_on&limit=1", vec!["S-1"]),
            ("status=awaiting_shipment&ship_on_to=2026-11-23", vec![]),
        ] {
            assert_eq!(numbers(query).await, expected, "{query}");
        }
        let bare = ours.all("/v1/shipments").await;
        assert_eq!(bare[0]["recipient_person"], Value::Null);
        let with = ours.all("/v1/shipments?include=recipient").await;
        assert_eq!(with[0]["recipient_person"]["family_name"], "三郎");
        assert_eq!(with[0]["waybill_note"], Value::Null);
        let read = ours.all("/v1/audit-log").await;
        assert!(
            read.iter()
                .any(|one| one["detail"]["operation"] == "shipments.list"),
            "{read:?}"
        );
        let packer = stage.key(&[Scope::ShipmentsRead]).await;
        let refused = packer.get("/v1/shipments?include=recipient").await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        assert_eq!(packer.get("/v1/shipments").await.status, 200);
    }
}
