//! A platform per database, workers in it, and waiting for what must happen.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use domain::job::{Job, JobKind, JobStatus};
use domain::{JobId, TenantId};
use jobs::{Handlers, JobsConfig};
use store::db::{Sql, sql};
use store::jobs::NewJob;
use store::testing::{TestDb, databases};
use store::{Db, DbOptions};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use uuid::Uuid;
use workflows::{App, Clock, new_id};

/// A test fails if what it waits for has not come by then.
const PATIENCE: Duration = Duration::from_secs(40);

pub struct Platform {
    pub app: App,
    pub test: TestDb,
}

/// One per database, with the queue's tables.
pub async fn platforms() -> Vec<Platform> {
    let mut all = Vec::new();
    for test in databases().await {
        jobs::migrate(&test.db).await.unwrap();
        all.push(Platform {
            app: app(&test.db).await,
            test,
        });
    }
    all
}

async fn app(db: &Db) -> App {
    let clock = Clock::system();
    let store = store::testing::store(db, clock.now()).await;
    App::new(store, clock)
}

impl Platform {
    /// The same database as another process sees it: through connections of its own.
    pub async fn elsewhere(&self) -> App {
        let options = DbOptions {
            max_connections: 5,
            ..DbOptions::new(&self.test.url)
        };
        let db = Db::connect(&options).await.unwrap();
        let mut app = self.app.clone();
        app.store.db = db;
        app
    }

    pub async fn enqueue(&self, job: NewJob) -> JobId {
        let mut tx = self.app.store.db.begin().await.unwrap();
        let id = store::jobs::enqueue(&mut tx, &job, self.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    pub async fn job(&self, id: JobId) -> Job {
        sql(&self.app.store.db, "SELECT * FROM job_records WHERE id = $1")
            .bind(id)
            .one()
            .await
            .unwrap()
    }

    /// Waits until the job is in this state.
    pub async fn until(&self, id: JobId, status: JobStatus) -> Job {
        let waiting = async {
            loop {
                let job = self.job(id).await;
                if job.status == status {
                    return job;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        if let Ok(job) = tokio::time::timeout(PATIENCE, waiting).await {
            return job;
        }
        panic!("not {status:?}: {:?}", self.job(id).await);
    }

    /// Rows in the queue's own table.
    pub async fn rows(&self) -> i64 {
        sql(
            &self.app.store.db,
            Sql::Each {
                sqlite: "SELECT count(*) FROM Jobs",
                postgres: "SELECT count(*) FROM apalis.jobs",
            },
        )
        .scalar()
        .await
        .unwrap()
    }
}

/// A long job of the test's own kind.
pub fn long(app: &App) -> NewJob {
    NewJob::new(new_id(), JobKind::ImportOrders, app.now()).tenant(TenantId(Uuid::from_u128(1)))
}

/// A short one.
pub fn short(app: &App) -> NewJob {
    NewJob::new(new_id(), JobKind::CleanUp, app.now())
}

/// Everything as fast as the databases' whole seconds allow.
pub fn quick() -> JobsConfig {
    JobsConfig {
        concurrency: 4,
        poll: Duration::from_millis(100),
        heartbeat: Duration::from_secs(1),
        first_retry: Duration::from_millis(10),
        grace: Duration::from_secs(10),
        schedule: false,
    }
}

/// Workers that run until the test stops them.
pub struct Workers {
    stop: oneshot::Sender<()>,
    ended: JoinHandle<jobs::Result<()>>,
}

impl Workers {
    pub fn start(config: JobsConfig, app: &App, handlers: Handlers) -> Workers {
        let (stop, stopped) = oneshot::channel();
        let shutdown = Box::pin(async {
            let _ = stopped.await;
        });
        let ended = tokio::spawn(jobs::run(config, app.clone(), handlers, shutdown));
        Workers { stop, ended }
    }

    pub async fn stop(self) {
        self.stop.send(()).unwrap();
        self.ended.await.unwrap().unwrap();
    }
}

/// Counts what handlers did.
#[derive(Clone, Default)]
pub struct Counter(Arc<AtomicUsize>);

impl Counter {
    pub fn up(&self) -> usize {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }

    pub fn get(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }

    /// Waits until at least so many.
    pub async fn reaches(&self, count: usize) {
        let waiting = async {
            while self.get() < count {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        assert!(
            tokio::time::timeout(PATIENCE, waiting).await.is_ok(),
            "{} of {count}",
            self.get()
        );
    }
}
