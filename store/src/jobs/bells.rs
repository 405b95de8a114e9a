//! One bell per queue, to wake the workers of a process.

use domain::job::JobQueue;
use tokio::sync::watch;

/// Counts how often each rang, so that nobody who looks late misses it.
#[derive(Clone, Debug, Default)]
pub struct Bells {
    long: watch::Sender<u64>,
    short: watch::Sender<u64>,
}

impl Bells {
    pub fn ring(&self, queue: JobQueue) {
        self.of(queue).send_modify(|count| *count += 1);
    }

    /// Changes whenever the queue's bell rings.
    pub fn listen(&self, queue: JobQueue) -> watch::Receiver<u64> {
        self.of(queue).subscribe()
    }

    fn of(&self, queue: JobQueue) -> &watch::Sender<u64> {
        match queue {
            JobQueue::Long => &self.long,
            JobQueue::Short => &self.short,
        }
    }
}
