//! From SQLite to PostgreSQL: everything is there, opens with the same key, and goes on.

use std::process::Command;

use serde_json::{Value, json};

use crate::files::demo_file;
use crate::process::{Home, Process};
use crate::restarts::{embedded, on_postgres};

const ORDERS: u64 = 300;

fn copied(home: &Home, to: &str) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_nekonote"))
        .env_clear()
        .arg("--data-dir")
        .arg(home.folder.path())
        .arg("copy")
        .env("NEKONOTE_COPY_TO", to)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

fn all(process: &Process, key: &str, path: &str) -> Vec<Value> {
    let mut items = Vec::new();
    let mut cursor = String::new();
    loop {
        let (status, mut page) = process.get(key, &format!("{path}{cursor}"));
        assert_eq!(status, 200, "{page}");
        items.append(page["items"].as_array_mut().unwrap());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return items,
        }
    }
}

/// What is read of a shop.
fn read(process: &Process, key: &str) -> Vec<Vec<Value>> {
    let paths = [
        "/v1/orders?limit=200&include=buyer,shipments,notes",
        "/v1/customers?limit=200",
        "/v1/alerts?limit=200",
        "/v1/events?limit=200",
        "/v1/order-imports?limit=200",
    ];
    paths.map(|path| all(process, key, path)).to_vec()
}

fn ended(process: &Process, key: &str, path: &str) -> Value {
    process.until(key, path, |import| !import["finished_at"].is_null())
}

fn moves_to_postgres(home: &Home, url: &str) {
    let process = home.start_with(&["--no-jobs"]);
    let key = process.key.clone().unwrap();
    let (status, waiting) = process.upload(&key, &demo_file(ORDERS));
    assert_eq!(status, 202, "{waiting}");
    process.stop();
    let process = home.start();
    let first = format!("/v1/order-imports/{}", waiting["id"].as_str().unwrap());
    ended(&process, &key, &first);
    let order = all(&process, &key, "/v1/orders?limit=200")[0]["id"].clone();
    let order = format!("/v1/orders/{}", order.as_str().unwrap());
    let hold = json!({ "reason": "在庫\t確認\\" });
    assert_eq!(process.post(&key, &format!("{order}/hold"), &hold).0, 200);
    // Every event has its place by then.
    process.until(&key, &format!("{order}/events"), |page| {
        page["items"].as_array().unwrap().len() >= 2
    });
    process.stop();
    let process = home.start_with(&["--no-jobs"]);
    let (_, waiting) = process.upload(&key, &demo_file(2 * ORDERS));
    let before = read(&process, &key);
    process.stop();

    let (done, said) = copied(home, url);
    assert!(done, "{said}");
    assert!(said.contains(&format!("{ORDERS} orders\n")), "{said}");
    let (again, said) = copied(home, url);
    assert!(!again && said.contains("the target is not empty"), "{said}");

    let moved = ["--database-url", url];
    let process = home.start_with(&[&moved[..], &["--no-jobs"]].concat());
    assert_eq!(read(&process, &key), before);
    process.stop();
    // What waited is worked on there, and what was done can be taken back.
    let process = home.start_with(&moved);
    let waiting = format!("/v1/order-imports/{}", waiting["id"].as_str().unwrap());
    let import = ended(&process, &key, &waiting);
    assert_eq!(import["counts"]["orders"], 2 * ORDERS, "{import}");
    let (status, undone) = process.post(&key, &format!("{order}/undo"), &json!({}));
    assert_eq!((status, &undone["hold"]), (200, &Value::Null), "{undone}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_on_sqlite_goes_on_on_postgres() {
    let Some(target) = on_postgres().await else {
        return;
    };
    let moving = move || moves_to_postgres(&embedded(), target.database_url.as_deref().unwrap());
    tokio::task::spawn_blocking(moving).await.unwrap();
}
