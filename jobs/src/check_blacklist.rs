//! Looks again at orders that a change of the blacklist may be about.

use crate::handler::{JobContext, JobError};

/// The job `CheckBlacklist`; its subject is what was kept to be looked for.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, check) = (context.tenant()?, context.subject()?);
    let done = workflows::blacklist::recheck(&context.app, tenant, check, &context.stop).await?;
    if done { Ok(()) } else { Err(JobError::Stopped) }
}
