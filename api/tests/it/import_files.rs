//! Files that are wrong, in part or as a whole: what the platform says about them.

use std::collections::BTreeSet;

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::files::{demo_file, file, file_with, form};
use crate::stage::{Client, MAX_UPLOAD, stages};

/// Of five orders, two are right.
const ROWS: [&str; 7] = [
    "JS,E-1,2026/11/20,山田,09012345678,TEA,1,1000,1000",
    "JS,E-2,2026/11/20,鈴木,09012345678,TEA,一個,1000,1000",
    "JS,E-3,2026/11/20,佐藤,09012345678,TEA,1,1000,1500",
    "JS,E-3,2026/11/20,田中,09012345678,CUP,1,500,1500",
    "XX,E-4,2026/11/20,伊藤,09012345678,TEA,1,1000,1000",
    "JS,E-5,2026/11/20,渡辺,9.01E+10,TEA,1,1000,1000",
    "JS,E-6,2026/11/20,小林,09012345678,TEA,1,1000,1000",
];

async fn rows_in(client: &Client, import: &Value, language: &str, limit: u32) -> Vec<Value> {
    let path = format!(
        "/v1/order-imports/{}/rows?limit={limit}",
        import["id"].as_str().unwrap()
    );
    let mut items = Vec::new();
    let mut next = path.clone();
    loop {
        let page = client
            .send(Method::GET, &next, &[("accept-language", language)], Vec::new())
            .await;
        let mut page = page.json();
        let found = page["items"].as_array_mut().unwrap();
        assert!(found.len() <= limit as usize);
        items.append(found);
        match page["next_cursor"].as_str() {
            Some(cursor) => next = format!("{path}&cursor={cursor}"),
            None => return items,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_bad_row_is_told_and_the_others_come_in() {
    for stage in stages().await {
        let import = stage.ours.import("", &file(&ROWS)).await;
        assert_eq!(import["status"], "succeeded");
        assert_eq!(import["counts"]["created"], 2);
        assert_eq!(import["counts"]["failed"], 4);
        let numbers: BTreeSet<String> = stage
            .ours
            .all("/v1/orders")
            .await
            .iter()
            .map(|order| order["number"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(numbers, BTreeSet::from(["E-1".to_owned(), "E-6".to_owned()]));

        let ja = rows_in(&stage.ours, &import, "ja", 2).await;
        let en = rows_in(&stage.ours, &import, "en", 200).await;
        assert_eq!(ja.len(), en.len());
        let told: BTreeSet<(i64, &str, &str)> = en
            .iter()
            .map(|issue| {
                let column = issue["column"].as_str().unwrap_or_default();
                (
                    issue["row"].as_i64().unwrap(),
                    column,
                    issue["code"].as_str().unwrap(),
                )
            })
            .collect();
        for expected in [
            (3, "個数", "not_a_number"),
            (5, "注文者名（姓）", "conflict"),
            (6, "受注ルート", "unknown_route"),
            (7, "注文者電話番号", "excel_exponent"),
        ] {
            assert!(told.contains(&expected), "{expected:?} in {told:?}");
        }
        assert!(
            told.iter().any(|(row, ..)| *row == 4),
            "every row of a failed order is named"
        );
        for (ja, en) in ja.iter().zip(&en) {
            assert_eq!(
                (&ja["row"], &ja["code"], &ja["value"]),
                (&en["row"], &en["code"], &en["value"])
            );
            assert!(en["detail"].as_str().unwrap().is_ascii());
            assert!(!ja["detail"].as_str().unwrap().is_ascii());
        }
        let conflict = en.iter().find(|issue| issue["code"] == "conflict").unwrap();
        assert_eq!(conflict["hint"], "4", "a conflict names both rows");

        // What fields held may be personal.
        let without = stage.key(&[Scope::OrdersRead]).await;
        let blind = rows_in(&without, &import, "en", 200).await;
        assert!(blind.iter().all(|issue| issue["value"].is_null()));
        assert!(en.iter().any(|issue| issue["value"] == "一個"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_failed_rows_come_back_to_be_mended() {
    for stage in stages().await {
        let import = stage.ours.import("", &file(&ROWS)).await;
        let path = format!("/v1/order-imports/{}/errors.csv", import["id"].as_str().unwrap());
        let reply = stage
            .ours
            .send(Method::GET, &path, &[("accept-language", "ja")], Vec::new())
            .await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("content-type"), "text/csv; charset=utf-8");
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(&reply.body[..]);
        let records: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(records[0].last().unwrap(), "エラー");
        let sent: Vec<String> = records[1..].iter().map(|record| record[..9].join(",")).collect();
        assert_eq!(sent, ROWS[1..6]);
        assert!(
            records[1..]
                .iter()
                .all(|record| !record.last().unwrap().is_empty())
        );

        let mended = reply
            .text()
            .replace("一個", "1")
            .replace("田中", "佐藤")
            .replace("XX", "JS")
            .replace("9.01E+10", "09012345678");
        let second = stage.ours.import("", mended.as_bytes()).await;
        assert_eq!(second["counts"]["created"], 4, "{second}");
        assert_eq!(second["counts"]["failed"], 0);
        assert_eq!(stage.ours.all("/v1/orders").await.len(), 6);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn failed_rows_keep_the_encoding_of_the_file() {
    for stage in stages().await {
        let file = demo_file(5);
        stage.ours.import("", &file).await;
        let refused = stage.ours.import("?duplicates=error", &file).await;
        assert_eq!(refused["counts"]["failed"], 5);
        let path = format!("/v1/order-imports/{}/errors.csv", refused["id"].as_str().unwrap());
        let reply = stage.ours.get(&path).await;
        assert_eq!(reply.header("content-type"), "text/csv; charset=shift_jis");
        let (text, _, damaged) = encoding_rs::SHIFT_JIS.decode(&reply.body);
        assert!(!damaged);
        assert_eq!(text.lines().next().unwrap().rsplit(',').next(), Some("エラー"));
    }
}

/// More than fit in one page of what is told, found in another order than that of the rows.
#[tokio::test(flavor = "multi_thread")]
async fn many_failed_rows_come_back_in_their_order() {
    const ORDERS: usize = 700;
    for stage in stages().await {
        // The first row of each order names a price that is none; the second comes after all first ones.
        let row = |i: usize, price: &str| format!("JS,M-{i},2026/11/20,山田,,TEA,1,{price},");
        let rows: Vec<String> = (0..ORDERS)
            .map(|i| row(i, "百"))
            .chain((0..ORDERS).rev().map(|i| row(i, "100")))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let import = stage.ours.import("", &file(&rows)).await;
        assert_eq!(import["counts"]["failed"], ORDERS);
        let path = format!("/v1/order-imports/{}/errors.csv", import["id"].as_str().unwrap());
        let reply = stage.ours.get(&path).await;
        let text = reply.text();
        let sent: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(sent.len(), rows.len());
        for (sent, row) in sent.iter().zip(&rows) {
            assert!(sent.starts_with(row), "{sent} is not {row}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_without_its_columns_is_refused_with_all_names() {
    for stage in stages().await {
        let file = file_with(
            "受注ルート,商品コード,注文者名（姓）,請求金額合計,備考（注文）",
            &["JS,TEA,山田,100,"],
        );
        let import = stage.ours.import("", &file).await;
        assert_eq!(
            (&import["status"], &import["refused"]),
            (&json!("failed"), &json!("missing_column"))
        );
        let issues = rows_in(&stage.ours, &import, "ja", 200).await;
        let missing: BTreeSet<&str> = issues
            .iter()
            .filter_map(|issue| issue["column"].as_str())
            .collect();
        assert_eq!(missing, BTreeSet::from(["受注番号", "注文日", "個数", "単価"]));
        let path = format!("/v1/order-imports/{}/errors.csv", import["id"].as_str().unwrap());
        assert_eq!(stage.ours.get(&path).await.problem(), (409, "no_file".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_upload_is_refused_at_once() {
    for stage in stages().await {
        let post = |query: &str, kind: &str, body: Vec<u8>| {
            let (path, kind) = (format!("/v1/order-imports{query}"), kind.to_owned());
            let ours = stage.ours.clone();
            async move {
                ours.send(Method::POST, &path, &[("content-type", &kind)], body)
                    .await
            }
        };
        let empty = post("", "text/csv", Vec::new()).await;
        assert_eq!(empty.problem(), (422, "invalid".into()));
        assert_eq!(empty.errors(), [(String::new(), "required".into())]);
        let large = vec![b'a'; usize::try_from(MAX_UPLOAD).unwrap() + 1];
        assert_eq!(
            post("", "text/csv", large).await.problem(),
            (413, "body_too_large".into())
        );
        let json = post("", "application/json", b"{}".to_vec()).await;
        assert_eq!(json.problem(), (415, "unsupported_media_type".into()));
        let route = post("?route=NONE", "text/csv", file(&ROWS)).await;
        assert_eq!(route.errors(), [("?route".into(), "unknown_route".into())]);
        let several = post("?mode=all&duplicates=x&nope=1", "text/csv", file(&ROWS)).await;
        let pointers: BTreeSet<String> = several.errors().into_iter().map(|(pointer, _)| pointer).collect();
        assert_eq!(
            pointers,
            BTreeSet::from(["?mode".into(), "?duplicates".into(), "?nope".into()])
        );
        let (kind, body) = form(b"x");
        let cut = body[..body.len() - 20].to_vec();
        assert_eq!(
            post("", &kind, cut).await.problem(),
            (400, "malformed_body".into())
        );
        let no_file = body.windows(4).position(|part| part == b"file").unwrap();
        let mut other = body.clone();
        other[no_file..no_file + 4].copy_from_slice(b"wile");
        assert_eq!(
            post("", &kind, other).await.errors(),
            [("/file".into(), "required".into())]
        );
        // None of these was an import.
        assert!(stage.ours.all("/v1/order-imports").await.is_empty());
        assert!(stage.ours.all("/v1/jobs").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_sent_again_under_its_key_is_one_import() {
    for stage in stages().await {
        let post = |key: &'static str, body: Vec<u8>| {
            let ours = stage.ours.clone();
            let headers = [("content-type", "text/csv"), ("idempotency-key", key)];
            async move { ours.send(Method::POST, "/v1/order-imports", &headers, body).await }
        };
        let first = post("up-1", file(&ROWS)).await;
        assert_eq!(first.status, 202);
        let again = post("up-1", file(&ROWS)).await;
        assert_eq!((again.status, &again.body), (first.status, &first.body));
        assert_eq!(again.header("location"), first.header("location"));
        assert_eq!(again.header("idempotent-replayed"), "true");
        let other = post("up-1", file(&ROWS[..1])).await;
        assert_eq!(other.problem(), (422, "idempotency_mismatch".into()));
        assert_eq!(stage.ours.all("/v1/order-imports").await.len(), 1);

        // A form's boundaries differ from one sending to the next; its file counts.
        let (kind, body) = form(&file(&ROWS));
        let headers = [("content-type", kind.as_str()), ("idempotency-key", "up-2")];
        let first = stage
            .ours
            .send(Method::POST, "/v1/order-imports", &headers, body.clone())
            .await;
        let kind = kind.replace("42", "43");
        let headers = [("content-type", kind.as_str()), ("idempotency-key", "up-2")];
        let body = String::from_utf8(body)
            .unwrap()
            .replace("-te-42", "-te-43")
            .into_bytes();
        let again = stage
            .ours
            .send(Method::POST, "/v1/order-imports", &headers, body)
            .await;
        assert_eq!(again.body, first.body);
        assert_eq!(stage.ours.all("/v1/order-imports").await.len(), 2);
    }
}
