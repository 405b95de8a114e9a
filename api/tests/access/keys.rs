use domain::access::Scope;
use poem::http::Method;
use serde_json::json;

use crate::server::{EMAIL, servers};

#[tokio::test]
async fn a_key_is_made_once_shown_changed_and_revoked() {
    for server in servers().await {
        let tenant = server.tenant(EMAIL).await;
        let owner = server.signed_in(EMAIL).await;
        let body = json!({
            "name": "基幹システム", "scopes": ["access:read"],
            "networks": ["203.0.113.7/24", "2001:db8::1"], "expires_at": "2027-01-01T00:00:00Z",
        });
        let twice = [("Idempotency-Key", "key-1")];
        let create = || {
            server.send(
                Method::POST,
                "/v1/api-keys",
                Some(&owner),
                &twice,
                Some(body.clone()),
            )
        };
        let (made, again) = (create().await, create().await);
        assert_eq!(made.status, 201, "{made:?}");
        assert_eq!(made.body, again.body, "asked for twice, made once");
        assert_eq!(
            made.body["networks"],
            json!(["203.0.113.0/24", "2001:db8::1/128"])
        );
        let secret = made.body["secret"].as_str().unwrap();
        let path = format!("/v1/api-keys/{}", made.body["id"].as_str().unwrap());
        let refused = server.get(secret, "/v1/api-keys").await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (403, &json!("address_not_allowed"))
        );
        let open = json!({ "networks": [], "expires_at": null });
        let change = |tag: Option<String>| {
            let (server, owner, path, open) = (&server, &owner, &path, open.clone());
            async move {
                let tag = tag.unwrap_or_default();
                let headers: &[(&str, &str)] = if tag.is_empty() {
                    &[]
                } else {
                    &[("If-Match", &tag)]
                };
                server
                    .send(Method::PATCH, path, Some(owner), headers, Some(open))
                    .await
            }
        };
        assert_eq!(change(None).await.status, 428);
        let changed = change(made.etag.clone()).await;
        assert_eq!((changed.status, changed.etag.as_deref()), (200, Some("\"2\"")));
        assert_eq!(changed.body["expires_at"], json!(null));
        assert_eq!(change(made.etag).await.status, 412);
        let all = server.get(secret, "/v1/api-keys").await;
        assert_eq!(all.status, 200, "{all:?}");
        assert!(all.body["items"][0].get("secret").is_none());
        let other = server.key(tenant, &[Scope::AccessRead]).await;
        let forbidden = server.send(Method::DELETE, &path, Some(&other), &[], None).await;
        assert_eq!(forbidden.status, 403);
        for _ in 0..2 {
            let revoked = server.send(Method::DELETE, &path, Some(&owner), &[], None).await;
            assert!(
                revoked.status == 200 && revoked.body["revoked_at"].is_string(),
                "{revoked:?}"
            );
        }
        let refused = server.get(secret, "/v1/api-keys").await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (401, &json!("credentials_revoked"))
        );
    }
}

#[tokio::test]
async fn every_wrong_field_of_a_new_key_is_named() {
    for server in servers().await {
        let tenant = server.tenant(EMAIL).await;
        let key = server.full_key(tenant).await;
        let body = json!({ "name": "", "scopes": ["moon:land", "orders:read"], "networks": ["example.com"], "x": 1 });
        let refused = server.post(&key, "/v1/api-keys", body).await;
        assert_eq!(refused.status, 422, "{refused:?}");
        let mut pointers: Vec<_> = refused.body["errors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["pointer"].as_str().unwrap())
            .collect();
        pointers.sort_unstable();
        assert_eq!(pointers, ["/name", "/networks/0", "/scopes/0", "/x"]);
        let past = json!({ "name": "x", "scopes": ["orders:read"], "expires_at": "2020-01-01T00:00:00Z" });
        let refused = server.post(&key, "/v1/api-keys", past).await;
        assert_eq!(
            (refused.status, &refused.body["errors"][0]["code"]),
            (422, &json!("in_the_past"))
        );
        let clerk = server.key(tenant, &[Scope::AccessWrite]).await;
        let more = json!({ "name": "x", "scopes": ["orders:read"] });
        let refused = server.post(&clerk, "/v1/api-keys", more).await;
        assert_eq!(
            (refused.status, &refused.body["code"]),
            (403, &json!("scope_not_held"))
        );
    }
}

#[tokio::test]
async fn a_consultants_key_names_the_tenant_it_works_for() {
    for server in servers().await {
        let (home, shop) = (
            server.tenant(EMAIL).await,
            server.tenant("shop@example.com").await,
        );
        let key = server.key(home, &[Scope::SettingsRead, Scope::OrdersRead]).await;
        let key_id = server.get(&key, "/v1/me").await.body["id"].clone();
        let shop_id = shop.to_string();
        let for_shop = [("Nekonote-Tenant", shop_id.as_str())];
        let there = || server.send(Method::GET, "/v1/tenant", Some(&key), &for_shop, None);
        let before = there().await;
        assert_eq!(
            (before.status, &before.body["code"]),
            (403, &json!("tenant_not_granted"))
        );
        let owner = server.signed_in("shop@example.com").await;
        let consent = json!({ "key_id": key_id, "scopes": ["settings:read"] });
        let granted = server.post(&owner, "/v1/api-key-grants", consent).await;
        assert_eq!(
            (granted.status, &granted.body["key_tenant_id"]),
            (201, &json!(home.to_string()))
        );
        assert_eq!(there().await.body["id"], json!(shop_id));
        assert_eq!(
            server.get(&key, "/v1/tenant").await.body["id"],
            json!(home.to_string())
        );
        let orders = server
            .send(Method::GET, "/v1/orders", Some(&key), &for_shop, None)
            .await;
        assert_eq!(orders.status, 403, "not granted: {orders:?}");
        let listed = server.get(&owner, "/v1/api-key-grants").await;
        assert_eq!(listed.body["items"].as_array().unwrap().len(), 1);
        let path = format!("/v1/api-key-grants/{}", key_id.as_str().unwrap());
        let withdrawn = server.send(Method::DELETE, &path, Some(&owner), &[], None).await;
        assert_eq!(withdrawn.status, 204);
        assert_eq!(there().await.status, 403);
        let wrong = server
            .send(
                Method::GET,
                "/v1/tenant",
                Some(&key),
                &[("Nekonote-Tenant", "x")],
                None,
            )
            .await;
        assert_eq!(
            (wrong.status, &wrong.body["errors"][0]["pointer"]),
            (422, &json!("Nekonote-Tenant"))
        );
    }
}
