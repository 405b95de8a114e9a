//! Keys change while orders are read and edited.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use domain::job::JobKind;
use poem::http::Method;
use serde_json::{Value, json};
use store::{MasterKey, MasterKeys, Store, sql};
use workflows::{App, Clock, secrets};

use crate::files::{demo_drafts, demo_file, file};
use crate::mails;
use crate::smtp_sink::Sink;
use crate::stage::{Client, Reply, Stage, stages};

const ORDERS: u64 = 120;

/// Numbers of the data keys that sealed this shop's records.
async fn key_numbers(stage: &Stage) -> Vec<i64> {
    let mut numbers = Vec::new();
    for text in [
        "SELECT sealed FROM orders WHERE tenant_id = $1",
        "SELECT sealed FROM shipments WHERE tenant_id = $1 AND sealed IS NOT NULL",
        "SELECT sealed FROM kept_orders WHERE tenant_id = $1",
        "SELECT sealed FROM kept_shipments WHERE tenant_id = $1 AND sealed IS NOT NULL",
        "SELECT sealed FROM blacklist_entries WHERE tenant_id = $1",
        "SELECT sealed FROM file_chunks WHERE tenant_id = $1",
        "SELECT sealed FROM carrier_profiles WHERE tenant_id = $1",
        "SELECT sealed FROM mails WHERE tenant_id = $1",
        "SELECT sealed FROM mail_profiles WHERE tenant_id = $1 AND sealed IS NOT NULL",
        "SELECT sealed FROM mailboxes WHERE tenant_id = $1",
        "SELECT sealed FROM suppressions WHERE tenant_id = $1",
        "SELECT sealed FROM mail_consents WHERE tenant_id = $1",
        "SELECT sealed_value FROM order_import_issues WHERE tenant_id = $1 AND sealed_value IS NOT NULL",
    ] {
        let query = sql(&stage.app.store.db, text).bind(stage.ours.caller.tenant);
        let records: Vec<(Vec<u8>,)> = query.all().await.unwrap();
        assert!(!records.is_empty(), "{text}");
        numbers.extend(
            records
                .iter()
                .map(|(sealed,)| store::vault::key_no(sealed).unwrap()),
        );
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Reads orders and edits them in turn until told to stop; the last note of each.
async fn use_orders(client: Client, ids: Vec<String>, stop: Arc<AtomicBool>) -> Vec<String> {
    let mut notes = vec![String::new(); ids.len()];
    let mut turn = 0;
    while !stop.load(Ordering::SeqCst) {
        let at = turn % ids.len();
        let path = format!("/v1/orders/{}", ids[at]);
        let read = client.get(&path).await;
        assert_eq!(read.status, 200, "{}", read.text());
        let note = format!("{turn}回目");
        let edit = json!({ "notes": { "staff": note } });
        let edited = client
            .patch(&path, &[("if-match", read.header("etag"))], &edit)
            .await;
        assert_eq!(edited.status, 200, "{}", edited.text());
        notes[at] = note;
        turn += 1;
    }
    notes
}

#[tokio::test(flavor = "multi_thread")]
async fn data_keys_rotate_while_orders_are_used() {
    for mut stage in stages().await {
        stage.ours.import("", &demo_file(ORDERS)).await;
        let bad = stage.ours.import("", &file(&["JS,X,昨日,山田,,TEA,1,1,1"])).await;
        assert_eq!(bad["counts"]["failed"], 1);
        let orders = stage
            .ours
            .all("/v1/orders?sort=ordered_at&include=shipments")
            .await;
        let ids: Vec<String> = orders
            .iter()
            .map(|order| order["id"].as_str().unwrap().to_owned())
            .collect();
        let listed = stage
            .ours
            .post("/v1/blacklist-entries", &json!({ "name": "山田太郎" }))
            .await;
        assert_eq!(listed.status, 201, "{}", listed.text());
        // The journal keeps what was.
        let shipment = format!(
            "/v1/shipments/{}",
            orders[0]["shipments"][0]["id"].as_str().unwrap()
        );
        for note in ["割れ物", "天地無用"] {
            let changed = stage
                .ours
                .patch(&shipment, &[("if-match", "*")], &json!({ "staff_note": note }))
                .await;
            assert_eq!(changed.status, 200, "{}", changed.text());
        }
        let profile = carrier_profile(&stage.ours).await;
        let mail = Mail::in_both_directions(&stage.ours, &ids[1], &orders[1]).await;
        assert_eq!(key_numbers(&stage).await, [1]);
        // Rotated a while ago: the new key is in use, and its job is due.
        stage.rest().await;
        let mut earlier = stage.app.clone();
        let now = stage.app.now();
        earlier.clock = Clock::fixed(now.plus_millis(-store::vault::IN_USE_MILLIS - 1_000));
        assert_eq!(secrets::rotate_data_keys(&earlier).await.unwrap(), 2);
        for client in [&stage.ours, &stage.theirs] {
            let forget = stage.app.store.keys(client.caller.tenant, earlier.now());
            forget.await.unwrap();
        }
        let stop = Arc::new(AtomicBool::new(false));
        let using = tokio::spawn(use_orders(stage.ours.clone(), ids.clone(), stop.clone()));
        stage.work();
        let rotations = stage
            .ours
            .all(&format!("/v1/jobs?kind={}", JobKind::RotateSecrets.name()))
            .await;
        assert_eq!(rotations.len(), 1);
        let job = format!("/v1/jobs/{}", rotations[0]["id"].as_str().unwrap());
        stage
            .ours
            .import_until(&job, |job| job["status"] == "succeeded")
            .await;
        stop.store(true, Ordering::SeqCst);
        let notes = using.await.unwrap();

        assert_eq!(key_numbers(&stage).await, [2]);
        let drafts = demo_drafts(ORDERS);
        for (id, note) in ids.iter().zip(notes) {
            let order = stage.ours.get(&format!("/v1/orders/{id}")).await.json();
            let draft = drafts
                .iter()
                .find(|draft| order["number"] == draft.number)
                .unwrap();
            assert_eq!(order["buyer"]["email"], draft.buyer.email);
            let expected = if note.is_empty() { &draft.staff_note } else { &note };
            assert_eq!(&order["notes"]["staff"], expected);
        }
        let found = stage
            .ours
            .all(&format!("/v1/orders?buyer_email={}", drafts[0].buyer.email))
            .await;
        assert!(!found.is_empty(), "blind indexes stay");
        let found = stage
            .ours
            .all("/v1/blacklist-entries?name=%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E")
            .await;
        assert_eq!(found[0]["name"], "山田太郎");
        // The stored file and what was wrong with it open too.
        let path = format!("/v1/order-imports/{}", bad["id"].as_str().unwrap());
        assert!(
            stage
                .ours
                .get(&format!("{path}/errors.csv"))
                .await
                .text()
                .contains("昨日")
        );
        let values: Vec<Value> = stage.ours.all(&format!("{path}/rows")).await;
        assert!(values.iter().any(|issue| issue["value"] == "昨日"));
        let again = stage.ours.import("", &demo_file(ORDERS)).await;
        assert_eq!(again["counts"]["created"], 0);
        let opened = stage.ours.get(profile.header("location")).await.json();
        assert_eq!(opened["sender"]["family_name"], "ねこ商店");
        mail.still_opens(&stage.ours).await;
        // What was kept opens as well, back to before the first change.
        let undo = format!("/v1/orders/{}/undo", ids[0]);
        while stage.ours.post(&undo, &Value::Null).await.status == 200 {}
        let first = stage.ours.get(&format!("/v1/orders/{}", ids[0])).await.json();
        assert_eq!(first["shipments"], orders_before(&orders[0], &first));
    }
}

async fn carrier_profile(client: &Client) -> Reply {
    let profile = json!({
        "name": "ヤマト", "format": "yamato_b2", "sender": { "family_name": "ねこ商店" },
    });
    let profile = client.post("/v1/carrier-profiles", &profile).await;
    assert_eq!(profile.status, 201, "{}", profile.text());
    profile
}

/// What mail keeps sealed.
struct Mail {
    sent: String,
    inbound: String,
    mailbox: String,
}

impl Mail {
    async fn in_both_directions(client: &Client, order: &str, shown: &Value) -> Mail {
        let sink = Sink::start().await;
        let login = json!({ "login": { "user": "neko", "password": "himitsu" } });
        mails::profile(
            client,
            &sink,
            &json!({ "name": "署名あり", "is_default": false, "login": login["login"] }),
        )
        .await;
        mails::profile(client, &sink, &json!({})).await;
        mails::template(client, "共通", &json!({ "body": "開封できますか。" })).await;
        let sent = mails::asked(client, order, "new_order").await;
        mails::until(client, &sent, "sent").await;
        let message = format!(
            "From: x@example.jp\r\nSubject: {}\r\n\r\n届きました。\r\n",
            shown["number"].as_str().unwrap()
        );
        let kind = [("content-type", "message/rfc822")];
        let inbound = client
            .send(Method::POST, "/v1/inbound-mails", &kind, message.into_bytes())
            .await;
        assert_eq!(inbound.status, 202, "{}", inbound.text());
        let mut mailbox =
            json!({ "name": "本店", "host": "127.0.0.1", "port": 1, "tls": "none", "poll_seconds": 86400 });
        mailbox["login"] = login["login"].clone();
        let mailbox = client.post("/v1/mailboxes", &mailbox).await;
        assert_eq!(mailbox.status, 201, "{}", mailbox.text());
        let stop = json!({ "email": "stop@example.jp", "scope": "all" });
        assert_eq!(client.post("/v1/suppressions", &stop).await.status, 201);
        let consent =
            json!({ "email": "yes@example.jp", "granted": true, "source": "checkout", "text_version": "1" });
        let consent = client.post("/v1/mail-consents", &consent).await;
        assert_eq!(consent.status, 201, "{}", consent.text());
        Mail {
            sent,
            inbound: inbound.header("location").to_owned(),
            mailbox: mailbox.header("location").to_owned(),
        }
    }

    async fn still_opens(&self, client: &Client) {
        let sent = client.get(&self.sent).await.json();
        let text = sent["content"]["text"].as_str().unwrap();
        assert!(text.contains("開封できますか。"), "{sent}");
        let raw = client.get(&format!("{}/message", self.inbound)).await.text();
        assert!(raw.contains("届きました。"), "{raw}");
        // Its password opens: what fails is the way there.
        let tested = client.post(&format!("{}/test", self.mailbox), &Value::Null).await;
        assert_eq!(
            tested.json()["failure"]["kind"],
            "connection",
            "{}",
            tested.text()
        );
        for (list, address) in [
            ("suppressions", "stop@example.jp"),
            ("mail-consents", "yes@example.jp"),
        ] {
            let path = format!("/v1/{list}?email={address}");
            assert_eq!(client.all(&path).await[0]["email"], address);
        }
    }
}

/// The shipments as they were listed, at the version that they have come to.
fn orders_before(listed: &Value, now: &Value) -> Value {
    let mut shipments = listed["shipments"].clone();
    for shipment in shipments.as_array_mut().unwrap() {
        shipment["version"] = now["version"].clone();
    }
    shipments
}

/// Whenever a process last read the keys, it seals with the new one when sealing anew begins.
#[tokio::test(flavor = "multi_thread")]
async fn sealing_anew_waits_until_the_new_key_is_in_use() {
    for stage in stages().await {
        let (store, tenant) = (&stage.app.store, stage.ours.caller.tenant);
        assert_eq!(secrets::rotate_data_keys(&stage.app).await.unwrap(), 2);
        let rotation = &stage.ours.all("/v1/jobs?kind=rotate_secrets").await[0];
        let due = rotation["run_at"].as_str().unwrap();
        let due: domain::Instant = chrono::DateTime::parse_from_rfc3339(due).unwrap().to_utc().into();
        // Queues may be a second early.
        let begins = due.plus_millis(-1_000);
        for seconds in 0..40 {
            // Forgets what it has in memory, then reads so long before.
            store.keys(tenant, begins.plus_millis(86_400_000)).await.unwrap();
            store
                .keys(tenant, begins.plus_millis(-1_000 * seconds))
                .await
                .unwrap();
            let keys = store.keys(tenant, begins).await.unwrap();
            assert_eq!(keys.current(), 2, "read {seconds} s before");
        }
    }
}

/// Whoever has a lot of files gets through them, however often the job is interrupted.
#[tokio::test(flavor = "multi_thread")]
async fn sealing_anew_counts_as_progress() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        stage.ours.upload("", &demo_file(5)).await;
        let earlier = stage.app.now().plus_millis(-store::vault::IN_USE_MILLIS - 1_000);
        let mut app = stage.app.clone();
        app.clock = Clock::fixed(earlier);
        secrets::rotate_data_keys(&app).await.unwrap();
        let db = &stage.app.store.db;
        db.statement(
            "UPDATE job_records SET status = 'running', attempts = 9 WHERE kind = 'rotate_secrets'".into(),
        )
        .await
        .unwrap();
        let (tenant, stop) = (stage.ours.caller.tenant, workflows::Stop::never());
        stage.app.store.keys(tenant, earlier).await.unwrap();
        assert!(secrets::reseal(&stage.app, tenant, &stop).await.unwrap());
        let job = &stage.ours.all("/v1/jobs?kind=rotate_secrets").await[0];
        assert_eq!(job["attempts"], 1, "{job}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_master_key_changes_and_the_old_one_is_needed_no_more() {
    for stage in stages().await {
        stage.ours.import("", &demo_file(5)).await;
        let old = stage.app.store.vault().master().clone();
        let new = MasterKey::random().unwrap();
        let db = stage.app.store.db.clone();
        let open = async |current: &MasterKey, previous: &[MasterKey]| {
            let keys = MasterKeys {
                current: current.clone(),
                previous: previous.to_vec(),
            };
            Store::open(db.clone(), keys, stage.app.now()).await
        };
        assert!(
            open(&new, &[]).await.is_err(),
            "the new key alone opens nothing yet"
        );
        let between = open(&new, std::slice::from_ref(&old.current)).await.unwrap();
        let rewrapped = secrets::rewrap(&App::new(between, Clock::system()))
            .await
            .unwrap();
        assert_eq!(rewrapped.tenant_keys, 4);
        assert!(rewrapped.platform_secrets >= 1);
        assert!(open(&old.current, &[]).await.is_err(), "the old key is of no use");
        let after = App::new(open(&new, &[]).await.unwrap(), Clock::system());
        let drafts = demo_drafts(5);
        for order in stage.ours.all("/v1/orders").await {
            let id = order["id"].as_str().unwrap().parse().unwrap();
            let detail = workflows::orders::Detail {
                personal: true,
                ..Default::default()
            };
            let read = workflows::orders::get(&after, &stage.ours.caller, id, detail)
                .await
                .unwrap();
            let draft = drafts
                .iter()
                .find(|draft| draft.number == read.order.number)
                .unwrap();
            assert_eq!(read.personal.unwrap().buyer.email, draft.buyer.email);
        }
        // Wrapped once is wrapped.
        let again = secrets::rewrap(&after).await.unwrap();
        assert_eq!((again.tenant_keys, again.platform_secrets), (0, 0));
    }
}
