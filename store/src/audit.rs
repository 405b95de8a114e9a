//! The audit log: appended to, read by page, never changed.

use domain::audit::{AuditAction, AuditEntry};
use domain::{AuditId, Instant, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::first_id::first_id_at;
use crate::{Db, Result};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "actor",
    "action",
    "subject",
    "detail",
    "request_id",
    "address",
    "occurred_at",
];

/// Which entries a list shows; all that are given must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// An id as the wire writes it.
    pub actor: Option<String>,
    pub action: Option<AuditAction>,
    /// An id as the wire writes it.
    pub subject: Option<String>,
    pub from: Option<Instant>,
    /// Before this.
    pub until: Option<Instant>,
}

/// Writes one entry, with whatever else `on` writes.
pub async fn insert(on: impl Into<On<'_>>, entry: &AuditEntry) -> Result<()> {
    sql(
        on,
        "INSERT INTO audit_log (tenant_id, id, actor, action, subject, detail, request_id, address, occurred_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(entry.tenant_id)
    .bind(entry.id)
    .bind(&entry.actor)
    .bind(entry.action)
    .bind(&entry.subject)
    .bind(&entry.detail)
    .bind(&entry.request_id)
    .bind(&entry.address)
    .bind(entry.occurred_at)
    .exec()
    .await?;
    Ok(())
}

/// Writes many entries, of any tenants, in one transaction.
pub async fn append(db: &Db, entries: &[AuditEntry]) -> Result<()> {
    let mut bulk = Bulk::new(db.is_sqlite(), "audit_log", COLUMNS);
    for entry in entries {
        bulk.row(|row| {
            row.put(entry.tenant_id)
                .put(entry.id)
                .put(&entry.actor)
                .put(entry.action)
                .put(entry.subject.as_deref())
                .put(&entry.detail)
                .put(&entry.request_id)
                .put(entry.address.as_deref())
                .put(entry.occurred_at);
        });
    }
    let mut tx = db.begin().await?;
    bulk.send(&mut tx).await?;
    tx.commit().await
}

/// Newest first, from before `before` on.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &Filter,
    before: Option<AuditId>,
    limit: i64,
) -> Result<Vec<AuditEntry>> {
    let mut query = sql(on, "SELECT * FROM audit_log WHERE tenant_id = $1").bind(tenant);
    if let Some(actor) = &filter.actor {
        query.push(" AND actor ->> 'id' = ").arg(actor);
    }
    if let Some(action) = filter.action {
        query.push(" AND action = ").arg(action);
    }
    if let Some(subject) = &filter.subject {
        query.push(" AND subject = ").arg(subject);
    }
    // Ids are ordered by time, so that every index above serves a range of time too.
    if let Some(from) = filter.from {
        query.push(" AND id >= ").arg(first_id_at(from));
    }
    if let Some(until) = filter.until {
        query.push(" AND id < ").arg(first_id_at(until));
    }
    if let Some(before) = before {
        query.push(" AND id < ").arg(before);
    }
    query.push(" ORDER BY id DESC LIMIT ").arg(limit);
    query.all().await
}
