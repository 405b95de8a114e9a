//! Audit entries on their way to the database, in batches.

use std::time::Duration;

use domain::audit::AuditEntry;
use store::Db;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep, timeout_at};

use crate::{Error, Result};

/// How long an entry waits for company.
const WAIT: Duration = Duration::from_millis(200);
const BATCH: usize = 500;
const QUEUE: usize = 10_000;
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// Where audit entries go.
#[derive(Clone)]
pub struct Audit(Way);

#[derive(Clone)]
enum Way {
    Immediate(Db),
    Queued(mpsc::Sender<Message>),
}

enum Message {
    Entry(Box<AuditEntry>),
    Flush(oneshot::Sender<()>),
}

impl Audit {
    /// Writes each entry as it comes: for tests and for commands that end at once.
    pub fn immediate(db: Db) -> Audit {
        Audit(Way::Immediate(db))
    }

    /// Writes in the background until the last clone is gone. [`Audit::flush`] before the process
    /// ends.
    pub fn queued(db: Db) -> Audit {
        let (sender, inbox) = mpsc::channel(QUEUE);
        tokio::spawn(write_batches(db, inbox));
        Audit(Way::Queued(sender))
    }

    /// Takes an entry; nothing is dropped, so a full queue makes the caller wait.
    pub async fn record(&self, entry: AuditEntry) -> Result<()> {
        match &self.0 {
            Way::Immediate(db) => Ok(store::audit::insert(db, &entry).await?),
            Way::Queued(sender) => sender
                .send(Message::Entry(Box::new(entry)))
                .await
                .map_err(|_| closed()),
        }
    }

    /// Returns when everything recorded before is in the database; while that is away, it waits.
    pub async fn flush(&self) -> Result<()> {
        let Way::Queued(sender) = &self.0 else {
            return Ok(());
        };
        let (done, written) = oneshot::channel();
        sender.send(Message::Flush(done)).await.map_err(|_| closed())?;
        written.await.map_err(|_| closed())
    }
}

fn closed() -> Error {
    Error::Internal("the audit log's writer has ended".to_owned())
}

#[derive(Default)]
struct Batch {
    entries: Vec<AuditEntry>,
    flushes: Vec<oneshot::Sender<()>>,
}

impl Batch {
    fn take(&mut self, message: Message) {
        match message {
            Message::Entry(entry) => self.entries.push(*entry),
            Message::Flush(done) => self.flushes.push(done),
        }
    }

    fn is_due(&self) -> bool {
        self.entries.len() >= BATCH || !self.flushes.is_empty()
    }
}

async fn write_batches(db: Db, mut inbox: mpsc::Receiver<Message>) {
    while let Some(first) = inbox.recv().await {
        let due_at = Instant::now() + WAIT;
        let mut batch = Batch::default();
        batch.take(first);
        while !batch.is_due() {
            match timeout_at(due_at, inbox.recv()).await {
                Ok(Some(message)) => batch.take(message),
                Ok(None) | Err(_) => break,
            }
        }
        append(&db, &batch.entries).await;
        for done in batch.flushes {
            // Whoever asked may have gone.
            let _ = done.send(());
        }
    }
}

/// Keeps at it while the database is away; requests wait when the queue behind it is full.
async fn append(db: &Db, entries: &[AuditEntry]) {
    let mut pause = Duration::from_millis(100);
    while !entries.is_empty() {
        match store::audit::append(db, entries).await {
            Ok(()) => return,
            Err(error @ store::Error::Unavailable(_)) => {
                tracing::warn!(%error, entries = entries.len(), "audit log waits for the database");
                sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            Err(error) => {
                tracing::error!(%error, entries = entries.len(), "audit entries one by one");
                return one_by_one(db, entries).await;
            }
        }
    }
}

/// One entry that the database refuses must not take the others with it; the log keeps its facts.
async fn one_by_one(db: &Db, entries: &[AuditEntry]) {
    for entry in entries {
        if let Err(error) = store::audit::insert(db, entry).await {
            tracing::error!(
                %error, tenant = %entry.tenant_id, actor = ?entry.actor.0, action = entry.action.as_str(),
                subject = ?entry.subject, request_id = %entry.request_id, at = %entry.occurred_at,
                "audit entry not written"
            );
        }
    }
}
