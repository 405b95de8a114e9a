//! ブラックリスト: who is on it is stopped at the door and on open orders, however they are written.

use chrono::Days;
use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};
use workflows::{Clock, Stop};

use crate::sample::order_with;
use crate::stage::{Client, Reply, Stage, stages};

const ENTRIES: &str = "/v1/blacklist-entries";

async fn listed(client: &Client, entry: &Value) -> Value {
    let made = client.post(ENTRIES, entry).await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()
}

fn at(entry: &Value) -> String {
    format!("{ENTRIES}/{}", entry["id"].as_str().unwrap())
}

async fn removed(client: &Client, entry: &Value) {
    let answer = client.send(Method::DELETE, &at(entry), &[], Vec::new()).await;
    assert_eq!(answer.status, 204);
}

async fn placed(client: &Client, number: &str, changes: &[(&str, Value)]) -> String {
    let made = client.post("/v1/orders", &order_with(number, changes)).await;
    assert!(made.status.is_success(), "{}", made.text());
    made.json()["id"].as_str().unwrap().to_owned()
}

/// The open blacklist alert of an order.
fn alert_of(order: &Value) -> Option<Value> {
    let alerts = order["alerts"].as_array().unwrap();
    let open = |alert: &&Value| alert["kind"] == "blacklist" && alert["resolved_at"].is_null();
    alerts.iter().find(open).cloned()
}

fn with_alerts(order: &str) -> String {
    format!("/v1/orders/{order}?include=alerts")
}

async fn alert(client: &Client, order: &str) -> Option<Value> {
    alert_of(&client.get(&with_alerts(order)).await.json())
}

/// Waits until the order is stopped, or is so no more.
async fn until(client: &Client, order: &str, stopped: bool) {
    let reached = |order: &Value| alert_of(order).is_some() == stopped;
    client.import_until(&with_alerts(order), reached).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn any_one_match_stops_an_order() {
    for stage in stages().await {
        let ours = &stage.ours;
        for (i, (entry, fields)) in [
            (
                json!({ "email": "ICHIRO.TAKAHASHI@example.jp" }),
                json!(["email"]),
            ),
            (json!({ "name": "高橋一郎" }), json!(["name"])),
            (json!({ "phone": "０９０－１２３４－５６７８" }), json!(["phone"])),
            (
                json!({ "address": "渋谷区神宮前一丁目2番3号" }),
                json!(["address"]),
            ),
            (
                json!({ "phone": "+81 90-1234-5678", "name": "高橋 一郎 様", "email": "x@example.jp" }),
                json!(["name", "phone"]),
            ),
            (json!({ "address": "渋谷区神宮前1-2-4" }), Value::Null),
            (
                json!({ "name": "高橋二郎", "email": "jiro@example.jp" }),
                Value::Null,
            ),
            (
                json!({ "name": "高橋一郎", "expires_on": "2020-01-01" }),
                Value::Null,
            ),
        ]
        .into_iter()
        .enumerate()
        {
            let made = listed(ours, &entry).await;
            let order = placed(ours, &format!("B-{i}"), &[]).await;
            let found = alert(ours, &order).await;
            let expected = match &fields {
                Value::Null => None,
                fields => {
                    Some(json!({ "entries": [{ "entry": made["id"], "fields": fields }], "more": false }))
                }
            };
            assert_eq!(found.map(|found| found["detail"].clone()), expected, "{entry}");
            assert_eq!(stage.theirs.get(&at(&made)).await.status, 404);
            removed(ours, &made).await;
        }
        // A recipient, too; and an order that says so only when it is told again.
        listed(ours, &json!({ "phone": "03-9999-8888", "reason": "受取拒否" })).await;
        let order = placed(ours, "B-R", &[]).await;
        assert!(alert(ours, &order).await.is_none());
        let recipients = json!([{ "person": { "family_name": "佐藤", "phone": "0399998888" } }]);
        let again = placed(ours, "B-R", &[("/recipients", recipients.clone())]).await;
        assert_eq!(order, again);
        assert!(alert(ours, &order).await.is_some());
        let order = placed(ours, "B-N", &[("/recipients", recipients)]).await;
        assert_eq!(alert(ours, &order).await.unwrap()["severity"], "stop");
        // Nobody else's list counts.
        let theirs = placed(&stage.theirs, "B-R", &[("/buyer/phone", json!("0399998888"))]).await;
        assert!(alert(&stage.theirs, &theirs).await.is_none());
        assert!(stage.theirs.all(ENTRIES).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn open_orders_are_looked_at_again() {
    for stage in stages().await {
        let ours = &stage.ours;
        let recipients = json!([{ "person": {
            "family_name": "佐藤", "given_name": "花", "phone": "0399998888", "prefecture": "東京都",
            "city": "町田市", "street": "原町田6-7-12", "building": "ねこビル3階", "postal_code": "1940013",
        } }]);
        let order = placed(ours, "O-1", &[("/recipients", recipients)]).await;
        let gone = placed(ours, "O-2", &[]).await;
        let cancelled = ours
            .post(
                &format!("/v1/orders/{gone}/cancel"),
                &json!({ "reason": "いたずら" }),
            )
            .await;
        assert!(cancelled.status.is_success(), "{}", cancelled.text());
        for entry in [
            json!({ "email": "ichiro.takahashi@example.jp" }),
            json!({ "phone": "09012345678" }),
            json!({ "name": "髙橋一郎" }),
            json!({ "phone": "03-9999-8888" }),
            json!({ "name": "佐藤 花" }),
            json!({ "address": "東京都町田市原町田６丁目７－１２" }),
            json!({ "address": "町田市原町田6-7-12 ねこビル3F" }),
        ] {
            let made = listed(ours, &entry).await;
            until(ours, &order, true).await;
            removed(ours, &made).await;
            until(ours, &order, false).await;
        }
        assert!(alert(ours, &gone).await.is_none());

        let entry = listed(ours, &json!({ "phone": "09012345678" })).await;
        until(ours, &order, true).await;
        let etag = ours.get(&at(&entry)).await.header("etag").to_owned();
        let change = async |etag: &str, change: Value| -> Reply {
            ours.patch(&at(&entry), &[("if-match", etag)], &change).await
        };
        let patched = change(&etag, json!({ "phone": "09000001111" })).await;
        assert_eq!(patched.status, 200, "{}", patched.text());
        assert_eq!(patched.json()["version"], 2);
        until(ours, &order, false).await;
        let stale = change(&etag, json!({ "reason": "x" })).await;
        assert_eq!(stale.problem(), (412, "stale".into()));
        let emptied = change("*", json!({ "phone": "" })).await;
        assert_eq!(
            emptied.errors(),
            [(String::new(), "nothing_to_find_by".to_owned())]
        );

        // Over for ever, then on again until tomorrow.
        let today = stage.app.now().date_in_tokyo();
        let day = |days| json!(today.checked_add_days(Days::new(days)).unwrap());
        change("*", json!({ "phone": "09012345678", "expires_on": "2020-01-01" })).await;
        change("*", json!({ "expires_on": day(1) })).await;
        until(ours, &order, true).await;
        in_days(&stage, 1).await;
        assert!(alert(ours, &order).await.is_some());
        in_days(&stage, 2).await;
        assert!(alert(ours, &order).await.is_none());
        // Nothing is left to be looked for.
        let jobs = async || ours.all("/v1/jobs?kind=check_blacklist").await;
        while jobs().await.iter().any(|job| job["finished_at"].is_null()) {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        assert!(jobs().await.iter().all(|job| job["status"] == "succeeded"));
        let left = store::sql(&stage.app.store.db, "SELECT count(*) FROM blacklist_checks");
        assert_eq!(left.scalar::<i64>().await.unwrap(), 0);
    }
}

async fn in_days(stage: &Stage, days: i64) {
    let mut app = stage.app.clone();
    app.clock = Clock::fixed(app.now().plus_millis(days * 86_400_000));
    let tenant = stage.ours.caller.tenant;
    assert!(
        workflows::alerts::refresh_due(&app, tenant, &Stop::never())
            .await
            .unwrap()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_are_carried_as_files() {
    for stage in stages().await {
        let ours = &stage.ours;
        let order = placed(ours, "F-1", &[("/buyer/phone", json!("090-1111-2222"))]).await;
        let file = "氏名,電話番号,メールアドレス,住所,理由,有効期限\n\
                    山田花子,090-1111-2222,,,受取拒否,2030/12/31\n\
                    ,0000000000,,,,\n,,taro@example.jp,,,きのう\n\
                    山田 花子 様,+81 90 1111 2222,,,もう一度,\n";
        let cp932 = encoding_rs::SHIFT_JIS.encode(file).0.into_owned();
        let send = async |query: &str, file: &[u8]| {
            let path = format!("{ENTRIES}/import{query}");
            let kind = [("content-type", "text/csv")];
            ours.send(Method::POST, &path, &kind, file.to_vec()).await
        };
        let expected = json!({
            "rows": 4, "created": 1, "known": 1, "failed": 2,
            "errors": [{ "row": 3, "code": "nothing_to_find_by" }, { "row": 4, "code": "bad_format" }],
        });
        assert_eq!(send("?dry_run=true", &cp932).await.json(), expected);
        assert!(ours.all(ENTRIES).await.is_empty());
        assert_eq!(send("", &cp932).await.json(), expected);
        until(ours, &order, true).await;
        let unknown = send("", b"a,b\n1,2\n").await;
        assert_eq!(unknown.errors(), [(String::new(), "no_layout_fits".to_owned())]);

        listed(
            ours,
            &json!({ "address": "東京都渋谷区神宮前1-2-3", "reason": "=1+1" }),
        )
        .await;
        let export = format!("{ENTRIES}/export.csv");
        let text = ours.get(&format!("{export}?encoding=utf-8")).await.text();
        assert!(
            text.contains(",山田花子,090-1111-2222,,受取拒否,2030/12/31"),
            "{text}"
        );
        assert!(text.contains(",'=1+1,"), "{text}");
        let out = ours.get(&export).await;
        assert_eq!(out.header("content-type"), "text/csv; charset=Shift_JIS");
        let again = send("", text.as_bytes()).await.json();
        assert_eq!((&again["created"], &again["known"]), (&json!(0), &json!(2)));
        // Elsewhere it makes the same entries.
        let path = format!("{ENTRIES}/import");
        let kind = [("content-type", "text/csv")];
        let theirs = stage
            .theirs
            .send(Method::POST, &path, &kind, text.into_bytes())
            .await;
        assert_eq!(theirs.json()["created"], 2);
        let reasons = stage.theirs.all(ENTRIES).await;
        assert!(reasons.iter().any(|entry| entry["reason"] == "=1+1"));

        let reader = stage.key(&[Scope::BlacklistRead]).await;
        let (status, code) = reader.get(&export).await.problem();
        assert_eq!((status, code.as_str()), (403, "missing_scope"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_are_found_and_checked() {
    for stage in stages().await {
        let ours = &stage.ours;
        let entry = listed(
            ours,
            &json!({ "name": "山田花子", "phone": "090-1111-2222", "address": "町田市原町田6-7-12 ねこビル301" }),
        )
        .await;
        listed(
            ours,
            &json!({ "email": "taro@example.jp", "expires_on": "2020-01-01" }),
        )
        .await;
        for (query, found) in [
            ("phone=%2B819011112222", 1),
            ("name=%E5%B1%B1%E7%94%B0%20%E8%8A%B1%E5%AD%90", 1),
            ("name=%E5%B1%B1%E7%94%B0", 0),
            ("email=TARO%40example.jp", 1),
            ("email=nobody", 0),
            ("email=taro%40example.jp&phone=09011112222", 2),
            (
                "address=%E7%94%BA%E7%94%B0%E5%B8%82%E5%8E%9F%E7%94%BA%E7%94%B06-7-12",
                1,
            ),
        ] {
            let path = format!("{ENTRIES}?{query}");
            assert_eq!(ours.all(&path).await.len(), found, "{query}");
        }
        let check = format!("{ENTRIES}/check");
        for (person, fields) in [
            (
                json!({ "family_name": "山田", "given_name": "花子" }),
                json!(["name"]),
            ),
            (
                json!({ "phone": "09011112222", "city": "町田市", "street": "原町田六丁目7番12号" }),
                json!(["phone", "address"]),
            ),
            (
                json!({ "city": "町田市", "street": "原町田6-7-12", "building": "ねこビル301号室" }),
                json!(["address"]),
            ),
            (
                json!({ "city": "町田市", "street": "原町田6-7-12", "building": "ねこビル302" }),
                Value::Null,
            ),
            (json!({ "email": "taro@example.jp" }), Value::Null),
        ] {
            let checked = ours.post(&check, &person).await.json();
            let matches = match &fields {
                Value::Null => json!([]),
                fields => json!([{ "entry_id": entry["id"], "fields": fields }]),
            };
            let expected = json!({ "listed": !fields.is_null(), "matches": matches });
            assert_eq!(checked, expected, "{person}");
        }
        for (new, pointer, code) in [
            (json!({ "reason": "x" }), "", "nothing_to_find_by"),
            (json!({ "phone": "000-0000-0000" }), "", "nothing_to_find_by"),
            (
                json!({ "name": "x", "reason": "4111111111111111" }),
                "/reason",
                "card_number",
            ),
        ] {
            let refused = ours.post(ENTRIES, &new).await;
            assert_eq!(refused.errors(), [(pointer.to_owned(), code.to_owned())], "{new}");
        }
        let reader = stage.key(&[Scope::BlacklistRead]).await;
        assert!(
            reader
                .all(ENTRIES)
                .await
                .iter()
                .all(|entry| entry["name"].is_null())
        );
        assert!(reader.get(&at(&entry)).await.json()["phone"].is_null());
    }
}
