//! Reads a carrier's result file.

use domain::TrackingImportId;
use workflows::tracking_imports::{self, Outcome};

use crate::handler::{JobContext, JobError};

/// The job `ImportTracking`; its subject is the import.
pub async fn run(context: JobContext) -> Result<(), JobError> {
    let (tenant, import) = (context.tenant()?, TrackingImportId(context.subject()?));
    match tracking_imports::run(&context.app, tenant, import, &context.stop).await? {
        Outcome::Done => Ok(()),
        Outcome::GivenBack => Err(JobError::Stopped),
    }
}
