//! Files of orders come in: what becomes of them, and of files that come again.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::files::{as_utf8_with_mark, demo_drafts, demo_file, file, file_with, form};
use crate::stage::{Client, Stage, stages};

const ORDERS: u64 = 60;

fn counts(import: &Value) -> [i64; 5] {
    ["orders", "created", "updated", "skipped", "failed"].map(|name| import["counts"][name].as_i64().unwrap())
}

/// Ids and versions of all orders.
async fn versions(client: &Client) -> Vec<(String, i64)> {
    let orders = client.all("/v1/orders?limit=200").await;
    let version = |order: &Value| {
        let id = order["id"].as_str().unwrap().to_owned();
        (id, order["version"].as_i64().unwrap())
    };
    orders.iter().map(version).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demo_file_becomes_the_orders_it_was_made_of() {
    for stage in stages().await {
        let cp932 = demo_file(ORDERS);
        let import = stage.ours.import("", &cp932).await;
        assert_eq!(import["status"], "succeeded");
        assert_eq!(import["detected_encoding"], "shift_jis");
        assert_eq!(import["detected_format"], "sukeneko");
        assert_eq!(import["bytes"], cp932.len());
        assert_eq!(import["progress_percent"], 100);
        assert_eq!(import["counts"]["rows"], import["counts"]["rows_done"]);
        assert_eq!(counts(&import), [60, 60, 0, 0, 0]);

        for draft in demo_drafts(ORDERS) {
            let found = stage
                .ours
                .all(&format!("/v1/orders?route=JS&number={}", draft.number))
                .await;
            let [order] = &found[..] else {
                panic!("{}", draft.number)
            };
            let order = stage
                .ours
                .get(&format!("/v1/orders/{}", order["id"].as_str().unwrap()))
                .await
                .json();
            assert_eq!(order["source"], "csv");
            assert_eq!(order["status"], "new");
            assert_eq!(order["ordered_at"], draft.ordered_at.to_string());
            assert_eq!(
                order["buyer"],
                serde_json::to_value(FullPerson::from(&draft.buyer)).unwrap()
            );
            assert_eq!(order["totals"]["billed"], draft.stated.billed.unwrap().0);
            assert_eq!(order["totals"]["computed"], Value::Null, "{}", draft.number);
            assert_eq!(order["notes"]["buyer"], draft.buyer_note);
            let recipients = order["recipients"].as_array().unwrap();
            assert_eq!(recipients.len(), draft.recipients.len());
            let shipments = order["shipments"].as_array().unwrap();
            assert_eq!(shipments.len(), draft.shipments.len());
            for (shipment, told) in shipments.iter().zip(&draft.shipments) {
                assert_eq!(shipment["recipient"], told.recipient);
                assert_eq!(shipment["gifts"].as_array().unwrap().len(), told.gifts.len());
                let skus: Vec<&str> = told.lines.iter().map(|line| line.sku.as_str()).collect();
                let lines = shipment["lines"].as_array().unwrap();
                assert_eq!(
                    lines
                        .iter()
                        .map(|line| line["sku"].as_str().unwrap())
                        .collect::<Vec<_>>(),
                    skus
                );
            }
        }
        assert!(stage.theirs.all("/v1/orders").await.is_empty());
    }
}

/// A person with every field, as the wire writes it.
#[derive(serde::Serialize)]
struct FullPerson<'a> {
    family_name: &'a str,
    given_name: &'a str,
    family_kana: &'a str,
    given_kana: &'a str,
    company: &'a str,
    department: &'a str,
    postal_code: &'a str,
    prefecture: &'a str,
    city: &'a str,
    street: &'a str,
    building: &'a str,
    phone: &'a str,
    email: &'a str,
}

impl<'a> From<&'a domain::person::Person> for FullPerson<'a> {
    fn from(person: &'a domain::person::Person) -> Self {
        FullPerson {
            family_name: &person.family_name,
            given_name: &person.given_name,
            family_kana: &person.family_kana,
            given_kana: &person.given_kana,
            company: &person.company,
            department: &person.department,
            postal_code: &person.postal_code,
            prefecture: &person.prefecture,
            city: &person.city,
            street: &person.street,
            building: &person.building,
            phone: &person.phone,
            email: &person.email,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_comes_again_changes_nothing() {
    for stage in stages().await {
        let cp932 = demo_file(ORDERS);
        stage.ours.import("", &cp932).await;
        let before = versions(&stage.ours).await;
        assert_eq!(before.len(), 60);
        // Another encoding, another way to send it, other wishes: the same orders.
        let utf8 = as_utf8_with_mark(&cp932);
        for (query, file, skipped) in [
            ("", &cp932, 60),
            ("", &utf8, 60),
            ("?duplicates=update", &cp932, 60),
            ("?mode=upsert", &utf8, 60),
            ("?encoding=shift_jis&format=sukeneko", &cp932, 60),
        ] {
            let import = stage.ours.import(query, file).await;
            assert_eq!(counts(&import), [60, 0, 0, skipped, 0], "{query}");
            assert_eq!(versions(&stage.ours).await, before, "{query}");
        }
        let refused = stage.ours.import("?duplicates=error", &cp932).await;
        assert_eq!(counts(&refused), [60, 0, 0, 0, 60]);
        assert_eq!(versions(&stage.ours).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_carries_a_file_too() {
    for stage in stages().await {
        let utf8 = as_utf8_with_mark(&demo_file(ORDERS));
        let (kind, body) = form(&utf8);
        let headers = [("content-type", kind.as_str())];
        let accepted = stage
            .ours
            .send(Method::POST, "/v1/order-imports", &headers, body)
            .await;
        assert_eq!(accepted.status, 202, "{}", accepted.text());
        let import = stage.ours.import_ended(accepted.header("location")).await;
        assert_eq!(import["bytes"], utf8.len());
        assert_eq!(import["detected_encoding"], "utf-8");
        assert_eq!(counts(&import), [60, 60, 0, 0, 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_counts_the_same_and_stores_nothing() {
    for stage in stages().await {
        let rows = [
            "JS,V-1,2026/11/20,山田,09012345678,TEA,1,1000,1000",
            "JS,V-2,2026/11/20,山田,09012345678,TEA,一,1000,1000",
            "JS,V-3,2026/11/20,山田,09012345678,TEA,2,1000,2000",
        ];
        let dry = stage.ours.import("?mode=validate", &file(&rows)).await;
        assert_eq!(dry["status"], "succeeded");
        assert_eq!(counts(&dry), [3, 2, 0, 0, 1]);
        assert!(stage.ours.all("/v1/orders").await.is_empty());
        let wet = stage.ours.import("", &file(&rows)).await;
        assert_eq!(counts(&wet), counts(&dry));
        assert_eq!(stage.ours.all("/v1/orders").await.len(), 2);
        let again = stage
            .ours
            .import("?mode=validate&duplicates=error", &file(&rows))
            .await;
        assert_eq!(counts(&again), [3, 0, 0, 0, 3]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_anew_is_kept_refused_or_taken() {
    for stage in stages().await {
        let told = |price| {
            file(&[&format!(
                "JS,D-1,2026/11/20,山田,09012345678,TEA,1,{price},{price}"
            )])
        };
        stage.ours.import("", &told(1000)).await;
        for (query, price, expected, billed, version) in [
            ("", 1100, [1, 0, 0, 1, 0], 1000, 1),
            ("?duplicates=error", 1100, [1, 0, 0, 0, 1], 1000, 1),
            ("?duplicates=update", 1100, [1, 0, 1, 0, 0], 1100, 2),
            ("?duplicates=update", 1100, [1, 0, 0, 1, 0], 1100, 2),
            ("?mode=upsert", 1200, [1, 0, 1, 0, 0], 1200, 3),
            ("?mode=validate&duplicates=update", 1300, [1, 0, 1, 0, 0], 1200, 3),
        ] {
            let import = stage.ours.import(query, &told(price)).await;
            assert_eq!(counts(&import), expected, "{query}");
            let orders = stage.ours.all("/v1/orders").await;
            assert_eq!(orders.len(), 1);
            assert_eq!(orders[0]["totals"]["billed"], billed, "{query}");
            assert_eq!(orders[0]["version"], version, "{query}");
        }
        let id = stage.ours.all("/v1/orders").await[0]["id"].clone();
        let events = stage
            .ours
            .all(&format!("/v1/orders/{}/events", id.as_str().unwrap()))
            .await;
        let kinds: Vec<_> = events
            .iter()
            .map(|event| event["type"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["order.created", "order.updated", "order.updated"]);
        assert!(events.iter().all(|event| event["actor"]["kind"] == "import"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_without_routes_takes_the_one_that_is_given() {
    for stage in stages().await {
        let header = "受注番号,注文日,商品コード,個数,単価";
        let rows = ["R-1,2026/11/20,TEA,1,1000", "R-2,2026/11/20,TEA,1,1000"];
        let without = stage.ours.import("", &file_with(header, &rows)).await;
        assert_eq!(
            (&without["status"], &without["refused"]),
            (&json!("failed"), &json!("missing_column"))
        );
        let issues = format!("/v1/order-imports/{}/rows", without["id"].as_str().unwrap());
        let told = &stage.ours.all(&issues).await[0];
        assert_eq!(
            (&told["column"], &told["hint"]),
            (&json!("受注ルート"), &json!("?route="))
        );
        let with = stage.ours.import("?route=TEL", &file_with(header, &rows)).await;
        assert_eq!(counts(&with), [2, 2, 0, 0, 0]);
        assert_eq!(with["route"], "TEL");
        assert_eq!(stage.ours.all("/v1/orders?route=TEL").await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_format_comes_in_through_the_same_door() {
    const FILE: &[u8] = include_bytes!("../../../connectors/tests/samples/next_engine.csv");
    for stage in stages().await {
        let import = stage.ours.import("?route=JS", FILE).await;
        assert_eq!(import["detected_format"], "next_engine");
        assert_eq!(import["status"], "succeeded");
        assert_eq!(import["counts"]["failed"], 0);
        let order = &stage
            .ours
            .all("/v1/orders?number=N-0001&include=buyer,shipments")
            .await[0];
        assert_eq!(order["buyer"]["email"], "hanako@example.com");
        assert_eq!(order["totals"]["billed"], 3930);
        assert_eq!(order["shipments"][0]["lines"][0]["sku"], "TEA-8");
        let as_other = stage.ours.import("?route=JS&format=sukeneko", FILE).await;
        assert_eq!(as_other["status"], "failed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_import_shows_its_progress_and_can_be_stopped() {
    for stage in stages().await {
        let rows: Vec<String> = (0..20_000)
            .map(|i| format!("JS,C-{i:05},2026/11/20,山田,,TEA,1,1000,1000"))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let accepted = stage.ours.upload("", &file(&rows)).await;
        assert_eq!(accepted.json()["status"], "queued");
        let location = accepted.header("location").to_owned();
        let running = stage
            .ours
            .import_until(&location, |import| import["counts"]["rows_done"] != 0)
            .await;
        assert_eq!(running["status"], "running");
        assert_eq!(running["counts"]["rows"], 20_000);
        assert!((1..100).contains(&running["progress_percent"].as_i64().unwrap()));
        let cancelled = stage.ours.post(&format!("{location}/cancel"), &json!(null)).await;
        assert_eq!(cancelled.status, 200, "{}", cancelled.text());
        let cancelled = cancelled.json();
        assert_eq!(cancelled["status"], "cancelled");
        let created = counts(&cancelled)[1];
        assert!((1..20_000).contains(&created));
        // What is in stays in, and nothing follows.
        let job = &stage.ours.all("/v1/jobs?kind=import_orders").await[0];
        let job = format!("/v1/jobs/{}", job["id"].as_str().unwrap());
        stage
            .ours
            .import_until(&job, |job| job["status"] == "succeeded")
            .await;
        assert_eq!(stage.ours.get(&location).await.json(), cancelled);
        assert_eq!(
            stage.ours.all("/v1/orders?limit=200").await.len(),
            usize::try_from(created).unwrap()
        );
        let again = stage.ours.post(&format!("{location}/cancel"), &json!(null)).await;
        assert_eq!(again.problem(), (409, "finished".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_whose_job_is_dead_stands_still_until_that_is_retried() {
    for test in store::testing::databases().await {
        let mut stage = Stage::without_workers(test).await;
        let accepted = stage.ours.upload("", &demo_file(3)).await;
        let location = accepted.header("location").to_owned();
        let db = &stage.app.store.db;
        db.statement("UPDATE job_records SET status = 'dead'".into())
            .await
            .unwrap();
        jobs::schedule::reconcile(&stage.app).await.unwrap();
        assert_eq!(stage.ours.get(&location).await.json()["status"], "stalled");
        let job = &stage.ours.all("/v1/jobs?kind=import_orders").await[0];
        let retried = stage
            .ours
            .post(
                &format!("/v1/jobs/{}/retry", job["id"].as_str().unwrap()),
                &json!(null),
            )
            .await;
        assert_eq!(retried.status, 200, "{}", retried.text());
        stage.work();
        let done = stage
            .ours
            .import_until(&location, |import| !import["finished_at"].is_null())
            .await;
        assert_eq!(
            (done["status"].as_str(), counts(&done)[1]),
            (Some("succeeded"), 3)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_with_which_no_job_goes_on_is_told() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let db = &stage.app.store.db;
        for lost in [
            "UPDATE job_records SET status = 'succeeded'",
            "DELETE FROM job_records",
        ] {
            let accepted = stage.ours.upload("", &demo_file(3)).await;
            jobs::schedule::reconcile(&stage.app).await.unwrap();
            let location = accepted.header("location");
            assert_eq!(stage.ours.get(location).await.json()["status"], "queued");
            db.statement(lost.into()).await.unwrap();
            jobs::schedule::reconcile(&stage.app).await.unwrap();
            assert_eq!(
                stage.ours.get(location).await.json()["status"],
                "stalled",
                "{lost}"
            );
            // It can be ended, and the file sent again.
            let cancelled = stage.ours.post(&format!("{location}/cancel"), &json!(null)).await;
            assert_eq!(cancelled.json()["status"], "cancelled", "{}", cancelled.text());
        }
    }
}

/// A run that lost its job may still write once; the run after it began where that was not yet so.
#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_was_overtaken_leaves_the_rest_to_the_next() {
    for stage in stages().await {
        let rows: Vec<String> = (0..3_000)
            .map(|i| format!("JS,O-{i:05},2026/11/20,山田,,TEA,1,1000,1000"))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let accepted = stage.ours.upload("", &file(&rows)).await;
        let location = accepted.header("location").to_owned();
        stage
            .ours
            .import_until(&location, |import| import["counts"]["rows_done"] != 0)
            .await;
        let mut tx = stage.app.store.db.begin().await.unwrap();
        let moved = store::sql(
            &mut tx,
            "UPDATE order_imports SET cursor = cursor + 1, orders = orders + 1, skipped = skipped + 1
             WHERE status = 'running'",
        );
        assert_eq!(moved.exec().await.unwrap(), 1);
        tx.commit().await.unwrap();
        let import = stage.ours.import_ended(&location).await;
        assert_eq!(import["status"], "succeeded");
        assert_eq!(counts(&import), [3_000, 2_999, 0, 1, 0]);
        let job = &stage.ours.all("/v1/jobs?kind=import_orders").await[0];
        let job = format!("/v1/jobs/{}", job["id"].as_str().unwrap());
        stage
            .ours
            .import_until(&job, |job| job["status"] == "succeeded")
            .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_outlives_a_database_that_is_away_for_a_moment() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let accepted = stage.ours.upload("", &demo_file(3)).await;
        let location = accepted.header("location").to_owned();
        let id: domain::OrderImportId = accepted.json()["id"].as_str().unwrap().parse().unwrap();
        let tenant = stage.ours.caller.tenant;
        let (app, stop) = (&stage.app, workflows::Stop::never());
        let run = async || workflows::order_imports::run(app, tenant, id, &stop).await;
        let db = &stage.app.store.db;
        db.statement("ALTER TABLE file_chunks RENAME TO file_chunks_away".into())
            .await
            .unwrap();
        let error = jobs::JobError::from(run().await.unwrap_err());
        assert!(matches!(error, jobs::JobError::Retry(_)), "{error:?}");
        db.statement("ALTER TABLE file_chunks_away RENAME TO file_chunks".into())
            .await
            .unwrap();
        run().await.unwrap();
        let import = stage.ours.get(&location).await.json();
        assert_eq!(
            (import["status"].as_str(), counts(&import)[1]),
            (Some("succeeded"), 3)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_cancelled_while_its_file_comes_in_stays_cancelled() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let (send, receive) = tokio::sync::mpsc::channel::<std::io::Result<bytes::Bytes>>(1);
        let body = futures_util::stream::unfold(receive, |mut receive| async {
            receive.recv().await.map(|bytes| (bytes, receive))
        });
        let client = stage.ours.clone();
        let uploading = tokio::spawn(async move { client.upload_stream(body).await });
        send.send(Ok(demo_file(3).into())).await.unwrap();
        begun(&stage).await;
        let receiving = &stage.ours.all("/v1/order-imports").await[0];
        assert_eq!(receiving["status"], "receiving");
        let path = format!("/v1/order-imports/{}", receiving["id"].as_str().unwrap());
        let cancelled = stage.ours.post(&format!("{path}/cancel"), &json!(null)).await;
        assert_eq!(cancelled.status, 200, "{}", cancelled.text());
        drop(send);
        let refused = uploading.await.unwrap();
        assert_eq!(refused.problem(), (409, "finished".into()));
        assert_eq!(stage.ours.get(&path).await.json(), cancelled.json());
        assert!(stage.ours.all("/v1/jobs").await.is_empty());
        let pieces = store::sql(&stage.app.store.db, "SELECT count(*) FROM file_chunks");
        assert_eq!(
            pieces.scalar::<i64>().await.unwrap(),
            0,
            "of the file nothing remains"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_each_known_order_is_told() {
    for stage in stages().await {
        let row = |number: &str, price: u32| {
            format!("JS,{number},2026/11/20,山田,09012345678,TEA,1,{price},{price}")
        };
        let sent = |rows: &[String]| file(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        let first = stage
            .ours
            .import("", &sent(&["K-1", "K-2", "K-3"].map(|number| row(number, 100))))
            .await;
        let told = async |client: &Client, import: &Value, query: &str| {
            let path = format!(
                "/v1/order-imports/{}/orders{query}",
                import["id"].as_str().unwrap()
            );
            client.all(&path).await
        };
        assert!(told(&stage.ours, &first, "").await.is_empty(), "all were created");
        let orders = stage.ours.all("/v1/orders").await;
        let id_of = |number: &str| {
            let order = orders.iter().find(|order| order["number"] == number).unwrap();
            order["id"].clone()
        };
        let cancel = format!("/v1/orders/{}/cancel", id_of("K-3").as_str().unwrap());
        let cancelled = stage.ours.post(&cancel, &json!({ "reason": "buyer" })).await;
        assert_eq!(cancelled.status, 200, "{}", cancelled.text());
        for (query, new, decisions) in [
            ("?mode=validate", "K-7", ["kept", "unchanged", "kept"]),
            ("?duplicates=error", "K-8", ["kept", "unchanged", "kept"]),
            ("?mode=upsert", "K-9", ["updated", "unchanged", "closed"]),
        ] {
            let rows = [row(new, 100), row("K-2", 200), row("K-1", 100), row("K-3", 200)];
            let import = stage.ours.import(query, &sent(&rows)).await;
            let expected: Vec<Value> = [("K-2", 3), ("K-1", 4), ("K-3", 5)]
                .into_iter()
                .zip(decisions)
                .map(|((number, row), decision)| {
                    json!({ "order_id": id_of(number), "route": "JS", "number": number, "row": row,
                            "decision": decision })
                })
                .collect();
            for limit in ["?limit=1", ""] {
                assert_eq!(told(&stage.ours, &import, limit).await, expected, "{query}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_ends_with_an_event_and_belongs_to_its_shop() {
    for stage in stages().await {
        let import = stage.ours.import("", &demo_file(3)).await;
        let path = format!("/v1/order-imports/{}", import["id"].as_str().unwrap());
        let id: domain::OrderImportId = import["id"].as_str().unwrap().parse().unwrap();
        let events = store::events::of_subject(&stage.app.store.db, stage.ours.caller.tenant, id.0, None, 10);
        let events = events.await.unwrap();
        let [event] = &events[..] else {
            panic!("{}", events.len())
        };
        assert_eq!(event.kind.as_str(), "import.finished");
        assert_eq!(event.data.0["created"], 3);
        for tail in ["", "/rows", "/orders", "/errors.csv"] {
            assert_eq!(
                stage.theirs.get(&format!("{path}{tail}")).await.problem(),
                (404, "not_found".into())
            );
        }
        let cancel = stage.theirs.post(&format!("{path}/cancel"), &json!(null)).await;
        assert_eq!(cancel.problem(), (404, "not_found".into()));
        let reader = stage.key(&[Scope::OrdersRead]).await;
        assert_eq!(reader.get(&path).await.status, 200);
        assert_eq!(
            reader.upload("", &demo_file(1)).await.problem(),
            (403, "missing_scope".into())
        );
        assert_eq!(
            reader.get(&format!("{path}/errors.csv")).await.problem(),
            (403, "missing_scope".into())
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_breaks_off_leaves_nothing_after_an_hour() {
    for test in store::testing::databases().await {
        let stage = Stage::without_workers(test).await;
        let pieces = futures_util::stream::iter([Ok(bytes::Bytes::from(demo_file(3)))]);
        let endless = futures_util::StreamExt::chain(pieces, futures_util::stream::pending());
        let request = workflows::order_imports::UploadRequest {
            max_size: 1 << 20,
            ..Default::default()
        };
        // The connection is gone while it waits for more.
        tokio::select! {
            biased;
            _ = workflows::order_imports::receive(&stage.app, &stage.ours.caller, request, endless) => unreachable!(),
            () = begun(&stage) => {}
        }
        let sweep = async |minutes: i64| {
            let mut app = stage.app.clone();
            app.clock = workflows::Clock::fixed(stage.app.now().plus_millis(minutes * 60_000));
            workflows::order_imports::sweep(&app).await.unwrap()
        };
        assert_eq!(sweep(59).await, 0);
        assert_eq!(stage.ours.all("/v1/order-imports").await.len(), 1);
        assert_eq!(sweep(61).await, 1);
        assert!(stage.ours.all("/v1/order-imports").await.is_empty());
        assert_eq!(sweep(61).await, 0);
    }
}

/// Waits until an import is being received.
async fn begun(stage: &Stage) {
    while stage.ours.all("/v1/order-imports").await.is_empty() {
        tokio::task::yield_now().await;
    }
}

const HEADER: &str = "受注ルート,受注番号,注文日,商品コード,個数,単価";

fn rows(rows: &[&str]) -> Vec<u8> {
    format!("{HEADER}\n{}\n", rows.join("\n")).into_bytes()
}

/// Skus of an order's lines, none where it is not there.
async fn skus(client: &Client, number: &str) -> Vec<String> {
    let found = client.all(&format!("/v1/orders?route=JS&number={number}")).await;
    let Some(order) = found.first() else {
        return Vec::new();
    };
    let order = client
        .get(&format!("/v1/orders/{}", order["id"].as_str().unwrap()))
        .await
        .json();
    let shipments = order["shipments"].as_array().unwrap().iter();
    let lines = shipments.flat_map(|shipment| shipment["lines"].as_array().unwrap());
    lines
        .map(|line| line["sku"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_with_a_row_that_lost_its_key_comes_in_whole_or_not_at_all() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (place, (lost, others)) in [
            ("JS,,2026/11/20,B,1,100", true),
            ("JS,1.2E+10,2026/11/20,B,1,100", true),
            (",N-3,2026/11/20,B,1,100", false),
            ("#REF!,N-3,2026/11/20,B,1,100", false),
            ("XX,N-3,2026/11/20,B,1,100", false),
        ]
        .into_iter()
        .enumerate()
        {
            let (whole, after) = (format!("N{place}-3"), format!("N{place}-4"));
            let lost = lost.replace("N-3", &whole);
            let first = format!("JS,{whole},2026/11/20,A,1,100");
            let next = format!("JS,{after},2026/11/20,C,1,100");
            let import = ours.import("", &rows(&[&first, &lost, &next])).await;
            assert_eq!(skus(ours, &whole).await, [""; 0], "{lost}");
            assert_eq!(skus(ours, &after).await.is_empty(), others, "{lost}");
            let errors = ours
                .get(&format!(
                    "/v1/order-imports/{}/errors.csv",
                    import["id"].as_str().unwrap()
                ))
                .await
                .text();
            assert_eq!(errors.lines().count(), if others { 4 } else { 3 }, "{errors}");
            let mended = errors.replace(&lost, &format!("JS,{whole},2026/11/20,B,1,100"));
            ours.import("", mended.as_bytes()).await;
            assert_eq!(skus(ours, &whole).await, ["A", "B"], "{errors}");
            assert_eq!(skus(ours, &after).await, ["C"]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn amounts_that_contradict_each_other_are_told() {
    for stage in stages().await {
        let ours = &stage.ours;
        let header =
            format!("{HEADER},消費税率,請求金額合計,請求金額内訳（税率10％）,請求金額内訳（税率8％）");
        let file = format!(
            "{header}\nJS,S-1,2026/11/20,TEA,1,1080,8,1080,100,500\nJS,S-2,2026/11/20,TEA,1,1080,8,1080,0,1080\n\
             JS,S-3,2026/11/20,TEA,1,1000,8,,,\nJS,S-3,2026/11/20,COUPON2000,1,-2000,8,,,\n"
        );
        ours.import("", file.as_bytes()).await;
        let order = async |number: &str| {
            let found = ours.all(&format!("/v1/orders?route=JS&number={number}")).await;
            let path = format!("/v1/orders/{}?include=alerts", found[0]["id"].as_str().unwrap());
            ours.get(&path).await.json()
        };
        let torn = order("S-1").await;
        assert_eq!(torn["alerts"][0]["kind"], "amount_mismatch", "{torn}");
        assert_eq!(
            torn["alerts"][0]["detail"]["by_rate"],
            json!([
                { "rate_bp": 1000, "stated": 100, "computed": 0 },
                { "rate_bp": 800, "stated": 500, "computed": 1080 },
            ])
        );
        let sum: i64 = torn["totals"]["by_rate"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rate| rate["billed"].as_i64().unwrap())
            .sum();
        assert_eq!(sum, 1080);
        assert_eq!(order("S-2").await["alerts"], json!([]));
        let below = order("S-3").await;
        assert_eq!(
            below["alerts"][0]["detail"],
            json!({ "billed": -1000, "negative": true })
        );
        assert_eq!(below["payment_state"], "paid");
        for (state, expected) in [("paid", true), ("over", false)] {
            let listed = ours.all(&format!("/v1/orders?payment_state={state}")).await;
            assert_eq!(
                listed.iter().any(|order| order["number"] == "S-3"),
                expected,
                "{state}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_from_stored_orders_changes_none_of_them() {
    for stage in stages().await {
        let ours = &stage.ours;
        let header = format!("{HEADER},個口数,出荷予定日,会員番号（自社サイト）,送料,注文者電話番号");
        let told = format!("{header}\nJS,W-1,2026/11/20,TEA,1,1080,3,2026/12/24,M-1,600,03-1234-5678\n");
        ours.import("", told.as_bytes()).await;
        let before = versions(ours).await;
        let body = json!({ "preset": "sukeneko_standard_full", "orders": { "filter": {} } });
        let file = ours.post("/v1/orders/export", &body).await;
        assert_eq!(file.status, 200, "{}", file.text());
        for mode in ["?mode=validate&duplicates=update", "?duplicates=update"] {
            let import = ours.import(mode, &file.body).await;
            assert_eq!(counts(&import), [1, 0, 0, 1, 0], "{import}");
        }
        assert_eq!(versions(ours).await, before);

        let bare = rows(&["JS,W-1,2026/11/20,TEA,2,1080"]);
        let import = ours.import("?duplicates=update", &bare).await;
        assert_eq!(counts(&import), [1, 0, 1, 0, 0]);
        let path = format!("/v1/order-imports/{}/rows", import["id"].as_str().unwrap());
        let warned = ours.all(&path).await;
        assert_eq!(warned[0]["code"], "column_absent_clears");
        assert!(warned[0]["hint"].as_str().unwrap().contains("注文者"));
    }
}
