use domain::access::{BuiltInRole, Scope, Scopes};
use domain::{Error, StaffId};
use workflows::access::staff::{self, StaffEdit};
use workflows::access::{Password, sign_in};
use workflows::{Caller, Origin};

use crate::stage::{PASSWORD, Stage, as_caller, refusal, stages};

const NEW_PASSWORD: &str = "kyou mo ii tenki desu";

fn with_role(role: domain::RoleId) -> StaffEdit {
    StaffEdit {
        role: Some(role),
        ..StaffEdit::default()
    }
}

fn inactive() -> StaffEdit {
    StaffEdit {
        active: Some(false),
        ..StaffEdit::default()
    }
}

#[tokio::test]
async fn staff_are_kept_sealed_and_come_back_open() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let role = stage.role(tenant.tenant, BuiltInRole::Viewer).await;
        stage.owner(&tenant, "owner@example.com").await;
        let hired = stage.hire(&tenant, role, "Hanako@Example.com").await.unwrap();
        let id = hired.staff.id;
        let sealed = String::from_utf8_lossy(&hired.staff.sealed).into_owned();
        assert!(!sealed.contains("花子") && !sealed.contains("xample"));
        let read = staff::get(&stage.app, &tenant, id).await.unwrap();
        assert!(read.personal.name == "山田 花子" && read.personal.email == "Hanako@Example.com");
        let same = stage.hire(&tenant, role, "ｈａｎａｋｏ@example.com").await;
        assert_eq!(refusal(same.map(drop)), Error::Taken { field: "/email" });
        let edit = StaffEdit {
            email: Some("hanako@example.org".to_owned()),
            ..StaffEdit::default()
        };
        staff::edit(&stage.app, &tenant, id, Some(1), edit).await.unwrap();
        let late = staff::edit(&stage.app, &tenant, id, Some(1), StaffEdit::default()).await;
        assert_eq!(refusal(late.map(drop)), Error::Stale);
        stage.hire(&tenant, role, "hanako@example.com").await.unwrap();
        let all = staff::list(&stage.app, &tenant, None, 100).await.unwrap();
        assert_eq!(all.len(), 3);
        let rest = staff::list(&stage.app, &tenant, Some(id), 100).await.unwrap();
        assert_eq!(rest.len(), 1);
    }
}

#[tokio::test]
async fn one_active_owner_stays() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let viewer = stage.role(tenant.tenant, BuiltInRole::Viewer).await;
        let first = stage.owner(&tenant, "first@example.com").await.staff.id;
        for edit in [inactive(), with_role(viewer)] {
            let refused = staff::edit(&stage.app, &tenant, first, None, edit).await;
            assert_eq!(refusal(refused.map(drop)), Error::LastOwner);
        }
        let second = stage.owner(&tenant, "second@example.com").await.staff.id;
        staff::edit(&stage.app, &tenant, first, None, inactive())
            .await
            .unwrap();
        let refused = staff::edit(&stage.app, &tenant, second, None, with_role(viewer)).await;
        assert_eq!(refusal(refused.map(drop)), Error::LastOwner);
    }
}

#[tokio::test]
async fn two_owners_who_go_at_the_same_time_do_not_both_go() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let first = stage.owner(&tenant, "first@example.com").await.staff.id;
        let second = stage.owner(&tenant, "second@example.com").await.staff.id;
        let go = |id: StaffId| staff::edit(&stage.app, &tenant, id, None, inactive());
        let (one, other) = tokio::join!(go(first), go(second));
        assert!(one.is_ok() != other.is_ok());
    }
}

#[tokio::test]
async fn who_may_manage_staff_cannot_rise_above_themselves() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let owner = stage.owner(&tenant, "owner@example.com").await;
        let owner_role = stage.role(tenant.tenant, BuiltInRole::Owner).await;
        let viewer_role = stage.role(tenant.tenant, BuiltInRole::Viewer).await;
        let mut scopes = BuiltInRole::Viewer.scopes();
        scopes.extend([Scope::AccessRead, Scope::AccessWrite]);
        let hired = stage
            .hire(&tenant, viewer_role, "jinji@example.com")
            .await
            .unwrap();
        let clerk = as_caller(&hired, scopes);
        let not_held = |error| matches!(error, Error::ScopeNotHeld(_));
        let (app, id) = (&stage.app, owner.staff.id);
        let risen = staff::edit(app, &clerk, hired.staff.id, None, with_role(owner_role)).await;
        assert!(not_held(refusal(risen.map(drop))));
        let taken = staff::set_password(app, &clerk, id, Password::new(NEW_PASSWORD)).await;
        assert!(not_held(refusal(taken)));
        for edit in [inactive(), with_role(viewer_role), StaffEdit::default()] {
            let edited = staff::edit(app, &clerk, id, None, edit).await;
            assert!(not_held(refusal(edited.map(drop))));
        }
        let made = stage.hire(&clerk, owner_role, "my.friend@example.com").await;
        assert!(not_held(refusal(made.map(drop))));
        stage
            .hire(&clerk, viewer_role, "new.viewer@example.com")
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn what_is_wrong_with_new_staff_is_said() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let role = stage.role(tenant.tenant, BuiltInRole::Viewer).await;
        for email in [
            "",
            "hanako",
            "a@b",
            "hanako@example.com, x@example.com",
            "花子 <hanako@example.com>",
        ] {
            let Error::Invalid(errors) = refusal(stage.hire(&tenant, role, email).await.map(drop)) else {
                panic!("{email}");
            };
            assert_eq!(
                (errors[0].pointer.as_str(), errors[0].code),
                ("/email", "bad_format"),
                "{email}"
            );
        }
        let elsewhere = stage.tenant().await;
        let foreign = stage.role(elsewhere.tenant, BuiltInRole::Viewer).await;
        let refused = stage.hire(&tenant, foreign, "hanako@example.com").await;
        assert!(
            matches!(refusal(refused.map(drop)), Error::Invalid(errors) if errors[0].code == "not_found")
        );
    }
}

#[tokio::test]
async fn a_new_password_signs_out_and_replaces_the_old_one() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let hired = stage.owner(&tenant, "hanako@example.com").await;
        let me = as_caller(&hired, Scopes::new());
        let (app, id) = (&stage.app, hired.staff.id);
        let tokens = signed_in(&stage, PASSWORD).await.unwrap();
        let wrong = change(&stage, &me, "not my password", NEW_PASSWORD).await;
        assert!(matches!(refusal(wrong), Error::Invalid(_)));
        let weak = change(&stage, &me, PASSWORD, "hanako@example.com").await;
        assert!(matches!(refusal(weak), Error::Invalid(errors) if errors[0].code == "too_weak"));
        change(&stage, &me, PASSWORD, NEW_PASSWORD).await.unwrap();
        let refresh_token = tokens.refresh_token.unwrap();
        let refreshed = sign_in::refresh(app, &refresh_token, None, &Origin::default()).await;
        assert_eq!(refusal(refreshed.map(drop)), Error::CredentialsRevoked);
        assert_eq!(
            refusal(signed_in(&stage, PASSWORD).await.map(drop)),
            Error::WrongCredentials
        );
        signed_in(&stage, NEW_PASSWORD).await.unwrap();
        staff::set_password(app, &tenant, id, Password::new(PASSWORD))
            .await
            .unwrap();
        signed_in(&stage, PASSWORD).await.unwrap();
        let machine = change(&stage, &tenant, PASSWORD, NEW_PASSWORD).await;
        assert_eq!(refusal(machine), Error::NotFound, "the platform has no password");
    }
}

async fn change(stage: &Stage, me: &Caller, present: &str, new: &str) -> workflows::Result<()> {
    staff::change_own_password(&stage.app, me, Password::new(present), Password::new(new)).await
}

async fn signed_in(stage: &Stage, password: &str) -> workflows::Result<sign_in::Tokens> {
    let password = Password::new(password);
    sign_in::with_password(
        &stage.app,
        "hanako@example.com",
        password,
        None,
        &Origin::default(),
    )
    .await
}
