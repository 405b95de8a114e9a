//! Mail servers that take no passwords: they are signed in at with access tokens, which are renewed, and what
//! renews them is never lost.

use std::collections::BTreeMap;

use domain::mail_failure::MailFailureKind;
use domain::{MailProfileId, MailboxId};
use serde_json::{Value, json};
use store::mail_logins::{self, LoginOf};
use workflows::mail_profiles::{self, Tested};
use workflows::mails::Postbox;
use workflows::{App, Caller};

use crate::dovecot::Dovecot;
use crate::mailboxes::{again, inbound, known, letter, until_last};
use crate::mails::{asked, placed, profile, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};
use crate::token_server::TokenServer;

const USER: &str = "neko@neko.example";
const FIRST: &str = "himitsu-rt-0";

/// A profile at a server that takes tokens; where it is.
async fn token_profile(client: &Client, tokens: &TokenServer) -> (Sink, String) {
    let sink = Sink::trusting(tokens).await;
    let path = profile(client, &sink, &json!({ "login": tokens.login(FIRST) })).await;
    (sink, path)
}

async fn tested(client: &Client, path: &str) -> Value {
    let tested = client.post(&format!("{path}/test"), &json!({})).await;
    assert_eq!(tested.status, 200, "{}", tested.text());
    tested.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_is_handed_in_with_a_token_that_is_kept_until_it_is_refused() {
    for stage in stages().await {
        let (ours, tokens) = (&stage.ours, TokenServer::start(USER).await);
        let (sink, path) = token_profile(ours, &tokens).await;
        let shown = ours.get(&path).await;
        assert!(!shown.text().contains("himitsu"), "{}", shown.text());
        assert_eq!(
            (&shown.json()["signs_in"], &shown.json()["login_kind"]),
            (&json!(true), &json!("oauth"))
        );
        template(ours, "共通", &json!({})).await;
        let send = async |number: &str| {
            let order = placed(ours, number, "a@example.jp").await;
            until(ours, &asked(ours, &order, "new_order").await, "sent").await;
        };
        send("A-1").await;
        send("A-2").await;
        let form = [
            ("client_id", "neko-client"),
            ("client_secret", "himitsu-client"),
            ("grant_type", "refresh_token"),
            ("refresh_token", FIRST),
            ("scope", "mail offline_access"),
        ];
        let form = form.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(tokens.asked(), [BTreeMap::from(form)], "once for both");
        tokens.revoke();
        send("A-3").await;
        assert_eq!(
            (tokens.asked().len(), tokens.last_refresh_token().as_str()),
            (2, "himitsu-rt-1")
        );
        assert_eq!(sink.taken().len(), 3);
        // Nothing has changed that people see.
        let after = ours.get(&path).await.json();
        assert_eq!(after, shown.json());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn why_there_is_no_token_is_told() {
    for stage in stages().await {
        let (ours, tokens) = (&stage.ours, TokenServer::start(USER).await);
        let (_sink, path) = token_profile(ours, &tokens).await;
        for (says, kind) in [
            (("400 Bad Request", json!({ "error": "invalid_grant" })), "login"),
            (
                ("401 Unauthorized", json!({ "error": "invalid_client" })),
                "login",
            ),
            (("503 Service Unavailable", json!({})), "connection"),
            // One that the mail server does not believe: another would be no better.
            (("200 OK", json!({ "access_token": "forged" })), "login"),
        ] {
            tokens.says(Some(says));
            let before = tokens.asked().len();
            let told = tested(ours, &path).await;
            assert_eq!(told["failure"]["kind"], kind, "{told}");
            assert_eq!(tokens.asked().len(), before + 1, "{told}");
            tokens.revoke();
            let change = json!({ "name": "本店" });
            ours.patch(&path, &[("if-match", "*")], &change).await;
        }
        tokens.says(None);
        let told = tested(ours, &path).await;
        assert_eq!(told["worked"], true, "{told}");

        let mut nobody = tokens.login(FIRST);
        nobody["oauth"]["token_url"] = json!("http://127.0.0.1:1/token");
        let changed = ours
            .patch(&path, &[("if-match", "*")], &json!({ "login": nobody }))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let told = tested(ours, &path).await;
        assert_eq!(told["failure"]["kind"], "connection", "{told}");

        // Not where the platform stands itself, unless it is allowed.
        let open = App {
            postbox: Postbox::default(),
            ..stage.app.clone()
        };
        let login = json!({ "login": tokens.login("himitsu-rt-1") });
        ours.patch(&path, &[("if-match", "*")], &login).await;
        let before = tokens.asked().len();
        let tested = mail_profiles::test(&open, &ours.caller, id(&path), None)
            .await
            .unwrap();
        let Tested::Failed(failure) = tested else {
            panic!("it was reached");
        };
        assert_eq!(failure.kind, MailFailureKind::PrivateNetwork);
        assert_eq!(tokens.asked().len(), before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_has_one_proof() {
    for stage in stages().await {
        let (ours, tokens) = (&stage.ours, TokenServer::start(USER).await);
        let (_sink, profile) = token_profile(ours, &tokens).await;
        let mailbox = json!({ "name": "本店", "host": "127.0.0.1", "port": 1, "login": tokens.login(FIRST) });
        let mailbox = known(ours, &mailbox).await;
        let mut both = tokens.login(FIRST);
        both["password"] = json!("himitsu");
        let mut elsewhere = tokens.login(FIRST);
        elsewhere["oauth"]["token_url"] = json!("ftp://login.example.com/token");
        let mut two_lines = tokens.login(FIRST);
        two_lines["user"] = json!("neko\u{1}auth=Bearer x");
        for path in [&profile, &mailbox] {
            for (login, pointer, code) in [
                (json!({ "user": "neko" }), "/login/password", "required"),
                (both.clone(), "/login/oauth", "conflicts"),
                (elsewhere.clone(), "/login/oauth/token_url", "bad_format"),
                (two_lines.clone(), "/login/user", "bad_format"),
            ] {
                let change = json!({ "login": login });
                let refused = ours.patch(path, &[("if-match", "*")], &change).await;
                assert_eq!(refused.status, 422, "{}", refused.text());
                assert_eq!(refused.errors(), [(pointer.to_owned(), code.to_owned())]);
                assert!(!refused.text().contains("himitsu"), "{}", refused.text());
            }
            assert_eq!(ours.get(path).await.json()["login_kind"], "oauth");
            let change = json!({ "login": { "user": "neko", "password": "himitsu" } });
            let changed = ours.patch(path, &[("if-match", "*")], &change).await;
            assert_eq!(changed.json()["login_kind"], "password", "{}", changed.text());
        }
        let none = ours
            .patch(&profile, &[("if-match", "*")], &json!({ "login": null }))
            .await;
        assert_eq!(none.json()["login_kind"], Value::Null, "{}", none.text());
    }
}

/// The same platform in another process.
fn elsewhere(app: &App) -> App {
    App {
        postbox: Postbox::open(),
        ..app.clone()
    }
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(path: &str) -> T {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

async fn works(app: App, caller: Caller, id: MailProfileId) {
    let tested = mail_profiles::test(&app, &caller, id, None).await.unwrap();
    assert!(matches!(tested, Tested::Worked), "{tested:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_renew_at_once_lose_nothing() {
    for stage in stages().await {
        let (ours, tokens) = (&stage.ours, TokenServer::start(USER).await);
        let (_sink, path) = token_profile(ours, &tokens).await;
        let (caller, profile) = (&ours.caller, id(&path));
        let held = tokens.hold_next();
        let late = tokio::spawn(works(elsewhere(&stage.app), caller.clone(), profile));
        tokens.until_asked(1).await;
        works(elsewhere(&stage.app), caller.clone(), profile).await;
        held.notify_one();
        // It is refused with the token that the other has made worthless, and goes on with the new one.
        late.await.unwrap();
        let shown: Vec<String> = tokens
            .asked()
            .iter()
            .map(|form| form["refresh_token"].clone())
            .collect();
        assert_eq!(shown, [FIRST, FIRST, "himitsu-rt-1"]);
        works(elsewhere(&stage.app), caller.clone(), profile).await;
        assert_eq!(tokens.last_refresh_token(), "himitsu-rt-2");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_have_replaced_is_not_put_back() {
    for stage in stages().await {
        let (ours, tokens) = (&stage.ours, TokenServer::start(USER).await);
        let (_sink, path) = token_profile(ours, &tokens).await;
        let (caller, profile) = (&ours.caller, id(&path));
        let held = tokens.hold_next();
        let late = tokio::spawn(works(elsewhere(&stage.app), caller.clone(), profile));
        tokens.until_asked(1).await;
        tokens.takes("himitsu-rt-of-people");
        let change = json!({ "login": tokens.login("himitsu-rt-of-people") });
        let changed = ours.patch(&path, &[("if-match", "*")], &change).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        held.notify_one();
        late.await.unwrap();
        works(elsewhere(&stage.app), caller.clone(), profile).await;
        assert_eq!(tokens.last_refresh_token(), "himitsu-rt-of-people");
    }
}

/// A renewal between a person's reading and writing of something else.
#[tokio::test(flavor = "multi_thread")]
async fn an_edit_of_something_else_does_not_put_an_older_login_back() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, tokens) = (&stage.ours, TokenServer::start(USER).await);
        let (_sink, profile) = token_profile(ours, &tokens).await;
        let mailbox = json!({ "name": "本店", "host": "127.0.0.1", "port": 1, "login": tokens.login(FIRST) });
        let mailbox = known(ours, &mailbox).await;
        let (profile, mailbox): (MailProfileId, MailboxId) = (id(&profile), id(&mailbox));
        let (db, tenant) = (&stage.app.store.db, ours.caller.tenant);
        let keys = stage.app.store.keys(tenant, stage.app.now()).await.unwrap();
        let profile = store::mail_profiles::get(db, tenant, profile)
            .await
            .unwrap()
            .unwrap();
        let mailbox = store::mailboxes::get(db, tenant, mailbox).await.unwrap().unwrap();
        let mut renewed = Vec::new();
        for (of, was) in [
            (LoginOf::Profile(profile.id), profile.sealed.as_ref().unwrap()),
            (LoginOf::Mailbox(mailbox.id), &mailbox.sealed),
        ] {
            let login = mail_logins::open(&keys, of, was).unwrap();
            let sealed = mail_logins::seal(&keys, of, &login).unwrap();
            assert!(mail_logins::replace(db, tenant, of, was, &sealed).await.unwrap());
            let late = mail_logins::replace(db, tenant, of, was, &sealed).await.unwrap();
            assert!(!late, "somebody was faster");
            renewed.push(sealed);
        }
        let mut tx = db.begin().await.unwrap();
        let saved = store::mail_profiles::update(&mut tx, &profile, false, profile.version).await;
        assert_eq!(saved.unwrap().unwrap().sealed.as_ref(), Some(&renewed[0]));
        let saved = store::mailboxes::update(&mut tx, &mailbox, false, mailbox.version).await;
        assert_eq!(saved.unwrap().unwrap().sealed, renewed[1]);
        tx.commit().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_is_fetched_with_a_token() {
    for (round, stage) in (1..).zip(stages().await) {
        let (ours, user) = (&stage.ours, format!("neko{round}"));
        let tokens = TokenServer::start(&user).await;
        let Some(server) = Dovecot::trusting(&tokens.introspection()) else {
            return;
        };
        let mail = server.user(&user);
        mail.deliver("1", &letter("first", ""));
        let mailbox = server.mailbox(&user, &json!({ "login": tokens.login(FIRST) }));
        let mailbox = known(ours, &mailbox).await;
        let shown = until_last(ours, &mailbox, 1).await;
        assert_eq!(shown["login_kind"], "oauth");
        mail.deliver("2", &letter("second", ""));
        assert_eq!(again(ours, &mailbox).await["last_uid"], 2);
        assert_eq!(tokens.asked().len(), 1, "once for both");
        tokens.revoke();
        mail.deliver("3", &letter("third", ""));
        let shown = again(ours, &mailbox).await;
        assert_eq!((&shown["last_uid"], &shown["failure"]), (&json!(3), &Value::Null));
        assert_eq!(
            (tokens.asked().len(), tokens.last_refresh_token().as_str()),
            (2, "himitsu-rt-1")
        );
        assert_eq!(inbound(ours).await.len(), 3);

        for (says, kind) in [
            (("400 Bad Request", json!({ "error": "invalid_grant" })), "login"),
            (("503 Service Unavailable", json!({})), "connection"),
        ] {
            tokens.revoke();
            tokens.says(Some(says));
            let failed = again(ours, &mailbox).await;
            assert_eq!(failed["failure"]["kind"], kind, "{failed}");
        }
        tokens.says(None);
        assert_eq!(again(ours, &mailbox).await["failure"], Value::Null);
        // Another process has no token yet.
        let elsewhere = elsewhere(&stage.app);
        let tested = workflows::mailboxes::test(&elsewhere, &ours.caller, id(&mailbox)).await;
        let worked = matches!(
            tested.unwrap(),
            workflows::mailboxes::Tested::Worked { waiting: 0 }
        );
        assert!(worked);
    }
}
