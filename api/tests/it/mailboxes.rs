//! 受信サーバー: what lies in a mailbox comes in once, whatever becomes of whoever fetches it.

use std::sync::Arc;
use std::time::Duration;

use connectors::mail::{ImapLine, ImapServer, SignIn, Trust};
use domain::mail_profile::MailTls;
use domain::mailbox::MailboxFailureKind;
use poem::http::Method;
use serde_json::{Value, json};
use tokio_rustls::rustls::RootCertStore;
use workflows::mails::Postbox;
use workflows::{App, Clock, Stop, mailboxes};

use crate::dovecot::{Dovecot, PASSWORD};
use crate::mails::{asked, placed, profile, template, until};
use crate::process::{Home, Process};
use crate::restarts::{embedded, on_postgres};
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};

pub fn letter(subject: &str, more: &str) -> Vec<u8> {
    format!(
        "From: hanako@example.jp\r\nTo: neko@neko.example\r\nSubject: {subject}\r\n\
         Message-ID: <{subject}@example.jp>\r\nDate: Sun, 29 Nov 2026 10:00:00 +0900\r\n{more}\r\nありがとう。\r\n"
    )
    .into_bytes()
}

/// A mailbox as the platform knows it; where it is.
pub async fn known(client: &Client, mailbox: &Value) -> String {
    let made = client.post("/v1/mailboxes", mailbox).await;
    assert_eq!(made.status, 201, "{}", made.text());
    assert!(!made.text().contains("himitsu"), "{}", made.text());
    made.header("location").to_owned()
}

pub async fn until_last(client: &Client, mailbox: &str, uid: i64) -> Value {
    let reached = |mailbox: &Value| mailbox["last_uid"] == uid && !mailbox["succeeded_at"].is_null();
    client.import_until(mailbox, reached).await
}

/// Looked into once more, to its end.
pub async fn again(client: &Client, mailbox: &str) -> Value {
    let before = client.get(mailbox).await.json();
    let asked = client.post(&format!("{mailbox}/poll"), &json!({})).await;
    assert_eq!(asked.status, 200, "{}", asked.text());
    client
        .import_until(mailbox, |mailbox| mailbox["polled_at"] != before["polled_at"])
        .await
}

pub async fn inbound(client: &Client) -> Vec<Value> {
    client.all("/v1/inbound-mails").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_in_a_mailbox_comes_in_once_and_nothing_stops_the_rest() {
    let Some(server) = Dovecot::start() else { return };
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, user) = (&stage.ours, format!("neko{round}"));
        let order = placed(ours, "NEKO-1001", "hanako@example.jp").await;
        let mail = server.user(&user);
        mail.deliver("1", b"no message at all");
        mail.deliver("2", &[letter("large", ""), vec![b'x'; 26 << 20]].concat());
        mail.deliver("3", &letter("NEKO-1001", ""));
        let mailbox = server.mailbox(&user, &json!({ "afterwards": "move", "done_folder": "済" }));
        let mailbox = known(ours, &mailbox).await;
        until_last(ours, &mailbox, 3).await;
        let shown = ours
            .import_until(&mailbox, |mailbox| mailbox["messages_taken"] == 3)
            .await;
        assert_eq!((&shown["failures"], &shown["failure"]), (&json!(0), &Value::Null));
        let came = inbound(ours).await;
        let told: Vec<_> = came
            .iter()
            .map(|mail| (&mail["status"], &mail["problem"]["code"], &mail["order_id"]))
            .collect();
        let (attention, none) = (json!("needs_attention"), Value::Null);
        assert_eq!(
            told,
            [
                (&json!("taken"), &none, &json!(order)),
                (&attention, &json!("too_large"), &none),
                (&attention, &json!("unreadable"), &none),
            ]
        );
        assert_eq!(shown["id"], came[0]["mailbox_id"]);
        // One that is too large stays there whole; its beginning is kept.
        assert_eq!(mail.inbox(), (1, 0));
        assert_eq!(mail.done(), 2);
        let raw = format!("/v1/inbound-mails/{}/message", came[2]["id"].as_str().unwrap());
        assert_eq!(ours.get(&raw).await.text(), "no message at all");
        assert_eq!(
            (&came[1]["bytes"], &came[1]["subject"]),
            (&json!(64 << 10), &json!("large"))
        );
        // Looked at again, neither becomes anything else.
        for kept in &came[1..] {
            let path = format!("/v1/inbound-mails/{}/retry", kept["id"].as_str().unwrap());
            let retried = ours.send(Method::POST, &path, &[], Vec::new()).await.json();
            assert_eq!(retried["problem"]["code"], kept["problem"]["code"], "{retried}");
        }
        let events = "/v1/events?type=mail.unreadable";
        ours.import_until(events, |page| page["items"].as_array().unwrap().len() == 2)
            .await;

        mail.deliver("4", &letter("hello", ""));
        let shown = again(ours, &mailbox).await;
        assert_eq!(
            (&shown["last_uid"], &shown["messages_taken"]),
            (&json!(4), &json!(4))
        );
        assert_eq!(mail.done(), 3);
        // The same message by another door.
        let kind = [("content-type", "message/rfc822")];
        let posted = ours
            .send(Method::POST, "/v1/inbound-mails", &kind, letter("hello", ""))
            .await;
        assert_eq!(posted.status, 201, "{}", posted.text());
        assert_eq!(inbound(ours).await.len(), 4);
        let removed = ours.send(Method::DELETE, &mailbox, &[], Vec::new()).await;
        assert_eq!(removed.status, 204, "{}", removed.text());
        assert_eq!(
            (
                ours.get(&mailbox).await.status.as_u16(),
                inbound(ours).await.len()
            ),
            (404, 4)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_numbers_make_no_other_messages() {
    let Some(server) = Dovecot::start() else { return };
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, user) = (&stage.ours, format!("neko{round}"));
        let mail = server.user(&user);
        mail.deliver("1", &letter("first", ""));
        mail.deliver("2", &letter("second", ""));
        // Somebody else's message that calls itself the same is another message.
        mail.deliver("3", &letter("second", "X-Other: yes\r\n"));
        let mailbox = known(ours, &server.mailbox(&user, &json!({}))).await;
        let before = until_last(ours, &mailbox, 3).await;
        assert_eq!(before["messages_taken"], 3);
        assert_eq!(mail.inbox(), (3, 3), "all are marked as read");
        mail.rewrite("2", &letter("second", "X-Moved: to another server\r\n"));
        mail.deliver("4", &letter("third", ""));
        mail.renumber();
        again(ours, &mailbox).await;
        let after = ours
            .import_until(&mailbox, |mailbox| mailbox["messages_taken"] == 4)
            .await;
        assert_ne!(after["uid_validity"], before["uid_validity"]);
        assert_eq!(inbound(ours).await.len(), 4);

        // Mail of before stays where it is.
        let changed = json!({ "since_on": "2999-01-01", "folder": "済" });
        let changed = ours.patch(&mailbox, &[("if-match", "*")], &changed).await;
        assert_eq!(changed.json()["last_uid"], 0, "{}", changed.text());
        let changed = ours
            .patch(&mailbox, &[("if-match", "*")], &json!({ "folder": "INBOX" }))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        mail.deliver("5", &letter("fifth", ""));
        again(ours, &mailbox).await;
        assert_eq!(inbound(ours).await.len(), 4);
    }
}

/// A server numbers messages as another one did.
#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_is_elsewhere_now_is_read_anew() {
    let Some(server) = Dovecot::start() else { return };
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, users) = (&stage.ours, [format!("old{round}"), format!("new{round}")]);
        let [old, new] = users.each_ref().map(|user| server.user(user));
        for mail in [&old, &new] {
            mail.deliver("1", &letter("first", ""));
        }
        old.deliver("2", &letter("second", ""));
        new.deliver("2", &letter("third", ""));
        let mailbox = known(ours, &server.mailbox(&users[0], &json!({}))).await;
        until_last(ours, &mailbox, 2).await;
        // The new one is looked into once, so that it has numbers of its own.
        let other = known(
            ours,
            &server.mailbox(&users[1], &json!({ "since_on": "2999-01-01" })),
        )
        .await;
        again(ours, &other).await;
        new.number_as(&old);

        let login = json!({ "login": { "user": users[1], "password": PASSWORD } });
        let moved = ours.patch(&mailbox, &[("if-match", "*")], &login).await;
        assert_eq!(moved.json()["last_uid"], 0, "{}", moved.text());
        until_last(ours, &mailbox, 2).await;
        let mut subjects: Vec<String> = inbound(ours)
            .await
            .iter()
            .map(|mail| mail["subject"].as_str().unwrap().to_owned())
            .collect();
        subjects.sort_unstable();
        assert_eq!(subjects, ["first", "second", "third"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_to_the_mailbox_stops_mail_to_its_address() {
    let Some(server) = Dovecot::start() else { return };
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, sink, user) = (&stage.ours, Sink::start().await, format!("neko{round}"));
        let mailbox = server.user(&user);
        known(ours, &server.mailbox(&user, &json!({}))).await;
        profile(ours, &sink, &json!({})).await;
        template(ours, "共通", &json!({})).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let path = asked(ours, &order, "new_order").await;
        let sent = until(ours, &path, "sent").await;
        let id = sent["message_id"].as_str().unwrap();
        let report = format!(
            "From: MAILER-DAEMON@mx.example\r\nTo: neko@neko.example\r\nSubject: Undelivered\r\n\
             MIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nUndelivered.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; a@example.jp\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
             --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}>\r\nSubject: x\r\n\r\n--b--\r\n"
        );
        mailbox.deliver("report", report.as_bytes());
        until(ours, &path, "bounced").await;
        let suppressed = ours.all("/v1/suppressions").await;
        assert_eq!(
            (suppressed.len(), &suppressed[0]["reason"]),
            (1, &json!("bounced"))
        );
        let next = placed(ours, "A-2", "a@example.jp").await;
        let refused = ours
            .post("/v1/mails", &json!({ "order_id": next, "stage": "new_order" }))
            .await;
        assert_eq!(refused.status, 422, "{}", refused.text());
    }
}

/// Which of several orders is meant.
#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_of_a_route_knows_whose_order_is_meant() {
    let Some(server) = Dovecot::start() else { return };
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, user) = (&stage.ours, format!("neko{round}"));
        let mut placed = Vec::new();
        for route in ["JS", "TEL"] {
            let changes = [("/route", json!(route)), ("/buyer/email", json!("b@example.jp"))];
            let made = ours
                .post("/v1/orders", &crate::sample::order_with("NEKO-7007", &changes))
                .await;
            assert_eq!(made.status, 201, "{}", made.text());
            placed.push(made.json()["id"].clone());
        }
        let routes = ours.all("/v1/sales-routes").await;
        let own_cart = routes.iter().find(|route| route["code"] == "JS").unwrap();
        let mail = server.user(&user);
        mail.deliver("1", &letter("NEKO-7007", ""));
        let mailbox = server.mailbox(&user, &json!({ "sales_route_id": own_cart["id"] }));
        let mailbox = known(ours, &mailbox).await;
        until_last(ours, &mailbox, 1).await;
        assert_eq!(inbound(ours).await[0]["order_id"], placed[0]);
    }
}

/// People are told of it, once it has failed five times.
async fn keeps_failing(client: &Client, name: &str) {
    let mailboxes = client.all("/v1/mailboxes").await;
    let mailbox = mailboxes.iter().find(|mailbox| mailbox["name"] == name).unwrap();
    let path = format!("/v1/mailboxes/{}", mailbox["id"].as_str().unwrap());
    let told = async || {
        let mut announcements = client.all("/v1/announcements").await;
        announcements.retain(|announcement| announcement["kind"] == "mailbox_failing");
        announcements
    };
    for failures in 2..=5 {
        assert_eq!(told().await, [] as [Value; 0]);
        client.post(&format!("{path}/poll"), &json!({})).await;
        let failed = |mailbox: &Value| mailbox["failures"] == failures;
        client.import_until(&path, failed).await;
    }
    let told = told().await;
    assert_eq!((told.len(), &told[0]["data"]["mailbox"]), (1, &mailbox["id"]));
    assert_eq!(told[0]["data"]["reason"], "connection");
}

#[tokio::test(flavor = "multi_thread")]
async fn why_a_mailbox_is_not_read_is_told() {
    let Some(server) = Dovecot::start() else { return };
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, user) = (&stage.ours, format!("neko{round}"));
        server.user(&user);
        let other = json!({ "user": user, "password": "wrong" });
        for (name, changes, kind) in [
            ("login", json!({ "login": other }), "login"),
            ("folder", json!({ "folder": "無い" }), "folder"),
            (
                "done",
                json!({ "afterwards": "move", "done_folder": "無い" }),
                "done_folder",
            ),
            (
                "starttls",
                json!({ "tls": "starttls", "host": "localhost" }),
                "tls",
            ),
            (
                "tls",
                json!({ "tls": "implicit", "port": server.tls_port, "host": "localhost" }),
                "tls",
            ),
            ("nobody", json!({ "port": 1 }), "connection"),
        ] {
            let mut mailbox = server.mailbox(&user, &changes);
            mailbox["name"] = json!(name);
            let path = known(ours, &mailbox).await;
            let tested = ours.post(&format!("{path}/test"), &json!({})).await.json();
            assert_eq!(
                (&tested["worked"], &tested["failure"]["kind"]),
                (&json!(false), &json!(kind)),
                "{name}: {tested}"
            );
            if kind != "done_folder" {
                let failing = ours
                    .import_until(&path, |mailbox| !mailbox["failure"].is_null())
                    .await;
                assert_eq!(failing["failure"]["kind"], kind, "{name}");
            }
        }
        keeps_failing(ours, "nobody").await;
        // Mended, it works.
        let mailboxes = ours.all("/v1/mailboxes").await;
        let path = format!("/v1/mailboxes/{}", mailboxes[0]["id"].as_str().unwrap());
        let login = json!({ "login": { "user": user, "password": PASSWORD } });
        let changed = ours.patch(&path, &[("if-match", "*")], &login).await;
        assert_eq!(
            (&changed.json()["failure"], changed.status.as_u16()),
            (&Value::Null, 200)
        );
        let tested = ours.post(&format!("{path}/test"), &json!({})).await.json();
        assert_eq!(
            (&tested["worked"], &tested["waiting"]),
            (&json!(true), &json!(0)),
            "{tested}"
        );
        let refused = server.mailbox(
            &user,
            &json!({ "done_folder": "済", "folder": "a\nb", "sales_route_id": "srt_01m823vpxwe8yrsgz6h3axm14s" }),
        );
        let refused = ours.post("/v1/mailboxes", &refused).await;
        let told = refused.errors();
        for (pointer, code) in [
            ("/folder", "bad_format"),
            ("/done_folder", "conflicts"),
            ("/sales_route_id", "unknown_reference"),
        ] {
            assert!(
                told.contains(&(pointer.into(), code.into())),
                "{}",
                refused.text()
            );
        }
        // Not where the platform stands itself, unless it is allowed.
        let open = App {
            postbox: Postbox::default(),
            ..stage.app.clone()
        };
        let id = path.rsplit('/').next().unwrap().parse().unwrap();
        let tested = mailboxes::test(&open, &ours.caller, id).await.unwrap();
        let mailboxes::Tested::Failed(failure) = tested else {
            panic!("{tested:?}");
        };
        assert_eq!(failure.kind, MailboxFailureKind::PrivateNetwork);
    }
}

/// TLS with a server whose authority is known, both ways.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_proves_who_it_is_is_signed_in_at() {
    let Some(server) = Dovecot::start() else { return };
    server.user("neko");
    let mut roots = RootCertStore::empty();
    roots.add(server.authority().into()).unwrap();
    for (tls, port) in [
        (MailTls::Starttls, server.port),
        (MailTls::Implicit, server.tls_port),
    ] {
        let mut there = ImapServer {
            host: "localhost".into(),
            port,
            tls,
            sign_in: SignIn::Password {
                user: "neko".into(),
                password: PASSWORD.into(),
            },
            private: true,
            trust: Trust::Only(Arc::new(roots.clone())),
        };
        let mut line = ImapLine::open(&there).await.unwrap();
        assert!(line.select("INBOX", true).await.unwrap() > 0);
        assert!(line.has_folder("済").await.unwrap());
        line.close().await;
        // Its certificate is for another name.
        there.host = "127.0.0.1".into();
        let error = ImapLine::open(&there).await.err().unwrap();
        assert_eq!(error.0, MailboxFailureKind::Tls);
    }
}

/// As after a pause that was too long: another has taken the mailbox over.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_lost_a_mailbox_takes_nothing_more() {
    let Some(server) = Dovecot::start() else { return };
    for (round, mut stage) in (1..).zip(stages().await) {
        stage.rest().await;
        let (ours, user) = (&stage.ours, format!("neko{round}"));
        let mail = server.user(&user);
        mail.deliver("1", &letter("first", ""));
        let mailbox = known(ours, &server.mailbox(&user, &json!({}))).await;
        let app = &stage.app;
        let lost = mailboxes::claim_due(app, 9).await.unwrap().remove(0);
        assert!(
            mailboxes::claim_due(app, 9).await.unwrap().is_empty(),
            "it is held"
        );
        let later = App {
            clock: Clock::fixed(app.now().plus_millis(21_000)),
            ..app.clone()
        };
        let held = mailboxes::claim_due(&later, 9).await.unwrap().remove(0);
        mailboxes::poll(app, lost, &Stop::never()).await.unwrap();
        assert_eq!(inbound(ours).await.len(), 0);
        mailboxes::poll(&later, held, &Stop::never()).await.unwrap();
        assert_eq!(inbound(ours).await.len(), 1);
        let shown = ours.get(&mailbox).await.json();
        assert_eq!((&shown["last_uid"], &shown["failures"]), (&json!(1), &json!(0)));
    }
}

const MESSAGES: usize = 120;
const KILLS: usize = 2;

/// Killed in the middle of fetching, again and again: each message is in once, and each is marked.
fn killed_while_fetching(home: &Home, server: &Dovecot, user: &str) {
    let mail = server.user(user);
    for n in 0..MESSAGES {
        mail.deliver(&format!("{n:03}"), &letter(&format!("letter-{n:03}"), ""));
    }
    let process = home.start_with(&["--private-mail"]);
    let key = process.key.clone().unwrap();
    let mailbox = server.mailbox(user, &json!({ "afterwards": "move", "done_folder": "済" }));
    let (status, made) = process.post(&key, "/v1/mailboxes", &mailbox);
    assert_eq!(status, 201, "{made}");
    let path = format!("/v1/mailboxes/{}", made["id"].as_str().unwrap());
    let taken = |process: &Process| process.get(&key, &path).1["messages_taken"].as_u64().unwrap();
    let mut process = process;
    for kill in 1..=KILLS {
        let enough = u64::try_from(MESSAGES * kill / (KILLS + 1)).unwrap();
        let started = std::time::Instant::now();
        while taken(&process) < enough {
            // The dead one's lease has to run out first.
            assert!(started.elapsed() < Duration::from_mins(2), "{}", taken(&process));
            std::thread::sleep(Duration::from_millis(20));
        }
        process.kill();
        process = home.start_with(&["--private-mail"]);
    }
    let started = std::time::Instant::now();
    while mail.done() < MESSAGES {
        assert!(started.elapsed() < Duration::from_mins(2), "{}", mail.done());
        std::thread::sleep(Duration::from_millis(50));
    }
    let mut subjects: Vec<String> = Vec::new();
    let mut cursor = String::new();
    loop {
        let (_, page) = process.get(&key, &format!("/v1/inbound-mails?limit=200{cursor}"));
        for mail in page["items"].as_array().unwrap() {
            subjects.push(mail["subject"].as_str().unwrap().to_owned());
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(subjects.len(), MESSAGES);
    subjects.sort_unstable();
    subjects.dedup();
    assert_eq!(subjects.len(), MESSAGES, "some came twice");
    assert_eq!(taken(&process), u64::try_from(MESSAGES).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_fetching_each_message_is_in_once_on_sqlite() {
    let Some(server) = Dovecot::start() else { return };
    tokio::task::spawn_blocking(move || killed_while_fetching(&embedded(), &server, "neko"))
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_fetching_each_message_is_in_once_on_postgres() {
    let Some(server) = Dovecot::start() else { return };
    if let Some(home) = on_postgres().await {
        tokio::task::spawn_blocking(move || killed_while_fetching(&home, &server, "neko"))
            .await
            .unwrap();
    }
}
