//! Mail that does not go as it should: refused, held up, cut off, and left by a runner that died.

use poem::http::Method;
use serde_json::json;
use workflows::mails;
use workflows::{App, Stop};

use crate::mails::{asked, placed, profile, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_go_is_told_and_what_may_have_gone_is_left_to_people() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "共通", &json!({})).await;
        let mut paths = Vec::new();
        for (number, email) in [
            ("A-1", "gone@example.jp"),
            ("A-2", "later@example.jp"),
            ("A-3", "cut@example.jp"),
            ("A-4", "well@example.jp"),
        ] {
            let order = placed(ours, number, email).await;
            paths.push(asked(ours, &order, "new_order").await);
        }
        let gone = until(ours, &paths[0], "failed").await;
        assert_eq!(gone["failure"]["kind"], "permanent");
        assert_eq!(
            (&gone["failure"]["status"], &gone["failure"]["enhanced"]),
            (&json!(550), &json!("5.1.1"))
        );
        let later = ours
            .import_until(&paths[1], |mail| {
                mail["status"] == "queued" && !mail["failure"].is_null()
            })
            .await;
        assert_eq!(
            (&later["failure"]["kind"], &later["attempts"]),
            (&json!("temporary"), &json!(1))
        );
        let cut = until(ours, &paths[2], "unknown").await;
        assert_eq!(cut["failure"]["kind"], "uncertain");
        until(ours, &paths[3], "sent").await;

        let cancelled = ours
            .send(Method::POST, &format!("{}/cancel", paths[1]), &[], Vec::new())
            .await;
        assert_eq!(cancelled.json()["status"], "cancelled", "{}", cancelled.text());
        let refused = ours
            .send(Method::POST, &format!("{}/cancel", paths[3]), &[], Vec::new())
            .await;
        assert_eq!(refused.problem(), (409, "finished".into()));
        let refused = ours
            .send(Method::POST, &format!("{}/retry", paths[3]), &[], Vec::new())
            .await;
        assert_eq!(refused.problem(), (409, "not_failed".into()));
        // A person has decided: it goes again, under the same message id.
        let resent = ours
            .send(Method::POST, &format!("{}/retry", paths[2]), &[], Vec::new())
            .await;
        assert_eq!(resent.json()["status"], "queued", "{}", resent.text());
        let taken = sink.until(3).await;
        let to_cut: Vec<_> = taken
            .iter()
            .filter(|message| message.to.starts_with("cut@"))
            .collect();
        assert_eq!(to_cut.len(), 2);
        assert_eq!(to_cut[0].header("Message-ID"), to_cut[1].header("Message-ID"));
    }
}

/// A mail that waits for its turn; where it is.
async fn in_line(client: &Client, sink: &Sink) -> String {
    profile(client, sink, &json!({})).await;
    template(client, "共通", &json!({})).await;
    let order = placed(client, "A-1", "a@example.jp").await;
    asked(client, &order, "new_order").await
}

/// As after a crash: the attempts are noted, and whoever made them is gone.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_a_runner_died_over_is_unknown_and_not_sent_again() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let path = in_line(ours, &sink).await;
        let profiles = mails::claim_due(&stage.app, 9).await.unwrap();
        let held = profiles.first().unwrap().clone();
        let now = stage.app.now();
        let mut tx = stage.app.store.db.begin().await.unwrap();
        let taken = store::mail_queue::take(&mut tx, &held, now, 9).await.unwrap();
        assert_eq!(taken.len(), 1);
        tx.commit().await.unwrap();
        assert!(
            mails::claim_due(&stage.app, 9).await.unwrap().is_empty(),
            "it is held"
        );

        // The lease runs out; the zombie that comes back then writes nothing.
        let later = App {
            clock: workflows::Clock::fixed(now.plus_millis(21_000)),
            ..stage.app.clone()
        };
        let profiles = mails::claim_due(&later, 9).await.unwrap();
        assert_eq!(profiles.len(), 1);
        assert_eq!(ours.get(&path).await.json()["status"], "unknown");
        let mut tx = stage.app.store.db.begin().await.unwrap();
        let is_ours = store::mail_queue::renew(&mut tx, &held, now).await.unwrap();
        assert_eq!(is_ours, None);
        drop(tx);
        for profile in profiles {
            mails::deliver(&later, profile, &Stop::never()).await.unwrap();
        }
        assert!(mails::claim_due(&later, 9).await.unwrap().is_empty());
        assert_eq!(sink.taken().len(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_cancelled_as_its_turn_comes_stays() {
    for mut stage in stages().await {
        // SQLite's writers take turns, so nothing can overlap there.
        if stage.app.store.db.is_sqlite() {
            continue;
        }
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let path = in_line(ours, &sink).await;
        let held = mails::claim_due(&stage.app, 9).await.unwrap().remove(0);
        let db = &stage.app.store.db;
        let mut cancelling = db.begin().await.unwrap();
        let cancelled = store::sql(&mut cancelling, "UPDATE mails SET status = 'cancelled'");
        assert_eq!(cancelled.exec().await.unwrap(), 1);
        let taking = tokio::spawn({
            let app = stage.app.clone();
            async move {
                let mut tx = app.store.db.begin().await.unwrap();
                let taken = store::mail_queue::take(&mut tx, &held, app.now(), 9)
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
                taken.len()
            }
        });
        somebody_waits(&stage.app, || !taking.is_finished()).await;
        cancelling.commit().await.unwrap();
        assert_eq!(taking.await.unwrap(), 0);
        assert_eq!(ours.get(&path).await.json()["status"], "cancelled");
    }
}

/// Until a transaction waits for another one; PostgreSQL only.
pub async fn somebody_waits(app: &App, goes_on: impl Fn() -> bool) {
    let waiting = "SELECT count(*) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while store::sql(&app.store.db, waiting).scalar::<i64>().await.unwrap() == 0 {
        assert!(goes_on(), "it did not wait");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_and_quiet_hours_are_kept() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let hours = json!({ "from": "09:00", "until": "20:00" });
        let profile = profile(ours, &sink, &json!({ "per_minute": 6, "mobile_hours": hours })).await;
        assert_eq!(ours.get(&profile).await.json()["mobile_hours"], hours);
        template(ours, "共通", &json!({})).await;
        template(ours, "携帯", &json!({ "device": "mobile", "body": "短く。" })).await;
        // 03:00 in Japan.
        let night: domain::Instant = serde_json::from_value(json!("2026-11-29T18:00:00Z")).unwrap();
        let at = |millis| App {
            clock: workflows::Clock::fixed(night.plus_millis(millis)),
            ..stage.app.clone()
        };
        let app = at(0);
        let press = mails::Press::open(&app, ours.caller.tenant).await.unwrap();
        for (number, email) in [
            ("A-1", "a@docomo.ne.jp"),
            ("A-2", "b@example.jp"),
            ("A-3", "c@example.jp"),
        ] {
            let order = placed(ours, number, email).await;
            let request = mails::SendMail {
                order: order.parse().unwrap(),
                stage: domain::mail::MailStage::NewOrder,
                key: None,
                template: None,
                message: String::new(),
            };
            let written = mails::write(&app, &press, &ours.caller, &request).await.unwrap();
            let mut tx = app.store.db.begin().await.unwrap();
            written.send(&mut tx, &press, &ours.caller).await.unwrap();
            tx.commit().await.unwrap();
        }
        let run = async |app: App| {
            let mut sent = 0;
            for profile in mails::claim_due(&app, 9).await.unwrap() {
                mails::deliver(&app, profile, &Stop::never()).await.unwrap();
                sent += 1;
            }
            sent
        };
        // The profile was made just now, by the real clock.
        sql_reset(&stage.app, night).await;
        assert_eq!(run(at(0)).await, 1);
        assert_eq!(sink.taken().len(), 1, "one every ten seconds");
        assert_eq!(run(at(9_000)).await, 0);
        assert_eq!(run(at(10_000)).await, 1);
        assert_eq!(sink.taken().len(), 2);
        assert_eq!(
            run(at(3 * 3_600_000)).await,
            0,
            "06:00: too early for a telephone"
        );
        assert_eq!(run(at(6 * 3_600_000)).await, 1, "09:00");
        let taken = sink.taken();
        assert_eq!((taken.len(), taken[2].to.as_str()), (3, "a@docomo.ne.jp"));
        assert!(taken[2].parsed().text.contains("短く。"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_reached_keeps_mail_waiting() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let path = profile(ours, &sink, &json!({ "port": 1 })).await;
        template(ours, "共通", &json!({})).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let mail = asked(ours, &order, "new_order").await;
        stage.work();
        let ours = &stage.ours;
        let failing = ours
            .import_until(&path, |profile| !profile["failure"].is_null())
            .await;
        assert_eq!(failing["failure"]["kind"], "connection");
        let waiting = ours.get(&mail).await.json();
        assert_eq!(
            (&waiting["status"], &waiting["attempts"]),
            (&json!("queued"), &json!(0))
        );
        let tested = ours.post(&format!("{path}/test"), &json!({})).await;
        assert_eq!(tested.json()["worked"], false, "{}", tested.text());
        // Mended, it goes at once.
        let changed = json!({ "port": sink.address.port() });
        let changed = ours.patch(&path, &[("if-match", "*")], &changed).await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        until(ours, &mail, "sent").await;
        let tested = ours
            .post(&format!("{path}/test"), &json!({ "to": "me@example.jp" }))
            .await;
        assert_eq!(tested.json()["worked"], true, "{}", tested.text());
        assert_eq!(sink.taken().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_takes_few_connections_gets_all_its_mail_over_them() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::with_lines(3).await);
        let path = profile(ours, &sink, &json!({})).await;
        template(ours, "共通", &json!({})).await;
        for n in 0..20 {
            let order = placed(ours, &format!("A-{n}"), &format!("a{n}@example.jp")).await;
            asked(ours, &order, "new_order").await;
        }
        stage.work();
        assert_eq!(sink.until(20).await.len(), 20);
        let profile = stage.ours.get(&path).await.json();
        assert_eq!(profile["failure"], json!(null), "{profile}");
    }
}

async fn sql_reset(app: &App, at: domain::Instant) {
    store::sql(&app.store.db, "UPDATE mail_profiles SET next_send_at = $1")
        .bind(at)
        .exec()
        .await
        .unwrap();
}
