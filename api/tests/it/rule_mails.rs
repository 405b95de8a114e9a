//! オートロボ and メール together: the routine runs itself.

use std::time::Duration;

use serde_json::{Value, json};

use crate::mails::{asked, placed, profile, template, until};
use crate::smtp_sink::Sink;
use crate::stage::{Client, stages};

async fn rule(client: &Client, name: &str, trigger: &str, actions: &Value) {
    let rule = json!({ "name": name, "trigger": trigger, "where": { "all": [] },
        "guards": { "no_alerts": false }, "actions": actions });
    let made = client.post("/v1/rules", &rule).await;
    assert_eq!(made.status, 201, "{}", made.text());
}

async fn of_order(client: &Client, order: &str) -> Vec<Value> {
    client.all(&format!("/v1/mails?order_id={order}")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn thanks_go_out_and_the_order_goes_on_without_a_hand() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "サンクス", &json!({})).await;
        let actions = json!([
            { "send_mail": { "stage": "new_order", "message": "またどうぞ。" } },
            { "move_status": { "to": "awaiting_shipment" } },
        ]);
        rule(ours, "自動サンクス", "imported", &actions).await;
        let order = placed(ours, "R-1", "hanako@example.com").await;
        let path = format!("/v1/orders/{order}");
        ours.import_until(&path, |order| order["status"] == "awaiting_shipment")
            .await;
        let mails = of_order(ours, &order).await;
        assert_eq!(mails.len(), 1, "{mails:?}");
        let mail = format!("/v1/mails/{}", mails[0]["id"].as_str().unwrap());
        let mail = until(ours, &mail, "sent").await;
        assert!(mail["content"]["text"].as_str().unwrap().contains("またどうぞ。"));
        assert_eq!(sink.until(1).await[0].to, "hanako@example.com");
        let runs = ours.all(&format!("/v1/rule-runs?order_id={order}")).await;
        let told = json!({ "field": "mail", "slip": null, "before": null, "after": "new_order" });
        assert!(runs[0]["changes"].as_array().unwrap().contains(&told), "{runs:?}");
        // Whoever asks for the same by hand gets the one that there is.
        let mail = json!({ "order_id": order, "stage": "new_order" });
        let again = ours.post("/v1/mails", &mail).await;
        assert_eq!(
            (again.status.as_u16(), &again.json()["id"]),
            (201, &mails[0]["id"])
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_mailed_is_refused_as_a_whole() {
    for stage in stages().await {
        let ours = &stage.ours;
        let actions = json!([{ "add_tags": ["済"] }, { "send_mail": { "stage": "new_order" } }]);
        rule(ours, "自動サンクス", "imported", &actions).await;
        let order = placed(ours, "R-2", "hanako@example.com").await;
        let runs = format!("/v1/rule-runs?order_id={order}");
        let refused = |page: &Value| page["items"][0]["outcome"] == "refused";
        let page = ours.import_until(&runs, refused).await;
        assert_eq!(page["items"][0]["reason"], "no_mail_profile");
        let order_now = ours.get(&format!("/v1/orders/{order}")).await.json();
        assert_eq!(order_now["tags"], json!([]), "nothing of what it did remains");
        assert_eq!(of_order(ours, &order).await, Vec::<Value>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn free_mail_is_sent_for_every_occasion() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "お知らせ", &json!({ "stage": "free" })).await;
        let order = placed(ours, "R-3", "hanako@example.com").await;
        let by_hand = asked(ours, &order, "free").await;
        until(ours, &by_hand, "sent").await;
        let actions = json!([
            { "send_mail": { "stage": "free", "message": "番号です。" } },
            { "send_mail": { "stage": "free", "message": "またどうぞ。" } },
        ]);
        rule(ours, "毎回", "tracking_registered", &actions).await;
        let path = format!("/v1/orders/{order}");
        let moved = ours
            .post(&format!("{path}/move"), &json!({ "to": "awaiting_shipment" }))
            .await;
        assert!(moved.status.is_success(), "{}", moved.text());
        let full = ours.get(&path).await.json();
        let shipment = full["shipments"][0]["id"].as_str().unwrap();
        for number in ["123456789012", "123456789023"] {
            let parcels = json!({ "tracking_numbers": [number] });
            let set = ours
                .post(&format!("/v1/shipments/{shipment}/parcels"), &parcels)
                .await;
            assert!(set.status.is_success(), "{}", set.text());
        }
        let sent = sink.until(5).await;
        let of = |message: &str| {
            let texts = sent.iter().map(|sent| sent.parsed().text);
            texts.filter(|text| text.contains(message)).count()
        };
        assert_eq!((sent.len(), of("番号です。"), of("またどうぞ。")), (5, 2, 2));
    }
}

async fn simulated(client: &Client, rule: &str, orders: &[String]) -> Vec<Value> {
    let over = json!({ "order_ids": orders });
    let told = client.post(&format!("/v1/rules/{rule}/simulate"), &over).await;
    assert_eq!(told.status, 200, "{}", told.text());
    told.json()["items"].as_array().unwrap().clone()
}

/// Once so much of what happened has its place in the feed.
async fn backtested(client: &Client, path: &str, triggered: usize) -> Value {
    let waiting = async {
        loop {
            let test = client.post(path, &json!({})).await.json();
            if test["triggered"] == triggered {
                return test;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_mins(1), waiting)
        .await
        .unwrap()
}

/// What a simulation says of the mail is what becomes of it when the rule runs.
#[tokio::test(flavor = "multi_thread")]
async fn a_simulation_knows_which_mail_may_be_sent() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        let thanks = template(ours, "サンクス", &json!({})).await;
        let changes = json!({ "payment_method": "銀行振込" });
        let of_bank = template(ours, "振込", &changes).await;
        let mut orders = Vec::new();
        for (number, email) in [
            ("S-1", "well@example.com"),
            ("S-2", "stop@example.com"),
            ("S-3", "none"),
            ("S-4", "known@example.com"),
        ] {
            orders.push(placed(ours, number, email).await);
        }
        let stop = json!({ "email": "stop@example.com", "scope": "all" });
        assert_eq!(ours.post("/v1/suppressions", &stop).await.status, 201);
        let before = asked(ours, &orders[3], "new_order").await;
        let actions = json!([{ "add_tags": ["済"] }, { "send_mail": { "stage": "new_order" } }]);
        let made = json!({ "name": "試し", "trigger": "manual", "where": { "all": [] },
            "guards": { "no_alerts": false }, "actions": actions });
        let made = ours.post("/v1/rules", &made).await.json();
        let rule = made["id"].as_str().unwrap();
        let told = simulated(ours, rule, &orders).await;
        let said: Vec<_> = told
            .iter()
            .map(|item| {
                (
                    &item["verdict"],
                    &item["mails"][0]["fate"],
                    &item["mails"][0]["reason"],
                )
            })
            .collect();
        let (applies, refused) = (json!("applies"), json!("refused"));
        assert_eq!(
            said,
            [
                (&applies, &json!("sent"), &Value::Null),
                (&refused, &refused, &json!("suppressed")),
                (&refused, &refused, &json!("no_mail_address")),
                (&applies, &json!("known"), &Value::Null),
            ]
        );
        let considered = json!([
            { "template_id": thanks, "verdict": "chosen" },
            { "template_id": of_bank, "verdict": "other_payment_method" },
        ]);
        for (told, considered) in told
            .iter()
            .zip([&considered, &considered, &json!([]), &considered])
        {
            assert_eq!(&told["mails"][0]["considered"], considered, "{told}");
        }
        assert_eq!(told[1]["reason"], "suppressed");
        assert_eq!(told[1]["changes"], json!([]));

        let run = ours
            .post(&format!("/v1/rules/{rule}/run"), &json!({ "order_ids": orders }))
            .await;
        assert!(run.status.is_success(), "{}", run.text());
        for (order, told) in orders.iter().zip(&told) {
            let runs = format!("/v1/rule-runs?order_id={order}");
            let page = ours
                .import_until(&runs, |page| !page["items"].as_array().unwrap().is_empty())
                .await;
            let run = &page["items"][0];
            let expected = match told["verdict"].as_str().unwrap() {
                "applies" => (json!("done"), Value::Null),
                _ => (json!("refused"), told["reason"].clone()),
            };
            assert_eq!(
                (&run["outcome"], &run["reason"]),
                (&expected.0, &expected.1),
                "{run}"
            );
            let is_sent = told["mails"][0]["fate"] != "refused";
            assert_eq!(of_order(ours, order).await.len(), usize::from(is_sent));
        }
        until(ours, &before, "sent").await;
        // Looked back at, what went meanwhile had not gone yet.
        let imported = json!({ "name": "来たら", "trigger": "imported", "active": false,
            "where": { "all": [] }, "guards": { "no_alerts": false }, "actions": actions });
        let imported = ours.post("/v1/rules", &imported).await.json();
        let path = format!("/v1/rules/{}/backtest", imported["id"].as_str().unwrap());
        let test = backtested(ours, &path, 4).await;
        assert_eq!(
            (&test["applied"], &test["refused"]),
            (&json!(2), &json!(2)),
            "{test}"
        );
        let fates: Vec<&Value> = test["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| &item["mails"][0]["fate"])
            .collect();
        assert_eq!(fates, ["sent", "refused", "refused", "sent"]);
    }
}

/// Advertising without consent, and mail for which an earlier action is too early or too late.
#[tokio::test(flavor = "multi_thread")]
async fn a_simulation_looks_at_the_order_as_the_actions_before_left_it() {
    for stage in stages().await {
        let (ours, sink) = (&stage.ours, Sink::start().await);
        profile(ours, &sink, &json!({})).await;
        template(ours, "サンクス", &json!({})).await;
        template(ours, "宣伝", &json!({ "stage": "free", "transactional": false })).await;
        let order = placed(ours, "L-1", "a@example.com").await;
        for (name, actions, reason) in [
            (
                "宣伝",
                json!([{ "send_mail": { "stage": "free" } }]),
                "mail_not_allowed",
            ),
            (
                "未発送",
                json!([{ "send_mail": { "stage": "shipped" } }]),
                "not_shipped",
            ),
            (
                "取消後",
                json!([{ "move_status": { "to": "cancelled" } }, { "send_mail": { "stage": "new_order" } }]),
                "order_cancelled",
            ),
        ] {
            let made = json!({ "name": name, "trigger": "manual", "where": { "all": [] },
                "guards": { "no_alerts": false }, "actions": actions });
            let made = ours.post("/v1/rules", &made).await;
            assert_eq!(made.status, 201, "{}", made.text());
            let rule = made.json()["id"].as_str().unwrap().to_owned();
            let told = simulated(ours, &rule, std::slice::from_ref(&order)).await;
            assert_eq!(told[0]["reason"], reason, "{told:?}");
            assert_eq!(told[0]["mails"][0]["reason"], reason, "{told:?}");
            let run = json!({ "order_ids": [order] });
            ours.post(&format!("/v1/rules/{rule}/run"), &run).await;
            let runs = format!("/v1/rule-runs?rule_id={rule}");
            let page = ours
                .import_until(&runs, |page| !page["items"].as_array().unwrap().is_empty())
                .await;
            assert_eq!(page["items"][0]["reason"], reason, "{page}");
        }
    }
}
