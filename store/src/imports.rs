//! What imports of files have in common, whatever is in them: tables with a tenant, an id that sorts by
//! time, and, where a job reads the file, a status with its times.

use domain::order_import::ImportStatus;
use domain::{Instant, TenantId};
use uuid::Uuid;

use crate::db::{Bind, On, Row, sql};
use crate::{Result, Tx};

/// One kind of import, by its table.
pub(crate) struct Imports(pub &'static str);

impl Imports {
    pub async fn get<T: Row>(&self, on: impl Into<On<'_>>, tenant: TenantId, id: Uuid) -> Result<Option<T>> {
        let mut query = sql(on, "SELECT * FROM ").bind(tenant).bind(id);
        query.push(self.0).push(" WHERE tenant_id = $1 AND id = $2");
        query.opt().await
    }

    /// Newest first.
    pub async fn list<T: Row>(
        &self,
        on: impl Into<On<'_>>,
        tenant: TenantId,
        before: Option<Uuid>,
        limit: i64,
    ) -> Result<Vec<T>> {
        let mut query = sql(on, "SELECT * FROM ").bind(tenant);
        query.push(self.0).push(" WHERE tenant_id = $1");
        if let Some(before) = before {
            query.push(" AND id < ").arg(before);
        }
        query.push(" ORDER BY id DESC LIMIT ").arg(limit);
        query.all().await
    }

    /// Marks it running, again after a crash; `None` where it has come to an end.
    pub async fn start<T: Row>(
        &self,
        on: impl Into<On<'_>>,
        tenant: TenantId,
        id: Uuid,
        now: Instant,
    ) -> Result<Option<T>> {
        let mut query = sql(on, "UPDATE ")
            .bind(tenant)
            .bind(id)
            .bind(ImportStatus::Running)
            .bind(now)
            .bind(ImportStatus::Queued)
            .bind(ImportStatus::Stalled);
        query.push(self.0).push(
            " SET status = $3, started_at = coalesce(started_at, $4)
             WHERE tenant_id = $1 AND id = $2 AND status IN ($5, $6, $3) RETURNING *",
        );
        query.opt().await
    }

    /// Ends it, unless it has ended.
    pub async fn finish<'t, T: Row>(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        id: Uuid,
        (status, refused): (ImportStatus, impl Bind<'t>),
        now: Instant,
    ) -> Result<Option<T>> {
        let mut query = sql(tx, "UPDATE ")
            .bind(tenant)
            .bind(id)
            .bind(status)
            .bind(refused)
            .bind(now);
        query.push(self.0).push(
            " SET status = $3, refused = $4, finished_at = $5
             WHERE tenant_id = $1 AND id = $2 AND finished_at IS NULL RETURNING *",
        );
        query.opt().await
    }
}
