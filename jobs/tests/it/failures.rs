//! Errors, panics, and jobs that were lost.

use std::time::Duration;

use domain::job::{JobKind, JobStatus};
use jobs::{Handlers, JobError};
use store::jobs::NewJob;

use crate::support::{Counter, Workers, platforms, quick, short};

fn limited(app: &workflows::App, max_attempts: i64) -> NewJob {
    NewJob {
        max_attempts,
        ..short(app)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_is_tried_again_until_the_job_is_dead() {
    for platform in platforms().await {
        let runs = Counter::default();
        let count = runs.clone();
        let handlers = Handlers::new().on(JobKind::CleanUp, move |_| {
            let run = count.up();
            async move { Err(JobError::retry(format!("no {run}"))) }
        });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let id = platform.enqueue(limited(&platform.app, 3)).await;
        let job = platform.until(id, JobStatus::Dead).await;
        assert_eq!((job.attempts, job.error.as_deref()), (3, Some("no 3")));
        assert_eq!(runs.get(), 3);
        assert_eq!(platform.rows().await, 0);
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_rests_before_it_is_tried_again() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |_| async { Err(JobError::retry("away")) });
        let mut config = quick();
        config.first_retry = Duration::from_mins(10);
        let workers = Workers::start(config, &platform.app, handlers);
        let id = platform.enqueue(limited(&platform.app, 3)).await;
        let job = platform.until(id, JobStatus::Failed).await;
        let rest = job.run_at.millis() - job.started_at.unwrap().millis();
        assert!((300_000..=620_000).contains(&rest), "{rest} ms");
        workers.stop().await;
        assert_eq!(platform.job(id).await.attempts, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_that_stays_is_not_tried_again() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |_| async { Err(JobError::fail("never")) });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let id = platform.enqueue(limited(&platform.app, 3)).await;
        let job = platform.until(id, JobStatus::Dead).await;
        assert_eq!((job.attempts, job.error.as_deref()), (1, Some("never")));
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_is_an_error() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |context| async move {
            assert!(context.job.attempts > 1, "first attempt");
            Ok(())
        });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let id = platform.enqueue(limited(&platform.app, 2)).await;
        let job = platform.until(id, JobStatus::Succeeded).await;
        assert_eq!((job.attempts, job.error), (2, None));

        let always = platform.enqueue(limited(&platform.app, 1)).await;
        let job = platform.until(always, JobStatus::Dead).await;
        assert_eq!(job.error.as_deref(), Some("panicked: first attempt"));
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_without_a_handler_waits_for_one() {
    for platform in platforms().await {
        let mut config = quick();
        config.first_retry = Duration::from_mins(10);
        let workers = Workers::start(config, &platform.app, Handlers::new());
        let id = platform.enqueue(limited(&platform.app, 3)).await;
        platform.until(id, JobStatus::Failed).await;
        workers.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_job_can_be_started_afresh() {
    for platform in platforms().await {
        let handlers = Handlers::new().on(JobKind::CleanUp, |context| async move {
            // The second life begins with attempt 1, too.
            if context.job.error.is_none() {
                Err(JobError::fail("no"))
            } else {
                Ok(())
            }
        });
        let workers = Workers::start(quick(), &platform.app, handlers);
        let tenant = domain::TenantId(uuid::Uuid::from_u128(1));
        let id = platform.enqueue(short(&platform.app).tenant(tenant)).await;
        platform.until(id, JobStatus::Dead).await;
        let mut tx = platform.app.store.db.begin().await.unwrap();
        store::jobs::retry(&mut tx, tenant, id, platform.app.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let job = platform.until(id, JobStatus::Succeeded).await;
        assert_eq!(job.attempts, 1);
        workers.stop().await;
    }
}

/// The queue's row is gone, or hangs with a worker that no longer knows it.
#[tokio::test(flavor = "multi_thread")]
async fn a_lost_job_is_found_and_run() {
    for platform in platforms().await {
        let mut job = short(&platform.app);
        job.run_at = platform.app.now().plus_millis(-120_000);
        let id = platform.enqueue(job).await;
        let lose = if platform.app.store.db.is_sqlite() {
            "DELETE FROM Jobs"
        } else {
            "DELETE FROM apalis.jobs"
        };
        platform.app.store.db.statement(lose.into()).await.unwrap();
        // The reconciliation runs when workers start, then every minute.
        let handlers = Handlers::new().on(JobKind::CleanUp, |_| async { Ok(()) });
        let workers = Workers::start(quick(), &platform.app, handlers);
        platform.until(id, JobStatus::Succeeded).await;
        workers.stop().await;
    }
}
