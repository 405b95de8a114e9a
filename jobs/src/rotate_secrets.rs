//! Seals a tenant's records anew under the newest key.

use crate::handler::{JobContext, JobError};

/// The job `RotateSecrets`.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    if workflows::secrets::reseal(&context.app, context.tenant()?, &context.stop).await? {
        Ok(())
    } else {
        Err(JobError::Stopped)
    }
}
