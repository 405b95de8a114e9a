//! Who calls, and what those are called who did something.

use domain::EventId;
use domain::access::Scope;
use serde_json::{Value, json};
use workflows::events;

use crate::sample::order;
use crate::stage::{Client, Stage, stages};

async fn me(client: &Client) -> Value {
    client.get("/v1/me").await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_knows_themselves() {
    for stage in stages().await {
        // The role may not read who works here.
        let staff = stage.staff("猫田 花子").await;
        assert_eq!(
            staff.get("/v1/staff").await.problem(),
            (403, "missing_scope".into())
        );
        let seen = me(&staff).await;
        assert_eq!(
            (&seen["kind"], &seen["name"]),
            (&json!("staff"), &json!("猫田 花子"))
        );
        assert!(
            seen["email"].as_str().unwrap().ends_with("@example.com"),
            "{seen}"
        );
        let roles = stage.ours.all("/v1/roles").await;
        let role = roles.iter().find(|role| role["id"] == seen["role_id"]).unwrap();
        assert_eq!(seen["role_name"], role["name"]);

        let key = stage.key(&[Scope::AccessRead]).await;
        let keys = stage.ours.all("/v1/api-keys").await;
        let seen = me(&key).await;
        let known = keys.iter().find(|known| known["id"] == seen["id"]).unwrap();
        assert_eq!(
            (&seen["kind"], &seen["name"]),
            (&json!("api_key"), &known["name"])
        );
        for field in ["email", "role_id", "role_name"] {
            assert!(seen[field].is_null(), "{field}");
        }
    }
}

async fn feed(stage: &Stage, client: &Client) -> Vec<Value> {
    while events::follow(&stage.app, EventId(uuid::Uuid::nil()))
        .await
        .unwrap()
    {}
    client.all("/v1/events?type=order.updated").await
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_did_something_have_names() {
    for stage in stages().await {
        let staff = stage.staff("猫田 花子").await;
        let placed = stage.ours.post("/v1/orders", &order("W-1")).await.json();
        let path = format!("/v1/orders/{}", placed["id"].as_str().unwrap());
        let edit = json!({ "notes": { "staff": "急ぎ" } });
        for client in [&staff, &stage.ours] {
            let edited = client.patch(&path, &[("if-match", "*")], &edit).await;
            assert_eq!(edited.status, 200, "{}", edited.text());
        }
        let names = |events: &[Value]| -> Vec<Value> {
            let edits = events.iter().filter(|event| event["type"] == "order.updated");
            edits.map(|event| event["actor"]["name"].clone()).collect()
        };
        let own = me(&stage.ours).await["name"].clone();
        assert!(own.is_string(), "{own}");
        let both = [json!("猫田 花子"), own.clone()];
        let timeline = format!("{path}/events");
        for client in [&staff, &stage.ours] {
            assert_eq!(names(&client.all(&timeline).await), both);
        }
        assert_eq!(names(&feed(&stage, &staff).await), both);
        let log = stage.ours.all("/v1/audit-log").await;
        assert!(
            log.iter().any(|entry| entry["actor"]["name"] == both[0]),
            "{log:?}"
        );
        // Names of people are for colleagues, and for keys that may read of people.
        let reader = stage.key(&[Scope::OrdersRead]).await;
        assert_eq!(names(&reader.all(&timeline).await), [Value::Null, own]);
    }
}
