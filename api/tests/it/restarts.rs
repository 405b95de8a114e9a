//! Processes that end in the middle of an import, by force or in good order, and those after them.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::{Value, json};
use store::testing;

use crate::files::file;
use crate::process::{Home, Process};

/// Both are in the middle of an import when they are killed.
const PROCESSES: usize = 2;
const ROUNDS: usize = 10;
const ORDERS: usize = 6_000;

pub fn embedded() -> Home {
    Home {
        folder: tempfile::tempdir().unwrap(),
        database_url: None,
    }
}

pub async fn on_postgres() -> Option<Home> {
    let test = testing::postgres().await?;
    test.db.close().await;
    Some(Home {
        folder: tempfile::tempdir().unwrap(),
        database_url: Some(test.url),
    })
}

fn upload(process: &Process, key: &str, name: &str) -> String {
    let rows: Vec<String> = (0..ORDERS)
        .map(|i| format!("JS,{name}-{i:05},2026/11/20,山田,09012345678,TEA,1,1000,1000"))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (status, import) = process.upload(key, &file(&rows));
    assert_eq!(status, 202, "{import}");
    format!("/v1/order-imports/{}", import["id"].as_str().unwrap())
}

fn rows_done(import: &Value) -> usize {
    usize::try_from(import["counts"]["rows_done"].as_u64().unwrap()).unwrap()
}

/// The import is at its end, and its counts are those of one run.
fn assert_whole(process: &Process, key: &str, path: &str) {
    let import = process.until(key, path, |import| !import["finished_at"].is_null());
    assert_eq!(import["status"], "succeeded");
    let expected = json!({
        "rows": ORDERS, "rows_done": ORDERS, "orders": ORDERS, "created": ORDERS,
        "updated": 0, "skipped": 0, "failed": 0,
    });
    assert_eq!(import["counts"], expected);
}

/// Every order is there, as it came, exactly once.
fn assert_each_once(process: &Process, key: &str, expected: usize) {
    let mut numbers = HashSet::new();
    let mut cursor = String::new();
    loop {
        let (_, page) = process.get(key, &format!("/v1/orders?limit=200{cursor}"));
        for order in page["items"].as_array().unwrap() {
            assert_eq!(order["version"], 1);
            let number = order["number"].to_string();
            assert!(numbers.insert(number), "{} is there twice", order["number"]);
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(numbers.len(), expected);
}

/// Kills twenty processes, each in the middle of an import.
fn killed_twenty_times(home: &Home) {
    let first = home.start();
    let key = first.key.clone().unwrap();
    let mut uploads = Vec::new();
    let mut running: Vec<Running> = (0..PROCESSES)
        .map(|_| Running::upload(&first, &key, &mut uploads))
        .collect();
    let mut processes = vec![first];
    for round in 0..ROUNDS {
        processes.resize_with(PROCESSES, || home.start());
        for import in &mut running {
            while !import.gets_on(&processes[0], &key) {
                *import = Running::upload(&processes[0], &key, &mut uploads);
            }
        }
        // At another point of a batch each time.
        std::thread::sleep(Duration::from_millis(round as u64 * 7 % 23));
        processes.drain(..).for_each(Process::kill);
    }
    let last = home.start();
    for path in &uploads {
        assert_whole(&last, &key, path);
    }
    assert_each_once(&last, &key, uploads.len() * ORDERS);
}

/// An import that is not at its end.
struct Running {
    path: String,
    done: usize,
}

impl Running {
    fn upload(process: &Process, key: &str, uploads: &mut Vec<String>) -> Running {
        let path = upload(process, key, &format!("N{}", uploads.len()));
        uploads.push(path.clone());
        Running { path, done: 0 }
    }

    /// Waits until it gets on; false if it was over before.
    fn gets_on(&mut self, process: &Process, key: &str) -> bool {
        let over = |import: &Value| !import["finished_at"].is_null();
        let import = process.until(key, &self.path, |import| {
            rows_done(import) > self.done || over(import)
        });
        self.done = rows_done(&import);
        !over(&import)
    }
}

#[test]
fn killed_twenty_times_an_import_is_whole_on_sqlite() {
    killed_twenty_times(&embedded());
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_twenty_times_an_import_is_whole_on_postgres() {
    if let Some(home) = on_postgres().await {
        killed_twenty_times(&home);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_a_process_gives_its_import_back() {
    for home in std::iter::once(embedded()).chain(on_postgres().await) {
        let process = home.start();
        let key = process.key.clone().unwrap();
        assert_eq!(process.get("", "/readyz"), (200, json!({ "status": "ready" })));
        let path = upload(&process, &key, "A");
        process.until(&key, &path, |import| rows_done(import) > 0);
        assert!(process.stop().success());

        let onlooker = home.start_with(&["--no-jobs"]);
        let (_, import) = onlooker.get(&key, &path);
        assert_eq!(import["finished_at"], Value::Null, "it was over before the end");
        assert!(onlooker.stop().success());

        let process = home.start();
        assert_whole(&process, &key, &path);
        assert_each_once(&process, &key, ORDERS);
        let (_, jobs) = process.get(&key, "/v1/jobs?kind=import_orders");
        assert_eq!(jobs["items"][0]["status"], "succeeded");
        assert_eq!(
            jobs["items"][0]["attempts"], 1,
            "what is given back is not counted"
        );
    }
}
