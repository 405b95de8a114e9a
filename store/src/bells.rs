//! One bell per queue, to wake the workers of a process, and one for what malls are told.

use domain::job::JobQueue;
use tokio::sync::watch;

/// Counts how often each rang, so that nobody who looks late misses it.
#[derive(Clone, Debug, Default)]
pub struct Bells {
    long: watch::Sender<u64>,
    short: watch::Sender<u64>,
    malls: watch::Sender<u64>,
}

impl Bells {
    pub fn ring(&self, queue: JobQueue) {
        self.of(queue).send_modify(|count| *count += 1);
    }

    /// Changes whenever the queue's bell rings.
    pub fn listen(&self, queue: JobQueue) -> watch::Receiver<u64> {
        self.of(queue).subscribe()
    }

    /// There is something to tell malls.
    pub fn ring_malls(&self) {
        self.malls.send_modify(|count| *count += 1);
    }

    /// Changes whenever there is.
    pub fn listen_malls(&self) -> watch::Receiver<u64> {
        self.malls.subscribe()
    }

    fn of(&self, queue: JobQueue) -> &watch::Sender<u64> {
        match queue {
            JobQueue::Long => &self.long,
            JobQueue::Short => &self.short,
        }
    }
}
