//! Looks for the orders that the rows of a payment file may be for.

use domain::PaymentImportId;

use crate::handler::{JobContext, JobError};

/// The job `MatchPayments`; its subject is the import.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, import) = (context.tenant()?, PaymentImportId(context.subject()?));
    Ok(workflows::payment_imports::run(&context.app, tenant, import).await?)
}
