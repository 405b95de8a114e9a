//! One run of one job, from the start of its record to its end.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use domain::JobId;
use domain::job::Job;
use store::jobs::{Outcome, Start};
use tokio::sync::{mpsc, watch};
use tokio::task::{JoinError, JoinSet};
use tracing::Instrument as _;
use uuid::Uuid;
use workflows::{App, Stop, new_id};

use crate::backoff;
use crate::handler::{Handlers, JobContext, JobError};
use crate::ledger::Ledger;
use crate::traces;

/// A lease outlives this many renewals, so that one slow moment costs nothing. The clocks of all
/// hosts must agree better than that.
const RENEWALS_PER_LEASE: u32 = 3;
/// Tries to write down how a run ended; then its lease runs out and it runs again.
const FINISH_TRIES: u32 = 5;
/// What a job that was told to end abruptly has to do so.
const ABORT_PATIENCE: Duration = Duration::from_secs(2);

/// Runs jobs; shared by all workers of the process.
pub struct Runner {
    pub app: App,
    pub ledger: Ledger,
    pub handlers: Handlers,
    /// How often a running job shows that it lives.
    pub heartbeat: Duration,
    /// The first pause after a failure.
    pub first_retry: Duration,
    /// Asks jobs to stop.
    pub stop: watch::Receiver<bool>,
    /// Stops them.
    pub halt: watch::Receiver<bool>,
    /// Closed when no run holds it any more.
    pub running: mpsc::Sender<Infallible>,
}

impl Runner {
    /// Runs a job that apalis says is due, if its record agrees.
    pub async fn run(self: Arc<Self>, id: JobId) {
        let _running = self.running.clone();
        let run = new_id();
        match self.ledger.start(id, run, self.lease()).await {
            Ok(Start::Run(job)) => self.run_started(job, run).await,
            Ok(Start::Dead(job)) => {
                tracing::error!(job = %id, kind = ?job.kind, attempts = job.attempts, "job is dead: its process died every time");
            }
            Ok(Start::Later | Start::Over) => {}
            // The row stays with this worker; the reconciliation gives it back.
            Err(error) => tracing::warn!(job = %id, %error, "job did not start"),
        }
    }

    async fn run_started(&self, job: Job, run: Uuid) {
        let (id, kind, attempt) = (job.id, job.kind, job.attempts);
        let began = tokio::time::Instant::now();
        let Some(outcome) = self.attempt(job, run).await else {
            tracing::warn!(job = %id, ?kind, attempt, "job was taken over by another run");
            return;
        };
        let seconds = began.elapsed().as_secs_f64();
        let word = match &outcome {
            Outcome::Succeeded => "succeeded",
            Outcome::Failed { .. } => "failed",
            Outcome::Dead { .. } => "dead",
            Outcome::GivenBack => "given_back",
        };
        metrics::counter!("nekonote_job_runs_total", "kind" => kind.name(), "outcome" => word).increment(1);
        metrics::histogram!("nekonote_job_seconds", "kind" => kind.name()).record(seconds);
        match &outcome {
            Outcome::Succeeded | Outcome::GivenBack => {
                tracing::info!(job = %id, ?kind, attempt, seconds, outcome = word, "job ended");
            }
            Outcome::Failed { error, again_at } => {
                tracing::warn!(job = %id, ?kind, attempt, seconds, error, %again_at, "job failed");
            }
            Outcome::Dead { error } => {
                tracing::error!(job = %id, ?kind, attempt, seconds, error, "job is dead");
            }
        }
        self.finish(id, run, Arc::new(outcome)).await;
    }

    /// None: the run is not the job's any more.
    async fn attempt(&self, job: Job, run: Uuid) -> Option<Outcome> {
        let (id, kind, timeout) = (job.id, job.kind, job.kind.policy().timeout);
        let (attempts, max_attempts) = (job.attempts, job.max_attempts);
        let context = JobContext {
            app: self.app.clone(),
            job,
            stop: Stop::new(self.stop.clone()),
        };
        // A task of its own, so that the lease is renewed while it computes, and so that it ends
        // when this one does.
        let mut task = JoinSet::new();
        let span = tracing::info_span!(
            target: traces::TARGET,
            "job",
            otel.name = kind.name(),
            otel.kind = "consumer",
            nekonote.job = %id,
            nekonote.attempt = attempts,
        );
        task.spawn(self.handlers.call(context).instrument(span));
        let mut halt = self.halt.clone();
        let result = tokio::select! {
            Some(joined) = task.join_next() => joined.unwrap_or_else(|error| Err(panicked(error))),
            () = tokio::time::sleep(timeout) => {
                Err(JobError::Retry(format!("took longer than {} s", timeout.as_secs())))
            }
            _ = halt.wait_for(|halt| *halt) => Err(JobError::Stopped),
            () = self.keep_lease(id, run) => {
                return None;
            }
        };
        let _ = tokio::time::timeout(ABORT_PATIENCE, task.shutdown()).await;
        Some(match result {
            Ok(()) => Outcome::Succeeded,
            Err(JobError::Stopped) => Outcome::GivenBack,
            Err(JobError::Fail(error)) => Outcome::Dead { error },
            Err(JobError::Retry(error)) if attempts >= max_attempts => Outcome::Dead { error },
            Err(JobError::Retry(error)) => Outcome::Failed {
                error,
                again_at: backoff::after(
                    self.app.now(),
                    backoff::pause(self.first_retry, attempts, chance()),
                ),
            },
        })
    }

    /// Renews the lease until it is lost.
    async fn keep_lease(&self, id: JobId, run: Uuid) {
        loop {
            tokio::time::sleep(self.heartbeat).await;
            match self.renew(id, run).await {
                Ok(true) => {}
                Ok(false) => return,
                Err(error) => tracing::warn!(job = %id, %error, "lease not renewed"),
            }
        }
    }

    async fn renew(&self, id: JobId, run: Uuid) -> store::Result<bool> {
        let mut tx = self.app.store.db.begin().await?;
        let renewed =
            store::jobs::renew(&mut tx, id, run, backoff::after(self.app.now(), self.lease())).await?;
        tx.commit().await?;
        Ok(renewed)
    }

    async fn finish(&self, id: JobId, run: Uuid, outcome: Arc<Outcome>) {
        for tries in 1..=FINISH_TRIES {
            match self.ledger.finish(id, run, outcome.clone()).await {
                Ok(true) => return,
                Ok(false) => {
                    tracing::warn!(job = %id, "the end of an old run changes nothing");
                    return;
                }
                Err(error) => tracing::warn!(job = %id, tries, %error, "job's end not written"),
            }
            tokio::time::sleep(self.heartbeat).await;
        }
    }

    fn lease(&self) -> Duration {
        self.heartbeat * RENEWALS_PER_LEASE
    }
}

/// A panic is an error like another; its text is the program's own, not the data's.
fn panicked(error: JoinError) -> JobError {
    let Ok(panic) = error.try_into_panic() else {
        return JobError::Stopped;
    };
    let text = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    JobError::Retry(format!("panicked: {text}"))
}

/// Chance for the pause; without the system's randomness there is none.
fn chance() -> u64 {
    getrandom::u64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::JobsConfig;

    #[test]
    fn a_dead_workers_job_is_free_and_found_within_ten_seconds() {
        let config = JobsConfig::default();
        let found = config.heartbeat * RENEWALS_PER_LEASE + config.poll;
        assert!(found < Duration::from_secs(10), "{found:?}");
    }
}
