//! 入荷予定: what will come.

use domain::stock::ExpectedReceipt;
use domain::{Date, ExpectedReceiptId, Instant, TenantId, VariantId};
use serde::{Deserialize, Serialize};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

const COLUMNS: &[&str] = &[
    "tenant_id",
    "id",
    "variant_id",
    "warehouse_id",
    "quantity",
    "expected_on",
    "note",
    "received_at",
    "created_at",
    "updated_at",
    "version",
];

/// Where a page ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedKey {
    pub day: Date,
    pub id: ExpectedReceiptId,
}

/// What a list is narrowed to.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ExpectedFilter {
    pub variant: Option<VariantId>,
    /// What has come, or has not.
    pub received: bool,
}

pub async fn insert(tx: &mut Tx, receipts: &[ExpectedReceipt]) -> Result<()> {
    let mut rows = Bulk::new(tx.is_sqlite(), "expected_receipts", COLUMNS);
    for receipt in receipts {
        rows.row(|cells| {
            cells
                .put(receipt.tenant_id)
                .put(receipt.id)
                .put(receipt.variant_id)
                .put(receipt.warehouse_id)
                .put(receipt.quantity)
                .put(receipt.expected_on)
                .put(&receipt.note)
                .put(receipt.received_at)
                .put(receipt.created_at)
                .put(receipt.updated_at)
                .put(receipt.version);
        });
    }
    rows.send(tx).await
}

/// Writes all that may change; `None` where the version is not `expected` any more, or it has come.
pub async fn update(
    on: impl Into<On<'_>>,
    receipt: &ExpectedReceipt,
    expected: i64,
    now: Instant,
) -> Result<Option<ExpectedReceipt>> {
    sql(
        on,
        "UPDATE expected_receipts
         SET quantity = $4, expected_on = $5, note = $6, received_at = $7, updated_at = $8,
             version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND version = $3 AND received_at IS NULL RETURNING *",
    )
    .bind(receipt.tenant_id)
    .bind(receipt.id)
    .bind(expected)
    .bind(receipt.quantity)
    .bind(receipt.expected_on)
    .bind(&receipt.note)
    .bind(receipt.received_at)
    .bind(now)
    .opt()
    .await
}

/// False where the version is not `expected` any more, or it has come.
pub async fn remove(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ExpectedReceiptId,
    expected: i64,
) -> Result<bool> {
    let removed = sql(
        on,
        "DELETE FROM expected_receipts
         WHERE tenant_id = $1 AND id = $2 AND version = $3 AND received_at IS NULL",
    )
    .bind(tenant)
    .bind(id)
    .bind(expected)
    .exec()
    .await?;
    Ok(removed == 1)
}

pub async fn get(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    id: ExpectedReceiptId,
) -> Result<Option<ExpectedReceipt>> {
    let text = "SELECT * FROM expected_receipts WHERE tenant_id = $1 AND id = $2";
    sql(on, text).bind(tenant).bind(id).opt().await
}

/// By day, after one already seen.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    filter: &ExpectedFilter,
    after: Option<ExpectedKey>,
    limit: i64,
) -> Result<Vec<ExpectedReceipt>> {
    let mut query = sql(on, "SELECT * FROM expected_receipts WHERE tenant_id = $1").bind(tenant);
    query.push(if filter.received {
        " AND received_at IS NOT NULL"
    } else {
        " AND received_at IS NULL"
    });
    if let Some(variant) = filter.variant {
        query.push(" AND variant_id = ").arg(variant);
    }
    if let Some(after) = after {
        query.push(" AND (expected_on, id) > (").arg(after.day);
        query.push(", ").arg(after.id).push(")");
    }
    query.push(" ORDER BY expected_on, id LIMIT ").arg(limit);
    query.all().await
}
