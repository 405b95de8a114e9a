//! Reads an uploaded file into orders.

use domain::OrderImportId;
use workflows::order_imports::{self, Outcome};

use crate::handler::{JobContext, JobError};

/// The job `ImportOrders`; its subject is the import.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, import) = (context.tenant()?, OrderImportId(context.subject()?));
    match order_imports::run(&context.app, tenant, import, &context.stop).await? {
        Outcome::Done => Ok(()),
        Outcome::GivenBack => Err(JobError::Stopped),
    }
}
