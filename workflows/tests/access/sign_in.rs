use domain::Error;
use domain::access::{BuiltInRole, Scope, Scopes};
use domain::event::Actor;
use workflows::access::sign_in::{self, Tokens};
use workflows::access::staff::{self, StaffEdit};
use workflows::access::{Password, api_keys, authenticate, roles, signing_keys};
use workflows::{Caller, Origin, Result};

use crate::stage::{PASSWORD, Stage, from, new_key, refusal, stages};

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;
const EMAIL: &str = "hanako@example.com";

async fn sign_in(stage: &Stage, email: &str, password: &str, origin: &Origin) -> Result<Tokens> {
    sign_in::with_password(&stage.app, email, Password::new(password), None, origin).await
}

async fn call(stage: &Stage, tokens: &Tokens) -> Result<Caller> {
    authenticate(&stage.app, &tokens.access_token, None, Origin::default()).await
}

async fn refresh(stage: &Stage, token: &str) -> Result<Tokens> {
    sign_in::refresh(&stage.app, token, None, &Origin::default()).await
}

#[tokio::test]
async fn staff_call_with_what_their_role_allows_now() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, "owner@example.com").await;
        let operator = stage.role(tenant.tenant, BuiltInRole::Operator).await;
        let viewer = stage.role(tenant.tenant, BuiltInRole::Viewer).await;
        let id = stage.hire(&tenant, operator, EMAIL).await.unwrap().staff.id;
        let tokens = sign_in(&stage, " HANAKO@example.com", PASSWORD, &Origin::default()).await;
        assert_eq!(refusal(tokens.map(drop)), Error::WrongCredentials, "white space");
        let tokens = sign_in(&stage, "HANAKO@example.com", PASSWORD, &Origin::default())
            .await
            .unwrap();
        assert_eq!(tokens.scopes, BuiltInRole::Operator.scopes());
        let caller = call(&stage, &tokens).await.unwrap();
        assert_eq!(
            (caller.tenant, &caller.actor),
            (tenant.tenant, &Actor::Staff { id })
        );
        assert_eq!(caller.scopes, BuiltInRole::Operator.scopes());
        let edit = |role, active| StaffEdit {
            role,
            active,
            ..StaffEdit::default()
        };
        staff::edit(&stage.app, &tenant, id, None, edit(Some(viewer), None))
            .await
            .unwrap();
        let caller = call(&stage, &tokens).await.unwrap();
        assert_eq!(
            caller.scopes,
            BuiltInRole::Viewer.scopes(),
            "the role counts, not the token alone"
        );
        staff::edit(&stage.app, &tenant, id, None, edit(None, Some(false)))
            .await
            .unwrap();
        assert_eq!(refusal(call(&stage, &tokens).await), Error::CredentialsRevoked);
        let again = sign_in(&stage, EMAIL, PASSWORD, &Origin::default()).await;
        assert_eq!(refusal(again.map(drop)), Error::WrongCredentials);
    }
}

#[tokio::test]
async fn a_sign_in_may_ask_for_less() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let (app, origin) = (&stage.app, Origin::default());
        let asked = Scopes::from([Scope::OrdersRead]);
        let password = || Password::new(PASSWORD);
        let tokens = sign_in::with_password(app, EMAIL, password(), Some(asked.clone()), &origin)
            .await
            .unwrap();
        assert_eq!(call(&stage, &tokens).await.unwrap().scopes, asked);
        let refresh_token = tokens.refresh_token.unwrap();
        let more = Some(Scopes::from([Scope::OrdersWrite]));
        let tokens = refresh(&stage, &refresh_token).await.unwrap();
        assert_eq!(tokens.scopes, asked, "and a refresh gives no more");
        let newest = tokens.refresh_token.unwrap();
        let wider = sign_in::refresh(app, &newest, more.clone(), &origin).await;
        assert_eq!(refusal(wider.map(drop)), Error::ScopeNotHeld("orders:write"));
        let tokens = refresh(&stage, &newest).await.unwrap();
        assert_eq!(tokens.scopes, asked, "what was refused used nothing up");
        let copied = sign_in::refresh(app, &newest, more, &origin).await;
        assert_eq!(refusal(copied.map(drop)), Error::CredentialsRevoked);
        let role = stage.role(tenant.tenant, BuiltInRole::Viewer).await;
        stage.hire(&tenant, role, "viewer@example.com").await.unwrap();
        let more = Some(Scopes::from([Scope::AccessWrite]));
        let refused = sign_in::with_password(app, "viewer@example.com", password(), more, &origin).await;
        assert_eq!(refusal(refused.map(drop)), Error::ScopeNotHeld("access:write"));
    }
}

#[tokio::test]
async fn access_tokens_last_minutes_and_sessions_days() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let mut tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        stage.advance(15 * MINUTE - 1_000);
        call(&stage, &tokens).await.unwrap();
        stage.advance(1_000);
        assert_eq!(refusal(call(&stage, &tokens).await), Error::CredentialsExpired);
        for _ in 0..4 {
            stage.advance(7 * DAY - 15 * MINUTE - 1);
            tokens = refresh(&stage, &tokens.refresh_token.unwrap()).await.unwrap();
            call(&stage, &tokens).await.unwrap();
            stage.advance(15 * MINUTE);
        }
        stage.advance(2 * DAY);
        let over = refresh(&stage, &tokens.refresh_token.unwrap()).await;
        assert_eq!(
            refusal(over.map(drop)),
            Error::CredentialsExpired,
            "30 days in all"
        );
        let tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        stage.advance(7 * DAY);
        let idle = refresh(&stage, &tokens.refresh_token.unwrap()).await;
        assert_eq!(
            refusal(idle.map(drop)),
            Error::CredentialsExpired,
            "7 days without a refresh"
        );
        workflows::access::clean_up(&stage.app).await.unwrap();
    }
}

#[tokio::test]
async fn a_refresh_token_that_comes_back_ends_the_session() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let first = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        let other = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        let stolen = first.refresh_token.clone().unwrap();
        let second = refresh(&stage, &stolen).await.unwrap();
        let third = refresh(&stage, second.refresh_token.as_ref().unwrap())
            .await
            .unwrap();
        assert_eq!(
            refusal(refresh(&stage, &stolen).await.map(drop)),
            Error::CredentialsRevoked
        );
        let newest = refresh(&stage, third.refresh_token.as_ref().unwrap()).await;
        assert_eq!(refusal(newest.map(drop)), Error::CredentialsRevoked);
        assert_eq!(refusal(call(&stage, &third).await), Error::CredentialsRevoked);
        call(&stage, &other).await.unwrap();
        let mut forged = stolen.clone();
        forged.replace_range(20..21, if &stolen[20..21] == "A" { "B" } else { "A" });
        for text in [
            "",
            "nk_refresh_",
            &stolen[..60],
            &forged,
            &"nk_refresh_A".repeat(1_000),
        ] {
            assert_eq!(
                refusal(refresh(&stage, text).await.map(drop)),
                Error::WrongCredentials
            );
        }
    }
}

#[tokio::test]
async fn of_two_refreshes_at_the_same_time_one_wins() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        let token = tokens.refresh_token.unwrap();
        let (one, other) = tokio::join!(refresh(&stage, &token), refresh(&stage, &token));
        assert!(one.is_ok() != other.is_ok());
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_by_either_token() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        for by_refresh_token in [true, false] {
            let tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
                .await
                .unwrap();
            let refresh_token = tokens.refresh_token.clone().unwrap();
            let shown = if by_refresh_token {
                &refresh_token
            } else {
                &tokens.access_token
            };
            for _ in 0..2 {
                sign_in::sign_out(&stage.app, shown, &Origin::default())
                    .await
                    .unwrap();
            }
            assert_eq!(refusal(call(&stage, &tokens).await), Error::CredentialsRevoked);
            assert!(refresh(&stage, &refresh_token).await.is_err());
        }
        sign_in::sign_out(&stage.app, "nobody's", &Origin::default())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_machine_gets_tokens_for_its_key() {
    for stage in stages().await {
        let (tenant, shop) = (stage.tenant().await, stage.tenant().await);
        let key = stage
            .key(&tenant, new_key(&[Scope::OrdersRead, Scope::JobsRead]))
            .await
            .unwrap();
        let (app, id, secret) = (&stage.app, key.key.id, key.text.as_str());
        let get = |id, secret, named, scopes| async move {
            sign_in::with_api_key(app, id, secret, named, scopes, &Origin::default()).await
        };
        let tokens = get(id, secret, None, None).await.unwrap();
        assert!(tokens.refresh_token.is_none());
        let caller = call(&stage, &tokens).await.unwrap();
        assert_eq!(
            (caller.tenant, caller.actor),
            (tenant.tenant, Actor::ApiKey { id })
        );
        let asked = Scopes::from([Scope::OrdersRead]);
        let fewer = get(id, secret, None, Some(asked.clone())).await.unwrap();
        assert_eq!(call(&stage, &fewer).await.unwrap().scopes, asked);
        let more = get(id, secret, None, Some(Scopes::from([Scope::PiiRead]))).await;
        assert_eq!(refusal(more.map(drop)), Error::ScopeNotHeld("pii:read"));
        let elsewhere = get(id, secret, Some(shop.tenant), None).await;
        assert_eq!(refusal(elsewhere.map(drop)), Error::TenantNotGranted);
        let swapped = authenticate(app, &tokens.access_token, Some(shop.tenant), Origin::default()).await;
        assert_eq!(refusal(swapped), Error::TenantNotGranted);
        let other = stage.key(&tenant, new_key(&[Scope::OrdersRead])).await.unwrap();
        let mixed = get(other.key.id, secret, None, None).await;
        assert_eq!(refusal(mixed.map(drop)), Error::WrongCredentials);
        api_keys::revoke(app, &tenant, id).await.unwrap();
        assert_eq!(refusal(call(&stage, &tokens).await), Error::CredentialsRevoked);
    }
}

#[tokio::test]
async fn wrong_passwords_make_the_account_wait() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        for email in [EMAIL, "nobody@example.com"] {
            for i in 0..5 {
                let origin = from(&format!("198.51.100.{i}"));
                let refused = sign_in(&stage, email, "wrong password!", &origin).await;
                assert_eq!(refusal(refused.map(drop)), Error::WrongCredentials, "{i}");
            }
            for _ in 0..3 {
                let blocked = sign_in(&stage, email, PASSWORD, &from("192.0.2.1")).await;
                assert_eq!(
                    refusal(blocked.map(drop)),
                    Error::TooManyAttempts { after_seconds: 30 }
                );
            }
        }
        stage.advance(30_000);
        let refused = sign_in(&stage, EMAIL, "wrong password!", &from("192.0.2.1")).await;
        assert_eq!(refusal(refused.map(drop)), Error::WrongCredentials);
        let blocked = sign_in(&stage, EMAIL, PASSWORD, &from("192.0.2.1")).await;
        assert_eq!(
            refusal(blocked.map(drop)),
            Error::TooManyAttempts { after_seconds: 60 }
        );
        stage.advance(60_000);
        sign_in(&stage, EMAIL, PASSWORD, &from("192.0.2.1"))
            .await
            .unwrap();
        let refused = sign_in(&stage, EMAIL, "wrong password!", &from("192.0.2.1")).await;
        assert_eq!(
            refusal(refused.map(drop)),
            Error::WrongCredentials,
            "a right one clears the count"
        );
    }
}

#[tokio::test]
async fn attempts_made_at_the_same_time_all_count() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let origin = Origin::default();
        let attempts = (0..12).map(|_| sign_in(&stage, EMAIL, "wrong password!", &origin));
        let mut looked_at = 0;
        for refused in futures_util::future::join_all(attempts).await {
            if refusal(refused.map(drop)) == Error::WrongCredentials {
                looked_at += 1;
            }
        }
        assert_eq!(looked_at, 5);
    }
}

#[tokio::test]
async fn an_address_that_tries_many_accounts_waits() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        for i in 0..30 {
            let email = format!("guess{i}@example.com");
            // Addresses of one IPv6 network of 64 bits count as one.
            let refused = sign_in(
                &stage,
                &email,
                "wrong password!",
                &from(&format!("2001:db8::{i}")),
            )
            .await;
            assert_eq!(refusal(refused.map(drop)), Error::WrongCredentials);
        }
        let blocked = sign_in(&stage, EMAIL, PASSWORD, &from("2001:db8::ffff")).await;
        assert_eq!(
            refusal(blocked.map(drop)),
            Error::TooManyAttempts { after_seconds: 30 }
        );
        sign_in(&stage, EMAIL, PASSWORD, &from("2001:db8:0:1::1"))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_replaced_signing_key_verifies_until_its_tokens_run_out() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        let old = signing_keys::current(&stage.app).await.unwrap().id.clone();
        signing_keys::rotate(&stage.app).await.unwrap();
        assert_ne!(signing_keys::current(&stage.app).await.unwrap().id, old);
        call(&stage, &tokens).await.unwrap();
        let ids = |stage: &Stage| {
            let app = stage.app.clone();
            async move {
                signing_keys::public(&app)
                    .await
                    .unwrap()
                    .iter()
                    .map(|key| key.id.clone())
                    .collect::<Vec<_>>()
            }
        };
        assert!(ids(&stage).await.contains(&old));
        stage.advance(16 * MINUTE + 1);
        assert!(!ids(&stage).await.contains(&old));
        let before = signing_keys::current(&stage.app).await.unwrap().id.clone();
        stage.advance(30 * DAY);
        let after = signing_keys::current(&stage.app).await.unwrap().id.clone();
        assert_ne!(before, after, "replaced every 30 days");
    }
}

#[tokio::test]
async fn another_processs_new_key_is_looked_up_once_and_found() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, EMAIL).await;
        let other = workflows::App::new(stage.app.store.clone(), stage.app.clock.clone());
        signing_keys::public(&other).await.unwrap();
        signing_keys::rotate(&stage.app).await.unwrap();
        let tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        let there = || authenticate(&other, &tokens.access_token, None, Origin::default());
        assert_eq!(
            refusal(there().await),
            Error::WrongCredentials,
            "it has just looked"
        );
        stage.advance(1_000);
        there().await.unwrap();
    }
}

#[tokio::test]
async fn a_role_that_shrinks_shrinks_its_tokens() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        stage.owner(&tenant, "owner@example.com").await;
        let mut tx = stage.app.store.db.begin().await.unwrap();
        let new = roles::NewRole {
            name: "出荷".to_owned(),
            scopes: Scopes::from([Scope::OrdersRead, Scope::OrdersWrite]),
        };
        let role = roles::create(&stage.app, &mut tx, &tenant, new).await.unwrap();
        tx.commit().await.unwrap();
        stage.hire(&tenant, role.id, EMAIL).await.unwrap();
        let tokens = sign_in(&stage, EMAIL, PASSWORD, &Origin::default())
            .await
            .unwrap();
        let edit = roles::RoleEdit {
            name: None,
            scopes: Some(Scopes::from([Scope::OrdersRead, Scope::PiiRead])),
        };
        roles::edit(&stage.app, &tenant, role.id, None, edit)
            .await
            .unwrap();
        let caller = call(&stage, &tokens).await.unwrap();
        assert_eq!(
            caller.scopes,
            Scopes::from([Scope::OrdersRead]),
            "what is new needs a new token"
        );
    }
}
