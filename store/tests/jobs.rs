//! What the record of a job holds, whatever the queue does.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use domain::job::{JobKind, JobQueue, JobStatus};
use domain::{Instant, JobId, TenantId};
use store::db::{Sql, sql};
use store::jobs::{self, Filter, NewJob, Outcome, Retry, Start};
use store::testing::databases;
use store::{Db, Tx};
use uuid::Uuid;

const LEASE_MILLIS: i64 = 6_000;

fn now() -> Instant {
    Instant::from_millis(1_795_000_000_123).unwrap()
}

fn later(millis: i64) -> Instant {
    now().plus_millis(millis)
}

fn import() -> NewJob {
    NewJob::new(Uuid::now_v7(), JobKind::ImportOrders, now())
        .tenant(TenantId(Uuid::from_u128(1)))
        .subject(Uuid::from_u128(2))
}

async fn enqueue(db: &Db, job: &NewJob) -> JobId {
    let mut tx = db.begin().await.unwrap();
    let id = jobs::enqueue(&mut tx, job, now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn start(db: &Db, id: JobId, run: Uuid, at: Instant) -> Start {
    let mut tx = db.begin().await.unwrap();
    let start = jobs::start(&mut tx, id, run, at, at.plus_millis(LEASE_MILLIS))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    start
}

async fn finish(db: &Db, id: JobId, run: Uuid, outcome: &Outcome, at: Instant) -> bool {
    let mut tx = db.begin().await.unwrap();
    let finished = jobs::finish(&mut tx, id, run, outcome, at).await.unwrap();
    tx.commit().await.unwrap();
    finished
}

async fn status(db: &Db, id: JobId) -> JobStatus {
    sql(db, "SELECT status FROM job_records WHERE id = $1")
        .bind(id)
        .scalar()
        .await
        .unwrap()
}

/// (rows, those that workers may take when due) of the queue's own table.
async fn rows(db: &Db) -> (i64, i64) {
    sql(
        db,
        Sql::Each {
            sqlite: "SELECT count(*), count(*) FILTER (WHERE status = 'Pending' AND lock_by IS NULL) FROM Jobs",
            postgres: "SELECT count(*), count(*) FILTER (WHERE status = 'Pending' AND lock_by IS NULL) FROM apalis.jobs",
        },
    )
    .one()
    .await
    .unwrap()
}

#[tokio::test]
async fn a_job_is_there_only_if_its_transaction_commits() {
    for test in databases().await {
        let woken = test.db.bells().map(|bells| bells.listen(JobQueue::Long));
        let others = test.db.bells().map(|bells| bells.listen(JobQueue::Short));
        let mut tx = test.db.begin().await.unwrap();
        jobs::enqueue(&mut tx, &import(), now()).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(rows(&test.db).await, (0, 0));
        assert!(jobs::counts(&test.db).await.unwrap().is_empty());
        if let Some(woken) = &woken {
            assert!(!woken.has_changed().unwrap(), "nobody is woken for nothing");
        }

        let mut job = import();
        job.run_at = later(60_000);
        enqueue(&test.db, &job).await;
        if let Some(woken) = &woken {
            assert!(!woken.has_changed().unwrap(), "nobody is woken too early");
        }

        enqueue(&test.db, &import()).await;
        assert_eq!(rows(&test.db).await, (2, 2));
        if let (Some(woken), Some(others)) = (&woken, &others) {
            assert!(
                woken.has_changed().unwrap(),
                "the workers of this process are woken"
            );
            assert!(!others.has_changed().unwrap(), "those of another queue are not");
        }
    }
}

#[tokio::test]
async fn of_jobs_with_one_key_the_first_is_made() {
    for test in databases().await {
        let mut tx: Tx = test.db.begin().await.unwrap();
        let first = jobs::enqueue(&mut tx, &import().key("cron:x:1"), now())
            .await
            .unwrap();
        let second = jobs::enqueue(&mut tx, &import().key("cron:x:1"), now())
            .await
            .unwrap();
        let other = jobs::enqueue(&mut tx, &import().key("cron:x:2"), now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(first, second);
        assert_ne!(first, other);
        assert_eq!(rows(&test.db).await, (2, 2));
    }
}

#[tokio::test]
async fn one_run_at_a_time_and_a_late_end_changes_nothing() {
    for test in databases().await {
        let id = enqueue(&test.db, &import()).await;
        let (one, two) = (Uuid::from_u128(11), Uuid::from_u128(12));
        assert!(matches!(start(&test.db, id, one, now()).await, Start::Run(job) if job.attempts == 1));
        // A copy comes while the first run lives: it comes again when the lease is over.
        assert!(matches!(start(&test.db, id, two, later(100)).await, Start::Later));
        assert_eq!(rows(&test.db).await, (1, 1));

        let mut tx = test.db.begin().await.unwrap();
        assert!(
            jobs::renew(&mut tx, id, one, later(2 * LEASE_MILLIS))
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        assert!(matches!(
            start(&test.db, id, two, later(LEASE_MILLIS)).await,
            Start::Later
        ));

        // The first run falls silent, so the second may begin.
        let after = later(2 * LEASE_MILLIS);
        assert!(matches!(start(&test.db, id, two, after).await, Start::Run(job) if job.attempts == 2));
        for outcome in [
            Outcome::Succeeded,
            Outcome::Dead { error: "x".into() },
            Outcome::Failed {
                error: "x".into(),
                again_at: after,
            },
            Outcome::GivenBack,
        ] {
            assert!(!finish(&test.db, id, one, &outcome, after).await);
        }
        let mut tx = test.db.begin().await.unwrap();
        assert!(
            !jobs::renew(&mut tx, id, one, later(9 * LEASE_MILLIS))
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        assert_eq!(status(&test.db, id).await, JobStatus::Running);

        assert!(finish(&test.db, id, two, &Outcome::Succeeded, after).await);
        assert_eq!(status(&test.db, id).await, JobStatus::Succeeded);
        assert_eq!(rows(&test.db).await, (0, 0), "done jobs leave the queue");
        assert!(matches!(start(&test.db, id, one, after).await, Start::Over));
    }
}

#[tokio::test]
async fn a_failed_job_rests_then_runs_and_at_last_is_dead() {
    for test in databases().await {
        let id = enqueue(
            &test.db,
            &NewJob {
                max_attempts: 2,
                ..import()
            },
        )
        .await;
        let run = Uuid::from_u128(11);
        assert!(matches!(start(&test.db, id, run, now()).await, Start::Run(_)));
        let failed = Outcome::Failed {
            error: "away".into(),
            again_at: later(60_000),
        };
        assert!(finish(&test.db, id, run, &failed, later(1_000)).await);
        assert_eq!(status(&test.db, id).await, JobStatus::Failed);
        assert!(matches!(
            start(&test.db, id, run, later(30_000)).await,
            Start::Later
        ));
        assert_eq!(rows(&test.db).await, (1, 1));

        // The second run kills its process: nobody writes its end.
        assert!(
            matches!(start(&test.db, id, run, later(60_000)).await, Start::Run(job) if job.attempts == 2)
        );
        let over = later(60_000 + LEASE_MILLIS);
        let Start::Dead(job) = start(&test.db, id, Uuid::from_u128(12), over).await else {
            panic!("attempts are used up");
        };
        assert_eq!((job.status, job.attempts), (JobStatus::Dead, 2));
        assert!(job.error.is_some() && job.finished_at == Some(over));
        assert_eq!(rows(&test.db).await, (0, 0));
    }
}

#[tokio::test]
async fn what_is_given_back_does_not_count() {
    for test in databases().await {
        let id = enqueue(
            &test.db,
            &NewJob {
                max_attempts: 1,
                ..import()
            },
        )
        .await;
        for run in 11..14 {
            let run = Uuid::from_u128(run);
            assert!(matches!(start(&test.db, id, run, now()).await, Start::Run(job) if job.attempts == 1));
            assert!(finish(&test.db, id, run, &Outcome::GivenBack, now()).await);
            assert_eq!(rows(&test.db).await, (1, 1));
        }
    }
}

#[tokio::test]
async fn only_its_tenant_sees_and_retries_a_job() {
    for test in databases().await {
        let job = import();
        let (tenant, other) = (job.tenant.unwrap(), TenantId(Uuid::from_u128(99)));
        let id = enqueue(&test.db, &job).await;
        let run = Uuid::from_u128(11);
        start(&test.db, id, run, now()).await;
        let mut tx = test.db.begin().await.unwrap();
        assert!(matches!(
            jobs::retry(&mut tx, tenant, id, now()).await.unwrap(),
            Some(Retry::NotFailed(_))
        ));
        tx.commit().await.unwrap();
        finish(&test.db, id, run, &Outcome::Dead { error: "no".into() }, now()).await;

        let mut tx = test.db.begin().await.unwrap();
        assert!(jobs::retry(&mut tx, other, id, now()).await.unwrap().is_none());
        let Some(Retry::Queued(again)) = jobs::retry(&mut tx, tenant, id, later(5)).await.unwrap() else {
            panic!("a dead job can be retried");
        };
        tx.commit().await.unwrap();
        assert_eq!((again.status, again.attempts), (JobStatus::Queued, 0));
        assert_eq!((again.run_at, again.finished_at), (later(5), None));
        assert_eq!(rows(&test.db).await, (1, 1));
        assert!(jobs::get(&test.db, other, id).await.unwrap().is_none());
        assert_eq!(jobs::get(&test.db, tenant, id).await.unwrap().unwrap().id, id);
        assert!(
            jobs::list(&test.db, other, &Filter::default(), 10)
                .await
                .unwrap()
                .is_empty()
        );
    }
}

/// Two hours ahead, one job was queued and another taken by a run that died.
#[tokio::test]
async fn what_a_clock_that_was_ahead_left_behind_can_be_started() {
    const AHEAD: i64 = 2 * 60 * 60 * 1000;
    for test in databases().await {
        let queued = NewJob {
            run_at: later(AHEAD),
            ..import()
        };
        let tenant = queued.tenant.unwrap();
        let waiting = enqueue(&test.db, &queued).await;
        let taken = enqueue(&test.db, &import()).await;
        let also_taken = enqueue(&test.db, &import()).await;
        for (id, run) in [(taken, 11), (also_taken, 12)] {
            start(&test.db, id, Uuid::from_u128(run), later(AHEAD)).await;
            // Workers come for it after their restart.
            assert!(matches!(
                start(&test.db, id, Uuid::from_u128(13), now()).await,
                Start::Later
            ));
        }
        for id in [waiting, taken] {
            let mut tx = test.db.begin().await.unwrap();
            let retried = jobs::retry(&mut tx, tenant, id, now()).await.unwrap();
            assert!(matches!(retried, Some(Retry::Queued(job)) if job.run_at == now()));
            tx.commit().await.unwrap();
            let begun = start(&test.db, id, Uuid::from_u128(14), now()).await;
            assert!(matches!(begun, Start::Run(_)), "{begun:?}");
        }
        assert_eq!(jobs::cut_leases(&test.db, now()).await.unwrap(), 1);
        assert_eq!(jobs::cut_leases(&test.db, now()).await.unwrap(), 0);
        let by_then = later(jobs::LONGEST_LEASE_MILLIS);
        let begun = start(&test.db, also_taken, Uuid::from_u128(15), by_then).await;
        assert!(matches!(begun, Start::Run(_)), "{begun:?}");
    }
}

#[tokio::test]
async fn lists_page_newest_first_and_filter() {
    for test in databases().await {
        let tenant = TenantId(Uuid::from_u128(1));
        let mut ids = Vec::new();
        for i in 0..5_u128 {
            let kind = if i == 3 {
                JobKind::CleanUp
            } else {
                JobKind::ImportOrders
            };
            let job = NewJob::new(Uuid::from_u128(100 + i), kind, now()).tenant(tenant);
            ids.push(enqueue(&test.db, &job).await);
        }
        start(&test.db, ids[1], Uuid::from_u128(11), now()).await;
        let of = async |filter: Filter, limit| {
            let jobs = jobs::list(&test.db, tenant, &filter, limit).await.unwrap();
            jobs.into_iter().map(|job| job.id).collect::<Vec<_>>()
        };
        assert_eq!(of(Filter::default(), 2).await, [ids[4], ids[3]]);
        let before = Filter {
            before: Some(ids[3]),
            ..Filter::default()
        };
        assert_eq!(of(before, 10).await, [ids[2], ids[1], ids[0]]);
        let cleaning = Filter {
            kinds: vec![JobKind::CleanUp, JobKind::RotateSecrets],
            ..Filter::default()
        };
        assert_eq!(of(cleaning, 10).await, [ids[3]]);
        let running = Filter {
            statuses: vec![JobStatus::Running],
            ..Filter::default()
        };
        assert_eq!(of(running, 10).await, [ids[1]]);

        let counts = jobs::counts(&test.db).await.unwrap();
        let counts: Vec<_> = counts.iter().map(|c| (c.kind, c.status, c.jobs)).collect();
        assert_eq!(
            counts,
            [
                (JobKind::CleanUp, JobStatus::Queued, 1),
                (JobKind::ImportOrders, JobStatus::Queued, 3),
                (JobKind::ImportOrders, JobStatus::Running, 1),
            ]
        );
    }
}

#[tokio::test]
async fn jobs_that_the_queue_lost_are_put_back() {
    const MANY: u32 = 450;
    for test in databases().await {
        for _ in 0..MANY {
            enqueue(&test.db, &import()).await;
        }
        let dead = enqueue(&test.db, &import()).await;
        start(&test.db, dead, Uuid::from_u128(11), now()).await;
        let alive = enqueue(&test.db, &import()).await;
        start(&test.db, alive, Uuid::from_u128(12), later(60_000)).await;
        test.db
            .statement(
                if test.db.is_sqlite() {
                    "DELETE FROM Jobs"
                } else {
                    "DELETE FROM apalis.jobs"
                }
                .into(),
            )
            .await
            .unwrap();
        let before = later(60_000);
        assert_eq!(
            jobs::redispatch(&test.db, before, before).await.unwrap(),
            u64::from(MANY) + 1
        );
        assert_eq!(rows(&test.db).await, (i64::from(MANY) + 1, i64::from(MANY) + 1));
        assert_eq!(jobs::redispatch(&test.db, before, before).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn old_finished_jobs_and_silent_workers_are_forgotten() {
    for test in databases().await {
        let run = Uuid::from_u128(11);
        for (i, at) in [now(), later(1), later(2)].into_iter().enumerate() {
            let id = enqueue(&test.db, &import()).await;
            start(&test.db, id, run, at).await;
            let outcome = if i == 0 {
                Outcome::Dead { error: "x".into() }
            } else {
                Outcome::Succeeded
            };
            finish(&test.db, id, run, &outcome, at).await;
        }
        enqueue(&test.db, &import()).await;
        assert_eq!(jobs::delete_finished(&test.db, later(2), 1).await.unwrap(), 1);
        assert_eq!(jobs::delete_finished(&test.db, later(2), 10).await.unwrap(), 1);
        assert_eq!(jobs::delete_finished(&test.db, later(2), 10).await.unwrap(), 0);

        for (id, lock) in [("silent", false), ("holds", true)] {
            let (worker, hold) = if test.db.is_sqlite() {
                (
                    format!(
                        "INSERT INTO Workers (id, worker_type, storage_name, last_seen) VALUES ('{id}', 'long', 'x', 0)"
                    ),
                    format!("UPDATE Jobs SET lock_by = '{id}'"),
                )
            } else {
                (
                    format!(
                        "INSERT INTO apalis.workers (id, worker_type, storage_name, last_seen) VALUES ('{id}', 'long', 'x', '1970-01-01Z')"
                    ),
                    format!("UPDATE apalis.jobs SET lock_by = '{id}'"),
                )
            };
            test.db.statement(worker).await.unwrap();
            if lock {
                test.db.statement(hold).await.unwrap();
            }
        }
        assert_eq!(jobs::forget_workers(&test.db, now()).await.unwrap(), 1);
    }
}
