//! Tracking numbers come back from carriers' programs, and what they belong to has left.

use poem::http::Method;
use serde_json::{Value, json};
use store::sql;

use crate::sample::order_with;
use crate::stage::{Client, Reply, Stage, stages};
use crate::waybills::{file, profile, read, waiting};

async fn upload(client: &Client, query: &str, file: &str) -> Reply {
    let path = format!("/v1/tracking-imports{query}");
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(file);
    let kind = [("content-type", "text/csv")];
    client.send(Method::POST, &path, &kind, bytes.into_owned()).await
}

/// Uploads a result file and waits for its end.
pub async fn tracked(client: &Client, query: &str, file: &str) -> Value {
    let accepted = upload(client, query, file).await;
    assert_eq!(accepted.status, 202, "{}", accepted.text());
    client.import_ended(accepted.header("location")).await
}

/// Rows, new numbers, shipments that left, known numbers, failed rows.
pub fn counts(import: &Value) -> [i64; 5] {
    ["rows", "registered", "shipped", "unchanged", "failed"].map(|name| import[name].as_i64().unwrap())
}

async fn told(client: &Client, import: &Value) -> Vec<(i64, String)> {
    let path = format!(
        "/v1/tracking-imports/{}/rows?limit=1",
        import["id"].as_str().unwrap()
    );
    let rows = client.all(&path).await;
    let one = |row: &Value| {
        (
            row["row"].as_i64().unwrap(),
            row["code"].as_str().unwrap().to_owned(),
        )
    };
    rows.iter().map(one).collect()
}

fn code(row: i64, code: &str) -> (i64, String) {
    (row, code.to_owned())
}

async fn kinds_of_events(client: &Client, path: &str) -> Vec<String> {
    let events = client.all(&format!("{path}/events")).await;
    let kind = |event: &Value| {
        event["kind"]
            .as_str()
            .or(event["type"].as_str())
            .unwrap()
            .to_owned()
    };
    events.iter().map(kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_whose_label_is_out_takes_no_new_telling() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let told = |note: &str| order_with("T-1", &[("/notes", json!({ "buyer": note }))]);
        let path = waiting(ours, "T-1", &[]).await;
        let again = ours.post("/v1/orders", &told("玄関先へ")).await;
        assert_eq!(again.status, 200, "{}", again.text());

        let ready = json!({ "profile_id": profile["id"] });
        let tried = ours.post("/v1/waybill-files?dry_run=true", &ready).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        let again = ours.post("/v1/orders", &told("裏口へ")).await;
        assert_eq!(again.status, 200, "a trial prints nothing: {}", again.text());

        let (_, rows) = file(ours, &profile).await;
        let before = read(ours, &path).await;
        assert_eq!(before["status"], "awaiting_shipment");
        let refused = ours.post("/v1/orders", &told("二階へ")).await;
        assert_eq!(refused.problem(), (409, "rearranged".into()));
        let after = read(ours, &path).await;
        for part in ["shipments", "recipients", "notes", "version"] {
            assert_eq!(after[part], before[part], "{part}");
        }
        let alerts = after["alerts"].as_array().unwrap();
        assert!(
            alerts.iter().any(|alert| alert["kind"] == "told_differently"),
            "{alerts:?}"
        );
        let twice = ours.post("/v1/waybill-files", &ready).await;
        assert_eq!(twice.errors(), [("/shipments".into(), "too_few_items".into())]);
        let result = format!("お客様管理番号,送り状番号\r\n{},123456789013\r\n", rows[1][0]);
        let import = tracked(ours, "?ship=false", &result).await;
        assert_eq!(counts(&import), [1, 1, 0, 0, 0], "{import}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn results_come_back_by_the_number_that_went_out() {
    for stage in stages().await {
        let ours = &stage.ours;
        let profile = profile(ours, "yamato_b2", "ヤマト運輸", &[]).await;
        let path = waiting(ours, "T-1", &[]).await;
        let (_, rows) = file(ours, &profile).await;
        let number = &rows[1][0];
        let result =
            format!("お客様管理番号,送り状番号,出荷日\r\n{number},1234-5678-9013,2026/11/22\r\nX,1,\r\n");

        let before = read(ours, &path).await;
        let dry = tracked(ours, "?dry_run=true", &result).await;
        assert_eq!(counts(&dry), [2, 1, 1, 0, 1], "{dry}");
        assert_eq!(read(ours, &path).await, before, "nothing is written");

        let import = tracked(ours, "", &result).await;
        assert_eq!(counts(&import), [2, 1, 1, 0, 1], "{import}");
        assert_eq!(told(ours, &import).await, [code(3, "unmatched")]);
        let order = read(ours, &path).await;
        let shipment = &order["shipments"][0];
        assert_eq!(
            (&order["status"], &shipment["shipped_on"]),
            (&json!("shipped"), &json!("2026-11-22"))
        );
        assert_eq!(
            shipment["tracking"],
            json!([{ "number": "123456789013", "check_digit": true }])
        );
        let happened = kinds_of_events(ours, &path).await;
        for kind in ["shipment.parcels_changed", "shipment.shipped"] {
            assert!(happened.iter().any(|happened| happened == kind), "{happened:?}");
        }
        let errors = format!(
            "/v1/tracking-imports/{}/errors.csv",
            import["id"].as_str().unwrap()
        );
        let errors = ours.get(&errors).await;
        let (errors, _, _) = encoding_rs::SHIFT_JIS.decode(&errors.body);
        let errors: Vec<&str> = errors.lines().collect();
        assert_eq!(
            errors,
            [
                "お客様管理番号,送り状番号,出荷日,エラー",
                "X,1,,no shipment has this number"
            ]
        );

        let twice = tracked(ours, "", &result).await;
        assert_eq!(counts(&twice), [2, 0, 0, 1, 1]);
        assert_eq!(
            read(ours, &path).await,
            order,
            "the same file twice changes nothing"
        );
        let other = tracked(ours, "", &result.replace("9013", "9024")).await;
        assert_eq!(told(ours, &other).await[0], code(2, "conflict"));
        assert_eq!(tracked(&stage.theirs, "", &result).await["failed"], 2);

        for status in ["awaiting_shipment", "awaiting_shipment"] {
            let undone = ours.post(&format!("{path}/undo"), &Value::Null).await;
            assert_eq!(undone.json()["status"], status, "{}", undone.text());
        }
        assert_eq!(
            read(ours, &path).await["shipments"],
            with_version(&before["shipments"], &read(ours, &path).await)
        );
        assert_eq!(
            counts(&tracked(ours, "", &result).await),
            [2, 1, 1, 0, 1],
            "and again"
        );
    }
}

fn with_version(shipments: &Value, now: &Value) -> Value {
    let mut shipments = shipments.clone();
    for shipment in shipments.as_array_mut().unwrap() {
        shipment["version"] = now["shipments"][0]["version"].clone();
    }
    shipments
}

#[tokio::test(flavor = "multi_thread")]
async fn results_come_back_by_order_number_too() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = waiting(ours, "T-1", &[("/shipments/0/parcels", json!(2))]).await;
        let held = waiting(ours, "T-2", &[]).await;
        ours.post(&format!("{held}/hold"), &json!({ "reason": "確認中" }))
            .await;
        let new = ours.post("/v1/orders", &crate::sample::order("T-3")).await;
        let new = new.header("location").to_owned();
        let file = "管理番号,送り状番号\r\nT-1,111\r\nT-1,112\r\nT-2,222\r\nT-3,333\r\nT-1,111\r\nT-2,2.2E+11\r\nT-2,未発行\r\n";
        for query in ["?dry_run=true", ""] {
            let import = tracked(ours, query, file).await;
            assert_eq!(counts(&import), [7, 3, 1, 0, 4], "{import}");
            let expected = [
                code(4, "not_shippable"),
                code(5, "not_ready"),
                code(6, "double_row"),
                code(7, "damaged"),
                code(8, "bad_tracking_number"),
            ];
            assert_eq!(told(ours, &import).await, expected);
        }
        let order = read(ours, &one).await;
        let shipment = &order["shipments"][0];
        assert_eq!(
            (&order["status"], &shipment["parcels"]),
            (&json!("shipped"), &json!(2))
        );
        assert_eq!(shipment["tracking"].as_array().unwrap().len(), 2);
        let held = read(ours, &held).await;
        assert_eq!(held["status"], "awaiting_shipment");
        assert_eq!(
            held["shipments"][0]["tracking"][0]["number"], "222",
            "it has its number"
        );
        assert_eq!(read(ours, &new).await["shipments"][0]["tracking"], json!([]));
        // It was said without a day: it left when that was said first, however often it is said again.
        let first = stage.app.now().plus_millis(-2 * 24 * 60 * 60 * 1000);
        sql(&stage.app.store.db, "UPDATE departures SET noted_at = $1")
            .bind(first)
            .exec()
            .await
            .unwrap();
        let again = tracked(ours, "", "管理番号,送り状番号\r\nT-2,222\r\n").await;
        assert_eq!(told(ours, &again).await, [code(2, "not_shippable")]);
        let path = format!("/v1/orders/{}", held["id"].as_str().unwrap());
        let released = ours.post(&format!("{path}/release"), &json!({})).await;
        assert_eq!(released.status, 200, "{}", released.text());
        let left = ours
            .import_until(&path, |order| order["status"] == "shipped")
            .await;
        assert_eq!(left["shipments"][0]["shipped_on"], json!(first.date_in_tokyo()));
        let bare = waiting(ours, "T-4", &[]).await;
        let import = tracked(ours, "?ship=false", "受注番号,追跡番号\r\nT-4,444\r\n").await;
        assert_eq!(counts(&import), [1, 1, 0, 0, 0]);
        assert_eq!(read(ours, &bare).await["status"], "awaiting_shipment");
        let import = tracked(ours, "", "受注番号,追跡番号\r\nT-4,444\r\n").await;
        assert_eq!(counts(&import), [1, 0, 1, 1, 0], "known by now, and left");
    }
}

/// Buyers type names; carriers' programs write them into result files.
#[tokio::test(flavor = "multi_thread")]
async fn failed_rows_come_back_in_their_encoding_and_are_no_formulas() {
    for stage in stages().await {
        let ours = &stage.ours;
        let file = "管理番号,送り状番号,お届け先名\r\nX-1,111,=1+1\r\n";
        let expected =
            "管理番号,送り状番号,お届け先名,エラー\r\nX-1,111,'=1+1,no shipment has this number\r\n";
        let cp932 = |text: &str| encoding_rs::SHIFT_JIS.encode(text).0.into_owned();
        for (bytes, charset, failed) in [
            (file.as_bytes().to_vec(), "utf-8", expected.as_bytes().to_vec()),
            (cp932(file), "shift_jis", cp932(expected)),
        ] {
            let kind = [("content-type", "text/csv")];
            let accepted = ours
                .send(Method::POST, "/v1/tracking-imports", &kind, bytes)
                .await;
            let import = ours.import_ended(accepted.header("location")).await;
            let path = format!(
                "/v1/tracking-imports/{}/errors.csv",
                import["id"].as_str().unwrap()
            );
            let errors = ours.get(&path).await;
            assert_eq!(
                errors.header("content-type"),
                format!("text/csv; charset={charset}")
            );
            assert_eq!(errors.body, failed, "{charset}: {}", errors.text());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_found_by_place_where_nothing_names_them() {
    for stage in stages().await {
        let ours = &stage.ours;
        waiting(ours, "T-1", &[]).await;
        let lost = tracked(ours, "", "T-1,0,0,123456789013\r\n").await;
        assert_eq!(
            (&lost["status"], &lost["refused"]),
            (&json!("failed"), &json!("columns_not_found"))
        );
        let import = tracked(ours, "?format=yamato_b2&ship=false", "T-1,0,0,123456789013\r\n").await;
        assert_eq!(counts(&import), [1, 1, 0, 0, 0]);

        let results = json!({ "tracking_number": { "name": "番号", "position": 2 },
            "keys": [{ "name": "伝票", "position": 1 }] });
        let profile = profile(
            ours,
            "seino_kangaroo_magic2",
            "西濃運輸",
            &[("settings.results", results)],
        )
        .await;
        waiting(ours, "T-2", &[]).await;
        waiting(ours, "T-3", &[]).await;
        let query = format!("?profile_id={}", profile["id"].as_str().unwrap());
        for file in ["T-2,5555\r\n", "番号,伝票\r\n6666,T-3\r\n"] {
            let import = tracked(ours, &query, file).await;
            assert_eq!(counts(&import), [1, 1, 1, 0, 0], "{import}");
            assert_eq!(import["format"], "seino_kangaroo_magic2");
        }
        let foreign = upload(&stage.theirs, &query, "T-2,5555\r\n").await;
        assert_eq!(
            foreign.errors(),
            [("?profile_id".into(), "unknown_reference".into())]
        );
        let chunks = sql(
            &stage.app.store.db,
            "SELECT count(*) FROM file_chunks WHERE tenant_id = $1",
        );
        let kept: Option<i64> = chunks.bind(stage.theirs.caller.tenant).scalar().await.unwrap();
        assert_eq!(kept, Some(0), "of a refused file nothing remains");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_rows_are_taken_in_turns() {
    for stage in stages().await {
        let ours = &stage.ours;
        let path = waiting(ours, "T-1", &[("/shipments/0/parcels", json!(2))]).await;
        // The shipment's two rows stand in two batches, and its third has no room.
        let mut file = "管理番号,送り状番号\r\nT-1,1001\r\n".to_owned();
        file.extend((0..600).map(|n| format!("X{n},{}\r\n", 5000 + n)));
        file.push_str("T-1,1002\r\nT-1,1003\r\n");
        for query in ["?dry_run=true", ""] {
            let import = tracked(ours, query, &file).await;
            assert_eq!(counts(&import), [603, 2, 1, 0, 601], "{query} {import}");
            assert_eq!(told(ours, &import).await.last(), Some(&code(604, "conflict")));
        }
        let order = read(ours, &path).await;
        assert_eq!(order["shipments"][0]["tracking"].as_array().unwrap().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_whose_job_is_dead_is_told() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let accepted = upload(&stage.ours, "", "管理番号,送り状番号\r\nT-1,1\r\n").await;
        let db = &stage.app.store.db;
        db.statement("UPDATE job_records SET status = 'dead'".into())
            .await
            .unwrap();
        jobs::schedule::reconcile(&stage.app).await.unwrap();
        assert_eq!(
            read(&stage.ours, accepted.header("location")).await["status"],
            "stalled"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_outlives_a_database_that_is_away_for_a_moment() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let accepted = upload(&stage.ours, "", "管理番号,送り状番号\r\nT-1,1\r\n").await;
        let path = accepted.header("location");
        let id: domain::TrackingImportId = accepted.json()["id"].as_str().unwrap().parse().unwrap();
        let (app, tenant) = (&stage.app, stage.ours.caller.tenant);
        let run = async || workflows::tracking_imports::run(app, tenant, id, &workflows::Stop::never()).await;
        let db = &app.store.db;
        db.statement("ALTER TABLE file_chunks RENAME TO file_chunks_away".into())
            .await
            .unwrap();
        let error = jobs::JobError::from(run().await.unwrap_err());
        assert!(matches!(error, jobs::JobError::Retry(_)), "{error:?}");
        db.statement("ALTER TABLE file_chunks_away RENAME TO file_chunks".into())
            .await
            .unwrap();
        run().await.unwrap();
        assert_eq!(read(&stage.ours, path).await["status"], "succeeded");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leaves_on_a_day_that_cannot_be_read_or_is_far_ahead() {
    for stage in stages().await {
        let ours = &stage.ours;
        let serial = waiting(ours, "D-1", &[]).await;
        let ahead = waiting(ours, "D-2", &[]).await;
        let file = "受注番号,追跡番号,出荷日\r\nD-1,111,46022\r\nD-2,222,2099/1/1\r\n";
        for query in ["?dry_run=true", ""] {
            let import = tracked(ours, query, file).await;
            assert_eq!(counts(&import), [2, 2, 0, 0, 0], "{import}");
            assert_eq!(
                told(ours, &import).await,
                [code(2, "bad_date"), code(3, "in_the_future")]
            );
        }
        for (path, number) in [(&serial, "111"), (&ahead, "222")] {
            let order = read(ours, path).await;
            assert_eq!(order["status"], "awaiting_shipment");
            assert_eq!(order["shipments"][0]["tracking"][0]["number"], number);
        }
        let shipment = read(ours, &ahead).await["shipments"][0]["id"].clone();
        let ship = format!("/v1/shipments/{}/ship", shipment.as_str().unwrap());
        let refused = ours.post(&ship, &json!({ "shipped_on": "2206-12-01" })).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        let ahead_of = |pointer: &str| vec![(pointer.to_owned(), "in_the_future".to_owned())];
        assert_eq!(refused.errors(), ahead_of("/shipped_on"));
        let payment = json!({ "amount": 100, "received_on": "2206-12-01" });
        let refused = ours.post(&format!("{ahead}/payments"), &payment).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert_eq!(refused.errors(), ahead_of("/received_on"));
    }
}
