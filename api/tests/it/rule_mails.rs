//! オートロボ and メール together: the routine runs itself.

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
        let runs = ours.all(&format!("/v1/rule-runs?order={order}")).await;
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
        let runs = format!("/v1/rule-runs?order={order}");
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
        let actions = json!([{ "send_mail": { "stage": "free" } }]);
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
        assert_eq!(sink.until(3).await.len(), 3);
    }
}
