use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use domain::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

use crate::server::{EMAIL, PASSWORD, servers, token_request};

#[tokio::test]
async fn staff_sign_in_refresh_and_sign_out() {
    for server in servers().await {
        server.tenant(EMAIL).await;
        let sign_in = [
            ("grant_type", "password"),
            ("username", EMAIL),
            ("password", PASSWORD),
        ];
        let tokens = server.token(&sign_in).await;
        assert_eq!(tokens.status, 200, "{tokens:?}");
        assert_eq!(
            (&tokens.body["token_type"], &tokens.body["expires_in"]),
            (&json!("Bearer"), &json!(900))
        );
        let access = tokens.body["access_token"].as_str().unwrap();
        let me = server.get(access, "/v1/me").await;
        assert_eq!((me.status, &me.body["kind"]), (200, &json!("staff")));
        assert_eq!(me.body["scopes"].as_array().unwrap().len(), Scope::ALL.len());
        let used = tokens.body["refresh_token"].as_str().unwrap();
        let refresh = [("grant_type", "refresh_token"), ("refresh_token", used)];
        let fresh = server.token(&refresh).await;
        assert_eq!(fresh.status, 200);
        let again = server.token(&refresh).await;
        assert_eq!(
            (again.status, &again.body["error"]),
            (400, &json!("invalid_grant"))
        );
        let newest = fresh.body["access_token"].as_str().unwrap();
        let revoked = server.get(newest, "/v1/me").await;
        assert_eq!(
            (revoked.status, &revoked.body["code"]),
            (401, &json!("credentials_revoked"))
        );
        let access = server.signed_in(EMAIL).await;
        let body = Some(json!({ "token": access }));
        let out = server
            .send(Method::POST, "/v1/oauth/revoke", None, &[], body)
            .await;
        assert_eq!(out.status, 200);
        assert_eq!(server.get(&access, "/v1/me").await.status, 401);
    }
}

#[tokio::test]
async fn a_key_is_an_oauth_client_by_form_json_and_basic() {
    for server in servers().await {
        let tenant = server.tenant(EMAIL).await;
        let key = server
            .key(tenant, &[Scope::OrdersRead, Scope::SettingsRead])
            .await;
        let id = server.get(&key, "/v1/me").await.body["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let form = server
            .token(&[
                ("grant_type", "client_credentials"),
                ("client_id", &id),
                ("client_secret", &key),
                ("x", "y"),
            ])
            .await;
        let body = json!({ "grant_type": "client_credentials", "client_id": id, "client_secret": key });
        let as_json = server
            .send(Method::POST, "/v1/oauth/token", None, &[], Some(body))
            .await;
        let basic = format!("Basic {}", STANDARD.encode(format!("{id}:{key}")));
        let body = json!({ "grant_type": "client_credentials", "scope": "orders:read" });
        let narrow = server
            .send(
                Method::POST,
                "/v1/oauth/token",
                None,
                &[("Authorization", &basic)],
                Some(body),
            )
            .await;
        for (tokens, scope) in [
            (form, "settings:read orders:read"),
            (as_json, "settings:read orders:read"),
            (narrow, "orders:read"),
        ] {
            assert_eq!(
                (tokens.status, &tokens.body["scope"]),
                (200, &json!(scope)),
                "{tokens:?}"
            );
            assert!(tokens.body.get("refresh_token").is_none());
            let access = tokens.body["access_token"].as_str().unwrap();
            let expected = if scope.contains("settings") { 200 } else { 403 };
            let settings = server.get(access, "/v1/tenant").await;
            assert_eq!(settings.status, expected, "{settings:?}");
        }
    }
}

#[tokio::test]
async fn refusals_speak_as_problems_and_as_oauth() {
    for server in servers().await {
        let tenant = server.tenant(EMAIL).await;
        let key = server.key(tenant, &[Scope::OrdersRead]).await;
        let id = server.get(&key, "/v1/me").await.body["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let client = ("grant_type", "client_credentials");
        for (fields, status, error) in [
            (vec![], 400, "invalid_request"),
            (vec![("grant_type", "magic")], 400, "unsupported_grant_type"),
            (
                vec![("grant_type", "password"), ("username", EMAIL)],
                400,
                "invalid_request",
            ),
            (
                vec![("grant_type", "password"), ("grant_type", "password")],
                400,
                "invalid_request",
            ),
            (
                vec![
                    ("grant_type", "password"),
                    ("username", EMAIL),
                    ("password", "wrong"),
                ],
                400,
                "invalid_grant",
            ),
            (
                vec![("grant_type", "password"), ("username", ""), ("password", "")],
                400,
                "invalid_request",
            ),
            (
                vec![("grant_type", "refresh_token"), ("refresh_token", "x")],
                400,
                "invalid_grant",
            ),
            (
                vec![client, ("client_id", &id), ("client_secret", "x")],
                401,
                "invalid_client",
            ),
            (
                vec![client, ("client_id", "x"), ("client_secret", &key)],
                401,
                "invalid_client",
            ),
            (
                vec![
                    client,
                    ("client_id", &id),
                    ("client_secret", &key),
                    ("scope", "pii:read"),
                ],
                400,
                "invalid_scope",
            ),
            (
                vec![
                    client,
                    ("client_id", &id),
                    ("client_secret", &key),
                    ("scope", "moon:land"),
                ],
                400,
                "invalid_scope",
            ),
        ] {
            let refused = server.token(&fields).await;
            assert_eq!(
                (refused.status, &refused.body["error"]),
                (status, &json!(error)),
                "{fields:?} {refused:?}"
            );
            assert_eq!(refused.body["code"], json!(error));
            assert!(refused.body["request_id"].is_string());
        }
        let text = server.answer(token_request(), "text/plain", "x".to_owned()).await;
        assert_eq!(text.status, 415);
    }
}

#[tokio::test]
async fn too_many_wrong_passwords_make_the_account_wait() {
    for server in servers().await {
        server.tenant(EMAIL).await;
        let sign_in = async |password| {
            let who = [
                ("grant_type", "password"),
                ("username", EMAIL),
                ("password", password),
            ];
            server.token(&who).await
        };
        for _ in 0..5 {
            assert_eq!(sign_in("wrong").await.status, 400);
        }
        let blocked = sign_in(PASSWORD).await;
        assert_eq!(
            (blocked.status, &blocked.body["code"]),
            (429, &json!("too_many_attempts"))
        );
    }
}

#[tokio::test]
async fn tokens_verify_with_the_published_keys() {
    for server in servers().await {
        server.tenant(EMAIL).await;
        let access = server.signed_in(EMAIL).await;
        let set = server
            .send(Method::GET, "/.well-known/jwks.json", None, &[], None)
            .await;
        assert_eq!(set.status, 200);
        let header: Value =
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(access.split('.').next().unwrap()).unwrap())
                .unwrap();
        let keys = set.body["keys"].as_array().unwrap();
        let key = keys.iter().find(|key| key["kid"] == header["kid"]).unwrap();
        assert_eq!(
            (&key["kty"], &key["crv"], &key["alg"]),
            (&json!("OKP"), &json!("Ed25519"), &json!("EdDSA"))
        );
        assert_eq!(
            URL_SAFE_NO_PAD.decode(key["x"].as_str().unwrap()).unwrap().len(),
            32
        );
        assert!(key.get("d").is_none(), "nothing secret");
    }
}

#[tokio::test]
async fn without_good_credentials_nothing_answers() {
    for server in servers().await {
        let tenant = server.tenant(EMAIL).await;
        let key = server.key(tenant, &[Scope::OrdersRead]).await;
        let none = server.send(Method::GET, "/v1/tenant", None, &[], None).await;
        assert_eq!(
            (none.status, &none.body["code"]),
            (401, &json!("unauthenticated"))
        );
        for bearer in ["x", "nk_live_x", "a.b.c", &key[..40]] {
            let wrong = server.get(bearer, "/v1/tenant").await;
            assert_eq!(
                (wrong.status, &wrong.body["code"]),
                (401, &json!("wrong_credentials")),
                "{bearer}"
            );
        }
        let lacking = server.get(&key, "/v1/tenant").await;
        assert_eq!(
            (lacking.status, &lacking.body["code"]),
            (403, &json!("missing_scope"))
        );
        assert!(
            lacking.body["detail"].as_str().unwrap().contains("settings:read"),
            "{lacking:?}"
        );
    }
}
