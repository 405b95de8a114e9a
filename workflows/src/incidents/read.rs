//! Reading incidents.

use domain::IncidentId;
use domain::incident::{Incident, IncidentText};
use store::TenantKeys;

use crate::{App, Caller, Result};

#[derive(Clone, Debug)]
pub struct OpenIncident {
    pub incident: Incident,
    pub text: IncidentText,
}

/// Newest first.
pub async fn list(
    app: &App,
    caller: &Caller,
    before: Option<IncidentId>,
    limit: i64,
) -> Result<Vec<OpenIncident>> {
    let found = store::incidents::list(&app.store.db, caller.tenant, before, limit).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    found
        .into_iter()
        .map(|incident| opened(&keys, incident))
        .collect()
}

pub async fn get(app: &App, caller: &Caller, id: IncidentId) -> Result<OpenIncident> {
    let incident = store::incidents::get(&app.store.db, caller.tenant, id).await?;
    let keys = app.store.keys(caller.tenant, app.now()).await?;
    opened(&keys, incident.ok_or(domain::Error::NotFound)?)
}

pub(super) fn opened(keys: &TenantKeys, incident: Incident) -> Result<OpenIncident> {
    Ok(OpenIncident {
        text: store::incidents::open(keys, &incident)?,
        incident,
    })
}
