//! Writes a file of orders.

use domain::OrderExportId;
use workflows::order_exports::{self, Outcome};

use crate::handler::{JobContext, JobError};

/// The job `ExportOrders`; its subject is the export.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, export) = (context.tenant()?, OrderExportId(context.subject()?));
    match order_exports::run(&context.app, tenant, export, &context.stop).await? {
        Outcome::Done => Ok(()),
        Outcome::GivenBack => Err(JobError::Stopped),
    }
}
