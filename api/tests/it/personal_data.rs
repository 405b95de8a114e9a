//! Nobody who reads the database's files, a dump or the log sees a person.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use domain::person::Person;
use poem::http::Method;
use regex::bytes::RegexSet;
use serde_json::{Value, json};
use store::db::Sql;
use store::testing::TestDb;
use store::{Db, DbOptions, sql};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tracing_subscriber::fmt::MakeWriter;

use crate::files::{as_utf8_with_mark, demo_drafts, demo_file};
use crate::mails;
use crate::sample::order_with;
use crate::smtp_sink::Sink;
use crate::stage::{Client, Stage, stages};

const ORDERS: u64 = 300;
/// Two characters of kanji. Shorter ones come about by chance in what is sealed.
const SHORTEST: usize = 6;

/// Everything in the log, however detailed.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Log;

    fn make_writer(&self) -> Log {
        self.clone()
    }
}

/// What the demo orders and the posted one tell about people.
fn personal_values() -> BTreeSet<String> {
    let drafts = demo_drafts(ORDERS);
    let recipients = || drafts.iter().flat_map(|draft| &draft.recipients);
    let people = drafts
        .iter()
        .map(|draft| &draft.buyer)
        .chain(recipients().map(|recipient| &recipient.person))
        .chain(recipients().filter_map(|recipient| recipient.sender.as_ref()));
    let mut values: BTreeSet<String> = people.flat_map(of_person).collect();
    values.extend(drafts.iter().map(|draft| draft.buyer_note.clone()));
    values.extend(drafts.iter().map(|draft| draft.staff_note.clone()));
    values.extend(POSTED.iter().map(|text| (*text).to_owned()));
    values.retain(|value| value.len() >= SHORTEST);
    values
}

fn of_person(person: &Person) -> Vec<String> {
    let digits = person.phone.replace('-', "");
    let texts = [
        &person.family_name,
        &person.given_name,
        &person.family_kana,
        &person.given_kana,
        &person.company,
        &person.street,
        &person.building,
        &person.phone,
        &person.email,
        &digits,
    ];
    texts.map(|text| text.trim().to_owned()).into()
}

/// Values of the order that is posted and edited.
const POSTED: [&str; 5] = [
    "勘解由小路",
    "銀之丞",
    "ginnojo@example.jp",
    "玄関の鍵は植木鉢の下",
    "怒りっぽい方です",
];

/// Everything that a platform does with personal data.
async fn live(stage: &Stage) {
    let ours = &stage.ours;
    let file = demo_file(ORDERS);
    ours.import("", &file).await;
    ours.import("?duplicates=error", &as_utf8_with_mark(&file)).await;
    // A phone number in the wrong column is quoted by the list of what was wrong.
    let damaged = demo_drafts(1)[0].buyer.email.clone();
    let row = format!("JS,X-1,{damaged},山田,,TEA,1,1,1");
    let bad = ours.import("", &crate::files::file(&[&row])).await;
    assert_eq!(bad["counts"]["failed"], 1);
    let posted = order_with(
        "P-1",
        &[
            ("/buyer/family_name", json!(POSTED[0])),
            ("/buyer/given_name", json!(POSTED[1])),
            ("/buyer/email", json!(POSTED[2])),
            ("/notes", json!({ "buyer": POSTED[3] })),
        ],
    );
    let created = ours
        .post_with("/v1/orders", &[("idempotency-key", "p")], &posted)
        .await;
    assert_eq!(created.status, 201, "{}", created.text());
    let path = format!("/v1/orders/{}", created.json()["id"].as_str().unwrap());
    let note = json!({ "notes": { "staff": POSTED[4] } });
    assert_eq!(
        ours.patch(&path, &[("if-match", "\"1\"")], &note).await.status,
        200
    );
    assert!(ours.get(&path).await.text().contains(POSTED[4]));
    ours.all("/v1/orders?limit=200&include=buyer,recipients,notes")
        .await;
    for draft in demo_drafts(3) {
        let found = ours
            .all(&format!("/v1/orders?buyer_email={}", draft.buyer.email))
            .await;
        assert!(!found.is_empty());
    }
    mail(ours, created.json()["id"].as_str().unwrap()).await;
    // Refused with the values in it.
    let wrong = order_with(POSTED[0], &[("/buyer/phone", json!([POSTED[1]]))]);
    assert_eq!(ours.post("/v1/orders", &wrong).await.status, 422);
}

/// To the posted order's buyer and back, by a server, by the API, and out of a mailbox that lets nobody in.
async fn mail(ours: &Client, order: &str) {
    let sink = Sink::start().await;
    mails::profile(ours, &sink, &json!({})).await;
    mails::template(ours, "共通", &json!({ "html": "<p>{{ buyer.name }}</p>" })).await;
    let mail = json!({ "order_id": order, "stage": "new_order", "message": POSTED[4] });
    let asked = ours.post("/v1/mails", &mail).await;
    assert_eq!(asked.status, 202, "{}", asked.text());
    let sent = mails::until(ours, asked.header("location"), "sent").await;
    assert!(sent["content"]["text"].as_str().unwrap().contains(POSTED[4]));
    let answer = format!(
        "From: {} <{}>\r\nSubject: {}\r\nIn-Reply-To: <{}>\r\n\r\n{}\r\n",
        POSTED[1],
        POSTED[2],
        POSTED[0],
        sent["message_id"].as_str().unwrap(),
        POSTED[3]
    );
    let kind = [("content-type", "message/rfc822")];
    let came = ours
        .send(Method::POST, "/v1/inbound-mails", &kind, answer.into_bytes())
        .await;
    assert_eq!(came.json()["order_id"], json!(order), "{}", came.text());
    let stop = json!({ "email": POSTED[2], "scope": "advertising" });
    assert_eq!(ours.post("/v1/suppressions", &stop).await.status, 201);
    let mailbox = json!({ "name": "本店", "host": "127.0.0.1", "port": turned_away().await, "tls": "none",
        "login": { "user": POSTED[2], "password": POSTED[3] } });
    let mailbox = ours.post("/v1/mailboxes", &mailbox).await;
    assert_eq!(mailbox.status, 201, "{}", mailbox.text());
    let failed = |mailbox: &Value| mailbox["failure"]["kind"] == "login";
    ours.import_until(mailbox.header("location"), failed).await;
}

/// An IMAP server that lets nobody in; its port.
async fn turned_away() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = BufReader::new(stream);
            stream.write_all(b"* OK hello\r\n").await.unwrap();
            let mut heard = String::new();
            stream.read_line(&mut heard).await.unwrap();
            assert!(heard.contains("LOGIN") && heard.contains(POSTED[3]), "{heard}");
            let answer = format!("{} NO no\r\n", heard.split(' ').next().unwrap());
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    port
}

/// The bytes of every file of an SQLite database.
fn files(test: &TestDb) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(test.folder.path()).unwrap() {
        bytes.extend(fs::read(entry.unwrap().path()).unwrap());
    }
    bytes
}

/// Every row of every table as PostgreSQL prints it, and the bytes that it prints in hexadecimal.
async fn dump(test: &TestDb) -> Vec<u8> {
    let db = Db::connect(&DbOptions::new(&test.url)).await.unwrap();
    let tables = "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
                  WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')";
    let tables: Vec<(String,)> = sql(&db, tables).all().await.unwrap();
    assert!(tables.iter().any(|(table,)| table == "public.orders"));
    let mut bytes = Vec::new();
    for (table,) in tables {
        let rows: &'static str = format!("SELECT t::text FROM {table} t").leak();
        for (row,) in sql(&db, Sql::Both(rows)).all::<(String,)>().await.unwrap() {
            for hex in row.split("\\x").skip(1) {
                bytes.extend(decoded(hex));
                bytes.push(b'\n');
            }
            bytes.extend(row.into_bytes());
            bytes.push(b'\n');
        }
    }
    db.close().await;
    bytes
}

fn decoded(hex: &str) -> Vec<u8> {
    let digit = |digit: u8| {
        char::from(digit)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let pairs = hex.as_bytes().chunks_exact(2);
    pairs
        .map_while(|pair| Some(digit(pair[0])? * 16 + digit(pair[1])?))
        .collect()
}

/// The values that are found, in UTF-8 or in the encoding of the uploaded file.
fn found(values: &BTreeSet<String>, bytes: &[u8]) -> Vec<String> {
    let cp932 = values.iter().filter_map(|value| {
        let (encoded, _, unmappable) = encoding_rs::SHIFT_JIS.encode(value);
        let bytes: Vec<String> = encoded.iter().map(|byte| format!("\\x{byte:02x}")).collect();
        (bytes.len() >= SHORTEST && !unmappable).then(|| bytes.concat())
    });
    let utf8 = values.iter().map(|value| regex::escape(value));
    let patterns: Vec<String> = utf8
        .chain(cp932.map(|pattern| format!("(?-u:{pattern})")))
        .collect();
    let hits = patterns.chunks(200).flat_map(|patterns| {
        let set = RegexSet::new(patterns).unwrap();
        let hits = set.matches(bytes).into_iter().map(|hit| patterns[hit].clone());
        hits.collect::<Vec<_>>()
    });
    hits.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_file_dump_or_log_tells_of_a_person() {
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(log.clone())
        .with_ansi(false)
        .init();
    let values = personal_values();
    assert!(values.len() > 1_000, "{}", values.len());
    for stage in stages().await {
        live(&stage).await;
        let sqlite = stage.app.store.db.is_sqlite();
        // Before the end, so that what waits in SQLite's write-ahead log is looked at too.
        let running = files(&stage.test);
        let test = stage.close().await;
        let kept = if sqlite {
            [running, files(&test)].concat()
        } else {
            dump(&test).await
        };
        // What is not secret is there, so the search looks at the right bytes.
        assert!(
            kept.windows(5).any(|bytes| bytes == b"TEA-8") || kept.windows(3).any(|bytes| bytes == b"P-1")
        );
        assert_eq!(found(&values, &kept), [""; 0]);
        let log = log.take();
        assert!(!log.is_empty());
        assert_eq!(found(&values, &log), [""; 0]);
    }
}

/// The search itself: it must find what is there.
#[test]
fn the_search_finds_what_is_there() {
    let values = personal_values();
    let file = demo_file(1);
    assert!(found(&values, &file).len() > 5);
    assert!(found(&values, &as_utf8_with_mark(&file)).len() > 5);
    assert_eq!(decoded("e5b1b1e794b0\","), "山田".as_bytes());
}
