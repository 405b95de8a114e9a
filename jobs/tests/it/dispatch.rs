//! Jobs reach a worker, once, and leave the queue.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use domain::job::{JobKind, JobStatus};
use jobs::{Handlers, JobError};
use store::db::sql;

use crate::support::{Counter, Workers, long, platforms, quick, short};

/// Slower than any test waits: what is found in time was told, not looked for.
const NEVER: Duration = Duration::from_mins(10);

#[tokio::test(flavor = "multi_thread")]
async fn a_job_is_picked_up_on_word_of_it() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |_| async { Ok(()) });
        let mut config = quick();
        config.poll = NEVER;
        config.heartbeat = NEVER;
        let workers = Workers::start(config, &platform.app, handlers);
        for _ in 0..5 {
            let id = platform.enqueue(short(&platform.app)).await;
            let job = platform.until(id, JobStatus::Succeeded).await;
            assert_eq!(job.attempts, 1);
        }
        assert_eq!(platform.rows().await, 0, "done jobs leave the queue's table");
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_for_later_waits() {
    for platform in platforms().await {
        let ran_at = Arc::new(Mutex::new(None));
        let seen = ran_at.clone();
        let handlers = Handlers::new().on(JobKind::CleanUp, move |context| {
            *seen.lock().unwrap() = Some(context.app.now());
            async { Ok(()) }
        });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let mut job = short(&platform.app);
        job.run_at = platform.app.now().plus_millis(1_500);
        let due = job.run_at;
        let id = platform.enqueue(job).await;
        platform.until(id, JobStatus::Succeeded).await;
        assert!(ran_at.lock().unwrap().unwrap() >= due);
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_jobs_run_once_each_whatever_the_number_of_workers() {
    const JOBS: usize = 60;
    for platform in platforms().await {
        let ran = Arc::new(Mutex::new(Vec::new()));
        let log = ran.clone();
        let handlers = Handlers::new().on(JobKind::CleanUp, move |context| {
            log.lock().unwrap().push(context.job.id);
            async { Ok(()) }
        });
        let elsewhere = platform.elsewhere().await;
        let one = Workers::start(quick(), &platform.app, handlers.clone());
        let two = Workers::start(quick(), &elsewhere, handlers);
        let mut ids = Vec::new();
        for _ in 0..JOBS {
            ids.push(platform.enqueue(short(&platform.app)).await);
        }
        for id in &ids {
            platform.until(*id, JobStatus::Succeeded).await;
        }
        one.stop().await;
        two.stop().await;
        let ran = ran.lock().unwrap();
        assert_eq!(ran.len(), JOBS);
        assert_eq!(
            ran.iter().collect::<HashSet<_>>(),
            ids.iter().collect::<HashSet<_>>()
        );
    }
}

/// Longer than three heartbeats, which is when apalis gives a silent worker's rows away.
#[tokio::test(flavor = "multi_thread")]
async fn long_jobs_run_once_each_in_two_workers() {
    for platform in platforms().await {
        let started = Counter::default();
        let count = started.clone();
        let handlers = Handlers::new().on(JobKind::ImportOrders, move |_| {
            count.up();
            async {
                tokio::time::sleep(Duration::from_millis(4_500)).await;
                Ok(())
            }
        });
        let elsewhere = platform.elsewhere().await;
        let one = Workers::start(quick(), &platform.app, handlers.clone());
        let two = Workers::start(quick(), &elsewhere, handlers);
        let mut ids = Vec::new();
        for _ in 0..4 {
            ids.push(platform.enqueue(long(&platform.app)).await);
        }
        for id in ids {
            let job = platform.until(id, JobStatus::Succeeded).await;
            assert_eq!(job.attempts, 1);
        }
        one.stop().await;
        two.stop().await;
        assert_eq!(started.get(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_fails_starts_anew() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |_| async { Ok(()) });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let first = platform.enqueue(short(&platform.app)).await;
        platform.until(first, JobStatus::Succeeded).await;
        // Its next heartbeat finds no worker of its name, and it dies of that.
        let (jobs, forget) = if platform.app.store.db.is_sqlite() {
            ("Jobs", "DELETE FROM Workers")
        } else {
            ("apalis.jobs", "DELETE FROM apalis.workers")
        };
        let unlock = format!("UPDATE {jobs} SET lock_by = NULL");
        platform.app.store.db.statement(unlock).await.unwrap();
        platform.app.store.db.statement(forget.into()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        let second = platform.enqueue(short(&platform.app)).await;
        platform.until(second, JobStatus::Succeeded).await;
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_lets_a_job_finish_and_gives_back_what_does_not() {
    for platform in platforms().await {
        let started = Counter::default();
        let (first, second) = (started.clone(), started.clone());
        let handlers = Handlers::new()
            .on(JobKind::CleanUp, move |context| {
                first.up();
                let mut stop = context.stop;
                async move {
                    stop.asked().await;
                    tokio::time::sleep(Duration::from_millis(300)).await;
                    Ok(())
                }
            })
            .on(JobKind::ImportOrders, move |context| {
                second.up();
                let mut stop = context.stop;
                async move {
                    stop.asked().await;
                    Err(JobError::Stopped)
                }
            })
            .on(JobKind::RotateSecrets, |_| async { Ok(()) });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let finishes = platform.enqueue(short(&platform.app)).await;
        let stops = platform.enqueue(long(&platform.app)).await;
        started.reaches(2).await;
        workers.stop().await;
        assert_eq!(platform.job(finishes).await.status, JobStatus::Succeeded);
        let given_back = platform.job(stops).await;
        assert_eq!((given_back.status, given_back.attempts), (JobStatus::Queued, 0));

        // The next process goes on with it.
        let handlers = Handlers::new().on(JobKind::ImportOrders, |_| async { Ok(()) });
        let workers = Workers::start(quick(), &platform.elsewhere().await, handlers);
        platform.until(stops, JobStatus::Succeeded).await;
        workers.stop().await;
    }
}

/// Wherever a worker stands when it is stopped, it must not hold up what its runs write.
#[tokio::test(flavor = "multi_thread")]
async fn workers_stop_at_once_in_the_middle_of_much_work() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |_| async {
            tokio::time::sleep(Duration::from_millis(3)).await;
            Ok(())
        });
        let mut ids = Vec::new();
        for _ in 0..150 {
            ids.push(platform.enqueue(short(&platform.app)).await);
        }
        let mut config = quick();
        config.grace = Duration::from_mins(10);
        for pause in 1..=10 {
            let workers = Workers::start(config.clone(), &platform.app, handlers.clone());
            tokio::time::sleep(Duration::from_millis(17 * pause)).await;
            let stopped = tokio::time::timeout(Duration::from_secs(8), workers.stop()).await;
            assert!(stopped.is_ok(), "stopping takes until a lock times out");
        }
        let workers = Workers::start(config, &platform.app, handlers);
        for id in ids {
            let job = platform.until(id, JobStatus::Succeeded).await;
            assert_eq!(job.attempts, 1);
        }
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_does_not_stop_in_time_is_given_back() {
    for platform in platforms().await {
        let started = Counter::default();
        let count = started.clone();
        let handlers = Handlers::new().on(JobKind::ImportOrders, move |_| {
            count.up();
            std::future::pending()
        });
        let mut config = quick();
        config.grace = Duration::from_millis(200);
        let workers = Workers::start(config, &platform.app, handlers);
        let id = platform.enqueue(long(&platform.app)).await;
        started.reaches(1).await;
        workers.stop().await;
        let job = platform.job(id).await;
        assert_eq!((job.status, job.attempts), (JobStatus::Queued, 0));
        assert_eq!(platform.rows().await, 1);
    }
}

#[tokio::test]
async fn sqlite_still_waits_for_the_disk_on_every_connection() {
    for platform in platforms().await {
        let db = &platform.app.store.db;
        if !db.is_sqlite() {
            continue;
        }
        let mut held = Vec::new();
        for _ in 0..9 {
            // Held, so that each is another connection.
            let store::db::Pool::Sqlite(pool) = db.pool() else {
                unreachable!()
            };
            let mut connection = pool.acquire().await.unwrap();
            let full: i64 = sqlx::query_scalar("PRAGMA synchronous")
                .fetch_one(&mut *connection)
                .await
                .unwrap();
            assert_eq!(full, 2);
            held.push(connection);
        }
        let slow: i64 = sql(
            db,
            "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name IN
                 ('LIdx', 'idx_jobs_status_run_at', 'idx_jobs_job_type_status_run_at', 'idx_jobs_claimable')",
        )
        .scalar()
        .await
        .unwrap();
        assert_eq!(slow, 0);
    }
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    for platform in platforms().await {
        jobs::migrate(&platform.app.store.db).await.unwrap();
        store::migrate::migrate(&platform.app.store.db).await.unwrap();
    }
}
