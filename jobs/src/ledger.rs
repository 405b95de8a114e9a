//! Starts and ends of runs, written down together: what comes while one commit waits for the disk
//! shares the next.

use std::sync::Arc;
use std::time::Duration;

use domain::JobId;
use store::jobs::{Outcome, Start};
use store::{Result, Tx};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;
use workflows::App;

/// Entries in one transaction.
const MOST: usize = 64;

/// Where runs are written down; cheap to clone. It ends when its last copy is gone.
#[derive(Clone)]
pub struct Ledger(mpsc::Sender<Entry>);

struct Entry {
    id: JobId,
    run: Uuid,
    what: What,
}

enum What {
    Start {
        lease: Duration,
        answer: oneshot::Sender<Result<Start>>,
    },
    Finish {
        outcome: Arc<Outcome>,
        answer: oneshot::Sender<Result<bool>>,
    },
}

enum Written {
    Start(Start),
    Finish(bool),
}

impl Ledger {
    pub fn open(app: App) -> Ledger {
        let (sender, entries) = mpsc::channel(MOST);
        tokio::spawn(keep(app, entries));
        Ledger(sender)
    }

    /// Begins a run whose lease lasts so long.
    pub async fn start(&self, id: JobId, run: Uuid, lease: Duration) -> Result<Start> {
        let (answer, answered) = oneshot::channel();
        self.write(id, run, What::Start { lease, answer }).await;
        answered.await.unwrap_or(Err(GONE))
    }

    /// Ends a run; false if the job is no longer its own.
    pub async fn finish(&self, id: JobId, run: Uuid, outcome: Arc<Outcome>) -> Result<bool> {
        let (answer, answered) = oneshot::channel();
        self.write(id, run, What::Finish { outcome, answer }).await;
        answered.await.unwrap_or(Err(GONE))
    }

    async fn write(&self, id: JobId, run: Uuid, what: What) {
        // Where nobody reads, the answer's channel closes, which says so.
        let _ = self.0.send(Entry { id, run, what }).await;
    }
}

const GONE: store::Error = store::Error::Corrupt("the ledger of jobs is closed");

async fn keep(app: App, mut entries: mpsc::Receiver<Entry>) {
    let mut batch = Vec::with_capacity(MOST);
    while entries.recv_many(&mut batch, MOST).await > 0 {
        match write_all(&app, &batch).await {
            Ok(written) => {
                for (entry, written) in batch.drain(..).zip(written) {
                    entry.answer(Ok(written));
                }
            }
            // One by one, so that each gets what is its own.
            Err(error) if batch.len() > 1 => {
                tracing::debug!(%error, entries = batch.len(), "entries are written one by one");
                for entry in batch.drain(..) {
                    let written = write_all(&app, std::slice::from_ref(&entry)).await;
                    entry.answer(written.and_then(|mut written| written.pop().ok_or(GONE)));
                }
            }
            Err(error) => {
                if let Some(entry) = batch.pop() {
                    entry.answer(Err(error));
                }
            }
        }
    }
}

async fn write_all(app: &App, entries: &[Entry]) -> Result<Vec<Written>> {
    let mut tx = app.store.db.begin().await?;
    let mut written = Vec::with_capacity(entries.len());
    for entry in entries {
        written.push(entry.write(app, &mut tx).await?);
    }
    tx.commit().await?;
    Ok(written)
}

impl Entry {
    async fn write(&self, app: &App, tx: &mut Tx) -> Result<Written> {
        let now = app.now();
        Ok(match &self.what {
            What::Start { lease, .. } => {
                let lease_until = crate::backoff::after(now, *lease);
                Written::Start(store::jobs::start(tx, self.id, self.run, now, lease_until).await?)
            }
            What::Finish { outcome, .. } => {
                Written::Finish(store::jobs::finish(tx, self.id, self.run, outcome, now).await?)
            }
        })
    }

    /// Who does not wait for it any more needs no answer.
    fn answer(self, written: Result<Written>) {
        match (self.what, written) {
            (What::Start { answer, .. }, Ok(Written::Start(start))) => drop(answer.send(Ok(start))),
            (What::Finish { answer, .. }, Ok(Written::Finish(own))) => drop(answer.send(Ok(own))),
            (What::Start { answer, .. }, Err(error)) => drop(answer.send(Err(error))),
            (What::Finish { answer, .. }, Err(error)) => drop(answer.send(Err(error))),
            (_, Ok(_)) => {}
        }
    }
}
