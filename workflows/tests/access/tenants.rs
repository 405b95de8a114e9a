use domain::Error;
use domain::access::{BuiltInRole, Scope, Scopes};
use domain::money::Rounding;
use workflows::Origin;
use workflows::access::api_keys::ApiKeyEdit;
use workflows::access::roles::RoleEdit;
use workflows::access::staff::StaffEdit;
use workflows::access::{Password, api_keys, authenticate, grants, roles, staff};
use workflows::tenants::{self, NewOwner, NewTenant, TenantEdit};

use crate::stage::{new_key, refusal, stages};

#[tokio::test]
async fn settings_change_under_their_version() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let edit = |name: &str| TenantEdit {
            name: Some(name.to_owned()),
            rounding: Some(Rounding::HalfUp),
            ship_when_paid: Some(true),
        };
        let changed = tenants::edit(&stage.app, &tenant, Some(1), edit("いぬ商店"))
            .await
            .unwrap();
        assert_eq!((changed.version, changed.rounding), (2, Rounding::HalfUp));
        let late = tenants::edit(&stage.app, &tenant, Some(1), edit("さる商店")).await;
        assert_eq!(refusal(late), Error::Stale);
        let unnamed = tenants::edit(&stage.app, &tenant, None, edit(" ")).await;
        assert!(matches!(refusal(unnamed), Error::Invalid(_)));
        assert_eq!(tenants::get(&stage.app, &tenant).await.unwrap(), changed);
    }
}

#[tokio::test]
async fn a_tenant_is_made_with_its_owner_or_not_at_all() {
    for stage in stages().await {
        let new = || NewTenant {
            name: "ねこ商店".into(),
            rounding: Rounding::Down,
        };
        let owner = |email: &str, password: &str| NewOwner {
            name: "山田 花子".into(),
            email: email.into(),
            password: Password::new(password),
        };
        let fine = "a perfectly fine one";
        let made = tenants::create_with_owner(&stage.app, new(), owner("hanako@example.com", fine))
            .await
            .unwrap();
        assert!(tenants::has_owner(&stage.app, made.id).await.unwrap());
        for (refused, pointer) in [
            (owner("taro@example.com", "short"), "/owner/password"),
            (owner("no address", fine), "/owner/email"),
        ] {
            let Error::Invalid(errors) =
                refusal(tenants::create_with_owner(&stage.app, new(), refused).await)
            else {
                panic!("{pointer}");
            };
            assert_eq!(errors[0].pointer, pointer);
        }
        let taken = owner("hanako@example.com", fine);
        let taken = refusal(tenants::create_with_owner(&stage.app, new(), taken).await);
        assert_eq!(taken, Error::Taken { field: "/email" });
        assert_eq!(tenants::all(&stage.app).await.unwrap(), [made], "and no other");

        let ownerless = tenants::create(&stage.app, new()).await.unwrap().id;
        assert!(!tenants::has_owner(&stage.app, ownerless).await.unwrap());
        tenants::add_owner(&stage.app, ownerless, owner("jiro@example.com", fine))
            .await
            .unwrap();
        assert!(tenants::has_owner(&stage.app, ownerless).await.unwrap());
    }
}

#[tokio::test]
async fn what_is_another_tenants_is_not_there() {
    for stage in stages().await {
        let (mine, theirs) = (stage.tenant().await, stage.tenant().await);
        let app = &stage.app;
        let hired = stage.owner(&theirs, "owner@example.com").await;
        let owner_role = stage.role(theirs.tenant, BuiltInRole::Owner).await;
        let key = stage.key(&theirs, new_key(&[Scope::OrdersRead])).await.unwrap();
        let (staff_id, key_id) = (hired.staff.id, key.key.id);
        let password = || Password::new("a perfectly fine one");
        for refused in [
            staff::get(app, &mine, staff_id).await.map(drop),
            staff::edit(app, &mine, staff_id, None, StaffEdit::default())
                .await
                .map(drop),
            staff::set_password(app, &mine, staff_id, password()).await,
            roles::get(app, &mine, owner_role).await.map(drop),
            roles::edit(app, &mine, owner_role, None, RoleEdit::default())
                .await
                .map(drop),
            roles::remove(app, &mine, owner_role, None).await,
            api_keys::get(app, &mine, key_id).await.map(drop),
            api_keys::edit(app, &mine, key_id, None, ApiKeyEdit::default())
                .await
                .map(drop),
            api_keys::revoke(app, &mine, key_id).await.map(drop),
            grants::withdraw(app, &mine, key_id).await,
        ] {
            assert_eq!(refusal(refused), Error::NotFound);
        }
        assert_eq!(staff::list(app, &mine, None, 100).await.unwrap().len(), 0);
        assert_eq!(api_keys::list(app, &mine, None, 100).await.unwrap().len(), 0);
        assert_eq!(grants::list(app, &mine, None, 100).await.unwrap().len(), 0);
        let caller = authenticate(app, key.text.as_str(), None, Origin::default()).await;
        assert_eq!(
            caller.unwrap().scopes,
            Scopes::from([Scope::OrdersRead]),
            "and untouched"
        );
    }
}
