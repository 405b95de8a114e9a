//! Many people at the same orders at once: every change that was said to be done is there.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::sample::order;
use crate::stage::{Client, stages};

const ORDERS: usize = 4;
const CLIENTS: usize = 20;
const EDITS: usize = 10;

/// Adds a tag of its own to an order, reading again whenever somebody was faster; how often it was told
/// to.
async fn tag(client: &Client, path: &str, tag: &str) -> usize {
    for attempt in 0.. {
        let read = client.get(path).await;
        let mut tags: Vec<String> = serde_json::from_value(read.json()["tags"].clone()).unwrap();
        tags.push(tag.to_owned());
        let edited = client
            .patch(
                path,
                &[("if-match", read.header("etag"))],
                &json!({ "tags": tags }),
            )
            .await;
        match edited.status.as_u16() {
            200 => return attempt,
            412 => {}
            _ => panic!("{}", edited.text()),
        }
    }
    unreachable!()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_edits_at_once_lose_nothing() {
    for stage in stages().await {
        let mut paths = Vec::new();
        for n in 0..ORDERS {
            let created = stage.ours.post("/v1/orders", &order(&format!("A-{n}"))).await;
            paths.push(created.header("location").to_owned());
        }
        let clients = (0..CLIENTS).map(|client| {
            let (ours, paths) = (stage.ours.clone(), paths.clone());
            tokio::spawn(async move {
                for edit in 0..EDITS {
                    let path = &paths[(client + edit) % ORDERS];
                    tag(&ours, path, &format!("{client}-{edit}")).await;
                    // Others hold, release and move at the same time; what they may not, they may not.
                    let body = json!({ "reason": "確認" });
                    let held = ours.post(&format!("{path}/hold"), &body).await;
                    assert!(held.status == 200, "{}", held.text());
                    let freed = ours.post(&format!("{path}/release"), &Value::Null).await;
                    assert!(matches!(freed.status.as_u16(), 200 | 409), "{}", freed.text());
                }
            })
        });
        for client in clients.collect::<Vec<_>>() {
            client.await.unwrap();
        }
        let mut tags = BTreeSet::new();
        for path in &paths {
            let read = stage.ours.get(path).await.json();
            let own: Vec<String> = serde_json::from_value(read["tags"].clone()).unwrap();
            tags.extend(own);
            // Each change is an event, and each event a version; alerts come and go without one.
            let events = stage.ours.all(&format!("{path}/events?limit=200")).await;
            let changes = events
                .iter()
                .filter(|event| event["type"] != "order.alerts_changed");
            assert_eq!(read["version"], changes.count());
        }
        assert_eq!(tags.len(), CLIENTS * EDITS);
    }
}
