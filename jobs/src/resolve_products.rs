//! Looks again at open orders with codes that became known.

use crate::handler::{JobContext, JobError};

/// The job `ResolveProducts`; its subject is what was kept to be looked for.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, check) = (context.tenant()?, context.subject()?);
    let done = workflows::products::heal(&context.app, tenant, check, &context.stop).await?;
    if done { Ok(()) } else { Err(JobError::Stopped) }
}
