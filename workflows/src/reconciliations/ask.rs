//! Having malls compared.

use domain::job::JobKind;
use domain::reconciliation::{Reconciliation, ReconciliationStatus};
use domain::shop::Shop;
use domain::{FieldError, Instant, Json, ReconciliationId, ShopId, TenantId};
use store::Tx;
use store::jobs::NewJob;

use crate::{App, Caller, Result, new_id};

pub struct NewReconciliation {
    pub shop: ShopId,
    /// Whether numbers that differ are told to the mall again.
    pub repair: bool,
}

/// One shop, in the background.
pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    new: NewReconciliation,
) -> Result<Reconciliation> {
    let shop = store::shops::get(&mut *tx, caller.tenant, new.shop).await?;
    let shop = shop.ok_or_else(|| FieldError::new("/shop_id", "unknown_reference"))?;
    let is_ready = shop.active && shop.sealed.is_some() && (shop.publish_stock || !new.repair);
    if !is_ready {
        return Err(domain::Error::NotReady.into());
    }
    enqueue(tx, caller.tenant, &shop, new.repair, None, app.now()).await
}

/// All shops that publish, each once for this key: the night's.
pub async fn create_all(app: &App, key: &str) -> Result<usize> {
    let now = app.now();
    let mut count = 0;
    for shop in store::shops::all_connected(&app.store.db).await? {
        if !shop.publish_stock {
            continue;
        }
        let mut tx = app.store.db.begin().await?;
        enqueue(
            &mut tx,
            shop.tenant_id,
            &shop,
            true,
            Some(format!("{key}:{}", shop.id)),
            now,
        )
        .await?;
        tx.commit().await?;
        count += 1;
    }
    Ok(count)
}

async fn enqueue(
    tx: &mut Tx,
    tenant: TenantId,
    shop: &Shop,
    repair: bool,
    key: Option<String>,
    now: Instant,
) -> Result<Reconciliation> {
    let reconciliation = Reconciliation {
        tenant_id: tenant,
        id: ReconciliationId(new_id()),
        shop_id: shop.id,
        status: ReconciliationStatus::Running,
        repair,
        compared: 0,
        agreeing: 0,
        problems: Json(Vec::new()),
        message: String::new(),
        created_at: now,
        finished_at: None,
    };
    let mut job = NewJob::new(new_id(), JobKind::ReconcileShop, now)
        .tenant(tenant)
        .subject(reconciliation.id.0);
    let id = job.id;
    if let Some(key) = key {
        job = job.key(key);
    }
    // Of a job that was made before, the reconciliation was too.
    if store::jobs::enqueue(&mut *tx, &job, now).await? == id {
        store::reconciliations::insert(tx, &reconciliation).await?;
    }
    Ok(reconciliation)
}
