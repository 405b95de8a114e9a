//! How soon a queued job starts, and how many are done in a second, beside the bare SQL of the same
//! records on the same database.
//!
//! `cargo bench -p nekonote-jobs`; with `NEKONOTE_TEST_POSTGRES` on PostgreSQL too.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has to stop")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use domain::JobId;
use domain::job::JobKind;
use jobs::{Handlers, JobsConfig};
use store::db::{Sql, sql};
use store::jobs::{NewJob, Outcome};
use tokio::sync::oneshot;
use workflows::{App, Clock, new_id};

const PICKUPS: usize = 300;
const DRAINED: usize = 4_000;
const BARE: usize = 1_000;

#[tokio::main]
async fn main() {
    for test in store::testing::databases().await {
        jobs::migrate(&test.db).await.unwrap();
        let name = if test.db.is_sqlite() {
            "SQLite"
        } else {
            "PostgreSQL"
        };
        let clock = Clock::system();
        let store = store::testing::store(&test.db, clock.now()).await;
        let app = App::new(store, clock);
        println!("{name}");
        commits(&app).await;
        pickup(&app).await;
        let bare = bare(&app).await;
        drain(&app, bare).await;
    }
}

/// What the disk needs for the enqueuing itself: a pickup holds two such commits.
async fn commits(app: &App) {
    let mut times = Vec::new();
    for _ in 0..PICKUPS {
        let began = Instant::now();
        enqueue(app, 1).await;
        times.push(began.elapsed());
    }
    print("enqueuing in a transaction", times);
    let mut tx = app.store.db.begin().await.unwrap();
    sql(&mut tx, "DELETE FROM job_records").exec().await.unwrap();
    let dispatched = Sql::Each {
        sqlite: "DELETE FROM Jobs",
        postgres: "DELETE FROM apalis.jobs",
    };
    sql(&mut tx, dispatched).exec().await.unwrap();
    tx.commit().await.unwrap();
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "  {what}: p50 {:?}, p99 {:?}, longest {:?}",
        at(50),
        at(99),
        at(100)
    );
}

/// From the commit that enqueues a job to its first line of code, one at a time.
async fn pickup(app: &App) {
    let started: Arc<Mutex<HashMap<JobId, Instant>>> = Arc::default();
    let log = started.clone();
    let handlers = Handlers::new().on(JobKind::CleanUp, move |context| {
        log.lock().unwrap().insert(context.job.id, Instant::now());
        async { Ok(()) }
    });
    let workers = start(app, handlers);
    let mut waits = Vec::new();
    for i in 0..PICKUPS {
        // Uneven, so that no rhythm of the queue is met.
        tokio::time::sleep(Duration::from_millis(5 + (i as u64 * 37) % 60)).await;
        let id = enqueue(app, 1).await[0];
        let committed = Instant::now();
        loop {
            if let Some(at) = started.lock().unwrap().get(&id) {
                waits.push(at.saturating_duration_since(committed));
                break;
            }
            tokio::time::sleep(Duration::from_micros(200)).await;
        }
    }
    print("pickup after the commit", waits);
    workers.stop().await;
}

/// Jobs that do nothing, waiting when the workers start.
async fn drain(app: &App, bare: f64) {
    let began = Instant::now();
    for _ in 0..DRAINED / 1_000 {
        enqueue(app, 1_000).await;
    }
    println!(
        "  enqueued {:.0} jobs/s, 1,000 a transaction",
        per_second(DRAINED, began)
    );
    let handlers = Handlers::new().on(JobKind::CleanUp, |_| async { Ok(()) });
    let began = Instant::now();
    let workers = start(app, handlers);
    loop {
        let open: i64 = sql(
            &app.store.db,
            "SELECT count(*) FROM job_records WHERE status <> 'succeeded'",
        )
        .scalar()
        .await
        .unwrap();
        if open == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let rate = per_second(DRAINED, began);
    println!("  drained {rate:.0} jobs/s, {:.2} of bare SQL", rate / bare);
    workers.stop().await;
}

/// The same starts and ends of records, one after another, without a queue.
async fn bare(app: &App) -> f64 {
    let ids = enqueue(app, BARE).await;
    let began = Instant::now();
    for id in ids {
        let (run, now) = (new_id(), app.now());
        let mut tx = app.store.db.begin().await.unwrap();
        store::jobs::start(&mut tx, id, run, now, now.plus_millis(6_000))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut tx = app.store.db.begin().await.unwrap();
        store::jobs::finish(&mut tx, id, run, &Outcome::Succeeded, now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    let rate = per_second(BARE, began);
    println!("  bare SQL, one at a time: {rate:.0} jobs/s");
    rate
}

async fn enqueue(app: &App, count: usize) -> Vec<JobId> {
    let mut tx = app.store.db.begin().await.unwrap();
    let mut ids = Vec::new();
    for _ in 0..count {
        let job = NewJob::new(new_id(), JobKind::CleanUp, app.now());
        ids.push(store::jobs::enqueue(&mut tx, &job, app.now()).await.unwrap());
    }
    tx.commit().await.unwrap();
    ids
}

struct Workers {
    stop: oneshot::Sender<()>,
    ended: tokio::task::JoinHandle<jobs::Result<()>>,
}

fn start(app: &App, handlers: Handlers) -> Workers {
    let (stop, stopped) = oneshot::channel();
    let config = JobsConfig {
        schedule: false,
        ..JobsConfig::default()
    };
    let shutdown = Box::pin(async {
        let _ = stopped.await;
    });
    let ended = tokio::spawn(jobs::run(config, app.clone(), handlers, shutdown));
    Workers { stop, ended }
}

impl Workers {
    async fn stop(self) {
        self.stop.send(()).unwrap();
        self.ended.await.unwrap().unwrap();
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn per_second(count: usize, began: Instant) -> f64 {
    count as f64 / began.elapsed().as_secs_f64()
}
