//! Mail in line whose order is not to get it any more: taken back, and written anew once it is to be told.

use poem::http::Method;
use serde_json::{Value, json};
use workflows::{App, Clock, Stop, mails};

use crate::mails::{asked, placed, profile, ship, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, Stage, stages};

async fn post(client: &Client, path: &str) {
    let answer = client.send(Method::POST, path, &[], Vec::new()).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
}

async fn cancel(client: &Client, order: &str) {
    let reason = json!({ "reason": "お客様都合" });
    let answer = client.post(&format!("/v1/orders/{order}/cancel"), &reason).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

async fn tracked(client: &Client, order: &str, number: &str) {
    let full = client.get(&format!("/v1/orders/{order}")).await.json();
    let shipment = full["shipments"][0]["id"].as_str().unwrap();
    let parcels = json!({ "tracking_numbers": [number] });
    let set = client
        .post(&format!("/v1/shipments/{shipment}/parcels"), &parcels)
        .await;
    assert!(set.status.is_success(), "{}", set.text());
}

/// Status and reason.
async fn stands(client: &Client, mail: &str) -> (String, Value) {
    let mail = client.get(mail).await.json();
    (
        mail["status"].as_str().unwrap().to_owned(),
        mail["reason"].clone(),
    )
}

fn cancelled(reason: &str) -> (String, Value) {
    ("cancelled".to_owned(), json!(reason))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shipped_by_mistake_is_told_once_it_is_shipped() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "発送", &json!({ "stage": "shipped" })).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        ship(ours, &order).await;
        let wrong = asked(ours, &order, "shipped").await;
        post(ours, &format!("/v1/orders/{order}/undo")).await;
        assert_eq!(stands(ours, &wrong).await, cancelled("not_shipped"));
        let wish = json!({ "order_id": order, "stage": "shipped" });
        let early = ours.post("/v1/mails", &wish).await;
        assert_eq!(
            early.errors(),
            [("/order_id".to_owned(), "not_shipped".to_owned())]
        );

        tracked(ours, &order, "123456789023").await;
        let moved = json!({ "to": "shipped" });
        let moved = ours.post(&format!("/v1/orders/{order}/move"), &moved).await;
        assert_eq!(moved.status, 200, "{}", moved.text());
        let tried = ours.post("/v1/mails?dry_run=true", &wish).await;
        assert_eq!(tried.status, 200, "{}", tried.text());
        assert_eq!(ours.get(&wrong).await.json()["key"], "", "only tried");
        let right = asked(ours, &order, "shipped").await;
        let again = ours.post("/v1/mails", &wish).await;
        assert_eq!((again.status.as_u16(), again.header("location")), (201, &*right));
        // Its place is taken: nobody can send it besides.
        assert_eq!(ours.get(&wrong).await.json()["key"], Value::Null);
        let retried = format!("{wrong}/retry");
        let retried = ours.send(Method::POST, &retried, &[], Vec::new()).await;
        assert_eq!(retried.problem(), (409, "not_failed".into()));

        stage.work();
        let ours = &stage.ours;
        until(ours, &right, "sent").await;
        let taken = sink.taken();
        let text = taken[0].parsed().text;
        assert_eq!(taken.len(), 1);
        assert!(text.contains("123456789023"), "{text}");
        assert_eq!(ours.all(&format!("/v1/mails?order_id={order}")).await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn thanks_for_a_cancelled_order_do_not_go() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "サンクス", &json!({})).await;
        template(ours, "お知らせ", &json!({ "stage": "free" })).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let thanks = asked(ours, &order, "new_order").await;
        let free = asked(ours, &order, "free").await;
        let by_hand = placed(ours, "A-2", "b@example.jp").await;
        let taken_back = asked(ours, &by_hand, "new_order").await;
        post(ours, &format!("{taken_back}/cancel")).await;
        cancel(ours, &order).await;
        assert_eq!(stands(ours, &thanks).await, cancelled("order_cancelled"));
        stage.work();
        let ours = &stage.ours;
        until(ours, &free, "sent").await;
        assert_eq!(sink.taken().len(), 1);
        // What a person took back is that person's to send.
        let wish = json!({ "order_id": by_hand, "stage": "new_order" });
        let known = ours.post("/v1/mails", &wish).await;
        assert_eq!(
            (known.status.as_u16(), known.header("location")),
            (201, &*taken_back)
        );
        assert_eq!(stands(ours, &taken_back).await, ("cancelled".into(), Value::Null));
    }
}

/// What nothing told of is seen as its turn comes.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_looked_at_again_before_it_goes() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "入金", &json!({ "stage": "payment_confirmed" })).await;
        let order = placed(ours, "A-1", "a@example.jp").await;
        let pay = async |ours: &Client| {
            let paid = json!({ "amount": 3200 });
            let paid = ours.post(&format!("/v1/orders/{order}/payments"), &paid).await;
            assert_eq!(paid.status, 201, "{}", paid.text());
            paid.json()["id"].as_str().unwrap().to_owned()
        };
        let payment = pay(ours).await;
        let mail = asked(ours, &order, "payment_confirmed").await;
        post(ours, &format!("/v1/payments/{payment}/undo")).await;
        assert_eq!(stands(ours, &mail).await.0, "queued");
        deliver(&stage.app).await;
        assert_eq!(stands(ours, &mail).await, cancelled("not_paid"));
        assert_eq!(ours.get(&mail).await.json()["attempts"], 0);
        assert_eq!(sink.taken().len(), 0);

        pay(ours).await;
        let anew = asked(ours, &order, "payment_confirmed").await;
        assert_ne!(anew, mail);
        deliver(&stage.app).await;
        assert_eq!(stands(ours, &anew).await.0, "sent");
        assert_eq!(sink.taken().len(), 1);
    }
}

async fn deliver(app: &App) {
    for profile in mails::claim_due(app, 9).await.unwrap() {
        mails::deliver(app, profile, &Stop::never()).await.unwrap();
    }
}

/// Whatever a person and the order have done with it since.
#[tokio::test(flavor = "multi_thread")]
async fn what_may_have_gone_out_is_never_written_anew() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "サンクス", &json!({})).await;
        let cut = placed(ours, "A-1", "cut@example.jp").await;
        let crashed = placed(ours, "A-2", "a@example.jp").await;
        let mail_of_cut = asked(ours, &cut, "new_order").await;
        deliver(&stage.app).await;
        let mail_of_crashed = asked(ours, &crashed, "new_order").await;
        let later = die_over_it(&stage).await;
        assert_eq!(mails::claim_due(&later, 9).await.unwrap().len(), 1);
        for (order, mail) in [(&cut, &mail_of_cut), (&crashed, &mail_of_crashed)] {
            assert_eq!(stands(ours, mail).await.0, "unknown");
            post(ours, &format!("{mail}/retry")).await;
            cancel(ours, order).await;
            assert_eq!(stands(ours, mail).await, cancelled("order_cancelled"));
            post(ours, &format!("/v1/orders/{order}/undo")).await;
            let wish = json!({ "order_id": order, "stage": "new_order" });
            let known = ours.post("/v1/mails", &wish).await;
            assert_eq!((known.status.as_u16(), known.header("location")), (201, &**mail));
            let batch = json!({ "order_ids": [order], "stage": "new_order" });
            let made = ours.post("/v1/mail-batches", &batch).await;
            assert_eq!(made.status, 202, "{}", made.text());
        }
        stage.work();
        let ours = &stage.ours;
        for batch in ours.all("/v1/mail-batches").await {
            let path = format!("/v1/mail-batches/{}", batch["id"].as_str().unwrap());
            assert_eq!(ours.import_ended(&path).await["known"], 1);
        }
        assert_eq!(ours.all("/v1/mails?status=cancelled").await.len(), 2);
        let taken = sink.taken();
        assert!(
            taken.len() == 1 && taken[0].to == "cut@example.jp",
            "{:?}",
            taken.len()
        );
    }
}

/// Notes an attempt at what is due and goes no further; the time at which somebody else takes over.
async fn die_over_it(stage: &Stage) -> App {
    let held = mails::claim_due(&stage.app, 9).await.unwrap().remove(0);
    let now = stage.app.now();
    let mut tx = stage.app.store.db.begin().await.unwrap();
    let taken = store::mail_queue::take(&mut tx, &held, now, 9).await.unwrap();
    assert_eq!(taken.len(), 1);
    tx.commit().await.unwrap();
    App {
        clock: Clock::fixed(now.plus_millis(21_000)),
        ..stage.app.clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_whose_follow_mail_was_taken_back_waits_for_it_anew() {
    for mut stage in stages().await {
        stage.rest().await;
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        let changes = json!({ "stage": "follow", "transactional": true });
        template(ours, "フォロー", &changes).await;
        let settings = json!({ "enabled": true, "days": 3, "sender_name": "猫の店",
            "sender_address": "東京都渋谷区1-1", "contact": "neko@neko.example" });
        let set = ours
            .patch("/v1/follow-mail-settings", &[("if-match", "*")], &settings)
            .await;
        assert_eq!(set.status, 200, "{}", set.text());
        let order = placed(ours, "F-1", "a@example.jp").await;
        ship(ours, &order).await;
        let mail = asked(ours, &order, "follow").await;
        assert!(ours.all("/v1/follow-mails?status=waiting").await.is_empty());
        post(ours, &format!("/v1/orders/{order}/undo")).await;
        assert_eq!(stands(ours, &mail).await, cancelled("not_shipped"));
        let moved = json!({ "to": "shipped" });
        let moved = ours.post(&format!("/v1/orders/{order}/move"), &moved).await;
        assert_eq!(moved.status, 200, "{}", moved.text());
        let waiting = ours.all("/v1/follow-mails?status=waiting").await;
        assert_eq!(waiting.len(), 1);
        assert_eq!(waiting[0]["order_id"], order);
        assert_ne!(asked(ours, &order, "follow").await, mail);
    }
}
