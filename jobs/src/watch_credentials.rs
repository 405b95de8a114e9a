//! Tells shops of credentials that run out soon.

use crate::handler::{JobContext, JobError};

/// The job `WatchCredentials`, once a day.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let warned = workflows::shops::warn(&context.app).await?;
    if warned > 0 {
        tracing::info!(warned, "credentials of shops run out soon");
    }
    Ok(())
}
