//! Processes that are killed. The workers run in a child process: this test binary, told by its
//! environment which database to work on and how to behave.

use std::process::Stdio;
use std::time::Duration;

use domain::job::{JobKind, JobStatus};
use jobs::Handlers;
use store::jobs::NewJob;
use store::{Db, DbOptions};
use tokio::process::{Child, Command};
use workflows::{App, Clock};

use crate::support::{Platform, Workers, long, platforms, quick};

const URL: &str = "NEKONOTE_TEST_CHILD_URL";
const BEHAVIOR: &str = "NEKONOTE_TEST_CHILD_BEHAVIOR";

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_workers_job_runs_again() {
    for platform in platforms().await {
        let mut child = child(&platform, "hang");
        let id = platform.enqueue(long(&platform.app)).await;
        platform.until(id, JobStatus::Running).await;
        let handlers = Handlers::new().on(JobKind::ImportOrders, |_| async { Ok(()) });
        let shipped = jobs::JobsConfig {
            schedule: false,
            ..jobs::JobsConfig::default()
        };
        let workers = Workers::start(shipped, &platform.app, handlers);
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(platform.job(id).await.status, JobStatus::Running);
        child.kill().await.unwrap();
        let job = platform.until(id, JobStatus::Succeeded).await;
        assert_eq!(job.attempts, 2);
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_restarted_on_the_same_host_takes_its_old_job() {
    for platform in platforms().await {
        let mut first = child(&platform, "hang");
        let id = platform.enqueue(long(&platform.app)).await;
        platform.until(id, JobStatus::Running).await;
        first.kill().await.unwrap();
        let mut second = child(&platform, "succeed");
        let job = platform.until(id, JobStatus::Succeeded).await;
        assert_eq!(job.attempts, 2);
        second.kill().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_kills_every_process_is_dead_in_the_end() {
    for platform in platforms().await {
        let id = platform
            .enqueue(NewJob {
                max_attempts: 2,
                ..long(&platform.app)
            })
            .await;
        let mut deaths = 0;
        for _ in 0..2 {
            let mut child = child(&platform, "abort");
            assert!(!child.wait().await.unwrap().success());
            deaths += 1;
        }
        let mut survivor = child(&platform, "abort");
        let job = platform.until(id, JobStatus::Dead).await;
        assert_eq!((job.attempts, deaths), (2, 2));
        assert!(survivor.try_wait().unwrap().is_none(), "the last process lives");
        survivor.kill().await.unwrap();
    }
}

fn child(platform: &Platform, behavior: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "processes::child_process", "--ignored", "--nocapture"])
        .env(URL, &platform.test.url)
        .env(BEHAVIOR, behavior)
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap()
}

/// Not a test: what the child processes run.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "runs in the child processes of the tests above"]
async fn child_process() {
    let (Ok(url), Ok(behavior)) = (std::env::var(URL), std::env::var(BEHAVIOR)) else {
        return;
    };
    let options = DbOptions {
        max_connections: 5,
        ..DbOptions::new(url)
    };
    let db = Db::connect(&options).await.unwrap();
    let clock = Clock::system();
    let app = App::new(unsealed(db, &clock).await, clock);
    let handlers = Handlers::new().on(JobKind::ImportOrders, move |_| {
        let behavior = behavior.clone();
        async move {
            match behavior.as_str() {
                "hang" => std::future::pending().await,
                "abort" => std::process::abort(),
                _ => Ok(()),
            }
        }
    });
    jobs::run(quick(), app, handlers, Box::pin(std::future::pending()))
        .await
        .unwrap();
}

/// A store whose key opens nothing that the parent sealed: jobs seal nothing.
async fn unsealed(db: Db, clock: &Clock) -> store::Store {
    let scratch = store::testing::sqlite().await;
    let mut store = store::testing::store(&scratch.db, clock.now()).await;
    store.db = db;
    store
}
