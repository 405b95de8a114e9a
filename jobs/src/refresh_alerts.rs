//! Looks at orders again whose alerts may have changed.

use workflows::alerts;

use crate::handler::{JobContext, JobError};

/// The job `RefreshAlerts`: of a tenant, all its orders that have not left; of the platform, those of
/// every tenant whose alerts depend on what day it is.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (app, stop) = (&context.app, &context.stop);
    if let Some(tenant) = context.job.tenant_id {
        return ended(alerts::refresh_all(app, tenant, stop).await?);
    }
    for tenant in workflows::tenants::all(app).await? {
        ended(alerts::refresh_due(app, tenant.id, stop).await?)?;
    }
    Ok(())
}

fn ended(done: bool) -> Result<(), JobError> {
    if done { Ok(()) } else { Err(JobError::Stopped) }
}
