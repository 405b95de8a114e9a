use domain::access::BuiltInRole;
use poem::http::Method;
use serde_json::{Value, json};

use crate::server::{EMAIL, PASSWORD, Server, servers};

async fn role_id(server: &Server, bearer: &str, built_in: &str) -> Value {
    let roles = server.get(bearer, "/v1/roles").await;
    let all = roles.body["items"].as_array().unwrap();
    all.iter().find(|role| role["built_in"] == built_in).unwrap()["id"].clone()
}

#[tokio::test]
async fn each_built_in_role_may_what_its_scopes_say() {
    for server in servers().await {
        server.tenant(EMAIL).await;
        let owner = server.signed_in(EMAIL).await;
        let reads = [
            ("/v1/api-keys", domain::access::Scope::AccessRead),
            ("/v1/staff", domain::access::Scope::AccessRead),
            ("/v1/tenant", domain::access::Scope::SettingsRead),
            ("/v1/orders", domain::access::Scope::OrdersRead),
            ("/v1/jobs", domain::access::Scope::JobsRead),
            ("/v1/audit-log", domain::access::Scope::AuditRead),
        ];
        for (name, role) in ["owner", "manager", "operator", "viewer"]
            .into_iter()
            .zip(BuiltInRole::ALL)
        {
            let email = format!("{name}.two@example.com");
            let role_id = role_id(&server, &owner, name).await;
            let new =
                json!({ "name": "山田 太郎", "email": email, "role_id": role_id, "password": PASSWORD });
            let hired = server.post(&owner, "/v1/staff", new).await;
            assert_eq!(
                (hired.status, &hired.body["active"]),
                (201, &json!(true)),
                "{hired:?}"
            );
            assert!(hired.body.get("password").is_none());
            let token = server.signed_in(&email).await;
            for (path, scope) in reads {
                let expected = if role.scopes().contains(&scope) { 200 } else { 403 };
                assert_eq!(server.get(&token, path).await.status, expected, "{name} {path}");
            }
        }
    }
}

#[tokio::test]
async fn staff_change_under_their_version_and_one_owner_stays() {
    for server in servers().await {
        server.tenant(EMAIL).await;
        let owner = server.signed_in(EMAIL).await;
        let me = server.get(&owner, "/v1/me").await.body["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let path = format!("/v1/staff/{me}");
        let read = server.get(&owner, &path).await;
        assert_eq!(
            (&read.body["name"], &read.body["email"]),
            (&json!("山田 花子"), &json!(EMAIL))
        );
        let tag = read.etag.unwrap();
        let change = |body: Value| {
            let (server, owner, path, tag) = (&server, &owner, &path, tag.as_str());
            async move {
                server
                    .send(Method::PATCH, path, Some(owner), &[("If-Match", tag)], Some(body))
                    .await
            }
        };
        let refused = change(json!({ "active": false })).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (409, &json!("last_owner"))
        );
        assert_eq!(change(json!({ "name": "山田 華子" })).await.status, 200);
        assert_eq!(change(json!({ "name": "山田 華" })).await.status, 412);
        let short = json!({ "present_password": PASSWORD, "password": "short" });
        let refused = server
            .send(Method::PUT, "/v1/me/password", Some(&owner), &[], Some(short))
            .await;
        assert_eq!(refused.status, 422);
        let good = json!({ "present_password": PASSWORD, "password": "kyou mo ii tenki desu" });
        let changed = server
            .send(Method::PUT, "/v1/me/password", Some(&owner), &[], Some(good))
            .await;
        assert_eq!(changed.status, 204, "{changed:?}");
        assert_eq!(
            server.get(&owner, "/v1/me").await.status,
            401,
            "signed out everywhere"
        );
    }
}

#[tokio::test]
async fn roles_settings_and_the_audit_log() {
    for server in servers().await {
        let tenant = server.tenant(EMAIL).await;
        let key = server.full_key(tenant).await;
        let made = server
            .post(
                &key,
                "/v1/roles",
                json!({ "name": "出荷", "scopes": ["orders:read"] }),
            )
            .await;
        assert_eq!((made.status, &made.body["built_in"]), (201, &json!(null)));
        let taken = server
            .post(&key, "/v1/roles", json!({ "name": "出荷", "scopes": [] }))
            .await;
        assert_eq!((taken.status, &taken.body["code"]), (409, &json!("taken")));
        let path = format!("/v1/roles/{}", made.body["id"].as_str().unwrap());
        let tag = made.etag.unwrap();
        let body = json!({ "scopes": ["orders:read", "jobs:read"] });
        let changed = server
            .send(
                Method::PATCH,
                &path,
                Some(&key),
                &[("If-Match", &tag)],
                Some(body),
            )
            .await;
        assert_eq!((changed.status, &changed.body["version"]), (200, &json!(2)));
        let gone = server.send(Method::DELETE, &path, Some(&key), &[], None).await;
        assert_eq!(gone.status, 204);
        assert_eq!(server.get(&key, &path).await.status, 404);
        let built_in = role_id(&server, &key, "viewer").await;
        let path = format!("/v1/roles/{}", built_in.as_str().unwrap());
        let fixed = server.send(Method::DELETE, &path, Some(&key), &[], None).await;
        assert_eq!((fixed.status, &fixed.body["code"]), (409, &json!("built_in")));
        let settings = server.get(&key, "/v1/tenant").await;
        let tag = settings.etag.unwrap();
        let body = json!({ "rounding": "half_up" });
        let changed = server
            .send(
                Method::PATCH,
                "/v1/tenant",
                Some(&key),
                &[("If-Match", &tag)],
                Some(body),
            )
            .await;
        assert_eq!(
            (changed.status, &changed.body["rounding"]),
            (200, &json!("half_up"))
        );
        let log = server.get(&key, "/v1/audit-log?limit=2").await;
        let actions: Vec<_> = log.body["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["action"].clone())
            .collect();
        assert_eq!(actions.len(), 2);
        assert!(log.body["next_cursor"].is_string());
        let only = server.get(&key, "/v1/audit-log?action=role.removed").await;
        let line = &only.body["items"][0];
        assert_eq!(
            (&line["actor"]["kind"], &line["subject"]),
            (&json!("api_key"), &made.body["id"])
        );
        assert!(line["request_id"].as_str().unwrap().starts_with("req_"), "{line}");
        let unknown = server.get(&key, "/v1/audit-log?action=moon.landed").await;
        assert_eq!(unknown.status, 422);
    }
}

#[tokio::test]
async fn what_is_another_tenants_is_not_found() {
    for server in servers().await {
        let (mine, theirs) = (
            server.tenant(EMAIL).await,
            server.tenant("them@example.com").await,
        );
        let (key, their_key) = (server.full_key(mine).await, server.full_key(theirs).await);
        let staff = server.get(&their_key, "/v1/staff").await.body["items"][0]["id"].clone();
        let role = role_id(&server, &their_key, "viewer").await;
        let id = server.get(&their_key, "/v1/me").await.body["id"].clone();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let (staff, role, id) = (text(&staff), text(&role), text(&id));
        let password = json!({ "password": "a perfectly fine one" });
        for (method, path, body) in [
            (Method::GET, format!("/v1/staff/{staff}"), None),
            (
                Method::PATCH,
                format!("/v1/staff/{staff}"),
                Some(json!({ "active": false })),
            ),
            (Method::PUT, format!("/v1/staff/{staff}/password"), Some(password)),
            (Method::GET, format!("/v1/roles/{role}"), None),
            (
                Method::PATCH,
                format!("/v1/roles/{role}"),
                Some(json!({ "name": "x" })),
            ),
            (Method::DELETE, format!("/v1/roles/{role}"), None),
            (Method::GET, format!("/v1/api-keys/{id}"), None),
            (
                Method::PATCH,
                format!("/v1/api-keys/{id}"),
                Some(json!({ "name": "x" })),
            ),
            (Method::DELETE, format!("/v1/api-keys/{id}"), None),
            (Method::DELETE, format!("/v1/api-key-grants/{id}"), None),
        ] {
            let answer = server
                .send(method.clone(), &path, Some(&key), &[("If-Match", "*")], body)
                .await;
            assert_eq!(
                (answer.status, &answer.body["code"]),
                (404, &json!("not_found")),
                "{method} {path}"
            );
        }
        assert_eq!(
            server.get(&their_key, "/v1/me").await.status,
            200,
            "and untouched"
        );
    }
}
