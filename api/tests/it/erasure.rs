//! 個人情報の消去: orders forget people and keep the books.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};
use store::sql;

use crate::mails;
use crate::sample::order_with;
use crate::smtp_sink::Sink;
use crate::stage::{Client, Reply, Stage, stages};

const SECRETS: [&str; 6] = ["山田", "花子", "宅配ボックス", "電話済み", "誕生祝い", "花子様"];

fn told(number: &str) -> Value {
    let recipient = json!({ "person": { "family_name": "山田", "given_name": "花子", "postal_code": "5300001",
        "prefecture": "大阪府", "city": "大阪市北区", "street": "梅田1-1", "phone": "06-1234-5678" } });
    let gifts = json!([{ "kind": "のし", "text": "誕生祝い", "amount": 110 }]);
    order_with(
        number,
        &[
            ("/recipients", json!([recipient])),
            ("/shipments/0/gifts", gifts),
            ("/notes", json!({ "buyer": "宅配ボックスへ" })),
            ("/totals/billed", json!(3310)),
        ],
    )
}

async fn placed(client: &Client, number: &str) -> String {
    let created = client.post("/v1/orders", &told(number)).await;
    assert_eq!(created.status, 201, "{}", created.text());
    created.json()["id"].as_str().unwrap().to_owned()
}

async fn erase(client: &Client, path: &str) -> Reply {
    client.send(Method::DELETE, path, &[], Vec::new()).await
}

fn personal(order: &str) -> String {
    format!("/v1/orders/{order}/personal-data")
}

async fn cancel(client: &Client, order: &str) {
    let reason = json!({ "reason": "キャンセル希望" });
    let canceled = client.post(&format!("/v1/orders/{order}/cancel"), &reason).await;
    assert_eq!(canceled.status, 200, "{}", canceled.text());
}

/// How many rows of what was before changes there are.
async fn kept(stage: &Stage) -> i64 {
    let mut all = 0;
    for text in [
        "SELECT count(*) FROM kept_orders",
        "SELECT count(*) FROM kept_shipments",
        "SELECT count(*) FROM kept_order_lines",
        "SELECT count(*) FROM kept_parcels",
    ] {
        let rows: i64 = sql(&stage.app.store.db, text).scalar().await.unwrap();
        all += rows;
    }
    all
}

/// By how many filters the order is found.
async fn found(client: &Client, order: &str) -> usize {
    let mut times = 0;
    for query in [
        "buyer_email=ichiro.takahashi@example.jp",
        "buyer_phone=09012345678",
        "buyer_name=高橋一郎",
    ] {
        let list = client.all(&format!("/v1/orders?{query}")).await;
        times += list.iter().filter(|found| found["id"] == order).count();
    }
    for (field, value) in [
        ("recipients.phone", "0612345678"),
        ("recipients.name", "山田花子"),
        ("recipients.prefecture", "大阪府"),
        ("recipients.postal_code", "5300001"),
        ("buyer.prefecture", "東京都"),
    ] {
        let body = json!({ "where": { "field": field, "op": "eq", "value": value } });
        let answer = client.post("/v1/orders/search", &body).await;
        assert_eq!(answer.status, 200, "{field} {}", answer.text());
        let items = answer.json()["items"].as_array().unwrap().clone();
        times += items.iter().filter(|found| found["id"] == order).count();
    }
    times
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_forgets_people_and_keeps_the_books() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (id, other) = (placed(ours, "E-1").await, placed(ours, "E-2").await);
        let path = format!("/v1/orders/{id}");
        let note = json!({ "notes": { "staff": "電話済み" } });
        let noted = ours.patch(&path, &[("if-match", "*")], &note).await;
        assert_eq!(noted.status, 200, "{}", noted.text());
        assert_eq!(
            erase(ours, &personal(&id)).await.problem(),
            (409, "not_finished".into())
        );
        mails::ship(ours, &id).await;
        let shipment = ours.get(&path).await.json()["shipments"][0]["id"].clone();
        let parcels = json!({ "tracking_numbers": ["1234-5678-9013"] });
        let boxes = format!("/v1/shipments/{}/parcels", shipment.as_str().unwrap());
        let put = ours.post(&boxes, &parcels).await;
        assert_eq!(put.status, 200, "{}", put.text());
        assert_eq!((found(ours, &id).await, found(ours, &other).await), (8, 8));
        assert!(kept(&stage).await > 0);
        let before = ours.get(&path).await.json();
        let customer = format!("/v1/customers/{}", before["customer_id"].as_str().unwrap());
        let counted = ours.get(&customer).await.json();

        let tried = erase(ours, &format!("{}?dry_run=true", personal(&id))).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        assert!(tried.json()["erased_at"].is_string(), "{}", tried.text());
        assert_eq!(ours.get(&path).await.json(), before, "it was tried only");

        let erased = erase(ours, &personal(&id)).await;
        assert_eq!(erased.status, 200, "{}", erased.text());
        let erased = erased.json();
        assert_eq!(
            (&erased["order_number"], &erased["code"]),
            (&json!("E-1"), &Value::Null)
        );
        let after = ours.get(&path).await;
        for secret in SECRETS {
            assert!(!after.text().contains(secret), "{secret} {}", after.text());
        }
        let after = after.json();
        for same in [
            "totals",
            "payment",
            "status",
            "customer_id",
            "ordered_at",
            "number",
            "tags",
        ] {
            assert_eq!(after[same], before[same], "{same}");
        }
        for same in [
            "lines",
            "shipped_on",
            "parcels",
            "shipping_fee",
            "carrier",
            "status",
        ] {
            let of = |order: &Value| order["shipments"][0][same].clone();
            assert_eq!(of(&after), of(&before), "{same}");
        }
        let gift = &after["shipments"][0]["gifts"][0];
        assert_eq!((&gift["text"], &gift["amount"]), (&json!(""), &json!(110)));
        assert_eq!(after["buyer"]["phone"], "");
        assert_eq!(after["erased_at"], erased["erased_at"]);
        assert_eq!((found(ours, &id).await, found(ours, &other).await), (0, 8));
        assert_eq!(kept(&stage).await, 0);
        let read = ours.get(&customer).await.json();
        for same in ["orders", "amount", "first_ordered_at", "last_ordered_at"] {
            assert_eq!(read[same], counted[same], "{same}");
        }
        let recipients = ours.all(&format!("{customer}/recipients")).await;
        assert_eq!(recipients.len(), 1, "the other order's");

        assert_eq!(
            erase(ours, &personal(&id)).await.json()["erased_at"],
            erased["erased_at"]
        );
        let events = ours.all(&format!("{path}/events")).await;
        let mut told = events.iter().filter(|event| event["type"] == "order.erased");
        assert_eq!(told.clone().count(), 1, "twice is once");
        let data = told.next_back().unwrap()["data"].clone();
        assert_eq!(data, json!({ "order": id, "number": "E-1" }));
        let log = ours.all("/v1/audit-log?action=order.erased").await;
        assert_eq!((log.len(), &log[0]["subject"]), (1, &json!(id)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_brings_back_what_was_erased() {
    for stage in stages().await {
        let ours = &stage.ours;
        let id = placed(ours, "E-1").await;
        let path = format!("/v1/orders/{id}");
        let note = json!({ "notes": { "staff": "電話済み" } });
        assert_eq!(ours.patch(&path, &[("if-match", "*")], &note).await.status, 200);
        cancel(ours, &id).await;
        assert_eq!(erase(ours, &personal(&id)).await.status, 200);
        let erased = ours.content(&path).await;

        let undone = ours
            .send(Method::POST, &format!("{path}/undo"), &[], Vec::new())
            .await;
        assert_eq!(undone.problem(), (409, "irreversible".into()));
        assert_eq!(
            ours.patch(&path, &[("if-match", "*")], &note).await.problem(),
            (409, "finished".into())
        );
        let buyer = json!({ "buyer": { "family_name": "山田" } });
        assert_eq!(
            ours.patch(&path, &[("if-match", "*")], &buyer).await.problem(),
            (409, "finished".into())
        );
        let again = ours.post("/v1/orders", &told("E-1")).await;
        assert_eq!(again.status, 200, "{}", again.text());
        let mut changed = told("E-1");
        changed["buyer"]["phone"] = json!("090-9999-9999");
        let changed = ours.post("/v1/orders", &changed).await;
        assert_eq!(changed.problem(), (409, "rearranged".into()));
        let row = "JS,E-1,2026/11/20 10:05:30,山田,090-1234-5678,TEA-8,1,1440,1440";
        let import = ours
            .import("?duplicates=update", &crate::files::file(&[row]))
            .await;
        assert_eq!(import["counts"]["failed"], 1, "{import}");
        assert_eq!(ours.content(&path).await, erased);
        let tags = json!({ "tags": ["返金済"] });
        let tagged = ours.patch(&path, &[("if-match", "*")], &tags).await;
        assert_eq!(tagged.status, 200, "{}", tagged.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_about_it_says_nothing_more() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        mails::profile(ours, &sink, &json!({})).await;
        mails::template(ours, "共通", &json!({})).await;
        let apart = "From: 山田 <a@example.jp>\r\nSubject: question\r\nMessage-ID: <q@a.example>\r\n\r\n在庫はありますか。\r\n";
        let kind = [("content-type", "message/rfc822")];
        let body = apart.as_bytes().to_vec();
        let apart = ours
            .send(Method::POST, "/v1/inbound-mails", &kind, body)
            .await
            .json();
        assert_eq!(apart["order_id"], Value::Null);
        let order = mails::placed(ours, "M-1", "a@example.jp").await;
        let other = mails::placed(ours, "M-2", "b@example.jp").await;
        let sent = mails::asked(ours, &order, "new_order").await;
        let of_other = mails::asked(ours, &other, "new_order").await;
        for mail in [&sent, &of_other] {
            mails::until(ours, mail, "sent").await;
        }
        cancel(ours, &order).await;

        // Without its profile, so that no worker takes it for one that a dead one left.
        let db = &stage.app.store.db;
        let becomes = "UPDATE mails SET status = $1, profile_id = NULL WHERE order_id IN (SELECT id FROM orders WHERE number = 'M-1')";
        sql(db, becomes).bind("sending".to_owned()).exec().await.unwrap();
        let busy = erase(ours, &personal(&order)).await;
        assert_eq!(busy.problem(), (409, "under_way".into()));
        assert!(busy.text().contains("mail"), "{}", busy.text());
        sql(db, becomes).bind("sent".to_owned()).exec().await.unwrap();

        let erased = erase(ours, &personal(&order)).await;
        assert_eq!(erased.json()["mails"], 2, "{}", erased.text());
        for mail in [sent, format!("/v1/mails/{}", apart["id"].as_str().unwrap())] {
            let mail = ours.get(&mail).await.json();
            assert!(mail["erased_at"].is_string(), "{mail}");
            assert_eq!(
                (&mail["content"]["address"], &mail["content"]["text"]),
                (&json!(""), &json!(""))
            );
        }
        assert!(ours.all("/v1/mails?email=a@example.jp").await.is_empty());
        let kept = ours.get(&of_other).await.json();
        assert_eq!(kept["content"]["address"], "b@example.jp");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_bundled_goes_with_its_order() {
    for stage in stages().await {
        let ours = &stage.ours;
        let (parent, child) = (placed(ours, "B-1").await, placed(ours, "B-2").await);
        let body = json!({ "parent": parent, "children": [child] });
        assert_eq!(ours.post("/v1/bundles", &body).await.status, 201);
        mails::ship(ours, &parent).await;
        assert_eq!(
            erase(ours, &personal(&child)).await.problem(),
            (409, "bundled".into())
        );
        let erased = erase(ours, &personal(&parent)).await;
        assert_eq!(
            erased.json()["bundled_order_ids"],
            json!([child]),
            "{}",
            erased.text()
        );
        for order in [&parent, &child] {
            assert_eq!(found(ours, order).await, 0);
            let read = ours.get(&format!("/v1/orders/{order}")).await;
            assert!(read.json()["erased_at"].is_string(), "{}", read.text());
            assert!(!read.text().contains("山田"), "{}", read.text());
        }
        assert_eq!(kept(&stage).await, 0);
        assert_eq!(erase(ours, &personal(&child)).await.status, 200, "gone already");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_orders_of_a_customer_are_asked_for_together() {
    for stage in stages().await {
        let ours = &stage.ours;
        let open = placed(ours, "C-1").await;
        let gone = placed(ours, "C-2").await;
        let (parent, child) = (placed(ours, "C-3").await, placed(ours, "C-4").await);
        cancel(ours, &gone).await;
        let body = json!({ "parent": parent, "children": [child] });
        assert_eq!(ours.post("/v1/bundles", &body).await.status, 201);
        mails::ship(ours, &parent).await;
        let read = ours.get(&format!("/v1/orders/{open}")).await.json();
        let customer = read["customer_id"].as_str().unwrap();
        let path = format!("/v1/customers/{customer}/orders/personal-data");

        let by_number = |reply: &Reply| {
            let items = reply.json()["items"].as_array().unwrap().clone();
            let mut all: Vec<(String, Value)> = items
                .into_iter()
                .map(|item| {
                    (
                        item["order_number"].as_str().unwrap().to_owned(),
                        item["code"].clone(),
                    )
                })
                .collect();
            all.sort_by(|one, other| one.0.cmp(&other.0));
            all
        };
        let expected = [
            ("C-1".to_owned(), json!("not_finished")),
            ("C-2".to_owned(), Value::Null),
            ("C-3".to_owned(), Value::Null),
            ("C-4".to_owned(), Value::Null),
        ];
        let tried = erase(ours, &format!("{path}?dry_run=true")).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        assert_eq!(by_number(&tried), expected);
        assert_eq!(found(ours, &gone).await, 8);
        let reader = stage
            .key(&[Scope::OrdersWrite, Scope::PiiRead, Scope::CustomersWrite])
            .await;
        assert_eq!(
            erase(&reader, &path).await.problem(),
            (403, "missing_scope".into())
        );
        let erased = erase(ours, &path).await;
        assert_eq!(by_number(&erased), expected);
        for (order, times) in [(&open, 8), (&gone, 0), (&parent, 0), (&child, 0)] {
            assert_eq!(found(ours, order).await, times);
        }

        let mut pages = 0;
        let mut next = format!("{path}?limit=1");
        loop {
            let page = erase(ours, &next).await.json();
            assert_eq!(page["items"].as_array().unwrap().len(), 1, "{page}");
            pages += 1;
            match page["next_cursor"].as_str() {
                Some(cursor) => next = format!("{path}?limit=1&cursor={cursor}"),
                None => break,
            }
        }
        assert_eq!(pages, 4);
    }
}
