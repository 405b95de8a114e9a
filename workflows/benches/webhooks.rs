//! How long it takes from a commit to the request that tells of it.
//!
//! `cargo bench -p nekonote-workflows --bench webhooks [-- EVENTS]`, on SQLite and, where
//! `NEKONOTE_TEST_POSTGRES` names a server, on PostgreSQL. Events are committed one by one, and what the
//! workers do is done in a loop that looks as often as theirs. The anchor: the same request posted
//! straight to the same receiver.
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run has to stop")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use connectors::web::{HttpClient, HttpLimits};
use domain::event::{Actor, Event, EventKind};
use domain::money::Rounding;
use domain::{EventId, Json};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use workflows::tenants::{self, NewTenant};
use workflows::webhooks::{self, NewEndpoint};
use workflows::{App, Caller, Clock, Stop, events, new_id};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// As the workers do.
const LOOK: Duration = Duration::from_millis(100);
const BETWEEN: Duration = Duration::from_millis(37);

type Heard = Arc<Mutex<HashMap<String, Instant>>>;

#[tokio::main]
async fn main() {
    let asked = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    let count: usize = asked.unwrap_or(200);
    for kind in ["SQLite", "PostgreSQL"] {
        let test = if kind == "SQLite" {
            Some(store::testing::sqlite().await)
        } else {
            store::testing::postgres().await
        };
        let Some(test) = test else { continue };
        let clock = Clock::system();
        let store = store::testing::store(&test.db, clock.now()).await;
        let app = App::new(store, clock);
        let (url, heard) = receiver().await;
        let straight = straight(&url, count).await;
        let mut waited = told(&app, &url, &heard, count).await;
        waited.sort_unstable();
        let at = |share: usize| waited[(waited.len() * share / 100).min(waited.len() - 1)];
        println!(
            "  {kind}: {count} events, from commit to request p50 {:?}, p95 {:?} (target 500 ms); a bare request {straight:?}, p50 {:.0}x",
            at(50),
            at(95),
            at(50).as_secs_f64() / straight.as_secs_f64(),
        );
        test.db.close().await;
    }
}

async fn receiver() -> (String, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let heard = Heard::default();
    let all = heard.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let heard = all.clone();
            tokio::spawn(async move {
                let mut buffer = vec![0; 64 << 10];
                while let Ok(count) = stream.read(&mut buffer).await {
                    if count == 0 {
                        return;
                    }
                    let now = Instant::now();
                    let text = String::from_utf8_lossy(&buffer[..count]).to_ascii_lowercase();
                    let id = text.lines().find_map(|line| line.strip_prefix("webhook-id: "));
                    if let Some(id) = id {
                        heard.lock().unwrap().insert(id.to_owned(), now);
                    }
                    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
                    if stream.write_all(answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    (url, heard)
}

/// The median time of a request that nothing stands before.
async fn straight(url: &str, count: usize) -> Duration {
    let client = HttpClient::new(HttpLimits::default());
    let mut took = Vec::new();
    for _ in 0..count {
        let at = Clock::system().now();
        let request = connectors::webhook::request(url, &["whsec_eHg="], "evt_bare", at, "{}".into());
        let begun = Instant::now();
        client.send(request).await.unwrap();
        took.push(begun.elapsed());
    }
    took.sort_unstable();
    took[took.len() / 2]
}

async fn told(app: &App, url: &str, heard: &Heard, count: usize) -> Vec<Duration> {
    let new = NewTenant {
        name: "店".into(),
        rounding: Rounding::Down,
    };
    let caller = Caller::system(tenants::create(app, new).await.unwrap().id);
    let endpoint = NewEndpoint {
        url: url.into(),
        description: String::new(),
        kinds: Vec::new(),
        active: true,
    };
    let mut tx = app.store.db.begin().await.unwrap();
    webhooks::create(app, &mut tx, &caller, endpoint).await.unwrap();
    tx.commit().await.unwrap();
    let follower = app.clone();
    let following = tokio::spawn(async move {
        loop {
            events::follow(&follower, events::recent()).await.unwrap();
            tokio::time::sleep(LOOK).await;
        }
    });
    let sender = app.clone();
    let sending = tokio::spawn(async move {
        loop {
            for endpoint in webhooks::claim_due(&sender, 10).await.unwrap() {
                webhooks::send_due(&sender, endpoint, &Stop::never())
                    .await
                    .unwrap();
            }
            tokio::time::sleep(LOOK).await;
        }
    });
    let mut committed = Vec::new();
    for n in 0..count {
        let event = Event {
            tenant_id: caller.tenant,
            id: EventId(new_id()),
            subject_id: new_id(),
            kind: EventKind::OrderPlanned,
            actor: Json(Actor::System),
            data: Json(json!({ "n": n })),
            occurred_at: app.now(),
        };
        let mut tx = app.store.db.begin().await.unwrap();
        store::events::insert(&mut tx, std::slice::from_ref(&event))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        committed.push((event.id.to_string(), Instant::now()));
        tokio::time::sleep(BETWEEN).await;
    }
    while heard.lock().unwrap().len() < count + 1 {
        tokio::time::sleep(LOOK).await;
    }
    following.abort();
    sending.abort();
    let heard = heard.lock().unwrap();
    committed
        .iter()
        .map(|(id, at)| heard[id].saturating_duration_since(*at))
        .collect()
}
