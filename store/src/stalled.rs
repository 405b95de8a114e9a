//! Imports that nobody works on any more.

use domain::job::JobKind;
use domain::order_import::ImportStatus;

use crate::Result;
use crate::db::{On, sql};

/// Marks imports of this table that are not at their end while no job is to go on with them: theirs is dead,
/// over or gone; how many. An import and its job begin in one transaction, and it ends before its job does.
pub(crate) async fn stall(on: impl Into<On<'_>>, table: &'static str, kind: JobKind) -> Result<u64> {
    let mut query = sql(on, "UPDATE ")
        .bind(ImportStatus::Stalled)
        .bind(ImportStatus::Queued)
        .bind(ImportStatus::Running)
        .bind(kind);
    query.push(table).push(
        " AS import SET status = $1
         WHERE finished_at IS NULL AND status IN ($2, $3) AND NOT EXISTS
             (SELECT 1 FROM job_records AS job WHERE job.tenant_id = import.tenant_id
                  AND job.subject_id = import.id AND job.kind = $4
                   AND job.status <> 'succeeded' AND job.status <> 'dead')",
    );
    query.exec().await
}
