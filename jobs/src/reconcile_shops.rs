//! Compares what malls show with what they ought to show.

use domain::ReconciliationId;
use workflows::reconciliations::{self, Outcome};

use crate::handler::{JobContext, JobError};

/// The job `ReconcileShops`, every night: one comparison for each shop that publishes.
pub async fn all(context: JobContext) -> Result<(), JobError> {
    reconciliations::create_all(&context.app, &context.job.id.to_string()).await?;
    Ok(())
}

/// The job `ReconcileShop`; its subject is the comparison.
pub async fn one(context: JobContext) -> Result<(), JobError> {
    let (tenant, id) = (context.tenant()?, ReconciliationId(context.subject()?));
    let is_last = context.job.attempts >= context.job.max_attempts;
    match reconciliations::run(&context.app, tenant, id, is_last, &context.stop).await? {
        Outcome::Done => Ok(()),
        Outcome::GivenBack => Err(JobError::Stopped),
        Outcome::Later(why) => Err(JobError::retry(why)),
    }
}
