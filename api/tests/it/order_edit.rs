//! Notes and tags that people change together, under `If-Match`.

use domain::access::Scope;
use serde_json::json;

use crate::sample::order;
use crate::stage::stages;

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_what_they_have_not_seen() {
    for stage in stages().await {
        let created = stage.ours.post("/v1/orders", &order("A-1")).await;
        let path = format!("/v1/orders/{}", created.json()["id"].as_str().unwrap());
        let note = |text: &str| json!({ "notes": { "staff": text } });
        let without = stage.ours.patch(&path, &[], &note("a")).await;
        assert_eq!(without.problem(), (428, "if_match_required".into()));
        let fine = stage
            .ours
            .patch(&path, &[("if-match", "\"1\"")], &note("a"))
            .await;
        assert_eq!((fine.status.as_u16(), fine.header("etag")), (200, "\"2\""));
        for stale in ["\"1\"", "W/\"2\"", "\"x\""] {
            let refused = stage.ours.patch(&path, &[("if-match", stale)], &note("b")).await;
            assert_eq!(refused.problem(), (412, "stale".into()), "{stale}");
        }
        let any = stage
            .ours
            .patch(&path, &[("if-match", "*")], &json!({ "tags": ["至急"] }))
            .await;
        assert_eq!(any.header("etag"), "\"3\"");
        let read = stage.ours.get(&path).await.json();
        assert_eq!(
            (&read["notes"]["staff"], &read["tags"]),
            (&json!("a"), &json!(["至急"]))
        );
        assert_eq!(read["notes"]["buyer"], "");
        assert_eq!(read["version"], 3);

        let wrong = json!({ "status": "shipped", "tags": "至急" });
        let wrong = stage.ours.patch(&path, &[("if-match", "\"3\"")], &wrong).await;
        let errors = [("/status", "unknown_field"), ("/tags", "wrong_type")];
        let mut told = wrong.errors();
        told.sort();
        assert_eq!(told, errors.map(|(at, code)| (at.into(), code.into())));
        let reader = stage.key(&[Scope::OrdersRead]).await;
        let refused = reader.patch(&path, &[("if-match", "\"3\"")], &note("c")).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
        let other = stage
            .theirs
            .patch(&path, &[("if-match", "\"3\"")], &note("c"))
            .await;
        assert_eq!(other.problem(), (404, "not_found".into()));

        let events = stage.ours.all(&format!("{path}/events")).await;
        let changed: Vec<_> = events.iter().map(|event| &event["data"]["changed"]).collect();
        assert_eq!(changed, [&json!(null), &json!(["staff_note"]), &json!(["tags"])]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_goes_to_another_lane_and_back() {
    for stage in stages().await {
        let ours = &stage.ours;
        let cold = json!({ "code": "COLD", "name": "冷蔵倉庫" });
        assert_eq!(ours.post("/v1/processing-routes", &cold).await.status, 201);
        let path = ours.post("/v1/orders", &order("A-1")).await;
        let path = path.header("location");
        let to = |code: &str| json!({ "processing_route": code });
        let refused = ours.patch(path, &[("if-match", "\"1\"")], &to("HOT")).await;
        assert_eq!(
            refused.errors(),
            [("/processing_route".into(), "unknown_route".into())]
        );
        let moved = ours.patch(path, &[("if-match", "\"1\"")], &to("COLD")).await;
        assert_eq!(moved.json()["processing_route"], "COLD", "{}", moved.text());
        let stale = ours.patch(path, &[("if-match", "\"1\"")], &to("MAIN")).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let undone = ours.post(&format!("{path}/undo"), &json!(null)).await;
        assert_eq!(undone.status, 200, "{}", undone.text());
        assert_eq!(ours.get(path).await.json()["processing_route"], "MAIN");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_edits_of_one_version_one_is_taken() {
    for stage in stages().await {
        let created = stage.ours.post("/v1/orders", &order("A-1")).await;
        let path = format!("/v1/orders/{}", created.json()["id"].as_str().unwrap());
        let edits = (0..20).map(|i| {
            let (ours, path) = (stage.ours.clone(), path.clone());
            tokio::spawn(async move {
                let body = json!({ "notes": { "staff": format!("{i}") } });
                ours.patch(&path, &[("if-match", "\"1\"")], &body)
                    .await
                    .status
                    .as_u16()
            })
        });
        let mut statuses = Vec::new();
        for edit in edits.collect::<Vec<_>>() {
            statuses.push(edit.await.unwrap());
        }
        statuses.sort_unstable();
        assert_eq!(statuses[0], 200);
        assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
        assert_eq!(stage.ours.get(&path).await.json()["version"], 2);
    }
}

/// A conditional read is spared the body.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_known_is_not_sent_again() {
    for stage in stages().await {
        let created = stage.ours.post("/v1/orders", &order("A-1")).await;
        let path = format!("/v1/orders/{}", created.json()["id"].as_str().unwrap());
        let known = [("if-none-match", "\"1\"")];
        let reply = stage
            .ours
            .send(poem::http::Method::GET, &path, &known, Vec::new())
            .await;
        assert_eq!((reply.status.as_u16(), reply.body.len()), (304, 0));
    }
}
