//! Puts mail to many orders in line.

use domain::MailBatchId;
use workflows::mail_batches;

use crate::handler::{JobContext, JobError};

/// The job `SendMails`; its subject is the batch.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, id) = (context.tenant()?, MailBatchId(context.subject()?));
    if mail_batches::run(&context.app, tenant, id, &context.stop).await? {
        Ok(())
    } else {
        Err(JobError::Stopped)
    }
}
