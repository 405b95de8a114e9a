//! Every periodic job and its timing.
//!
//! A tick becomes a job whose key is the tick, so that many processes make it once; one that was
//! missed while nothing ran is made up, once.

use std::time::Duration;

use domain::job::{JobKind, JobStatus};
use domain::{Instant, JobId};
use store::jobs::NewJob;
use tokio::sync::watch;
use workflows::{App, new_id};

/// When, in Japan.
#[derive(Clone, Copy, Debug)]
enum Every {
    /// At this hour and minute.
    Day(u32, u32),
}

/// name, kind, when.
const SCHEDULE: &[(&str, JobKind, Every)] = &[
    // A new day: what was tomorrow is today.
    ("alerts", JobKind::RefreshAlerts, Every::Day(0, 1)),
    ("follow-mails", JobKind::FollowUp, Every::Day(0, 10)),
    ("rank-customers", JobKind::RankCustomers, Every::Day(0, 20)),
    ("verify-stock", JobKind::VerifyStock, Every::Day(2, 40)),
    ("reconcile-shops", JobKind::ReconcileShops, Every::Day(3, 10)),
    ("clean-up", JobKind::CleanUp, Every::Day(3, 40)),
    ("credentials", JobKind::WatchCredentials, Every::Day(9, 0)),
];

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(10);
/// How often jobs that no worker would find are looked for, and how late they must be.
const RECONCILE: Duration = Duration::from_mins(1);
const LATE_MILLIS: i64 = 60_000;

/// Enqueues what the clock says (if it is to), and heals the queue, until stopped.
pub(crate) async fn run(app: App, ticks: bool, mut stop: watch::Receiver<bool>) {
    let mut reconciled: Option<tokio::time::Instant> = None;
    loop {
        if ticks && let Err(error) = tick(&app).await {
            tracing::warn!(%error, "schedule");
        }
        if reconciled.is_none_or(|at| at.elapsed() >= RECONCILE) {
            reconciled = Some(tokio::time::Instant::now());
            if let Err(error) = reconcile(&app).await {
                tracing::warn!(%error, "reconciliation of jobs");
            }
            alarm(&app).await;
            sweep(&app).await;
        }
        if let Err(error) = measure(&app).await {
            tracing::warn!(%error, "counting jobs");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// Enqueues the latest tick of every line, unless it was; the jobs of those ticks.
pub async fn tick(app: &App) -> store::Result<Vec<JobId>> {
    let now = app.now();
    let mut jobs = Vec::new();
    for &(name, kind, every) in SCHEDULE {
        let Some(at) = latest(every, now) else {
            continue;
        };
        let job = NewJob::new(new_id(), kind, now).key(format!("cron:{name}:{at}"));
        let mut tx = app.store.db.begin().await?;
        jobs.push(store::jobs::enqueue(&mut tx, &job, now).await?);
        tx.commit().await?;
    }
    Ok(jobs)
}

/// Puts jobs back into the queue that no worker would find; how many.
pub async fn reconcile(app: &App) -> store::Result<u64> {
    let now = app.now();
    let cut = store::jobs::cut_leases(&app.store.db, now).await?;
    if cut > 0 {
        tracing::warn!(
            cut,
            "runs of jobs held them for longer than any may: the clock was ahead; they are cut short"
        );
    }
    let healed = store::jobs::redispatch(&app.store.db, now.plus_millis(-LATE_MILLIS), now).await?;
    if healed > 0 {
        tracing::warn!(healed, "jobs that no worker would have found are queued again");
    }
    let stalled = store::order_imports::stall(&app.store.db).await?
        + store::tracking_imports::stall(&app.store.db).await?;
    if stalled > 0 {
        tracing::error!(stalled, "imports stand still: no job goes on with them");
    }
    Ok(healed)
}

/// Tells people what nobody else would.
async fn alarm(app: &App) {
    if let Err(error) = workflows::announcements::sound(app).await {
        tracing::warn!(%error, "alarms");
    }
}

/// Removes what broke off and will not go on.
async fn sweep(app: &App) {
    match workflows::order_imports::sweep(app).await {
        Ok(0) => {}
        Ok(swept) => tracing::info!(swept, "files that broke off are gone"),
        Err(error) => tracing::warn!(%error, "sweeping files that broke off"),
    }
}

/// Tells how many jobs wait, and how long the oldest has.
async fn measure(app: &App) -> store::Result<()> {
    let now = app.now();
    let counts = store::jobs::counts(&app.store.db).await?;
    for &kind in JobKind::ALL {
        for status in JobStatus::ALL {
            let count = counts
                .iter()
                .find(|count| count.kind == kind && count.status == status);
            let waited = count.map_or(0, |count| (now.millis() - count.oldest_run_at.millis()).max(0));
            let labels = [("kind", kind.name()), ("status", status.name())];
            metrics::gauge!("nekonote_jobs", &labels).set(as_f64(count.map_or(0, |count| count.jobs)));
            metrics::gauge!("nekonote_jobs_oldest_seconds", &labels).set(as_f64(waited) / 1000.0);
        }
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a gauge needs no more than 52 bits")]
fn as_f64(count: i64) -> f64 {
    count as f64
}

/// The latest tick that is not after now.
fn latest(every: Every, now: Instant) -> Option<Instant> {
    let Every::Day(hour, minute) = every;
    let today = now.date_in_tokyo();
    let at = |date: domain::Date| date.and_hms_opt(hour, minute, 0).and_then(Instant::from_tokyo);
    at(today)
        .filter(|at| *at <= now)
        .or_else(|| today.pred_opt().and_then(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_tick_is_in_japan() {
        // 03:40 in Tokyo is 18:40 UTC of the day before.
        let cases = [
            ("2026-11-22T18:39:59.999Z", "2026-11-21T18:40:00.000Z"),
            ("2026-11-22T18:40:00Z", "2026-11-22T18:40:00.000Z"),
            ("2026-12-31T23:00:00Z", "2026-12-31T18:40:00.000Z"),
        ];
        for (now, tick) in cases {
            let now = serde_json::from_value(serde_json::json!(now)).unwrap();
            assert_eq!(latest(Every::Day(3, 40), now).unwrap().to_string(), tick);
        }
    }
}
