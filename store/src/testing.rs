//! Fresh databases for tests: SQLite always, PostgreSQL where one is named.
//!
//! `NEKONOTE_TEST_POSTGRES` names a server (`postgres://user@host/database`) whose user may create
//! databases; every test gets one of its own, copied from a migrated template. `scripts/test` starts
//! such a server for the time of the tests.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that has no database has to stop"
)]

use std::sync::Arc;

use domain::money::Rounding;
use domain::tenant::Tenant;
use domain::{Instant, TenantId};
use tempfile::TempDir;

use crate::db::{Pool, sql};
use crate::{Db, DbOptions, MasterKey, MasterKeys, Store, TenantKeys, migrate, tenants};

/// A database that is gone when the test is.
pub struct TestDb {
    pub db: Db,
    pub url: String,
    /// Holds the SQLite file.
    pub folder: TempDir,
}

/// One migrated database of each kind that can be had here.
pub async fn databases() -> Vec<TestDb> {
    let mut all = vec![sqlite().await];
    all.extend(postgres().await);
    all
}

/// A migrated SQLite database.
pub async fn sqlite() -> TestDb {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("test.db").display());
    let db = Db::connect(&DbOptions::new(&url)).await.unwrap();
    migrate::migrate(&db).await.unwrap();
    queue_tables(&db).await;
    TestDb { db, url, folder }
}

/// A migrated PostgreSQL database, if a server is named.
pub async fn postgres() -> Option<TestDb> {
    let server = std::env::var("NEKONOTE_TEST_POSTGRES").ok()?;
    let admin = Db::connect(&DbOptions {
        max_connections: 1,
        ..DbOptions::new(&server)
    })
    .await
    .unwrap();
    let template = template(&admin, &server).await;
    let name = format!("nk_test_{}", uuid::Uuid::now_v7().simple());
    admin
        .statement(format!("CREATE DATABASE {name} TEMPLATE {template}"))
        .await
        .unwrap();
    admin.close().await;
    let url = in_database(&server, &name);
    let db = Db::connect(&DbOptions {
        max_connections: 5,
        ..DbOptions::new(&url)
    })
    .await
    .unwrap();
    Some(TestDb {
        db,
        url,
        folder: tempfile::tempdir().unwrap(),
    })
}

/// A store over a fresh master key.
pub async fn store(db: &Db, now: Instant) -> Store {
    let current = MasterKey::random().unwrap();
    Store::open(
        db.clone(),
        MasterKeys {
            current,
            previous: Vec::new(),
        },
        now,
    )
    .await
    .unwrap()
}

/// A tenant, with keys of its own.
pub async fn tenant(store: &Store, id: TenantId, now: Instant) -> Arc<TenantKeys> {
    let tenant = Tenant {
        id,
        name: "x".into(),
        rounding: Rounding::Down,
        ship_when_paid: false,
        created_at: now,
        updated_at: now,
        version: 1,
    };
    let mut tx = store.db.begin().await.unwrap();
    tenants::insert(&mut tx, &tenant).await.unwrap();
    store.vault().create_tenant_keys(&mut tx, id, now).await.unwrap();
    tx.commit().await.unwrap();
    store.keys(id, now).await.unwrap()
}

/// The migrated template, made by whichever test comes first.
async fn template(admin: &Db, server: &str) -> String {
    const LOCK: i64 = 0x6e65_6b6f;
    let name = format!("nk_template_{}_queue", migrate::fingerprint());
    sql(admin, "SELECT 1 FROM (SELECT pg_advisory_lock($1)) AS locked")
        .bind(LOCK)
        .scalar::<i32>()
        .await
        .unwrap();
    let there: i64 = sql(admin, "SELECT count(*) FROM pg_database WHERE datname = $1")
        .bind(&name)
        .scalar()
        .await
        .unwrap();
    if there == 0 {
        admin
            .statement(format!("CREATE DATABASE {name}_new"))
            .await
            .unwrap();
        let url = in_database(server, &format!("{name}_new"));
        let db = Db::connect(&DbOptions {
            max_connections: 1,
            ..DbOptions::new(&url)
        })
        .await
        .unwrap();
        migrate::migrate(&db).await.unwrap();
        queue_tables(&db).await;
        db.close().await;
        admin
            .statement(format!("ALTER DATABASE {name}_new RENAME TO {name}"))
            .await
            .unwrap();
    }
    sql(admin, "SELECT pg_advisory_unlock($1)")
        .bind(LOCK)
        .scalar::<bool>()
        .await
        .unwrap();
    name
}

/// apalis's own tables, as the `jobs` crate makes them: whatever enqueues work needs them.
async fn queue_tables(db: &Db) {
    match db.pool() {
        Pool::Sqlite(pool) => {
            let mut migrations = apalis_sqlite::SqliteStorage::migrations();
            migrations.dangerous_set_table_name("_apalis_migrations");
            migrations.run(&pool).await.unwrap();
        }
        Pool::Postgres(pool) => apalis_postgres::PostgresStorage::migrations()
            .run(&pool)
            .await
            .unwrap(),
    }
}

fn in_database(server: &str, name: &str) -> String {
    let (base, query) = server
        .split_once('?')
        .map_or((server, ""), |(base, query)| (base, query));
    let scheme = base.find("://").expect("a postgres:// address") + 3;
    let host_end = base[scheme..].find('/').map_or(base.len(), |at| scheme + at);
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("?{query}")
    };
    format!("{}/{name}{query}", &base[..host_end])
}
