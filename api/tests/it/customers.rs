//! 顧客: told apart at the door, counted, ranked, merged, forgotten.

use std::collections::BTreeSet;

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::files::file;
use crate::mails;
use crate::sample::order_with;
use crate::smtp_sink::Sink;
use crate::stage::{Client, Stage, stages};

async fn placed(client: &Client, number: &str, phone: &str, email: &str, billed: i64) -> Value {
    let order = order_with(
        number,
        &[
            ("/buyer/phone", json!(phone)),
            ("/buyer/email", json!(email)),
            ("/totals/billed", json!(billed)),
        ],
    );
    let created = client.post("/v1/orders", &order).await;
    assert!(created.status.is_success(), "{}", created.text());
    created.json()
}

async fn customer(client: &Client, id: &Value) -> Value {
    let path = format!("/v1/customers/{}", id.as_str().unwrap());
    client.get(&path).await.json()
}

fn counters(customer: &Value) -> (i64, i64) {
    (
        customer["orders"].as_i64().unwrap(),
        customer["amount"].as_i64().unwrap(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_of_one_person_are_one_customer() {
    for stage in stages().await {
        let ours = &stage.ours;
        let first = placed(ours, "C-1", "090-1111-1111", "a@example.jp", 1000).await;
        let id = &first["customer_id"];
        // By phone number alone, by mail address alone, and with another phone number.
        for (number, phone, email) in [
            ("C-2", "０９０１１１１１１１１", ""),
            ("C-3", "", "A@Example.JP"),
            ("C-4", "090-2222-2222", "a@example.jp"),
            ("C-5", "090-2222-2222", ""),
        ] {
            let order = placed(ours, number, phone, email, 100).await;
            assert_eq!(&order["customer_id"], id, "{number}");
        }
        let nobody = placed(ours, "C-6", "0000000000", "", 100).await;
        assert!(nobody["customer_id"].is_null());
        let other = placed(ours, "C-7", "090-3333-3333", "b@example.jp", 50).await;
        assert_ne!(&other["customer_id"], id);
        let known = customer(ours, id).await;
        assert_eq!(counters(&known), (5, 1400));
        assert_eq!(known["person"]["family_name"], "髙橋");
        // Told otherwise, the order bills something else.
        placed(ours, "C-2", "０９０１１１１１１１１", "", 700).await;
        assert_eq!(counters(&customer(ours, id).await), (5, 2000));
        let orders = ours
            .all(&format!("/v1/customers/{}/orders?limit=2", id.as_str().unwrap()))
            .await;
        assert_eq!(orders.len(), 5);
        for (query, found) in [
            ("phone=09022222222", 1),
            ("email=A%40EXAMPLE.jp", 1),
            ("email=a%40example.jp&phone=09033333333", 0),
            ("phone=none", 0),
            ("name=%E9%AB%98%E6%A9%8B%E4%B8%80%E9%83%8E", 2),
        ] {
            assert_eq!(
                ours.all(&format!("/v1/customers?{query}")).await.len(),
                found,
                "{query}"
            );
        }
        assert_eq!(ours.all("/v1/customers?limit=1").await.len(), 2);
        let reader = stage.key(&[Scope::CustomersRead]).await;
        let hidden = customer(&reader, id).await;
        assert!(hidden["person"].is_null() && hidden["memo"].is_null());
        assert!(stage.theirs.all("/v1/customers").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_and_many_at_once_make_no_customer_twice() {
    for stage in stages().await {
        let rows: Vec<String> = (0..30)
            .map(|i| format!("JS,F-{i:02},2026/11/20,山田,0901234{:04},TEA,1,100,100", i % 3))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let imported = stage.ours.import("", &file(&rows)).await;
        assert_eq!(imported["counts"]["created"], 30, "{imported}");
        let customers = stage.ours.all("/v1/customers").await;
        let orders: Vec<i64> = customers.iter().map(|c| c["orders"].as_i64().unwrap()).collect();
        assert_eq!(orders, [10, 10, 10]);
        // Twelve clients at once, one new buyer.
        let orders: Vec<Value> = (0..12)
            .map(|i| order_with(&format!("M-{i}"), &[("/buyer/phone", json!("03-9999-0000"))]))
            .collect();
        let posts = orders.iter().map(|order| stage.ours.post("/v1/orders", order));
        let made = futures_util::future::join_all(posts).await;
        let ids: BTreeSet<String> = made
            .iter()
            .map(|reply| reply.json()["customer_id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(ids.len(), 1, "{ids:?}");
        let id = json!(ids.first().unwrap());
        assert_eq!(counters(&customer(&stage.ours, &id).await), (12, 12 * 3200));
        assert_eq!(stage.ours.all("/v1/customers").await.len(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_is_taken_back_exactly() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = placed(ours, "A-1", "090-1111-1111", "", 1000).await["customer_id"].clone();
        let two = placed(ours, "A-2", "090-2222-2222", "", 500).await["customer_id"].clone();
        let path = |id: &Value, verb: &str| format!("/v1/customers/{}/{verb}", id.as_str().unwrap());
        let merged = ours.post(&path(&two, "merge"), &json!({ "into": one })).await;
        assert_eq!(merged.status, 200, "{}", merged.text());
        assert_eq!(counters(&merged.json()), (2, 1500));
        // What comes under the old number counts for the other, too.
        placed(ours, "A-3", "090-2222-2222", "", 10).await;
        assert_eq!(counters(&customer(ours, &one).await), (3, 1510));
        assert_eq!(ours.all("/v1/customers").await.len(), 1);
        assert_eq!(ours.all("/v1/customers?phone=09022222222").await[0]["id"], one);
        assert_eq!(ours.all(&path(&one, "orders")).await.len(), 3);
        for (from, into, code) in [
            (&one, &one, (422, "invalid")),
            (&two, &one, (409, "finished")),
            (&one, &two, (422, "invalid")),
        ] {
            let refused = ours.post(&path(from, "merge"), &json!({ "into": into })).await;
            assert_eq!(refused.problem(), (code.0, code.1.to_owned()));
        }
        let back = ours.post(&path(&two, "unmerge"), &json!({})).await;
        assert_eq!(back.status, 200, "{}", back.text());
        assert_eq!(counters(&customer(ours, &one).await), (1, 1000));
        assert_eq!(counters(&customer(ours, &two).await), (2, 510));
        let again = ours.post(&path(&two, "unmerge"), &json!({})).await;
        assert_eq!(again.problem(), (409, "finished".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_merged_is_forgotten_too() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = placed(ours, "G-1", "090-1111-1111", "", 1000).await["customer_id"].clone();
        let two = placed(ours, "G-2", "090-2222-2222", "", 500).await["customer_id"].clone();
        let path = |id: &Value, verb: &str| format!("/v1/customers/{}/{verb}", id.as_str().unwrap());
        ours.post(&path(&two, "merge"), &json!({ "into": one })).await;
        let erased = ours
            .send(Method::DELETE, &path(&one, "personal-data"), &[], Vec::new())
            .await;
        assert_eq!(erased.json()["id"], one, "{}", erased.text());
        assert_eq!(customer(ours, &two).await["person"]["family_name"], "");
        assert!(ours.all("/v1/customers?phone=090-2222-2222").await.is_empty());
        let anew = placed(ours, "G-3", "090-2222-2222", "", 10).await["customer_id"].clone();
        assert!(anew != one && anew != two, "{anew}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_shows_a_person_is_recorded() {
    for stage in stages().await {
        let ours = &stage.ours;
        let one = placed(ours, "R-1", "090-1111-1111", "", 1000).await["customer_id"].clone();
        let two = placed(ours, "R-2", "090-2222-2222", "", 500).await["customer_id"].clone();
        let path = |id: &Value| format!("/v1/customers/{}", id.as_str().unwrap());
        let any = [("if-match", "*")];
        ours.patch(&path(&one), &any, &json!({ "tags": [] })).await;
        ours.post(&format!("{}/merge", path(&two)), &json!({ "into": one }))
            .await;
        ours.post(&format!("{}/unmerge", path(&two)), &json!({})).await;
        let log = ours.all("/v1/audit-log").await;
        for operation in ["customers.update", "customers.merge", "customers.unmerge"] {
            let read = log
                .iter()
                .filter(|entry| entry["detail"]["operation"] == operation);
            assert_eq!(read.count(), 1, "{operation}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_read_of_people_cannot_ask_for_them() {
    for stage in stages().await {
        let scopes = [
            Scope::OrdersRead,
            Scope::OrdersExport,
            Scope::CustomersRead,
            Scope::MailRead,
            Scope::BlacklistRead,
        ];
        let reader = stage.key(&scopes).await;
        for list in [
            "orders?buyer_email=a@example.jp",
            "orders?buyer_phone=090-1111-1111",
            "orders?buyer_name=x",
            "customers?email=a@example.jp",
            "customers?phone=090-1111-1111",
            "customers?name=x",
            "mails?email=a@example.jp",
            "suppressions?email=a@example.jp",
            "mail-consents?email=a@example.jp",
            "blacklist-entries?name=x",
        ] {
            let refused = reader.get(&format!("/v1/{list}")).await;
            assert_eq!(refused.problem(), (403, "missing_scope".into()), "{list}");
            let (plain, _) = list.split_once('?').unwrap();
            assert_eq!(reader.get(&format!("/v1/{plain}")).await.status, 200, "{plain}");
        }
        let filter = json!({ "buyer_name": "山田花子" });
        let export = json!({ "preset": "sukeneko_export", "orders": { "filter": filter } });
        let refused = reader.post("/v1/order-exports", &export).await;
        assert_eq!(refused.problem(), (403, "missing_scope".into()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_forgotten_still_counts() {
    for stage in stages().await {
        let ours = &stage.ours;
        let order = placed(ours, "E-1", "090-1111-1111", "a@example.jp", 1000).await;
        let id = &order["customer_id"];
        let path = format!("/v1/customers/{}", id.as_str().unwrap());
        let read = ours.get(&path).await;
        let etag = read.header("etag").to_owned();
        let edit = json!({ "memo": "お得意様", "tags": ["VIP"] });
        let edited = ours.patch(&path, &[("if-match", &etag)], &edit).await;
        assert_eq!(edited.json()["memo"], "お得意様", "{}", edited.text());
        assert_eq!(
            ours.patch(&path, &[("if-match", &etag)], &edit).await.problem(),
            (412, "stale".into())
        );
        let erased = ours
            .send(Method::DELETE, &format!("{path}/personal-data"), &[], Vec::new())
            .await;
        assert_eq!(erased.status, 200, "{}", erased.text());
        let known = customer(ours, id).await;
        assert_eq!(counters(&known), (1, 1000));
        assert_eq!(
            (&known["memo"], &known["person"]["family_name"]),
            (&json!(""), &json!(""))
        );
        assert_eq!(known["tags"], json!(["VIP"]));
        assert!(ours.all("/v1/customers?phone=09011111111").await.is_empty());
        let later = placed(ours, "E-2", "090-1111-1111", "a@example.jp", 10).await;
        assert_ne!(&later["customer_id"], id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_of_who_is_forgotten_says_nothing_more() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        let profile = mails::profile(ours, &sink, &json!({})).await;
        mails::template(ours, "共通", &json!({})).await;
        mails::template(ours, "お知らせ", &json!({ "stage": "free" })).await;
        let order = placed(ours, "M-1", "090-1111-1111", "a@example.jp", 10).await;
        let order = order["id"].as_str().unwrap().to_owned();
        let other = placed(ours, "M-2", "090-2222-2222", "b@example.jp", 10).await;
        let other = other["id"].as_str().unwrap().to_owned();
        let sent = mails::asked(ours, &order, "new_order").await;
        let of_other = mails::asked(ours, &other, "new_order").await;
        for mail in [&sent, &of_other] {
            mails::until(ours, mail, "sent").await;
        }
        let answer = "From: 山田 <a@example.jp>\r\nSubject: M-1\r\nMessage-ID: <hanako@a.example>\r\n\r\n住所が変わりました。\r\n";
        let kind = [("content-type", "message/rfc822")];
        let came = ours
            .send(
                Method::POST,
                "/v1/inbound-mails",
                &kind,
                answer.as_bytes().to_vec(),
            )
            .await
            .json();
        assert_eq!(came["order_id"], json!(order));
        let changed = ours
            .patch(&profile, &[("if-match", "*")], &json!({ "port": 1 }))
            .await;
        assert_eq!(changed.status, 200, "{}", changed.text());
        let waiting = mails::asked(ours, &order, "free").await;
        // Nobody serves there: it waits again once that is known, and is not under way meanwhile.
        let tried = |mail: &Value| mail["status"] == "queued" && !mail["failure"].is_null();
        ours.import_until(&waiting, tried).await;

        let customer = ours.get(&format!("/v1/orders/{order}")).await.json()["customer_id"].clone();
        let path = format!("/v1/customers/{}/personal-data", customer.as_str().unwrap());
        let erased = ours.send(Method::DELETE, &path, &[], Vec::new()).await;
        assert_eq!(erased.status, 200, "{}", erased.text());
        let inbound = format!("/v1/mails/{}", came["id"].as_str().unwrap());
        for (mail, status) in [(&sent, "sent"), (&waiting, "cancelled"), (&inbound, "received")] {
            let mail = ours.get(mail).await.json();
            assert_eq!(mail["status"], status, "{mail}");
            assert!(mail["erased_at"].is_string(), "{mail}");
            let nothing = json!({ "address": "", "name": "", "subject": "", "text": "", "html": null, "image_ids": [] });
            assert_eq!(mail["content"], nothing);
            assert_eq!(mail["order_id"], json!(order), "its line stays");
        }
        let again = ours.post(&format!("{waiting}/retry"), &json!(null)).await;
        assert_eq!(again.problem(), (409, "not_failed".into()));
        let raw = format!("/v1/inbound-mails/{}/message", came["id"].as_str().unwrap());
        assert_eq!(ours.get(&raw).await.problem(), (409, "no_file".into()));
        assert!(ours.all("/v1/mails?email=a@example.jp").await.is_empty());
        assert_eq!(ours.all(&format!("/v1/mails?order_id={order}")).await.len(), 3);
        let kept = ours.get(&of_other).await.json();
        assert_eq!(
            (&kept["erased_at"], &kept["content"]["address"]),
            (&Value::Null, &json!("b@example.jp"))
        );
    }
}

async fn ranked(stage: &Stage, id: &Value, rank: &Value) {
    let path = format!("/v1/customers/{}", id.as_str().unwrap());
    stage
        .ours
        .import_until(&path, |customer| customer["rank_id"] == *rank)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ranks_follow_what_was_bought() {
    for stage in stages().await {
        let ours = &stage.ours;
        let id = placed(ours, "R-1", "090-1111-1111", "", 1000).await["customer_id"].clone();
        let silver = json!({ "code": "SILVER", "name": "シルバー", "position": 1, "min_orders": 1 });
        let silver = ours.post("/v1/customer-ranks", &silver).await;
        assert_eq!(silver.status, 201, "{}", silver.text());
        let gold = json!({ "code": "GOLD", "name": "ゴールド", "position": 2, "min_amount": 5000, "within_days": 3650 });
        let gold = ours.post("/v1/customer-ranks", &gold).await.json();
        ranked(&stage, &id, &silver.json()["id"]).await;
        placed(ours, "R-2", "090-1111-1111", "", 4000).await;
        assert_eq!(customer(ours, &id).await["rank_id"], gold["id"]);
        let found = ours
            .all(&format!("/v1/customers?rank_id={}", gold["id"].as_str().unwrap()))
            .await;
        assert_eq!(found.len(), 1);
        let path = format!("/v1/customer-ranks/{}", gold["id"].as_str().unwrap());
        let removed = ours.send(Method::DELETE, &path, &[], Vec::new()).await;
        assert_eq!(removed.status, 204, "{}", removed.text());
        ranked(&stage, &id, &silver.json()["id"]).await;
        let nothing = json!({ "code": "X", "name": "x", "position": 3 });
        let refused = ours.post("/v1/customer-ranks", &nothing).await;
        assert_eq!(refused.errors()[0].0, "/min_orders");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_bundled_is_the_parents_amount() {
    for stage in stages().await {
        let ours = &stage.ours;
        let parent = placed(ours, "B-1", "090-1111-1111", "", 1000).await;
        let child = placed(ours, "B-2", "090-2222-2222", "", 100).await;
        let bundle = json!({ "parent": parent["id"], "children": [child["id"]] });
        let bundle = ours.post("/v1/bundles", &bundle).await;
        assert_eq!(bundle.status, 201, "{}", bundle.text());
        let path = format!("/v1/orders/{}", parent["id"].as_str().unwrap());
        let billed = ours.get(&path).await.json()["totals"]["billed"].clone();
        let (payer, other) = (&parent["customer_id"], &child["customer_id"]);
        assert_eq!(
            counters(&customer(ours, payer).await),
            (1, billed.as_i64().unwrap())
        );
        assert_eq!(counters(&customer(ours, other).await), (1, 0));
        let undo = format!("/v1/bundles/{}/undo", bundle.json()["id"].as_str().unwrap());
        assert_eq!(ours.post(&undo, &Value::Null).await.status, 200);
        assert_eq!(counters(&customer(ours, payer).await), (1, 1000));
        assert_eq!(counters(&customer(ours, other).await), (1, 100));
    }
}
