//! Looks again at an order that was being changed while its neighbours were.

use domain::OrderId;

use crate::handler::{JobContext, JobError};

/// The job `RefreshNeighbors`; its subject is the order.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, order) = (context.tenant()?, OrderId(context.subject()?));
    workflows::alerts::refresh_around(&context.app, tenant, order).await?;
    Ok(())
}
