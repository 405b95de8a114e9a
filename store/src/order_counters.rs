//! Numbers for orders that come without one.

use domain::TenantId;

use crate::db::sql;
use crate::{Result, Tx};

/// The next number of a prefix. Whoever else asks waits until this transaction ends, so that none is
/// given twice and none is left out.
pub async fn next(tx: &mut Tx, tenant: TenantId, prefix: &str) -> Result<i64> {
    sql(
        tx,
        "INSERT INTO order_counters (tenant_id, prefix, last) VALUES ($1, $2, 1)
         ON CONFLICT (tenant_id, prefix) DO UPDATE SET last = order_counters.last + 1 RETURNING last",
    )
    .bind(tenant)
    .bind(prefix)
    .scalar()
    .await
}
