//! Carriers' results: how far they are, and what was wrong row by row. The bytes are in `files`.

use domain::job::JobKind;
use domain::order_import::ImportStatus;
use domain::tracking_import::{TrackingImport, TrackingIssue, TrackingIssueCode};
use domain::{Instant, TenantId, TrackingImportId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::imports::Imports;
use crate::{Result, Tx, stalled};

const IMPORTS: Imports = Imports("tracking_imports");

pub async fn insert(on: impl Into<On<'_>>, import: &TrackingImport) -> Result<()> {
    sql(
        on,
        "INSERT INTO tracking_imports
             (tenant_id, id, status, dry_run, ship, format, profile_id, bytes, rows_read, registered, shipped,
              unchanged, failed, cursor, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0, 0, 0, $9, $10)",
    )
    .bind(import.tenant_id)
    .bind(import.id)
    .bind(import.status)
    .bind(import.dry_run)
    .bind(import.ship)
    .bind(import.format)
    .bind(import.profile_id)
    .bind(import.bytes)
    .bind(&import.actor)
    .bind(import.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: TrackingImportId,
) -> Result<Option<TrackingImport>> {
    IMPORTS.get(on, tenant, id.0).await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<TrackingImportId>,
    limit: i64,
) -> Result<Vec<TrackingImport>> {
    IMPORTS.list(on, tenant, before.map(|id| id.0), limit).await
}

/// Marks it running, again after a crash; `None` where it has come to an end.
pub async fn start(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: TrackingImportId,
    now: Instant,
) -> Result<Option<TrackingImport>> {
    IMPORTS.start(on, tenant, id.0, now).await
}

/// Marks those that no job is to go on with; how many.
pub async fn stall(on: impl Into<On<'_>>) -> Result<u64> {
    stalled::stall(on, "tracking_imports", JobKind::ImportTracking).await
}

/// What one batch of rows came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub rows: i64,
    pub registered: i64,
    pub shipped: i64,
    pub unchanged: i64,
    pub failed: i64,
}

/// Moves the cursor past a batch, in the batch's own transaction; false where somebody else has.
pub async fn advance(tx: &mut Tx, import: &TrackingImport, cursor: i64, by: &Progress) -> Result<bool> {
    let changed = sql(
        tx,
        "UPDATE tracking_imports
         SET rows_read = rows_read + $4, registered = registered + $5, shipped = shipped + $6,
             unchanged = unchanged + $7, failed = failed + $8, cursor = cursor + $4
         WHERE tenant_id = $1 AND id = $2 AND cursor = $3 AND status = $9",
    )
    .bind(import.tenant_id)
    .bind(import.id)
    .bind(cursor)
    .bind(by.rows)
    .bind(by.registered)
    .bind(by.shipped)
    .bind(by.unchanged)
    .bind(by.failed)
    .bind(ImportStatus::Running)
    .exec()
    .await?;
    Ok(changed == 1)
}

/// Ends it, unless it has ended.
pub async fn finish(
    tx: &mut Tx,
    import: &TrackingImport,
    status: ImportStatus,
    refused: Option<TrackingIssueCode>,
    now: Instant,
) -> Result<Option<TrackingImport>> {
    IMPORTS
        .finish(tx, import.tenant_id, import.id.0, (status, refused), now)
        .await
}

/// Appends issues in the batch's transaction; their `seq` is given here.
pub async fn add_issues(tx: &mut Tx, import: &TrackingImport, issues: &[TrackingIssue]) -> Result<()> {
    const COLUMNS: &[&str] = &[
        "tenant_id",
        "import_id",
        "seq",
        "row_number",
        "code",
        "warning",
        "shipment_id",
        "hint",
    ];
    if issues.is_empty() {
        return Ok(());
    }
    let last: Option<i64> = sql(
        &mut *tx,
        "SELECT max(seq) FROM tracking_import_issues WHERE tenant_id = $1 AND import_id = $2",
    )
    .bind(import.tenant_id)
    .bind(import.id)
    .scalar()
    .await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), "tracking_import_issues", COLUMNS);
    for (seq, issue) in (last.unwrap_or(0) + 1..).zip(issues) {
        bulk.row(|cells| {
            cells
                .put(import.tenant_id)
                .put(import.id)
                .put(seq)
                .put(issue.row_number)
                .put(issue.code)
                .put(issue.warning)
                .put(issue.shipment_id)
                .put(issue.hint.as_deref());
        });
    }
    bulk.send(tx).await
}

/// In the order in which they were found.
pub async fn issues(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: TrackingImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<TrackingIssue>> {
    sql(
        on,
        "SELECT seq, row_number, code, warning, shipment_id, hint FROM tracking_import_issues
         WHERE tenant_id = $1 AND import_id = $2 AND seq > $3 ORDER BY seq LIMIT $4",
    )
    .bind(tenant)
    .bind(id)
    .bind(after)
    .bind(limit)
    .all()
    .await
}
