//! Incidents with personal data.

use domain::incident::{Incident, IncidentText};
use domain::{IncidentId, TenantId};

use crate::db::{On, sql};
use crate::{Result, TenantKeys};

pub const INCIDENTS: &str = "incidents";

pub async fn insert(on: impl Into<On<'_>>, incident: &Incident) -> Result<()> {
    sql(
        on,
        "INSERT INTO incidents
             (tenant_id, id, kind, malicious, sensitive, financial, encrypted, persons, sealed, occurred_at,
              noticed_at, tenant_notified_at, preliminary_reported_at, final_reported_at,
              persons_notified_at, closed_at, created_at, updated_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
    )
    .bind(incident.tenant_id)
    .bind(incident.id)
    .bind(incident.kind)
    .bind(incident.malicious)
    .bind(incident.sensitive)
    .bind(incident.financial)
    .bind(incident.encrypted)
    .bind(incident.persons)
    .bind(&incident.sealed)
    .bind(incident.occurred_at)
    .bind(incident.noticed_at)
    .bind(incident.tenant_notified_at)
    .bind(incident.preliminary_reported_at)
    .bind(incident.final_reported_at)
    .bind(incident.persons_notified_at)
    .bind(incident.closed_at)
    .bind(incident.created_at)
    .bind(incident.updated_at)
    .bind(incident.version)
    .exec()
    .await?;
    Ok(())
}

/// Writes all that may change; `None` where the version is not `expected` any more.
pub async fn update(on: impl Into<On<'_>>, incident: &Incident, expected: i64) -> Result<Option<Incident>> {
    sql(
        on,
        "UPDATE incidents SET kind = $4, malicious = $5, sensitive = $6, financial = $7, encrypted = $8,
             persons = $9, sealed = $10, occurred_at = $11, noticed_at = $12, tenant_notified_at = $13,
             preliminary_reported_at = $14, final_reported_at = $15, persons_notified_at = $16,
             closed_at = $17, updated_at = $18, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 RETURNING *",
    )
    .bind(incident.tenant_id)
    .bind(incident.id)
    .bind(expected)
    .bind(incident.kind)
    .bind(incident.malicious)
    .bind(incident.sensitive)
    .bind(incident.financial)
    .bind(incident.encrypted)
    .bind(incident.persons)
    .bind(&incident.sealed)
    .bind(incident.occurred_at)
    .bind(incident.noticed_at)
    .bind(incident.tenant_notified_at)
    .bind(incident.preliminary_reported_at)
    .bind(incident.final_reported_at)
    .bind(incident.persons_notified_at)
    .bind(incident.closed_at)
    .bind(incident.updated_at)
    .opt()
    .await
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: IncidentId) -> Result<Option<Incident>> {
    sql(on, "SELECT * FROM incidents WHERE tenant_id = $1 AND id = $2")
        .bind(tenant)
        .bind(id)
        .opt()
        .await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<IncidentId>,
    limit: i64,
) -> Result<Vec<Incident>> {
    let mut query = sql(on, "SELECT * FROM incidents WHERE tenant_id = $1").bind(tenant);
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}

/// Those of all tenants whose clocks run: few, at any time.
pub async fn open_ones(on: impl Into<On<'_>>) -> Result<Vec<Incident>> {
    sql(
        on,
        "SELECT * FROM incidents WHERE closed_at IS NULL ORDER BY noticed_at",
    )
    .all()
    .await
}

pub fn open(keys: &TenantKeys, incident: &Incident) -> Result<IncidentText> {
    keys.open_json(INCIDENTS, incident.id.0, &incident.sealed)
}

pub fn seal(keys: &TenantKeys, id: IncidentId, text: &IncidentText) -> Result<Vec<u8>> {
    keys.seal_json(INCIDENTS, id.0, text)
}
