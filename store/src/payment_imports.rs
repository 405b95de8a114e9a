//! 入金消込: files of payments, row by row, with the orders each row may be for.

use domain::order::{Order, OrderStatus};
use domain::payment::Payment;
use domain::payment_import::{
    PaymentImport, PaymentImportStatus, PaymentRow, PaymentRowPersonal, PaymentRowStatus, Proposal,
};
use domain::{Instant, OrderId, PaymentImportId, TenantId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::imports::Imports;
use crate::{Result, TenantKeys, Tx};

const IMPORTS: Imports = Imports("payment_imports");

pub async fn insert(on: impl Into<On<'_>>, import: &PaymentImport) -> Result<()> {
    sql(
        on,
        "INSERT INTO payment_imports
             (tenant_id, id, status, layout, method, rows_total, skipped, open, booked, known, failed, actor,
              created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(import.tenant_id)
    .bind(import.id)
    .bind(import.status)
    .bind(&import.layout)
    .bind(&import.method)
    .bind(import.rows_total)
    .bind(import.skipped)
    .bind(import.open)
    .bind(import.booked)
    .bind(import.known)
    .bind(import.failed)
    .bind(&import.actor)
    .bind(import.created_at)
    .exec()
    .await?;
    Ok(())
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: PaymentImportId,
) -> Result<Option<PaymentImport>> {
    IMPORTS.get(on, tenant, id.0).await
}

/// Newest first.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    before: Option<PaymentImportId>,
    limit: i64,
) -> Result<Vec<PaymentImport>> {
    IMPORTS.list(on, tenant, before.map(|id| id.0), limit).await
}

/// Takes the import for this transaction: confirming and undoing wait for each other.
pub async fn lock(tx: &mut Tx, tenant: TenantId, id: PaymentImportId) -> Result<Option<PaymentImport>> {
    sql(
        tx,
        "UPDATE payment_imports SET status = status WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .opt()
    .await
}

/// Counts the rows anew after a change of theirs.
pub async fn recount(tx: &mut Tx, tenant: TenantId, id: PaymentImportId) -> Result<PaymentImport> {
    sql(
        tx,
        "UPDATE payment_imports SET
             open = (SELECT count(*) FROM payment_import_rows r
                     WHERE r.tenant_id = $1 AND r.import_id = $2 AND r.status = 'open'),
             booked = (SELECT count(*) FROM payment_import_rows r
                       WHERE r.tenant_id = $1 AND r.import_id = $2 AND r.status = 'booked'),
             known = (SELECT count(*) FROM payment_import_rows r
                      WHERE r.tenant_id = $1 AND r.import_id = $2 AND r.status = 'known')
         WHERE tenant_id = $1 AND id = $2 RETURNING *",
    )
    .bind(tenant)
    .bind(id)
    .one()
    .await
}

/// The proposals are there.
pub async fn matched(tx: &mut Tx, tenant: TenantId, id: PaymentImportId, now: Instant) -> Result<bool> {
    let changed = sql(
        tx,
        "UPDATE payment_imports SET status = $3, matched_at = $4
         WHERE tenant_id = $1 AND id = $2 AND status = $5",
    )
    .bind(tenant)
    .bind(id)
    .bind(PaymentImportStatus::Matched)
    .bind(now)
    .bind(PaymentImportStatus::Matching)
    .exec()
    .await?;
    Ok(changed == 1)
}

const ROW_COLUMNS: &[&str] = &[
    "tenant_id",
    "import_id",
    "row_number",
    "status",
    "received_on",
    "amount",
    "error",
    "fingerprint",
    "proposals",
    "sealed",
];

pub async fn insert_rows(tx: &mut Tx, rows: &[PaymentRow]) -> Result<()> {
    let mut bulk = Bulk::new(tx.is_sqlite(), "payment_import_rows", ROW_COLUMNS);
    for row in rows {
        bulk.row(|cells| {
            cells
                .put(row.tenant_id)
                .put(row.import_id)
                .put(row.row_number)
                .put(row.status)
                .put(row.received_on)
                .put(row.amount)
                .put(row.error)
                .put(row.fingerprint)
                .put(&row.proposals)
                .put(row.sealed.as_deref());
        });
    }
    bulk.send(tx).await
}

/// In the file's order, of one status or of any.
pub async fn rows(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: PaymentImportId,
    status: Option<PaymentRowStatus>,
    after: i64,
    limit: i64,
) -> Result<Vec<PaymentRow>> {
    let mut query = sql(
        on,
        "SELECT * FROM payment_import_rows WHERE tenant_id = $1 AND import_id = $2 AND row_number > $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(after);
    if let Some(status) = status {
        query.push(" AND status = ").arg(status);
    }
    query.push(" ORDER BY row_number LIMIT ").arg(limit);
    query.all().await
}

/// Of these rows, the digests that are booked already in any import.
pub async fn booked_fingerprints(tx: &mut Tx, tenant: TenantId, rows: &[Uuid]) -> Result<Vec<Uuid>> {
    let mut query = sql(
        tx,
        "SELECT fingerprint FROM payment_import_rows
         WHERE tenant_id = $1 AND status = 'booked' AND fingerprint",
    )
    .bind(tenant);
    query.in_ids(rows);
    let found: Vec<(Uuid,)> = query.all().await?;
    Ok(found.into_iter().map(|(fingerprint,)| fingerprint).collect())
}

pub async fn set_row(
    tx: &mut Tx,
    tenant: TenantId,
    id: PaymentImportId,
    row: i64,
    status: PaymentRowStatus,
) -> Result<()> {
    sql(
        tx,
        "UPDATE payment_import_rows SET status = $4
         WHERE tenant_id = $1 AND import_id = $2 AND row_number = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(row)
    .bind(status)
    .exec()
    .await?;
    Ok(())
}

pub async fn propose(
    tx: &mut Tx,
    tenant: TenantId,
    id: PaymentImportId,
    row: i64,
    proposals: Vec<Proposal>,
) -> Result<()> {
    sql(
        tx,
        "UPDATE payment_import_rows SET proposals = $4
         WHERE tenant_id = $1 AND import_id = $2 AND row_number = $3",
    )
    .bind(tenant)
    .bind(id)
    .bind(row)
    .bind(Json(proposals))
    .exec()
    .await?;
    Ok(())
}

/// The payments that count, of these rows.
pub async fn payments(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: PaymentImportId,
    from_row: i64,
    to_row: i64,
) -> Result<Vec<Payment>> {
    sql(
        on,
        "SELECT * FROM payments WHERE tenant_id = $1 AND import_id = $2 AND import_row >= $3
             AND import_row <= $4 AND undone_at IS NULL ORDER BY import_row, id",
    )
    .bind(tenant)
    .bind(id)
    .bind(from_row)
    .bind(to_row)
    .all()
    .await
}

/// Orders of a status that wait for money, oldest first.
pub async fn waiting_orders(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    status: OrderStatus,
    after: Option<(Instant, OrderId)>,
    limit: i64,
) -> Result<Vec<Order>> {
    let mut query = sql(
        on,
        "SELECT * FROM orders WHERE tenant_id = $1 AND status = $2 AND paid < billed AND bundled_into IS NULL",
    )
    .bind(tenant)
    .bind(status);
    if let Some((at, id)) = after {
        query
            .push(" AND (ordered_at, id) > (")
            .arg(at)
            .push(", ")
            .arg(id)
            .push(")");
    }
    query.push(" ORDER BY ordered_at, id LIMIT ").arg(limit);
    query.all().await
}

/// What is sealed in a row, open; nothing where nothing was kept.
pub fn open(keys: &TenantKeys, row: &PaymentRow) -> Result<PaymentRowPersonal> {
    match &row.sealed {
        Some(sealed) => keys.open_json(&place(row.row_number), row.import_id.0, sealed),
        None => Ok(PaymentRowPersonal::default()),
    }
}

/// What a row's sealed record is bound to besides its import.
pub fn place(row: i64) -> String {
    format!("payment_import_rows/{row}")
}
