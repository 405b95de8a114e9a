//! Orders on their way: moved, held, canceled, many at once, and taken back.

use domain::access::Scope;
use domain::event::EventKind;
use domain::{EventId, Json, OrderId};
use poem::http::Method;
use serde_json::{Value, json};
use store::sql;

use crate::sample::{order, order_with};
use crate::stage::{Client, Reply, Stage, stages};

/// A posted order's path.
async fn placed(client: &Client, number: &str) -> String {
    let created = client.post("/v1/orders", &order(number)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    format!("/v1/orders/{}", created.json()["id"].as_str().unwrap())
}

fn id_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap()
}

async fn act(client: &Client, path: &str, verb: &str, body: &Value) -> Reply {
    client.post(&format!("{path}/{verb}"), body).await
}

async fn undo(client: &Client, path: &str) -> Reply {
    client
        .send(Method::POST, &format!("{path}/undo"), &[], Vec::new())
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_goes_its_way_and_every_step_can_be_taken_back() {
    for stage in stages().await {
        let path = placed(&stage.ours, "A-1").await;
        let mut before = vec![stage.ours.content(&path).await];
        for to in [
            "awaiting_payment",
            "awaiting_shipment",
            "shipping_work",
            "shipped",
            "follow_mail",
            "completed",
        ] {
            let moved = act(
                &stage.ours,
                &path,
                "move",
                &json!({ "to": to, "reason": "確認済" }),
            )
            .await;
            assert_eq!(moved.status, 200, "{}", moved.text());
            let read = stage.ours.get(&path).await;
            assert_eq!(read.header("etag"), moved.header("etag"));
            let read = read.json();
            assert_eq!(
                (&read["status"], &read["shipments"][0]["status"]),
                (&json!(to), &json!(to))
            );
            let has_left = ["shipped", "follow_mail", "completed"].contains(&to);
            assert_eq!(read["shipments"][0]["shipped_on"].is_string(), has_left);
            before.push(stage.ours.content(&path).await);
        }
        let again = act(&stage.ours, &path, "move", &json!({ "to": "shipped" })).await;
        assert_eq!(again.problem(), (409, "no_such_move".into()));
        assert!(again.text().contains("completed → shipped"), "{}", again.text());
        let returned = act(&stage.ours, &path, "cancel", &json!({ "reason": "返品" })).await;
        assert_eq!(returned.problem(), (409, "no_such_move".into()));
        before.pop();
        while let Some(earlier) = before.pop() {
            assert_eq!(undo(&stage.ours, &path).await.status, 200);
            assert_eq!(stage.ours.content(&path).await, earlier);
        }
        assert_eq!(
            undo(&stage.ours, &path).await.problem(),
            (409, "nothing_to_undo".into())
        );

        let events = stage.ours.all(&format!("{path}/events")).await;
        let kinds: Vec<&str> = events
            .iter()
            .map(|event| event["type"].as_str().unwrap())
            .collect();
        let expected = [
            vec!["order.created"],
            vec!["order.moved"; 6],
            vec!["order.undone"; 6],
        ]
        .concat();
        assert_eq!(kinds, expected);
        let first = &events[1]["data"];
        assert_eq!(first["before"]["status"], "new");
        assert_eq!(first["after"]["status"], "awaiting_payment");
        assert_eq!(first["reason"], "確認済");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_on_hold_goes_nowhere_forward() {
    for stage in stages().await {
        let path = placed(&stage.ours, "A-1").await;
        let other = placed(&stage.ours, "A-2").await;
        let hold = json!({ "reason": "住所確認中", "until": "2099-01-31" });
        let resting = act(&stage.ours, &path, "hold", &hold).await;
        assert_eq!(resting.json()["hold"], hold);
        let forward = act(&stage.ours, &path, "move", &json!({ "to": "awaiting_payment" })).await;
        assert_eq!(forward.problem(), (409, "on_hold".into()));
        let listed = stage.ours.all("/v1/orders?on_hold=true").await;
        assert_eq!((listed.len(), &listed[0]["number"]), (1, &json!("A-1")));
        let free = stage.ours.all("/v1/orders?on_hold=false").await;
        assert_eq!((free.len(), &free[0]["number"]), (1, &json!("A-2")));
        assert!(stage.ours.all("/v1/orders?hold_due=true").await.is_empty());
        let today = json!({ "reason": "本日まで", "until": stage.app.now().date_in_tokyo() });
        assert_eq!(act(&stage.ours, &path, "hold", &today).await.status, 200);
        assert_eq!(stage.ours.all("/v1/orders?hold_due=true").await.len(), 1);

        let released = act(&stage.ours, &path, "release", &Value::Null).await;
        assert_eq!(released.json()["hold"], Value::Null, "{}", released.text());
        let again = act(&stage.ours, &path, "release", &Value::Null).await;
        assert_eq!(again.problem(), (409, "not_on_hold".into()));
        assert_eq!(
            undo(&stage.ours, &path).await.json()["hold"]["reason"],
            "本日まで"
        );
        assert_eq!(undo(&stage.ours, &path).await.json()["hold"], hold);

        let past = json!({ "reason": "x", "until": "2020-01-01" });
        let past = act(&stage.ours, &other, "hold", &past).await;
        assert_eq!(past.errors(), [("/until".into(), "in_the_past".into())]);
        assert_eq!(past.status, 422);
        for body in [json!({}), json!({ "reason": "" }), json!({ "reason": "　" })] {
            let refused = act(&stage.ours, &other, "hold", &body).await;
            assert_eq!(refused.status, 422, "{body}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancel_is_taken_back_by_undo_only() {
    for stage in stages().await {
        let path = placed(&stage.ours, "A-1").await;
        let hold = json!({ "reason": "在庫確認", "until": null });
        act(&stage.ours, &path, "hold", &hold).await;
        let before = stage.ours.content(&path).await;
        let cancelled = act(&stage.ours, &path, "cancel", &json!({ "reason": "お客様都合" })).await;
        assert_eq!(cancelled.json()["status"], "cancelled");
        assert_eq!(cancelled.json()["hold"], Value::Null);
        for to in ["new", "awaiting_payment", "bundled", "cancelled"] {
            let refused = act(&stage.ours, &path, "move", &json!({ "to": to })).await;
            assert!(matches!(refused.status.as_u16(), 409 | 422), "{}", refused.text());
        }
        assert_eq!(undo(&stage.ours, &path).await.status, 200);
        assert_eq!(stage.ours.content(&path).await, before);
        let kinds: Vec<Value> = stage.ours.all(&format!("{path}/events")).await;
        assert_eq!(kinds[2]["type"], "order.cancelled");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_of_ones_own_within_a_status() {
    for stage in stages().await {
        let ours = &stage.ours;
        let lane = json!({ "code": "COLD", "name": "冷蔵倉庫" });
        assert_eq!(ours.post("/v1/processing-routes", &lane).await.status, 201);
        let step = |code: &str, status: &str, lane: Value| json!({ "code": code, "name": code, "status": status, "processing_route": lane, "position": 1 });
        let called = ours
            .post("/v1/sub-statuses", &step("CALLED", "new", Value::Null))
            .await;
        assert_eq!(called.status, 201, "{}", called.text());
        let cold = ours
            .post("/v1/sub-statuses", &step("ICED", "new", json!("COLD")))
            .await;
        assert_eq!(cold.json()["processing_route"], "COLD");
        ours.post(
            "/v1/sub-statuses",
            &step("PAID?", "awaiting_payment", Value::Null),
        )
        .await;
        let taken = ours
            .post("/v1/sub-statuses", &step("CALLED", "shipped", Value::Null))
            .await;
        assert_eq!(taken.problem(), (409, "taken".into()));

        let path = placed(ours, "A-1").await;
        let to = |to: &str, step: &str| json!({ "to": to, "sub_status": step });
        let moved = act(ours, &path, "move", &to("new", "CALLED")).await;
        assert_eq!(
            (&moved.json()["sub_status"], &moved.json()["status"]),
            (&json!("CALLED"), &json!("new"))
        );
        for (body, code) in [
            (to("new", "NOBODY"), "unknown_reference"),
            (to("new", "PAID?"), "not_of_status"),
            (to("new", "ICED"), "not_of_status"),
        ] {
            let refused = act(ours, &path, "move", &body).await;
            assert_eq!(refused.errors(), [("/sub_status".into(), code.into())], "{body}");
        }
        assert_eq!(ours.all("/v1/orders?sub_status=CALLED").await.len(), 1);
        let used = called.header("location").to_owned();
        let removed = ours.send(Method::DELETE, &used, &[], Vec::new()).await;
        assert_eq!(removed.problem(), (409, "in_use".into()));

        let left = act(ours, &path, "move", &to("awaiting_payment", "PAID?")).await;
        assert_eq!(left.json()["sub_status"], "PAID?");
        let left = act(ours, &path, "move", &json!({ "to": "awaiting_shipment" })).await;
        assert_eq!(
            left.json()["sub_status"],
            Value::Null,
            "leaving the status clears it"
        );
        undo(ours, &path).await;
        undo(ours, &path).await;
        assert_eq!(ours.get(&path).await.json()["sub_status"], "CALLED");

        let off = json!({ "active": false });
        let off = ours
            .patch(&used, &[("if-match", called.header("etag"))], &off)
            .await;
        assert_eq!(off.status, 200, "{}", off.text());
        let other = placed(ours, "A-2").await;
        let refused = act(ours, &other, "move", &to("new", "CALLED")).await;
        assert_eq!(refused.errors(), [("/sub_status".into(), "not_of_status".into())]);
        // Nobody stands there any more; an undo leads to the status without it.
        act(ours, &path, "move", &to("awaiting_payment", "PAID?")).await;
        assert_eq!(
            ours.send(Method::DELETE, &used, &[], Vec::new()).await.status,
            204
        );
        let back = undo(ours, &path).await.json();
        assert_eq!(
            (&back["status"], &back["sub_status"]),
            (&json!("new"), &Value::Null)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_orders_move_together_or_not_at_all() {
    for stage in stages().await {
        let mut paths = Vec::new();
        for n in 0..5 {
            paths.push(placed(&stage.ours, &format!("A-{n}")).await);
        }
        let foreign = placed(&stage.theirs, "B-1").await;
        let ids: Vec<&str> = paths.iter().map(|path| id_of(path)).collect();
        let body = json!({ "order_ids": ids, "to": "awaiting_shipment", "reason": "一括" });
        let tried = stage.ours.post("/v1/order-moves?dry_run=true", &body).await;
        assert_eq!(
            (tried.status.as_u16(), &tried.json()["moved"]),
            (200, &json!(5)),
            "{}",
            tried.text()
        );
        assert!(
            stage
                .ours
                .all("/v1/orders?status=awaiting_shipment")
                .await
                .is_empty()
        );
        assert!(stage.ours.all("/v1/order-moves").await.is_empty());

        act(&stage.ours, &paths[1], "hold", &json!({ "reason": "確認" })).await;
        act(&stage.ours, &paths[3], "cancel", &json!({ "reason": "重複" })).await;
        let mixed: Vec<&str> = [ids.clone(), vec![id_of(&foreign)]].concat();
        let refused = stage
            .ours
            .post(
                "/v1/order-moves",
                &json!({ "order_ids": mixed, "to": "awaiting_shipment" }),
            )
            .await;
        let errors = [
            ("/order_ids/1", "on_hold"),
            ("/order_ids/3", "no_such_move"),
            ("/order_ids/5", "not_found"),
        ];
        assert_eq!(
            refused.errors(),
            errors.map(|(at, code)| (at.into(), code.into()))
        );
        assert!(
            stage
                .ours
                .all("/v1/orders?status=awaiting_shipment")
                .await
                .is_empty()
        );
        let twice = json!({ "order_ids": [ids[0], ids[0]], "to": "awaiting_shipment" });
        let twice = stage.ours.post("/v1/order-moves", &twice).await;
        assert_eq!(twice.errors(), [("/order_ids/1".into(), "duplicate_item".into())]);

        let good = json!({ "order_ids": [ids[0], ids[2], ids[4]], "to": "awaiting_shipment" });
        let moved = stage.ours.post("/v1/order-moves", &good).await;
        assert_eq!(moved.status, 201, "{}", moved.text());
        let read = stage.ours.get(moved.header("location")).await.json();
        assert_eq!(
            (&read["status"], &read["moved"]),
            (&json!("succeeded"), &json!(3))
        );
        assert_eq!(
            stage.ours.all("/v1/orders?status=awaiting_shipment").await.len(),
            3
        );
        let undone = undo(&stage.ours, &paths[2]).await.json();
        assert_eq!(
            (&undone["status"], &undone["shipments"]),
            (&json!("new"), &Value::Null)
        );

        let filter = json!({ "filter": { "status": ["new"], "on_hold": false }, "to": "awaiting_payment" });
        let moved = stage.ours.post("/v1/order-moves", &filter).await;
        assert_eq!(moved.json()["moved"], 1, "{}", moved.text());
        assert_eq!(
            stage.ours.get(&paths[2]).await.json()["status"],
            "awaiting_payment"
        );
        for wrong in [
            json!({ "to": "shipped" }),
            json!({ "order_ids": ids, "filter": { "status": ["new"] }, "to": "shipped" }),
            json!({ "order_ids": [], "to": "shipped" }),
            json!({ "filter": { "status": [] }, "to": "shipped" }),
        ] {
            assert_eq!(
                stage.ours.post("/v1/order-moves", &wrong).await.status,
                422,
                "{wrong}"
            );
        }
        let reader = stage.key(&[Scope::OrdersRead]).await;
        let refused = reader.post("/v1/order-moves", &good).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
    }
}

/// Without alerts, which are about what its neighbors are.
async fn content(client: &Client, path: &str) -> Value {
    let mut order = client.content(path).await;
    for of_alerts in ["alerts", "open_alerts"] {
        order[of_alerts] = Value::Null;
    }
    order
}

#[tokio::test(flavor = "multi_thread")]
async fn many_orders_are_taken_back_together() {
    for stage in stages().await {
        let ours = &stage.ours;
        let mut paths = Vec::new();
        for n in 0..5 {
            paths.push(placed(ours, &format!("A-{n}")).await);
        }
        let ids: Vec<&str> = paths.iter().map(|path| id_of(path)).collect();
        let mut before = Vec::new();
        for path in &paths {
            before.push(content(ours, path).await);
        }
        let body = json!({ "order_ids": ids, "to": "cancelled", "reason": "欠品" });
        let moved = ours.post("/v1/order-moves", &body).await;
        assert_eq!(moved.json()["moved"], 5, "{}", moved.text());
        let events = ours.all(&format!("{}/events", paths[0])).await;
        let canceled = events.last().unwrap();
        assert_eq!(canceled["type"], "order.cancelled");
        assert_eq!(
            (&canceled["data"]["reason"], &canceled["data"]["order_move"]),
            (&json!("欠品"), &moved.json()["id"])
        );
        let customer = format!("/v1/customers/{}", before[0]["customer_id"].as_str().unwrap());
        assert_eq!(ours.get(&customer).await.json()["orders"], 0);

        let undo_it = format!("{}/undo", moved.header("location"));
        let tags = json!({ "tags": ["後で"] });
        let tagged = ours.patch(&paths[1], &[("if-match", "*")], &tags).await;
        assert_eq!(tagged.status, 200, "{}", tagged.text());
        mail_goes_out(&stage, &paths[2]).await;
        assert_eq!(undo(ours, &paths[3]).await.status, 200);
        let tried = ours.post(&format!("{undo_it}?dry_run=true"), &Value::Null).await;
        let undone = ours.post(&undo_it, &Value::Null).await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        assert_eq!(tried.json(), undone.json());
        let undone = undone.json();
        assert_eq!(
            (
                &undone["undone"],
                &undone["already_undone"],
                &undone["next_cursor"]
            ),
            (&json!(2), &json!(1), &Value::Null)
        );
        let mut issues: Vec<[String; 3]> = undone["issues"]
            .as_array()
            .unwrap()
            .iter()
            .map(|issue| {
                ["order_number", "code", "hint"].map(|name| issue[name].as_str().unwrap().to_owned())
            })
            .collect();
        issues.sort();
        assert_eq!(
            issues,
            [
                ["A-1", "changed_since", "order.updated"],
                ["A-2", "irreversible", "order.updated"]
            ]
        );
        for place in [0, 3, 4] {
            assert_eq!(content(ours, &paths[place]).await, before[place]);
        }
        for place in [1, 2] {
            assert_eq!(ours.get(&paths[place]).await.json()["status"], "cancelled");
        }
        assert_eq!(ours.get(&customer).await.json()["orders"], 3);

        assert_eq!(undo(ours, &paths[1]).await.status, 200);
        let again = ours.post(&undo_it, &Value::Null).await.json();
        assert_eq!(
            (&again["undone"], &again["already_undone"]),
            (&json!(1), &json!(3)),
            "{again}"
        );
        assert_eq!(content(ours, &paths[1]).await, before[1]);
        let foreign = stage.theirs.post(&undo_it, &Value::Null).await;
        assert_eq!(foreign.problem(), (404, "not_found".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn very_many_orders_move_in_the_background() {
    const ORDERS: u64 = 2_300;
    for stage in stages().await {
        stage.ours.import("", &crate::files::demo_file(ORDERS)).await;
        let orders = stage.ours.all("/v1/orders?sort=ordered_at&limit=200").await;
        // One in the second thousand cannot go: its thousand stays, the others go.
        let held = format!("/v1/orders/{}", orders[1_500]["id"].as_str().unwrap());
        act(&stage.ours, &held, "hold", &json!({ "reason": "確認" })).await;
        let body = json!({ "filter": { "status": ["new"] }, "to": "awaiting_shipment" });
        let accepted = stage.ours.post("/v1/order-moves", &body).await;
        assert_eq!(accepted.status, 202, "{}", accepted.text());
        let location = accepted.header("location").to_owned();
        let ended = stage.ours.import_ended(&location).await;
        assert_eq!(
            (
                &ended["status"],
                &ended["orders"],
                &ended["moved"],
                &ended["refused"],
                &ended["left_alone"]
            ),
            (
                &json!("succeeded"),
                &json!(2_300),
                &json!(1_300),
                &json!(1),
                &json!(999)
            )
        );
        assert_eq!(ended["progress_percent"], 100);
        let issues = stage.ours.all(&format!("{location}/issues")).await;
        assert_eq!(issues.len(), 1);
        assert_eq!(
            (&issues[0]["place"], &issues[0]["code"]),
            (&json!(1_500), &json!("on_hold"))
        );
        assert_eq!(
            stage.ours.all("/v1/orders?status=new&limit=200").await.len(),
            1_000
        );
        // Run once more, it does nothing more.
        let id = id_of(&location).parse().unwrap();
        let tenant = stage.ours.caller.tenant;
        assert!(
            workflows::order_moves::run(&stage.app, tenant, id, &workflows::Stop::never())
                .await
                .unwrap()
        );
        assert_eq!(stage.ours.get(&location).await.json(), ended);

        let (mut undone, mut next) = (0, format!("{location}/undo"));
        loop {
            let page = stage.ours.post(&next, &Value::Null).await;
            assert_eq!(page.status, 200, "{}", page.text());
            let page = page.json();
            assert_eq!(page["issues"], json!([]));
            undone += page["undone"].as_i64().unwrap();
            match page["next_cursor"].as_str() {
                Some(cursor) => next = format!("{location}/undo?cursor={cursor}"),
                None => break,
            }
        }
        assert_eq!(undone, 1_300);
        assert!(
            stage
                .ours
                .all("/v1/orders?status=awaiting_shipment")
                .await
                .is_empty()
        );
    }
}

/// As a mail or a report to a mall would do it.
async fn mail_goes_out(stage: &Stage, path: &str) {
    let order: OrderId = id_of(path).parse().unwrap();
    let event = domain::event::Event {
        tenant_id: stage.ours.caller.tenant,
        id: EventId(workflows::new_id()),
        subject_id: order.0,
        kind: EventKind::OrderUpdated,
        actor: Json(domain::event::Actor::System),
        data: Json(json!({})),
        occurred_at: stage.app.now(),
    };
    let mut tx = stage.app.store.db.begin().await.unwrap();
    workflows::orders::bar(&mut tx, order, &event).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_undone_past_what_cannot_be_taken_back() {
    for stage in stages().await {
        let path = placed(&stage.ours, "A-1").await;
        act(&stage.ours, &path, "move", &json!({ "to": "awaiting_shipment" })).await;
        mail_goes_out(&stage, &path).await;
        let refused = undo(&stage.ours, &path).await;
        assert_eq!(refused.problem(), (409, "irreversible".into()));
        assert!(refused.text().contains("order.updated"), "{}", refused.text());
        act(&stage.ours, &path, "move", &json!({ "to": "shipping_work" })).await;
        assert_eq!(
            undo(&stage.ours, &path).await.json()["status"],
            "awaiting_shipment"
        );
        assert_eq!(undo(&stage.ours, &path).await.problem().1, "irreversible");

        // What its source tells anew is not ours to take back either.
        let told = placed(&stage.ours, "A-2").await;
        act(&stage.ours, &told, "hold", &json!({ "reason": "確認" })).await;
        let anew = order_with(
            "A-2",
            &[
                ("/shipments/0/lines/1/quantity", json!(2)),
                ("/totals/billed", json!(4300)),
            ],
        );
        assert_eq!(stage.ours.post("/v1/orders", &anew).await.status, 200);
        assert_eq!(stage.ours.get(&told).await.json()["hold"]["reason"], "確認");
        assert_eq!(undo(&stage.ours, &told).await.problem().1, "irreversible");
    }
}

async fn note(client: &Client, path: &str, text: &str) {
    let version = client.get(path).await.header("etag").to_owned();
    let note = json!({ "notes": { "staff": text } });
    let edited = client.patch(path, &[("if-match", &version)], &note).await;
    assert_eq!(edited.status, 200, "{}", edited.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn after_ninety_days_a_change_stays() {
    for stage in stages().await {
        let path = placed(&stage.ours, "L-1").await;
        note(&stage.ours, &path, "電話済").await;
        let (db, now) = (&stage.app.store.db, stage.app.now());
        let made = |days: i64| now.plus_millis(-days * 24 * 60 * 60 * 1000);
        for (days, status) in [(91, 409), (89, 200)] {
            let age = sql(db, "UPDATE order_changes SET changed_at = $1").bind(made(days));
            age.exec().await.unwrap();
            let undone = undo(&stage.ours, &path).await;
            assert_eq!(undone.status.as_u16(), status, "{days}: {}", undone.text());
        }
        note(&stage.ours, &path, "電話中").await;
        let mut tx = db.begin().await.unwrap();
        let tenant = stage.ours.caller.tenant;
        for (before, rows) in [
            (made(1), 0),
            (now.plus_millis(60_000), 1),
            (now.plus_millis(60_000), 0),
        ] {
            let removed = store::kept::remove_before(&mut tx, tenant, before).await;
            assert_eq!(removed.unwrap(), rows);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_are_taken_back_too_and_stale_hands_are_refused() {
    for stage in stages().await {
        let path = placed(&stage.ours, "A-1").await;
        let before = stage.ours.content(&path).await;
        let note = json!({ "notes": { "staff": "電話済み" }, "tags": ["至急"] });
        stage.ours.patch(&path, &[("if-match", "\"1\"")], &note).await;
        let body = json!({ "to": "awaiting_payment" });
        let stale = stage
            .ours
            .post_with(&format!("{path}/move"), &[("if-match", "\"1\"")], &body)
            .await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let tried = stage.ours.post(&format!("{path}/move?dry_run=true"), &body).await;
        assert_eq!(tried.json()["status"], "awaiting_payment");
        assert_eq!(stage.ours.get(&path).await.json()["version"], 2);
        let moved = stage
            .ours
            .post_with(
                &format!("{path}/move"),
                &[("if-match", "\"2\""), ("idempotency-key", "m1")],
                &body,
            )
            .await;
        assert_eq!(moved.status, 200);
        let again = stage
            .ours
            .post_with(
                &format!("{path}/move"),
                &[("if-match", "\"2\""), ("idempotency-key", "m1")],
                &body,
            )
            .await;
        assert_eq!(
            (again.header("idempotent-replayed"), again.header("etag")),
            ("true", "\"3\"")
        );
        undo(&stage.ours, &path).await;
        undo(&stage.ours, &path).await;
        assert_eq!(stage.ours.content(&path).await, before);
        let other = act(&stage.theirs, &path, "move", &body).await;
        assert_eq!(other.problem(), (404, "not_found".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn planned_days_and_boxes_come_in_with_the_order() {
    for stage in stages().await {
        let changes = [
            ("/shipments/0/parcels", json!(3)),
            ("/shipments/0/ship_on", json!("2026-11-25")),
        ];
        let created = stage.ours.post("/v1/orders", &order_with("A-1", &changes)).await;
        let read = stage.ours.get(created.header("location")).await.json();
        let shipment = &read["shipments"][0];
        assert_eq!(
            (&shipment["parcels"], &shipment["ship_on"]),
            (&json!(3), &json!("2026-11-25"))
        );
        let none = stage
            .ours
            .post(
                "/v1/orders",
                &order_with("A-2", &[("/shipments/0/parcels", json!(0))]),
            )
            .await;
        assert_eq!(none.errors()[0].0, "/shipments/0/parcels");
        let header = format!("{},個口数,出荷予定日", crate::files::COLUMNS);
        let row =
            |parcels: &str| format!("JS,C-{parcels},2026/11/20,山田,,TEA,1,100,100,{parcels},2026/11/26");
        let rows = [row("2"), row("0"), row("")];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let import = stage
            .ours
            .import("", &crate::files::file_with(&header, &rows))
            .await;
        assert_eq!(
            (&import["counts"]["created"], &import["counts"]["failed"]),
            (&json!(2), &json!(1))
        );
        for (number, parcels) in [("C-2", 2), ("C-", 1)] {
            let listed = stage
                .ours
                .all(&format!("/v1/orders?number={number}&include=shipments"))
                .await;
            let shipment = &listed[0]["shipments"][0];
            assert_eq!(
                (&shipment["parcels"], &shipment["ship_on"]),
                (&json!(parcels), &json!("2026-11-26"))
            );
        }
        let unpaid = (&read["totals"]["paid"], &read["totals"]["unpaid"]);
        assert_eq!(unpaid, (&json!(0), &json!(3200)));
    }
}
