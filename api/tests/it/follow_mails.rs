//! フォローメール: due on their day, to those who agreed, until they say that it is enough.

use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};
use workflows::{Stop, follow_mails};

use crate::mails::{asked, placed, profile, ship, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, Stage, stages};

async fn settings(client: &Client, changes: &Value) {
    let current = client.get("/v1/follow-mail-settings").await;
    let version = current.header("etag").to_owned();
    let answer = client
        .patch("/v1/follow-mail-settings", &[("if-match", &version)], changes)
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

fn usual() -> Value {
    json!({
        "enabled": true, "days": 0, "products": [{ "sku": "SLOW-", "days": 30 }], "sender_name": "猫の店",
        "sender_address": "東京都渋谷区1-1", "contact": "neko@neko.example", "complete_when_sent": true,
    })
}

async fn agreed(client: &Client, email: &str) {
    let consent = json!({ "email": email, "granted": true, "source": "checkout", "text_version": "1" });
    let noted = client.post("/v1/mail-consents", &consent).await;
    assert_eq!(noted.status, 201, "{}", noted.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_due_ones_are_sent_to_those_who_agreed_until_they_have_enough() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(
            ours,
            "フォロー",
            &json!({ "stage": "follow", "body": "いかがでしたか。" }),
        )
        .await;
        let before = placed(ours, "F-0", "zero@example.jp").await;
        ship(ours, &before).await;
        settings(ours, &usual()).await;
        let orders = [
            placed(ours, "F-1", "agreed@example.jp").await,
            placed(ours, "F-2", "silent@example.jp").await,
            placed(ours, "F-3", "Agreed@example.jp").await,
        ];
        for order in &orders {
            ship(ours, order).await;
        }
        assert_eq!(ours.all("/v1/follow-mails?status=waiting").await.len(), 3);
        assert!(follow_mails::run(&stage.app, &Stop::never()).await.unwrap() >= Some(3));
        let due = ours.all("/v1/follow-mails").await;
        let ids: Vec<&str> = due.iter().map(|due| due["order_id"].as_str().unwrap()).collect();
        assert_eq!(ids, orders.iter().map(String::as_str).collect::<Vec<_>>());
        let order = ours.get(&format!("/v1/orders/{}", orders[0])).await.json();
        assert_eq!(order["status"], "follow_mail");
        assert_eq!(
            follow_mails::run(&stage.app, &Stop::never()).await.unwrap(),
            Some(0)
        );

        agreed(ours, "agreed@example.jp").await;
        let batch = json!({ "order_ids": orders[..2], "stage": "follow" });
        let made = ours.post("/v1/mail-batches", &batch).await;
        let ended = ours.import_ended(made.header("location")).await;
        assert_eq!(
            (&ended["queued"], &ended["refused"]),
            (&json!(1), &json!(1)),
            "{ended}"
        );
        let issues = ours.all(&format!("{}/issues", made.header("location"))).await;
        assert_eq!(issues[0]["code"], "no_consent");
        let order = ours.get(&format!("/v1/orders/{}", orders[0])).await.json();
        assert_eq!(order["status"], "completed");

        let message = sink.until(1).await.remove(0);
        let text = message.parsed().text;
        for part in [
            "いかがでしたか。",
            "送信者：猫の店",
            "住所：東京都渋谷区1-1",
            "配信停止：https://api.example.com/unsubscribe",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(
            message.header("List-Unsubscribe-Post").unwrap(),
            "List-Unsubscribe=One-Click"
        );
        let link = message.header("List-Unsubscribe").unwrap();
        let link = link
            .trim_matches(['<', '>'])
            .strip_prefix("https://api.example.com")
            .unwrap();
        ends_it(&stage, link, &orders[2]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shipment_noted_as_shipped_waits_for_its_follow_mail() {
    for stage in stages().await {
        let ours = &stage.ours;
        settings(ours, &usual()).await;
        for (number, numbers) in [("S-1", json!(null)), ("S-2", json!(["1234-5678-9012"]))] {
            let order = placed(ours, number, "who@example.jp").await;
            let moved = json!({ "to": "awaiting_shipment" });
            let moved = ours.post(&format!("/v1/orders/{order}/move"), &moved).await;
            assert_eq!(moved.status, 200, "{}", moved.text());
            let read = ours.get(&format!("/v1/orders/{order}")).await.json();
            let shipment = read["shipments"][0]["id"].as_str().unwrap().to_owned();
            let ship = json!({ "tracking_numbers": numbers });
            let shipped = ours.post(&format!("/v1/shipments/{shipment}/ship"), &ship).await;
            assert_eq!(shipped.status, 200, "{}", shipped.text());
            let waiting = ours.all("/v1/follow-mails?status=waiting").await;
            assert_eq!(waiting.len(), 1, "{waiting:?}");
            assert_eq!(waiting[0]["order_id"], order);
            let undone = ours.post(&format!("/v1/orders/{order}/undo"), &json!({})).await;
            assert_eq!(undone.status, 200, "{}", undone.text());
            assert!(ours.all("/v1/follow-mails?status=waiting").await.is_empty());
        }
    }
}

/// The recipient of advertising about an order like this one has enough of it.
async fn ends_it(stage: &Stage, link: &str, order: &str) {
    let ours = &stage.ours;
    // A wrong proof ends nothing; looking at the page ends nothing; the button does, once and again.
    let wrong = format!("{}AAAA", &link[..link.len() - 4]);
    assert_eq!(ours.send(Method::POST, &wrong, &[], Vec::new()).await.status, 404);
    let token = link.split_once('=').unwrap().1;
    let page = ours.get(&format!("/unsubscribe?token={token}")).await;
    assert!(
        page.status == 200 && page.text().contains("<button>"),
        "{}",
        page.text()
    );
    assert_eq!(ours.all("/v1/suppressions").await.len(), 0);
    for _ in 0..2 {
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let body = b"List-Unsubscribe=One-Click".to_vec();
        assert_eq!(ours.send(Method::POST, link, &form, body).await.status, 204);
    }
    let stopped = ours.all("/v1/suppressions?email=agreed@example.jp").await;
    assert_eq!(stopped.len(), 1);
    assert_eq!(
        (&stopped[0]["scope"], &stopped[0]["reason"]),
        (&json!("advertising"), &json!("unsubscribed"))
    );
    let wish = json!({ "order_id": order, "stage": "follow" });
    let refused = ours.post("/v1/mails", &wish).await;
    assert_eq!(
        refused.errors(),
        [("/order_id".to_owned(), "suppressed".to_owned())]
    );
    // What an order needs still goes.
    template(ours, "発送", &json!({ "stage": "shipped" })).await;
    let needed = ours
        .post("/v1/mails", &json!({ "order_id": order, "stage": "shipped" }))
        .await;
    assert_eq!(needed.status, 202, "{}", needed.text());
    until(ours, needed.header("location"), "sent").await;
    // Let in again, the address still has to agree anew.
    let id = stopped[0]["id"].as_str().unwrap();
    let freed = ours
        .send(Method::DELETE, &format!("/v1/suppressions/{id}"), &[], Vec::new())
        .await;
    assert_eq!(freed.status, 204);
    let refused = ours.post("/v1/mails", &wish).await;
    assert_eq!(
        refused.errors(),
        [("/order_id".to_owned(), "no_consent".to_owned())]
    );
    let consents = ours.all("/v1/mail-consents?email=agreed@example.jp").await;
    let granted: Vec<&Value> = consents.iter().map(|consent| &consent["granted"]).collect();
    assert_eq!(granted, [false, true]);
    let blind = stage.key(&[Scope::MailRead]).await;
    let blind = blind.get("/v1/mail-consents").await.text();
    assert!(!blind.contains("example.jp"), "{blind}");
}

/// Between the writing and the sending, and by whoever had the shop suppress the address already.
#[tokio::test(flavor = "multi_thread")]
async fn consent_that_was_taken_back_counts_at_once_and_for_good() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "フォロー", &json!({ "stage": "follow" })).await;
        settings(ours, &usual()).await;
        let mut mails = Vec::new();
        for (number, email) in [("F-1", "a@example.jp"), ("F-2", "b@example.jp")] {
            agreed(ours, email).await;
            let order = placed(ours, number, email).await;
            ship(ours, &order).await;
            mails.push(asked(ours, &order, "follow").await);
        }
        let consent = json!({ "email": "a@example.jp", "granted": false, "source": "phone" });
        let noted = ours.post("/v1/mail-consents", &consent).await;
        assert_eq!(noted.status, 201, "{}", noted.text());
        stage.work();
        let ours = &stage.ours;
        until(ours, &mails[0], "cancelled").await;
        until(ours, &mails[1], "sent").await;

        let message = sink.until(1).await.remove(0);
        assert_eq!(message.to, "b@example.jp");
        let link = message.header("List-Unsubscribe").unwrap();
        let link = link
            .trim_matches(['<', '>'])
            .strip_prefix("https://api.example.com")
            .unwrap();
        let all = json!({ "email": "b@example.jp", "scope": "all" });
        let stopped = ours.post("/v1/suppressions", &all).await;
        assert_eq!(stopped.status, 201, "{}", stopped.text());
        for _ in 0..2 {
            assert_eq!(ours.send(Method::POST, link, &[], Vec::new()).await.status, 204);
        }
        let consents = ours.all("/v1/mail-consents?email=b@example.jp").await;
        let granted: Vec<&Value> = consents.iter().map(|consent| &consent["granted"]).collect();
        assert_eq!(granted, [false, true]);
        let stopped = ours.all("/v1/suppressions?email=b@example.jp").await;
        assert_eq!((stopped.len(), &stopped[0]["scope"]), (1, &json!("all")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_get_one_does_not() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "フォロー", &json!({ "stage": "follow" })).await;
        let routes = ours.all("/v1/sales-routes").await;
        let route = &routes.iter().find(|route| route["code"] == "JS").unwrap()["id"];
        let mut choice = usual();
        choice["routes"] = json!([{ "sales_route_id": route, "allowed": false }]);
        settings(ours, &choice).await;
        let order = placed(ours, "F-1", "a@example.jp").await;
        ship(ours, &order).await;
        assert_eq!(
            ours.all("/v1/follow-mails?status=waiting").await,
            Vec::<Value>::new()
        );
        agreed(ours, "a@example.jp").await;
        let refused = ours
            .post("/v1/mails", &json!({ "order_id": order, "stage": "follow" }))
            .await;
        assert_eq!(
            refused.errors(),
            [("/order_id".to_owned(), "mail_not_allowed".to_owned())]
        );

        settings(ours, &json!({ "routes": [], "days": 3 })).await;
        let order = placed(ours, "F-2", "a@example.jp").await;
        ship(ours, &order).await;
        let waiting = ours.all("/v1/follow-mails?status=waiting").await;
        assert_eq!(waiting.len(), 1);
        follow_mails::run(&stage.app, &Stop::never()).await.unwrap();
        assert_eq!(
            ours.all("/v1/follow-mails").await.len(),
            0,
            "its day has not come"
        );
        // Taken back, it waits for nothing; shipped again, it does.
        let undo = format!("/v1/orders/{order}/undo");
        assert_eq!(ours.send(Method::POST, &undo, &[], Vec::new()).await.status, 200);
        assert_eq!(ours.all("/v1/follow-mails?status=waiting").await.len(), 0);
        let moved = ours
            .post(&format!("/v1/orders/{order}/move"), &json!({ "to": "shipped" }))
            .await;
        assert_eq!(moved.status, 200);
        let skip = format!("/v1/orders/{order}/follow-mail/cancel");
        let skipped = ours.send(Method::POST, &skip, &[], Vec::new()).await;
        assert_eq!(skipped.json()["status"], "skipped", "{}", skipped.text());
        assert_eq!(ours.all("/v1/follow-mails?status=waiting").await.len(), 0);
        // Neither many nor rules get it after all; whoever wants just this one does.
        let batch = json!({ "order_ids": [order], "stage": "follow" });
        let tried = ours.post("/v1/mail-batches?dry_run=true", &batch).await.json();
        assert_eq!(tried["issues"][0]["code"], "follow_mail_skipped", "{tried}");
        let made = ours.post("/v1/mail-batches", &batch).await;
        let ended = ours.import_ended(made.header("location")).await;
        assert_eq!(
            (&ended["queued"], &ended["refused"]),
            (&json!(0), &json!(1)),
            "{ended}"
        );
        let rule = json!({ "name": "フォロー", "trigger": "manual", "where": { "all": [] },
            "guards": { "no_alerts": false }, "actions": [{ "send_mail": { "stage": "follow" } }] });
        let rule = ours.post("/v1/rules", &rule).await.json();
        let run = format!("/v1/rules/{}/run", rule["id"].as_str().unwrap());
        let run = ours.post(&run, &json!({ "order_ids": [order] })).await;
        assert!(run.status.is_success(), "{}", run.text());
        let runs = format!("/v1/rule-runs?order_id={order}");
        let ran = |page: &Value| page["items"][0]["outcome"] == "refused";
        let page = ours.import_until(&runs, ran).await;
        assert_eq!(page["items"][0]["reason"], "follow_mail_skipped");
        until(ours, &asked(ours, &order, "follow").await, "sent").await;
    }
}
