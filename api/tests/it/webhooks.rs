//! Webhooks: sent once they happened, signed, tried again, given up, sent once more.

use domain::EventId;
use serde_json::{Value, json};
use workflows::{Stop, events, webhooks};

use crate::events::feed;
use crate::receiver::{Receiver, status};
use crate::sample::order;
use crate::stage::{Client, Stage, stages};

async fn endpoint(client: &Client, receiver: &Receiver, events: &[&str]) -> Value {
    let new = json!({ "url": receiver.url, "events": events });
    let made = client.post("/v1/webhook-endpoints", &new).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()
}

fn path(made: &Value) -> String {
    format!(
        "/v1/webhook-endpoints/{}",
        made["endpoint"]["id"].as_str().unwrap()
    )
}

/// Puts in order what happened, and sends what is due, without workers.
async fn send(stage: &Stage) {
    while events::follow(&stage.app, EventId(uuid::Uuid::nil()))
        .await
        .unwrap()
    {}
    for endpoint in webhooks::claim_due(&stage.app, 100).await.unwrap() {
        webhooks::send_due(&stage.app, endpoint, &Stop::never())
            .await
            .unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happens_is_told_as_the_feed_tells_it() {
    for stage in stages().await {
        let (ours, receiver) = (&stage.ours, Receiver::open().await);
        ours.post("/v1/orders", &order("BEFORE")).await;
        let made = endpoint(ours, &receiver, &["order.created"]).await;
        let secret = made["secret"].as_str().unwrap();
        assert!(secret.starts_with("whsec_"));
        let one = ours.post("/v1/orders", &order("W-1")).await.json();
        stage.theirs.post("/v1/orders", &order("THEIRS")).await;
        let messages = receiver.wait(1, |_| true).await;
        let subject = format!("?subject={}", one["id"].as_str().unwrap());
        let mut told = feed(&stage.app, ours, &subject).await;
        // What people are called is no business of whoever listens.
        for event in &mut told {
            event["actor"].as_object_mut().unwrap().remove("name");
        }
        assert_eq!(messages[0].json(), told[0]);
        assert_eq!(messages[0].id(), told[0]["id"].as_str().unwrap());
        assert_eq!(
            receiver.received().len(),
            1,
            "neither what was before nor another tenant's"
        );
        assert!(messages[0].headers["webhook-signature"].starts_with("v1,"));

        let read = ours.get(&path(&made)).await;
        assert!(!read.text().contains("whsec_"));
        let delivery = delivered(ours, messages[0].id()).await;
        assert_eq!(
            (&delivery["attempts"], &delivery["answer"]),
            (&json!(1), &json!("ok"))
        );
        assert_eq!(delivery["log"][0]["status"], 200);
    }
}

/// The delivery of an event, once it has arrived.
async fn delivered(client: &Client, event: &str) -> Value {
    let path = format!("/v1/webhook-deliveries?event_id={event}");
    let arrived = |page: &Value| page["items"][0]["status"] == "delivered";
    client.import_until(&path, arrived).await["items"][0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_can_be_tried_and_its_secret_replaced() {
    for stage in stages().await {
        let (ours, receiver) = (&stage.ours, Receiver::open().await);
        let made = endpoint(ours, &receiver, &["stock.changed"]).await;
        let tested = ours.post(&format!("{}/test", path(&made)), &json!({})).await;
        let event = tested.json()["event_id"].as_str().unwrap().to_owned();
        let heard = receiver.wait(1, |message| message.id() == event).await;
        assert_eq!(heard[0].json()["type"], "webhook_endpoint.tested");
        assert_eq!(heard[0].headers["webhook-signature"].split(' ').count(), 1);

        let rotate = format!("{}/rotate-secret", path(&made));
        let rotated = ours.post(&rotate, &json!({ "overlap_hours": 1 })).await;
        assert_eq!(rotated.status, 200, "{}", rotated.text());
        assert_ne!(rotated.json()["secret"], made["secret"]);
        let tested = ours.post(&format!("{}/test", path(&made)), &json!({})).await;
        let event = tested.json()["event_id"].as_str().unwrap().to_owned();
        let heard = receiver.wait(1, |message| message.id() == event).await;
        assert_eq!(heard[0].headers["webhook-signature"].split(' ').count(), 2);

        let stale = ours
            .patch(
                &path(&made),
                &[("if-match", "\"1\"")],
                &json!({ "active": false }),
            )
            .await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let off = ours
            .patch(&path(&made), &[("if-match", "*")], &json!({ "active": false }))
            .await;
        assert_eq!(off.json()["active"], false);
        let refused = ours.post(&format!("{}/test", path(&made)), &json!({})).await;
        assert_eq!(refused.problem(), (409, "not_ready".into()));
        let gone = ours
            .send(poem::http::Method::DELETE, &path(&made), &[], Vec::new())
            .await;
        assert_eq!(gone.status, 204, "{}", gone.text());
        assert_eq!(ours.get(&path(&made)).await.status, 404);
        assert!(ours.all("/v1/webhook-endpoints").await.is_empty());
        // What was sent to it is sent nowhere any more, and goes in the background.
        let sent = ours.all("/v1/webhook-deliveries").await;
        let one = sent[0]["id"].as_str().unwrap();
        let once_more = format!("/v1/webhook-deliveries/{one}/replay");
        assert_eq!(ours.post(&once_more, &json!({})).await.status, 404);
        let stop = workflows::Stop::never();
        let forgotten = workflows::webhooks::forget(&stage.app, &stop).await.unwrap();
        assert_eq!(forgotten, sent.len() as u64);
        assert!(ours.all("/v1/webhook-deliveries").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_arrive_is_kept_and_can_be_sent_once_more() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, receiver) = (&stage.ours, Receiver::open().await);
        receiver.answers("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n");
        endpoint(ours, &receiver, &["order.created"]).await;
        for n in 0..3 {
            ours.post("/v1/orders", &order(&format!("R-{n}"))).await;
        }
        send(&stage).await;
        let pending = ours.all("/v1/webhook-deliveries?status=pending").await;
        assert_eq!(pending.len(), 3, "{pending:?}");
        assert_eq!(pending[0]["log"][0]["status"], 302, "a redirect is not followed");
        assert!(pending[0]["next_attempt_at"].is_string());

        receiver.answers(
            &status("204 No Content")
                .replace("ok", "")
                .replace("2\r\n", "0\r\n"),
        );
        let id = pending[0]["id"].as_str().unwrap();
        let replay = format!("/v1/webhook-deliveries/{id}/replay");
        assert_eq!(ours.post(&replay, &json!({})).await.status, 200);
        assert_eq!(stage.theirs.post(&replay, &json!({})).await.status, 404);
        send(&stage).await;
        let one = ours.get(&format!("/v1/webhook-deliveries/{id}")).await.json();
        assert_eq!(
            (&one["status"], &one["attempts"]),
            (&json!("delivered"), &json!(2))
        );
        let all = ours
            .post("/v1/webhook-deliveries/replay", &json!({ "status": "pending" }))
            .await;
        assert_eq!(all.json(), json!({ "deliveries": 2, "more": false }));
        send(&stage).await;
        assert_eq!(ours.all("/v1/webhook-deliveries?status=delivered").await.len(), 3);
        let nothing = ours.post("/v1/webhook-deliveries/replay", &json!({})).await;
        assert_eq!(nothing.errors(), [("/status".into(), "required".into())]);
        // The same message under the same id, so that a receiver knows it.
        let mut ids: Vec<String> = receiver.received().iter().map(|m| m.id().to_owned()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!((receiver.received().len(), ids.len()), (6, 3));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_that_says_it_is_gone_is_switched_off_and_people_are_told() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, receiver) = (&stage.ours, Receiver::open().await);
        let other = Receiver::open().await;
        receiver.answers(&status("410 Gone"));
        let made = endpoint(ours, &receiver, &["order.created"]).await;
        endpoint(ours, &other, &["webhook_endpoint.disabled"]).await;
        ours.post("/v1/orders", &order("G-1")).await;
        send(&stage).await;
        let read = ours.get(&path(&made)).await.json();
        assert_eq!(
            (&read["active"], &read["disabled_reason"]),
            (&json!(false), &json!("gone"))
        );
        send(&stage).await;
        let told = other.received();
        assert_eq!(told[0].json()["type"], "webhook_endpoint.disabled");
        let notices = ours.all("/v1/announcements?unread=true").await;
        assert_eq!(notices[0]["kind"], "webhook_disabled");
        assert_eq!(notices[0]["data"]["webhook_endpoint"], made["endpoint"]["id"]);

        receiver.answers(&status("200 OK"));
        let on = ours
            .patch(&path(&made), &[("if-match", "*")], &json!({ "active": true }))
            .await;
        assert_eq!(on.json()["disabled_at"], Value::Null, "{}", on.text());
        ours.post("/v1/webhook-deliveries/replay", &json!({ "status": "failed" }))
            .await;
        send(&stage).await;
        assert_eq!(
            ours.all("/v1/webhook-deliveries?status=failed").await,
            Vec::<Value>::new()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_endpoint_missed_while_it_was_off_is_sent_afterwards() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (ours, receiver) = (&stage.ours, Receiver::open().await);
        ours.post("/v1/orders", &order("BEFORE")).await;
        send(&stage).await;
        let made = endpoint(ours, &receiver, &["order.created"]).await;
        ours.post("/v1/orders", &order("HEARD")).await;
        send(&stage).await;
        let switch = async |active: bool| {
            let set = json!({ "active": active });
            let set = ours.patch(&path(&made), &[("if-match", "*")], &set).await;
            assert_eq!(set.status, 200, "{}", set.text());
        };
        switch(false).await;
        let mut missed = Vec::new();
        for n in 0..2 {
            let one = ours.post("/v1/orders", &order(&format!("OFF-{n}"))).await;
            missed.push(one.json()["id"].clone());
        }
        // Not what it asked for.
        let moved = format!("/v1/orders/{}/move", missed[0].as_str().unwrap());
        ours.post(&moved, &json!({ "to": "awaiting_payment" })).await;
        send(&stage).await;
        let replay = "/v1/webhook-deliveries/replay";
        let mut wish = json!({ "endpoint_id": made["endpoint"]["id"], "from": "2020-01-01T00:00:00Z",
                               "missed": true });
        let refused = ours.post(replay, &wish).await;
        assert_eq!(refused.problem(), (409, "not_ready".into()));
        switch(true).await;
        send(&stage).await;
        assert_eq!(receiver.received().len(), 1, "nothing by itself");

        let sent = ours.post(replay, &wish).await;
        assert_eq!(
            sent.json(),
            json!({ "deliveries": 2, "more": false }),
            "{}",
            sent.text()
        );
        send(&stage).await;
        let heard = receiver.received();
        let mut heard: Vec<Value> = heard
            .iter()
            .skip(1)
            .map(|told| told.json()["subject"].clone())
            .collect();
        // Of different orders, several are under way at once.
        heard.sort_by_key(ToString::to_string);
        assert_eq!(heard, missed, "nothing from before it was there");
        let again = ours.post(replay, &wish).await;
        assert_eq!(again.json()["deliveries"], 0, "each once");

        let late = json!({ "to": "2020-01-02T00:00:00Z" });
        wish["to"] = late["to"].clone();
        assert_eq!(ours.post(replay, &wish).await.json()["deliveries"], 0);
        wish["status"] = json!("failed");
        let both = ours.post(replay, &wish).await;
        assert_eq!(both.errors(), [("/status".into(), "conflicts".into())]);
        let nobody = ours.post(replay, &json!({ "missed": true })).await;
        assert_eq!(
            nobody.errors(),
            [
                ("/endpoint_id".into(), "required".into()),
                ("/from".into(), "required".into())
            ]
        );
        let theirs = json!({ "endpoint_id": made["endpoint"]["id"], "from": "2020-01-01T00:00:00Z",
                             "missed": true });
        let theirs = stage.theirs.post(replay, &theirs).await;
        assert_eq!(
            theirs.errors(),
            [("/endpoint_id".into(), "unknown_reference".into())]
        );
    }
}

/// One that hangs holds up nobody else.
#[tokio::test(flavor = "multi_thread")]
async fn one_that_hangs_costs_the_others_nothing() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (hanging, healthy) = (Receiver::open().await, Receiver::open().await);
        hanging.answers("");
        endpoint(ours, &hanging, &["order.created"]).await;
        endpoint(ours, &healthy, &["order.created"]).await;
        for n in 0..20 {
            ours.post("/v1/orders", &order(&format!("H-{n}"))).await;
        }
        healthy.wait(20, |_| true).await;
        let tried = hanging.received().len();
        assert!(
            (1..=8).contains(&tried),
            "{tried} were sent to one that does not answer"
        );
    }
}

/// A thousand endpoints, one of which does not answer before all others have heard.
#[tokio::test(flavor = "multi_thread")]
async fn of_a_thousand_endpoints_one_that_hangs_holds_up_nobody() {
    const OTHERS: usize = 999;
    for stage in stages().await {
        let ours = &stage.ours;
        let (hanging, healthy) = (Receiver::open().await, Receiver::open().await);
        hanging.answers("");
        endpoint(ours, &hanging, &["order.created"]).await;
        for n in 0..OTHERS {
            let url = format!("{}/{n}", healthy.url);
            let new = json!({ "url": url, "events": ["order.created"] });
            let made = ours.post("/v1/webhook-endpoints", &new).await;
            assert_eq!(made.status, 201, "{}", made.text());
        }
        let order = ours.post("/v1/orders", &order("T-1")).await.json();
        let heard = healthy.wait(OTHERS, |_| true).await;
        let mut paths: Vec<&str> = heard.iter().map(|message| message.path.as_str()).collect();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), OTHERS, "each of them");
        assert!(
            heard
                .iter()
                .all(|message| message.json()["subject"] == order["id"])
        );
        hanging.wait(1, |_| true).await;
        let waits = ours.all("/v1/webhook-deliveries?status=pending").await;
        assert!(!waits.is_empty(), "it has not answered yet");
        hanging.answers(&status("200 OK"));
        let path = "/v1/webhook-deliveries?status=pending";
        ours.import_until(path, |page| page["items"].as_array().unwrap().is_empty())
            .await;
    }
}

/// Killed between sending and writing it down: it is sent once more, and nothing is lost.
#[tokio::test(flavor = "multi_thread")]
async fn after_a_crash_everything_arrives_at_least_once() {
    for test in store::testing::databases().await {
        let mut stage = Stage::without_workers(test).await;
        let receiver = Receiver::open().await;
        endpoint(&stage.ours, &receiver, &["order.created"]).await;
        for n in 0..5 {
            stage.ours.post("/v1/orders", &order(&format!("C-{n}"))).await;
        }
        while events::follow(&stage.app, EventId(uuid::Uuid::nil()))
            .await
            .unwrap()
        {}
        receiver.answers("");
        let app = stage.app.clone();
        let claimed = webhooks::claim_due(&app, 10).await.unwrap().remove(0);
        let dying = tokio::spawn(async move { webhooks::send_due(&app, claimed, &Stop::never()).await });
        receiver.wait(5, |_| true).await;
        dying.abort();
        assert!(dying.await.unwrap_err().is_cancelled());
        receiver.answers(&status("200 OK"));
        // Its lease runs out.
        let mut tx = stage.app.store.db.begin().await.unwrap();
        let ago = stage.app.now().plus_millis(-1000);
        store::sql(&mut tx, "UPDATE webhook_endpoints SET leased_until = $1")
            .bind(ago)
            .exec()
            .await
            .unwrap();
        tx.commit().await.unwrap();
        stage.work();
        receiver.wait(10, |_| true).await;
        let arrived = |page: &Value| page["items"].as_array().unwrap().len() == 5;
        let path = "/v1/webhook-deliveries?status=delivered";
        stage.ours.import_until(path, arrived).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_webhooks_may_not_go() {
    for test in store::testing::databases().await {
        let mut stage = Stage::without_workers(test).await;
        let receiver = Receiver::open().await;
        // Made while it was allowed; then it is not any more.
        endpoint(&stage.ours, &receiver, &["order.created"]).await;
        let made = json!({ "url": "http://user:secret@example.com/", "events": ["x.y"] });
        let refused = stage.ours.post("/v1/webhook-endpoints", &made).await;
        assert_eq!(refused.errors(), [("/events/0".into(), "not_in_list".into())]);
        stage.app.webhooks = webhooks::Webhooks::new(false);
        stage.ours.post("/v1/orders", &order("P-1")).await;
        send(&stage).await;
        let tried = stage.ours.all("/v1/webhook-deliveries").await;
        assert_eq!(tried[0]["log"][0]["error"], "private_address", "{tried:?}");
        assert_eq!(receiver.received().len(), 0);
    }
}
