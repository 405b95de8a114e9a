//! The workers of a process: which function does which job, and how many at once.

use std::sync::Arc;
use std::time::Duration;

use domain::job::{JobKind, JobQueue};
use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use workflows::App;

use crate::backend::{Reading, bells};
use crate::config::JobsConfig;
use crate::handler::Handlers;
use crate::ledger::Ledger;
use crate::queue::Queue;
use crate::run::Runner;
use crate::{
    Result, ask_warehouses, check_blacklist, clean_up, export_orders, fetch_mail, follow_events, follow_up,
    import_orders, import_tracking, match_payments, move_orders, poll_shops, rank_customers, reconcile_shops,
    refresh_alerts, refresh_neighbors, reserve_stock, resolve_products, rotate_secrets, run_rules, schedule,
    send_batches, send_mails, send_webhooks, ship_reported, tell_malls, verify_stock, watch_credentials,
};

/// What every kind of job does. Its queue, attempts and time limit are `JobKind::policy`'s.
pub fn handlers() -> Handlers {
    Handlers::new()
        .on(JobKind::ImportOrders, import_orders::run)
        .on(JobKind::MoveOrders, move_orders::run)
        .on(JobKind::ExportOrders, export_orders::run)
        .on(JobKind::ImportTracking, import_tracking::run)
        .on(JobKind::RotateSecrets, rotate_secrets::run)
        .on(JobKind::CleanUp, clean_up::run)
        .on(JobKind::MatchPayments, match_payments::run)
        .on(JobKind::RefreshAlerts, refresh_alerts::run)
        .on(JobKind::RefreshNeighbors, refresh_neighbors::run)
        .on(JobKind::RankCustomers, rank_customers::run)
        .on(JobKind::CheckBlacklist, check_blacklist::run)
        .on(JobKind::WatchCredentials, watch_credentials::run)
        .on(JobKind::ResolveProducts, resolve_products::run)
        .on(JobKind::ReserveStock, reserve_stock::run)
        .on(JobKind::ShipReported, ship_reported::run)
        .on(JobKind::VerifyStock, verify_stock::run)
        .on(JobKind::SendMails, send_batches::run)
        .on(JobKind::FollowUp, follow_up::run)
        .on(JobKind::ReconcileShops, reconcile_shops::all)
        .on(JobKind::ReconcileShop, reconcile_shops::one)
}

/// Runs jobs until `shutdown` comes; then lets the running ones finish or gives them back.
///
/// Boxed: a bare future is compiled again in every crate that awaits it, and this is all the workers.
pub fn run(
    config: JobsConfig,
    app: App,
    handlers: Handlers,
    shutdown: BoxFuture<'static, ()>,
) -> BoxFuture<'static, Result<()>> {
    Box::pin(work(config, app, handlers, shutdown))
}

async fn work(
    config: JobsConfig,
    app: App,
    handlers: Handlers,
    shutdown: BoxFuture<'static, ()>,
) -> Result<()> {
    for kind in handlers.missing() {
        tracing::warn!(?kind, "no handler: such jobs wait");
    }
    let (stop, stopping) = watch::channel(false);
    let (halt, halting) = watch::channel(false);
    let (running, mut all_done) = mpsc::channel(1);
    let db = app.store.db.clone();
    let bells = bells(&db, stopping.clone());
    let runner = Arc::new(Runner {
        app: app.clone(),
        ledger: Ledger::open(app.clone()),
        handlers,
        heartbeat: config.heartbeat,
        first_retry: config.first_retry,
        stop: stopping.clone(),
        halt: halting,
        running,
    });
    let mut work = JoinSet::new();
    work.spawn(schedule::run(app.clone(), config.schedule, stopping.clone()));
    work.spawn(follow_events::run(app.clone(), stopping.clone()));
    work.spawn(send_webhooks::WEBHOOKS.run(app.clone(), stopping.clone()));
    work.spawn(run_rules::tick(app.clone(), stopping.clone()));
    work.spawn(run_rules::DESKS.run(app.clone(), stopping.clone()));
    work.spawn(poll_shops::SHOPS.run(app.clone(), stopping.clone()));
    work.spawn(send_mails::MAILS.run(app.clone(), stopping.clone()));
    work.spawn(fetch_mail::MAILBOXES.run(app.clone(), stopping.clone()));
    work.spawn(ask_warehouses::WAREHOUSES.run(app.clone(), stopping.clone()));
    work.spawn(tell_malls::run(app, bells.listen_malls(), stopping.clone()));
    for queue in JobQueue::ALL {
        let concurrency = match queue {
            JobQueue::Long => 1,
            JobQueue::Short => config.concurrency,
        };
        let queue = Queue {
            db: db.clone(),
            reading: Reading {
                queue,
                batch: concurrency,
                heartbeat: config.heartbeat,
            },
            concurrency,
            tick: config.poll,
            bell: bells.listen(queue),
            runner: runner.clone(),
            stop: stopping.clone(),
        };
        work.spawn(queue.work());
    }
    drop(runner);
    tracing::info!(concurrency = config.concurrency, "workers run");
    shutdown.await;
    stop.send_replace(true);
    tracing::info!("workers stop");
    let all_ended = async {
        while work.join_next().await.is_some() {}
        // Runs outlive their worker; each holds a sender.
        all_done.recv().await
    };
    tokio::pin!(all_ended);
    if tokio::time::timeout(config.grace, &mut all_ended).await.is_err() {
        halt.send_replace(true);
        let _ = tokio::time::timeout(HALT_PATIENCE, all_ended).await;
    }
    Ok(())
}

/// To write down what is given back.
const HALT_PATIENCE: Duration = Duration::from_secs(10);
