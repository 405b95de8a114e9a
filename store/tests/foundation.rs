//! What everything else stands on, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use std::time::Duration;

use domain::{Instant, Json, TenantId};
use futures_util::poll;
use serde_json::json;
use store::bulk::Bulk;
use store::db::{DbOptions, sql};
use store::testing::{TestDb, databases, postgres, sqlite, store};
use store::{Db, Error, vault::Blind};
use uuid::Uuid;

fn now() -> Instant {
    Instant::from_millis(1_795_000_000_123).unwrap()
}

#[tokio::test]
async fn rows_written_in_bulk_read_back_equal() {
    const COLUMNS: &[&str] = &[
        "tenant_id",
        "id",
        "subject_id",
        "kind",
        "actor",
        "data",
        "occurred_at",
    ];
    for test in databases().await {
        let tenant = Uuid::now_v7();
        let mut bulk = Bulk::new(test.db.is_sqlite(), "events", COLUMNS);
        for i in 0..2_500 {
            bulk.row(|row| {
                row.put(tenant)
                    .put(Uuid::from_u128(i))
                    .put(Uuid::from_u128(i))
                    .put("order.created")
                    .put(Json(json!({ "kind": "system" })))
                    .put(Json(json!({ "name": "髙橋" })))
                    .put(now().plus_millis(i64::try_from(i).unwrap()));
            });
        }
        let mut tx = test.db.begin().await.unwrap();
        bulk.send(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let events = sql(&test.db, "SELECT * FROM events WHERE tenant_id = $1 ORDER BY id")
            .bind(tenant)
            .all::<domain::event::Event>()
            .await
            .unwrap();
        assert_eq!(events.len(), 2_500);
        assert_eq!(events[2_499].occurred_at, now().plus_millis(2_499));
        assert_eq!(events[7].data.0["name"], "髙橋");
        let mut some = sql(&test.db, "SELECT count(*) FROM events WHERE subject_id");
        some.in_ids(&[Uuid::from_u128(3), Uuid::from_u128(5), Uuid::from_u128(u128::MAX)]);
        assert_eq!(some.scalar::<i64>().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing() {
    for test in databases().await {
        let store = store(&test.db, now()).await;
        let tenant = TenantId(Uuid::now_v7());
        let mut tx = test.db.begin().await.unwrap();
        insert_tenant(&mut tx, tenant).await;
        store
            .vault()
            .create_tenant_keys(&mut tx, tenant, now())
            .await
            .unwrap();
        drop(tx);
        assert_eq!(count(&test, "SELECT count(*) FROM tenants").await, 0);
    }
}

#[tokio::test]
async fn a_reference_to_nothing_is_refused_at_the_latest_when_the_transaction_ends() {
    const COLUMNS: &[&str] = &["tenant_id", "key", "customer_id"];
    for test in databases().await {
        let mut keys = Bulk::new(test.db.is_sqlite(), "customer_keys", COLUMNS);
        for i in 0..2_u128 {
            keys.row(|row| {
                row.put(Uuid::nil()).put(Uuid::from_u128(i)).put(Uuid::nil());
            });
        }
        let mut tx = test.db.begin().await.unwrap();
        let refused = match keys.send(&mut tx).await {
            Ok(()) => tx.commit().await,
            Err(refused) => {
                drop(tx);
                Err(refused)
            }
        };
        assert!(matches!(refused, Err(Error::Reference)), "{refused:?}");
        assert_eq!(count(&test, "SELECT count(*) FROM customer_keys").await, 0);
    }
}

/// One reference that is not would make SQLite put aside every page that a statement touches.
#[tokio::test]
async fn all_references_of_what_imports_write_wait_on_sqlite() {
    let test = sqlite().await;
    for table in ["orders", "shipments", "order_lines", "alerts", "customer_keys"] {
        let schema: String = sql(
            &test.db,
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1",
        )
        .bind(table)
        .scalar()
        .await
        .unwrap();
        let references = schema.matches(" REFERENCES ").count();
        assert!(references > 0, "{schema}");
        assert_eq!(
            schema.matches(" DEFERRABLE INITIALLY DEFERRED").count(),
            references,
            "{schema}"
        );
    }
    let intact: String = sql(&test.db, "PRAGMA integrity_check").scalar().await.unwrap();
    assert_eq!(intact, "ok");
}

/// SQLite rolls back by itself then, and the driver does not know.
#[tokio::test]
async fn a_full_disk_stops_one_writer_and_not_those_after_it() {
    const FILL: &str = "INSERT INTO fillers (id, filler) VALUES (1, zeroblob(4000000))";
    let test = sqlite().await;
    let table = "CREATE TABLE fillers (id INTEGER PRIMARY KEY, filler BLOB)";
    test.db.statement(table.into()).await.unwrap();
    let mut tx = test.db.begin().await.unwrap();
    // As large as it is and no larger: for the writer's connection, as long as it lives.
    let full = sql(&mut tx, "PRAGMA max_page_count = 1");
    assert!(full.scalar::<i64>().await.unwrap() > 1);
    tx.commit().await.unwrap();

    let mut tx = test.db.begin().await.unwrap();
    let refused = sql(&mut tx, FILL).exec().await;
    assert!(matches!(refused, Err(Error::Unavailable(_))), "{refused:?}");
    drop(tx);

    test.db.ping().await.unwrap();
    let mut tx = test.db.begin().await.unwrap();
    sql(&mut tx, FILL).exec().await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_ping_does_not_wait_for_a_writer() {
    for test in databases().await {
        let tx = test.db.begin().await.unwrap();
        let answered = tokio::time::timeout(Duration::from_millis(900), test.db.ping()).await;
        answered.unwrap().unwrap();
        drop(tx);
    }
}

/// As after a restart of the server.
#[tokio::test]
async fn connections_that_were_lost_while_idle_are_replaced() {
    const ENDED: &str = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let Some(test) = postgres().await else { return };
    let other = Db::connect(&DbOptions::new(&test.url)).await.unwrap();
    // Just used: whoever begins gets another.
    test.db.ping().await.unwrap();
    assert!(sql(&other, ENDED).scalar::<i64>().await.unwrap() > 0);
    test.db.begin().await.unwrap().rollback().await.unwrap();
    // Idle for a while: nobody notices.
    assert!(sql(&other, ENDED).scalar::<i64>().await.unwrap() > 0);
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    test.db.ping().await.unwrap();
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named_without_the_password() {
    let options = DbOptions {
        acquire_timeout: Duration::from_millis(300),
        ..DbOptions::new("postgres://u:hush@127.0.0.1:1/d")
    };
    let refused = Db::connect(&options).await.unwrap_err().to_string();
    assert!(
        refused.contains("127.0.0.1:1") && refused.contains("refused") && !refused.contains("hush"),
        "{refused}"
    );
}

/// Somebody lets go of a begin at each of its steps. On SQLite there is one writer, who begins when the one
/// before has ended.
#[tokio::test]
async fn a_transaction_that_nobody_waits_for_is_not_left_open() {
    let Some(test) = postgres().await else { return };
    let watcher = Db::connect(&DbOptions::new(&test.url)).await.unwrap();
    let mut let_go = 0;
    for steps in 1..10 {
        let_go += usize::from(begin_and_let_go(&test.db, steps).await);
        // Seen from elsewhere: whoever begins on that connection next would end what was left open there.
        until_none_is_open(&watcher).await;
    }
    assert!(let_go > 0);
}

/// Whether it was still under way.
async fn begin_and_let_go(db: &Db, steps: u32) -> bool {
    let mut begun = Box::pin(db.begin());
    for _ in 0..steps {
        if poll!(&mut begun).is_ready() {
            return false;
        }
        // What it waits for has come by then.
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    true
}

async fn until_none_is_open(watcher: &Db) {
    const OPEN: &str = "SELECT count(*) FROM pg_stat_activity
         WHERE datname = current_database() AND state = 'idle in transaction'";
    // What was let go of goes on for a moment.
    tokio::time::sleep(Duration::from_millis(20)).await;
    for _ in 0..100 {
        if sql(watcher, OPEN).scalar::<i64>().await.unwrap() == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("a transaction was left open");
}

async fn count(test: &TestDb, query: &'static str) -> i64 {
    sql(&test.db, query).scalar().await.unwrap()
}

#[tokio::test]
async fn sealed_records_open_only_in_their_place() {
    for test in databases().await {
        let store = store(&test.db, now()).await;
        let (one, other) = (TenantId(Uuid::now_v7()), TenantId(Uuid::now_v7()));
        let mut tx = test.db.begin().await.unwrap();
        for tenant in [one, other] {
            insert_tenant(&mut tx, tenant).await;
            store
                .vault()
                .create_tenant_keys(&mut tx, tenant, now())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let (one, other) = (
            store.keys(one, now()).await.unwrap(),
            store.keys(other, now()).await.unwrap(),
        );
        let row = Uuid::now_v7();
        let sealed = one.seal("orders", row, "山田 花子".as_bytes()).unwrap();
        assert_eq!(one.open("orders", row, &sealed).unwrap(), "山田 花子".as_bytes());
        assert!(other.open("orders", row, &sealed).is_err(), "another tenant");
        assert!(one.open("shipments", row, &sealed).is_err(), "another table");
        assert!(
            one.open("orders", Uuid::now_v7(), &sealed).is_err(),
            "another row"
        );
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(one.open("orders", row, &changed).is_err(), "byte {at} changed");
        }
        assert_eq!(
            one.blind(Blind::Phone, "09012345678"),
            one.blind(Blind::Phone, "09012345678")
        );
        assert_ne!(
            one.blind(Blind::Phone, "09012345678"),
            one.blind(Blind::Name, "09012345678")
        );
        assert_ne!(
            one.blind(Blind::Phone, "09012345678"),
            other.blind(Blind::Phone, "09012345678")
        );
    }
}

#[tokio::test]
async fn a_new_data_key_seals_after_everybody_knows_it() {
    for test in databases().await {
        let store = store(&test.db, now()).await;
        let tenant = TenantId(Uuid::now_v7());
        let mut tx = test.db.begin().await.unwrap();
        insert_tenant(&mut tx, tenant).await;
        store
            .vault()
            .create_tenant_keys(&mut tx, tenant, now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let before = store.keys(tenant, now()).await.unwrap();
        let row = Uuid::now_v7();
        let sealed = before.seal("orders", row, b"x").unwrap();
        let mut tx = test.db.begin().await.unwrap();
        let new = store
            .vault()
            .rotate_data_key(&mut tx, tenant, now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let soon = now().plus_millis(store::vault::ACTIVATION_MILLIS - 1);
        assert_eq!(
            store.keys(tenant, soon).await.unwrap().current(),
            before.current()
        );
        let later = now().plus_millis(2 * store::vault::ACTIVATION_MILLIS);
        let after = store.keys(tenant, later).await.unwrap();
        assert_eq!(after.current(), new);
        assert_eq!(
            after.open("orders", row, &sealed).unwrap(),
            b"x",
            "old records still open"
        );
    }
}

#[tokio::test]
async fn constraints_tell_who_said_no() {
    for test in databases().await {
        let tenant = TenantId(Uuid::now_v7());
        let mut tx = test.db.begin().await.unwrap();
        insert_tenant(&mut tx, tenant).await;
        tx.commit().await.unwrap();
        let mut tx = test.db.begin().await.unwrap();
        let again = sql(&mut tx, "INSERT INTO tenants SELECT * FROM tenants")
            .exec()
            .await;
        assert!(matches!(again, Err(Error::Taken { .. })), "{again:?}");
        drop(tx);
        let orphan = sql(
            &test.db,
            "INSERT INTO tenant_keys (tenant_id, key_no, purpose, master_key, wrapped, created_at)
             VALUES ($1, 1, 'data', '', $2, $3)",
        )
        .bind(TenantId(Uuid::now_v7()))
        .bind(Vec::new())
        .bind(now())
        .exec()
        .await;
        assert!(matches!(orphan, Err(Error::Reference)), "{orphan:?}");
    }
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    for test in databases().await {
        store::migrate::migrate(&test.db).await.unwrap();
    }
}

async fn insert_tenant(tx: &mut store::Tx, tenant: TenantId) {
    sql(tx, "INSERT INTO tenants (id, name, rounding, created_at, updated_at, version) VALUES ($1, '店', 'down', $2, $2, 1)")
        .bind(tenant)
        .bind(now())
        .exec()
        .await
        .unwrap();
}
