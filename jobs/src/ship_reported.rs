//! Lets shipments leave that were reported as gone before their order let them.

use domain::OrderId;

use crate::handler::{JobContext, JobError};

/// The job `ShipReported`; its subject is the order.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, order) = (context.tenant()?, OrderId(context.subject()?));
    workflows::shipments::ship_reported(&context.app, tenant, order).await?;
    Ok(())
}
