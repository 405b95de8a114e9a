//! Killed outright in the middle of sending webhooks: everything that happened arrives at least once, and
//! tells its place among what happened to its order.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::process::{Home, Process};
use crate::receiver::{Message, Receiver, status};
use crate::restarts::{embedded, on_postgres};
use crate::sample::order;

const ORDERS: usize = 12;
const EVENTS: [&str; 3] = ["order.created", "order.held", "order.released"];
/// To one endpoint at once.
const AT_ONCE: usize = 8;
/// For so long a dead process keeps an endpoint.
const LEASE: Duration = Duration::from_secs(30);

/// Orders that come in, rest and go on; their ids.
fn something_happens(process: &Process, key: &str, names: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for n in 0..ORDERS {
        let (status, made) = process.post(key, "/v1/orders", &order(&format!("{names}-{n}")));
        assert_eq!(status, 201, "{made}");
        let id = made["id"].as_str().unwrap().to_owned();
        for (verb, body) in [("hold", json!({ "reason": "確認" })), ("release", json!({}))] {
            let (status, answer) = process.post(key, &format!("/v1/orders/{id}/{verb}"), &body);
            assert_eq!(status, 200, "{answer}");
        }
        ids.push(id);
    }
    ids
}

/// For each order, what the receiver heard of it: place and type.
fn heard(messages: &[Message]) -> BTreeMap<String, BTreeSet<(i64, String)>> {
    let mut heard: BTreeMap<String, BTreeSet<(i64, String)>> = BTreeMap::new();
    for message in messages {
        let event = message.json();
        let told = (
            event["sequence"].as_i64().unwrap(),
            event["type"].as_str().unwrap().to_owned(),
        );
        let subject = event["subject"].as_str().unwrap().to_owned();
        heard.entry(subject).or_default().insert(told);
    }
    heard
}

/// The same of an order as the feed has it.
fn feed(process: &Process, key: &str, order: &str) -> BTreeSet<(i64, String)> {
    let (status, page) = process.get(key, &format!("/v1/events?limit=200&subject={order}"));
    assert_eq!(status, 200, "{page}");
    let told = page["items"].as_array().unwrap().iter().map(|event| {
        let kind = event["type"].as_str().unwrap().to_owned();
        (event["sequence"].as_i64().unwrap(), kind)
    });
    told.filter(|(_, kind)| EVENTS.contains(&kind.as_str())).collect()
}

async fn killed_while_sending(home: Home) {
    let receiver = Receiver::open().await;
    let url = receiver.url.clone();
    let (process, key, mut orders, home) = tokio::task::spawn_blocking(move || {
        let process = home.start_with(&["--private-webhooks"]);
        let key = process.key.clone().unwrap();
        let endpoint = json!({ "url": url, "events": EVENTS });
        let (status, made) = process.post(&key, "/v1/webhook-endpoints", &endpoint);
        assert_eq!(status, 201, "{made}");
        let orders = something_happens(&process, &key, "A");
        (process, key, orders, home)
    })
    .await
    .unwrap();
    receiver.wait(AT_ONCE, |_| true).await;
    // It goes silent: what is under way then was sent, and nobody will ever write it down.
    receiver.answers("");
    let before = receiver.received().len();
    let (process, key, more) = tokio::task::spawn_blocking(move || {
        let more = something_happens(&process, &key, "B");
        (process, key, more)
    })
    .await
    .unwrap();
    orders.extend(more);
    receiver.wait(before.max(1) + 1, |_| true).await;
    tokio::task::spawn_blocking(move || process.kill()).await.unwrap();
    let killed = Instant::now();
    receiver.answers(&status("200 OK"));
    let (process, _home) =
        tokio::task::spawn_blocking(move || (home.start_with(&["--private-webhooks"]), home))
            .await
            .unwrap();
    let ids = orders.clone();
    // The dead one's lease has to run out first.
    let all = |messages: &[Message]| {
        let heard = heard(messages);
        ids.iter()
            .all(|id| heard.get(id).is_some_and(|told| told.len() == 3))
    };
    receiver.until(all).await;
    let pause = killed.elapsed();
    assert!(
        pause < LEASE + Duration::from_secs(20),
        "nothing came for {pause:?}"
    );
    let heard = heard(&receiver.received());
    assert_eq!(heard.len(), orders.len());
    let (told, process, key) = tokio::task::spawn_blocking(move || {
        let told = orders
            .iter()
            .map(|order| (order.clone(), feed(&process, &key, order)));
        (told.collect::<BTreeMap<_, _>>(), process, key)
    })
    .await
    .unwrap();
    assert_eq!(heard, told, "as the feed tells it, each at its place");
    // The same message under the same id, however often it came.
    let mut bodies: BTreeMap<String, Value> = BTreeMap::new();
    let mut twice = 0;
    for message in receiver.received() {
        match bodies.insert(message.id().to_owned(), message.json()) {
            None => {}
            Some(before) => {
                twice += 1;
                assert_eq!(before, message.json());
            }
        }
    }
    assert_eq!(bodies.len(), told.len() * 3);
    assert!((1..=2 * AT_ONCE).contains(&twice), "{twice} were sent again");
    tokio::task::spawn_blocking(move || {
        let path = "/v1/webhook-deliveries?status=pending";
        process.until(&key, path, |page| page["items"].as_array().unwrap().is_empty());
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_sending_every_event_arrives_on_sqlite() {
    killed_while_sending(embedded()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_sending_every_event_arrives_on_postgres() {
    if let Some(home) = on_postgres().await {
        killed_while_sending(home).await;
    }
}
