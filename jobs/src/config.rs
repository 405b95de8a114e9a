//! How the workers of a process are run.

use std::time::Duration;

/// How the workers work.
#[derive(Clone, Debug)]
pub struct JobsConfig {
    /// Short jobs at once. Long ones run one at a time.
    pub concurrency: usize,
    /// How often to look for work without being woken.
    pub poll: Duration,
    /// How often workers and running jobs show that they live; a job is taken over after three
    /// that did not come.
    pub heartbeat: Duration,
    /// The pause after a first failure; it doubles with every further one.
    pub first_retry: Duration,
    /// What running jobs have to finish when the process is told to stop; then they are given back.
    pub grace: Duration,
    /// Whether this process enqueues what the schedule says; others may do it too.
    pub schedule: bool,
}

impl Default for JobsConfig {
    fn default() -> JobsConfig {
        JobsConfig {
            concurrency: 8,
            poll: Duration::from_millis(500),
            heartbeat: Duration::from_secs(2),
            first_retry: Duration::from_secs(2),
            grace: Duration::from_secs(30),
            schedule: true,
        }
    }
}
