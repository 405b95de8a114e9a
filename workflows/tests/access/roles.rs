use domain::Error;
use domain::access::{BuiltInRole, Role, Scope, Scopes};
use workflows::access::roles::{self, NewRole, RoleEdit};
use workflows::{Caller, Result};

use crate::stage::{Stage, refusal, stages};

async fn make(stage: &Stage, by: &Caller, name: &str, scopes: &[Scope]) -> Result<Role> {
    let new = NewRole {
        name: name.to_owned(),
        scopes: scopes.iter().copied().collect(),
    };
    let mut tx = stage.app.store.db.begin().await?;
    let role = roles::create(&stage.app, &mut tx, by, new).await?;
    tx.commit().await?;
    Ok(role)
}

#[tokio::test]
async fn a_tenant_starts_with_the_built_in_roles_and_cannot_change_them() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let all = roles::list(&stage.app, &tenant, None, 100).await.unwrap();
        let built_in: Vec<_> = all.iter().filter_map(|role| role.built_in).collect();
        assert_eq!(built_in, BuiltInRole::ALL);
        for role in all {
            assert_eq!(role.allows(), role.built_in.unwrap().scopes());
            let edited = roles::edit(&stage.app, &tenant, role.id, None, RoleEdit::default()).await;
            assert_eq!(refusal(edited), Error::BuiltIn);
            let removed = roles::remove(&stage.app, &tenant, role.id, None).await;
            assert_eq!(refusal(removed), Error::BuiltIn);
        }
    }
}

#[tokio::test]
async fn own_roles_are_made_changed_and_removed() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let role = make(&stage, &tenant, "出荷", &[Scope::OrdersRead]).await.unwrap();
        let again = make(&stage, &tenant, "出荷", &[]).await;
        assert_eq!(refusal(again), Error::Taken { field: "/name" });
        let edit = || RoleEdit {
            name: None,
            scopes: Some(Scopes::from([Scope::OrdersRead, Scope::OrdersWrite])),
        };
        let edited = roles::edit(&stage.app, &tenant, role.id, Some(1), edit())
            .await
            .unwrap();
        assert_eq!((edited.version, edited.allows().len()), (2, 2));
        let late = roles::edit(&stage.app, &tenant, role.id, Some(1), edit()).await;
        assert_eq!(refusal(late), Error::Stale);
        stage.hire(&tenant, role.id, "taro@example.com").await.unwrap();
        let held = roles::remove(&stage.app, &tenant, role.id, None).await;
        assert_eq!(refusal(held), Error::InUse { by: "staff" });
        let free = make(&stage, &tenant, "検品", &[]).await.unwrap();
        let stale = roles::remove(&stage.app, &tenant, free.id, Some(7)).await;
        assert_eq!(refusal(stale), Error::Stale);
        roles::remove(&stage.app, &tenant, free.id, Some(1))
            .await
            .unwrap();
        let gone = roles::get(&stage.app, &tenant, free.id).await;
        assert_eq!(refusal(gone), Error::NotFound);
    }
}

#[tokio::test]
async fn nobody_makes_a_role_that_may_more_than_they() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let clerk = Caller {
            scopes: Scopes::from([Scope::AccessWrite]),
            ..tenant.clone()
        };
        let made = make(&stage, &clerk, "何でも", &[Scope::OrdersWrite]).await;
        assert_eq!(refusal(made), Error::ScopeNotHeld("orders:write"));
        let strong = make(&stage, &tenant, "強い", &[Scope::OrdersWrite])
            .await
            .unwrap();
        let weaken = RoleEdit {
            name: None,
            scopes: Some(Scopes::new()),
        };
        let weakened = roles::edit(&stage.app, &clerk, strong.id, None, weaken).await;
        assert_eq!(refusal(weakened), Error::ScopeNotHeld("orders:write"));
    }
}
