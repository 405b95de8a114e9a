//! What became of the orders of an import that were there already.

use domain::order_import::{ImportDecision, ImportedOrder};
use domain::{OrderId, OrderImportId, TenantId};

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

/// As an import notes it.
#[derive(Clone, Copy, Debug)]
pub struct NewImportedOrder {
    pub seq: i64,
    pub order_id: OrderId,
    /// The first of its rows in the file.
    pub row: i64,
    pub decision: ImportDecision,
}

/// Appends them in the batch's transaction.
pub async fn add(
    tx: &mut Tx,
    tenant: TenantId,
    import: OrderImportId,
    orders: &[NewImportedOrder],
) -> Result<()> {
    const COLUMNS: &[&str] = &[
        "tenant_id",
        "import_id",
        "seq",
        "order_id",
        "row_number",
        "decision",
    ];
    let mut bulk = Bulk::new(tx.is_sqlite(), "order_import_orders", COLUMNS);
    for order in orders {
        bulk.row(|cells| {
            cells
                .put(tenant)
                .put(import)
                .put(order.seq)
                .put(order.order_id)
                .put(order.row)
                .put(order.decision);
        });
    }
    bulk.send(tx).await
}

/// In the order in which the import came to them.
pub async fn list(
    on: impl Into<On<'_>>,
    tenant: TenantId,
    import: OrderImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<ImportedOrder>> {
    sql(
        on,
        "SELECT i.seq, i.order_id, r.code AS route, o.number, i.row_number, i.decision
         FROM order_import_orders i
         JOIN orders o ON o.tenant_id = i.tenant_id AND o.id = i.order_id
         JOIN sales_routes r ON r.tenant_id = o.tenant_id AND r.id = o.sales_route_id
         WHERE i.tenant_id = $1 AND i.import_id = $2 AND i.seq > $3 ORDER BY i.seq LIMIT $4",
    )
    .bind(tenant)
    .bind(import)
    .bind(after)
    .bind(limit)
    .all()
    .await
}
