//! Uploads of orders: the progress, and what was wrong row by row. The file itself is in `files`.

use domain::job::JobKind;
use domain::order_import::{FileEncoding, FileFormat, ImportStatus, OrderImport, RowIssue, RowIssueCode};
use domain::{Instant, OrderImportId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, Query, sql};
use crate::first_id::first_id_at;
use crate::imports::Imports;
use crate::{Result, TenantKeys, Tx, stalled};

const IMPORTS: Imports = Imports("order_imports");

const ISSUES: &str = "order_import_issues";

pub async fn insert(on: impl Into<On<'_>>, import: &OrderImport) -> Result<()> {
    sql(
        on,
        "INSERT INTO order_imports
             (tenant_id, id, status, mode, duplicates, encoding, format, default_route, bytes, rows_done,
              orders, created, updated, skipped, failed, cursor, actor, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, 0, 0, 0, 0, 0, $10, $11)",
    )
    .bind(import.tenant_id)
    .bind(import.id)
    .bind(import.status)
    .bind(import.mode)
    .bind(import.duplicates)
    .bind(import.encoding)
    .bind(import.format)
    .bind(&import.default_route)
    .bind(import.bytes)
    .bind(&import.actor)
    .bind(import.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(on: impl Into<On<'_>>, tenant: TenantId, id: OrderImportId) -> Result<Option<OrderImport>> {
    IMPORTS.get(on, tenant, id.0).await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<OrderImportId>,
    limit: i64,
) -> Result<Vec<OrderImport>> {
    IMPORTS.list(on, tenant, before.map(|id| id.0), limit).await
}

/// The whole file is here: its size is known and the work may start; none where it was cancelled meanwhile.
pub async fn received(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderImportId,
    bytes: i64,
) -> Result<Option<OrderImport>> {
    sql(
        tx,
        "UPDATE order_imports SET status = $3, bytes = $4
         WHERE tenant_id = $1 AND id = $2 AND status = $5 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .bind(ImportStatus::Queued)
    .bind(bytes)
    .bind(ImportStatus::Receiving)
    .opt()
    .await
}

/// Marks it running, again after a crash; `None` where it has come to an end.
pub async fn start(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderImportId,
    now: Instant,
) -> Result<Option<OrderImport>> {
    IMPORTS.start(on, tenant, id.0, now).await
}

/// Marks those that no job is to go on with; how many.
pub async fn stall(on: impl Into<On<'_>>) -> Result<u64> {
    stalled::stall(on, "order_imports", JobKind::ImportOrders).await
}

/// What the first reading of the file found.
pub async fn scanned(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderImportId,
    encoding: FileEncoding,
    format: FileFormat,
    rows: i64,
) -> Result<()> {
    sql(
        on,
        "UPDATE order_imports SET detected_encoding = $3, detected_format = $4, rows_total = $5
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant)
    .bind(id)
    .bind(encoding)
    .bind(format)
    .bind(rows)
    .exec()
    .await?;
    Ok(())
}

/// What one batch of orders came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub rows: i64,
    pub orders: i64,
    pub created: i64,
    pub updated: i64,
    pub skipped: i64,
    pub failed: i64,
}

/// Adds a batch to the counts and moves the cursor past it, in the batch's own transaction. False
/// where the cursor is not at `cursor` any more or the import does not run: somebody else is at
/// work, or it was cancelled, and the transaction must not be committed.
pub async fn advance(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderImportId,
    cursor: i64,
    by: &Progress,
) -> Result<bool> {
    let changed = sql(
        tx,
        "UPDATE order_imports SET rows_done = rows_done + $4, orders = orders + $5, created = created + $6,
             updated = updated + $7, skipped = skipped + $8, failed = failed + $9, cursor = cursor + $5
         WHERE tenant_id = $1 AND id = $2 AND cursor = $3 AND status = $10",
    )
    .bind(tenant)
    .bind(id)
    .bind(cursor)
    .bind(by.rows)
    .bind(by.orders)
    .bind(by.created)
    .bind(by.updated)
    .bind(by.skipped)
    .bind(by.failed)
    .bind(ImportStatus::Running)
    .exec()
    .await?;
    Ok(changed == 1)
}

/// Ends it, unless it has ended; whether it did.
pub async fn finish(
    tx: &mut Tx,
    tenant: TenantId,
    id: OrderImportId,
    status: ImportStatus,
    refused: Option<RowIssueCode>,
    now: Instant,
) -> Result<Option<OrderImport>> {
    IMPORTS.finish(tx, tenant, id.0, (status, refused), now).await
}

/// An issue as it is kept.
#[derive(Clone, Debug)]
pub struct KeptIssue {
    pub seq: i64,
    pub issue: RowIssue,
}

#[derive(sqlx::FromRow)]
struct IssueRow {
    seq: i64,
    row_number: i64,
    column_name: Option<String>,
    code: RowIssueCode,
    warning: bool,
    hint: Option<String>,
    sealed_value: Option<Vec<u8>>,
}

/// Appends issues in the batch's transaction; the values they quote are sealed.
pub async fn add_issues(
    tx: &mut Tx,
    keys: &TenantKeys,
    tenant: TenantId,
    id: OrderImportId,
    issues: &[RowIssue],
) -> Result<()> {
    const COLUMNS: &[&str] = &[
        "tenant_id",
        "import_id",
        "seq",
        "row_number",
        "column_name",
        "code",
        "warning",
        "hint",
        "sealed_value",
    ];
    if issues.is_empty() {
        return Ok(());
    }
    let last: Option<i64> = sql(
        &mut *tx,
        "SELECT max(seq) FROM order_import_issues WHERE tenant_id = $1 AND import_id = $2",
    )
    .bind(tenant)
    .bind(id)
    .scalar()
    .await?;
    let mut bulk = Bulk::new(tx.is_sqlite(), ISSUES, COLUMNS);
    for (seq, issue) in (last.unwrap_or(0) + 1..).zip(issues) {
        let value = issue
            .value
            .as_ref()
            .map(|value| keys.seal(&issue_place(seq), id.0, value.as_bytes()));
        let value = value.transpose()?;
        bulk.row(|cells| {
            cells
                .put(tenant)
                .put(id)
                .put(seq)
                .put(issue.row)
                .put(issue.column.as_deref())
                .put(issue.code.code())
                .put(issue.warning)
                .put(issue.hint.as_deref())
                .put(value.as_deref());
        });
    }
    bulk.send(tx).await
}

/// Issues in the order in which they were found; without keys, the values they quote stay sealed.
pub async fn issues(
    on: impl Into<On<'_>>,
    keys: Option<&TenantKeys>,
    tenant: TenantId,
    id: OrderImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<KeptIssue>> {
    let rows = sql(
        on,
        "SELECT seq, row_number, column_name, code, warning, hint, sealed_value FROM order_import_issues
         WHERE tenant_id = $1 AND import_id = $2 AND seq > $3 ORDER BY seq LIMIT $4",
    )
    .bind(tenant)
    .bind(id)
    .bind(after)
    .bind(limit)
    .all::<IssueRow>()
    .await?;
    rows.into_iter().map(|row| row.open(keys, id)).collect()
}

/// What kept a row out of the shop.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RowFault {
    pub row_number: i64,
    pub seq: i64,
    pub column_name: Option<String>,
    pub code: RowIssueCode,
}

/// In the order of the rows, warnings left out; `after` a row and the number of what was wrong with it.
pub async fn faults(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: OrderImportId,
    after: (i64, i64),
    limit: i64,
) -> Result<Vec<RowFault>> {
    listed_faults(on.into(), tenant, id, after, limit).all().await
}

fn listed_faults(
    on: On<'_>,
    tenant: TenantId,
    id: OrderImportId,
    (row, seq): (i64, i64),
    limit: i64,
) -> Query<'_> {
    sql(
        on,
        "SELECT row_number, seq, column_name, code FROM order_import_issues
         WHERE tenant_id = $1 AND import_id = $2 AND NOT warning AND (row_number, seq) > ($3, $4)
         ORDER BY row_number, seq LIMIT $5",
    )
    .bind(tenant)
    .bind(id)
    .bind(row)
    .bind(seq)
    .bind(limit)
}

impl IssueRow {
    fn open(self, keys: Option<&TenantKeys>, id: OrderImportId) -> Result<KeptIssue> {
        let value = match (keys, &self.sealed_value) {
            (Some(keys), Some(sealed)) => {
                let plain = keys.open(&issue_place(self.seq), id.0, sealed)?;
                Some(String::from_utf8_lossy(&plain).into_owned())
            }
            _ => None,
        };
        Ok(KeptIssue {
            seq: self.seq,
            issue: RowIssue {
                row: self.row_number,
                column: self.column_name,
                code: self.code,
                warning: self.warning,
                value,
                hint: self.hint,
            },
        })
    }
}

/// Removes an import that was never queued, with its file; of one that was cancelled, and that somebody
/// knows of, only the file.
pub async fn remove(tx: &mut Tx, tenant: TenantId, id: OrderImportId) -> Result<()> {
    sql(
        &mut *tx,
        "DELETE FROM order_imports WHERE tenant_id = $1 AND id = $2 AND status = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(ImportStatus::Receiving)
    .exec()
    .await?;
    let left = get(&mut *tx, tenant, id).await?;
    if left.is_none_or(|import| import.status.is_final()) {
        crate::files::remove(&mut *tx, tenant, id.0).await?;
    }
    Ok(())
}

/// Imports whose files broke off: nothing has come since then, and nobody was told of them.
pub async fn broken_off(
    on: impl Into<On<'_>>,
    before: Instant,
    limit: i64,
) -> Result<Vec<(TenantId, OrderImportId)>> {
    sql(
        on,
        "SELECT tenant_id, id FROM order_imports AS import
         WHERE finished_at IS NULL AND status = $1 AND created_at < $2 AND NOT EXISTS
             (SELECT 1 FROM file_chunks AS chunk WHERE chunk.tenant_id = import.tenant_id
                  AND chunk.file_id = import.id AND chunk.created_at >= $2)
         LIMIT $3",
    )
    .bind(ImportStatus::Receiving)
    .bind(before)
    .bind(limit)
    .all()
    .await
}

/// Removes so many of the quoted values of imports made before then; how many.
pub async fn forget_before(on: impl Into<On<'_>>, before: Instant, limit: i64) -> Result<u64> {
    forget_query(on.into(), before, limit).exec().await
}

fn forget_query(on: On<'_>, before: Instant, limit: i64) -> Query<'_> {
    // Ids of imports begin with the time they were made at.
    sql(
        on,
        "UPDATE order_import_issues SET sealed_value = NULL WHERE (tenant_id, import_id, seq) IN
             (SELECT tenant_id, import_id, seq FROM order_import_issues
              WHERE sealed_value IS NOT NULL AND import_id < $1 ORDER BY import_id LIMIT $2)",
    )
    .bind(first_id_at(before))
    .bind(limit)
}

/// An issue is sealed in its place: under the import's id, their table and number.
pub(crate) fn issue_place(seq: i64) -> String {
    format!("{ISSUES} {seq}")
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn values_that_go_are_found_by_their_age() {
        let test = testing::sqlite().await;
        let now = Instant::from_millis(1_795_000_000_000).unwrap();
        let plan = forget_query((&test.db).into(), now, 9)
            .plan()
            .await
            .unwrap()
            .join("; ");
        for part in [
            "INDEX order_import_issues_quoted (import_id<?)",
            "INDEX sqlite_autoindex_order_import_issues_1 (tenant_id=? AND import_id=? AND seq=?)",
        ] {
            assert!(plan.contains(part), "{plan}");
        }
    }

    #[tokio::test]
    async fn a_page_of_faults_is_found_by_key() {
        let test = testing::sqlite().await;
        let (tenant, import) = (TenantId(Uuid::nil()), OrderImportId(Uuid::nil()));
        let query = listed_faults((&test.db).into(), tenant, import, (2, 7), 9);
        let plan = query.plan().await.unwrap().join("; ");
        let index = "order_import_issues_by_row (tenant_id=? AND import_id=? AND (row_number,seq)>(?,?))";
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
    }
}
