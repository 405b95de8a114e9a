//! Counts and ranks customers anew.

use crate::handler::{JobContext, JobError};

/// The job `RankCustomers`: of one tenant after its ranks changed, of all once a day, because time alone
/// takes orders out of a rank's days.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    if workflows::customers::recount_all(&context.app, context.job.tenant_id, &context.stop).await? {
        Ok(())
    } else {
        Err(JobError::Stopped)
    }
}
