//! One apalis worker: takes due rows of one queue and hands their ids over, until it is stopped.
//!
//! apalis's own waiting is not used: without a strategy it looks once in a heartbeat, and its
//! interval loses wake-ups.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use apalis::layers::WorkerBuilderExt as _;
use apalis_core::backend::ext::BackendExt as _;
use apalis_core::backend::ext::poll_strategy::{PollSnapshot, PollStrategy};
use apalis_core::error::WorkerError;
use apalis_core::worker::builder::WorkerBuilder;
use apalis_core::worker::context::WorkerContext;
use apalis_core::worker::event::Event;
use domain::JobId;
use futures_util::stream::{self, BoxStream, Stream, StreamExt as _};
use store::Db;
use store::db::Pool;
use tokio::sync::watch;
use workflows::new_id;

use crate::backend::{self, Reading};
use crate::run::Runner;

/// A worker that failed starts anew after this.
const RESTART_PAUSE: Duration = Duration::from_secs(1);
/// A look for work that was under way when word came may have missed it.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// How one queue is worked on.
#[derive(Clone)]
pub struct Queue {
    pub db: Db,
    pub reading: Reading,
    pub concurrency: usize,
    /// How often to look without being woken.
    pub tick: Duration,
    /// Changes when work has come.
    pub bell: watch::Receiver<u64>,
    pub runner: Arc<Runner>,
    pub stop: watch::Receiver<bool>,
}

impl Queue {
    /// Works until stopped, and again after every failure: a database that was away, a lock held
    /// too long. Runs that have begun go on.
    pub async fn work(self) {
        let mut stop = self.stop.clone();
        while !*stop.borrow() {
            // Never twice the same: rows of a worker thought alive under its old name would hang.
            let name = format!("{}-{}", self.reading.queue.name(), new_id().simple());
            // Dropped where it stands. apalis's own way to stop would leave a transaction open
            // while it waits for runs, and on SQLite these wait for the transaction.
            let failed = tokio::select! {
                failed = self.work_as(&name) => Some(failed),
                _ = stop.wait_for(|stop| *stop) => None,
            };
            if let Err(error) = store::jobs::release(&self.db, &name).await {
                tracing::debug!(%error, name, "others will find out what the worker took");
            }
            if let Some(error) = failed {
                tracing::warn!(%error, name, "worker starts anew");
                tokio::time::sleep(RESTART_PAUSE).await;
            }
        }
    }

    /// Works until something fails.
    async fn work_as(&self, name: &str) -> WorkerError {
        let mut events = self.events(&WorkerContext::new(name));
        loop {
            match events.next().await {
                Some(Ok(_)) => {}
                Some(Err(error)) => return error,
                None => return WorkerError::IoError(std::io::Error::other("the queue ended")),
            }
        }
    }

    /// Drives a worker: nothing happens but when the stream is polled.
    fn events(&self, worker: &WorkerContext) -> BoxStream<'static, Result<Event, WorkerError>> {
        let strategy = WakeUp(wake_ups(self.bell.clone(), self.tick).boxed());
        let runner = self.runner.clone();
        let handle = move |id: JobId| {
            let run = runner.clone().run(id);
            // A task of its own: it goes on when this worker fails, and its panic stays its own.
            async move { tokio::spawn(run).await }
        };
        let worker = WorkerBuilder::new(worker);
        match self.db.pool() {
            Pool::Sqlite(pool) => worker
                .backend(backend::sqlite(&pool, self.reading).poll_with_strategy(strategy))
                .concurrency(self.concurrency)
                .build(handle)
                .stream()
                .boxed(),
            Pool::Postgres(pool) => worker
                .backend(backend::postgres(&pool, self.reading).poll_with_strategy(strategy))
                .concurrency(self.concurrency)
                .build(handle)
                .stream()
                .boxed(),
        }
    }
}

/// Yields whenever it is time to look for work: on word of it, once more shortly after, and every
/// `tick`, for what becomes due by itself.
fn wake_ups(bell: watch::Receiver<u64>, tick: Duration) -> impl Stream<Item = ()> + Send {
    stream::unfold((bell, tick), move |(mut bell, wait)| async move {
        let next = match tokio::time::timeout(wait, bell.changed()).await {
            Ok(Ok(())) => LOOK_AGAIN.min(tick),
            Ok(Err(_)) => {
                tokio::time::sleep(wait).await;
                tick
            }
            Err(_) => tick,
        };
        Some(((), (bell, next)))
    })
}

struct WakeUp(BoxStream<'static, ()>);

impl PollStrategy for WakeUp {
    /// Polls until nothing is ready, because only then the waker is armed.
    fn poll_drive(&mut self, cx: &mut Context<'_>, _: &PollSnapshot) -> Poll<Option<()>> {
        let mut woken = false;
        while Pin::new(&mut self.0).poll_next(cx).is_ready() {
            woken = true;
        }
        if woken {
            Poll::Ready(Some(()))
        } else {
            Poll::Pending
        }
    }
}
