//! A piece of work in the background, as people see it.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{Instant, JobId, TenantId};

/// The truth about a job; the queue only says when it runs.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Job {
    /// None: work of the platform itself.
    pub tenant_id: Option<TenantId>,
    pub id: JobId,
    pub kind: JobKind,
    /// What it works on: the uuid of an import …
    pub subject_id: Option<uuid::Uuid>,
    pub status: JobStatus,
    pub attempts: i64,
    pub max_attempts: i64,
    /// The last error; never personal data.
    pub error: Option<String>,
    /// Not before.
    pub run_at: Instant,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum JobKind {
    ImportOrders,
    /// Moves many orders, a thousand at a time.
    MoveOrders,
    /// Writes a file of orders.
    ExportOrders,
    /// Reads a carrier's result file.
    ImportTracking,
    /// Re-seals records under the newest key, a batch at a time.
    RotateSecrets,
    /// Removes what has outlived its use: finished jobs, idempotency keys, old uploads.
    CleanUp,
    /// Looks for the orders that the rows of a payment file may be for.
    MatchPayments,
    /// Looks at orders again whose alerts may have changed: with a new day, or new settings.
    RefreshAlerts,
    /// Looks again at an order that was being changed while those were that it may be bundled with.
    RefreshNeighbors,
    /// Counts and ranks customers anew.
    RankCustomers,
    /// Looks again at orders that a change of the blacklist may be about.
    CheckBlacklist,
    /// Tells shops of credentials that run out.
    WatchCredentials,
    /// Looks again at orders with codes that are products now.
    ResolveProducts,
    /// Gives orders that wait for stock what has come.
    ReserveStock,
    /// Lets shipments of an order leave that were reported as gone while the order did not let them.
    ShipReported,
    /// Compares every level of stock with the sum of its movements.
    VerifyStock,
    /// Puts mail to many orders in line.
    SendMails,
    /// Finds the follow mails whose day has come.
    FollowUp,
    /// Has every shop that publishes compared with what its mall shows.
    ReconcileShops,
    /// Compares what one mall shows with what it ought to show.
    ReconcileShop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum JobStatus {
    Queued,
    Running,
    Succeeded,
    /// Failed, and will be tried again at `run_at`.
    Failed,
    /// Given up; `retry` starts it afresh.
    Dead,
}

/// Which workers take a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JobQueue {
    /// Minutes; one at a time in every process.
    Long,
    /// Seconds; many at once.
    Short,
}

/// How a kind of job is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobPolicy {
    pub queue: JobQueue,
    /// Then it is dead.
    pub max_attempts: i64,
    /// A run that takes longer counts as failed.
    pub timeout: Duration,
}

impl JobKind {
    pub const ALL: &[JobKind] = &[
        JobKind::ImportOrders,
        JobKind::MoveOrders,
        JobKind::RotateSecrets,
        JobKind::CleanUp,
        JobKind::MatchPayments,
        JobKind::RefreshAlerts,
        JobKind::RefreshNeighbors,
        JobKind::ExportOrders,
        JobKind::RankCustomers,
        JobKind::ImportTracking,
        JobKind::CheckBlacklist,
        JobKind::WatchCredentials,
        JobKind::ResolveProducts,
        JobKind::ReserveStock,
        JobKind::ShipReported,
        JobKind::VerifyStock,
        JobKind::SendMails,
        JobKind::FollowUp,
        JobKind::ReconcileShops,
        JobKind::ReconcileShop,
    ];

    /// As the database and the API spell it.
    pub const fn name(self) -> &'static str {
        match self {
            JobKind::ImportOrders => "import_orders",
            JobKind::MoveOrders => "move_orders",
            JobKind::ExportOrders => "export_orders",
            JobKind::ImportTracking => "import_tracking",
            JobKind::RotateSecrets => "rotate_secrets",
            JobKind::CleanUp => "clean_up",
            JobKind::MatchPayments => "match_payments",
            JobKind::RefreshAlerts => "refresh_alerts",
            JobKind::RefreshNeighbors => "refresh_neighbors",
            JobKind::RankCustomers => "rank_customers",
            JobKind::CheckBlacklist => "check_blacklist",
            JobKind::WatchCredentials => "watch_credentials",
            JobKind::ResolveProducts => "resolve_products",
            JobKind::ReserveStock => "reserve_stock",
            JobKind::ShipReported => "ship_reported",
            JobKind::VerifyStock => "verify_stock",
            JobKind::SendMails => "send_mails",
            JobKind::FollowUp => "follow_up",
            JobKind::ReconcileShops => "reconcile_shops",
            JobKind::ReconcileShop => "reconcile_shop",
        }
    }

    pub const fn policy(self) -> JobPolicy {
        let (queue, max_attempts, minutes) = match self {
            JobKind::ImportOrders | JobKind::RefreshAlerts | JobKind::ExportOrders => {
                (JobQueue::Long, 5, 120)
            }
            JobKind::MoveOrders | JobKind::ImportTracking => (JobQueue::Short, 5, 30),
            JobKind::RotateSecrets => (JobQueue::Long, 10, 120),
            JobKind::CleanUp | JobKind::WatchCredentials => (JobQueue::Short, 3, 10),
            JobKind::MatchPayments | JobKind::RefreshNeighbors | JobKind::ShipReported => {
                (JobQueue::Short, 5, 10)
            }
            JobKind::RankCustomers
            | JobKind::CheckBlacklist
            | JobKind::ResolveProducts
            | JobKind::ReserveStock
            | JobKind::VerifyStock
            | JobKind::SendMails
            | JobKind::FollowUp
            | JobKind::ReconcileShops => (JobQueue::Short, 5, 60),
            JobKind::ReconcileShop => (JobQueue::Short, 8, 180),
        };
        JobPolicy {
            queue,
            max_attempts,
            timeout: Duration::from_mins(minutes),
        }
    }
}

impl JobStatus {
    pub const ALL: [JobStatus; 5] = [
        JobStatus::Queued,
        JobStatus::Running,
        JobStatus::Succeeded,
        JobStatus::Failed,
        JobStatus::Dead,
    ];

    /// As the database and the API spell it.
    pub const fn name(self) -> &'static str {
        match self {
            JobStatus::Queued => "queued",
            JobStatus::Running => "running",
            JobStatus::Succeeded => "succeeded",
            JobStatus::Failed => "failed",
            JobStatus::Dead => "dead",
        }
    }
}

impl JobQueue {
    pub const ALL: [JobQueue; 2] = [JobQueue::Long, JobQueue::Short];

    pub const fn name(self) -> &'static str {
        match self {
            JobQueue::Long => "long",
            JobQueue::Short => "short",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_spelling_of_the_wire() {
        for &kind in JobKind::ALL {
            assert_eq!(serde_json::json!(kind), kind.name());
        }
        for status in JobStatus::ALL {
            assert_eq!(serde_json::json!(status), status.name());
        }
    }
}
