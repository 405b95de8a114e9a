use std::time::Duration;

use domain::access::{Scope, Scopes};
use domain::event::Actor;
use domain::{Error, Instant, TenantId};
use workflows::access::api_keys::{ApiKeyEdit, CreatedApiKey};
use workflows::access::{KeyText, TRUSTED_MILLIS, api_keys, authenticate, grants};
use workflows::{App, Caller, Origin, Result};

use crate::stage::{Stage, from, new_key, refusal, stages};

async fn call(app: &App, key: &CreatedApiKey, tenant: Option<TenantId>, origin: Origin) -> Result<Caller> {
    authenticate(app, key.text.as_str(), tenant, origin).await
}

#[tokio::test]
async fn a_key_calls_for_its_tenant_with_its_scopes() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let key = stage.key(&tenant, new_key(&[Scope::OrdersRead])).await.unwrap();
        let caller = call(&stage.app, &key, None, from("198.51.100.1")).await.unwrap();
        assert_eq!(caller.tenant, tenant.tenant);
        assert_eq!(caller.actor, Actor::ApiKey { id: key.key.id });
        assert_eq!(caller.scopes, Scopes::from([Scope::OrdersRead]));
        assert_eq!(caller.origin.request_id, "req_1");
        let never_given = KeyText::random().unwrap();
        for text in [
            never_given.as_str(),
            "nk_live_",
            &key.text.as_str()[..65],
            "",
            "x.y.z",
        ] {
            let refused = authenticate(&stage.app, text, None, Origin::default()).await;
            assert_eq!(refusal(refused), Error::WrongCredentials, "{text}");
        }
    }
}

#[tokio::test]
async fn nobody_makes_a_key_that_may_more_than_they() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let reader = Caller {
            scopes: Scopes::from([Scope::AccessWrite, Scope::OrdersRead]),
            ..tenant.clone()
        };
        let wider = stage
            .key(&reader, new_key(&[Scope::OrdersRead, Scope::OrdersWrite]))
            .await;
        assert_eq!(refusal(wider), Error::ScopeNotHeld("orders:write"));
        stage.key(&reader, new_key(&[Scope::OrdersRead])).await.unwrap();
        let strong = stage.key(&tenant, new_key(&[Scope::PiiRead])).await.unwrap();
        let edit = ApiKeyEdit {
            expires_at: Some(None),
            ..ApiKeyEdit::default()
        };
        let widened = api_keys::edit(&stage.app, &reader, strong.key.id, None, edit).await;
        assert_eq!(refusal(widened), Error::ScopeNotHeld("pii:read"));
    }
}

#[tokio::test]
async fn time_place_and_revocation_end_a_keys_use() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let mut new = new_key(&[Scope::OrdersRead]);
        new.expires_at = Some(stage.app.now().plus_millis(60_000));
        new.networks = vec![
            "203.0.113.0/24".parse().unwrap(),
            "2001:db8::/32".parse().unwrap(),
        ];
        let key = stage.key(&tenant, new).await.unwrap();
        let (app, inside) = (&stage.app, || from("203.0.113.9"));
        for (address, allowed) in [
            ("203.0.113.9", true),
            ("::ffff:203.0.113.9", true),
            ("2001:db8::1", true),
            ("203.0.114.9", false),
            ("::1", false),
        ] {
            let called = call(app, &key, None, from(address)).await;
            assert_eq!(called.is_ok(), allowed, "{address}");
        }
        let nowhere = call(app, &key, None, Origin::default()).await;
        assert_eq!(refusal(nowhere), Error::AddressNotAllowed);
        stage.advance(59_999);
        call(app, &key, None, inside()).await.unwrap();
        stage.advance(1);
        assert_eq!(
            refusal(call(app, &key, None, inside()).await),
            Error::CredentialsExpired
        );
        let edit = ApiKeyEdit {
            expires_at: Some(None),
            ..ApiKeyEdit::default()
        };
        api_keys::edit(app, &tenant, key.key.id, Some(1), edit)
            .await
            .unwrap();
        call(app, &key, None, inside()).await.unwrap();
        for _ in 0..2 {
            api_keys::revoke(app, &tenant, key.key.id).await.unwrap();
            assert_eq!(
                refusal(call(app, &key, None, inside()).await),
                Error::CredentialsRevoked
            );
        }
        let changed = api_keys::edit(app, &tenant, key.key.id, None, ApiKeyEdit::default()).await;
        assert_eq!(refusal(changed), Error::Finished);
    }
}

#[tokio::test]
async fn another_process_honors_a_revoked_key_for_seconds_only() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let key = stage.key(&tenant, new_key(&[Scope::OrdersRead])).await.unwrap();
        let other = App::new(stage.app.store.clone(), stage.app.clock.clone());
        call(&other, &key, None, Origin::default()).await.unwrap();
        api_keys::revoke(&stage.app, &tenant, key.key.id).await.unwrap();
        call(&other, &key, None, Origin::default()).await.unwrap();
        stage.advance(TRUSTED_MILLIS);
        let refused = call(&other, &key, None, Origin::default()).await;
        assert_eq!(refusal(refused), Error::CredentialsRevoked);
    }
}

#[tokio::test]
async fn a_consultants_key_covers_the_tenants_that_agreed() {
    for stage in stages().await {
        let (consultant, shop, stranger) = (stage.tenant().await, stage.tenant().await, stage.tenant().await);
        let scopes = [Scope::OrdersRead, Scope::OrdersWrite];
        let key = stage.key(&consultant, new_key(&scopes)).await.unwrap();
        let (app, nowhere) = (&stage.app, Origin::default);
        let before = call(app, &key, Some(shop.tenant), nowhere()).await;
        assert_eq!(refusal(before), Error::TenantNotGranted);
        let allowed = Scopes::from([Scope::OrdersRead, Scope::PiiRead]);
        give(&stage, &shop, &key, allowed).await.unwrap();
        let caller = call(app, &key, Some(shop.tenant), nowhere()).await.unwrap();
        assert_eq!(caller.tenant, shop.tenant);
        assert_eq!(
            caller.scopes,
            Scopes::from([Scope::OrdersRead]),
            "what both allow"
        );
        let at_home = call(app, &key, None, nowhere()).await.unwrap();
        assert_eq!(at_home.tenant, consultant.tenant);
        let elsewhere = call(app, &key, Some(stranger.tenant), nowhere()).await;
        assert_eq!(refusal(elsewhere), Error::TenantNotGranted);
        let not_mine = grants::withdraw(app, &stranger, key.key.id).await;
        assert_eq!(refusal(not_mine), Error::NotFound);
        grants::withdraw(app, &shop, key.key.id).await.unwrap();
        let after = call(app, &key, Some(shop.tenant), nowhere()).await;
        assert_eq!(refusal(after), Error::TenantNotGranted);
    }
}

#[tokio::test]
async fn a_grant_gives_no_more_than_the_granter_holds() {
    for stage in stages().await {
        let (consultant, shop) = (stage.tenant().await, stage.tenant().await);
        let key = stage
            .key(&consultant, new_key(&[Scope::OrdersRead]))
            .await
            .unwrap();
        let clerk = Caller {
            scopes: Scopes::from([Scope::AccessWrite]),
            ..shop.clone()
        };
        let scopes = Scopes::from([Scope::OrdersRead]);
        let given = give(&stage, &clerk, &key, scopes.clone()).await;
        assert_eq!(refusal(given), Error::ScopeNotHeld("orders:read"));
        let own = give(&stage, &consultant, &key, scopes.clone()).await;
        assert!(matches!(refusal(own), Error::Invalid(_)));
        api_keys::revoke(&stage.app, &consultant, key.key.id)
            .await
            .unwrap();
        let revoked = give(&stage, &shop, &key, scopes).await;
        assert!(matches!(refusal(revoked), Error::Invalid(_)));
    }
}

#[tokio::test]
async fn the_last_use_is_noted_once_a_minute() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let key = stage.key(&tenant, new_key(&[Scope::OrdersRead])).await.unwrap();
        let first = stage.app.now();
        call(&stage.app, &key, None, Origin::default()).await.unwrap();
        assert_eq!(noted(&stage, &tenant, &key, first).await, Some(first));
        stage.advance(59_000);
        call(&stage.app, &key, None, Origin::default()).await.unwrap();
        stage.advance(6_000);
        let second = stage.app.now();
        call(&stage.app, &key, None, Origin::default()).await.unwrap();
        assert_eq!(noted(&stage, &tenant, &key, second).await, Some(second));
        let version = api_keys::get(&stage.app, &tenant, key.key.id)
            .await
            .unwrap()
            .version;
        assert_eq!(version, 1, "use is no change");
    }
}

/// The last use, once it is `expected`: it is noted in the background, some time.
async fn noted(stage: &Stage, tenant: &Caller, key: &CreatedApiKey, expected: Instant) -> Option<Instant> {
    const LONG_ENOUGH: usize = 1_000;
    let mut last = None;
    for _ in 0..LONG_ENOUGH {
        let key = api_keys::get(&stage.app, tenant, key.key.id).await.unwrap();
        last = key.last_used_at;
        if last == Some(expected) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    last
}

async fn give(
    stage: &Stage,
    by: &Caller,
    key: &CreatedApiKey,
    scopes: Scopes,
) -> Result<domain::access::ApiKeyGrant> {
    let mut tx = stage.app.store.db.begin().await?;
    let grant = grants::give(&stage.app, &mut tx, by, key.key.id, scopes).await?;
    tx.commit().await?;
    stage.app.access.forget();
    Ok(grant)
}
