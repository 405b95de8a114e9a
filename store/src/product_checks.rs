//! Codes with which open orders are to be looked at again, until a job has.

use domain::TenantId;
use uuid::Uuid;

use crate::bulk::Bulk;
use crate::db::{On, sql};
use crate::{Result, Tx};

/// Keeps what is to be looked for under the id of a job's subject; `None`: any code.
pub async fn add(tx: &mut Tx, tenant: TenantId, id: Uuid, codes: Option<&[String]>) -> Result<()> {
    const COLUMNS: &[&str] = &["tenant_id", "id", "position", "code"];
    let codes: Vec<Option<&str>> = match codes {
        Some(codes) => codes.iter().map(|code| Some(code.as_str())).collect(),
        None => vec![None],
    };
    let mut bulk = Bulk::new(tx.is_sqlite(), "product_checks", COLUMNS);
    for (position, code) in (1_i64..).zip(codes) {
        bulk.row(|cells| {
            cells.put(tenant).put(id).put(position).put(code);
        });
    }
    bulk.send(tx).await
}

/// All that is to be looked for now, whoever asked for it, and under which ids it is kept.
pub async fn all(on: impl Into<On<'_>>, tenant: TenantId) -> Result<Vec<(Uuid, Option<String>)>> {
    let text = "SELECT id, code FROM product_checks WHERE tenant_id = $1 ORDER BY id, position";
    sql(on, text).bind(tenant).all().await
}

pub async fn remove(on: impl Into<On<'_>>, tenant: TenantId, ids: &[Uuid]) -> Result<()> {
    let mut query = sql(on, "DELETE FROM product_checks WHERE tenant_id = $1 AND id").bind(tenant);
    query.in_ids(ids);
    query.exec().await.map(drop)
}
