//! The feed: complete, in order, the same as webhooks tell.

use domain::event::{Actor, Event, EventKind};
use domain::{EventId, Json};
use serde_json::{Value, json};
use workflows::{App, events};

use crate::sample::{order, order_with};
use crate::stage::{Client, Stage, stages};

/// The whole feed, once everything that happened so far is in it.
pub async fn feed(app: &App, client: &Client, query: &str) -> Vec<Value> {
    while events::follow(app, EventId(uuid::Uuid::nil())).await.unwrap() {}
    client.all(&format!("/v1/events{query}")).await
}

fn texts<'a>(items: &'a [Value], field: &str) -> Vec<&'a str> {
    items.iter().map(|item| item[field].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_can_be_followed() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        let one = ours.post("/v1/orders", &order("E-1")).await.json();
        let other = [
            ("/buyer/phone", json!("03-1234-5678")),
            ("/buyer/email", json!("b@example.jp")),
        ];
        let other = order_with(
            "E-2",
            &[&other[..], &[("/buyer/family_name", json!("鈴木"))]].concat(),
        );
        let two = ours.post("/v1/orders", &other).await.json();
        let first = feed(&stage.app, ours, "").await;
        assert_eq!(texts(&first, "type")[..2], ["order.created", "order.created"]);
        assert_eq!(first[0]["subject"], one["id"]);
        assert_eq!(first[0]["sequence"], 1);

        let path = format!("/v1/orders/{}", one["id"].as_str().unwrap());
        let body = json!({ "to": "awaiting_payment" });
        let moved = ours
            .post_with(&format!("{path}/move"), &[("if-match", "*")], &body)
            .await;
        assert_eq!(moved.status, 200, "{}", moved.text());
        let last = first.last().unwrap()["id"].as_str().unwrap();
        let next = feed(&stage.app, ours, &format!("?after={last}")).await;
        assert_eq!(texts(&next, "type"), ["order.moved"]);
        let before = first.iter().filter(|event| event["subject"] == one["id"]).count();
        assert_eq!(
            next[0]["sequence"],
            before + 1,
            "the next thing that happened to it"
        );
        assert_eq!(next[0]["data"]["after"]["status"], "awaiting_payment");

        let of_two = feed(
            &stage.app,
            ours,
            &format!("?subject={}", two["id"].as_str().unwrap()),
        )
        .await;
        assert_eq!(texts(&of_two, "type")[0], "order.created");
        let filtered = feed(&stage.app, ours, "?type=order.moved&type=order.held&limit=1").await;
        assert_eq!(filtered, next);
        assert_eq!(stage.theirs.all("/v1/events").await, Vec::<Value>::new());
        let foreign = stage.theirs.get(&format!("/v1/events?after={last}")).await;
        assert_eq!(foreign.errors(), [("?after".into(), "unknown_reference".into())]);
        let wrong = ours.get("/v1/events?type=order.eaten&subject=cat").await;
        assert_eq!(wrong.status, 422, "{}", wrong.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_is_followed_from_now_on() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        let read = async |query: &str| ours.get(&format!("/v1/events?{query}")).await.json();
        let cursor = |page: &Value| page["next_cursor"].as_str().unwrap().to_owned();
        // Also where nothing ever happened.
        let empty = read("after=latest").await;
        assert_eq!(empty["items"], json!([]));
        assert_eq!(stage.theirs.get("/v1/events?after=latest").await.status, 200);
        let placed = ours.post("/v1/orders", &order("N-1")).await.json();
        let first = feed(&stage.app, ours, "").await;
        let from_empty = read(&format!("cursor={}", cursor(&empty))).await;
        assert_eq!(from_empty["items"].as_array().unwrap(), &first);

        let latest = read("after=latest&type=order.moved").await;
        assert_eq!(latest["items"], json!([]));
        let cursor = cursor(&latest);
        let nothing = read(&format!("cursor={cursor}&type=order.moved")).await;
        assert_eq!(nothing, json!({ "items": [], "next_cursor": null }));
        let path = format!("/v1/orders/{}", placed["id"].as_str().unwrap());
        let body = json!({ "to": "awaiting_payment" });
        ours.post_with(&format!("{path}/move"), &[("if-match", "*")], &body)
            .await;
        let moved = feed(&stage.app, ours, &format!("?cursor={cursor}&type=order.moved")).await;
        assert_eq!(texts(&moved, "type"), ["order.moved"]);
        let wrong = ours.get("/v1/events?after=last").await;
        assert_eq!(wrong.errors(), [("?after".into(), "bad_format".into())]);
    }
}

/// Its place is given a moment after its commit, and what is placed before it is not to be skipped.
#[tokio::test(flavor = "multi_thread")]
async fn an_event_without_its_place_yet_stands_for_the_end() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let ours = &stage.ours;
        let one = ours.post("/v1/orders", &order("Y-1")).await.json();
        let seen = feed(&stage.app, ours, "").await;
        let path = format!("/v1/orders/{}", one["id"].as_str().unwrap());
        for staff in ["a", "b"] {
            let edit = json!({ "notes": { "staff": staff } });
            ours.patch(&path, &[("if-match", "*")], &edit).await;
        }
        let timeline = ours.all(&format!("{path}/events")).await;
        let young = timeline.last().unwrap()["id"].as_str().unwrap();
        let page = ours.get(&format!("/v1/events?after={young}")).await.json();
        assert_eq!(page["items"], json!([]));
        let cursor = page["next_cursor"].as_str().unwrap();
        let next = feed(&stage.app, ours, &format!("?cursor={cursor}")).await;
        let all = feed(&stage.app, ours, "").await;
        assert_eq!(next, all[seen.len()..], "both edits, and nothing else");
        assert_eq!(texts(&next, "type"), ["order.updated", "order.updated"]);
        let after = feed(&stage.app, ours, &format!("?after={young}")).await;
        assert_eq!(after, Vec::<Value>::new());
    }
}

fn event(stage: &Stage, n: u128) -> Event {
    Event {
        tenant_id: stage.ours.caller.tenant,
        id: EventId(workflows::new_id()),
        subject_id: uuid::Uuid::from_u128(n % 3 + 1),
        kind: EventKind::OrderPlanned,
        actor: Json(Actor::System),
        data: Json(json!({ "n": n })),
        occurred_at: stage.app.now(),
    }
}

/// Ids are made before the commit: here the oldest event comes to light last, while readers follow.
#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_comes_to_light_late_is_not_skipped() {
    for test in store::testing::databases().await {
        // SQLite's writers take turns, so nothing can overlap there.
        if test.db.is_sqlite() {
            continue;
        }
        let stage = Stage::without_workers(test).await;
        let db = &stage.app.store.db;
        let mut slow = db.begin().await.unwrap();
        let late = event(&stage, 0);
        store::events::insert(&mut slow, std::slice::from_ref(&late))
            .await
            .unwrap();
        let mut fast = db.begin().await.unwrap();
        let young = event(&stage, 3);
        store::events::insert(&mut fast, std::slice::from_ref(&young))
            .await
            .unwrap();
        fast.commit().await.unwrap();
        assert!(late.id < young.id);

        let seen = feed(&stage.app, &stage.ours, "").await;
        assert_eq!(texts(&seen, "id"), [young.id.to_string()]);
        slow.commit().await.unwrap();
        let next = feed(&stage.app, &stage.ours, &format!("?after={}", young.id)).await;
        assert_eq!(texts(&next, "id"), [late.id.to_string()]);
        assert_eq!(
            (&seen[0]["sequence"], &next[0]["sequence"]),
            (&json!(1), &json!(2))
        );
    }
}

/// Many write and many put in order, all at once: every event is seen once by whoever follows, each
/// subject's without a gap.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_follows_while_many_write_misses_nothing() {
    const WRITERS: u128 = 4;
    const EACH: u128 = 25;
    for test in store::testing::databases().await {
        let stage = std::sync::Arc::new(Stage::without_workers(test).await);
        let mut writers = tokio::task::JoinSet::new();
        for writer in 0..WRITERS {
            let stage = stage.clone();
            writers.spawn(async move {
                for n in 0..EACH {
                    let mut tx = stage.app.store.db.begin().await.unwrap();
                    let event = event(&stage, writer * EACH + n);
                    store::events::insert(&mut tx, &[event]).await.unwrap();
                    if n % 3 == 0 {
                        tokio::task::yield_now().await;
                    }
                    tx.commit().await.unwrap();
                }
            });
        }
        let mut followers = tokio::task::JoinSet::new();
        for _ in 0..2 {
            let app = stage.app.clone();
            followers.spawn(async move {
                loop {
                    events::follow(&app, events::recent()).await.unwrap();
                    tokio::task::yield_now().await;
                }
            });
        }
        let mut seen: Vec<Value> = Vec::new();
        while seen.len() < usize::try_from(WRITERS * EACH).unwrap() {
            let after = seen.last().map_or(String::new(), |last: &Value| {
                format!("?after={}", last["id"].as_str().unwrap())
            });
            seen.extend(stage.ours.all(&format!("/v1/events{after}")).await);
        }
        while let Some(ended) = writers.join_next().await {
            ended.unwrap();
        }
        followers.shutdown().await;
        let mut numbers: Vec<u64> = seen
            .iter()
            .map(|item| item["data"]["n"].as_u64().unwrap())
            .collect();
        numbers.sort_unstable();
        assert_eq!(
            numbers,
            (0..u64::try_from(WRITERS * EACH).unwrap()).collect::<Vec<_>>()
        );
        for subject in 1..=3_u128 {
            let of =
                |item: &&Value| item["data"]["n"].as_u64().map(|n| u128::from(n) % 3 + 1) == Some(subject);
            let sequences: Vec<u64> = seen
                .iter()
                .filter(of)
                .map(|item| item["sequence"].as_u64().unwrap())
                .collect();
            assert_eq!(sequences, (1..=sequences.len() as u64).collect::<Vec<_>>());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_it_leaves_the_feed_and_stays_in_the_timeline() {
    for stage in stages().await {
        let ours = &stage.ours;
        let made = ours.post("/v1/orders", &order("OLD-1")).await.json();
        happens(&stage, 1).await;
        happens(&stage, 1).await;
        let seen = feed(&stage.app, ours, "").await;
        assert_eq!(seen.len(), 3);
        age(&stage).await;
        assert_eq!(feed(&stage.app, ours, "").await, Vec::<Value>::new());
        let after = |place: usize| format!("/v1/events?after={}", seen[place]["id"].as_str().unwrap());
        let missed = [("?after".to_owned(), "unknown_reference".to_owned())];
        assert_eq!(ours.get(&after(0)).await.errors(), missed, "not deleted yet");
        let left = events::forget(&stage.app, &workflows::Stop::never())
            .await
            .unwrap();
        assert_eq!(left, 3);
        assert_eq!(ours.get(&after(0)).await.errors(), missed);
        let path = format!("/v1/orders/{}/events", made["id"].as_str().unwrap());
        assert_eq!(ours.all(&path).await.len(), 1);
        let kept: i64 = store::sql(&stage.app.store.db, "SELECT count(*) FROM events")
            .scalar()
            .await
            .unwrap();
        assert_eq!(kept, 2, "what is in no timeline is gone, but for the last of it");

        // Whoever has seen all of it has missed nothing, and what happens next goes on counting.
        happens(&stage, 1).await;
        let next = feed(&stage.app, ours, "").await;
        assert_eq!((next.len(), &next[0]["sequence"]), (1, &json!(3)));
        assert_eq!(ours.get(&after(2)).await.json()["items"], json!(next));
        let of_subject = format!("?subject={}", next[0]["subject"].as_str().unwrap());
        assert_eq!(feed(&stage.app, ours, &of_subject).await, next);
        age(&stage).await;
        events::forget(&stage.app, &workflows::Stop::never())
            .await
            .unwrap();
        let kept: i64 = store::sql(&stage.app.store.db, "SELECT max(sequence) FROM events")
            .scalar()
            .await
            .unwrap();
        assert_eq!(kept, 3);
        let kept: i64 = store::sql(&stage.app.store.db, "SELECT count(*) FROM events")
            .scalar()
            .await
            .unwrap();
        assert_eq!(kept, 2, "of one thing never more than the last");
    }
}

/// Something happens to the n-th thing.
async fn happens(stage: &Stage, n: u128) {
    let mut tx = stage.app.store.db.begin().await.unwrap();
    store::events::insert(&mut tx, &[event(stage, n)]).await.unwrap();
    tx.commit().await.unwrap();
}

/// All that has happened so far was more than thirty days ago.
async fn age(stage: &Stage) {
    let mut tx = stage.app.store.db.begin().await.unwrap();
    store::sql(&mut tx, "UPDATE events SET occurred_at = $1")
        .bind(stage.app.now().plus_millis(-events::KEPT_MILLIS - 1000))
        .exec()
        .await
        .unwrap();
    tx.commit().await.unwrap();
}
