//! Rotation of keys while the platform runs.
//!
//! The master key: configure the new one as current and the old one as previous, then [`rewrap`].
//! Data keys: [`rotate_data_keys`] makes a new one for every tenant, and a job a tenant seals
//! everything anew once every process knows it.

use domain::TenantId;
use domain::job::JobKind;
use store::jobs::NewJob;
use store::reseal;
use store::vault::IN_USE_MILLIS;
use uuid::Uuid;

use crate::{App, Result, Stop, new_id};

/// What wrapping under the current master key came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewrapped {
    pub tenant_keys: u64,
    pub platform_secrets: u64,
}

/// Wraps all keys and secrets anew that another master key wrapped. Afterwards the previous master
/// key is not needed any more.
pub async fn rewrap(app: &App) -> Result<Rewrapped> {
    let mut tx = app.store.db.begin().await?;
    let tenant_keys = app.store.vault().rewrap_all(&mut tx).await?;
    let platform_secrets = store::platform_secrets::rewrap_all(&mut tx, app.store.vault()).await?;
    tx.commit().await?;
    Ok(Rewrapped {
        tenant_keys,
        platform_secrets,
    })
}

/// Gives every tenant a new data key and queues the sealing anew; how many tenants.
pub async fn rotate_data_keys(app: &App) -> Result<usize> {
    let tenants = store::tenants::all(&app.store.db).await?;
    for tenant in tenants.iter().map(|tenant| tenant.id) {
        let now = app.now();
        let mut tx = app.store.db.begin().await?;
        let key_no = app.store.vault().rotate_data_key(&mut tx, tenant, now).await?;
        let job = NewJob {
            run_at: now.plus_millis(IN_USE_MILLIS),
            ..NewJob::new(new_id(), JobKind::RotateSecrets, now)
        };
        let job = job
            .tenant(tenant)
            .subject(tenant.0)
            .key(format!("rotate:{}:{key_no}", tenant.0));
        store::jobs::enqueue(&mut tx, &job, now).await?;
        tx.commit().await?;
    }
    Ok(tenants.len())
}

/// Seals anew what older keys sealed for a tenant. Stopped on the way, another run goes on; whether
/// it came to the end.
pub async fn reseal(app: &App, tenant: TenantId, stop: &Stop) -> Result<bool> {
    for table in reseal::TABLES {
        let mut from = Uuid::nil();
        loop {
            if stop.is_asked() {
                return Ok(false);
            }
            // Asked for again each time: a key made meanwhile becomes the current one.
            let keys = app.store.keys(tenant, app.now()).await?;
            let Some(last) = reseal::batch(&app.store.db, &keys, tenant, table, from).await? else {
                break;
            };
            from = last;
            // A shop with many files takes more than one run.
            store::jobs::progressed(&app.store.db, JobKind::RotateSecrets, tenant.0).await?;
        }
    }
    Ok(true)
}
