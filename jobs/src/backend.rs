//! apalis's tables and storages: this file and `queue.rs` are all that knows apalis.

use std::time::Duration;

use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use domain::JobId;
use domain::job::JobQueue;
use store::db::{MALLS_CHANNEL, Pool};
use store::{Bells, Db};
use tokio::sync::watch;

use crate::{Error, Result};

/// The channel that apalis's trigger notifies of every row that is due.
const CHANNEL: &str = "apalis::job::insert";

/// Brings apalis's tables to the version of this program; run after `store::migrate`.
pub async fn migrate(db: &Db) -> Result<()> {
    match db.pool() {
        Pool::Sqlite(pool) => {
            // Not `SqliteStorage::setup`, which turns `synchronous` off and writes into the table of
            // our own migrations.
            let mut migrations = SqliteStorage::migrations();
            migrations.dangerous_set_table_name("_apalis_migrations");
            migrations.run(&pool).await.map_err(queue_error)?;
            for index in SLOW_INDEXES {
                sqlx::query(index).execute(&pool).await.map_err(queue_error)?;
            }
        }
        Pool::Postgres(pool) => PostgresStorage::migrations().run(&pool).await.map_err(|error| {
            let text = error.to_string();
            if text.contains("hstore") || text.contains("pgcrypto") {
                Error::Queue(format!(
                    "{text} (the queue needs PostgreSQL's own extensions hstore and pgcrypto: install \
                         its contrib package and let an administrator run CREATE EXTENSION hstore; \
                         CREATE EXTENSION pgcrypto; in this database)"
                ))
            } else {
                Error::Queue(text)
            }
        })?,
    }
    Ok(())
}

/// Without statistics SQLite chooses these over the primary key and walks every waiting row.
const SLOW_INDEXES: [&str; 4] = [
    "DROP INDEX IF EXISTS LIdx",
    "DROP INDEX IF EXISTS idx_jobs_status_run_at",
    "DROP INDEX IF EXISTS idx_jobs_job_type_status_run_at",
    "DROP INDEX IF EXISTS idx_jobs_claimable",
];

fn queue_error(error: impl std::fmt::Display) -> Error {
    Error::Queue(error.to_string())
}

/// How a queue is read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub queue: JobQueue,
    /// Rows taken at once.
    pub batch: usize,
    pub heartbeat: Duration,
}

/// Of a queue's worker on PostgreSQL: one to take work, one to show that it lives.
const CONNECTIONS: u32 = 2;
/// After so many silent heartbeats a worker's jobs go to others (who look at the lease first).
const MISSED_HEARTBEATS: usize = 2;

/// Locks and results are our own record's business: apalis only hands out rows.
pub fn sqlite(pool: &sqlx::SqlitePool, reading: Reading) -> SqliteStorage<JobId> {
    SqliteStorage::new(pool).with_config(
        apalis_sqlite::Config::default()
            .queue(reading.queue.name())
            .batch_size(reading.batch)
            .heartbeat_interval(reading.heartbeat)
            .missed_heartbeats(MISSED_HEARTBEATS)
            .lock_tasks(false)
            .persist_results(false),
    )
}

/// Likewise, over connections of its own: apalis begins transactions, a worker is dropped where it stands,
/// and a `BEGIN` that is dropped leaves a transaction open on its connection (sqlx 0.9), in which nobody
/// else may write. They are closed with the worker.
pub fn postgres(pool: &sqlx::PgPool, reading: Reading) -> PostgresStorage<JobId> {
    let own = pool.options().clone().max_connections(CONNECTIONS);
    let own = own.connect_lazy_with((*pool.connect_options()).clone());
    PostgresStorage::new(&own).with_config(
        apalis_postgres::Config::default()
            .queue(reading.queue.name())
            .batch_size(reading.batch)
            .heartbeat_interval(reading.heartbeat)
            .missed_heartbeats(MISSED_HEARTBEATS)
            .lock_tasks(false)
            .persist_results(false),
    )
}

/// What rings when work may have come. On PostgreSQL one connection listens for all queues, until
/// told to stop.
pub fn bells(db: &Db, mut stop: watch::Receiver<bool>) -> Bells {
    let bells = db.bells().unwrap_or_default();
    if let Pool::Postgres(pool) = db.pool() {
        let bells = bells.clone();
        tokio::spawn(async move {
            tokio::select! {
                () = listen(pool, &bells) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
        });
    }
    bells
}

async fn listen(pool: sqlx::PgPool, bells: &Bells) {
    const PAUSE: Duration = Duration::from_secs(1);
    loop {
        if let Err(error) = listen_once(&pool, bells).await {
            tracing::warn!(%error, "listening for new jobs was interrupted");
            tokio::time::sleep(PAUSE).await;
        }
    }
}

async fn listen_once(pool: &sqlx::PgPool, bells: &Bells) -> sqlx::Result<()> {
    let mut listener = sqlx::postgres::PgListener::connect_with(pool).await?;
    listener.listen_all([CHANNEL, MALLS_CHANNEL]).await?;
    // What came while nobody listened.
    for queue in JobQueue::ALL {
        bells.ring(queue);
    }
    bells.ring_malls();
    loop {
        let notification = listener.recv().await?;
        if notification.channel() == MALLS_CHANNEL {
            bells.ring_malls();
            continue;
        }
        let inserted = serde_json::from_str::<Inserted>(notification.payload());
        for queue in JobQueue::ALL {
            if inserted.as_ref().map_or(true, |row| row.job_type == queue.name()) {
                bells.ring(queue);
            }
        }
    }
}

/// What apalis's trigger says.
#[derive(serde::Deserialize)]
struct Inserted {
    job_type: String,
}
