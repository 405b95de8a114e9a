use std::collections::BTreeSet;

use domain::access::{BuiltInRole, Scope};
use domain::audit::{AuditAction, AuditEntry};
use domain::event::Actor;
use store::audit::Filter;
use workflows::access::{Password, api_keys, sign_in, staff};
use workflows::audit::{self, Audit, Deed};
use workflows::{App, Caller, Origin};

use crate::stage::{PASSWORD, from, new_key, stages};

async fn log(app: &App, caller: &Caller, filter: Filter) -> Vec<AuditEntry> {
    audit::list(app, caller, &filter, None, 1_000).await.unwrap()
}

#[tokio::test]
async fn every_change_of_access_and_every_read_of_people_leaves_a_line() {
    for stage in stages().await {
        let mut tenant = stage.tenant().await;
        tenant.origin = from("198.51.100.7");
        let app = &stage.app;
        let hired = stage.owner(&tenant, "owner@example.com").await;
        let id = hired.staff.id;
        staff::get(app, &tenant, id).await.unwrap();
        staff::list(app, &tenant, None, 10).await.unwrap();
        staff::edit(app, &tenant, id, None, staff::StaffEdit::default())
            .await
            .unwrap();
        staff::set_password(app, &tenant, id, Password::new(PASSWORD))
            .await
            .unwrap();
        let key = stage.key(&tenant, new_key(&[Scope::OrdersRead])).await.unwrap();
        api_keys::revoke(app, &tenant, key.key.id).await.unwrap();
        api_keys::revoke(app, &tenant, key.key.id).await.unwrap();
        let origin = from("203.0.113.5");
        let sign_in = |password: &str| {
            sign_in::with_password(app, "owner@example.com", Password::new(password), None, &origin)
        };
        assert!(sign_in("wrong password!").await.is_err());
        let first = sign_in(PASSWORD).await.unwrap().refresh_token.unwrap();
        sign_in::sign_out(app, &first, &origin).await.unwrap();
        let stolen = sign_in(PASSWORD).await.unwrap().refresh_token.unwrap();
        sign_in::refresh(app, &stolen, None, &origin).await.unwrap();
        assert!(sign_in::refresh(app, &stolen, None, &origin).await.is_err());
        let all = log(app, &tenant, Filter::default()).await;
        let mut actions: Vec<_> = all.iter().map(|entry| entry.action.as_str()).collect();
        actions.sort_unstable();
        assert_eq!(
            actions,
            [
                "api_key.created",
                "api_key.revoked",
                "session.ended",
                "session.refresh_token_reused",
                "session.refused",
                "session.started",
                "session.started",
                "staff.changed",
                "staff.created",
                "staff.password_changed",
                "staff.read",
                "staff.read",
                "tenant.created",
            ]
        );
        let started = all
            .iter()
            .find(|entry| entry.action == AuditAction::SessionStarted)
            .unwrap();
        assert_eq!(started.actor.0, Actor::Staff { id });
        assert_eq!(started.address.as_deref(), Some("203.0.113.5"));
        assert_eq!(started.request_id, "req_1");
        let text = serde_json::to_string(&all.iter().map(|entry| &entry.detail).collect::<Vec<_>>()).unwrap();
        assert!(!text.contains("example.com") && !text.contains("花子"), "{text}");
    }
}

#[tokio::test]
async fn a_refused_change_leaves_no_line() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let role = stage.role(tenant.tenant, BuiltInRole::Owner).await;
        stage.hire(&tenant, role, "owner@example.com").await.unwrap();
        assert!(stage.hire(&tenant, role, "owner@example.com").await.is_err());
        let filter = Filter {
            action: Some(AuditAction::StaffCreated),
            ..Filter::default()
        };
        assert_eq!(log(&stage.app, &tenant, filter).await.len(), 1);
    }
}

#[tokio::test]
async fn the_log_is_filtered_and_paged() {
    for stage in stages().await {
        let (tenant, other) = (stage.tenant().await, stage.tenant().await);
        let app = &stage.app;
        let start = app.now();
        let staff = Caller::new(
            tenant.tenant,
            Actor::Staff {
                id: domain::StaffId(workflows::new_id()),
            },
            tenant.scopes.clone(),
        );
        for i in 0..10 {
            stage.advance(1_000);
            let caller = if i % 2 == 0 { &tenant } else { &staff };
            let deed = Deed::new(AuditAction::OrdersRead).to(format!("ord_{i}"));
            audit::note(app, caller, deed).await.unwrap();
            audit::note(app, &other, Deed::new(AuditAction::OrdersRead))
                .await
                .unwrap();
        }
        let count = async |filter: Filter| log(app, &tenant, filter).await.len();
        let action = Some(AuditAction::OrdersRead);
        let Actor::Staff { id } = staff.actor else {
            unreachable!()
        };
        for (filter, expected) in [
            (Filter::default(), 11),
            (
                Filter {
                    action,
                    ..Filter::default()
                },
                10,
            ),
            (
                Filter {
                    actor: Some(id.to_string()),
                    ..Filter::default()
                },
                5,
            ),
            (
                Filter {
                    subject: Some("ord_3".to_owned()),
                    ..Filter::default()
                },
                1,
            ),
            (
                Filter {
                    action,
                    from: Some(start.plus_millis(4_000)),
                    ..Filter::default()
                },
                7,
            ),
            (
                Filter {
                    action,
                    until: Some(start.plus_millis(4_000)),
                    ..Filter::default()
                },
                3,
            ),
            (
                Filter {
                    actor: Some(id.to_string()),
                    subject: Some("ord_0".to_owned()),
                    ..Filter::default()
                },
                0,
            ),
        ] {
            assert_eq!(count(filter.clone()).await, expected, "{filter:?}");
        }
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let page = audit::list(app, &tenant, &Filter::default(), before, 3)
                .await
                .unwrap();
            let Some(last) = page.last() else { break };
            before = Some(last.id);
            seen.extend(page.into_iter().map(|entry| (entry.id, entry.occurred_at)));
        }
        assert!(seen.is_sorted_by(|a, b| a.0 > b.0 && a.1 >= b.1), "newest first");
        assert_eq!(seen.len(), 11);
    }
}

#[tokio::test]
async fn the_queue_loses_nothing_and_flushes_on_request() {
    for stage in stages().await {
        let tenant = stage.tenant().await;
        let app = App {
            audit: Audit::queued(stage.app.store.db.clone()),
            ..stage.app.clone()
        };
        for i in 0..1_234 {
            let deed = Deed::new(AuditAction::OrdersRead).to(i);
            audit::note(&app, &tenant, deed).await.unwrap();
        }
        app.audit.flush().await.unwrap();
        let filter = Filter {
            action: Some(AuditAction::OrdersRead),
            ..Filter::default()
        };
        let entries = audit::list(&app, &tenant, &filter, None, 10_000).await.unwrap();
        let subjects: BTreeSet<_> = entries.iter().filter_map(|entry| entry.subject.clone()).collect();
        assert_eq!((entries.len(), subjects.len()), (1_234, 1_234));
        let one = &entries[0];
        assert_eq!(
            (&one.actor.0, &one.request_id),
            (&Actor::System, &Origin::default().request_id)
        );
    }
}
