//! Moves many orders, a thousand at a time.

use domain::OrderMoveId;
use workflows::order_moves;

use crate::handler::{JobContext, JobError};

/// The job `MoveOrders`; its subject is the move.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, id) = (context.tenant()?, OrderMoveId(context.subject()?));
    if order_moves::run(&context.app, tenant, id, &context.stop).await? {
        Ok(())
    } else {
        Err(JobError::Stopped)
    }
}
