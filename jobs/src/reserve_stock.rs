//! Gives orders that wait for stock what has come.

use crate::handler::{JobContext, JobError};

/// The job `ReserveStock`; its subject is what was kept to be looked for.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, check) = (context.tenant()?, context.subject()?);
    let done = workflows::stock::refill(&context.app, tenant, check, &context.stop).await?;
    if done { Ok(()) } else { Err(JobError::Stopped) }
}
