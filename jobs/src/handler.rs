//! What a job does, and what its error means.

use std::collections::HashMap;
use std::fmt::Display;
use std::sync::Arc;

use domain::TenantId;
use domain::job::{Job, JobKind};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use workflows::{App, Stop};

/// What a handler is given.
#[derive(Clone)]
pub struct JobContext {
    pub app: App,
    pub job: Job,
    /// Asked when the process is to stop: a long job then saves where it is and answers
    /// [`JobError::Stopped`], and goes on in another process.
    pub stop: Stop,
}

impl JobContext {
    /// The tenant of a job that must have one.
    pub fn tenant(&self) -> Result<TenantId, JobError> {
        self.job
            .tenant_id
            .ok_or_else(|| JobError::fail("job without a tenant"))
    }

    /// What a job that must have a subject works on.
    pub fn subject(&self) -> Result<uuid::Uuid, JobError> {
        self.job
            .subject_id
            .ok_or_else(|| JobError::fail("job without a subject"))
    }
}

/// Why a job did not succeed. The texts are kept and shown: never personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// May go well another time.
    #[error("{0}")]
    Retry(String),
    /// Will never go well.
    #[error("{0}")]
    Fail(String),
    /// Stopped because the process stops; does not count as an attempt.
    #[error("stopped")]
    Stopped,
}

impl JobError {
    pub fn retry(error: impl Display) -> JobError {
        JobError::Retry(error.to_string())
    }

    pub fn fail(error: impl Display) -> JobError {
        JobError::Fail(error.to_string())
    }
}

impl From<store::Error> for JobError {
    fn from(error: store::Error) -> JobError {
        use store::Error::{
            Copy, Corrupt, Database, Migration, Reference, Sealed, Taken, TooSlow, Unavailable, Unreachable,
        };
        match error {
            // A row that another process changed meanwhile is there or gone the next time.
            Unavailable(_) | Unreachable { .. } | TooSlow | Database(_) | Taken { .. } | Reference => {
                JobError::retry(error)
            }
            Migration(_) | Copy(_) | Sealed(_) | Corrupt(_) => JobError::fail(error),
        }
    }
}

impl From<workflows::Error> for JobError {
    fn from(error: workflows::Error) -> JobError {
        match error {
            workflows::Error::Store(error) => error.into(),
            workflows::Error::Domain(domain::Error::Stale) => JobError::retry(error),
            workflows::Error::Domain(_) | workflows::Error::Internal(_) => JobError::fail(error),
        }
    }
}

type Handler = Arc<dyn Fn(JobContext) -> BoxFuture<'static, Result<(), JobError>> + Send + Sync>;

/// Which function does which kind of job.
#[derive(Clone, Default)]
pub struct Handlers(HashMap<JobKind, Handler>);

impl Handlers {
    pub fn new() -> Handlers {
        Handlers::default()
    }

    /// Jobs of this kind are done by this function.
    pub fn on<F>(
        mut self,
        kind: JobKind,
        handle: impl Fn(JobContext) -> F + Send + Sync + 'static,
    ) -> Handlers
    where
        F: Future<Output = Result<(), JobError>> + Send + 'static,
    {
        self.0
            .insert(kind, Arc::new(move |context| handle(context).boxed()));
        self
    }

    /// Kinds that nothing here does.
    pub fn missing(&self) -> Vec<JobKind> {
        JobKind::ALL
            .iter()
            .copied()
            .filter(|kind| !self.0.contains_key(kind))
            .collect()
    }

    pub(crate) fn call(&self, context: JobContext) -> BoxFuture<'static, Result<(), JobError>> {
        if let Some(handle) = self.0.get(&context.job.kind) {
            return handle(context);
        }
        let error = JobError::retry(format!("nothing here does {}", context.job.kind.name()));
        futures_util::future::ready(Err(error)).boxed()
    }
}
