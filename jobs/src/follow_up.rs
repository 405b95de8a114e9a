//! Finds the follow mails whose day has come.

use workflows::follow_mails;

use crate::handler::{JobContext, JobError};

/// The job `FollowUp`.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let due = follow_mails::run(&context.app, &context.stop).await?;
    let due = due.ok_or(JobError::Stopped)?;
    tracing::info!(due, "follow mails");
    Ok(())
}
