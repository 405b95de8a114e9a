//! `/v1/jobs`: what the platform does in the background.

use domain::JobId;
use domain::job::{Job, JobKind, JobStatus};
use poem_openapi::param::{Path, Query};
use poem_openapi::{Enum, Object, OpenApi};
use store::jobs::Filter;

use crate::answer::{Answer, Listed};
use crate::auth::{Auth, JobsRead, JobsWrite};
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

/// A piece of work in the background.
#[derive(Clone, Debug, Object)]
#[oai(rename = "Job")]
struct JobView {
    id: Id<JobId>,
    kind: Kind,
    status: Status,
    /// The number of times it was started since it last got on.
    attempts: i64,
    /// The number of attempts after which it is given up.
    max_attempts: i64,
    /// What went wrong last; never personal data.
    #[oai(nullable)]
    error: Option<String>,
    /// It does not start before.
    run_at: At,
    created_at: At,
    #[oai(nullable)]
    started_at: Option<At>,
    #[oai(nullable)]
    finished_at: Option<At>,
}

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "JobKind", remote = "JobKind", rename_all = "snake_case")]
enum Kind {
    ImportOrders,
    /// Moves many orders, a thousand at a time.
    MoveOrders,
    /// Writes a file of orders.
    ExportOrders,
    /// Reads a carrier's result file.
    ImportTracking,
    /// Seals records anew under the newest key.
    RotateSecrets,
    /// Removes what has outlived its use.
    CleanUp,
    /// Looks for the orders that the rows of a payment file may be for.
    MatchPayments,
    /// Looks at orders again whose alerts may have changed.
    RefreshAlerts,
    /// Looks again at an order that was being changed while those were that it may be bundled with.
    RefreshNeighbors,
    /// Counts and ranks customers anew.
    RankCustomers,
    /// Looks again at orders that a change of the blacklist may be about.
    CheckBlacklist,
    /// Tells shops of credentials that run out.
    WatchCredentials,
    ResolveProducts,
    ReserveStock,
    /// Lets shipments of an order leave that were reported as gone while the order did not let them.
    ShipReported,
    VerifyStock,
    /// Puts mail to many orders in line.
    SendMails,
    /// Finds the follow mails whose day has come.
    FollowUp,
    ReconcileShops,
    ReconcileShop,
}

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "JobStatus", remote = "JobStatus", rename_all = "snake_case")]
enum Status {
    Queued,
    Running,
    Succeeded,
    /// It will be tried again at `run_at`.
    Failed,
    /// Given up; `retry` starts it afresh.
    Dead,
}

pub struct JobsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Jobs")]
impl JobsApi {
    /// List jobs
    ///
    /// Newest first.
    #[oai(path = "/jobs", method = "get", operation_id = "list_jobs")]
    async fn list_jobs(
        &self,
        auth: Auth<JobsRead>,
        /// Any of these.
        status: Query<Option<Vec<Status>>>,
        /// Any of these.
        kind: Query<Option<Vec<Kind>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<JobView>>, Failure> {
        let statuses: Vec<JobStatus> = status.0.unwrap_or_default().into_iter().map(Into::into).collect();
        let kinds: Vec<JobKind> = kind.0.unwrap_or_default().into_iter().map(Into::into).collect();
        let paging: Paging<JobId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &(&statuses, &kinds))?;
        let filter = Filter {
            statuses,
            kinds,
            before: paging.after,
        };
        let fetch = i64::from(paging.fetch());
        let jobs = workflows::jobs::list(&self.0.app, auth.caller(), &filter, fetch).await?;
        Ok(Answer::ok(&paging.page(jobs, |job| job.id, JobView::from)?).into())
    }

    /// Read a job
    ///
    /// How it stands and, if it failed, what went wrong last.
    #[oai(path = "/jobs/:id", method = "get", operation_id = "get_job")]
    async fn get_job(
        &self,
        auth: Auth<JobsRead>,
        /// The id of the job.
        id: Path<Id<JobId>>,
    ) -> Result<Listed<JobView>, Failure> {
        let job = workflows::jobs::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(Answer::ok(&JobView::from(job)).into())
    }

    /// Try a job again
    ///
    /// Starts a job afresh that failed or was given up, and at once one that waits for its time, also where
    /// the clock was ahead as it was queued or taken. One that runs, or has succeeded, is `not_failed`.
    #[oai(path = "/jobs/:id/retry", method = "post", operation_id = "retry_job")]
    async fn retry_job(
        &self,
        auth: Auth<JobsWrite>,
        idempotency: Idempotency,
        /// The id of the job.
        id: Path<Id<JobId>>,
    ) -> Result<Idempotent<Listed<JobView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "retry_job").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let job = workflows::jobs::retry(app, &mut once.tx, caller, id.0.0).await?;
        once.finish(Answer::ok(&JobView::from(job)).into()).await
    }
}

impl From<Job> for JobView {
    fn from(job: Job) -> JobView {
        JobView {
            id: Id(job.id),
            kind: job.kind.into(),
            status: job.status.into(),
            attempts: job.attempts,
            max_attempts: job.max_attempts,
            error: job.error,
            run_at: At(job.run_at),
            created_at: At(job.created_at),
            started_at: job.started_at.map(At),
            finished_at: job.finished_at.map(At),
        }
    }
}
