//! Processes that are killed while they send: every mail goes once, or a person is asked.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::files::demo_file;
use crate::mail_server::{Server, message_id};
use crate::process::{Home, Process};
use crate::restarts::{embedded, on_postgres};
use crate::smtp_sink::Sink;

const ORDERS: u64 = 200;
/// The server answers for so many, and then keeps silent: in the middle of a round of eight.
const ANSWERED: usize = 60;
/// Mails of a profile that are under way at once.
const LANES: usize = 8;
/// All of that round have been handed over.
const HANDED_OVER: usize = 64;
/// Mails a minute: no limit, and one that leaves time to be killed in.
const FAST: u32 = 60_000;
const STEADY: u32 = 1_800;
/// Of those, when the process is killed.
const SENT_BY_THEN: usize = 40;

async fn killed_while_sending(home: Home) {
    let sink = Sink::answering(ANSWERED).await;
    let port = sink.address.port();
    let (process, _home, key, batch, orders) = tokio::task::spawn_blocking({
        let sink = sink.clone();
        move || {
            let process = home.start_with(&["--private-mail"]);
            let key = process.key.clone().unwrap();
            let (batch, orders) = asked(&process, &key, port, FAST);
            let started = std::time::Instant::now();
            while sink.taken().len() < HANDED_OVER {
                assert!(
                    started.elapsed() < Duration::from_mins(1),
                    "{}",
                    sink.taken().len()
                );
                std::thread::sleep(Duration::from_millis(20));
            }
            process.kill();
            let process = home.start_with(&["--private-mail"]);
            (process, home, key, batch, orders)
        }
    })
    .await
    .unwrap();
    sink.answer();
    tokio::task::spawn_blocking(move || {
        let mails = until_all_went(&process, &key, &batch, orders);
        let mut by_status: HashMap<String, usize> = HashMap::new();
        for mail in &mails {
            *by_status
                .entry(mail["status"].as_str().unwrap().to_owned())
                .or_default() += 1;
        }
        let unknown = by_status.get("unknown").copied().unwrap_or(0);
        assert!(
            (HANDED_OVER - ANSWERED..=LANES).contains(&unknown),
            "{by_status:?}"
        );
        let count = mails.len();
        assert_eq!(by_status["sent"] + unknown, count, "{by_status:?}");
        let came = sink.taken();
        let came = came.iter().map(|message| message.header("Message-ID").unwrap());
        assert_each_once(&mails, came);
    })
    .await
    .unwrap();
}

/// The same with a server that others wrote, which holds nothing back.
async fn killed_while_a_real_server_takes(home: Home) {
    let Some(server) = Server::start() else {
        return;
    };
    let port = server.port;
    let (mails, unknown) = tokio::task::spawn_blocking(move || {
        let process = home.start_with(&["--private-mail"]);
        let key = process.key.clone().unwrap();
        let (batch, orders) = asked(&process, &key, port, STEADY);
        let started = std::time::Instant::now();
        let sent = loop {
            let mails = all(&process, &key, &batch);
            let sent = mails.iter().filter(|mail| mail["status"] == "sent").count();
            if sent >= SENT_BY_THEN {
                break sent;
            }
            assert!(started.elapsed() < Duration::from_mins(1), "{sent} sent");
            std::thread::sleep(Duration::from_millis(20));
        };
        process.kill();
        assert!(sent < orders, "nothing was left to send");
        let process = home.start_with(&["--private-mail"]);
        let mails = until_all_went(&process, &key, &batch, orders);
        let unknown = mails.iter().filter(|mail| mail["status"] == "unknown").count();
        (mails, unknown)
    })
    .await
    .unwrap();
    assert!(unknown <= LANES, "{unknown} of which nobody knows");
    let sent: Vec<String> = mails
        .iter()
        .filter(|mail| mail["status"] == "sent")
        .map(|mail| mail["message_id"].as_str().unwrap().to_owned())
        .collect();
    let delivered = server.delivered(&sent).await;
    let came = delivered.iter().map(|text| format!("<{}>", message_id(text)));
    assert_each_once(&mails, came);
}

/// Waits until none of a batch's mails is in line. The dead one's lease has to run out first.
fn until_all_went(process: &Process, key: &str, batch: &str, orders: usize) -> Vec<Value> {
    let waits = |mail: &Value| mail["status"] == "queued" || mail["status"] == "sending";
    let started = std::time::Instant::now();
    loop {
        let mails = all(process, key, batch);
        if mails.len() == orders && !mails.iter().any(waits) {
            return mails;
        }
        let count = mails.len();
        assert!(started.elapsed() < Duration::from_mins(2), "{count} mails");
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// What is said to be sent came, and nothing came twice.
fn assert_each_once(mails: &[Value], came: impl Iterator<Item = String>) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for id in came {
        *times.entry(id).or_default() += 1;
    }
    assert!(times.values().all(|times| *times == 1), "some mail went twice");
    for mail in mails.iter().filter(|mail| mail["status"] == "sent") {
        let id = format!("<{}>", mail["message_id"].as_str().unwrap());
        assert!(times.contains_key(&id), "{id} is lost");
    }
}

/// A shop with orders, and a batch of thanks; where its mails are listed.
fn asked(process: &Process, key: &str, port: u16, per_minute: u32) -> (String, usize) {
    let (status, import) = process.upload(key, &demo_file(ORDERS));
    assert_eq!(status, 202, "{import}");
    let path = format!("/v1/order-imports/{}", import["id"].as_str().unwrap());
    process.until(key, &path, |import| !import["finished_at"].is_null());
    let profile = json!({
        "name": "本店", "host": "127.0.0.1", "port": port, "tls": "none", "per_minute": per_minute,
        "sender_address": "neko@neko.example", "is_default": true,
    });
    let (status, made) = process.post(key, "/v1/mail-profiles", &profile);
    assert_eq!(status, 201, "{made}");
    let template =
        json!({ "name": "共通", "stage": "new_order", "subject": "ご注文", "body": "ありがとう。" });
    let (status, made) = process.post(key, "/v1/mail-templates", &template);
    assert_eq!(status, 201, "{made}");
    let orders = all(process, key, "/v1/orders?limit=200");
    let ids: Vec<&Value> = orders.iter().map(|order| &order["id"]).collect();
    let batch = json!({ "order_ids": ids, "stage": "new_order" });
    let (status, made) = process.post(key, "/v1/mail-batches", &batch);
    assert_eq!(status, 202, "{made}");
    let path = format!("/v1/mail-batches/{}", made["id"].as_str().unwrap());
    let ended = process.until(key, &path, |batch| !batch["finished_at"].is_null());
    let queued = usize::try_from(ended["queued"].as_u64().unwrap()).unwrap();
    assert!(queued > HANDED_OVER, "{ended}");
    let mails = format!("/v1/mails?limit=200&batch_id={}", made["id"].as_str().unwrap());
    (mails, queued)
}

fn all(process: &Process, key: &str, path: &str) -> Vec<Value> {
    let mut items = Vec::new();
    let mut cursor = String::new();
    loop {
        let (_, mut page) = process.get(key, &format!("{path}{cursor}"));
        items.append(page["items"].as_array_mut().unwrap());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return items,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_sending_no_mail_goes_twice_on_sqlite() {
    killed_while_sending(embedded()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_sending_no_mail_goes_twice_on_postgres() {
    if let Some(home) = on_postgres().await {
        killed_while_sending(home).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_a_real_server_takes_no_mail_goes_twice_on_sqlite() {
    killed_while_a_real_server_takes(embedded()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_a_real_server_takes_no_mail_goes_twice_on_postgres() {
    if let Some(home) = on_postgres().await {
        killed_while_a_real_server_takes(home).await;
    }
}
