//! お知らせ and incidents.

use domain::announcement::{AnnouncementLevel, AnnouncementText};
use domain::incident::{IncidentKind, IncidentText};
use domain::job::JobKind;
use serde_json::{Value, json};
use store::jobs::NewJob;
use workflows::{announcements, incidents};

use crate::stage::{Client, Stage, stages};

#[tokio::test(flavor = "multi_thread")]
async fn people_tell_each_other_and_each_marks_for_itself() {
    for stage in stages().await {
        let ours = &stage.ours;
        let new = json!({ "title": "棚卸", "body": "月曜日に行います。", "level": "warning" });
        let made = ours.post("/v1/announcements", &new).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let path = made.header("location").to_owned();
        let read = ours.post(&format!("{path}/read"), &json!({})).await.json();
        assert!(read["read_at"].is_string());
        let again = ours.post(&format!("{path}/read"), &json!({})).await.json();
        assert_eq!(again["read_at"], read["read_at"], "when it was read first stays");
        assert_eq!(
            ours.all("/v1/announcements?unread=true").await,
            Vec::<Value>::new()
        );
        let colleague = stage.key(domain::access::Scope::ALL).await;
        let unread = colleague.all("/v1/announcements?unread=true").await;
        assert_eq!(
            (&unread[0]["title"], &unread[0]["read_at"]),
            (&json!("棚卸"), &Value::Null)
        );
        assert_eq!(stage.theirs.get(&path).await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_was_given_up_is_told_once() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let now = stage.app.now();
        let mut tx = stage.app.store.db.begin().await.unwrap();
        let job =
            NewJob::new(workflows::new_id(), JobKind::MatchPayments, now).tenant(stage.ours.caller.tenant);
        store::jobs::enqueue(&mut tx, &job, now).await.unwrap();
        store::sql(
            &mut tx,
            "UPDATE job_records SET status = 'dead', finished_at = $1",
        )
        .bind(now)
        .exec()
        .await
        .unwrap();
        tx.commit().await.unwrap();
        for _ in 0..2 {
            announcements::sound(&stage.app).await.unwrap();
        }
        let told = stage.ours.all("/v1/announcements").await;
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(told[0]["kind"], "job_dead");
        let reply = stage
            .ours
            .send(
                poem::http::Method::GET,
                "/v1/announcements",
                &[("accept-language", "ja")],
                Vec::new(),
            )
            .await;
        let body = reply.json()["items"][0]["body"].as_str().unwrap().to_owned();
        assert!(
            body.contains("match_payments") && body.contains("ジョブ"),
            "{body}"
        );
        assert_eq!(stage.theirs.all("/v1/announcements").await.len(), 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_incident_runs_against_the_clock() {
    for stage in stages().await {
        let ours = &stage.ours;
        let hours_ago = |hours: i64| stage.app.now().plus_millis(-hours * 3_600_000).to_string();
        let new = json!({
            "kind": "leak", "malicious": true, "persons": 3, "noticed_at": hours_ago(60),
            "report": { "title": "不正アクセス", "data_items": "氏名" },
        });
        let made = ours.post("/v1/incidents", &new).await;
        assert_eq!(made.status, 201, "{}", made.text());
        let incident = made.json();
        assert_eq!(incident["reportable"], true);
        let states = |incident: &Value| -> Vec<(String, String)> {
            let deadlines = incident["deadlines"].as_array().unwrap().iter();
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            deadlines
                .map(|one| (text(&one["duty"]), text(&one["state"])))
                .collect()
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            states(&incident),
            [
                pair("notify_tenant", "near"),
                pair("preliminary_report", "running"),
                pair("final_report", "running")
            ]
        );
        for _ in 0..2 {
            announcements::sound(&stage.app).await.unwrap();
        }
        let told = ours.all("/v1/announcements").await;
        let kinds: Vec<&str> = told.iter().map(|one| one["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["incident_deadline", "incident_recorded"]);

        let path = made.header("location").to_owned();
        let changes = json!({ "tenant_notified_at": hours_ago(1), "closed_at": null });
        let patched = ours.patch(&path, &[("if-match", "\"1\"")], &changes).await;
        assert_eq!(patched.status, 200, "{}", patched.text());
        assert_eq!(states(&patched.json())[0], pair("notify_tenant", "met"));
        let stale = ours.patch(&path, &[("if-match", "\"1\"")], &changes).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let later = json!({ "closed_at": "2099-01-01T00:00:00Z", "report": { "title": "" } });
        let refused = ours.patch(&path, &[("if-match", "*")], &later).await;
        assert_eq!(
            refused.errors(),
            [
                ("/report/title".into(), "required".into()),
                ("/closed_at".into(), "in_the_future".into())
            ]
        );
        assert_eq!(stage.theirs.get(&path).await.status, 404);
    }
}

/// As `nekonote announce` and `nekonote incident record` do.
#[tokio::test(flavor = "multi_thread")]
async fn who_runs_the_platform_tells_each_tenant_once() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let app = &stage.app;
        let message = |title: &str| announcements::NewMessage {
            level: AnnouncementLevel::Warning,
            text: AnnouncementText {
                title: title.to_owned(),
                body: "23時から".to_owned(),
            },
        };
        let tell = async |client: &Client, key: &str, title: &str| {
            let mut tx = app.store.db.begin().await.unwrap();
            let told = announcements::announce(app, &mut tx, client.caller.tenant, key, message(title)).await;
            tx.commit().await.unwrap();
            told
        };
        assert!(tell(&stage.ours, "maintenance", "保守").await.unwrap().is_some());
        assert!(tell(&stage.ours, "maintenance", "保守").await.unwrap().is_none());
        assert!(
            tell(&stage.theirs, "maintenance", "保守")
                .await
                .unwrap()
                .is_some()
        );
        assert!(tell(&stage.ours, "next", " ").await.is_err());
        for client in [&stage.ours, &stage.theirs] {
            let told = client.all("/v1/announcements").await;
            assert_eq!(told.len(), 1, "{told:?}");
            assert_eq!(
                (&told[0]["title"], &told[0]["level"], &told[0]["actor"]["kind"]),
                (&json!("保守"), &json!("warning"), &json!("system"))
            );
        }
        for expected in [true, false] {
            let new = incidents::NewIncident {
                kind: IncidentKind::Leak,
                malicious: true,
                sensitive: false,
                financial: false,
                encrypted: false,
                persons: Some(3),
                occurred_at: None,
                noticed_at: None,
                text: IncidentText {
                    title: "不正アクセス".to_owned(),
                    ..IncidentText::default()
                },
            };
            let mut tx = app.store.db.begin().await.unwrap();
            let ours = stage.ours.caller.tenant;
            let recorded = incidents::record_once(app, &mut tx, ours, "disk", new)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            assert_eq!(recorded.is_some(), expected);
        }
        let incidents = stage.ours.all("/v1/incidents").await;
        assert_eq!(
            (incidents.len(), &incidents[0]["report"]["title"]),
            (1, &json!("不正アクセス"))
        );
        let told = stage.ours.all("/v1/announcements").await;
        assert_eq!((told.len(), &told[0]["kind"]), (2, &json!("incident_recorded")));
        assert_eq!(stage.theirs.all("/v1/incidents").await, Vec::<Value>::new());
    }
}
