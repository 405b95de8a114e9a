//! Imports that nobody works on any more.

use domain::job::{JobKind, JobStatus};
use domain::order_import::ImportStatus;

use crate::Result;
use crate::db::{On, sql};

/// Marks imports of this table that are not at their end while their job is dead; how many.
pub(crate) async fn stall(on: impl Into<On<'_>>, table: &'static str, kind: JobKind) -> Result<u64> {
    let mut query = sql(on, "UPDATE ")
        .bind(ImportStatus::Stalled)
        .bind(ImportStatus::Queued)
        .bind(ImportStatus::Running)
        .bind(kind)
        .bind(JobStatus::Dead);
    query.push(table).push(
        " AS import SET status = $1
         WHERE finished_at IS NULL AND status IN ($2, $3) AND EXISTS
             (SELECT 1 FROM job_records AS job WHERE job.tenant_id = import.tenant_id
                  AND job.subject_id = import.id AND job.kind = $4 AND job.status = $5)",
    );
    query.exec().await
}
